//! Who gets into a block, and in which order.
//!
//! [`CheckRole`] lets in whoever has a role here, and refuses everybody else, in the pool and in a block alike. It is
//! of zero size, so wallets need not know it. It looks at the signer, and at those that a nested call acts for; what a
//! call may do is for the call to check, however deep it is nested.
//!
//! # Roles
//!
//! A connection or an invitation to one, an operator, a supplier, a network account, a gateway; who has had a meter; a
//! member of the council or of the verifiers' body; a validator; a registered buyer of credits; a holder of credits. A
//! proxy of such an account gets in with calls in its name, and so do the signatories of a multisig account that has a
//! role. The members of the council always have one, so the council is never locked out; root signs nothing, and meets
//! no check.
//!
//! # Refusals
//!
//! A refused transaction is invalid with one of these codes (`InvalidTransaction::Custom`); it costs nothing and
//! changes nothing.
//!
//! | code | name | reason |
//! |---|---|---|
//! | 1 | [`NO_ROLE`] | the account has no role on this chain |
//! | 2 | [`NOT_ENTITLED`] | the call is one of those that have room of their own in a block, and the account may not make it |
//! | 3 | [`FREE_CALL_FAILS`] | the call is free of charge, and would fail |
//!
//! # Rank
//!
//! What is urgent comes first, and has room in a block that nothing else can take; see [`Rank`]. A tip orders ordinary
//! transactions among themselves, and lifts none above its rank ([`ChargeFee`]).

#[cfg(feature = "runtime-benchmarks")]
pub mod benchmarking;
mod fee;
mod nested;
mod new_accounts;
mod rank;
mod roles;
pub mod weights;

pub use fee::ChargeFee;
pub use new_accounts::{leaves_dust, LEAST_FOR_NEW_ACCOUNT, LEAST_FOR_NEW_HOLDER};
pub use rank::Rank;
pub use roles::{has_role, standing, Standing};
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

/// The call has room of its own in a block, and the account may not make it.
pub const NOT_ENTITLED: u8 = 2;

/// The call is free of charge, and would fail.
pub const FREE_CALL_FAILS: u8 = 3;

fn refusal(code: u8) -> TransactionValidityError {
	InvalidTransaction::Custom(code).into()
}

/// Lets in whoever has a role, and gives each transaction its rank.
#[derive(Encode, Decode, DecodeWithMemTracking, Clone, Copy, Debug, Default, Eq, PartialEq, TypeInfo)]
pub struct CheckRole;

/// What was found about a transaction that may come in.
pub struct Admission {
	rank: Rank,
	/// What finding it took beyond [`CheckRole::weight`](TransactionExtension::weight).
	beyond: Weight,
}

impl CheckRole {
	/// Looks for a role of the signer, or of who it acts for.
	fn admit(who: &AccountId, call: &RuntimeCall, info: &DispatchInfo) -> Result<Admission, TransactionValidityError> {
		let mut beyond = match standing(who) {
			Some(Standing::Connected) => Weight::zero(),
			Some(Standing::Other) => Weights::other_role(),
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
				beyond = beyond.saturating_add(search.weight().saturating_sub(Weights::step()));
				rank
			},
			// Only a block's author puts these in, and never signs them.
			DispatchClass::Mandatory => return Err(refusal(NOT_ENTITLED)),
		};
		if info.pays_fee == Pays::No {
			if !Self::would_succeed(who, call) {
				return Err(refusal(FREE_CALL_FAILS));
			}
			beyond = beyond.saturating_add(info.call_weight);
		}
		Ok(Admission { rank, beyond })
	}

	/// Whether a call that costs nothing would succeed. It is tried and undone. Such calls are few and small; no other
	/// passes free of charge.
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

	/// The weight for a participant, whose connection is looked up first. What any other role takes to be found is
	/// registered with the block before its transaction is.
	fn weight(&self, call: &RuntimeCall) -> Weight {
		let participant = Weights::connected();
		match call {
			RuntimeCall::EnergyProduction(pallet_energy_production::Call::submit_readings { .. }) => {
				participant.saturating_add(Weights::gateways_reading())
			},
			_ if call.get_dispatch_info().class == DispatchClass::Operational => {
				participant.saturating_add(Weights::step())
			},
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
		let Some(Admission { rank, beyond }) = admission else {
			return Ok(());
		};
		System::register_extra_weight_unchecked(beyond, info.class);
		rank.ensure_room(info, len)
	}
}
