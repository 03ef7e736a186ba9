//! Whose transactions get into a block, and in which order.
//!
//! [`CheckRole`] accepts transactions of accounts that have a role on this chain, and refuses all
//! others, in the pool and in a block alike. It is of zero size, so wallets need not know it. It
//! looks at the signer, and at the accounts that a nested call acts for. Whether the account may
//! make the call is for the call to check, however deep it is nested.
//!
//! # Roles
//!
//! An account has a role if it is connected to the grid or invited to be; if it is an operator, a
//! supplier, a network account or a gateway; if it has or had a meter; if it is a member of the
//! council or of the verifiers' body, a validator, the owner of a listed node, a registered buyer of
//! credits or a holder of credits; if money of its own lies in the market. A proxy of such an account
//! is accepted with calls in its name, and so are the signatories of a multisig account that has a
//! role. Members of the council always have a role, so the council is never locked out. Root signs
//! no transactions, so it is not checked.
//!
//! # Refusals
//!
//! A refused transaction is invalid with one of these codes (`InvalidTransaction::Custom`); it
//! costs nothing and changes nothing.
//!
//! | code | name | reason |
//! |---|---|---|
//! | 1 | [`NO_ROLE`] | the account has no role on this chain |
//! | 2 | [`NOT_ENTITLED`] | the call has reserved room in a block, and the account may not make it |
//! | 3 | [`FREE_CALL_FAILS`] | the call is free of charge, and would fail |
//!
//! # Rank
//!
//! Urgent transactions come first, and have room in a block that no others can take; see [`Rank`]. One
//! account has a twentieth of a block for its own.
//! A tip orders ordinary transactions among themselves, and lifts none above its rank
//! ([`ChargeFee`]).

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod fee;
mod nested;
mod new_accounts;
mod rank;
mod readers;
mod roles;
mod urgent;
pub mod weights;

pub use fee::ChargeFee;
pub use new_accounts::{leaves_dust, LEAST_FOR_NEW_ACCOUNT, LEAST_FOR_NEW_HOLDER};
pub use rank::Rank;
pub use readers::Participants;
pub use roles::{find_role, has_role, FoundRole};
pub use weights::WeightInfo;

use crate::{AccountId, Runtime, RuntimeCall, RuntimeOrigin, System};
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
	dispatch::{DispatchClass, DispatchInfo, GetDispatchInfo, Pays},
	pallet_prelude::TransactionSource,
	storage::{with_transaction, TransactionOutcome},
	weights::Weight,
};
use frame_system::ensure_signed;
use nested::Search;
use scale_info::TypeInfo;
use sp_runtime::{
	traits::{Dispatchable, TransactionExtension, ValidateResult},
	transaction_validity::{InvalidTransaction, TransactionValidityError, ValidTransaction},
	DispatchError,
};

type Weights = weights::SubstrateWeight<Runtime>;

/// The account has no role on this chain.
pub const NO_ROLE: u8 = 1;

/// The call has reserved room in a block, and the account may not make it.
pub const NOT_ENTITLED: u8 = 2;

/// The call is free of charge, and would fail.
pub const FREE_CALL_FAILS: u8 = 3;

fn refusal(code: u8) -> TransactionValidityError {
	InvalidTransaction::Custom(code).into()
}

/// Accepts transactions of accounts that have a role, and gives each its rank.
#[derive(Encode, Decode, DecodeWithMemTracking, Clone, Copy, Debug, Default, Eq, PartialEq, TypeInfo)]
pub struct CheckRole;

/// What was found about a transaction that is accepted.
pub struct Admission {
	rank: Rank,
	/// Who has made an operational call.
	urgent: Option<AccountId>,
	/// The weight of the search beyond [`CheckRole::weight`](TransactionExtension::weight).
	extra: Weight,
}

impl CheckRole {
	/// Returns the rank of a transaction, if its signer or an account that it acts for has a role.
	fn admit(who: &AccountId, call: &RuntimeCall, info: &DispatchInfo) -> Result<Admission, TransactionValidityError> {
		let mut extra = match find_role(who) {
			Some(FoundRole::Connected) => Weight::zero(),
			Some(FoundRole::Other) => Weights::other_role(),
			None => {
				let mut search = Search::for_participant();
				if !search.acts_for_participant(who, call) {
					return Err(refusal(NO_ROLE));
				}
				Weights::other_role().saturating_add(search.weight())
			},
		};
		let rank = match info.class {
			DispatchClass::Normal if nested::is_gateways_reading(who, call) => Rank::Reading,
			DispatchClass::Normal => Rank::Ordinary,
			DispatchClass::Operational => {
				let mut search = Search::through_operations();
				let rank = search.operational_rank(who, call).ok_or(refusal(NOT_ENTITLED))?;
				// The first step is part of the declared weight.
				extra = extra.saturating_add(search.weight().saturating_sub(Weights::step()));
				rank
			},
			// Only a block's author adds these, without a signature.
			DispatchClass::Mandatory => return Err(refusal(NOT_ENTITLED)),
		};
		if info.pays_fee == Pays::No {
			if !Self::would_succeed(who, call) {
				return Err(refusal(FREE_CALL_FAILS));
			}
			extra = extra.saturating_add(info.call_weight);
		}
		let urgent = (info.class == DispatchClass::Operational).then(|| who.clone());
		Ok(Admission { rank, urgent, extra })
	}

	/// Whether a call that is free of charge would succeed: it is dispatched and undone. These
	/// calls are few and small; no other free call is accepted.
	fn would_succeed(who: &AccountId, call: &RuntimeCall) -> bool {
		if !matches!(
			call,
			RuntimeCall::GridManagement(
				pallet_grid_management::Call::accept_connection { .. }
					| pallet_grid_management::Call::decline_connection { .. }
			)
		) {
			return false;
		}
		with_transaction(|| {
			let result = call.clone().dispatch(RuntimeOrigin::signed(who.clone()));
			TransactionOutcome::Rollback(Ok::<_, DispatchError>(result.is_ok()))
		})
		.unwrap_or(false)
	}
}

impl TransactionExtension<RuntimeCall> for CheckRole {
	const IDENTIFIER: &'static str = "CheckRole";
	type Implicit = ();
	type Val = Option<Admission>;
	type Pre = ();

	/// The weight for a participant, whose connection is looked up first. The extra weight of
	/// finding any other role is registered with the block before the transaction is dispatched.
	fn weight(&self, call: &RuntimeCall) -> Weight {
		let participant = Weights::connected();
		match call {
			RuntimeCall::EnergyProduction(pallet_energy_production::Call::submit_readings { .. }) => {
				participant.saturating_add(Weights::gateways_reading())
			},
			_ if call.get_dispatch_info().class == DispatchClass::Operational => participant
				.saturating_add(Weights::step())
				.saturating_add(urgent::weight()),
			_ => participant,
		}
	}

	fn validate(
		&self,
		origin: RuntimeOrigin,
		call: &RuntimeCall,
		info: &DispatchInfo,
		len: usize,
		_: (),
		_: &impl Encode,
		_: TransactionSource,
	) -> ValidateResult<Self::Val, RuntimeCall> {
		let Ok(who) = ensure_signed(origin.clone()) else {
			return Ok((ValidTransaction::default(), None, origin));
		};
		let admission = Self::admit(&who, call, info)?;
		admission.rank.ensure_fits(info, len)?;
		let valid = ValidTransaction {
			priority: admission.rank.priority(),
			..Default::default()
		};
		Ok((valid, Some(admission), origin))
	}

	fn prepare(
		self,
		admission: Self::Val,
		_: &RuntimeOrigin,
		_: &RuntimeCall,
		info: &DispatchInfo,
		len: usize,
	) -> Result<(), TransactionValidityError> {
		let Some(Admission { rank, urgent, extra }) = admission else {
			return Ok(());
		};
		System::register_extra_weight_unchecked(extra, info.class);
		let time = info.total_weight().ref_time();
		let had_room = urgent.is_none_or(|who| urgent::take_room(&who, time, len as u64));
		let rank = if had_room { rank } else { Rank::Ordinary };
		rank.ensure_room(info, len)
	}
}
