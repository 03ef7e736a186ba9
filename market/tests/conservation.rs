//! Whole communities on paper: random trades, partial acceptances, cancellations, readings, poor
//! members and a poor supplier. Money and energy are conserved after every step, and the result
//! does not depend on the order of settlement.

use energy_market::{collateral, divide, payment, settle_interval, share, Lot, Metering, Rounding, Trades};
use energy_primitives::{Balance, Energy, Flow, Price, Tariff, MILL, PRICE_LEVELS};
use proptest::{collection::vec, prelude::*};

/// A member's side of an interval.
#[derive(Clone, Debug, Default)]
struct Member {
	free: Balance,
	held: Balance,
	revenue: Balance,
	sales: Vec<Lot>,
	purchases: Vec<Lot>,
	flow: Flow,
	/// Owed to the supplier and not paid.
	arrears: Balance,
	/// Owed by the supplier and not paid.
	receivable: Balance,
}

#[derive(Clone, Debug)]
struct Community {
	members: Vec<Member>,
	/// The supplier's money.
	supplier: Balance,
	/// The community fund's money.
	fund: Balance,
	/// What buyers have paid in.
	pool: Balance,
	/// What buyers paid more than sellers got.
	residue: Balance,
	tariff: Tariff,
	mill: Balance,
}

impl Member {
	fn sold(&self) -> Energy {
		self.sales.iter().map(|lot| lot.energy_wh).sum()
	}

	fn bought(&self) -> Energy {
		self.purchases.iter().map(|lot| lot.energy_wh).sum()
	}
}

impl Community {
	fn money(&self) -> Balance {
		self.members
			.iter()
			.map(|member| member.free + member.held)
			.sum::<Balance>()
			+ self.supplier
			+ self.fund
			+ self.pool
	}

	/// What an account has, could it collect what it is owed and pay what it owes.
	fn worth(&self) -> Vec<i128> {
		self.members
			.iter()
			.map(|m| (m.free + m.held + m.receivable) as i128 - m.arrears as i128)
			.collect()
	}

	/// Backs an offer, accepts it in parts, and cancels the rest; what somebody cannot pay does not
	/// happen.
	fn trade(&mut self, trade: &Trade) {
		let count = self.members.len();
		let (seller, shortfall) = (trade.seller % count, self.tariff.shortfall_price_mills);
		let mut backed = collateral(trade.energy, trade.price_mills, shortfall, self.mill).unwrap();
		if self.members[seller].free < backed {
			return;
		}
		self.members[seller].free -= backed;
		self.members[seller].held += backed;

		let mut rest = trade.energy;
		for (buyer, permille) in &trade.parts {
			let buyer = buyer % count;
			let part = rest * permille / 1_000;
			let paid = payment(part, trade.price_mills, self.mill, Rounding::Up).unwrap();
			if buyer == seller || self.members[buyer].free < paid {
				continue;
			}
			let due = payment(part, trade.price_mills, self.mill, Rounding::Down).unwrap();
			self.members[buyer].free -= paid;
			self.pool += paid;
			self.residue += paid - due;
			let lot = Lot {
				price_mills: trade.price_mills,
				energy_wh: part,
			};
			self.members[buyer].purchases.push(lot);
			self.members[seller].revenue += due;
			self.members[seller].sales.push(lot);
			backed = share(backed, rest - part, rest);
			rest -= part;
		}
		self.members[seller].held -= backed;
		self.members[seller].free += backed;
	}

	fn settle(&mut self, index: usize) -> i128 {
		let member = &mut self.members[index];
		let (tariff, flow) = (Some(self.tariff), Metering::Measured(member.flow));
		let divided = divide(flow, Trades::new(&member.sales, &member.purchases), tariff, self.mill).unwrap();
		let settled = settle_interval(&divided, 0, 0, tariff, self.mill).unwrap();
		// A mill that rounds can leave a planck less than the profit.
		let to_fund = settled.to_fund.min(member.revenue);
		let revenue = member.revenue - to_fund;
		// What it owes is paid from its revenue, then from what is held of it, then from the rest.
		let owed = settled.to_supplier;
		let paid = owed.min(revenue + member.held + member.free);

		self.pool -= member.revenue;
		self.fund += to_fund;
		member.free = revenue + member.held + member.free - paid;
		self.supplier += paid;
		member.arrears += owed - paid;
		(member.revenue, member.held) = (0, 0);

		let paid = settled.from_supplier.min(self.supplier);
		self.supplier -= paid;
		member.free += paid;
		member.receivable += settled.from_supplier - paid;
		settled.imbalance_wh
	}
}

#[derive(Clone, Debug)]
struct Trade {
	seller: usize,
	energy: Energy,
	price_mills: Price,
	/// Buyers, and the thousandths of the rest that each takes.
	parts: Vec<(usize, Energy)>,
}

fn trades() -> impl Strategy<Value = Vec<Trade>> {
	let trade = (
		any::<usize>(),
		1..50_000u64,
		0..PRICE_LEVELS,
		vec((any::<usize>(), 0..=1_000u64), 0..4),
	)
		.prop_map(|(seller, energy, price_mills, parts)| Trade {
			seller,
			energy,
			price_mills,
			parts,
		});
	vec(trade, 0..20)
}

fn mills() -> impl Strategy<Value = Balance> {
	prop_oneof![Just(1), Just(7), Just(1_000), Just(MILL)]
}

prop_compose! {
	fn communities()(
		mill in mills(),
		(a, b) in (0..PRICE_LEVELS, 0..PRICE_LEVELS),
		supplier_kwh in 0..200u128,
		members in vec((0..200u128, 0..60_000u64, 0..60_000u64), 2..12),
	) -> Community {
		let tariff = Tariff { shortfall_price_mills: a.max(b), surplus_price_mills: a.min(b) };
		// Money in kWh at 100 mills, so that some are poor and some are not.
		let money = |kwh: u128| kwh * 100 * mill;
		let members = members
			.into_iter()
			.map(|(kwh, import_wh, export_wh)| Member { free: money(kwh), flow: Flow { import_wh, export_wh }, ..Default::default() })
			.collect();
		Community { members, supplier: money(supplier_kwh), fund: 0, pool: 0, residue: 0, tariff, mill }
	}
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 5_000, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn money_and_energy_are_conserved(
		mut community in communities(), trades in trades(), turn in any::<prop::sample::Index>(),
	) {
		let money = community.money();
		for trade in &trades {
			community.trade(trade);
			prop_assert_eq!(community.money(), money);
		}
		let sold: Energy = community.members.iter().map(|m| m.sold()).sum();
		let bought: Energy = community.members.iter().map(|m| m.bought()).sum();
		prop_assert_eq!(sold, bought);
		prop_assert_eq!(community.pool, community.members.iter().map(|m| m.revenue).sum::<Balance>() + community.residue);

		let count = community.members.len();
		let mut imbalance = 0;
		let first = turn.index(count);
		for step in 0..count {
			imbalance += community.settle((first + step) % count);
			prop_assert_eq!(community.money(), money);
		}
		let net: i128 = community.members.iter().map(|m| i128::from(m.flow.export_wh) - i128::from(m.flow.import_wh)).sum();
		prop_assert_eq!(imbalance, net);
		prop_assert_eq!(community.pool, community.residue);
		prop_assert!(community.members.iter().all(|m| m.held == 0));
		if community.mill % 1_000 == 0 {
			prop_assert_eq!(community.residue, 0);
		}
	}

	#[test]
	fn the_order_of_settlement_changes_nobodys_worth(community in communities(), trades in trades()) {
		let mut forwards = community;
		for trade in &trades {
			forwards.trade(trade);
		}
		let mut backwards = forwards.clone();
		let count = forwards.members.len();
		(0..count).for_each(|index| { forwards.settle(index); });
		(0..count).rev().for_each(|index| { backwards.settle(index); });
		prop_assert_eq!(forwards.worth(), backwards.worth());
	}

	#[test]
	fn a_seller_who_delivers_nothing_is_covered_by_what_is_held(mut community in communities(), trades in trades()) {
		for trade in &trades {
			community.trade(trade);
		}
		let parts: usize = trades.iter().map(|trade| trade.parts.len() + 1).sum();
		for member in &mut community.members {
			// It delivers nothing of what it sold, takes what it bought, and has spent all it could
			// spend.
			member.flow = Flow { import_wh: member.bought(), export_wh: 0 };
			member.free = 0;
		}
		for index in 0..community.members.len() {
			community.settle(index);
			let arrears = community.members[index].arrears;
			// A mill that rounds can leave a planck of each acceptance's revenue and one of its
			// share of the collateral.
			let tolerance = if community.mill % 1_000 == 0 { 0 } else { 2 * parts as Balance };
			prop_assert!(arrears <= tolerance);
		}
	}

	#[test]
	fn who_stays_with_what_it_traded_deals_with_nobody_but_its_partners(mut community in communities(), trades in trades()) {
		for trade in &trades {
			community.trade(trade);
		}
		let supplier = community.supplier;
		for index in 0..community.members.len() {
			let member = &mut community.members[index];
			member.flow = Flow { import_wh: member.bought(), export_wh: member.sold() };
			prop_assert_eq!(community.settle(index), 0);
		}
		prop_assert_eq!(community.supplier, supplier);
		prop_assert!(community.members.iter().all(|m| m.arrears == 0 && m.receivable == 0));
	}
}
