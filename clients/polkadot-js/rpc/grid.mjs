// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
export default {
	currentInterval: {
		description: 'Returns the present interval, and how long an interval is.',
		params: [{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true }],
		type: 'EnergyCurrentInterval',
	},
	getTimeZone: {
		description: "Returns the community's time zone: its months are those of bills and credits.",
		params: [{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true }],
		type: 'EnergyTimeZone',
	},
	getCurrentGridStatus: {
		description: 'Returns the present state of an area with its last measurement; `None` for an unknown area.',
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyGridStatusInfo>',
	},
	getStatusHistory: {
		description: 'Returns the measurements of an area that are still kept, the oldest first.',
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Vec<EnergyStatusRecord>',
	},
	getStatusRecords: {
		description: 'Returns the measurements of an area that are still kept, in the order of their numbers, those from the number `from` on, by default from the oldest: up to `limit` of them, by default and at most 256. They are numbered from 0.',
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'from', type: 'Option<u64>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfStatusRecordByU64',
	},
	isStatusReporter: {
		description: 'Whether an account may report the status of an area without operating it.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'area', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'bool',
	},
	isAuthorizedOperator: {
		description: 'Whether an account is an operator of an area or of one above it.',
		params: [
			{ name: 'operator', type: 'AccountId32' },
			{ name: 'area', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'bool',
	},
	getParty: {
		description: "Returns an account's roles in a zone.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'zone', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyParty',
	},
	getArea: {
		description: 'Returns an area with its edge, its state and its supplier; `None` for an unknown area.',
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyAreaInfo>',
	},
	getAreas: {
		description: 'Returns all areas in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256.',
		params: [
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfAreaInfoByU32',
	},
	getConnection: {
		description: "Returns an account's grid connection point; `None` where it has none.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyConnection>',
	},
	getConnections: {
		description: "Returns all participants with their connections, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256.",
		params: [
			{ name: 'from', type: 'Option<AccountId32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfConnectionInfoByAccount',
	},
	getAreaConnections: {
		description: 'Returns the participants of an area with their connections, in the order of the numbers of their connection points, from the number `from` on, by default from the first: up to `limit` of them, by default and at most 256. A page looks at 32 768 numbers at most.',
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfConnectionInfoByU32',
	},
	getConnectionIndex: {
		description: "Returns the number of an account's connection point, or of its last one where it has none any longer; `None` for an account that never was connected.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<u32>',
	},
	getInvitation: {
		description: 'Returns the connection to an area that an account is invited to accept.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'area', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyInvitation>',
	},
	getInvitations: {
		description: "Returns who is invited to connect to an area, by default to any, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 invitations at most.",
		params: [
			{ name: 'area', type: 'Option<u32>', isOptional: true },
			{ name: 'from', type: 'Option<EnergyAccountInArea>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfInvitationInfoByAccountInArea',
	},
	getOperators: {
		description: "Returns who operates an area itself, by default who operates any, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 authorisations at most.",
		params: [
			{ name: 'area', type: 'Option<u32>', isOptional: true },
			{ name: 'from', type: 'Option<EnergyAccountInArea>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfAccountInAreaByAccountInArea',
	},
	getSupply: {
		description: "Returns an area's schedule of suppliers and tariffs, and the band that its supplier has set; also of a removed area.",
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergySupplyInfo>',
	},
	getSupplyTerms: {
		description: 'Returns the supplier and the tariff of an area in an interval; `None` where nobody supplies it.',
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'interval', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergySupplyTerms>',
	},
	getTariffProposal: {
		description: "Returns the tariff that is proposed to an area's supplier.",
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyTariffProposal>',
	},
	getNetworkAccount: {
		description: "Returns who receives the grid fees and the congestion rent of an area's edge; `None` where the community fund does.",
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<AccountId32>',
	},
	getMeasures: {
		description: 'Returns the measures in force or to come in an area, above it and below, in the order of their records, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256.',
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfMeasureInfoByU32',
	},
	getMeasureProposals: {
		description: 'Returns the measures that operators have proposed in the zone of an area and that can still be confirmed.',
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Vec<EnergyMeasureProposalInfo>',
	},
	getEffectiveLimits: {
		description: "Returns what an account's connection may take and give in the intervals from `from` on: the least of its own limits, its envelope and every measure, as they are known at present. It looks at up to `limit` intervals, by default and at most 192, and at none of an account without a connection.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'from', type: 'u32' },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfIntervalLimitsByU32',
	},
	getAreaLimits: {
		description: "Returns what an area's edge may carry in the intervals from `from` on: the least of its own limits and every measure, as they are known at present. It looks at up to `limit` intervals, by default and at most 192, and at none of an unknown area.",
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'from', type: 'u32' },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfAreaLimitsByU32',
	},
	getEnvelope: {
		description: "Returns the operating envelope of an account's connection; `None` where it has none.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyEnvelopeInfo>',
	},
	getLimitBreaches: {
		description: "Returns the last intervals in which an account's meters exceeded its limits, at most 32, in ascending order.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Vec<EnergyLimitBreach>',
	},
	getIncidents: {
		description: 'Returns the record of all measures in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256.',
		params: [
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfIncidentInfoByU32',
	},
	getAreaIncidents: {
		description: 'Returns the record of the measures in an area, above it and below, the newest first, from the id `from` down, by default from the newest: up to `limit` of them, by default and at most 256. A page looks at 1 024 records at most.',
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfIncidentInfoByU32',
	},
	getFlexibilityRequests: {
		description: 'Returns the requests for flexibility of an area and of those above it, in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256. Who is connected to the area may commit to those that are open.',
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfFlexibilityRequestInfoByU32',
	},
	getFlexibilityRequest: {
		description: 'Returns a request for flexibility; `None` when it is over.',
		params: [
			{ name: 'request', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyFlexibilityRequestInfo>',
	},
	getFlexibilityCommitments: {
		description: 'Returns the commitments to a request for flexibility in the order of their numbers, those from the number `from` on, by default from the first: up to `limit` of them, by default and at most 256. A page looks at 1 024 numbers at most.',
		params: [
			{ name: 'request', type: 'u32' },
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfFlexibilityCommitmentInfoByU32',
	},
	getFlexibilityLadder: {
		description: 'Returns what is offered for a request for flexibility at each price, the cheapest first; nothing when the request is over.',
		params: [
			{ name: 'request', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Vec<EnergyFlexibilityLevel>',
	},
	getFlexibilityCommitmentsOf: {
		description: 'Returns the commitments of an account to requests for flexibility that are not settled, in the order of the requests: as many at most as an envelope has contracts.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Vec<EnergyFlexibilityCommitmentInfo>',
	},
	getFlexibilityReference: {
		description: 'Returns from which power a commitment of an account would be counted, from the interval `from` on and before `until`, as far as it is known at present; nothing of an account without a connection. It looks at 16 intervals at most.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'direction', type: 'EnergyDirection' },
			{ name: 'from', type: 'u32' },
			{ name: 'until', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyFlexibilityReference>',
	},
};
