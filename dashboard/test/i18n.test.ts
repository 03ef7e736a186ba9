import { expect, it } from 'vitest';
import { de } from '../src/i18n/de.ts';
import { en } from '../src/i18n/en.ts';

/** All messages of a dictionary by their paths; functions are called with names for their parameters. */
function messages(part: object, path = ''): [string, string][] {
	return Object.entries(part).flatMap(([key, value]): [string, string][] => {
		const name = `${path}${key}`;
		if (typeof value === 'function')
			return [[name, String((value as (...args: unknown[]) => unknown)(...Array.from({ length: value.length }, (_, i) => `{${i}}`)))]];
		return typeof value === 'string' ? [[name, value]] : messages(value as object, `${name}.`);
	});
}

const [english, german] = [new Map(messages(en)), new Map(messages(de))];

it('both languages have the same messages, refusals among them', () => {
	expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
});

it('a message uses its parameters in both languages', () => {
	const parameters = (text: string | undefined) => [...new Set(text?.match(/\{\d\}/g))].sort();
	for (const [name, text] of english) expect(parameters(german.get(name)), name).toEqual(parameters(text));
});

it('no message is empty, or German where it should be English', () => {
	for (const [name, text] of english) {
		expect(text, name).not.toBe('');
		expect(text, name).not.toMatch(/[äöüß]/);
	}
	for (const [name, text] of german) expect(text, name).not.toBe('');
});
