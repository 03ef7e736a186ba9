// Meters that have not been heard of.

/** Returns how many ended intervals lack a reading of a meter. */
export function silentFor(state: { last?: { interval: number } | undefined; next_from: number }, present: number): number {
	const heard = state.last ? state.last.interval + 1 : state.next_from;
	return Math.max(0, present - heard);
}
