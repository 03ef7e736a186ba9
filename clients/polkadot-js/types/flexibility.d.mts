// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Enum, Option, Struct, Vec, u16, u32, u64 } from '@polkadot/types-codec';
import type { AccountId32 } from '@polkadot/types/interfaces';
import type { EnergyAmount } from '../codecs.mjs';

export interface EnergyFlexibilityRequestInfo extends Struct {
	readonly id: u32;
	readonly request: EnergyFlexibilityRequest;
}

export interface EnergyFlexibilityRequest extends Struct {
	readonly area: u32;
	readonly payer: AccountId32;
	readonly terms: EnergyFlexibilityTerms;
	readonly phase: EnergyFlexibilityPhase;
	readonly due: u32;
	readonly commitments: u32;
	readonly unsettled: u32;
	readonly offeredW: u64;
	readonly clearing: Option<EnergyFlexibilityClearing>;
	readonly activatedW: u64;
	readonly budget: EnergyAmount;
}

export interface EnergyFlexibilityTerms extends Struct {
	readonly direction: EnergyDirection;
	readonly powerW: u64;
	readonly from: u32;
	readonly until: u32;
	readonly maxPriceMills: u16;
	readonly closesAt: u32;
}

export interface EnergyDirection extends Enum {
	readonly isImport: boolean;
	readonly isExport: boolean;
	readonly type: 'Import' | 'Export';
}

/** What stands for it in a call. */
export type EnergyDirectionInput = 'Import' | 'Export';

export interface EnergyFlexibilityPhase extends Enum {
	readonly isOpen: boolean;
	readonly isActivating: boolean;
	readonly asActivating: u32;
	readonly isActivated: boolean;
	readonly isSettling: boolean;
	readonly asSettling: u32;
	readonly isReleasing: boolean;
	readonly asReleasing: u32;
	readonly type: 'Open' | 'Activating' | 'Activated' | 'Settling' | 'Releasing';
}

export interface EnergyFlexibilityClearing extends Struct {
	readonly priceMills: u16;
	readonly acceptedW: u64;
	readonly marginal: EnergyMarginalPower;
}

export interface EnergyMarginalPower extends Struct {
	readonly offeredW: u64;
	readonly acceptedW: u64;
}

/** A page of a list. */
export interface EnergyPageOfFlexibilityRequestInfoByU32 extends Struct {
	readonly items: Vec<EnergyFlexibilityRequestInfo>;
	readonly next: Option<u32>;
}

export interface EnergyFlexibilityCommitmentInfo extends Struct {
	readonly request: u32;
	readonly number: u32;
	readonly commitment: EnergyFlexibilityCommitment;
}

export interface EnergyFlexibilityCommitment extends Struct {
	readonly who: AccountId32;
	readonly limitW: u64;
	readonly referenceW: u64;
	readonly priceMills: u16;
	readonly beforeW: u64;
	readonly acceptedW: u64;
	readonly collateral: EnergyAmount;
	readonly endedIn: Option<u32>;
}

/** A page of a list. */
export interface EnergyPageOfFlexibilityCommitmentInfoByU32 extends Struct {
	readonly items: Vec<EnergyFlexibilityCommitmentInfo>;
	readonly next: Option<u32>;
}

export interface EnergyFlexibilityLevel extends Struct {
	readonly priceMills: u16;
	readonly powerW: u64;
	readonly cumulativeW: u64;
}

export interface EnergyFlexibilityReference extends Struct {
	readonly limitW: u64;
	readonly meteredW: u64;
}

/** The types in polkadot.js's words. */
declare const types: Record<string, any>;
export default types;
