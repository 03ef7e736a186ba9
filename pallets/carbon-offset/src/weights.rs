//! Weights of `pallet_carbon_offset`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-30; benchmark command 64.0.0; steps 20, repeat 8.
//! Not measured yet, but reckoned from others and marked so: `plant_changed`, `delist_expired`, and what
//! `revoke_clean_energy_producer`, `list_credits`, `buy_credits`, `delist_credits`,
//! `withdraw_carbon_credits`, `collect_over_issuance` and `collect_deficit` do beside what they did.
//! `transfer_carbon_credits` is reckoned without the signer's own account, which every extrinsic pays for.
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
	fn plant_changed() -> Weight;
	fn delist_expired(n: u32, ) -> Weight;
	fn record_origin(n: u32, ) -> Weight;
	fn transfer_carbon_credits() -> Weight;
	fn retire_carbon_credits(b: u32, r: u32, ) -> Weight;
	fn register_buyer() -> Weight;
	fn remove_buyer() -> Weight;
}

/// The measured weights, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	fn register_clean_energy_producer() -> Weight {
		// Proof size: measured 1813, estimated 4240 bytes.
		// Shortest execution: 74_331 nanoseconds.
		Weight::from_parts(83_184_000, 4240)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	fn approve_clean_energy_producer() -> Weight {
		// Proof size: measured 1963, estimated 4240 bytes.
		// Shortest execution: 82_563 nanoseconds.
		Weight::from_parts(89_403_000, 4240)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	fn revoke_clean_energy_producer() -> Weight {
		// Proof size: measured 391, estimated 3539 bytes.
		// Shortest execution: 50_105 nanoseconds.
		Weight::from_parts(458_156_000, 133539)
			.saturating_add(T::DbWeight::get().reads(24_u64))
			.saturating_add(T::DbWeight::get().writes(16_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:1)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	fn publish_emission_factor() -> Weight {
		// Proof size: measured 1953, estimated 4240 bytes.
		// Shortest execution: 80_270 nanoseconds.
		Weight::from_parts(88_191_000, 4240)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:16 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Matched` (r:1 w:1)
	/// Proof: `CarbonOffset::Matched` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPagesOf` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginPagesOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPages` (r:4 w:4)
	/// Proof: `CarbonOffset::OriginPages` (`max_values`: None, `max_size`: Some(7842), added: 10317, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Metadata` (r:1 w:1)
	/// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(170), added: 2645, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NextIssuance` (r:1 w:1)
	/// Proof: `CarbonOffset::NextIssuance` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::PendingIssuances` (r:0 w:1)
	/// Proof: `CarbonOffset::PendingIssuances` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
	fn issue_carbon_credits() -> Weight {
		// Proof size: measured 44165, estimated 94046 bytes.
		// Shortest execution: 496_190 nanoseconds.
		Weight::from_parts(543_009_000, 94046)
			.saturating_add(T::DbWeight::get().reads(51_u64))
			.saturating_add(T::DbWeight::get().writes(13_u64))
	}
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:16 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Matched` (r:1 w:1)
	/// Proof: `CarbonOffset::Matched` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPagesOf` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginPagesOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPages` (r:4 w:4)
	/// Proof: `CarbonOffset::OriginPages` (`max_values`: None, `max_size`: Some(7842), added: 10317, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:0)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NextIssuance` (r:1 w:1)
	/// Proof: `CarbonOffset::NextIssuance` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::PendingIssuances` (r:0 w:1)
	/// Proof: `CarbonOffset::PendingIssuances` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
	fn issue_carbon_credits_of_known_vintage() -> Weight {
		// Proof size: measured 44670, estimated 94046 bytes.
		// Shortest execution: 476_880 nanoseconds.
		Weight::from_parts(518_313_000, 94046)
			.saturating_add(T::DbWeight::get().reads(50_u64))
			.saturating_add(T::DbWeight::get().writes(11_u64))
	}
	/// Storage: `CarbonOffset::PendingIssuances` (r:1 w:1)
	/// Proof: `CarbonOffset::PendingIssuances` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Disputes` (r:1 w:1)
	/// Proof: `CarbonOffset::Disputes` (`max_values`: None, `max_size`: Some(4152), added: 6627, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Deficits` (r:1 w:1)
	/// Proof: `CarbonOffset::Deficits` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn mint_carbon_credits() -> Weight {
		// Proof size: measured 1490, estimated 7617 bytes.
		// Shortest execution: 151_546 nanoseconds.
		Weight::from_parts(162_492_000, 7617)
			.saturating_add(T::DbWeight::get().reads(12_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::PendingIssuances` (r:1 w:0)
	/// Proof: `CarbonOffset::PendingIssuances` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Disputes` (r:1 w:1)
	/// Proof: `CarbonOffset::Disputes` (`max_values`: None, `max_size`: Some(4152), added: 6627, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn dispute_issuance() -> Weight {
		// Proof size: measured 703, estimated 7617 bytes.
		// Shortest execution: 58_898 nanoseconds.
		Weight::from_parts(67_251_000, 7617)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::PendingIssuances` (r:1 w:1)
	/// Proof: `CarbonOffset::PendingIssuances` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Disputes` (r:1 w:1)
	/// Proof: `CarbonOffset::Disputes` (`max_values`: None, `max_size`: Some(4152), added: 6627, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Deficits` (r:1 w:1)
	/// Proof: `CarbonOffset::Deficits` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn vote_on_issuance() -> Weight {
		// Proof size: measured 4709, estimated 7617 bytes.
		// Shortest execution: 172_347 nanoseconds.
		Weight::from_parts(186_488_000, 7617)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:1)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::FactorCorrections` (r:1 w:1)
	/// Proof: `CarbonOffset::FactorCorrections` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	fn correct_emission_factor() -> Weight {
		// Proof size: measured 1077, estimated 3611 bytes.
		// Shortest execution: 75_352 nanoseconds.
		Weight::from_parts(82_724_000, 3611)
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().writes(2_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Withdrawals` (r:1 w:1)
	/// Proof: `CarbonOffset::Withdrawals` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingsOf` (r:1 w:1)
	/// Proof: `CarbonOffset::ListingsOf` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Listings` (r:16 w:16)
	/// Proof: `CarbonOffset::Listings` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingOrder` (r:0 w:16)
	/// Proof: `CarbonOffset::ListingOrder` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn withdraw_carbon_credits() -> Weight {
		// Proof size: measured 2860, estimated 41870 bytes.
		// Shortest execution: 613_434 nanoseconds.
		Weight::from_parts(696_268_000, 41870)
			.saturating_add(T::DbWeight::get().reads(31_u64))
			.saturating_add(T::DbWeight::get().writes(60_u64))
	}
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Matched` (r:1 w:0)
	/// Proof: `CarbonOffset::Matched` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:16 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingsOf` (r:1 w:1)
	/// Proof: `CarbonOffset::ListingsOf` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Listings` (r:16 w:16)
	/// Proof: `CarbonOffset::Listings` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Deficits` (r:1 w:1)
	/// Proof: `CarbonOffset::Deficits` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingOrder` (r:0 w:16)
	/// Proof: `CarbonOffset::ListingOrder` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn collect_over_issuance() -> Weight {
		// Proof size: measured 24235, estimated 94046 bytes.
		// Shortest execution: 744_159 nanoseconds.
		Weight::from_parts(825_951_000, 94046)
			.saturating_add(T::DbWeight::get().reads(64_u64))
			.saturating_add(T::DbWeight::get().writes(60_u64))
	}
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Deficits` (r:1 w:1)
	/// Proof: `CarbonOffset::Deficits` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingsOf` (r:1 w:1)
	/// Proof: `CarbonOffset::ListingsOf` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Listings` (r:16 w:16)
	/// Proof: `CarbonOffset::Listings` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingOrder` (r:0 w:16)
	/// Proof: `CarbonOffset::ListingOrder` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn collect_deficit() -> Weight {
		// Proof size: measured 2341, estimated 41870 bytes.
		// Shortest execution: 547_896 nanoseconds.
		Weight::from_parts(650_881_000, 41870)
			.saturating_add(T::DbWeight::get().reads(27_u64))
			.saturating_add(T::DbWeight::get().writes(59_u64))
	}
	/// Storage: `CarbonOffset::Vintages` (r:1 w:0)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NextListing` (r:1 w:1)
	/// Proof: `CarbonOffset::NextListing` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingsOf` (r:1 w:1)
	/// Proof: `CarbonOffset::ListingsOf` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Listings` (r:0 w:1)
	/// Proof: `CarbonOffset::Listings` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingOrder` (r:0 w:1)
	/// Proof: `CarbonOffset::ListingOrder` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn list_credits() -> Weight {
		// Proof size: measured 1294, estimated 3678 bytes.
		// Shortest execution: 135_792 nanoseconds.
		Weight::from_parts(164_122_000, 3678)
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(10_u64))
	}
	/// Storage: `CarbonOffset::Listings` (r:1 w:1)
	/// Proof: `CarbonOffset::Listings` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingsOf` (r:1 w:1)
	/// Proof: `CarbonOffset::ListingsOf` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingOrder` (r:0 w:1)
	/// Proof: `CarbonOffset::ListingOrder` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn buy_credits() -> Weight {
		// Proof size: measured 1926, estimated 8799 bytes.
		// Shortest execution: 219_798 nanoseconds.
		Weight::from_parts(251_683_000, 8799)
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
	}
	/// Storage: `CarbonOffset::Listings` (r:1 w:1)
	/// Proof: `CarbonOffset::Listings` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingsOf` (r:1 w:1)
	/// Proof: `CarbonOffset::ListingsOf` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingOrder` (r:0 w:1)
	/// Proof: `CarbonOffset::ListingOrder` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn delist_credits() -> Weight {
		// Proof size: measured 1538, estimated 3678 bytes.
		// Shortest execution: 99_589 nanoseconds.
		Weight::from_parts(134_058_000, 3678)
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Storage: `CarbonOffset::Vintages` (r:7 w:7)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:7 w:7)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:7 w:7)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:7 w:7)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:7 w:7)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NextCertificate` (r:1 w:1)
	/// Proof: `CarbonOffset::NextCertificate` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CertificatesOf` (r:0 w:1)
	/// Proof: `CarbonOffset::CertificatesOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Certificates` (r:0 w:1)
	/// Proof: `CarbonOffset::Certificates` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[1, 7]`.
	fn retire_vintages(v: u32, ) -> Weight {
		// Proof size: measured 874 + v * 196, estimated 6196 + v * 2688 bytes.
		// Shortest execution: 124_506 nanoseconds.
		Weight::from_parts(66_590_691, 6196)
			// Standard error: 91_882
			.saturating_add(Weight::from_parts(63_630_980, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes(7_u64))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(v.into())))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(v.into()))
	}
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClosedBills` (r:1 w:0)
	/// Proof: `P2pTrading::ClosedBills` (`max_values`: None, `max_size`: Some(7825), added: 10300, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPagesOf` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginPagesOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPages` (r:4 w:0)
	/// Proof: `CarbonOffset::OriginPages` (`max_values`: None, `max_size`: Some(7842), added: 10317, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginMixes` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginMixes` (`max_values`: None, `max_size`: Some(104), added: 2579, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Covered` (r:1 w:1)
	/// Proof: `CarbonOffset::Covered` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:7 w:7)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:7 w:7)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:7 w:7)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:7 w:7)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:7 w:7)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NextCertificate` (r:1 w:1)
	/// Proof: `CarbonOffset::NextCertificate` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CertificatesOf` (r:0 w:1)
	/// Proof: `CarbonOffset::CertificatesOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Certificates` (r:0 w:1)
	/// Proof: `CarbonOffset::Certificates` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[1, 7]`.
	fn match_and_retire(v: u32, ) -> Weight {
		// Proof size: measured 25573 + v * 196, estimated 42258 + v * 2688 bytes.
		// Shortest execution: 348_860 nanoseconds.
		Weight::from_parts(336_811_859, 42258)
			// Standard error: 1_148_271
			.saturating_add(Weight::from_parts(62_489_736, 0).saturating_mul(v.into()))
			.saturating_add(T::DbWeight::get().reads(19_u64))
			.saturating_add(T::DbWeight::get().reads((5_u64).saturating_mul(v.into())))
			.saturating_add(T::DbWeight::get().writes(8_u64))
			.saturating_add(T::DbWeight::get().writes((5_u64).saturating_mul(v.into())))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(v.into()))
	}
	/// Storage: `CarbonOffset::NextDue` (r:1 w:0)
	/// Proof: `CarbonOffset::NextDue` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NextIssuance` (r:1 w:0)
	/// Proof: `CarbonOffset::NextIssuance` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn on_idle_base() -> Weight {
		// Proof size: measured 496, estimated 1493 bytes.
		// Shortest execution: 14_842 nanoseconds.
		Weight::from_parts(15_944_000, 1493)
			.saturating_add(T::DbWeight::get().reads(3_u64))
	}
	/// Not measured yet: three months, each with its list and four pages of it, and what is matched of it.
	fn plant_changed() -> Weight {
		Weight::from_parts(400_000_000, 130_000)
			.saturating_add(T::DbWeight::get().reads(21_u64))
			.saturating_add(T::DbWeight::get().writes(15_u64))
	}
	/// Not measured yet: what `delist_credits` does, for each.
	/// The range of component `n` is `[0, 16]`.
	fn delist_expired(n: u32, ) -> Weight {
		Weight::from_parts(20_000_000, 5_000)
			.saturating_add(Weight::from_parts(140_000_000, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().reads((8_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes((9_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 16_000).saturating_mul(n.into()))
	}
	/// Storage: `CarbonOffset::OriginProgress` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginProgress` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPages` (r:1 w:1)
	/// Proof: `CarbonOffset::OriginPages` (`max_values`: None, `max_size`: Some(7842), added: 10317, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginMixes` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginMixes` (`max_values`: None, `max_size`: Some(104), added: 2579, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:32 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:32 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:32 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:512 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:512 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:32 w:0)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Matched` (r:32 w:32)
	/// Proof: `CarbonOffset::Matched` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 32]`.
	fn record_origin(n: u32, ) -> Weight {
		// Proof size: measured 6982 + n * 21456, estimated 11307 + n * 93056 bytes.
		// Shortest execution: 170 nanoseconds.
		Weight::from_parts(180_000, 11307)
			// Standard error: 698_577
			.saturating_add(Weight::from_parts(201_746_390, 0).saturating_mul(n.into()))
			.saturating_add(T::DbWeight::get().reads(5_u64))
			.saturating_add(T::DbWeight::get().reads((37_u64).saturating_mul(n.into())))
			.saturating_add(T::DbWeight::get().writes(1_u64))
			.saturating_add(T::DbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 93056).saturating_mul(n.into()))
	}
	/// Storage: `CarbonOffset::Vintages` (r:1 w:0)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	fn transfer_carbon_credits() -> Weight {
		// Proof size: measured 891, estimated 6208 bytes.
		// Shortest execution: 130_905 nanoseconds.
		Weight::from_parts(145_487_000, 6208)
			.saturating_add(T::DbWeight::get().reads(7_u64))
			.saturating_add(T::DbWeight::get().writes(6_u64))
	}
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NextCertificate` (r:1 w:1)
	/// Proof: `CarbonOffset::NextCertificate` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CertificatesOf` (r:0 w:1)
	/// Proof: `CarbonOffset::CertificatesOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Certificates` (r:0 w:1)
	/// Proof: `CarbonOffset::Certificates` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	/// The range of component `b` is `[0, 256]`.
	/// The range of component `r` is `[0, 256]`.
	fn retire_carbon_credits(b: u32, r: u32, ) -> Weight {
		// Proof size: measured 1214, estimated 6196 bytes.
		// Shortest execution: 202_952 nanoseconds.
		Weight::from_parts(230_784_260, 6196)
			// Standard error: 8_937
			.saturating_add(Weight::from_parts(2_973, 0).saturating_mul(b.into()))
			// Standard error: 8_937
			.saturating_add(Weight::from_parts(1_680, 0).saturating_mul(r.into()))
			.saturating_add(T::DbWeight::get().reads(11_u64))
			.saturating_add(T::DbWeight::get().writes(12_u64))
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
		// Proof size: measured 327, estimated 3593 bytes.
		// Shortest execution: 20_370 nanoseconds.
		Weight::from_parts(21_733_000, 3593)
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
		// Proof size: measured 485, estimated 3593 bytes.
		// Shortest execution: 20_240 nanoseconds.
		Weight::from_parts(21_513_000, 3593)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	fn register_clean_energy_producer() -> Weight {
		// Proof size: measured 1813, estimated 4240 bytes.
		// Shortest execution: 74_331 nanoseconds.
		Weight::from_parts(83_184_000, 4240)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	fn approve_clean_energy_producer() -> Weight {
		// Proof size: measured 1963, estimated 4240 bytes.
		// Shortest execution: 82_563 nanoseconds.
		Weight::from_parts(89_403_000, 4240)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	fn revoke_clean_energy_producer() -> Weight {
		// Proof size: measured 391, estimated 3539 bytes.
		// Shortest execution: 50_105 nanoseconds.
		Weight::from_parts(458_156_000, 133539)
			.saturating_add(ParityDbWeight::get().reads(24_u64))
			.saturating_add(ParityDbWeight::get().writes(16_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:1)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	fn publish_emission_factor() -> Weight {
		// Proof size: measured 1953, estimated 4240 bytes.
		// Shortest execution: 80_270 nanoseconds.
		Weight::from_parts(88_191_000, 4240)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:16 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Matched` (r:1 w:1)
	/// Proof: `CarbonOffset::Matched` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPagesOf` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginPagesOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPages` (r:4 w:4)
	/// Proof: `CarbonOffset::OriginPages` (`max_values`: None, `max_size`: Some(7842), added: 10317, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Metadata` (r:1 w:1)
	/// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(170), added: 2645, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NextIssuance` (r:1 w:1)
	/// Proof: `CarbonOffset::NextIssuance` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::PendingIssuances` (r:0 w:1)
	/// Proof: `CarbonOffset::PendingIssuances` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
	fn issue_carbon_credits() -> Weight {
		// Proof size: measured 44165, estimated 94046 bytes.
		// Shortest execution: 496_190 nanoseconds.
		Weight::from_parts(543_009_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(51_u64))
			.saturating_add(ParityDbWeight::get().writes(13_u64))
	}
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:16 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Matched` (r:1 w:1)
	/// Proof: `CarbonOffset::Matched` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPagesOf` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginPagesOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPages` (r:4 w:4)
	/// Proof: `CarbonOffset::OriginPages` (`max_values`: None, `max_size`: Some(7842), added: 10317, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:0)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NextIssuance` (r:1 w:1)
	/// Proof: `CarbonOffset::NextIssuance` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::PendingIssuances` (r:0 w:1)
	/// Proof: `CarbonOffset::PendingIssuances` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
	fn issue_carbon_credits_of_known_vintage() -> Weight {
		// Proof size: measured 44670, estimated 94046 bytes.
		// Shortest execution: 476_880 nanoseconds.
		Weight::from_parts(518_313_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(50_u64))
			.saturating_add(ParityDbWeight::get().writes(11_u64))
	}
	/// Storage: `CarbonOffset::PendingIssuances` (r:1 w:1)
	/// Proof: `CarbonOffset::PendingIssuances` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Disputes` (r:1 w:1)
	/// Proof: `CarbonOffset::Disputes` (`max_values`: None, `max_size`: Some(4152), added: 6627, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Deficits` (r:1 w:1)
	/// Proof: `CarbonOffset::Deficits` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn mint_carbon_credits() -> Weight {
		// Proof size: measured 1490, estimated 7617 bytes.
		// Shortest execution: 151_546 nanoseconds.
		Weight::from_parts(162_492_000, 7617)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::PendingIssuances` (r:1 w:0)
	/// Proof: `CarbonOffset::PendingIssuances` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Disputes` (r:1 w:1)
	/// Proof: `CarbonOffset::Disputes` (`max_values`: None, `max_size`: Some(4152), added: 6627, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn dispute_issuance() -> Weight {
		// Proof size: measured 703, estimated 7617 bytes.
		// Shortest execution: 58_898 nanoseconds.
		Weight::from_parts(67_251_000, 7617)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::PendingIssuances` (r:1 w:1)
	/// Proof: `CarbonOffset::PendingIssuances` (`max_values`: None, `max_size`: Some(85), added: 2560, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Disputes` (r:1 w:1)
	/// Proof: `CarbonOffset::Disputes` (`max_values`: None, `max_size`: Some(4152), added: 6627, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Deficits` (r:1 w:1)
	/// Proof: `CarbonOffset::Deficits` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn vote_on_issuance() -> Weight {
		// Proof size: measured 4709, estimated 7617 bytes.
		// Shortest execution: 172_347 nanoseconds.
		Weight::from_parts(186_488_000, 7617)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:1)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::FactorCorrections` (r:1 w:1)
	/// Proof: `CarbonOffset::FactorCorrections` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	fn correct_emission_factor() -> Weight {
		// Proof size: measured 1077, estimated 3611 bytes.
		// Shortest execution: 75_352 nanoseconds.
		Weight::from_parts(82_724_000, 3611)
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().writes(2_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Withdrawals` (r:1 w:1)
	/// Proof: `CarbonOffset::Withdrawals` (`max_values`: None, `max_size`: Some(144), added: 2619, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingsOf` (r:1 w:1)
	/// Proof: `CarbonOffset::ListingsOf` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Listings` (r:16 w:16)
	/// Proof: `CarbonOffset::Listings` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingOrder` (r:0 w:16)
	/// Proof: `CarbonOffset::ListingOrder` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn withdraw_carbon_credits() -> Weight {
		// Proof size: measured 2860, estimated 41870 bytes.
		// Shortest execution: 613_434 nanoseconds.
		Weight::from_parts(696_268_000, 41870)
			.saturating_add(ParityDbWeight::get().reads(31_u64))
			.saturating_add(ParityDbWeight::get().writes(60_u64))
	}
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Matched` (r:1 w:0)
	/// Proof: `CarbonOffset::Matched` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:16 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingsOf` (r:1 w:1)
	/// Proof: `CarbonOffset::ListingsOf` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Listings` (r:16 w:16)
	/// Proof: `CarbonOffset::Listings` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Deficits` (r:1 w:1)
	/// Proof: `CarbonOffset::Deficits` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingOrder` (r:0 w:16)
	/// Proof: `CarbonOffset::ListingOrder` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn collect_over_issuance() -> Weight {
		// Proof size: measured 24235, estimated 94046 bytes.
		// Shortest execution: 744_159 nanoseconds.
		Weight::from_parts(825_951_000, 94046)
			.saturating_add(ParityDbWeight::get().reads(64_u64))
			.saturating_add(ParityDbWeight::get().writes(60_u64))
	}
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Deficits` (r:1 w:1)
	/// Proof: `CarbonOffset::Deficits` (`max_values`: None, `max_size`: Some(64), added: 2539, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingsOf` (r:1 w:1)
	/// Proof: `CarbonOffset::ListingsOf` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Listings` (r:16 w:16)
	/// Proof: `CarbonOffset::Listings` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingOrder` (r:0 w:16)
	/// Proof: `CarbonOffset::ListingOrder` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn collect_deficit() -> Weight {
		// Proof size: measured 2341, estimated 41870 bytes.
		// Shortest execution: 547_896 nanoseconds.
		Weight::from_parts(650_881_000, 41870)
			.saturating_add(ParityDbWeight::get().reads(27_u64))
			.saturating_add(ParityDbWeight::get().writes(59_u64))
	}
	/// Storage: `CarbonOffset::Vintages` (r:1 w:0)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NextListing` (r:1 w:1)
	/// Proof: `CarbonOffset::NextListing` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingsOf` (r:1 w:1)
	/// Proof: `CarbonOffset::ListingsOf` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Listings` (r:0 w:1)
	/// Proof: `CarbonOffset::Listings` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingOrder` (r:0 w:1)
	/// Proof: `CarbonOffset::ListingOrder` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn list_credits() -> Weight {
		// Proof size: measured 1294, estimated 3678 bytes.
		// Shortest execution: 135_792 nanoseconds.
		Weight::from_parts(164_122_000, 3678)
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(10_u64))
	}
	/// Storage: `CarbonOffset::Listings` (r:1 w:1)
	/// Proof: `CarbonOffset::Listings` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:3 w:3)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingsOf` (r:1 w:1)
	/// Proof: `CarbonOffset::ListingsOf` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingOrder` (r:0 w:1)
	/// Proof: `CarbonOffset::ListingOrder` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn buy_credits() -> Weight {
		// Proof size: measured 1926, estimated 8799 bytes.
		// Shortest execution: 219_798 nanoseconds.
		Weight::from_parts(251_683_000, 8799)
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(12_u64))
	}
	/// Storage: `CarbonOffset::Listings` (r:1 w:1)
	/// Proof: `CarbonOffset::Listings` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingsOf` (r:1 w:1)
	/// Proof: `CarbonOffset::ListingsOf` (`max_values`: None, `max_size`: Some(113), added: 2588, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::ListingOrder` (r:0 w:1)
	/// Proof: `CarbonOffset::ListingOrder` (`max_values`: None, `max_size`: Some(24), added: 2499, mode: `MaxEncodedLen`)
	fn delist_credits() -> Weight {
		// Proof size: measured 1538, estimated 3678 bytes.
		// Shortest execution: 99_589 nanoseconds.
		Weight::from_parts(134_058_000, 3678)
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	/// Storage: `CarbonOffset::Vintages` (r:7 w:7)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:7 w:7)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:7 w:7)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:7 w:7)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:7 w:7)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NextCertificate` (r:1 w:1)
	/// Proof: `CarbonOffset::NextCertificate` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CertificatesOf` (r:0 w:1)
	/// Proof: `CarbonOffset::CertificatesOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Certificates` (r:0 w:1)
	/// Proof: `CarbonOffset::Certificates` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[1, 7]`.
	fn retire_vintages(v: u32, ) -> Weight {
		// Proof size: measured 874 + v * 196, estimated 6196 + v * 2688 bytes.
		// Shortest execution: 124_506 nanoseconds.
		Weight::from_parts(66_590_691, 6196)
			// Standard error: 91_882
			.saturating_add(Weight::from_parts(63_630_980, 0).saturating_mul(v.into()))
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(v.into())))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(v.into()))
	}
	/// Storage: `GridManagement::Indices` (r:1 w:0)
	/// Proof: `GridManagement::Indices` (`max_values`: None, `max_size`: Some(52), added: 2527, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::ConnectionPages` (r:1 w:0)
	/// Proof: `GridManagement::ConnectionPages` (`max_values`: None, `max_size`: Some(1041), added: 3516, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClearingPages` (r:1 w:0)
	/// Proof: `P2pTrading::ClearingPages` (`max_values`: None, `max_size`: Some(1875), added: 4350, mode: `MaxEncodedLen`)
	/// Storage: `P2pTrading::ClosedBills` (r:1 w:0)
	/// Proof: `P2pTrading::ClosedBills` (`max_values`: None, `max_size`: Some(7825), added: 10300, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(146), added: 2621, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPagesOf` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginPagesOf` (`max_values`: None, `max_size`: Some(77), added: 2552, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPages` (r:4 w:0)
	/// Proof: `CarbonOffset::OriginPages` (`max_values`: None, `max_size`: Some(7842), added: 10317, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginMixes` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginMixes` (`max_values`: None, `max_size`: Some(104), added: 2579, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Covered` (r:1 w:1)
	/// Proof: `CarbonOffset::Covered` (`max_values`: None, `max_size`: Some(76), added: 2551, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:7 w:7)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:7 w:7)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:7 w:7)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:7 w:7)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:7 w:7)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NextCertificate` (r:1 w:1)
	/// Proof: `CarbonOffset::NextCertificate` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CertificatesOf` (r:0 w:1)
	/// Proof: `CarbonOffset::CertificatesOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Certificates` (r:0 w:1)
	/// Proof: `CarbonOffset::Certificates` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	/// The range of component `v` is `[1, 7]`.
	fn match_and_retire(v: u32, ) -> Weight {
		// Proof size: measured 25573 + v * 196, estimated 42258 + v * 2688 bytes.
		// Shortest execution: 348_860 nanoseconds.
		Weight::from_parts(336_811_859, 42258)
			// Standard error: 1_148_271
			.saturating_add(Weight::from_parts(62_489_736, 0).saturating_mul(v.into()))
			.saturating_add(ParityDbWeight::get().reads(19_u64))
			.saturating_add(ParityDbWeight::get().reads((5_u64).saturating_mul(v.into())))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
			.saturating_add(ParityDbWeight::get().writes((5_u64).saturating_mul(v.into())))
			.saturating_add(Weight::from_parts(0, 2688).saturating_mul(v.into()))
	}
	/// Storage: `CarbonOffset::NextDue` (r:1 w:0)
	/// Proof: `CarbonOffset::NextDue` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NextIssuance` (r:1 w:0)
	/// Proof: `CarbonOffset::NextIssuance` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	fn on_idle_base() -> Weight {
		// Proof size: measured 496, estimated 1493 bytes.
		// Shortest execution: 14_842 nanoseconds.
		Weight::from_parts(15_944_000, 1493)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
	}
	/// Not measured yet: three months, each with its list and four pages of it, and what is matched of it.
	fn plant_changed() -> Weight {
		Weight::from_parts(400_000_000, 130_000)
			.saturating_add(ParityDbWeight::get().reads(21_u64))
			.saturating_add(ParityDbWeight::get().writes(15_u64))
	}
	/// Not measured yet: what `delist_credits` does, for each.
	/// The range of component `n` is `[0, 16]`.
	fn delist_expired(n: u32, ) -> Weight {
		Weight::from_parts(20_000_000, 5_000)
			.saturating_add(Weight::from_parts(140_000_000, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().reads((8_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes((9_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 16_000).saturating_mul(n.into()))
	}
	/// Storage: `CarbonOffset::OriginProgress` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginProgress` (`max_values`: None, `max_size`: Some(16), added: 2491, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::LocalTime` (r:1 w:0)
	/// Proof: `GridManagement::LocalTime` (`max_values`: Some(1), `max_size`: Some(3), added: 498, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::IntervalLength` (r:1 w:0)
	/// Proof: `GridManagement::IntervalLength` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginPages` (r:1 w:1)
	/// Proof: `CarbonOffset::OriginPages` (`max_values`: None, `max_size`: Some(7842), added: 10317, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::OriginMixes` (r:1 w:0)
	/// Proof: `CarbonOffset::OriginMixes` (`max_values`: None, `max_size`: Some(104), added: 2579, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:32 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:32 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(74), added: 2549, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(775), added: 3250, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:32 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(175), added: 2650, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:512 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(3341), added: 5816, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:512 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(32), added: 2507, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:32 w:0)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(125), added: 2600, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Matched` (r:32 w:32)
	/// Proof: `CarbonOffset::Matched` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// The range of component `n` is `[0, 32]`.
	fn record_origin(n: u32, ) -> Weight {
		// Proof size: measured 6982 + n * 21456, estimated 11307 + n * 93056 bytes.
		// Shortest execution: 170 nanoseconds.
		Weight::from_parts(180_000, 11307)
			// Standard error: 698_577
			.saturating_add(Weight::from_parts(201_746_390, 0).saturating_mul(n.into()))
			.saturating_add(ParityDbWeight::get().reads(5_u64))
			.saturating_add(ParityDbWeight::get().reads((37_u64).saturating_mul(n.into())))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
			.saturating_add(ParityDbWeight::get().writes((1_u64).saturating_mul(n.into())))
			.saturating_add(Weight::from_parts(0, 93056).saturating_mul(n.into()))
	}
	/// Storage: `CarbonOffset::Vintages` (r:1 w:0)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:2 w:2)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	fn transfer_carbon_credits() -> Weight {
		// Proof size: measured 891, estimated 6208 bytes.
		// Shortest execution: 130_905 nanoseconds.
		Weight::from_parts(145_487_000, 6208)
			.saturating_add(ParityDbWeight::get().reads(7_u64))
			.saturating_add(ParityDbWeight::get().writes(6_u64))
	}
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(92), added: 2567, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::BalancesOnHold` (r:1 w:1)
	/// Proof: `AssetsHolder::BalancesOnHold` (`max_values`: None, `max_size`: Some(84), added: 2559, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:2 w:2)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `AssetsHolder::Holds` (r:1 w:1)
	/// Proof: `AssetsHolder::Holds` (`max_values`: None, `max_size`: Some(213), added: 2688, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkCarbonAccount` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkCarbonAccount` (`max_values`: Some(1), `max_size`: Some(80), added: 575, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NextCertificate` (r:1 w:1)
	/// Proof: `CarbonOffset::NextCertificate` (`max_values`: Some(1), `max_size`: Some(4), added: 499, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CertificatesOf` (r:0 w:1)
	/// Proof: `CarbonOffset::CertificatesOf` (`max_values`: None, `max_size`: Some(60), added: 2535, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Certificates` (r:0 w:1)
	/// Proof: `CarbonOffset::Certificates` (`max_values`: None, `max_size`: Some(734), added: 3209, mode: `MaxEncodedLen`)
	/// The range of component `b` is `[0, 256]`.
	/// The range of component `r` is `[0, 256]`.
	fn retire_carbon_credits(b: u32, r: u32, ) -> Weight {
		// Proof size: measured 1214, estimated 6196 bytes.
		// Shortest execution: 202_952 nanoseconds.
		Weight::from_parts(230_784_260, 6196)
			// Standard error: 8_937
			.saturating_add(Weight::from_parts(2_973, 0).saturating_mul(b.into()))
			// Standard error: 8_937
			.saturating_add(Weight::from_parts(1_680, 0).saturating_mul(r.into()))
			.saturating_add(ParityDbWeight::get().reads(11_u64))
			.saturating_add(ParityDbWeight::get().writes(12_u64))
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
		// Proof size: measured 327, estimated 3593 bytes.
		// Shortest execution: 20_370 nanoseconds.
		Weight::from_parts(21_733_000, 3593)
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
		// Proof size: measured 485, estimated 3593 bytes.
		// Shortest execution: 20_240 nanoseconds.
		Weight::from_parts(21_513_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
}
