// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Address, Amount } from './common.mjs';

export interface FlexibilityRequestInfo {
	id: number;
	request: FlexibilityRequest;
}

export interface FlexibilityRequest {
	area: number;
	payer: Address;
	terms: FlexibilityTerms;
	phase: FlexibilityPhase;
	due: number;
	commitments: number;
	unsettled: number;
	offered_w: number;
	clearing: FlexibilityClearing | null;
	activated_w: number;
	budget: Amount;
}

export interface FlexibilityTerms {
	direction: Direction;
	power_w: number;
	from: number;
	until: number;
	max_price_mills: number;
	closes_at: number;
}

export type Direction = 'Import' | 'Export';

export type FlexibilityPhase = 'Open' | { Activating: number } | 'Activated' | { Settling: number } | { Releasing: number };

export interface FlexibilityClearing {
	price_mills: number;
	accepted_w: number;
	marginal: MarginalPower;
}

export interface MarginalPower {
	offered_w: number;
	accepted_w: number;
}

export interface FlexibilityCommitmentInfo {
	request: number;
	number: number;
	commitment: FlexibilityCommitment;
}

export interface FlexibilityCommitment {
	who: Address;
	limit_w: number;
	reference_w: number;
	price_mills: number;
	before_w: number;
	accepted_w: number;
	collateral: Amount;
	ended_in: number | null;
}

export interface FlexibilityLevel {
	price_mills: number;
	power_w: number;
	cumulative_w: number;
}

export interface FlexibilityReference {
	limit_w: number;
	metered_w: number;
}
