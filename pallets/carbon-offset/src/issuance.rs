//! Credits are issued, and what is issued and retired is counted.

use crate::{
	arithmetic::{avoided_mg_per_kwh, credit, Credited},
	CarbonAccounts, Config, Error, Event, Issuances, NetworkCarbonAccount, Pallet, Vintages,
};
use alloc::format;
use energy_primitives::{Balance, CarbonAccount, CleanGeneration, CreditId, Month, Vintage, ZoneId, CREDIT_DECIMALS};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult, Get},
	traits::{
		tokens::fungibles::{metadata, roles::Inspect as _, Create, Inspect, Mutate},
		DefensiveOption,
	},
};
use sp_runtime::{traits::AccountIdConversion, ArithmeticError};

/// The symbol of every vintage's asset.
pub(crate) const SYMBOL: &[u8] = b"CO2e";

/// What can be issued to a producer for a zone and a month.
pub(crate) struct Issuable {
	pub(crate) vintage: Vintage,
	pub(crate) factor_mg_per_kwh: u32,
	pub(crate) life_cycle_mg_per_kwh: u32,
	pub(crate) credited: Credited,
}

impl<T: Config> Pallet<T> {
	/// Returns the keyless account that owns every vintage's asset.
	pub fn account_id() -> T::AccountId {
		T::PalletId::get().into_account_truncating()
	}

	/// Issues what is issuable to a producer for a zone and a month. Returns what that was, and
	/// whether its vintage is a new one.
	pub(crate) fn do_issue(
		producer: &T::AccountId,
		zone: ZoneId,
		month: Month,
	) -> Result<(Issuable, bool), DispatchError> {
		let issuable = Self::issuable(producer, zone, month)?;
		let credit = issuable.vintage.credit_id();
		let is_new_vintage = Self::ensure_vintage(issuable.vintage)?;

		let Credited { amount, issuance, .. } = issuable.credited;
		Issuances::<T>::insert((producer, zone, month), issuance);
		Self::count(credit, producer, |account: CarbonAccount| account.with_issued(amount))?;
		let minted = T::Credits::mint_into(credit, producer, amount)?;
		ensure_equal::<T>(minted, amount)?;
		Ok((issuable, is_new_vintage))
	}

	/// Returns what can be issued to a producer for a zone and a month, or why nothing can.
	pub(crate) fn issuable(producer: &T::AccountId, zone: ZoneId, month: Month) -> Result<Issuable, DispatchError> {
		let source = Self::ensure_clean_producer(producer, zone)?.source;
		let life_cycle_mg_per_kwh = source.life_cycle_mg_per_kwh().defensive_ok_or(Error::<T>::Corrupt)?;
		let factor_mg_per_kwh = Self::final_factor(zone, month)?;

		let before = Issuances::<T>::get((producer, zone, month));
		let metered_wh = T::Generation::creditable(producer, zone, month);
		let avoided = avoided_mg_per_kwh(factor_mg_per_kwh, life_cycle_mg_per_kwh);
		let credited = credit(&before, metered_wh, avoided).ok_or(Error::<T>::NothingToIssue)?;
		Ok(Issuable {
			vintage: Vintage { month, source },
			factor_mg_per_kwh,
			life_cycle_mg_per_kwh,
			credited,
		})
	}

	/// Makes sure that a vintage's asset exists and belongs to this pallet. Returns whether it had
	/// to be created.
	///
	/// Whoever owns an asset can mint it. The runtime should let nobody own one under a vintage's
	/// id; should it happen all the same, no credits are issued on it.
	fn ensure_vintage(vintage: Vintage) -> Result<bool, DispatchError> {
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

	/// Counts what was issued or retired: of a vintage, of an account, and in all.
	pub(crate) fn count(
		credit: CreditId,
		who: &T::AccountId,
		add: impl Fn(CarbonAccount) -> Option<CarbonAccount>,
	) -> DispatchResult {
		let overflow = ArithmeticError::Overflow;
		let vintage = add(Vintages::<T>::get(credit).unwrap_or_default()).ok_or(overflow)?;
		let account = add(CarbonAccounts::<T>::get(who)).ok_or(overflow)?;
		let network = add(NetworkCarbonAccount::<T>::get()).ok_or(overflow)?;
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
