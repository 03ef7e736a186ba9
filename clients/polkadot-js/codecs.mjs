// Types that polkadot.js's own words cannot express.
import { Struct, u128 } from '@polkadot/types-codec';

/** A whole number of plancks, or of grams of CO2e: text in JSON, as the node writes and reads it. */
export class EnergyAmount extends u128 {
	toJSON() {
		return this.toString();
	}
}

const isPlain = (value) => value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;

/**
 * A struct that may be a parameter. polkadot.js takes a field that is missing, or misspelt, for 0; here it is an error.
 * Fields are given in camel case or in snake case.
 * @param {string} name @param {Record<string, string>} fields @param {Record<string, string>} alias the names in JSON that differ
 */
export function parameter(name, fields, alias) {
	const names = Object.keys(fields).map((field) => [field, alias[field] ?? field]);
	const complete = (value) => {
		if (!isPlain(value)) return value;
		const unknown = Object.keys(value).find((key) => !names.flat().includes(key));
		if (unknown !== undefined) throw new Error(`${name} has no field ${unknown}; it has ${Object.keys(fields).join(', ')}`);
		return Object.fromEntries(
			names.map(([field, inJson]) => {
				const given = value[field] ?? value[inJson] ?? null;
				if (given === null && !fields[field].startsWith('Option<')) throw new Error(`${name} lacks the field ${field}`);
				return [inJson, given];
			}),
		);
	};
	return class extends Struct.with(fields, new Map(Object.entries(alias))) {
		constructor(registry, value, options) {
			super(registry, complete(value), options);
		}
	};
}
