//! What the pallet stores.

use crate::Config;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use energy_primitives::{
	ApprovedPlant, Balance, CarbonAccount, CreditId, Energy, EnergySource, Finality, Moment, Power,
};
use frame_support::BoundedVec;
use scale_info::TypeInfo;

/// A text of a certificate.
pub type TextOf<T> = BoundedVec<u8, <T as Config>::MaxTextLength>;

/// A certificate of this runtime.
pub type CertificateOf<T> = Certificate<<T as frame_system::Config>::AccountId, TextOf<T>>;

/// An emission factor of this runtime.
pub type EmissionFactorOf<T> =
	EmissionFactor<<T as frame_system::Config>::AccountId, <T as frame_system::Config>::Hash>;

/// Where a producer of clean energy stands with the verifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum CleanProducerStatus {
	/// It waits for an approval.
	Pending,
	/// A verifier approved it.
	Approved,
	/// A verifier revoked its approval or refused its application. It may ask again.
	Revoked,
}

/// A producer of clean energy in a zone.
///
/// The source and the capacity are those that it registered with. A verifier vouches for them, so a plant that has
/// changed earns nothing until a verifier has approved it anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct CleanProducer {
	/// What its plant makes electricity from. It never changes: what was generated before is credited as it was
	/// generated.
	pub source: EnergySource,
	/// Its plant's rated power, in W.
	#[codec(compact)]
	pub capacity_w: Power,
	/// Where it stands.
	pub status: CleanProducerStatus,
}

impl CleanProducer {
	/// Whether a plant in this zone is the one that was registered.
	pub fn is_of(&self, plant: &ApprovedPlant) -> bool {
		(self.source, self.capacity_w) == (plant.source, plant.capacity_w)
	}
}

/// What a kWh from a grid emitted in a month.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct EmissionFactor<AccountId, Hash> {
	/// In mg CO2e per kWh.
	pub mg_per_kwh: u32,
	/// The hash of the document that it was taken from.
	pub document: Hash,
	/// The verifier that proposed it.
	pub proposer: AccountId,
	/// Since when it stands unchanged, in Unix milliseconds (block time).
	pub proposed_at: Moment,
	/// The word of a second verifier, which makes it final.
	pub confirmation: Option<Confirmation<AccountId>>,
}

impl<AccountId, Hash> EmissionFactor<AccountId, Hash> {
	/// Whether it may still change.
	pub fn finality(&self) -> Finality {
		match self.confirmation {
			Some(_) => Finality::Final,
			None => Finality::Provisional,
		}
	}
}

/// By whom and when a factor was made final.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Confirmation<AccountId> {
	/// Another verifier than the proposer.
	pub verifier: AccountId,
	/// When, in Unix milliseconds (block time).
	pub at: Moment,
}

/// A registered buyer of credits.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Buyer<AccountId> {
	/// The verifier that registered it; none for the admin.
	pub verifier: Option<AccountId>,
}

/// What has been credited of a producer's generation in a zone and a month.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Issuance {
	/// The energy credited, in Wh. Never above what was metered.
	pub energy_wh: Energy,
	/// The credits issued for it, in units of 1 g CO2e.
	pub amount: Balance,
	/// What it avoided beyond whole units, in µg CO2e: carried over to the next issuance.
	pub remainder_ug: u32,
}

/// Credits that came into being and credits that were used.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Tally {
	/// Issued, in units of 1 g CO2e.
	pub issued: Balance,
	/// Retired, in units of 1 g CO2e.
	pub retired: Balance,
}

impl Tally {
	/// With `amount` more issued; `None` beyond what can be counted.
	#[must_use]
	pub fn with_issued(self, amount: Balance) -> Option<Self> {
		Some(Self {
			issued: self.issued.checked_add(amount)?,
			..self
		})
	}

	/// With `amount` more retired; `None` beyond what can be counted.
	#[must_use]
	pub fn with_retired(self, amount: Balance) -> Option<Self> {
		Some(Self {
			retired: self.retired.checked_add(amount)?,
			..self
		})
	}
}

impl From<Tally> for CarbonAccount {
	fn from(tally: Tally) -> Self {
		Self {
			issued: tally.issued,
			retired: tally.retired,
		}
	}
}

/// The lasting proof that credits were used to offset emissions.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Certificate<AccountId, Text> {
	/// Who retired them.
	pub account: AccountId,
	/// The vintage's asset.
	pub credit: CreditId,
	/// How much, in units of 1 g CO2e.
	pub amount: Balance,
	/// Whose emissions they offset; empty for the account's own.
	pub beneficiary: Text,
	/// What for.
	pub reason: Text,
	/// When, in Unix milliseconds (block time).
	pub at: Moment,
}
