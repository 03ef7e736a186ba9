// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { DefinitionRpc } from '@polkadot/types/types';
import '@polkadot/rpc-core/types/jsonrpc';
import type { Json, Option, Vec, bool, u32, u64 } from '@polkadot/types-codec';
import type { AnyNumber, ITuple } from '@polkadot/types-codec/types';
import type { AccountId32, BlockHash } from '@polkadot/types/interfaces';
import type { Observable } from '@polkadot/types/types';
import type { AugmentedRpc } from '@polkadot/rpc-core/types';
import type { EnergyAmount } from '../codecs.mjs';
import type { EnergyAchievements, EnergyCarbonAccount, EnergyCertificateInfo, EnergyCleanProducer, EnergyCleanProducerStatus, EnergyCleanProducerStatusInput, EnergyEmissionFactorInfo, EnergyListingCursor, EnergyListingCursorInput, EnergyListingInfo, EnergyMonthOriginInfo, EnergyPageOfCertificateInfoByU32, EnergyPageOfCleanProducerInfoByAccountU32, EnergyPageOfEmissionFactorInfoByU32, EnergyPageOfHoldingInfoByU32, EnergyPageOfIssuableInfoByU32, EnergyPageOfIssuanceInfoByU32, EnergyPageOfListingInfoByListingCursor, EnergyPageOfMatchedOriginInfoByU32, EnergyPageOfOriginMixInfoByU32, EnergyPageOfPendingIssuanceInfoByU32, EnergyPageOfVintageInfoByU32, EnergyPageOfWithdrawalInfoByAccountU32U32, EnergyPendingIssuanceInfo, EnergyVintageInfo, EnergyWithdrawalProposal } from '../types/carbon.mjs';

declare module '@polkadot/rpc-core/types/jsonrpc' {
	interface RpcInterface {
		carbon: {
			/** Returns a document that proves a certificate without a node. */
			exportCertificate: AugmentedRpc<(certificate: u32 | AnyNumber, authoritySet?: Option<u64> | null | undefined | u64 | AnyNumber) => Observable<Json>>;
			/** Returns a document that proves an account's matched origin in a local month without a node. */
			exportMatchedOrigin: AugmentedRpc<(who: AccountId32 | string | Uint8Array, month: u32 | AnyNumber, authoritySet?: Option<u64> | null | undefined | u64 | AnyNumber) => Observable<Json>>;
			/** Returns an account's credits of one vintage, in units of 1 g CO2e; 0 for an asset that is not a vintage's. */
			getCarbonCreditsBalance: AugmentedRpc<(who: AccountId32 | string | Uint8Array, credit: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyAmount>>;
			/** Whether a verifier has approved an account's plant as it is at present: in its zone, of its source, with its capacity. */
			isCleanEnergyProducer: AugmentedRpc<(who: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<bool>>;
			/** Returns the source and the capacity that a producer registered with in a zone, and what the verifiers there decided. */
			getCleanEnergyProducer: AugmentedRpc<(who: AccountId32 | string | Uint8Array, zone: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyCleanProducer>>>;
			/** Whether an account is a registered buyer of credits. */
			isBuyer: AugmentedRpc<(who: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<bool>>;
			/** Returns what a certificate costs whose beneficiary and reason have so many bytes together, in plancks. */
			getCertificatePrice: AugmentedRpc<(textBytes: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyAmount>>;
			/** Returns what has been issued to an account, retired and cancelled by it, and withdrawn from it, and what is pending, over all vintages, in units of 1 g CO2e. */
			getCarbonAccount: AugmentedRpc<(who: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<EnergyCarbonAccount>>;
			/** Returns a certificate. */
			getCertificate: AugmentedRpc<(certificate: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyCertificateInfo>>>;
			/** Returns all certificates in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256. */
			getCertificates: AugmentedRpc<(from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfCertificateInfoByU32>>;
			/** Returns what has become of the credits of everybody, over all vintages, in units of 1 g CO2e. */
			getNetworkCarbonAccount: AugmentedRpc<(at?: BlockHash | string | Uint8Array) => Observable<EnergyCarbonAccount>>;
			/** Returns a vintage's month and source, what has become of its credits, and what of them is held and listed at present, in units of 1 g CO2e. */
			getVintage: AugmentedRpc<(credit: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyVintageInfo>>>;
			/** Returns what a kWh from a zone's grid emitted in a month, in mg CO2e, who says so, and whether and until when that may still change. */
			getEmissionFactor: AugmentedRpc<(zone: u32 | AnyNumber, month: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyEmissionFactorInfo>>>;
			/** Returns what `issue_carbon_credits` would ask for at present, in units of 1 g CO2e; 0 where it would be refused. */
			getIssuableCarbonCredits: AugmentedRpc<(producer: AccountId32 | string | Uint8Array, zone: u32 | AnyNumber, month: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyAmount>>;
			/** Returns the registrations of producers of clean energy with a status, by default with any, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 of them at most. */
			getCleanEnergyProducers: AugmentedRpc<(status?: Option<EnergyCleanProducerStatus> | null | undefined | EnergyCleanProducerStatus | EnergyCleanProducerStatusInput, from?: Option<ITuple<[AccountId32, u32]>> | null | undefined | [AccountId32 | string | Uint8Array, u32 | AnyNumber], limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfCleanProducerInfoByAccountU32>>;
			/** Returns the emission factors that a zone has in the months from `from` on: up to `limit` months, by default and at most 256, but none after the present one. */
			getEmissionFactors: AugmentedRpc<(zone: u32 | AnyNumber, from: u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfEmissionFactorInfoByU32>>;
			/** Returns the newest corrections of a zone's final factors, proposed ones among them, in the months from `from` on: up to `limit` months, by default and at most 256, but none after the present one. */
			getFactorCorrections: AugmentedRpc<(zone: u32 | AnyNumber, from: u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfEmissionFactorInfoByU32>>;
			/** Returns what `issue_carbon_credits` would ask for at present for a producer, in the zones that it is registered in (eight at most) and the months from `from` on: up to `limit` months, by default and at most 24, but none after the present one. */
			getIssuables: AugmentedRpc<(producer: AccountId32 | string | Uint8Array, from: u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfIssuableInfoByU32>>;
			/** Returns what has become of a producer's energy in a zone, in the months from `from` on: up to `limit` months, by default and at most 24, but none after the present one. */
			getIssuances: AugmentedRpc<(producer: AccountId32 | string | Uint8Array, zone: u32 | AnyNumber, from: u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfIssuanceInfoByU32>>;
			/** Returns a pending issuance; `None` once it is issued or refused. */
			getPendingIssuance: AugmentedRpc<(issuance: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyPendingIssuanceInfo>>>;
			/** Returns the pending issuances, the newest first, those from the number `from` down, by default from the newest: up to `limit` of them, by default and at most 256. */
			getPendingIssuances: AugmentedRpc<(from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfPendingIssuanceInfoByU32>>;
			/** Returns what verifiers have proposed to withdraw of a producer's credits of a zone and month and is not confirmed. */
			getWithdrawalProposals: AugmentedRpc<(producer: AccountId32 | string | Uint8Array, zone: u32 | AnyNumber, month: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Vec<EnergyWithdrawalProposal>>>;
			/** Returns all that verifiers have proposed to withdraw, in an order of the chain's own, what is behind `from`: up to `limit` producers, zones and months, by default and at most 256. */
			getWithdrawals: AugmentedRpc<(from?: Option<ITuple<[AccountId32, u32, u32]>> | null | undefined | [AccountId32 | string | Uint8Array, u32 | AnyNumber, u32 | AnyNumber], limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfWithdrawalInfoByAccountU32U32>>;
			/** Returns what a producer's future issuances have to make up for, in units of 1 g CO2e: what was withdrawn from it and it no longer had. */
			getCarbonDeficit: AugmentedRpc<(producer: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<EnergyAmount>>;
			/** Returns all vintages, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. */
			getVintages: AugmentedRpc<(from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfVintageInfoByU32>>;
			/** Returns what has become of an account's credits, by default of everybody's, over all vintages, and what of them is held and listed at present, in units of 1 g CO2e. For an account it looks at every vintage: seven a month at most. */
			getAchievements: AugmentedRpc<(who?: Option<AccountId32> | null | undefined | AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<EnergyAchievements>>;
			/** Returns what an account has of each vintage, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. */
			getCredits: AugmentedRpc<(who: AccountId32 | string | Uint8Array, from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfHoldingInfoByU32>>;
			/** Returns credits for sale by the number of the listing; `None` once they are sold or delisted. */
			getListing: AugmentedRpc<(listing: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyListingInfo>>>;
			/** Returns the credits of a vintage that are for sale, the cheapest first and of one price the oldest, those behind `from`: up to `limit` of them, by default and at most 256. What has expired is left out. */
			getListings: AugmentedRpc<(credit: u32 | AnyNumber, from?: Option<EnergyListingCursor> | null | undefined | EnergyListingCursor | EnergyListingCursorInput, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfListingInfoByListingCursor>>;
			/** Returns what an account has listed for sale, expired listings included. */
			getListingsOf: AugmentedRpc<(seller: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<Vec<EnergyListingInfo>>>;
			/** Returns the certificates of an account, the newest first, those with a number below `from`, by default from the newest: up to `limit` of them, by default and at most 256. */
			getCertificatesOf: AugmentedRpc<(who: AccountId32 | string | Uint8Array, from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfCertificateInfoByU32>>;
			/** Returns an account's matched origin in the months from `from` on: up to `limit` months, by default and at most 24, but none after the present one. What it received in the newest interval may still change. */
			getMatchedOrigin: AugmentedRpc<(who: AccountId32 | string | Uint8Array, from: u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfMatchedOriginInfoByU32>>;
			/** Returns what members of a zone delivered to members in a month, and what of it is matched by source: the sum over its intervals, all of which it looks at. */
			getMonthOrigin: AugmentedRpc<(zone: u32 | AnyNumber, month: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyMonthOriginInfo>>;
			/** Returns what members of a zone delivered to members in the intervals from `from` on: up to `limit` intervals, by default and at most 192. */
			getOriginMixes: AugmentedRpc<(zone: u32 | AnyNumber, from: u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfOriginMixInfoByU32>>;
		};
	}
}

/** The methods in polkadot.js's words. */
declare const rpc: Record<string, DefinitionRpc>;
export default rpc;
