// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
export default {
	readiness: {
		description: 'Returns whether the node follows the chain and does what it was started for, and why not.',
		params: [],
		type: 'EnergyReadiness',
	},
};
