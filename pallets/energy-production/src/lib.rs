#![cfg_attr(not(feature = "std"), no_std)]
#![doc = include_str!("../README.md")]

extern crate alloc;

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
	use energy_primitives::{
		AreaId, Energy, EnergyProductionInfo, EnergySource, GridAccess, Interval, IntervalClock, IntervalSummary,
		MeterHead, MeterId, MeterKey, MeterRole, MeteredEnergy as _, Month, Power, ProducerInfo, SignedReading,
	};
	use frame_support::{
		dispatch::{DispatchResultWithPostInfo, Pays, PostDispatchInfo},
		pallet_prelude::*,
		traits::EnsureOriginWithArg,
	};
	use frame_system::pallet_prelude::*;

	/// The most meters that one question may be about.
	const MAX_HEADS: usize = 1_024;

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

		/// Who may take rights away in any area, also in one that was removed and has no operator: it removes gateways and
		/// suspends meters and plants.
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
		/// is at most `i + MeterDeadline`. At least 1.
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

	/// Accounts that may submit readings, with the area whose meters they read.
	#[pallet::storage]
	pub type Gateways<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, AreaId>;

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

	/// Generation that can earn credits, by meter and by the month of its own interval, in Wh: signed, measured, free of gaps, of intervals
	/// in which the plant was approved. A meter's last month stands with the meter.
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
		pub gateways: alloc::vec::Vec<(T::AccountId, AreaId)>,
		/// Approved producers: account, area, source, rated power in W.
		pub producers: alloc::vec::Vec<(T::AccountId, AreaId, EnergySource, Power)>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for (gateway, area) in &self.gateways {
				assert!(
					Pallet::<T>::add_gateway(gateway, *area).is_ok(),
					"a gateway stands twice in genesis"
				);
			}
			for (producer, area, source, capacity_w) in &self.producers {
				let added = Pallet::<T>::add_approved_producer(producer, *area, *source, *capacity_w);
				assert!(
					added.is_ok(),
					"a producer of genesis stands twice, or has no or too much power"
				);
			}
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A plant has been registered, or has moved to another area, and waits for the operator.
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
		/// An account may submit the readings of an area's meters.
		GatewayRegistered {
			/// The account.
			gateway: T::AccountId,
			/// The area.
			area: AreaId,
		},
		/// An account may no longer submit readings.
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
		},
		/// A meter has been exchanged: its next reading is a baseline again.
		MeterExchanged {
			/// The meter.
			meter: MeterId,
			/// The new key's epoch.
			epoch: u32,
			/// The most that flowed through the old device, in W.
			old_rated_power_w: Power,
			/// The most that can flow through the new one, in W.
			rated_power_w: Power,
		},
		/// A meter has been suspended.
		MeterSuspended {
			/// The meter.
			meter: MeterId,
			/// The operator; `None` for the admin.
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
			/// The gateway that submitted the second one.
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
			/// Who submitted it.
			gateway: T::AccountId,
			/// What became of each reading, in the batch's order.
			results: BoundedVec<ReadingResult, T::MaxBatch>,
		},
		/// An operator has recorded a plant's generation by hand.
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
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The account has no grid connection, or has it in another area than its plant or meter.
		NotConnected,
		/// A power of zero was given.
		ZeroPower,
		/// A power above a terawatt was given.
		PowerTooHigh,
		/// The account has registered a plant already, in this area or of another source.
		ProducerExists,
		/// No such producer is registered.
		UnknownProducer,
		/// The producer is approved already.
		AlreadyApproved,
		/// The producer or the meter is suspended already.
		AlreadySuspended,
		/// The producer is not approved.
		NotApproved,
		/// The account is a gateway already.
		GatewayExists,
		/// The account is no gateway.
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
		/// Once more by an account whose connection has moved to another area: the plant moves along, with the capacity told now,
		/// and waits for the approval of the new area's operator. What it has generated stays with it.
		///
		/// - Origin: signed by an account with a grid connection.
		/// - `source`: what it makes electricity from; for a plant that moves the same as before.
		/// - `capacity_w`: its rated power, in W; from 1 to a terawatt.
		///
		/// Emits `ProducerRegistered`. Errors: `NotConnected`, `ZeroPower`, `PowerTooHigh`, `ProducerExists`, and `HasMeter` for a
		/// plant that would move while one of its meters of gross output is active.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register_producer())]
		pub fn register_producer(origin: OriginFor<T>, source: EnergySource, capacity_w: Power) -> DispatchResult {
			let producer = ensure_signed(origin)?;
			let area = Self::do_register_producer(&producer, source, capacity_w)?;
			Self::deposit_event(Event::ProducerRegistered {
				producer,
				area,
				source,
				capacity_w,
			});
			Ok(())
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

		/// Lets an account submit the readings of an area's meters: of that area, and of none below it.
		///
		/// The account gets a provider reference, so that its nonce is kept without a balance. A fee is laid out and given back, so it needs
		/// a float of a batch's fee.
		///
		/// - Origin: an operator of `area`.
		/// - `gateway`: the account.
		/// - `area`: the area.
		///
		/// Emits `GatewayRegistered`. Errors: `GatewayExists`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::register_gateway())]
		pub fn register_gateway(origin: OriginFor<T>, gateway: T::AccountId, area: AreaId) -> DispatchResult {
			T::OperatorOrigin::ensure_origin(origin, &area)?;
			Self::add_gateway(&gateway, area)?;
			Self::deposit_event(Event::GatewayRegistered { gateway, area });
			Ok(())
		}

		/// Takes the right to submit readings away.
		///
		/// - Origin: [`Config::AdminOrigin`], or an operator of the gateway's area.
		/// - `gateway`: the account.
		///
		/// Emits `GatewayRemoved`. Errors: `UnknownGateway`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::remove_gateway())]
		pub fn remove_gateway(origin: OriginFor<T>, gateway: T::AccountId) -> DispatchResult {
			let area = Gateways::<T>::get(&gateway).ok_or(Error::<T>::UnknownGateway)?;
			Self::ensure_admin_or_operator(origin, area)?;
			Self::drop_gateway(&gateway);
			Self::deposit_event(Event::GatewayRemoved { gateway, area });
			Ok(())
		}

		/// Registers a meter in its owner's area. Its first reading is a baseline, of the last interval that has ended or a later
		/// one.
		///
		/// - Origin: an operator of the owner's area.
		/// - `owner`: whose energy it measures; connected, and without an active meter in another area.
		/// - `role`: what it measures. A meter of gross output needs an approved producer of the same source.
		/// - `rated_power_w`: the most that can flow through it either way, in W; from 1 to a terawatt. The active meters of gross
		///   output have together at most the plant's capacity.
		/// - `key`: the device's public key, in use by no other meter, and none that has equivocated.
		///
		/// Emits `MeterRegistered`. Errors: `NotConnected`, `ZeroPower`, `PowerTooHigh`, `MeterElsewhere`, `NoSuchPlant`,
		/// `BeyondCapacity`, `KeyInUse`, `TooManyMeters`, `NumbersExhausted`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::register_meter())]
		pub fn register_meter(
			origin: OriginFor<T>,
			owner: T::AccountId,
			role: MeterRole,
			rated_power_w: Power,
			key: MeterKey,
		) -> DispatchResult {
			let area = T::Grid::connection(&owner).ok_or(Error::<T>::NotConnected)?.area;
			T::OperatorOrigin::ensure_origin(origin, &area)?;
			let meter = Self::do_register_meter(&owner, area, role, rated_power_w, key)?;
			Self::deposit_event(Event::MeterRegistered {
				meter,
				owner,
				area,
				role,
				rated_power_w,
			});
			Ok(())
		}

		/// Puts a new device in a meter's place, or a new key into it. The meter is active, its epoch is one higher, the sequence
		/// starts anew, and the next reading is a baseline, of the last interval that has ended or a later one: energy between the
		/// old device's last reading and the baseline is not counted, so have the old one read first.
		///
		/// The old key may be used again, unless it has equivocated.
		///
		/// - Origin: an operator of the meter's area.
		/// - `meter`: the meter, active or suspended; its owner is connected in its area.
		/// - `key`: the new public key, in use by no meter, and none that has equivocated.
		/// - `rated_power_w`: as in `register_meter`.
		///
		/// Emits `MeterExchanged`. Errors: `UnknownMeter`, `NotConnected`, `ZeroPower`, `PowerTooHigh`, `MeterElsewhere`,
		/// `NoSuchPlant`, `BeyondCapacity`, `KeyInUse`, `NumbersExhausted`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::exchange_meter())]
		pub fn exchange_meter(
			origin: OriginFor<T>,
			meter: MeterId,
			key: MeterKey,
			rated_power_w: Power,
		) -> DispatchResult {
			let record = Self::meter(meter)?;
			T::OperatorOrigin::ensure_origin(origin, &record.area)?;
			let old_rated_power_w = record.rated_power_w;
			let epoch = Self::do_exchange_meter(meter, record, key, rated_power_w)?;
			Self::deposit_event(Event::MeterExchanged {
				meter,
				epoch,
				old_rated_power_w,
				rated_power_w,
			});
			Ok(())
		}

		/// Refuses a meter's readings until it is resumed or exchanged.
		///
		/// Before an operator disconnects an account, it has the account's meters read and suspends them: readings do not ask
		/// whether the owner is still connected.
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
		/// - Origin: an operator of the meter's area.
		/// - `meter`: the meter; it could be active beside the others of its owner, and the owner is connected in its area.
		///
		/// Emits `MeterResumed`. Errors: `UnknownMeter`, `NotSuspended`, `KeyHasEquivocated`, `NotConnected`, `MeterElsewhere`,
		/// `NoSuchPlant`, `BeyondCapacity`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::resume_meter())]
		pub fn resume_meter(origin: OriginFor<T>, meter: MeterId) -> DispatchResult {
			let record = Self::meter(meter)?;
			let by = T::OperatorOrigin::ensure_origin(origin, &record.area)?;
			Self::do_resume_meter(meter, record)?;
			Self::deposit_event(Event::MeterResumed { meter, by });
			Ok(())
		}

		/// Submits signed readings of the gateway's area. Each is judged by itself: a bad one never sinks the batch.
		///
		/// Free of charge if at least half of the readings were accepted or newly prove an equivocation; otherwise the gateway
		/// pays: one good reading must not carry a block full of repeats for nothing.
		///
		/// - Origin: signed by a gateway.
		/// - `batch`: one to `MaxBatch` readings, those of one meter in the order of their sequence numbers.
		///
		/// Emits `ReadingsSubmitted` with a result per reading, and `MeterEquivocated`. Errors: `UnknownGateway`, `EmptyBatch`.
		#[pallet::call_index(9)]
		#[pallet::weight(Pallet::<T>::weight_of_worst_batch(batch.len() as u32))]
		pub fn submit_readings(
			origin: OriginFor<T>,
			batch: BoundedVec<SignedReading, T::MaxBatch>,
		) -> DispatchResultWithPostInfo {
			let gateway = ensure_signed(origin)?;
			let area = Gateways::<T>::get(&gateway).ok_or(Error::<T>::UnknownGateway)?;
			ensure!(!batch.is_empty(), Error::<T>::EmptyBatch);
			let (results, outcome) = Self::do_submit_readings(&gateway, area, &batch);
			Self::deposit_event(Event::ReadingsSubmitted { gateway, results });
			let pays_fee = if outcome.useful { Pays::No } else { Pays::Yes };
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

		/// Records by hand what a plant without a meter of gross output generated in an interval. It earns no credits. It counts
		/// as fed into the grid unless a meter stands at the account's connection point.
		///
		/// - Origin: an operator of the plant's area.
		/// - `producer`: the plant's owner; approved, and connected in the plant's area.
		/// - `interval`: has ended and still takes bookings; once per producer.
		/// - `energy`: in Wh; from 1 to what the plant's capacity gives in an interval.
		///
		/// Emits `EnergyProductionRecorded`. Errors: `UnknownProducer`, `NotConnected`, `NotApproved`, `ZeroEnergy`,
		/// `IntervalNotEnded`, `IntervalClosed`, `BeyondCapacity`, `HasMeter`, `AlreadyRecorded`, `Overflow`.
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
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A producer and what it has generated, in Wh.
		pub fn get_producer_info(producer: T::AccountId) -> Option<ProducerInfo> {
			Producers::<T>::get(&producer).map(|plant| ProducerInfo {
				area: plant.area,
				source: plant.source,
				capacity_w: plant.capacity_w,
				status: plant.status,
				metered_wh: Self::generated(&producer),
				manual_wh: plant.manual_wh,
			})
		}

		/// What an account produced and consumed in an interval, in Wh; nothing where no meter told of it, or it is forgotten.
		pub fn get_energy_production(who: T::AccountId, interval: Interval) -> EnergyProductionInfo {
			Self::flow(interval, &who)
				.map(|entry| EnergyProductionInfo {
					generated_wh: entry.generated_wh,
					exported_wh: entry.export_wh,
					imported_wh: entry.import_wh,
					estimated: entry.marks.has(Marks::ESTIMATED),
				})
				.unwrap_or_default()
		}

		/// The epoch of a meter's key and the last sequence number that it has used up, 0 before the first; `None` for an unknown meter.
		pub fn get_meter_sequence(meter: MeterId) -> Option<(u32, u32)> {
			let meter = Self::meter(meter).ok()?;
			Some((meter.epoch, meter.sequence()))
		}

		/// Where meters stand, in the order asked; `None` for an unknown one. No more than the first 1 024 are answered.
		pub fn get_meter_heads(meters: alloc::vec::Vec<MeterId>) -> alloc::vec::Vec<Option<MeterHead>> {
			meters
				.into_iter()
				.take(MAX_HEADS)
				.map(|id| Self::meter(id).ok().map(|meter| meter.head(id)))
				.collect()
		}

		/// The meters of an account, suspended ones among them, in the order of their registration.
		pub fn get_meters(who: T::AccountId) -> alloc::vec::Vec<MeterId> {
			Self::account(&who)
				.map(|account| account.meters.into_inner())
				.unwrap_or_default()
		}

		/// An interval's sums, and its readings: how many, and the root of their tree.
		pub fn get_interval(interval: Interval) -> IntervalSummary {
			let record = Intervals::<T>::get(interval);
			let (readings, root) = record.readings.summary();
			let EnergyTotals {
				import_wh,
				export_wh,
				metered_wh,
				manual_wh,
			} = record.totals;
			IntervalSummary {
				import_wh,
				export_wh,
				metered_wh,
				manual_wh,
				readings,
				root,
				open: interval >= Self::oldest_open() && interval < T::Clock::current(),
			}
		}
	}
}
