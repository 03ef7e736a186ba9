// Credits: what an account has, what is for sale, certificates, and the rules of the chain.
import type { Holding, Listing } from './answers.ts';
import { SLOWLY_MS, useLive, type Live } from './hooks.ts';
import type { Api } from './connection.ts';
import { readPages } from './pages.ts';

/** What the runtime has fixed about credits. */
export interface CarbonRules {
	minRetirement: bigint;
	minListing: bigint;
	maxListingMs: number;
	/** What of a payment goes to the community's fund, in millionths. */
	feePerMillion: number;
	maxVintages: number;
	/** The most bytes of each text of a certificate. */
	maxText: number;
	maxFactor: number;
}

async function loadRules({ constants }: Api): Promise<CarbonRules> {
	const of = constants.CarbonOffset;
	const [minRetirement, minListing, maxListingMs, feePerMillion, maxVintages, maxText, maxFactor] = await Promise.all([
		of.MinRetirement(),
		of.MinListing(),
		of.MaxListingPeriod(),
		of.MarketFee(),
		of.MaxVintages(),
		of.MaxTextLength(),
		of.MaxFactorMgPerKwh(),
	]);
	return {
		minRetirement,
		minListing,
		maxListingMs: Number(maxListingMs),
		feePerMillion,
		maxVintages,
		maxText,
		maxFactor,
	};
}

/** Returns the rules, once they are read. */
export const useRules = (): CarbonRules | undefined => useLive('carbon rules', ({ api }) => loadRules(api), SLOWLY_MS).data;

/** Returns what an account has of each vintage, the newest first. */
export async function loadHoldings(api: Api, who: string, at: string): Promise<Holding[]> {
	const items = await readPages((from: number | undefined) => api.apis.CarbonApi.get_credits(who, from, undefined, { at }));
	return items.sort((a, b) => b.credit - a.credit);
}

export const useHoldings = (who: string): Live<Holding[]> => useLive(`holdings ${who}`, ({ api }, at) => loadHoldings(api, who, at));

/** Returns all vintages, the newest first. */
export async function loadVintages(api: Api, at: string) {
	const items = await readPages((from: number | undefined) => api.apis.CarbonApi.get_vintages(from, undefined, { at }));
	return items.sort((a, b) => b.credit - a.credit);
}

/** Returns the cheapest listings of a vintage, so many at most, and whether there are more. */
export async function loadListings(api: Api, credit: number, most: number, at: string): Promise<{ items: Listing[]; more: boolean }> {
	const items = await readPages(
		(from: { price: bigint; listing: number } | undefined) => api.apis.CarbonApi.get_listings(credit, from, most + 1, { at }),
		most + 1,
	);
	return { items: items.slice(0, most), more: items.length > most };
}

/** Returns the newest certificates of everybody, so many at most, and whether there are more. */
export async function loadNewestCertificates(api: Api, most: number, at: string) {
	const next = await api.query.CarbonOffset.NextCertificate.getValue({ at });
	const first = Math.max(0, next - most);
	const items = await readPages(
		(from: number | undefined) => api.apis.CarbonApi.get_certificates(from, undefined, { at }),
		next - first,
		first,
	);
	return { items: items.reverse(), more: first > 0 };
}

/** Returns an account's certificates, the newest first. */
export function loadCertificatesOf(api: Api, who: string, at: string) {
	return readPages((from: number | undefined) => api.apis.CarbonApi.get_certificates_of(who, from, undefined, { at }));
}
