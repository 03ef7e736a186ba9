// What a run takes: time, the node's memory, its files.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MIB = 1_024 * 1_024;
/** Tells Linux to forget the most memory that a process has used so far. */
const FORGET_PEAK = '5';

/** A clock: returns the seconds since it was started. */
export function stopwatch() {
	const start = performance.now();
	return () => (performance.now() - start) / 1_000;
}

/** The memory of a process, in MiB: at present and at most. */
export function memoryOf(pid) {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const mib = (field) => Math.round(Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)[1]) / 1_024);
	return { present: mib('VmRSS'), most: mib('VmHWM') };
}

/** Forgets the most that a process has used, which for a node is the reading of the genesis. */
export const forgetPeak = (pid) => writeFileSync(`/proc/${pid}/clear_refs`, FORGET_PEAK);

/** How much of a disk a folder takes, in MiB. */
export function diskOf(folder) {
	const blocks = (path) => {
		const { blocks: own } = statSync(path);
		const inside = statSync(path).isDirectory() ? readdirSync(path).map((name) => blocks(join(path, name))) : [];
		return inside.reduce((sum, more) => sum + more, own);
	};
	return Math.round((blocks(folder) * 512) / MIB);
}
