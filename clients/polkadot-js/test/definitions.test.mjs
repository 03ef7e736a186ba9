// The definitions against what they are made from, and against polkadot.js.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { TypeRegistry } from '@polkadot/types';
import { rpc, specVersion, types } from 'energy-chain-polkadot-js';
import { typeText } from '../scripts/definitions.mjs';
import { differences, listed, readMethods } from '../scripts/generate.mjs';
import { comparing } from './same.mjs';
import { sampling } from './samples.mjs';

const { methods, declarations, specVersion: ofMetadata } = readMethods();
const samples = sampling(declarations);
const compare = comparing(declarations);
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const camelCase = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
const definition = (name) => {
	const [section, method] = name.split('_');
	return rpc[section]?.[method];
};

function registry() {
	const made = new TypeRegistry();
	made.register(types);
	return made;
}

test('what is committed is what the metadata and the list of methods give', () => {
	assert.deepEqual(differences(), []);
});

test('every version is that of the runtime', () => {
	assert.equal(specVersion, ofMetadata);
	for (const folder of ['polkadot-js', 'papi'])
		assert.equal(JSON.parse(read(`${folder}/package.json`)).version, `${specVersion}.0.0`, folder);
	assert.match(read('subxt/Cargo.toml'), new RegExp(`^version = "${specVersion}\\.0\\.0"$`, 'm'));
	const [, ofSources] = /spec_version: (\d+)/.exec(read('../runtime/src/lib.rs'));
	assert.equal(Number(ofSources), specVersion, 'the committed metadata is of another version than the sources');
});

test('every method of the list has a definition with its parameters', () => {
	const known = new Set(['engine_createBlock', 'engine_finalizeBlock']);
	const names = [...listed()].filter(([name]) => !known.has(name));
	assert.ok(names.length > 100, `${names.length} methods`);
	for (const [name, parameters] of names) {
		const at = methods.get(name)?.historic ? ['at'] : [];
		assert.deepEqual(
			definition(name)?.params.map((one) => one.name),
			[...parameters.map(camelCase), ...at],
			name,
		);
	}
	assert.equal(Object.values(rpc).flatMap(Object.keys).length, names.length);
});

test('no type takes the name of one that polkadot.js knows', () => {
	const bare = new TypeRegistry();
	for (const name of Object.keys(types)) assert.equal(bare.hasType(name), false, name);
});

test('polkadot.js decodes every answer to what it is, with each variant of each field', () => {
	const made = registry();
	let tried = 0;
	for (const [name, { answer }] of methods) {
		for (const json of samples(answer)) {
			const codec = made.createType(definition(name).type, structuredClone(json));
			assert.deepEqual(compare(answer, codec, json), [], name);
			tried += 1;
		}
	}
	assert.ok(tried > 500, `${tried} answers`);
});

test('the comparison sees a field that is missing, one too many, and another value', () => {
	const made = registry();
	const answer = { kind: 'ref', name: 'Connection' };
	const [json] = samples(answer);
	const codec = made.createType('EnergyConnection', json);
	const { area, ...without } = json;
	for (const other of [
		without,
		{ ...json, more: 1 },
		{ ...json, area: area + 1 },
		{ ...json, ends_at: null },
		{ ...json, class: 'Critical' },
	]) {
		assert.equal(compare(answer, codec, other).length, 1, JSON.stringify(other));
	}
});

test('what polkadot.js sends for a parameter is what the node reads', () => {
	const made = registry();
	for (const [name, { params }] of methods) {
		params.forEach(({ type }, i) => {
			const word = definition(name).params[i].type;
			assert.equal(word, typeText(type), name);
			for (const json of samples(type)) {
				const sent = made.createType(word, structuredClone(json)).toJSON();
				assert.deepEqual(sent, json, `${name}, ${params[i].name}`);
			}
		});
	}
});

test('orders and cursors are given in camel case or as JSON has them, and sent as JSON has them', () => {
	const made = registry();
	const json = { interval: 7, side: 'Ask', price_mills: 90, energy_wh: 500 };
	for (const order of [{ interval: 7, side: 'Ask', priceMills: 90, energyWh: 500 }, json, made.createType('EnergyOrder', json)]) {
		assert.deepEqual(made.createType('Vec<EnergyOrder>', [order]).toJSON(), [json]);
	}
	const next = made.createType('EnergyPageOfListingInfoByListingCursor', { items: [], next: { price: '5', listing: 3 } }).next;
	assert.deepEqual(made.createType('Option<EnergyListingCursor>', next).toJSON(), { price: '5', listing: 3 });
});

test('an order with a field that is missing or misspelt is refused', () => {
	const made = registry();
	const order = { interval: 7, side: 'Ask', priceMills: 90, energyWh: 500 };
	const { priceMills, ...without } = order;
	const refused = (value) =>
		assert.throws(() => made.createType('EnergyOrder', value), /EnergyOrder (lacks the field priceMills|has no field price)/);
	refused(without);
	refused({ ...without, price: priceMills });
	refused({ ...order, priceMills: null });
});
