// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
export default {
	getRoles: {
		description: 'Returns every role of an account.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyRoles',
	},
};
