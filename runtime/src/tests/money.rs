//! Money is only moved: none is created and none is lost.

use super::*;
use crate::configs::{ProxyType, TradingPalletId};
use energy_primitives::{MILL, TOKEN};
use sp_runtime::traits::AccountIdConversion;

/// Returns the sum of all accounts, held money included.
fn all_accounts() -> Balance {
	frame_system::Account::<Runtime>::iter_values()
		.map(|account| account.data.free + account.data.reserved)
		.sum()
}

#[test]
fn what_a_transaction_costs_goes_to_the_community() {
	on_the_development_chain(|| {
		let (mine, common) = (balance(BUYER), fund());
		let sent = send(
			BUYER,
			SystemCall::remark {
				remark: b"hello".to_vec(),
			},
		);
		assert!(sent.fee > 0);
		assert_eq!(balance(BUYER), mine - sent.fee);
		assert_eq!(fund(), common + sent.fee);
		assert_eq!(all_accounts(), Balances::total_issuance());
	});
}

#[test]
fn a_tip_goes_to_the_community_too() {
	on_the_development_chain(|| {
		let (mine, common) = (balance(BUYER), fund());
		let remark = SystemCall::remark { remark: vec![] };
		assert_eq!(put(signed_with_tip(BUYER, remark, TOKEN)), Ok(Ok(())));
		let paid = mine - balance(BUYER);
		assert!(paid > TOKEN);
		assert_eq!(fund(), common + paid);
	});
}

#[test]
fn an_account_that_gives_all_away_takes_nothing_with_it() {
	on_the_development_chain(|| {
		send(
			BUYER,
			BalancesCall::transfer_allow_death {
				dest: account(PAUPER).into(),
				value: TOKEN,
			},
		);
		// It gets in by a role that keeps no account.
		council(GridCall::set_network_account {
			area: VILLAGE,
			account: Some(account(PAUPER)),
		});
		send(
			PAUPER,
			BalancesCall::transfer_all {
				dest: account(STRANGER).into(),
				keep_alive: false,
			},
		);
		assert_eq!(balance(PAUPER), 0);
		assert!(!frame_system::Account::<Runtime>::contains_key(account(PAUPER)));
		assert_eq!(all_accounts(), Balances::total_issuance());
	});
}

#[test]
fn nobody_burns_money() {
	on_the_development_chain(|| {
		let burn = BalancesCall::burn {
			value: TOKEN,
			keep_alive: true,
		};
		let filtered = DispatchError::from(frame_system::Error::<Runtime>::CallFiltered);
		assert_eq!(fail(BUYER, burn.clone()), filtered);
		assert_eq!(
			fail(
				BUYER,
				UtilityCall::batch_all {
					calls: vec![burn.into()]
				}
			),
			filtered
		);
	});
}

#[test]
fn a_trade_and_its_settlement_only_move_money() {
	in_the_village(|| {
		meter_the_village();
		let pool: AccountId = TradingPalletId::get().into_account_truncating();
		let pool_before = Balances::free_balance(&pool);
		let day = current();
		// 1 kWh at 200 mills; 100 mills more would the supplier ask.
		send(SOLAR_HOUSE, offer(day + 2, 1_000, 200));
		assert_eq!(reserved(SOLAR_HOUSE), 100 * MILL);
		let (buyer, common) = (balance(HOUSE), fund());
		let accepted = send(HOUSE, accept(first_offer(SOLAR_HOUSE, day + 2), 1_000));
		assert_eq!(balance(HOUSE), buyer - accepted.fee - 200 * MILL);
		assert_eq!(fund(), common + accepted.fee);
		assert_eq!(Balances::free_balance(&pool), pool_before + 300 * MILL);

		// No meter sends a reading: the seller did not deliver, the buyer did not use.
		let (seller, buyer, supplier) = (wealth(SOLAR_HOUSE), wealth(HOUSE), wealth(SUPPLIER));
		advance_to_interval(day + 2 + 9);
		advance_to_interval(day + 2 + 10);
		assert_eq!((reserved(SOLAR_HOUSE), reserved(HOUSE)), (0, 0));
		// The seller got 200, paid 300; the buyer sold the supplier at 80 what it had bought.
		assert_eq!(wealth(SOLAR_HOUSE), seller - 100 * MILL);
		assert_eq!(wealth(HOUSE), buyer - 200 * MILL + 80 * MILL);
		assert_eq!(wealth(SUPPLIER), supplier + 220 * MILL);
		// It lies in the market until somebody withdraws it.
		assert_eq!(Balances::free_balance(&pool), pool_before + 300 * MILL);
		send(HOUSE, TradingCall::withdraw { amount: 80 * MILL });
		send(SUPPLIER, TradingCall::withdraw_as_supplier { amount: 220 * MILL });
		assert_eq!(Balances::free_balance(&pool), pool_before);
		assert_eq!(all_accounts(), Balances::total_issuance());
	});
}

#[test]
fn a_new_reading_is_free_and_an_old_one_is_not() {
	in_the_village(|| {
		let mut meter = Device::install(HOUSE, MeterRole::Connection, MeterPair::sr25519(1));
		let now = current();
		let (gateway, common) = (balance(GATEWAY), fund());
		let reading = meter.read(now - 1, 0, 0);
		let sent = submit(vec![reading]);
		assert_eq!(sent.fee, 0);
		assert_eq!(balance(GATEWAY), gateway);
		assert_eq!(fund(), common);

		let sent = send(GATEWAY, batch(vec![reading]));
		assert_eq!(results(&sent), [ReadingResult::Duplicate]);
		assert!(sent.fee > 0);
		assert_eq!(balance(GATEWAY), gateway - sent.fee);
		assert_eq!(fund(), common + sent.fee);

		// One new reading makes the whole batch free of charge.
		advance_to_interval(now + 1);
		let before = balance(GATEWAY);
		let sent = send(GATEWAY, batch(vec![reading, meter.read(now, 10, 0)]));
		assert_eq!(results(&sent), [ReadingResult::Duplicate, ReadingResult::Accepted]);
		assert_eq!(balance(GATEWAY), before);
	});
}

#[test]
fn a_gateway_must_be_able_to_lay_out_the_fee_that_it_gets_back() {
	in_the_village(|| {
		let mut meter = Device::install(HOUSE, MeterRole::Connection, MeterPair::sr25519(1));
		send(
			OPERATOR,
			ProductionCall::register_gateway {
				gateway: account(PAUPER),
				area: VILLAGE,
			},
		);
		let readings = batch(vec![meter.read(current() - 1, 0, 0)]);
		let unpaid = Err(TransactionValidityError::Invalid(InvalidTransaction::Payment));
		assert_eq!(validate(signed(PAUPER, readings.clone())), unpaid);

		let lent = TOKEN;
		send(
			BUYER,
			BalancesCall::transfer_allow_death {
				dest: account(PAUPER).into(),
				value: lent,
			},
		);
		send(PAUPER, readings);
		assert_eq!(balance(PAUPER), lent);
	});
}

#[test]
fn a_batch_of_calls_pays_even_for_new_readings() {
	in_the_village(|| {
		let mut meter = Device::install(HOUSE, MeterRole::Connection, MeterPair::ed25519(1));
		let reading = meter.read(current() - 1, 0, 0);
		let calls = vec![batch(vec![reading]).into()];
		// The outer call decides on the fee.
		assert!(send(GATEWAY, UtilityCall::batch_all { calls }).fee > 0);
	});
}

#[test]
fn a_gateways_proxy_pays_and_the_readings_are_the_gateways() {
	in_the_village(|| {
		let mut meter = Device::install(HOUSE, MeterRole::Connection, MeterPair::ecdsa(1));
		send(
			GATEWAY,
			ProxyCall::add_proxy {
				delegate: account(STRANGER).into(),
				proxy_type: ProxyType::Metering,
				delay: 0,
			},
		);
		let sent = send(
			STRANGER,
			ProxyCall::proxy {
				real: account(GATEWAY).into(),
				force_proxy_type: None,
				call: Box::new(batch(vec![meter.read(current() - 1, 0, 0)]).into()),
			},
		);
		assert_eq!(results(&sent), [ReadingResult::Accepted]);
		assert!(sent.fee > 0);
	});
}

#[test]
fn readings_that_another_grids_gateway_brings_count_and_pay() {
	in_the_village(|| {
		let mut meter = Device::install(HOUSE, MeterRole::Connection, MeterPair::ed25519(1));
		let sent = send(TOWN_GATEWAY, batch(vec![meter.read(current() - 1, 0, 0)]));
		assert_eq!(results(&sent), [ReadingResult::Accepted]);
		assert!(sent.fee > 0);
	});
}
