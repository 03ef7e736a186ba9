// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Address, Amount, Hex } from './common.mjs';
import type { EnergySource } from './metering.mjs';

export interface CleanProducer {
	source: EnergySource;
	capacity_w: number;
	capacity_changes: number;
	status: CleanProducerStatus;
}

export type CleanProducerStatus = 'Pending' | 'Approved' | 'Revoked';

export interface CarbonAccount {
	pending: Amount;
	issued: Amount;
	retired: Amount;
	cancelled: Amount;
	withdrawn: Amount;
}

export interface CertificateInfo {
	certificate: number;
	kind: CertificateKind;
	account: Address;
	vintages: VintageAmount[];
	beneficiary: string;
	reason: string;
	jurisdiction: string | null;
	period: MonthRange | null;
	at: number;
}

export type CertificateKind = 'Retirement' | { ConsumptionMatch: { month: number; energy_wh: number } } | 'Cancellation';

export interface VintageAmount {
	credit: number;
	amount: Amount;
}

export interface MonthRange {
	from: number;
	to: number;
}

export interface VintageInfo {
	credit: number;
	vintage: Vintage;
	total: CarbonAccount;
	held: Amount;
	listed: Amount;
}

export interface Vintage {
	month: number;
	source: EnergySource;
}

export interface EmissionFactorInfo {
	month: number;
	mg_per_kwh: number;
	finality: Finality;
	corrected_mg_per_kwh: number | null;
	factor_source: string;
	factor_document: Hex;
	proposer: Address;
	proposed_at: number;
	provisional_until: number;
	confirmed_by: Address | null;
	confirmed_at: number | null;
}

export type Finality = 'Provisional' | 'Final';

export interface CleanProducerInfo {
	producer: Address;
	zone: number;
	registration: CleanProducer;
}

export interface IssuableInfo {
	zone: number;
	month: number;
	credit: number;
	energy_wh: number;
	amount: Amount;
}

export interface IssuanceInfo {
	month: number;
	creditable_wh: number;
	matched_wh: number;
	credited_wh: number;
	pending_wh: number;
	refused_wh: number;
	issued: Amount;
	withdrawn: Amount;
	open: number | null;
}

export interface PendingIssuanceInfo {
	issuance: number;
	producer: Address;
	zone: number;
	vintage: Vintage;
	energy_wh: number;
	amount: Amount;
	stage: IssuanceStage;
	dispute_document: Hex | null;
}

export type IssuanceStage = { Challengeable: { until: number } } | 'Mintable' | { Disputed: { until: number; uphold: number; reject: number; quorum: number } };

export interface WithdrawalProposal {
	energy_wh: number;
	document: Hex;
	proposer: Address;
}

export interface WithdrawalInfo {
	producer: Address;
	zone: number;
	month: number;
	proposals: WithdrawalProposal[];
}

export interface Achievements {
	total: CarbonAccount;
	held: Amount;
	listed: Amount;
}

export interface HoldingInfo {
	credit: number;
	vintage: Vintage;
	free: Amount;
	listed: Amount;
}

export interface ListingInfo {
	listing: number;
	seller: Address;
	credit: number;
	amount: Amount;
	price: Amount;
	expires_at: number;
}

export interface ListingCursor {
	price: Amount;
	listing: number;
}

export interface MatchedOriginInfo {
	month: number;
	delivered_wh: number;
	received: SourceEnergy[];
}

export interface SourceEnergy {
	source: EnergySource;
	energy_wh: number;
}

export interface MonthOriginInfo {
	month: number;
	delivered_wh: number;
	received_wh: number;
	clean: SourceEnergy[];
}

export interface OriginMixInfo {
	interval: number;
	delivered_wh: number;
	received_wh: number;
	clean: SourceEnergy[];
}
