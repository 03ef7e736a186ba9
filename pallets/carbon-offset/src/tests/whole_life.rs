//! Random sequences of calls, in which no credit is created without generation and none is lost.

use crate::{
	arithmetic::MICROGRAMS_PER_UNIT, mock::*, Certificates, Claim, Covered, Deficits, DisputeVote, EmissionFactors,
	Event, Issuances, Matched, NetworkCarbonAccount, NextIssuance, NextListing, OriginPages, Pallet, Vintages,
};
use energy_primitives::{
	ApprovedPlant, AreaId, Balance, CreditId, CreditPrice, Energy, EnergySource, Finality, Interval, Jurisdiction,
	Moment, Month, MonthRange, PlantChanges, Vintage, VintageAmount, ZoneId,
};
use frame_support::{dispatch::DispatchResult, weights::Weight};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use std::{cell::RefCell, collections::BTreeSet};

/// What somebody may try at any time.
#[derive(Clone, Debug)]
enum Step {
	Generate {
		producer: AccountId,
		month: Month,
		energy: Energy,
	},
	Issue {
		producer: AccountId,
		zone: ZoneId,
		month: Month,
	},
	Transfer {
		from: AccountId,
		to: AccountId,
		credit: CreditId,
		amount: Balance,
	},
	Retire {
		who: AccountId,
		credit: CreditId,
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
		month: Month,
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
		month: Month,
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
		month: Month,
		mg_per_kwh: u32,
		finality: Finality,
	},
	Withdraw {
		verifier: AccountId,
		second: AccountId,
		producer: AccountId,
		month: Month,
		energy: Energy,
	},
	Collect {
		producer: AccountId,
		zone: ZoneId,
		month: Month,
	},
	/// Somebody who owes gets some credits from another, and loses them.
	CollectDeficit {
		giver: AccountId,
		credit: CreditId,
	},
	List {
		seller: AccountId,
		credit: CreditId,
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
		credit: CreditId,
		amount: Balance,
	},
	RetireVintages {
		who: AccountId,
		parts: Vec<(CreditId, Balance)>,
		months: (Month, Month),
	},
	MatchAndRetire {
		who: AccountId,
		credit: CreditId,
		month: Month,
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
const MONTHS: [Month; 2] = [JULY, AUGUST];
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
	let months = || one_of(&MONTHS);
	let credit = || {
		(months(), one_of(&[EnergySource::Solar, EnergySource::Wind]))
			.prop_map(|(month, source)| Vintage { month, source }.credit_id())
	};
	let finality = || one_of(&[Finality::Provisional, Finality::Final]);
	// The first intervals of July, and of August.
	let interval = prop_oneof![3 => 0..6u32, 1 => 2_976..2_982u32];
	let of_holders = prop_oneof![
		3 => (people(), people(), credit(), 0..3_000_000u128)
			.prop_map(|(from, to, credit, amount)| Step::Transfer { from, to, credit, amount }),
		2 => (people(), credit(), 0..2_000_000u128)
			.prop_map(|(who, credit, amount)| Step::Retire { who, credit, amount }),
		3 => (people(), credit(), 900..1_000_000u128, 1..3u64)
			.prop_map(|(seller, credit, amount, price)| Step::List { seller, credit, amount, price }),
		3 => (people(), 0..3u32, 0..500_000u128).prop_map(|(buyer, back, amount)| Step::Buy { buyer, back, amount }),
		1 => (people(), 0..3u32).prop_map(|(who, back)| Step::Delist { who, back }),
		1 => (people(), credit(), 0..2_000_000u128)
			.prop_map(|(who, credit, amount)| Step::Cancel { who, credit, amount }),
		3 => (people(), prop::collection::vec((credit(), 0..1_000_000u128), 0..4), (months(), months()))
			.prop_map(|(who, parts, months)| Step::RetireVintages { who, parts, months }),
		3 => (people(), credit(), months(), 0..2_000_000u64)
			.prop_map(|(who, credit, month, consumed)| Step::MatchAndRetire { who, credit, month, consumed }),
	];
	prop_oneof![
		4 => (producers(), months(), 0..5_000_000u64)
			.prop_map(|(producer, month, energy)| Step::Generate { producer, month, energy }),
		5 => (producers(), zones(), months())
			.prop_map(|(producer, zone, month)| Step::Issue { producer, zone, month }),
		1 => (producers(), zones()).prop_map(|(producer, zone)| Step::Revoke { producer, zone }),
		2 => producers().prop_map(|producer| Step::Return { producer }),
		1 => (producers(), one_of(&[LIGNITE_VILLAGE, HYDRO_VILLAGE]))
			.prop_map(|(producer, area)| Step::Move { producer, area }),
		1 => (producers(), CAPACITY..CAPACITY + 2)
			.prop_map(|(producer, capacity_w)| Step::Enlarge { producer, capacity_w }),
		6 => (verifiers(), zones(), months(), one_of(&FACTORS), finality()).prop_map(
			|(verifier, zone, month, mg_per_kwh, finality)| Step::Publish { verifier, zone, month, mg_per_kwh, finality }
		),
		1 => verifiers().prop_map(|verifier| Step::LeaveOrJoin { verifier }),
		3 => one_of(&[STANDING / 2, STANDING]).prop_map(|ms| Step::Wait { ms }),
		1 => (verifiers(), people()).prop_map(|(registrar, who)| Step::Buyer { registrar, who }),
		8 => (producers(), months(), 0..3_000_000u64)
			.prop_map(|(producer, month, energy)| Step::Earn { producer, month, energy }),
		4 => (0..3u32).prop_map(|back| Step::Mint { back }),
		2 => Just(Step::EndBlock),
		2 => (verifiers(), 0..2u32).prop_map(|(verifier, back)| Step::Dispute { verifier, back }),
		3 => (verifiers(), 0..2u32, one_of(&[DisputeVote::Uphold, DisputeVote::Reject]))
			.prop_map(|(verifier, back, vote)| Step::Vote { verifier, back, vote }),
		2 => (verifiers(), zones(), months(), one_of(&[500_000, 90_000]), finality()).prop_map(
			|(verifier, zone, month, mg_per_kwh, finality)| Step::Correct { verifier, zone, month, mg_per_kwh, finality }
		),
		4 => (verifiers(), verifiers(), producers(), months(), one_of(&[1u64, 100_000, 1_000_000, 2_000_000])).prop_map(
			|(verifier, second, producer, month, energy)| Step::Withdraw { verifier, second, producer, month, energy }
		),
		2 => (producers(), zones(), months())
			.prop_map(|(producer, zone, month)| Step::Collect { producer, zone, month }),
		6 => (people(), credit()).prop_map(|(giver, credit)| Step::CollectDeficit { giver, credit }),
		4 => (interval, 0..2u32, prop::collection::vec((people(), 0..200_000u64, 0..200_000u64), 0..6))
			.prop_map(|(nth, page, rows)| Step::Settle { nth, page, rows }),
		18 => of_holders,
	]
}

/// Retires credits of several vintages at once, if there are any, with a claim about some months.
fn retire_vintages(who: AccountId, parts: Vec<(CreditId, Balance)>, (from, to): (Month, Month)) -> DispatchResult {
	// Often all that there is.
	let parts = parts.into_iter().map(|(credit, amount)| VintageAmount {
		credit,
		amount: amount.min(Assets::balance(credit, who)),
	});
	let claim = Claim {
		beneficiary: text("the village"),
		reason: text(""),
		jurisdiction: Some(Jurisdiction(*b"DE")),
		period: Some(MonthRange { from, to }),
	};
	let vintages = parts.collect::<Vec<_>>().try_into().unwrap();
	CarbonOffset::retire_vintages(RuntimeOrigin::signed(who), vintages, claim)
}

/// Takes one of the later steps of credits' life.
fn take_later(step: Step) {
	let signed = RuntimeOrigin::signed;
	let issuance = |back: u32| NextIssuance::<Test>::get().wrapping_sub(back + 1);
	let listing = |back: u32| NextListing::<Test>::get().wrapping_sub(back + 1);
	let _ = as_a_call(|| match step {
		Step::Earn {
			producer,
			month,
			energy,
		} => {
			generate(producer, month, energy);
			issue_of(producer, zone_of(producer), month)
		},
		Step::Mint { back } => mint(issuance(back)),
		Step::EndBlock => {
			end_block(Weight::MAX);
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
			month,
			mg_per_kwh,
			finality,
		} => CarbonOffset::correct_emission_factor(
			signed(verifier),
			zone,
			month,
			mg_per_kwh,
			finality,
			document(),
			source(),
		),
		Step::Withdraw {
			verifier,
			second,
			producer,
			month,
			energy,
		} => [verifier, second].into_iter().try_for_each(|who| {
			CarbonOffset::withdraw_carbon_credits(signed(who), producer, LIGNITE_GRID, month, energy, document())
		}),
		Step::Collect { producer, zone, month } => {
			CarbonOffset::collect_over_issuance(signed(BERTA), producer, zone, month)
		},
		Step::CollectDeficit { giver, credit } => {
			let Some(debtor) = Deficits::<Test>::iter_keys().next() else {
				return Ok(());
			};
			// Whatever the giver has, if there is nothing of this vintage.
			let has = |credit: &CreditId| Assets::balance(*credit, giver) > 1;
			let credit = Some(credit)
				.filter(has)
				.or_else(|| Vintages::<Test>::iter_keys().find(has));
			let credit = credit.unwrap_or_default();
			let gift = Assets::balance(credit, giver) / 2;
			let _ = CarbonOffset::transfer_carbon_credits(signed(giver), credit, debtor, gift);
			CarbonOffset::collect_deficit(signed(BERTA), debtor, credit)
		},
		Step::List {
			seller,
			credit,
			amount,
			price,
		} => list(seller, credit, amount, price),
		Step::Buy { buyer, back, amount } => CarbonOffset::buy_credits(signed(buyer), listing(back), amount),
		Step::Delist { who, back } => CarbonOffset::delist_credits(signed(who), listing(back)),
		Step::Cancel { who, credit, amount } => {
			CarbonOffset::cancel_carbon_credits(signed(who), credit, amount, text("registry"), text("1"))
		},
		Step::RetireVintages { who, parts, months } => retire_vintages(who, parts, months),
		Step::MatchAndRetire {
			who,
			credit,
			month,
			consumed,
		} => {
			Consumed::mutate(|bills| bills.insert((who, month), (LIGNITE_VILLAGE, consumed)));
			let credits = vec![credit].try_into().unwrap();
			CarbonOffset::match_and_retire(signed(who), month, credits, text(""))
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

/// Changes an account's plant, as energy-production does and reports it.
fn change_plant(producer: AccountId, change: impl FnOnce(&mut ApprovedPlant)) {
	let before = Plants::get()[&producer].area;
	rebuild(producer, change);
	<CarbonOffset as PlantChanges<_>>::plant_changed(&producer, before);
}

/// Takes a step, which may be refused. A refused call must change nothing, which the sums at the
/// end show.
fn take(step: Step) {
	let signed = RuntimeOrigin::signed;
	match step {
		Step::Generate {
			producer,
			month,
			energy,
		} => generate(producer, month, energy),
		Step::Issue { producer, zone, month } => {
			let _ = as_a_call(|| {
				CarbonOffset::issue_carbon_credits(signed(BERTA), producer, zone, month)
					.map(|_| ())
					.map_err(|error| error.error)
			});
		},
		Step::Transfer {
			from,
			to,
			credit,
			amount,
		} => {
			// Often all that there is.
			let amount = amount.min(Assets::balance(credit, from));
			let _ = as_a_call(|| CarbonOffset::transfer_carbon_credits(signed(from), credit, to, amount));
		},
		Step::Retire { who, credit, amount } => {
			let call = || CarbonOffset::retire_carbon_credits(signed(who), credit, amount, text(""), text("for all"));
			let _ = as_a_call(call);
		},
		Step::Revoke { producer, zone } => {
			let _ = CarbonOffset::revoke_clean_energy_producer(signed(VERA), producer, zone);
		},
		Step::Return { producer } => {
			let _ = apply(producer);
			let _ = approve(VERA, producer);
		},
		Step::Move { producer, area } => change_plant(producer, |plant| plant.area = area),
		Step::Enlarge { producer, capacity_w } => change_plant(producer, |plant| plant.capacity_w = capacity_w),
		Step::Publish {
			verifier,
			zone,
			month,
			mg_per_kwh,
			finality,
		} => {
			let before = EmissionFactors::<Test>::get(zone, month);
			let published = publish(verifier, zone, month, mg_per_kwh, finality);
			// A final factor never changes again.
			if before
				.as_ref()
				.is_some_and(|factor| factor.finality() == Finality::Final)
			{
				assert!(published.is_err());
				assert_eq!(EmissionFactors::<Test>::get(zone, month), before);
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
	let factor = |zone, month| EmissionFactors::<Test>::get(zone, month).map_or(0, |factor| factor.mg_per_kwh);
	let metered = Generated::get();
	metered
		.iter()
		.map(|((_, zone, month), energy)| {
			u128::from(*energy) * u128::from(factor(*zone, *month).saturating_sub(11_000))
		})
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
			Now::set(SEPTEMBER_1);
			for month in MONTHS {
				publish_final_of(LIGNITE_GRID, month, LIGNITE_FACTOR);
				publish_final_of(HYDRO_GRID, month, 100_000);
			}
			PRODUCERS.into_iter().for_each(become_clean_producer);
			steps.into_iter().for_each(take_whole);
			assert!(NetworkCarbonAccount::<Test>::get().issued * MICROGRAMS_PER_UNIT <= most_issued());
			seen.borrow_mut().extend(happened());
			let certificates = Certificates::<Test>::iter_values();
			let several = certificates
				.filter(|certificate| certificate.vintages.len() > 1)
				.map(|_| "several vintages".to_owned());
			let months: BTreeSet<_> = Vintages::<Test>::iter_keys().map(|credit| credit >> 8).collect();
			let two_months = (months.len() > 1).then(|| "two months".to_owned());
			seen.borrow_mut().extend(several.chain(two_months));
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
		"several vintages",
		"two months",
		"made up for",
		"deficit",
		"matched",
		"received",
	] {
		assert!(seen.borrow().contains(what), "never {what}: {:?}", seen.borrow());
	}
}
