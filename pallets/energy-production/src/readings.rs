//! Signed readings: what is taken, and what it books.
//!
//! A reading is judged in this order. First what costs nothing to know: the meter, its status, its epoch, whether the reading is the last
//! one again, whether its sequence number follows. Then the signature. Only what the meter has signed can prove an equivocation, and only
//! that goes on to the checks of interval, registers and rated power. Who brings it does not matter: the meter's signature is enough.
//!
//! Each check comes before the first change, so a reading is taken whole or not at all. A batch reads each page of meters and of flows
//! once and writes it once, whatever a batch has in common too. A reading touches nothing else, whether it settles or earns credits;
//! but for the first of a month of a plant, which writes what the last month came to.
//!
//! A batch is free of charge where its signer is a gateway of each area that a meter in it stands in, and at least half of its readings were
//! of use. Of use is what is accepted, or newly proves an equivocation. A repeat is not, or a gateway's key could fill blocks with the same
//! readings for nothing; but for the first repeat, by a gateway, of what somebody else has brought in before it, and paid for. So nobody can
//! make a gateway pay by being faster, and there are no more free repeats than readings that were paid for.
//!
//! Whether the meter's owner is still connected is not asked: that would be one more item for each reading. The meters are suspended when
//! the connection ends.

use crate::{
	bookings::{most_energy, spread},
	books::Books,
	meters::{page_of, rise},
	BatchOutcome, Config, Equivocation, Equivocations, Event, Gateways, Generated, Last, LastReading, Marks, Meter,
	MeterPage, Meters, Output, Pallet, ReadingError, ReadingResult, WeightInfo, H256,
};
use alloc::{collections::BTreeMap, vec::Vec};
use energy_primitives::{
	AreaId, Flow, Interval, IntervalClock, MeterId, MeteredEnergy, Moment, Month, Reading, ReadingQuality,
	SignedReading,
};
use frame_support::{ensure, traits::Get, weights::Weight, BoundedVec};
use sp_runtime::traits::Zero;

/// What the readings of a batch have in common.
pub(crate) struct Batch<T: Config> {
	signer: T::AccountId,
	genesis: H256,
	current: Interval,
	oldest_open: Interval,
	length_ms: Moment,
	meters: BTreeMap<u32, MeterPage>,
	books: Books<T>,
	/// The areas asked about so far, and whether the signer is a gateway there.
	areas: BTreeMap<AreaId, bool>,
	/// Whether a meter stood in an area that the signer is no gateway for: then the batch is paid for, whatever it holds.
	foreign: bool,
	/// How many readings were of use.
	useful: u32,
	/// Items written beside the pages.
	further_items: u32,
}

/// What a reading of a running meter comes to.
struct Counted {
	since: Interval,
	delta: Flow,
	/// What the rated power gives since then, in Wh.
	most: energy_primitives::Energy,
	/// Whether it was measured, as the registers were that it counts from, and no interval is missing between.
	measured: bool,
	/// Whether a reading stands before it, not only what a fitter has read.
	signed: bool,
}

/// The items of a proof of equivocation: the proof, the account, and its name.
const ITEMS_OF_A_PROOF: u32 = 3;

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
	/// What a batch of `readings` takes at most: each lies on a page of its own, in an area of its own, and spreads a gap over all open
	/// intervals or proves an equivocation. One that files a month has no gap.
	pub(crate) fn weight_of_worst_batch(readings: u32) -> Weight {
		let intervals = T::MeterDeadline::get();
		let items = intervals.max(ITEMS_OF_A_PROOF);
		Self::weight_of_batch(BatchSize {
			readings,
			meter_pages: readings,
			flow_pages: readings.saturating_mul(items),
			intervals,
			areas: readings,
		})
	}

	/// What a batch takes.
	fn weight_of_batch(size: BatchSize) -> Weight {
		// One of each is in the first, and with each interval comes a page of flows.
		let mut weight = T::WeightInfo::submit_readings(size.readings);
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
		for (count, of) in further {
			if !count.is_zero() {
				weight = weight.saturating_add(of(count));
			}
		}
		weight
	}

	pub(crate) fn do_submit_readings(
		signer: &T::AccountId,
		readings: &BoundedVec<SignedReading, T::MaxBatch>,
	) -> (BoundedVec<ReadingResult, T::MaxBatch>, BatchOutcome) {
		let mut batch = Batch::<T>::new(signer.clone());
		let results: Vec<_> = readings.iter().map(|signed| batch.submit(signed)).collect();
		let count = readings.len() as u32;
		let outcome = BatchOutcome {
			free: !batch.foreign && batch.useful >= count.div_ceil(2),
			weight: batch.close(count),
		};
		// As many as there are readings, whose bound is the same.
		(BoundedVec::truncate_from(results), outcome)
	}
}

impl<T: Config> Batch<T> {
	pub fn new(signer: T::AccountId) -> Self {
		Self {
			signer,
			genesis: frame_system::Pallet::<T>::block_hash(frame_system::pallet_prelude::BlockNumberFor::<T>::zero()),
			current: T::Clock::current(),
			oldest_open: Pallet::<T>::oldest_open(),
			length_ms: T::Clock::length_ms(),
			meters: BTreeMap::new(),
			books: Books::open(),
			areas: BTreeMap::new(),
			foreign: false,
			useful: 0,
			further_items: 0,
		}
	}

	/// The meter, from its page, which is read at most once.
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

	/// Takes a reading, or says why not. Leaves everything as it was unless it is accepted or proves an equivocation.
	fn submit(&mut self, signed: &SignedReading) -> ReadingResult {
		let Some(meter) = self.meter(signed.reading.meter).copied() else {
			return ReadingResult::Rejected(ReadingError::UnknownMeter);
		};
		let is_gateway = self.is_gateway_of(meter.area);
		self.foreign |= !is_gateway;
		let result = self.take(&meter, signed).unwrap_or_else(ReadingResult::Rejected);
		let useful = match result {
			ReadingResult::Accepted => {
				self.came_by(signed.reading.meter, is_gateway);
				true
			},
			ReadingResult::Rejected(ReadingError::Equivocation) => true,
			ReadingResult::Duplicate => is_gateway && self.repeat(signed),
			// It has been overtaken by more than one.
			ReadingResult::Rejected(ReadingError::WrongSequence) => {
				is_gateway && signed.reading.sequence < meter.last_sequence() && self.repeat(signed)
			},
			ReadingResult::Rejected(_) => false,
		};
		self.useful = self.useful.saturating_add(useful.into());
		result
	}

	/// Remembers who brought the meter's newest reading.
	fn came_by(&mut self, id: MeterId, is_gateway: bool) {
		if let Some(meter) = self.meter(id) {
			meter.unrepeated = match is_gateway {
				true => 0,
				false => meter.unrepeated.saturating_add(1),
			};
		}
	}

	/// A gateway brings a reading that the chain has. Whether that is the first repeat of one that somebody else brought.
	fn repeat(&mut self, signed: &SignedReading) -> bool {
		let Some(meter) = self.meter(signed.reading.meter) else {
			return false;
		};
		let is_first = meter.unrepeated > 0;
		meter.unrepeated = meter.unrepeated.saturating_sub(1);
		is_first
	}

	fn take(&mut self, meter: &Meter, signed: &SignedReading) -> Result<ReadingResult, ReadingError> {
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
		let home = reading.interval.max(self.oldest_open);
		let counted = self.counted(meter, reading)?;
		self.books.ensure_kept(home)?;
		let output = self.output(meter, reading, &counted)?;
		self.book(meter, reading, &counted)?;
		self.books.enter(home, signed);
		self.file_last_month(reading.meter, meter.output, output);
		if let Some(meter) = self.meter(reading.meter) {
			meter.last = Last::Reading(LastReading::from(signed));
			meter.ahead_wh = meter.ahead_wh.saturating_sub(counted.most);
			meter.output = output;
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
		let gateway = self.signer.clone();
		let proof = Equivocation {
			key: meter.key,
			accepted,
			conflicting,
			gateway: gateway.clone(),
		};
		Equivocations::<T>::insert(id, epoch, proof);
		Pallet::<T>::deactivate(&mut meter);
		if let Some(stored) = self.meter(id) {
			*stored = meter;
		}
		self.further_items = self.further_items.saturating_add(ITEMS_OF_A_PROOF);
		Pallet::<T>::deposit_event(Event::MeterEquivocated {
			meter: id,
			epoch,
			sequence,
			gateway,
		});
	}

	/// What flowed since the last reading, or since the device was put in.
	fn counted(&self, meter: &Meter, reading: &Reading) -> Result<Counted, ReadingError> {
		let (since, before) = meter.last.counted_to();
		let last_quality = match meter.last {
			Last::Reading(last) => Some(last.quality),
			Last::Baseline { .. } => None,
		};
		let elapsed = reading
			.interval
			.checked_sub(since)
			// The first one may be of the time just before the device was put in: it counts from the fitter's registers, so it repeats them.
			.filter(|elapsed| *elapsed > 0 || last_quality.is_none())
			.ok_or(ReadingError::IntervalNotAfterLast)?;
		let delta = rise(&before, &reading.registers()).ok_or(ReadingError::RegisterFell)?;
		let most = most_energy(meter.rated_power_w, self.length_ms, elapsed);
		let room = most.saturating_sub(meter.ahead_wh);
		ensure!(
			delta.import_wh <= room && delta.export_wh <= room,
			ReadingError::BeyondRatedPower
		);
		let measured = elapsed == 1
			&& reading.quality == ReadingQuality::Measured
			&& last_quality.is_none_or(|quality| quality == ReadingQuality::Measured);
		Ok(Counted {
			since,
			delta,
			most,
			measured,
			signed: last_quality.is_some(),
		})
	}

	/// Books it to the intervals since the last reading.
	fn book(&mut self, meter: &Meter, reading: &Reading, counted: &Counted) -> Result<(), ReadingError> {
		if counted.delta == Flow::default() {
			return Ok(());
		}
		let late = reading.interval < self.oldest_open;
		let marks = match counted.measured && !late {
			true => Marks::default(),
			false => Marks::ESTIMATED,
		};
		let bookings: Vec<_> = spread(counted.since, reading.interval, counted.delta, self.oldest_open)
			.map(|(interval, share)| meter.booking(interval, share, marks))
			.collect();
		self.books.book(meter.owner, meter.area, meter.role.source(), &bookings)
	}

	/// The meter's gross output with this reading's.
	fn output(&self, meter: &Meter, reading: &Reading, counted: &Counted) -> Result<Option<Output>, ReadingError> {
		let Some(mut output) = meter.output else {
			return Ok(None);
		};
		let risen_wh = output.count(&counted.delta).ok_or(ReadingError::Overflow)?;
		// It must have held in the reading's own interval: neither a suspension nor another meter's time can be waited out.
		let earns =
			counted.measured && counted.signed && output.earns_from.is_some_and(|from| reading.interval >= from);
		if earns && risen_wh > 0 {
			let month = Month::of_interval(reading.interval, self.length_ms);
			if month != output.month {
				(output.month, output.creditable_wh) = (month, 0);
			}
			// No more than it has generated in all.
			output.creditable_wh = output.creditable_wh.saturating_add(risen_wh);
		}
		Ok(Some(output))
	}

	/// Puts the last month's generation away when a new one begins. A meter's months only go forward, so it is there once.
	fn file_last_month(&mut self, id: MeterId, before: Option<Output>, after: Option<Output>) {
		let (Some(before), Some(after)) = (before, after) else {
			return;
		};
		if before.month != after.month && before.creditable_wh > 0 {
			Generated::<T>::insert(id, before.month, before.creditable_wh);
			self.further_items = self.further_items.saturating_add(1);
		}
	}

	/// Writes all back. Returns the weight that a batch of `readings` took.
	pub fn close(self, readings: u32) -> Weight {
		let (flow_pages, intervals) = self.books.size();
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
		self.books.close();
		Pallet::<T>::weight_of_batch(size)
	}
}
