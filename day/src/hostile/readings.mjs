// Readings that no meter published, or published otherwise, and who may submit them.
import { Chain, plain } from '../chain.mjs';
import { asRoot } from '../setup.mjs';
import { NO_ROLE, resultName } from './judge.mjs';
import { LIMIT_W, LIMIT_WH, PLANT_W, SMALL_METER_W } from './world.mjs';

const U32_MAX = 2 ** 32 - 1;
const U64_MAX = 2n ** 64n - 1n;
const ELSEWHERE = `0x${'5a'.repeat(32)}`;

const alter = (bytes) => bytes.map((byte, i) => (i === 0 ? byte ^ 1 : byte));

/** @param {import('./judge.mjs').Judge} judge @param {import('./world.mjs').World} world */
export async function readings(judge, world) {
	const { tx, meter, genesisHash } = world;
	const production = tx.energyProduction;
	const submit = (...batch) => production.submitReadings(batch);
	const current = await world.breathe();
	const good = world.next(meter);
	const accepted = world.last.get(meter);
	const attempt = (what, reading, expect, by = world.gateway) => ({ what, by, call: submit(reading), expect });
	const signed = (changes, of = meter) => world.signedNext(of, changes);
	const ofReplacement = (interval) => world.replacement.sign(genesisHash, { ...world.next(world.exchangedMeter), epoch: 1, sequence: 1, interval });
	const first = (interval, changes = {}) =>
		world.silentMeter.sign(genesisHash, { ...good, ...world.silentMeter.registers, meter: world.silentMeter.id, sequence: 1, interval, ...changes });

	judge.begin('Readings');
	await judge.refuseAll([
		attempt("signed with another meter's key", world.equivocatingMeter.sign(genesisHash, good), 'BadSignature'),
		attempt('signed with a key of another kind', world.plantMeter.sign(genesisHash, good), 'BadSignature'),
		attempt('signed for another chain', meter.sign(ELSEWHERE, good), 'BadSignature'),
		attempt('a bit of the signature flipped', { reading: good, signature: { Sr25519: alter(signed().signature.Sr25519) } }, 'BadSignature'),
		attempt('a signature of nothing but zeros', { reading: good, signature: { Sr25519: new Uint8Array(64) } }, 'BadSignature'),
		attempt('a register changed after signing', { ...signed(), reading: { ...good, exportWh: good.exportWh + 1n } }, 'BadSignature'),
		attempt('the quality changed after signing', { ...signed(), reading: { ...good, quality: 'Estimated' } }, 'BadSignature'),
		attempt("the last reading's signature on the next", { ...accepted, reading: good }, 'BadSignature'),
		attempt('of the epoch before the exchange', signed({}, world.exchangedMeter), 'WrongEpoch'),
		attempt('the old key for the new epoch', world.oldMeter.sign(genesisHash, { ...world.next(world.exchangedMeter), epoch: 1, sequence: 1 }), 'BadSignature'),
		attempt('of an epoch to come', signed({ epoch: 1 }), 'WrongEpoch'),
		attempt('of the last epoch there can be', signed({ epoch: U32_MAX }), 'WrongEpoch'),
		attempt('an interval that the old key has signed', ofReplacement(world.last.get(world.exchangedMeter).reading.interval), 'IntervalNotAfterLast'),
		attempt('an interval that the old key might have signed', ofReplacement(world.exchanged - 2), 'IntervalNotAfterLast'),
		attempt('a first reading of long ago', first(0), 'IntervalNotAfterLast'),
		attempt('a first reading of a quarter too long ago', first(world.registered - 2), 'IntervalNotAfterLast'),
		attempt('a first reading beyond the registers at installation', first(world.registered - 1, { importWh: world.silentMeter.importWh + 1n }), 'BeyondRatedPower'),
		attempt('a first reading below the registers at installation', first(world.registered - 1, { exportWh: world.silentMeter.exportWh - 1n }), 'RegisterFell'),
		attempt('the last one replayed', accepted, 'Duplicate'),
		attempt('one before replayed', world.firstReading, 'WrongSequence'),
		attempt('with a gap in the sequence', signed({ sequence: good.sequence + 1 }), 'WrongSequence'),
		attempt('with the highest sequence', signed({ sequence: U32_MAX }), 'WrongSequence'),
		attempt('with sequence 0', signed({ sequence: 0 }), 'WrongSequence'),
		attempt('a register fell', signed({ importWh: good.importWh - 1n }), 'RegisterFell'),
		attempt('both registers at zero', signed({ importWh: 0n, exportWh: 0n }), 'RegisterFell'),
		attempt('a Wh beyond the rated power', signed({ exportWh: good.exportWh + BigInt(LIMIT_WH) + 1n }), 'BeyondRatedPower'),
		attempt('the highest register', signed({ importWh: U64_MAX }), 'BeyondRatedPower'),
		attempt('of an interval that has not ended', signed({ interval: current }), 'IntervalInFuture'),
		attempt('of the last interval there can be', signed({ interval: U32_MAX }), 'IntervalInFuture'),
		attempt('of the interval published last', signed({ interval: good.interval - 1 }), 'IntervalNotAfterLast'),
		attempt('of interval 0', signed({ interval: 0 }), 'IntervalNotAfterLast'),
		attempt('a forged equivocation', { reading: { ...accepted.reading, exportWh: 0n }, signature: accepted.signature }, 'BadSignature'),
		attempt('of a suspended meter', signed({}, world.suspendedMeter), 'MeterSuspended'),
		attempt('of a meter that is not there', { ...signed(), reading: { ...good, meter: U32_MAX } }, 'UnknownMeter'),
		attempt('submitted by an account without a role', signed(), NO_ROLE, world.outsider),
		attempt("a forged one, submitted by the meter's owner", meter.sign(ELSEWHERE, good), 'BadSignature', world.seller),
		attempt("the last one replayed by another area's gateway", accepted, 'Duplicate', world.otherGateway),
		{ what: 'an empty batch', by: world.gateway, call: submit(), expect: 'energyProduction.EmptyBatch' },
		{ what: '257 readings in a batch', by: world.gateway, call: submit(...Array(257).fill(accepted)), expect: /decode|verification|invalid/i },
		{ what: '256 replays in a batch', by: world.gateway, call: submit(...Array(256).fill(accepted)), expect: Array(256).fill('Duplicate').join(', ') },
	]);
	const { results } = await world.submitReadings(world.gateway, [first(world.registered - 1), ofReplacement(world.exchanged - 1)]);
	judge.record('a first reading of the interval before the registration', results[0] === 'Accepted', resultName(results[0]));
	judge.record('a first reading of the interval before the exchange', results[1] === 'Accepted', resultName(results[1]));
}

/**
 * Who pays for readings, and what happens to a meter that signs two different readings with one
 * number. Anyone with a role may submit.
 */
export async function equivocation(judge, world) {
	const { tx, meter, equivocatingMeter: equivocator, gateway } = world;
	const production = tx.energyProduction;
	const keyInUse = 'energyProduction.KeyInUse';
	judge.begin('A new reading, and a meter that equivocates');
	await world.breathe();

	const fee = ({ events }) => BigInt(events.find(({ method }) => method === 'TransactionFeePaid')?.data.actualFee ?? 0);
	const spendable = async ({ address }) => (await world.chain.api.query.system.account(address)).data.free.toBigInt();
	/**
	 * Submits the meter's next reading with others. Returns what became of them and what it cost.
	 */
	const submit = async (batchOf, by = gateway) => {
		const fresh = world.signedNext(meter, { exportWh: world.next(meter).exportWh + 100n });
		const forged = { reading: { ...fresh.reading, importWh: 0n }, signature: fresh.signature };
		const before = await spendable(by);
		const { submission, results } = await world.submitReadings(by, batchOf(fresh, forged));
		world.last.set(meter, fresh);
		return { answer: results.map(resultName).join(', '), fee: fee(submission), paid: before - (await spendable(by)) };
	};
	const half = await submit((fresh, forged) => [forged, fresh]);
	judge.record('a good reading beside a forged one', half.answer === 'BadSignature, Accepted', half.answer);
	judge.record('... is free of charge', half.fee === 0n && half.paid === 0n, `${half.paid} plancks`);
	const quarter = await submit((fresh, forged) => [forged, fresh, fresh, forged]);
	judge.record('a good reading among three bad ones', quarter.answer === 'BadSignature, Accepted, Duplicate, BadSignature', quarter.answer);
	judge.record('... is paid for', quarter.fee > 0n && quarter.paid === quarter.fee, `${quarter.paid} plancks`);

	for (const [name, by] of [["the meter's owner", world.seller], ["another area's gateway", world.otherGateway], ['a rival', world.rival]]) {
		const brought = await submit((fresh) => [fresh], by);
		const ok = brought.answer === 'Accepted' && brought.fee > 0n && brought.paid === brought.fee;
		judge.record(`a good reading that ${name} submits, for a fee`, ok, `${brought.answer}, ${brought.paid} plancks`);
	}
	const late = await world.submitReadings(gateway, [world.last.get(meter)]);
	judge.record('... which its gateway may repeat once free of charge', late.results[0] === 'Duplicate' && fee(late.submission) === 0n, resultName(late.results[0]));

	const accepted = world.last.get(equivocator);
	const other = equivocator.sign(world.genesisHash, { ...accepted.reading, importWh: accepted.reading.importWh + 1n });
	const lie = await world.submitReadings(gateway, [other]);
	judge.record('two signed readings with one sequence', lie.results[0].Rejected === 'Equivocation', JSON.stringify(lie.results[0]));
	judge.record('... whose proof is free of charge', fee(lie.submission) === 0n, `${fee(lie.submission)} plancks`);
	const proof = plain(await world.chain.api.query.energyProduction.equivocations(equivocator.id, equivocator.epoch));
	const importOf = (signed) => BigInt(signed?.reading.importWh ?? -1);
	const proven = importOf(proof?.accepted) === accepted.reading.importWh && importOf(proof?.conflicting) === other.reading.importWh && proof.submitter === gateway.address;
	judge.record('... whose proof stands on the chain, with both', proven, proven ? 'both bodies and signatures' : JSON.stringify(proof));
	const [{ active }] = await world.chain.view('productionApi', 'getMeterStates', [equivocator.id]);
	judge.record('... and the meter is suspended', active === false, active ? 'active' : 'suspended');

	await judge.refuseAll([
		{ what: 'the proof once more', by: gateway, call: production.submitReadings([other]), expect: 'MeterSuspended' },
		{ what: "the equivocating meter's next reading", by: gateway, call: production.submitReadings([world.signedNext(equivocator)]), expect: 'MeterSuspended' },
		{ what: 'resuming the equivocating meter', by: world.operator, call: production.resumeMeter(equivocator.id), expect: 'energyProduction.KeyHasEquivocated' },
		{ what: 'exchanging its key for the same', by: world.operator, call: production.exchangeMeter(equivocator.id, equivocator.key, LIMIT_W, world.registersOf(equivocator), equivocator.registers), expect: keyInUse },
	]);

	// A key that equivocated stays in use, whatever device has the meter's number now.
	const nextOfEquivocator = world.next(equivocator);
	const { exchangeMeter: exchange, registerMeter: register } = production;
	const honest = await world.exchange(equivocator, 'equivocating//new', 'ecdsa');
	await judge.refuseAll([
		{ what: "the meter's old key for the exchanged meter", by: world.operator, call: exchange(equivocator.id, equivocator.key, LIMIT_W, honest.registers, honest.registers), expect: keyInUse },
		{ what: "the meter's old key for another meter", by: world.operator, call: exchange(meter.id, equivocator.key, LIMIT_W, world.registersOf(meter), equivocator.registers), expect: keyInUse },
		{ what: "the meter's old key for a new meter", by: world.operator, call: register(world.poor.address, 'Connection', SMALL_METER_W, equivocator.key, equivocator.registers), expect: keyInUse },
		{ what: "the meter's old key in another area", by: world.otherOperator, call: register(world.neighbour.address, { Generation: 'Wind' }, 1, equivocator.key, equivocator.registers), expect: keyInUse },
		{ what: 'the proof after the exchange', by: gateway, call: production.submitReadings([other]), expect: 'WrongEpoch' },
		{ what: "the meter's old key for the new epoch", by: gateway, call: production.submitReadings([equivocator.sign(world.genesisHash, { ...nextOfEquivocator, epoch: honest.epoch, sequence: 1 })]), expect: 'BadSignature' },
	]);
}

/** Plants, meters and gateways. */
export async function registry(judge, world) {
	const { tx, operator, otherOperator, stranger, seller, meter, supplier, area } = world;
	const p = tx.energyProduction;
	const zero = { importWh: 0, exportWh: 0 };
	const register = (who, role, power, key) => p.registerMeter(who.address, role, power, key, zero);
	const exchange = (of, changes = {}) => p.exchangeMeter(of.id, key, 1, { ...world.registersOf(of), ...changes }, zero);
	const current = await world.breathe();
	const key = { Ed25519: new Uint8Array(32).fill(7) };
	const record = (who, interval, energy) => p.recordEnergyProduction(who.address, interval, energy);
	const countersign = (who, interval) => p.countersignEnergyProduction(who.address, interval);
	const error = (name) => `energyProduction.${name}`;

	judge.begin('Plants, meters, gateways');
	await judge.refuseAll([
		{ what: 'a plant without a connection', by: stranger, call: p.registerProducer('Solar', PLANT_W), expect: error('NotConnected') },
		{ what: 'a plant without power', by: world.poor, call: p.registerProducer('Solar', 0), expect: error('ZeroPower') },
		{ what: 'a plant of the highest power', by: world.poor, call: p.registerProducer('Solar', U64_MAX), expect: error('PowerTooHigh') },
		{ what: 'a second plant', by: seller, call: p.registerProducer('Wind', PLANT_W), expect: error('ProducerExists') },
		{ what: 'the same plant again', by: seller, call: p.registerProducer('Solar', PLANT_W), expect: error('ProducerExists') },
		{ what: 'a plant with less power than its meter', by: seller, call: p.registerProducer('Solar', PLANT_W - 1), expect: error('BeyondCapacity') },
		{ what: "approving one's own plant", by: world.buyer, call: p.approveProducer(world.buyer.address), expect: error('NotOperator') },
		{ what: "approving another area's plant", by: otherOperator, call: p.approveProducer(world.buyer.address), expect: error('NotOperator') },
		{ what: 'approving twice', by: operator, call: p.approveProducer(seller.address), expect: error('AlreadyApproved') },
		{ what: 'approving nobody', by: operator, call: p.approveProducer(stranger.address), expect: error('UnknownProducer') },
		{ what: "suspending another area's plant", by: otherOperator, call: p.suspendProducer(seller.address), expect: error('NotOperator') },
		{ what: 'a gateway by a stranger', by: stranger, call: p.registerGateway(stranger.address, world.area), expect: error('NotOperator') },
		{ what: 'a gateway in another area', by: otherOperator, call: p.registerGateway(stranger.address, world.area), expect: error('NotOperator') },
		{ what: 'a gateway twice', by: operator, call: p.registerGateway(world.gateway.address, world.area), expect: error('GatewayExists') },
		{ what: "removing another area's gateway", by: otherOperator, call: p.removeGateway(world.gateway.address, area), expect: error('NotOperator') },
		{ what: 'removing no gateway', by: operator, call: p.removeGateway(stranger.address, area), expect: error('UnknownGateway') },
		{ what: "another area's gateway, where it is none", by: operator, call: p.removeGateway(world.otherGateway.address, area), expect: error('UnknownGateway') },
		{ what: 'an operator as its own gateway', by: operator, call: p.registerGateway(operator.address, area), expect: 'gridManagement.IsOperator' },
		{ what: 'the supplier as a gateway', by: operator, call: p.registerGateway(supplier.address, area), expect: 'gridManagement.IsSupplier' },
		{ what: 'a meter by its owner', by: seller, call: register(seller, 'Connection', 1, key), expect: error('NotOperator') },
		{ what: 'a meter of nobody connected', by: operator, call: register(stranger, 'Connection', 1, key), expect: error('NotConnected') },
		{ what: 'a meter of who has not accepted yet', by: operator, call: register(world.invitee, 'Connection', 1, key), expect: error('NotConnected') },
		{ what: 'a second meter beyond the connection', by: operator, call: register(seller, 'Connection', 1, key), expect: error('BeyondConnection') },
		{ what: 'a meter without power', by: operator, call: register(seller, 'Connection', 0, key), expect: error('ZeroPower') },
		{ what: 'a meter of the highest power', by: operator, call: register(seller, 'Connection', U64_MAX, key), expect: error('PowerTooHigh') },
		{ what: "a meter with another's key", by: operator, call: register(world.poor, 'Connection', 1, world.suspendedMeter.key), expect: error('KeyInUse') },
		{ what: "a plant's meter without a plant", by: operator, call: register(world.poor, { Generation: 'Solar' }, 1, key), expect: error('NoMatchingPlant') },
		{ what: "a plant's meter of another source", by: operator, call: register(seller, { Generation: 'Wind' }, 1, key), expect: error('NoMatchingPlant') },
		{ what: 'a meter beyond the plant', by: operator, call: register(world.rival, { Generation: 'Gas' }, PLANT_W + 1, key), expect: error('BeyondCapacity') },
		{ what: 'a second meter beyond the plant', by: operator, call: register(seller, { Generation: 'Solar' }, 1, key), expect: error('BeyondCapacity') },
		{ what: 'a meter exchanged by a stranger', by: stranger, call: exchange(meter), expect: error('NotOperator') },
		{ what: 'no meter exchanged', by: operator, call: p.exchangeMeter(U32_MAX, key, 1, zero, zero), expect: error('UnknownMeter') },
		{ what: 'exchanged with less than the meter showed before', by: operator, call: exchange(meter, { exportWh: world.registersOf(meter).exportWh - 1n }), expect: error('RegisterFell') },
		{ what: 'exchanged with more than it can have counted', by: operator, call: exchange(meter, { exportWh: U64_MAX }), expect: error('BeyondRatedPower') },
		{ what: "suspending another area's meter", by: otherOperator, call: p.suspendMeter(meter.id), expect: error('NotOperator') },
		{ what: 'suspending twice', by: operator, call: p.suspendMeter(world.suspendedMeter.id), expect: error('AlreadySuspended') },
		{ what: 'resuming what goes on', by: operator, call: p.resumeMeter(meter.id), expect: error('NotSuspended') },
		{ what: "declaring a gap of another area's meter", by: otherOperator, call: p.declareGap(meter.id, U32_MAX - 1), expect: error('NotOperator') },
		{ what: "declaring a gap of one's own meter", by: seller, call: p.declareGap(meter.id, U32_MAX - 1), expect: error('NotOperator') },
		{ what: 'declaring a gap where none is', by: operator, call: p.declareGap(meter.id, 0), expect: error('NoGap') },
		{ what: 'declaring all numbers a gap', by: operator, call: p.declareGap(meter.id, U32_MAX), expect: error('NumbersExhausted') },
		{ what: 'declaring a gap of no meter', by: operator, call: p.declareGap(U32_MAX, 1), expect: error('UnknownMeter') },
		{ what: 'generation by hand, by the owner', by: world.rival, call: record(world.rival, current - 1, 1), expect: error('NotOperator') },
		{ what: 'generation by hand of a metered plant', by: operator, call: record(seller, current - 1, 1), expect: error('HasMeter') },
		{ what: 'generation by hand of nothing', by: operator, call: record(world.rival, current - 1, 0), expect: error('ZeroEnergy') },
		{ what: 'generation by hand, beyond the plant', by: operator, call: record(world.rival, current - 1, PLANT_W / 4 + 1), expect: error('BeyondCapacity') },
		{ what: 'generation by hand, the most there is', by: operator, call: record(world.rival, current - 1, U64_MAX), expect: error('BeyondCapacity') },
		{ what: 'generation by hand of the present', by: operator, call: record(world.rival, current, 1), expect: error('IntervalNotEnded') },
		{ what: 'generation by hand, too late', by: operator, call: record(world.rival, current - world.meterDeadline - 1, 1), expect: error('IntervalClosed') },
		{ what: 'generation by hand, twice', by: operator, call: record(world.rival, world.manualInterval, 1), expect: error('AlreadyRecorded') },
		{ what: 'its countersignature, by its operator', by: operator, call: countersign(world.rival, world.manualInterval), expect: error('NotSupplier') },
		{ what: 'its countersignature, by the owner', by: world.rival, call: countersign(world.rival, world.manualInterval), expect: error('NotSupplier') },
		{ what: 'a countersignature of nothing', by: supplier, call: countersign(world.rival, world.manualInterval - 1), expect: error('UnknownRecord') },
		{ what: 'generation by hand of a plant not approved', by: operator, call: record(world.buyer, current - 1, 1), expect: error('NotApproved') },
		{ what: 'generation by hand of nobody', by: operator, call: record(stranger, current - 1, 1), expect: error('UnknownProducer') },
	]);
}

/** What must succeed: the supplier's countersignature, and taking rights away. */
export async function rights(judge, world) {
	const { tx, operator, otherOperator, supplier } = world;
	const p = tx.energyProduction;
	const record = p.recordEnergyProduction(world.rival.address, world.manualInterval, 1);
	const countersign = () => p.countersignEnergyProduction(world.rival.address, world.manualInterval);
	const error = (name) => `energyProduction.${name}`;
	judge.begin('Giving rights, and taking them away');
	const booked = await judge.must(supplier, countersign());
	const { energyWh } = Chain.event(booked, 'energyProduction', 'EnergyProductionCountersigned');
	judge.record('the supplier countersigns', energyWh === 5n, `${energyWh} Wh booked`);
	await judge.refuseAll([
		{ what: 'countersigned twice', by: supplier, call: countersign(), expect: error('UnknownRecord') },
		{ what: 'recorded again', by: operator, call: record, expect: error('AlreadyRecorded') },
	]);
	// A gateway of one area may be one of another as well: each operator decides for its own.
	const also = await world.chain.execute(otherOperator, p.registerGateway(world.gateway.address, world.otherArea), { mayFail: true });
	judge.record("another area's operator takes the same gateway", judge.answerOf(also) === 'done', judge.answerOf(also));
	await judge.must(otherOperator, p.removeGateway(world.gateway.address, world.otherArea));

	// The council may take rights away in any area, and the event names who did.
	const suspendedBy = (submission, event) => Chain.event(submission, 'energyProduction', event).by;
	const byOperator = await judge.must(otherOperator, p.suspendProducer(world.neighbour.address));
	await judge.must(otherOperator, p.approveProducer(world.neighbour.address));
	const plant = await asRoot(world.chain, world.roles.council, p.suspendProducer(world.neighbour.address), "suspending the neighbour's plant");
	const device = await asRoot(world.chain, world.roles.council, p.suspendMeter(world.foreignMeter.id), "suspending the neighbour's meter");
	await judge.must(otherOperator, p.resumeMeter(world.foreignMeter.id));
	const by = [suspendedBy(byOperator, 'ProducerSuspended'), suspendedBy(plant, 'ProducerSuspended'), suspendedBy(device, 'MeterSuspended')];
	judge.record('a plant suspended by its operator', by[0].Operator === otherOperator.address, JSON.stringify(by[0]));
	judge.record('a plant suspended by the council', by[1] === 'Council', JSON.stringify(by[1]));
	judge.record('a meter suspended by the council', by[2] === 'Council', JSON.stringify(by[2]));
}
