#!/usr/bin/env node
// Gets a document from a node that proves something of the chain, and writes it to standard output.
//
//   node export.mjs certificate NUMBER
//   node export.mjs matched-origin ACCOUNT MONTH
//   node export.mjs bill ACCOUNT MONTH           for whoever runs the node
//   node export.mjs reading METER INTERVAL       for whoever runs the node
//
// --node URL   the node (http://127.0.0.1:9944)
// --set N      the authority set that the checker's anchor is of; by default the document begins with the first one
// --from N     of several bills or readings, the next one: the number of a leaf
//
// A month is written YYYYMM. Exits with 1 if the node refuses, with 2 if it was not called right, and with 3 if
// what is asked for is not final yet, so that it can be asked for again some blocks later.
import { parseArgs } from 'node:util';

const number = (text) => (/^\d{1,15}$/.test(text) ? Number(text) : undefined);
const text = (value) => value;

/** Of each kind the node's method, how its parameters are read, and whether it returns a page. */
const KINDS = {
	certificate: { method: 'carbon_exportCertificate', parameters: [number] },
	'matched-origin': { method: 'carbon_exportMatchedOrigin', parameters: [text, number] },
	bill: { method: 'trading_exportBills', parameters: [text, number], isPage: true },
	reading: { method: 'production_exportReadings', parameters: [number, number], isPage: true },
};

/** The node's error for what is on chain and not final yet. */
const NOT_FINAL = -32_012;

function fail(message, code = 1) {
	console.error(message);
	process.exit(code);
}

function call() {
	try {
		const options = { node: { type: 'string', default: 'http://127.0.0.1:9944' }, set: { type: 'string' }, from: { type: 'string' } };
		const { values, positionals } = parseArgs({ allowPositionals: true, options });
		const [what, ...rest] = positionals;
		const kind = Object.hasOwn(KINDS, what ?? '') ? KINDS[what] : undefined;
		if (!kind || rest.length !== kind.parameters.length) throw new Error(`give one of ${Object.keys(KINDS).join(', ')}, and what it is of`);
		const own = rest.map((value, at) => kind.parameters[at](value));
		const [set, from] = [values.set, values.from].map((value) => (value === undefined ? null : number(value)));
		if ([...own, set, from].includes(undefined)) throw new Error('something that must be a number is none');
		return { kind, url: values.node, parameters: [...own, ...(kind.isPage ? [from, 1] : []), set] };
	} catch (error) {
		return fail(error.message, 2);
	}
}

const { kind, url, parameters } = call();
const request = { jsonrpc: '2.0', id: 1, method: kind.method, params: parameters };
let answer;
try {
	const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(request) });
	answer = await response.json();
} catch (error) {
	fail(`no node answers at ${url}: ${error.message}`);
}
const { result, error } = answer;
if (error) fail(`${error.message}${error.data === undefined ? '' : `: ${error.data}`}`, error.code === NOT_FINAL ? 3 : 1);
const document = kind.isPage ? result.items[0] : result;
if (!document) fail('there is none');
console.log(JSON.stringify(document));
if (kind.isPage && result.next !== null) console.error(`There is another one; --from ${result.next} gets it.`);
