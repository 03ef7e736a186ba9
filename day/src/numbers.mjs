// Whole numbers: sums of them, and as decimal numbers for the report.

/** The sum of big numbers. @param {bigint[]} values */
export const total = (values) => values.reduce((sum, value) => sum + value, 0n);

/** The lesser of two big numbers. @param {bigint} a @param {bigint} b */
export const lesser = (a, b) => (a < b ? a : b);

/** Wh as kWh: 12345n → "12.345". */
export function kwh(wh, decimals = 1) {
	return fixed(wh, 3, decimals);
}

/** Plancks as tokens. */
export function tokens(plancks, decimals = 3) {
	return fixed(plancks, 12, decimals);
}

/** Grams as kg. */
export function kilograms(grams, decimals = 3) {
	return fixed(grams, 3, decimals);
}

/**
 * A whole number of 10^-scale as a decimal number, rounded half away from zero, with thin groups of
 * three.
 */
export function fixed(value, scale, decimals) {
	const big = BigInt(value);
	const negative = big < 0n;
	const magnitude = negative ? -big : big;
	const unit = 10n ** BigInt(Math.max(0, scale - decimals));
	const rounded = (magnitude + unit / 2n) / unit;
	const digits = String(rounded).padStart(decimals + 1, '0');
	const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
	const fraction = decimals > 0 ? `.${digits.slice(-decimals)}` : '';
	return `${negative && rounded > 0n ? '-' : ''}${whole}${fraction}`;
}
