// Credits that were not earned, and the assets that credits are.
import { nextMonth, previousMonth } from '../calendar.mjs';
import { creditId } from '../carbon.mjs';
import { plain } from '../chain.mjs';
import { motion } from '../setup.mjs';
import { FACTOR, PLANT_W } from './world.mjs';

const U32_MAX = 2 ** 32 - 1;
const U128_MAX = 2n ** 128n - 1n;
/** December 9999, the last month that the chain knows. */
const LAST_MONTH = 999_912;
const error = (name) => `carbonOffset.${name}`;
const FILTERED = 'system.CallFiltered';
const solarCredit = (month) => creditId(month, 'Solar');

/** @param {import('./judge.mjs').Judge} judge @param {import('./world.mjs').World} world */
export async function credits(judge, world) {
	const { tx, chain, roles, area, otherArea, month, lastMonth, seller, buyer, neighbour, rival, stranger, ghost } = world;
	const c = tx.carbonOffset;
	const { verifier, secondVerifier } = roles;
	const factor = (of, when, mg, finality) => c.publishEmissionFactor(of, when, mg, finality, FACTOR.document, FACTOR.source);
	// A month that is over, with a factor that was proposed just now.
	const recent = previousMonth(lastMonth);
	const credit = solarCredit(lastMonth);
	const longest = Number(chain.api.consts.carbonOffset.maxTextLength);
	await world.breathe();
	await judge.must(seller, c.issueCarbonCredits(seller.address, area, lastMonth));
	judge.begin('Pending credits');
	const issuance = Number(plain(await chain.api.query.carbonOffset.nextIssuance())) - 1;
	await judge.refuseAll([
		{ what: 'minting before anybody could dispute it', by: seller, call: c.mintCarbonCredits(issuance), expect: error('ChallengeWindowOpen') },
		{ what: 'asking for the same again', by: stranger, call: c.issueCarbonCredits(seller.address, area, lastMonth), expect: error('IssuancePending') },
		{ what: 'a dispute by a competitor', by: rival, call: c.disputeIssuance(issuance, FACTOR.document), expect: error('NotVerifier') },
		{ what: 'a vote on what nobody disputes', by: verifier, call: c.voteOnIssuance(issuance, 'Reject'), expect: error('NotDisputed') },
		{ what: 'transferring what is pending', by: seller, call: c.transferCarbonCredits(credit, buyer.address, 1), expect: error('InsufficientCredits') },
		{ what: 'minting what nobody asked for', by: seller, call: c.mintCarbonCredits(U32_MAX), expect: error('UnknownIssuance') },
		{ what: 'disputing what nobody asked for', by: verifier, call: c.disputeIssuance(U32_MAX, FACTOR.document), expect: error('UnknownIssuance') },
	]);
	await world.passChallengeWindow();
	const held = BigInt(await chain.view('carbonApi', 'getCarbonCreditsBalance', seller.address, credit));
	await judge.must(seller, c.transferCarbonCredits(credit, buyer.address, 10n));
	// Less than a kilogram, but all that it has.
	await judge.must(buyer, c.retireCarbonCredits(credit, 10n, 'Buyer', 'A trip'));

	judge.begin('Credits');
	judge.record('a kWh of sun earns what it avoids', held === 486n, `${held} g`);
	await judge.refuseAll([
		{ what: 'a producer without a plant', by: stranger, call: c.registerCleanEnergyProducer('Solar'), expect: error('NoApprovedPlant') },
		{ what: "a producer whose operator hasn't approved", by: buyer, call: c.registerCleanEnergyProducer('Solar'), expect: error('NoApprovedPlant') },
		{ what: 'a gas engine as clean', by: rival, call: c.registerCleanEnergyProducer('Gas'), expect: error('SourceNotClean') },
		{ what: 'a gas engine as solar', by: rival, call: c.registerCleanEnergyProducer('Solar'), expect: error('SourceMismatch') },
		{ what: 'a producer twice', by: seller, call: c.registerCleanEnergyProducer('Solar'), expect: error('AlreadyRegistered') },
		{ what: 'approving oneself', by: neighbour, call: c.approveCleanEnergyProducer(neighbour.address, otherArea, PLANT_W), expect: error('NotVerifier') },
		{ what: 'an operator approving', by: world.otherOperator, call: c.approveCleanEnergyProducer(neighbour.address, otherArea, PLANT_W), expect: error('NotVerifier') },
		{ what: 'approving twice', by: verifier, call: c.approveCleanEnergyProducer(seller.address, area, PLANT_W), expect: error('NotPending') },
		{ what: 'approving with another capacity', by: verifier, call: c.approveCleanEnergyProducer(neighbour.address, otherArea, PLANT_W + 1), expect: error('CapacityMismatch') },
		{ what: 'approving in another zone', by: verifier, call: c.approveCleanEnergyProducer(neighbour.address, area, PLANT_W), expect: error('UnknownProducer') },
		{ what: 'approving nobody', by: verifier, call: c.approveCleanEnergyProducer(stranger.address, area, PLANT_W), expect: error('UnknownProducer') },
		{ what: 'revoking a competitor', by: rival, call: c.revokeCleanEnergyProducer(seller.address, area), expect: error('NotVerifier') },
		{ what: 'revoking nobody', by: verifier, call: c.revokeCleanEnergyProducer(stranger.address, area), expect: error('UnknownProducer') },
		{ what: 'a factor by a producer', by: seller, call: factor(area, month, 1, 'Provisional'), expect: error('NotVerifier') },
		{ what: 'a factor by root', by: roles.council, call: motion(tx, factor(area, month, 1, 'Provisional')), expect: error('NotVerifier') },
		{ what: 'a final factor of a month not over', by: verifier, call: factor(area, month, 1, 'Final'), expect: error('MonthNotOver') },
		{ what: 'a final factor of a month not over, by the second', by: secondVerifier, call: factor(area, month, FACTOR.mgPerKwh, 'Final'), expect: error('MonthNotOver') },
		{ what: 'a factor of a month not begun', by: verifier, call: factor(area, nextMonth(month), 1, 'Provisional'), expect: error('MonthNotBegun') },
		{ what: 'the same factor again', by: verifier, call: factor(area, month, FACTOR.mgPerKwh, 'Provisional'), expect: error('FactorUnchanged') },
		{ what: 'a final factor that nobody proposed', by: secondVerifier, call: factor(area, recent, 1, 'Final'), expect: error('UnknownEmissionFactor') },
		{ what: 'a final factor of the last month there can be', by: verifier, call: factor(area, LAST_MONTH, 1, 'Final'), expect: error('MonthNotOver') },
		{ what: 'a factor of a thirteenth month', by: verifier, call: factor(area, month - (month % 100) + 13, 1, 'Provisional'), expect: error('InvalidMonth') },
		{ what: 'a factor of a month that is written otherwise', by: verifier, call: factor(area, 24_198, 1, 'Provisional'), expect: error('InvalidMonth') },
		{ what: 'a final factor replaced', by: verifier, call: factor(area, lastMonth, 900_000, 'Final'), expect: error('FactorIsFinal') },
		{ what: 'a final factor made provisional', by: verifier, call: factor(area, lastMonth, 900_000, 'Provisional'), expect: error('FactorIsFinal') },
		{ what: 'a factor beyond any fuel', by: verifier, call: factor(area, month, 2_000_001, 'Provisional'), expect: error('FactorTooHigh') },
		{ what: 'a factor from no source', by: verifier, call: c.publishEmissionFactor(area, month, 1, 'Provisional', FACTOR.document, ''), expect: error('InvalidFactorSource') },
		{ what: 'the highest factor', by: verifier, call: factor(area, month, U32_MAX, 'Provisional'), expect: error('FactorTooHigh') },
		{ what: 'a factor of no zone', by: verifier, call: factor(U32_MAX, month, 1, 'Provisional'), expect: error('UnknownZone') },
		{ what: 'a factor of an area that is no zone', by: verifier, call: factor(world.childArea, month, 1, 'Provisional'), expect: error('UnknownZone') },
		{ what: 'credits issued twice', by: seller, call: c.issueCarbonCredits(seller.address, area, lastMonth), expect: error('NothingToIssue') },
		{ what: 'credits issued twice, by somebody else', by: stranger, call: c.issueCarbonCredits(seller.address, area, lastMonth), expect: error('NothingToIssue') },
		{ what: 'credits on a provisional factor', by: seller, call: c.issueCarbonCredits(seller.address, area, month), expect: error('FactorIsProvisional') },
		{ what: 'credits without a factor', by: seller, call: c.issueCarbonCredits(seller.address, area, previousMonth(recent)), expect: error('UnknownEmissionFactor') },
		{ what: 'credits of the last month there can be', by: seller, call: c.issueCarbonCredits(seller.address, area, LAST_MONTH), expect: error('UnknownEmissionFactor') },
		{ what: 'credits of a month that is none', by: seller, call: c.issueCarbonCredits(seller.address, area, U32_MAX), expect: error('InvalidMonth') },
		{ what: 'credits in a zone where the plant never was', by: seller, call: c.issueCarbonCredits(seller.address, otherArea, lastMonth), expect: error('UnknownProducer') },
		{ what: 'credits of a producer not approved', by: neighbour, call: c.issueCarbonCredits(neighbour.address, otherArea, lastMonth), expect: error('ProducerNotApproved') },
		{ what: 'credits of nobody', by: stranger, call: c.issueCarbonCredits(stranger.address, area, lastMonth), expect: error('UnknownProducer') },
		{ what: 'transferring nothing', by: seller, call: c.transferCarbonCredits(credit, buyer.address, 0), expect: error('ZeroAmount') },
		{ what: 'transferring more than held', by: seller, call: c.transferCarbonCredits(credit, buyer.address, held - 10n + 1n), expect: error('InsufficientCredits') },
		{ what: 'transferring the most there is', by: seller, call: c.transferCarbonCredits(credit, buyer.address, U128_MAX), expect: error('InsufficientCredits') },
		{ what: 'transferring to oneself', by: seller, call: c.transferCarbonCredits(credit, seller.address, 1), expect: error('SameAccount') },
		{ what: 'transferring credits that are not there', by: seller, call: c.transferCarbonCredits(U32_MAX, buyer.address, 1), expect: error('UnknownCredit') },
		{ what: 'transferring what one never had', by: stranger, call: c.transferCarbonCredits(credit, buyer.address, 1), expect: error('InsufficientCredits') },
		{ what: 'retiring nothing', by: buyer, call: c.retireCarbonCredits(credit, 0, '', ''), expect: error('ZeroAmount') },
		{ what: 'retiring twice', by: buyer, call: c.retireCarbonCredits(credit, 10, '', ''), expect: error('InsufficientCredits') },
		{ what: 'retiring less than a kilogram of more', by: seller, call: c.retireCarbonCredits(credit, 4, '', ''), expect: error('BelowMinRetirement') },
		{ what: 'dust of credits to a new account', by: seller, call: c.transferCarbonCredits(credit, ghost.address, 10), expect: FILTERED },
		{ what: 'dust of tokens to a new account', by: seller, call: tx.balances.transferKeepAlive(ghost.address, 10n ** 11n), expect: FILTERED },
		{ what: 'dust to a new account in a batch', by: seller, call: tx.utility.batch([tx.balances.transferAllowDeath(ghost.address, 10n ** 11n)]), expect: FILTERED },
		{ what: 'registering oneself as a buyer', by: seller, call: c.registerBuyer(seller.address), expect: error('NotVerifier') },
		{ what: 'registering a buyer twice', by: verifier, call: c.registerBuyer(stranger.address), expect: error('AlreadyBuyer') },
		{ what: 'removing no buyer', by: verifier, call: c.removeBuyer(seller.address), expect: error('UnknownBuyer') },
		{ what: 'removing a buyer', by: seller, call: c.removeBuyer(stranger.address), expect: error('NotVerifier') },
		{ what: 'retiring the most there is', by: buyer, call: c.retireCarbonCredits(credit, U128_MAX, '', ''), expect: error('InsufficientCredits') },
		{ what: 'retiring credits that are not there', by: buyer, call: c.retireCarbonCredits(0, 1, '', ''), expect: error('UnknownCredit') },
		...attemptsOnTheMarket(world, credit),
		{ what: 'retiring for too long a name', by: buyer, call: c.retireCarbonCredits(credit, 1, 'x'.repeat(longest + 1), ''), expect: /decode|verification|invalid/i },
	]);
	await judge.must(verifier, factor(area, recent, FACTOR.mgPerKwh, 'Provisional'));
	await judge.refuseAll([
		{ what: 'a factor made final by who proposed it', by: verifier, call: factor(area, recent, FACTOR.mgPerKwh, 'Final'), expect: error('SameVerifier') },
		{ what: 'another factor made final', by: secondVerifier, call: factor(area, recent, FACTOR.mgPerKwh + 1, 'Final'), expect: error('FactorDiffers') },
		{ what: 'a factor made final before it has stood', by: secondVerifier, call: factor(area, recent, FACTOR.mgPerKwh, 'Final'), expect: error('FactorTooRecent') },
		{ what: 'credits on a factor that has not stood', by: seller, call: c.issueCarbonCredits(seller.address, area, recent), expect: error('FactorIsProvisional') },
	]);
	return credit;
}

/** Attempts to sell, to take back and to cancel what one may not. */
function attemptsOnTheMarket(world, credit) {
	const { tx, chain, roles, area, month, lastMonth, seller, rival, stranger } = world;
	const c = tx.carbonOffset;
	const { verifier } = roles;
	const tomorrow = chain.moment + 24 * 3_600_000;
	const correct = (when, mg) => c.correctEmissionFactor(area, when, mg, 'Provisional', FACTOR.document, FACTOR.source);
	return [
		{ what: 'listing more than held', by: seller, call: c.listCredits(credit, 10_000, 1, tomorrow), expect: error('InsufficientCredits') },
		{ what: 'listing less than a kilogram', by: seller, call: c.listCredits(credit, 100, 1, tomorrow), expect: error('BelowMinListing') },
		{ what: 'listing for nothing', by: seller, call: c.listCredits(credit, 1_000, 0, tomorrow), expect: error('ZeroPrice') },
		{ what: 'listing for ever', by: seller, call: c.listCredits(credit, 1_000, 1, Number.MAX_SAFE_INTEGER), expect: error('InvalidExpiry') },
		{ what: 'listing credits that are not there', by: seller, call: c.listCredits(U32_MAX, 1_000, 1, tomorrow), expect: error('UnknownCredit') },
		{ what: 'buying what is not for sale', by: stranger, call: c.buyCredits(U32_MAX, 1), expect: error('UnknownListing') },
		{ what: 'delisting what is not listed', by: stranger, call: c.delistCredits(U32_MAX), expect: error('UnknownListing') },
		{ what: 'a withdrawal by a competitor', by: rival, call: c.withdrawCarbonCredits(seller.address, area, lastMonth, 1, FACTOR.document), expect: error('NotVerifier') },
		{ what: 'withdrawing more than credited', by: verifier, call: c.withdrawCarbonCredits(seller.address, area, lastMonth, U128_MAX >> 64n, FACTOR.document), expect: error('BeyondCredited') },
		{ what: 'collecting what was earned', by: rival, call: c.collectOverIssuance(seller.address, area, lastMonth), expect: error('NothingToWithdraw') },
		{ what: 'a correction that raises a factor', by: verifier, call: correct(lastMonth, FACTOR.mgPerKwh + 1), expect: error('CorrectionNotLower') },
		{ what: 'a correction of a provisional factor', by: verifier, call: correct(month, 1), expect: error('FactorIsProvisional') },
		{ what: 'a correction by a producer', by: seller, call: correct(lastMonth, 1), expect: error('NotVerifier') },
		{ what: 'cancelling to nowhere', by: seller, call: c.cancelCarbonCredits(credit, 10, '', ''), expect: error('NoReference') },
		{ what: 'retiring no vintage', by: seller, call: c.retireVintages([], {}), expect: error('NoVintages') },
		{ what: 'matching consumption that nobody metered', by: stranger, call: c.matchAndRetire(lastMonth, [credit], ''), expect: error('UnknownConsumption') },
	];
}

/** Assets that are credits may be made, minted and burnt by the credits' pallet alone. */
export async function assets(judge, world, credit) {
	const { tx, stranger, seller, buyer } = world;
	const a = tx.assets;
	const id = 77_777;
	const all = [stranger, seller];
	const both = (what, call, expect) => all.map((by) => ({ what: `${what}, by ${by === seller ? 'a holder' : 'a stranger'}`, by, call, expect }));
	await world.breathe();

	judge.begin('Assets');
	await judge.refuseAll([
		{ what: 'creating', by: stranger, call: a.create(id, stranger.address, 1), expect: 'BadOrigin' },
		{ what: "creating a vintage's asset before its time", by: stranger, call: a.create(solarCredit(world.month + 100), stranger.address, 1), expect: 'BadOrigin' },
		{ what: 'creating by force', by: stranger, call: a.forceCreate(id, stranger.address, true, 1), expect: 'BadOrigin' },
		{ what: 'creating by the council', by: world.roles.council, call: motion(tx, a.forceCreate(id, stranger.address, true, 1)), expect: 'BadOrigin' },
		{ what: 'a status by force, by the council', by: world.roles.council, call: motion(tx, a.forceAssetStatus(credit, stranger.address, stranger.address, stranger.address, stranger.address, 1, true, false)), expect: 'BadOrigin' },
		...both('minting', a.mint(credit, stranger.address, 1_000), 'assets.NoPermission'),
		...both('burning', a.burn(credit, seller.address, 1), 'assets.NoPermission'),
		...both('freezing', a.freeze(credit, seller.address), 'assets.NoPermission'),
		...both('taking ownership', a.transferOwnership(credit, stranger.address), 'assets.NoPermission'),
		...both('taking the team', a.setTeam(credit, stranger.address, stranger.address, stranger.address), 'assets.NoPermission'),
		...both('renaming', a.setMetadata(credit, 'Gold', 'AU', 0), 'assets.NoPermission'),
		...both('destroying', a.startDestroy(credit), 'assets.NoPermission'),
		...both('moving by force', a.forceTransfer(credit, seller.address, stranger.address, 1), 'assets.NoPermission'),
		{ what: 'raising the least balance', by: stranger, call: a.setMinBalance(credit, 1_000_000), expect: 'assets.NoPermission' },
		{ what: 'touching', by: stranger, call: a.touch(credit), expect: 'system.CallFiltered' },
		{ what: 'touching for another', by: stranger, call: a.touchOther(credit, buyer.address), expect: 'system.CallFiltered' },
		{ what: 'touching in a batch', by: stranger, call: tx.utility.batch([a.touch(credit)]), expect: 'system.CallFiltered' },
		{ what: 'a refund that burns', by: seller, call: a.refund(credit, true), expect: 'assets.NoDeposit' },
		{ what: 'moving more than held', by: seller, call: a.transfer(credit, buyer.address, U128_MAX), expect: 'assets.BalanceLow' },
		{ what: 'moving what is approved by nobody', by: stranger, call: a.transferApproved(credit, seller.address, stranger.address, 1), expect: 'assets.Unapproved' },
	]);
}
