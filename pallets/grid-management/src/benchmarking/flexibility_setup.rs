//! Requests for flexibility that the benchmarks begin with.

use super::*;
use energy_primitives::{Direction, FlexibilityId, FlexibilityPhase, FlexibilityTerms};
use frame_support::traits::{fungible::Unbalanced, tokens::Precision};

/// What everybody has at first: enough for anything that is asked for here.
const MONEY: energy_primitives::Balance = 1 << 100;

pub(super) fn endow<T: Config>(who: &T::AccountId) {
	T::Currency::increase_balance(who, MONEY, Precision::BestEffort).expect("nobody has so much");
}

pub(super) fn root_operator_account<T: Config>() -> T::AccountId {
	account("root operator", 0, 0)
}

/// As long as a request may be, as soon as it may be.
pub(super) fn longest_terms<T: Config>() -> FlexibilityTerms {
	let from = CURRENT + 1 + T::ActivationTime::get();
	FlexibilityTerms {
		direction: Direction::Import,
		power_w: 1_000_000,
		from,
		until: from + T::MaxFlexibilityIntervals::get(),
		max_price_mills: PRICE_LEVELS - 1,
		closes_at: CURRENT + 1,
	}
}

/// The root's operator asks a number of times. Returns the last request.
pub(super) fn ask<T: Config>(area: AreaId, requests: u32) -> Result<FlexibilityId, BenchmarkError> {
	endow::<T>(&root_operator_account::<T>());
	for _ in 0..requests {
		Pallet::<T>::do_request_flexibility(area, longest_terms::<T>(), &root_operator::<T>())?;
	}
	Ok(NextFlexibilityRequest::<T>::get() - 1)
}

/// A participant that has used 5 kW in the intervals of a request on each of the last days, and has room for
/// one more promise.
pub(super) fn flexible_participant<T: Config>(area: AreaId) -> T::AccountId {
	let who = connect_to::<T>(area);
	endow::<T>(&who);
	let terms = longest_terms::<T>();
	let day = Pallet::<T>::day();
	for back in 1..=7 {
		for interval in terms.from..terms.until {
			measure::<T>(&who, area, interval - back * day, 5_000);
		}
	}
	let connection = Connections::<T>::get(&who).expect("the account is connected");
	for number in 1..T::MaxEnvelopePeriods::get() {
		let contract = contract_from(terms.until + number);
		Pallet::<T>::do_offer_contract(&who, &connection, Some(contract), &root_operator::<T>())
			.expect("it lies ahead");
		Pallet::<T>::do_accept_contract(&who, contract).expect("there is room for it");
	}
	who
}

/// Lets meters of a whole page measure a power in an interval.
pub(super) fn measure<T: Config>(who: &T::AccountId, area: AreaId, interval: Interval, power_w: Power) {
	let flow = Flow {
		import_wh: energy_primitives::energy_of(power_w, Pallet::<T>::length_ms()),
		export_wh: 0,
	};
	T::BenchmarkHelper::measure(who, area, interval, flow);
}

/// Puts something on every page of the ladder of a request.
pub(super) fn fill_ladder<T: Config>(id: FlexibilityId) {
	for page in 0..FLEXIBILITY_PAGES {
		FlexibilityLadders::<T>::mutate(id, page, |entry| {
			entry.get_or_insert_default().0[FLEXIBILITY_PAGE_LEVELS - 1] += 100;
		});
	}
}

/// A participant commits to a request. Returns the request and the participant.
pub(super) fn committed<T: Config>(area: AreaId) -> Result<(FlexibilityId, T::AccountId), BenchmarkError> {
	let id = ask::<T>(area, 1)?;
	let who = flexible_participant::<T>(area);
	Pallet::<T>::do_commit_flexibility(who.clone(), id, 0, 1)?;
	Ok((id, who))
}

/// The same, and it is cleared and published.
pub(super) fn activated<T: Config>(area: AreaId) -> Result<(FlexibilityId, T::AccountId), BenchmarkError> {
	let (id, who) = committed::<T>(area)?;
	set_current::<T>(longest_terms::<T>().closes_at);
	Pallet::<T>::do_advance_flexibility(id, 3)?;
	Ok((id, who))
}

pub(super) fn set_phase<T: Config>(id: FlexibilityId, phase: FlexibilityPhase) {
	FlexibilityRequests::<T>::mutate(id, |entry| {
		if let Some(request) = entry {
			request.phase = phase;
		}
	});
}
