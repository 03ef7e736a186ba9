#![cfg_attr(not(feature = "std"), no_std)]
#![doc = include_str!("../README.md")]

extern crate alloc;

mod answers;
mod bookings;
mod books;
mod gateways;
mod impls;
mod meters;
mod origins;
mod producers;
pub mod readings;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
#[cfg(any(feature = "try-runtime", test))]
mod invariants;
mod manual;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;

pub use energy_primitives::MAX_POWER;
pub use pallet::*;
pub use types::*;
pub use weights::WeightInfo;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use crate::meters::NewDevice;
	use alloc::vec::Vec;
	use energy_primitives::{
		AreaId, Energy, EnergyProductionInfo, EnergySource, GridAccess, Interval, IntervalClock, IntervalSummary,
		MeterHead, MeterId, MeterKey, MeterRole, Month, Power, ProducerInfo, Registers, SignedReading, ZoneId,
		ZoneRoles,
	};
	use frame_support::{
		dispatch::{DispatchResultWithPostInfo, Pays, PostDispatchInfo},
		pallet_prelude::*,
		traits::EnsureOriginWithArg,
	};
	use frame_system::pallet_prelude::*;

	/// How many sources there are.
	const SOURCES: u32 = EnergySource::ALL.len() as u32;

	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>, Hash = H256> {
		/// The chain's division of time into intervals.
		type Clock: IntervalClock;

		/// Who is connected where.
		type Grid: GridAccess<Self::AccountId>;

		/// Which roles exclude each other in a zone: who keeps the gateways neither operates nor supplies there.
		type Roles: ZoneRoles<Self::AccountId>;

		/// Who may take rights away in any area, also in one that was removed and has no operator: it removes gateways and
		/// suspends meters and plants. It countersigns in the stead of a supplier, too.
		type AdminOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// An operator of an area or of one above it.
		type OperatorOrigin: EnsureOriginWithArg<Self::RuntimeOrigin, AreaId, Success = Self::AccountId>;

		/// The most readings that one batch holds.
		#[pallet::constant]
		type MaxBatch: Get<u32>;

		/// The most meters that an account can have, suspended ones among them.
		#[pallet::constant]
		type MaxMetersPerAccount: Get<u32>;

		/// How many intervals after its own delivery an interval still takes bookings: interval `i` is open while the present one
		/// is at most `i + MeterDeadline`. At least 1. As many records by hand wait for a countersignature at most, of each plant.
		///
		/// Where a runtime upgrade lengthens it, what has closed stays closed.
		#[pallet::constant]
		type MeterDeadline: Get<Interval>;

		/// What the calls cost.
		type WeightInfo: WeightInfo;

		/// Makes keys and signs with them; `()` does so through the keystore of the benchmark command.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: benchmarking::BenchmarkHelper;
	}

	/// Plants, by the account that owns them: one each.
	#[pallet::storage]
	pub type Producers<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Plant>;

	/// Generation that operators recorded by hand and nobody has countersigned yet, by the plant's owner. Those whose interval has closed
	/// have lapsed, and make room for the next.
	#[pallet::storage]
	pub type ManualRecords<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, ManualRecordsOf<T>, ValueQuery>;

	/// Accounts that may submit the readings of an area's meters free of charge, with the zone in which they have that role.
	#[pallet::storage]
	pub type Gateways<T: Config> = StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, AreaId, ZoneId>;

	/// The place of the next account in the books.
	#[pallet::storage]
	pub type NextPlace<T: Config> = StorageValue<_, Place, ValueQuery>;

	/// Accounts with meters or bookings: their place in the books, and their meters. Kept for good.
	#[pallet::storage]
	pub type Accounts<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, MeterAccount<T::MaxMetersPerAccount>>;

	/// Whose places the books have, in pages of [`ACCOUNTS_PER_PAGE`].
	#[pallet::storage]
	pub type Owners<T: Config> = StorageMap<_, Twox64Concat, u32, OwnerPage<T::AccountId>, ValueQuery>;

	/// The id of the next meter.
	#[pallet::storage]
	pub type NextMeter<T: Config> = StorageValue<_, MeterId, ValueQuery>;

	/// Meters, each with its last accepted reading, in pages of [`METERS_PER_PAGE`].
	#[pallet::storage]
	pub type Meters<T: Config> = StorageMap<_, Twox64Concat, u32, MeterPage, ValueQuery>;

	/// The meter that a key belongs to. A key is free again once it has been exchanged, unless it has equivocated: that one stays
	/// taken for good.
	#[pallet::storage]
	pub type MeterKeys<T: Config> = StorageMap<_, Blake2_128Concat, MeterKey, MeterId>;

	/// Proofs of equivocation, by meter and epoch. Kept for good: one stands for each key that lied.
	#[pallet::storage]
	pub type Equivocations<T: Config> =
		StorageDoubleMap<_, Twox64Concat, MeterId, Twox64Concat, u32, Equivocation<T::AccountId>>;

	/// What the meters told of an interval, in pages of [`ACCOUNTS_PER_PAGE`] accounts. An entry changes only while its interval is open,
	/// and is marked settled only after that. Forgotten some time after settlement.
	#[pallet::storage]
	pub type Flows<T: Config> = StorageDoubleMap<_, Twox64Concat, Interval, Twox64Concat, u32, FlowPage, ValueQuery>;

	/// Intervals before this one are closed for good: settled, or about to be. It never goes back, whatever becomes of the deadline.
	#[pallet::storage]
	pub type ClosedBefore<T: Config> = StorageValue<_, Interval, ValueQuery>;

	/// Of every interval its sums, and its readings or the root of their tree. Kept for good.
	#[pallet::storage]
	pub type Intervals<T: Config> = StorageMap<_, Twox64Concat, Interval, IntervalRecord, ValueQuery>;

	/// Generation that can earn credits, by meter and by the month of its own interval, in Wh: signed, measured, free of gaps, beyond all
	/// that the meter had taken before, of intervals in which the plant was approved. A meter's last month stands with the meter.
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

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A plant has been registered, has another capacity or has moved to another area, and waits for the operator.
		ProducerRegistered {
			/// Its owner.
			producer: T::AccountId,
			/// The area it is connected in.
			area: AreaId,
			/// What it makes electricity from.
			source: EnergySource,
			/// Its rated power, in W.
			capacity_w: Power,
		},
		/// The operator has approved a plant.
		ProducerApproved {
			/// Its owner.
			producer: T::AccountId,
			/// The operator.
			by: T::AccountId,
		},
		/// A plant has been suspended: what its meters tell from now on earns no credits.
		ProducerSuspended {
			/// Its owner.
			producer: T::AccountId,
			/// The operator; `None` for the admin.
			by: Option<T::AccountId>,
		},
		/// An account may submit the readings of an area's meters free of charge.
		GatewayRegistered {
			/// The account.
			gateway: T::AccountId,
			/// The area.
			area: AreaId,
		},
		/// An account may no longer submit the readings of an area's meters free of charge.
		GatewayRemoved {
			/// The account.
			gateway: T::AccountId,
			/// The area that it read.
			area: AreaId,
		},
		/// A meter has been registered, with epoch 0 of its key.
		MeterRegistered {
			/// The meter.
			meter: MeterId,
			/// Whose energy it measures.
			owner: T::AccountId,
			/// The area it stands in.
			area: AreaId,
			/// What it measures.
			role: MeterRole,
			/// The most that can flow through it, in W.
			rated_power_w: Power,
			/// What its registers showed: its first reading counts from them.
			registers: Registers,
		},
		/// A meter has been exchanged, and what the old device had counted is booked.
		MeterExchanged {
			/// The meter.
			meter: MeterId,
			/// The new key's epoch.
			epoch: u32,
			/// The most that flowed through the old device, in W.
			old_rated_power_w: Power,
			/// The most that can flow through the new one, in W.
			rated_power_w: Power,
			/// What the old device's registers showed at last.
			last: Registers,
			/// What the new one's showed: its first reading counts from them.
			registers: Registers,
		},
		/// A meter has been suspended.
		MeterSuspended {
			/// The meter.
			meter: MeterId,
			/// The operator; `None` for the admin, and where the owner's connection has ended.
			by: Option<T::AccountId>,
		},
		/// The operator has resumed a meter.
		MeterResumed {
			/// The meter.
			meter: MeterId,
			/// The operator.
			by: T::AccountId,
		},
		/// A meter signed two different readings with one sequence number. It is suspended, and both are kept.
		MeterEquivocated {
			/// The meter.
			meter: MeterId,
			/// The epoch of its key.
			epoch: u32,
			/// The sequence number that both carry.
			sequence: u32,
			/// Who submitted the second one: a gateway or anybody else.
			gateway: T::AccountId,
		},
		/// An operator has given sequence numbers of a meter up, whose readings are lost. What flowed meanwhile is in the registers of its
		/// next reading.
		MeterGapDeclared {
			/// The meter.
			meter: MeterId,
			/// The epoch of its key.
			epoch: u32,
			/// The first number that is given up.
			from: u32,
			/// The last one.
			to: u32,
			/// The operator.
			by: T::AccountId,
		},
		/// A batch of readings has been worked through.
		ReadingsSubmitted {
			/// Who submitted it: a gateway or anybody else.
			gateway: T::AccountId,
			/// What became of each reading, in the batch's order.
			results: BoundedVec<ReadingResult, T::MaxBatch>,
		},
		/// An operator has recorded a plant's generation by hand. It counts once it is countersigned.
		EnergyProductionRecorded {
			/// The plant's owner.
			producer: T::AccountId,
			/// When it generated.
			interval: Interval,
			/// How much, in Wh.
			energy: Energy,
			/// The operator.
			by: T::AccountId,
		},
		/// A plant's generation by hand has been countersigned and booked.
		EnergyProductionCountersigned {
			/// The plant's owner.
			producer: T::AccountId,
			/// When it generated.
			interval: Interval,
			/// How much, in Wh.
			energy: Energy,
			/// The supplier; `None` for the admin.
			by: Option<T::AccountId>,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The account has no grid connection, or has it in another area than its plant or meter.
		NotConnected,
		/// A power of zero was given.
		ZeroPower,
		/// A power above a terawatt was given.
		PowerTooHigh,
		/// The account has registered this plant already, or one of another source.
		ProducerExists,
		/// No such producer is registered.
		UnknownProducer,
		/// The producer is approved already.
		AlreadyApproved,
		/// The producer or the meter is suspended already.
		AlreadySuspended,
		/// The producer is not approved.
		NotApproved,
		/// The account is a gateway of the area already.
		GatewayExists,
		/// The account is no gateway of the area.
		UnknownGateway,
		/// No such meter is registered.
		UnknownMeter,
		/// A meter signs with this key already, or one has equivocated with it.
		KeyInUse,
		/// The meter of a plant needs an approved producer of the same source in the same area.
		NoSuchPlant,
		/// The energy, or the power of the active meters of gross output together, exceeds the plant's capacity.
		BeyondCapacity,
		/// The meter is not suspended.
		NotSuspended,
		/// The meter's key has signed two different readings with one sequence number: exchange the meter.
		KeyHasEquivocated,
		/// All numbers for new meters or epochs are used up.
		NumbersExhausted,
		/// The batch holds no reading.
		EmptyBatch,
		/// An energy of zero was given.
		ZeroEnergy,
		/// The interval has not ended.
		IntervalNotEnded,
		/// The interval no longer takes bookings.
		IntervalClosed,
		/// The account's generation is told by a meter.
		HasMeter,
		/// The producer's generation in this interval has been recorded already.
		AlreadyRecorded,
		/// A sum would exceed what 64 bits hold.
		Overflow,
		/// The owner has an active meter in another area: suspend it first.
		MeterElsewhere,
		/// The account has as many meters as it can have.
		TooManyMeters,
		/// The sequence number is used up already: there is no gap up to it.
		NoGap,
		/// The energy, or the power of the active meters at the connection point together, exceeds what the connection may carry.
		BeyondConnection,
		/// A register of the old device is lower than it was.
		RegisterFell,
		/// The old device counted more than its rated power gives since its last reading, or anything after it had lost its place.
		BeyondRatedPower,
		/// Another meter has taken the place of this one while it was suspended, or the owner's connection has ended meanwhile: exchange it.
		PlaceLost,
		/// No record of that interval waits for a countersignature.
		NotRecorded,
		/// As many records of the plant wait for a countersignature as can.
		TooManyRecords,
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

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Registers the caller's plant. The operator of its area has to approve it.
		///
		/// Once more by an account whose plant has another capacity now, or whose connection has moved to another area: the plant has the
		/// capacity given now and waits for a new approval. Until then its meters earn nothing, and records by hand that wait lapse. What it
		/// has generated stays with it.
		///
		/// - Origin: signed by an account with a grid connection.
		/// - `source`: what it makes electricity from; once more the same as before.
		/// - `capacity_w`: its rated power, in W; from 1 to a terawatt, and no less than the active meters of gross output have.
		///
		/// Emits `ProducerRegistered`. Errors: `NotConnected`, `ZeroPower`, `PowerTooHigh`, `ProducerExists`, `BeyondCapacity`, and `HasMeter`
		/// for a plant that would move while one of its meters of gross output is active.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register_producer().max(T::WeightInfo::change_producer()))]
		pub fn register_producer(
			origin: OriginFor<T>,
			source: EnergySource,
			capacity_w: Power,
		) -> DispatchResultWithPostInfo {
			let producer = ensure_signed(origin)?;
			let (area, was_there) = Self::do_register_producer(&producer, source, capacity_w)?;
			Self::deposit_event(Event::ProducerRegistered {
				producer,
				area,
				source,
				capacity_w,
			});
			Ok((!was_there).then(T::WeightInfo::register_producer).into())
		}

		/// Approves a plant that is pending or suspended. What it generates earns credits from the present interval on, as a whole.
		///
		/// - Origin: an operator of the plant's area.
		/// - `producer`: the plant's owner.
		///
		/// Emits `ProducerApproved`. Errors: `UnknownProducer`, `AlreadyApproved`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::approve_producer())]
		pub fn approve_producer(origin: OriginFor<T>, producer: T::AccountId) -> DispatchResult {
			let by = T::OperatorOrigin::ensure_origin(origin, &Self::area_of_producer(&producer)?)?;
			Self::do_approve_producer(&producer)?;
			Self::deposit_event(Event::ProducerApproved { producer, by });
			Ok(())
		}

		/// Suspends a plant that is pending or approved. Its meters settle on; what they tell earns no credits, whenever it was
		/// generated. Nor does it after the next approval, if it was generated before.
		///
		/// - Origin: [`Config::AdminOrigin`], or an operator of the plant's area.
		/// - `producer`: the plant's owner.
		///
		/// Emits `ProducerSuspended`. Errors: `UnknownProducer`, `AlreadySuspended`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::suspend_producer())]
		pub fn suspend_producer(origin: OriginFor<T>, producer: T::AccountId) -> DispatchResult {
			let by = Self::ensure_admin_or_operator(origin, Self::area_of_producer(&producer)?)?;
			Self::do_suspend_producer(&producer)?;
			Self::deposit_event(Event::ProducerSuspended { producer, by });
			Ok(())
		}

		/// Lets an account submit the readings of an area's meters free of charge: of that area, and of none below it. It may be a gateway of
		/// further areas, also of other zones: each operator decides for its own.
		///
		/// It gets a provider reference, so that it can sign without a balance; but it needs a batch's fee, which is laid out and given back.
		///
		/// - Origin: an operator of `area`.
		/// - `gateway`: the account; it neither operates nor supplies an area of the zone.
		/// - `area`: the area.
		///
		/// Emits `GatewayRegistered`. Errors: `GatewayExists`, and those of [`Config::Roles`].
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::register_gateway())]
		pub fn register_gateway(origin: OriginFor<T>, gateway: T::AccountId, area: AreaId) -> DispatchResult {
			T::OperatorOrigin::ensure_origin(origin, &area)?;
			Self::add_gateway(&gateway, area)?;
			Self::deposit_event(Event::GatewayRegistered { gateway, area });
			Ok(())
		}

		/// Takes the right to submit an area's readings free of charge away.
		///
		/// - Origin: [`Config::AdminOrigin`], or an operator of `area`.
		/// - `gateway`: the account.
		/// - `area`: the area.
		///
		/// Emits `GatewayRemoved`. Errors: `UnknownGateway`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::remove_gateway())]
		pub fn remove_gateway(origin: OriginFor<T>, gateway: T::AccountId, area: AreaId) -> DispatchResult {
			Self::ensure_admin_or_operator(origin, area)?;
			Self::drop_gateway(&gateway, area)?;
			Self::deposit_event(Event::GatewayRemoved { gateway, area });
			Ok(())
		}

		/// Registers a meter in its owner's area. Its first reading counts from the registers given here.
		///
		/// - Origin: an operator of the owner's area.
		/// - `owner`: whose energy it measures; connected, and without an active meter in another area.
		/// - `role`: what it measures. A meter of gross output needs an approved producer of the same source.
		/// - `rated_power_w`: the most that can flow through it either way, in W; from 1 to a terawatt. The active meters at the connection
		///   point have together at most what the connection may carry, those of gross output at most the plant's capacity.
		/// - `key`: the device's public key, in use by no other meter, and none that has equivocated.
		/// - `registers`: what the device shows as it is put in, in Wh, as the fitter read it.
		///
		/// Emits `MeterRegistered`. Errors: `NotConnected`, `ZeroPower`, `PowerTooHigh`, `MeterElsewhere`, `BeyondConnection`, `NoSuchPlant`,
		/// `BeyondCapacity`, `KeyInUse`, `TooManyMeters`, `NumbersExhausted`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::register_meter())]
		pub fn register_meter(
			origin: OriginFor<T>,
			owner: T::AccountId,
			role: MeterRole,
			rated_power_w: Power,
			key: MeterKey,
			registers: Registers,
		) -> DispatchResult {
			let site = Self::site_of(&owner)?;
			T::OperatorOrigin::ensure_origin(origin, &site.area)?;
			let device = NewDevice {
				rated_power_w,
				key,
				registers,
			};
			let meter = Self::do_register_meter(&owner, site, role, device)?;
			Self::deposit_event(Event::MeterRegistered {
				meter,
				owner,
				area: site.area,
				role,
				rated_power_w,
				registers,
			});
			Ok(())
		}

		/// Puts a new device in a meter's place, or a new key into it. The meter is active, its epoch is one higher, the sequence
		/// starts anew, and its first reading counts from the registers given here.
		///
		/// What the old device counted since its last reading is booked to the intervals since, the present one among them, and marked
		/// estimated: it is the fitter's word, so it is bounded by the rated power and earns nothing. Where the old device has lost its place
		/// while it was suspended, see `PlaceLost`, what it counted since is not booked: give the registers of its last reading.
		///
		/// The old key may be used again, unless it has equivocated.
		///
		/// - Origin: an operator of the meter's area.
		/// - `meter`: the meter, active or suspended; its owner is connected in its area.
		/// - `key`: the new public key, in use by no meter, and none that has equivocated.
		/// - `rated_power_w`: as in `register_meter`.
		/// - `last`: what the old device shows as it is taken out, in Wh; no less than at its last reading.
		/// - `registers`: what the new one shows as it is put in, in Wh.
		///
		/// Emits `MeterExchanged`. Errors: `UnknownMeter`, `NotConnected`, `RegisterFell`, `BeyondRatedPower`, `ZeroPower`, `PowerTooHigh`,
		/// `MeterElsewhere`, `BeyondConnection`, `NoSuchPlant`, `BeyondCapacity`, `KeyInUse`, `NumbersExhausted`, `Overflow`, `IntervalClosed`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::exchange_meter())]
		pub fn exchange_meter(
			origin: OriginFor<T>,
			meter: MeterId,
			key: MeterKey,
			rated_power_w: Power,
			last: Registers,
			registers: Registers,
		) -> DispatchResult {
			let record = Self::meter(meter)?;
			T::OperatorOrigin::ensure_origin(origin, &record.area)?;
			let device = NewDevice {
				rated_power_w,
				key,
				registers,
			};
			let epoch = Self::do_exchange_meter(meter, record, last, device)?;
			Self::deposit_event(Event::MeterExchanged {
				meter,
				epoch,
				old_rated_power_w: record.rated_power_w,
				rated_power_w,
				last,
				registers,
			});
			Ok(())
		}

		/// Refuses a meter's readings until it is resumed or exchanged.
		///
		/// Before an operator disconnects an account, it has the account's meters read: the end of the connection suspends them.
		///
		/// - Origin: [`Config::AdminOrigin`], or an operator of the meter's area.
		/// - `meter`: the meter.
		///
		/// Emits `MeterSuspended`. Errors: `UnknownMeter`, `AlreadySuspended`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::suspend_meter())]
		pub fn suspend_meter(origin: OriginFor<T>, meter: MeterId) -> DispatchResult {
			let record = Self::meter(meter)?;
			let by = Self::ensure_admin_or_operator(origin, record.area)?;
			Self::do_suspend_meter(meter, record)?;
			Self::deposit_event(Event::MeterSuspended { meter, by });
			Ok(())
		}

		/// Takes a suspended meter's readings again. Its next one spreads what was metered meanwhile over the intervals missed.
		/// Generation of intervals before the present one earns no credits.
		///
		/// Not where another meter at the connection point took the power that this one had, or the owner's connection ended meanwhile: what
		/// it has counted then is not its owner's a second time, or not at all.
		///
		/// - Origin: an operator of the meter's area.
		/// - `meter`: the meter; it could be active beside the others of its owner, and the owner is connected in its area.
		///
		/// Emits `MeterResumed`. Errors: `UnknownMeter`, `NotSuspended`, `KeyHasEquivocated`, `NotConnected`, `PlaceLost`, `MeterElsewhere`,
		/// `BeyondConnection`, `NoSuchPlant`, `BeyondCapacity`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::resume_meter())]
		pub fn resume_meter(origin: OriginFor<T>, meter: MeterId) -> DispatchResult {
			let record = Self::meter(meter)?;
			let by = T::OperatorOrigin::ensure_origin(origin, &record.area)?;
			Self::do_resume_meter(meter, record)?;
			Self::deposit_event(Event::MeterResumed { meter, by });
			Ok(())
		}

		/// Submits signed readings, of whichever meters. Each is judged by itself: a bad one never sinks the batch.
		///
		/// Free of charge for a gateway of the areas of all meters in the batch, if at least half of the readings were of use; otherwise the
		/// signer pays: one good reading must not carry a block full of repeats for nothing. Of use is a reading that was accepted or newly
		/// proves an equivocation, and a gateway's first repeat of one that somebody else had brought in.
		///
		/// - Origin: signed by anybody. The meter's signature is what counts, so a meter's owner depends on no gateway.
		/// - `batch`: one to `MaxBatch` readings, those of one meter in the order of their sequence numbers.
		///
		/// Emits `ReadingsSubmitted` with a result per reading, and `MeterEquivocated`. Errors: `EmptyBatch`.
		#[pallet::call_index(9)]
		#[pallet::weight(Pallet::<T>::weight_of_worst_batch(batch.len() as u32))]
		pub fn submit_readings(
			origin: OriginFor<T>,
			batch: BoundedVec<SignedReading, T::MaxBatch>,
		) -> DispatchResultWithPostInfo {
			let gateway = ensure_signed(origin)?;
			ensure!(!batch.is_empty(), Error::<T>::EmptyBatch);
			let (results, outcome) = Self::do_submit_readings(&gateway, &batch);
			Self::deposit_event(Event::ReadingsSubmitted { gateway, results });
			let pays_fee = if outcome.free { Pays::No } else { Pays::Yes };
			Ok(PostDispatchInfo {
				actual_weight: Some(outcome.weight),
				pays_fee,
			})
		}

		/// Gives up the sequence numbers of a meter up to `sequence`: the readings that carry them are lost, or were refused for good. The next
		/// reading carries the number after it, and what flowed since the last accepted one is spread over the intervals between. A reading
		/// that carries a number given up is refused, should it turn up.
		///
		/// - Origin: an operator of the meter's area.
		/// - `meter`: the meter, active or suspended.
		/// - `sequence`: the last number that is given up; beyond the last one used, and not the last that there is.
		///
		/// Emits `MeterGapDeclared`. Errors: `UnknownMeter`, `NoGap`, `NumbersExhausted`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::declare_gap())]
		pub fn declare_gap(origin: OriginFor<T>, meter: MeterId, sequence: u32) -> DispatchResult {
			let record = Self::meter(meter)?;
			let by = T::OperatorOrigin::ensure_origin(origin, &record.area)?;
			let from = Self::do_declare_gap(meter, record, sequence)?;
			Self::deposit_event(Event::MeterGapDeclared {
				meter,
				epoch: record.epoch,
				from,
				to: sequence,
				by,
			});
			Ok(())
		}

		/// Records by hand what a plant without a meter of gross output generated in an interval. Nothing is booked until the record is
		/// countersigned, which has to come before the interval closes; until then it cannot be changed.
		///
		/// - Origin: an operator of the plant's area.
		/// - `producer`: the plant's owner; approved, and connected in the plant's area.
		/// - `interval`: has ended and still takes bookings; once per producer.
		/// - `energy`: in Wh; from 1 to what the plant's capacity gives in an interval and, where no meter stands at the account's connection
		///   point, what the connection may export.
		///
		/// Emits `EnergyProductionRecorded`. Errors: `UnknownProducer`, `NotConnected`, `NotApproved`, `ZeroEnergy`, `IntervalNotEnded`,
		/// `IntervalClosed`, `BeyondCapacity`, `BeyondConnection`, `HasMeter`, `AlreadyRecorded`, `TooManyRecords`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::record_energy_production())]
		pub fn record_energy_production(
			origin: OriginFor<T>,
			producer: T::AccountId,
			interval: Interval,
			energy: Energy,
		) -> DispatchResult {
			let by = T::OperatorOrigin::ensure_origin(origin, &Self::area_of_producer(&producer)?)?;
			Self::do_record_energy_production(&producer, interval, energy)?;
			Self::deposit_event(Event::EnergyProductionRecorded {
				producer,
				interval,
				energy,
				by,
			});
			Ok(())
		}

		/// Countersigns what an operator recorded by hand, which books it. It earns no credits. It counts as fed into the grid unless a meter
		/// stands at the account's connection point.
		///
		/// - Origin: the supplier of the plant's area in `interval`, who owes what it is worth; or [`Config::AdminOrigin`].
		/// - `producer`: the plant's owner; approved, and connected in the plant's area.
		/// - `interval`: still takes bookings, and was recorded.
		///
		/// Emits `EnergyProductionCountersigned`. Errors: `NotRecorded`, `UnknownProducer`, `NotConnected`, `NotApproved`, `BeyondCapacity`,
		/// `BeyondConnection`, `HasMeter`, `IntervalClosed`, `Overflow`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::countersign_energy_production())]
		pub fn countersign_energy_production(
			origin: OriginFor<T>,
			producer: T::AccountId,
			interval: Interval,
		) -> DispatchResult {
			let by = Self::ensure_countersigner(origin, &producer, interval)?;
			let energy = Self::do_countersign(&producer, interval)?;
			Self::deposit_event(Event::EnergyProductionCountersigned {
				producer,
				interval,
				energy,
				by,
			});
			Ok(())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A producer and what it has generated, in Wh.
		pub fn get_producer_info(producer: T::AccountId) -> Option<ProducerInfo> {
			Self::producer_info(&producer)
		}

		/// What an account produced and consumed in an interval, in Wh; nothing where no meter measured it, or it is forgotten.
		pub fn get_energy_production(who: T::AccountId, interval: Interval) -> EnergyProductionInfo {
			Self::energy_production(&who, interval)
		}

		/// The epoch of a meter's key and the last sequence number that it has used up, 0 before the first; `None` for an unknown meter.
		pub fn get_meter_sequence(meter: MeterId) -> Option<(u32, u32)> {
			let meter = Self::meter(meter).ok()?;
			Some((meter.epoch, meter.sequence()))
		}

		/// Where meters stand, in the order asked; `None` for an unknown one. No more than the first 1 024 are answered.
		pub fn get_meter_heads(meters: Vec<MeterId>) -> Vec<Option<MeterHead>> {
			Self::meter_heads(meters)
		}

		/// The meters of an account, suspended ones among them, in the order of their registration.
		pub fn get_meters(who: T::AccountId) -> Vec<MeterId> {
			Self::meters_of(&who)
		}

		/// What an operator has recorded by hand of a plant, and nobody has countersigned yet: interval and energy in Wh. Only what still can be
		/// countersigned.
		pub fn get_manual_records(producer: T::AccountId) -> Vec<(Interval, Energy)> {
			let records = Self::waiting_records(&producer).into_iter();
			records.map(|record| (record.interval, record.energy)).collect()
		}

		/// An interval's sums, and its readings: how many, and the root of their tree.
		pub fn get_interval(interval: Interval) -> IntervalSummary {
			Self::interval_summary(interval)
		}
	}
}
