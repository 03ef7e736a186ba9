// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
export default {
	EnergyAuthority: { _enum: { Council: 'Null', Operator: 'AccountId32', Supplier: 'AccountId32', Verifier: 'AccountId32', Reporter: 'AccountId32' } },
};
