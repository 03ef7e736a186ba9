//! Credits are asked for, and what becomes of them is counted.
//!
//! ```text
//!                          issue                challenge window over
//!   metered, creditable ──────────▶ pending ──────────────────────────▶ issued ──▶ withdrawn
//!     ▲                              │                       ▲
//!     │ matched: taken by the        │ dispute               │ upheld, or not rejected in time
//!     │ record of origin             ▼                       │
//!     ·                             disputed ────────────────┤
//!                                                            └────────▶ refused: never credited
//! ```

pub mod arithmetic;
pub mod corrections;
pub mod disputes;
pub mod factors;
pub mod minting;
mod producers;

use crate::{
	CarbonAccounts, Config, Error, Event, GenerationKey, Issuances, Matched, NetworkCarbonAccount, NextIssuance,
	Pallet, PendingIssuance, PendingIssuances, Vintages,
};
use alloc::format;
use arithmetic::{avoided_mg_per_kwh, earned};
use energy_primitives::{
	Balance, CarbonAccount, CarbonChange, CleanGeneration, CreditId, Energy, EnergySource, IntervalClock, Month,
	Vintage, ZoneId, CREDIT_DECIMALS,
};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult, Get},
	traits::{
		tokens::fungibles::{metadata, roles::Inspect as _, Create, Inspect},
		DefensiveOption,
	},
};
use sp_runtime::{traits::AccountIdConversion, ArithmeticError};

/// The symbol of every vintage's asset.
pub(crate) const SYMBOL: &[u8] = b"CO2e";

/// What can be asked for, for a producer, a zone and a month.
pub(crate) struct Issuable {
	pub(crate) vintage: Vintage,
	pub(crate) energy_wh: Energy,
	pub(crate) amount: Balance,
}

impl<T: Config> Pallet<T> {
	/// Returns the keyless account that owns every vintage's asset.
	pub fn account_id() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// Asks for what is issuable to a producer for a zone and a month. Returns whether its vintage is a
	/// new one.
	pub(crate) fn do_request(producer: T::AccountId, zone: ZoneId, month: Month) -> Result<bool, DispatchError> {
		let Issuable {
			vintage,
			energy_wh,
			amount,
		} = Self::issuable(&producer, zone, month)?;
		let is_new_vintage = Self::ensure_vintage(vintage)?;
		// What is set aside to be matched and was not is creditable: it is a part of the energy.
		Self::release_allowance(&producer, zone, month);

		let issuance = NextIssuance::<T>::get();
		NextIssuance::<T>::put(issuance.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		Issuances::<T>::mutate((&producer, zone, month), |record| record.open = Some(issuance));
		let credit = vintage.credit_id();
		Self::count(credit, &producer, &[(CarbonChange::Requested, amount)])?;
		let pending = PendingIssuance {
			producer: producer.clone(),
			zone,
			vintage,
			energy_wh,
			amount,
			requested_at: T::Clock::now(),
		};
		PendingIssuances::<T>::insert(issuance, &pending);
		Self::deposit_event(Event::IssuanceRequested {
			issuance,
			producer,
			credit,
			zone,
			energy_wh,
			amount,
			until: Self::end_of_window(&pending),
		});
		Ok(is_new_vintage)
	}

	/// Returns what can be asked for, for a producer, a zone and a month, or why nothing can.
	pub(crate) fn issuable(producer: &T::AccountId, zone: ZoneId, month: Month) -> Result<Issuable, DispatchError> {
		let source = Self::ensure_clean_producer(producer, zone)?.source;
		let avoided = Self::avoided(zone, month, source)?;
		let record = Issuances::<T>::get((producer, zone, month));
		ensure!(record.open.is_none(), Error::<T>::IssuancePending);

		let used_wh = Self::used_wh(&(producer.clone(), zone, month));
		let used_wh = used_wh.saturating_sub(Self::allowance_wh(producer, zone, month));
		let energy_wh = T::Generation::creditable(producer, zone, month).saturating_sub(used_wh);
		let (in_all, _) = earned(record.credited_wh.saturating_add(energy_wh), avoided);
		let amount = in_all.saturating_sub(record.net());
		ensure!(energy_wh > 0 && amount > 0, Error::<T>::NothingToIssue);
		Ok(Issuable {
			vintage: Vintage { month, source },
			energy_wh,
			amount,
		})
	}

	/// Returns what of a producer's creditable generation is free, in Wh: neither credited, pending or
	/// refused, nor matched or set aside for that.
	pub(crate) fn unused_wh(producer: &T::AccountId, zone: ZoneId, month: Month) -> Energy {
		T::Generation::creditable(producer, zone, month).saturating_sub(Self::used_wh(&(producer.clone(), zone, month)))
	}

	/// Returns what of a producer's creditable generation is credited, pending, refused, matched or set
	/// aside to be matched, in Wh.
	pub(crate) fn used_wh(key: &GenerationKey<T>) -> Energy {
		Issuances::<T>::get(refs(key))
			.decided_wh()
			.saturating_add(Self::pending_wh(key))
			.saturating_add(Matched::<T>::get(refs(key)))
	}

	/// Returns the energy of the issuance that is pending, in Wh.
	pub(crate) fn pending_wh(key: &GenerationKey<T>) -> Energy {
		let open = Issuances::<T>::get(refs(key)).open;
		open.and_then(PendingIssuances::<T>::get)
			.map_or(0, |pending| pending.energy_wh)
	}

	/// Returns what a kWh from a source avoids in a zone and a month, in mg CO2e, if the factor is final.
	pub(crate) fn avoided(zone: ZoneId, month: Month, source: EnergySource) -> Result<u32, DispatchError> {
		let life_cycle_mg_per_kwh = source.life_cycle_mg_per_kwh().defensive_ok_or(Error::<T>::Corrupt)?;
		let factor_mg_per_kwh = Self::final_factor(zone, month)?.effective_mg_per_kwh();
		Ok(avoided_mg_per_kwh(factor_mg_per_kwh, life_cycle_mg_per_kwh))
	}

	/// Makes sure that a vintage's asset exists and belongs to this pallet. Returns whether it had
	/// to be created.
	///
	/// Whoever owns an asset can mint it. The runtime should let nobody own one under a vintage's
	/// id; should it happen all the same, no credits are issued on it.
	pub(crate) fn ensure_vintage(vintage: Vintage) -> Result<bool, DispatchError> {
		let credit = vintage.credit_id();
		if Vintages::<T>::contains_key(credit) {
			ensure!(Self::is_keyless(credit), Error::<T>::ForeignAsset);
			return Ok(false);
		}
		ensure!(!T::Credits::asset_exists(credit), Error::<T>::ForeignAsset);

		let Vintage { month, source } = vintage;
		let owner = Self::account_id();
		// Sufficient, so that an account can hold credits alone; a minimum balance of one unit, so
		// that no balance is removed as dust.
		T::Credits::create(credit, owner.clone(), true, 1)?;
		let name = format!(
			"Carbon credit {} {:04}-{:02}",
			source.name(),
			month.year(),
			month.month()
		);
		<T::Credits as metadata::Mutate<_>>::set(credit, &owner, name.into(), SYMBOL.into(), CREDIT_DECIMALS)?;
		Self::deposit_event(Event::VintageCreated { credit, month, source });
		Ok(true)
	}

	/// Whether the keyless account has all roles of an asset.
	pub(crate) fn is_keyless(credit: CreditId) -> bool {
		[
			T::Credits::owner(credit),
			T::Credits::issuer(credit),
			T::Credits::admin(credit),
			T::Credits::freezer(credit),
		]
		.into_iter()
		.all(|account| account == Some(Self::account_id()))
	}

	/// Counts changes: of a vintage, of an account, and in all.
	pub(crate) fn count(credit: CreditId, who: &T::AccountId, changes: &[(CarbonChange, Balance)]) -> DispatchResult {
		let after = |account: CarbonAccount| {
			let change =
				|account: CarbonAccount, (change, amount): &(CarbonChange, Balance)| account.after(*change, *amount);
			changes
				.iter()
				.try_fold(account, change)
				.ok_or(ArithmeticError::Overflow)
		};
		let vintage = after(Vintages::<T>::get(credit).unwrap_or_default())?;
		let account = after(CarbonAccounts::<T>::get(who))?;
		let network = after(NetworkCarbonAccount::<T>::get())?;
		Vintages::<T>::insert(credit, vintage);
		CarbonAccounts::<T>::insert(who, account);
		NetworkCarbonAccount::<T>::put(network);
		Ok(())
	}
}

/// Makes sure that the ledger minted or burnt all that it was asked to.
pub(crate) fn ensure_equal<T: Config>(moved: Balance, amount: Balance) -> Result<(), Error<T>> {
	Some(())
		.filter(|()| moved == amount)
		.defensive_ok_or(Error::<T>::Corrupt)
}

/// Returns a producer, zone and month as a key of storage.
pub(crate) const fn refs<AccountId>(
	(producer, zone, month): &(AccountId, ZoneId, Month),
) -> (&AccountId, ZoneId, Month) {
	(producer, *zone, *month)
}
