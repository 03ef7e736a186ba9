// Contrasts by WCAG 2.2: 4.5 for text, 3 for what is drawn.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/style.css', 'utf8');

const colours = new Map(
	[...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [
		name,
		[light, dark],
	]),
);

function luminance(hex) {
	const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
		const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
	const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (high + 0.05) / (low + 0.05);
}

const of = (name, mode) => {
	const found = colours.get(name);
	if (!found) throw new Error(`no colour ${name}`);
	return found[mode];
};

describe.each([
	['light', 0],
	['dark', 1],
])('the palette, %s,', (_, mode) => {
	it.each(['ink', 'muted', 'accent', 'good', 'alert', 'bad', 'feed'])('%s is legible on all grounds', (name) => {
		for (const ground of ['page', 'card', 'sunken']) expect(contrast(of(name, mode), of(ground, mode)), ground).toBeGreaterThanOrEqual(4.5);
	});
	it('text on a button is legible', () => {
		expect(contrast(of('on-accent', mode), of('accent', mode))).toBeGreaterThanOrEqual(4.5);
	});
	it.each(['community', 'supplier', 'own', 'feed'])('%s stands out on a card', (name) => {
		expect(contrast(of(name, mode), of('card', mode))).toBeGreaterThanOrEqual(3);
	});
	it('fields have an outline that can be seen', () => {
		expect(contrast(of('muted', mode), of('card', mode))).toBeGreaterThanOrEqual(3);
	});
});
