// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Enum, Option, Struct, Vec, bool, u128, u32, u64 } from '@polkadot/types-codec';
import type { AnyNumber } from '@polkadot/types-codec/types';
import type { AccountId32, AccountId33, H256 } from '@polkadot/types/interfaces';

export interface EnergyProducerInfo extends Struct {
	readonly area: u32;
	readonly source: EnergySource;
	readonly capacityW: u64;
	readonly status: EnergyProducerStatus;
	readonly meteredWh: u64;
	readonly manualWh: u64;
}

export interface EnergySource extends Enum {
	readonly isSolar: boolean;
	readonly isWind: boolean;
	readonly isHydro: boolean;
	readonly isBiomass: boolean;
	readonly isGeothermal: boolean;
	readonly isTidal: boolean;
	readonly isNuclear: boolean;
	readonly isStorage: boolean;
	readonly isGas: boolean;
	readonly isOil: boolean;
	readonly isCoal: boolean;
	readonly type: 'Solar' | 'Wind' | 'Hydro' | 'Biomass' | 'Geothermal' | 'Tidal' | 'Nuclear' | 'Storage' | 'Gas' | 'Oil' | 'Coal';
}

export interface EnergyProducerStatus extends Enum {
	readonly isPending: boolean;
	readonly isApproved: boolean;
	readonly isSuspended: boolean;
	readonly type: 'Pending' | 'Approved' | 'Suspended';
}

export interface EnergyProductionInfo extends Struct {
	readonly generatedWh: u64;
	readonly exportedWh: u64;
	readonly importedWh: u64;
	readonly estimated: bool;
}

export interface EnergyIntervalProduction extends Struct {
	readonly interval: u32;
	readonly energy: EnergyProductionInfo;
}

/** A page of a list. */
export interface EnergyPageOfIntervalProductionByU32 extends Struct {
	readonly items: Vec<EnergyIntervalProduction>;
	readonly next: Option<u32>;
}

export interface EnergyAreaEnergy extends Struct {
	readonly interval: u32;
	readonly importWh: u128;
	readonly exportWh: u128;
	readonly generatedWh: u128;
	readonly connections: u32;
	readonly estimated: u32;
}

/** A page of a list. */
export interface EnergyPageOfAreaEnergyByU32 extends Struct {
	readonly items: Vec<EnergyAreaEnergy>;
	readonly next: Option<u32>;
}

export interface EnergyProducerEntry extends Struct {
	readonly account: AccountId32;
	readonly producer: EnergyProducerInfo;
}

/** A page of a list. */
export interface EnergyPageOfProducerEntryByAccount extends Struct {
	readonly items: Vec<EnergyProducerEntry>;
	readonly next: Option<AccountId32>;
}

export interface EnergyMeterSequence extends Struct {
	readonly epoch: u32;
	readonly sequence: u32;
}

export interface EnergyMeterState extends Struct {
	readonly area: u32;
	readonly role: EnergyMeterRole;
	readonly ratedPowerW: u64;
	readonly key: EnergyMeterKey;
	readonly epoch: u32;
	readonly active: bool;
	readonly sequence: u32;
	readonly last: Option<EnergyReading>;
	readonly nextFrom: u32;
	readonly baseline: Option<EnergyRegisters>;
}

export interface EnergyMeterRole extends Enum {
	readonly isConnection: boolean;
	readonly isGeneration: boolean;
	readonly asGeneration: EnergySource;
	readonly isConnectionAndGeneration: boolean;
	readonly asConnectionAndGeneration: EnergySource;
	readonly type: 'Connection' | 'Generation' | 'ConnectionAndGeneration';
}

export interface EnergyMeterKey extends Enum {
	readonly isEd25519: boolean;
	readonly asEd25519: AccountId32;
	readonly isSr25519: boolean;
	readonly asSr25519: AccountId32;
	readonly isEcdsa: boolean;
	readonly asEcdsa: AccountId33;
	readonly type: 'Ed25519' | 'Sr25519' | 'Ecdsa';
}

export interface EnergyReading extends Struct {
	readonly meter: u32;
	readonly epoch: u32;
	readonly sequence: u32;
	readonly interval: u32;
	readonly importWh: u64;
	readonly exportWh: u64;
	readonly quality: EnergyReadingQuality;
}

export interface EnergyReadingQuality extends Enum {
	readonly isMeasured: boolean;
	readonly isEstimated: boolean;
	readonly isUnsynchronised: boolean;
	readonly type: 'Measured' | 'Estimated' | 'Unsynchronised';
}

export interface EnergyRegisters extends Struct {
	readonly importWh: u64;
	readonly exportWh: u64;
}

export interface EnergyMeterInfo extends Struct {
	readonly meter: u32;
	readonly owner: AccountId32;
	readonly state: EnergyMeterState;
}

/** A page of a list. */
export interface EnergyPageOfMeterInfoByU32 extends Struct {
	readonly items: Vec<EnergyMeterInfo>;
	readonly next: Option<u32>;
}

export interface EnergyMeterEpoch extends Struct {
	readonly meter: u32;
	readonly epoch: u32;
}

/** What stands for it in a call. */
export interface EnergyMeterEpochInput {
	meter: u32 | AnyNumber;
	epoch: u32 | AnyNumber;
}

export interface EnergyEquivocationInfo extends Struct {
	readonly meter: u32;
	readonly key: EnergyMeterKey;
	readonly accepted: EnergyReading;
	readonly conflicting: EnergyReading;
	readonly submitter: AccountId32;
}

/** A page of a list. */
export interface EnergyPageOfEquivocationInfoByMeterEpoch extends Struct {
	readonly items: Vec<EnergyEquivocationInfo>;
	readonly next: Option<EnergyMeterEpoch>;
}

export interface EnergyManualRecord extends Struct {
	readonly interval: u32;
	readonly energyWh: u64;
}

export interface EnergyIntervalSummary extends Struct {
	readonly importWh: u128;
	readonly exportWh: u128;
	readonly meteredWh: u128;
	readonly manualWh: u128;
	readonly readings: u32;
	readonly root: Option<H256>;
	readonly open: bool;
}

export interface EnergyIntervalEntry extends Struct {
	readonly interval: u32;
	readonly summary: EnergyIntervalSummary;
}

/** A page of a list. */
export interface EnergyPageOfIntervalEntryByU32 extends Struct {
	readonly items: Vec<EnergyIntervalEntry>;
	readonly next: Option<u32>;
}

/** The types in polkadot.js's words. */
declare const types: Record<string, any>;
export default types;
