// Whether polkadot.js has decoded an answer to what the node sent: every field, none more, each value.
import { fieldName } from '../scripts/definitions.mjs';

/** @param {import('../scripts/metadata.mjs').Declaration[]} declarations */
export function comparing(declarations) {
	const byName = new Map(declarations.map((declaration) => [declaration.name, declaration]));

	function struct(fields, codec, json, path) {
		const [expected, found] = [fields.map(({ name }) => name).sort(), Object.keys(json).sort()];
		if (expected.join() !== found.join()) return [`${path} has the fields ${found}, not ${expected}`];
		return fields.flatMap(({ name, type }) => differences(type, codec.get(fieldName(name)), json[name], `${path}.${name}`));
	}

	function declared({ fields, variants }, codec, json, path) {
		if (fields) return struct(fields, codec, json, path);
		const name = typeof json === 'string' ? json : Object.keys(json)[0];
		const variant = variants.find((one) => one.name === name);
		if (!variant) return [`${path} is ${name}, which is no variant`];
		if (codec.type !== name) return [`${path} is decoded to ${codec.type}, not ${name}`];
		if (variant.fields) return struct(variant.fields, codec.inner, json[name], `${path}.${name}`);
		return variant.type ? differences(variant.type, codec.inner, json[name], `${path}.${name}`) : [];
	}

	const PLAIN = {
		number: (codec, json) => typeof json === 'number' && codec.toBigInt() === BigInt(json),
		amount: (codec, json) => typeof json === 'string' && codec.toBigInt() === BigInt(json),
		bool: (codec, json) => codec.isTrue === json,
		text: (codec, json) => codec.toString() === json,
		account: (codec, json) => codec.toString() === json,
		account33: (codec, json) => codec.toString() === json,
		hash: (codec, json) => codec.toHex() === json,
		bytes: (codec, json) => codec.toHex() === json,
		document: (codec, json) => JSON.stringify(codec) === JSON.stringify(json),
	};

	/** What differs, in words; nothing where all is the same. */
	function differences(type, codec, json, path = 'answer') {
		switch (type.kind) {
			case 'option':
				if (json === null) return codec.isNone ? [] : [`${path} is null and decoded to ${codec}`];
				return codec.isNone ? [`${path} is lost`] : differences(type.of, codec.unwrap(), json, path);
			case 'list':
			case 'tuple': {
				if (!Array.isArray(json) || codec.length !== json.length) return [`${path} is ${JSON.stringify(json)}, decoded to ${codec}`];
				const of = (i) => (type.kind === 'tuple' ? type.of[i] : type.of);
				return json.flatMap((one, i) => differences(of(i), codec[i], one, `${path}[${i}]`));
			}
			case 'ref':
				return declared(byName.get(type.name), codec, json, path);
			default:
				return PLAIN[type.kind](codec, json) ? [] : [`${path} is ${JSON.stringify(json)}, decoded to ${codec}`];
		}
	}
	return differences;
}
