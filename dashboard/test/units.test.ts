import { describe, expect, it } from 'vitest';
import { cost, energyOf, Numbers, parseFixed, toInput } from '../src/lib/units.ts';

const en = new Numbers('en-GB', 'NRG', 12);
const de = new Numbers('de-DE', 'NRG', 12);

describe('numbers', () => {
	it('are written in the language, rounded half away from zero', () => {
		expect(en.energy(1_234_565n)).toBe('1,234.57\u00a0kWh');
		expect(de.energy(1_234_565n)).toBe('1.234,57\u00a0kWh');
		expect(en.kwh(-5n, 2)).toBe('−0.01');
		expect(en.kwh(-4n, 2)).toBe('0.00');
		expect(en.power(159_449n)).toBe('159.4\u00a0kW');
		expect(en.exactPower(7_560n)).toBe('7.56\u00a0kW');
		expect(de.exactPower(11_000n)).toBe('11,0\u00a0kW');
		expect(en.price(190)).toBe('0.190\u00a0NRG/kWh');
		expect(de.permille(996)).toBe('99,6\u00a0%');
	});

	it('are exact to the planck, beyond what a number of JavaScript holds', () => {
		expect(en.amount(12_000_000_000_000_000_001n, 12)).toBe('12,000,000.000000000001');
		expect(en.amount(-1n, 12)).toBe('−0.000000000001');
	});

	it('have no more decimals than there are', () => {
		expect(en.fixed(5n, 1, 3)).toBe('0.5');
		expect(en.fixed(7n, 0, 2)).toBe('7');
	});
});

describe('input', () => {
	it('is read with point and comma', () => {
		expect(parseFixed('0.19', 3)).toBe(190n);
		expect(parseFixed(' 0,190 ', 3)).toBe(190n);
		expect(parseFixed('12', 12)).toBe(12_000_000_000_000n);
		expect(parseFixed('1.', 3)).toBe(1_000n);
	});

	it('is refused where it is no number, negative, or too fine', () => {
		for (const text of ['', '.5', '-1', '1e3', '1.2.3', '1.000,5', '0.0001', 'x']) expect(parseFixed(text, 3)).toBeUndefined();
	});

	it('is written so that it reads the same', () => {
		for (const value of [0n, 1n, 190n, 1_000n, 12_345n]) expect(parseFixed(toInput(value, 3), 3)).toBe(value);
		expect(toInput(1_500n, 3)).toBe('1.5');
	});
});

describe('arithmetic of the chain', () => {
	it('a kWh at 300 mills costs three tenths of a token', () => {
		expect(cost(1_000n, 300)).toBe(300_000_000_000n);
	});
	it('a kW over a quarter of an hour is 250 Wh', () => {
		expect(energyOf(1_000n, 900_000)).toBe(250n);
	});
});
