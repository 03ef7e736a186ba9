//! Random sequences of calls, in which no credit is created without generation and none is lost.

use crate::{arithmetic::MICROGRAMS_PER_UNIT, mock::*, EmissionFactors, Issuances, NetworkCarbonAccount, Vintages};
use energy_primitives::{AreaId, Balance, Energy, EnergySource, Finality, Moment, ZoneId};
use proptest::prelude::*;

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
	]
}

/// Takes a step, which may be refused. A refused call must change nothing, which the sums at the
/// end show.
fn take(step: Step) {
	let signed = RuntimeOrigin::signed;
	match step {
		Step::Generate { producer, energy } => generate(producer, JULY, energy),
		Step::Issue { producer, zone } => {
			let _ = issue(producer, zone);
		},
		Step::Transfer {
			from,
			to,
			source,
			amount,
		} => {
			let _ = CarbonOffset::transfer_carbon_credits(signed(from), july(source), to, amount);
		},
		Step::Retire { who, source, amount } => {
			let _ = CarbonOffset::retire_carbon_credits(signed(who), july(source), amount, text(""), text("for all"));
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
	}
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
	#![proptest_config(ProptestConfig::with_cases(512))]

	#[test]
	fn no_credit_is_created_without_generation_and_none_is_lost(
		steps in prop::collection::vec(step(), 1..120),
	) {
		ExtBuilder::build_and_execute(|| {
			PRODUCERS.into_iter().for_each(become_clean_producer);
			let tokens = Balances::total_issuance();
			steps.into_iter().for_each(take);

			for (credit, carbon_account) in Vintages::<Test>::iter() {
				let held: u128 = PEOPLE.iter().map(|who| CarbonOffset::get_carbon_credits_balance(*who, credit).0).sum();
				assert_eq!(carbon_account.issued, held + carbon_account.retired);
			}
			assert!(NetworkCarbonAccount::<Test>::get().issued * MICROGRAMS_PER_UNIT <= most_issued());
			let generated = Generated::get();
			for ((producer, zone, month), issuance) in Issuances::<Test>::iter() {
				assert!(issuance.energy_wh <= generated[&(producer, zone, month)]);
				assert!(EmissionFactors::<Test>::get(zone, month).unwrap().finality() == Finality::Final);
			}
			// Payments for certificates do not change the total issuance of tokens.
			assert_eq!(Balances::total_issuance(), tokens);
		});
	}

	/// The same with both factors final at the start, so that many credits are issued.
	#[test]
	fn in_a_month_with_final_factors_too(steps in prop::collection::vec(step(), 1..80)) {
		ExtBuilder::build_and_execute(|| {
			publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
			publish_final(HYDRO_GRID, 100_000);
			PRODUCERS.into_iter().for_each(become_clean_producer);
			steps.into_iter().for_each(take);
			assert!(NetworkCarbonAccount::<Test>::get().issued * MICROGRAMS_PER_UNIT <= most_issued());
		});
	}
}
