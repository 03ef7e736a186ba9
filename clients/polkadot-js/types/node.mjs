// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
export default {
	EnergyReadingProof: {
		reading: 'EnergyReading',
		signed: 'Bytes',
		index: 'u32',
		leaves: 'u32',
		path: 'Vec<H256>',
		root: 'H256',
	},
	EnergyBillProof: {
		bill: 'EnergyBill',
		leaf: 'Bytes',
		index: 'u32',
		leaves: 'u32',
		path: 'Vec<H256>',
		root: 'H256',
	},
	EnergyProofDocumentPage: {
		items: 'Vec<Json>',
		next: 'Option<u32>',
	},
	EnergyKeys: { _enum: ['Active', 'Registered', 'Missing'] },
	EnergyReadiness: {
		_alias: { keys_: 'keys' },
		ready: 'bool',
		reasons: 'Vec<Text>',
		validator: 'bool',
		keys_: 'Option<EnergyKeys>',
		node: 'Option<H256>',
		peer: 'Text',
		listed: 'bool',
		peers: 'u32',
		syncing: 'bool',
		best: 'u32',
		finalized: 'u32',
	},
};
