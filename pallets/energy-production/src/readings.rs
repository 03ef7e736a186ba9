//! Signed readings: what is taken, and what it books.
//!
//! A reading is judged in this order. First what costs nothing to know: the meter, its gateway, its status, its epoch, whether the
//! reading is the last one again, whether its sequence number follows. Then the signature. Only what the meter has signed can
//! prove an equivocation, and only that goes on to the checks of interval, registers and rated power.
//!
//! Each check comes before the first write, so a reading is taken whole or not at all without a storage transaction of its own.
//! What a whole batch shares is read once and written once. A reading of the usual kind (the next interval, at a connection point)
//! reads and writes two entries: the meter's and the flow's. One that counts nothing writes the meter's only. One of gross output
//! reads and writes the plant's and the month's as well, and reads since when the plant is approved.
//!
//! Whether the meter's owner is still connected is not asked: that would be one more entry for each reading. The operator suspends
//! the meters of whom it disconnects.

use crate::{
	bookings::{most_energy, spread},
	ApprovedFrom, BatchOutcome, Booking, Config, EnergyTotals, Equivocation, Equivocations, Event, Flows, Generated,
	Meter, MeterStatus, Meters, NetworkTotals, Pallet, Producers, ReadingError, ReadingResult, SourceTotals,
	WeightInfo, H256,
};
use alloc::{collections::BTreeMap, vec::Vec};
use energy_primitives::{
	AreaId, EnergySource, Flow, Interval, IntervalClock, MeteredEnergy, MeteredFlow, Moment, Month, ProducerInfo,
	Reading, ReadingQuality, SignedReading,
};
use frame_support::{
	ensure,
	traits::{defensive_prelude::*, Get},
	weights::Weight,
	BoundedVec,
};
use sp_runtime::traits::Zero;

/// What the readings of a batch have in common.
struct Batch<T: Config> {
	gateway: T::AccountId,
	area: AreaId,
	genesis: H256,
	current: Interval,
	oldest_open: Interval,
	length_ms: Moment,
	/// The month of the interval that was asked for last: nearly all of a batch tell of one.
	month: Option<(Interval, Month)>,
	totals: EnergyTotals,
	by_source: BTreeMap<EnergySource, u128>,
	/// Bookings beyond the first of each reading.
	further_bookings: u32,
}

impl<T: Config> Pallet<T> {
	/// What a batch of `readings` takes at most: each spreads a gap over all open intervals.
	pub(crate) fn weight_of_worst_batch(readings: u32) -> Weight {
		Self::weight_of_batch(
			readings,
			readings.saturating_mul(T::MeterDeadline::get().saturating_sub(1)),
		)
	}

	/// What a batch takes that made `further_bookings` beyond the first of each reading.
	fn weight_of_batch(readings: u32, further_bookings: u32) -> Weight {
		let weight = T::WeightInfo::submit_readings(readings);
		if further_bookings.is_zero() {
			weight
		} else {
			weight.saturating_add(T::WeightInfo::book(further_bookings))
		}
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
		let weight = Self::weight_of_batch(readings.len() as u32, batch.further_bookings);
		batch.finish();
		let useful = useful >= readings.len().div_ceil(2);
		// As many as there are readings, whose bound is the same.
		(BoundedVec::truncate_from(results), BatchOutcome { useful, weight })
	}

	/// Adds bookings to an account's flows: all or none. Each is of another interval.
	pub(crate) fn book(owner: &T::AccountId, area: AreaId, bookings: &[Booking]) -> Result<(), ReadingError> {
		let mut flows = Vec::with_capacity(bookings.len());
		for booking in bookings.iter().filter(|booking| !booking.is_zero()) {
			let metered = Flows::<T>::get(booking.interval, owner).unwrap_or(MeteredFlow {
				area,
				flow: Flow::default(),
				generated_wh: 0,
				estimated: false,
				settled: false,
			});
			ensure!(!metered.settled, ReadingError::IntervalSettled);
			flows.push((booking.interval, add(metered, booking).ok_or(ReadingError::Overflow)?));
		}
		for (interval, metered) in flows {
			Flows::<T>::insert(interval, owner, metered);
		}
		Ok(())
	}
}

/// `metered` with a booking on top; `None` where a sum overflows.
fn add(metered: MeteredFlow, booking: &Booking) -> Option<MeteredFlow> {
	Some(MeteredFlow {
		flow: Flow {
			import_wh: metered.flow.import_wh.checked_add(booking.flow.import_wh)?,
			export_wh: metered.flow.export_wh.checked_add(booking.flow.export_wh)?,
		},
		generated_wh: metered.generated_wh.checked_add(booking.generated_wh)?,
		estimated: metered.estimated || booking.estimated,
		..metered
	})
}

impl<T: Config> Batch<T> {
	fn new(gateway: T::AccountId, area: AreaId) -> Self {
		Self {
			gateway,
			area,
			genesis: frame_system::Pallet::<T>::block_hash(frame_system::pallet_prelude::BlockNumberFor::<T>::zero()),
			current: T::Clock::current(),
			oldest_open: Pallet::<T>::oldest_open(),
			length_ms: T::Clock::length_ms(),
			month: None,
			totals: EnergyTotals::default(),
			by_source: BTreeMap::new(),
			further_bookings: 0,
		}
	}

	/// Takes a reading, or says why not. Leaves the state as it was unless it is accepted or proves an equivocation.
	fn submit(&mut self, signed: &SignedReading) -> Result<ReadingResult, ReadingError> {
		let reading = &signed.reading;
		let mut meter = Meters::<T>::get(reading.meter).ok_or(ReadingError::UnknownMeter)?;
		ensure!(meter.area == self.area, ReadingError::ForeignGateway);
		ensure!(meter.status == MeterStatus::Active, ReadingError::MeterSuspended);
		ensure!(reading.epoch == meter.epoch, ReadingError::WrongEpoch);
		if meter.last.as_ref().is_some_and(|last| last.reading == *reading) {
			// The body alone decides: some kinds of signature differ each time.
			return Ok(ReadingResult::Duplicate);
		}
		let competing = meter.last.filter(|last| last.reading.sequence == reading.sequence);
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
		match meter.last {
			Some(last) => self.count(&meter, &last.reading, reading)?,
			None => ensure!(
				reading.interval >= meter.baseline_from,
				ReadingError::IntervalNotAfterLast
			),
		}
		meter.last = Some(*signed);
		Meters::<T>::insert(reading.meter, meter);
		Ok(ReadingResult::Accepted)
	}

	fn suspend_for_equivocation(
		&self,
		meter: Meter<T::AccountId>,
		accepted: SignedReading,
		conflicting: SignedReading,
	) {
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
		Pallet::<T>::deactivate_meter(id, meter);
		Pallet::<T>::deposit_event(Event::MeterEquivocated {
			meter: id,
			epoch,
			sequence,
			gateway,
		});
	}

	/// Books what flowed since the last reading.
	fn count(&mut self, meter: &Meter<T::AccountId>, last: &Reading, reading: &Reading) -> Result<(), ReadingError> {
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
		if delta == Flow::default() {
			return Ok(());
		}

		let measured = elapsed == 1 && reading.quality == ReadingQuality::Measured;
		let late = reading.interval < self.oldest_open;
		let settles = meter.role.settles();
		let generates = meter.role.source().is_some();
		let bookings: Vec<_> = spread(last.interval, reading.interval, delta, self.oldest_open)
			.map(|(interval, share)| Booking {
				interval,
				flow: if settles { share } else { Flow::default() },
				generated_wh: if generates { share.export_wh } else { 0 },
				estimated: !measured || late,
			})
			.collect();

		// What can still fail comes before what writes.
		let generation = match meter.role.source() {
			Some(source) if delta.export_wh > 0 => Some((source, self.generation(meter, reading, &delta, measured)?)),
			_ => None,
		};
		Pallet::<T>::book(&meter.owner, meter.area, &bookings)?;
		if let Some((source, (plant, credited))) = generation {
			Producers::<T>::insert(&meter.owner, plant);
			if let Some((month, energy)) = credited {
				Generated::<T>::insert(&meter.owner, month, energy);
			}
			self.totals.metered_wh = self.totals.metered_wh.saturating_add(delta.export_wh.into());
			let of_source = self.by_source.entry(source).or_default();
			*of_source = of_source.saturating_add(delta.export_wh.into());
		}
		if settles {
			self.totals.import_wh = self.totals.import_wh.saturating_add(delta.import_wh.into());
			self.totals.export_wh = self.totals.export_wh.saturating_add(delta.export_wh.into());
		}
		let further = u32::try_from(bookings.len().saturating_sub(1)).unwrap_or(u32::MAX);
		self.further_bookings = self.further_bookings.saturating_add(further);
		Ok(())
	}

	/// The plant with what it generated, and the month's new sum where it can earn credits.
	fn generation(
		&mut self,
		meter: &Meter<T::AccountId>,
		reading: &Reading,
		delta: &Flow,
		measured: bool,
	) -> Result<(ProducerInfo, Option<(Month, u64)>), ReadingError> {
		// A plant is never removed, and a meter of gross output is registered for one only.
		let mut plant = Producers::<T>::get(&meter.owner).defensive_ok_or(ReadingError::UnknownMeter)?;
		plant.metered_wh = plant
			.metered_wh
			.checked_add(delta.export_wh)
			.ok_or(ReadingError::Overflow)?;
		// Both must have held in the reading's own interval: neither a suspension nor another meter's time can be waited out.
		let earns = measured
			&& reading.interval >= meter.active_from
			&& ApprovedFrom::<T>::get(&meter.owner).is_some_and(|from| reading.interval >= from);
		if !earns {
			return Ok((plant, None));
		}
		let month = self.month_of(reading.interval);
		let energy = Generated::<T>::get(&meter.owner, month)
			.checked_add(delta.export_wh)
			.ok_or(ReadingError::Overflow)?;
		Ok((plant, Some((month, energy))))
	}

	fn month_of(&mut self, interval: Interval) -> Month {
		match self.month {
			Some((known, month)) if known == interval => month,
			_ => {
				let month = T::Clock::month_of(interval);
				self.month = Some((interval, month));
				month
			},
		}
	}

	/// Adds the batch's sums to the network's.
	fn finish(self) {
		if self.totals != EnergyTotals::default() {
			NetworkTotals::<T>::mutate(|totals| {
				totals.import_wh = totals.import_wh.saturating_add(self.totals.import_wh);
				totals.export_wh = totals.export_wh.saturating_add(self.totals.export_wh);
				totals.metered_wh = totals.metered_wh.saturating_add(self.totals.metered_wh);
			});
		}
		for (source, energy) in self.by_source {
			SourceTotals::<T>::mutate(source, |total| *total = total.saturating_add(energy));
		}
	}
}
