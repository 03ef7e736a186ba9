// The definitions that polkadot.js takes: types and methods, as JavaScript and with declarations for TypeScript.
import { camelCase, HEAD, inModules, quoted } from './text.mjs';

/** Names that every struct of polkadot.js has for itself. */
const TAKEN = new Set([
	'entries',
	'get',
	'has',
	'hash',
	'inner',
	'inspect',
	'isEmpty',
	'keys',
	'new',
	'registry',
	'size',
	'type',
	'values',
]);
const AT = `{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true }`;

/** The name of a type in polkadot.js, where all chains' types share one list. */
export const typeName = (name) => (name.startsWith('Energy') ? name : `Energy${name}`);
/** The name of a field there, where JSON's is in snake case. */
export const fieldName = (name) => (TAKEN.has(camelCase(name)) ? `${camelCase(name)}_` : camelCase(name));

/** A type in polkadot.js's words; `tuple` puts one together. */
export function typeText(type, tuple = (all) => `(${all})`) {
	switch (type.kind) {
		case 'number':
			return type.name;
		case 'ref':
			return typeName(type.name);
		case 'option':
			return `Option<${typeText(type.of, tuple)}>`;
		case 'list':
			return `Vec<${typeText(type.of, tuple)}>`;
		case 'tuple':
			return tuple(type.of.map((one) => typeText(one, tuple)).join(', '));
		default: {
			const known = {
				amount: 'EnergyAmount',
				account: 'AccountId32',
				account33: 'AccountId33',
				bool: 'bool',
				bytes: 'Bytes',
				document: 'Json',
				hash: 'H256',
				text: 'Text',
			}[type.kind];
			if (known === undefined) throw new Error(`polkadot.js has no word for ${type.kind}`);
			return known;
		}
	}
}

function structDefinition(fields, inputName) {
	const renamed = fields.filter(({ name }) => fieldName(name) !== name);
	const alias = renamed.map(({ name }) => `${fieldName(name)}: ${quoted(name)}`).join(', ');
	const lines = fields.map(({ name, type }) => `\t\t${fieldName(name)}: ${quoted(typeText(type))},`);
	if (inputName) return [`parameter(${quoted(inputName)}, {`, ...lines, `\t}, {${alias ? ` ${alias} ` : ''}})`].join('\n');
	return ['{', ...(alias ? [`\t\t_alias: { ${alias} },`] : []), ...lines, '\t}'].join('\n');
}

/** The name of the struct that an enum's variant holds. */
const variantName = (declaration, variant) => `${typeName(declaration.name)}${variant.name}`;
const variantType = (declaration, { name, fields, type }) => {
	if (fields) return variantName(declaration, { name });
	return type ? typeText(type) : 'Null';
};

function typeDefinitions(declaration, isInput) {
	const name = typeName(declaration.name);
	if (declaration.fields) return [[name, structDefinition(declaration.fields, isInput && name)]];
	const { variants } = declaration;
	const isPlain = variants.every(({ fields, type }) => !fields && !type);
	const contents = isPlain
		? `[${variants.map((variant) => quoted(variant.name)).join(', ')}]`
		: `{ ${variants.map((variant) => `${variant.name}: ${quoted(variantType(declaration, variant))}`).join(', ')} }`;
	const inner = variants
		.filter(({ fields }) => fields)
		.map((variant) => [variantName(declaration, variant), structDefinition(variant.fields)]);
	return [...inner, [name, `{ _enum: ${contents} }`]];
}

const paramText = ({ name, type }) =>
	`{ name: ${quoted(camelCase(name))}, type: ${quoted(typeText(type))}${type.kind === 'option' ? ', isOptional: true' : ''} }`;

function methodDefinition([name, { docs, params, answer, historic }]) {
	const all = [...params.map(paramText), ...(historic ? [AT] : [])];
	const list = all.length > 1 ? `[\n${all.map((one) => `\t\t\t${one},\n`).join('')}\t\t]` : `[${all.join('')}]`;
	return `\t${name}: {\n\t\tdescription: ${quoted(docs)},\n\t\tparams: ${list},\n\t\ttype: ${quoted(typeText(answer))},\n\t},`;
}

// ---------------------------------------------------------------------------------------------------------------------
// Declarations
// ---------------------------------------------------------------------------------------------------------------------

const CODEC_WORDS = new Set([
	'Bytes',
	'Enum',
	'Json',
	'Null',
	'Option',
	'Struct',
	'Text',
	'Vec',
	'bool',
	'i16',
	'i64',
	'u8',
	'u16',
	'u32',
	'u64',
	'u128',
]);
const INTERFACE_WORDS = new Set(['AccountId32', 'AccountId33', 'BlockHash', 'H256']);

/** The same for TypeScript. */
const codecText = (type) => typeText(type, (all) => `ITuple<[${all}]>`);

/** What a caller may give for a parameter. */
function inputText(type) {
	switch (type.kind) {
		case 'number':
		case 'amount':
			return `${codecText(type)} | AnyNumber`;
		case 'option':
			return `${codecText(type)} | null | undefined | ${inputText(type.of)}`;
		case 'list':
			return `${codecText(type)} | (${inputText(type.of)})[]`;
		case 'tuple':
			return `[${type.of.map(inputText).join(', ')}]`;
		case 'ref':
			return `${typeName(type.name)} | ${typeName(type.name)}Input`;
		case 'bool':
			return 'bool | boolean';
		default:
			return `${codecText(type)} | string | Uint8Array`;
	}
}

const comment = (docs, indent) => (docs ? `${indent}/** ${docs} */\n` : '');

function typeDeclaration(declaration, isInput) {
	const name = typeName(declaration.name);
	const head = comment(declaration.docs, '');
	const struct = (structName, fields) =>
		`export interface ${structName} extends Struct {\n${fields.map((field) => `${comment(field.docs, '\t')}\treadonly ${fieldName(field.name)}: ${codecText(field.type)};\n`).join('')}}\n`;
	if (declaration.fields) {
		const own = head + struct(name, declaration.fields);
		if (!isInput) return own;
		const inputs = declaration.fields.map((field) => `\t${fieldName(field.name)}: ${inputText(field.type)};\n`).join('');
		return `${own}\n/** What stands for it in a call. */\nexport interface ${name}Input {\n${inputs}}\n`;
	}
	const { variants } = declaration;
	const inner = variants.filter(({ fields }) => fields).map((variant) => `${struct(variantName(declaration, variant), variant.fields)}\n`);
	const lines = variants.flatMap((variant) => {
		const type = variantType(declaration, variant);
		return [
			`${comment(variant.docs, '\t')}\treadonly is${variant.name}: boolean;\n`,
			...(type === 'Null' ? [] : [`\treadonly as${variant.name}: ${type};\n`]),
		];
	});
	const kinds = variants.map((variant) => quoted(variant.name)).join(' | ');
	const input = isInput ? `\n/** What stands for it in a call. */\nexport type ${name}Input = ${kinds};\n` : '';
	return `${inner.join('')}${head}export interface ${name} extends Enum {\n${lines.join('')}\treadonly type: ${kinds};\n}\n${input}`;
}

/** The imports that a text of declarations needs. */
function imports(text, own, prefix) {
	const words = new Set(text.replace(/\/\*\*.*?\*\//g, '').match(/\b\w+\b/g));
	const from = (list, path) => (list.length ? [`import type { ${list.sort().join(', ')} } from '${path}';`] : []);
	const used = (known) => [...known].filter((word) => words.has(word));
	const ours = new Map();
	for (const [word, module] of own) if (words.has(word)) ours.set(module, [...(ours.get(module) ?? []), word]);
	return [
		...from(used(CODEC_WORDS), '@polkadot/types-codec'),
		...from(used(new Set(['AnyNumber', 'ITuple'])), '@polkadot/types-codec/types'),
		...from(used(INTERFACE_WORDS), '@polkadot/types/interfaces'),
		...from(used(new Set(['Observable'])), '@polkadot/types/types'),
		...from(used(new Set(['AugmentedRpc'])), '@polkadot/rpc-core/types'),
		...[...ours].sort().flatMap(([module, list]) => from(list, `${prefix}${module}.mjs`)),
	].join('\n');
}

/** Where each word of a file of types comes from, but for those of the file itself. */
function wordsOf(declarations, except) {
	const ours = declarations
		.filter(({ module }) => module !== except)
		.flatMap((declaration) => {
			const name = typeName(declaration.name);
			const inner = (declaration.variants ?? []).filter(({ fields }) => fields).map((variant) => variantName(declaration, variant));
			return [name, `${name}Input`, ...inner].map((word) => [word, `types/${declaration.module}`]);
		});
	return [...ours, ['EnergyAmount', 'codecs']];
}

/** The names of all types that a parameter reaches. */
function inputsOf(methods, declarations) {
	const byName = new Map(declarations.map((declaration) => [declaration.name, declaration]));
	const found = new Set();
	const visit = (type) => {
		if (Array.isArray(type.of)) type.of.forEach(visit);
		else if (type.of) visit(type.of);
		if (type.kind !== 'ref' || found.has(type.name)) return;
		found.add(type.name);
		const { fields, variants } = byName.get(type.name);
		// polkadot.js writes a variant with content in another case than the node reads.
		if (variants?.some((variant) => variant.fields || variant.type)) throw new Error(`${type.name} cannot be a parameter`);
		fields?.forEach((field) => visit(field.type));
	};
	for (const { params } of methods.values()) params.forEach(({ type }) => visit(type));
	return found;
}

function methodDeclaration([name, { docs, params, answer, historic }]) {
	// What follows on something that may be left out may be left out too.
	const lastNeeded = params.findLastIndex(({ type }) => type.kind !== 'option');
	const list = params.map(({ name: param, type }, i) => `${camelCase(param)}${i > lastNeeded ? '?' : ''}: ${inputText(type)}`);
	if (historic) list.push('at?: BlockHash | string | Uint8Array');
	return `\t\t\t/** ${docs} */\n\t\t\t${name}: AugmentedRpc<(${list.join(', ')}) => Observable<${codecText(answer)}>>;\n`;
}

/**
 * The package's files, by their paths.
 * @param {Map<string, any>} methods @param {import('./metadata.mjs').Declaration[]} declarations @param {number} specVersion
 */
export function polkadotJs(methods, declarations, specVersion) {
	const files = new Map();
	const inputs = inputsOf(methods, declarations);
	const modules = inModules(declarations, ({ module }) => module);
	for (const [module, own] of modules) {
		const definitions = own
			.flatMap((declaration) => typeDefinitions(declaration, inputs.has(declaration.name)))
			.map(([name, text]) => `\t${name}: ${text},`);
		const needed = definitions.some((text) => text.includes(': parameter(')) ? "import { parameter } from '../codecs.mjs';\n\n" : '';
		files.set(`types/${module}.mjs`, `${HEAD}${needed}export default {\n${definitions.join('\n')}\n};\n`);
		const text = own.map((declaration) => typeDeclaration(declaration, inputs.has(declaration.name))).join('\n');
		const definition = `\n/** The types in polkadot.js's words. */\ndeclare const types: Record<string, any>;\nexport default types;\n`;
		files.set(`types/${module}.d.mts`, `${HEAD}${imports(text, wordsOf(declarations, module), '../')}\n\n${text}${definition}`);
	}
	const sections = inModules([...methods], ([name]) => name.slice(0, name.indexOf('_')));
	for (const [section, own] of sections) {
		const short = own.map(([name, method]) => [name.slice(section.length + 1), method]);
		files.set(`rpc/${section}.mjs`, `${HEAD}export default {\n${short.map(methodDefinition).join('\n')}\n};\n`);
		const text = `declare module '@polkadot/rpc-core/types/jsonrpc' {\n\tinterface RpcInterface {\n\t\t${section}: {\n${short.map(methodDeclaration).join('')}\t\t};\n\t}\n}\n`;
		const definition = `\n/** The methods in polkadot.js's words. */\ndeclare const rpc: Record<string, DefinitionRpc>;\nexport default rpc;\n`;
		const needed = `import type { DefinitionRpc } from '@polkadot/types/types';\nimport '@polkadot/rpc-core/types/jsonrpc';\n${imports(text, wordsOf(declarations), '../')}`;
		files.set(`rpc/${section}.d.mts`, `${HEAD}${needed}\n\n${text}${definition}`);
	}
	files.set('index.mjs', indexText([...modules.keys()], [...sections.keys()], specVersion));
	files.set('index.d.mts', indexDeclaration([...modules.keys()], [...sections.keys()], specVersion));
	return files;
}

function indexText(modules, sections, specVersion) {
	const lines = [
		...sections.map((name) => `import ${name}Methods from './rpc/${name}.mjs';`),
		...modules.map((name) => `import ${name}Types from './types/${name}.mjs';`),
		"import { EnergyAmount } from './codecs.mjs';",
		'',
		'/** The version of the runtime that this is of, `spec_version`. */',
		`export const specVersion = ${specVersion};`,
		'',
		'/** The methods: what `ApiPromise.create({ rpc })` takes. */',
		`export const rpc = {\n${sections.map((name) => `\t${name}: ${name}Methods,\n`).join('')}};`,
		'',
		'/** Their types: what `ApiPromise.create({ types })` takes. */',
		`export const types = {\n\tEnergyAmount,\n${modules.map((name) => `\t...${name}Types,\n`).join('')}};`,
	];
	return `${HEAD}${lines.join('\n')}\n`;
}

function indexDeclaration(modules, sections, specVersion) {
	const lines = [
		"import type { DefinitionRpc } from '@polkadot/types/types';",
		...sections.map((name) => `import './rpc/${name}.mjs';`),
		'',
		...modules.map((name) => `export type * from './types/${name}.mjs';`),
		"export type { EnergyAmount } from './codecs.mjs';",
		'',
		'/** The version of the runtime that this is of, `spec_version`. */',
		`export declare const specVersion: ${specVersion};`,
		'/** The methods: what `ApiPromise.create({ rpc })` takes. */',
		'export declare const rpc: Record<string, Record<string, DefinitionRpc>>;',
		'/** Their types: what `ApiPromise.create({ types })` takes. */',
		'export declare const types: Record<string, any>;',
	];
	return `${HEAD}${lines.join('\n')}\n`;
}
