//! The books: accounts by their places, and what their meters told of each interval, in pages.
//!
//! An account is found in the books by its place, a number given once and for good. So what the meters of a batch tell lies together: a
//! batch of neighbouring meters reads and writes a few pages, not an item for each.

use crate::{
	Accounts, Booking, Config, EnergyTotals, Error, FlowEntry, FlowPage, Flows, IntervalRecord, Intervals, Marks,
	MeterAccount, NetworkTotals, NextPlace, Owners, Pallet, Place, ReadingError, Readings, SourceTotals,
	ACCOUNTS_PER_PAGE,
};
use alloc::{collections::BTreeMap, vec::Vec};
use codec::Encode;
use energy_primitives::{
	tree::{leaf_hash, ArchivedBatch},
	AreaId, EnergySource, Interval, SignedReading,
};
use frame_support::{ensure, traits::defensive_prelude::*, BoundedVec};

/// An account's record.
pub(crate) type AccountOf<T> = MeterAccount<<T as Config>::MaxMetersPerAccount>;

/// The page of a place, and where in it.
pub(crate) fn page_of(place: Place) -> (u32, u8) {
	// Less than the length of a page.
	(place / ACCOUNTS_PER_PAGE, (place % ACCOUNTS_PER_PAGE) as u8)
}

impl<T: Config> Pallet<T> {
	/// The account's record, if it has a place in the books.
	pub(crate) fn account(who: &T::AccountId) -> Option<AccountOf<T>> {
		Accounts::<T>::get(who)
	}

	/// The account's record; a new one is given a place, and is not stored yet.
	pub(crate) fn account_or_new(who: &T::AccountId) -> Result<AccountOf<T>, Error<T>> {
		if let Some(account) = Accounts::<T>::get(who) {
			return Ok(account);
		}
		let place = NextPlace::<T>::get();
		let (page, _) = page_of(place);
		Owners::<T>::try_mutate(page, |owners| owners.try_push(who.clone()))
			.map_err(|_| Error::<T>::NumbersExhausted)?;
		NextPlace::<T>::put(place.checked_add(1).ok_or(Error::<T>::NumbersExhausted)?);
		Ok(AccountOf::<T> {
			place,
			meters: BoundedVec::new(),
			settling: 0,
			generating: 0,
			active: 0,
			area: None,
			generating_w: 0,
			settling_w: 0,
			installed_w: 0,
			turn: 0,
		})
	}

	/// Whose place it is.
	pub(crate) fn owner_of(place: Place) -> Option<T::AccountId> {
		let (page, slot) = page_of(place);
		Owners::<T>::get(page).get(usize::from(slot)).cloned()
	}

	/// What is booked to an account in an interval.
	pub(crate) fn flow(interval: Interval, who: &T::AccountId) -> Option<FlowEntry> {
		let (page, slot) = page_of(Self::account(who)?.place);
		Flows::<T>::get(interval, page)
			.into_iter()
			.find(|entry| entry.slot == slot)
	}
}

/// What has been read of the books and will be written back, each page once.
pub(crate) struct Books<T: Config> {
	flows: BTreeMap<(Interval, u32), FlowPage>,
	records: BTreeMap<Interval, Record>,
	totals: EnergyTotals,
	by_source: BTreeMap<EnergySource, u128>,
	_config: core::marker::PhantomData<T>,
}

/// An interval's record, and the readings that are new in it.
struct Record {
	record: IntervalRecord,
	news: Vec<SignedReading>,
}

impl<T: Config> Books<T> {
	/// Nothing read yet.
	pub fn open() -> Self {
		Self {
			flows: BTreeMap::new(),
			records: BTreeMap::new(),
			totals: EnergyTotals::default(),
			by_source: BTreeMap::new(),
			_config: core::marker::PhantomData,
		}
	}

	/// How many pages of flows, and how many intervals' records, have been read.
	pub fn size(&self) -> (u32, u32) {
		(self.flows.len() as u32, self.records.len() as u32)
	}

	fn record(&mut self, interval: Interval) -> &mut Record {
		self.records.entry(interval).or_insert_with(|| Record {
			record: Intervals::<T>::get(interval),
			news: Vec::new(),
		})
	}

	/// Whether an interval still takes readings: a closed one that a lengthened deadline opens again may be forgotten.
	pub fn ensure_kept(&mut self, interval: Interval) -> Result<(), ReadingError> {
		ensure!(
			matches!(self.record(interval).record.readings, Readings::Tree(_)),
			ReadingError::IntervalSettled
		);
		Ok(())
	}

	/// Adds bookings, each of another interval, to an account's flows: all or none. `source` is that of what was generated.
	pub fn book(
		&mut self,
		place: Place,
		area: AreaId,
		source: Option<EnergySource>,
		bookings: &[Booking],
	) -> Result<(), ReadingError> {
		let (page, slot) = page_of(place);
		let empty = FlowEntry {
			slot,
			area,
			import_wh: 0,
			export_wh: 0,
			generated_wh: 0,
			marks: Marks::default(),
		};
		let mut sums = Vec::with_capacity(bookings.len());
		for booking in bookings.iter().filter(|booking| !booking.is_zero()) {
			self.ensure_kept(booking.interval)?;
			let key = (booking.interval, page);
			let entries = self.flows.entry(key).or_insert_with(|| Flows::<T>::get(key.0, key.1));
			let found = entries.binary_search_by_key(&slot, |entry| entry.slot);
			let before = found.map_or(empty, |index| entries[index]);
			ensure!(!before.marks.has(Marks::SETTLED), ReadingError::IntervalSettled);
			sums.push((booking, key, found, add(before, booking).ok_or(ReadingError::Overflow)?));
		}
		// Nothing fails from here on: a page has room for each of its places.
		for (booking, key, found, sum) in sums {
			let Some(entries) = self.flows.get_mut(&key) else {
				continue;
			};
			match found {
				Ok(index) => entries[index] = sum,
				// A page holds every place of its own.
				Err(index) => entries.try_insert(index, sum).defensive_unwrap_or_default(),
			}
			self.count(booking, source);
		}
		Ok(())
	}

	/// Adds a booking to the sums of its interval and of all.
	fn count(&mut self, booking: &Booking, source: Option<EnergySource>) {
		let generated_wh = u128::from(booking.generated_wh);
		let is_manual = booking.marks.has(Marks::MANUAL);
		let sums = EnergyTotals {
			import_wh: booking.flow.import_wh.into(),
			export_wh: booking.flow.export_wh.into(),
			metered_wh: if is_manual { 0 } else { generated_wh },
			manual_wh: if is_manual { generated_wh } else { 0 },
		};
		let record = &mut self.record(booking.interval).record;
		record.totals = record.totals.plus(sums);
		self.totals = self.totals.plus(sums);
		if let Some(source) = source.filter(|_| generated_wh > 0) {
			let total = self.by_source.entry(source).or_default();
			*total = total.saturating_add(generated_wh);
		}
	}

	/// Enters an accepted reading among those of an interval that takes them.
	pub fn enter(&mut self, interval: Interval, signed: &SignedReading) {
		self.record(interval).news.push(*signed);
	}

	/// Writes all back.
	pub fn close(self) {
		for ((interval, page), entries) in self.flows {
			if !entries.is_empty() {
				Flows::<T>::insert(interval, page, entries);
			}
		}
		for (interval, Record { mut record, news }) in self.records {
			if let (Readings::Tree(tree), false) = (&mut record.readings, news.is_empty()) {
				let before = tree.root();
				for signed in &news {
					tree.push(leaf_hash(signed));
				}
				if let Some(root) = tree.root() {
					let batch = ArchivedBatch { before, readings: news };
					sp_io::offchain_index::set(&ArchivedBatch::key(interval, root), &batch.encode());
				}
			}
			if record != IntervalRecord::default() {
				Intervals::<T>::insert(interval, record);
			}
		}
		if self.totals != EnergyTotals::default() {
			NetworkTotals::<T>::mutate(|totals| *totals = totals.plus(self.totals));
		}
		if !self.by_source.is_empty() {
			SourceTotals::<T>::mutate(|totals| {
				for (source, energy) in self.by_source {
					let total = totals.get(&source).copied().unwrap_or_default();
					// There is room for every source.
					totals
						.try_insert(source, total.saturating_add(energy))
						.defensive_unwrap_or_default();
				}
			});
		}
	}
}

impl<T> From<ReadingError> for Error<T> {
	/// Why no booking was made.
	fn from(error: ReadingError) -> Self {
		match error {
			ReadingError::IntervalSettled => Self::IntervalClosed,
			_ => Self::Overflow,
		}
	}
}

/// `entry` with a booking on top; `None` where a sum overflows.
fn add(entry: FlowEntry, booking: &Booking) -> Option<FlowEntry> {
	Some(FlowEntry {
		import_wh: entry.import_wh.checked_add(booking.flow.import_wh)?,
		export_wh: entry.export_wh.checked_add(booking.flow.export_wh)?,
		generated_wh: entry.generated_wh.checked_add(booking.generated_wh)?,
		marks: entry.marks.with(booking.marks),
		..entry
	})
}
