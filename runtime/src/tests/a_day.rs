//! A day of a village, and what follows from it until the end of the month, in short.

use super::*;
use crate::{CarbonOffset, GridManagement, P2pTrading};
use energy_primitives::{
	CertificateKind, CreditId, EmergencyProtocol, Finality, GridState, GridStatus, Month, Vintage, VintageAmount, MILL,
};
use pallet_p2p_trading::{Error as TradingError, Event as TradingEvent};
use std::collections::BTreeMap;

const EVERYBODY: [Key; 8] = [
	COUNCILLOR,
	OPERATOR,
	SUPPLIER,
	VERIFIER,
	GATEWAY,
	SOLAR_HOUSE,
	WIND_FARM,
	HOUSE,
];

/// Records what an observer of the chain can know, from events alone.
#[derive(Default)]
struct Bystander {
	/// What each account paid in fees.
	fees: BTreeMap<AccountId, Balance>,
	/// What each account got from trade and settlement, less what it gave.
	gains: BTreeMap<AccountId, i128>,
	/// Wh that flowed out of, and into, the connection points.
	exported: u64,
	imported: u64,
	/// What the supplier bought less what it sold, in Wh.
	supplier_wh: i128,
	settled: Vec<(AccountId, Interval)>,
	completed: Vec<Interval>,
}

impl Bystander {
	fn move_money(&mut self, from: &AccountId, to: &AccountId, amount: Balance) {
		*self.gains.entry(from.clone()).or_default() -= amount as i128;
		*self.gains.entry(to.clone()).or_default() += amount as i128;
	}

	fn note(&mut self, events: &[RuntimeEvent]) {
		for event in events {
			match event {
				RuntimeEvent::TransactionPayment(pallet_transaction_payment::Event::TransactionFeePaid {
					who,
					actual_fee,
					..
				}) => *self.fees.entry(who.clone()).or_default() += actual_fee,
				RuntimeEvent::P2pTrading(TradingEvent::PageSettled {
					interval,
					supplier,
					accounts,
					..
				}) => {
					let supplier = supplier.as_ref().expect("the village is supplied");
					for settled in accounts {
						let who = &settled.who;
						assert_eq!(
							settled.imbalance_wh,
							(settled.export_wh as i128 - settled.import_wh as i128)
								- (settled.sold_wh as i128 - settled.bought_wh as i128)
						);
						*self.gains.entry(who.clone()).or_default() += settled.revenue as i128 - settled.paid as i128;
						self.move_money(who, supplier, settled.to_supplier);
						self.move_money(supplier, who, settled.from_supplier);
						self.exported += settled.export_wh;
						self.imported += settled.import_wh;
						self.supplier_wh += settled.imbalance_wh;
						self.settled.push((who.clone(), *interval));
					}
				},
				RuntimeEvent::P2pTrading(TradingEvent::SettlementCompleted { interval }) => {
					self.completed.push(*interval)
				},
				RuntimeEvent::P2pTrading(TradingEvent::SettlementFailed { error, .. }) => {
					panic!("a settlement failed: {error:?}")
				},
				_ => (),
			}
		}
	}

	fn send(&mut self, who: Key, call: impl Into<RuntimeCall>) -> Sent {
		let sent = send(who, call);
		self.note(&sent.events);
		sent
	}

	fn advance_to_interval(&mut self, interval: Interval) {
		let events = advance_to_interval(interval);
		self.note(&events);
	}
}

fn suspend() -> GridCall {
	GridCall::implement_emergency_protocol {
		area: VILLAGE,
		protocol: EmergencyProtocol::SuspendTrading,
		duration: 4,
		reason: b"a tree on the line".to_vec().try_into().expect("a short reason"),
	}
}

fn healthy() -> GridCall {
	GridCall::update_grid_status {
		area: VILLAGE,
		status: GridStatus {
			frequency_millihertz: 50_010,
			voltage_permille: 1_003,
			load_w: 20_000,
			generation_w: 25_000,
		},
	}
}

fn state() -> GridState {
	GridManagement::get_current_grid_status(VILLAGE)
		.expect("the village is there")
		.state
}

/// Installs the meters of the wind farm, of the solar house's roof and cellar, and of the house.
fn install_the_meters() -> [Device; 4] {
	let wind = Device::install(
		WIND_FARM,
		MeterRole::ConnectionAndGeneration(EnergySource::Wind),
		MeterPair::ed25519(1),
	);
	let roof = Device::install(
		SOLAR_HOUSE,
		MeterRole::Generation(EnergySource::Solar),
		MeterPair::ecdsa(2),
	);
	let cellar = Device::install(SOLAR_HOUSE, MeterRole::Connection, MeterPair::sr25519(3));
	let house = Device::install(HOUSE, MeterRole::Connection, MeterPair::ed25519(4));
	[wind, roof, cellar, house]
}

/// A tree falls on the line: no trade, until the operator lifts the suspension.
fn suspend_and_resume_trading(day: &mut Bystander, windy: &OfferId<AccountId>, delivery: Interval) {
	day.send(OPERATOR, suspend());
	assert_eq!(state(), GridState::Emergency);
	for (who, call) in [
		(HOUSE, accept(windy.clone(), 500)),
		(WIND_FARM, offer(delivery, 100, 100)),
	] {
		let refused = sent(who, call);
		assert_eq!(refused.result, Err(TradingError::<Runtime>::TradingSuspended.into()));
		day.note(&refused.events);
	}
	day.send(OPERATOR, GridCall::lift_emergency { area: VILLAGE });
	assert_eq!(state(), GridState::Restoration);
	day.send(OPERATOR, healthy());
	day.send(HOUSE, accept(windy.clone(), 500));
}

/// What was settled is what the connections' meters counted, and all money that came to somebody
/// came from somebody.
fn energy_and_money_add_up(day: &Bystander, before: &BTreeMap<Key, Balance>, meters: [&Device; 3]) {
	// Energy in is energy out, to the Wh: what the meters counted is what was settled.
	assert_eq!(
		day.exported,
		meters.iter().map(|meter| meter.reading.export_wh).sum::<Energy>()
	);
	assert_eq!(
		day.imported,
		meters.iter().map(|meter| meter.reading.import_wh).sum::<Energy>()
	);
	assert_eq!(day.supplier_wh, day.exported as i128 - day.imported as i128);

	// Money in is money out, to the planck: what everybody has follows from what everybody saw.
	assert_eq!(day.gains.values().sum::<i128>(), 0);
	for who in EVERYBODY {
		let gain = day.gains.get(&account(who)).copied().unwrap_or_default();
		let fee = day.fees.get(&account(who)).copied().unwrap_or_default();
		let expected = before[&who] as i128 + gain - fee as i128;
		assert_eq!(wealth(who) as i128, expected, "{who:?}");
	}
	// And it is what the tariff says. At the delivery: 120 mills of revenue less 30 for what
	// was short; before it, 60 for use.
	let mill = MILL as i128;
	assert_eq!(day.gains[&account(SOLAR_HOUSE)], (120 - 30 - 60) * mill);
	// 100 mills of revenue and 40 for the surplus; before it, 20 for what nobody had bought.
	assert_eq!(day.gains[&account(WIND_FARM)], (100 + 40 + 20) * mill);
	// 220 mills for what it bought and 30 for what it used beyond; before it, 45 for use.
	assert_eq!(day.gains[&account(HOUSE)], -(220 + 30 + 45) * mill);
	let energy = P2pTrading::get_energy_balance(account(HOUSE));
	assert_eq!(
		(energy.bought_wh, energy.consumed_wh, energy.arrears),
		(1_600, 1_850, 0)
	);
}

#[test]
fn a_day_from_meter_to_money_to_credits() {
	in_the_village(|| {
		let before: BTreeMap<Key, Balance> = EVERYBODY.into_iter().map(|who| (who, wealth(who))).collect();
		let mut day = Bystander::default();

		// Morning. The meters are installed, with keys of all three kinds, and send their first
		// registers.
		let first = current();
		let fees = || -> Balance { EVERYBODY.into_iter().map(|who| before[&who] - balance(who)).sum() };
		let [mut wind, mut roof, mut cellar, mut house] = install_the_meters();
		let installed = fees();
		day.fees.insert(account(OPERATOR), installed);
		let baselines = vec![
			wind.read(first - 1, 0, 0),
			roof.read(first - 1, 0, 0),
			cellar.read(first - 1, 0, 0),
			house.read(first - 1, 0, 0),
		];
		assert_eq!(submit(baselines).fee, 0);
		assert_eq!(state(), GridState::Emergency, "nobody has looked since genesis");
		day.send(OPERATOR, healthy());
		assert_eq!(state(), GridState::Normal);

		// Trade for the interval after the next. The house takes parts of both offers.
		let delivery = first + 2;
		day.send(SOLAR_HOUSE, offer(delivery, 1_000, 200));
		day.send(WIND_FARM, offer(delivery, 2_000, 100));
		let (solar, windy) = (first_offer(SOLAR_HOUSE, delivery), first_offer(WIND_FARM, delivery));
		day.send(HOUSE, accept(solar, 600));
		day.send(HOUSE, accept(windy.clone(), 500));

		suspend_and_resume_trading(&mut day, &windy, delivery);

		// The gate closes, and what nobody took expires.
		day.advance_to_interval(first + 1);
		submit(vec![
			wind.read(first, 0, 250),
			roof.read(first, 0, 0),
			cellar.read(first, 100, 0),
			house.read(first, 150, 0),
		]);
		let events = next_block();
		day.note(&events);
		let refused = sent(HOUSE, accept(windy.clone(), 500));
		assert_eq!(refused.result, Err(TradingError::<Runtime>::UnknownOffer.into()));
		day.note(&refused.events);
		assert!(P2pTrading::get_open_offers(delivery, None, Some(10)).items.is_empty());

		// Delivery. The solar house keeps 200 Wh of its 700, and so is short of 100; the house uses
		// 100 more than it bought.
		day.advance_to_interval(delivery + 1);
		let delivered = submit(vec![
			wind.read(first + 1, 0, 0),
			wind.read(delivery, 0, 1_500),
			roof.read(first + 1, 0, 0),
			roof.read(delivery, 0, 700),
			cellar.read(first + 1, 100, 0),
			cellar.read(delivery, 0, 500),
			house.read(first + 1, 0, 0),
			house.read(delivery, 1_700, 0),
		]);
		assert_eq!(delivered.fee, 0);

		// Two hours later everything is settled, without a call.
		day.advance_to_interval(delivery + 9);
		let events = next_block();
		day.note(&events);
		assert!(day.completed.ends_with(&[first, first + 1, delivery]));
		for who in [SOLAR_HOUSE, WIND_FARM, HOUSE] {
			assert!(day.settled.contains(&(account(who), delivery)));
			assert_eq!(reserved(who), 0);
		}
		assert_eq!(
			fail(
				BUYER,
				TradingCall::settle {
					interval: delivery,
					page: 0
				}
			),
			TradingError::<Runtime>::AlreadySettled.into()
		);

		energy_and_money_add_up(&day, &before, [&wind, &cellar, &house]);
		credits_at_the_end_of_the_month();
	});
}

/// The day's generation earns credits in August; a buyer gets some and retires a part.
fn credits_at_the_end_of_the_month() {
	let july = Month::of(MIDNIGHT);
	for (producer, source) in [(SOLAR_HOUSE, EnergySource::Solar), (WIND_FARM, EnergySource::Wind)] {
		send(producer, CarbonCall::register_clean_energy_producer { source });
		send(VERIFIER, super::credits::approve(producer));
	}
	let publish = || CarbonCall::publish_emission_factor {
		zone: VILLAGE,
		month: july,
		mg_per_kwh: 400_000,
		finality: Finality::Final,
		factor_document: H256::repeat_byte(7),
		factor_source: super::credits::factor_source(),
	};
	assert_eq!(
		fail(VERIFIER, publish()),
		pallet_carbon_offset::Error::<Runtime>::MonthNotOver.into()
	);
	advance_to(AUGUST);
	// The cursor walks a week without trade in a few blocks.
	for _ in 0..3 {
		next_block();
	}
	let cursor = pallet_p2p_trading::SettlementCursor::<Runtime>::get().expect("the cursor has begun");
	assert_eq!(cursor.interval, current() - 8);
	super::credits::publish_factor(july);

	let mut issued = BTreeMap::new();
	for (producer, source) in [(SOLAR_HOUSE, EnergySource::Solar), (WIND_FARM, EnergySource::Wind)] {
		let issue = CarbonCall::issue_carbon_credits {
			producer: account(producer),
			zone: VILLAGE,
			month: july,
		};
		send(BUYER, issue.clone());
		assert_eq!(
			fail(producer, issue.clone()),
			pallet_carbon_offset::Error::<Runtime>::IssuancePending.into()
		);
		super::credits::pass_the_challenge_window();
		assert_eq!(
			fail(producer, issue),
			pallet_carbon_offset::Error::<Runtime>::NothingToIssue.into()
		);
		let credit = Vintage { month: july, source }.credit_id();
		issued.insert(
			source,
			CarbonOffset::get_carbon_credits_balance(account(producer), credit).0,
		);
	}
	// 700 Wh at 400 − 41 g per kWh, 1 750 Wh at 400 − 11 g.
	assert_eq!(issued[&EnergySource::Solar], 251);
	assert_eq!(issued[&EnergySource::Wind], 680);

	let credit = Vintage {
		month: july,
		source: EnergySource::Solar,
	}
	.credit_id();
	send(
		SOLAR_HOUSE,
		CarbonCall::transfer_carbon_credits {
			credit,
			to: account(BUYER),
			amount: 190,
		},
	);
	let retire = |amount| CarbonCall::retire_carbon_credits {
		credit,
		amount,
		beneficiary: b"the bakery".to_vec().try_into().expect("a short name"),
		reason: b"ovens in July".to_vec().try_into().expect("a short reason"),
	};
	// A kilogram is the least; who has less retires all of it.
	assert!(sent(BUYER, retire(150)).result.is_err());
	send(BUYER, retire(190));
	assert_eq!(CarbonOffset::get_carbon_credits_balance(account(BUYER), credit).0, 0);
	assert_eq!(CarbonOffset::get_carbon_account(account(BUYER)).retired, 190);
	assert!(CarbonOffset::get_certificate(0).is_some());
	the_house_makes_up_for_its_july(credit);
}

/// The house imported 1 850 Wh in July, as its closed bill says: 740 g at 400 g per kWh.
fn the_house_makes_up_for_its_july(solar: CreditId) {
	let month = Month::of(MIDNIGHT);
	let wind = Vintage {
		month,
		source: EnergySource::Wind,
	}
	.credit_id();
	for (from, credit, amount) in [(WIND_FARM, wind, 680), (SOLAR_HOUSE, solar, 61)] {
		let to = account(HOUSE);
		send(from, CarbonCall::transfer_carbon_credits { credit, to, amount });
	}
	let match_and_retire = || CarbonCall::match_and_retire {
		month,
		credits: vec![wind, solar].try_into().expect("two vintages"),
		reason: Default::default(),
	};
	send(HOUSE, match_and_retire());
	let certificate = CarbonOffset::get_certificate(1).expect("the house has a certificate");
	let kind = CertificateKind::ConsumptionMatch {
		month,
		energy_wh: 1_850,
	};
	assert_eq!(certificate.kind, kind);
	let parts = [(wind, 680), (solar, 60)].map(|(credit, amount)| VintageAmount { credit, amount });
	assert_eq!(certificate.vintages, parts);
	assert_eq!(
		fail(HOUSE, match_and_retire()),
		pallet_carbon_offset::Error::<Runtime>::NothingToMatch.into()
	);
}
