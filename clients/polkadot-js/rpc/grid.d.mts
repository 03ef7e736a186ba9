// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { DefinitionRpc } from '@polkadot/types/types';
import '@polkadot/rpc-core/types/jsonrpc';
import type { Option, Vec, bool, u32, u64 } from '@polkadot/types-codec';
import type { AnyNumber } from '@polkadot/types-codec/types';
import type { AccountId32, BlockHash } from '@polkadot/types/interfaces';
import type { Observable } from '@polkadot/types/types';
import type { AugmentedRpc } from '@polkadot/rpc-core/types';
import type { EnergyTimeZone } from '../types/calendar.mjs';
import type { EnergyDirection, EnergyDirectionInput, EnergyFlexibilityCommitmentInfo, EnergyFlexibilityLevel, EnergyFlexibilityReference, EnergyFlexibilityRequestInfo, EnergyPageOfFlexibilityCommitmentInfoByU32, EnergyPageOfFlexibilityRequestInfoByU32 } from '../types/flexibility.mjs';
import type { EnergyAccountInArea, EnergyAccountInAreaInput, EnergyAreaInfo, EnergyConnection, EnergyCurrentInterval, EnergyEnvelopeInfo, EnergyGridStatusInfo, EnergyInvitation, EnergyLimitBreach, EnergyMeasureProposalInfo, EnergyPageOfAccountInAreaByAccountInArea, EnergyPageOfAreaInfoByU32, EnergyPageOfAreaLimitsByU32, EnergyPageOfConnectionInfoByAccount, EnergyPageOfConnectionInfoByU32, EnergyPageOfIncidentInfoByU32, EnergyPageOfIntervalLimitsByU32, EnergyPageOfInvitationInfoByAccountInArea, EnergyPageOfMeasureInfoByU32, EnergyPageOfStatusRecordByU64, EnergyParty, EnergyStatusRecord, EnergySupplyInfo, EnergySupplyTerms, EnergyTariffProposal } from '../types/grid.mjs';

declare module '@polkadot/rpc-core/types/jsonrpc' {
	interface RpcInterface {
		grid: {
			/** Returns the present interval, and how long an interval is. */
			currentInterval: AugmentedRpc<(at?: BlockHash | string | Uint8Array) => Observable<EnergyCurrentInterval>>;
			/** Returns the community's time zone: its months are those of bills and credits. */
			getTimeZone: AugmentedRpc<(at?: BlockHash | string | Uint8Array) => Observable<EnergyTimeZone>>;
			/** Returns the present state of an area with its last measurement; `None` for an unknown area. */
			getCurrentGridStatus: AugmentedRpc<(area: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyGridStatusInfo>>>;
			/** Returns the measurements of an area that are still kept, the oldest first. */
			getStatusHistory: AugmentedRpc<(area: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Vec<EnergyStatusRecord>>>;
			/** Returns the measurements of an area that are still kept, in the order of their numbers, those from the number `from` on, by default from the oldest: up to `limit` of them, by default and at most 256. They are numbered from 0. */
			getStatusRecords: AugmentedRpc<(area: u32 | AnyNumber, from?: Option<u64> | null | undefined | u64 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfStatusRecordByU64>>;
			/** Whether an account may report the status of an area without operating it. */
			isStatusReporter: AugmentedRpc<(who: AccountId32 | string | Uint8Array, area: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<bool>>;
			/** Whether an account is an operator of an area or of one above it. */
			isAuthorizedOperator: AugmentedRpc<(operator: AccountId32 | string | Uint8Array, area: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<bool>>;
			/** Returns an account's roles in a zone. */
			getParty: AugmentedRpc<(who: AccountId32 | string | Uint8Array, zone: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyParty>>;
			/** Returns an area with its edge, its state and its supplier; `None` for an unknown area. */
			getArea: AugmentedRpc<(area: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyAreaInfo>>>;
			/** Returns all areas in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256. */
			getAreas: AugmentedRpc<(from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfAreaInfoByU32>>;
			/** Returns an account's grid connection point; `None` where it has none. */
			getConnection: AugmentedRpc<(who: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyConnection>>>;
			/** Returns all participants with their connections, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. */
			getConnections: AugmentedRpc<(from?: Option<AccountId32> | null | undefined | AccountId32 | string | Uint8Array, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfConnectionInfoByAccount>>;
			/** Returns the participants of an area with their connections, in the order of the numbers of their connection points, from the number `from` on, by default from the first: up to `limit` of them, by default and at most 256. A page looks at 32 768 numbers at most. */
			getAreaConnections: AugmentedRpc<(area: u32 | AnyNumber, from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfConnectionInfoByU32>>;
			/** Returns the number of an account's connection point, or of its last one where it has none any longer; `None` for an account that never was connected. */
			getConnectionIndex: AugmentedRpc<(who: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<Option<u32>>>;
			/** Returns the connection to an area that an account is invited to accept. */
			getInvitation: AugmentedRpc<(who: AccountId32 | string | Uint8Array, area: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyInvitation>>>;
			/** Returns who is invited to connect to an area, by default to any, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 invitations at most. */
			getInvitations: AugmentedRpc<(area?: Option<u32> | null | undefined | u32 | AnyNumber, from?: Option<EnergyAccountInArea> | null | undefined | EnergyAccountInArea | EnergyAccountInAreaInput, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfInvitationInfoByAccountInArea>>;
			/** Returns who operates an area itself, by default who operates any, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 authorisations at most. */
			getOperators: AugmentedRpc<(area?: Option<u32> | null | undefined | u32 | AnyNumber, from?: Option<EnergyAccountInArea> | null | undefined | EnergyAccountInArea | EnergyAccountInAreaInput, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfAccountInAreaByAccountInArea>>;
			/** Returns an area's schedule of suppliers and tariffs, and the band that its supplier has set; also of a removed area. */
			getSupply: AugmentedRpc<(area: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergySupplyInfo>>>;
			/** Returns the supplier and the tariff of an area in an interval; `None` where nobody supplies it. */
			getSupplyTerms: AugmentedRpc<(area: u32 | AnyNumber, interval: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergySupplyTerms>>>;
			/** Returns the tariff that is proposed to an area's supplier. */
			getTariffProposal: AugmentedRpc<(area: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyTariffProposal>>>;
			/** Returns who receives the grid fees and the congestion rent of an area's edge; `None` where the community fund does. */
			getNetworkAccount: AugmentedRpc<(area: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<AccountId32>>>;
			/** Returns the measures in force or to come in an area, above it and below, in the order of their records, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256. */
			getMeasures: AugmentedRpc<(area: u32 | AnyNumber, from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfMeasureInfoByU32>>;
			/** Returns the measures that operators have proposed in the zone of an area and that can still be confirmed. */
			getMeasureProposals: AugmentedRpc<(area: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Vec<EnergyMeasureProposalInfo>>>;
			/** Returns what an account's connection may take and give in the intervals from `from` on: the least of its own limits, its envelope and every measure, as they are known at present. It looks at up to `limit` intervals, by default and at most 192, and at none of an account without a connection. */
			getEffectiveLimits: AugmentedRpc<(who: AccountId32 | string | Uint8Array, from: u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfIntervalLimitsByU32>>;
			/** Returns what an area's edge may carry in the intervals from `from` on: the least of its own limits and every measure, as they are known at present. It looks at up to `limit` intervals, by default and at most 192, and at none of an unknown area. */
			getAreaLimits: AugmentedRpc<(area: u32 | AnyNumber, from: u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfAreaLimitsByU32>>;
			/** Returns the operating envelope of an account's connection; `None` where it has none. */
			getEnvelope: AugmentedRpc<(who: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyEnvelopeInfo>>>;
			/** Returns the last intervals in which an account's meters exceeded its limits, at most 32, in ascending order. */
			getLimitBreaches: AugmentedRpc<(who: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<Vec<EnergyLimitBreach>>>;
			/** Returns the record of all measures in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256. */
			getIncidents: AugmentedRpc<(from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfIncidentInfoByU32>>;
			/** Returns the record of the measures in an area, above it and below, the newest first, from the id `from` down, by default from the newest: up to `limit` of them, by default and at most 256. A page looks at 1 024 records at most. */
			getAreaIncidents: AugmentedRpc<(area: u32 | AnyNumber, from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfIncidentInfoByU32>>;
			/** Returns the requests for flexibility of an area and of those above it, in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256. Who is connected to the area may commit to those that are open. */
			getFlexibilityRequests: AugmentedRpc<(area: u32 | AnyNumber, from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfFlexibilityRequestInfoByU32>>;
			/** Returns a request for flexibility; `None` when it is over. */
			getFlexibilityRequest: AugmentedRpc<(request: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyFlexibilityRequestInfo>>>;
			/** Returns the commitments to a request for flexibility in the order of their numbers, those from the number `from` on, by default from the first: up to `limit` of them, by default and at most 256. A page looks at 1 024 numbers at most. */
			getFlexibilityCommitments: AugmentedRpc<(request: u32 | AnyNumber, from?: Option<u32> | null | undefined | u32 | AnyNumber, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfFlexibilityCommitmentInfoByU32>>;
			/** Returns what is offered for a request for flexibility at each price, the cheapest first; nothing when the request is over. */
			getFlexibilityLadder: AugmentedRpc<(request: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Vec<EnergyFlexibilityLevel>>>;
			/** Returns the commitments of an account to requests for flexibility that are not settled, in the order of the requests: as many at most as an envelope has contracts. */
			getFlexibilityCommitmentsOf: AugmentedRpc<(who: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<Vec<EnergyFlexibilityCommitmentInfo>>>;
			/** Returns from which power a commitment of an account would be counted, from the interval `from` on and before `until`, as far as it is known at present; nothing of an account without a connection. It looks at 16 intervals at most. */
			getFlexibilityReference: AugmentedRpc<(who: AccountId32 | string | Uint8Array, direction: EnergyDirection | EnergyDirectionInput, from: u32 | AnyNumber, until: u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<Option<EnergyFlexibilityReference>>>;
		};
	}
}

/** The methods in polkadot.js's words. */
declare const rpc: Record<string, DefinitionRpc>;
export default rpc;
