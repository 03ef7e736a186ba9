//! Credits come into being and change hands.

use crate::{
	issuance::{avoided_mg_per_kwh, credit, Credited},
	CarbonAccounts, Config, Error, Event, Issuances, NetworkTally, Pallet, Vintages,
};
use alloc::format;
use energy_primitives::{Balance, CleanGeneration, CreditId, Month, Vintage, ZoneId, CREDIT_DECIMALS};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult, Get},
	traits::tokens::{
		fungibles::{metadata, roles, Create, Inspect, Mutate},
		Fortitude, Preservation,
	},
};
use sp_runtime::{traits::AccountIdConversion, ArithmeticError};

/// The symbol of every vintage's asset.
pub(crate) const SYMBOL: &[u8] = b"CO2e";

/// What a producer's generation in a zone and a month has earned and not got.
pub(crate) struct Due {
	pub(crate) vintage: Vintage,
	pub(crate) factor_mg_per_kwh: u32,
	pub(crate) life_cycle_mg_per_kwh: u32,
	pub(crate) credited: Credited,
}

impl<T: Config> Pallet<T> {
	/// The keyless account that owns every vintage's asset.
	pub fn account_id() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// Issues what is due to a producer for a zone and a month. Returns whether its vintage is a new one.
	pub(crate) fn do_issue(producer: T::AccountId, zone: ZoneId, month: Month) -> Result<bool, DispatchError> {
		let Due {
			vintage,
			factor_mg_per_kwh,
			life_cycle_mg_per_kwh,
			credited,
		} = Self::due(&producer, zone, month)?;
		let Credited {
			energy_wh,
			amount,
			issuance,
		} = credited;
		let credit = vintage.credit_id();
		let is_new_vintage = Self::ensure_vintage(vintage)?;

		Issuances::<T>::insert((&producer, zone, month), issuance);
		Self::tally_issued(credit, &producer, amount)?;
		let minted = T::Credits::mint_into(credit, &producer, amount)?;
		ensure!(minted == amount, Error::<T>::CreditsNotDelivered);

		Self::deposit_event(Event::CarbonCreditsIssued {
			producer,
			credit,
			zone,
			month,
			source: vintage.source,
			energy_wh,
			factor_mg_per_kwh,
			life_cycle_mg_per_kwh,
			amount,
			remainder_ug: issuance.remainder_ug,
		});
		Ok(is_new_vintage)
	}

	/// Returns what is due to a producer for a zone and a month, or why nothing is.
	pub(crate) fn due(producer: &T::AccountId, zone: ZoneId, month: Month) -> Result<Due, DispatchError> {
		let record = Self::ensure_clean_producer(producer, zone)?;
		let source = record.source;
		let life_cycle_mg_per_kwh = source.life_cycle_mg_per_kwh().ok_or(Error::<T>::SourceNotClean)?;
		let factor_mg_per_kwh = Self::final_factor(zone, month)?;

		let before = Issuances::<T>::get((producer, zone, month));
		let metered_wh = T::Generation::creditable(producer, zone, month);
		let avoided = avoided_mg_per_kwh(factor_mg_per_kwh, life_cycle_mg_per_kwh);
		let credited = credit(&before, metered_wh, avoided).ok_or(Error::<T>::NothingToIssue)?;
		Ok(Due {
			vintage: Vintage { month, source },
			factor_mg_per_kwh,
			life_cycle_mg_per_kwh,
			credited,
		})
	}

	/// Makes sure that a vintage's asset is there and is ours. Returns whether it had to be made.
	///
	/// An asset of somebody else under a vintage's id could be minted by that somebody. The runtime should not let that
	/// come about; should it do so all the same, no credits are issued on it.
	fn ensure_vintage(vintage: Vintage) -> Result<bool, DispatchError> {
		let credit = vintage.credit_id();
		if Vintages::<T>::contains_key(credit) {
			ensure!(Self::is_keyless(credit), Error::<T>::ForeignAsset);
			return Ok(false);
		}
		ensure!(!T::Credits::asset_exists(credit), Error::<T>::ForeignAsset);

		let Vintage { month, source } = vintage;
		let owner = Self::account_id();
		// Sufficient, so that whoever can hold a token can hold a credit; a least balance of one unit, so that nothing
		// is dust.
		<T::Credits as Create<_>>::create(credit, owner.clone(), true, 1)?;
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

	/// Whether all powers over an asset lie with the keyless account.
	pub(crate) fn is_keyless(credit: CreditId) -> bool {
		let keyless = Some(Self::account_id());
		<T::Credits as roles::Inspect<_>>::owner(credit) == keyless
			&& <T::Credits as roles::Inspect<_>>::issuer(credit) == keyless
			&& <T::Credits as roles::Inspect<_>>::admin(credit) == keyless
			&& <T::Credits as roles::Inspect<_>>::freezer(credit) == keyless
	}

	fn tally_issued(credit: CreditId, producer: &T::AccountId, amount: Balance) -> DispatchResult {
		let overflow = ArithmeticError::Overflow;
		let vintage = Vintages::<T>::get(credit)
			.unwrap_or_default()
			.with_issued(amount)
			.ok_or(overflow)?;
		let account = CarbonAccounts::<T>::get(producer).with_issued(amount).ok_or(overflow)?;
		let network = NetworkTally::<T>::get().with_issued(amount).ok_or(overflow)?;
		Vintages::<T>::insert(credit, vintage);
		CarbonAccounts::<T>::insert(producer, account);
		NetworkTally::<T>::put(network);
		Ok(())
	}

	pub(crate) fn do_transfer(
		from: T::AccountId,
		credit: CreditId,
		to: T::AccountId,
		amount: Balance,
	) -> DispatchResult {
		ensure!(from != to, Error::<T>::SameAccount);
		Self::ensure_spendable(&from, credit, amount)?;

		// The generic transfer ignores a deposit that fails after the withdrawal. The balances show it.
		let before = T::Credits::balance(credit, &to);
		T::Credits::transfer(credit, &from, &to, amount, Preservation::Expendable)?;
		ensure!(
			before.checked_add(amount) == Some(T::Credits::balance(credit, &to)),
			Error::<T>::CreditsNotDelivered
		);

		Self::deposit_event(Event::CarbonCreditsTransferred {
			credit,
			from,
			to,
			amount,
		});
		Ok(())
	}

	/// Whether an account may spend an amount, above zero, of a vintage's credits.
	pub(crate) fn ensure_spendable(who: &T::AccountId, credit: CreditId, amount: Balance) -> DispatchResult {
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		ensure!(Vintages::<T>::contains_key(credit), Error::<T>::UnknownCredit);
		let spendable = T::Credits::reducible_balance(credit, who, Preservation::Expendable, Fortitude::Polite);
		ensure!(spendable >= amount, Error::<T>::InsufficientCredits);
		Ok(())
	}
}
