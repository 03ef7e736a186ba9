// Retires credits: nobody can use them again, and a certificate says so.
import { useState } from 'react';
import type { Holding } from '../../chain/answers.ts';
import { useChain, useLive } from '../../chain/hooks.ts';
import { parseFixed, toInput } from '../../lib/units.ts';
import { useFormat } from '../../ui/format.tsx';
import { Dialog, Field } from '../../ui/kit.tsx';
import { useSubmit } from '../../ui/submission.tsx';
import { Decimal } from '../../ui/table.tsx';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text.trim());

export function RetireDialog({ holding, onClose }: { holding: Holding; onClose: () => void }) {
	const { t, n, cal } = useFormat();
	const { api } = useChain();
	const submit = useSubmit();
	const [typed, setTyped] = useState({ amount: toInput(holding.free, 3), beneficiary: '', reason: '' });
	const grams = parseFixed(typed.amount, 3);
	const [beneficiary, reason] = [bytesOf(typed.beneficiary), bytesOf(typed.reason)];
	const price = useLive(`price ${beneficiary.length + reason.length}`, ({ api: chain }, at) =>
		chain.apis.CarbonApi.get_certificate_price(beneficiary.length + reason.length, { at }),
	);
	const least = useLive('least retirement', ({ api: chain }) => chain.constants.CarbonOffset.MinRetirement()).data ?? 0n;
	const fits = grams !== undefined && grams > 0n && grams <= holding.free && (grams >= least || grams === holding.free);
	const good = fits && reason.length > 0;
	const retire = () => {
		if (!good) return;
		onClose();
		submit({
			title: t.carbon.retire,
			says: [
				[t.carbon.amount, n.carbon(grams)],
				[t.carbon.vintage, `${t.sources[holding.vintage.source.type]}, ${cal.month(holding.vintage.month)}`],
				[t.carbon.beneficiary, typed.beneficiary.trim() || t.carbon.own],
				[t.carbon.reason, typed.reason.trim()],
				[t.carbon.price, price.data === undefined ? '–' : n.money(price.data, 6)],
			],
			remark: t.carbon.retireMeans,
			tx: api.tx.CarbonOffset.retire_carbon_credits({ credit: holding.credit, amount: grams, beneficiary, reason }),
		});
	};
	return (
		<Dialog title={t.carbon.retire} onClose={onClose}>
			<form
				className="space-y-4"
				onSubmit={(event) => {
					event.preventDefault();
					retire();
				}}
			>
				<Field
					label={`${t.carbon.amount} (kg CO₂e)`}
					hint={t.amount.most(n.carbon(holding.free))}
					error={fits ? undefined : t.carbon.tooLittle(n.carbon(least), n.carbon(holding.free))}
				>
					<Decimal name="credits" value={typed.amount} onChange={(amount) => setTyped({ ...typed, amount })} />
				</Field>
				<Field label={t.carbon.beneficiary} hint={t.carbon.beneficiaryHint}>
					<input
						className="input"
						name="beneficiary"
						value={typed.beneficiary}
						onChange={(event) => setTyped({ ...typed, beneficiary: event.target.value })}
					/>
				</Field>
				<Field label={t.carbon.reason} hint={t.carbon.publicHint}>
					<input
						className="input"
						name="claim"
						value={typed.reason}
						onChange={(event) => setTyped({ ...typed, reason: event.target.value })}
					/>
				</Field>
				<div className="flex justify-end">
					<button type="submit" className="button primary" disabled={!good}>
						{t.next}
					</button>
				</div>
			</form>
		</Dialog>
	);
}
