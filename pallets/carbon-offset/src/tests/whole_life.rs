//! Random lives of credits, in which no unit is made of nothing and none is lost.

use crate::{issuance::MICROGRAMS_PER_UNIT, mock::*, Issuances, NetworkTally, Vintages};
use energy_primitives::{AreaId, Energy, EnergySource, Vintage};
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
	},
	Transfer {
		from: AccountId,
		to: AccountId,
		source: EnergySource,
		amount: u128,
	},
	Retire {
		who: AccountId,
		source: EnergySource,
		amount: u128,
	},
	Revoke {
		producer: AccountId,
	},
	Return {
		producer: AccountId,
	},
	Move {
		producer: AccountId,
		area: AreaId,
	},
}

const PEOPLE: [AccountId; 5] = [SOLVEIG, WILMA, HILDE, VIKTOR, BERTA];
const PRODUCERS: [AccountId; 4] = [SOLVEIG, WILMA, HILDE, VIKTOR];

fn people() -> impl Strategy<Value = AccountId> {
	prop::sample::select(PEOPLE.as_slice())
}

fn producers() -> impl Strategy<Value = AccountId> {
	prop::sample::select(PRODUCERS.as_slice())
}

fn source() -> impl Strategy<Value = EnergySource> {
	prop::sample::select([EnergySource::Solar, EnergySource::Wind].as_slice())
}

fn step() -> impl Strategy<Value = Step> {
	prop_oneof![
		4 => (producers(), 0..5_000u64).prop_map(|(producer, energy)| Step::Generate { producer, energy }),
		4 => producers().prop_map(|producer| Step::Issue { producer }),
		3 => (people(), people(), source(), 0..3_000u128)
			.prop_map(|(from, to, source, amount)| Step::Transfer { from, to, source, amount }),
		2 => (people(), source(), 0..2_000u128).prop_map(|(who, source, amount)| Step::Retire { who, source, amount }),
		1 => producers().prop_map(|producer| Step::Revoke { producer }),
		1 => producers().prop_map(|producer| Step::Return { producer }),
		1 => (producers(), prop::sample::select([LIGNITE_VILLAGE, HYDRO_VILLAGE].as_slice()))
			.prop_map(|(producer, area)| Step::Move { producer, area }),
	]
}

/// Refusals are part of a life. What was refused must have left no trace, which the sums at the end show.
fn take(step: Step) {
	let july = |source| Vintage { month: JULY, source }.credit_id();
	let signed = RuntimeOrigin::signed;
	match step {
		Step::Generate { producer, energy } => generate(producer, JULY, energy),
		Step::Issue { producer } => {
			let _ = CarbonOffset::issue_carbon_credits(signed(BERTA), producer, JULY);
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
			let texts = (Default::default(), Default::default());
			let _ = CarbonOffset::retire_carbon_credits(signed(who), july(source), amount, texts.0, texts.1);
		},
		Step::Revoke { producer } => {
			let _ = CarbonOffset::revoke_clean_energy_producer(signed(VERA), producer);
		},
		Step::Return { producer } => {
			let (_, source) = Plants::get()[&producer];
			let _ = CarbonOffset::register_clean_energy_producer(signed(producer), source);
			let _ = CarbonOffset::approve_clean_energy_producer(signed(VERA), producer);
		},
		Step::Move { producer, area } => Plants::mutate(|plants| {
			plants.entry(producer).and_modify(|plant| plant.0 = area);
		}),
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(512))]

	#[test]
	fn whatever_happens_no_unit_is_made_of_nothing_and_none_is_lost(
		steps in prop::collection::vec(step(), 1..80),
	) {
		ExtBuilder::build_and_execute(|| {
			publish_final(LIGNITE_GRID, LIGNITE_FACTOR);
			publish_final(HYDRO_GRID, 100_000);
			PRODUCERS.into_iter().for_each(become_clean_producer);
			steps.into_iter().for_each(take);

			for (credit, tally) in Vintages::<Test>::iter() {
				let held: u128 = PEOPLE.iter().map(|who| CarbonOffset::get_carbon_credits_balance(*who, credit)).sum();
				assert_eq!(tally.issued, held + tally.retired);
			}
			// Nobody avoids more than 930 g per kWh, the wind's in the lignite grid.
			let generated = Generated::get();
			let metered: u128 = generated.values().map(|energy| u128::from(*energy)).sum();
			assert!(NetworkTally::<Test>::get().issued * MICROGRAMS_PER_UNIT <= metered * 930_000);
			for (producer, month, issuance) in Issuances::<Test>::iter() {
				assert!(issuance.energy_wh <= generated[&(producer, month)]);
			}
		});
	}
}
