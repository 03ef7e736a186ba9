// Declares a measure, or proposes it where it takes a second operator.
import { Enum } from 'polkadot-api';
import { useState } from 'react';
import type { Area, PriorityClass } from '../../chain/answers.ts';
import { useChain, useInfo, usePresent } from '../../chain/hooks.ts';
import { CLASSES, GROUPS, isShort, type Protocol } from '../../lib/measures.ts';
import { parseFixed } from '../../lib/units.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Field, Note } from '../../ui/kit.tsx';
import { MomentField } from '../../ui/moment-field.tsx';
import { useSubmit } from '../../ui/submission.tsx';
import { Checkbox, Decimal, Select } from '../../ui/table.tsx';

const KINDS = ['SuspendTrading', 'Curtail', 'ShedLoad', 'Island'] as const;
/** In intervals; as many as are short and as long as any are added. */
const DURATIONS = [1, 2, 4, 8, 16, 32, 96, 192];

const NOTHING = {
	kind: 'SuspendTrading' as (typeof KINDS)[number],
	part: '50',
	fromClass: 'Interruptible' as PriorityClass,
	groups: 3,
	from: undefined as number | undefined,
	duration: 4,
	second: false,
	reason: '',
};

type Typed = typeof NOTHING;

/** Returns the measure that is typed; nothing while it is not one. */
function protocolOf({ kind, part, fromClass, groups }: Typed): Protocol | undefined {
	if (kind === 'ShedLoad') return { type: kind, value: { from_class: { type: fromClass }, groups } };
	if (kind !== 'Curtail') return { type: kind };
	const permille = parseFixed(part, 1);
	return permille === undefined || permille >= 1_000n ? undefined : { type: kind, value: { export_permille: Number(permille) } };
}

/** Returns a measure as it is sent. */
function forChain(protocol: Protocol) {
	if (protocol.type === 'Curtail') return Enum(protocol.type, protocol.value);
	if (protocol.type !== 'ShedLoad') return Enum(protocol.type);
	const { from_class, groups } = protocol.value;
	return Enum(protocol.type, { from_class: Enum(from_class.type), groups });
}

export function DeclareCard({ area }: { area: Area }) {
	const { t, cal, area: nameOf, measure } = useFormat();
	const { api } = useChain();
	const { maxReasonLength, shortEmergency, longEmergency, horizon } = useInfo();
	const { interval } = usePresent();
	const submit = useSubmit();
	const [typed, setTyped] = useState(NOTHING);
	const change = (part: Partial<Typed>) => setTyped((old) => ({ ...old, ...part }));
	const suspends = typed.kind === 'SuspendTrading';
	const from = suspends || typed.from === undefined ? undefined : Math.max(interval, typed.from);
	const protocol = protocolOf(typed);
	// The end of the cooldown of suspensions, which two operators together cannot shorten either.
	const again = suspends && area.cooldown_end !== undefined && area.cooldown_end > interval ? area.cooldown_end : undefined;
	const bytes = new TextEncoder().encode(typed.reason.trim());
	const tooLong = bytes.length > maxReasonLength;
	const alone = isShort(from, typed.duration, shortEmergency) && !typed.second;
	const durations = [...new Set([...DURATIONS, shortEmergency, longEmergency])].filter((one) => one <= longEmergency).sort((a, b) => a - b);
	const good = protocol !== undefined && again === undefined && bytes.length > 0 && !tooLong;
	const title = alone ? t.measures.declare : t.measures.propose;
	const send = () => {
		if (!good) return;
		const call = { area: area.area, protocol: forChain(protocol), duration: typed.duration, reason: bytes };
		submit({
			title,
			says: [
				[t.connection.area, nameOf(area)],
				[t.measures.measure, measure(protocol)],
				[t.carbon.when, cal.span(from ?? interval, (from ?? interval) + typed.duration)],
				[t.carbon.reason, typed.reason.trim()],
			],
			remark: `${t.measures.means[typed.kind]} ${alone ? t.measures.cooldown : t.measures.needsSecond}`,
			tx: alone ? api.tx.GridManagement.implement_emergency_protocol(call) : api.tx.GridManagement.propose_measure({ ...call, from }),
			onDone: () => setTyped(NOTHING),
		});
	};
	return (
		<Card title={t.measures.declareIn(nameOf(area))}>
			<form
				className="grid items-start gap-4 sm:grid-cols-2"
				onSubmit={(event) => {
					event.preventDefault();
					send();
				}}
			>
				<Field label={t.measures.measure}>
					<Select
						name="measure"
						value={typed.kind}
						options={KINDS.map((kind) => [kind, t.measures.kinds[kind]] as const)}
						onChange={(kind) => change({ kind })}
					/>
				</Field>
				<Field label={t.carbon.reason} hint={t.carbon.publicHint} error={tooLong ? t.carbon.tooLong(maxReasonLength) : undefined}>
					<input className="input" name="reason" value={typed.reason} onChange={(event) => change({ reason: event.target.value })} />
				</Field>
				{typed.kind === 'Curtail' && <Curtailing typed={typed} onChange={change} />}
				{typed.kind === 'ShedLoad' && <Shedding typed={typed} onChange={change} />}
				{!suspends && (
					<MomentField
						name="begin"
						label={t.measures.begins}
						atOnce={t.measures.atOnce}
						value={from}
						first={interval}
						last={interval + horizon}
						onChange={(next) => change({ from: next })}
					/>
				)}
				<Field label={t.carbon.market.until}>
					<Select
						name="duration"
						value={typed.duration}
						options={durations.map((one) => [one, cal.shortMoment(((from ?? interval) + one) * cal.lengthMs)] as const)}
						onChange={(duration) => change({ duration })}
					/>
				</Field>
				<Checkbox
					name="second"
					label={t.measures.second}
					checked={!alone}
					disabled={!isShort(from, typed.duration, shortEmergency)}
					onChange={(second) => change({ second })}
				/>
				<div className="sm:col-span-full">
					{again === undefined ? (
						<Note>{t.measures.means[typed.kind]}</Note>
					) : (
						<Note kind="alert">{t.measures.again(cal.shortMoment(again * cal.lengthMs))}</Note>
					)}
				</div>
				<button type="submit" className="button danger w-fit" disabled={!good} data-testid="declare">
					{title}
				</button>
			</form>
		</Card>
	);
}

/** What is left of the limits. */
function Curtailing({ typed, onChange }: { typed: Typed; onChange: (part: Partial<Typed>) => void }) {
	const { t } = useFormat();
	return (
		<Field label={t.measures.part} error={protocolOf(typed) ? undefined : t.measures.badPart}>
			<Decimal name="part" value={typed.part} onChange={(part) => onChange({ part })} />
		</Field>
	);
}

/** Who is shed, and how many at a time. */
function Shedding({ typed, onChange }: { typed: Typed; onChange: (part: Partial<Typed>) => void }) {
	const { t } = useFormat();
	return (
		<>
			<Field label={t.measures.fromClass}>
				<Select
					name="class"
					value={typed.fromClass}
					options={CLASSES.slice(1).map((one) => [one, t.classes[one]] as const)}
					onChange={(fromClass) => onChange({ fromClass })}
				/>
			</Field>
			<Field label={t.measures.groups(GROUPS)} hint={t.measures.groupsHint}>
				<Select
					name="groups"
					value={typed.groups}
					options={Array.from({ length: GROUPS }, (_, i) => [i + 1, String(i + 1)] as const)}
					onChange={(groups) => onChange({ groups })}
				/>
			</Field>
		</>
	);
}
