// The evening before: the council founds the area, the operator connects everyone and registers plants and meters.
import { Chain } from './chain.mjs';
import { AREA, GRANT } from './community.mjs';

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
 * Sets everything up and tells the area's id.
 * @param {Chain} chain @param {import('./community.mjs').Community} people @param {import('./meters.mjs').Meter[]} meters
 * @param {(text: string) => void} say
 */
export async function setUp(chain, people, meters, say) {
	const { tx } = chain.api;
	const { roles, households } = people;
	const owners = households.filter(({ plantW }) => plantW > 0);
	const batch = (signer, calls, label) => chain.submit(signer, tx.utility.batchAll(calls), { label });

	const founded = await asRoot(
		chain,
		roles.council,
		tx.gridManagement.createArea(
			null,
			AREA.importCapacityW,
			AREA.exportCapacityW,
			AREA.gridFee,
			roles.supplier.address,
			AREA.tariff,
		),
		'creating the area',
	);
	const { area } = Chain.event(founded, 'gridManagement', 'AreaCreated');
	await asRoot(
		chain,
		roles.council,
		tx.gridManagement.setOperatorAuthorization(roles.operator.address, area, true),
		'authorising the operator',
	);
	say(`The council founded area ${area}: 250 kVA, supplier Charlie, operator Bob.`);

	await batch(
		roles.council,
		households.map(({ address }) => tx.balances.transferKeepAlive(address, GRANT)),
		'paying the households their first tokens',
	);
	await batch(
		roles.operator,
		[
			...households.map((h) =>
				tx.gridManagement.connect(h.address, area, h.importLimitW, h.exportLimitW, h.kind === 'heat pump' ? 'Interruptible' : 'Standard'),
			),
			// In genesis she serves the preset's own area, and a gateway serves one.
			tx.energyProduction.removeGateway(roles.gateway.address),
			tx.energyProduction.registerGateway(roles.gateway.address, area),
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
	return area;
}
