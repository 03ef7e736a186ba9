//! A runtime in which one account stands for two thirds of the council.

use crate as pallet_council_root;
use frame_support::{derive_impl, ord_parameter_types};
use frame_system::EnsureSignedBy;
use sp_runtime::BuildStorage;

type Block = frame_system::mocking::MockBlock<Test>;

/// Two thirds of the council.
pub const COUNCIL: u64 = 1;
/// Anybody else.
pub const STRANGER: u64 = 2;

frame_support::construct_runtime!(
	pub enum Test {
		System: frame_system,
		Balances: pallet_balances,
		Preimage: pallet_preimage,
		CouncilRoot: pallet_council_root,
	}
);

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
	type Block = Block;
	type AccountData = pallet_balances::AccountData<u64>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
	type AccountStore = System;
}

impl pallet_preimage::Config for Test {
	type RuntimeEvent = RuntimeEvent;
	type WeightInfo = ();
	type Currency = Balances;
	type ManagerOrigin = frame_system::EnsureRoot<u64>;
	type Consideration = ();
}

ord_parameter_types! {
	pub const Council: u64 = COUNCIL;
}

impl pallet_council_root::Config for Test {
	type RuntimeCall = RuntimeCall;
	type CouncilOrigin = EnsureSignedBy<Council, u64>;
	type Preimages = Preimage;
	type WeightInfo = ();
}

/// A chain in its first block.
pub fn new_chain() -> sp_io::TestExternalities {
	let genesis = frame_system::GenesisConfig::<Test>::default().build_storage();
	let mut chain = sp_io::TestExternalities::new(genesis.expect("the genesis is written"));
	chain.execute_with(|| System::set_block_number(1));
	chain
}
