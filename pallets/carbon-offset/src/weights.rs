//! Weights of `pallet_carbon_offset`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-22; benchmark command 64.0.0; steps 25, repeat 12.
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
	fn retire_carbon_credits(b: u32, _r: u32, ) -> Weight;
	fn register_buyer() -> Weight;
	fn remove_buyer() -> Weight;
}

/// The measured weights, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	fn register_clean_energy_producer() -> Weight {
		// Proof size: measured 1689, estimated 3561 bytes.
		// Shortest execution: 63_955 nanoseconds.
		Weight::from_parts(74_521_000, 3561)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	fn approve_clean_energy_producer() -> Weight {
		// Proof size: measured 1831, estimated 3561 bytes.
		// Shortest execution: 68_782 nanoseconds.
		Weight::from_parts(79_638_000, 3561)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	fn revoke_clean_energy_producer() -> Weight {
		// Proof size: measured 220, estimated 3535 bytes.
		// Shortest execution: 37_676 nanoseconds.
		Weight::from_parts(41_732_000, 3535)
			.saturating_add(T::DbWeight::get().reads(2_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:1)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	fn publish_emission_factor() -> Weight {
		// Proof size: measured 1699, estimated 3564 bytes.
		// Shortest execution: 57_966 nanoseconds.
		Weight::from_parts(65_197_000, 3564)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(2845), added: 5320, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:16 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
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
		// Proof size: measured 20039, estimated 86110 bytes.
		// Shortest execution: 305_414 nanoseconds.
		Weight::from_parts(323_811_000, 86110)
			.saturating_add(T::DbWeight::get().reads(45_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(2845), added: 5320, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:16 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
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
		// Proof size: measured 20642, estimated 86110 bytes.
		// Shortest execution: 293_467 nanoseconds.
		Weight::from_parts(399_023_000, 86110)
			.saturating_add(T::DbWeight::get().reads(44_u64))
			.saturating_add(T::DbWeight::get().writes(7_u64))
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
		// Proof size: measured 749, estimated 6208 bytes.
		// Shortest execution: 102_302 nanoseconds.
		Weight::from_parts(113_860_000, 6208)
			.saturating_add(T::DbWeight::get().reads(6_u64))
			.saturating_add(T::DbWeight::get().writes(5_u64))
	}
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
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
	fn retire_carbon_credits(b: u32, _r: u32, ) -> Weight {
		// Proof size: measured 971, estimated 3675 bytes.
		// Shortest execution: 106_929 nanoseconds.
		Weight::from_parts(135_836_198, 3675)
			// Standard error: 19_680
			.saturating_add(Weight::from_parts(63_580, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(9_u64))
			.saturating_add(T::DbWeight::get().writes(9_u64))
	}
	/// Estimated by `revoke_clean_energy_producer`, with the account and the register's count more.
	fn register_buyer() -> Weight {
		Weight::from_parts(50_000_000, 3593)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
	/// Estimated by `revoke_clean_energy_producer`, with the account and the register's count more.
	fn remove_buyer() -> Weight {
		Weight::from_parts(50_000_000, 3593)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(3_u64))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	fn register_clean_energy_producer() -> Weight {
		// Proof size: measured 1689, estimated 3561 bytes.
		// Shortest execution: 63_955 nanoseconds.
		Weight::from_parts(74_521_000, 3561)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	fn approve_clean_energy_producer() -> Weight {
		// Proof size: measured 1831, estimated 3561 bytes.
		// Shortest execution: 68_782 nanoseconds.
		Weight::from_parts(79_638_000, 3561)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	fn revoke_clean_energy_producer() -> Weight {
		// Proof size: measured 220, estimated 3535 bytes.
		// Shortest execution: 37_676 nanoseconds.
		Weight::from_parts(41_732_000, 3535)
			.saturating_add(ParityDbWeight::get().reads(2_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `Timestamp::Now` (r:1 w:0)
	/// Proof: `Timestamp::Now` (`max_values`: Some(1), `max_size`: Some(8), added: 503, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:1)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	fn publish_emission_factor() -> Weight {
		// Proof size: measured 1699, estimated 3564 bytes.
		// Shortest execution: 57_966 nanoseconds.
		Weight::from_parts(65_197_000, 3564)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(2845), added: 5320, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:16 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
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
		// Proof size: measured 20039, estimated 86110 bytes.
		// Shortest execution: 305_414 nanoseconds.
		Weight::from_parts(323_811_000, 86110)
			.saturating_add(ParityDbWeight::get().reads(45_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(70), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Accounts` (r:1 w:0)
	/// Proof: `EnergyProduction::Accounts` (`max_values`: None, `max_size`: Some(142), added: 2617, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Meters` (r:16 w:0)
	/// Proof: `EnergyProduction::Meters` (`max_values`: None, `max_size`: Some(2845), added: 5320, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:16 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(30), added: 2505, mode: `MaxEncodedLen`)
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
		// Proof size: measured 20642, estimated 86110 bytes.
		// Shortest execution: 293_467 nanoseconds.
		Weight::from_parts(399_023_000, 86110)
			.saturating_add(ParityDbWeight::get().reads(44_u64))
			.saturating_add(ParityDbWeight::get().writes(7_u64))
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
		// Proof size: measured 749, estimated 6208 bytes.
		// Shortest execution: 102_302 nanoseconds.
		Weight::from_parts(113_860_000, 6208)
			.saturating_add(ParityDbWeight::get().reads(6_u64))
			.saturating_add(ParityDbWeight::get().writes(5_u64))
	}
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
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
	fn retire_carbon_credits(b: u32, _r: u32, ) -> Weight {
		// Proof size: measured 971, estimated 3675 bytes.
		// Shortest execution: 106_929 nanoseconds.
		Weight::from_parts(135_836_198, 3675)
			// Standard error: 19_680
			.saturating_add(Weight::from_parts(63_580, 0).saturating_mul(b.into()))
			.saturating_add(ParityDbWeight::get().reads(9_u64))
			.saturating_add(ParityDbWeight::get().writes(9_u64))
	}
	/// Estimated by `revoke_clean_energy_producer`, with the account and the register's count more.
	fn register_buyer() -> Weight {
		Weight::from_parts(50_000_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
	/// Estimated by `revoke_clean_energy_producer`, with the account and the register's count more.
	fn remove_buyer() -> Weight {
		Weight::from_parts(50_000_000, 3593)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(3_u64))
	}
}
