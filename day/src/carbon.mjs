// Carbon credits: the figures that a month's credits follow from.
import { blake2AsHex } from '@polkadot/util-crypto';

/**
 * What a kWh of Germany's electricity emitted in 2016, in mg CO2: 527 g, Umweltbundesamt (German Environment Agency), "Entwicklung
 * der spezifischen Kohlendioxid-Emissionen des deutschen Strommix", figure for 2016 as published on 30 May 2017. Later editions
 * revise the series by a few grams.
 */
export const GRID_MG_PER_KWH = 527_000;

/** The document that the figure is taken from; its hash goes on chain with it. */
export const DOCUMENT = 'Umweltbundesamt, Entwicklung der spezifischen Kohlendioxid-Emissionen des deutschen Strommix, 30 May 2017: 2016, 527 g/kWh';
export const documentHash = () => blake2AsHex(DOCUMENT, 256);

/** Life-cycle emissions of solar power on roofs, in mg CO2e per kWh: the median of IPCC AR5, working group III, table A.III.2. */
export const SOLAR_MG_PER_KWH = 41_000;

/** Solar, the first of the chain's sources. */
const SOLAR_INDEX = 0;

/** The asset id of a month's solar credits: the month, then the source in the lowest eight bits. */
export const solarCredit = (month) => month * 256 + SOLAR_INDEX;

/**
 * The credits for an amount of solar energy, in units of 1 g CO2e: Wh × mg/kWh is a millionth of a gram.
 * @param {bigint} energyWh
 */
export function creditsFor(energyWh, gridMgPerKwh = GRID_MG_PER_KWH) {
	return (energyWh * BigInt(gridMgPerKwh - SOLAR_MG_PER_KWH)) / 1_000_000n;
}
