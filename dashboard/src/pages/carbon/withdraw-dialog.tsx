// Two verifiers take back the credits of energy that should not have earned any: the same statement twice.
import { useState } from 'react';
import type { CleanProducer } from '../../chain/answers.ts';
import type { Api } from '../../chain/connection.ts';
import { useChain, useLive } from '../../chain/hooks.ts';
import { short } from '../../lib/address.ts';
import { parseHash } from '../../lib/document.ts';
import { parseMonth } from '../../lib/time.ts';
import { parseFixed } from '../../lib/units.ts';
import { useFormat } from '../../ui/format.tsx';
import { Field, FormDialog, Note, Pairs, Waiting } from '../../ui/kit.tsx';
import { useSubmit } from '../../ui/submission.tsx';
import { Decimal } from '../../ui/table.tsx';
import { Collect } from './collect.tsx';
import { DocumentField, TextField } from './form-dialog.tsx';

/** Reads what a producer was credited for in a month, and what a verifier has stated against it. */
async function loadMonth(api: Api, { producer, zone }: CleanProducer, month: number, at: string) {
	const [issuances, stated] = await Promise.all([
		api.apis.CarbonApi.get_issuances(producer, zone, month, 1, { at }),
		api.apis.CarbonApi.get_withdrawal_proposals(producer, zone, month, { at }),
	]);
	return { creditedWh: issuances.items[0]?.credited_wh ?? 0n, stated };
}

export function WithdrawDialog({ plant, who, onClose }: { plant: CleanProducer; who: string; onClose: () => void }) {
	const { t, n, cal, account: nameOf, area } = useFormat();
	const { api } = useChain();
	const submit = useSubmit();
	const [typed, setTyped] = useState({ month: '', energy: '', document: '' });
	const { producer, zone } = plant;
	const month = parseMonth(typed.month);
	const found = useLive(month === undefined ? undefined : `withdrawal ${producer} ${zone} ${month}`, ({ api: chain }, at) =>
		loadMonth(chain, plant, month ?? 0, at),
	);
	const data = found.pending ? undefined : found.data;
	const wh = parseFixed(typed.energy, 3);
	const document = parseHash(typed.document);
	const fits = wh !== undefined && wh > 0n && data !== undefined && wh <= data.creditedWh;
	const same = data?.stated.filter((one) => one.energy_wh === wh && one.document === document) ?? [];
	const confirms = same.some(({ proposer }) => proposer !== who);
	const good = month !== undefined && fits && document !== undefined && (same.length === 0 || confirms);
	const remark = confirms ? t.carbon.withdraw.confirmMeans : t.carbon.withdraw.stateMeans;
	const send = () => {
		if (month === undefined || wh === undefined || document === undefined) return;
		submit({
			title: t.carbon.withdraw.title,
			says: [
				[t.carbon.producer, nameOf(producer)],
				[t.zone, area(zone)],
				[t.carbon.month, cal.month(month)],
				[t.carbon.energy, n.energy(wh, 3)],
				[t.carbon.document.hash, document],
			],
			remark,
			tx: api.tx.CarbonOffset.withdraw_carbon_credits({ producer, zone, month, energy_wh: wh, document }),
		});
	};
	return (
		<FormDialog title={t.carbon.withdraw.title} good={good} onSubmit={send} onClose={onClose}>
			<Collect producer={producer} zone={zone} onChosen={onClose} />
			<p className="text-sm text-muted">{t.carbon.withdraw.means}</p>
			<Pairs
				pairs={[
					[t.carbon.producer, nameOf(producer)],
					[t.zone, area(zone)],
				]}
			/>
			<TextField
				name="month"
				type="month"
				label={t.carbon.month}
				value={typed.month}
				onChange={(text) => setTyped({ ...typed, month: text })}
			/>
			{month !== undefined && !data && <Waiting error={found.error} rows={1} />}
			{data && <Note>{t.carbon.withdraw.credited(n.energy(data.creditedWh, 3))}</Note>}
			{data?.stated.map(({ proposer, energy_wh: energy, document: why }) => (
				<Note key={proposer} kind="alert">
					{t.carbon.withdraw.stated(nameOf(proposer), n.energy(energy, 3), short(why))}
				</Note>
			))}
			<Field
				label={`${t.carbon.energy} (kWh)`}
				error={typed.energy !== '' && data && !fits ? t.carbon.withdraw.credited(n.energy(data.creditedWh, 3)) : undefined}
			>
				<Decimal name="energy" value={typed.energy} onChange={(text) => setTyped({ ...typed, energy: text })} />
			</Field>
			<DocumentField value={typed.document} onChange={(text) => setTyped((old) => ({ ...old, document: text }))} />
			<Note>{remark}</Note>
		</FormDialog>
	);
}
