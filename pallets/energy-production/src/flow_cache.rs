//! The flow cache: pages of flows that are read once, changed by any number of bookings, and
//! written once.
//!
//! An account's flows are found by the number of its connection point, which the grid gives. So what
//! the meters of a batch measured lies together: a batch of neighbouring meters reads and writes a
//! few pages, not an item for each.

use crate::{
	AccountOf, Accounts, Booking, Config, EnergyTotals, Error, FlowEntry, FlowPage, Flows, IntervalRecord, Intervals,
	LateEntry, LateFlows, LatePage, NetworkTotals, Pallet, ReadingError, Readings, SourceTotals,
};
use alloc::{collections::BTreeMap, vec::Vec};
use codec::Encode;
use energy_primitives::{
	merkle::leaf_hash, page_of, ArchivedBatch, AreaId, ConnectionIndex, ConnectionPages, EnergySource, Interval,
	SignedReading,
};
use frame_support::{defensive, traits::defensive_prelude::*};

impl<T: Config> Pallet<T> {
	/// Returns the account's record, if it has or had meters or bookings.
	pub(crate) fn account(who: &T::AccountId) -> Option<AccountOf<T>> {
		Accounts::<T>::get(who)
	}

	/// Returns the record of a connected account, which books under the number of its present
	/// connection point. What is new in it is not stored yet.
	///
	/// Errors: `NotConnected` where the account has no number.
	pub(crate) fn account_here(who: &T::AccountId) -> Result<AccountOf<T>, Error<T>> {
		let index = T::Grid::index_of(who).ok_or(Error::<T>::NotConnected)?;
		let mut account = Self::account(who).unwrap_or_else(|| AccountOf::<T>::new(index));
		account.move_to(index);
		Ok(account)
	}

	/// Returns the account that has a number.
	pub(crate) fn owner_of(index: ConnectionIndex) -> Option<T::AccountId> {
		let (page, slot) = page_of(index);
		T::Grid::page(page)?.accounts.get(usize::from(slot)).cloned()
	}

	/// Returns what is booked to an account in an interval. An account moves to another area only
	/// when all is settled that was booked to it, so that it has one entry in an interval at most.
	pub(crate) fn flow(interval: Interval, who: &T::AccountId) -> Option<FlowEntry> {
		Self::flow_of(&Self::account(who)?, interval)
	}

	/// Returns what is booked in an interval to an account by its record.
	pub(crate) fn flow_of(account: &AccountOf<T>, interval: Interval) -> Option<FlowEntry> {
		account.indices().find_map(|index| {
			let (page, slot) = page_of(index);
			let entries = Flows::<T>::get(interval, page);
			entries.into_iter().find(|entry| entry.slot == slot)
		})
	}
}

/// Adds a booking to what is late of a connection point; `None` where a sum overflows.
fn add_late(entries: &mut LatePage, slot: u8, booking: &Booking) -> Option<()> {
	match entries.binary_search_by_key(&slot, |entry| entry.slot) {
		Ok(position) => {
			let entry = entries.get_mut(position)?;
			*entry = entry.with(booking)?;
		},
		Err(position) => {
			let empty = LateEntry {
				slot,
				import_wh: 0,
				export_wh: 0,
				generated_wh: 0,
			};
			// A page has room for each of its connection points.
			entries
				.try_insert(position, empty.with(booking)?)
				.defensive_unwrap_or_default();
		},
	}
	Some(())
}

/// The pages of flows and the intervals' records that have been read, with the bookings since.
pub(crate) struct FlowCache<T: Config> {
	flows: BTreeMap<(Interval, u32), FlowPage>,
	late: BTreeMap<(Interval, u32), LatePage>,
	records: BTreeMap<Interval, CachedRecord>,
	totals: EnergyTotals,
	by_source: BTreeMap<EnergySource, u128>,
	_config: core::marker::PhantomData<T>,
}

/// An interval's record, and the readings that are accepted for it and not yet in its tree.
struct CachedRecord {
	record: IntervalRecord,
	accepted: Vec<SignedReading>,
}

impl<T: Config> FlowCache<T> {
	/// Returns an empty cache.
	pub fn new() -> Self {
		Self {
			flows: BTreeMap::new(),
			late: BTreeMap::new(),
			records: BTreeMap::new(),
			totals: EnergyTotals::default(),
			by_source: BTreeMap::new(),
			_config: core::marker::PhantomData,
		}
	}

	/// Books to one connection point and writes at once. The parameters are those of [`Self::book`].
	///
	/// Errors: `Overflow` where a sum would exceed what 64 bits hold; then nothing is booked.
	pub fn book_at_once(
		index: ConnectionIndex,
		area: AreaId,
		source: Option<EnergySource>,
		bookings: &[Booking],
	) -> Result<(), Error<T>> {
		let mut cache = Self::new();
		// There is no other reason.
		cache
			.book(index, area, source, bookings)
			.map_err(|_| Error::<T>::Overflow)?;
		cache.write();
		Ok(())
	}

	/// Returns how many pages of flows, and how many intervals' records, have been read. A page of what
	/// is late counts as two of flows: it has the record of its closed interval with it.
	pub fn size(&self) -> (u32, u32) {
		let mut closed: Vec<_> = self.late.keys().map(|(interval, _)| interval).collect();
		closed.dedup();
		(
			(self.flows.len() as u32).saturating_add((self.late.len() as u32).saturating_mul(2)),
			(self.records.len() as u32).saturating_sub(closed.len() as u32),
		)
	}

	/// Whether what was measured in a closed interval can still be settled in it: its flows are not
	/// deleted.
	pub fn takes_late(&mut self, interval: Interval) -> bool {
		matches!(self.record(interval).record.readings, Readings::Tree(_))
	}

	/// Adds what was measured in a closed interval that takes it, to be settled there. The other
	/// parameters are those of [`Self::book`].
	///
	/// Errors: `Overflow` where a sum would exceed what 64 bits hold.
	pub fn book_late(
		&mut self,
		index: ConnectionIndex,
		source: Option<EnergySource>,
		booking: &Booking,
	) -> Result<(), ReadingError> {
		let (page, slot) = page_of(index);
		let key = (booking.interval, page);
		let entries = self
			.late
			.entry(key)
			.or_insert_with(|| LateFlows::<T>::get(key.0, key.1));
		add_late(entries, slot, booking).ok_or(ReadingError::Overflow)?;
		self.count(booking, source);
		Ok(())
	}

	fn record(&mut self, interval: Interval) -> &mut CachedRecord {
		self.records.entry(interval).or_insert_with(|| CachedRecord {
			record: Intervals::<T>::get(interval),
			accepted: Vec::new(),
		})
	}

	/// Adds bookings, each of another interval, to the flows of the connection point that has the
	/// number: all or none. The intervals are open. `source` is that of what was generated.
	///
	/// Errors: `Overflow` where a sum would exceed what 64 bits hold.
	pub fn book(
		&mut self,
		index: ConnectionIndex,
		area: AreaId,
		source: Option<EnergySource>,
		bookings: &[Booking],
	) -> Result<(), ReadingError> {
		let (page, slot) = page_of(index);
		let empty = FlowEntry::empty(slot, area);
		let mut sums = Vec::with_capacity(bookings.len());
		for booking in bookings.iter().filter(|booking| !booking.is_empty()) {
			let key = (booking.interval, page);
			let entries = self.flows.entry(key).or_insert_with(|| Flows::<T>::get(key.0, key.1));
			let position = entries.binary_search_by_key(&slot, |entry| entry.slot);
			let before = position.map_or(empty, |position| entries[position]);
			let sum = before.with(booking).ok_or(ReadingError::Overflow)?;
			sums.push((booking, key, position, sum));
		}
		// Nothing fails from here on: a page has room for each of its connection points.
		for (booking, key, position, sum) in sums {
			let Some(entries) = self.flows.get_mut(&key) else {
				continue;
			};
			match position {
				Ok(position) => entries[position] = sum,
				Err(position) => entries.try_insert(position, sum).defensive_unwrap_or_default(),
			}
			self.count(booking, source);
		}
		Ok(())
	}

	/// Takes a booking off the sums of a closed interval, to which it was booked late, and books it to
	/// its own. The other parameters are those of [`Self::book`].
	///
	/// Errors: `Overflow` where a sum would exceed what 64 bits hold.
	pub fn move_to(
		&mut self,
		index: ConnectionIndex,
		area: AreaId,
		from: Interval,
		booking: &Booking,
	) -> Result<(), ReadingError> {
		// What a plant generated is in the sums of its source already.
		self.book(index, area, None, core::slice::from_ref(booking))?;
		let sums = booking.totals();
		self.totals = self.totals.less(sums);
		let record = &mut self.record(from).record;
		record.totals = record.totals.less(sums);
		Ok(())
	}

	/// Adds a booking to the sums of its interval and of all.
	fn count(&mut self, booking: &Booking, source: Option<EnergySource>) {
		let generated_wh = u128::from(booking.generated_wh);
		let sums = booking.totals();
		let record = &mut self.record(booking.interval).record;
		record.totals = record.totals.plus(sums);
		self.totals = self.totals.plus(sums);
		if let Some(source) = source.filter(|_| generated_wh > 0) {
			let total = self.by_source.entry(source).or_default();
			*total = total.saturating_add(generated_wh);
		}
	}

	/// Adds an accepted reading to those of an open interval.
	pub fn add_reading(&mut self, interval: Interval, signed: &SignedReading) {
		self.record(interval).accepted.push(*signed);
	}

	/// Writes everything back.
	pub fn write(self) {
		for ((interval, page), entries) in self.flows {
			if !entries.is_empty() {
				Flows::<T>::insert(interval, page, entries);
			}
		}
		for ((interval, page), entries) in self.late {
			if !entries.is_empty() {
				LateFlows::<T>::insert(interval, page, entries);
			}
		}
		for (interval, CachedRecord { mut record, accepted }) in self.records {
			match &mut record.readings {
				// What a fitter reads, or an operator records, is booked without a reading.
				_ if accepted.is_empty() => {},
				Readings::Tree(tree) => {
					let before = tree.root();
					for signed in &accepted {
						tree.push(leaf_hash(signed));
					}
					if let Some(root) = tree.root() {
						let batch = ArchivedBatch {
							before,
							leaves: accepted,
						};
						sp_io::offchain_index::set(&ArchivedBatch::key(interval, root), &batch.encode());
					}
				},
				Readings::Root { .. } => {
					defensive!("an interval took readings after its flows were deleted");
				},
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
				for (source, energy_wh) in self.by_source {
					let total = totals.get(&source).copied().unwrap_or_default();
					// There is room for every source.
					totals
						.try_insert(source, total.saturating_add(energy_wh))
						.defensive_unwrap_or_default();
				}
			});
		}
	}
}
