// Calls every method of a node whose definition this folder has, with what its chain has to ask about, and compares what
// polkadot.js makes of the answer with what the node sent.
import { ApiPromise, WsProvider } from '@polkadot/api';
import jsonrpc from '@polkadot/types/interfaces/jsonrpc';
import { rpc, types } from 'energy-chain-polkadot-js';
import { readMethods } from '../polkadot-js/scripts/generate.mjs';
import { comparing } from '../polkadot-js/test/same.mjs';

/** How many sets of parameters each method is asked with, at most. */
const MOST = 12;
/** Errors by which a node says that there is nothing to prove: such an answer has nothing to compare. */
const NOTHING = new Set([-32_010, -32_012]);
/** Methods that would change the node. */
const CHANGING = new Set(['simulation_advanceTo']);

const unique = (values) => [...new Set(values)];
const monthOf = (ms) => new Date(ms).getUTCFullYear() * 100 + new Date(ms).getUTCMonth() + 1;
const isEmpty = (json) =>
	json === null ||
	json === false ||
	json === 0 ||
	json === '0' ||
	(Array.isArray(json) && json.length === 0) ||
	(json?.items?.length === 0 && json.next === null);

/** Everything that the chain has to ask about, by the names of parameters. */
async function subjects(ask) {
	const { interval, length_ms: length } = await ask('grid_currentInterval');
	const items = async (method, ...params) => (await ask(method, ...params)).items;
	const [areas, connections, producers, meters, credits, nodes] = await Promise.all([
		items('grid_getAreas'),
		items('grid_getConnections'),
		items('production_getProducers'),
		items('production_getRegisteredMeters'),
		items('carbon_getVintages'),
		items('network_getNodes'),
	]);
	const validators = await ask('network_getValidators');
	const accounts = unique([...producers, ...connections, ...validators].map(({ account }) => account));
	const offers = (await Promise.all([0, 1, 2, 3, 4, 5, 6].map((ahead) => items('trading_getOpenOffers', interval + ahead)))).flat();
	const ids = areas.map(({ area }) => area);
	const around = [4, 0, -4, -12, -24, -40, -60].map((step) => interval + step);
	return {
		who: accounts,
		producer: accounts,
		seller: accounts,
		operator: unique((await items('grid_getOperators')).map(({ account }) => account)),
		area: ids,
		zone: unique(areas.map(({ area, ancestors }) => ancestors[0] ?? area)),
		interval: around,
		first: [interval - 4],
		before: [interval],
		intervals: [null, 4],
		month: [monthOf(interval * length)],
		meter: meters.map(({ meter }) => meter),
		meters: [meters.map(({ meter }) => meter).slice(0, 100)],
		credit: credits.map(({ credit }) => credit),
		certificate: [0, 1],
		issuance: [0, 1],
		listing: [0, 1],
		status: [null, 'Approved', 'Pending'],
		text_bytes: [10],
		node: [...nodes.map(({ node }) => node), `0x${'00'.repeat(32)}`],
		offer: [
			...offers.map(({ interval: at, seller, number }) => ({ interval: at, seller, number })),
			{ interval, seller: accounts[0], number: 0 },
		],
		orders: [[{ interval: interval + 4, side: 'Bid', price_mills: 100, energy_wh: 100 }], []],
		limit: [null, 2],
		authority_set: [null],
		// Where a reader begins with an interval or a month, it needs one.
		from: { number: around.map((at) => at - 96), month: [monthOf(interval * length)], option: [null] },
	};
}

/** Whose list begins with a month and not with an interval. */
const BY_MONTH = new Set([
	'carbon_getEmissionFactors',
	'carbon_getFactorCorrections',
	'carbon_getIssuables',
	'carbon_getIssuances',
	'carbon_getMatchedOrigin',
]);

function valuesOf(name, param, known) {
	if (param.name !== 'from') return known[param.name];
	if (param.type.kind === 'option') return known.from.option;
	return BY_MONTH.has(name) ? known.from.month : known.from.number;
}

/** Sets of parameters: each value of each parameter at least once, as far as there is room. */
function sets(name, params, known) {
	const values = params.map((param) => {
		const found = valuesOf(name, param, known);
		if (!found) throw new Error(`${name}: the test knows nothing to give for ${param.name}`);
		return found;
	});
	if (values.some((one) => one.length === 0)) return [];
	const count = Math.min(
		MOST,
		values.reduce((product, one) => product * one.length, 1),
	);
	// The first parameter turns fastest, so that pairs are tried too.
	return Array.from({ length: count }, (_, i) => {
		let rest = i;
		return values.map((one) => {
			const value = one[rest % one.length];
			rest = Math.floor(rest / one.length);
			return value;
		});
	});
}

/** The names by which polkadot.js calls a method of its definitions. */
function namesOf(section, method, { endpoint, pubsub, aliasSection }) {
	const of = aliasSection ?? section;
	if (pubsub) return pubsub.slice(1).map((name) => `${of}_${name}`);
	return [endpoint ?? `${of}_${method}`];
}

/** The methods that a node lists, and those of them that neither polkadot.js nor this folder knows. */
async function listedBy(provider) {
	const { methods } = await provider.send('rpc_methods', []);
	const sections = Object.entries({ ...jsonrpc, ...rpc });
	const known = new Set(
		sections.flatMap(([section, own]) => Object.entries(own).flatMap(([method, definition]) => namesOf(section, method, definition))),
	);
	return { listed: new Set(methods), others: methods.filter((name) => !known.has(name)) };
}

/** A connection that keeps what the node sent last for each method: what polkadot.js decoded, as the next answer may be another. */
class Recording extends WsProvider {
	answers = new Map();

	async send(method, ...rest) {
		const json = await super.send(method, ...rest);
		this.answers.set(method, structuredClone(json));
		return json;
	}
}

/** Asks one method with each of its sets of parameters: what differs, and whether there was anything to compare. */
async function askAll(api, provider, compare, at, [name, { answer, historic }], given) {
	const [section, method] = name.split('_');
	const differences = [];
	let isAnswered = false;
	for (const params of given) {
		const all = historic ? [...params, at] : params;
		const what = `${name}(${JSON.stringify(params).slice(1, -1)})`;
		try {
			// First without polkadot.js, which logs each refusal.
			await provider.send(name, all);
			const codec = await api.rpc[section][method](...all);
			const json = provider.answers.get(name);
			differences.push(...compare(answer, codec, json, what));
			isAnswered ||= !isEmpty(json);
		} catch (error) {
			if (!NOTHING.has(error.code)) differences.push(`${what}: ${error.message}`);
		}
	}
	return { differences, isAnswered };
}

/**
 * Calls all methods of the node at `url`. Returns what differs; which methods had something to answer and which had not;
 * which of ours the node does not have, and which of the node's nobody knows.
 */
export async function sweep(url) {
	const { methods, declarations } = readMethods();
	const provider = new Recording(url, 1_000, {}, 60_000);
	const api = await ApiPromise.create({ provider, rpc, types, noInitWarn: true });
	try {
		const ask = (name, ...params) => provider.send(name, params);
		const { listed, others } = await listedBy(provider);
		const known = await subjects(ask);
		const at = (await api.rpc.chain.getBlockHash()).toHex();
		const compare = comparing(declarations);
		const differences = [];
		const [answered, empty] = [[], []];
		const there = [...methods].filter(([name]) => listed.has(name) && !CHANGING.has(name));
		for (const method of there) {
			const [name, { params }] = method;
			const asked = await askAll(api, provider, compare, at, method, sets(name, params, known));
			differences.push(...asked.differences);
			(asked.isAnswered ? answered : empty).push(name);
		}
		const missing = [...methods.keys()].filter((name) => !listed.has(name));
		return { differences, answered, empty, missing, others };
	} finally {
		await api.disconnect();
	}
}
