// Reports what was measured in an area.
import { useState } from 'react';
import type { Area } from '../../chain/answers.ts';
import { useChain } from '../../chain/hooks.ts';
import { parseFixed } from '../../lib/units.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Field } from '../../ui/kit.tsx';
import { Decimal } from '../../ui/table.tsx';
import { useSubmit } from '../../ui/submission.tsx';

export function StatusForm({ area }: { area: Area }) {
	const { t, n, area: nameOf } = useFormat();
	const { api } = useChain();
	const submit = useSubmit();
	const [typed, setTyped] = useState({ frequency: '50', voltage: '100', load: '', generation: '' });
	const frequency = parseFixed(typed.frequency, 3);
	const voltage = parseFixed(typed.voltage, 1);
	const load = parseFixed(typed.load, 3);
	const generation = parseFixed(typed.generation, 3);
	const fields = [
		['frequency', t.operator.frequency, 'Hz', frequency],
		['voltage', t.operator.voltage, t.operator.voltageHint, voltage],
		['load', t.operator.load, 'kW', load],
		['generation', t.operator.generation, 'kW', generation],
	] as const;
	const report = () => {
		if (frequency === undefined || voltage === undefined || load === undefined || generation === undefined) return;
		submit({
			title: t.operator.report,
			says: [
				[t.connection.area, nameOf(area)],
				[t.operator.frequency, `${n.fixed(frequency, 3, 3)} Hz`],
				[t.operator.voltage, n.permille(Number(voltage))],
				[t.operator.load, n.power(load)],
				[t.operator.generation, n.power(generation)],
			],
			remark: frequency === 0n || voltage === 0n ? t.operator.blackoutMeans : undefined,
			tx: api.tx.GridManagement.update_grid_status({
				area: area.area,
				status: { frequency_millihertz: Number(frequency), voltage_permille: Number(voltage), load_w: load, generation_w: generation },
			}),
		});
	};
	return (
		<Card title={t.operator.report}>
			<form
				className="grid gap-4 sm:grid-cols-2"
				onSubmit={(event) => {
					event.preventDefault();
					report();
				}}
			>
				{fields.map(([name, label, hint, value]) => (
					<Field key={name} label={label} hint={hint} error={typed[name] !== '' && value === undefined ? t.notANumber : undefined}>
						<Decimal name={name} value={typed[name]} onChange={(text) => setTyped({ ...typed, [name]: text })} />
					</Field>
				))}
				<button
					type="submit"
					className="button primary w-fit"
					disabled={fields.some(([, , , value]) => value === undefined)}
					data-testid="report"
				>
					{t.operator.report}
				</button>
			</form>
		</Card>
	);
}
