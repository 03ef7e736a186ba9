// What may be asked of a server that answers for some accounts only, with `--own`. Blocks and their
// events stay readable, since a client follows its own transactions in them; so this keeps lists from
// being read at leisure, and keeps nothing secret from somebody who reads every block.
import { createHash } from 'node:crypto';

/** Functions of the runtime that are about no single account. */
export const PUBLIC_CALLS = new Set([
	...['version', 'metadata', 'metadata_at_version', 'metadata_versions'].map(
		(name) => `${name === 'version' ? 'Core' : 'Metadata'}_${name}`,
	),
	...['query_info', 'query_fee_details', 'query_weight_to_fee', 'query_length_to_fee'].map((name) => `TransactionPaymentApi_${name}`),
	'TaggedTransactionQueue_validate_transaction',
	...[
		'current_interval',
		'get_current_grid_status',
		'get_status_history',
		'get_area',
		'get_areas',
		'get_supply',
		'get_supply_terms',
		'get_incidents',
		'get_area_incidents',
		'get_area_limits',
		'get_measures',
		'get_measure_proposals',
		'get_flexibility_requests',
		'get_flexibility_request',
		'get_flexibility_ladder',
		'get_time_zone',
	].map((name) => `GridApi_${name}`),
	...['get_area_energy', 'get_interval', 'get_intervals'].map((name) => `ProductionApi_${name}`),
	...[
		'get_order_book',
		'get_indicative_clearing',
		'get_indicative_markets',
		'get_indicative_load',
		'get_breach_charge',
		'get_clearing',
		'get_sharing_terms',
		'get_markets',
		'get_bills',
		'get_progress',
	].map((name) => `TradingApi_${name}`),
	...[
		'get_network_carbon_account',
		'get_vintage',
		'get_vintages',
		'get_emission_factor',
		'get_emission_factors',
		'get_factor_corrections',
		'get_month_origin',
		'get_certificate_price',
		'get_origin_mixes',
	].map((name) => `CarbonApi_${name}`),
]);

/** Functions whose first parameter is the account that they are about. */
export const OWN_CALLS = new Set([
	'AccountNonceApi_account_nonce',
	'ParticipantApi_get_roles',
	...[
		'get_party',
		'get_connection',
		'get_connection_index',
		'get_invitation',
		'is_authorized_operator',
		'get_effective_limits',
		'get_envelope',
		'get_limit_breaches',
		'get_flexibility_commitments_of',
		'get_flexibility_reference',
	].map((name) => `GridApi_${name}`),
	...['get_energy_production', 'get_energy_productions', 'get_producer_info', 'get_meters', 'get_manual_records'].map(
		(name) => `ProductionApi_${name}`,
	),
	...[
		'get_position',
		'get_participation',
		'get_statement',
		'get_statements',
		'get_orders',
		'get_headroom',
		'get_bill',
		'get_energy_balance',
		'get_clearing_account',
		'get_supplier_account',
		'get_pending_payout',
		'get_debts',
		'get_receivables',
		'get_offers_of',
		'get_corrections',
		'preview_orders',
	].map((name) => `TradingApi_${name}`),
	...[
		'get_carbon_credits_balance',
		'is_clean_energy_producer',
		'get_clean_energy_producer',
		'is_buyer',
		'get_carbon_account',
		'get_issuable_carbon_credits',
		'get_issuances',
		'get_issuables',
		'get_withdrawal_proposals',
		'get_carbon_deficit',
		'get_credits',
		'get_listings_of',
		'get_certificates_of',
		'get_matched_origin',
	].map((name) => `CarbonApi_${name}`),
]);

// An entry of the state begins with the hashes (TwoX, 128 bits) of the pallet's and of the item's name.
/** Entries that are about no single account. */
const PUBLIC_ENTRIES = [
	['System.Number', '26aa394eea5630e07c48ae0c9558cef702a5c1b19ab7a04f536c519aca4983ac'],
	['System.BlockHash', '26aa394eea5630e07c48ae0c9558cef7a44704b568d21667356a5a050c118746'],
	['System.Events', '26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7'],
	['System.Digest', '26aa394eea5630e07c48ae0c9558cef799e7f93fc6a98f0874fd057f111c4d2d'],
	['System.LastRuntimeUpgrade', '26aa394eea5630e07c48ae0c9558cef7f9cce9c888469bb1a0dceaa129672ef8'],
	['Timestamp.Now', 'f0c365c3cf59d671eb72da0e7a4113c49f1f0515f462cdcf84e0f1d6045dfcbb'],
	['Session.Validators', 'cec5070d609dd3497f72bde07fc96ba088dcde934c658227ee1dfafcd6e16903'],
	['Session.CurrentIndex', 'cec5070d609dd3497f72bde07fc96ba072763800a36a99fdfc7c10f6415f6ee6'],
	['Aura.Authorities', '57f8dc2f5ab09467896f47300f0424385e0621c4869aa60c02be9adcc98a0d1d'],
	['GridManagement.IntervalLength', 'd687cac0933409a8ef8654a84cc2e7dc8a5f46c2146e75b95e18d40ab758ba05'],
	['GridManagement.LocalTime', 'd687cac0933409a8ef8654a84cc2e7dcf6296f56825c12b6a3772598fd89f9d3'],
	['GridManagement.NextIncident', 'd687cac0933409a8ef8654a84cc2e7dcec91ace5a1a9d5632f209fd16b900937'],
	['GridManagement.NextArea', 'd687cac0933409a8ef8654a84cc2e7dce1f9e780d6ad8af6bbd7c013faa5bc5d'],
	['GridManagement.Areas', 'd687cac0933409a8ef8654a84cc2e7dc3e07f2ba851cadd82b82db42ad0d65b3'],
	['GridManagement.ZoneAreas', 'd687cac0933409a8ef8654a84cc2e7dc1f618b64ca7d8369f91ee13817c102cc'],
	['GridManagement.AreaStates', 'd687cac0933409a8ef8654a84cc2e7dc23e29f0a0677b289f5b14c3ac83a5ad6'],
	['GridManagement.Measures', 'd687cac0933409a8ef8654a84cc2e7dc4a063384a3863664e2def16a37cf9a4b'],
	['GridManagement.Cooldowns', 'd687cac0933409a8ef8654a84cc2e7dc12516139e2a471b90c2dd352df7f16d8'],
	['EnergyProduction.ClosedBefore', 'b9ba721ad6477db3615b424c0fda7e223e0a8f2ae7ed92320bca5eedca26163e'],
	['EnergyProduction.NetworkTotals', 'b9ba721ad6477db3615b424c0fda7e2219300108833deaf720b63c58288524fc'],
	['EnergyProduction.SourceTotals', 'b9ba721ad6477db3615b424c0fda7e22f721bc3a34836192159eb953c8faa4e6'],
	['P2pTrading.ClearingCursor', '94e9d0483b9ce95573b3a1d4d81180989943fc7222914c29a38746b496c1b108'],
	['P2pTrading.ExpiryCursor', '94e9d0483b9ce95573b3a1d4d8118098e0c4cc73639ee2de8206ceffe30ff527'],
	['P2pTrading.SettlementCursor', '94e9d0483b9ce95573b3a1d4d8118098962bb6e8a3380d09081ff5a671196998'],
	['P2pTrading.PruningCursor', '94e9d0483b9ce95573b3a1d4d8118098a9c5268f775fa52be58ab9b3be270548'],
	['P2pTrading.UnsettledIntervals', '94e9d0483b9ce95573b3a1d4d811809823cc5f2273aee63565d45a47646310b7'],
	['Council.Proposals', 'aebd463ed9925c488c112434d61debc088c2f7188c6fdd1dffae2fa0d171f440'],
	['Council.ProposalOf', 'aebd463ed9925c488c112434d61debc0e9d6db8868a37d79930bc3f7f33950d1'],
	['Council.Voting', 'aebd463ed9925c488c112434d61debc071cd3068e6118bfb392b798317f63a89'],
	['Council.Members', 'aebd463ed9925c488c112434d61debc0ba7fb8745735dc3be2a2c61a72c39e78'],
	['Council.Prime', 'aebd463ed9925c488c112434d61debc0cb3136ee16886ac28a54f39e605b387a'],
	['Verifiers.Members', '1efb9b6b96c7b379817f9d6e10eec25dba7fb8745735dc3be2a2c61a72c39e78'],
	['CarbonOffset.Vintages', '835a437b162f797926353d3e7b1bd40250c7056f2e2c50ad82cb1be4f87c960a'],
	['CarbonOffset.EmissionFactors', '835a437b162f797926353d3e7b1bd402da3370a4929325ae2a6329f39f5a8a8e'],
	['CarbonOffset.NetworkCarbonAccount', '835a437b162f797926353d3e7b1bd4020d8c6f561bcb78e7f009bddb09687a6b'],
	['CarbonOffset.OriginProgress', '835a437b162f797926353d3e7b1bd402f31d91cbeb663432dc006398439b4441'],
	['TransactionPayment.NextFeeMultiplier', '3f1467a096bcd71a5b6a0c8155e208103f2edf3bdf381debe331ab7446addfdc'],
];

/** Maps whose first key is the account that they are about. */
const OWN_ENTRIES = [
	['System.Account', '26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9'],
	['Balances.Holds', 'c2261276cc9d1f8598ea4b6a74b15c2f811187ede3c61f3269344d168d3e6337'],
	['GridManagement.Operators', 'd687cac0933409a8ef8654a84cc2e7dc34a0a3fbf14e6c92456ca7bd91d59a57'],
	['GridManagement.Connections', 'd687cac0933409a8ef8654a84cc2e7dc2f63635057f9af33e8e4c0809c9c34c5'],
	['GridManagement.Indices', 'd687cac0933409a8ef8654a84cc2e7dc1a736d37504c2e3fb73dad160c55b291'],
	['GridManagement.Invitations', 'd687cac0933409a8ef8654a84cc2e7dc81d5f79527087e228d4c3d12f6fa9195'],
	['GridManagement.Parties', 'd687cac0933409a8ef8654a84cc2e7dc6cb76a9e23205a61fba0be176e013ef2'],
	['EnergyProduction.Gateways', 'b9ba721ad6477db3615b424c0fda7e2290b93c283cd90e07b953123639bd05eb'],
	['EnergyProduction.Producers', 'b9ba721ad6477db3615b424c0fda7e2252039680d27cae203a2baaffad9cf86a'],
	['EnergyProduction.Accounts', 'b9ba721ad6477db3615b424c0fda7e228ee7418a6531173d60d1f6a82d8f4d51'],
	['P2pTrading.Debts', '94e9d0483b9ce95573b3a1d4d811809874ef37aff2b5e139c3fac8a6efc9feb0'],
	['P2pTrading.PendingPayouts', '94e9d0483b9ce95573b3a1d4d8118098bbb9ae2636260d34dd7da7c2367af997'],
	['P2pTrading.Arrears', '94e9d0483b9ce95573b3a1d4d811809835f7cc7f74082e37ad7814494de4d008'],
	['CarbonOffset.CarbonAccounts', '835a437b162f797926353d3e7b1bd40263b7f08373501d41a02f2f119d954230'],
	['CarbonOffset.Covered', '835a437b162f797926353d3e7b1bd4025b18db915773342cd7308e57c784e716'],
	['CarbonOffset.Buyers', '835a437b162f797926353d3e7b1bd40264157140cd9e12640a454e13b8c0e48c'],
	['CarbonOffset.CleanProducers', '835a437b162f797926353d3e7b1bd402852d7af6bdaf5d93ba406855823c9401'],
];

export const PUBLIC_STORAGE = Object.assign(new Set(PUBLIC_ENTRIES.map(([, prefix]) => prefix)), { code: '0x3a636f6465' });
export const OWN_STORAGE = new Set(OWN_ENTRIES.map(([, prefix]) => prefix));
/** The names of both, for the test that compares them with the chain's hashes. */
export const ENTRIES = [...PUBLIC_ENTRIES, ...OWN_ENTRIES];

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Returns the public key of an SS58 address, in hex; throws where it is none. */
export function publicKeyOf(address) {
	const wrong = () => new Error(`${address} is not the address of an account`);
	let number = 0n;
	for (const letter of address) {
		const digit = ALPHABET.indexOf(letter);
		if (digit < 0) throw wrong();
		number = number * 58n + BigInt(digit);
	}
	const hex = number.toString(16);
	const bytes = Buffer.from(hex.length % 2 ? `0${hex}` : hex, 'hex');
	// One or two bytes for the network, 32 for the key, two to check them.
	const prefix = bytes.length - 34;
	if (prefix !== 1 && prefix !== 2) throw wrong();
	const check = createHash('blake2b512').update('SS58PRE').update(bytes.subarray(0, -2)).digest();
	if (!check.subarray(0, 2).equals(bytes.subarray(-2))) throw wrong();
	return bytes.subarray(prefix, -2).toString('hex');
}
