//! Signed readings: which are accepted, and what they book.
//!
//! A reading is checked in this order. First what costs nothing: the meter, its status, its epoch,
//! whether the reading is a repeat of the last one, whether its sequence number follows. Then the
//! signature. Only what the meter has signed can prove an equivocation, and only that goes on to
//! the checks of interval, registers and rated power. Who submits it does not matter: the meter's
//! signature is enough.
//!
//! Each check comes before the first change, so a reading is accepted whole or not at all. A batch
//! reads each page of meters and of flows once and writes it once. A reading touches nothing else,
//! whether it settles or earns credits; but for the first of a month of a plant, which stores the
//! last month's sum, and for those of a connection point with several active meters: a batch reads
//! once how many these are.
//!
//! A reading at the connection point counts for whether its interval is complete where it measured
//! just this interval and came in time. An interval is complete once as many meters have as are
//! active, unless a device has been taken out since the interval began: that one was there too, and
//! is not among the active ones. With a meter that is alone there this is stored ([`Meter::sole`]).
//!
//! What a reading shows of a closed interval that it measured is booked to [`LateFlows`](crate::LateFlows),
//! and so settled in that interval. Of a gap, what flowed in closed intervals goes to the oldest open
//! one.
//!
//! A batch is free of charge where its signer is a gateway of the area of each meter in it, and at
//! least half of its readings were useful. Useful is a reading that is accepted, or newly proves an
//! equivocation. A repeat is not, or a gateway's key could fill blocks with the same readings for
//! nothing; but for the first repeat, by a gateway, of what somebody else has submitted before it,
//! and paid for. So nobody can make a gateway pay by being faster, and there are no more free
//! repeats than readings that were paid for.
//!
//! Whether the meter's owner is still connected is not asked: that would be one more item for each
//! reading. The meters are suspended when the connection ends.

use crate::{
	bookings::{most_energy, spread, Share},
	flow_cache::FlowCache,
	meters::{page_of, rise},
	AcceptedReading, Booking, Config, Equivocation, Equivocations, Event, Flags, Gateways, Generated, GrossGeneration,
	LastReading, Meter, MeterPage, Meters, Pallet, ReadingError, ReadingResult, WeightInfo, H256,
};
use alloc::{collections::BTreeMap, vec::Vec};
use core::cell::OnceCell;
use energy_primitives::{
	AreaId, ConnectionIndex, Energy, Flow, Interval, IntervalClock, MeterId, MeteredEnergy, Moment, Reading,
	ReadingQuality, SignedReading, TimeZone,
};
use frame_support::{
	dispatch::{Pays, PostDispatchInfo},
	ensure,
	traits::Get,
	weights::Weight,
	BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::Zero;

/// What the readings of a batch have in common.
pub(crate) struct Batch<T: Config> {
	signer: T::AccountId,
	genesis: H256,
	current: Interval,
	oldest_open: Interval,
	length_ms: Moment,
	/// Read once, where a plant's reading earns something.
	time_zone: OnceCell<TimeZone>,
	meters: BTreeMap<u32, MeterPage>,
	/// Of the connection points whose meters are not known to be alone, what their accounts say.
	points: BTreeMap<ConnectionIndex, Point>,
	cache: FlowCache<T>,
	/// The areas of the meters so far, and whether the signer is a gateway there.
	areas: BTreeMap<AreaId, bool>,
	/// How many readings were useful.
	useful: u32,
	/// How many items were written beside the pages.
	further_items: u32,
}

/// What flowed through a meter since its last reading, or since the device was installed.
struct Increase {
	since: Interval,
	delta: Flow,
	/// The most that the rated power allows in that time, in Wh.
	most_wh: Energy,
	/// Whether both ends are measured, and no interval is missing between them.
	measured: bool,
	/// Whether it counts from a reading, not from what a fitter has read.
	from_reading: bool,
}

/// What an account says of the meters at its connection point.
#[derive(Clone, Copy)]
struct Point {
	/// How many are active.
	active: u32,
	/// From which interval on these are all that were there.
	complete_from: Interval,
}

/// How many items a proof of equivocation touches: the proof, the account, and the account's id.
const ITEMS_OF_A_PROOF: u32 = 3;

/// How many items a connection point takes: the account, and the account's id.
const ITEMS_OF_A_POINT: u32 = 2;

/// How many items a reading without a gap touches: a page of flows, the connection point, and the
/// last month's sum.
const ITEMS_WITHOUT_A_GAP: u32 = 2 + ITEMS_OF_A_POINT;

/// How much of each kind a batch read.
#[derive(Clone, Copy)]
struct BatchSize {
	readings: u32,
	meter_pages: u32,
	flow_pages: u32,
	intervals: u32,
	areas: u32,
}

impl<T: Config> Pallet<T> {
	/// Returns the most weight that a batch of `readings` takes: each lies on a page of its own, in
	/// an area of its own, and spreads a gap over all open intervals or proves an equivocation. One
	/// that stores a month's sum, or asks for the other meters at its connection point, has no gap.
	pub(crate) fn weight_of_worst_batch(readings: u32) -> Weight {
		let intervals = T::MeterDeadline::get();
		let items = intervals.max(ITEMS_OF_A_PROOF).max(ITEMS_WITHOUT_A_GAP);
		Self::weight_of_batch(BatchSize {
			readings,
			// Its own, and that of the first meter of gross generation.
			meter_pages: readings.saturating_mul(2),
			flow_pages: readings.saturating_mul(items),
			intervals,
			areas: readings,
		})
	}

	/// Returns the weight of a batch.
	fn weight_of_batch(size: BatchSize) -> Weight {
		// One of each is in the first, and with each interval comes a page of flows.
		let further = [
			(
				size.meter_pages.saturating_sub(1),
				T::WeightInfo::meter_pages as fn(u32) -> Weight,
			),
			(
				size.flow_pages.saturating_sub(size.intervals.max(1)),
				T::WeightInfo::flow_pages,
			),
			(size.intervals.saturating_sub(1), T::WeightInfo::intervals),
			(size.areas.saturating_sub(1), T::WeightInfo::gateway_areas),
		];
		let further = further.into_iter().filter(|(count, _)| !count.is_zero());
		further.fold(T::WeightInfo::submit_readings(size.readings), |weight, (count, of)| {
			weight.saturating_add(of(count))
		})
	}

	/// Returns a result for each reading, the weight that the batch took, and whether it pays.
	pub(crate) fn do_submit_readings(
		signer: &T::AccountId,
		readings: &BoundedVec<SignedReading, T::MaxBatch>,
	) -> (BoundedVec<ReadingResult, T::MaxBatch>, PostDispatchInfo) {
		let mut batch = Batch::<T>::new(signer.clone());
		let results: Vec<_> = readings.iter().map(|signed| batch.submit(signed)).collect();
		let count = readings.len() as u32;
		let pays_fee = if batch.is_free(count) { Pays::No } else { Pays::Yes };
		let post_info = PostDispatchInfo {
			actual_weight: Some(batch.write(count)),
			pays_fee,
		};
		// As many as there are readings, whose bound is the same.
		(BoundedVec::truncate_from(results), post_info)
	}
}

impl<T: Config> Batch<T> {
	pub fn new(signer: T::AccountId) -> Self {
		Self {
			signer,
			genesis: frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero()),
			current: T::Clock::current(),
			oldest_open: Pallet::<T>::oldest_open(),
			length_ms: T::Clock::length_ms(),
			time_zone: OnceCell::new(),
			meters: BTreeMap::new(),
			points: BTreeMap::new(),
			cache: FlowCache::new(),
			areas: BTreeMap::new(),
			useful: 0,
			further_items: 0,
		}
	}

	/// Returns the meter, from its page, which is read at most once.
	pub fn meter(&mut self, id: MeterId) -> Option<&mut Meter> {
		let (page, slot) = page_of(id);
		self.meters
			.entry(page)
			.or_insert_with(|| Meters::<T>::get(page))
			.get_mut(slot)
	}

	/// Whether the signer is a gateway of an area; each is read at most once.
	pub fn is_gateway_of(&mut self, area: AreaId) -> bool {
		let signer = &self.signer;
		*self
			.areas
			.entry(area)
			.or_insert_with(|| Gateways::<T>::contains_key(signer, area))
	}

	/// Whether a batch of `readings` is free of charge.
	fn is_free(&self, readings: u32) -> bool {
		self.areas.values().all(|is_gateway| *is_gateway) && self.useful >= readings.div_ceil(2)
	}

	/// Accepts a reading, or says why not. Everything stays as it was unless it is accepted or
	/// proves an equivocation.
	fn submit(&mut self, signed: &SignedReading) -> ReadingResult {
		let Some(meter) = self.meter(signed.reading.meter).copied() else {
			return ReadingResult::Rejected(ReadingError::UnknownMeter);
		};
		let is_gateway = self.is_gateway_of(meter.area);
		let result = self.accept(&meter, signed).unwrap_or_else(ReadingResult::Rejected);
		let useful = match result {
			ReadingResult::Accepted => {
				self.count_free_repeats(signed.reading.meter, is_gateway);
				true
			},
			ReadingResult::Rejected(ReadingError::Equivocation) => true,
			ReadingResult::Duplicate => is_gateway && self.use_free_repeat(signed.reading.meter),
			// A reading that others have passed since.
			ReadingResult::Rejected(ReadingError::WrongSequence) => {
				is_gateway
					&& signed.reading.sequence < meter.last_sequence()
					&& self.use_free_repeat(signed.reading.meter)
			},
			ReadingResult::Rejected(_) => false,
		};
		self.useful = self.useful.saturating_add(useful.into());
		result
	}

	/// A reading was accepted: counts the free repeats of a gateway up, or ends them where a
	/// gateway has submitted it.
	fn count_free_repeats(&mut self, id: MeterId, is_gateway: bool) {
		if let Some(meter) = self.meter(id) {
			meter.free_repeats = match is_gateway {
				true => 0,
				false => meter.free_repeats.saturating_add(1),
			};
		}
	}

	/// A gateway has submitted a reading that the chain has. Returns whether it had a free repeat,
	/// which is used up now.
	fn use_free_repeat(&mut self, id: MeterId) -> bool {
		let Some(meter) = self.meter(id) else { return false };
		let is_first = meter.free_repeats > 0;
		meter.free_repeats = meter.free_repeats.saturating_sub(1);
		is_first
	}

	fn accept(&mut self, meter: &Meter, signed: &SignedReading) -> Result<ReadingResult, ReadingError> {
		let reading = &signed.reading;
		ensure!(meter.is_active(), ReadingError::MeterSuspended);
		ensure!(reading.epoch == meter.epoch, ReadingError::WrongEpoch);
		let last = meter.last_signed(reading.meter);
		if last.is_some_and(|last| last.reading == *reading) {
			// The body alone decides: some kinds of signature differ each time.
			return Ok(ReadingResult::Duplicate);
		}
		let competing = last.filter(|last| last.reading.sequence == reading.sequence);
		let follows = meter.sequence().checked_add(1) == Some(reading.sequence);
		ensure!(follows || competing.is_some(), ReadingError::WrongSequence);

		ensure!(
			signed.signature.verify(&reading.message(&self.genesis), &meter.key),
			ReadingError::BadSignature
		);
		if let Some(accepted) = competing {
			self.suspend_for_equivocation(*meter, accepted, *signed);
			return Err(ReadingError::Equivocation);
		}

		ensure!(reading.interval < self.current, ReadingError::IntervalInFuture);
		let increase = self.increase(meter, reading)?;
		let settles_late = self.settles_late(reading, &increase);
		let target = match settles_late {
			true => reading.interval,
			false => reading.interval.max(self.oldest_open),
		};
		let counted = self.generation(meter, reading, &increase)?;
		let generation = counted.map(|(generation, _)| generation);
		let measured_of = self.measured_of(meter, reading, &increase);
		match settles_late {
			true => self.book_late(meter, reading, &increase)?,
			false => self.book(meter, reading, &increase, measured_of)?,
		}
		self.cache.add_reading(target, signed);
		self.store_last_month(reading.meter, meter.generation, generation);
		if let Some(meter) = self.meter(reading.meter) {
			meter.last = LastReading::Accepted(AcceptedReading::from(signed));
			meter.used_up_wh = meter.used_up_wh.saturating_sub(increase.most_wh);
			meter.generation = generation;
			meter.sole |= measured_of == Some(1);
		}
		if let Some((GrossGeneration { first, .. }, deficit_wh)) = counted {
			if let Some(first) = self.meter(first).and_then(|first| first.generation.as_mut()) {
				first.deficit_wh = deficit_wh;
			}
		}
		Ok(ReadingResult::Accepted)
	}

	fn suspend_for_equivocation(&mut self, mut meter: Meter, accepted: SignedReading, conflicting: SignedReading) {
		let Reading {
			meter: id,
			epoch,
			sequence,
			..
		} = conflicting.reading;
		let submitter = self.signer.clone();
		let proof = Equivocation {
			key: meter.key,
			accepted,
			conflicting,
			submitter: submitter.clone(),
		};
		Equivocations::<T>::insert(id, epoch, proof);
		// Fails only where the account is missing, which cannot be.
		let _ = Pallet::<T>::deactivate(&mut meter);
		self.points.remove(&meter.owner);
		if let Some(stored) = self.meter(id) {
			*stored = meter;
		}
		self.further_items = self.further_items.saturating_add(ITEMS_OF_A_PROOF);
		Pallet::<T>::deposit_event(Event::MeterEquivocated {
			meter: id,
			epoch,
			sequence,
			submitter,
		});
	}

	/// Returns what flowed since the last reading, or since the device was installed.
	fn increase(&self, meter: &Meter, reading: &Reading) -> Result<Increase, ReadingError> {
		let (since, before) = meter.last.counted_to();
		let last_quality = match meter.last {
			LastReading::Accepted(last) => Some(last.quality),
			LastReading::Baseline { .. } => None,
		};
		let elapsed = reading
			.interval
			.checked_sub(since)
			// The first one may be of the time just before the device was installed: it counts from
			// the fitter's registers, so it repeats them.
			.filter(|elapsed| *elapsed > 0 || last_quality.is_none())
			.ok_or(ReadingError::IntervalNotAfterLast)?;
		let delta = rise(&before, &reading.registers()).ok_or(ReadingError::RegisterFell)?;
		let most_wh = most_energy(meter.rated_power_w, self.length_ms, elapsed);
		let room_wh = most_wh.saturating_sub(meter.used_up_wh);
		ensure!(
			delta.import_wh <= room_wh && delta.export_wh <= room_wh,
			ReadingError::BeyondRatedPower
		);
		let measured = elapsed == 1
			&& reading.quality == ReadingQuality::Measured
			&& last_quality.is_none_or(|quality| quality == ReadingQuality::Measured);
		Ok(Increase {
			since,
			delta,
			most_wh,
			measured,
			from_reading: last_quality.is_some(),
		})
	}

	/// Returns how many meters at the connection point have to measure the reading's interval until
	/// it is complete, where this reading did, and in time; `None` where it did not, or where the
	/// interval cannot become complete.
	fn measured_of(&mut self, meter: &Meter, reading: &Reading, increase: &Increase) -> Option<u32> {
		let measures = meter.role.settles() && increase.measured && reading.interval >= self.oldest_open;
		if !measures {
			return None;
		}
		if meter.sole {
			return Some(1);
		}
		let point = self.point(meter)?;
		(reading.interval >= point.complete_from).then_some(point.active)
	}

	/// Returns what the account says of the meter's connection point, which is read at most once.
	fn point(&mut self, meter: &Meter) -> Option<Point> {
		if let Some(point) = self.points.get(&meter.owner) {
			return Some(*point);
		}
		self.further_items = self.further_items.saturating_add(ITEMS_OF_A_POINT);
		// Fails only where the account is missing, which cannot be.
		let (_, account) = Pallet::<T>::owner_and_account(meter).ok()?;
		let point = Point {
			active: account.active_settling,
			complete_from: account.complete_from,
		};
		self.points.insert(meter.owner, point);
		Some(point)
	}

	/// Whether what flowed is settled in its own interval though that has closed: the reading measured
	/// just this interval.
	fn settles_late(&mut self, reading: &Reading, increase: &Increase) -> bool {
		increase.measured && reading.interval < self.oldest_open && self.cache.takes_late(reading.interval)
	}

	/// Books it to its own interval, which has closed.
	fn book_late(&mut self, meter: &Meter, reading: &Reading, increase: &Increase) -> Result<(), ReadingError> {
		if increase.delta == Flow::default() {
			return Ok(());
		}
		let share = Share {
			interval: reading.interval,
			flow: increase.delta,
			late: Flow::default(),
			since: reading.interval,
		};
		let booking = meter.booking(share, Flags::empty());
		self.cache.book_late(meter.owner, meter.role.source(), &booking)
	}

	/// Books it to the intervals since the last reading. `measured_of` is that of
	/// [`Self::measured_of`].
	fn book(
		&mut self,
		meter: &Meter,
		reading: &Reading,
		increase: &Increase,
		measured_of: Option<u32>,
	) -> Result<(), ReadingError> {
		if increase.delta == Flow::default() && measured_of.is_none() {
			return Ok(());
		}
		let flags = match increase.measured {
			true => Flags::empty(),
			false => Flags::ESTIMATED,
		};
		// Where it measured its interval, that is the only share.
		let bookings: Vec<_> = spread(increase.since, reading.interval, increase.delta, self.oldest_open)
			.map(|share| Booking {
				measured_of,
				..meter.booking(share, flags)
			})
			.collect();
		self.cache.book(meter.owner, meter.area, meter.role.source(), &bookings)
	}

	/// Returns the meter's gross generation with this reading's, and how far all of its account then lie
	/// below their highest value, in Wh.
	fn generation(
		&mut self,
		meter: &Meter,
		reading: &Reading,
		increase: &Increase,
	) -> Result<Option<(GrossGeneration, Energy)>, ReadingError> {
		let Some(mut generation) = meter.generation else {
			return Ok(None);
		};
		let first = self.meter(generation.first).and_then(|first| first.generation);
		let before_wh = first.map_or(0, |first| first.deficit_wh);
		let counted = generation.count(before_wh, &increase.delta);
		let (deficit_wh, risen_wh) = counted.ok_or(ReadingError::Overflow)?;
		// It must have been creditable in the reading's own interval: neither a suspension nor
		// another meter's time can be waited out.
		let earns = increase.measured
			&& increase.from_reading
			&& generation.creditable_from.is_some_and(|from| reading.interval >= from);
		if earns && risen_wh > 0 {
			let time_zone = self.time_zone.get_or_init(T::Clock::time_zone);
			let month = time_zone.month_of(reading.interval, self.length_ms);
			if month != generation.month {
				(generation.month, generation.creditable_wh) = (month, 0);
			}
			// No more than it has generated in all.
			generation.creditable_wh = generation.creditable_wh.saturating_add(risen_wh);
		}
		Ok(Some((generation, deficit_wh)))
	}

	/// Stores the last month's generation when a new one begins. A meter's months only go forward,
	/// so it is there once.
	fn store_last_month(&mut self, id: MeterId, before: Option<GrossGeneration>, after: Option<GrossGeneration>) {
		let (Some(before), Some(after)) = (before, after) else {
			return;
		};
		if before.month != after.month && before.creditable_wh > 0 {
			Generated::<T>::insert(id, before.month, before.creditable_wh);
			self.further_items = self.further_items.saturating_add(1);
		}
	}

	/// Writes everything back. Returns the weight that a batch of `readings` took.
	pub fn write(self, readings: u32) -> Weight {
		let (flow_pages, intervals) = self.cache.size();
		let size = BatchSize {
			readings,
			meter_pages: self.meters.len() as u32,
			// An item of its own costs no more than a page.
			flow_pages: flow_pages.saturating_add(self.further_items),
			intervals,
			areas: self.areas.len() as u32,
		};
		for (page, meters) in self.meters {
			if !meters.is_empty() {
				Meters::<T>::insert(page, meters);
			}
		}
		self.cache.write();
		Pallet::<T>::weight_of_batch(size)
	}
}
