// Months in a community's time zone, as the chain counts them.

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** Returns the last Sunday of a month of 31 days, at 1:00 UTC. */
function lastSunday(year, month) {
	const last = new Date(Date.UTC(year, month, 31, 1));
	return last.getTime() - last.getUTCDay() * 24 * HOUR_MS;
}

/** Whether the summer time of the European Union is in force. */
function isSummer(moment) {
	const year = new Date(moment).getUTCFullYear();
	return moment >= lastSunday(year, 2) && moment < lastSunday(year, 9);
}

/** Returns the local month of a moment as YYYYMM. */
export function monthOf(moment, { offset_minutes: offset, eu_summer_time: hasSummer }) {
	const local = new Date(moment + offset * MINUTE_MS + (hasSummer && isSummer(moment) ? HOUR_MS : 0));
	return local.getUTCFullYear() * 100 + local.getUTCMonth() + 1;
}
