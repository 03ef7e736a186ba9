// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
export default {
	now: {
		description: 'Returns virtual time, in Unix milliseconds. Only with --simulation.',
		params: [],
		type: 'u64',
	},
	advanceTo: {
		description: 'Sets virtual time forward: the next block carries at least this time. Only with --simulation; for whoever runs the node.',
		params: [{ name: 'moment', type: 'u64' }],
		type: 'u64',
	},
};
