//! Weights of `pallet_carbon_offset`. `scripts/benchmark.sh` makes this file.
//!
//! NOT MEASURED YET: what is marked so below is written by hand, from the nearest function that was
//! measured, with the reads and writes counted.
//!
//! Date: 2026-11-29; benchmark command 64.0.0; steps 20, repeat 6.
//! Processor: AMD EPYC.
//! WebAssembly: Compiled; database cache 1024 MiB; worst-case map size 1000000.

#![cfg_attr(rustfmt, rustfmt_skip)]
#![allow(unused_parens, unused_imports, missing_docs)]

use core::marker::PhantomData;
use frame_support::{traits::Get, weights::{constants::ParityDbWeight, Weight}};

/// The weight functions that `pallet_carbon_offset` needs.
pub trait WeightInfo {
	fn register_clean_energy_producer() -> Weight;
	fn approve_clean_energy_producer() -> Weight;
	fn revoke_clean_energy_producer() -> Weight;
	fn publish_emission_factor() -> Weight;
	fn issue_carbon_credits() -> Weight;
	fn issue_carbon_credits_of_known_vintage() -> Weight;
	fn transfer_carbon_credits() -> Weight;
	fn retire_carbon_credits(b: u32, r: u32, ) -> Weight;
	fn register_buyer() -> Weight;
	fn remove_buyer() -> Weight;
	fn mint_carbon_credits() -> Weight;
	fn dispute_issuance() -> Weight;
	fn vote_on_issuance() -> Weight;
	fn correct_emission_factor() -> Weight;
	fn withdraw_carbon_credits() -> Weight;
	fn collect_over_issuance() -> Weight;
	fn collect_deficit() -> Weight;
	fn list_credits() -> Weight;
	fn buy_credits() -> Weight;
	fn delist_credits() -> Weight;
	fn retire_vintages(v: u32, ) -> Weight;
	fn match_and_retire(v: u32, ) -> Weight;
	fn on_idle_base() -> Weight;
	fn record_origin(n: u32, ) -> Weight;
}

/// The measured weights, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	fn register_clean_energy_producer() -> Weight {
		// Proof size: measured 1740, estimated 3609 bytes.
		// Shortest execution: 78_185 nanoseconds.
		Weight::from_parts(88_111_000, 3609)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	fn approve_clean_energy_producer() -> Weight {
		// Proof size: measured 1889, estimated 3609 bytes.
		// Shortest execution: 72_998 nanoseconds.
		Weight::from_parts(123_312_000, 3609)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	fn revoke_clean_energy_producer() -> Weight {
		// Proof size: measured 319, estimated 3535 bytes.
		// Shortest execution: 47_310 nanoseconds.
		Weight::from_parts(58_106_000, 3535)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:1)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	fn publish_emission_factor() -> Weight {
		// Proof size: measured 1809, estimated 4236 bytes.
		// Shortest execution: 144_529 nanoseconds.
		Weight::from_parts(175_487_000, 4236)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(162), added: 2637, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:16 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Metadata` (r:1 w:1)
	/// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(170), added: 2645, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn issue_carbon_credits() -> Weight {
		// Proof size: measured 23207, estimated 93790 bytes.
		// Shortest execution: 338_762 nanoseconds.
		Weight::from_parts(378_271_000, 93790)
			.saturating_add(T::DbWeight::get().reads(52_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(162), added: 2637, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:16 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn issue_carbon_credits_of_known_vintage() -> Weight {
		// Proof size: measured 23773, estimated 93790 bytes.
		// Shortest execution: 344_620 nanoseconds.
		Weight::from_parts(365_763_000, 93790)
			.saturating_add(T::DbWeight::get().reads(51_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Storage: `CarbonOffset::Vintages` (r:1 w:0)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn transfer_carbon_credits() -> Weight {
		// Proof size: measured 805, estimated 6208 bytes.
		// Shortest execution: 115_852 nanoseconds.
		Weight::from_parts(137_474_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NextCertificate` (r:1 w:1)
	/// Proof: `CarbonOffset::NextCertificate` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Certificates` (r:0 w:1)
	/// Proof: `CarbonOffset::Certificates` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// The range of component `b` is `[0, 256]`.
	/// The range of component `r` is `[0, 256]`.
	fn retire_carbon_credits(_b: u32, _r: u32, ) -> Weight {
		// Proof size: measured 1041, estimated 6196 bytes.
		// Shortest execution: 169_992 nanoseconds.
		Weight::from_parts(228_302_472, 6196)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Buyers` (r:1 w:1)
	/// Proof: `CarbonOffset::Buyers` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CounterForBuyers` (r:1 w:1)
	/// Proof: `CarbonOffset::CounterForBuyers` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn register_buyer() -> Weight {
		// Proof size: measured 257, estimated 3593 bytes.
		// Shortest execution: 25_898 nanoseconds.
		Weight::from_parts(28_382_000, 3593)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Buyers` (r:1 w:1)
	/// Proof: `CarbonOffset::Buyers` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CounterForBuyers` (r:1 w:1)
	/// Proof: `CarbonOffset::CounterForBuyers` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn remove_buyer() -> Weight {
		// Proof size: measured 415, estimated 3593 bytes.
		// Shortest execution: 24_125 nanoseconds.
		Weight::from_parts(26_850_000, 3593)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Not measured yet; from `issue_carbon_credits`.
	fn mint_carbon_credits() -> Weight {
		Weight::from_parts(378_271_000, 6208)
			.saturating_add(T::DbWeight::get().reads(14_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Not measured yet; from `revoke_clean_energy_producer`.
	fn dispute_issuance() -> Weight {
		Weight::from_parts(58_106_000, 6208)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Not measured yet; from `issue_carbon_credits`.
	fn vote_on_issuance() -> Weight {
		Weight::from_parts(420_000_000, 6208)
			.saturating_add(T::DbWeight::get().reads(15_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Not measured yet; from `publish_emission_factor`.
	fn correct_emission_factor() -> Weight {
		Weight::from_parts(175_487_000, 4236)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Not measured yet; from `issue_carbon_credits`.
	fn withdraw_carbon_credits() -> Weight {
		Weight::from_parts(1_200_000_000, 93790)
			.saturating_add(T::DbWeight::get().reads(40_u64))
			.saturating_add(T::DbWeight::get().writes(70_u64))
	}
	/// Not measured yet; from `issue_carbon_credits`.
	fn collect_over_issuance() -> Weight {
		Weight::from_parts(1_400_000_000, 93790)
			.saturating_add(T::DbWeight::get().reads(90_u64))
			.saturating_add(T::DbWeight::get().writes(70_u64))
	}
	/// Not measured yet; from `issue_carbon_credits`.
	fn collect_deficit() -> Weight {
		Weight::from_parts(1_100_000_000, 93790)
			.saturating_add(T::DbWeight::get().reads(30_u64))
			.saturating_add(T::DbWeight::get().writes(60_u64))
	}
	/// Not measured yet; from `transfer_carbon_credits`.
	fn list_credits() -> Weight {
		Weight::from_parts(200_000_000, 6208)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Not measured yet; from `transfer_carbon_credits`.
	fn buy_credits() -> Weight {
		Weight::from_parts(260_000_000, 6208)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Not measured yet; from `transfer_carbon_credits`.
	fn delist_credits() -> Weight {
		Weight::from_parts(180_000_000, 6208)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Not measured yet; from `register_buyer`.
	fn on_idle_base() -> Weight {
		Weight::from_parts(10_000_000, 1500)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(0_u64))
	}
	/// Not measured yet; from `retire_carbon_credits`.
	fn retire_vintages(v: u32, ) -> Weight {
		Weight::from_parts(150_000_000, 6196)
			.saturating_add(Weight::from_parts(90_000_000, 3000).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes(6_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(v.into())))
	}
	/// Not measured yet; from `retire_carbon_credits`.
	fn match_and_retire(v: u32, ) -> Weight {
		Weight::from_parts(250_000_000, 40000)
			.saturating_add(Weight::from_parts(90_000_000, 3000).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(22_u64))
			.saturating_add(T::DbWeight::get().reads((4_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(T::DbWeight::get().writes((4_u64).saturating_mul(v.into())))
	}
	/// Not measured yet; from `issue_carbon_credits`.
	fn record_origin(n: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 12000)
			.saturating_add(Weight::from_parts(300_000_000, 90000).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().reads((40_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(3_u64))
			.saturating_add(T::DbWeight::get().writes((2_u64).saturating_mul(n.into())))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	fn register_clean_energy_producer() -> Weight {
		// Proof size: measured 1740, estimated 3609 bytes.
		// Shortest execution: 78_185 nanoseconds.
		Weight::from_parts(88_111_000, 3609)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	fn approve_clean_energy_producer() -> Weight {
		// Proof size: measured 1889, estimated 3609 bytes.
		// Shortest execution: 72_998 nanoseconds.
		Weight::from_parts(123_312_000, 3609)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	fn revoke_clean_energy_producer() -> Weight {
		// Proof size: measured 319, estimated 3535 bytes.
		// Shortest execution: 47_310 nanoseconds.
		Weight::from_parts(58_106_000, 3535)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(771), added: 3246, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:1)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	fn publish_emission_factor() -> Weight {
		// Proof size: measured 1809, estimated 4236 bytes.
		// Shortest execution: 144_529 nanoseconds.
		Weight::from_parts(175_487_000, 4236)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(162), added: 2637, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:16 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Metadata` (r:1 w:1)
	/// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(170), added: 2645, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn issue_carbon_credits() -> Weight {
		// Proof size: measured 23207, estimated 93790 bytes.
		// Shortest execution: 338_762 nanoseconds.
		Weight::from_parts(378_271_000, 93790)
			.saturating_add(ParityDbWeight::get().reads(52_u64))
			.saturating_add(ParityDbWeight::get().writes(15_u64))
	}
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(141), added: 2616, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(100), added: 2575, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(162), added: 2637, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3325), added: 5800, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:16 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn issue_carbon_credits_of_known_vintage() -> Weight {
		// Proof size: measured 23773, estimated 93790 bytes.
		// Shortest execution: 344_620 nanoseconds.
		Weight::from_parts(365_763_000, 93790)
			.saturating_add(ParityDbWeight::get().reads(51_u64))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
	}
	/// Storage: `CarbonOffset::Vintages` (r:1 w:0)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn transfer_carbon_credits() -> Weight {
		// Proof size: measured 805, estimated 6208 bytes.
		// Shortest execution: 115_852 nanoseconds.
		Weight::from_parts(137_474_000, 6208)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NextCertificate` (r:1 w:1)
	/// Proof: `CarbonOffset::NextCertificate` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Certificates` (r:0 w:1)
	/// Proof: `CarbonOffset::Certificates` (`max_values`: None, `max_size`: Some(588), added: 3063, mode: `MaxEncodedLen`)
	/// The range of component `b` is `[0, 256]`.
	/// The range of component `r` is `[0, 256]`.
	fn retire_carbon_credits(_b: u32, _r: u32, ) -> Weight {
		// Proof size: measured 1041, estimated 6196 bytes.
		// Shortest execution: 169_992 nanoseconds.
		Weight::from_parts(228_302_472, 6196)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Buyers` (r:1 w:1)
	/// Proof: `CarbonOffset::Buyers` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CounterForBuyers` (r:1 w:1)
	/// Proof: `CarbonOffset::CounterForBuyers` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn register_buyer() -> Weight {
		// Proof size: measured 257, estimated 3593 bytes.
		// Shortest execution: 25_898 nanoseconds.
		Weight::from_parts(28_382_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Buyers` (r:1 w:1)
	/// Proof: `CarbonOffset::Buyers` (`max_values`: None, `max_size`: Some(81), added: 2556, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CounterForBuyers` (r:1 w:1)
	/// Proof: `CarbonOffset::CounterForBuyers` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn remove_buyer() -> Weight {
		// Proof size: measured 415, estimated 3593 bytes.
		// Shortest execution: 24_125 nanoseconds.
		Weight::from_parts(26_850_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Not measured yet; from `issue_carbon_credits`.
	fn mint_carbon_credits() -> Weight {
		Weight::from_parts(378_271_000, 6208)
			.saturating_add(ParityDbWeight::get().reads(14_u64))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
	}
	/// Not measured yet; from `revoke_clean_energy_producer`.
	fn dispute_issuance() -> Weight {
		Weight::from_parts(58_106_000, 6208)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Not measured yet; from `issue_carbon_credits`.
	fn vote_on_issuance() -> Weight {
		Weight::from_parts(420_000_000, 6208)
			.saturating_add(ParityDbWeight::get().reads(15_u64))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
	}
	/// Not measured yet; from `publish_emission_factor`.
	fn correct_emission_factor() -> Weight {
		Weight::from_parts(175_487_000, 4236)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Not measured yet; from `issue_carbon_credits`.
	fn withdraw_carbon_credits() -> Weight {
		Weight::from_parts(1_200_000_000, 93790)
			.saturating_add(ParityDbWeight::get().reads(40_u64))
			.saturating_add(ParityDbWeight::get().writes(70_u64))
	}
	/// Not measured yet; from `issue_carbon_credits`.
	fn collect_over_issuance() -> Weight {
		Weight::from_parts(1_400_000_000, 93790)
			.saturating_add(ParityDbWeight::get().reads(90_u64))
			.saturating_add(ParityDbWeight::get().writes(70_u64))
	}
	/// Not measured yet; from `issue_carbon_credits`.
	fn collect_deficit() -> Weight {
		Weight::from_parts(1_100_000_000, 93790)
			.saturating_add(ParityDbWeight::get().reads(30_u64))
			.saturating_add(ParityDbWeight::get().writes(60_u64))
	}
	/// Not measured yet; from `transfer_carbon_credits`.
	fn list_credits() -> Weight {
		Weight::from_parts(200_000_000, 6208)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	/// Not measured yet; from `transfer_carbon_credits`.
	fn buy_credits() -> Weight {
		Weight::from_parts(260_000_000, 6208)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
	}
	/// Not measured yet; from `transfer_carbon_credits`.
	fn delist_credits() -> Weight {
		Weight::from_parts(180_000_000, 6208)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	/// Not measured yet; from `register_buyer`.
	fn on_idle_base() -> Weight {
		Weight::from_parts(10_000_000, 1500)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(0_u64))
	}
	/// Not measured yet; from `retire_carbon_credits`.
	fn retire_vintages(v: u32, ) -> Weight {
		Weight::from_parts(150_000_000, 6196)
			.saturating_add(Weight::from_parts(90_000_000, 3000).saturating_mul(v.into()))
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(v.into())))
	}
	/// Not measured yet; from `retire_carbon_credits`.
	fn match_and_retire(v: u32, ) -> Weight {
		Weight::from_parts(250_000_000, 40000)
			.saturating_add(Weight::from_parts(90_000_000, 3000).saturating_mul(v.into()))
			.saturating_add(ParityDbWeight::get().reads(22_u64))
			.saturating_add(ParityDbWeight::get().reads((4_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
			.saturating_add(ParityDbWeight::get().writes((4_u64).saturating_mul(v.into())))
	}
	/// Not measured yet; from `issue_carbon_credits`.
	fn record_origin(n: u32, ) -> Weight {
		Weight::from_parts(60_000_000, 12000)
			.saturating_add(Weight::from_parts(300_000_000, 90000).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().reads((40_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
			.saturating_add(ParityDbWeight::get().writes((2_u64).saturating_mul(n.into())))
	}
}
