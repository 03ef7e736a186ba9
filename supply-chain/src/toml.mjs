// Reads the part of TOML that deny.toml is written in: tables, keys with strings, booleans, numbers, arrays and inline tables.
// Anything else is an error, so that no rule is overlooked.

const TOKEN = /\s*(?:#[^\n]*\n?|("(?:[^"\\\n]|\\.)*")|(true|false)\b|(-?\d[\d_.]*)\b|([\w-]+)|([[\]{}=,]))/y;

function tokens(text) {
	const found = [];
	TOKEN.lastIndex = 0;
	while (TOKEN.lastIndex < text.length) {
		if (!text.slice(TOKEN.lastIndex).trim()) break;
		const at = TOKEN.lastIndex;
		const match = TOKEN.exec(text);
		if (!match) throw new Error(`line ${text.slice(0, at).split('\n').length}: not understood: ${text.slice(at, at + 40).trim()}`);
		const [, string, boolean, number, word, sign] = match;
		if (string !== undefined) found.push({ value: JSON.parse(string) });
		else if (boolean !== undefined) found.push({ value: boolean === 'true' });
		else if (number !== undefined) found.push({ value: Number(number.replaceAll('_', '')) });
		else if (word !== undefined) found.push({ word });
		else if (sign !== undefined) found.push({ sign });
	}
	return found;
}

/**
 * @param {string} text
 * @returns {Record<string, any>}
 */
export function parseToml(text) {
	const list = tokens(text);
	let at = 0;
	const expect = (sign) => {
		if (list[at]?.sign !== sign) throw new Error(`expected ${sign}, found ${JSON.stringify(list[at])}`);
		at++;
	};
	const isSign = (sign) => list[at]?.sign === sign;
	const name = () => {
		const { word, value } = list[at++] ?? {};
		const found = word ?? value;
		if (typeof found !== 'string') throw new Error('expected a name');
		return found;
	};
	function pair(into) {
		const key = name();
		expect('=');
		if (key in into) throw new Error(`${key} stands twice`);
		into[key] = value();
	}
	function value() {
		if (isSign('[')) {
			const items = [];
			for (expect('['); !isSign(']'); ) {
				items.push(value());
				if (!isSign(']')) expect(',');
			}
			expect(']');
			return items;
		}
		if (isSign('{')) {
			const table = {};
			for (expect('{'); !isSign('}'); ) {
				pair(table);
				if (!isSign('}')) expect(',');
			}
			expect('}');
			return table;
		}
		if (list[at]?.value === undefined) throw new Error(`expected a value, found ${JSON.stringify(list[at])}`);
		return list[at++].value;
	}
	const root = {};
	let table = root;
	while (at < list.length) {
		if (isSign('[')) {
			expect('[');
			const key = name();
			expect(']');
			if (key in root) throw new Error(`the table ${key} stands twice`);
			table = root[key] = {};
		} else pair(table);
	}
	return root;
}
