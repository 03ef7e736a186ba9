//! What the council undoes stays undone.

use super::*;
use energy_primitives::{Limits, PublishedEnvelope};

const NOTHING: Limits = Limits {
	import_limit_w: 0,
	export_limit_w: 0,
};
const ALL: Limits = Limits {
	import_limit_w: POWER,
	export_limit_w: POWER,
};

fn default_of_house(limits: Option<Limits>) -> GridCall {
	GridCall::set_default_envelope {
		who: account(HOUSE),
		limits,
	}
}

fn publish(from: Interval, limits: Limits) -> GridCall {
	let envelope = PublishedEnvelope {
		who: account(HOUSE),
		from,
		until: from + 1,
		limits,
	};
	GridCall::publish_envelopes {
		area: VILLAGE,
		envelopes: vec![envelope].try_into().expect("one fits"),
	}
}

fn can_buy() -> bool {
	sent(HOUSE, place(&[order(current() + 4, Side::Bid, 100, 100)]))
		.result
		.is_ok()
}

#[test]
fn an_operator_does_not_repeat_what_the_council_has_undone() {
	in_the_village(|| {
		meter(HOUSE, 1);
		let outranked = DispatchError::from(GridError::<Runtime>::Outranked);
		send(OPERATOR, default_of_house(Some(NOTHING)));
		assert!(!can_buy());
		council(default_of_house(None));
		assert!(can_buy());
		// For a day it cannot be set again; for longer where the council says what counts.
		assert_eq!(fail(OPERATOR, default_of_house(Some(NOTHING))), outranked);
		assert!(can_buy());
		council(default_of_house(Some(ALL)));
		advance_to_interval(current() + 96 * 30);
		for limits in [Some(NOTHING), None] {
			assert_eq!(fail(OPERATOR, default_of_house(limits)), outranked);
		}
		// Nor is one envelope after the other a way round it.
		assert_eq!(fail(OPERATOR, publish(current() + 4, NOTHING)), outranked);
		assert!(can_buy());
	});
}

/// An envelope that the council has published is not replaced, and what it allows is not less by a default.
#[test]
fn what_the_council_has_published_counts() {
	in_the_village(|| {
		meter(HOUSE, 1);
		council(publish(current() + 4, ALL));
		assert_eq!(
			fail(OPERATOR, publish(current() + 4, NOTHING)),
			GridError::<Runtime>::Outranked.into()
		);
		send(OPERATOR, default_of_house(Some(NOTHING)));
		assert!(can_buy());
	});
}
