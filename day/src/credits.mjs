// The month's end: the verifiers' emission factors, the credits that follow from them, and what a
// buyer does with some.
import { Chain } from './chain.mjs';
import { creditId, creditsFor, documentHash } from './carbon.mjs';
import { beginOfMonth, monthName, nextMonth } from './calendar.mjs';

/**
 * So much later than a deadline a block is made: the pool checks transactions by the time of the
 * last block.
 */
const MARGIN_MS = 60_000;

/** The chain mints at the end of a block, a limited number in each. */
const PATIENCE_BLOCKS = 100;

/**
 * The verifiers' factor of a month: one publishes it when the month is over, another makes it final
 * when it has stood unchanged.
 */
async function publishFactor(chain, clock, { roles, emission }, zone, month) {
	const { tx, consts } = chain.api;
	const { publishEmissionFactor } = tx.carbonOffset;
	const factor = (finality) => publishEmissionFactor(zone, month, emission.gridMgPerKwh, finality, documentHash(emission.document), emission.source);
	// Where the day played is the month's last, that may have ended already.
	await clock.reach(beginOfMonth(nextMonth(month)) + MARGIN_MS);
	await chain.seal();
	await chain.execute(roles.verifier, factor('Provisional'));
	await clock.reach(chain.moment + Number(consts.carbonOffset.factorStanding) + MARGIN_MS);
	await chain.seal();
	await chain.execute(roles.secondVerifier, factor('Final'));
}

/**
 * Asks for the credits of each plant and month, and waits until nobody can dispute them any longer:
 * then the chain mints them by itself. Returns them, the largest first.
 */
async function issueCredits(chain, clock, ledger, zone, earned) {
	const { tx, consts } = chain.api;
	const asked = new Map();
	for (const { owner, month } of earned) {
		const submission = await chain.submit(owner.pair, tx.carbonOffset.issueCarbonCredits(owner.address, zone, month));
		asked.set(submission, { owner, credit: creditId(month, owner.source) });
	}
	await chain.seal();
	const ofIssuance = new Map([...asked].map(([submission, of]) => [Chain.event(submission, 'carbonOffset', 'IssuanceRequested').issuance, of]));
	const minted = () => ledger.issued.filter(({ issuance }) => ofIssuance.has(issuance));
	await clock.reach(chain.moment + Number(consts.carbonOffset.challengeWindow) + MARGIN_MS);
	for (let blocks = 0; blocks < PATIENCE_BLOCKS && minted().length < ofIssuance.size; blocks++) await chain.seal();
	if (minted().length < ofIssuance.size) throw new Error(`the chain minted ${minted().length} of ${ofIssuance.size} issuances`);
	return minted()
		.map(({ issuance, amount }) => ({ ...ofIssuance.get(issuance), amount: BigInt(amount) }))
		.sort((a, b) => (a.amount < b.amount ? 1 : -1));
}

/**
 * The owners with the most credits give half of theirs to the buyer, who retires all but a quarter.
 * Returns the retirement's event.
 */
async function tradeCredits(chain, { roles, retirement, day }, issued) {
	const { tx, consts } = chain.api;
	const { transferCarbonCredits, retireCarbonCredits } = tx.carbonOffset;
	const [{ credit }] = issued;
	const given = issued.filter((one) => one.credit === credit && one.amount > 1n).slice(0, 2);
	for (const { owner, amount } of given) await chain.submit(owner.pair, transferCarbonCredits(credit, roles.buyer.address, amount / 2n));
	await chain.seal();
	const bought = given.reduce((sum, { amount }) => sum + amount / 2n, 0n);
	const retired = bought - bought / 4n;
	if (retired < BigInt(consts.carbonOffset.minRetirement.toString())) return undefined;
	const reason = `${retirement.reason} of ${day.name}`;
	return Chain.event(await chain.execute(roles.buyer, retireCarbonCredits(credit, retired, retirement.beneficiary, reason)), 'carbonOffset', 'CarbonCreditsRetired');
}

/**
 * @param {Chain} chain @param {import('./clock.mjs').Clock} clock @param {import('./community.mjs').Community} people
 * @param {import('./ledger.mjs').Ledger} ledger @param {number} zone the root area
 */
export async function closeMonth(chain, clock, people, ledger, zone, say) {
	const { owners, names, emission, roles } = people;
	// A local day may lie in two of the chain's months.
	const earns = (owner, [, wh]) => wh > 0n && creditsFor(wh, emission.gridMgPerKwh, owner.source) > 0n;
	const earned = owners.flatMap((owner) => [...ledger.earningOf(owner.address)].filter((one) => earns(owner, one)).map(([month]) => ({ owner, month })));
	const months = [...new Set(earned.map(({ month }) => month))].sort((a, b) => a - b);
	if (months.length === 0) {
		say('No plant generated anything that earns credits.');
		return { credits: [], vintage: people.day.months().map(monthName).join(' and '), certificate: undefined };
	}
	for (const month of months) await publishFactor(chain, clock, people, zone, month);
	const vintage = months.map(monthName).join(' and ');
	say(`The factor of ${vintage}, ${emission.gridMgPerKwh / 1_000} g CO2 per kWh, published by ${names.verifier}, stood unchanged, and ${names.secondVerifier} made it final.`);

	const issued = await issueCredits(chain, clock, ledger, zone, earned);
	const retirement = await tradeCredits(chain, people, issued);
	say(`Nobody disputed the credits that the plants asked for, and they got them${retirement ? `; ${names.buyer} bought some and retired most of them: certificate ${retirement.certificate}` : ''}.`);

	const credits = [];
	for (const credit of new Set(issued.map((one) => one.credit))) {
		const holdings = new Map();
		for (const who of [...owners, roles.buyer].map(({ address }) => address)) {
			holdings.set(who, await chain.view('carbonApi', 'getCarbonCreditsBalance', who, credit));
		}
		credits.push({ id: credit, supply: (await chain.api.query.assets.asset(credit)).unwrap().supply.toBigInt(), holdings });
	}
	return { credits, vintage, certificate: retirement?.certificate, beneficiary: people.retirement.beneficiary, reason: `${people.retirement.reason} of ${people.day.name}` };
}

/**
 * What the chain has on record of the matched origin of each household, in the months in which anybody generated
 * clean energy.
 * @param {Chain} chain @param {import('./community.mjs').Community} people @param {import('./ledger.mjs').Ledger} ledger
 */
export async function originOf(chain, { households, owners }, ledger) {
	const months = new Set(owners.flatMap(({ address }) => [...ledger.creditableOf(address).keys()]));
	if (months.size === 0) return new Map();
	const first = Math.min(...months);
	const records = households.map(async ({ address }) => [address, (await chain.view('carbonApi', 'getMatchedOrigin', address, first, null)).items]);
	return new Map(await Promise.all(records));
}
