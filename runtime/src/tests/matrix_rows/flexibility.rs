//! The market for flexibility.

use super::{signed_by_anybody, Rows, OPERATORS, PARTICIPANTS};
use crate::tests::{matrix::STREET, *};
use energy_primitives::Direction;

pub fn add(rows: &mut Rows) {
	rows.example(
		GridCall::request_flexibility {
			area: STREET,
			direction: Direction::Import,
			power_w: 1_000,
			from: current() + 8,
			until: current() + 9,
			max_price_mills: 1,
			closes_at: current() + 1,
		},
		OPERATORS,
		&["CouncilDoesNotPay"],
	);
	// Whose request it is shows only where there is one.
	let calls = ["cancel_flexibility_request", "advance_flexibility"];
	rows.add("GridManagement", &calls, signed_by_anybody(), &["NotThePayer"]);
	let commit = GridCall::commit_flexibility {
		request: 0,
		limit_w: 0,
		price_mills: 1,
	};
	rows.example(commit, PARTICIPANTS, &["NotConnected"]);
}
