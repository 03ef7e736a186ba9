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

/// Tries everything that is bad. Each is refused for its own reason, what waits is delivered once it can be, and what is good goes on. Tells what the
/// meters have measured as far as the chain has taken it.
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

	// What can never be taken.
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
	let told = twice.read();
	send(port, &twice.sign(told));
	chain.wait_for_sequence(twice.id, 2, 30);
	let other = Reading {
		import_wh: told.import_wh + 1,
		..told
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

	// The same reading again and again.
	let duplicates = parts.metric("readings_duplicate_total");
	let same = repeated.read();
	for _ in 0..3 {
		send(port, &repeated.sign(same));
	}

	// A key that was exchanged.
	let of_successor = Registers {
		import_wh: 1_000,
		export_wh: 0,
	};
	let mut successor = Meter::new("//Successor", 0, epoch.id, genesis, chain.interval() - 1, of_successor);
	successor.next.epoch = 1;
	let head = chain.heads(&[epoch.id]).remove(0);
	let last = head.last.expect("it has sent its first reading").registers();
	let exchange = (epoch.id, successor.key(), head.rated_power_w, last, of_successor);
	chain.call(OPERATOR, ("EnergyProduction", "exchange_meter"), 5, exchange);
	let of_old_key = epoch.read();
	send(port, &epoch.sign(of_old_key));
	send(port, &successor.sign(successor.next));

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
		(!chain.heads(&[twice.id])[0].active).then_some(())
	});
	assert_eq!(parts.metric("readings_evidence_total"), 1);
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
		assert_eq!(refused(reason), count, "{reason}");
	}
	for reason in ["register_fell", "beyond_rated_power", "equivocation"] {
		assert_eq!(refused(reason), 1, "{reason}");
	}
	for words in [
		"declare the gap",
		"is suspended",
		"stands in another area",
		"knows no such meter",
	] {
		wait_for_log(parts, words);
	}
	assert!(parts.metric("meters_on_hold") >= 4);
	for meter in [&*gap, &*future, &*suspended] {
		assert_eq!(chain.heads(&[meter.id])[0].sequence, 1);
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

	let installed = fleet.ids().into_iter().zip(&fleet.installed);
	let grown = installed
		.zip(chain.heads(&fleet.ids()))
		.filter_map(|((meter, installed), head)| {
			let installed = if meter == epoch.id { of_successor } else { *installed };
			Some(head.last?.import_wh - installed.import_wh)
		})
		.sum();
	crate::add((grown, 0), goes_on)
}
