//! Weights of `pallet_carbon_offset`. Measured, not written: `scripts/benchmark.sh` makes this file.
//!
//! Date: 2026-11-22; benchmark command 64.0.0; steps 50, repeat 20.
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
}

/// The measured weights, with the database weights of the runtime.
pub struct SubstrateWeight<T>(PhantomData<T>);
impl<T: frame_system::Config> WeightInfo for SubstrateWeight<T> {
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	fn register_clean_energy_producer() -> Weight {
		// Proof size: measured 1578, estimated 3561 bytes.
		// Shortest execution: 44_736 nanoseconds.
		Weight::from_parts(50_585_000, 3561)
			.saturating_add(T::DbWeight::get().reads(3_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	fn approve_clean_energy_producer() -> Weight {
		// Proof size: measured 1720, estimated 3561 bytes.
		// Shortest execution: 50_716 nanoseconds.
		Weight::from_parts(57_586_000, 3561)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	fn revoke_clean_energy_producer() -> Weight {
		// Proof size: measured 220, estimated 3535 bytes.
		// Shortest execution: 31_768 nanoseconds.
		Weight::from_parts(37_606_000, 3535)
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
		// Shortest execution: 47_711 nanoseconds.
		Weight::from_parts(55_493_000, 3564)
			.saturating_add(T::DbWeight::get().reads(4_u64))
			.saturating_add(T::DbWeight::get().writes(1_u64))
	}
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:1 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Metadata` (r:1 w:1)
	/// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(170), added: 2645, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkTally` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkTally` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn issue_carbon_credits() -> Weight {
		// Proof size: measured 1944, estimated 3675 bytes.
		// Shortest execution: 136_834 nanoseconds.
		Weight::from_parts(150_314_000, 3675)
			.saturating_add(T::DbWeight::get().reads(13_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:1 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkTally` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkTally` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn issue_carbon_credits_of_known_vintage() -> Weight {
		// Proof size: measured 2547, estimated 3675 bytes.
		// Shortest execution: 122_993 nanoseconds.
		Weight::from_parts(142_161_000, 3675)
			.saturating_add(T::DbWeight::get().reads(12_u64))
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
		// Shortest execution: 100_379 nanoseconds.
		Weight::from_parts(108_712_000, 6208)
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
	/// Storage: `CarbonOffset::NetworkTally` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkTally` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
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
		// Shortest execution: 93_179 nanoseconds.
		Weight::from_parts(112_841_559, 3675)
			// Standard error: 5_675
			.saturating_add(Weight::from_parts(62_817, 0).saturating_mul(b.into()))
			.saturating_add(T::DbWeight::get().reads(8_u64))
			.saturating_add(T::DbWeight::get().writes(8_u64))
	}
}

/// The measured weights with ParityDB's database weights, for tests.
impl WeightInfo for () {
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	fn register_clean_energy_producer() -> Weight {
		// Proof size: measured 1578, estimated 3561 bytes.
		// Shortest execution: 44_736 nanoseconds.
		Weight::from_parts(50_585_000, 3561)
			.saturating_add(ParityDbWeight::get().reads(3_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	fn approve_clean_energy_producer() -> Weight {
		// Proof size: measured 1720, estimated 3561 bytes.
		// Shortest execution: 50_716 nanoseconds.
		Weight::from_parts(57_586_000, 3561)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `VerifierMembers::Members` (r:1 w:0)
	/// Proof: `VerifierMembers::Members` (`max_values`: Some(1), `max_size`: Some(2050), added: 2545, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:1)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	fn revoke_clean_energy_producer() -> Weight {
		// Proof size: measured 220, estimated 3535 bytes.
		// Shortest execution: 31_768 nanoseconds.
		Weight::from_parts(37_606_000, 3535)
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
		// Shortest execution: 47_711 nanoseconds.
		Weight::from_parts(55_493_000, 3564)
			.saturating_add(ParityDbWeight::get().reads(4_u64))
			.saturating_add(ParityDbWeight::get().writes(1_u64))
	}
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:1 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Metadata` (r:1 w:1)
	/// Proof: `Assets::Metadata` (`max_values`: None, `max_size`: Some(170), added: 2645, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkTally` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkTally` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn issue_carbon_credits() -> Weight {
		// Proof size: measured 1944, estimated 3675 bytes.
		// Shortest execution: 136_834 nanoseconds.
		Weight::from_parts(150_314_000, 3675)
			.saturating_add(ParityDbWeight::get().reads(13_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
	/// Storage: `CarbonOffset::CleanProducers` (r:1 w:0)
	/// Proof: `CarbonOffset::CleanProducers` (`max_values`: None, `max_size`: Some(54), added: 2529, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Producers` (r:1 w:0)
	/// Proof: `EnergyProduction::Producers` (`max_values`: None, `max_size`: Some(78), added: 2553, mode: `MaxEncodedLen`)
	/// Storage: `GridManagement::Areas` (r:1 w:0)
	/// Proof: `GridManagement::Areas` (`max_values`: None, `max_size`: Some(96), added: 2571, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::EmissionFactors` (r:1 w:0)
	/// Proof: `CarbonOffset::EmissionFactors` (`max_values`: None, `max_size`: Some(99), added: 2574, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Issuances` (r:1 w:1)
	/// Proof: `CarbonOffset::Issuances` (`max_values`: None, `max_size`: Some(86), added: 2561, mode: `MaxEncodedLen`)
	/// Storage: `EnergyProduction::Generated` (r:1 w:0)
	/// Proof: `EnergyProduction::Generated` (`max_values`: None, `max_size`: Some(66), added: 2541, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::Vintages` (r:1 w:1)
	/// Proof: `CarbonOffset::Vintages` (`max_values`: None, `max_size`: Some(44), added: 2519, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Asset` (r:1 w:1)
	/// Proof: `Assets::Asset` (`max_values`: None, `max_size`: Some(210), added: 2685, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::CarbonAccounts` (r:1 w:1)
	/// Proof: `CarbonOffset::CarbonAccounts` (`max_values`: None, `max_size`: Some(80), added: 2555, mode: `MaxEncodedLen`)
	/// Storage: `CarbonOffset::NetworkTally` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkTally` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
	/// Storage: `Assets::Account` (r:1 w:1)
	/// Proof: `Assets::Account` (`max_values`: None, `max_size`: Some(134), added: 2609, mode: `MaxEncodedLen`)
	/// Storage: `System::Account` (r:1 w:1)
	/// Proof: `System::Account` (`max_values`: None, `max_size`: Some(128), added: 2603, mode: `MaxEncodedLen`)
	fn issue_carbon_credits_of_known_vintage() -> Weight {
		// Proof size: measured 2547, estimated 3675 bytes.
		// Shortest execution: 122_993 nanoseconds.
		Weight::from_parts(142_161_000, 3675)
			.saturating_add(ParityDbWeight::get().reads(12_u64))
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
		// Shortest execution: 100_379 nanoseconds.
		Weight::from_parts(108_712_000, 6208)
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
	/// Storage: `CarbonOffset::NetworkTally` (r:1 w:1)
	/// Proof: `CarbonOffset::NetworkTally` (`max_values`: Some(1), `max_size`: Some(32), added: 527, mode: `MaxEncodedLen`)
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
		// Shortest execution: 93_179 nanoseconds.
		Weight::from_parts(112_841_559, 3675)
			// Standard error: 5_675
			.saturating_add(Weight::from_parts(62_817, 0).saturating_mul(b.into()))
			.saturating_add(ParityDbWeight::get().reads(8_u64))
			.saturating_add(ParityDbWeight::get().writes(8_u64))
	}
}
