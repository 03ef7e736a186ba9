// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Struct, bool, i16 } from '@polkadot/types-codec';

export interface EnergyTimeZone extends Struct {
	readonly offsetMinutes: i16;
	readonly euSummerTime: bool;
}

/** The types in polkadot.js's words. */
declare const types: Record<string, any>;
export default types;
