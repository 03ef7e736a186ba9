//! What the council stops, and what goes on.

use super::*;
use crate::configs::{GOVERNANCE, SAFETY};
use frame_support::traits::GetCallMetadata;

type SafeModeCall = pallet_safe_mode::Call<Runtime>;
type TxPauseCall = pallet_tx_pause::Call<Runtime>;

fn filtered() -> DispatchError {
	frame_system::Error::<Runtime>::CallFiltered.into()
}

fn pause(pallet: &str, call: &str) -> TxPauseCall {
	let name = |text: &str| text.as_bytes().to_vec().try_into().expect("a short name");
	TxPauseCall::pause {
		full_name: (name(pallet), name(call)),
	}
}

fn unpause(pallet: &str, call: &str) -> TxPauseCall {
	let name = |text: &str| text.as_bytes().to_vec().try_into().expect("a short name");
	TxPauseCall::unpause {
		ident: (name(pallet), name(call)),
	}
}

/// What the council decides, and the result of it.
fn decided(call: impl Into<RuntimeCall>) -> DispatchResult {
	let proposal = Box::new(call.into());
	let motion = pallet_collective::Call::<Runtime, pallet_collective::Instance1>::propose {
		threshold: 1,
		length_bound: proposal.encoded_size() as u32,
		proposal,
	};
	executed(&send(COUNCILLOR, motion)).expect("a motion of one is carried out at once")
}

#[test]
fn every_call_that_goes_on_exists() {
	for (pallet, calls) in GOVERNANCE.iter().chain(SAFETY) {
		assert!(RuntimeCall::get_module_names().contains(pallet), "{pallet}");
		for call in *calls {
			assert!(RuntimeCall::get_call_names(pallet).contains(call), "{pallet}.{call}");
		}
	}
}

#[test]
fn in_safe_mode_trade_stops_and_safety_readings_and_the_council_go_on() {
	in_the_village(|| {
		let mut device = meter(HOUSE, 1);
		council(SafeModeCall::force_enter {});
		let trade = || offer(current() + 96, 100, 100);
		assert_eq!(fail(HOUSE, trade()), filtered());
		let money = BalancesCall::transfer_keep_alive {
			dest: account(HOUSE).into(),
			value: 1,
		};
		assert_eq!(fail(BUYER, money.clone()), filtered());
		// However it is wrapped.
		let batched = UtilityCall::batch_all {
			calls: vec![money.clone().into()],
		};
		assert_eq!(fail(BUYER, batched), filtered());
		let shared = MultisigCall::as_multi_threshold_1 {
			other_signatories: vec![account(HOUSE)],
			call: Box::new(trade().into()),
		};
		assert_eq!(fail(BUYER, shared), filtered());

		send(OPERATOR, roles::status(VILLAGE));
		send(OPERATOR, roles::emergency(VILLAGE));
		send(OPERATOR, GridCall::lift_emergency { area: VILLAGE });
		submit(vec![device.read(current() - 1, 0, 0)]);
		// An operator's batch of them too.
		let batched = UtilityCall::batch_all {
			calls: vec![roles::status(VILLAGE)],
		};
		send(OPERATOR, batched);
		council(
			pallet_membership::Call::<Runtime, pallet_collective::Instance2>::add_member {
				who: account(BUYER).into(),
			},
		);

		council(SafeModeCall::force_exit {});
		send(BUYER, money);
	});
}

#[test]
fn in_safe_mode_what_was_traded_is_settled() {
	in_the_village(|| {
		let [mut solar, mut wind, mut house] = meter_the_village();
		let interval = current() + 4;
		for who in [SOLAR_HOUSE, HOUSE] {
			send(
				who,
				TradingCall::deposit {
					amount: 100 * energy_primitives::TOKEN,
				},
			);
		}
		send(SOLAR_HOUSE, offer(interval, 1_000, 100));
		send(HOUSE, accept(first_offer(SOLAR_HOUSE, interval), 1_000));
		council(SafeModeCall::force_enter {});
		advance_to_interval(interval + 1);
		submit(vec![
			solar.read(interval, 0, 1_000),
			wind.read(interval, 0, 0),
			house.read(interval, 1_000, 0),
		]);
		advance_to_interval(interval + 20);
		settle_down();
		let statement = <crate::P2pTrading as energy_primitives::TradingReaders<AccountId>>::get_statement(
			account(HOUSE),
			interval,
		)
		.expect("it traded");
		assert!(statement.settled, "{statement:?}");
		assert!(crate::SafeMode::is_entered());
	});
}

#[test]
fn safe_mode_ends_by_itself_after_a_day() {
	on_the_development_chain(|| {
		council(SafeModeCall::force_enter {});
		let until = System::block_number() + crate::DAYS;
		assert_eq!(pallet_safe_mode::EnteredUntil::<Runtime>::get(), Some(until));
		council(SafeModeCall::force_extend {});
		assert_eq!(
			pallet_safe_mode::EnteredUntil::<Runtime>::get(),
			Some(until + crate::DAYS)
		);
		// The last block of it is the next one.
		pallet_safe_mode::EnteredUntil::<Runtime>::put(System::block_number() + 1);
		next_block();
		assert_eq!(fail(BUYER, roles::remark()), filtered());
		next_block();
		send(BUYER, roles::remark());
	});
}

#[test]
fn nobody_else_stops_anything() {
	on_the_development_chain(|| {
		let not_configured = DispatchError::from(pallet_safe_mode::Error::<Runtime>::NotConfigured);
		for who in [BUYER, COUNCILLOR, OPERATOR] {
			assert_eq!(fail(who, SafeModeCall::enter {}), not_configured);
			assert_eq!(fail(who, SafeModeCall::force_enter {}), DispatchError::BadOrigin);
			assert_eq!(
				fail(who, pause("P2pTrading", "create_energy_offer")),
				DispatchError::BadOrigin
			);
		}
		assert!(!crate::SafeMode::is_entered());
		council(SafeModeCall::force_enter {});
		assert_eq!(fail(BUYER, SafeModeCall::extend {}), not_configured);
		assert_eq!(fail(BUYER, SafeModeCall::force_exit {}), DispatchError::BadOrigin);
	});
}

#[test]
fn a_paused_call_is_refused_however_it_is_wrapped_until_it_is_let_again() {
	in_the_village(|| {
		meter_the_village();
		let trade = || offer(current() + 96, 100, 100);
		council(pause("P2pTrading", "create_energy_offer"));
		assert_eq!(fail(SOLAR_HOUSE, trade()), filtered());
		let batched = UtilityCall::batch_all {
			calls: vec![trade().into()],
		};
		assert_eq!(fail(SOLAR_HOUSE, batched), filtered());
		send(
			SOLAR_HOUSE,
			ProxyCall::add_proxy {
				delegate: account(BUYER).into(),
				proxy_type: crate::configs::ProxyType::Trading,
				delay: 0,
			},
		);
		send(
			BUYER,
			ProxyCall::proxy {
				real: account(SOLAR_HOUSE).into(),
				force_proxy_type: None,
				call: Box::new(trade().into()),
			},
		);
		let open = || {
			<crate::P2pTrading as energy_primitives::TradingReaders<AccountId>>::get_energy_offer(first_offer(
				SOLAR_HOUSE,
				current() + 96,
			))
		};
		assert_eq!(open(), None);
		// Other calls of the pallet go on.
		send(
			SOLAR_HOUSE,
			TradingCall::deposit {
				amount: energy_primitives::TOKEN,
			},
		);
		council(unpause("P2pTrading", "create_energy_offer"));
		send(SOLAR_HOUSE, trade());
		assert!(open().is_some());
	});
}

#[test]
fn what_ends_a_pause_and_what_keeps_the_grid_safe_cannot_be_paused() {
	on_the_development_chain(|| {
		let unpausable = DispatchError::from(pallet_tx_pause::Error::<Runtime>::Unpausable);
		for (pallet, call) in [
			("Timestamp", "set"),
			("Council", "vote"),
			("Council", "close"),
			("CouncilMembers", "add_member"),
			("CouncilRoot", "dispatch_as_root"),
			("Session", "set_keys"),
			("Grandpa", "note_stalled"),
			("Validators", "remove_validator"),
			("SafeMode", "force_exit"),
			("TxPause", "unpause"),
			("System", "apply_authorized_upgrade"),
			("EnergyProduction", "submit_readings"),
			("GridManagement", "implement_emergency_protocol"),
			("GridManagement", "update_grid_status"),
			("P2pTrading", "settle"),
		] {
			assert_eq!(decided(pause(pallet, call)), Err(unpausable), "{pallet}.{call}");
		}
		// Nor what does not exist: a name with a typing error.
		for (pallet, call) in [
			("P2pTrading", "createEnergyOffer"),
			("p2pTrading", "create_energy_offer"),
			("", ""),
		] {
			assert_eq!(decided(pause(pallet, call)), Err(unpausable), "{pallet}.{call}");
		}
		assert_eq!(pallet_tx_pause::PausedCalls::<Runtime>::iter().count(), 0);
	});
}

#[test]
fn with_all_paused_that_can_be_the_council_acts_and_ends_it() {
	on_the_development_chain(|| {
		let mut paused = Vec::new();
		for pallet in RuntimeCall::get_module_names() {
			for call in RuntimeCall::get_call_names(pallet) {
				let done = with_transaction_unchecked(|| {
					let call = RuntimeCall::from(pause(pallet, call));
					let result = sp_runtime::traits::Dispatchable::dispatch(call, crate::RuntimeOrigin::root());
					TransactionOutcome::Commit(result.is_ok())
				});
				if done {
					paused.push((*pallet, *call));
				}
			}
		}
		assert!(paused.len() > 150, "{}", paused.len());
		send(OPERATOR, roles::status(VILLAGE));
		for (pallet, call) in [("P2pTrading", "deposit"), ("Utility", "batch_all")] {
			assert!(paused.contains(&(pallet, call)));
			council(unpause(pallet, call));
		}
		assert!(!pallet_tx_pause::PausedCalls::<Runtime>::iter_keys()
			.any(|(pallet, call)| pallet.as_slice() == b"Utility" && call.as_slice() == b"batch_all"));
	});
}
