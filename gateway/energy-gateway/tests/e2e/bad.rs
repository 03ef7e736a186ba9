//! What meters, gateways and operators can do wrong.

use crate::{
	chain::Chain,
	meter::{publish, send, Meter},
	parts::{wait_for, Parts},
	Fleet, OPERATOR,
};
use energy_gateway::outbox::{DeadLetter, DeadLetters};
use energy_primitives::{MeterId, Reading, Registers};
use sp_core::H256;
use std::path::Path;

/// How many meters it takes.
pub const METERS: u32 = 10;

/// Readings accepted of keys that were exchanged since.
pub const OF_EARLIER_KEYS: u64 = 1;

/// Sequence numbers that the operator gave up.
pub const GIVEN_UP: u64 = 1;

/// A meter that nobody registered.
const NOBODY: MeterId = 1_000_000;

/// Waits until the dead letters hold something for a reason.
fn wait_for_dead_letter(parts: &Parts, reason: &str, is_it: impl Fn(&DeadLetter) -> bool) {
	let path = parts.file("outbox.redb");
	wait_for(&format!("a dead letter: {reason}"), 30, || {
		let letters = DeadLetters::open(Path::new(&path)).ok()?.read(None, 10_000).ok()?;
		letters
			.iter()
			.any(|(_, letter)| letter.reason == reason && is_it(letter))
			.then_some(())
	});
}

/// A reading of this meter, whole.
fn of(meter: &Meter) -> impl Fn(&DeadLetter) -> bool {
	let meter = meter.id;
	move |letter| letter.reading.is_some_and(|signed| signed.reading.meter == meter)
}

/// A payload that came on this topic.
fn on(topic: &'static str) -> impl Fn(&DeadLetter) -> bool {
	move |letter| letter.source == topic && !letter.payload.is_empty()
}

/// Waits until the gateway has logged something.
fn wait_for_log(parts: &Parts, words: &str) {
	wait_for(&format!("a line of the log with: {words}"), 30, || {
		parts.log("gateway").contains(words).then_some(())
	});
}

/// Tries everything that is bad. Each is refused for its own reason, what waits is delivered once
/// it can be, and what is good goes on. Returns what the meters have measured as far as the chain
/// has taken it.
pub fn try_all(parts: &Parts, chain: &Chain, fleet: &Fleet, foreign: &Fleet, plain: &Fleet) -> (u64, u64) {
	let (port, genesis, base) = (parts.plain_port(), chain.genesis(), chain.interval() - 1);
	let mut meters: Vec<Meter> = (0..METERS)
		.zip(&fleet.installed)
		.map(|(index, registers)| Meter::new(&fleet.seed, index, fleet.first + index, genesis, base, *registers))
		.collect();
	for meter in &mut meters {
		let baseline = meter.read();
		send(port, &meter.sign(baseline));
	}
	fleet
		.ids()
		.iter()
		.for_each(|meter| chain.wait_for_sequence(*meter, 1, 30));
	parts.simulate(&["clock", "--intervals", "4"]);
	let [key, chain_of, epoch, gap, fell, power, future, suspended, twice, repeated] =
		&mut <[Meter; METERS as usize]>::try_from(meters).unwrap_or_else(|_| panic!("as many meters as names"));

	// What waits for something that passes, or that the operator can mend.
	let (missing, beyond) = (gap.read(), gap.read());
	send(port, &gap.sign(beyond));
	let too_early = Reading {
		interval: chain.interval() + 2,
		..future.read()
	};
	send(port, &future.sign(too_early));
	chain.call(OPERATOR, ("EnergyProduction", "suspend_meter"), 1, suspended.id);
	let of_suspended = suspended.read();
	send(port, &suspended.sign(of_suspended));
	let elsewhere = Meter::new(&foreign.seed, 0, foreign.first, genesis, base, foreign.installed[0]);
	send(port, &elsewhere.sign(elsewhere.next));
	let nobody = Meter::new("//Nobody", 0, NOBODY, genesis, base, Registers::default());
	send(port, &nobody.sign(nobody.next));

	let (of_other_key, of_other_chain, lower) = send_unacceptable(parts, chain, [key, chain_of, fell, power, twice]);

	// The same reading again and again.
	let duplicates = parts.metric("readings_duplicate_total");
	let same = repeated.read();
	for _ in 0..3 {
		send(port, &repeated.sign(same));
	}

	let successor = exchange_key(parts, chain, epoch);

	wait_for_dead_letter(parts, "register_fell", of(fell));
	wait_for_dead_letter(parts, "beyond_rated_power", of(power));
	wait_for_dead_letter(parts, "syntax", on("energy/1/reading"));
	wait_for_dead_letter(parts, "unknown_device", on("energy/x/registers"));
	wait_for_dead_letter(parts, "clock_ahead", on("energy/json-0/registers"));
	wait_for_dead_letter(parts, "epoch_over", of(epoch));
	wait_for("two duplicates", 30, || {
		(parts.metric("readings_duplicate_total") == duplicates + 2).then_some(())
	});
	wait_for("evidence of the equivocation", 30, || {
		(!chain.states(&[twice.id])[0].active).then_some(())
	});
	assert_eq!(parts.metric("readings_evidence_total"), 1);
	check_reasons(parts);
	for meter in [&*gap, &*future, &*suspended] {
		assert_eq!(chain.states(&[meter.id])[0].sequence, 1);
	}

	// Nothing of that keeps the good from arriving, nor what waits once it is mended.
	send(port, &key.sign(of_other_key));
	send(port, &chain_of.sign(of_other_chain));
	send(port, &gap.sign(missing));
	chain.call(OPERATOR, ("EnergyProduction", "resume_meter"), 1, suspended.id);
	let gap_of_fell = (fell.id, lower.sequence);
	chain.call(OPERATOR, ("EnergyProduction", "declare_gap"), 2, gap_of_fell);
	let after_gap = fell.read();
	send(port, &fell.sign(after_gap));
	parts.simulate(&["clock", "--intervals", "3"]);
	for (meter, sequence) in [
		(key, 2),
		(chain_of, 2),
		(gap, 3),
		(fell, 3),
		(future, 2),
		(suspended, 2),
		(repeated, 2),
	] {
		chain.wait_for_sequence(meter.id, sequence, 60);
	}
	chain.wait_for_sequence(successor.id, 1, 30);
	let goes_on = crate::play_one_more(parts, chain, plain);

	let grown = grown(chain, fleet, epoch.id);
	crate::add((grown, 0), goes_on)
}

/// What the meter shows whose key replaces another.
const OF_SUCCESSOR: Registers = Registers {
	import_wh: 1_000,
	export_wh: 0,
};

/// Sends what can never be taken. Returns the readings of the first two meters that were not taken
/// because of their signatures, and that of the third, whose register fell.
fn send_unacceptable(
	parts: &Parts,
	chain: &Chain,
	[key, chain_of, fell, power, twice]: [&mut Meter; 5],
) -> (Reading, Reading, Reading) {
	let port = parts.plain_port();
	let of_other_key = key.read();
	send(port, &chain_of.sign(of_other_key));
	wait_for_dead_letter(parts, "bad_signature", of(key));
	let of_other_chain = chain_of.read();
	send(port, &chain_of.sign_for(of_other_chain, &H256::repeat_byte(7)));
	wait_for_dead_letter(parts, "bad_signature", of(chain_of));
	let next = fell.read();
	let lower = Reading {
		import_wh: next.import_wh - 101,
		..next
	};
	send(port, &fell.sign(lower));
	let next = power.read();
	let much = Reading {
		import_wh: next.import_wh + 1_000_000_000,
		..next
	};
	send(port, &power.sign(much));
	let found = twice.read();
	send(port, &twice.sign(found));
	chain.wait_for_sequence(twice.id, 2, 30);
	let other = Reading {
		import_wh: found.import_wh + 1,
		..found
	};
	send(port, &twice.sign(other));
	publish(port, "energy/1/reading", b"{\"v\":1,\"meter\":1");
	publish(
		port,
		"energy/x/registers",
		b"{\"v\":1,\"device\":\"nobody's\",\"at_ms\":1469440000000,\"import_wh\":1}",
	);
	let ahead = b"{\"v\":1,\"device\":\"json-0\",\"at_ms\":4000000000000,\"import_wh\":1,\"export_wh\":1}";
	publish(port, "energy/json-0/registers", ahead);
	(of_other_key, of_other_chain, lower)
}

/// Exchanges a meter's key, and sends a reading of the old key and one of the new. Returns the meter
/// with the new key.
fn exchange_key(parts: &Parts, chain: &Chain, epoch: &mut Meter) -> Meter {
	let port = parts.plain_port();
	let mut successor = Meter::new(
		"//Successor",
		0,
		epoch.id,
		chain.genesis(),
		chain.interval() - 1,
		OF_SUCCESSOR,
	);
	successor.next.epoch = 1;
	let state = chain.states(&[epoch.id]).remove(0);
	let last = state.last.expect("it has sent its first reading").registers();
	let exchange = (epoch.id, successor.key(), state.rated_power_w, last, OF_SUCCESSOR);
	chain.call(OPERATOR, ("EnergyProduction", "exchange_meter"), 5, exchange);
	let of_old_key = epoch.read();
	send(port, &epoch.sign(of_old_key));
	send(port, &successor.sign(successor.next));
	successor
}

/// Checks that each refusal is counted for its own reason, and that the log says what the operator
/// can do.
fn check_reasons(parts: &Parts) {
	let refused = |reason| {
		let (of_messages, of_readings) = (
			format!("messages_refused_total{{format=\"json\",reason=\"{reason}\"}}"),
			format!("readings_refused_total{{reason=\"{reason}\"}}"),
		);
		parts.metric(&of_messages) + parts.metric(&of_readings)
	};
	// A signature is found wrong by the gateway if it knows the meter's key by then, else by the chain.
	for (reason, count) in [
		("bad_signature", 2),
		("syntax", 1),
		("clock_ahead", 1),
		("unknown_device", 1),
		("epoch_over", 1),
	] {
		// What the chain refused is counted once the gateway has read the block.
		wait_for(reason, 30, || (refused(reason) == count).then_some(()));
	}
	for reason in ["register_fell", "beyond_rated_power", "equivocation"] {
		wait_for(reason, 30, || (refused(reason) == 1).then_some(()));
	}
	for words in [
		"declare the gap",
		"is suspended",
		"belongs to another area",
		"knows no such meter",
	] {
		wait_for_log(parts, words);
	}
	assert!(parts.metric("meters_on_hold") >= 4);
}

/// Returns what the meters have measured as far as the chain has taken it; `exchanged` is the one with
/// a new key.
fn grown(chain: &Chain, fleet: &Fleet, exchanged: MeterId) -> u64 {
	let installed = fleet.ids().into_iter().zip(&fleet.installed);
	installed
		.zip(chain.states(&fleet.ids()))
		.filter_map(|((meter, installed), state)| {
			let installed = if meter == exchanged { OF_SUCCESSOR } else { *installed };
			Some(state.last?.import_wh - installed.import_wh)
		})
		.sum()
}
