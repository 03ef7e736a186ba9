// Carbon credits: the figures that a month's credits follow from.
import { blake2AsHex } from '@polkadot/util-crypto';

/**
 * The sources of clean energy, with their numbers on the chain and their life-cycle emissions in mg
 * CO2e per kWh: the medians of IPCC AR5, working group III, table A.III.2 (solar power on roofs,
 * wind on shore, dedicated biomass).
 */
export const CLEAN_SOURCES = {
	Solar: { index: 0, mgPerKwh: 41_000 },
	Wind: { index: 1, mgPerKwh: 11_000 },
	Hydro: { index: 2, mgPerKwh: 24_000 },
	Biomass: { index: 3, mgPerKwh: 230_000 },
	Geothermal: { index: 4, mgPerKwh: 38_000 },
	Tidal: { index: 5, mgPerKwh: 17_000 },
	Nuclear: { index: 6, mgPerKwh: 12_000 },
};

/** What goes on chain of the document that an emission factor is taken from. */
export const documentHash = (document) => blake2AsHex(document, 256);

/** The asset id of a month's credits: the month, then the source in the lowest eight bits. */
export const creditId = (month, source) => month * 256 + CLEAN_SOURCES[source].index;

/** The month of the credits of an asset. */
export const monthOfCredit = (credit) => Math.floor(Number(credit) / 256);

/**
 * The credits for an amount of clean energy, in units of 1 g CO2e: Wh × mg/kWh is a millionth of a
 * gram.
 * @param {bigint} energyWh @param {number} gridMgPerKwh what a kWh from the grid emits @param {string} source
 */
export function creditsFor(energyWh, gridMgPerKwh, source) {
	const avoided = gridMgPerKwh - CLEAN_SOURCES[source].mgPerKwh;
	return avoided > 0 ? (energyWh * BigInt(avoided)) / 1_000_000n : 0n;
}
