// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { DefinitionRpc } from '@polkadot/types/types';
import '@polkadot/rpc-core/types/jsonrpc';
import type { Option, Vec, u32, u64 } from '@polkadot/types-codec';
import type { AnyNumber } from '@polkadot/types-codec/types';
import type { AccountId32, BlockHash } from '@polkadot/types/interfaces';
import type { Observable } from '@polkadot/types/types';
import type { AugmentedRpc } from '@polkadot/rpc-core/types';
import type { EnergyAccountInArea, EnergyAccountInAreaInput, EnergyPageOfAccountInAreaByAccountInArea } from '../types/grid.mjs';
import type { EnergyIntervalSummary, EnergyManualRecord, EnergyMeterEpoch, EnergyMeterEpochInput, EnergyMeterSequence, EnergyMeterState, EnergyPageOfAreaEnergyByU32, EnergyPageOfEquivocationInfoByMeterEpoch, EnergyPageOfIntervalEntryByU32, EnergyPageOfIntervalProductionByU32, EnergyPageOfMeterInfoByU32, EnergyPageOfProducerEntryByAccount, EnergyProducerInfo, EnergyProductionInfo } from '../types/metering.mjs';
import type { EnergyProofDocumentPage, EnergyReadingProof } from '../types/node.mjs';

declare module '@polkadot/rpc-core/types/jsonrpc' {
	interface RpcInterface {
		production: {
			/** Returns the readings of a meter that were accepted for an interval, each with its proof. For whoever runs the node. */
			proveReadings: AugmentedRpc<(meter: u32 | AnyNumber, interval: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Vec<EnergyReadingProof>>>;
			/** Returns documents that prove the readings of a meter for an interval without a node. For whoever runs the node. */
			exportReadings: AugmentedRpc<(meter: u32 | AnyNumber, interval: u32 | AnyNumber, from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, authoritySet?: Option<u64> | null | undefined | u64 | AnyNumber) => Observable<EnergyProofDocumentPage>>;
			/** Returns a producer's plant and what it has generated, in Wh. */
			getProducerInfo: AugmentedRpc<(producer: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyProducerInfo>>>;
			/** Returns what an account produced and consumed in an interval, in Wh; all 0 where no meter measured it, or it has been deleted. */
			getEnergyProduction: AugmentedRpc<(who: AccountId32 | string | Uint8Array, interval: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyProductionInfo>>;
			/** Returns what an account produced and consumed in the intervals from `from` on, in Wh, of those in which a meter measured it: it looks at up to `limit` intervals, by default and at most 192. The next page begins with the interval `next`; it is `None` where nothing can be further on. */
			getEnergyProductions: AugmentedRpc<(who: AccountId32 | string | Uint8Array, from: u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfIntervalProductionByU32>>;
			/** Returns what the meters at an area's own connection points measured together in the intervals from `from` on, in Wh, of those in which any of them did and whose flows are kept: it looks at up to `limit` intervals, by default and at most 192, and at as many as have 2 048 pages of connection points together, but at one always. What showed only after its interval had closed is in the sums once settlement has booked it. */
			getAreaEnergy: AugmentedRpc<(area: u32 | AnyNumber, from: u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfAreaEnergyByU32>>;
			/** Returns all producers, by default of all areas, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 producers at most. */
			getProducers: AugmentedRpc<(area?: Option<u32> | null | undefined | u32 | AnyNumber, from?: Option<AccountId32> | null | undefined | AccountId32 | string | Uint8Array, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfProducerEntryByAccount>>;
			/** Returns the gateways of an area, by default of all areas, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 of them at most. */
			getGateways: AugmentedRpc<(area?: Option<u32> | null | undefined | u32 | AnyNumber, from?: Option<EnergyAccountInArea> | null | undefined | EnergyAccountInArea | EnergyAccountInAreaInput, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfAccountInAreaByAccountInArea>>;
			/** Returns the epoch of a meter's key and the last sequence number that it has used up; `None` for an unknown meter. */
			getMeterSequence: AugmentedRpc<(meter: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyMeterSequence>>>;
			/** Returns the states of meters, in the order asked; `None` for an unknown one. Only the first 1 024 are answered. */
			getMeterStates: AugmentedRpc<(meters: Vec<u32> | (u32 | AnyNumber)[], at?: BlockHash | string | Uint8Array) => Observable<Vec<Option<EnergyMeterState>>>>;
			/** Returns the meters of an account, suspended ones among them, in the order of their registration. */
			getMeters: AugmentedRpc<(who: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<Vec<u32>>>;
			/** Returns all meters in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256. */
			getRegisteredMeters: AugmentedRpc<(from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfMeterInfoByU32>>;
			/** Returns the meters that stand in an area in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256. A page looks at 8 192 meters at most. */
			getAreaMeters: AugmentedRpc<(area: u32 | AnyNumber, from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfMeterInfoByU32>>;
			/** Returns the active meters of an area that have not shown what they measured in the interval before `before`, and so neither in later ones, in pages as `get_area_meters`. */
			getSilentMeters: AugmentedRpc<(area: u32 | AnyNumber, before: u32 | AnyNumber, from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfMeterInfoByU32>>;
			/** Returns the proofs that meters signed two different readings with one number, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. */
			getEquivocations: AugmentedRpc<(from?: Option<EnergyMeterEpoch> | null | undefined | EnergyMeterEpoch | EnergyMeterEpochInput, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfEquivocationInfoByMeterEpoch>>;
			/** Returns what an operator has recorded by hand of a plant and can still be countersigned. */
			getManualRecords: AugmentedRpc<(producer: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<Vec<EnergyManualRecord>>>;
			/** Returns an interval's sums, and its readings: how many, and the root of their Merkle tree. */
			getInterval: AugmentedRpc<(interval: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyIntervalSummary>>;
			/** Returns the same of the intervals from `from` on, of those to which something was booked: it looks at up to `limit` intervals, by default and at most 192. The next page begins with the interval `next`; it is `None` where nothing can be further on. */
			getIntervals: AugmentedRpc<(from: u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfIntervalEntryByU32>>;
		};
	}
}

/** The methods in polkadot.js's words. */
declare const rpc: Record<string, DefinitionRpc>;
export default rpc;
