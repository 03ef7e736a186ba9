// Grid calls of accounts that may not make them, and emergencies that must not be declared.
import { Chain, palletAccount } from '../chain.mjs';
import { asRoot, edgeOf, motion, THRESHOLDS } from '../setup.mjs';
import { FREE_CALL_FAILS, NO_ROLE, NOT_ENTITLED } from './judge.mjs';
import { keyOf, order } from './trading.mjs';
import { BUYER_LIMIT_W, EDGE_W, FUND, LIMIT_W } from './world.mjs';

const U32_MAX = 2 ** 32 - 1;
const U64_MAX = 2n ** 64n - 1n;
const TARIFF = { shortfallPriceMills: 300, surplusPriceMills: 80 };
const STATUS = { frequencyMillihertz: 50_000, voltagePermille: 1_000, loadW: 10, generationW: 0 };
const error = (name) => `gridManagement.${name}`;

/** @param {import('./judge.mjs').Judge} judge @param {import('./world.mjs').World} world */
export async function grid(judge, world) {
	const { tx, operator, otherOperator, stranger, seller, area, otherArea, supplier, roles } = world;
	const g = tx.gridManagement;
	const pool = palletAccount(world.chain.api.consts.p2pTrading.palletId.toU8a());
	const byCouncil = (what, call, expect) => ({ what, by: roles.council, call: motion(tx, call), expect });
	const terms = (tariff, from = null, of = supplier.address) => g.setSupplyTerms(area, of, tariff, from);
	const child = (parent, tariff = TARIFF, power = 1_000, fee = 0, by = supplier.address) => g.createArea(parent, edgeOf(power, fee), by, tariff);
	await world.breathe();

	judge.begin('The grid');
	await judge.refuseAll([
		// What has room of its own in a block is refused at the pool to those who may not do it.
		{ what: 'a status without a role', by: world.outsider, call: g.updateGridStatus(area, STATUS), expect: NO_ROLE },
		{ what: 'a status by a stranger', by: stranger, call: g.updateGridStatus(area, STATUS), expect: NOT_ENTITLED },
		{ what: 'a status by a participant', by: seller, call: g.updateGridStatus(area, STATUS), expect: NOT_ENTITLED },
		{ what: 'a status in a batch', by: seller, call: tx.utility.batchAll([g.updateGridStatus(area, STATUS)]), expect: NOT_ENTITLED },
		{ what: "a status by another area's operator", by: otherOperator, call: g.updateGridStatus(area, STATUS), expect: NOT_ENTITLED },
		{ what: "a status of a child by another area's operator", by: otherOperator, call: g.updateGridStatus(world.childArea, STATUS), expect: NOT_ENTITLED },
		{ what: 'a status of no area', by: operator, call: g.updateGridStatus(U32_MAX, STATUS), expect: NOT_ENTITLED },
		{ what: 'a status with the highest load', by: operator, call: g.updateGridStatus(area, { ...STATUS, loadW: U64_MAX }), expect: error('PowerTooHigh') },
		{ what: 'a status with the highest generation', by: operator, call: g.updateGridStatus(area, { ...STATUS, generationW: U64_MAX }), expect: error('PowerTooHigh') },
		{ what: 'authorising oneself', by: stranger, call: g.setOperatorAuthorization(stranger.address, area, true), expect: error('NotCouncil') },
		{ what: 'an operator authorising another', by: operator, call: g.setOperatorAuthorization(stranger.address, area, true), expect: error('NotCouncil') },
		{ what: 'the council authorising twice', by: roles.council, call: motion(tx, g.setOperatorAuthorization(operator.address, area, true)), expect: error('AlreadyAuthorized') },
		{ what: 'the council revoking nothing', by: roles.council, call: motion(tx, g.setOperatorAuthorization(stranger.address, area, false)), expect: error('NotAuthorized') },
		{ what: 'the council authorising for no area', by: roles.council, call: motion(tx, g.setOperatorAuthorization(stranger.address, U32_MAX, true)), expect: error('UnknownArea') },
		byCouncil('the council making a gateway an operator', g.setOperatorAuthorization(world.gateway.address, area, true), error('IsGateway')),
		byCouncil('the council making the supplier an operator', g.setOperatorAuthorization(supplier.address, area, true), error('IsSupplier')),
		byCouncil('the council making the operator the supplier', terms(TARIFF, null, operator.address), error('IsOperator')),
		byCouncil('the council making a gateway the supplier', terms(TARIFF, null, world.gateway.address), error('IsGateway')),
		byCouncil('the council giving the rent to the operator', g.setNetworkAccount(area, operator.address), error('IsOperator')),
		{ what: 'an operator taking the rent', by: operator, call: g.setNetworkAccount(area, operator.address), expect: error('NotCouncil') },
		{ what: 'a new grid by an operator', by: operator, call: child(null), expect: error('NotCouncil') },
		{ what: "an area below another's", by: otherOperator, call: child(area), expect: error('NotOperator') },
		{ what: 'an area with limits in kW', by: operator, call: child(area, TARIFF, 50), expect: error('LimitTooLow') },
		{ what: 'an area of the highest capacity', by: operator, call: child(area, TARIFF, U64_MAX), expect: error('PowerTooHigh') },
		{ what: "an operator's area with another fee", by: operator, call: child(area, TARIFF, 1_000, 1), expect: error('FeeNeedsCouncil') },
		{ what: "an operator's area with another tariff", by: operator, call: child(area, { shortfallPriceMills: 2_047, surplusPriceMills: 2_047 }), expect: error('TermsDifferFromParent') },
		byCouncil('an area with a fee off the ladder', child(area, TARIFF, 1_000, 2_048), error('PriceTooHigh')),
		byCouncil('a tariff off the ladder', child(area, { shortfallPriceMills: 2_048, surplusPriceMills: 80 }), error('PriceTooHigh')),
		byCouncil('a tariff that pays more than it takes', child(area, { shortfallPriceMills: 80, surplusPriceMills: 81 }), error('InvertedTariff')),
		byCouncil('a tariff that pays more than the area above takes', child(area, { shortfallPriceMills: 400, surplusPriceMills: 301 }), error('TariffsCross')),
		{ what: "another's tariff", by: otherOperator, call: terms(TARIFF, null, otherOperator.address), expect: error('NotOperator') },
		{ what: 'a new tariff that pays more than it takes', by: operator, call: terms({ shortfallPriceMills: 0, surplusPriceMills: 1 }), expect: error('InvertedTariff') },
		{ what: 'a new tariff within the trading horizon', by: operator, call: terms(TARIFF, 1), expect: error('TooEarly') },
		{ what: 'a new tariff in years', by: operator, call: terms(TARIFF, U32_MAX), expect: error('TooFarAhead') },
		{ what: 'a supplier of its own choice', by: operator, call: terms(TARIFF, null, operator.address), expect: error('SupplierChangeNeedsCouncil') },
		{ what: 'a stranger as supplier', by: operator, call: terms(TARIFF, null, stranger.address), expect: error('SupplierChangeNeedsCouncil') },
		{ what: "another's band of prices", by: operator, call: g.setTariffBand(area, null), expect: error('NotSupplier') },
		{ what: 'a band of prices upside down', by: supplier, call: g.setTariffBand(area, { lowest: TARIFF, highest: { ...TARIFF, shortfallPriceMills: 299 } }), expect: error('InvalidBand') },
		{ what: "giving up another's supply", by: stranger, call: g.resignAsSupplier(area), expect: error('NotSupplier') },
		{ what: 'accepting a tariff that nobody has proposed', by: supplier, call: g.acceptTariff(area, TARIFF, null), expect: error('NoProposal') },
		{ what: 'an area below with another supplier', by: operator, call: child(area, TARIFF, 1_000, 0, stranger.address), expect: error('SupplierChangeNeedsCouncil') },
		{ what: 'the pool as supplier', by: operator, call: terms(TARIFF, null, pool), expect: error('AccountForbidden') },
		{ what: 'the pool as supplier, by the council', by: roles.council, call: motion(tx, terms(TARIFF, null, pool)), expect: error('AccountForbidden') },
		{ what: 'an area below that the pool supplies', by: operator, call: child(area, TARIFF, 1_000, 0, pool), expect: error('AccountForbidden') },
		{ what: 'an area that the pool supplies, by the council', by: roles.council, call: motion(tx, child(null, TARIFF, 1_000, 0, pool)), expect: error('AccountForbidden') },
		{ what: 'the pool as operator', by: roles.council, call: motion(tx, g.setOperatorAuthorization(pool, area, true)), expect: error('AccountForbidden') },
		{ what: "another's edge", by: otherOperator, call: g.updateArea(area, edgeOf(LIMIT_W), THRESHOLDS), expect: error('NotOperator') },
		{ what: "an operator's new fee", by: operator, call: g.updateArea(area, edgeOf(EDGE_W, 5), THRESHOLDS), expect: error('FeeNeedsCouncil') },
		{ what: 'thresholds upside down', by: operator, call: g.updateArea(area, edgeOf(LIMIT_W), { ...THRESHOLDS, alertLoadPermille: 1_001 }), expect: error('InvalidThresholds') },
		{ what: "removing another's area", by: otherOperator, call: g.removeArea(area), expect: error('NotOperator') },
		{ what: 'removing an area with others below', by: operator, call: g.removeArea(area), expect: error('AreaHasChildren') },
		{ what: 'removing an area with connections', by: otherOperator, call: g.removeArea(otherArea), expect: error('AreaHasConnections') },
	]);
}

/** Invitations, connections and their limits. */
export async function connections(judge, world) {
	const { tx, operator, otherOperator, stranger, seller, area, otherArea } = world;
	const g = tx.gridManagement;
	const { p2pTrading, carbonOffset } = world.chain.api.consts;
	const keyless = { 'the pool': palletAccount(p2pTrading.palletId.toU8a()), "the credits' owner": palletAccount(carbonOffset.palletId.toU8a()), 'the fund': FUND };
	const connect = (who, where, importLimitW = LIMIT_W, exportLimitW = 0) => g.connect(who.address, where, importLimitW, exportLimitW, 'Standard');
	const accept = (importLimitW) => g.acceptConnection(area, importLimitW, 0, 'Standard');
	await world.breathe();

	judge.begin('Connections');
	await judge.refuseAll([
		...Object.entries(keyless).map(([name, address]) => ({ what: `connecting ${name}`, by: operator, call: connect({ address }, area), expect: error('AccountForbidden') })),
		{ what: 'inviting oneself', by: stranger, call: connect(stranger, area), expect: error('NotOperator') },
		{ what: "inviting into another's area", by: otherOperator, call: connect(stranger, area), expect: error('NotOperator') },
		{ what: 'inviting without power', by: operator, call: connect(stranger, area, 0, 0), expect: error('NoPower') },
		{ what: 'inviting with limits in kW', by: operator, call: connect(stranger, area, 11, 8), expect: error('LimitTooLow') },
		{ what: 'inviting with a W less than the least', by: operator, call: connect(stranger, area, 99), expect: error('LimitTooLow') },
		{ what: 'inviting with the highest power', by: operator, call: connect(stranger, area, U64_MAX), expect: error('PowerTooHigh') },
		{ what: 'inviting with a W more than the edge carries', by: operator, call: connect(stranger, area, EDGE_W + 1), expect: error('BeyondEdge') },
		{ what: "withdrawing another's invitation", by: otherOperator, call: g.withdrawInvitation(world.invitee.address, area), expect: error('NotOperator') },
		{ what: 'withdrawing no invitation', by: operator, call: g.withdrawInvitation(stranger.address, area), expect: error('NotInvited') },
		{ what: 'accepting without an invitation', by: stranger, call: accept(LIMIT_W), expect: FREE_CALL_FAILS },
		{ what: 'accepting more than was offered', by: world.invitee, call: accept(LIMIT_W + 1), expect: FREE_CALL_FAILS },
		{ what: 'accepting in another area', by: world.invitee, call: g.acceptConnection(otherArea, LIMIT_W, 0, 'Standard'), expect: FREE_CALL_FAILS },
		{ what: 'declining no invitation', by: stranger, call: g.declineConnection(area), expect: FREE_CALL_FAILS },
		{ what: 'a notice without a connection', by: stranger, call: g.giveNotice(), expect: error('NotConnected') },
		{ what: 'leaving without a notice', by: seller, call: g.leave(), expect: error('NoNotice') },
		{ what: 'raising its own limits', by: world.buyer, call: g.updateConnection(world.buyer.address, BUYER_LIMIT_W * 2, 0, 'Critical'), expect: error('NotOperator') },
		{ what: "changing another area's connection", by: otherOperator, call: g.updateConnection(seller.address, 100, 100, 'Standard'), expect: error('NotOperator') },
		{ what: 'changing no connection', by: operator, call: g.updateConnection(stranger.address, 100, 100, 'Standard'), expect: error('NotConnected') },
		{ what: 'greater limits without acceptance', by: operator, call: g.updateConnection(seller.address, LIMIT_W + 1, LIMIT_W, 'Standard'), expect: error('NeedsAcceptance') },
		{ what: 'to be shed first without acceptance', by: operator, call: g.updateConnection(seller.address, LIMIT_W, LIMIT_W, 'Interruptible'), expect: error('NeedsAcceptance') },
		{ what: 'limits in kW', by: operator, call: g.updateConnection(seller.address, 11, 11, 'Standard'), expect: error('LimitTooLow') },
		{ what: 'limits below the meter', by: operator, call: g.updateConnection(seller.address, 100, 100, 'Standard'), expect: error('BelowRatedPower') },
		{ what: 'limits beyond any grid', by: operator, call: g.updateConnection(seller.address, U64_MAX, U64_MAX, 'Standard'), expect: error('PowerTooHigh') },
		{ what: "disconnecting another area's account", by: otherOperator, call: g.disconnect(seller.address), expect: error('NotOperator') },
		{ what: 'disconnecting a competitor', by: world.rival, call: g.disconnect(seller.address), expect: error('NotOperator') },
		{ what: 'disconnecting nobody', by: operator, call: g.disconnect(stranger.address), expect: error('NotConnected') },
	]);
}

/** Consent: what no account can do to another, and what everybody may do. */
export async function consent(judge, world) {
	const { tx, chain, operator, otherOperator, seller, supplier, unmetered, invitee, area, otherArea } = world;
	const g = tx.gridManagement;
	await world.breathe();
	judge.begin('Consent');
	const dear = { shortfallPriceMills: 301, surplusPriceMills: 80 };
	// An operator of another area may invite a connected account; that changes nothing for the
	// account.
	await judge.must(otherOperator, g.connect(seller.address, otherArea, LIMIT_W, 0, 'Standard'));
	await judge.must(operator, g.setSupplyTerms(area, supplier.address, dear, null));
	await judge.must(unmetered, g.giveNotice());
	await judge.refuseAll([
		{ what: 'being connected in two areas', by: seller, call: g.acceptConnection(otherArea, LIMIT_W, 0, 'Standard'), expect: FREE_CALL_FAILS },
		{ what: "accepting a tariff in the supplier's stead", by: operator, call: g.acceptTariff(area, dear, null), expect: error('NotSupplier') },
		{ what: 'accepting another tariff than was proposed', by: supplier, call: g.acceptTariff(area, TARIFF, null), expect: error('ProposalDiffers') },
		{ what: 'a second notice', by: unmetered, call: g.giveNotice(), expect: error('NoticeGiven') },
		{ what: 'leaving before the notice has run', by: unmetered, call: g.leave(), expect: error('NoticeRuns') },
		{ what: 'what costs a fee, by who owns nothing', by: invitee, call: tx.p2pTrading.settle(0, 0), expect: /pay|balance/i },
	]);
	await judge.must(seller, g.declineConnection(otherArea));
	const before = (await chain.api.query.system.account(invitee.address)).data.free.toBigInt();
	const accepted = judge.answerOf(await chain.execute(invitee, g.acceptConnection(area, LIMIT_W, 0, 'Standard'), { mayFail: true }));
	judge.record('an account without a planck accepts its invitation', accepted === 'done' && before === 0n, accepted);
	const later = await chain.view('gridApi', 'getSupplyTerms', area, (await world.current()) + Number(chain.api.consts.p2pTrading.tradingHorizon) + 2);
	judge.record("the operator's tariff waits for the supplier's acceptance", later?.tariff.shortfallPriceMills === TARIFF.shortfallPriceMills, `${later?.tariff.shortfallPriceMills} mills`);
}

/** Emergencies, and what must wait for their end. */
export async function emergencies(judge, world, traded) {
	const { tx, operator, otherOperator, stranger, seller, buyer, area, roles, chain } = world;
	const { implementEmergencyProtocol, liftEmergency } = tx.gridManagement;
	const { createEnergyOffer: create, acceptEnergyOffer: accept, placeOrders: place, cancelOrders: cancel, clearMarket: clear } = tx.p2pTrading;
	const [least, gate] = [chain.api.consts.p2pTrading.minEnergy, chain.api.consts.p2pTrading.gateClosure].map(Number);
	const declare = (duration, where = area, reason = 'A line is down') => implementEmergencyProtocol(where, 'SuspendTrading', duration, reason);
	const [short, long] = [chain.api.consts.gridManagement.shortEmergency, chain.api.consts.gridManagement.longEmergency].map(Number);
	const longest = Number(chain.api.consts.gridManagement.maxReasonLength);
	await world.breathe();
	const { interval } = traded;

	judge.begin('Emergencies');
	await judge.refuseAll([
		{ what: 'by a stranger', by: stranger, call: declare(1), expect: NOT_ENTITLED },
		{ what: 'by a seller', by: seller, call: declare(1), expect: NOT_ENTITLED },
		{ what: "by another area's operator", by: otherOperator, call: declare(1), expect: NOT_ENTITLED },
		{ what: 'in no area', by: operator, call: declare(1, U32_MAX), expect: NOT_ENTITLED },
		{ what: 'of no duration', by: operator, call: declare(0), expect: error('ZeroDuration') },
		{ what: 'longer than an operator may', by: operator, call: declare(short + 1), expect: error('EmergencyTooLong') },
		{ what: 'for ever', by: operator, call: declare(U32_MAX), expect: error('EmergencyTooLong') },
		{ what: 'longer than the council may', by: roles.council, call: motion(tx, declare(long + 1)), expect: error('EmergencyTooLong') },
		{ what: 'without a reason', by: operator, call: declare(1, area, ''), expect: error('ReasonMissing') },
		{ what: 'with too long a reason', by: operator, call: declare(1, area, 'x'.repeat(longest + 1)), expect: /decode|verification|invalid/i },
		{ what: 'lifted without one', by: operator, call: liftEmergency(area), expect: error('NoEmergency') },
	]);

	// How long an operator waits after an emergency depends on how many intervals it lasted.
	await world.nextInterval();
	const present = await world.current();
	const created = await judge.must(seller, create(interval + 3, 100, 100));
	const { offer } = Chain.event(created, 'p2pTrading', 'EnergyOfferCreated');
	const ask = order(interval + 3, 'Ask', 100, 100);
	await judge.must(seller, place([ask]));
	await judge.must(operator, declare(short));
	await judge.refuseAll([
		{ what: 'twice', by: operator, call: declare(1), expect: error('EmergencyInForce') },
		{ what: 'twice, by the council', by: roles.council, call: motion(tx, declare(1)), expect: error('EmergencyInForce') },
		{ what: 'an offer meanwhile', by: seller, call: create(interval + 3, least, 100), expect: 'p2pTrading.TradingSuspended' },
		{ what: 'an order meanwhile', by: seller, call: place([ask]), expect: 'p2pTrading.TradingSuspended' },
		{ what: 'clearing meanwhile what was cleared before', by: stranger, call: clear(area, present + gate), expect: NOT_ENTITLED },
		{ what: 'an acceptance meanwhile', by: buyer, call: accept(offer, least), expect: 'p2pTrading.TradingSuspended' },
		{ what: 'lifted by a stranger', by: stranger, call: liftEmergency(area), expect: NOT_ENTITLED },
		{ what: "lifted by another area's operator", by: otherOperator, call: liftEmergency(area), expect: NOT_ENTITLED },
		{ what: 'lifted by a seller', by: seller, call: liftEmergency(area), expect: NOT_ENTITLED },
	]);

	const back = judge.answerOf(await chain.execute(seller, cancel([keyOf(ask)]), { mayFail: true }));
	judge.record('taking an order back meanwhile', back === 'done', back);

	await judge.must(operator, liftEmergency(area));
	const tooSoon = error('EmergencyTooSoon');
	await judge.refuseAll([
		{ what: 'lifted twice', by: operator, call: liftEmergency(area), expect: error('NoEmergency') },
		{ what: 'again right away', by: operator, call: declare(1), expect: tooSoon },
	]);

	// The council may, and only the council lifts what it has declared.
	await asRoot(chain, roles.council, declare(long), 'declaring an emergency');
	await judge.refuseAll([
		{ what: "the council's lifted by the operator", by: operator, call: liftEmergency(area), expect: error('LiftNeedsCouncil') },
		{ what: "the council's lifted by a stranger", by: stranger, call: liftEmergency(area), expect: NOT_ENTITLED },
		{ what: "over the council's", by: operator, call: declare(1), expect: error('EmergencyInForce') },
	]);
	await asRoot(chain, roles.council, liftEmergency(area), 'lifting the emergency');

	// The operator's lasted for one interval, the one it was lifted in, so one interval must pass.
	await judge.refuseAll([{ what: "again after the council's", by: operator, call: declare(1), expect: tooSoon }]);
	await world.nextInterval();
	await judge.refuseAll([{ what: 'again in the next interval', by: operator, call: declare(1), expect: tooSoon }]);
	await world.nextInterval();
	const answer = judge.answerOf(await chain.execute(operator, declare(1), { mayFail: true }));
	judge.record('again in the interval after that', answer === 'done', answer);
	await judge.must(operator, liftEmergency(area));

	// An operator in its cooldown does not suspend trading by measuring a blackout either.
	const measured = (voltagePermille) => tx.gridManagement.updateGridStatus(area, { ...STATUS, voltagePermille });
	await judge.must(operator, measured(0));
	const dark = await chain.view('gridApi', 'getCurrentGridStatus', area);
	judge.record('a blackout in the cooldown shows, and suspends nothing', dark.state === 'Blackout' && !dark.tradingSuspended, `${dark.state}, ${dark.tradingSuspended ? 'suspended' : 'trading'}`);
	await judge.must(operator, measured(1_000));
}
