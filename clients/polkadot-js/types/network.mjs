// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
export default {
	EnergyValidatorInfo: {
		_alias: { hasKeys: 'has_keys' },
		account: 'AccountId32',
		name: 'Text',
		active: 'bool',
		wanted: 'bool',
		hasKeys: 'bool',
		nodes: 'Vec<H256>',
	},
	EnergyNodeInfo: {
		node: 'H256',
		owner: 'AccountId32',
		kind: 'EnergyNodeKind',
		label: 'Text',
	},
	EnergyNodeKind: { _enum: ['Validator', 'Node'] },
	EnergyPageOfNodeInfoByHash: {
		items: 'Vec<EnergyNodeInfo>',
		next: 'Option<H256>',
	},
	EnergyNodeRule: { _enum: ['Open', 'Listed'] },
};
