// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Enum, Option, Struct, Text, Vec, u32, u64 } from '@polkadot/types-codec';
import type { AnyNumber, ITuple } from '@polkadot/types-codec/types';
import type { AccountId32, H256 } from '@polkadot/types/interfaces';
import type { EnergyAmount } from '../codecs.mjs';
import type { EnergySource } from '../types/metering.mjs';

export interface EnergyCleanProducer extends Struct {
	readonly source: EnergySource;
	readonly capacityW: u64;
	readonly capacityChanges: u32;
	readonly status: EnergyCleanProducerStatus;
}

export interface EnergyCleanProducerStatus extends Enum {
	readonly isPending: boolean;
	readonly isApproved: boolean;
	readonly isRevoked: boolean;
	readonly type: 'Pending' | 'Approved' | 'Revoked';
}

/** What stands for it in a call. */
export type EnergyCleanProducerStatusInput = 'Pending' | 'Approved' | 'Revoked';

export interface EnergyCarbonAccount extends Struct {
	readonly pending: EnergyAmount;
	readonly issued: EnergyAmount;
	readonly retired: EnergyAmount;
	readonly cancelled: EnergyAmount;
	readonly withdrawn: EnergyAmount;
}

export interface EnergyCertificateInfo extends Struct {
	readonly certificate: u32;
	readonly kind: EnergyCertificateKind;
	readonly account: AccountId32;
	readonly vintages: Vec<EnergyVintageAmount>;
	readonly beneficiary: Text;
	readonly reason: Text;
	readonly jurisdiction: Option<Text>;
	readonly period: Option<EnergyMonthRange>;
	readonly at: u64;
}

export interface EnergyCertificateKindConsumptionMatch extends Struct {
	readonly month: u32;
	readonly energyWh: u64;
}

export interface EnergyCertificateKind extends Enum {
	readonly isRetirement: boolean;
	readonly isConsumptionMatch: boolean;
	readonly asConsumptionMatch: EnergyCertificateKindConsumptionMatch;
	readonly isCancellation: boolean;
	readonly type: 'Retirement' | 'ConsumptionMatch' | 'Cancellation';
}

export interface EnergyVintageAmount extends Struct {
	readonly credit: u32;
	readonly amount: EnergyAmount;
}

export interface EnergyMonthRange extends Struct {
	readonly from: u32;
	readonly to: u32;
}

/** A page of a list. */
export interface EnergyPageOfCertificateInfoByU32 extends Struct {
	readonly items: Vec<EnergyCertificateInfo>;
	readonly next: Option<u32>;
}

export interface EnergyVintageInfo extends Struct {
	readonly credit: u32;
	readonly vintage: EnergyVintage;
	readonly total: EnergyCarbonAccount;
	readonly held: EnergyAmount;
	readonly listed: EnergyAmount;
}

export interface EnergyVintage extends Struct {
	readonly month: u32;
	readonly source: EnergySource;
}

export interface EnergyEmissionFactorInfo extends Struct {
	readonly month: u32;
	readonly mgPerKwh: u32;
	readonly finality: EnergyFinality;
	readonly correctedMgPerKwh: Option<u32>;
	readonly factorSource: Text;
	readonly factorDocument: H256;
	readonly proposer: AccountId32;
	readonly proposedAt: u64;
	readonly provisionalUntil: u64;
	readonly confirmedBy: Option<AccountId32>;
	readonly confirmedAt: Option<u64>;
}

export interface EnergyFinality extends Enum {
	readonly isProvisional: boolean;
	readonly isFinal: boolean;
	readonly type: 'Provisional' | 'Final';
}

export interface EnergyCleanProducerInfo extends Struct {
	readonly producer: AccountId32;
	readonly zone: u32;
	readonly registration: EnergyCleanProducer;
}

/** A page of a list. */
export interface EnergyPageOfCleanProducerInfoByAccountU32 extends Struct {
	readonly items: Vec<EnergyCleanProducerInfo>;
	readonly next: Option<ITuple<[AccountId32, u32]>>;
}

/** A page of a list. */
export interface EnergyPageOfEmissionFactorInfoByU32 extends Struct {
	readonly items: Vec<EnergyEmissionFactorInfo>;
	readonly next: Option<u32>;
}

export interface EnergyIssuableInfo extends Struct {
	readonly zone: u32;
	readonly month: u32;
	readonly credit: u32;
	readonly energyWh: u64;
	readonly amount: EnergyAmount;
}

/** A page of a list. */
export interface EnergyPageOfIssuableInfoByU32 extends Struct {
	readonly items: Vec<EnergyIssuableInfo>;
	readonly next: Option<u32>;
}

export interface EnergyIssuanceInfo extends Struct {
	readonly month: u32;
	readonly creditableWh: u64;
	readonly matchedWh: u64;
	readonly creditedWh: u64;
	readonly pendingWh: u64;
	readonly refusedWh: u64;
	readonly issued: EnergyAmount;
	readonly withdrawn: EnergyAmount;
	readonly open: Option<u32>;
}

/** A page of a list. */
export interface EnergyPageOfIssuanceInfoByU32 extends Struct {
	readonly items: Vec<EnergyIssuanceInfo>;
	readonly next: Option<u32>;
}

export interface EnergyPendingIssuanceInfo extends Struct {
	readonly issuance: u32;
	readonly producer: AccountId32;
	readonly zone: u32;
	readonly vintage: EnergyVintage;
	readonly energyWh: u64;
	readonly amount: EnergyAmount;
	readonly stage: EnergyIssuanceStage;
	readonly disputeDocument: Option<H256>;
}

export interface EnergyIssuanceStageChallengeable extends Struct {
	readonly until: u64;
}

export interface EnergyIssuanceStageDisputed extends Struct {
	readonly until: u64;
	readonly uphold: u32;
	readonly reject: u32;
	readonly quorum: u32;
}

export interface EnergyIssuanceStage extends Enum {
	readonly isChallengeable: boolean;
	readonly asChallengeable: EnergyIssuanceStageChallengeable;
	readonly isMintable: boolean;
	readonly isDisputed: boolean;
	readonly asDisputed: EnergyIssuanceStageDisputed;
	readonly type: 'Challengeable' | 'Mintable' | 'Disputed';
}

/** A page of a list. */
export interface EnergyPageOfPendingIssuanceInfoByU32 extends Struct {
	readonly items: Vec<EnergyPendingIssuanceInfo>;
	readonly next: Option<u32>;
}

export interface EnergyWithdrawalProposal extends Struct {
	readonly energyWh: u64;
	readonly document: H256;
	readonly proposer: AccountId32;
}

export interface EnergyWithdrawalInfo extends Struct {
	readonly producer: AccountId32;
	readonly zone: u32;
	readonly month: u32;
	readonly proposals: Vec<EnergyWithdrawalProposal>;
}

/** A page of a list. */
export interface EnergyPageOfWithdrawalInfoByAccountU32U32 extends Struct {
	readonly items: Vec<EnergyWithdrawalInfo>;
	readonly next: Option<ITuple<[AccountId32, u32, u32]>>;
}

/** A page of a list. */
export interface EnergyPageOfVintageInfoByU32 extends Struct {
	readonly items: Vec<EnergyVintageInfo>;
	readonly next: Option<u32>;
}

export interface EnergyAchievements extends Struct {
	readonly total: EnergyCarbonAccount;
	readonly held: EnergyAmount;
	readonly listed: EnergyAmount;
}

export interface EnergyHoldingInfo extends Struct {
	readonly credit: u32;
	readonly vintage: EnergyVintage;
	readonly free: EnergyAmount;
	readonly listed: EnergyAmount;
}

/** A page of a list. */
export interface EnergyPageOfHoldingInfoByU32 extends Struct {
	readonly items: Vec<EnergyHoldingInfo>;
	readonly next: Option<u32>;
}

export interface EnergyListingInfo extends Struct {
	readonly listing: u32;
	readonly seller: AccountId32;
	readonly credit: u32;
	readonly amount: EnergyAmount;
	readonly price: EnergyAmount;
	readonly expiresAt: u64;
}

export interface EnergyListingCursor extends Struct {
	readonly price: EnergyAmount;
	readonly listing: u32;
}

/** What stands for it in a call. */
export interface EnergyListingCursorInput {
	price: EnergyAmount | AnyNumber;
	listing: u32 | AnyNumber;
}

/** A page of a list. */
export interface EnergyPageOfListingInfoByListingCursor extends Struct {
	readonly items: Vec<EnergyListingInfo>;
	readonly next: Option<EnergyListingCursor>;
}

export interface EnergyMatchedOriginInfo extends Struct {
	readonly month: u32;
	readonly deliveredWh: u64;
	readonly received: Vec<EnergySourceEnergy>;
}

export interface EnergySourceEnergy extends Struct {
	readonly source: EnergySource;
	readonly energyWh: u64;
}

/** A page of a list. */
export interface EnergyPageOfMatchedOriginInfoByU32 extends Struct {
	readonly items: Vec<EnergyMatchedOriginInfo>;
	readonly next: Option<u32>;
}

export interface EnergyMonthOriginInfo extends Struct {
	readonly month: u32;
	readonly deliveredWh: u64;
	readonly receivedWh: u64;
	readonly clean: Vec<EnergySourceEnergy>;
}

export interface EnergyOriginMixInfo extends Struct {
	readonly interval: u32;
	readonly deliveredWh: u64;
	readonly receivedWh: u64;
	readonly clean: Vec<EnergySourceEnergy>;
}

/** A page of a list. */
export interface EnergyPageOfOriginMixInfoByU32 extends Struct {
	readonly items: Vec<EnergyOriginMixInfo>;
	readonly next: Option<u32>;
}

/** The types in polkadot.js's words. */
declare const types: Record<string, any>;
export default types;
