// The month's end: the verifier's emission factor, the credits that follow from it, and what a buyer does with some.
import { Chain } from './chain.mjs';
import { documentHash, GRID_MG_PER_KWH, solarCredit } from './carbon.mjs';
import { MONTH, MONTH_END } from './community.mjs';

/** Who the buyer offsets for, and what. */
const BENEFICIARY = 'Village school';
const RETIREMENT_REASON = 'Heating and lighting of July 2016';

/**
 * @param {Chain} chain @param {import('./clock.mjs').Clock} clock @param {import('./community.mjs').Community} people
 * @param {number} area the root area, the zone of the emission factor
 */
export async function closeMonth(chain, clock, people, area, say) {
	const { tx } = chain.api;
	const { roles, households } = people;
	const credit = solarCredit(MONTH);
	const owners = households.filter(({ plantW }) => plantW > 0);

	await clock.advanceTo(MONTH_END + 60_000);
	// An empty block first: the pool judges transactions by the time of the last one.
	await chain.seal();
	await chain.execute(roles.verifier, tx.carbonOffset.publishEmissionFactor(area, MONTH, GRID_MG_PER_KWH, 'Final', documentHash()));
	say(`1 August: the verifier published July's emission factor, ${GRID_MG_PER_KWH / 1_000} g CO2 per kWh.`);

	const issuances = await Promise.all(
		owners.map(async (h) => ({ owner: h, submission: await chain.submit(h.pair, tx.carbonOffset.issueCarbonCredits(h.address, MONTH)) })),
	);
	await chain.seal();
	const issued = issuances
		.map(({ owner, submission }) => ({ owner, amount: BigInt(Chain.event(submission, 'carbonOffset', 'CarbonCreditsIssued').amount) }))
		.sort((a, b) => (a.amount < b.amount ? 1 : -1));

	// The two owners with the most give half of theirs to the buyer, who retires all but a quarter.
	const given = issued.slice(0, 2).map(({ owner, amount }) => ({ owner, amount: amount / 2n }));
	await Promise.all(
		given.map(({ owner, amount }) => chain.submit(owner.pair, tx.carbonOffset.transferCarbonCredits(credit, roles.buyer.address, amount))),
	);
	await chain.seal();
	const bought = given.reduce((sum, { amount }) => sum + amount, 0n);
	const retirement = await chain.execute(
		roles.buyer,
		tx.carbonOffset.retireCarbonCredits(credit, bought - bought / 4n, BENEFICIARY, RETIREMENT_REASON),
	);
	const { certificate } = Chain.event(retirement, 'carbonOffset', 'CarbonCreditsRetired');
	say(`The plants got their credits; Ferdie bought some and retired most of them: certificate ${certificate}.`);

	const [asset, balances] = await Promise.all([
		chain.api.query.assets.asset(credit),
		Promise.all([...owners.map(({ address }) => address), roles.buyer.address].map(async (who) => [
			who,
			await chain.view('carbonApi', 'getCarbonCreditsBalance', who, credit),
		])),
	]);
	return {
		id: credit,
		supply: asset.unwrap().supply.toBigInt(),
		holdings: new Map(balances),
		certificate,
		beneficiary: BENEFICIARY,
		reason: RETIREMENT_REASON,
	};
}
