// The form of a document: exactly the fields that it has to have, each written in one way.
import { fromHex, Refused } from './bytes.mjs';
import { KINDS } from './claims.mjs';
import { checkAuthorities } from './grandpa.mjs';

/** The form of a document that this program reads. */
export const FORMAT = 'energy-chain-proof/1';

/** The form of an anchor that this program reads. */
export const ANCHOR_FORMAT = 'energy-chain-anchor/1';

/** The most characters that a document has. A proof is far smaller. */
export const MAX_TEXT_LENGTH = 4_000_000;

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Makes sure that a value is an object with exactly these fields. */
function fieldsOf(value, name, fields) {
	if (!isObject(value)) throw new Refused(`${name} is missing`);
	const missing = fields.find((field) => !Object.hasOwn(value, field));
	if (missing) throw new Refused(`${name} has no \`${missing}\``);
	const unknown = Object.keys(value).find((field) => !fields.includes(field));
	if (unknown !== undefined) throw new Refused(`${name} has the unknown field \`${unknown}\``);
	return value;
}

/** Makes sure that a value is a whole number from 0 to `most`. */
function numberOf(value, name, most = Number.MAX_SAFE_INTEGER) {
	if (!Number.isInteger(value) || Object.is(value, -0) || value < 0 || value > most) throw new Refused(`${name} is not a whole number from 0 to ${most}`);
	return value;
}

function listOf(value, name, item) {
	if (!Array.isArray(value)) throw new Refused(`${name} is not a list`);
	return value.map((one, at) => item(one, `${name}, number ${at + 1},`));
}

const MAX_U32 = 2 ** 32 - 1;

/** Returns a set of authorities with its number. */
function setOf({ set_id: setId, authorities }, name) {
	const list = listOf(authorities, `the authorities of ${name}`, (one, place) => {
		const { key, weight } = fieldsOf(one, place, ['key', 'weight']);
		fromHex(key, `the key of ${place}`, 32);
		return { key, weight: numberOf(weight, `the weight of ${place}`) };
	});
	return { setId: numberOf(setId, `\`set_id\` of ${name}`), authorities: checkAuthorities(list) };
}

/** Returns an anchor: what the checker knows of the chain from elsewhere. */
export function readAnchor(anchor) {
	const { format, genesis } = fieldsOf(anchor, 'the anchor', ['format', 'genesis', 'set_id', 'authorities']);
	if (format !== ANCHOR_FORMAT) throw new Refused(`the anchor is of another form than ${ANCHOR_FORMAT}`);
	fromHex(genesis, 'the genesis hash of the anchor', 32);
	return { genesis, ...setOf(anchor, 'the anchor') };
}

const readHandover = (one, name) => {
	const { set_id: setId, header, justification } = fieldsOf(one, name, ['set_id', 'header', 'justification']);
	return {
		setId: numberOf(setId, `\`set_id\` of ${name}`),
		header: fromHex(header, `the header of ${name}`),
		justification: fromHex(justification, `the justification of ${name}`),
	};
};

function readLeaf(leaf) {
	const { bytes, index, leaves, path } = fieldsOf(leaf, 'the leaf', ['bytes', 'index', 'leaves', 'path']);
	return {
		bytes: fromHex(bytes, 'the leaf'),
		index: numberOf(index, 'the index of the leaf', MAX_U32),
		leaves: numberOf(leaves, 'the number of leaves', MAX_U32),
		path: listOf(path, 'the path', (hash, name) => fromHex(hash, name, 32)),
	};
}

/** Makes sure that a claim has the fields of its kind, and that what its key is made of are numbers. */
function checkClaim(claim, kind) {
	fieldsOf(claim, 'the claim', kind.fields);
	for (const field of kind.numbers) numberOf(claim[field], `\`${field}\` of the claim`, MAX_U32);
}

/** Returns a document with its bytes, its form checked. */
export function readDocument(document) {
	if (!isObject(document)) throw new Refused('it is not a document');
	if (document.format !== FORMAT) throw new Refused(`it is of the form ${JSON.stringify(document.format)}; this program reads ${FORMAT}`);
	fieldsOf(document, 'the document', ['format', 'what', 'genesis', 'claim', 'block', 'header', 'storage', 'leaf', 'finality', 'handovers']);
	if (typeof document.what !== 'string' || !Object.hasOwn(KINDS, document.what)) throw new Refused(`${JSON.stringify(document.what)} is none of ${Object.keys(KINDS).join(', ')}`);
	const kind = KINDS[document.what];
	checkClaim(document.claim, kind);
	const block = fieldsOf(document.block, 'the block', ['number', 'hash', 'at']);
	const finality = fieldsOf(document.finality, 'the finality', ['set_id', 'authorities', 'justification']);
	if (!kind.hasLeaf && document.leaf !== null) throw new Refused(`a proof of a ${document.what} has no leaf`);
	fromHex(document.genesis, 'the genesis hash', 32);
	fromHex(block.hash, 'the hash of the block', 32);
	return {
		kind,
		claim: document.claim,
		genesis: document.genesis,
		block: { number: numberOf(block.number, 'the number of the block', MAX_U32), hash: block.hash, at: numberOf(block.at, 'the time of the block') },
		header: fromHex(document.header, 'the header'),
		nodes: listOf(document.storage, 'the storage', (node, name) => fromHex(node, name)),
		leaf: kind.hasLeaf ? readLeaf(document.leaf) : null,
		set: setOf(finality, 'the finality'),
		justification: fromHex(finality.justification, 'the justification'),
		handovers: listOf(document.handovers, 'the hand-overs', readHandover),
	};
}

/**
 * Returns what a file says. Its text must be the one that its content is written as, apart from white
 * space: so nothing in it stands twice or in another form.
 */
export function parse(text) {
	if (text.length > MAX_TEXT_LENGTH) throw new Refused('the file is larger than a proof can be');
	let value;
	try {
		value = JSON.parse(text);
	} catch {
		throw new Refused('the file is not JSON');
	}
	const dense = text.replace(/("(?:[^"\\]+|\\.)*")|\s+/g, (_, string) => string ?? '');
	if (dense !== JSON.stringify(value)) throw new Refused('something in the file stands twice, or is not written in the usual way');
	return value;
}

/** Whether two values of JSON are the same. */
export function isEqual(one, other) {
	if (Array.isArray(one) || Array.isArray(other)) return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((item, at) => isEqual(item, other[at]));
	if (!isObject(one) || !isObject(other)) return one === other;
	const [fields, others] = [Object.keys(one), Object.keys(other)];
	return fields.length === others.length && fields.every((field) => Object.hasOwn(other, field) && isEqual(one[field], other[field]));
}
