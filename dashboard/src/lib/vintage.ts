// The id of a vintage's credits: the month, then the source in the lowest eight bits.
export const SOURCES = ['Solar', 'Wind', 'Hydro', 'Biomass', 'Geothermal', 'Tidal', 'Nuclear', 'Storage', 'Gas', 'Oil', 'Coal'] as const;

export type Source = (typeof SOURCES)[number];

/** Returns the month and the source of a vintage; no source where the id is no vintage's. */
export function vintageOf(credit: number): { month: number; source: Source | undefined } {
	return { month: Math.floor(credit / 256), source: SOURCES[credit % 256] };
}

/** Returns the id of a vintage's credits. */
export const creditOf = (month: number, source: Source): number => month * 256 + SOURCES.indexOf(source);
