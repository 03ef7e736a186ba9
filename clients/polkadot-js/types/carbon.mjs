// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import { parameter } from '../codecs.mjs';

export default {
	EnergyCleanProducer: {
		_alias: { capacityW: 'capacity_w', capacityChanges: 'capacity_changes' },
		source: 'EnergySource',
		capacityW: 'u64',
		capacityChanges: 'u32',
		status: 'EnergyCleanProducerStatus',
	},
	EnergyCleanProducerStatus: { _enum: ['Pending', 'Approved', 'Revoked'] },
	EnergyCarbonAccount: {
		pending: 'EnergyAmount',
		issued: 'EnergyAmount',
		retired: 'EnergyAmount',
		cancelled: 'EnergyAmount',
		withdrawn: 'EnergyAmount',
	},
	EnergyCertificateInfo: {
		certificate: 'u32',
		kind: 'EnergyCertificateKind',
		account: 'AccountId32',
		vintages: 'Vec<EnergyVintageAmount>',
		beneficiary: 'Text',
		reason: 'Text',
		jurisdiction: 'Option<Text>',
		period: 'Option<EnergyMonthRange>',
		at: 'u64',
	},
	EnergyCertificateKindConsumptionMatch: {
		_alias: { energyWh: 'energy_wh' },
		month: 'u32',
		energyWh: 'u64',
	},
	EnergyCertificateKind: { _enum: { Retirement: 'Null', ConsumptionMatch: 'EnergyCertificateKindConsumptionMatch', Cancellation: 'Null' } },
	EnergyVintageAmount: {
		credit: 'u32',
		amount: 'EnergyAmount',
	},
	EnergyMonthRange: {
		from: 'u32',
		to: 'u32',
	},
	EnergyPageOfCertificateInfoByU32: {
		items: 'Vec<EnergyCertificateInfo>',
		next: 'Option<u32>',
	},
	EnergyVintageInfo: {
		credit: 'u32',
		vintage: 'EnergyVintage',
		total: 'EnergyCarbonAccount',
	},
	EnergyVintage: {
		month: 'u32',
		source: 'EnergySource',
	},
	EnergyEmissionFactorInfo: {
		_alias: { mgPerKwh: 'mg_per_kwh', correctedMgPerKwh: 'corrected_mg_per_kwh' },
		month: 'u32',
		mgPerKwh: 'u32',
		finality: 'EnergyFinality',
		correctedMgPerKwh: 'Option<u32>',
	},
	EnergyFinality: { _enum: ['Provisional', 'Final'] },
	EnergyCleanProducerInfo: {
		producer: 'AccountId32',
		zone: 'u32',
		registration: 'EnergyCleanProducer',
	},
	EnergyPageOfCleanProducerInfoByAccountU32: {
		items: 'Vec<EnergyCleanProducerInfo>',
		next: 'Option<(AccountId32, u32)>',
	},
	EnergyPageOfEmissionFactorInfoByU32: {
		items: 'Vec<EnergyEmissionFactorInfo>',
		next: 'Option<u32>',
	},
	EnergyIssuanceInfo: {
		_alias: { creditableWh: 'creditable_wh', matchedWh: 'matched_wh', creditedWh: 'credited_wh', pendingWh: 'pending_wh', refusedWh: 'refused_wh' },
		month: 'u32',
		creditableWh: 'u64',
		matchedWh: 'u64',
		creditedWh: 'u64',
		pendingWh: 'u64',
		refusedWh: 'u64',
		issued: 'EnergyAmount',
		withdrawn: 'EnergyAmount',
		open: 'Option<u32>',
	},
	EnergyPageOfIssuanceInfoByU32: {
		items: 'Vec<EnergyIssuanceInfo>',
		next: 'Option<u32>',
	},
	EnergyPendingIssuanceInfo: {
		_alias: { energyWh: 'energy_wh' },
		issuance: 'u32',
		producer: 'AccountId32',
		zone: 'u32',
		vintage: 'EnergyVintage',
		energyWh: 'u64',
		amount: 'EnergyAmount',
		stage: 'EnergyIssuanceStage',
	},
	EnergyIssuanceStageChallengeable: {
		until: 'u64',
	},
	EnergyIssuanceStageDisputed: {
		until: 'u64',
		uphold: 'u32',
		reject: 'u32',
		quorum: 'u32',
	},
	EnergyIssuanceStage: { _enum: { Challengeable: 'EnergyIssuanceStageChallengeable', Mintable: 'Null', Disputed: 'EnergyIssuanceStageDisputed' } },
	EnergyPageOfPendingIssuanceInfoByU32: {
		items: 'Vec<EnergyPendingIssuanceInfo>',
		next: 'Option<u32>',
	},
	EnergyPageOfVintageInfoByU32: {
		items: 'Vec<EnergyVintageInfo>',
		next: 'Option<u32>',
	},
	EnergyHoldingInfo: {
		credit: 'u32',
		vintage: 'EnergyVintage',
		free: 'EnergyAmount',
		listed: 'EnergyAmount',
	},
	EnergyPageOfHoldingInfoByU32: {
		items: 'Vec<EnergyHoldingInfo>',
		next: 'Option<u32>',
	},
	EnergyListingInfo: {
		_alias: { expiresAt: 'expires_at' },
		listing: 'u32',
		seller: 'AccountId32',
		credit: 'u32',
		amount: 'EnergyAmount',
		price: 'EnergyAmount',
		expiresAt: 'u64',
	},
	EnergyListingCursor: parameter('EnergyListingCursor', {
		price: 'EnergyAmount',
		listing: 'u32',
	}, {}),
	EnergyPageOfListingInfoByListingCursor: {
		items: 'Vec<EnergyListingInfo>',
		next: 'Option<EnergyListingCursor>',
	},
	EnergyMatchedOriginInfo: {
		_alias: { deliveredWh: 'delivered_wh' },
		month: 'u32',
		deliveredWh: 'u64',
		received: 'Vec<EnergySourceEnergy>',
	},
	EnergySourceEnergy: {
		_alias: { energyWh: 'energy_wh' },
		source: 'EnergySource',
		energyWh: 'u64',
	},
	EnergyPageOfMatchedOriginInfoByU32: {
		items: 'Vec<EnergyMatchedOriginInfo>',
		next: 'Option<u32>',
	},
	EnergyOriginMixInfo: {
		_alias: { deliveredWh: 'delivered_wh', receivedWh: 'received_wh' },
		interval: 'u32',
		deliveredWh: 'u64',
		receivedWh: 'u64',
		clean: 'Vec<EnergySourceEnergy>',
	},
	EnergyPageOfOriginMixInfoByU32: {
		items: 'Vec<EnergyOriginMixInfo>',
		next: 'Option<u32>',
	},
};
