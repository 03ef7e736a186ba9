// What a connection is given, has promised, and exceeded, and the devices at it.
import { useState } from 'react';
import type { Breach, Envelope, EnvelopePeriod } from '../chain/envelopes.ts';
import { useChain } from '../chain/hooks.ts';
import { floorOf, type Period } from '../lib/measures.ts';
import { parseFixed } from '../lib/units.ts';
import { useFormat } from './format.tsx';
import { Field, FormDialog } from './kit.tsx';
import { useSubmit } from './submission.tsx';
import { Checkbox, Decimal } from './table.tsx';

/** Times with what counts or happened then, and why. */
export function Times({ title, rows }: { title?: string; rows: readonly (Period & { what: string; why?: string })[] }) {
	const { cal } = useFormat();
	if (rows.length === 0) return null;
	return (
		<div>
			{title !== undefined && <h3>{title}</h3>}
			<ul className="divide-y divide-line">
				{rows.map(({ from, until, what, why }) => (
					<li key={from} className="flex flex-wrap justify-between gap-x-4 py-1.5 tabular-nums">
						<span>{cal.span(from, until)}</span>
						<span className="font-medium">{what}</span>
						{why !== undefined && <span className="w-full text-sm text-muted">{why}</span>}
					</li>
				))}
			</ul>
		</div>
	);
}

/** Periods with their limits. */
export function Periods({ title, periods }: { title: string; periods: readonly EnvelopePeriod[] }) {
	const { limits } = useFormat();
	return <Times title={title} rows={periods.map((one) => ({ ...one, what: limits(one.limits) }))} />;
}

/** What meters measured beyond the limits. */
export function Breaches({ breaches }: { breaches: readonly Breach[] }) {
	const { t, n, limits } = useFormat();
	return (
		<Times
			title={t.limits.breaches}
			rows={breaches.map(({ interval, import_excess_wh, export_excess_wh, limits: counted }) => ({
				from: interval,
				until: interval + 1,
				what: [
					import_excess_wh > 0n && t.limits.tooMuchIn(n.energy(import_excess_wh, 3)),
					export_excess_wh > 0n && t.limits.tooMuchOut(n.energy(export_excess_wh, 3)),
				]
					.filter(Boolean)
					.join(', '),
				why: `${t.operator.limits}: ${limits(counted)}`,
			}))}
		/>
	);
}

interface DevicesProps {
	who: string;
	envelope: Envelope;
	/** Whether the member itself says so. */
	isOwn?: boolean;
	onDone?: () => void;
	onClose: () => void;
}

/** How many controllable devices there are: the operator may raise their floor, the member may lower it. */
export function DevicesForm({ who, envelope, isOwn = false, onDone, onClose }: DevicesProps) {
	const { t, n, account } = useFormat();
	const { api } = useChain();
	const submit = useSubmit();
	const [typed, setTyped] = useState({ devices: String(envelope.devices), managed: envelope.managed });
	const devices = Number(parseFixed(typed.devices, 0) ?? Number.NaN);
	const isCount = devices <= 255;
	const [before, after] = [floorOf(envelope.devices, envelope.managed), isCount ? floorOf(devices, typed.managed) : 0n];
	const isOthers = isCount && (isOwn ? after > before : after < before);
	const floor = t.limits.floor(isCount ? n.exactPower(after) : '–');
	const send = () =>
		submit({
			title: t.limits.forms.devices,
			says: [
				[t.members.member, account(who)],
				[t.limits.devices, `${t.limits.deviceCount(devices, typed.managed)}, ${floor}`],
			],
			remark: t.limits.devicesMean,
			tx: api.tx.GridManagement.set_controllable_devices({ who, devices, managed: typed.managed }),
			onDone,
		});
	return (
		<FormDialog title={t.limits.forms.devices} good={isCount && !isOthers} onSubmit={send} onClose={onClose}>
			<Field label={t.limits.devices} hint={floor} error={!isCount ? t.notANumber : isOthers ? t.limits.devicesMean : undefined}>
				<Decimal name="devices" value={typed.devices} onChange={(text) => setTyped({ ...typed, devices: text })} />
			</Field>
			<Checkbox name="managed" label={t.limits.managed} checked={typed.managed} onChange={(managed) => setTyped({ ...typed, managed })} />
			<p className="text-sm text-muted">{t.limits.devicesMean}</p>
		</FormDialog>
	);
}
