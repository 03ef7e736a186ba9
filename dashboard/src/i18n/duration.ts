/** Writes a time in the unit that fits it. */
export const duration = (minutes: number, [min, hours, days]: readonly [string, string, string]): string =>
	minutes < 120 ? `${minutes} ${min}` : minutes < 2_880 ? `${Math.floor(minutes / 60)} ${hours}` : `${Math.floor(minutes / 1_440)} ${days}`;
