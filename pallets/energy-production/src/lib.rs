#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
pub use benchmarking::BenchmarkHelper;
pub use energy_primitives::MAX_POWER;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

mod authority;
#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod bookings;
mod calls;
mod events;
mod flow_cache;
mod gateways;
mod genesis;
mod impls;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod manual_records;
mod meters;
#[cfg(test)]
mod mock;
mod producers;
mod readers;
mod readings;
#[cfg(test)]
mod tests;
pub mod types;
pub mod weights;

use energy_primitives::view_functions;
use frame_support::pallet_macros::import_section;
use macro_rules_attribute::apply;

macro_rules! with_view_functions {
	($($pallet:tt)*) => { energy_primitives::production_readers!(view_functions!($($pallet)*), T::AccountId); };
}

/// The pallet. Its calls, events and errors stand in files of their own; its view functions come
/// from the table of readers in `energy-primitives`.
#[apply(with_view_functions!)]
#[import_section(calls::calls)]
#[import_section(events::events)]
#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::meters::NewDevice;
	use alloc::vec::Vec;
	use energy_primitives::{
		AreaId, ConnectionPages, Connections, Energy, EnergySource, Interval, IntervalClock, MeterId, MeterKey,
		MeterRole, Month, PlantChanges, Power, Registers, SignedReading, SupplySchedules, ZoneId, ZoneRoles, Zones,
	};
	use frame_support::{dispatch::DispatchResultWithPostInfo, pallet_prelude::*, traits::EnsureOriginWithArg};
	use frame_system::pallet_prelude::*;

	/// How many sources there are.
	const SOURCES: u32 = EnergySource::ALL.len() as u32;

	/// The version of what is stored, for migrations.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config(with_default)]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>, Hash = H256> {
		/// The chain's division of time into intervals.
		#[pallet::no_default]
		type Clock: IntervalClock;

		/// Who is connected where, by which number, in which zone, and who supplies there.
		#[pallet::no_default]
		type Grid: Connections<Self::AccountId>
			+ ConnectionPages<Self::AccountId>
			+ Zones
			+ SupplySchedules<Self::AccountId>;

		/// Which roles exclude each other in a zone: a gateway neither operates nor supplies there.
		#[pallet::no_default]
		type Roles: ZoneRoles<Self::AccountId>;

		/// Who decides: the council or an operator of the area; without an area the council alone.
		/// The council passes also for an area that was removed and has no operator.
		#[pallet::no_default]
		type AuthorityOrigin: EnsureOriginWithArg<Self::RuntimeOrigin, Option<AreaId>, Success = AuthorityOf<Self>>;

		/// Who has to know that a plant is not what it was.
		type Changes: PlantChanges<Self::AccountId>;

		/// The most readings that one batch holds.
		#[pallet::constant]
		type MaxBatch: Get<u32>;

		/// The most meters that an account can have, suspended ones among them.
		#[pallet::constant]
		type MaxMetersPerAccount: Get<u32>;

		/// How many intervals after its own end an interval still takes bookings: interval `i` is
		/// open while the present one is at most `i + MeterDeadline`. At least 1. Of each plant, as
		/// many records by hand wait for a countersignature at most.
		///
		/// Where a runtime upgrade lengthens it, what has closed stays closed.
		#[pallet::constant]
		type MeterDeadline: Get<Interval>;

		/// What the calls cost.
		type WeightInfo: WeightInfo;

		/// Sets up what benchmarks need of other pallets, makes keys and signs with them.
		#[cfg(feature = "runtime-benchmarks")]
		#[pallet::no_default]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	/// Defaults for tests.
	pub mod config_preludes {
		use super::*;
		use frame_support::derive_impl;

		/// A configuration for tests; what depends on the accounts and on other pallets has no
		/// default.
		pub struct TestDefaultConfig;

		#[derive_impl(frame_system::config_preludes::TestDefaultConfig, no_aggregated_types)]
		impl frame_system::DefaultConfig for TestDefaultConfig {}

		#[frame_support::register_default_impl(TestDefaultConfig)]
		impl DefaultConfig for TestDefaultConfig {
			type Changes = ();
			type MaxBatch = ConstU32<256>;
			type MaxMetersPerAccount = ConstU32<4>;
			type MeterDeadline = ConstU32<8>;
			type WeightInfo = ();
		}
	}

	/// Plants, by the account that owns them: one each.
	#[pallet::storage]
	pub type Producers<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Plant>;

	/// Generation that operators recorded by hand and nobody has countersigned yet, by the plant's
	/// owner. Those whose interval has closed have lapsed, and make room for the next.
	#[pallet::storage]
	pub type ManualRecords<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, ManualRecordsOf<T>, ValueQuery>;

	/// Accounts that may submit the readings of an area's meters free of charge, with the zone in
	/// which they have that role.
	#[pallet::storage]
	pub type Gateways<T: Config> = StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, AreaId, ZoneId>;

	/// Accounts with meters or bookings: their meters, and the numbers that these are booked under.
	/// Kept for good.
	#[pallet::storage]
	pub type Accounts<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, MeterAccount<T::MaxMetersPerAccount>>;

	/// The id of the next meter.
	#[pallet::storage]
	pub type NextMeter<T: Config> = StorageValue<_, MeterId, ValueQuery>;

	/// Meters, each with its last accepted reading, in pages of [`METERS_PER_PAGE`].
	#[pallet::storage]
	pub type Meters<T: Config> = StorageMap<_, Twox64Concat, u32, MeterPage, ValueQuery>;

	/// The meter that a key belongs to. A key is free again once it has been exchanged, unless it
	/// has equivocated: that one stays taken for good.
	#[pallet::storage]
	pub type MeterKeys<T: Config> = StorageMap<_, Blake2_128Concat, MeterKey, MeterId>;

	/// Proofs of equivocation, by meter and epoch: one for each key that equivocated. Kept for
	/// good.
	#[pallet::storage]
	pub type Equivocations<T: Config> =
		StorageDoubleMap<_, Twox64Concat, MeterId, Twox64Concat, u32, Equivocation<T::AccountId>>;

	/// What the meters measured in an interval, in the grid's pages of connection points. Once its
	/// interval has closed, an entry changes only by what stands in [`LateFlows`]. Deleted some time
	/// after settlement.
	#[pallet::storage]
	pub type Flows<T: Config> = StorageDoubleMap<_, Twox64Concat, Interval, Twox64Concat, u32, FlowPage, ValueQuery>;

	/// What meters measured in an interval and showed only after it had closed. Settlement books it
	/// to the interval's [`Flows`].
	#[pallet::storage]
	pub type LateFlows<T: Config> =
		StorageDoubleMap<_, Twox64Concat, Interval, Twox64Concat, u32, LatePage, ValueQuery>;

	/// Intervals before this one are closed for good: settled, or about to be. It never goes back,
	/// also where the deadline changes.
	#[pallet::storage]
	pub type ClosedBefore<T: Config> = StorageValue<_, Interval, ValueQuery>;

	/// Of every interval its sums, and the tree of its readings or the root of that tree. Kept for
	/// good.
	#[pallet::storage]
	pub type Intervals<T: Config> = StorageMap<_, Twox64Concat, Interval, IntervalRecord, ValueQuery>;

	/// Generation that can earn credits, by meter and by the month of its own interval, in Wh:
	/// signed, measured, free of gaps, beyond all that the meter had taken before, of intervals in
	/// which the plant was approved. A meter's last month stands with the meter.
	#[pallet::storage]
	pub type Generated<T: Config> = StorageDoubleMap<_, Twox64Concat, MeterId, Twox64Concat, Month, Energy, ValueQuery>;

	/// Generation by source since genesis, metered and recorded by hand, in Wh.
	#[pallet::storage]
	pub type SourceTotals<T: Config> =
		StorageValue<_, BoundedBTreeMap<EnergySource, u128, ConstU32<SOURCES>>, ValueQuery>;

	/// Energy of the whole network since genesis, in Wh.
	#[pallet::storage]
	pub type NetworkTotals<T: Config> = StorageValue<_, EnergyTotals, ValueQuery>;

	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Gateways, each with its area.
		pub gateways: Vec<(T::AccountId, AreaId)>,
		/// Approved producers: account, area, source, rated power in W.
		pub producers: Vec<(T::AccountId, AreaId, EnergySource, Power)>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			Pallet::<T>::build_genesis(self);
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		#[cfg(feature = "std")]
		fn integrity_test() {
			assert!(T::MaxBatch::get() > 0, "a batch must hold a reading");
			assert!(
				T::MeterDeadline::get() > 0,
				"an interval that has just ended must be open"
			);
			assert!(
				T::MaxMetersPerAccount::get() <= u8::MAX.into(),
				"a flow counts an account's meters in a byte"
			);
		}

		/// Only to pay for `on_finalize`.
		fn on_initialize(_: BlockNumberFor<T>) -> Weight {
			T::WeightInfo::close_intervals()
		}

		/// Closes the intervals whose deadline has passed in this block.
		fn on_finalize(_: BlockNumberFor<T>) {
			Self::close_intervals();
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}
}
