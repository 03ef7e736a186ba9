// The evening before: the council creates the grid with its tariff and fees, the operator invites
// everyone, who accept, and registers plants and meters.
import { Chain, plain } from './chain.mjs';
import { edgeWh, GATEWAY_GRANT, GRANT } from './community.mjs';
import { accept, applyAsClean, approveAsClean, approvePlant, deposit, invite, registerMeter, registerPlant, takePart } from './onboarding.mjs';
import { EVERYTHING } from './sharing.mjs';

/** The thresholds of a new area: for an edge whose limits are what its cable carries. */
export const THRESHOLDS = {
	nominalFrequencyMillihertz: 50_000,
	normalFrequencyDeviationMillihertz: 200,
	alertFrequencyDeviationMillihertz: 1_000,
	normalVoltageDeviationPermille: 100,
	alertVoltageDeviationPermille: 150,
	alertLoadPermille: 900,
	emergencyLoadPermille: 1_000,
};

/** Returns the edge of an area, with the same limit in both directions. */
export const edgeOf = (limitW, gridFeeMills = 0) => ({ importLimitW: limitW, exportLimitW: limitW, gridFeeMills });

/** In a council of one the proposal carries the motion. */
const COUNCIL_OF_ONE = 1;

/** Returns the motion of a council of one that a call be dispatched as root. */
export function motion(tx, call) {
	const asRootCall = tx.councilRoot.dispatchAsRoot(call);
	return tx.council.propose(COUNCIL_OF_ONE, asRootCall, asRootCall.method.encodedLength);
}

/**
 * Has the council dispatch a call as root. Returns the submission, whose events show what the call
 * did.
 */
export async function asRoot(chain, council, call, label) {
	const submission = await chain.execute(council, motion(chain.api.tx, call), { label });
	// A motion succeeds even if its call fails: the event has the result of the call.
	const { result } = Chain.event(submission, 'councilRoot', 'DispatchedAsRoot');
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
		{ name: of.name, parent: ids.get(of.parent), limitW: of.capacityW, importWh: BigInt(edgeWh(of)), exportWh: BigInt(edgeWh(of)), gridFeeMills: of.gridFeeMills },
	]);
	return { root: entries[0][0], ids, areas: new Map(entries) };
}

/**
 * Finds the grid on a chain where it was set up before: each area by its households, the root by
 * the supplier, and areas without people as those above.
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
		ids.set(parent, (await chain.view('gridApi', 'getArea', ids.get(name))).ancestors.at(-1));
	}
	return gridOf(areas, ids);
}

/**
 * The council creates the areas with the supplier's tariff and each edge's fee, those above before
 * those below. Returns their ids by name.
 */
async function createGrid(chain, { roles, areas, tariff, root, names }) {
	const { tx } = chain.api;
	const ids = new Map();
	const create = ({ carriesW, gridFeeMills, parent }) =>
		tx.gridManagement.createArea(parent === undefined ? null : ids.get(parent), edgeOf(carriesW, gridFeeMills), roles.supplier.address, tariff);
	// An area's id is known once it is created, so each level of the grid is a motion of its own.
	for (let level = [root]; level.length > 0; ) {
		const label = `creating ${level.map(({ name }) => name).join(', ')}`;
		const created = await asRoot(chain, roles.council, tx.utility.batchAll(level.map(create)), label);
		const made = created.events.filter(({ method }) => method === 'AreaCreated').map(({ data }) => data.area);
		level.forEach(({ name }, i) => ids.set(name, made[i]));
		const above = level.map(({ name }) => name);
		level = areas.filter(({ parent }) => above.includes(parent));
	}
	const rights = [tx.gridManagement.setOperatorAuthorization(roles.operator.address, ids.get(root.name), true)];
	if (roles.secondOperator) rights.push(tx.gridManagement.setOperatorAuthorization(roles.secondOperator.address, ids.get(root.name), true));
	if (roles.network) rights.push(tx.gridManagement.setNetworkAccount(ids.get(root.name), roles.network.address));
	await asRoot(chain, roles.council, tx.utility.batchAll(rights), `authorising ${names.operator}`);
	return ids;
}

/**
 * The bodies and registers outside the grid that credits need: a second verifier, and the buyer.
 */
export async function fillOffices(chain, { roles }) {
	const { tx, query } = chain.api;
	const verifiers = plain(await query.verifierMembers.members());
	if (!verifiers.includes(roles.secondVerifier.address)) {
		await asRoot(chain, roles.council, tx.verifierMembers.addMember(roles.secondVerifier.address), 'appointing a second verifier');
	}
	if (!(await chain.view('carbonApi', 'isBuyer', roles.buyer.address))) {
		await chain.execute(roles.verifier, tx.carbonOffset.registerBuyer(roles.buyer.address));
	}
}

/**
 * The operator invites everyone, and everyone accepts: that needs no tokens. After that they get
 * their first ones.
 */
async function connectAll(chain, { roles, households, gateways, root }, ids) {
	const { tx } = chain.api;
	// The supplier is connected at the root, where its energy comes from and goes to.
	const supplier = { pair: roles.supplier, address: roles.supplier.address, importLimitW: root.carriesW, exportLimitW: root.carriesW, priority: 'Standard' };
	const members = [...households.map((household) => [household, ids.get(household.feeder)]), [supplier, ids.get(root.name)]];
	await chain.execute(
		roles.operator,
		tx.utility.batchAll([
			...members.map(([member, area]) => invite(tx, member, area)),
			...[...gateways].map(([name, { address }]) => tx.energyProduction.registerGateway(address, ids.get(name))),
		]),
		{ label: 'inviting the households' },
	);
	for (const [member, area] of members) await chain.submit(member.pair, accept(tx, member, area));
	await chain.seal();
	await chain.execute(
		roles.council,
		tx.utility.batchAll([
			...households.map(({ address }) => tx.balances.transferKeepAlive(address, GRANT)),
			...[...gateways.values()].map(({ address }) => tx.balances.transferKeepAlive(address, GATEWAY_GRANT)),
			...(roles.secondOperator ? [tx.balances.transferKeepAlive(roles.secondOperator.address, GATEWAY_GRANT)] : []),
		]),
		{ label: 'paying everybody their first tokens' },
	);
}

/**
 * Registers plants and meters, with the registers that the meters showed when they were installed.
 */
async function installMeters(chain, { roles, owners }, meters) {
	const { tx } = chain.api;
	for (const owner of owners) await chain.submit(owner.pair, registerPlant(tx, owner));
	await chain.seal();
	const calls = [...owners.map((owner) => approvePlant(tx, owner)), ...meters.map((meter) => registerMeter(tx, meter))];
	await chain.execute(roles.operator, tx.utility.batchAll(calls), { label: 'approving the plants and registering the meters' });
}

/**
 * The council sets on which terms the members of each area share, and every household moves into the
 * market what a month of it may cost, and says how it takes part unless that is with all its energy
 * on its area's terms. Both hold from the next interval on whose gate is open.
 * @param {Chain} chain @param {import('./community.mjs').Community} people @param {Map<string, number>} ids the areas', by name
 * @returns {Promise<boolean>} whether anybody shares
 */
export async function agreeOnSharing(chain, { roles, areas, households }, ids) {
	const { tx } = chain.api;
	const sharing = areas.filter((area) => area.sharing);
	if (sharing.length === 0) return false;
	const terms = sharing.map((area) => tx.p2pTrading.setSharingTerms(ids.get(area.name), area.sharing, null));
	await asRoot(chain, roles.council, tx.utility.batchAll(terms), 'setting the terms of sharing');
	for (const household of households) {
		const calls = [];
		if (household.deposit > 0n) calls.push(deposit(tx, household.deposit));
		if (household.participation !== EVERYTHING) calls.push(takePart(tx, household.participation));
		if (calls.length > 0) await chain.submit(household.pair, tx.utility.batchAll(calls), { label: `${household.name} taking part in sharing` });
	}
	await chain.seal();
	return true;
}

/**
 * Sets everything up. Returns the grid.
 * @param {Chain} chain @param {import('./community.mjs').Community} people @param {import('./meters.mjs').Meter[]} meters
 * @param {(text: string) => void} say
 * @param {(grid: Grid) => Promise<void>} [meanwhile] what lies between the installation of the meters and the evening before the day
 * @returns {Promise<Grid>}
 */
export async function setUp(chain, people, meters, say, meanwhile = async () => {}) {
	const { tx } = chain.api;
	const { roles, households, owners, areas, names, root } = people;
	const ids = await createGrid(chain, people);
	const grid = gridOf(areas, ids);
	say(`The council created the grid, area ${grid.root} of ${root.carriesW / 1_000} kVA, with ${areas.slice(1).map(({ name }) => name).join(', ') || 'nothing below it'};`);
	say(`${names.supplier} supplies it, ${names.operator} operates it, and the edges' income goes to ${names.network ?? "the community's fund"}.`);
	await fillOffices(chain, people);
	await connectAll(chain, people, ids);
	say(`${names.operator} invited ${households.length} households, all of whom accepted, and registered ${people.gateways.size} gateways.`);
	await installMeters(chain, people, meters);
	say(`Approved ${owners.length} plants, registered ${meters.length} meters.`);

	// The market may use a part of what a cable carries; the area's state goes by the whole.
	const shares = areas.map(({ name, capacityW, carriesW, gridFeeMills }) => {
		const permille = (of) => Math.floor((of * carriesW) / capacityW);
		const { alertLoadPermille, emergencyLoadPermille } = THRESHOLDS;
		const thresholds = { ...THRESHOLDS, alertLoadPermille: permille(alertLoadPermille), emergencyLoadPermille: permille(emergencyLoadPermille) };
		return tx.gridManagement.updateArea(ids.get(name), edgeOf(capacityW, gridFeeMills), thresholds);
	});
	await chain.execute(roles.operator, tx.utility.batchAll(shares), { label: 'giving the market its share of the cables' });

	await meanwhile(grid);
	if (await agreeOnSharing(chain, people, ids)) {
		const own = households.filter(({ participation }) => participation !== EVERYTHING).map(({ name }) => name);
		say(`The council set the terms of sharing; every household deposited what a month of it may cost${own.length > 0 ? `, and ${own.join(', ')} set how they take part` : ''}.`);
	}

	for (const owner of owners) await chain.submit(owner.pair, applyAsClean(tx, owner));
	await chain.seal();
	if (owners.length > 0) {
		const approvals = owners.map((owner) => approveAsClean(tx, owner, grid.root));
		await chain.execute(roles.verifier, tx.utility.batchAll(approvals), { label: 'approving the producers of clean energy' });
		say(`${names.verifier} approved the plants as producers of clean energy.`);
	}
	return grid;
}
