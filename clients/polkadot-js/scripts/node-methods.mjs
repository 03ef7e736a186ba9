// The methods that the node answers by itself: no runtime's metadata knows them. `test/methods.test.mjs` holds them to
// docs/rpc.md, and `clients/test.mjs` to a node.

const u32 = { kind: 'number', name: 'u32' };
const u64 = { kind: 'number', name: 'u64' };
const text = { kind: 'text' };
const bool = { kind: 'bool' };
const hash = { kind: 'hash' };
const bytes = { kind: 'bytes' };
const account = { kind: 'account' };
const ref = (name) => ({ kind: 'ref', name });
const option = (of) => ({ kind: 'option', of });
const list = (of) => ({ kind: 'list', of });
const fields = (types) => Object.entries(types).map(([name, type]) => ({ name, type, docs: '' }));
const params = (types) => Object.entries(types).map(([name, type]) => ({ name, type }));
/** A type of the node's own. */
const struct = (name, docs, types) => ({ name, module: 'node', docs, fields: fields(types) });

/** Where a leaf stands in a tree whose root is on chain. */
const place = { index: u32, leaves: u32, path: list(hash), root: hash };
const page = { from: option(u32), limit: option(u32) };
/** By default the set that the chain began with. */
const authoritySet = { authority_set: option(u64) };

/** Types beside those of the metadata. */
export const NODE_TYPES = [
	struct('ReadingProof', 'A reading, and the proof that the chain accepted it.', { reading: ref('Reading'), signed: bytes, ...place }),
	struct('BillProof', 'A bill, and the proof that the chain closed it.', { bill: ref('Bill'), leaf: bytes, ...place }),
	{
		name: 'ProofDocumentPage',
		module: 'node',
		docs: 'A page of documents, each to be kept as it is.',
		page: { item: { kind: 'document' }, next: u32 },
		fields: fields({ items: list({ kind: 'document' }), next: option(u32) }),
	},
	{
		name: 'Keys',
		module: 'node',
		docs: "What is known of a validator's session keys.",
		variants: ['Active', 'Registered', 'Missing'].map((name) => ({ name, docs: '' })),
	},
	struct('Readiness', 'What a node knows of itself.', {
		ready: bool,
		reasons: list(text),
		validator: bool,
		keys: option(ref('Keys')),
		node: option(hash),
		peer: text,
		listed: bool,
		peers: u32,
		syncing: bool,
		best: u32,
		finalized: u32,
	}),
];

/** The methods; `at` is their last parameter where `historic` is set. */
export const NODE_METHODS = {
	production_proveReadings: {
		docs: 'Returns the readings of a meter that were accepted for an interval, each with its proof. For whoever runs the node.',
		params: params({ meter: u32, interval: u32 }),
		answer: list(ref('ReadingProof')),
		historic: true,
	},
	production_exportReadings: {
		docs: 'Returns documents that prove the readings of a meter for an interval without a node. For whoever runs the node.',
		params: params({ meter: u32, interval: u32, ...page, ...authoritySet }),
		answer: ref('ProofDocumentPage'),
	},
	trading_proveBills: {
		docs: 'Returns the closed bills of an account for a local month, each with its proof. For whoever runs the node.',
		params: params({ who: account, month: u32 }),
		answer: list(ref('BillProof')),
		historic: true,
	},
	trading_exportBills: {
		docs: "Returns documents that prove an account's closed bills of a local month without a node. For whoever runs the node.",
		params: params({ who: account, month: u32, ...page, ...authoritySet }),
		answer: ref('ProofDocumentPage'),
	},
	carbon_exportCertificate: {
		docs: 'Returns a document that proves a certificate without a node.',
		params: params({ certificate: u32, ...authoritySet }),
		answer: { kind: 'document' },
	},
	carbon_exportMatchedOrigin: {
		docs: "Returns a document that proves an account's matched origin in a local month without a node.",
		params: params({ who: account, month: u32, ...authoritySet }),
		answer: { kind: 'document' },
	},
	node_readiness: {
		docs: 'Returns whether the node follows the chain and does what it was started for, and why not.',
		params: [],
		answer: ref('Readiness'),
	},
	simulation_now: { docs: 'Returns virtual time, in Unix milliseconds. Only with --simulation.', params: [], answer: u64 },
	simulation_advanceTo: {
		docs: 'Sets virtual time forward: the next block carries at least this time. Only with --simulation; for whoever runs the node.',
		params: params({ moment: u64 }),
		answer: u64,
	},
};
