// What the runtime's metadata says of the readers: each with its parameters, its answer and its documentation, and the
// types of both as they are in JSON.
import { Metadata, TypeRegistry } from '@polkadot/types';
import { camelCase } from './text.mjs';

/**
 * The type of a value in JSON. `number` has the name of its Rust type. `amount` is a number too, and text in JSON; `account`
 * and `account33` are addresses of 32 and 33 bytes; `document` is left as it is; `ref` has the name of a declaration.
 * @typedef {{ kind: 'bool' | 'text' | 'account' | 'account33' | 'hash' | 'bytes' | 'document' } | { kind: 'number' | 'amount' | 'ref', name: string }
 *   | { kind: 'option' | 'list', of: Type } | { kind: 'tuple', of: Type[] }} Type
 *
 * @typedef {{ name: string, type: Type, docs: string }} Field
 *
 * @typedef {object} Declaration a type with a name
 * @property {string} name
 * @property {string} module the file of `primitives` that it is from
 * @property {string} docs
 * @property {Field[]} [fields] of a struct
 * @property {{ name: string, docs: string, fields?: Field[], type?: Type }[]} [variants] of an enum: each with fields, one value, or none
 * @property {{ item: Type, next: Type }} [page] of a page
 */

const text = { kind: 'text' };
const account = { kind: 'account' };

/** Types whose JSON does not follow from what the metadata says of them. */
const SPECIAL = {
	'sp_core::crypto::AccountId32': account,
	'primitive_types::H256': { kind: 'hash' },
	// Two letters.
	'energy_primitives::carbon::Jurisdiction': text,
	'energy_primitives::text::Amount': { kind: 'amount', name: 'u128' },
};

/** The same, by the name that a field gives its type. Keys are in JSON as addresses. */
const SPECIAL_FIELDS = {
	Balance: { kind: 'amount', name: 'u128' },
	'ed25519::Public': account,
	'sr25519::Public': account,
	'ecdsa::Public': { kind: 'account33' },
};

const capital = (name) => name[0].toUpperCase() + name.slice(1);
const sentence = (docs) =>
	docs
		.map(String)
		.join(' ')
		.replace(/\s+/g, ' ')
		.replace(/\[(`[^`]*`)\](\([^)]*\))?/g, '$1')
		.trim();

/** A name for a key of pages. */
function keyName(type) {
	if (type.kind === 'ref') return type.name;
	if (type.kind === 'tuple') return type.of.map(keyName).join('');
	return capital(type.name ?? type.kind);
}

/** The readers of a runtime, and the types that they need. */
export class Readers {
	/** @param {Uint8Array} bytes the metadata, SCALE-encoded */
	constructor(bytes) {
		const registry = new TypeRegistry();
		const metadata = new Metadata(registry, `0x${Buffer.from(bytes).toString('hex')}`).asLatest;
		this.types = metadata.lookup.types;
		this.apis = metadata.apis;
		/** @type {Map<string, Declaration>} */
		this.declarations = new Map();
		this.names = new Map();
		const system = metadata.pallets.find(({ name }) => name.eq('System'));
		const version = system.constants.find(({ name }) => name.eq('Version'));
		/** The runtime's version. */
		this.specVersion = registry.createType('RuntimeVersion', version.value.toU8a(true)).specVersion.toNumber();
	}

	/** The readers of the API behind a prefix of JSON-RPC methods, by their methods; empty where there is no such API. */
	behind(prefix) {
		const api = this.apis.find(({ name }) => name.eq(`${capital(prefix)}Api`));
		const reader = ({ name, inputs, output, docs }) => [
			`${prefix}_${camelCase(name.toString())}`,
			{
				docs: sentence(docs),
				params: inputs.map((input) => ({ name: input.name.toString(), type: this.typeOf(input.type) })),
				answer: this.typeOf(output),
			},
		];
		return new Map(api?.methods.map(reader));
	}

	/** @returns {Type} */
	typeOf(id, fieldType = '') {
		const { path, def, params } = this.types[id.toNumber()].type;
		const name = path.map(String).join('::');
		const special = SPECIAL_FIELDS[fieldType] ?? SPECIAL[name];
		if (special) return special;
		if (def.isPrimitive) return this.primitive(def.asPrimitive.type);
		if (def.isCompact) return this.typeOf(def.asCompact.type);
		if (def.isSequence) return { kind: 'list', of: this.typeOf(def.asSequence.type) };
		if (def.isTuple) return { kind: 'tuple', of: def.asTuple.map((one) => this.typeOf(one)) };
		if (name === 'Option') return { kind: 'option', of: this.typeOf(params[0].type.unwrap()) };
		if (def.isComposite && def.asComposite.fields.length === 1 && def.asComposite.fields[0].name.isNone) {
			return this.typeOf(def.asComposite.fields[0].type);
		}
		if (name.startsWith('energy_primitives::') && (def.isComposite || def.isVariant)) return this.declared(id, path, def, params);
		throw new Error(`nothing says how ${name || def.type} (type ${id}) is in JSON`);
	}

	primitive(name) {
		if (name === 'Str') return text;
		if (name === 'Bool') return { kind: 'bool' };
		return { kind: 'number', name: name.toLowerCase() };
	}

	declared(id, path, def, params) {
		const [, module, last] = path.map(String);
		let declaration;
		if (last === 'Page') {
			const [item, next] = params.map(({ type }) => this.typeOf(type.unwrap()));
			const of = this.declarations.get(item.name);
			if (!of) throw new Error(`a page of ${item.kind} has no name`);
			declaration = { name: `PageOf${item.name}By${keyName(next)}`, module: of.module, docs: 'A page of a list.', page: { item, next } };
		} else {
			declaration = { name: last, module, docs: sentence(this.types[id.toNumber()].type.docs) };
		}
		const { name } = declaration;
		const known = this.names.get(name);
		if (known === undefined) {
			// Before its fields, as it could be among their types.
			this.names.set(name, id.toNumber());
			this.declarations.set(name, declaration);
			if (def.isComposite) declaration.fields = def.asComposite.fields.map((field) => this.field(field));
			else declaration.variants = def.asVariant.variants.map((variant) => this.variant(variant));
		} else if (known !== id.toNumber()) {
			throw new Error(`two types have the name ${name}`);
		}
		return { kind: 'ref', name };
	}

	/** @returns {Field} */
	field({ name, type, typeName, docs }) {
		return { name: name.unwrap().toString(), type: this.typeOf(type, typeName.unwrapOr('').toString()), docs: sentence(docs) };
	}

	variant({ name, fields, docs }) {
		const variant = { name: name.toString(), docs: sentence(docs) };
		if (fields.length === 0) return variant;
		if (fields[0].name.isSome) return { ...variant, fields: fields.map((field) => this.field(field)) };
		if (fields.length > 1) throw new Error(`the variant ${name} has several values without names`);
		return { ...variant, type: this.typeOf(fields[0].type, fields[0].typeName.unwrapOr('').toString()) };
	}
}
