//! What the pallet stores.

use crate::Config;
use energy_primitives::{storage_type, Balance, CreditId, Energy, Finality, Moment};
use frame_support::BoundedVec;
use macro_rules_attribute::apply;

/// A text of a certificate.
pub type TextOf<T> = BoundedVec<u8, <T as Config>::MaxTextLength>;

/// A certificate of this runtime.
pub type CertificateOf<T> = Certificate<<T as frame_system::Config>::AccountId, TextOf<T>>;

/// An emission factor of this runtime.
pub type EmissionFactorOf<T> =
	EmissionFactor<<T as frame_system::Config>::AccountId, <T as frame_system::Config>::Hash>;

/// What a kWh from a grid emitted in a month.
#[apply(storage_type!)]
pub struct EmissionFactor<AccountId, Hash> {
	/// In mg CO2e per kWh.
	pub mg_per_kwh: u32,
	/// The hash of the document that states it.
	pub factor_document: Hash,
	/// The verifier that proposed it.
	pub proposer: AccountId,
	/// Since when it has stood unchanged (block time, in ms).
	pub proposed_at: Moment,
	/// The confirmation by a second verifier, which makes it final.
	pub confirmation: Option<Confirmation<AccountId>>,
}

impl<AccountId, Hash: PartialEq> EmissionFactor<AccountId, Hash> {
	/// Returns whether it may still change.
	pub fn finality(&self) -> Finality {
		match self.confirmation {
			Some(_) => Finality::Final,
			None => Finality::Provisional,
		}
	}

	/// Whether another factor has the same value and the same document.
	pub fn is_same(&self, other: &Self) -> bool {
		(self.mg_per_kwh, &self.factor_document) == (other.mg_per_kwh, &other.factor_document)
	}
}

/// By whom and when a factor was made final.
#[apply(storage_type!)]
pub struct Confirmation<AccountId> {
	/// Another verifier than the proposer.
	pub verifier: AccountId,
	/// When (block time, in ms).
	pub at: Moment,
}

/// What has been credited of a producer's generation in a zone and a month.
#[apply(storage_type!)]
#[derive(Copy, Default)]
pub struct Issuance {
	/// The energy credited, in Wh. Never above what was metered.
	pub energy_wh: Energy,
	/// The credits issued for it, in units of 1 g CO2e.
	pub amount: Balance,
	/// What it avoided beyond whole units, in µg CO2e: carried over to the next issuance.
	pub remainder_ug: u32,
}

/// The lasting proof that credits were used to offset emissions.
#[apply(storage_type!)]
pub struct Certificate<AccountId, Text> {
	/// The account that retired them.
	pub account: AccountId,
	/// The vintage's asset.
	pub credit: CreditId,
	/// How much, in units of 1 g CO2e.
	pub amount: Balance,
	/// Whose emissions they offset; empty for the account's own.
	pub beneficiary: Text,
	/// What for.
	pub reason: Text,
	/// When (block time, in ms).
	pub at: Moment,
}
