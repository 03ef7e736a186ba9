// Values for each type as JSON has them. None of them is what polkadot.js takes where a field is missing.
import { encodeAddress } from '@polkadot/util-crypto';

const ACCOUNT = encodeAddress(new Uint8Array(32).fill(7));
const LEAF = {
	number: (name) => (name.startsWith('i') ? -5 : 5),
	amount: () => '123456789012345678901234',
	bool: () => true,
	text: () => 'Süd',
	account: () => ACCOUNT,
	account33: () => encodeAddress(new Uint8Array(33).fill(2)),
	hash: () => `0x${'ab'.repeat(32)}`,
	bytes: () => '0x010203',
	document: () => ({ format: 'energy-chain-proof/1', claim: { import_limit_w: 5 }, storage: ['0x01'] }),
};

/** @param {import('../scripts/metadata.mjs').Declaration[]} declarations */
export function sampling(declarations) {
	const byName = new Map(declarations.map((declaration) => [declaration.name, declaration]));
	/** One of each variant where `all`, else one. */
	const first = (type) => samples(type, false)[0];
	const struct = (fields, all) => {
		const base = Object.fromEntries(fields.map(({ name, type }) => [name, first(type)]));
		if (!all) return [base];
		return fields.flatMap(({ name, type }) => samples(type, true).map((value) => ({ ...base, [name]: value })));
	};
	const variantsOf = (variants, all) =>
		(all ? variants : [variants.at(-1)]).flatMap(({ name, fields, type }) => {
			if (!fields && !type) return [name];
			return (fields ? struct(fields, all) : samples(type, all)).map((content) => ({ [name]: content }));
		});

	/** Values of a type; where `all`, so many that each of its fields has each of its variants once. */
	function samples(type, all = true) {
		switch (type.kind) {
			case 'option':
				return all ? [...samples(type.of), null] : [first(type.of)];
			case 'list':
				return all ? [samples(type.of), []] : [[first(type.of)]];
			case 'tuple':
				return [type.of.map(first)];
			case 'ref': {
				const { fields, variants } = byName.get(type.name);
				return fields ? struct(fields, all) : variantsOf(variants, all);
			}
			default:
				return [LEAF[type.kind](type.name)];
		}
	}
	return samples;
}
