// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
export default {
	proveReadings: {
		description: 'Returns the readings of a meter that were accepted for an interval, each with its proof. For whoever runs the node.',
		params: [
			{ name: 'meter', type: 'u32' },
			{ name: 'interval', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Vec<EnergyReadingProof>',
	},
	exportReadings: {
		description: 'Returns documents that prove the readings of a meter for an interval without a node. For whoever runs the node.',
		params: [
			{ name: 'meter', type: 'u32' },
			{ name: 'interval', type: 'u32' },
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'authoritySet', type: 'Option<u64>', isOptional: true },
		],
		type: 'EnergyProofDocumentPage',
	},
	getProducerInfo: {
		description: "Returns a producer's plant and what it has generated, in Wh.",
		params: [
			{ name: 'producer', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyProducerInfo>',
	},
	getEnergyProduction: {
		description: 'Returns what an account produced and consumed in an interval, in Wh; all 0 where no meter measured it, or it has been deleted.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'interval', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyProductionInfo',
	},
	getEnergyProductions: {
		description: 'Returns what an account produced and consumed in the intervals from `from` on, in Wh, of those in which a meter measured it: it looks at up to `limit` intervals, by default and at most 192. The next page begins with the interval `next`; it is `None` where nothing can be further on.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'from', type: 'u32' },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfIntervalProductionByU32',
	},
	getAreaEnergy: {
		description: "Returns what the meters at an area's own connection points measured together in the intervals from `from` on, in Wh, of those in which any of them did and whose flows are kept: it looks at up to `limit` intervals, by default and at most 192, and at as many as have 2 048 pages of connection points together, but at one always. What showed only after its interval had closed is in the sums once settlement has booked it.",
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'from', type: 'u32' },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfAreaEnergyByU32',
	},
	getProducers: {
		description: "Returns all producers, by default of all areas, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 producers at most.",
		params: [
			{ name: 'area', type: 'Option<u32>', isOptional: true },
			{ name: 'from', type: 'Option<AccountId32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfProducerEntryByAccount',
	},
	getGateways: {
		description: "Returns the gateways of an area, by default of all areas, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 of them at most.",
		params: [
			{ name: 'area', type: 'Option<u32>', isOptional: true },
			{ name: 'from', type: 'Option<EnergyAccountInArea>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfAccountInAreaByAccountInArea',
	},
	getMeterSequence: {
		description: "Returns the epoch of a meter's key and the last sequence number that it has used up; `None` for an unknown meter.",
		params: [
			{ name: 'meter', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyMeterSequence>',
	},
	getMeterStates: {
		description: 'Returns the states of meters, in the order asked; `None` for an unknown one. Only the first 1 024 are answered.',
		params: [
			{ name: 'meters', type: 'Vec<u32>' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Vec<Option<EnergyMeterState>>',
	},
	getMeters: {
		description: 'Returns the meters of an account, suspended ones among them, in the order of their registration.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Vec<u32>',
	},
	getRegisteredMeters: {
		description: 'Returns all meters in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256.',
		params: [
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfMeterInfoByU32',
	},
	getAreaMeters: {
		description: 'Returns the meters that stand in an area in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256. A page looks at 8 192 meters at most.',
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfMeterInfoByU32',
	},
	getSilentMeters: {
		description: 'Returns the active meters of an area that have not shown what they measured in the interval before `before`, and so neither in later ones, in pages as `get_area_meters`.',
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'before', type: 'u32' },
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfMeterInfoByU32',
	},
	getEquivocations: {
		description: "Returns the proofs that meters signed two different readings with one number, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256.",
		params: [
			{ name: 'from', type: 'Option<EnergyMeterEpoch>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfEquivocationInfoByMeterEpoch',
	},
	getManualRecords: {
		description: 'Returns what an operator has recorded by hand of a plant and can still be countersigned.',
		params: [
			{ name: 'producer', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Vec<EnergyManualRecord>',
	},
	getInterval: {
		description: "Returns an interval's sums, and its readings: how many, and the root of their Merkle tree.",
		params: [
			{ name: 'interval', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyIntervalSummary',
	},
	getIntervals: {
		description: 'Returns the same of the intervals from `from` on, of those to which something was booked: it looks at up to `limit` intervals, by default and at most 192. The next page begins with the interval `next`; it is `None` where nothing can be further on.',
		params: [
			{ name: 'from', type: 'u32' },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfIntervalEntryByU32',
	},
};
