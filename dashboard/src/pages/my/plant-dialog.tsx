// Registers a plant, for the operator to approve.
import { Enum } from 'polkadot-api';
import { useState } from 'react';
import { useChain } from '../../chain/hooks.ts';
import { parseFixed } from '../../lib/units.ts';
import { SOURCES, type Source } from '../../lib/vintage.ts';
import { useFormat } from '../../ui/format.tsx';
import { Dialog, Field } from '../../ui/kit.tsx';
import { Decimal } from '../../ui/table.tsx';
import { useSubmit } from '../../ui/submission.tsx';

export function PlantDialog({ onClose }: { onClose: () => void }) {
	const { t, n } = useFormat();
	const { api } = useChain();
	const submit = useSubmit();
	const [source, setSource] = useState<Source>('Solar');
	const [power, setPower] = useState('');
	const watts = parseFixed(power, 3);
	const good = watts !== undefined && watts > 0n;
	return (
		<Dialog title={t.connection.register} onClose={onClose}>
			<form
				className="space-y-4"
				onSubmit={(event) => {
					event.preventDefault();
					if (!good) return;
					onClose();
					submit({
						title: t.connection.register,
						says: [
							[t.plants.source, t.sources[source]],
							[t.meters.rated, n.power(watts)],
						],
						remark: t.connection.registerMeans,
						tx: api.tx.EnergyProduction.register_producer({ source: Enum(source), capacity_w: watts }),
					});
				}}
			>
				<Field label={t.plants.source}>
					<select className="input" value={source} onChange={(event) => setSource(event.target.value as Source)}>
						{SOURCES.map((one) => (
							<option key={one} value={one}>
								{t.sources[one]}
							</option>
						))}
					</select>
				</Field>
				<Field label={t.meters.rated} hint="kW" error={power !== '' && !good ? t.notANumber : undefined}>
					<Decimal name="plant-power" value={power} onChange={setPower} />
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
