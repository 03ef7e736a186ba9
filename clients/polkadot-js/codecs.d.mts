import type { u128 } from '@polkadot/types-codec';

/** A whole number of plancks, or of grams of CO2e: text in JSON, as the node writes and reads it. */
export interface EnergyAmount extends u128 {
	toJSON(): string;
}
