// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
export default {
	getValidators: {
		description: 'Returns the validators of the present session and those that the council wants, in the order of their accounts: 64 of them at most.',
		params: [{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true }],
		type: 'Vec<EnergyValidatorInfo>',
	},
	getNodes: {
		description: "Returns the nodes that are on the list of those that may take part, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256.",
		params: [
			{ name: 'from', type: 'Option<H256>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfNodeInfoByHash',
	},
	isNodeAllowed: {
		description: 'Whether a node may take part: always while the list is not enforced.',
		params: [
			{ name: 'node', type: 'H256' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'bool',
	},
	getNodeRule: {
		description: 'Returns whether the list is enforced.',
		params: [{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true }],
		type: 'EnergyNodeRule',
	},
};
