// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
export default {
	EnergyTimeZone: {
		_alias: { offsetMinutes: 'offset_minutes', euSummerTime: 'eu_summer_time' },
		offsetMinutes: 'i16',
		euSummerTime: 'bool',
	},
};
