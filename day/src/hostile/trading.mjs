// Offers, acceptances and settlements that must not be.
import { Chain } from '../chain.mjs';
import { BUYER_LIMIT_WH, LIMIT_W, LIMIT_WH } from './world.mjs';

const U32_MAX = 2 ** 32 - 1;
const U64_MAX = 2n ** 64n - 1n;
const U128_MAX = 2n ** 128n - 1n;
/** How far ahead the offers of the scenes are: they stay open throughout. */
const AHEAD = 20;
const OFFERED_WH = 2_000;
const PRICE = 100;
/** The first number beyond the ladder. */
const OFF_LADDER = 2_048;
const error = (name) => `p2pTrading.${name}`;

/** @param {import('./judge.mjs').Judge} judge @param {import('./world.mjs').World} world */
export async function trading(judge, world) {
	const { tx, chain, seller, buyer, rival, poor, neighbour, stranger } = world;
	const { createEnergyOffer: create, acceptEnergyOffer: accept, cancelEnergyOffer: cancel } = tx.p2pTrading;
	const consts = chain.api.consts.p2pTrading;
	const [horizon, gate, most] = [consts.tradingHorizon, consts.gateClosure, consts.maxOffersPerAccount].map(Number);
	const current = await world.breathe();
	const interval = current + AHEAD;
	const offered = async (by, ...of) => Chain.event(await judge.must(by, create(...of)), 'p2pTrading', 'EnergyOfferCreated').offer;
	// What is sold is given away: no money is to wait in the pool when the attempts are over.
	const offer = await offered(seller, interval, OFFERED_WH, 0);
	await judge.must(buyer, accept(offer, 500));
	const rest = OFFERED_WH - 500;
	const dear = await offered(rival, interval, OFFERED_WH, PRICE);
	const foreign = await offered(neighbour, interval, 100, PRICE);
	// As many offers as an account may have, in an interval of their own.
	await world.batch(rival, Array.from({ length: most }, () => create(interval + 1, 1, 300)), 'many small offers');

	judge.begin('Offers and acceptances');
	await judge.refuseAll([
		{ what: 'a price off the ladder', by: seller, call: create(interval, 100, OFF_LADDER), expect: error('PriceOffLadder') },
		{ what: 'the highest price', by: seller, call: create(interval, 100, 65_535), expect: error('PriceOffLadder') },
		{ what: 'an offer of nothing', by: seller, call: create(interval, 0, PRICE), expect: error('EnergyTooSmall') },
		{ what: 'an offer of the most there is', by: seller, call: create(interval, U64_MAX, PRICE), expect: error('ExceedsExportLimit') },
		{ what: 'an offer for the past', by: seller, call: create(current - 1, 100, PRICE), expect: error('GateClosed') },
		{ what: 'an offer for interval 0', by: seller, call: create(0, 100, PRICE), expect: error('GateClosed') },
		{ what: 'an offer for the present', by: seller, call: create(current, 100, PRICE), expect: error('GateClosed') },
		{ what: 'an offer at the gate', by: seller, call: create(current + gate, 100, PRICE), expect: error('GateClosed') },
		{ what: 'an offer beyond the horizon', by: seller, call: create(current + horizon + 1, 100, PRICE), expect: error('BeyondHorizon') },
		{ what: 'an offer for the last interval there can be', by: seller, call: create(U32_MAX, 100, PRICE), expect: error('BeyondHorizon') },
		{ what: "a Wh beyond the connection's limit", by: seller, call: create(interval + 2, LIMIT_WH + 1, PRICE), expect: error('ExceedsExportLimit') },
		{ what: 'a Wh beyond what is left of it', by: seller, call: create(interval, LIMIT_WH - OFFERED_WH + 1, PRICE), expect: error('ExceedsExportLimit') },
		{ what: 'an offer through a connection that only takes', by: buyer, call: create(interval, 1, PRICE), expect: error('ExceedsExportLimit') },
		{ what: 'an offer without a connection', by: stranger, call: create(interval, 1, PRICE), expect: error('NotConnected') },
		{ what: 'an offer without money for its backing', by: poor, call: create(interval, LIMIT_WH, 0), expect: 'Token.FundsUnavailable' },
		{ what: 'one offer too many', by: rival, call: create(interval + 1, 1, 300), expect: error('TooManyOffers') },
		{ what: 'accepting its own', by: seller, call: accept(offer, 100), expect: error('OwnOffer') },
		{ what: 'accepting nothing', by: buyer, call: accept(offer, 0), expect: error('EnergyTooSmall') },
		{ what: 'accepting more than the rest', by: rival, call: accept(offer, rest + 1), expect: error('ExceedsOffer') },
		{ what: 'accepting the most there is', by: rival, call: accept(offer, U64_MAX), expect: error('ExceedsOffer') },
		{ what: "a Wh beyond the buyer's limit", by: buyer, call: accept(offer, BUYER_LIMIT_WH - 500 + 1), expect: error('ExceedsImportLimit') },
		{ what: 'accepting without a connection', by: stranger, call: accept(offer, 100), expect: error('NotConnected') },
		{ what: 'accepting without money', by: poor, call: accept(dear, OFFERED_WH), expect: 'Token.FundsUnavailable' },
		{ what: "accepting another area's offer", by: buyer, call: accept(foreign, 100), expect: error('OtherArea') },
		{ what: 'accepting an offer that is not there', by: buyer, call: accept(U64_MAX, 100), expect: error('UnknownOffer') },
		{ what: "cancelling another's offer", by: buyer, call: cancel(offer), expect: error('NotSeller') },
		{ what: 'cancelling an offer that is not there', by: seller, call: cancel(U64_MAX), expect: error('UnknownOffer') },
	]);

	judge.begin('Twice');
	const small = await offered(seller, interval, 200, 0);
	// Both want all of it, and their transactions may well stand in one block.
	const both = [];
	for (const by of [buyer, rival]) both.push(await chain.submit(by, accept(small, 200), { mayFail: true }));
	await chain.seal();
	const answers = both.map((submission) => judge.answerOf(submission)).sort();
	judge.record('two accept the whole rest at once', answers.join() === `done,${error('UnknownOffer')}`, answers.join(' and '));
	await judge.must(seller, cancel(offer));
	await judge.refuseAll([
		{ what: 'cancelling twice', by: seller, call: cancel(offer), expect: error('UnknownOffer') },
		{ what: 'accepting what is cancelled', by: buyer, call: accept(offer, 100), expect: error('UnknownOffer') },
		{ what: 'accepting what is sold', by: rival, call: accept(small, 1), expect: error('UnknownOffer') },
	]);

	judge.begin('A seller who leaves');
	const { leaver, operator } = world;
	const { updateConnection, disconnect } = tx.gridManagement;
	const orphan = await offered(leaver, interval, OFFERED_WH, 0);
	await judge.must(operator, updateConnection(leaver.address, LIMIT_W, 2_000, 'Standard'));
	await judge.refuseAll([
		{ what: 'accepting more than its connection gives by now', by: rival, call: accept(orphan, 501), expect: error('SellerCannotDeliver') },
	]);
	await judge.must(operator, disconnect(leaver.address));
	await judge.refuseAll([
		{ what: 'accepting what nobody can deliver', by: rival, call: accept(orphan, 500), expect: error('SellerCannotDeliver') },
		{ what: 'accepting a Wh of it', by: buyer, call: accept(orphan, 1), expect: error('SellerCannotDeliver') },
		{ what: 'an offer after leaving', by: leaver, call: create(interval, 1, PRICE), expect: error('NotConnected') },
	]);
	// Its backing is its own all the same.
	const taken = judge.answerOf(await chain.execute(leaver, cancel(orphan), { mayFail: true }));
	judge.record('... and the seller takes it back', taken === 'done', taken);
	return { interval };
}

/** Settlement, arrears, payouts. */
export async function settlement(judge, world) {
	const { tx, chain, seller, stranger, debtor, supplier } = world;
	const { settle, payArrears, claimPayout, createEnergyOffer, acceptEnergyOffer } = tx.p2pTrading;
	const current = await world.breathe();
	const open = current - world.meterDeadline;
	const offered = await judge.must(seller, createEnergyOffer(current + AHEAD + 5, 100, 100));
	const { offer } = Chain.event(offered, 'p2pTrading', 'EnergyOfferCreated');

	judge.begin('Settlement and arrears');
	const { arrears } = await chain.view('tradingApi', 'getEnergyBalance', debtor.address);
	judge.record('who cannot pay the supplier is in arrears', BigInt(arrears) > 0n, `${arrears} plancks`);
	// Settlement took all that the account had; it needs fees to try.
	await judge.must(world.roles.council, tx.balances.transferKeepAlive(debtor.address, BigInt(arrears) / 100n + 10n ** 10n));
	await judge.refuseAll([
		{ what: 'settling an interval that takes readings', by: seller, call: settle(seller.address, open), expect: error('TooEarly') },
		{ what: 'settling the present', by: seller, call: settle(seller.address, current), expect: error('TooEarly') },
		{ what: 'settling the last interval there can be', by: seller, call: settle(seller.address, U32_MAX), expect: error('TooEarly') },
		{ what: 'settling twice', by: seller, call: settle(seller.address, world.settledInterval), expect: error('AlreadySettled') },
		{ what: 'settling twice, by somebody else', by: stranger, call: settle(seller.address, world.settledInterval), expect: error('AlreadySettled') },
		{ what: "settling a debtor's interval twice", by: stranger, call: settle(debtor.address, world.settledInterval), expect: error('AlreadySettled') },
		{ what: 'settling nothing', by: seller, call: settle(stranger.address, world.settledInterval), expect: error('NothingToSettle') },
		{ what: 'settling interval 0', by: seller, call: settle(seller.address, 0), expect: error('NothingToSettle') },
		{ what: 'offering in arrears', by: debtor, call: createEnergyOffer(current + AHEAD, 1, 300), expect: error('InArrears') },
		{ what: 'accepting in arrears', by: debtor, call: acceptEnergyOffer(offer, 1), expect: error('InArrears') },
		{ what: 'paying more arrears than one has', by: debtor, call: payArrears(supplier.address, U128_MAX), expect: 'Token.FundsUnavailable' },
		{ what: 'paying arrears of nothing', by: debtor, call: payArrears(supplier.address, 0), expect: error('AmountZero') },
		{ what: 'paying arrears to somebody else', by: debtor, call: payArrears(stranger.address, 1), expect: error('NoArrears') },
		{ what: 'paying arrears without any', by: seller, call: payArrears(supplier.address, U128_MAX), expect: error('NoArrears') },
		{ what: 'claiming where nothing waits', by: stranger, call: claimPayout(seller.address), expect: error('NothingUnclaimed') },
	]);
}
