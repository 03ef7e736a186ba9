// Registers a plant, for the operator to approve.
import { Enum } from 'polkadot-api';
import { useState } from 'react';
import { useChain } from '../../chain/hooks.ts';
import { parseFixed } from '../../lib/units.ts';
import { SOURCES, type Source } from '../../lib/vintage.ts';
import { useFormat } from '../../ui/format.tsx';
import { Field, FormDialog } from '../../ui/kit.tsx';
import { Decimal, Select } from '../../ui/table.tsx';
import { useSubmit } from '../../ui/submission.tsx';

export function PlantDialog({ onClose }: { onClose: () => void }) {
	const { t, n } = useFormat();
	const { api } = useChain();
	const submit = useSubmit();
	const [source, setSource] = useState<Source>('Solar');
	const [power, setPower] = useState('');
	const watts = parseFixed(power, 3);
	const good = watts !== undefined && watts > 0n;
	const send = () =>
		good &&
		submit({
			title: t.connection.register,
			says: [
				[t.plants.source, t.sources[source]],
				[t.meters.rated, n.power(watts)],
			],
			remark: t.connection.registerMeans,
			tx: api.tx.EnergyProduction.register_producer({ source: Enum(source), capacity_w: watts }),
		});
	return (
		<FormDialog title={t.connection.register} good={good} onSubmit={send} onClose={onClose}>
			<Field label={t.plants.source}>
				<Select value={source} options={SOURCES.map((one) => [one, t.sources[one]] as const)} onChange={setSource} />
			</Field>
			<Field label={t.meters.rated} hint="kW" error={power !== '' && !good ? t.notANumber : undefined}>
				<Decimal name="plant-power" value={power} onChange={setPower} />
			</Field>
		</FormDialog>
	);
}
