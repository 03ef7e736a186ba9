// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Address, Hex } from './common.mjs';
import type { Connection } from './grid.mjs';

export interface ProducerInfo {
	area: number;
	source: EnergySource;
	capacity_w: number;
	status: ProducerStatus;
	metered_wh: number;
	manual_wh: number;
}

export type EnergySource = 'Solar' | 'Wind' | 'Hydro' | 'Biomass' | 'Geothermal' | 'Tidal' | 'Nuclear' | 'Storage' | 'Gas' | 'Oil' | 'Coal';

export type ProducerStatus = 'Pending' | 'Approved' | 'Suspended';

export interface EnergyProductionInfo {
	generated_wh: number;
	exported_wh: number;
	imported_wh: number;
	estimated: boolean;
}

export interface IntervalProduction {
	interval: number;
	energy: EnergyProductionInfo;
}

export interface AreaEnergy {
	interval: number;
	import_wh: number;
	export_wh: number;
	generated_wh: number;
	connections: number;
	estimated: number;
}

export interface ProducerEntry {
	account: Address;
	producer: ProducerInfo;
}

export interface MeterSequence {
	epoch: number;
	sequence: number;
}

export interface MeterState {
	area: number;
	role: MeterRole;
	rated_power_w: number;
	key: MeterKey;
	epoch: number;
	active: boolean;
	sequence: number;
	last: Reading | null;
	next_from: number;
	baseline: Registers | null;
}

export type MeterRole = 'Connection' | { Generation: EnergySource } | { ConnectionAndGeneration: EnergySource };

export type MeterKey = { Ed25519: Address } | { Sr25519: Address } | { Ecdsa: Address };

export interface Reading {
	meter: number;
	epoch: number;
	sequence: number;
	interval: number;
	import_wh: number;
	export_wh: number;
	quality: ReadingQuality;
}

export type ReadingQuality = 'Measured' | 'Estimated' | 'Unsynchronised';

export interface Registers {
	import_wh: number;
	export_wh: number;
}

export interface MeterInfo {
	meter: number;
	owner: Address;
	state: MeterState;
}

export interface MeterEpoch {
	meter: number;
	epoch: number;
}

export interface EquivocationInfo {
	meter: number;
	key: MeterKey;
	accepted: Reading;
	conflicting: Reading;
	submitter: Address;
}

export interface ManualRecord {
	interval: number;
	energy_wh: number;
}

export interface IntervalSummary {
	import_wh: number;
	export_wh: number;
	metered_wh: number;
	manual_wh: number;
	readings: number;
	root: Hex | null;
	open: boolean;
}

export interface IntervalEntry {
	interval: number;
	summary: IntervalSummary;
}
