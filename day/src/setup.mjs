// The evening before: the council founds the village's grid, the operator adds its feeders, connects everyone and registers plants and meters.
import { Chain } from './chain.mjs';
import { edgeWh, FEEDERS, GATEWAY_GRANT, GRANT, ROOT, TARIFF } from './community.mjs';

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

/** Has the council dispatch a call as root, and tells the submission, whose events show what the call did. */
export async function asRoot(chain, council, call, label) {
	const mandate = chain.api.tx.mandate.dispatchAsRoot(call);
	const motion = chain.api.tx.council.propose(COUNCIL_OF_ONE, mandate, mandate.method.encodedLength);
	const submission = await chain.execute(council, motion, { label });
	// A carried motion is a success whatever became of its call: the events tell.
	const { result } = Chain.event(submission, 'mandate', 'DispatchedAsRoot');
	if (result.Err !== undefined) throw new Error(`${label} failed: ${chain.describePlainError(result.Err)}`);
	return submission;
}

/**
 * The village's grid on the chain.
 * @typedef {object} Grid
 * @property {number} root the substation's id
 * @property {Map<string, number>} ids the areas' ids, by name
 * @property {Map<number, import('./auction.mjs').MarketArea>} areas
 */

/** @param {Map<string, number>} ids @returns {Grid} */
export function gridOf(ids) {
	const root = ids.get(ROOT.name);
	const area = (of, parent) => ({ name: of.name, parent, importWh: BigInt(edgeWh(of)), exportWh: BigInt(edgeWh(of)), gridFee: of.gridFee });
	const areas = [[root, area(ROOT, undefined)], ...FEEDERS.map((feeder) => [ids.get(feeder.name), area(feeder, root)])];
	return { root, ids, areas: new Map(areas) };
}

/** The grid of a chain that it was set up on before: each feeder is where its households are, the root where the supplier is. */
export async function findGrid(chain, { roles, households }) {
	const areaOf = async ({ address }) => {
		const connection = await chain.view('gridApi', 'getConnection', address);
		if (!connection) throw new Error('the set-up was broken off before everyone was connected; start a fresh chain');
		return connection.area;
	};
	const ids = new Map([[ROOT.name, await areaOf(roles.supplier)]]);
	for (const { name, households: [first] } of FEEDERS) ids.set(name, await areaOf(households.find(({ number }) => number === first)));
	return gridOf(ids);
}

/**
 * Sets everything up and tells the grid.
 * @param {Chain} chain @param {import('./community.mjs').Community} people @param {import('./meters.mjs').Meter[]} meters
 * @param {(text: string) => void} say
 * @returns {Promise<Grid>}
 */
export async function setUp(chain, people, meters, say) {
	const { tx } = chain.api;
	const { roles, households } = people;
	const owners = households.filter(({ plantW }) => plantW > 0);
	const batch = (signer, calls, label) => chain.submit(signer, tx.utility.batchAll(calls), { label });

	const create = ({ capacityW, gridFee }, parent) =>
		tx.gridManagement.createArea(parent, capacityW, capacityW, gridFee, roles.supplier.address, TARIFF);
	const founded = await asRoot(chain, roles.council, create(ROOT, null), 'founding the grid');
	const { area: root } = Chain.event(founded, 'gridManagement', 'AreaCreated');
	await asRoot(
		chain,
		roles.council,
		tx.gridManagement.setOperatorAuthorization(roles.operator.address, root, true),
		'authorising the operator',
	);
	const added = await batch(roles.operator, FEEDERS.map((feeder) => create(feeder, root)), 'adding the feeders');
	await batch(
		roles.council,
		[
			...households.map(({ address }) => tx.balances.transferKeepAlive(address, GRANT)),
			...[...people.gateways.values()].map(({ address }) => tx.balances.transferKeepAlive(address, GATEWAY_GRANT)),
		],
		'paying the households and gateways their first tokens',
	);
	await chain.seal();
	const created = added.events.filter(({ method }) => method === 'AreaCreated').map(({ data }) => data.area);
	const grid = gridOf(new Map([[ROOT.name, root], ...FEEDERS.map(({ name }, i) => [name, created[i]])]));
	say(`The council founded the grid, area ${root}: 250 kVA, supplier Charlie, operator Bob, who added the feeders ${FEEDERS.map(({ name }) => name).join(', ')}.`);

	await batch(
		roles.operator,
		[
			// The market is given a part of what a cable carries; its state goes by the whole.
			...FEEDERS.map(({ name, capacityW, carriesW, gridFee }) => {
				const permille = (of) => Math.floor((of * carriesW) / capacityW);
				const thresholds = {
					...THRESHOLDS,
					alertLoadPermille: permille(THRESHOLDS.alertLoadPermille),
					emergencyLoadPermille: permille(THRESHOLDS.emergencyLoadPermille),
				};
				return tx.gridManagement.updateArea(grid.ids.get(name), capacityW, capacityW, gridFee, thresholds);
			}),
			...households.map((h) =>
				tx.gridManagement.connect(
					h.address,
					grid.ids.get(h.feeder),
					h.importLimitW,
					h.exportLimitW,
					h.kind === 'heat pump' ? 'Interruptible' : 'Standard',
				),
			),
			// Where the supplier's energy comes from and goes to.
			tx.gridManagement.connect(roles.supplier.address, root, ROOT.capacityW, ROOT.capacityW, 'Standard'),
			...[...people.gateways].map(([name, { address }]) => tx.energyProduction.registerGateway(address, grid.ids.get(name))),
		],
		'connecting the households',
	);
	await chain.seal();

	await Promise.all(owners.map((h) => chain.submit(h.pair, tx.energyProduction.registerProducer('Solar', h.plantW))));
	await chain.seal();
	await batch(
		roles.operator,
		owners.map((h) => tx.energyProduction.approveProducer(h.address)),
		'approving the plants',
	);
	await batch(
		roles.operator,
		meters.map((m) => tx.energyProduction.registerMeter(m.owner.address, m.role, m.ratedPowerW, m.key)),
		'registering the meters',
	);
	await chain.seal();
	say(`The operator connected ${households.length} households, approved ${owners.length} solar plants, registered ${meters.length} meters.`);

	await Promise.all(owners.map((h) => chain.submit(h.pair, tx.carbonOffset.registerCleanEnergyProducer('Solar'))));
	await chain.seal();
	await batch(
		roles.verifier,
		owners.map((h) => tx.carbonOffset.approveCleanEnergyProducer(h.address)),
		'approving the producers of clean energy',
	);
	await chain.seal();
	say('The verifier approved the plants as producers of clean energy.');
	return grid;
}
