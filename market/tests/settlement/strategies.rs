//! A search for strategies that gain: a cheat with one account or two, whose meters measure what
//! they measure, but late, in part, as an estimate, or never; who trades on paper with itself, and
//! with honest members ahead. `SETTLEMENT_WORLDS` says how many random worlds each test tries.

use crate::{
	best_use::best_use,
	naive::{self, UsedFirst},
};
use energy_market::{difference, divide, settle_interval, Divided, Lot, Metering, Settled, Trades};
use energy_primitives::{Energy, Flow, Price, Tariff, PRICE_LEVELS};

/// A Wh at a mill is a planck then.
const MILL: u128 = 1_000;
const HIGHEST: Price = PRICE_LEVELS - 1;

/// Random numbers that are the same in every run (SplitMix64).
struct Rng(u64);

impl Rng {
	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
		let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
		let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
		mixed ^ (mixed >> 31)
	}

	fn within(&mut self, least: u64, most: u64) -> u64 {
		least + self.next() % (most - least + 1)
	}

	/// Often nothing.
	fn energy(&mut self, most: Energy) -> Energy {
		match self.within(0, 2) {
			0 => 0,
			_ => self.within(1, most),
		}
	}

	/// Often a price at which a rule changes.
	fn price(&mut self, tariff: Tariff, least: Price, most: Price) -> Price {
		let price = match self.within(0, 5) {
			0 => least,
			1 => most,
			2 => tariff.surplus_price_mills,
			3 => tariff.shortfall_price_mills,
			_ => self.within(least.into(), most.into()) as Price,
		};
		price.clamp(least, most)
	}

	fn lots(&mut self, tariff: Tariff, least: Price, most: Price, most_wh: Energy) -> Vec<Lot> {
		let lots = self.within(0, 2);
		(0..lots)
			.map(|_| Lot {
				price_mills: self.price(tariff, least, most),
				energy_wh: self.energy(most_wh),
			})
			.collect()
	}
}

/// At which prices the cheat deals.
#[derive(Clone, Copy, PartialEq)]
enum Prices {
	/// With honest members, who do not pay more than the supplier asks or ask for less than it pays.
	Honest,
	/// So too with itself.
	WithinTariff,
	/// With anybody at any price.
	Any,
}

#[derive(Clone, Debug)]
struct Account {
	/// What its meters measure, in truth.
	flow: Flow,
	/// To and from honest members.
	sales: Vec<Lot>,
	purchases: Vec<Lot>,
}

/// A trade of the cheat with itself, between two accounts or within one.
#[derive(Clone, Copy, Debug)]
struct PaperTrade {
	seller: usize,
	buyer: usize,
	lot: Lot,
}

/// When and how an account's flow becomes known.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Report {
	/// In time, so that it takes part in sharing.
	InTime,
	/// As an estimate beyond the allowance.
	Estimated,
	/// This much in time, the rest late: settled by difference.
	Late(Flow),
	/// This much in time, the rest never.
	Withheld(Flow),
}

type Rule = fn(Metering, &[Lot], &[Lot], Tariff) -> Divided;

/// The rule of this crate.
fn written(metering: Metering, sales: &[Lot], purchases: &[Lot], tariff: Tariff) -> Divided {
	divide(metering, Trades::new(sales, purchases), Some(tariff), MILL).unwrap()
}

/// What could stand in its place: the dearest purchases count as used first.
fn dearest_used_first(metering: Metering, sales: &[Lot], purchases: &[Lot], tariff: Tariff) -> Divided {
	let trades = Trades::new(sales, purchases);
	naive::divide(metering, trades, Some(tariff), MILL, UsedFirst::Dearest)
}

/// How much of each trade on paper is made, in Wh.
type Made = [Energy];

#[derive(Clone, Debug)]
struct World {
	tariff: Tariff,
	/// The price of sharing, and how many eighths of what is offered for sale and asked for it takes.
	sharing_price: Price,
	sold_eighths: u64,
	bought_eighths: u64,
	accounts: Vec<Account>,
	paper: Vec<PaperTrade>,
}

impl World {
	fn random(rng: &mut Rng, prices: Prices, sharing: bool, most_wh: Energy) -> Self {
		let (one, other) = match rng.within(0, 3) {
			0 => (80, 300),
			1 => (rng.within(0, 20), rng.within(0, 20)),
			2 => (190, 190),
			_ => (rng.within(0, HIGHEST.into()), rng.within(0, HIGHEST.into())),
		};
		let tariff = Tariff {
			surplus_price_mills: one.min(other) as Price,
			shortfall_price_mills: one.max(other) as Price,
		};
		let (surplus, shortfall) = (tariff.surplus_price_mills, tariff.shortfall_price_mills);
		let (most_for_sales, least_for_purchases) = match prices {
			Prices::Any => (HIGHEST, 0),
			_ => (shortfall, surplus),
		};
		let (least_on_paper, most_on_paper) = match prices {
			Prices::WithinTariff => (surplus, shortfall),
			_ => (0, HIGHEST),
		};
		let count = rng.within(1, 2);
		let accounts = (0..count)
			.map(|_| Account {
				flow: Flow {
					import_wh: rng.energy(most_wh),
					export_wh: rng.energy(most_wh),
				},
				sales: rng.lots(tariff, 0, most_for_sales, most_wh),
				purchases: rng.lots(tariff, least_for_purchases, HIGHEST, most_wh),
			})
			.collect();
		let trades = rng.within(0, 3);
		let paper = (0..trades)
			.map(|_| PaperTrade {
				seller: rng.within(0, count - 1) as usize,
				buyer: rng.within(0, count - 1) as usize,
				lot: Lot {
					price_mills: rng.price(tariff, least_on_paper, most_on_paper),
					energy_wh: rng.energy(most_wh),
				},
			})
			.collect();
		let mut eighths = || if sharing { rng.within(0, 8) } else { 0 };
		let (sold_eighths, bought_eighths) = (eighths(), eighths());
		Self {
			sharing_price: rng.price(tariff, surplus, shortfall),
			tariff,
			sold_eighths,
			bought_eighths,
			accounts,
			paper,
		}
	}

	fn all_paper(&self) -> Vec<Energy> {
		self.paper.iter().map(|trade| trade.lot.energy_wh).collect()
	}

	/// Returns an account's sales and purchases.
	fn lots(&self, who: usize, made: &Made) -> (Vec<Lot>, Vec<Lot>) {
		let account = &self.accounts[who];
		let (mut sales, mut purchases) = (account.sales.clone(), account.purchases.clone());
		for (trade, energy_wh) in self.paper.iter().zip(made) {
			let lot = Lot {
				energy_wh: *energy_wh,
				..trade.lot
			};
			if trade.seller == who {
				sales.push(lot);
			}
			if trade.buyer == who {
				purchases.push(lot);
			}
		}
		(sales, purchases)
	}

	/// Returns what an account's interval brings it, in plancks.
	fn payoff(&self, who: usize, report: Report, made: &Made, rule: Rule) -> i128 {
		let (sales, purchases) = self.lots(who, made);
		let tariff = Some(self.tariff);
		let divided = |metering| rule(metering, &sales, &purchases, self.tariff);
		let alone = |metering| settle_interval(&divided(metering), 0, 0, tariff, MILL).unwrap();
		let flow = self.accounts[who].flow;
		let trades = worth(&sales) - worth(&purchases);
		trades
			+ match report {
				Report::InTime => {
					let divided = divided(Metering::Measured(flow));
					let sold_wh = divided.own_surplus_wh * self.sold_eighths / 8;
					let bought_wh = divided.own_shortfall_wh * self.bought_eighths / 8;
					let settled = settle_interval(&divided, sold_wh, bought_wh, tariff, MILL).unwrap();
					value(&settled) + i128::from(self.sharing_price) * (i128::from(sold_wh) - i128::from(bought_wh))
				},
				Report::Estimated => value(&alone(Metering::Estimated(flow))),
				Report::Late(in_time) => {
					let before = alone(Metering::Measured(in_time));
					let late = difference(&before, &alone(Metering::Measured(flow))).unwrap();
					value(&before) + late.with_supplier - late.to_fund
				},
				Report::Withheld(in_time) => value(&alone(Metering::Measured(in_time))),
			}
	}

	/// Returns what all accounts earn in time.
	fn in_time(&self, made: &Made, rule: Rule) -> i128 {
		let accounts = 0..self.accounts.len();
		accounts.map(|who| self.payoff(who, Report::InTime, made, rule)).sum()
	}

	/// Whether the accounts earn as much in time, with any part of the trades on paper.
	fn is_earned_in_time(&self, earned: i128, rule: Rule) -> bool {
		let all = self.all_paper();
		let is_earned = |made: &[Vec<Energy>]| made.iter().any(|made| self.in_time(made, rule) >= earned);
		// Nearly always with each of them made or not.
		is_earned(&combinations(&all, |all| vec![0, all])) || is_earned(&combinations(&all, |all| (0..=all).collect()))
	}

	/// Returns the most that all accounts earn if each does the best of these or reports in time.
	fn best_cheat(&self, made: &Made, reports: &[Vec<Report>], rule: Rule) -> i128 {
		let best = |(who, reports): (usize, &Vec<Report>)| {
			let reports = reports.iter().chain([&Report::InTime]);
			reports
				.map(|report| self.payoff(who, *report, made, rule))
				.max()
				.unwrap()
		};
		reports.iter().enumerate().map(best).sum()
	}

	fn reports(&self, of_account: impl FnMut(&Account) -> Vec<Report>) -> Vec<Vec<Report>> {
		self.accounts.iter().map(of_account).collect()
	}
}

/// Returns every list with one of `choices` of each amount.
fn combinations(amounts: &[Energy], choices: impl Fn(Energy) -> Vec<Energy>) -> Vec<Vec<Energy>> {
	let mut lists: Vec<Vec<Energy>> = vec![vec![]];
	for amount in amounts {
		let choices = choices(*amount);
		let longer = |list: &Vec<Energy>| {
			choices
				.iter()
				.map(|choice| [&list[..], &[*choice]].concat())
				.collect::<Vec<_>>()
		};
		lists = lists.iter().flat_map(longer).collect();
	}
	lists
}

fn worth(lots: &[Lot]) -> i128 {
	let amounts = lots
		.iter()
		.map(|lot| i128::from(lot.energy_wh) * i128::from(lot.price_mills));
	amounts.sum()
}

fn value(settled: &Settled) -> i128 {
	settled.from_supplier as i128 - settled.to_supplier as i128 - settled.to_fund as i128
}

/// Silent at first, with a part of what was measured, or estimated.
fn delays(rng: &mut Rng, flow: Flow) -> Vec<Report> {
	let part = Flow {
		import_wh: rng.within(0, flow.import_wh),
		export_wh: rng.within(0, flow.export_wh),
	};
	vec![Report::Estimated, Report::Late(Flow::default()), Report::Late(part)]
}

/// With less export than there was.
fn withheld(rng: &mut Rng, flow: Flow) -> Report {
	Report::Withheld(Flow {
		export_wh: rng.within(0, flow.export_wh),
		..flow
	})
}

fn try_worlds(prices: Prices, sharing: bool, most_wh: Energy, mut check: impl FnMut(&mut Rng, &World)) {
	let worlds = std::env::var("SETTLEMENT_WORLDS").map_or(6_000, |worlds| worlds.parse().unwrap());
	for seed in 0..worlds {
		let rng = &mut Rng(seed);
		let world = World::random(rng, prices, sharing && seed % 4 != 0, most_wh);
		check(rng, &world);
	}
}

#[test]
fn late_silent_or_estimated_earns_no_more_than_the_same_trades_in_time() {
	try_worlds(Prices::WithinTariff, true, 6, |rng, world| {
		let reports = world.reports(|account| delays(rng, account.flow));
		let made = world.all_paper();
		for rule in [written as Rule, dearest_used_first] {
			let cheat = world.best_cheat(&made, &reports, rule);
			assert!(cheat <= world.in_time(&made, rule), "{world:?} {reports:?}");
		}
	});
}

#[test]
fn with_paper_at_any_price_it_earns_no_more_than_a_part_of_that_paper_in_time() {
	// Against all of them, an estimate can undo paper outside the tariff that costs who made it;
	// without that paper it earns as much.
	try_worlds(Prices::Honest, true, 6, |rng, world| {
		let reports = world.reports(|account| delays(rng, account.flow));
		let cheat = world.best_cheat(&world.all_paper(), &reports, written);
		assert!(world.is_earned_in_time(cheat, written), "{world:?} {reports:?}");
	});
}

#[test]
fn what_comes_late_is_settled_as_if_it_had_come_in_time_but_for_sharing() {
	try_worlds(Prices::Any, true, 6, |rng, world| {
		let unshared = World {
			sold_eighths: 0,
			bought_eighths: 0,
			..world.clone()
		};
		for (who, account) in world.accounts.iter().enumerate() {
			for report in &delays(rng, account.flow)[1..] {
				let late = world.payoff(who, *report, &world.all_paper(), written);
				let on_time = |world: &World| world.payoff(who, Report::InTime, &world.all_paper(), written);
				assert_eq!(late, on_time(&unshared), "{world:?}");
				assert!(late <= on_time(world), "{world:?}");
			}
		}
	});
}

#[test]
fn no_paper_and_no_report_beats_the_best_use_of_what_was_metered() {
	// Not even where honest members deal outside the tariff.
	try_worlds(Prices::Any, false, 3, |rng, world| {
		let reports = world.reports(|account| {
			let mut reports = delays(rng, account.flow);
			reports.push(withheld(rng, account.flow));
			reports
		});
		let flows: Vec<_> = world.accounts.iter().map(|account| account.flow).collect();
		let honest =
			|lots: fn(&Account) -> &Vec<Lot>| world.accounts.iter().flat_map(lots).copied().collect::<Vec<_>>();
		let (sales, purchases) = (honest(|account| &account.sales), honest(|account| &account.purchases));
		let best = best_use(&flows, &sales, &purchases, world.tariff);
		for rule in [written as Rule, dearest_used_first] {
			let cheat = world.best_cheat(&world.all_paper(), &reports, rule);
			assert!(cheat <= best, "{world:?} {reports:?}");
		}
	});
}

#[test]
fn holding_export_back_never_gains_for_who_only_sells_or_only_buys() {
	let mut tried = 0;
	try_worlds(Prices::Any, true, 6, |rng, world| {
		let made = world.all_paper();
		let is_one_sided = |who| {
			let (sales, purchases) = world.lots(who, &made);
			worth(&sales) == 0 || worth(&purchases) == 0
		};
		for who in (0..world.accounts.len()).filter(|who| is_one_sided(*who)) {
			tried += 1;
			let report = withheld(rng, world.accounts[who].flow);
			let on_time = world.payoff(who, Report::InTime, &made, written);
			assert!(
				world.payoff(who, report, &made, written) <= on_time,
				"{world:?} {report:?}"
			);
		}
	});
	assert!(tried > 1_000);
}

/// A hole in the rule as it is: who has undelivered sales and unused purchases can earn more with
/// less export. Its cheapest purchase, once it is used, is not there to be paired.
#[test]
fn holding_export_back_can_gain_for_who_has_undelivered_sales_and_unused_purchases() {
	let lot = |price_mills| Lot {
		price_mills,
		energy_wh: 1,
	};
	let world = World {
		tariff: Tariff {
			shortfall_price_mills: 300,
			surplus_price_mills: 80,
		},
		sharing_price: 190,
		sold_eighths: 0,
		bought_eighths: 0,
		accounts: vec![Account {
			flow: Flow {
				import_wh: 1,
				export_wh: 1,
			},
			sales: vec![lot(300)],
			purchases: vec![lot(80), lot(300)],
		}],
		paper: vec![],
	};
	let without_export = Report::Withheld(Flow {
		import_wh: 1,
		export_wh: 0,
	});
	// Sold at 300 and bought at 80, without energy: the profit of 220 is the fund's, and the purchase
	// at 300 gives back 80.
	assert_eq!(world.payoff(0, Report::InTime, &[], written), -220);
	// With one Wh taken, at 80, the sale is paired with the purchase at 300.
	assert_eq!(world.payoff(0, without_export, &[], written), -80);
	// Were the dearest purchase the one that is used, the one at 80 would be paired in both cases.
	assert_eq!(world.payoff(0, Report::InTime, &[], dearest_used_first), -220);
	assert_eq!(world.payoff(0, without_export, &[], dearest_used_first), -300);
}

#[test]
fn with_the_dearest_purchases_used_first_not_even_holding_export_back_gains() {
	try_worlds(Prices::Honest, true, 6, |rng, world| {
		let reports = world.reports(|account| {
			let mut reports = delays(rng, account.flow);
			reports.push(withheld(rng, account.flow));
			reports
		});
		let cheat = world.best_cheat(&world.all_paper(), &reports, dearest_used_first);
		assert!(
			world.is_earned_in_time(cheat, dearest_used_first),
			"{world:?} {reports:?}"
		);
	});
	try_worlds(Prices::Any, true, 6, |rng, world| {
		for (who, account) in world.accounts.iter().enumerate() {
			let payoff = |report| world.payoff(who, report, &world.all_paper(), dearest_used_first);
			assert!(
				payoff(withheld(rng, account.flow)) <= payoff(Report::InTime),
				"{world:?}"
			);
		}
	});
}
