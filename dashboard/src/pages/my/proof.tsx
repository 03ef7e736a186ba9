// The proof that the chain accepted a meter's signed reading: fetched from the node, checked here.
import { useLive, useChain } from '../../chain/hooks.ts';
import type { Chain } from '../../chain/connection.ts';
import { short } from '../../lib/address.ts';
import { toJson } from '../../lib/json.ts';
import { save } from '../../lib/csv.ts';
import { holds, type Proof } from '../../lib/merkle.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Dialog, Note, Pairs, Waiting } from '../../ui/kit.tsx';

interface Reading {
	meter: number;
	sequence: number;
	interval: number;
	import_wh: number;
	export_wh: number;
}

type Proven = Proof & { reading: Reading };

/** Asks for the proofs of all meters of an account, and for the root that they must lead to. */
async function loadProofs(chain: Chain, who: string, interval: number, at: string) {
	const [meters, summary] = await Promise.all([
		chain.api.apis.ProductionApi.get_meters(who, { at }),
		chain.api.apis.ProductionApi.get_interval(interval, { at }),
	]);
	const proofs = await Promise.all(meters.map((meter) => chain.request<Proven[]>('production_proveReadings', [meter, interval])));
	return { root: summary.root, open: summary.open, proofs: proofs.flat() };
}

export function ProofDialog({ who, interval, onClose }: { who: string; interval: number; onClose: () => void }) {
	const { t, n, cal } = useFormat();
	const chain = useChain();
	const found = useLive(`proof ${who} ${interval}`, (_, at) => loadProofs(chain, who, interval, at));
	return (
		<Dialog title={t.proof.of(cal.intervalAndDate(interval))} onClose={onClose}>
			{!found.data ? (
				found.error === undefined ? (
					<Waiting error={undefined} />
				) : (
					<Note kind="alert">{t.proof.unavailable(found.error)}</Note>
				)
			) : (
				<div className="space-y-4">
					<p className="text-sm text-muted">{t.proof.means}</p>
					{found.data.proofs.map((proof) => {
						const root = found.data?.root;
						const good = root !== undefined && holds(proof, root);
						return (
							<div key={`${proof.reading.meter} ${proof.reading.sequence}`} className="space-y-2 rounded-xl border border-line p-3">
								<Pairs
									pairs={[
										[t.proof.meter, String(proof.reading.meter)],
										[t.proof.number, n.count(proof.reading.sequence)],
										[t.proof.imported, n.energy(proof.reading.import_wh, 3)],
										[t.proof.exported, n.energy(proof.reading.export_wh, 3)],
										[t.proof.leaf, `${n.count(proof.index + 1)} / ${n.count(proof.leaves)}`],
										[t.proof.root, short(root ?? '–')],
									]}
								/>
								<Note kind={good ? 'good' : 'bad'}>{good ? t.proof.holds : t.proof.fails}</Note>
								<ExportButton
									method="production_exportReadings"
									params={[proof.reading.meter, interval]}
									file={`reading-${proof.reading.meter}-${interval}`}
								/>
							</div>
						);
					})}
					{found.data.proofs.length === 0 && <Note>{t.proof.none}</Note>}
					{found.data.open && <Note>{t.proof.open}</Note>}
					<button
						type="button"
						className="button small"
						onClick={() => save(`proof-${interval}.json`, 'application/json', toJson(found.data?.proofs))}
					>
						{t.proof.save}
					</button>
				</div>
			)}
		</Dialog>
	);
}
