//! Sharing at prices: what a member asks and bids, and how much of it its money covers.

use energy_primitives::{Balance, Energy, Price, SharingTerms, StandingLimits, Tariff};

/// The prices at which a member is on its area's ladder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
	/// What it asks for its own surplus, in mills per kWh.
	pub ask_mills: Price,
	/// What it bids for its own shortfall, in mills per kWh.
	pub bid_mills: Price,
}

/// Returns an area's terms within the tariff of an interval, which may be another than when they were
/// set: nobody in sharing gets less for its energy than from the supplier, or pays more. `None` where
/// that leaves no price between them.
pub fn terms_within(terms: &SharingTerms, tariff: &Tariff) -> Option<SharingTerms> {
	let within = SharingTerms {
		sell_at_mills: terms.sell_at_mills.max(tariff.surplus_price_mills),
		buy_at_mills: terms.buy_at_mills.min(tariff.shortfall_price_mills),
		key: terms.key,
	};
	within.are_within(tariff).then_some(within)
}

/// Returns the prices at which a member is on its area's ladder. Its own only make the area's
/// tighter: a lower ask, or a higher bid, would come before the neighbours' and gain all they lose,
/// at a price that is the same for all.
///
/// A limit of its own that is no price of a ladder stays what it is: the ladder refuses it, and the
/// energy is the supplier's.
pub fn limits(terms: &SharingTerms, own: &StandingLimits) -> Limits {
	Limits {
		ask_mills: own.sell_at_least_mills.unwrap_or(0).max(terms.sell_at_mills),
		bid_mills: own.buy_at_most_mills.unwrap_or(Price::MAX).min(terms.buy_at_mills),
	}
}

/// Returns how much of `energy_wh` is covered by `free` plancks if it costs the limit: the most for
/// which [`payment`](crate::payment), rounded up, is not above them. It is covered at every price
/// up to the limit too. At a limit of nothing it is all.
///
/// Where the price of a kWh does not fit 128 bits, nothing is covered.
pub fn affordable(energy_wh: Energy, limit_mills: Price, free: Balance, mill: Balance) -> Energy {
	let Some(kwh_costs) = Balance::from(limit_mills).checked_mul(mill) else {
		return 0;
	};
	// Where the product would be too great, its greatest value leaves as much as a payment can be
	// worked out for.
	let Some(covered_wh) = free.saturating_mul(1_000).checked_div(kwh_costs) else {
		return energy_wh;
	};
	Energy::try_from(covered_wh).unwrap_or(Energy::MAX).min(energy_wh)
}

/// Whether a fixed price leaves neither side worse off than its supplier's tariff, where the buyer
/// pays `grid_fees_mills` on top, for all edges between it and the seller. Keys give energy without
/// asking for a limit, so a caller has to ask this first.
pub const fn is_within_tariffs(price_mills: Price, grid_fees_mills: Price, seller: &Tariff, buyer: &Tariff) -> bool {
	match price_mills.checked_add(grid_fees_mills) {
		Some(paid_mills) => seller.surplus_price_mills <= price_mills && paid_mills <= buyer.shortfall_price_mills,
		None => false,
	}
}
