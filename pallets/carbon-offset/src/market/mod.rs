//! Credits are for sale. What is listed stays at its seller's account, on hold, until it is bought,
//! delisted or withdrawn: so nothing is left over whoever comes first. What has expired is delisted at
//! the end of a block.

use crate::{
	issuance::ensure_equal, Config, Error, Event, HoldReason, ListedCredits, Listing, ListingExpiries, ListingOf,
	ListingOrder, Listings, ListingsOf, NextListing, Pallet, Vintages, WeightInfo,
};
use energy_primitives::{Balance, CreditId, CreditPrice, IntervalClock, ListingCursor, ListingId, Moment};
use frame_support::{
	ensure,
	pallet_prelude::{DispatchError, DispatchResult, Get, Weight},
	storage::with_storage_layer,
	traits::tokens::{
		fungible,
		fungibles::{hold::Mutate as _, Inspect},
		Fortitude, Precision, Preservation, Restriction,
	},
	weights::WeightMeter,
};
use sp_runtime::ArithmeticError;

/// The price or the end and the number of a listing, the greatest byte first: in this order the
/// cheapest comes first, or what expires first, and of several alike the oldest.
pub type ListingKey = [u8; 12];

/// Returns the key of a listing by when it expires.
pub(crate) fn expiry_key(expires_at: Moment, listing: ListingId) -> ListingKey {
	listing_key(expires_at, listing)
}

/// Returns the key of a listing by its price.
pub(crate) fn listing_key(price: CreditPrice, listing: ListingId) -> ListingKey {
	let mut key = [0; 12];
	key[..8].copy_from_slice(&price.to_be_bytes());
	key[8..].copy_from_slice(&listing.to_be_bytes());
	key
}

/// Returns price and number of a listing from its key.
pub(crate) fn listing_of_key(key: &ListingKey) -> ListingCursor {
	let (mut price, mut listing) = ([0; 8], [0; 4]);
	price.copy_from_slice(&key[..8]);
	listing.copy_from_slice(&key[8..]);
	ListingCursor {
		price: CreditPrice::from_be_bytes(price).into(),
		listing: ListingId::from_be_bytes(listing),
	}
}

/// Returns when a listing expires, from its key by that.
fn expiry_of_key(key: &ListingKey) -> Moment {
	let mut expires_at = [0; 8];
	expires_at.copy_from_slice(&key[..8]);
	Moment::from_be_bytes(expires_at)
}

impl<T: Config> Pallet<T> {
	/// Puts credits up for sale.
	pub(crate) fn do_list(
		seller: &T::AccountId,
		credit: CreditId,
		amount: Balance,
		price: CreditPrice,
		expires_at: Moment,
	) -> DispatchResult {
		ensure!(Vintages::<T>::contains_key(credit), Error::<T>::UnknownCredit);
		ensure!(price > 0, Error::<T>::ZeroPrice);
		ensure!(amount >= T::MinListing::get(), Error::<T>::BelowMinListing);
		let now = T::Clock::now();
		let latest = now.saturating_add(T::MaxListingPeriod::get());
		ensure!(now < expires_at && expires_at <= latest, Error::<T>::InvalidExpiry);
		// A unit stays free, as an account with less than the least balance cannot be.
		let spendable = T::Credits::reducible_balance(credit, seller, Preservation::Protect, Fortitude::Polite);
		ensure!(spendable >= amount, Error::<T>::InsufficientCredits);

		let listing = NextListing::<T>::get();
		NextListing::<T>::put(listing.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		ListingsOf::<T>::try_mutate(seller, |listings| listings.try_push(listing))
			.map_err(|_| Error::<T>::TooManyListings)?;
		T::CreditHolds::hold(credit, &HoldReason::Listed.into(), seller, amount)?;
		ListingOrder::<T>::insert(credit, listing_key(price, listing), ());
		ListingExpiries::<T>::insert(expiry_key(expires_at, listing), ());
		ListedCredits::<T>::mutate(credit, |listed| *listed = listed.saturating_add(amount));
		Listings::<T>::insert(
			listing,
			Listing {
				seller: seller.clone(),
				credit,
				amount,
				price,
				expires_at,
			},
		);
		Self::deposit_event(Event::CreditsListed {
			listing,
			seller: seller.clone(),
			credit,
			amount,
			price,
			expires_at,
		});
		Ok(())
	}

	/// Sells an amount of a listing, for its price: amount × price, which is always a whole number of
	/// plancks. Of that the fee goes to the community fund, rounded down, so in favour of the seller.
	pub(crate) fn do_buy(buyer: &T::AccountId, id: ListingId, amount: Balance) -> DispatchResult {
		let mut listing = Listings::<T>::get(id).ok_or(Error::<T>::UnknownListing)?;
		ensure!(listing.seller != *buyer, Error::<T>::SameAccount);
		ensure!(T::Clock::now() < listing.expires_at, Error::<T>::ListingExpired);
		ensure!(amount > 0, Error::<T>::ZeroAmount);
		listing.amount = listing.amount.checked_sub(amount).ok_or(Error::<T>::BeyondListing)?;
		let payment = amount
			.checked_mul(listing.price.into())
			.ok_or(ArithmeticError::Overflow)?;
		let fee = T::MarketFee::get().mul_floor(payment);

		// Credits first, so that a buyer who pays its last planck is kept by them.
		let before = T::Credits::balance(listing.credit, buyer);
		let moved = T::CreditHolds::transfer_on_hold(
			listing.credit,
			&HoldReason::Listed.into(),
			&listing.seller,
			buyer,
			amount,
			Precision::Exact,
			Restriction::Free,
			Fortitude::Polite,
		)?;
		ensure_equal::<T>(moved, amount)?;
		ensure!(
			before.checked_add(amount) == Some(T::Credits::balance(listing.credit, buyer)),
			Error::<T>::CreditsNotDelivered
		);
		Self::count_off(listing.credit, amount);
		Self::pay(buyer, &listing.seller, payment.saturating_sub(fee))?;
		Self::pay(buyer, &T::CommunityFund::get(), fee)?;
		match listing.amount {
			0 => Self::remove_listing(id, &listing),
			_ => Listings::<T>::insert(id, &listing),
		}
		Self::deposit_event(Event::CreditsBought {
			listing: id,
			seller: listing.seller,
			buyer: buyer.clone(),
			credit: listing.credit,
			amount,
			payment,
			fee,
		});
		Ok(())
	}

	/// Takes credits off the market: their seller at any time, anybody once they have expired.
	pub(crate) fn do_delist(who: &T::AccountId, id: ListingId) -> DispatchResult {
		let listing = Listings::<T>::get(id).ok_or(Error::<T>::UnknownListing)?;
		ensure!(
			listing.seller == *who || T::Clock::now() >= listing.expires_at,
			Error::<T>::NotSeller
		);
		Self::take_off(id, listing)
	}

	/// Delists what has expired, in the order in which it did. Returns the weight used, never more than
	/// `remaining`.
	pub(crate) fn delist_expired(remaining: Weight) -> Weight {
		let mut meter = WeightMeter::with_limit(remaining);
		let base = T::WeightInfo::delist_expired(0);
		if meter.try_consume(base).is_err() {
			return meter.consumed();
		}
		let each = T::WeightInfo::delist_expired(1).saturating_sub(base);
		let now = T::Clock::now();
		for _ in 0..T::MaxDelistingsPerBlock::get() {
			let first = ListingExpiries::<T>::iter_keys().next();
			let Some(key) = first.filter(|key| expiry_of_key(key) <= now) else {
				break;
			};
			if meter.try_consume(each).is_err() {
				break;
			}
			// One that cannot be delisted waits for a call, and does not hold up the others.
			ListingExpiries::<T>::remove(key);
			let id = listing_of_key(&key).listing;
			if let Some(listing) = Listings::<T>::get(id) {
				let _ = with_storage_layer(|| Self::take_off(id, listing));
			}
		}
		meter.consumed()
	}

	/// Takes a listing off the market: what is left of it is free again.
	fn take_off(id: ListingId, listing: ListingOf<T>) -> DispatchResult {
		T::CreditHolds::release(
			listing.credit,
			&HoldReason::Listed.into(),
			&listing.seller,
			listing.amount,
			Precision::Exact,
		)?;
		Self::count_off(listing.credit, listing.amount);
		Self::remove_listing(id, &listing);
		Self::deposit_event(Event::CreditsDelisted {
			listing: id,
			seller: listing.seller,
			credit: listing.credit,
			amount: listing.amount,
		});
		Ok(())
	}

	/// Burns up to `amount` of what an account has listed of a vintage, the newest listing first. Returns
	/// how much.
	pub(crate) fn burn_listed(
		seller: &T::AccountId,
		credit: CreditId,
		amount: Balance,
	) -> Result<Balance, DispatchError> {
		let mut left = amount;
		for id in ListingsOf::<T>::get(seller).into_iter().rev() {
			let Some(mut listing) = Listings::<T>::get(id).filter(|listing| listing.credit == credit) else {
				continue;
			};
			let part = left.min(listing.amount);
			if part == 0 {
				break;
			}
			let burnt = T::CreditHolds::burn_held(
				credit,
				&HoldReason::Listed.into(),
				seller,
				part,
				Precision::Exact,
				Fortitude::Force,
			)?;
			ensure_equal::<T>(burnt, part)?;
			Self::count_off(credit, part);
			left = left.saturating_sub(part);
			listing.amount = listing.amount.saturating_sub(part);
			match listing.amount {
				0 => Self::remove_listing(id, &listing),
				_ => Listings::<T>::insert(id, listing),
			}
		}
		Ok(amount.saturating_sub(left))
	}

	fn remove_listing(id: ListingId, listing: &ListingOf<T>) {
		Listings::<T>::remove(id);
		ListingOrder::<T>::remove(listing.credit, listing_key(listing.price, id));
		ListingExpiries::<T>::remove(expiry_key(listing.expires_at, id));
		ListingsOf::<T>::mutate_exists(&listing.seller, |listings| {
			if let Some(ids) = listings {
				ids.retain(|one| *one != id);
			}
			*listings = listings.take().filter(|ids| !ids.is_empty());
		});
	}

	/// Counts that so much of a vintage is not listed any longer.
	fn count_off(credit: CreditId, amount: Balance) {
		ListedCredits::<T>::mutate_exists(credit, |listed| {
			let left = listed.unwrap_or_default().saturating_sub(amount);
			*listed = Some(left).filter(|left| *left > 0);
		});
	}

	fn pay(from: &T::AccountId, to: &T::AccountId, amount: Balance) -> DispatchResult {
		if amount > 0 && from != to {
			<T::Currency as fungible::Mutate<_>>::transfer(from, to, amount, Preservation::Expendable)
				.map_err(|_| Error::<T>::PaymentFailed)?;
		}
		Ok(())
	}
}
