//! Random sequences of calls, in which no credit is created without generation and none is lost.

use crate::{
	arithmetic::MICROGRAMS_PER_UNIT, mock::*, Covered, Deficits, DisputeVote, EmissionFactors, Event, Issuances,
	Matched, NetworkCarbonAccount, NextIssuance, NextListing, OriginPages, Pallet, Vintages,
};
use energy_primitives::{AreaId, Balance, CreditPrice, Energy, EnergySource, Finality, Interval, Moment, ZoneId};
use frame_support::{traits::Hooks, weights::Weight};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use std::{cell::RefCell, collections::BTreeSet};

/// What somebody may try at any time.
#[derive(Clone, Debug)]
enum Step {
	Generate {
		producer: AccountId,
		energy: Energy,
	},
	Issue {
		producer: AccountId,
		zone: ZoneId,
	},
	Transfer {
		from: AccountId,
		to: AccountId,
		source: EnergySource,
		amount: Balance,
	},
	Retire {
		who: AccountId,
		source: EnergySource,
		amount: Balance,
	},
	Revoke {
		producer: AccountId,
		zone: ZoneId,
	},
	Return {
		producer: AccountId,
	},
	Move {
		producer: AccountId,
		area: AreaId,
	},
	Enlarge {
		producer: AccountId,
		capacity_w: u64,
	},
	Publish {
		verifier: AccountId,
		zone: ZoneId,
		mg_per_kwh: u32,
		finality: Finality,
	},
	LeaveOrJoin {
		verifier: AccountId,
	},
	Wait {
		ms: Moment,
	},
	Buyer {
		registrar: AccountId,
		who: AccountId,
	},
	/// Generates, asks for credits, and has them minted.
	Earn {
		producer: AccountId,
		energy: Energy,
	},
	Mint {
		back: u32,
	},
	EndBlock,
	Dispute {
		verifier: AccountId,
		back: u32,
	},
	Vote {
		verifier: AccountId,
		back: u32,
		vote: DisputeVote,
	},
	Correct {
		verifier: AccountId,
		zone: ZoneId,
		mg_per_kwh: u32,
		finality: Finality,
	},
	Withdraw {
		verifier: AccountId,
		second: AccountId,
		producer: AccountId,
		energy: Energy,
	},
	Collect {
		producer: AccountId,
		zone: ZoneId,
	},
	/// Somebody who owes gets some credits from another, and loses them.
	CollectDeficit {
		giver: AccountId,
		source: EnergySource,
	},
	List {
		seller: AccountId,
		source: EnergySource,
		amount: Balance,
		price: CreditPrice,
	},
	Buy {
		buyer: AccountId,
		back: u32,
		amount: Balance,
	},
	Delist {
		who: AccountId,
		back: u32,
	},
	Cancel {
		who: AccountId,
		source: EnergySource,
		amount: Balance,
	},
	MatchAndRetire {
		who: AccountId,
		source: EnergySource,
		consumed: Energy,
	},
	Settle {
		nth: Interval,
		page: u32,
		rows: Vec<(AccountId, Energy, Energy)>,
	},
}

const PEOPLE: [AccountId; 5] = [SOLVEIG, WILMA, HILDE, VIKTOR, BERTA];
const PRODUCERS: [AccountId; 4] = [SOLVEIG, WILMA, HILDE, VIKTOR];
const VERIFIERS: [AccountId; 3] = [VERA, VIKTOR, VANDA];
const ZONES: [ZoneId; 2] = [LIGNITE_GRID, HYDRO_GRID];
const FACTORS: [u32; 2] = [100_000, LIGNITE_FACTOR];

fn one_of<T: Clone + core::fmt::Debug + 'static>(these: &'static [T]) -> impl Strategy<Value = T> {
	prop::sample::select(these)
}

fn step() -> impl Strategy<Value = Step> {
	let (people, producers, zones, verifiers) = (
		|| one_of(&PEOPLE),
		|| one_of(&PRODUCERS),
		|| one_of(&ZONES),
		|| one_of(&VERIFIERS),
	);
	let source = || one_of(&[EnergySource::Solar, EnergySource::Wind]);
	prop_oneof![
		4 => (producers(), 0..5_000_000u64).prop_map(|(producer, energy)| Step::Generate { producer, energy }),
		5 => (producers(), zones()).prop_map(|(producer, zone)| Step::Issue { producer, zone }),
		3 => (people(), people(), source(), 0..3_000_000u128)
			.prop_map(|(from, to, source, amount)| Step::Transfer { from, to, source, amount }),
		2 => (people(), source(), 0..2_000_000u128)
			.prop_map(|(who, source, amount)| Step::Retire { who, source, amount }),
		1 => (producers(), zones()).prop_map(|(producer, zone)| Step::Revoke { producer, zone }),
		2 => producers().prop_map(|producer| Step::Return { producer }),
		1 => (producers(), one_of(&[LIGNITE_VILLAGE, HYDRO_VILLAGE]))
			.prop_map(|(producer, area)| Step::Move { producer, area }),
		1 => (producers(), CAPACITY..CAPACITY + 2)
			.prop_map(|(producer, capacity_w)| Step::Enlarge { producer, capacity_w }),
		6 => (verifiers(), zones(), one_of(&FACTORS), one_of(&[Finality::Provisional, Finality::Final]))
			.prop_map(|(verifier, zone, mg_per_kwh, finality)| Step::Publish { verifier, zone, mg_per_kwh, finality }),
		1 => verifiers().prop_map(|verifier| Step::LeaveOrJoin { verifier }),
		3 => one_of(&[STANDING / 2, STANDING]).prop_map(|ms| Step::Wait { ms }),
		1 => (verifiers(), people()).prop_map(|(registrar, who)| Step::Buyer { registrar, who }),
		8 => (producers(), 0..3_000_000u64).prop_map(|(producer, energy)| Step::Earn { producer, energy }),
		4 => (0..3u32).prop_map(|back| Step::Mint { back }),
		2 => Just(Step::EndBlock),
		2 => (verifiers(), 0..2u32).prop_map(|(verifier, back)| Step::Dispute { verifier, back }),
		3 => (verifiers(), 0..2u32, one_of(&[DisputeVote::Uphold, DisputeVote::Reject]))
			.prop_map(|(verifier, back, vote)| Step::Vote { verifier, back, vote }),
		2 => (verifiers(), zones(), one_of(&[500_000, 90_000]), one_of(&[Finality::Provisional, Finality::Final]))
			.prop_map(|(verifier, zone, mg_per_kwh, finality)| Step::Correct { verifier, zone, mg_per_kwh, finality }),
		4 => (verifiers(), verifiers(), producers(), one_of(&[1u64, 100_000, 1_000_000, 2_000_000]))
			.prop_map(|(verifier, second, producer, energy)| Step::Withdraw { verifier, second, producer, energy }),
		2 => (producers(), zones()).prop_map(|(producer, zone)| Step::Collect { producer, zone }),
		6 => (people(), source()).prop_map(|(giver, source)| Step::CollectDeficit { giver, source }),
		3 => (people(), source(), 900..1_000_000u128, 1..3u64)
			.prop_map(|(seller, source, amount, price)| Step::List { seller, source, amount, price }),
		3 => (people(), 0..3u32, 0..500_000u128).prop_map(|(buyer, back, amount)| Step::Buy { buyer, back, amount }),
		1 => (people(), 0..3u32).prop_map(|(who, back)| Step::Delist { who, back }),
		1 => (people(), source(), 0..2_000_000u128)
			.prop_map(|(who, source, amount)| Step::Cancel { who, source, amount }),
		2 => (people(), source(), 0..2_000_000u64)
			.prop_map(|(who, source, consumed)| Step::MatchAndRetire { who, source, consumed }),
		4 => (0..6u32, 0..2u32, prop::collection::vec((people(), 0..200_000u64, 0..200_000u64), 0..6))
			.prop_map(|(nth, page, rows)| Step::Settle { nth, page, rows }),
	]
}

/// Takes one of the later steps of credits' life.
fn take_later(step: Step) {
	let signed = RuntimeOrigin::signed;
	let issuance = |back: u32| NextIssuance::<Test>::get().wrapping_sub(back + 1);
	let listing = |back: u32| NextListing::<Test>::get().wrapping_sub(back + 1);
	let _ = as_a_call(|| match step {
		Step::Earn { producer, energy } => {
			generate(producer, JULY, energy);
			issue(producer, zone_of(producer))
		},
		Step::Mint { back } => mint(issuance(back)),
		Step::EndBlock => {
			<Pallet<Test> as Hooks<_>>::on_idle(1, Weight::MAX);
			Ok(())
		},
		Step::Dispute { verifier, back } => dispute(verifier, issuance(back)),
		Step::Vote {
			verifier,
			back,
			vote: which,
		} => vote(verifier, issuance(back), which),
		Step::Correct {
			verifier,
			zone,
			mg_per_kwh,
			finality,
		} => CarbonOffset::correct_emission_factor(signed(verifier), zone, JULY, mg_per_kwh, finality, document()),
		Step::Withdraw {
			verifier,
			second,
			producer,
			energy,
		} => withdraw(verifier, producer, energy).and_then(|()| withdraw(second, producer, energy)),
		Step::Collect { producer, zone } => CarbonOffset::collect_over_issuance(signed(BERTA), producer, zone, JULY),
		Step::CollectDeficit { giver, source } => {
			let Some(debtor) = Deficits::<Test>::iter_keys().next() else {
				return Ok(());
			};
			let credit = july(source);
			let gift = Assets::balance(credit, giver) / 2;
			let _ = CarbonOffset::transfer_carbon_credits(signed(giver), credit, debtor, gift);
			CarbonOffset::collect_deficit(signed(BERTA), debtor, credit)
		},
		Step::List {
			seller,
			source,
			amount,
			price,
		} => list(seller, july(source), amount, price),
		Step::Buy { buyer, back, amount } => CarbonOffset::buy_credits(signed(buyer), listing(back), amount),
		Step::Delist { who, back } => CarbonOffset::delist_credits(signed(who), listing(back)),
		Step::Cancel { who, source, amount } => {
			CarbonOffset::cancel_carbon_credits(signed(who), july(source), amount, text("registry"), text("1"))
		},
		Step::MatchAndRetire { who, source, consumed } => {
			Consumed::mutate(|bills| bills.insert((who, JULY), (LIGNITE_VILLAGE, consumed)));
			let credits = vec![july(source)].try_into().unwrap();
			CarbonOffset::match_and_retire(signed(who), JULY, credits, text(""))
		},
		Step::Settle { nth, page, rows } => {
			let rows: Vec<_> = rows
				.into_iter()
				.map(|(who, gave, got)| member(who, gave, got))
				.collect();
			record(nth, page, &rows);
			Ok(())
		},
		_ => Ok(()),
	});
}

/// Takes a step, which may be refused. A refused call must change nothing, which the sums at the
/// end show.
fn take(step: Step) {
	let signed = RuntimeOrigin::signed;
	match step {
		Step::Generate { producer, energy } => generate(producer, JULY, energy),
		Step::Issue { producer, zone } => {
			let _ = as_a_call(|| request(producer, zone).map(|_| ()).map_err(|error| error.error));
		},
		Step::Transfer {
			from,
			to,
			source,
			amount,
		} => {
			// Often all that there is.
			let amount = amount.min(Assets::balance(july(source), from));
			let _ = as_a_call(|| CarbonOffset::transfer_carbon_credits(signed(from), july(source), to, amount));
		},
		Step::Retire { who, source, amount } => {
			let call =
				|| CarbonOffset::retire_carbon_credits(signed(who), july(source), amount, text(""), text("for all"));
			let _ = as_a_call(call);
		},
		Step::Revoke { producer, zone } => {
			let _ = CarbonOffset::revoke_clean_energy_producer(signed(VERA), producer, zone);
		},
		Step::Return { producer } => {
			let _ = apply(producer);
			let _ = approve(VERA, producer);
		},
		Step::Move { producer, area } => rebuild(producer, |plant| plant.area = area),
		Step::Enlarge { producer, capacity_w } => rebuild(producer, |plant| plant.capacity_w = capacity_w),
		Step::Publish {
			verifier,
			zone,
			mg_per_kwh,
			finality,
		} => {
			let before = EmissionFactors::<Test>::get(zone, JULY);
			let published = publish(verifier, zone, JULY, mg_per_kwh, finality);
			// A final factor never changes again.
			if before
				.as_ref()
				.is_some_and(|factor| factor.finality() == Finality::Final)
			{
				assert!(published.is_err());
				assert_eq!(EmissionFactors::<Test>::get(zone, JULY), before);
			}
		},
		Step::LeaveOrJoin { verifier } => Body::mutate(|body| {
			match body.iter().position(|member| *member == verifier) {
				Some(place) => {
					body.remove(place);
				},
				None => body.push(verifier),
			}
			body.sort();
		}),
		Step::Wait { ms } => wait(ms),
		Step::Buyer { registrar, who } => {
			if CarbonOffset::register_buyer(signed(registrar), who).is_err() {
				let _ = CarbonOffset::remove_buyer(signed(registrar), who);
			}
		},
		later => take_later(later),
	}
}

/// Takes a step as a call does: as a whole or not at all.
fn take_whole(step: Step) {
	take(step);
	Pallet::<Test>::do_try_state().unwrap();
}

/// Returns the most that can have been issued, in µg: what was generated in each zone, times the
/// most that a kWh there avoids.
fn most_issued() -> u128 {
	let factor = |zone| EmissionFactors::<Test>::get(zone, JULY).map_or(0, |factor| factor.mg_per_kwh);
	let metered = Generated::get();
	metered
		.iter()
		.map(|((_, zone, _), energy)| u128::from(*energy) * u128::from(factor(*zone).saturating_sub(11_000)))
		.sum()
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(256))]

	#[test]
	fn no_credit_is_created_without_generation_and_none_is_lost(
		steps in prop::collection::vec(step(), 1..120),
	) {
		ExtBuilder::build_and_execute(|| {
			PRODUCERS.into_iter().for_each(become_clean_producer);
			let tokens = Balances::total_issuance();
			steps.into_iter().for_each(take_whole);

			for (credit, carbon_account) in Vintages::<Test>::iter() {
				let held: u128 = PEOPLE.iter().map(|who| CarbonOffset::get_carbon_credits_balance(*who, credit).0).sum();
				assert_eq!(carbon_account.issued, held + carbon_account.gone().unwrap());
			}
			assert!(NetworkCarbonAccount::<Test>::get().issued * MICROGRAMS_PER_UNIT <= most_issued());
			let generated = Generated::get();
			for ((producer, zone, month), issuance) in Issuances::<Test>::iter() {
				assert!(issuance.credited_wh <= generated[&(producer, zone, month)]);
				assert!(issuance.issued == 0 || EmissionFactors::<Test>::get(zone, month).unwrap().finality() == Finality::Final);
			}
			// Payments for certificates do not change the total issuance of tokens.
			assert_eq!(Balances::total_issuance(), tokens);
		});
	}
}

/// What has happened in the random sequences, by the names of the events.
fn happened() -> BTreeSet<String> {
	let name = |event: &Event<Test>| {
		let debug = format!("{event:?}");
		let name = debug.split([' ', '{']).next().unwrap_or_default();
		name.trim_start_matches("Event::").to_owned()
	};
	events().iter().map(name).collect()
}

/// The same with both factors final at the start, so that many credits are issued. Taken together the
/// sequences reach every state of credits that there is.
#[test]
fn in_a_month_with_final_factors_too() {
	let mut runner = TestRunner::new_with_rng(
		ProptestConfig::with_cases(256),
		// The same sequences each time, so that what they reach does not depend on chance.
		TestRng::deterministic_rng(RngAlgorithm::ChaCha),
	);
	let seen = RefCell::new(BTreeSet::new());
	let outcome = runner.run(&prop::collection::vec(step(), 1..160), |steps| {
		ExtBuilder::build_and_execute(|| {
			publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
			publish_final(HYDRO_GRID, 100_000);
			PRODUCERS.into_iter().for_each(become_clean_producer);
			steps.into_iter().for_each(take_whole);
			assert!(NetworkCarbonAccount::<Test>::get().issued * MICROGRAMS_PER_UNIT <= most_issued());
			seen.borrow_mut().extend(happened());
			let made_up_for = Covered::<Test>::iter().next().map(|_| "made up for".to_owned());
			let owed = Deficits::<Test>::iter().next().map(|_| "deficit".to_owned());
			let matched = Matched::<Test>::iter().next().map(|_| "matched".to_owned());
			let rows = OriginPages::<Test>::iter().flat_map(|(_, _, page)| page.rows.into_inner());
			let received = rows
				.filter(|row| !row.received.is_empty())
				.map(|_| "received".to_owned());
			seen.borrow_mut()
				.extend(made_up_for.into_iter().chain(owed).chain(matched).chain(received));
		});
		Ok(())
	});
	assert!(outcome.is_ok(), "{outcome:?}");
	for what in [
		"IssuanceRequested",
		"IssuanceDisputed",
		"IssuanceVoted",
		"IssuanceRejected",
		"CarbonCreditsIssued",
		"EmissionFactorCorrected",
		"WithdrawalPublished",
		"CarbonCreditsWithdrawn",
		"CarbonDeficitCollected",
		"CreditsListed",
		"CreditsBought",
		"CreditsDelisted",
		"CarbonCreditsTransferred",
		"CarbonCreditsRetired",
		"CarbonCreditsCancelled",
		"made up for",
		"deficit",
		"matched",
		"received",
	] {
		assert!(seen.borrow().contains(what), "never {what}: {:?}", seen.borrow());
	}
}
