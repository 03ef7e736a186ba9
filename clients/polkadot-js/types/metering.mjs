// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import { parameter } from '../codecs.mjs';

export default {
	EnergyProducerInfo: {
		_alias: { capacityW: 'capacity_w', meteredWh: 'metered_wh', manualWh: 'manual_wh' },
		area: 'u32',
		source: 'EnergySource',
		capacityW: 'u64',
		status: 'EnergyProducerStatus',
		meteredWh: 'u64',
		manualWh: 'u64',
	},
	EnergySource: { _enum: ['Solar', 'Wind', 'Hydro', 'Biomass', 'Geothermal', 'Tidal', 'Nuclear', 'Storage', 'Gas', 'Oil', 'Coal'] },
	EnergyProducerStatus: { _enum: ['Pending', 'Approved', 'Suspended'] },
	EnergyProductionInfo: {
		_alias: { generatedWh: 'generated_wh', exportedWh: 'exported_wh', importedWh: 'imported_wh' },
		generatedWh: 'u64',
		exportedWh: 'u64',
		importedWh: 'u64',
		estimated: 'bool',
	},
	EnergyIntervalProduction: {
		interval: 'u32',
		energy: 'EnergyProductionInfo',
	},
	EnergyPageOfIntervalProductionByU32: {
		items: 'Vec<EnergyIntervalProduction>',
		next: 'Option<u32>',
	},
	EnergyAreaEnergy: {
		_alias: { importWh: 'import_wh', exportWh: 'export_wh', generatedWh: 'generated_wh' },
		interval: 'u32',
		importWh: 'u128',
		exportWh: 'u128',
		generatedWh: 'u128',
		connections: 'u32',
		estimated: 'u32',
	},
	EnergyPageOfAreaEnergyByU32: {
		items: 'Vec<EnergyAreaEnergy>',
		next: 'Option<u32>',
	},
	EnergyProducerEntry: {
		account: 'AccountId32',
		producer: 'EnergyProducerInfo',
	},
	EnergyPageOfProducerEntryByAccount: {
		items: 'Vec<EnergyProducerEntry>',
		next: 'Option<AccountId32>',
	},
	EnergyMeterSequence: {
		epoch: 'u32',
		sequence: 'u32',
	},
	EnergyMeterState: {
		_alias: { ratedPowerW: 'rated_power_w', nextFrom: 'next_from' },
		area: 'u32',
		role: 'EnergyMeterRole',
		ratedPowerW: 'u64',
		key: 'EnergyMeterKey',
		epoch: 'u32',
		active: 'bool',
		sequence: 'u32',
		last: 'Option<EnergyReading>',
		nextFrom: 'u32',
		baseline: 'Option<EnergyRegisters>',
	},
	EnergyMeterRole: { _enum: { Connection: 'Null', Generation: 'EnergySource', ConnectionAndGeneration: 'EnergySource' } },
	EnergyMeterKey: { _enum: { Ed25519: 'AccountId32', Sr25519: 'AccountId32', Ecdsa: 'AccountId33' } },
	EnergyReading: {
		_alias: { importWh: 'import_wh', exportWh: 'export_wh' },
		meter: 'u32',
		epoch: 'u32',
		sequence: 'u32',
		interval: 'u32',
		importWh: 'u64',
		exportWh: 'u64',
		quality: 'EnergyReadingQuality',
	},
	EnergyReadingQuality: { _enum: ['Measured', 'Estimated', 'Unsynchronised'] },
	EnergyRegisters: {
		_alias: { importWh: 'import_wh', exportWh: 'export_wh' },
		importWh: 'u64',
		exportWh: 'u64',
	},
	EnergyMeterInfo: {
		meter: 'u32',
		owner: 'AccountId32',
		state: 'EnergyMeterState',
	},
	EnergyPageOfMeterInfoByU32: {
		items: 'Vec<EnergyMeterInfo>',
		next: 'Option<u32>',
	},
	EnergyMeterEpoch: parameter('EnergyMeterEpoch', {
		meter: 'u32',
		epoch: 'u32',
	}, {}),
	EnergyEquivocationInfo: {
		meter: 'u32',
		key: 'EnergyMeterKey',
		accepted: 'EnergyReading',
		conflicting: 'EnergyReading',
		submitter: 'AccountId32',
	},
	EnergyPageOfEquivocationInfoByMeterEpoch: {
		items: 'Vec<EnergyEquivocationInfo>',
		next: 'Option<EnergyMeterEpoch>',
	},
	EnergyManualRecord: {
		_alias: { energyWh: 'energy_wh' },
		interval: 'u32',
		energyWh: 'u64',
	},
	EnergyIntervalSummary: {
		_alias: { importWh: 'import_wh', exportWh: 'export_wh', meteredWh: 'metered_wh', manualWh: 'manual_wh' },
		importWh: 'u128',
		exportWh: 'u128',
		meteredWh: 'u128',
		manualWh: 'u128',
		readings: 'u32',
		root: 'Option<H256>',
		open: 'bool',
	},
	EnergyIntervalEntry: {
		interval: 'u32',
		summary: 'EnergyIntervalSummary',
	},
	EnergyPageOfIntervalEntryByU32: {
		items: 'Vec<EnergyIntervalEntry>',
		next: 'Option<u32>',
	},
};
