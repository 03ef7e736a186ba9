// What a document proves, in plain words.
import { SOURCES } from './claims.mjs';

const date = (moment) => `${new Date(moment).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
const month = (number) => `${Math.floor(number / 100)}-${String(number % 100).padStart(2, '0')}`;
const kilowattHours = (wattHours) => `${wattHours / 1000} kWh`;

/** Returns an amount of money in whole tokens and the rest of it. */
function tokens(plancks) {
	const digits = plancks.padStart(13, '0');
	return `${digits.slice(0, -12)}.${digits.slice(-12)}`.replace(/\.?0+$/, '');
}

/** Returns a credit's vintage: the id is the month × 256 + the number of the source. */
const vintage = (credit) => `${SOURCES[credit & 255]?.toLowerCase() ?? 'unknown source'} of ${month(credit >>> 8)}`;

/** Returns text of a certificate so that it cannot be taken for a line of ours, or steer a terminal. */
const quoted = (text) => JSON.stringify(text).replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

function certificate(claim) {
	const { kind } = claim;
	const what = { Retirement: 'retired', Cancellation: 'cancelled, to be moved to another registry,' }[kind] ?? 'retired against its own consumption';
	const ofMove = kind === 'Cancellation';
	return [
		`Certificate ${claim.certificate}: ${claim.account} ${what} avoided-emission credits on ${date(claim.at)}`,
		...claim.vintages.map(({ credit, amount }) => `  ${amount} g CO2e, ${vintage(credit)} (credit ${credit})`),
		...(kind.ConsumptionMatch ? [`  against ${kilowattHours(kind.ConsumptionMatch.energy_wh)} of ${month(kind.ConsumptionMatch.month)}`] : []),
		`  ${ofMove ? 'other registry' : 'on behalf of'}: ${claim.beneficiary === '' ? 'itself' : quoted(claim.beneficiary)}`,
		`  ${ofMove ? 'reference there' : 'reason'}: ${quoted(claim.reason)}`,
		...(claim.jurisdiction ? [`  country: ${quoted(claim.jurisdiction)}`] : []),
		...(claim.period ? [`  months of the claim: ${month(claim.period.from)} to ${month(claim.period.to)}`] : []),
	];
}

function matchedOrigin(claim) {
	const minutes = claim.interval_length_ms / 60_000;
	const state = claim.complete ? 'the month is complete' : 'it may still grow, until the zone has matched origin of a later month';
	return [
		`Matched origin of ${claim.account} in ${month(claim.month)}; ${state}`,
		`  delivered to members from its clean plant in the intervals of generation: ${kilowattHours(claim.delivered_wh)}`,
		...claim.plants.map(({ zone, source, capacity_w: capacity, status }) => `  its plant in zone ${zone}, as registered with the verifiers: ${source.toLowerCase()}, ${capacity / 1000} kW, ${status.toLowerCase()}`),
		...claim.received.map(({ source, energy_wh: energy }) => `  received from members' clean plants likewise: ${kilowattHours(energy)}, ${source.toLowerCase()}`),
		`  ${claim.carrier.toLowerCase()}, in intervals of ${minutes} min, in zone ${claim.zones.join(', ')}; none from storage; the issuer of the record is the chain itself, no accredited one`,
	];
}

function bill(claim) {
	return [
		`Closed bill of ${claim.who} for ${month(claim.month)}, area ${claim.area}`,
		`  imported ${kilowattHours(claim.consumed_wh)}, exported ${kilowattHours(claim.produced_wh)}`,
		`  sold ahead ${kilowattHours(claim.sold_wh)} for ${tokens(claim.revenue)}, bought ahead ${kilowattHours(claim.bought_wh)} for ${tokens(claim.paid)}`,
		`  shared ${kilowattHours(claim.shared_sold_wh)} for ${tokens(claim.shared_revenue)}, received in sharing ${kilowattHours(claim.shared_bought_wh)} for ${tokens(claim.shared_paid)}`,
		`  from the supplier ${kilowattHours(claim.shortfall_wh)} for ${tokens(claim.to_supplier)}, to the supplier ${kilowattHours(claim.surplus_wh)} for ${tokens(claim.from_supplier)}`,
		`  to the community fund ${tokens(claim.to_fund)}; arrears ${tokens(claim.arrears)}; ${claim.estimated_intervals} intervals with estimated energy`,
		`  corrections of earlier intervals: imported ${kilowattHours(claim.corrected_import_wh)}, exported ${kilowattHours(claim.corrected_export_wh)}, received ${tokens(claim.corrections_received)}, paid ${tokens(claim.corrections_paid)}`,
	];
}

function reading(claim) {
	const end = (claim.interval + 1) * claim.interval_length_ms;
	const later = claim.tree_interval === claim.interval ? [] : [`  it came late, and stands among the readings of interval ${claim.tree_interval}`];
	return [
		`Reading ${claim.sequence} of meter ${claim.meter} (epoch ${claim.epoch} of its key), at the end of interval ${claim.interval}, ${date(end)}`,
		`  registers: ${kilowattHours(claim.import_wh)} imported, ${kilowattHours(claim.export_wh)} exported or generated; ${claim.quality.toLowerCase()}`,
		...later,
	];
}

const WORDS = { certificate, 'matched-origin': matchedOrigin, bill, reading };

/**
 * Returns what a document proves, as lines of text. Only for a document that has been checked.
 * @param {any} document
 * @returns {string[]}
 */
export function describe({ what, claim, genesis, block }) {
	return [...WORDS[what](claim), `It stood so on the chain ${genesis} after block ${block.number}, ${date(block.at)}.`];
}
