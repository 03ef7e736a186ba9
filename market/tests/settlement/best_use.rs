//! The most that anybody can make of energy that was really metered: every Wh exported, bought from
//! somebody else or taken from the supplier goes to the use that is worth most, as if all accounts
//! could deliver for each other. An assignment problem, solved exactly.

use energy_market::Lot;
use energy_primitives::{Flow, Price, Tariff};

/// Where a Wh comes from.
#[derive(Clone, Copy)]
enum Source {
	Export,
	Purchase(Price),
	Supplier,
}

/// Where a Wh goes.
#[derive(Clone, Copy)]
enum Use {
	Import,
	Sale(Price),
	Supplier,
}

/// Returns what a Wh is worth there, beyond what its sale or purchase was paid for.
fn worth(source: Source, to: Use, tariff: Tariff) -> i64 {
	let (surplus, shortfall) = (tariff.surplus_price_mills, tariff.shortfall_price_mills);
	match (source, to) {
		(Source::Export, Use::Supplier) => surplus.into(),
		(Source::Export, _) | (Source::Purchase(_), Use::Import) | (Source::Supplier, Use::Supplier) => 0,
		(Source::Purchase(bought_at), Use::Sale(sold_at)) => -i64::from(sold_at.saturating_sub(bought_at)),
		(Source::Purchase(bought_at), Use::Supplier) => bought_at.min(surplus).into(),
		(Source::Supplier, Use::Import) => -i64::from(shortfall),
		(Source::Supplier, Use::Sale(sold_at)) => -i64::from(sold_at.max(shortfall)),
	}
}

/// Returns the greatest sum, in Wh × mills, with the price of what was sold less that of what was
/// bought.
pub fn best_use(flows: &[Flow], sales: &[Lot], purchases: &[Lot], tariff: Tariff) -> i128 {
	let (mut sources, mut uses) = (vec![], vec![]);
	let mut trades = 0;
	for flow in flows {
		let (import_wh, export_wh) = (flow.import_wh as usize, flow.export_wh as usize);
		sources.resize(sources.len() + export_wh.saturating_sub(import_wh), Source::Export);
		uses.resize(uses.len() + import_wh.saturating_sub(export_wh), Use::Import);
	}
	for lot in purchases {
		sources.resize(
			sources.len() + lot.energy_wh as usize,
			Source::Purchase(lot.price_mills),
		);
		trades -= i128::from(lot.energy_wh) * i128::from(lot.price_mills);
	}
	for lot in sales {
		uses.resize(uses.len() + lot.energy_wh as usize, Use::Sale(lot.price_mills));
		trades += i128::from(lot.energy_wh) * i128::from(lot.price_mills);
	}
	let size = sources.len() + uses.len();
	sources.resize(size, Source::Supplier);
	uses.resize(size, Use::Supplier);
	let costs: Vec<Vec<i64>> = sources
		.iter()
		.map(|source| uses.iter().map(|to| -worth(*source, *to, tariff)).collect())
		.collect();
	trades - i128::from(least_cost(&costs))
}

/// Returns the least cost at which every row is assigned a column of its own (the Hungarian method,
/// with potentials and shortest augmenting paths).
fn least_cost(costs: &[Vec<i64>]) -> i64 {
	let size = costs.len();
	// Column `size` stands for the row that is being assigned.
	let mut row_of: Vec<Option<usize>> = vec![None; size + 1];
	let (mut of_row, mut of_column) = (vec![0i64; size], vec![0i64; size + 1]);
	for row in 0..size {
		row_of[size] = Some(row);
		let mut from = vec![size; size];
		let mut slack = vec![i64::MAX; size];
		let mut is_done = vec![false; size + 1];
		let mut column = size;
		while let Some(assigned) = row_of[column] {
			is_done[column] = true;
			for other in (0..size).filter(|other| !is_done[*other]) {
				let reduced = costs[assigned][other] - of_row[assigned] - of_column[other];
				if reduced < slack[other] {
					(slack[other], from[other]) = (reduced, column);
				}
			}
			let next = (0..size)
				.filter(|other| !is_done[*other])
				.min_by_key(|other| slack[*other]);
			let next = next.expect("as many columns as rows");
			let step = slack[next];
			for other in 0..=size {
				if is_done[other] {
					of_row[row_of[other].expect("a column of the tree is assigned")] += step;
					of_column[other] -= step;
				} else if slack[other] < i64::MAX {
					slack[other] -= step;
				}
			}
			column = next;
		}
		while column != size {
			row_of[column] = row_of[from[column]];
			column = from[column];
		}
	}
	let assigned = (0..size).map(|column| costs[row_of[column].expect("assigned")][column]);
	assigned.sum()
}

#[test]
fn an_assignment_costs_the_least_of_all_permutations() {
	let costs = [vec![4, 1, 3], vec![2, 0, 5], vec![3, 2, 2]];
	// 1 + 2 + 2.
	assert_eq!(least_cost(&costs), 5);
	assert_eq!(least_cost(&[]), 0);
	// The greedy choice, 0 in the corner, leaves 9.
	assert_eq!(least_cost(&[vec![0, 1], vec![1, 9]]), 2);
}
