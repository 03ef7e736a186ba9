// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
export default {
	proveBills: {
		description: 'Returns the closed bills of an account for a local month, each with its proof. For whoever runs the node.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'month', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Vec<EnergyBillProof>',
	},
	exportBills: {
		description: "Returns documents that prove an account's closed bills of a local month without a node. For whoever runs the node.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'month', type: 'u32' },
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'authoritySet', type: 'Option<u64>', isOptional: true },
		],
		type: 'EnergyProofDocumentPage',
	},
	getEnergyOffer: {
		description: 'Returns an open offer.',
		params: [
			{ name: 'offer', type: 'EnergyOfferId' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyOffer>',
	},
	getOpenOffers: {
		description: 'Returns the open offers for an interval, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 accounts at most. The offers of a seller stand together, by their numbers.',
		params: [
			{ name: 'interval', type: 'u32' },
			{ name: 'from', type: 'Option<EnergyOfferId>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfOfferByOfferId',
	},
	getAreaOffers: {
		description: 'Returns the open offers of an area for the intervals from `first` on, up to `intervals` of them, by default and at most 192, in the order of the intervals, those behind `from`: up to `limit` offers, by default and at most 256. A page looks at 1 024 positions at most.',
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'first', type: 'u32' },
			{ name: 'intervals', type: 'Option<u32>', isOptional: true },
			{ name: 'from', type: 'Option<EnergyOfferId>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfOfferByOfferId',
	},
	getOffersOf: {
		description: "Returns an account's own open offers for the intervals from `from` on, by default for all that are open: it looks at up to `limit` intervals, by default and at most 192. The next page begins with the interval `next`.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfOfferByU32',
	},
	getPosition: {
		description: 'Returns what an account bought and sold by offers for an interval.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'interval', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyPosition>',
	},
	getOrderBook: {
		description: "Returns how much is asked and bid at each price in an area's auction for an interval, until the interval is settled.",
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'interval', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyOrderBook',
	},
	getIndicativeClearing: {
		description: "Returns the result of the auction in an area if the gate closed now; `None` once it has closed, for an area that cannot trade, or where nobody has ordered. It costs a clearing of the area's whole zone, at most 256 areas with 8 pages of orders each: some tens of milliseconds.",
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'interval', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyClearing>',
	},
	getIndicativeMarkets: {
		description: 'Returns the results of the auctions of a zone if their gates closed now, for the intervals from `from` on, of those for which somebody has ordered: it looks at up to `limit` open intervals, by default and at most 8. The next page begins with the interval `next`.',
		params: [
			{ name: 'zone', type: 'u32' },
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfIndicativeMarketsByU32',
	},
	getClearing: {
		description: 'Returns the phase and the result of the auction of an area and interval, and the result of sharing. An auction in which nobody ordered is void, and one that has been deleted appears so.',
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'interval', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyClearingInfo',
	},
	getIndicativeLoad: {
		description: 'Returns a page of what is to flow in an area and over its edge in the intervals from `from` on, by default and at least the present one, against what the edge carries. Each that is not cleared is a clearing of the whole zone: it looks at up to `limit` intervals, by default and at most 8.',
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfIndicativeLoadByU32',
	},
	getSharingTerms: {
		description: 'Returns on which terms the members of an area share in an interval; `None` where they share nothing.',
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'interval', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergySharingTerms>',
	},
	getBreachCharge: {
		description: 'Returns what is charged in an area for energy beyond the limits of a connection in an interval, in mills per kWh; `None` where nothing is.',
		params: [
			{ name: 'area', type: 'u32' },
			{ name: 'interval', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<u16>',
	},
	getParticipation: {
		description: 'Returns how an account takes part in sharing in intervals whose gate is open.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyParticipation',
	},
	getStatement: {
		description: 'Returns everything that an account traded, shared, used, owes and is owed for an interval; `None` if that is nothing.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'interval', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyStatement>',
	},
	getStatements: {
		description: "Returns an account's statements of the intervals from `from` on, of those in which there is one: it looks at up to `limit` intervals, by default and at most 192. The next page begins with the interval `next`; it is `None` where nothing can be further on.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'from', type: 'u32' },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfStatementByU32',
	},
	getCorrections: {
		description: "Returns what became known of an account's intervals from `from` on after they had been settled, and what that changed: it looks at up to `limit` intervals, by default and at most 192. The next page begins with the interval `next`.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'from', type: 'u32' },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfCorrectionInfoByU32',
	},
	getMarkets: {
		description: 'Returns the markets of a zone in the intervals from `from` on, of those with one that is not deleted: it looks at up to `limit` intervals, by default and at most 192, and at as many as have 256 areas together. The next page begins with the interval `next`.',
		params: [
			{ name: 'zone', type: 'u32' },
			{ name: 'from', type: 'u32' },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfZoneMarketsByU32',
	},
	getOrders: {
		description: "Returns an account's orders for the intervals from `from` on that are not settled, by default all: those of as many intervals as have 256 orders together. The next page begins with the interval `next`.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfOrderInfoByU32',
	},
	previewOrders: {
		description: 'Returns what orders of an account would come to if it placed them now, one after the other: what would be reserved for each, or why it would be refused. Nothing is placed. It looks at as many orders as a call may have.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'orders', type: 'Vec<EnergyOrder>' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyOrdersPreview',
	},
	getHeadroom: {
		description: 'Returns how much an account can still sell and buy ahead in the intervals from `from` on that are open for trading, up to `limit` of them, by default and at most 192. The next page begins with the interval `next`.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'from', type: 'Option<u32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfHeadroomByU32',
	},
	getBill: {
		description: "Returns an account's bill of a local month: of the running one, or of the last one that is closed; `None` if there is nothing on it, and for any other month.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'month', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'Option<EnergyBillInfo>',
	},
	getBills: {
		description: 'Returns how many bills of a local month are closed, and the root that each can be proved against.',
		params: [
			{ name: 'month', type: 'u32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyBillsInfo',
	},
	getEnergyBalance: {
		description: "Returns an account's energy (Wh) and money (plancks) at a glance.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyBalance',
	},
	getClearingAccount: {
		description: "Returns the money of an account's connection point in the market's pool, in plancks; nothing for an account that never was connected.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyClearingAccountInfo',
	},
	getSupplierAccount: {
		description: "Returns a supplier's money in the market's pool, in plancks.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergySupplierAccount',
	},
	getPendingPayout: {
		description: 'Returns the money that is waiting in the pool for an account which could not receive it, in plancks.',
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyAmount',
	},
	getDebts: {
		description: "Returns whom an account owes how much in arrears, in an order of the chain's own, those behind the creditor `from`: up to `limit` of them, by default and at most 256.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'from', type: 'Option<AccountId32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfDebtInfoByAccount',
	},
	getReceivables: {
		description: "Returns who owes an account how much in arrears, in an order of the chain's own, those behind the debtor `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 accounts with debts at most.",
		params: [
			{ name: 'who', type: 'AccountId32' },
			{ name: 'from', type: 'Option<AccountId32>', isOptional: true },
			{ name: 'limit', type: 'Option<u32>', isOptional: true },
			{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true },
		],
		type: 'EnergyPageOfDebtInfoByAccount',
	},
	getProgress: {
		description: 'Returns how far clearing, expiry, settlement and deletion have come.',
		params: [{ name: 'at', type: 'BlockHash', isHistoric: true, isOptional: true }],
		type: 'EnergyTradingProgress',
	},
};
