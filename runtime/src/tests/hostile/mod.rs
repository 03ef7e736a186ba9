//! Attacks that once worked, and what becomes of them now.
//!
//! An attacker signs transactions like anybody else, has the keys that the test gives it, and knows
//! what is on the chain.

mod blackout;
mod blocks;
mod consent;
mod council;
mod credits;
mod dust;
mod envelopes;
mod market;
mod meters;
mod ranks;
mod rents;
mod settlement;
mod tariffs;

use super::{credits as earning, *};
use energy_primitives::{GridStatus, MILL};

/// How much more an account has, in plancks.
fn delta(before: Balance, after: Balance) -> i128 {
	after as i128 - before as i128
}

/// In mills, signed.
fn mills(plancks: i128) -> i128 {
	plancks / MILL as i128
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
fn status(frequency_millihertz: u32) -> GridStatus {
	GridStatus {
		frequency_millihertz,
		voltage_permille: 1_000,
		load_w: 0,
		generation_w: 0,
	}
}

fn update(frequency_millihertz: u32) -> GridCall {
	GridCall::update_grid_status {
		area: VILLAGE,
		status: status(frequency_millihertz),
	}
}

/// An area below the village, on the village's terms.
fn child(tariff: Tariff) -> GridCall {
	GridCall::create_area {
		parent: Some(VILLAGE),
		edge: Edge {
			import_limit_w: POWER,
			export_limit_w: POWER,
			grid_fee_mills: 0,
		},
		supplier: account(SUPPLIER),
		tariff,
	}
}
