import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixed, kwh, tokens } from '../src/numbers.mjs';
import { columns, table, toJson } from '../src/report.mjs';

test('whole numbers become decimal ones without losing the least', () => {
	assert.equal(kwh(12_345n, 3), '12.345');
	assert.equal(kwh(1_234_567n), '1,234.6');
	assert.equal(kwh(49n), '0.0');
	assert.equal(kwh(50n), '0.1');
	assert.equal(tokens(-1_500_000_000_000n), '-1.500');
	assert.equal(tokens(-1n), '0.000');
	assert.equal(fixed(5n, 0, 0), '5');
});

test('a chart has eighths of a row', () => {
	assert.deepEqual(columns([0, 1, 8, 12, 16], 2, 8), ['   ▄█', ' ▁███']);
});

test('a table is as wide as its widest cells', () => {
	const lines = table(['name', 'kWh'], [['a', '1.0'], ['longer', '10.0']]);
	assert.deepEqual(lines, ['name     kWh', '────────────', 'a        1.0', 'longer  10.0']);
});

test('JSON keeps great whole numbers as strings', () => {
	assert.equal(toJson({ a: 2n ** 70n, b: 1 }), '{\n\t"a": "1180591620717411303424",\n\t"b": 1\n}\n');
});
