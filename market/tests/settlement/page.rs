//! The money of a page.

use energy_market::{
	settle_page, Frozen, Lot, Metering, Money, PageSums, PageTerms, SettledPage, Shared, Slot, Trades,
};
use energy_primitives::{Balance, Energy, Flow, Price, Tariff, MILL, PRICE_LEVELS};
use proptest::{collection::vec, prelude::*};

const TERMS: PageTerms = PageTerms {
	tariff: Some(Tariff {
		shortfall_price_mills: 300,
		surplus_price_mills: 80,
	}),
	mill: MILL,
};

/// An account with the orders that its trades came from.
#[derive(Clone, Debug)]
struct Account {
	metering: Metering,
	/// With how far the limit of the ask is below the price, or that of the bid above it.
	sales: Vec<(Lot, Price)>,
	purchases: Vec<(Lot, Price)>,
	shared: Shared,
	/// What lies in the pool beyond what this interval needs.
	free: Balance,
	/// What is reserved for other intervals.
	other: Balance,
	with_supplier: i128,
	is_supplier: bool,
	/// Whether its trades are undone.
	is_undone: bool,
}

impl Account {
	/// Returns what is reserved for the interval: the worst case of its orders.
	fn reserved(&self, terms: &PageTerms) -> Balance {
		let shortfall = terms.tariff.map_or(0, |tariff| tariff.shortfall_price_mills);
		let worth = |energy_wh: Energy, price: Price| Balance::from(energy_wh) * Balance::from(price);
		let bids = self
			.purchases
			.iter()
			.map(|(lot, above)| worth(lot.energy_wh, lot.price_mills + above));
		let asks = self.sales.iter().map(|(lot, below)| {
			let limit = lot.price_mills.saturating_sub(*below);
			worth(lot.energy_wh, shortfall.saturating_sub(limit))
		});
		let shared = worth(self.shared.bought_wh, self.shared.price_mills);
		(bids.chain(asks).sum::<Balance>() + shared) * terms.mill / 1_000
	}

	fn lots(&self) -> (Vec<Lot>, Vec<Lot>) {
		let lots = |trades: &[(Lot, Price)]| trades.iter().map(|(lot, _)| *lot).collect();
		(lots(&self.sales), lots(&self.purchases))
	}

	fn money(&self, terms: &PageTerms) -> Money {
		let reserved = self.reserved(terms) + self.other;
		Money {
			available: reserved + self.free,
			reserved,
			with_supplier: self.with_supplier,
		}
	}
}

/// Settles accounts; `change` can spoil a slot before.
fn settle(accounts: &[Account], terms: &PageTerms, change: impl Fn(usize, &mut Slot)) -> (Vec<Money>, SettledPage) {
	let lots: Vec<_> = accounts.iter().map(Account::lots).collect();
	let slots: Vec<_> = accounts
		.iter()
		.zip(&lots)
		.enumerate()
		.map(|(index, (account, (sales, purchases)))| {
			let mut slot = Slot {
				trades: match account.is_undone {
					true => crate::undone(sales, purchases),
					false => Trades::new(sales, purchases),
				},
				metering: account.metering,
				shared: account.shared,
				money: account.money(terms),
				reserved: account.reserved(terms),
				late: Flow::default(),
				late_tariff: None,
				is_supplier: account.is_supplier,
			};
			change(index, &mut slot);
			slot
		})
		.collect();
	let before = slots.iter().map(|slot| slot.money).collect();
	(before, settle_page(&slots, terms))
}

fn trades() -> impl Strategy<Value = Vec<(Lot, Price)>> {
	let trade = (0..PRICE_LEVELS, 0..100u64, 0..50u16);
	vec(
		trade.prop_map(|(price_mills, energy_wh, away)| (Lot { price_mills, energy_wh }, away)),
		0..4,
	)
}

prop_compose! {
	fn accounts()(
		(import_wh, export_wh, is_estimated) in (0..100u64, 0..100u64, any::<bool>()),
		(sales, purchases) in (trades(), trades()),
		(sold_wh, bought_wh, price_mills) in (0..100u64, 0..100u64, 0..PRICE_LEVELS),
		(free, other, with_supplier) in (0..MILL, 0..MILL, -(MILL as i128)..MILL as i128),
		is_supplier in prop::bool::weighted(0.1), is_undone in any::<bool>(),
	) -> Account {
		let flow = Flow { import_wh, export_wh };
		let metering = if is_estimated { Metering::Estimated(flow) } else { Metering::Measured(flow) };
		let shared = Shared { sold_wh, bought_wh, price_mills };
		Account { metering, sales, purchases, shared, free, other, with_supplier, is_supplier, is_undone }
	}
}

prop_compose! {
	fn terms()((one, other) in (0..PRICE_LEVELS, 0..PRICE_LEVELS), has_tariff in prop::bool::weighted(0.9)) -> PageTerms {
		let tariff = Tariff { shortfall_price_mills: one.max(other), surplus_price_mills: one.min(other) };
		PageTerms { tariff: has_tariff.then_some(tariff), mill: MILL }
	}
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn money_is_conserved(accounts in vec(accounts(), 0..=32), terms in terms()) {
		let (before, page) = settle(&accounts, &terms, |_, _| ());
		let (mut available, mut with_supplier) = (0i128, 0i128);
		for (before, settled) in before.iter().zip(&page.slots) {
			let after = settled.unwrap().money;
			available += after.available as i128 - before.available as i128;
			with_supplier += after.with_supplier - before.with_supplier;
		}
		let sums = page.sums;
		prop_assert_eq!(available + sums.cover as i128 + sums.to_fund as i128 + sums.area_balance().unwrap(), 0);
		prop_assert_eq!(with_supplier, sums.with_supplier);
	}

	/// Whatever was delivered or used: what was reserved, with the revenue, is enough.
	#[test]
	fn nobody_falls_below_what_stays_reserved(accounts in vec(accounts(), 1..=8), terms in terms()) {
		let (before, page) = settle(&accounts, &terms, |_, _| ());
		for ((account, before), settled) in accounts.iter().zip(&before).zip(&page.slots) {
			let after = settled.unwrap().money;
			prop_assert_eq!(after.reserved, account.other);
			prop_assert!(after.available >= after.reserved);
			// What it can withdraw does not shrink by settlement.
			prop_assert!(after.available - after.reserved >= before.available - before.reserved);
		}
	}

	#[test]
	fn the_sums_are_those_of_the_rows_and_no_account_depends_on_another(
		accounts in vec(accounts(), 1..=8), terms in terms(),
	) {
		let (_, page) = settle(&accounts, &terms, |_, _| ());
		let mut sums = PageSums::default();
		for (account, settled) in accounts.iter().zip(&page.slots) {
			let (_, alone) = settle(std::slice::from_ref(account), &terms, |_, _| ());
			prop_assert_eq!(&alone.slots[..], &[*settled][..]);
			let row = settled.unwrap().row;
			sums.revenue += row.revenue;
			sums.paid += row.paid;
			sums.shared_revenue += row.shared_revenue;
			sums.shared_paid += row.shared_paid;
			sums.cover += row.settled.cover;
			sums.to_fund += row.settled.to_fund;
			sums.with_supplier += row.settled.from_supplier as i128;
			sums.with_supplier -= (row.settled.to_supplier - row.settled.cover) as i128;
		}
		prop_assert_eq!(page.sums, sums);
	}

	#[test]
	fn an_account_that_cannot_be_settled_leaves_the_others_alone(
		accounts in vec(accounts(), 2..=8), terms in terms(), which in any::<prop::sample::Index>(), overflows in any::<bool>(),
	) {
		let spoiled = which.index(accounts.len());
		let (_, page) = settle(&accounts, &terms, |index, slot| {
			if index == spoiled && overflows {
				slot.money.available = Balance::MAX;
				slot.shared = Shared { sold_wh: 1, bought_wh: 0, price_mills: 1 };
			} else if index == spoiled {
				slot.reserved = slot.money.reserved + 1;
			}
		});
		let expected = if overflows { Frozen::Overflow } else { Frozen::Uncovered };
		prop_assert_eq!(page.slots[spoiled], Err(expected));

		let mut others = accounts.clone();
		others.remove(spoiled);
		let (_, without) = settle(&others, &terms, |_, _| ());
		prop_assert_eq!(page.sums, without.sums);
		let mut slots = page.slots;
		prop_assert_eq!(slots.remove(spoiled), Err(expected));
		prop_assert_eq!(slots, without.slots);
	}
}

fn account(import_wh: Energy, export_wh: Energy) -> Account {
	Account {
		metering: Metering::Measured(Flow { import_wh, export_wh }),
		sales: vec![],
		purchases: vec![],
		shared: Shared::default(),
		free: 0,
		other: 0,
		with_supplier: 0,
		is_supplier: false,
		is_undone: false,
	}
}

fn at(price_mills: Price, energy_wh: Energy) -> Vec<(Lot, Price)> {
	vec![(Lot { price_mills, energy_wh }, 0)]
}

#[test]
fn a_seller_a_buyer_and_two_who_share() {
	let seller = Account {
		sales: at(190, 1_000),
		..account(0, 600)
	};
	let buyer = Account {
		purchases: at(190, 1_000),
		..account(1_500, 0)
	};
	let shared = |sold_wh, bought_wh| Shared {
		sold_wh,
		bought_wh,
		price_mills: 150,
	};
	let giver = Account {
		shared: shared(400, 0),
		..account(0, 500)
	};
	let taker = Account {
		shared: shared(0, 400),
		..account(700, 0)
	};
	let (before, page) = settle(&[seller, buyer, giver, taker], &TERMS, |_, _| ());
	let money: Vec<_> = page.slots.iter().map(|slot| slot.unwrap().money).collect();
	let of = |available: i64, with_supplier: i64| Money {
		available: (available as Balance) * MILL,
		reserved: 0,
		with_supplier: i128::from(with_supplier) * MILL as i128,
	};
	// The seller had 110 reserved (300 − 190) and received 190; 400 Wh at 300 are 120.
	assert_eq!(before[0].available, 110 * MILL);
	assert_eq!(money[0], of(110 + 190 - 120, 0));
	// The buyer's 500 Wh beyond what it bought, at 300, are paid later.
	assert_eq!(money[1], of(0, -150));
	assert_eq!(money[2], of(60, 8));
	assert_eq!(money[3], of(0, -90));
	assert_eq!(page.sums.area_balance(), Some(0));
	assert_eq!((page.sums.cover, page.sums.to_fund), (120 * MILL, 0));
	assert_eq!(page.sums.with_supplier, -232 * MILL as i128);
}

#[test]
fn who_had_too_little_reserved_is_frozen_with_its_money() {
	let seller = Account {
		sales: at(190, 1_000),
		..account(0, 0)
	};
	let (_, page) = settle(&[seller, account(0, 500)], &TERMS, |index, slot| {
		if index == 0 {
			slot.money.available -= 1;
		}
	});
	assert_eq!(page.slots[0], Err(Frozen::Uncovered));
	assert_eq!(page.slots[1].unwrap().money.with_supplier, 40 * MILL as i128);
	assert_eq!(page.sums.revenue, 0);
}

#[test]
fn the_suppliers_own_account_settles_nothing_with_itself() {
	let supplier = Account {
		is_supplier: true,
		sales: at(190, 1_000),
		..account(300, 0)
	};
	let (before, page) = settle(&[supplier], &TERMS, |_, _| ());
	let settled = page.slots[0].unwrap();
	assert_eq!(settled.money.available, before[0].available + 190 * MILL);
	assert_eq!(settled.money.with_supplier, 0);
	assert_eq!(settled.row.settled.imbalance_wh, -1_300);
}
