// Cancels credits that are moved to another registry.
import { useState } from 'react';
import type { Holding } from '../../chain/answers.ts';
import type { CarbonRules } from '../../chain/carbon.ts';
import { useChain } from '../../chain/hooks.ts';
import { retirementFault, spendable } from '../../lib/carbon.ts';
import { parseFixed, toInput } from '../../lib/units.ts';
import { useFormat } from '../../ui/format.tsx';
import { Field, FormDialog, Note } from '../../ui/kit.tsx';
import { useSubmit } from '../../ui/submission.tsx';
import { Decimal } from '../../ui/table.tsx';
import { bytesOf, TextField } from './form-dialog.tsx';
import { useVintageName } from './names.ts';
import { useCertificatePrice } from './retire-dialog.tsx';

export function MoveDialog({ holding, rules, onClose }: { holding: Holding; rules: CarbonRules; onClose: () => void }) {
	const { t, n } = useFormat();
	const vintage = useVintageName();
	const { api } = useChain();
	const submit = useSubmit();
	const [typed, setTyped] = useState({ amount: toInput(spendable(holding), 3), registry: '', reference: '' });
	const amount = parseFixed(typed.amount, 3);
	const fault = amount === undefined ? 'nothing' : retirementFault([{ credit: holding.credit, amount }], [holding], rules.minRetirement);
	const [registry, reference] = [bytesOf(typed.registry), bytesOf(typed.reference)];
	const price = useCertificatePrice(registry.length + reference.length, 1);
	const fits = Math.max(registry.length, reference.length) <= rules.maxText;
	const good = fault === undefined && registry.length > 0 && reference.length > 0 && fits;
	const send = () =>
		submit({
			title: t.carbon.move.title,
			says: [
				[t.carbon.amount, n.carbon(amount ?? 0n)],
				[t.carbon.vintage, vintage(holding.credit)],
				[t.carbon.move.registry, typed.registry.trim()],
				[t.carbon.move.reference, typed.reference.trim()],
				[t.carbon.price, price === undefined ? '–' : n.exactMoney(price)],
			],
			remark: t.carbon.move.remark,
			tx: api.tx.CarbonOffset.cancel_carbon_credits({ credit: holding.credit, amount: amount ?? 0n, registry, reference }),
		});
	return (
		<FormDialog title={t.carbon.move.title} good={good} onSubmit={send} onClose={onClose}>
			<p className="text-sm text-muted">{t.carbon.move.means}</p>
			<Field
				label={`${vintage(holding.credit)} (kg CO₂e)`}
				hint={t.amount.most(n.carbon(spendable(holding)))}
				error={
					fault === 'tooMuch' ? t.carbon.tooMuch : fault === 'tooLittle' ? t.carbon.tooLittle(n.carbon(rules.minRetirement)) : undefined
				}
			>
				<Decimal name="credits" value={typed.amount} onChange={(text) => setTyped({ ...typed, amount: text })} />
			</Field>
			<TextField
				name="registry"
				label={t.carbon.move.registry}
				hint={t.carbon.move.registryHint}
				value={typed.registry}
				onChange={(text) => setTyped({ ...typed, registry: text })}
			/>
			<TextField
				name="reference"
				label={t.carbon.move.reference}
				hint={t.carbon.publicHint}
				error={fits ? undefined : t.carbon.tooLong(rules.maxText)}
				value={typed.reference}
				onChange={(text) => setTyped({ ...typed, reference: text })}
			/>
			<Note>{t.carbon.priceIs(price === undefined ? '–' : n.exactMoney(price))}</Note>
		</FormDialog>
	);
}
