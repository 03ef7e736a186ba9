// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
export default {
	EnergyRoles: {
		_alias: { connectionIndex: 'connection_index', invitedTo: 'invited_to', gatewayOf: 'gateway_of', councilMember: 'council_member', nodeOwner: 'node_owner', holdsCredits: 'holds_credits', moneyInMarket: 'money_in_market' },
		connection: 'Option<EnergyConnection>',
		connectionIndex: 'Option<u32>',
		invitedTo: 'Vec<u32>',
		parties: 'Vec<EnergyPartyInZone>',
		operates: 'Vec<u32>',
		supplies: 'Vec<u32>',
		receives: 'Vec<u32>',
		gatewayOf: 'Vec<u32>',
		meters: 'Vec<u32>',
		metered: 'bool',
		producer: 'Option<EnergyProducerInfo>',
		councilMember: 'bool',
		verifier: 'bool',
		validator: 'bool',
		nodeOwner: 'bool',
		buyer: 'bool',
		holdsCredits: 'bool',
		moneyInMarket: 'bool',
	},
	EnergyPartyInZone: {
		zone: 'u32',
		party: 'EnergyParty',
	},
};
