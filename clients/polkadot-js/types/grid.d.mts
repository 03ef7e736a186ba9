// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Enum, Option, Struct, Text, Vec, bool, u16, u32, u64, u8 } from '@polkadot/types-codec';
import type { AnyNumber } from '@polkadot/types-codec/types';
import type { AccountId32 } from '@polkadot/types/interfaces';
import type { EnergyAuthority } from '../types/authority.mjs';

export interface EnergyConnection extends Struct {
	readonly area: u32;
	readonly importLimitW: u64;
	readonly exportLimitW: u64;
	readonly class: EnergyPriorityClass;
	readonly endsAt: Option<u32>;
}

export interface EnergyPriorityClass extends Enum {
	readonly isCritical: boolean;
	readonly isEssential: boolean;
	readonly isStandard: boolean;
	readonly isInterruptible: boolean;
	readonly type: 'Critical' | 'Essential' | 'Standard' | 'Interruptible';
}

export interface EnergyParty extends Struct {
	readonly operates: u32;
	readonly supplies: u32;
	readonly gateway: u32;
	readonly receives: u32;
	readonly reports: u32;
}

export interface EnergyCurrentInterval extends Struct {
	readonly interval: u32;
	readonly lengthMs: u64;
}

export interface EnergyGridStatusInfo extends Struct {
	readonly area: u32;
	readonly status: Option<EnergyGridStatus>;
	readonly measuredAt: u64;
	readonly state: EnergyGridState;
	readonly tradingSuspended: bool;
}

export interface EnergyGridStatus extends Struct {
	readonly frequencyMillihertz: u32;
	readonly voltagePermille: u16;
	readonly loadW: u64;
	readonly generationW: u64;
}

export interface EnergyGridState extends Enum {
	readonly isNormal: boolean;
	readonly isAlert: boolean;
	readonly isRestoration: boolean;
	readonly isEmergency: boolean;
	readonly isBlackout: boolean;
	readonly type: 'Normal' | 'Alert' | 'Restoration' | 'Emergency' | 'Blackout';
}

export interface EnergyStatusRecord extends Struct {
	readonly at: u64;
	readonly status: EnergyGridStatus;
	readonly state: EnergyGridState;
}

/** A page of a list. */
export interface EnergyPageOfStatusRecordByU64 extends Struct {
	readonly items: Vec<EnergyStatusRecord>;
	readonly next: Option<u64>;
}

export interface EnergyAreaInfo extends Struct {
	readonly area: u32;
	readonly name: Text;
	readonly ancestors: Vec<u32>;
	readonly importLimitW: u64;
	readonly exportLimitW: u64;
	readonly gridFeeMills: u16;
	readonly nextGridFee: Option<EnergyNextGridFee>;
	readonly thresholds: EnergyThresholds;
	readonly networkAccount: Option<AccountId32>;
	readonly children: u32;
	readonly connections: u32;
	readonly invitations: u32;
	readonly operators: u32;
	readonly status: Option<EnergyGridStatus>;
	readonly measuredAt: u64;
	readonly state: EnergyGridState;
	readonly tradingSuspended: bool;
	readonly emergency: Option<EnergyEmergencyInfo>;
	readonly cooldownEnd: Option<u32>;
	readonly supply: Option<EnergySupplyTerms>;
}

export interface EnergyNextGridFee extends Struct {
	readonly from: u32;
	readonly gridFeeMills: u16;
}

export interface EnergyThresholds extends Struct {
	readonly nominalFrequencyMillihertz: u32;
	readonly normalFrequencyDeviationMillihertz: u32;
	readonly alertFrequencyDeviationMillihertz: u32;
	readonly normalVoltageDeviationPermille: u16;
	readonly alertVoltageDeviationPermille: u16;
	readonly alertLoadPermille: u16;
	readonly emergencyLoadPermille: u16;
}

export interface EnergyEmergencyInfo extends Struct {
	readonly incident: u32;
	readonly protocol: EnergyEmergencyProtocol;
	readonly cause: EnergyEmergencyCause;
	readonly until: u32;
}

export interface EnergyEmergencyProtocolCurtail extends Struct {
	readonly exportPermille: u16;
}

export interface EnergyEmergencyProtocolShedLoad extends Struct {
	readonly fromClass: EnergyPriorityClass;
	readonly groups: u8;
}

export interface EnergyEmergencyProtocol extends Enum {
	readonly isSuspendTrading: boolean;
	readonly isCurtail: boolean;
	readonly asCurtail: EnergyEmergencyProtocolCurtail;
	readonly isShedLoad: boolean;
	readonly asShedLoad: EnergyEmergencyProtocolShedLoad;
	readonly isIsland: boolean;
	readonly type: 'SuspendTrading' | 'Curtail' | 'ShedLoad' | 'Island';
}

export interface EnergyEmergencyCause extends Enum {
	readonly isDeclared: boolean;
	readonly isBlackout: boolean;
	readonly type: 'Declared' | 'Blackout';
}

export interface EnergySupplyTerms extends Struct {
	readonly from: u32;
	readonly supplier: AccountId32;
	readonly tariff: EnergyTariff;
}

export interface EnergyTariff extends Struct {
	readonly shortfallPriceMills: u16;
	readonly surplusPriceMills: u16;
}

/** A page of a list. */
export interface EnergyPageOfAreaInfoByU32 extends Struct {
	readonly items: Vec<EnergyAreaInfo>;
	readonly next: Option<u32>;
}

export interface EnergyConnectionInfo extends Struct {
	readonly account: AccountId32;
	readonly connection: EnergyConnection;
}

/** A page of a list. */
export interface EnergyPageOfConnectionInfoByAccount extends Struct {
	readonly items: Vec<EnergyConnectionInfo>;
	readonly next: Option<AccountId32>;
}

/** A page of a list. */
export interface EnergyPageOfConnectionInfoByU32 extends Struct {
	readonly items: Vec<EnergyConnectionInfo>;
	readonly next: Option<u32>;
}

export interface EnergyInvitation extends Struct {
	readonly importLimitW: u64;
	readonly exportLimitW: u64;
	readonly class: EnergyPriorityClass;
}

export interface EnergyAccountInArea extends Struct {
	readonly account: AccountId32;
	readonly area: u32;
}

/** What stands for it in a call. */
export interface EnergyAccountInAreaInput {
	account: AccountId32 | string | Uint8Array;
	area: u32 | AnyNumber;
}

export interface EnergyInvitationInfo extends Struct {
	readonly account: AccountId32;
	readonly area: u32;
	readonly invitation: EnergyInvitation;
}

/** A page of a list. */
export interface EnergyPageOfInvitationInfoByAccountInArea extends Struct {
	readonly items: Vec<EnergyInvitationInfo>;
	readonly next: Option<EnergyAccountInArea>;
}

/** A page of a list. */
export interface EnergyPageOfAccountInAreaByAccountInArea extends Struct {
	readonly items: Vec<EnergyAccountInArea>;
	readonly next: Option<EnergyAccountInArea>;
}

export interface EnergySupplyInfo extends Struct {
	readonly schedule: Vec<EnergySupplyPeriod>;
	readonly band: Option<EnergySupplierBand>;
}

export interface EnergySupplyPeriod extends Struct {
	readonly from: u32;
	readonly supplier: Option<EnergySupplier>;
	readonly byOperator: bool;
}

export interface EnergySupplier extends Struct {
	readonly account: AccountId32;
	readonly tariff: EnergyTariff;
}

export interface EnergySupplierBand extends Struct {
	readonly supplier: AccountId32;
	readonly band: EnergyTariffBand;
}

export interface EnergyTariffBand extends Struct {
	readonly lowest: EnergyTariff;
	readonly highest: EnergyTariff;
}

export interface EnergyTariffProposal extends Struct {
	readonly supplier: AccountId32;
	readonly tariff: EnergyTariff;
	readonly from: Option<u32>;
	readonly openUntil: u32;
}

export interface EnergyMeasureInfo extends Struct {
	readonly incident: u32;
	readonly area: u32;
	readonly protocol: EnergyEmergencyProtocol;
	readonly cause: EnergyEmergencyCause;
	readonly reason: Text;
	readonly by: EnergyAuthority;
	readonly confirmedBy: Option<EnergyAuthority>;
	readonly primacy: u8;
	readonly from: u32;
	readonly until: u32;
	readonly inForce: bool;
}

/** A page of a list. */
export interface EnergyPageOfMeasureInfoByU32 extends Struct {
	readonly items: Vec<EnergyMeasureInfo>;
	readonly next: Option<u32>;
}

export interface EnergyMeasureProposalInfo extends Struct {
	readonly proposal: u32;
	readonly area: u32;
	readonly protocol: EnergyEmergencyProtocol;
	readonly from: Option<u32>;
	readonly duration: u32;
	readonly reason: Text;
	readonly by: AccountId32;
	readonly openUntil: u32;
}

export interface EnergyIntervalLimits extends Struct {
	readonly interval: u32;
	readonly limits: EnergyLimits;
	readonly published: bool;
}

export interface EnergyLimits extends Struct {
	readonly importLimitW: u64;
	readonly exportLimitW: u64;
}

/** A page of a list. */
export interface EnergyPageOfIntervalLimitsByU32 extends Struct {
	readonly items: Vec<EnergyIntervalLimits>;
	readonly next: Option<u32>;
}

export interface EnergyAreaLimits extends Struct {
	readonly interval: u32;
	readonly limits: EnergyLimits;
	readonly island: bool;
}

/** A page of a list. */
export interface EnergyPageOfAreaLimitsByU32 extends Struct {
	readonly items: Vec<EnergyAreaLimits>;
	readonly next: Option<u32>;
}

export interface EnergyEnvelopeInfo extends Struct {
	readonly default: EnergyLimits;
	readonly devices: u8;
	readonly managed: bool;
	readonly floorW: u64;
	readonly periods: Vec<EnergyEnvelopePeriod>;
	readonly contracts: Vec<EnergyEnvelopePeriod>;
	readonly offered: Option<EnergyEnvelopePeriod>;
}

export interface EnergyEnvelopePeriod extends Struct {
	readonly from: u32;
	readonly until: u32;
	readonly limits: EnergyLimits;
	readonly primacy: u8;
}

export interface EnergyLimitBreach extends Struct {
	readonly interval: u32;
	readonly limits: EnergyLimits;
	readonly importExcessWh: u64;
	readonly exportExcessWh: u64;
}

export interface EnergyIncidentInfo extends Struct {
	readonly incident: u32;
	readonly area: u32;
	readonly protocol: EnergyEmergencyProtocol;
	readonly cause: EnergyEmergencyCause;
	readonly reason: Text;
	readonly by: EnergyAuthority;
	readonly confirmedBy: Option<EnergyAuthority>;
	readonly primacy: u8;
	readonly at: u64;
	readonly from: u32;
	readonly until: u32;
	readonly stateBefore: EnergyGridState;
	readonly stateAfter: Option<EnergyGridState>;
	readonly affectedWh: u64;
	readonly lifted: Option<EnergyLifting>;
}

export interface EnergyLifting extends Struct {
	readonly at: u64;
	readonly by: EnergyAuthority;
}

/** A page of a list. */
export interface EnergyPageOfIncidentInfoByU32 extends Struct {
	readonly items: Vec<EnergyIncidentInfo>;
	readonly next: Option<u32>;
}

/** The types in polkadot.js's words. */
declare const types: Record<string, any>;
export default types;
