// Retires credits: nobody can use them again, and a certificate says so.
import { useState } from 'react';
import type { Holding } from '../../chain/answers.ts';
import type { CarbonRules } from '../../chain/carbon.ts';
import { useChain, useLive } from '../../chain/hooks.ts';
import { chargedBytes, retirementFault, spendable } from '../../lib/carbon.ts';
import { parseFixed, toInput } from '../../lib/units.ts';
import { useFormat } from '../../ui/format.tsx';
import { Field, FormDialog, Note } from '../../ui/kit.tsx';
import { useSubmit } from '../../ui/submission.tsx';
import { Decimal } from '../../ui/table.tsx';
import { ClaimFields, EMPTY_CLAIM, readClaim } from './claim-fields.tsx';
import { useVintageName } from './names.ts';

/** Returns what a certificate costs, in plancks. */
export function useCertificatePrice(textBytes: number, vintages: number): bigint | undefined {
	const bytes = chargedBytes(textBytes, vintages);
	return useLive(`certificate price ${bytes}`, ({ api }, at) => api.apis.CarbonApi.get_certificate_price(bytes, { at })).data;
}

/** @param held the vintages that are proposed; all of the first one if it is the only one */
export function RetireDialog({ held, rules, onClose }: { held: readonly Holding[]; rules: CarbonRules; onClose: () => void }) {
	const { t, n, cal } = useFormat();
	const vintage = useVintageName();
	const { api } = useChain();
	const submit = useSubmit();
	const [typed, setTyped] = useState<Record<number, string>>(
		Object.fromEntries(held.map((one) => [one.credit, held.length === 1 ? toInput(spendable(one), 3) : ''])),
	);
	const [typedClaim, setTypedClaim] = useState(EMPTY_CLAIM);
	const amounts = held.map(({ credit }) => ({ credit, amount: typed[credit] === '' ? 0n : parseFixed(typed[credit] ?? '', 3) }));
	const readable = amounts.every(({ amount }) => amount !== undefined);
	const parts = amounts.flatMap(({ credit, amount }) => (amount ? [{ credit, amount }] : []));
	const fault = readable ? retirementFault(parts, held, rules.minRetirement) : 'nothing';
	const { claim, country, textBytes, faults, good } = readClaim(typedClaim, rules.maxText);
	const price = useCertificatePrice(textBytes, parts.length);
	const many = parts.length > rules.maxVintages;
	const sum = parts.reduce((all, { amount }) => all + amount, 0n);
	const send = () =>
		submit({
			title: t.carbon.retire,
			says: [
				[t.carbon.amount, n.carbon(sum)],
				...parts.map(({ credit, amount }) => [vintage(credit), n.carbon(amount)] as const),
				[t.carbon.beneficiary, typedClaim.beneficiary.trim() || t.carbon.own],
				[t.carbon.reason, typedClaim.reason.trim()],
				...(country ? [[t.carbon.country, country] as const] : []),
				...(claim.period ? [[t.carbon.period, t.carbon.months(cal.month(claim.period.from), cal.month(claim.period.to))] as const] : []),
				[t.carbon.price, price === undefined ? '–' : n.exactMoney(price)],
			],
			remark: t.carbon.retireMeans,
			tx: api.tx.CarbonOffset.retire_vintages({ vintages: parts, claim }),
		});
	return (
		<FormDialog title={t.carbon.retire} good={good && readable && fault === undefined && !many} onSubmit={send} onClose={onClose}>
			{held.map((one) => (
				<Field key={one.credit} label={`${vintage(one.credit)} (kg CO₂e)`} hint={t.amount.most(n.carbon(spendable(one)))}>
					<Decimal
						name={held.length === 1 ? 'credits' : `credits-${one.credit}`}
						value={typed[one.credit] ?? ''}
						onChange={(text) => setTyped({ ...typed, [one.credit]: text })}
					/>
				</Field>
			))}
			{!readable && <Note kind="bad">{t.notANumber}</Note>}
			{fault === 'tooMuch' && <Note kind="bad">{t.carbon.tooMuch}</Note>}
			{fault === 'tooLittle' && <Note kind="bad">{t.carbon.tooLittle(n.carbon(rules.minRetirement))}</Note>}
			{many && <Note kind="bad">{t.carbon.tooMany(rules.maxVintages)}</Note>}
			<ClaimFields typed={typedClaim} faults={faults} maxText={rules.maxText} onChange={setTypedClaim} />
			<Note>{t.carbon.priceIs(price === undefined ? '–' : n.exactMoney(price))}</Note>
		</FormDialog>
	);
}
