// Offers, acceptances, orders, clearings, settlements and payments that must not be.
import { QUARTER_MS } from '../calendar.mjs';
import { Chain } from '../chain.mjs';
import { TOKEN } from '../community.mjs';
import { asRoot, motion } from '../setup.mjs';
import { NO_ROLE, NOT_ENTITLED } from './judge.mjs';
import { BUYER_LIMIT_WH, LIMIT_W, LIMIT_WH } from './world.mjs';

const U16_MAX = 2 ** 16 - 1;
const U32_MAX = 2 ** 32 - 1;
const U64_MAX = 2n ** 64n - 1n;
const U128_MAX = 2n ** 128n - 1n;
/** How far ahead the offers of the scenes are: they stay open throughout, though each scene may take an interval or two. */
const AHEAD = 60;
/** How often a call is tried that is to be in the first block of an interval. */
const TRIES = 8;
const OFFERED_WH = 2_000;
const PRICE = 100;
/** The first number beyond the ladder. */
const OFF_LADDER = 2_048;
/** After a transaction the node makes a block within this time. */
const QUIET_MS = 400;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const error = (name) => `p2pTrading.${name}`;
/** What the pool says of a list that is longer than a call takes. */
const TOO_LONG = /decode|verification|invalid/i;

/** An order of the auction, and the key that it is cancelled by. */
export const order = (interval, side, priceMills, energyWh) => ({ interval, side, priceMills, energyWh });
export const keyOf = ({ interval, side, priceMills }) => ({ interval, side, priceMills });

/** @param {import('./judge.mjs').Judge} judge @param {import('./world.mjs').World} world */
export async function trading(judge, world) {
	const { tx, chain, seller, buyer, rival, poor, neighbour, stranger, unmetered } = world;
	const { createEnergyOffer: create, acceptEnergyOffer: accept, cancelEnergyOffer: cancel } = tx.p2pTrading;
	const consts = chain.api.consts.p2pTrading;
	const [horizon, gate, most, least] = [consts.tradingHorizon, consts.gateClosure, consts.maxOffersPerAccount, consts.minEnergy].map(Number);
	const current = await world.breathe();
	const interval = current + AHEAD;
	const offered = async (by, ...of) => Chain.event(await judge.must(by, create(...of)), 'p2pTrading', 'EnergyOfferCreated').offer;
	// What is sold costs nothing: no purchase may be open when the attempts are over.
	const offer = await offered(seller, interval, OFFERED_WH, 0);
	await judge.must(buyer, accept(offer, 500));
	const rest = OFFERED_WH - 500;
	const nowhere = { interval, seller: seller.address, number: U16_MAX };
	const dear = await offered(rival, interval, OFFERED_WH, PRICE);
	const foreign = await offered(neighbour, interval, 100, PRICE);
	// As many offers as an account may have, in an interval of their own.
	await world.batch(rival, Array.from({ length: most }, () => create(interval + 1, least, 300)), 'many small offers');

	judge.begin('Offers and acceptances');
	await judge.refuseAll([
		{ what: 'a price off the ladder', by: seller, call: create(interval, 100, OFF_LADDER), expect: error('PriceOffLadder') },
		{ what: 'the highest price', by: seller, call: create(interval, 100, 65_535), expect: error('PriceOffLadder') },
		{ what: 'an offer of nothing', by: seller, call: create(interval, 0, PRICE), expect: error('EnergyTooSmall') },
		{ what: 'an offer below the least', by: seller, call: create(interval, least - 1, PRICE), expect: error('EnergyTooSmall') },
		{ what: 'an offer of the most there is', by: seller, call: create(interval, U64_MAX, PRICE), expect: error('ExceedsExportLimit') },
		{ what: 'an offer for the past', by: seller, call: create(current - 1, 100, PRICE), expect: error('GateClosed') },
		{ what: 'an offer for interval 0', by: seller, call: create(0, 100, PRICE), expect: error('GateClosed') },
		{ what: 'an offer for the present', by: seller, call: create(current, 100, PRICE), expect: error('GateClosed') },
		{ what: 'an offer at the gate', by: seller, call: create(current + gate, 100, PRICE), expect: error('GateClosed') },
		{ what: 'an offer beyond the horizon', by: seller, call: create(current + horizon + 1, 100, PRICE), expect: error('BeyondHorizon') },
		{ what: 'an offer for the last interval there can be', by: seller, call: create(U32_MAX, 100, PRICE), expect: error('BeyondHorizon') },
		{ what: "a Wh beyond the connection's limit", by: seller, call: create(interval + 2, LIMIT_WH + 1, PRICE), expect: error('ExceedsExportLimit') },
		{ what: 'a Wh beyond what is left of it', by: seller, call: create(interval, LIMIT_WH - OFFERED_WH + 1, PRICE), expect: error('ExceedsExportLimit') },
		{ what: 'an offer through a connection that only takes', by: buyer, call: create(interval, least, PRICE), expect: error('ExceedsExportLimit') },
		{ what: 'an offer without a connection', by: stranger, call: create(interval, least, PRICE), expect: error('NotConnected') },
		{ what: 'an offer without a role', by: world.outsider, call: create(interval, least, PRICE), expect: NO_ROLE },
		{ what: 'an offer without a meter', by: unmetered, call: create(interval, least, PRICE), expect: error('NotMetered') },
		{ what: 'accepting without a meter', by: unmetered, call: accept(offer, 100), expect: error('NotMetered') },
		{ what: 'an offer without money for what it can cost', by: poor, call: create(interval, LIMIT_WH, 0), expect: 'Token.FundsUnavailable' },
		{ what: 'one offer too many', by: rival, call: create(interval + 1, least, 300), expect: error('TooManyOffers') },
		{ what: 'accepting its own', by: seller, call: accept(offer, 100), expect: error('OwnOffer') },
		{ what: 'accepting nothing', by: buyer, call: accept(offer, 0), expect: error('EnergyTooSmall') },
		{ what: 'accepting more than the rest', by: rival, call: accept(offer, rest + 1), expect: error('ExceedsOffer') },
		{ what: 'accepting the most there is', by: rival, call: accept(offer, U64_MAX), expect: error('ExceedsOffer') },
		{ what: "a Wh beyond the buyer's limit", by: buyer, call: accept(offer, BUYER_LIMIT_WH - 500 + 1), expect: error('ExceedsImportLimit') },
		{ what: 'accepting without a connection', by: stranger, call: accept(offer, 100), expect: error('NotConnected') },
		{ what: 'accepting without money', by: poor, call: accept(dear, OFFERED_WH), expect: 'Token.FundsUnavailable' },
		{ what: "accepting another area's offer", by: buyer, call: accept(foreign, 100), expect: error('OtherArea') },
		{ what: 'accepting an offer that is not there', by: buyer, call: accept(nowhere, 100), expect: error('UnknownOffer') },
		{ what: "cancelling another's offer", by: buyer, call: cancel(offer), expect: error('NotSeller') },
		{ what: 'cancelling an offer that is not there', by: seller, call: cancel(nowhere), expect: error('UnknownOffer') },
	]);

	judge.begin('Twice');
	await world.breathe();
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
	await world.breathe();
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
		{ what: 'accepting the least of it', by: buyer, call: accept(orphan, least), expect: error('SellerCannotDeliver') },
		{ what: 'an offer after leaving', by: leaver, call: create(interval, least, PRICE), expect: error('NotConnected') },
	]);
	// What was reserved for it is its own all the same.
	const taken = judge.answerOf(await chain.execute(leaver, cancel(orphan), { mayFail: true }));
	judge.record('... and the seller takes it back', taken === 'done', taken);
	const { free } = await chain.view('tradingApi', 'getClearingAccount', leaver.address);
	const withdrawn = judge.answerOf(await chain.execute(leaver, tx.p2pTrading.withdraw(free), { mayFail: true }));
	judge.record('... and its money out of the market', withdrawn === 'done' && free > 0n, `${withdrawn}, ${free} plancks`);
	return { interval };
}

/** Terms of sharing, and how accounts take part in it. */
export async function sharing(judge, world) {
	const { tx, chain, roles, seller, buyer, stranger, outsider, operator, supplier, area, otherArea } = world;
	const { setSharingTerms, setParticipation } = tx.p2pTrading;
	const consts = chain.api.consts.p2pTrading;
	const [horizon, gate] = [consts.tradingHorizon, consts.gateClosure].map(Number);
	const terms = (sellAtMills, buyAtMills) => ({ sellAtMills, buyAtMills });
	const limits = (sellAtLeastMills = null, buyAtMostMills = null) => ({ sellAtLeastMills, buyAtMostMills });
	const fixed = terms(190, 190);
	const byCouncil = (what, call, expect) => ({ what, by: roles.council, call: motion(tx, call), expect: error(expect) });
	const current = await world.breathe();

	judge.begin('Sharing');
	await judge.refuseAll([
		{ what: 'terms by a member', by: seller, call: setSharingTerms(area, fixed, null), expect: error('NotCouncil') },
		{ what: 'terms by a stranger', by: stranger, call: setSharingTerms(area, fixed, null), expect: error('NotCouncil') },
		{ what: 'terms by the operator', by: operator, call: setSharingTerms(area, fixed, null), expect: error('NotCouncil') },
		{ what: 'terms by the supplier', by: supplier, call: setSharingTerms(area, null, null), expect: error('NotCouncil') },
		{ what: 'terms by a member of the council alone', by: roles.council, call: setSharingTerms(area, fixed, null), expect: error('NotCouncil') },
		{ what: 'terms without a role', by: outsider, call: setSharingTerms(area, fixed, null), expect: NO_ROLE },
		byCouncil('selling below the surplus price', setSharingTerms(area, terms(79, 190), null), 'OutsideTariff'),
		byCouncil('buying above the shortfall price', setSharingTerms(area, terms(190, 301), null), 'OutsideTariff'),
		byCouncil('selling above the price to buy at', setSharingTerms(area, terms(191, 190), null), 'OutsideTariff'),
		byCouncil('prices that are none', setSharingTerms(area, terms(U16_MAX, U16_MAX), null), 'OutsideTariff'),
		byCouncil('first terms before a gate has closed on them', setSharingTerms(area, fixed, current + gate), 'NoticeTooShort'),
		byCouncil('first terms for the past', setSharingTerms(area, fixed, 0), 'NoticeTooShort'),
		byCouncil('terms of no area', setSharingTerms(U32_MAX, fixed, null), 'UnknownArea'),
		byCouncil('no terms of no area', setSharingTerms(U32_MAX, null, null), 'UnknownArea'),
		{ what: 'taking part with 101 %', by: seller, call: setParticipation(limits(), 101), expect: error('PercentTooHigh') },
		{ what: 'taking part with the most there is', by: seller, call: setParticipation(limits(), 255), expect: error('PercentTooHigh') },
		{ what: 'a limit to sell at off the ladder', by: seller, call: setParticipation(limits(OFF_LADDER), 100), expect: error('PriceOffLadder') },
		{ what: 'a limit to buy at off the ladder', by: buyer, call: setParticipation(limits(0, OFF_LADDER), 100), expect: error('PriceOffLadder') },
		{ what: 'the highest limits there are', by: buyer, call: setParticipation(limits(U16_MAX, U16_MAX), 100), expect: error('PriceOffLadder') },
		{ what: 'taking part without a connection', by: stranger, call: setParticipation(limits(), 100), expect: error('NotConnected') },
		{ what: 'taking part without a role', by: outsider, call: setParticipation(limits(), 100), expect: NO_ROLE },
	]);

	const set = Chain.event(await asRoot(chain, roles.council, setSharingTerms(area, fixed, null), 'setting the terms of sharing'), 'p2pTrading', 'SharingTermsSet');
	judge.record('first terms begin when the next gate closes', set.from > current + gate && set.terms?.sellAtMills === 190, `from ${set.from}, in interval ${current}`);
	const known = await chain.view('tradingApi', 'getSharingTerms', area, set.from);
	const elsewhere = await chain.view('tradingApi', 'getSharingTerms', otherArea, set.from);
	judge.record('... in their area alone', known?.buyAtMills === 190 && elsewhere === null, `${known?.buyAtMills} mills, elsewhere ${elsewhere?.buyAtMills ?? 'none'}`);
	await judge.must(seller, setParticipation(limits(200), 50));
	const { percent, limits: own } = await chain.view('tradingApi', 'getParticipation', seller.address);
	judge.record('a member takes part as it says', percent === 50 && own.sellAtLeastMills === 200, `${percent} %, from ${own.sellAtLeastMills} mills`);
	// Until those before its change are settled, which takes the meters' deadline.
	await world.nextInterval();
	const present = await world.current();
	await judge.refuseAll([
		byCouncil('other terms within the trading horizon', setSharingTerms(area, terms(180, 200), present + horizon), 'NoticeTooShort'),
		byCouncil('no terms any more within it', setSharingTerms(area, null, present + gate + 1), 'NoticeTooShort'),
		byCouncil('other terms outside the tariff', setSharingTerms(area, terms(0, 2_047), null), 'OutsideTariff'),
		{ what: 'a second change before the first is settled', by: seller, call: setParticipation(limits(), 100), expect: error('ParticipationChanging') },
		{ what: 'back to the first, before it is settled', by: seller, call: setParticipation(limits(200), 50), expect: error('ParticipationChanging') },
	]);
}

/** Orders of the auction. Returns those that stay. */
export async function auction(judge, world) {
	const { tx, chain, seller, buyer, rival, poor, stranger, leaver, unmetered } = world;
	const { placeOrders: place, cancelOrders: cancel, createEnergyOffer: create } = tx.p2pTrading;
	const consts = chain.api.consts.p2pTrading;
	const [horizon, gate, least, perCall, perPage] = [
		consts.tradingHorizon, consts.gateClosure, consts.minEnergy, consts.maxOrdersPerCall, consts.maxOrdersPerPage,
	].map(Number);
	const current = await world.breathe();
	// Later than all offers of the other scenes.
	const interval = current + 2 * AHEAD;
	const ask = (energyWh, priceMills = PRICE, when = interval) => order(when, 'Ask', priceMills, energyWh);
	const bid = (energyWh, priceMills = PRICE, when = interval) => order(when, 'Bid', priceMills, energyWh);
	const many = (count, when = interval) => Array.from({ length: count }, (_, i) => ask(least, 300 + i, when));

	const [sold, wanted] = [ask(500, PRICE + 20), bid(400, PRICE - 20)];
	await judge.must(seller, place([sold]));
	await judge.must(seller, create(interval, 1_000, PRICE));
	await judge.must(buyer, place([wanted]));
	const rest = LIMIT_WH - 1_500;
	const low = bid(100, PRICE / 2);
	await judge.must(seller, place([low]));
	// As many orders as an account may have for 32 intervals; at these prices nothing is reserved
	// for them.
	const orderPage = many(perPage);
	for (let i = 0; i < perPage; i += perCall) await judge.must(rival, place(orderPage.slice(i, i + perCall)));

	judge.begin('Orders of the auction');
	await judge.refuseAll([
		{ what: 'no order at all', by: seller, call: place([]), expect: error('NoOrders') },
		{ what: 'one order more than a call takes', by: poor, call: place(many(perCall + 1)), expect: TOO_LONG },
		{ what: 'one order more than an account may have', by: rival, call: place([ask(least, 300 + perPage)]), expect: error('TooManyOrders') },
		{ what: 'an ask off the ladder', by: seller, call: place([ask(100, OFF_LADDER)]), expect: error('PriceOffLadder') },
		{ what: 'a bid off the ladder', by: buyer, call: place([bid(100, OFF_LADDER)]), expect: error('PriceOffLadder') },
		{ what: 'a bid at the highest price there is', by: buyer, call: place([bid(100, U16_MAX)]), expect: error('PriceOffLadder') },
		{ what: 'an ask of nothing', by: seller, call: place([ask(0)]), expect: error('EnergyTooSmall') },
		{ what: 'a bid of nothing', by: buyer, call: place([bid(0)]), expect: error('EnergyTooSmall') },
		{ what: 'an ask below the least', by: seller, call: place([ask(least - 1)]), expect: error('EnergyTooSmall') },
		{ what: 'an ask of the most there is', by: seller, call: place([ask(U64_MAX)]), expect: error('ExceedsExportLimit') },
		{ what: 'a bid of the most there is', by: buyer, call: place([bid(U64_MAX)]), expect: error('ExceedsImportLimit') },
		{ what: 'an ask for the past', by: seller, call: place([ask(100, PRICE, current - 1)]), expect: error('GateClosed') },
		{ what: 'a bid for interval 0', by: buyer, call: place([bid(100, PRICE, 0)]), expect: error('GateClosed') },
		{ what: 'an ask for the present', by: seller, call: place([ask(100, PRICE, current)]), expect: error('GateClosed') },
		{ what: 'an ask at the gate', by: seller, call: place([ask(100, PRICE, current + gate)]), expect: error('GateClosed') },
		{ what: 'an ask beyond the horizon', by: seller, call: place([ask(100, PRICE, current + horizon + 1)]), expect: error('BeyondHorizon') },
		{ what: 'a bid for the last interval there can be', by: buyer, call: place([bid(100, PRICE, U32_MAX)]), expect: error('BeyondHorizon') },
		{ what: "a Wh beyond the connection's limit", by: seller, call: place([ask(LIMIT_WH + 1, PRICE, interval + 1)]), expect: error('ExceedsExportLimit') },
		{ what: 'a Wh beyond what offers and orders leave of it', by: seller, call: place([ask(rest + 1)]), expect: error('ExceedsExportLimit') },
		{ what: 'an offer of a Wh beyond it', by: seller, call: create(interval, rest + 1, PRICE), expect: error('ExceedsExportLimit') },
		{ what: 'two asks that are too much together', by: seller, call: place([ask(rest - 10), ask(11, PRICE + 1)]), expect: error('ExceedsExportLimit') },
		{ what: 'the same ask twice, too much together', by: seller, call: place([ask(rest - 10), ask(11)]), expect: error('ExceedsExportLimit') },
		{ what: 'an ask through a connection that only takes', by: buyer, call: place([ask(least)]), expect: error('ExceedsExportLimit') },
		{ what: "a bid of a Wh beyond the connection's limit", by: buyer, call: place([bid(BUYER_LIMIT_WH - 400 + 1)]), expect: error('ExceedsImportLimit') },
		{ what: 'a bid at the price of its own offer', by: seller, call: place([bid(100, PRICE)]), expect: error('CrossedOrders') },
		{ what: 'a bid above its own ask', by: seller, call: place([bid(100, PRICE + 21)]), expect: error('CrossedOrders') },
		{ what: 'an ask at the price of its own bid', by: seller, call: place([ask(100, PRICE / 2)]), expect: error('CrossedOrders') },
		{ what: 'an offer at the price of its own bid', by: seller, call: create(interval, 100, PRICE / 2), expect: error('CrossedOrders') },
		{ what: 'a bid and an ask at one price in a call', by: seller, call: place([bid(100, 50, interval + 1), ask(100, 50, interval + 1)]), expect: error('CrossedOrders') },
		{ what: 'an ask without a meter', by: unmetered, call: place([ask(least)]), expect: error('NotMetered') },
		{ what: 'a bid without a meter', by: unmetered, call: place([bid(least)]), expect: error('NotMetered') },
		{ what: 'an ask without a connection', by: stranger, call: place([ask(least)]), expect: error('NotConnected') },
		{ what: 'an ask after leaving', by: leaver, call: place([ask(least)]), expect: error('NotConnected') },
		{ what: 'a bid without money', by: poor, call: place([bid(LIMIT_WH, 300)]), expect: 'Token.FundsUnavailable' },
		{ what: 'an ask without money for what it can cost', by: poor, call: place([ask(LIMIT_WH, 0)]), expect: 'Token.FundsUnavailable' },
		{ what: 'a bad order behind a good one', by: seller, call: place([ask(100, PRICE, interval + 1), ask(100, OFF_LADDER)]), expect: error('PriceOffLadder') },
		{ what: 'a closed one behind a good one', by: buyer, call: place([bid(100, PRICE, interval + 1), bid(100, PRICE, current)]), expect: error('GateClosed') },
		{ what: 'cancelling no order at all', by: seller, call: cancel([]), expect: error('NoOrders') },
		{ what: 'cancelling one more than a call takes', by: poor, call: cancel(many(perCall + 1).map(keyOf)), expect: TOO_LONG },
		{ what: 'cancelling what was never ordered', by: seller, call: cancel([keyOf(ask(1, 7))]), expect: error('UnknownOrder') },
		{ what: "cancelling another's", by: buyer, call: cancel([keyOf(sold)]), expect: error('UnknownOrder') },
		{ what: 'cancelling it on the other side', by: seller, call: cancel([{ ...keyOf(sold), side: 'Bid' }]), expect: error('UnknownOrder') },
		{ what: 'cancelling without any order', by: stranger, call: cancel([keyOf(sold)]), expect: error('UnknownOrder') },
		{ what: 'cancelling one order twice in a call', by: seller, call: cancel([keyOf(sold), keyOf(sold)]), expect: error('UnknownOrder') },
		{ what: 'cancelling an unknown one behind a good one', by: buyer, call: cancel([keyOf(wanted), keyOf(bid(1, 7))]), expect: error('UnknownOrder') },
		{ what: 'cancelling for the past', by: seller, call: cancel([keyOf(ask(1, PRICE, current - 1))]), expect: error('GateClosed') },
		{ what: 'cancelling for the last interval there can be', by: seller, call: cancel([keyOf(ask(1, PRICE, U32_MAX))]), expect: error('UnknownOrder') },
	]);
	return { sold, wanted, low, orderPage };
}

/** What is cancelled, firm, cleared. @param {any} ordered the orders that `auction` left */
export async function clearing(judge, world, { sold, wanted, low, orderPage }) {
	const { tx, chain, seller, buyer, rival, stranger, area, childArea } = world;
	const { placeOrders: place, cancelOrders: cancel, clearMarket: clear } = tx.p2pTrading;
	const [gate, perCall] = [chain.api.consts.p2pTrading.gateClosure, chain.api.consts.p2pTrading.maxOrdersPerCall].map(Number);

	judge.begin('Cancelled, and cleared');
	await judge.must(seller, cancel([keyOf(sold)]));
	// All of it is in one interval, the last one before the gate.
	await world.nextInterval();
	const present = await world.current();
	const next = present + gate + 1;
	const [given, taken] = ['Ask', 'Bid'].map((side) => order(next, side, 0, 100));
	await judge.must(seller, place([given]));
	await judge.must(buyer, place([taken]));
	await judge.refuseAll([
		{ what: 'cancelling twice', by: seller, call: cancel([keyOf(sold)]), expect: error('UnknownOrder') },
		{ what: 'cancelling an ask in the last interval before the gate', by: seller, call: cancel([keyOf(given)]), expect: error('OrdersFirm') },
		{ what: 'cancelling a bid in the last interval before the gate', by: buyer, call: cancel([keyOf(taken)]), expect: error('OrdersFirm') },
		// Clearing has room of its own in a block, which is closed to what is not due.
		{ what: 'clearing before the gate closes', by: stranger, call: clear(area, next), expect: NOT_ENTITLED },
		{ what: 'clearing the last interval there can be', by: stranger, call: clear(area, U32_MAX), expect: NOT_ENTITLED },
		{ what: 'clearing what has begun', by: stranger, call: clear(area, present), expect: NOT_ENTITLED },
		{ what: 'clearing interval 0', by: stranger, call: clear(area, 0), expect: NOT_ENTITLED },
		{ what: 'clearing where nobody ordered', by: stranger, call: clear(area, present + gate), expect: NOT_ENTITLED },
		{ what: 'clearing no area', by: stranger, call: clear(U32_MAX, present + gate), expect: NOT_ENTITLED },
		{ what: 'clearing in a batch what is not due', by: stranger, call: tx.utility.batch([clear(area, next)]), expect: NOT_ENTITLED },
	]);
	await world.nextInterval();
	const { phase, clearing: result } = await chain.view('tradingApi', 'getClearing', area, next);
	judge.record('the chain clears by itself', phase === 'Cleared' && result?.soldWh === 100n, `${phase}, ${result?.soldWh} Wh sold`);
	const { clearing: empty } = await chain.view('tradingApi', 'getClearing', childArea, next);
	judge.record('... and publishes no price where nothing was traded', empty === null || empty.priceMills === null, `${empty?.priceMills}`);
	const { boughtWh } = (await chain.view('tradingApi', 'getStatement', buyer.address, next)) ?? {};
	judge.record('... and what everyone got is certain', boughtWh === 100n, `${boughtWh} Wh bought`);
	await judge.refuseAll([
		{ what: 'an order when the gate has closed', by: seller, call: place([given]), expect: error('GateClosed') },
		{ what: 'cancelling when the gate has closed', by: seller, call: cancel([keyOf(given)]), expect: error('GateClosed') },
		{ what: 'cancelling a bid when the gate has closed', by: buyer, call: cancel([keyOf(taken)]), expect: error('GateClosed') },
		{ what: 'clearing twice', by: stranger, call: clear(area, next), expect: NOT_ENTITLED },
		{ what: 'clearing below the root', by: stranger, call: clear(childArea, next), expect: NOT_ENTITLED },
	]);
	// Nothing may stay reserved for the attempts for days.
	await judge.must(buyer, cancel([keyOf(wanted)]));
	await judge.must(seller, cancel([keyOf(low)]));
	for (let i = 0; i < orderPage.length; i += perCall) await judge.must(rival, cancel(orderPage.slice(i, i + perCall).map(keyOf)));
}

/** Settlement, arrears, payouts, and the money in the market. */
export async function settlement(judge, world) {
	const { tx, chain, seller, stranger, debtor, supplier } = world;
	const { settle, payArrears, collectArrears, claimPayout, createEnergyOffer, acceptEnergyOffer, placeOrders } = tx.p2pTrading;
	const least = Number(chain.api.consts.p2pTrading.minEnergy);
	const current = await world.breathe();
	const open = current - world.meterDeadline;
	const offered = await judge.must(seller, createEnergyOffer(current + AHEAD + 5, 100, 100));
	const { offer } = Chain.event(offered, 'p2pTrading', 'EnergyOfferCreated');
	const [page, pageOfDebtor] = [await world.pageOf(seller), await world.pageOf(debtor)];

	judge.begin('Settlement and arrears');
	const { arrears, shortfallWh, toSupplier } = await chain.view('tradingApi', 'getEnergyBalance', debtor.address);
	judge.record('who cannot pay the supplier is in arrears', BigInt(arrears) > 0n, `${arrears} plancks`);
	judge.record('... and its balance shows the shortfall and its cost', shortfallWh === BigInt(LIMIT_WH) && BigInt(toSupplier) >= BigInt(arrears), `${shortfallWh} Wh for ${toSupplier} plancks`);
	// Settlement took all that the account had; it needs money for the fees of the attempts.
	await judge.must(world.roles.council, tx.balances.transferKeepAlive(debtor.address, BigInt(arrears) / 100n + 10n ** 10n));
	await judge.refuseAll([
		{ what: 'settling an interval that takes readings', by: seller, call: settle(open, page), expect: error('TooEarly') },
		{ what: 'settling the present', by: seller, call: settle(current, page), expect: error('TooEarly') },
		{ what: 'settling the last interval there can be', by: seller, call: settle(U32_MAX, page), expect: error('TooEarly') },
		{ what: 'settling twice', by: seller, call: settle(world.settledInterval, page), expect: error('AlreadySettled') },
		{ what: 'settling twice, by somebody else', by: stranger, call: settle(world.settledInterval, page), expect: error('AlreadySettled') },
		{ what: "settling a debtor's interval twice", by: stranger, call: settle(world.settledInterval, pageOfDebtor), expect: error('AlreadySettled') },
		{ what: 'settling a page that there is not', by: seller, call: settle(world.settledInterval, U32_MAX), expect: error('AlreadySettled') },
		{ what: 'settling interval 0', by: seller, call: settle(0, page), expect: error('AlreadySettled') },
		{ what: 'offering in arrears', by: debtor, call: createEnergyOffer(current + AHEAD, least, 300), expect: error('InArrears') },
		{ what: 'accepting in arrears', by: debtor, call: acceptEnergyOffer(offer, least), expect: error('InArrears') },
		{ what: 'ordering in arrears', by: debtor, call: placeOrders([order(current + AHEAD, 'Ask', 300, least)]), expect: error('InArrears') },
		{ what: 'paying more arrears than one has', by: debtor, call: payArrears(supplier.address, U128_MAX), expect: 'Token.FundsUnavailable' },
		{ what: 'paying arrears of nothing', by: debtor, call: payArrears(supplier.address, 0), expect: error('AmountZero') },
		{ what: 'paying arrears to somebody else', by: debtor, call: payArrears(stranger.address, 1), expect: error('NoArrears') },
		{ what: 'paying arrears without any', by: seller, call: payArrears(supplier.address, U128_MAX), expect: error('NoArrears') },
		{ what: 'collecting arrears that one is not owed', by: seller, call: collectArrears(debtor.address), expect: error('NoArrears') },
		{ what: 'claiming where nothing waits', by: stranger, call: claimPayout(seller.address), expect: error('NoPendingPayout') },
	]);
	await money(judge, world);
	await byHand(judge, world);
}

/** Money that goes into the market and out of it. The seller has an offer open. */
async function money(judge, world) {
	const { tx, chain, seller, poor, debtor, stranger, rival, operator, supplier, area } = world;
	const { deposit, withdraw, depositAsSupplier, withdrawAsSupplier, setCreditLimit } = tx.p2pTrading;
	const accountOf = ({ address }) => chain.view('tradingApi', 'getClearingAccount', address);
	const missing = 'Token.FundsUnavailable';
	await world.breathe();

	judge.begin('Money in the market');
	const { available, reserved, free } = await accountOf(seller);
	judge.record('what an open offer can cost is reserved', reserved > 0n && free <= available - reserved, `${reserved} of ${available} plancks`);
	const { deposit: ofSupplier, owes } = await chain.view('tradingApi', 'getSupplierAccount', supplier.address);
	const toSpare = ofSupplier > owes ? ofSupplier - owes : 0n;
	await judge.refuseAll([
		{ what: 'depositing nothing', by: seller, call: deposit(0), expect: error('AmountZero') },
		{ what: 'depositing more than one has', by: poor, call: deposit(TOKEN), expect: missing },
		{ what: 'depositing all that there can be', by: seller, call: deposit(U128_MAX), expect: missing },
		{ what: 'depositing without a connection', by: stranger, call: deposit(1), expect: error('NotConnected') },
		{ what: 'withdrawing nothing', by: seller, call: withdraw(0), expect: error('AmountZero') },
		{ what: 'withdrawing a planck more than is free', by: seller, call: withdraw(free + 1n), expect: missing },
		{ what: 'withdrawing what is reserved', by: seller, call: withdraw(available), expect: missing },
		{ what: 'withdrawing all that there can be', by: seller, call: withdraw(U128_MAX), expect: missing },
		{ what: 'withdrawing in arrears', by: debtor, call: withdraw(1), expect: missing },
		{ what: 'withdrawing without a connection', by: stranger, call: withdraw(1), expect: error('NotConnected') },
		{ what: 'a supplier depositing nothing', by: supplier, call: depositAsSupplier(0), expect: error('AmountZero') },
		{ what: 'a supplier depositing more than it has', by: supplier, call: depositAsSupplier(U128_MAX), expect: missing },
		{ what: 'depositing as a supplier that one is not', by: seller, call: depositAsSupplier(1), expect: error('NotSupplier') },
		{ what: 'a supplier withdrawing nothing', by: supplier, call: withdrawAsSupplier(0), expect: error('AmountZero') },
		{ what: 'a supplier withdrawing a planck too much', by: supplier, call: withdrawAsSupplier(toSpare + 1n), expect: missing },
		{ what: 'a supplier withdrawing all that there can be', by: supplier, call: withdrawAsSupplier(U128_MAX), expect: missing },
		{ what: 'withdrawing as a supplier that one is not', by: seller, call: withdrawAsSupplier(1), expect: missing },
		{ what: 'a credit limit for oneself', by: debtor, call: setCreditLimit(area, U128_MAX), expect: error('NotSupplier') },
		{ what: 'a credit limit by the operator', by: operator, call: setCreditLimit(area, 1), expect: error('NotSupplier') },
		{ what: 'a credit limit by a stranger', by: stranger, call: setCreditLimit(area, 0), expect: error('NotSupplier') },
		{ what: 'a credit limit in no area', by: supplier, call: setCreditLimit(U32_MAX, 1), expect: error('NoSupplyTerms') },
	]);
	const before = await accountOf(rival);
	await judge.must(rival, deposit(TOKEN));
	const between = await accountOf(rival);
	await judge.must(rival, withdraw(TOKEN));
	const after = await accountOf(rival);
	const isBack = between.free === before.free + TOKEN && after.free === before.free && after.available === before.available;
	judge.record('what was deposited can be withdrawn', isBack, `${before.free}, ${between.free}, ${after.free} plancks free`);
}

/**
 * Settling by hand what has just become final. The chain does it at the end of a block, so a call in
 * the first block of an interval comes before it. The node makes blocks of its own accord as well,
 * soon after each transaction and in any case every few seconds; if it makes one before the call is
 * in the pool, the chain has done it already, and the call is tried in the next interval.
 */
async function byHand(judge, world) {
	const { tx, chain, clock, stranger, meterDeadline } = world;
	let blocks = [];
	chain.onBlock(({ number, moment }) => blocks.push({ number, interval: Math.floor(moment / QUARTER_MS) }));
	const inFirstBlock = async (what, page) => {
		for (let tries = 0; ; tries++) {
			// A block that is still to come of the transactions before comes in this interval.
			await chain.seal();
			await sleep(QUIET_MS);
			await chain.catchUp();
			const current = await world.current();
			blocks = [];
			await clock.enter(current + 1);
			const submission = await chain.execute(stranger, tx.p2pTrading.settle(current - meterDeadline, page), { mayFail: true, label: what });
			const first = blocks.find(({ interval }) => interval > current)?.number;
			await world.enter(current + 1);
			if (submission.events.some(({ block }) => block === first) || tries === TRIES) return submission;
		}
	};

	judge.begin('Settling by hand');
	for (const [what, page] of [['a page before its turn', 1], ['a page that there is not', U32_MAX]]) {
		judge.judge({ what, expect: error('NotNext') }, await inFirstBlock(what, page));
	}
	const answer = judge.answerOf(await inFirstBlock('the page that comes next', 0));
	judge.record('the page that comes next', answer === 'done', answer);
}
