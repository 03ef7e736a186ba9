//! The energy chain's runtime: it puts the four energy pallets together with those of the network,
//! and connects them with each other.
//!
//! - [`configs`]: each pallet's configuration.
//! - [`apis`]: the runtime APIs, for the node and for clients.
//! - [`genesis_presets`]: the development chain and the local test network.
//! - [`motions`]: how many motions a member may have open.
//! - [`participants`]: whose transactions get into a block, and in which order; [`fees`]: what they
//!   cost.
//! - [`migrations`]: what an upgrade does to the state.

#![cfg_attr(not(feature = "std"), no_std)]
#![recursion_limit = "256"]

extern crate alloc;

#[cfg(feature = "std")]
include!(concat!(env!("OUT_DIR"), "/wasm_binary.rs"));

// Before the APIs, which use its macros.
#[cfg(feature = "runtime-benchmarks")]
#[macro_use]
mod benchmarks;

pub mod apis;
#[cfg(feature = "runtime-benchmarks")]
mod benchmark_setup;
pub mod configs;
pub mod fees;
pub mod genesis_presets;
pub mod migrations;
pub mod motions;
pub mod participants;
#[cfg(test)]
mod tests;
pub mod weights;

use alloc::vec::Vec;
use sp_runtime::{
	generic, impl_opaque_keys,
	traits::{BlakeTwo256, IdentifyAccount, Verify},
	MultiAddress, MultiSignature,
};
use sp_version::RuntimeVersion;

pub use energy_primitives::{Balance, TOKEN};

/// A signature of one of the kinds that accounts use.
pub type Signature = MultiSignature;

/// An account: the public key, or the hash of it.
pub type AccountId = <<Signature as Verify>::Signer as IdentifyAccount>::AccountId;

/// How often an account has signed.
pub type Nonce = u32;

/// A block's or a transaction's hash.
pub type Hash = sp_core::H256;

/// A block's number.
pub type BlockNumber = u32;

/// An account's address in calls.
pub type Address = MultiAddress<AccountId, ()>;

/// A block's header.
pub type Header = generic::Header<BlockNumber, BlakeTwo256>;

/// A block.
pub type Block = generic::Block<Header, UncheckedExtrinsic>;

/// A block with its justifications.
pub type SignedBlock = generic::SignedBlock<Block>;

/// A block's id.
pub type BlockId = generic::BlockId<Block>;

/// The checks of each transaction beside its call. All but the fee, the era and the nonce are of
/// zero size, so that wallets can sign.
pub type TxExtension = (
	frame_system::CheckNonZeroSender<Runtime>,
	frame_system::CheckSpecVersion<Runtime>,
	frame_system::CheckTxVersion<Runtime>,
	frame_system::CheckGenesis<Runtime>,
	frame_system::CheckEra<Runtime>,
	frame_system::CheckNonce<Runtime>,
	participants::CheckRole,
	frame_system::CheckWeight<Runtime>,
	participants::ChargeFee,
	frame_metadata_hash_extension::CheckMetadataHash<Runtime>,
	frame_system::WeightReclaim<Runtime>,
);

/// A transaction as it comes in.
pub type UncheckedExtrinsic = generic::UncheckedExtrinsic<Address, RuntimeCall, Signature, TxExtension>;

/// What a transaction's signature covers.
pub type SignedPayload = generic::SignedPayload<RuntimeCall, TxExtension>;

/// Dispatches blocks and transactions to the pallets.
pub type Executive =
	frame_executive::Executive<Runtime, Block, frame_system::ChainContext<Runtime>, Runtime, AllPalletsWithSystem>;

/// Blocks whose transactions are bytes. The node handles these, so that it need not know the
/// runtime's calls.
pub mod opaque {
	use super::{generic, BlakeTwo256, BlockNumber};

	/// A block's header.
	pub type Header = generic::Header<BlockNumber, BlakeTwo256>;

	/// A block.
	pub type Block = generic::Block<Header, sp_runtime::OpaqueExtrinsic>;
}

impl_opaque_keys! {
	/// A validator's keys of a session.
	pub struct SessionKeys {
		pub aura: Aura,
		pub grandpa: Grandpa,
	}
}

/// Makes the version: its number has to stand in the source, where `runtime_version` reads it.
macro_rules! version {
	(spec_version: $spec_version:tt) => {
		/// The runtime's version.
		#[sp_version::runtime_version]
		pub const VERSION: RuntimeVersion = RuntimeVersion {
			spec_name: alloc::borrow::Cow::Borrowed("energy-chain"),
			impl_name: alloc::borrow::Cow::Borrowed("energy-chain"),
			authoring_version: 1,
			spec_version: $spec_version,
			impl_version: 1,
			apis: apis::RUNTIME_API_VERSIONS,
			transaction_version: 4,
			system_version: 1,
		};
	};
}

#[cfg(not(feature = "upgrade-trial"))]
version!(spec_version: 4);
// The next one, to which a test network upgrades.
#[cfg(feature = "upgrade-trial")]
version!(spec_version: 5);

/// The time between two blocks, in milliseconds.
pub const SLOT_DURATION: u64 = 6_000;

/// A minute, in blocks.
pub const MINUTES: BlockNumber = 60_000 / (SLOT_DURATION as BlockNumber);

/// An hour, in blocks.
pub const HOURS: BlockNumber = MINUTES * 60;

/// A day, in blocks.
pub const DAYS: BlockNumber = HOURS * 24;

#[frame_support::runtime]
mod runtime {
	#[runtime::runtime]
	#[runtime::derive(
		RuntimeCall,
		RuntimeEvent,
		RuntimeError,
		RuntimeOrigin,
		RuntimeFreezeReason,
		RuntimeHoldReason,
		RuntimeSlashReason,
		RuntimeLockId,
		RuntimeTask,
		RuntimeViewFunction
	)]
	pub struct Runtime;

	#[runtime::pallet_index(0)]
	pub type System = frame_system;

	#[runtime::pallet_index(1)]
	pub type Timestamp = pallet_timestamp;

	#[runtime::pallet_index(2)]
	pub type Aura = pallet_aura;

	#[runtime::pallet_index(3)]
	pub type Session = pallet_session;

	#[runtime::pallet_index(4)]
	pub type Grandpa = pallet_grandpa;

	#[runtime::pallet_index(5)]
	pub type Validators = pallet_validators;

	#[runtime::pallet_index(6)]
	pub type MultiBlockMigrations = pallet_migrations;

	#[runtime::pallet_index(7)]
	pub type SafeMode = pallet_safe_mode;

	#[runtime::pallet_index(8)]
	pub type TxPause = pallet_tx_pause;

	#[runtime::pallet_index(10)]
	pub type Balances = pallet_balances;

	#[runtime::pallet_index(11)]
	pub type TransactionPayment = pallet_transaction_payment;

	#[runtime::pallet_index(12)]
	pub type Assets = pallet_assets;

	#[runtime::pallet_index(13)]
	pub type Fees = crate::fees;

	#[runtime::pallet_index(14)]
	pub type AssetsHolder = pallet_assets_holder;

	#[runtime::pallet_index(20)]
	pub type Council = pallet_collective<Instance1>;

	#[runtime::pallet_index(21)]
	pub type CouncilMembers = pallet_membership<Instance1>;

	#[runtime::pallet_index(22)]
	pub type Verifiers = pallet_collective<Instance2>;

	#[runtime::pallet_index(23)]
	pub type VerifierMembers = pallet_membership<Instance2>;

	#[runtime::pallet_index(24)]
	pub type CouncilRoot = pallet_council_root;

	#[runtime::pallet_index(25)]
	pub type Motions = crate::motions;

	#[runtime::pallet_index(26)]
	pub type Preimage = pallet_preimage;

	#[runtime::pallet_index(27)]
	pub type Scheduler = pallet_scheduler;

	#[runtime::pallet_index(30)]
	pub type Utility = pallet_utility;

	#[runtime::pallet_index(31)]
	pub type Proxy = pallet_proxy;

	#[runtime::pallet_index(32)]
	pub type Multisig = pallet_multisig;

	#[runtime::pallet_index(40)]
	pub type GridManagement = pallet_grid_management;

	#[runtime::pallet_index(41)]
	pub type EnergyProduction = pallet_energy_production;

	#[runtime::pallet_index(42)]
	pub type P2pTrading = pallet_p2p_trading;

	#[runtime::pallet_index(43)]
	pub type CarbonOffset = pallet_carbon_offset;
}
