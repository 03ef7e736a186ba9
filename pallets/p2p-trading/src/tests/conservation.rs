//! Random days in the village, through the calls themselves: whatever people do, no planck and no
//! Wh appears or is lost, and every invariant holds after every step.

use crate::{
	mock::*, Accounts, AreaMarkets, Arrears, Completions, Event, PendingPayouts, Positions, UnsettledAccounts,
	UnsettledIntervals,
};
use energy_primitives::{Balance, Energy, Interval, Price, MILL};
use frame_support::{pallet_prelude::DispatchResult, traits::fungible::Inspect, weights::Weight};
use proptest::{collection::vec, prelude::*, strategy::ValueTree, test_runner::TestRunner};

/// How far ahead people offer.
const AHEAD: Interval = 7;
const PEOPLE: [AccountId; 6] = [ANNA, BEN, CARLA, DORA, TOM, SUPPLIER];

#[derive(Clone, Debug)]
enum Step {
	Offer {
		seller: usize,
		ahead: Interval,
		energy: Energy,
		price_mills: Price,
	},
	/// So many thousandths of what is left of one of the last offers.
	Accept {
		buyer: usize,
		back: usize,
		permille: Energy,
	},
	Cancel {
		who: usize,
		back: usize,
	},
	Meter {
		who: usize,
		back: Interval,
		import: Energy,
		export: Energy,
	},
	Settle {
		who: usize,
		back: Interval,
	},
	/// One of the debts on record.
	PayArrears {
		nth: usize,
		mills: Balance,
	},
	Claim {
		who: usize,
	},
	/// Some mills, from a stranger.
	Gift {
		who: usize,
		mills: Balance,
	},
	/// Down to some mills.
	Spend {
		who: usize,
		left: Balance,
	},
	Wait {
		intervals: Interval,
		weight: u64,
	},
	Emergency {
		on: bool,
	},
	/// A block in which no imbalance can be settled.
	Failure {
		weight: u64,
	},
}

fn steps() -> impl Strategy<Value = Step> {
	let who = 0..PEOPLE.len();
	// Now and then nothing, the least, or all that the connections allow.
	let energy = prop_oneof![6 => 10..1_000u64, 1 => Just(0), 1 => Just(10), 1 => Just(2_500)];
	let price_mills = prop_oneof![9 => 0..300u16, 2 => 300..2_048u16, 1 => Just(2_048)];
	let weight = prop_oneof![Just(u64::MAX), 0..3_000_000_000u64];
	prop_oneof![
		8 => (who.clone(), 1..=AHEAD, energy.clone(), price_mills)
			.prop_map(|(seller, ahead, energy, price_mills)| Step::Offer { seller, ahead, energy, price_mills }),
		12 => (who.clone(), 0..4usize, prop_oneof![2 => Just(1_000), 3 => 0..1_100u64])
			.prop_map(|(buyer, back, permille)| Step::Accept { buyer, back, permille }),
		3 => (who.clone(), 0..4usize).prop_map(|(who, back)| Step::Cancel { who, back }),
		4 => (who.clone(), 0..8u32, energy.clone(), energy)
			.prop_map(|(who, back, import, export)| Step::Meter { who, back, import, export }),
		3 => (who.clone(), 7..14u32).prop_map(|(who, back)| Step::Settle { who, back }),
		4 => (0..3usize, 0..100u128).prop_map(|(nth, mills)| Step::PayArrears { nth, mills }),
		6 => who.clone().prop_map(|who| Step::Claim { who }),
		1 => (who.clone(), 0..500u128).prop_map(|(who, left)| Step::Spend { who, left }),
		4 => (who, 0..500u128).prop_map(|(who, mills)| Step::Gift { who, mills }),
		6 => (0..4u32, weight).prop_map(|(intervals, weight)| Step::Wait { intervals, weight }),
		1 => prop_oneof![1 => Just(true), 4 => Just(false)].prop_map(|on| Step::Emergency { on }),
		1 => Just(Step::Failure { weight: u64::MAX }),
	]
}

/// What happened, by the events alone.
#[derive(Default)]
struct Ledger {
	now: Interval,
	imported: u128,
	exported: u128,
	settled_import: u128,
	settled_export: u128,
	imbalance: i128,
	/// Paid by buyers, credited to sellers.
	paid: Balance,
	credited: Balance,
	/// What rounding left, for suppliers.
	rounding: Balance,
	/// All that were made, in their order.
	offers: Vec<OfferId>,
	seen: Seen,
}

/// How often it came to what.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
	accepted: u32,
	accepted_in_part: u32,
	cancelled: u32,
	expired: u32,
	rounded: u32,
	owed_by_members: u32,
	owed_by_suppliers: u32,
	arrears_paid: u32,
	deferred: u32,
	claimed: u32,
	failed: u32,
}

impl Ledger {
	fn take(&mut self, step: &Step) {
		let offer = |back: &usize| {
			self.offers
				.iter()
				.rev()
				.nth(*back)
				.copied()
				.unwrap_or(next_offer(ANNA, self.now))
		};
		// Plenty of this is refused. That must leave no trace, which the caller checks.
		let _refused: DispatchResult = match step {
			Step::Offer {
				seller,
				ahead,
				energy,
				price_mills,
			} => {
				let (seller, interval) = (PEOPLE[*seller], self.now + ahead);
				let id = next_offer(seller, interval);
				let made = Trading::create_energy_offer(signed(seller), interval, *energy, *price_mills);
				if made.is_ok() {
					self.offers.push(id);
				}
				made
			},
			Step::Accept { buyer, back, permille } => {
				let id = offer(back);
				let left = get_offer(id).map_or(0, |offer| offer.energy_wh);
				Trading::accept_energy_offer(signed(PEOPLE[*buyer]), id, left * permille / 1_000)
			},
			Step::Cancel { who, back } => Trading::cancel_energy_offer(signed(PEOPLE[*who]), offer(back)),
			Step::Meter {
				who,
				back,
				import,
				export,
			} => {
				self.imported += u128::from(*import);
				self.exported += u128::from(*export);
				meter(self.now - back, PEOPLE[*who], *import, *export);
				Ok(())
			},
			Step::Settle { who, back } => Trading::settle(signed(STRANGER), PEOPLE[*who], self.now - back)
				.map(drop)
				.map_err(|refused| refused.error),
			Step::PayArrears { nth, mills } => {
				let (debtor, creditor) = Arrears::<Test>::iter_keys().nth(*nth).unwrap_or((ANNA, SUPPLIER));
				Trading::pay_arrears(signed(debtor), creditor, mills * PlancksPerMill::get())
			},
			Step::Claim { who } => Trading::claim_payout(signed(STRANGER), PEOPLE[*who]),
			Step::Spend { who, left } => {
				// All of it, or leaving enough to live: an account left with dust would lose it by
				// its own doing.
				let left = left * PlancksPerMill::get();
				let left = if left < Balances::minimum_balance() { 0 } else { left };
				let amount = free(PEOPLE[*who]).saturating_sub(left);
				Balances::transfer_allow_death(signed(PEOPLE[*who]), STRANGER, amount).map(drop)
			},
			Step::Gift { who, mills } => {
				let amount = mills * PlancksPerMill::get();
				Balances::transfer_keep_alive(signed(STRANGER), PEOPLE[*who], amount).map(drop)
			},
			Step::Wait { intervals, weight } => {
				self.now += intervals;
				go_to(self.now);
				let limit = Weight::from_parts(*weight, u64::MAX);
				assert!(idle(limit).all_lte(limit));
				Ok(())
			},
			Step::Failure { weight } => {
				let mill = PlancksPerMill::get();
				PlancksPerMill::set(1 << 120);
				idle(Weight::from_parts(*weight, u64::MAX));
				PlancksPerMill::set(mill);
				Ok(())
			},
			Step::Emergency { on } => {
				if *on {
					suspend(VILLAGE)
				} else {
					lift(VILLAGE)
				}
				Ok(())
			},
		};
		self.read_events();
	}

	fn read_events(&mut self) {
		for event in events() {
			match event {
				Event::EnergyOfferAccepted { paid, offer, .. } => {
					self.paid += paid;
					self.seen.accepted += 1;
					self.seen.accepted_in_part += u32::from(get_offer(offer).is_some());
				},
				Event::EnergyOfferCancelled { .. } => self.seen.cancelled += 1,
				Event::EnergyOffersExpired { .. } => self.seen.expired += 1,
				Event::ArrearsPaid { .. } => self.seen.arrears_paid += 1,
				Event::PayoutDeferred { .. } => self.seen.deferred += 1,
				Event::PayoutClaimed { .. } => self.seen.claimed += 1,
				Event::IntervalSettled {
					import_wh,
					export_wh,
					imbalance_wh,
					revenue,
					to_supplier,
					arrears,
					..
				} => {
					self.seen.owed_by_members += u32::from(arrears > 0 && to_supplier > 0);
					self.seen.owed_by_suppliers += u32::from(arrears > 0 && to_supplier == 0);
					self.settled_import += u128::from(import_wh);
					self.settled_export += u128::from(export_wh);
					self.imbalance += imbalance_wh;
					self.credited += revenue;
				},
				Event::MarketSettled {
					rounding_wh,
					rounding,
					income,
					..
				} => {
					// Offers bring the grid nothing, and are of whole Wh.
					assert_eq!((rounding_wh, income), (0, 0));
					self.rounding += rounding;
					self.seen.rounded += u32::from(rounding > 0);
				},
				Event::SettlementFailed { .. } => self.seen.failed += 1,
				_ => {},
			}
		}
	}
}

/// A village with its people's money, and what they do.
#[derive(Clone, Debug)]
struct Village {
	story: Vec<Step>,
	mill: Balance,
	existential_deposit: Balance,
	endowments: Vec<Balance>,
}

prop_compose! {
	fn villages()(
		story in vec(steps(), 1..120),
		mill in prop_oneof![Just(MILL), Just(1), Just(7)],
		deposit_mills in prop_oneof![Just(0), 0..200u128],
		endowments in vec(prop_oneof![1 => Just(0), 2 => 0..2_000u128, 3 => Just(100_000)], PEOPLE.len()),
	) -> Village {
		let existential_deposit = (deposit_mills * mill).max(1);
		let endowments = endowments
			.into_iter()
			.map(|mills| mills * mill)
			.map(|endowment| if endowment < existential_deposit { 0 } else { endowment })
			.collect();
		Village { story, mill, existential_deposit, endowments }
	}
}

/// Plays a village's days, and checks after every step.
fn play(village: &Village) -> Ledger {
	let mut builder = ExtBuilder::default()
		.existential_deposit(village.existential_deposit)
		.mill(village.mill);
	for (who, endowment) in PEOPLE.into_iter().zip(&village.endowments) {
		builder = builder.balance(who, *endowment);
	}
	let mut ledger = Ledger {
		now: DAY,
		..Default::default()
	};
	builder.balance(STRANGER, ENDOWMENT).build_and_execute(|| {
		connect(SUPPLIER, VILLAGE, LIMIT_W, LIMIT_W);
		let issued = Balances::total_issuance();
		for step in &village.story {
			ledger.take(step);
			check_state();
			assert_eq!(Balances::total_issuance(), issued, "{step:?}");
		}

		// When all is over everything is settled: money in is money out, and the energy is the meters'.
		ledger.now += AHEAD + METER_DEADLINE + 1;
		go_to(ledger.now);
		settle_all();
		let unsettled: Vec<_> = UnsettledAccounts::<Test>::iter_keys().collect();
		for (who, interval) in unsettled {
			settle_by_hand(who, interval);
		}
		settle_all();
		ledger.read_events();
		check_state();
		assert_eq!(
			(
				UnsettledIntervals::<Test>::iter().count(),
				Completions::<Test>::iter().count()
			),
			(0, 0)
		);
		assert_eq!(Balances::total_issuance(), issued);
		assert_eq!(
			(ledger.settled_import, ledger.settled_export),
			(ledger.imported, ledger.exported)
		);
		assert_eq!(ledger.imbalance, ledger.exported as i128 - ledger.imported as i128);
		assert_eq!(ledger.paid, ledger.credited + ledger.rounding);
		assert!(PEOPLE.into_iter().all(|who| held(who) == 0));
		assert!(Positions::<Test>::iter_values().all(|record| record.position.settled && record.offers.is_empty()));
		assert_eq!(AreaMarkets::<Test>::iter().count(), 0);
		let pending_payout: Balance = PendingPayouts::<Test>::iter_values().sum();
		assert_eq!(
			free(Trading::pool_account()),
			village.existential_deposit + pending_payout,
			"the pool keeps nothing of what is settled"
		);
		let owed: Balance = Arrears::<Test>::iter_values().sum();
		assert_eq!(
			owed,
			Accounts::<Test>::iter_values()
				.map(|totals| totals.arrears)
				.sum::<Balance>()
		);
		if village.mill == MILL {
			assert_eq!(ledger.rounding, 0);
		}

		// And when it is long over, only debts and totals remain.
		let totals = || Accounts::<Test>::iter().collect::<std::collections::BTreeMap<_, _>>();
		let before = totals();
		ledger.now += Retention::get();
		go_to(ledger.now);
		settle_all();
		check_state();
		assert_eq!(Positions::<Test>::iter().count(), 0);
		assert_eq!(totals(), before);
	});
	ledger
}

proptest! {
	#![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

	#[test]
	fn whatever_people_do_nothing_is_lost(village in villages()) {
		play(&village);
	}
}

/// A property that nothing ever puts to the test holds always. The random days see everything that
/// can go wrong.
#[test]
fn the_random_days_are_eventful() {
	let mut runner = TestRunner::deterministic();
	let mut seen = Seen::default();
	for _ in 0..100 {
		let village = villages().new_tree(&mut runner).expect("a village").current();
		let day = play(&village).seen;
		seen.accepted += day.accepted;
		seen.accepted_in_part += day.accepted_in_part;
		seen.cancelled += day.cancelled;
		seen.expired += day.expired;
		seen.rounded += day.rounded;
		seen.owed_by_members += day.owed_by_members;
		seen.owed_by_suppliers += day.owed_by_suppliers;
		seen.arrears_paid += day.arrears_paid;
		seen.deferred += day.deferred;
		seen.claimed += day.claimed;
		seen.failed += day.failed;
	}
	let rarest = [
		seen.accepted / 100,
		seen.accepted_in_part,
		seen.cancelled,
		seen.expired,
		seen.rounded,
		seen.owed_by_members,
		seen.owed_by_suppliers,
		seen.arrears_paid,
		seen.deferred,
		seen.claimed,
		seen.failed,
	];
	assert!(rarest.into_iter().all(|times| times > 0), "{seen:?}");
}
