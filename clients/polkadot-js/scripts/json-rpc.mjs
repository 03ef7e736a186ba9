// The types of the methods as they are in JSON, for clients that call them by name.
import { HEAD, inModules, quoted } from './text.mjs';

/** A type in TypeScript, as JSON has it. */
function typeText(type) {
	switch (type.kind) {
		case 'number':
			return 'number';
		case 'bool':
			return 'boolean';
		case 'ref':
			return type.name;
		case 'document':
			return 'ProofDocument';
		case 'option':
			return `${typeText(type.of)} | null`;
		case 'list':
			return type.of.kind === 'option' ? `(${typeText(type.of)})[]` : `${typeText(type.of)}[]`;
		case 'tuple':
			return `[${type.of.map(typeText).join(', ')}]`;
		case 'amount':
			return 'Amount';
		case 'account':
		case 'account33':
			return 'Address';
		case 'bytes':
		case 'hash':
			return 'Hex';
		case 'text':
			return 'string';
		default:
			throw new Error(`JSON has no word for ${type.kind}`);
	}
}

const comment = (docs, indent) => (docs ? `${indent}/** ${docs} */\n` : '');
const fieldLines = (fields, indent) =>
	fields.map(({ name, type, docs }) => `${comment(docs, indent)}${indent}${name}: ${typeText(type)};\n`).join('');

function typeDeclaration({ name, docs, fields, variants }) {
	const head = comment(docs, '');
	if (fields) return `${head}export interface ${name} {\n${fieldLines(fields, '\t')}}\n`;
	const kinds = variants.map((variant) => {
		if (variant.fields)
			return `{ ${variant.name}: { ${variant.fields.map((field) => `${field.name}: ${typeText(field.type)}`).join('; ')} } }`;
		return variant.type ? `{ ${variant.name}: ${typeText(variant.type)} }` : quoted(variant.name);
	});
	return `${head}export type ${name} = ${kinds.join(' | ')};\n`;
}

const COMMON = `/** A whole number of plancks, or of grams of CO2e, as text. */
export type Amount = string;
/** An account in the SS58 form. */
export type Address = string;
/** Bytes in hexadecimal, with 0x before them. */
export type Hex = string;

/** A page of a list: \`next\` is what to give as \`from\` for the next page, null on the last one. */
export interface Page<Item, Next> {
	items: Item[];
	next: Next | null;
}

/** A document that proves something without a node; docs/offline-verification.md describes it. */
export interface ProofDocument {
	format: string;
	what: 'certificate' | 'matched-origin' | 'bill' | 'reading';
	genesis: Hex;
	claim: Record<string, unknown>;
	block: { number: number; hash: Hex; at: number };
	header: Hex;
	storage: Hex[];
	leaf: { bytes: Hex; index: number; leaves: number; path: Hex[] } | null;
	finality: { set_id: number; authorities: { key: Hex; weight: number }[]; justification: Hex };
	handovers: { set_id: number; header: Hex; justification: Hex }[];
}
`;
const COMMON_WORDS = ['Address', 'Amount', 'Hex', 'Page', 'ProofDocument'];

function importsOf(text, places) {
	const words = new Set(text.replace(/\/\*\*.*?\*\//g, '').match(/\b\w+\b/g));
	const used = inModules(
		places.filter(([word]) => words.has(word)),
		([, module]) => module,
	);
	return [...used]
		.map(
			([module, list]) =>
				`import type { ${list
					.map(([word]) => word)
					.sort()
					.join(', ')} } from './${module}.mjs';\n`,
		)
		.join('');
}

function methodText([name, { docs, params, answer, historic }], pages) {
	const page = pages.get(answer.name);
	const answerText = page ? `Page<${typeText(page.item)}, ${typeText(page.next)}>` : typeText(answer);
	const lastNeeded = params.findLastIndex(({ type }) => type.kind !== 'option');
	const list = params.map((param, i) => `${param.name}${i > lastNeeded ? '?' : ''}: ${typeText(param.type)}`);
	if (historic) list.push('at?: Hex | null');
	return `\t/** ${docs} */\n\t${name}: { params: [${list.join(', ')}]; answer: ${answerText} };\n`;
}

/** The files of the types, by their paths. */
export function jsonRpc(methods, all) {
	const pages = new Map(all.filter(({ page }) => page).map(({ name, page }) => [name, page]));
	const declarations = all.filter(({ page }) => !page);
	const places = (except) => [
		...COMMON_WORDS.map((word) => [word, 'common']),
		...declarations.filter(({ module }) => module !== except).map(({ name, module }) => [name, module]),
	];
	const files = new Map([['json-rpc/common.d.mts', HEAD + COMMON]]);
	const modules = inModules(declarations, ({ module }) => module);
	for (const [module, own] of modules) {
		const text = own.map(typeDeclaration).join('\n');
		files.set(`json-rpc/${module}.d.mts`, `${HEAD}${importsOf(text, places(module))}\n${text}`);
	}
	const text = [...methods].map((method) => methodText(method, pages)).join('');
	const exported = ['common', ...modules.keys()].map((module) => `export type * from './${module}.mjs';\n`).join('');
	files.set(
		'json-rpc/index.d.mts',
		`${HEAD}import type { PolkadotClient } from 'polkadot-api';\n${importsOf(text, places())}\n${exported}\n/** Every method of the node that is not one of every Substrate node. */\nexport interface Methods {\n${text}}\n\n/** Calls a method of the node by its name. */\nexport declare function request<Name extends keyof Methods>(\n\tclient: PolkadotClient,\n\tname: Name,\n\t...params: Methods[Name]['params']\n): Promise<Methods[Name]['answer']>;\n`,
	);
	files.set(
		'json-rpc/index.mjs',
		`${HEAD}/** Calls a method of the node by its name. */\nexport const request = (client, name, ...params) => client._request(name, params);\n`,
	);
	return files;
}
