//! Attacks that once worked, each with its right outcome.
//!
//! Whoever plays here signs transactions like anybody else, holds the keys that the story gives it, and knows what is
//! on the chain.

mod blackout;
mod blocks;
mod consent;
mod council;
mod credits;
mod market;
mod meters;
mod tariffs;

use super::*;
use energy_primitives::{GridStatus, MILL};

/// Blocks enough for the cursors to settle everything that is due.
fn settle_down() {
	for _ in 0..6 {
		next_block();
	}
}

/// How much more an account has, in plancks.
fn delta(before: Balance, after: Balance) -> i128 {
	after as i128 - before as i128
}

/// In mills, signed.
fn mills(plancks: i128) -> i128 {
	plancks / MILL as i128
}

/// What an account has, with what is held of it.
fn total(who: Key) -> Balance {
	balance(who) + Balances::reserved_balance(account(who))
}

fn area_of_new(sent: &Sent) -> u32 {
	sent.events
		.iter()
		.find_map(|event| match event {
			RuntimeEvent::GridManagement(pallet_grid_management::Event::AreaCreated { area, .. }) => Some(*area),
			_ => None,
		})
		.expect("an area was made")
}

/// A status with this frequency; nothing flows.
fn status(frequency_mhz: u32) -> GridStatus {
	GridStatus {
		frequency_mhz,
		voltage_permille: 1_000,
		load_w: 0,
		generation_w: 0,
	}
}

fn update(frequency_mhz: u32) -> GridCall {
	GridCall::update_grid_status {
		area: VILLAGE,
		status: status(frequency_mhz),
	}
}

/// An area below the village, on the village's terms.
fn child(tariff: Tariff) -> GridCall {
	GridCall::create_area {
		parent: Some(VILLAGE),
		import_capacity_w: POWER,
		export_capacity_w: POWER,
		grid_fee: 0,
		supplier: account(SUPPLIER),
		tariff,
	}
}
