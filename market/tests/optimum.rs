//! The clearing against a solver of linear programs (microlp's simplex): what it trades is worth as
//! much as anything the grid allows, and it trades no less than anything that is worth as much.

mod grids;

use energy_primitives::{Clearing, Side};
use good_lp::{microlp, variable, Expression, ProblemVariables, Solution, SolverModel};
use grids::*;
use proptest::prelude::*;

/// The optimum of a grid's market, by the solver: the greatest welfare, where a Wh bought is worth
/// its limit and `bonus` more. All capacities, quantities and prices are whole numbers, so the
/// optimum is one too.
fn optimum(grid: &Grid, bonus: f64) -> i128 {
	let mut variables = ProblemVariables::new();
	let mut welfare = Expression::default();
	let mut balances: Vec<Expression> = vec![Expression::default(); grid.areas.len()];
	// No flow is more than all that is ordered: an edge without an end is none for the solver.
	let all: u64 = grid
		.areas
		.iter()
		.flat_map(|area| &area.orders)
		.map(|order| order.2)
		.sum();
	for (index, area) in grid.areas.iter().enumerate() {
		for (side, price_mills, energy) in &area.orders {
			let quantity = variables.add(variable().min(0).max(*energy as f64));
			match side {
				Side::Ask => {
					welfare -= f64::from(*price_mills) * quantity;
					balances[index] += quantity;
				},
				Side::Bid => {
					welfare += (f64::from(*price_mills) + bonus) * quantity;
					balances[index] -= quantity;
				},
			}
		}
		if let Some(parent) = area.parent {
			let export = variables.add(variable().min(0).max(area.export_wh.min(all) as f64));
			let import = variables.add(variable().min(0).max(area.import_wh.min(all) as f64));
			welfare -= f64::from(area.grid_fee_mills) * (export + import);
			balances[index] += import - export;
			balances[parent] += export - import;
		}
	}
	let mut problem = variables.maximise(&welfare).using(microlp);
	for balance in balances {
		problem = problem.with(balance.eq(0));
	}
	let scale = if bonus == 0.0 { 1.0 } else { bonus.recip() };
	let optimum = problem.solve().unwrap().eval(&welfare) * scale;
	assert!((optimum - optimum.round()).abs() < 0.01, "{optimum} is no whole number");
	optimum.round() as i128
}

fn bought(clearings: &[Clearing]) -> i128 {
	clearings.iter().map(|area| i128::from(area.bought_wh)).sum()
}

fn equals_the_solver(grid: &Grid) -> Result<(), TestCaseError> {
	let ladders = grid.ladders();
	let clearings = grid.clear(&ladders);
	let welfare = grid.welfare(&ladders, &clearings);
	prop_assert_eq!(welfare, optimum(grid, 0.0));
	// The dual prices are optimal: what they promise to everybody together is the optimum.
	prop_assert_eq!(grid.bound(&ladders), welfare);
	// Half a mill more for what is bought decides between results that are worth the same, and
	// between no others: prices are whole mills.
	prop_assert_eq!(2 * welfare + bought(&clearings), optimum(grid, 0.5));
	Ok(())
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 4_000, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn random_grids(grid in grids(8, 100)) {
		equals_the_solver(&grid)?;
	}
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 1_000, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn everything_at_one_price(grid in grids_at_one_price(8, 100)) {
		equals_the_solver(&grid)?;
	}

	#[test]
	fn one_side_of_the_market_is_empty(grid in grids_with_empty_sides(8, 100)) {
		equals_the_solver(&grid)?;
	}

	#[test]
	fn edges_that_carry_nothing(grid in grids_without_capacity(8, 100)) {
		equals_the_solver(&grid)?;
	}

	#[test]
	fn edges_that_are_full_at_every_depth(grid in narrowing_chains(100)) {
		equals_the_solver(&grid)?;
	}
}
