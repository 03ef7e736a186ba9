// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { DefinitionRpc } from '@polkadot/types/types';
import '@polkadot/rpc-core/types/jsonrpc';
import type { Option, Vec, u16, u32, u64 } from '@polkadot/types-codec';
import type { AnyNumber } from '@polkadot/types-codec/types';
import type { AccountId32, BlockHash } from '@polkadot/types/interfaces';
import type { Observable } from '@polkadot/types/types';
import type { AugmentedRpc } from '@polkadot/rpc-core/types';
import type { EnergyAmount } from '../codecs.mjs';
import type { EnergyBillProof, EnergyProofDocumentPage } from '../types/node.mjs';
import type { EnergyBalance, EnergyBillInfo, EnergyBillsInfo, EnergyClearing, EnergyClearingAccountInfo, EnergyClearingInfo, EnergyOffer, EnergyOfferId, EnergyOfferIdInput, EnergyOrder, EnergyOrderBook, EnergyOrderInput, EnergyOrdersPreview, EnergyPageOfCorrectionInfoByU32, EnergyPageOfDebtInfoByAccount, EnergyPageOfHeadroomByU32, EnergyPageOfIndicativeLoadByU32, EnergyPageOfIndicativeMarketsByU32, EnergyPageOfOfferByOfferId, EnergyPageOfOfferByU32, EnergyPageOfOrderInfoByU32, EnergyPageOfStatementByU32, EnergyPageOfZoneMarketsByU32, EnergyParticipation, EnergyPosition, EnergySharingTerms, EnergyStatement, EnergySupplierAccount, EnergyTradingProgress } from '../types/trading.mjs';

declare module '@polkadot/rpc-core/types/jsonrpc' {
	interface RpcInterface {
		trading: {
			/** Returns the closed bills of an account for a local month, each with its proof. For whoever runs the node. */
			proveBills: AugmentedRpc<(who: AccountId32 | string | Uint8Array, month: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Vec<EnergyBillProof>>>;
			/** Returns documents that prove an account's closed bills of a local month without a node. For whoever runs the node. */
			exportBills: AugmentedRpc<(who: AccountId32 | string | Uint8Array, month: u32 | AnyNumber, from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, authoritySet?: Option<u64> | null | undefined | u64 | AnyNumber) => Observable<EnergyProofDocumentPage>>;
			/** Returns an open offer. */
			getEnergyOffer: AugmentedRpc<(offer: EnergyOfferId | EnergyOfferIdInput, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyOffer>>>;
			/** Returns the open offers for an interval, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 accounts at most. The offers of a seller stand together, by their numbers. */
			getOpenOffers: AugmentedRpc<(interval: u32 | AnyNumber, from?: Option<EnergyOfferId> | null | undefined | EnergyOfferId | EnergyOfferIdInput, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfOfferByOfferId>>;
			/** Returns the open offers of an area for the intervals from `first` on, up to `intervals` of them, by default and at most 192, in the order of the intervals, those behind `from`: up to `limit` offers, by default and at most 256. A page looks at 1 024 positions at most. */
			getAreaOffers: AugmentedRpc<(area: u32 | AnyNumber, first: u32 | AnyNumber, intervals?: Option<u32> | null | undefined | u32 | AnyNumber, from?: Option<EnergyOfferId> | null | undefined | EnergyOfferId | EnergyOfferIdInput, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfOfferByOfferId>>;
			/** Returns an account's own open offers for the intervals from `from` on, by default for all that are open: it looks at up to `limit` intervals, by default and at most 192. The next page begins with the interval `next`. */
			getOffersOf: AugmentedRpc<(who: AccountId32 | string | Uint8Array, from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfOfferByU32>>;
			/** Returns what an account bought and sold by offers for an interval. */
			getPosition: AugmentedRpc<(who: AccountId32 | string | Uint8Array, interval: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyPosition>>>;
			/** Returns how much is asked and bid at each price in an area's auction for an interval, until the interval is settled. */
			getOrderBook: AugmentedRpc<(area: u32 | AnyNumber, interval: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyOrderBook>>;
			/** Returns the result of the auction in an area if the gate closed now; `None` once it has closed, for an area that cannot trade, or where nobody has ordered. It costs a clearing of the area's whole zone, at most 256 areas with 8 pages of orders each: some tens of milliseconds. */
			getIndicativeClearing: AugmentedRpc<(area: u32 | AnyNumber, interval: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyClearing>>>;
			/** Returns the results of the auctions of a zone if their gates closed now, for the intervals from `from` on, of those for which somebody has ordered: it looks at up to `limit` open intervals, by default and at most 8. The next page begins with the interval `next`. */
			getIndicativeMarkets: AugmentedRpc<(zone: u32 | AnyNumber, from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfIndicativeMarketsByU32>>;
			/** Returns the phase and the result of the auction of an area and interval, and the result of sharing. An auction in which nobody ordered is void, and one that has been deleted appears so. */
			getClearing: AugmentedRpc<(area: u32 | AnyNumber, interval: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyClearingInfo>>;
			/** Returns a page of what is to flow in an area and over its edge in the intervals from `from` on, by default and at least the present one, against what the edge carries. Each that is not cleared is a clearing of the whole zone: it looks at up to `limit` intervals, by default and at most 8. */
			getIndicativeLoad: AugmentedRpc<(area: u32 | AnyNumber, from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfIndicativeLoadByU32>>;
			/** Returns on which terms the members of an area share in an interval; `None` where they share nothing. */
			getSharingTerms: AugmentedRpc<(area: u32 | AnyNumber, interval: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergySharingTerms>>>;
			/** Returns what is charged in an area for energy beyond the limits of a connection in an interval, in mills per kWh; `None` where nothing is. */
			getBreachCharge: AugmentedRpc<(area: u32 | AnyNumber, interval: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<u16>>>;
			/** Returns how an account takes part in sharing in intervals whose gate is open. */
			getParticipation: AugmentedRpc<(who: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<EnergyParticipation>>;
			/** Returns everything that an account traded, shared, used, owes and is owed for an interval; `None` if that is nothing. */
			getStatement: AugmentedRpc<(who: AccountId32 | string | Uint8Array, interval: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyStatement>>>;
			/** Returns an account's statements of the intervals from `from` on, of those in which there is one: it looks at up to `limit` intervals, by default and at most 192. The next page begins with the interval `next`; it is `None` where nothing can be further on. */
			getStatements: AugmentedRpc<(who: AccountId32 | string | Uint8Array, from: u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfStatementByU32>>;
			/** Returns what became known of an account's intervals from `from` on after they had been settled, and what that changed: it looks at up to `limit` intervals, by default and at most 192. The next page begins with the interval `next`. */
			getCorrections: AugmentedRpc<(who: AccountId32 | string | Uint8Array, from: u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfCorrectionInfoByU32>>;
			/** Returns the markets of a zone in the intervals from `from` on, of those with one that is not deleted: it looks at up to `limit` intervals, by default and at most 192, and at as many as have 256 areas together. The next page begins with the interval `next`. */
			getMarkets: AugmentedRpc<(zone: u32 | AnyNumber, from: u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfZoneMarketsByU32>>;
			/** Returns an account's orders for the intervals from `from` on that are not settled, by default all: those of as many intervals as have 256 orders together. The next page begins with the interval `next`. */
			getOrders: AugmentedRpc<(who: AccountId32 | string | Uint8Array, from?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfOrderInfoByU32>>;
			/** Returns what orders of an account would come to if it placed them now, one after the other: what would be reserved for each, or why it would be refused. Nothing is placed. It looks at as many orders as a call may have. */
			previewOrders: AugmentedRpc<(who: AccountId32 | string | Uint8Array, orders: Vec<EnergyOrder> | (EnergyOrder | EnergyOrderInput)[], at?: BlockHash | string | Uint8Array) => Observable<EnergyOrdersPreview>>;
			/** Returns how much an account can still sell and buy ahead in the intervals from `from` on that are open for trading, up to `limit` of them, by default and at most 192. The next page begins with the interval `next`. */
			getHeadroom: AugmentedRpc<(who: AccountId32 | string | Uint8Array, from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfHeadroomByU32>>;
			/** Returns an account's bill of a local month: of the running one, or of the last one that is closed; `None` if there is nothing on it, and for any other month. */
			getBill: AugmentedRpc<(who: AccountId32 | string | Uint8Array, month: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyBillInfo>>>;
			/** Returns how many bills of a local month are closed, and the root that each can be proved against. */
			getBills: AugmentedRpc<(month: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyBillsInfo>>;
			/** Returns an account's energy (Wh) and money (plancks) at a glance. */
			getEnergyBalance: AugmentedRpc<(who: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<EnergyBalance>>;
			/** Returns the money of an account's connection point in the market's pool, in plancks; nothing for an account that never was connected. */
			getClearingAccount: AugmentedRpc<(who: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<EnergyClearingAccountInfo>>;
			/** Returns a supplier's money in the market's pool, in plancks. */
			getSupplierAccount: AugmentedRpc<(who: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<EnergySupplierAccount>>;
			/** Returns the money that is waiting in the pool for an account which could not receive it, in plancks. */
			getPendingPayout: AugmentedRpc<(who: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<EnergyAmount>>;
			/** Returns whom an account owes how much in arrears, in an order of the chain's own, those behind the creditor `from`: up to `limit` of them, by default and at most 256. */
			getDebts: AugmentedRpc<(who: AccountId32 | string | Uint8Array, from?: Option<AccountId32> | null | undefined | AccountId32 | string | Uint8Array, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfDebtInfoByAccount>>;
			/** Returns who owes an account how much in arrears, in an order of the chain's own, those behind the debtor `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 accounts with debts at most. */
			getReceivables: AugmentedRpc<(who: AccountId32 | string | Uint8Array, from?: Option<AccountId32> | null | undefined | AccountId32 | string | Uint8Array, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfDebtInfoByAccount>>;
			/** Returns how far clearing, expiry, settlement and deletion have come. */
			getProgress: AugmentedRpc<(at?: BlockHash | string | Uint8Array) => Observable<EnergyTradingProgress>>;
		};
	}
}

/** The methods in polkadot.js's words. */
declare const rpc: Record<string, DefinitionRpc>;
export default rpc;
