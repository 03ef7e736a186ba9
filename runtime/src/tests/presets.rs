//! The two genesis presets, and the role that the README's table gives each well-known account.

use super::*;
use crate::{CarbonOffset, Council, EnergyProduction, GridManagement, Verifiers};
use energy_primitives::{TOKEN, TOKEN_DECIMALS, TOKEN_SYMBOL};
use pallet_session::Validators;
use sp_consensus_aura::sr25519::AuthorityId as AuraId;

/// The organisations of the local test network.
const FOUR: [Key; 4] = [Key::Alice, Key::Bob, Key::Charlie, Key::Dave];

fn names() -> Vec<(AccountId, String)> {
	crate::Validators::get_validators()
		.into_iter()
		.map(|info| (info.account, info.name))
		.collect()
}

fn members(keys: &[Key]) -> Vec<AccountId> {
	let mut members: Vec<AccountId> = keys.iter().map(|key| account(*key)).collect();
	members.sort();
	members
}

fn council() -> Vec<AccountId> {
	pallet_collective::Members::<Runtime, pallet_collective::Instance1>::get().to_vec()
}

fn verifiers() -> Vec<AccountId> {
	pallet_collective::Members::<Runtime, pallet_collective::Instance2>::get().to_vec()
}

/// What the presets share.
fn has_the_village() {
	for who in Key::well_known() {
		assert_eq!(balance(who), 1_000_000 * TOKEN, "{who:?}");
	}
	let area = GridManagement::get_area(VILLAGE).expect("the village is there");
	assert_eq!(area.name, "Village");
	assert_eq!((area.ancestors, area.connections, area.operators), (vec![], 0, 1));
	assert_eq!(GridManagement::get_area(TOWN), None);
	for who in Key::well_known() {
		assert_eq!(
			GridManagement::is_authorized_operator(account(who), VILLAGE),
			who == OPERATOR
		);
		assert_eq!(GridManagement::get_connection(account(who)), None);
	}
	let terms = GridManagement::get_supply_terms(VILLAGE, current()).expect("the village is supplied");
	assert_eq!((terms.supplier, terms.tariff), (account(SUPPLIER), TARIFF));
	assert_eq!(
		pallet_energy_production::Gateways::<Runtime>::iter().collect::<Vec<_>>(),
		[(account(GATEWAY), VILLAGE, VILLAGE)]
	);
	for who in Key::well_known() {
		assert_eq!(CarbonOffset::is_buyer(account(who)), who == BUYER);
	}
	let interval = GridManagement::current_interval();
	assert_eq!((interval.interval, interval.length_ms), (1_632_672, QUARTER_HOUR_MS));
}

#[test]
fn the_presets_have_the_names_that_are_listed() {
	let names = <Runtime as GenesisBuilderV1<crate::Block>>::preset_names();
	assert_eq!(names, [DEV_RUNTIME_PRESET, LOCAL_TESTNET_RUNTIME_PRESET]);
	assert!(<Runtime as GenesisBuilderV1<crate::Block>>::get_preset(&Some("main".into())).is_none());
}

#[test]
fn on_the_development_chain_one_signature_is_the_council() {
	on_the_development_chain(|| {
		has_the_village();
		assert_eq!(Validators::<Runtime>::get(), [account(Key::Alice)]);
		assert_eq!(names(), [(account(Key::Alice), "Energy community".into())]);
		assert_eq!(pallet_validators::Floor::<Runtime>::get(), 1);
		assert_eq!(council(), members(&[COUNCILLOR]));
		assert_eq!(verifiers(), members(&[VERIFIER]));
		assert!(Council::is_member(&account(COUNCILLOR)) && Verifiers::is_member(&account(VERIFIER)));
	});
}

#[test]
fn on_the_local_testnet_three_of_four_are_the_council() {
	on_the_local_testnet(|| {
		has_the_village();
		assert_eq!(Validators::<Runtime>::get(), FOUR.map(account));
		let mut expected = FOUR
			.map(account)
			.into_iter()
			.zip(["Energy community", "Grid operator", "Supplier", "Certification body"].map(String::from));
		assert!(expected.all(|entry| names().contains(&entry)) && names().len() == 4);
		assert_eq!(pallet_validators::Floor::<Runtime>::get(), 3);
		assert_eq!(council(), members(&FOUR));
		assert_eq!(verifiers(), members(&[Key::Dave, Key::Eve]));
	});
}

#[test]
fn the_validators_of_a_preset_make_its_blocks() {
	on_the_local_testnet(|| {
		let authorities = pallet_aura::Authorities::<Runtime>::get().into_inner();
		assert_eq!(authorities, FOUR.map(|key| AuraId::from(key.public())));
		assert_eq!(crate::Grandpa::grandpa_authorities().len(), 4);
		// A session's end changes nothing as long as the council changes nothing.
		crate::Session::rotate_session();
		next_block();
		assert_eq!(pallet_aura::Authorities::<Runtime>::get().into_inner(), authorities);
	});
}

#[test]
fn nobody_is_a_producer_before_it_registers() {
	on_the_development_chain(|| {
		for who in Key::well_known() {
			assert_eq!(EnergyProduction::get_producer_info(account(who)), None);
		}
	});
}

/// The metadata's hash is made with a symbol and decimals, and a hardware wallet makes it anew with those that a chain specification names.
#[test]
fn the_metadata_hash_is_made_with_the_token_of_the_specifications() {
	let script = include_str!("../../build.rs");
	let call = format!("enable_metadata_hash(\"{TOKEN_SYMBOL}\", {TOKEN_DECIMALS})");
	assert_eq!(script.matches("enable_metadata_hash").count(), 1);
	assert!(script.contains(&call), "{call} is not in runtime/build.rs");
	assert_eq!(TOKEN, 10_u128.pow(u32::from(TOKEN_DECIMALS)));
}
