// Grid calls of those who have no say there, and emergencies that are none.
import { Chain, palletAccount } from '../chain.mjs';
import { asRoot, THRESHOLDS } from '../setup.mjs';
import { keyOf, order } from './trading.mjs';
import { BUYER_LIMIT_W, FUND, LIMIT_W } from './world.mjs';

const U32_MAX = 2 ** 32 - 1;
const U64_MAX = 2n ** 64n - 1n;
const TARIFF = { shortfallPrice: 300, surplusPrice: 80 };
const STATUS = { frequencyMhz: 50_000, voltagePermille: 1_000, loadW: 10, generationW: 0 };
const error = (name) => `gridManagement.${name}`;

/** A motion of the council of one. */
export function motion(tx, call) {
	const mandate = tx.mandate.dispatchAsRoot(call);
	return tx.council.propose(1, mandate, mandate.method.encodedLength);
}

/** @param {import('./judge.mjs').Judge} judge @param {import('./world.mjs').World} world */
export async function grid(judge, world) {
	const { tx, operator, otherOperator, stranger, seller, area, otherArea, supplier, roles } = world;
	const g = tx.gridManagement;
	const { p2pTrading, carbonOffset } = world.chain.api.consts;
	const pool = palletAccount(p2pTrading.palletId.toU8a());
	const keyless = { 'the pool': pool, "the credits' owner": palletAccount(carbonOffset.palletId.toU8a()), 'the fund': FUND };
	const child = (parent, tariff = TARIFF, power = 1_000, fee = 0, by = supplier.address) => g.createArea(parent, power, power, fee, by, tariff);
	const connect = (who, where, importW = LIMIT_W, exportW = 0) => g.connect(who.address, where, importW, exportW, 'Standard');
	await world.breathe();

	judge.begin('The grid');
	await judge.refuseAll([
		{ what: 'a status by a stranger', by: stranger, call: g.updateGridStatus(area, STATUS), expect: 'BadOrigin' },
		{ what: 'a status by a participant', by: seller, call: g.updateGridStatus(area, STATUS), expect: 'BadOrigin' },
		{ what: "a status by another area's operator", by: otherOperator, call: g.updateGridStatus(area, STATUS), expect: 'BadOrigin' },
		{ what: "a status of a child by another area's operator", by: otherOperator, call: g.updateGridStatus(world.childArea, STATUS), expect: 'BadOrigin' },
		{ what: 'a status of no area', by: operator, call: g.updateGridStatus(U32_MAX, STATUS), expect: 'BadOrigin' },
		{ what: 'a status with the highest load', by: operator, call: g.updateGridStatus(area, { ...STATUS, loadW: U64_MAX }), expect: error('PowerTooHigh') },
		{ what: 'a status with the highest generation', by: operator, call: g.updateGridStatus(area, { ...STATUS, generationW: U64_MAX }), expect: error('PowerTooHigh') },
		{ what: 'authorising oneself', by: stranger, call: g.setOperatorAuthorization(stranger.address, area, true), expect: 'BadOrigin' },
		{ what: 'an operator authorising another', by: operator, call: g.setOperatorAuthorization(stranger.address, area, true), expect: 'BadOrigin' },
		{ what: 'the council authorising twice', by: roles.council, call: motion(tx, g.setOperatorAuthorization(operator.address, area, true)), expect: error('AlreadyAuthorized') },
		{ what: 'the council revoking nothing', by: roles.council, call: motion(tx, g.setOperatorAuthorization(stranger.address, area, false)), expect: error('NotAuthorized') },
		{ what: 'the council authorising for no area', by: roles.council, call: motion(tx, g.setOperatorAuthorization(stranger.address, U32_MAX, true)), expect: error('AreaNotFound') },
		{ what: 'a new grid by an operator', by: operator, call: child(null), expect: 'BadOrigin' },
		{ what: "an area below another's", by: otherOperator, call: child(area), expect: 'BadOrigin' },
		{ what: 'an area of the highest capacity', by: operator, call: child(area, TARIFF, U64_MAX), expect: error('PowerTooHigh') },
		{ what: 'an area with a fee off the ladder', by: operator, call: child(area, TARIFF, 1_000, 2_048), expect: error('PriceTooHigh') },
		{ what: 'a tariff off the ladder', by: operator, call: child(area, { shortfallPrice: 2_048, surplusPrice: 80 }), expect: error('PriceTooHigh') },
		{ what: 'a tariff that pays more than it takes', by: operator, call: child(area, { shortfallPrice: 80, surplusPrice: 81 }), expect: error('InvertedTariff') },
		{ what: "another's tariff", by: otherOperator, call: g.setSupplyTerms(area, otherOperator.address, TARIFF), expect: 'BadOrigin' },
		{ what: 'a new tariff that pays more than it takes', by: operator, call: g.setSupplyTerms(area, supplier.address, { shortfallPrice: 0, surplusPrice: 1 }), expect: error('InvertedTariff') },
		{ what: 'a supplier of its own choice', by: operator, call: g.setSupplyTerms(area, operator.address, TARIFF), expect: error('SupplierChangeNeedsAdmin') },
		{ what: 'a stranger as supplier', by: operator, call: g.setSupplyTerms(area, stranger.address, TARIFF), expect: error('SupplierChangeNeedsAdmin') },
		{ what: 'an area below with another supplier', by: operator, call: child(area, TARIFF, 1_000, 0, stranger.address), expect: error('SupplierChangeNeedsAdmin') },
		{ what: 'the pool as supplier', by: operator, call: g.setSupplyTerms(area, pool, TARIFF), expect: error('AccountForbidden') },
		{ what: 'the pool as supplier, by the council', by: roles.council, call: motion(tx, g.setSupplyTerms(area, pool, TARIFF)), expect: error('AccountForbidden') },
		{ what: 'an area below that the pool supplies', by: operator, call: child(area, TARIFF, 1_000, 0, pool), expect: error('AccountForbidden') },
		{ what: 'an area that the pool supplies, by the council', by: roles.council, call: motion(tx, child(null, TARIFF, 1_000, 0, pool)), expect: error('AccountForbidden') },
		{ what: 'the pool as operator', by: roles.council, call: motion(tx, g.setOperatorAuthorization(pool, area, true)), expect: error('AccountForbidden') },
		...Object.entries(keyless).map(([name, address]) => ({ what: `connecting ${name}`, by: operator, call: connect({ address }, area), expect: error('AccountForbidden') })),
		{ what: "another's edge", by: otherOperator, call: g.updateArea(area, 1, 1, 0, THRESHOLDS), expect: 'BadOrigin' },
		{ what: 'thresholds upside down', by: operator, call: g.updateArea(area, 1, 1, 0, { ...THRESHOLDS, alertLoadPermille: 1_001 }), expect: error('InvalidThresholds') },
		{ what: "removing another's area", by: otherOperator, call: g.removeArea(area), expect: 'BadOrigin' },
		{ what: 'removing an area with others below', by: operator, call: g.removeArea(area), expect: error('AreaHasChildren') },
		{ what: 'removing an area with connections', by: otherOperator, call: g.removeArea(otherArea), expect: error('AreaHasConnections') },
		{ what: 'connecting oneself', by: stranger, call: connect(stranger, area), expect: 'BadOrigin' },
		{ what: "connecting in another's area", by: otherOperator, call: connect(stranger, area), expect: 'BadOrigin' },
		{ what: 'connecting twice', by: operator, call: connect(seller, area), expect: error('AlreadyConnected') },
		{ what: 'connecting in two areas', by: otherOperator, call: connect(seller, otherArea), expect: error('AlreadyConnected') },
		{ what: 'connecting without power', by: operator, call: connect(stranger, area, 0, 0), expect: error('NoPower') },
		{ what: 'connecting with the highest power', by: operator, call: connect(stranger, area, U64_MAX), expect: error('PowerTooHigh') },
		{ what: 'raising its own limits', by: world.buyer, call: g.updateConnection(world.buyer.address, BUYER_LIMIT_W * 2, 0, 'Critical'), expect: 'BadOrigin' },
		{ what: "changing another area's connection", by: otherOperator, call: g.updateConnection(seller.address, 1, 1, 'Standard'), expect: 'BadOrigin' },
		{ what: 'changing no connection', by: operator, call: g.updateConnection(stranger.address, 1, 1, 'Standard'), expect: error('NotConnected') },
		{ what: 'limits beyond any grid', by: operator, call: g.updateConnection(seller.address, U64_MAX, U64_MAX, 'Standard'), expect: error('PowerTooHigh') },
		{ what: "disconnecting another area's account", by: otherOperator, call: g.disconnect(seller.address), expect: 'BadOrigin' },
		{ what: 'disconnecting a competitor', by: world.rival, call: g.disconnect(seller.address), expect: 'BadOrigin' },
		{ what: 'disconnecting nobody', by: operator, call: g.disconnect(stranger.address), expect: error('NotConnected') },
	]);
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
	const current = await world.breathe();
	const { interval } = traded;

	judge.begin('Emergencies');
	await judge.refuseAll([
		{ what: 'by a stranger', by: stranger, call: declare(1), expect: 'BadOrigin' },
		{ what: 'by a seller', by: seller, call: declare(1), expect: 'BadOrigin' },
		{ what: "by another area's operator", by: otherOperator, call: declare(1), expect: 'BadOrigin' },
		{ what: 'in no area', by: operator, call: declare(1, U32_MAX), expect: 'BadOrigin' },
		{ what: 'of no duration', by: operator, call: declare(0), expect: error('ZeroDuration') },
		{ what: 'longer than an operator may', by: operator, call: declare(short + 1), expect: error('EmergencyTooLong') },
		{ what: 'for ever', by: operator, call: declare(U32_MAX), expect: error('EmergencyTooLong') },
		{ what: 'longer than the council may', by: roles.council, call: motion(tx, declare(long + 1)), expect: error('EmergencyTooLong') },
		{ what: 'without a reason', by: operator, call: declare(1, area, ''), expect: error('ReasonMissing') },
		{ what: 'with too long a reason', by: operator, call: declare(1, area, 'x'.repeat(longest + 1)), expect: /decode|verification|invalid/i },
		{ what: 'lifted without one', by: operator, call: liftEmergency(area), expect: error('NoEmergency') },
	]);

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
		{ what: 'clearing meanwhile what was cleared before', by: stranger, call: clear(area, current + gate), expect: 'p2pTrading.AlreadyCleared' },
		{ what: 'an acceptance meanwhile', by: buyer, call: accept(offer, least), expect: 'p2pTrading.TradingSuspended' },
		{ what: 'lifted by a stranger', by: stranger, call: liftEmergency(area), expect: 'BadOrigin' },
		{ what: "lifted by another area's operator", by: otherOperator, call: liftEmergency(area), expect: 'BadOrigin' },
		{ what: 'lifted by a seller', by: seller, call: liftEmergency(area), expect: 'BadOrigin' },
	]);

	const back = judge.answerOf(await chain.execute(seller, cancel([keyOf(ask)]), { mayFail: true }));
	judge.record('taking an order back meanwhile', back === 'done', back);

	await judge.must(operator, liftEmergency(area));
	const tooSoon = error('EmergencyTooSoon');
	await judge.refuseAll([
		{ what: 'lifted twice', by: operator, call: liftEmergency(area), expect: error('NoEmergency') },
		{ what: 'again right away', by: operator, call: declare(1), expect: tooSoon },
	]);

	// The council may, and what it has declared is its own.
	await asRoot(chain, roles.council, declare(long), 'declaring an emergency');
	await judge.refuseAll([
		{ what: "the council's lifted by the operator", by: operator, call: liftEmergency(area), expect: error('LiftNeedsAdmin') },
		{ what: "the council's lifted by a stranger", by: stranger, call: liftEmergency(area), expect: 'BadOrigin' },
		{ what: "over the council's", by: operator, call: declare(1), expect: error('EmergencyInForce') },
	]);
	await asRoot(chain, roles.council, liftEmergency(area), 'lifting the emergency');

	// The operator's lasted for an interval, the one it was lifted in. As much must pass.
	await judge.refuseAll([{ what: "again after the council's", by: operator, call: declare(1), expect: tooSoon }]);
	await world.nextInterval();
	await judge.refuseAll([{ what: 'again in the next interval', by: operator, call: declare(1), expect: tooSoon }]);
	await world.nextInterval();
	const answer = judge.answerOf(await chain.execute(operator, declare(1), { mayFail: true }));
	judge.record('again in the interval after that', answer === 'done', answer);
	await judge.must(operator, liftEmergency(area));
}
