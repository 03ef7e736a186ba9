//! Signed readings: what is taken, and what it books.
//!
//! A reading is judged in this order. First what costs nothing to know: the meter, its gateway, its status, its epoch, whether the
//! reading is the last one again, whether its sequence number follows. Then the signature. Only what the meter has signed can
//! prove an equivocation, and only that goes on to the checks of interval, registers and rated power.
//!
//! Each check comes before the first change, so a reading is taken whole or not at all. A batch reads each page of meters and of flows
//! once and writes it once, whatever a batch has in common too. A reading touches nothing else, whether it settles or earns credits;
//! but for the first of a month of a plant, which writes what the last month came to.
//!
//! Whether the meter's owner is still connected is not asked: that would be one more item for each reading. The operator suspends
//! the meters of whom it disconnects.

use crate::{
	bookings::{most_energy, spread},
	books::Books,
	meters::page_of,
	BatchOutcome, Booking, Config, Equivocation, Equivocations, Event, Generated, Last, LastReading, Marks, Meter,
	MeterPage, MeterStatus, Meters, Output, Pallet, ReadingError, ReadingResult, WeightInfo, H256,
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
	gateway: T::AccountId,
	area: AreaId,
	genesis: H256,
	current: Interval,
	oldest_open: Interval,
	length_ms: Moment,
	meters: BTreeMap<u32, MeterPage>,
	books: Books<T>,
	/// Items written beside the pages.
	further_items: u32,
}

/// What a reading of a running meter comes to.
struct Counted {
	delta: Flow,
	/// Whether it was measured, and no interval is missing before it.
	measured: bool,
}

/// The items of a proof of equivocation: the proof, the account, and its name.
const ITEMS_OF_A_PROOF: u32 = 3;

impl<T: Config> Pallet<T> {
	/// What a batch of `readings` takes at most: each lies on a page of its own, and spreads a gap over all open intervals or proves an
	/// equivocation. One that files a month has no gap.
	pub(crate) fn weight_of_worst_batch(readings: u32) -> Weight {
		let intervals = T::MeterDeadline::get();
		let items = intervals.max(ITEMS_OF_A_PROOF);
		Self::weight_of_batch(readings, readings, readings.saturating_mul(items), intervals)
	}

	/// What a batch takes that read so many pages of meters and of flows, and the records of so many intervals.
	fn weight_of_batch(readings: u32, meter_pages: u32, flow_pages: u32, intervals: u32) -> Weight {
		// One of each is in the first, and with each interval comes a page of flows.
		let mut weight = T::WeightInfo::submit_readings(readings);
		let further = [
			(
				meter_pages.saturating_sub(1),
				T::WeightInfo::meter_pages as fn(u32) -> Weight,
			),
			(flow_pages.saturating_sub(intervals.max(1)), T::WeightInfo::flow_pages),
			(intervals.saturating_sub(1), T::WeightInfo::intervals),
		];
		for (count, of) in further {
			if !count.is_zero() {
				weight = weight.saturating_add(of(count));
			}
		}
		weight
	}

	pub(crate) fn do_submit_readings(
		gateway: &T::AccountId,
		area: AreaId,
		readings: &BoundedVec<SignedReading, T::MaxBatch>,
	) -> (BoundedVec<ReadingResult, T::MaxBatch>, BatchOutcome) {
		let mut batch = Batch::<T>::new(gateway.clone(), area);
		let mut useful = 0usize;
		let results: Vec<_> = readings
			.iter()
			.map(|signed| {
				let result = batch.submit(signed).unwrap_or_else(ReadingResult::Rejected);
				let news = matches!(
					result,
					ReadingResult::Accepted | ReadingResult::Rejected(ReadingError::Equivocation)
				);
				useful = useful.saturating_add(news.into());
				result
			})
			.collect();
		let useful = useful >= readings.len().div_ceil(2);
		let weight = batch.close(readings.len() as u32);
		// As many as there are readings, whose bound is the same.
		(BoundedVec::truncate_from(results), BatchOutcome { useful, weight })
	}
}

impl<T: Config> Batch<T> {
	pub fn new(gateway: T::AccountId, area: AreaId) -> Self {
		Self {
			gateway,
			area,
			genesis: frame_system::Pallet::<T>::block_hash(frame_system::pallet_prelude::BlockNumberFor::<T>::zero()),
			current: T::Clock::current(),
			oldest_open: Pallet::<T>::oldest_open(),
			length_ms: T::Clock::length_ms(),
			meters: BTreeMap::new(),
			books: Books::open(),
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

	/// Takes a reading, or says why not. Leaves everything as it was unless it is accepted or proves an equivocation.
	fn submit(&mut self, signed: &SignedReading) -> Result<ReadingResult, ReadingError> {
		let reading = &signed.reading;
		let meter = *self.meter(reading.meter).ok_or(ReadingError::UnknownMeter)?;
		ensure!(meter.area == self.area, ReadingError::ForeignGateway);
		ensure!(meter.status == MeterStatus::Active, ReadingError::MeterSuspended);
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
			self.suspend_for_equivocation(meter, accepted, *signed);
			return Err(ReadingError::Equivocation);
		}

		ensure!(reading.interval < self.current, ReadingError::IntervalInFuture);
		let home = reading.interval.max(self.oldest_open);
		let output = match meter.last {
			Last::Reading(last) => {
				let counted = self.counted(&meter, &last, reading)?;
				self.books.ensure_kept(home)?;
				let output = self.output(&meter, reading, &counted)?;
				self.book(&meter, &last, reading, &counted)?;
				output
			},
			Last::None(from) => {
				ensure!(reading.interval >= from, ReadingError::IntervalNotAfterLast);
				self.books.ensure_kept(home)?;
				meter.output
			},
		};
		self.books.enter(home, signed);
		self.file_last_month(reading.meter, meter.output, output);
		if let Some(meter) = self.meter(reading.meter) {
			meter.last = Last::Reading(LastReading::from(signed));
			meter.output = output;
		}
		Ok(ReadingResult::Accepted)
	}

	fn suspend_for_equivocation(&mut self, meter: Meter, accepted: SignedReading, conflicting: SignedReading) {
		let Reading {
			meter: id,
			epoch,
			sequence,
			..
		} = conflicting.reading;
		let gateway = self.gateway.clone();
		let proof = Equivocation {
			key: meter.key,
			accepted,
			conflicting,
			gateway: gateway.clone(),
		};
		Equivocations::<T>::insert(id, epoch, proof);
		Pallet::<T>::count_deactivated(&meter);
		if let Some(meter) = self.meter(id) {
			meter.deactivate();
		}
		self.further_items = self.further_items.saturating_add(ITEMS_OF_A_PROOF);
		Pallet::<T>::deposit_event(Event::MeterEquivocated {
			meter: id,
			epoch,
			sequence,
			gateway,
		});
	}

	/// What flowed since the last reading.
	fn counted(&self, meter: &Meter, last: &LastReading, reading: &Reading) -> Result<Counted, ReadingError> {
		let elapsed = reading
			.interval
			.checked_sub(last.interval)
			.filter(|elapsed| *elapsed > 0)
			.ok_or(ReadingError::IntervalNotAfterLast)?;
		let delta = Flow {
			import_wh: reading
				.import_wh
				.checked_sub(last.import_wh)
				.ok_or(ReadingError::RegisterFell)?,
			export_wh: reading
				.export_wh
				.checked_sub(last.export_wh)
				.ok_or(ReadingError::RegisterFell)?,
		};
		let most = most_energy(meter.rated_power_w, self.length_ms, elapsed);
		ensure!(
			delta.import_wh <= most && delta.export_wh <= most,
			ReadingError::BeyondRatedPower
		);
		let measured = elapsed == 1 && reading.quality == ReadingQuality::Measured;
		Ok(Counted { delta, measured })
	}

	/// Books it to the intervals since the last reading.
	fn book(
		&mut self,
		meter: &Meter,
		last: &LastReading,
		reading: &Reading,
		counted: &Counted,
	) -> Result<(), ReadingError> {
		if counted.delta == Flow::default() {
			return Ok(());
		}
		let late = reading.interval < self.oldest_open;
		let marks = match counted.measured && !late {
			true => Marks::default(),
			false => Marks::ESTIMATED,
		};
		let settles = meter.role.settles();
		let source = meter.role.source();
		let bookings: Vec<_> = spread(last.interval, reading.interval, counted.delta, self.oldest_open)
			.map(|(interval, share)| Booking {
				interval,
				flow: if settles { share } else { Flow::default() },
				generated_wh: if source.is_some() { share.export_wh } else { 0 },
				marks,
			})
			.collect();
		self.books.book(meter.owner, meter.area, source, &bookings)
	}

	/// The meter's gross output with this reading's.
	fn output(&self, meter: &Meter, reading: &Reading, counted: &Counted) -> Result<Option<Output>, ReadingError> {
		let generated_wh = counted.delta.export_wh;
		let Some(mut output) = meter.output.filter(|_| generated_wh > 0) else {
			return Ok(meter.output);
		};
		output.generated_wh = output
			.generated_wh
			.checked_add(generated_wh)
			.ok_or(ReadingError::Overflow)?;
		// It must have held in the reading's own interval: neither a suspension nor another meter's time can be waited out.
		let earns = counted.measured && output.earns_from.is_some_and(|from| reading.interval >= from);
		if earns {
			let month = Month::of_interval(reading.interval, self.length_ms);
			if month != output.month {
				(output.month, output.creditable_wh) = (month, 0);
			}
			// No more than it has generated in all.
			output.creditable_wh = output.creditable_wh.saturating_add(generated_wh);
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

	/// Writes all back; tells the weight that a batch of `readings` took.
	pub fn close(self, readings: u32) -> Weight {
		let (flow_pages, intervals) = self.books.size();
		let meter_pages = self.meters.len() as u32;
		for (page, meters) in self.meters {
			if !meters.is_empty() {
				Meters::<T>::insert(page, meters);
			}
		}
		self.books.close();
		Pallet::<T>::weight_of_batch(
			readings,
			meter_pages,
			// An item of its own costs no more than a page.
			flow_pages.saturating_add(self.further_items),
			intervals,
		)
	}
}
