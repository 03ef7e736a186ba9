// Quantities as people read them: kWh, kW, tokens. Whole numbers stay whole until they are written,
// so nothing is lost on the way.

/** Plancks in a mill; a price of 1 mill per kWh is 10⁶ plancks per Wh. */
export const MILL = 1_000_000_000n;
const PLANCKS_PER_WH_AND_MILL = 1_000_000n;

/** Returns what energy costs at a price, in plancks. */
export function cost(wh: bigint, mills: number): bigint {
	return wh * BigInt(mills) * PLANCKS_PER_WH_AND_MILL;
}

/** Returns the most Wh that flow in an interval at a power, rounded down as the chain does. */
export function energyOf(watts: bigint, lengthMs: number): bigint {
	return (watts * BigInt(lengthMs)) / 3_600_000n;
}

/** Writes numbers in a language. */
export class Numbers {
	private readonly whole: Intl.NumberFormat;
	private readonly separator: string;

	constructor(
		readonly locale: string,
		readonly symbol: string,
		readonly decimals: number,
	) {
		this.whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
		this.separator = new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.';
	}

	/**
	 * Writes a whole number of 10^-scale with some decimals, rounded half away from zero. All that
	 * are left out are zeros where `decimals` is the scale.
	 */
	fixed(value: bigint, scale: number, decimals: number): string {
		const magnitude = value < 0n ? -value : value;
		const unit = 10n ** BigInt(Math.max(0, scale - decimals));
		const rounded = (magnitude + unit / 2n) / unit;
		const shown = Math.min(scale, decimals);
		const base = 10n ** BigInt(shown);
		const fraction = shown > 0 ? this.separator + String(rounded % base).padStart(shown, '0') : '';
		// A true minus sign is as wide as a digit, and no line breaks behind it.
		return `${value < 0n && rounded > 0n ? '−' : ''}${this.whole.format(rounded / base)}${fraction}`;
	}

	/** "0.1" of a whole number of 10^-scale: all of it, without idle zeros beyond some decimals. */
	exact(value: bigint, scale: number, least: number): string {
		let decimals = scale;
		let rest = value < 0n ? -value : value;
		for (; decimals > least && rest % 10n === 0n; decimals -= 1) rest /= 10n;
		return this.fixed(value, scale, decimals);
	}

	/** "12.35", Wh as kWh. */
	kwh(wh: bigint | number, decimals = 2): string {
		return this.fixed(BigInt(wh), 3, decimals);
	}

	/** "12.35 kWh". */
	energy(wh: bigint | number, decimals = 2): string {
		return `${this.kwh(wh, decimals)}\u00a0kWh`;
	}

	/** "3.4 kW". */
	power(watts: bigint | number, decimals = 1): string {
		return `${this.fixed(BigInt(watts), 3, decimals)}\u00a0kW`;
	}

	/** "7.56 kW", of W; exact. */
	exactPower(watts: bigint): string {
		return `${this.exact(watts, 3, 1)}\u00a0kW`;
	}

	/** "1.234 NRG". */
	money(plancks: bigint, decimals = 3): string {
		return `${this.amount(plancks, decimals)}\u00a0${this.symbol}`;
	}

	/** "1.234", without the token's symbol. */
	amount(plancks: bigint, decimals = 3): string {
		return this.fixed(plancks, this.decimals, decimals);
	}

	/** "0.190 NRG/kWh", of mills per kWh. */
	price(mills: number): string {
		return `${this.fixed(BigInt(mills), 3, 3)}\u00a0${this.symbol}/kWh`;
	}

	/** "0.1 NRG/kg", of plancks per gram; exact. */
	carbonPrice(plancksPerGram: bigint): string {
		return `${this.exact(plancksPerGram * 1_000n, this.decimals, 3)}\u00a0${this.symbol}/kg`;
	}

	/** "0.0025 NRG": to the planck. */
	exactMoney(plancks: bigint): string {
		return `${this.exact(plancks, this.decimals, 3)}\u00a0${this.symbol}`;
	}

	/** "941 g CO₂e/kWh", of mg per kWh; exact. */
	factor(mgPerKwh: number): string {
		return `${this.exact(BigInt(mgPerKwh), 3, 0)}\u00a0g\u00a0CO₂e/kWh`;
	}

	/** "1,234". */
	count(value: number | bigint): string {
		return this.whole.format(value);
	}

	/** "12.3 %", of thousandths. */
	permille(value: number): string {
		return `${this.fixed(BigInt(value), 1, 1)}\u00a0%`;
	}

	/** "1.234 kg CO₂e", of grams. */
	carbon(grams: bigint): string {
		return `${this.fixed(grams, 3, 3)}\u00a0kg\u00a0CO₂e`;
	}
}

/**
 * Returns a decimal number as a whole number of 10^-scale; nothing where it is no number, is below
 * zero, or has more decimals than that. Takes a comma for a point, as most of Europe writes it.
 */
export function parseFixed(text: string, scale: number): bigint | undefined {
	const match = /^(\d+)(?:[.,](\d*))?$/.exec(text.trim());
	if (!match) return undefined;
	const [, whole = '', fraction = ''] = match;
	if (fraction.length > scale) return undefined;
	return BigInt(whole + fraction.padEnd(scale, '0'));
}

/** Writes a whole number of 10^-scale for an input field: without groups, and without idle zeros. */
export function toInput(value: bigint, scale: number): string {
	const digits = String(value).padStart(scale + 1, '0');
	const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
	return digits.slice(0, digits.length - scale) + (fraction ? `.${fraction}` : '');
}
