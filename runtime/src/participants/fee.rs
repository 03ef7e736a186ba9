//! The payment of fees, with a bound on the priority that a tip gives.

use super::rank::RANK_STEP;
use crate::{Balance, Runtime, RuntimeCall, RuntimeOrigin};
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
	dispatch::{DispatchInfo, PostDispatchInfo},
	pallet_prelude::TransactionSource,
	weights::Weight,
};
use pallet_transaction_payment::ChargeTransactionPayment;
use scale_info::{Type, TypeInfo};
use sp_runtime::{
	traits::{TransactionExtension, ValidateResult},
	transaction_validity::TransactionValidityError,
	DispatchResult,
};

type Inner = ChargeTransactionPayment<Runtime>;

/// Charges the fee and the tip. For a signer it is encoded as [`ChargeTransactionPayment`], byte
/// for byte; but however great a tip, the priority that it gives stays below the next
/// [`Rank`](super::Rank).
#[derive(Encode, Decode, DecodeWithMemTracking, Clone, Debug, Eq, PartialEq)]
pub struct ChargeFee(Inner);

impl ChargeFee {
	/// Returns the extension that charges the fee and this tip, in plancks.
	pub fn from(tip: Balance) -> Self {
		Self(Inner::from(tip))
	}
}

impl From<Inner> for ChargeFee {
	fn from(inner: Inner) -> Self {
		Self(inner)
	}
}

impl TypeInfo for ChargeFee {
	type Identity = <Inner as TypeInfo>::Identity;

	fn type_info() -> Type {
		Inner::type_info()
	}
}

impl TransactionExtension<RuntimeCall> for ChargeFee {
	const IDENTIFIER: &'static str = <Inner as TransactionExtension<RuntimeCall>>::IDENTIFIER;
	type Implicit = ();
	type Val = <Inner as TransactionExtension<RuntimeCall>>::Val;
	type Pre = <Inner as TransactionExtension<RuntimeCall>>::Pre;

	fn weight(&self, call: &RuntimeCall) -> Weight {
		self.0.weight(call)
	}

	fn validate(
		&self,
		origin: RuntimeOrigin,
		call: &RuntimeCall,
		info: &DispatchInfo,
		len: usize,
		implicit: (),
		implication: &impl sp_runtime::traits::Implication,
		source: TransactionSource,
	) -> ValidateResult<Self::Val, RuntimeCall> {
		let (mut valid, val, origin) = self
			.0
			.validate(origin, call, info, len, implicit, implication, source)?;
		valid.priority = valid.priority.min(RANK_STEP - 1);
		Ok((valid, val, origin))
	}

	fn prepare(
		self,
		val: Self::Val,
		origin: &RuntimeOrigin,
		call: &RuntimeCall,
		info: &DispatchInfo,
		len: usize,
	) -> Result<Self::Pre, TransactionValidityError> {
		self.0.prepare(val, origin, call, info, len)
	}

	fn post_dispatch_details(
		pre: Self::Pre,
		info: &DispatchInfo,
		post_info: &PostDispatchInfo,
		len: usize,
		result: &DispatchResult,
	) -> Result<Weight, TransactionValidityError> {
		<Inner as TransactionExtension<RuntimeCall>>::post_dispatch_details(pre, info, post_info, len, result)
	}
}
