// Credits that nobody earned, and what lies below them: assets.
import { documentHash, solarCredit } from '../carbon.mjs';
import { motion } from './grid.mjs';

const U32_MAX = 2 ** 32 - 1;
const U128_MAX = 2n ** 128n - 1n;
const MONTHS_MAX = 65_535;
const error = (name) => `carbonOffset.${name}`;

/** @param {import('./judge.mjs').Judge} judge @param {import('./world.mjs').World} world */
export async function credits(judge, world) {
	const { tx, chain, roles, area, month, lastMonth, seller, buyer, neighbour, rival, stranger } = world;
	const c = tx.carbonOffset;
	const { verifier } = roles;
	const factor = (of, when, mg, finality) => c.publishEmissionFactor(of, when, mg, finality, documentHash());
	const credit = solarCredit(lastMonth);
	const longest = Number(chain.api.consts.carbonOffset.maxTextLength);
	await world.breathe();
	await judge.must(seller, c.issueCarbonCredits(seller.address, lastMonth));
	const held = BigInt(await chain.view('carbonApi', 'getCarbonCreditsBalance', seller.address, credit));
	await judge.must(seller, c.transferCarbonCredits(credit, buyer.address, 10n));
	await judge.must(buyer, c.retireCarbonCredits(credit, 4n, 'Buyer', 'A trip'));

	judge.begin('Credits');
	judge.record('a kWh of sun earns what it avoids', held === 486n, `${held} g`);
	await judge.refuseAll([
		{ what: 'a producer without a plant', by: stranger, call: c.registerCleanEnergyProducer('Solar'), expect: error('NotAProducer') },
		{ what: "a producer whose operator hasn't approved", by: buyer, call: c.registerCleanEnergyProducer('Solar'), expect: error('NotAProducer') },
		{ what: 'a gas engine as clean', by: rival, call: c.registerCleanEnergyProducer('Gas'), expect: error('SourceNotClean') },
		{ what: 'a gas engine as solar', by: rival, call: c.registerCleanEnergyProducer('Solar'), expect: error('SourceMismatch') },
		{ what: 'a producer twice', by: seller, call: c.registerCleanEnergyProducer('Solar'), expect: error('AlreadyRegistered') },
		{ what: 'approving oneself', by: neighbour, call: c.approveCleanEnergyProducer(neighbour.address), expect: 'BadOrigin' },
		{ what: 'an operator approving', by: world.otherOperator, call: c.approveCleanEnergyProducer(neighbour.address), expect: 'BadOrigin' },
		{ what: 'approving twice', by: verifier, call: c.approveCleanEnergyProducer(seller.address), expect: error('NotPending') },
		{ what: 'approving nobody', by: verifier, call: c.approveCleanEnergyProducer(stranger.address), expect: error('NotRegistered') },
		{ what: 'revoking a competitor', by: rival, call: c.revokeCleanEnergyProducer(seller.address), expect: 'BadOrigin' },
		{ what: 'revoking nobody', by: verifier, call: c.revokeCleanEnergyProducer(stranger.address), expect: error('NotRegistered') },
		{ what: 'a factor by a producer', by: seller, call: factor(area, month, 1, 'Provisional'), expect: 'BadOrigin' },
		{ what: 'a factor by root', by: roles.council, call: motion(tx, factor(area, month, 1, 'Provisional')), expect: 'BadOrigin' },
		{ what: 'a final factor of a month not over', by: verifier, call: factor(area, month, 1, 'Final'), expect: error('MonthNotOver') },
		{ what: 'a final factor of the last month there can be', by: verifier, call: factor(area, MONTHS_MAX, 1, 'Final'), expect: error('MonthNotOver') },
		{ what: 'a final factor replaced', by: verifier, call: factor(area, lastMonth, 900_000, 'Final'), expect: error('FactorIsFinal') },
		{ what: 'a final factor made provisional', by: verifier, call: factor(area, lastMonth, 900_000, 'Provisional'), expect: error('FactorIsFinal') },
		{ what: 'a factor beyond any fuel', by: verifier, call: factor(area, month, 2_000_001, 'Provisional'), expect: error('FactorTooHigh') },
		{ what: 'the highest factor', by: verifier, call: factor(area, month, U32_MAX, 'Provisional'), expect: error('FactorTooHigh') },
		{ what: 'a factor of no zone', by: verifier, call: factor(U32_MAX, month, 1, 'Provisional'), expect: error('UnknownZone') },
		{ what: 'a factor of an area that is no zone', by: verifier, call: factor(world.childArea, month, 1, 'Provisional'), expect: error('UnknownZone') },
		{ what: 'credits issued twice', by: seller, call: c.issueCarbonCredits(seller.address, lastMonth), expect: error('NothingToIssue') },
		{ what: 'credits issued twice, by somebody else', by: stranger, call: c.issueCarbonCredits(seller.address, lastMonth), expect: error('NothingToIssue') },
		{ what: 'credits on a provisional factor', by: seller, call: c.issueCarbonCredits(seller.address, month), expect: error('FactorIsProvisional') },
		{ what: 'credits without a factor', by: seller, call: c.issueCarbonCredits(seller.address, lastMonth - 1), expect: error('NoEmissionFactor') },
		{ what: 'credits of the last month there can be', by: seller, call: c.issueCarbonCredits(seller.address, MONTHS_MAX), expect: error('NoEmissionFactor') },
		{ what: 'credits of a producer not approved', by: neighbour, call: c.issueCarbonCredits(neighbour.address, lastMonth), expect: error('ProducerNotApproved') },
		{ what: 'credits of nobody', by: stranger, call: c.issueCarbonCredits(stranger.address, lastMonth), expect: error('NotRegistered') },
		{ what: 'transferring nothing', by: seller, call: c.transferCarbonCredits(credit, buyer.address, 0), expect: error('ZeroAmount') },
		{ what: 'transferring more than held', by: seller, call: c.transferCarbonCredits(credit, buyer.address, held - 10n + 1n), expect: error('InsufficientCredits') },
		{ what: 'transferring the most there is', by: seller, call: c.transferCarbonCredits(credit, buyer.address, U128_MAX), expect: error('InsufficientCredits') },
		{ what: 'transferring to oneself', by: seller, call: c.transferCarbonCredits(credit, seller.address, 1), expect: error('SameAccount') },
		{ what: 'transferring credits that are not there', by: seller, call: c.transferCarbonCredits(U32_MAX, buyer.address, 1), expect: error('UnknownCredit') },
		{ what: 'transferring what one never had', by: stranger, call: c.transferCarbonCredits(credit, buyer.address, 1), expect: error('InsufficientCredits') },
		{ what: 'retiring nothing', by: buyer, call: c.retireCarbonCredits(credit, 0, '', ''), expect: error('ZeroAmount') },
		{ what: 'retiring twice', by: buyer, call: c.retireCarbonCredits(credit, 7, '', ''), expect: error('InsufficientCredits') },
		{ what: 'retiring the most there is', by: buyer, call: c.retireCarbonCredits(credit, U128_MAX, '', ''), expect: error('InsufficientCredits') },
		{ what: 'retiring credits that are not there', by: buyer, call: c.retireCarbonCredits(0, 1, '', ''), expect: error('UnknownCredit') },
		{ what: 'retiring for too long a name', by: buyer, call: c.retireCarbonCredits(credit, 1, 'x'.repeat(longest + 1), ''), expect: /decode|verification|invalid/i },
	]);
	return credit;
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
		{ what: "creating a vintage's asset before its time", by: stranger, call: a.create(solarCredit(world.month + 12), stranger.address, 1), expect: 'BadOrigin' },
		{ what: 'creating by force', by: stranger, call: a.forceCreate(id, stranger.address, true, 1), expect: 'BadOrigin' },
		{ what: 'creating by the council', by: world.roles.council, call: motion(tx, a.forceCreate(id, stranger.address, true, 1)), expect: 'BadOrigin' },
		{ what: 'a status by force, by the council', by: world.roles.council, call: motion(tx, a.forceAssetStatus(credit, stranger.address, stranger.address, stranger.address, stranger.address, 1, true, false)), expect: 'BadOrigin' },
		...both('minting', a.mint(credit, stranger.address, 1_000), 'assets.NoPermission'),
		...both('burning', a.burn(credit, buyer.address, 1), 'assets.NoPermission'),
		...both('freezing', a.freeze(credit, buyer.address), 'assets.NoPermission'),
		...both('taking ownership', a.transferOwnership(credit, stranger.address), 'assets.NoPermission'),
		...both('taking the team', a.setTeam(credit, stranger.address, stranger.address, stranger.address), 'assets.NoPermission'),
		...both('renaming', a.setMetadata(credit, 'Gold', 'AU', 0), 'assets.NoPermission'),
		...both('destroying', a.startDestroy(credit), 'assets.NoPermission'),
		...both('moving by force', a.forceTransfer(credit, buyer.address, stranger.address, 1), 'assets.NoPermission'),
		{ what: 'raising the least balance', by: stranger, call: a.setMinBalance(credit, 1_000_000), expect: 'assets.NoPermission' },
		{ what: 'touching', by: stranger, call: a.touch(credit), expect: 'system.CallFiltered' },
		{ what: 'touching for another', by: stranger, call: a.touchOther(credit, buyer.address), expect: 'system.CallFiltered' },
		{ what: 'touching in a batch', by: stranger, call: tx.utility.batch([a.touch(credit)]), expect: 'system.CallFiltered' },
		{ what: 'a refund that burns', by: seller, call: a.refund(credit, true), expect: 'assets.NoDeposit' },
		{ what: 'moving more than held', by: seller, call: a.transfer(credit, buyer.address, U128_MAX), expect: 'assets.BalanceLow' },
		{ what: 'moving what is approved by nobody', by: stranger, call: a.transferApproved(credit, seller.address, stranger.address, 1), expect: 'assets.Unapproved' },
	]);
}
