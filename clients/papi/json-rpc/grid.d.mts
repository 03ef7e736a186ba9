// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Authority } from './authority.mjs';
import type { Address } from './common.mjs';

export interface Connection {
	area: number;
	import_limit_w: number;
	export_limit_w: number;
	class: PriorityClass;
	ends_at: number | null;
}

export type PriorityClass = 'Critical' | 'Essential' | 'Standard' | 'Interruptible';

export interface Party {
	operates: number;
	supplies: number;
	gateway: number;
	receives: number;
	reports: number;
}

export interface CurrentInterval {
	interval: number;
	length_ms: number;
}

export interface GridStatusInfo {
	area: number;
	status: GridStatus | null;
	measured_at: number;
	state: GridState;
	trading_suspended: boolean;
}

export interface GridStatus {
	frequency_millihertz: number;
	voltage_permille: number;
	load_w: number;
	generation_w: number;
}

export type GridState = 'Normal' | 'Alert' | 'Restoration' | 'Emergency' | 'Blackout';

export interface StatusRecord {
	at: number;
	status: GridStatus;
	state: GridState;
}

export interface AreaInfo {
	area: number;
	name: string;
	ancestors: number[];
	import_limit_w: number;
	export_limit_w: number;
	grid_fee_mills: number;
	next_grid_fee: NextGridFee | null;
	thresholds: Thresholds;
	network_account: Address | null;
	children: number;
	connections: number;
	invitations: number;
	operators: number;
	status: GridStatus | null;
	measured_at: number;
	state: GridState;
	trading_suspended: boolean;
	emergency: EmergencyInfo | null;
	cooldown_end: number | null;
	supply: SupplyTerms | null;
}

export interface NextGridFee {
	from: number;
	grid_fee_mills: number;
}

export interface Thresholds {
	nominal_frequency_millihertz: number;
	normal_frequency_deviation_millihertz: number;
	alert_frequency_deviation_millihertz: number;
	normal_voltage_deviation_permille: number;
	alert_voltage_deviation_permille: number;
	alert_load_permille: number;
	emergency_load_permille: number;
}

export interface EmergencyInfo {
	incident: number;
	protocol: EmergencyProtocol;
	cause: EmergencyCause;
	until: number;
}

export type EmergencyProtocol = 'SuspendTrading' | { Curtail: { export_permille: number } } | { ShedLoad: { from_class: PriorityClass; groups: number } } | 'Island';

export type EmergencyCause = 'Declared' | 'Blackout';

export interface SupplyTerms {
	from: number;
	supplier: Address;
	tariff: Tariff;
}

export interface Tariff {
	shortfall_price_mills: number;
	surplus_price_mills: number;
}

export interface ConnectionInfo {
	account: Address;
	connection: Connection;
}

export interface Invitation {
	import_limit_w: number;
	export_limit_w: number;
	class: PriorityClass;
}

export interface AccountInArea {
	account: Address;
	area: number;
}

export interface InvitationInfo {
	account: Address;
	area: number;
	invitation: Invitation;
}

export interface SupplyInfo {
	schedule: SupplyPeriod[];
	band: SupplierBand | null;
}

export interface SupplyPeriod {
	from: number;
	supplier: Supplier | null;
	by_operator: boolean;
}

export interface Supplier {
	account: Address;
	tariff: Tariff;
}

export interface SupplierBand {
	supplier: Address;
	band: TariffBand;
}

export interface TariffBand {
	lowest: Tariff;
	highest: Tariff;
}

export interface TariffProposal {
	supplier: Address;
	tariff: Tariff;
	from: number | null;
	open_until: number;
}

export interface MeasureInfo {
	incident: number;
	area: number;
	protocol: EmergencyProtocol;
	cause: EmergencyCause;
	reason: string;
	by: Authority;
	confirmed_by: Authority | null;
	primacy: number;
	from: number;
	until: number;
	in_force: boolean;
}

export interface MeasureProposalInfo {
	proposal: number;
	area: number;
	protocol: EmergencyProtocol;
	from: number | null;
	duration: number;
	reason: string;
	by: Address;
	open_until: number;
}

export interface IntervalLimits {
	interval: number;
	limits: Limits;
	published: boolean;
}

export interface Limits {
	import_limit_w: number;
	export_limit_w: number;
}

export interface AreaLimits {
	interval: number;
	limits: Limits;
	island: boolean;
}

export interface EnvelopeInfo {
	default: Limits;
	devices: number;
	managed: boolean;
	floor_w: number;
	periods: EnvelopePeriod[];
	contracts: EnvelopePeriod[];
	offered: EnvelopePeriod | null;
}

export interface EnvelopePeriod {
	from: number;
	until: number;
	limits: Limits;
	primacy: number;
}

export interface LimitBreach {
	interval: number;
	limits: Limits;
	import_excess_wh: number;
	export_excess_wh: number;
}

export interface IncidentInfo {
	incident: number;
	area: number;
	protocol: EmergencyProtocol;
	cause: EmergencyCause;
	reason: string;
	by: Authority;
	confirmed_by: Authority | null;
	primacy: number;
	at: number;
	from: number;
	until: number;
	state_before: GridState;
	state_after: GridState | null;
	affected_wh: number;
	lifted: Lifting | null;
}

export interface Lifting {
	at: number;
	by: Authority;
}
