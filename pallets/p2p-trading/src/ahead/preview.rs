//! What orders would come to: they are placed by the very code that places them, and all of it is undone.

use crate::{Config, Pallet};
use alloc::{string::String, vec::Vec};
use energy_primitives::{Balance, Order, OrderPreview, OrdersPreview};
use frame_support::{
	pallet_prelude::*,
	storage::{with_storage_layer, with_transaction, TransactionOutcome},
};
use sp_runtime::TokenError;

impl<T: Config> Pallet<T> {
	/// Returns what orders would come to if they were placed now, one after the other. What is refused
	/// leaves nothing behind, so that the next one is looked at as if it had not been there.
	pub(crate) fn preview(who: &T::AccountId, orders: Vec<Order>) -> OrdersPreview {
		let available = || Self::clearing_account(who).0.available;
		let orders = orders.into_iter().take(T::MaxOrdersPerCall::get() as usize);
		with_transaction(|| {
			let before = available();
			let orders: Vec<_> = orders.map(|order| Self::try_order(who, order)).collect();
			let reserved = orders
				.iter()
				.fold(0, |sum: Balance, order| sum.saturating_add(order.reserved));
			let from_wallet = available().saturating_sub(before);
			TransactionOutcome::Rollback(Ok::<_, DispatchError>(OrdersPreview {
				orders,
				reserved,
				from_wallet,
			}))
		})
		.unwrap_or_default()
	}

	/// Places an order, or leaves everything as it is.
	fn try_order(who: &T::AccountId, order: Order) -> OrderPreview {
		let placed = with_storage_layer(|| Self::do_place_orders(who, &[order]));
		let (reserved, error) = match placed {
			Ok((_, reserved)) => (reserved, None),
			Err(error) => (0, Some(name_of(error))),
		};
		OrderPreview { order, reserved, error }
	}
}

/// Returns the name of an error.
fn name_of(error: DispatchError) -> String {
	let name: &str = match error {
		DispatchError::Token(TokenError::FundsUnavailable) => "FundsUnavailable",
		other => other.into(),
	};
	name.into()
}
