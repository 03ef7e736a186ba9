//! Who may take part to buy credits.

use crate::{mock::*, Buyers, Error, Event};
use energy_primitives::Authority::{Council, Verifier};
use frame_support::{assert_noop, assert_ok, traits::ReservableCurrency};
use sp_runtime::BuildStorage;

fn signed(who: AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

#[test]
fn a_verifier_or_the_council_registers_a_buyer() {
	ExtBuilder::build_and_execute(|| {
		assert!(!CarbonOffset::is_buyer(BERTA));
		assert_ok!(CarbonOffset::register_buyer(signed(VERA), BERTA));
		assert_ok!(CarbonOffset::register_buyer(RuntimeOrigin::root(), NOBODY));
		assert!(CarbonOffset::is_buyer(BERTA) && CarbonOffset::is_buyer(NOBODY));
		assert_eq!(Buyers::<Test>::get(BERTA), Some(Verifier(VERA)));
		assert_eq!(Buyers::<Test>::get(NOBODY), Some(Council));
		assert_eq!(
			events(),
			[
				Event::BuyerRegistered {
					buyer: BERTA,
					by: Verifier(VERA)
				},
				Event::BuyerRegistered {
					buyer: NOBODY,
					by: Council
				},
			]
		);
	});
}

#[test]
fn a_verifier_or_the_council_removes_a_buyer() {
	ExtBuilder::build_and_execute(|| {
		for (buyer, registrar, remover) in [
			(BERTA, signed(VERA), RuntimeOrigin::root()),
			(NOBODY, RuntimeOrigin::root(), signed(VIKTOR)),
			(SOLVEIG, signed(VERA), signed(VIKTOR)),
		] {
			assert_ok!(CarbonOffset::register_buyer(registrar, buyer));
			assert_ok!(CarbonOffset::remove_buyer(remover, buyer));
			assert!(!CarbonOffset::is_buyer(buyer));
			assert_eq!(System::sufficients(&buyer), 0);
		}
		assert_eq!(
			events().last(),
			Some(&Event::BuyerRemoved {
				buyer: SOLVEIG,
				by: Verifier(VIKTOR)
			})
		);
	});
}

#[test]
fn nobody_registers_or_removes_itself_or_others() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(CarbonOffset::register_buyer(signed(VERA), BERTA));
		for origin in [signed(BERTA), signed(NOBODY), signed(SOLVEIG), RuntimeOrigin::none()] {
			assert_noop!(
				CarbonOffset::register_buyer(origin.clone(), NOBODY),
				Error::<Test>::NotVerifier
			);
			assert_noop!(CarbonOffset::remove_buyer(origin, BERTA), Error::<Test>::NotVerifier);
		}
	});
}

#[test]
fn twice_is_a_mistake() {
	ExtBuilder::build_and_execute(|| {
		for origin in [signed(VERA), RuntimeOrigin::root()] {
			assert_noop!(CarbonOffset::remove_buyer(origin, BERTA), Error::<Test>::UnknownBuyer);
		}
		assert_ok!(CarbonOffset::register_buyer(signed(VERA), BERTA));
		for origin in [signed(VERA), signed(VIKTOR), RuntimeOrigin::root()] {
			assert_noop!(CarbonOffset::register_buyer(origin, BERTA), Error::<Test>::AlreadyBuyer);
		}
		assert_ok!(CarbonOffset::remove_buyer(signed(VERA), BERTA));
		assert_noop!(
			CarbonOffset::remove_buyer(signed(VERA), BERTA),
			Error::<Test>::UnknownBuyer
		);
	});
}

#[test]
fn a_buyer_that_has_nothing_yet_has_an_account_as_long_as_it_is_registered() {
	ExtBuilder::build_and_execute(|| {
		assert!(!System::account_exists(&NOBODY));
		assert_ok!(CarbonOffset::register_buyer(signed(VERA), NOBODY));
		assert!(System::account_exists(&NOBODY));
		assert_ok!(CarbonOffset::remove_buyer(signed(VERA), NOBODY));
		assert!(!System::account_exists(&NOBODY));
	});
}

#[test]
fn what_a_buyer_has_stays_its_own() {
	ExtBuilder::build_and_execute(|| {
		let credit = solveig_earns(900_000);
		assert_ok!(CarbonOffset::register_buyer(signed(VERA), BERTA));
		assert_ok!(CarbonOffset::transfer_carbon_credits(
			signed(SOLVEIG),
			credit,
			BERTA,
			400_000
		));
		assert_ok!(CarbonOffset::remove_buyer(signed(VERA), BERTA));
		assert_eq!(Balances::free_balance(BERTA), WEALTH);
		assert_ok!(CarbonOffset::retire_carbon_credits(
			signed(BERTA),
			credit,
			400_000,
			text(""),
			text("")
		));
		assert_eq!(CarbonOffset::get_carbon_account(BERTA).retired, 400_000);
	});
}

#[test]
fn no_buyer_makes_itself_unremovable() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(CarbonOffset::register_buyer(signed(VERA), BERTA));
		// A reserve is a consumer of the account. If the registration were a provider reference, a
		// buyer could prevent its removal by it.
		if Balances::reserve(&BERTA, WEALTH).is_err() {
			assert_ok!(Balances::reserve(&BERTA, WEALTH - 1));
		}
		assert!(System::consumers(&BERTA) > 0);
		assert_ok!(CarbonOffset::remove_buyer(signed(VERA), BERTA));
		assert!(!CarbonOffset::is_buyer(BERTA));
	});
}

#[test]
fn a_stolen_verifiers_key_does_not_fill_the_register_for_the_council() {
	ExtBuilder::build_and_execute(|| {
		for buyer in 100..103 {
			assert_ok!(CarbonOffset::register_buyer(signed(VERA), buyer));
		}
		for verifier in [VERA, VIKTOR] {
			assert_noop!(
				CarbonOffset::register_buyer(signed(verifier), BERTA),
				Error::<Test>::TooManyBuyers
			);
		}
		assert_ok!(CarbonOffset::register_buyer(RuntimeOrigin::root(), BERTA));
		// The register names who registered each buyer, so these can be found and removed.
		let let_in: Vec<_> = Buyers::<Test>::iter()
			.filter(|(_, by)| *by == Verifier(VERA))
			.map(|(buyer, _)| buyer)
			.collect();
		for buyer in let_in {
			assert_ok!(CarbonOffset::remove_buyer(RuntimeOrigin::root(), buyer));
		}
		assert_ok!(CarbonOffset::register_buyer(signed(VIKTOR), NOBODY));
		assert_eq!(Buyers::<Test>::count(), 2);
	});
}

#[test]
fn who_has_left_the_body_registers_and_removes_nobody() {
	ExtBuilder::build_and_execute(|| {
		assert_ok!(CarbonOffset::register_buyer(signed(VERA), BERTA));
		Body::mutate(|body| body.retain(|member| *member != VERA));
		assert_noop!(
			CarbonOffset::register_buyer(signed(VERA), NOBODY),
			Error::<Test>::NotVerifier
		);
		assert_noop!(
			CarbonOffset::remove_buyer(signed(VERA), BERTA),
			Error::<Test>::NotVerifier
		);
		assert!(CarbonOffset::is_buyer(BERTA));
	});
}

#[test]
fn a_register_can_stand_in_genesis() {
	let mut storage = Default::default();
	crate::GenesisConfig::<Test> {
		buyers: vec![BERTA, NOBODY],
	}
	.assimilate_storage(&mut storage)
	.unwrap();
	sp_io::TestExternalities::new(storage).execute_with(|| {
		assert!(CarbonOffset::is_buyer(BERTA) && CarbonOffset::is_buyer(NOBODY));
		assert_ok!(CarbonOffset::do_try_state());
	});
}

#[test]
#[should_panic(expected = "a buyer stands twice in genesis")]
fn nobody_stands_twice_in_genesis() {
	let mut storage = Default::default();
	let _ = crate::GenesisConfig::<Test> {
		buyers: vec![BERTA, BERTA],
	}
	.assimilate_storage(&mut storage);
}
