// Measures and limits as the chain counts them: who may end what, what devices are left, and what limits a
// connection in the intervals to come.
import type { PriorityClass } from '../chain/answers.ts';

/** The most that may be taken and fed in, in W. */
export interface Limits {
	import_limit_w: bigint;
	export_limit_w: bigint;
}

/** The most that a limit may be, in W: it limits nothing. */
export const NO_LIMIT_W = 1_000_000_000_000n;

/** Intervals: the first, and the first one behind them. */
export interface Period {
	from: number;
	until: number;
}

/** What a measure does. */
export type Protocol =
	| { type: 'SuspendTrading' | 'Island'; value?: undefined }
	| { type: 'Curtail'; value: { export_permille: number } }
	| { type: 'ShedLoad'; value: { from_class: { type: PriorityClass }; groups: number } };

/** The classes, from the one that is shed last. */
export const CLASSES: readonly PriorityClass[] = ['Critical', 'Essential', 'Standard', 'Interruptible'];

/** In how many groups the connections of a class have their turns when load is shed. */
export const GROUPS = 12;

/** Below this many W a limit is 0. */
const LEAST_LIMIT_W = 100n;
/** What each controllable device may take at least, in W. */
const DEVICE_FLOOR_W = 4_200n;
/** What the further devices behind one energy manager add, in hundredths: for two, three, … and for nine and more. */
const SIMULTANEITY = [80n, 75n, 70n, 65n, 60n, 55n, 50n, 45n];

/** Returns the least import that an envelope leaves a number of controllable devices, in W. */
export function floorOf(devices: number, managed: boolean): bigint {
	const further = SIMULTANEITY[Math.min(devices, 9) - 2];
	if (!managed || further === undefined) return DEVICE_FLOOR_W * BigInt(devices);
	return DEVICE_FLOOR_W + (DEVICE_FLOOR_W * BigInt(devices - 1) * further) / 100n;
}

/** Whether the chain takes a limit. */
export const isLimit = (watts: bigint): boolean => watts === 0n || watts >= LEAST_LIMIT_W;

/** Whether one operator alone may declare a measure; otherwise another one has to confirm it. */
export const isShort = (from: number | undefined, duration: number, most: number): boolean => from === undefined && duration <= most;

/** Returns how far up an account that operates some areas decides about one: 1 at the root, and so on down. */
export function primacyOf({ area, ancestors }: { area: number; ancestors: readonly number[] }, operates: readonly number[]): number {
	const level = [...ancestors, area].findIndex((one) => operates.includes(one));
	return level < 0 ? Number.POSITIVE_INFINITY : level + 1;
}

interface Declared {
	by: { type: string };
	confirmed_by?: { type: string } | undefined;
	primacy: number;
}

/** Whether an operator who decides so far up may lift a measure. */
export const mayLift = ({ by, confirmed_by, primacy }: Declared, own: number): boolean =>
	own <= primacy && by.type !== 'Council' && confirmed_by?.type !== 'Council';

const covers = ({ from, until }: Period, interval: number): boolean => from <= interval && interval < until;

/** What may limit a connection beside what it is built for. */
export interface Bounds<Measure extends Period & { protocol: Protocol }> {
	own: Limits;
	priority: PriorityClass;
	/** What counts where no envelope is published. */
	default: Limits;
	periods: readonly (Period & { limits: Limits })[];
	contracts: readonly (Period & { limits: Limits })[];
	/** When what is promised is a commitment to a request for flexibility: no two promises meet. */
	flexibility: readonly Period[];
	/** Those of its area and of the areas above. */
	measures: readonly Measure[];
}

/** Why a limit is as it is: a measure, or what was published, set or promised. */
export type Cause<Measure> = Measure | 'envelope' | 'default' | 'contract' | 'flexibility';

/** Returns what a connection's limits of an interval follow from; nothing where they are its own. */
export function causesOf<Measure extends Period & { protocol: Protocol }>(
	{ interval, limits }: { interval: number; limits: Limits },
	{ own, priority, ...bounds }: Bounds<Measure>,
): Cause<Measure>[] {
	const binds = (bound: Limits): boolean =>
		(['import_limit_w', 'export_limit_w'] as const).some((way) => bound[way] < own[way] && bound[way] === limits[way]);
	const leaves = ({ type, value }: Protocol): Limits => {
		if (type === 'Curtail') return { ...own, export_limit_w: (own.export_limit_w * BigInt(value.export_permille)) / 1_000n };
		// Whose turn it is only the chain knows: it is that of a connection which may take nothing.
		const isShed = type === 'ShedLoad' && priority !== 'Critical' && CLASSES.indexOf(priority) >= CLASSES.indexOf(value.from_class.type);
		return isShed ? { ...own, import_limit_w: 0n } : own;
	};
	const published = bounds.periods.find((period) => covers(period, interval));
	const promised = bounds.contracts.find((period) => covers(period, interval));
	return [
		...bounds.measures.filter((measure) => covers(measure, interval) && binds(leaves(measure.protocol))),
		...(binds(published?.limits ?? bounds.default) ? [published ? ('envelope' as const) : ('default' as const)] : []),
		...(promised && binds(promised.limits)
			? [bounds.flexibility.some((period) => covers(period, interval)) ? ('flexibility' as const) : ('contract' as const)]
			: []),
	];
}

/** Intervals in which a connection has the same limits for the same reasons. */
export interface Run<Measure> extends Period {
	limits: Limits;
	causes: Cause<Measure>[];
}

/** Returns the limits of consecutive intervals as runs. */
export function runsOf<Measure extends Period & { protocol: Protocol }>(
	intervals: readonly { interval: number; limits: Limits }[],
	bounds: Bounds<Measure>,
): Run<Measure>[] {
	const runs: Run<Measure>[] = [];
	for (const one of intervals) {
		const causes = causesOf(one, bounds);
		const last = runs.at(-1);
		const goesOn =
			last?.until === one.interval &&
			last.limits.import_limit_w === one.limits.import_limit_w &&
			last.limits.export_limit_w === one.limits.export_limit_w &&
			last.causes.length === causes.length &&
			causes.every((cause, i) => cause === last.causes[i]);
		if (goesOn) last.until += 1;
		else runs.push({ from: one.interval, until: one.interval + 1, limits: one.limits, causes });
	}
	return runs;
}
