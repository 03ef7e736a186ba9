// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
export default {
	exportCertificate: {
		description: 'Returns a document that proves a certificate without a node.',
		params: [
			{ name: 'certificate', type: 'u32' },
			{ name: 'authoritySet', type: 'Option<u64>', isOptional: true },
		],
		type: 'Json',
	},
	exportMatchedOrigin: {
		description: "Returns a document that proves an account's matched origin in a local month without a node.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'month', type: 'u32' },
			{ name: 'authoritySet', type: 'Option<u64>', isOptional: true },
		],
		type: 'Json',
	},
	getCarbonCreditsBalance: {
		description: "Returns an account's credits of one vintage, in units of 1 g CO2e; 0 for an asset that is not a vintage's.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'credit', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyAmount',
	},
	isCleanEnergyProducer: {
		description: "Whether a verifier has approved an account's plant as it is at present: in its zone, of its source, with its capacity.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'bool',
	},
	getCleanEnergyProducer: {
		description: 'Returns the source and the capacity that a producer registered with in a zone, and what the verifiers there decided.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'zone', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyCleanProducer>',
	},
	isBuyer: {
		description: 'Whether an account is a registered buyer of credits.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'bool',
	},
	getCertificatePrice: {
		description: 'Returns what a certificate costs whose beneficiary and reason have so many bytes together, in plancks.',
		params: [
			{ name: 'textBytes', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyAmount',
	},
	getCarbonAccount: {
		description: 'Returns what has been issued to an account, retired and cancelled by it, and withdrawn from it, and what is pending, over all vintages, in units of 1 g CO2e.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyCarbonAccount',
	},
	getCertificate: {
		description: 'Returns a certificate.',
		params: [
			{ name: 'certificate', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyCertificateInfo>',
	},
	getCertificates: {
		description: 'Returns all certificates in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256.',
		params: [
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfCertificateInfoByU32',
	},
	getNetworkCarbonAccount: {
		description: 'Returns what has become of the credits of everybody, over all vintages, in units of 1 g CO2e.',
		params: [{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true }],
		type: 'EnergyCarbonAccount',
	},
	getVintage: {
		description: "Returns a vintage's month and source, what has become of its credits, and what of them is held and listed at present, in units of 1 g CO2e.",
		params: [
			{ name: 'credit', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyVintageInfo>',
	},
	getEmissionFactor: {
		description: "Returns what a kWh from a zone's grid emitted in a month, in mg CO2e, who says so, and whether and until when that may still change.",
		params: [
			{ name: 'zone', type: 'u32' },
			{ name: 'month', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyEmissionFactorInfo>',
	},
	getIssuableCarbonCredits: {
		description: 'Returns what `issue_carbon_credits` would ask for at present, in units of 1 g CO2e; 0 where it would be refused.',
		params: [
			{ name: 'producer', type: 'AccountId32' },
			{ name: 'zone', type: 'u32' },
			{ name: 'month', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyAmount',
	},
	getCleanEnergyProducers: {
		description: "Returns the registrations of producers of clean energy with a status, by default with any, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 of them at most.",
		params: [
			{ name: 'status', type: 'Option<EnergyCleanProducerStatus>', isOptional: true },
			{ name: 'from', type: 'Option<(AccountId32, u32)>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfCleanProducerInfoByAccountU32',
	},
	getEmissionFactors: {
		description: 'Returns the emission factors that a zone has in the months from `from` on: up to `limit` months, by default and at most 256, but none after the present one.',
		params: [
			{ name: 'zone', type: 'u32' },
			{ name: 'from', type: 'u32' },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfEmissionFactorInfoByU32',
	},
	getFactorCorrections: {
		description: "Returns the newest corrections of a zone's final factors, proposed ones among them, in the months from `from` on: up to `limit` months, by default and at most 256, but none after the present one.",
		params: [
			{ name: 'zone', type: 'u32' },
			{ name: 'from', type: 'u32' },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfEmissionFactorInfoByU32',
	},
	getIssuables: {
		description: 'Returns what `issue_carbon_credits` would ask for at present for a producer, in the zones that it is registered in (eight at most) and the months from `from` on: up to `limit` months, by default and at most 24, but none after the present one.',
		params: [
			{ name: 'producer', type: 'AccountId32' },
			{ name: 'from', type: 'u32' },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfIssuableInfoByU32',
	},
	getIssuances: {
		description: "Returns what has become of a producer's energy in a zone, in the months from `from` on: up to `limit` months, by default and at most 24, but none after the present one.",
		params: [
			{ name: 'producer', type: 'AccountId32' },
			{ name: 'zone', type: 'u32' },
			{ name: 'from', type: 'u32' },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfIssuanceInfoByU32',
	},
	getPendingIssuance: {
		description: 'Returns a pending issuance; `None` once it is issued or refused.',
		params: [
			{ name: 'issuance', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyPendingIssuanceInfo>',
	},
	getPendingIssuances: {
		description: 'Returns the pending issuances, the newest first, those from the number `from` down, by default from the newest: up to `limit` of them, by default and at most 256.',
		params: [
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfPendingIssuanceInfoByU32',
	},
	getWithdrawalProposals: {
		description: "Returns what verifiers have proposed to withdraw of a producer's credits of a zone and month and is not confirmed.",
		params: [
			{ name: 'producer', type: 'AccountId32' },
			{ name: 'zone', type: 'u32' },
			{ name: 'month', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Vec<EnergyWithdrawalProposal>',
	},
	getWithdrawals: {
		description: "Returns all that verifiers have proposed to withdraw, in an order of the chain's own, what is behind `from`: up to `limit` producers, zones and months, by default and at most 256.",
		params: [
			{ name: 'from', type: 'Option<(AccountId32, u32, u32)>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfWithdrawalInfoByAccountU32U32',
	},
	getCarbonDeficit: {
		description: "Returns what a producer's future issuances have to make up for, in units of 1 g CO2e: what was withdrawn from it and it no longer had.",
		params: [
			{ name: 'producer', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyAmount',
	},
	getVintages: {
		description: "Returns all vintages, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256.",
		params: [
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfVintageInfoByU32',
	},
	getAchievements: {
		description: "Returns what has become of an account's credits, by default of everybody's, over all vintages, and what of them is held and listed at present, in units of 1 g CO2e. For an account it looks at every vintage: seven a month at most.",
		params: [
			{ name: 'who', type: 'Option<AccountId32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyAchievements',
	},
	getCredits: {
		description: "Returns what an account has of each vintage, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfHoldingInfoByU32',
	},
	getListing: {
		description: 'Returns credits for sale by the number of the listing; `None` once they are sold or delisted.',
		params: [
			{ name: 'listing', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyListingInfo>',
	},
	getListings: {
		description: 'Returns the credits of a vintage that are for sale, the cheapest first and of one price the oldest, those behind `from`: up to `limit` of them, by default and at most 256. What has expired is left out.',
		params: [
			{ name: 'credit', type: 'u32' },
			{ name: 'from', type: 'Option<EnergyListingCursor>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfListingInfoByListingCursor',
	},
	getListingsOf: {
		description: 'Returns what an account has listed for sale, expired listings included.',
		params: [
			{ name: 'seller', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Vec<EnergyListingInfo>',
	},
	getCertificatesOf: {
		description: 'Returns the certificates of an account, the newest first, those with a number below `from`, by default from the newest: up to `limit` of them, by default and at most 256.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfCertificateInfoByU32',
	},
	getMatchedOrigin: {
		description: "Returns an account's matched origin in the months from `from` on: up to `limit` months, by default and at most 24, but none after the present one. What it received in the newest interval may still change.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'from', type: 'u32' },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfMatchedOriginInfoByU32',
	},
	getMonthOrigin: {
		description: 'Returns what members of a zone delivered to members in a month, and what of it is matched by source: the sum over its intervals, all of which it looks at.',
		params: [
			{ name: 'zone', type: 'u32' },
			{ name: 'month', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyMonthOriginInfo',
	},
	getOriginMixes: {
		description: 'Returns what members of a zone delivered to members in the intervals from `from` on: up to `limit` intervals, by default and at most 192.',
		params: [
			{ name: 'zone', type: 'u32' },
			{ name: 'from', type: 'u32' },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfOriginMixInfoByU32',
	},
};
