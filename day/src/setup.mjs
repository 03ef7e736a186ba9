// The evening before: the council founds the grid with its tariff and fees, the operator invites everyone, who accept, and registers plants and meters.
import { Chain, plain } from './chain.mjs';
import { edgeWh, GATEWAY_GRANT, GRANT } from './community.mjs';

/** The thresholds of an area as the chain sets them, for an edge that carries what it is said to. */
export const THRESHOLDS = {
	nominalFrequencyMhz: 50_000,
	normalFrequencyDeviationMhz: 200,
	alertFrequencyDeviationMhz: 1_000,
	normalVoltageDeviationPermille: 100,
	alertVoltageDeviationPermille: 150,
	alertLoadPermille: 900,
	emergencyLoadPermille: 1_000,
};

/** A motion of a council of one is carried by its proposal. */
const COUNCIL_OF_ONE = 1;

/** Has the council dispatch a call as root. Returns the submission, whose events show what the call did. */
export async function asRoot(chain, council, call, label) {
	const mandate = chain.api.tx.mandate.dispatchAsRoot(call);
	const motion = chain.api.tx.council.propose(COUNCIL_OF_ONE, mandate, mandate.method.encodedLength);
	const submission = await chain.execute(council, motion, { label });
	// A carried motion is a success whatever became of its call: its event has the result.
	const { result } = Chain.event(submission, 'mandate', 'DispatchedAsRoot');
	if (result.Err !== undefined) throw new Error(`${label} failed: ${chain.describePlainError(result.Err)}`);
	return submission;
}

/**
 * The community's grid on the chain.
 * @typedef {object} Grid
 * @property {number} root the root area's id
 * @property {Map<string, number>} ids the areas' ids, by name
 * @property {Map<number, import('./auction.mjs').MarketArea>} areas
 */

/** @param {import('./community.mjs').Area[]} areas @param {Map<string, number>} ids @returns {Grid} */
export function gridOf(areas, ids) {
	const entries = areas.map((of) => [
		ids.get(of.name),
		{ name: of.name, parent: ids.get(of.parent), importWh: BigInt(edgeWh(of)), exportWh: BigInt(edgeWh(of)), gridFee: of.gridFee },
	]);
	return { root: entries[0][0], ids, areas: new Map(entries) };
}

/**
 * The grid of a chain that it was set up on before: each area is where its households are, the root where the supplier is, and areas without people
 * are above those.
 */
export async function findGrid(chain, { roles, households, areas, root }) {
	const areaOf = async ({ address }) => {
		const connection = await chain.view('gridApi', 'getConnection', address);
		if (!connection) throw new Error('the set-up was broken off before everyone was connected; start a fresh chain');
		return connection.area;
	};
	const ids = new Map([[root.name, await areaOf(roles.supplier)]]);
	for (const { name, households: [first] } of areas) {
		if (first !== undefined) ids.set(name, await areaOf(households.find(({ number }) => number === first)));
	}
	for (const { name, parent } of [...areas].reverse()) {
		if (parent === undefined || ids.has(parent)) continue;
		if (!ids.has(name)) throw new Error(`nobody is connected in ${name} or below it`);
		ids.set(parent, plain(await chain.api.query.gridManagement.areas(ids.get(name))).parent);
	}
	return gridOf(areas, ids);
}

/** The council founds the areas with the supplier's tariff and each edge's fee, those above before those below. Returns their ids by name. */
async function foundGrid(chain, { roles, areas, tariff, root, names }) {
	const { tx } = chain.api;
	const ids = new Map();
	const create = ({ carriesW, gridFee, parent }) =>
		tx.gridManagement.createArea(parent === undefined ? null : ids.get(parent), carriesW, carriesW, gridFee, roles.supplier.address, tariff);
	// An area's id is known when it has been made, so each level of the tree is a motion of its own.
	for (let level = [root]; level.length > 0; ) {
		const founded = await asRoot(chain, roles.council, tx.utility.batchAll(level.map(create)), `founding ${level.map(({ name }) => name).join(', ')}`);
		const made = founded.events.filter(({ method }) => method === 'AreaCreated').map(({ data }) => data.area);
		level.forEach(({ name }, i) => ids.set(name, made[i]));
		const above = level.map(({ name }) => name);
		level = areas.filter(({ parent }) => above.includes(parent));
	}
	const rights = [tx.gridManagement.setOperatorAuthorization(roles.operator.address, ids.get(root.name), true)];
	if (roles.network) rights.push(tx.gridManagement.setGridAccount(ids.get(root.name), roles.network.address));
	await asRoot(chain, roles.council, tx.utility.batchAll(rights), `authorising ${names.operator}`);
	return ids;
}

/** The bodies and registers outside the grid that credits need: a second verifier, and the buyer. */
export async function fillOffices(chain, { roles }) {
	const { tx, query } = chain.api;
	const verifiers = plain(await query.verifierMembers.members());
	if (!verifiers.includes(roles.secondVerifier.address)) {
		await asRoot(chain, roles.council, tx.verifierMembers.addMember(roles.secondVerifier.address), 'appointing a second verifier');
	}
	if (plain(await query.carbonOffset.buyers(roles.buyer.address)) === null) {
		await chain.execute(roles.verifier, tx.carbonOffset.registerBuyer(roles.buyer.address));
	}
}

/** The operator invites everyone, and everyone accepts: that needs no tokens. After that they get their first ones. */
async function connectAll(chain, { roles, households, gateways, root }, ids) {
	const { tx } = chain.api;
	const { connect, acceptConnection } = tx.gridManagement;
	const invite = (who, area, importW, exportW, priority) => connect(who.address, ids.get(area), importW, exportW, priority);
	await chain.execute(
		roles.operator,
		tx.utility.batchAll([
			...households.map((h) => invite(h, h.feeder, h.importLimitW, h.exportLimitW, h.priority)),
			// Where the supplier's energy comes from and goes to.
			invite(roles.supplier, root.name, root.carriesW, root.carriesW, 'Standard'),
			...[...gateways].map(([name, { address }]) => tx.energyProduction.registerGateway(address, ids.get(name))),
		]),
		{ label: 'inviting the households' },
	);
	for (const h of households) await chain.submit(h.pair, acceptConnection(ids.get(h.feeder), h.importLimitW, h.exportLimitW, h.priority));
	await chain.submit(roles.supplier, acceptConnection(ids.get(root.name), root.carriesW, root.carriesW, 'Standard'));
	await chain.seal();
	await chain.execute(
		roles.council,
		tx.utility.batchAll([
			...households.map(({ address }) => tx.balances.transferKeepAlive(address, GRANT)),
			...[...gateways.values()].map(({ address }) => tx.balances.transferKeepAlive(address, GATEWAY_GRANT)),
		]),
		{ label: 'paying the households and gateways their first tokens' },
	);
}

/** Plants and meters, whose registers the fitter reads when they are installed. */
async function installMeters(chain, { roles, owners }, meters) {
	const { tx } = chain.api;
	for (const { pair, source, plantW } of owners) await chain.submit(pair, tx.energyProduction.registerProducer(source, plantW));
	await chain.seal();
	const calls = [
		...owners.map(({ address }) => tx.energyProduction.approveProducer(address)),
		...meters.map((m) => tx.energyProduction.registerMeter(m.owner.address, m.role, m.ratedPowerW, m.key, m.registers)),
	];
	await chain.execute(roles.operator, tx.utility.batchAll(calls), { label: 'approving the plants and registering the meters' });
}

/**
 * Sets everything up. Returns the grid.
 * @param {Chain} chain @param {import('./community.mjs').Community} people @param {import('./meters.mjs').Meter[]} meters
 * @param {(text: string) => void} say
 * @returns {Promise<Grid>}
 */
export async function setUp(chain, people, meters, say) {
	const { tx } = chain.api;
	const { roles, households, owners, areas, names, root } = people;
	const ids = await foundGrid(chain, people);
	const grid = gridOf(areas, ids);
	say(`The council founded the grid, area ${grid.root} of ${root.carriesW / 1_000} kVA, with ${areas.slice(1).map(({ name }) => name).join(', ') || 'nothing below it'};`);
	say(`${names.supplier} supplies it, ${names.operator} operates it, and its income goes to ${names.network ?? "the community's fund"}.`);
	await fillOffices(chain, people);
	await connectAll(chain, people, ids);
	say(`${names.operator} invited ${households.length} households, all of whom accepted, and registered ${people.gateways.size} gateways.`);
	await installMeters(chain, people, meters);
	say(`Approved ${owners.length} plants, registered ${meters.length} meters.`);

	// The market is given a part of what a cable carries; its state goes by the whole.
	const shares = areas.map(({ name, capacityW, carriesW, gridFee }) => {
		const permille = (of) => Math.floor((of * carriesW) / capacityW);
		const { alertLoadPermille, emergencyLoadPermille } = THRESHOLDS;
		const thresholds = { ...THRESHOLDS, alertLoadPermille: permille(alertLoadPermille), emergencyLoadPermille: permille(emergencyLoadPermille) };
		return tx.gridManagement.updateArea(ids.get(name), capacityW, capacityW, gridFee, thresholds);
	});
	await chain.execute(roles.operator, tx.utility.batchAll(shares), { label: 'giving the market its share of the cables' });

	for (const { pair, source } of owners) await chain.submit(pair, tx.carbonOffset.registerCleanEnergyProducer(source));
	await chain.seal();
	if (owners.length > 0) {
		const approvals = owners.map(({ address, plantW }) => tx.carbonOffset.approveCleanEnergyProducer(address, grid.root, plantW));
		await chain.execute(roles.verifier, tx.utility.batchAll(approvals), { label: 'approving the producers of clean energy' });
		say(`${names.verifier} approved the plants as producers of clean energy.`);
	}
	return grid;
}
