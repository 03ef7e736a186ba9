// Which questions the proxy passes on. What can change the node, or is for whoever runs it, is not
// among them, whatever the node itself would answer on the loopback interface.
import { OWN_CALLS, PUBLIC_CALLS, PUBLIC_STORAGE, OWN_STORAGE } from './own.mjs';

const ANYBODY = new Set([
	...['header', 'body', 'call', 'continue', 'follow', 'stopOperation', 'storage', 'unfollow', 'unpin'].map(
		(name) => `chainHead_v1_${name}`,
	),
	...['chainName', 'genesisHash', 'properties'].map((name) => `chainSpec_v1_${name}`),
	'grandpa_roundState',
	'transaction_v1_broadcast',
	'transaction_v1_stop',
	'rpc_methods',
	'simulation_now',
	'system_chain',
	'system_chainType',
	'system_health',
]);

/** Past blocks: on a node that keeps them. They are about everybody. */
const PAST = /^archive_v1_[A-Za-z]+$/;
/** The readers of the pallets, by name. */
const READERS = /^(grid|production|trading|carbon)_(get|is|current)[A-Za-z]+$/;
/** What is saved with its proof, of things that anybody can read. */
const EXPORTS = new Set(['carbon_exportCertificate', 'carbon_exportMatchedOrigin']);
/** What the node refuses to clients that do not come over the loopback interface, and the page has a use for. */
const LOOPBACK_ONLY = new Set(['production_proveReadings', 'trading_proveBills', 'production_exportReadings', 'trading_exportBills']);

const REFUSED = -32_601;

const strip = (hex) => String(hex).replace(/^0x/, '').toLowerCase();

/** Why a call of the runtime is not for those who may only ask about some accounts; nothing if it is. */
function callRefusal(own, name, parameters) {
	if (PUBLIC_CALLS.has(name)) return undefined;
	if (!OWN_CALLS.has(name)) return `${name} is about other accounts`;
	return own.has(strip(parameters).slice(0, 64))
		? undefined
		: `${name} is answered for ${own.size === 1 ? 'one account' : 'some accounts'} only`;
}

/** The same for what is read of the state. */
function storageRefusal(own, items) {
	for (const item of Array.isArray(items) ? items : []) {
		const key = strip(item?.key);
		const entry = key.slice(0, 64);
		if (PUBLIC_STORAGE.has(entry) || key === strip(PUBLIC_STORAGE.code)) continue;
		// Blake2_128Concat: sixteen bytes of hash, then the account.
		if (OWN_STORAGE.has(entry) && own.has(key.slice(96, 160))) continue;
		return `the entry 0x${entry} is about other accounts`;
	}
	return undefined;
}

/**
 * Returns a filter of requests.
 * @param {{ own: Set<string> | undefined, loopback: boolean }} rules `own`: the public keys that may be asked about, everybody's if there is
 *   none; `loopback`: whether only this machine reaches the server
 * @returns {(request: unknown) => string | undefined} why it is refused
 */
export function makeFilter({ own, loopback }) {
	return (request) => {
		const { method, params } = request ?? {};
		if (typeof method !== 'string') return 'a request has a method';
		if (LOOPBACK_ONLY.has(method)) return loopback && !own ? undefined : `${method} is for whoever runs the node`;
		const isReader = READERS.test(method) || EXPORTS.has(method);
		if (own && (PAST.test(method) || isReader)) return `${method} is not answered here: it may be about other accounts`;
		if (!ANYBODY.has(method) && !PAST.test(method) && !isReader) return `${method} is not passed on`;
		const list = Array.isArray(params) ? params : [];
		if (own && method === 'chainHead_v1_call') return callRefusal(own, String(list[2]), list[3]);
		if (own && method === 'chainHead_v1_storage') return storageRefusal(own, list[2]);
		return undefined;
	};
}

/**
 * What becomes of a message of a client: passed on, or answered here.
 * @param {string} text @param {(request: unknown) => string | undefined} filter
 * @returns {{ pass: true } | { pass: false, reply: string }}
 */
export function judge(text, filter) {
	const reply = (id, code, message) => ({
		pass: false,
		reply: JSON.stringify({ jsonrpc: '2.0', id: id ?? null, error: { code, message } }),
	});
	let request;
	try {
		request = JSON.parse(text);
	} catch {
		return reply(null, -32_700, 'this is no JSON');
	}
	// One by one: a batch would be refused or passed on as a whole.
	if (Array.isArray(request)) return reply(null, -32_600, 'requests are taken one by one');
	const refusal = filter(request);
	return refusal === undefined ? { pass: true } : reply(request?.id, REFUSED, refusal);
}
