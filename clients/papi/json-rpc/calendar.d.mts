// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.

export interface TimeZone {
	offset_minutes: number;
	eu_summer_time: boolean;
}
