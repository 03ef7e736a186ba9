//! Pending issuances are minted once nobody can dispute them any longer: by anybody's call, and by the
//! chain itself at the end of a block.

use super::{arithmetic::earned, ensure_equal};
use crate::{
	Config, Deficits, Disputes, Error, Event, Issuances, NextDue, NextIssuance, Pallet, PendingIssuanceOf,
	PendingIssuances, WeightInfo,
};
use energy_primitives::{Balance, CarbonChange, IntervalClock, IssuanceId, IssuanceStage, Moment};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchResult, Get, Weight},
	storage::with_storage_layer,
	traits::tokens::fungibles::Mutate,
	weights::WeightMeter,
};
use sp_runtime::ArithmeticError;

impl<T: Config> Pallet<T> {
	/// Returns a pending issuance.
	pub(crate) fn pending_issuance(issuance: IssuanceId) -> Result<PendingIssuanceOf<T>, Error<T>> {
		PendingIssuances::<T>::get(issuance).ok_or(Error::UnknownIssuance)
	}

	/// Returns how far a pending issuance is.
	pub(crate) fn stage(issuance: IssuanceId, pending: &PendingIssuanceOf<T>) -> IssuanceStage {
		let now = T::Clock::now();
		if let Some(dispute) = Disputes::<T>::get(issuance) {
			let until = Self::end_of_vote(&dispute);
			let tally = Self::tally(&pending.producer, &dispute);
			return match now < until || tally.is_rejected() {
				true => IssuanceStage::Disputed {
					until,
					uphold: tally.uphold,
					reject: tally.reject,
					quorum: tally.quorum,
				},
				false => IssuanceStage::Mintable,
			};
		}
		let until = Self::end_of_window(pending);
		match now < until {
			true => IssuanceStage::Challengeable { until },
			false => IssuanceStage::Mintable,
		}
	}

	/// Returns when the challenge window of a pending issuance is over.
	pub(crate) fn end_of_window(pending: &PendingIssuanceOf<T>) -> Moment {
		pending.requested_at.saturating_add(T::ChallengeWindow::get())
	}

	/// Decides on an issuance that waits for nobody any longer.
	pub(crate) fn do_mint(issuance: IssuanceId) -> DispatchResult {
		let pending = Self::pending_issuance(issuance)?;
		let now = T::Clock::now();
		let Some(dispute) = Disputes::<T>::get(issuance) else {
			ensure!(now >= Self::end_of_window(&pending), Error::<T>::ChallengeWindowOpen);
			return Self::mint(issuance, pending);
		};
		ensure!(now >= Self::end_of_vote(&dispute), Error::<T>::DisputeOpen);
		// Members may have left since the last vote, so that those who rejected it are a majority now.
		match Self::tally(&pending.producer, &dispute).is_rejected() {
			true => Self::reject(issuance, pending),
			false => Self::mint(issuance, pending),
		}
	}

	/// Mints what is due, in the order in which it was asked for. Returns the weight used, never more
	/// than `remaining`.
	pub(crate) fn mint_due(remaining: Weight) -> Weight {
		let mut meter = WeightMeter::with_limit(remaining);
		if meter.try_consume(T::WeightInfo::on_idle_base()).is_err() {
			return meter.consumed();
		}
		let begin = NextDue::<T>::get();
		let (mut next, end, now) = (begin, NextIssuance::<T>::get(), T::Clock::now());
		for _ in 0..T::MaxMintsPerBlock::get() {
			if next >= end || meter.try_consume(T::WeightInfo::mint_carbon_credits()).is_err() {
				break;
			}
			if let Some(pending) = PendingIssuances::<T>::get(next) {
				// A disputed one has a deadline of its own, and waits for a call.
				let disputed = Disputes::<T>::contains_key(next);
				if !disputed && now < Self::end_of_window(&pending) {
					break;
				}
				if !disputed {
					// One that cannot be minted stays pending, and does not hold up the others.
					let _ = with_storage_layer(|| Self::mint(next, pending));
				}
			}
			next = next.saturating_add(1);
		}
		if next != begin {
			NextDue::<T>::put(next);
		}
		meter.consumed()
	}

	/// Issues the credits of a pending issuance, at the factor that counts now. What the producer still
	/// owes for credits that were withdrawn is set off.
	pub(crate) fn mint(issuance: IssuanceId, pending: PendingIssuanceOf<T>) -> DispatchResult {
		let (producer, zone, vintage) = (&pending.producer, pending.zone, pending.vintage);
		let credit = vintage.credit_id();
		ensure!(Self::is_keyless(credit), Error::<T>::ForeignAsset);
		let avoided = Self::avoided(zone, vintage.month, vintage.source)?;

		let key = (producer, zone, vintage.month);
		let mut record = Issuances::<T>::get(key);
		record.open = None;
		record.credited_wh = record
			.credited_wh
			.checked_add(pending.energy_wh)
			.ok_or(ArithmeticError::Overflow)?;
		let (in_all, remainder_ug) = earned(record.credited_wh, avoided);
		let amount = in_all.saturating_sub(record.net());
		record.issued = record.issued.checked_add(amount).ok_or(ArithmeticError::Overflow)?;
		let set_off = Self::set_off(producer, amount);
		let changes = [
			(CarbonChange::Decided, pending.amount),
			(CarbonChange::Issued, amount),
			(CarbonChange::Withdrawn, set_off),
		];
		Self::count(credit, producer, &changes)?;
		Issuances::<T>::insert(key, record);
		let received = amount.saturating_sub(set_off);
		if received > 0 {
			ensure_equal::<T>(T::Credits::mint_into(credit, producer, received)?, received)?;
		}
		Self::forget_issuance(issuance);
		Self::deposit_event(Event::CarbonCreditsIssued {
			issuance,
			producer: producer.clone(),
			credit,
			zone,
			energy_wh: pending.energy_wh,
			avoided_mg_per_kwh: avoided,
			amount,
			remainder_ug,
			set_off,
		});
		Ok(())
	}

	/// Takes what a producer owes for withdrawn credits off what it is issued. Returns how much.
	pub(crate) fn set_off(producer: &T::AccountId, amount: Balance) -> Balance {
		let deficit = Deficits::<T>::get(producer);
		let set_off = deficit.min(amount);
		match deficit.saturating_sub(set_off) {
			0 => Deficits::<T>::remove(producer),
			rest => Deficits::<T>::insert(producer, rest),
		}
		set_off
	}

	/// Refuses a pending issuance: its energy never earns credits.
	pub(crate) fn reject(issuance: IssuanceId, pending: PendingIssuanceOf<T>) -> DispatchResult {
		let PendingIssuanceOf::<T> {
			producer,
			zone,
			vintage,
			energy_wh,
			amount,
			..
		} = pending;
		Issuances::<T>::mutate((&producer, zone, vintage.month), |record| {
			record.open = None;
			record.refused_wh = record.refused_wh.saturating_add(energy_wh);
		});
		let credit = vintage.credit_id();
		Self::count(credit, &producer, &[(CarbonChange::Decided, amount)])?;
		Self::forget_issuance(issuance);
		Self::deposit_event(Event::IssuanceRejected {
			issuance,
			producer,
			credit,
			zone,
			energy_wh,
		});
		Ok(())
	}

	fn forget_issuance(issuance: IssuanceId) {
		PendingIssuances::<T>::remove(issuance);
		Disputes::<T>::remove(issuance);
	}
}
