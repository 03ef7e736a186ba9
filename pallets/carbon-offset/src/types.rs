//! What the pallet stores.

use crate::Config;
use energy_primitives::{
	storage_type, Balance, CertificateKind, CleanSources, CreditId, CreditPrice, Energy, EnergySource, Finality,
	Interval, IssuanceId, Jurisdiction, Moment, Month, MonthRange, Vintage, VintageAmount, WithdrawalProposal, ZoneId,
};
use frame_support::{traits::ConstU32, BoundedVec};
use macro_rules_attribute::apply;

/// A text of a certificate.
pub type TextOf<T> = BoundedVec<u8, <T as Config>::MaxTextLength>;

/// The vintages of a certificate.
pub type VintagesOf<T> = BoundedVec<VintageAmount, <T as Config>::MaxVintages>;

/// What a certificate claims.
pub type ClaimOf<T> = Claim<TextOf<T>>;

/// A certificate of this runtime.
pub type CertificateOf<T> = Certificate<<T as frame_system::Config>::AccountId, VintagesOf<T>, TextOf<T>>;

/// An emission factor of this runtime.
pub type EmissionFactorOf<T> =
	EmissionFactor<<T as frame_system::Config>::AccountId, <T as frame_system::Config>::Hash, TextOf<T>>;

/// A pending issuance of this runtime.
pub type PendingIssuanceOf<T> = PendingIssuance<<T as frame_system::Config>::AccountId>;

/// Votes of verifiers.
pub type VotesOf<T> = BoundedVec<<T as frame_system::Config>::AccountId, <T as Config>::MaxVerifiers>;

/// A dispute of this runtime.
pub type DisputeOf<T> = Dispute<<T as frame_system::Config>::Hash, VotesOf<T>>;

/// A proposal of this runtime to withdraw credits.
pub type WithdrawalOf<T> = WithdrawalProposal<<T as frame_system::Config>::AccountId>;

/// The proposals to withdraw credits of one producer, zone and month.
pub type WithdrawalsOf<T> = BoundedVec<WithdrawalOf<T>, <T as Config>::MaxVerifiers>;

/// A listing of this runtime.
pub type ListingOf<T> = Listing<<T as frame_system::Config>::AccountId>;

/// What a kWh from a grid emitted in a month.
#[apply(storage_type!)]
pub struct EmissionFactor<AccountId, Hash, Text> {
	/// In mg CO2e per kWh.
	pub mg_per_kwh: u32,
	/// The hash of the document that states it.
	pub factor_document: Hash,
	/// Who publishes the figure, and by which method.
	pub factor_source: Text,
	/// The verifier that proposed it.
	pub proposer: AccountId,
	/// Since when it has stood unchanged (block time, in ms).
	pub proposed_at: Moment,
	/// The confirmation by a second verifier, which makes it final.
	pub confirmation: Option<Confirmation<AccountId>>,
	/// What two verifiers have corrected it to since, in mg CO2e per kWh; never more than before.
	pub corrected_mg_per_kwh: Option<u32>,
}

impl<AccountId, Hash: PartialEq, Text: PartialEq> EmissionFactor<AccountId, Hash, Text> {
	/// Returns whether it may still change.
	pub fn finality(&self) -> Finality {
		match self.confirmation {
			Some(_) => Finality::Final,
			None => Finality::Provisional,
		}
	}

	/// Whether another factor has the same value, the same document and the same source.
	pub fn is_same(&self, other: &Self) -> bool {
		self.mg_per_kwh == other.mg_per_kwh
			&& self.factor_document == other.factor_document
			&& self.factor_source == other.factor_source
	}

	/// Returns what counts at present, in mg CO2e per kWh.
	pub fn effective_mg_per_kwh(&self) -> u32 {
		self.corrected_mg_per_kwh.unwrap_or(self.mg_per_kwh)
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

/// What has been decided about the energy of a producer in a zone and a month. No Wh is in two of its
/// figures, nor in one of them and matched.
#[apply(storage_type!)]
#[derive(Copy, Default)]
pub struct Issuance {
	/// The energy that credits were issued for, in Wh.
	pub credited_wh: Energy,
	/// The energy that never earns credits, in Wh: its issuance was rejected, or its credits withdrawn.
	pub refused_wh: Energy,
	/// The credits issued, in units of 1 g CO2e.
	pub issued: Balance,
	/// What of them should not have been issued, in units of 1 g CO2e.
	pub withdrawn: Balance,
	/// The issuance that is pending.
	pub open: Option<IssuanceId>,
}

impl Issuance {
	/// Returns what credits were issued for and not withdrawn, in units of 1 g CO2e.
	pub const fn net(&self) -> Balance {
		self.issued.saturating_sub(self.withdrawn)
	}

	/// Returns the energy that has been decided about, in Wh.
	pub const fn decided_wh(&self) -> Energy {
		self.credited_wh.saturating_add(self.refused_wh)
	}
}

/// Credits that were asked for and are not issued yet.
#[apply(storage_type!)]
pub struct PendingIssuance<AccountId> {
	/// Whose generation.
	pub producer: AccountId,
	/// Where.
	pub zone: ZoneId,
	/// When and from what.
	pub vintage: Vintage,
	/// The energy, in Wh.
	pub energy_wh: Energy,
	/// What it would earn when it was asked for, in units of 1 g CO2e.
	pub amount: Balance,
	/// When it was asked for (block time, in ms).
	pub requested_at: Moment,
}

/// A verifier's dispute of a pending issuance, on which the others vote.
#[apply(storage_type!)]
pub struct Dispute<Hash, Votes> {
	/// The hash of the document that says why.
	pub document: Hash,
	/// Since when (block time, in ms).
	pub at: Moment,
	/// Who votes for issuing the credits.
	pub uphold: Votes,
	/// Who votes for rejecting them: first of all who disputed them.
	pub reject: Votes,
}

/// A vote on a disputed issuance.
#[apply(storage_type!)]
#[derive(Copy)]
pub enum DisputeVote {
	/// The credits are to be issued.
	Uphold,
	/// The energy is never to earn credits.
	Reject,
}

/// Credits for sale. They are on hold at the seller's account.
#[apply(storage_type!)]
pub struct Listing<AccountId> {
	/// Who sells them.
	pub seller: AccountId,
	/// The vintage's asset.
	pub credit: CreditId,
	/// What is left of them, in units of 1 g CO2e.
	pub amount: Balance,
	/// The price of a unit, in plancks.
	pub price: CreditPrice,
	/// They can be bought before this moment (block time, in ms).
	pub expires_at: Moment,
}

/// What a certificate claims.
#[apply(storage_type!)]
#[derive(Default)]
pub struct Claim<Text> {
	/// On whose behalf; empty for the account's own. Of a cancellation, the outside registry.
	pub beneficiary: Text,
	/// What for. Of a cancellation, the reference in the outside registry.
	pub reason: Text,
	/// The country of what is claimed.
	pub jurisdiction: Option<Jurisdiction>,
	/// The months that the claim is about.
	pub period: Option<MonthRange>,
}

/// The lasting proof that credits left circulation.
#[apply(storage_type!)]
pub struct Certificate<AccountId, Vintages, Text> {
	/// Why.
	pub kind: CertificateKind,
	/// Whose they were.
	pub account: AccountId,
	/// How much of which vintages.
	pub vintages: Vintages,
	/// What is claimed.
	pub claim: Claim<Text>,
	/// When (block time, in ms).
	pub at: Moment,
}

/// The most accounts that a page of matched origin has in a month. A page has 32 connection points;
/// some may change hands.
pub type MaxOriginRows = ConstU32<64>;

/// The most pages that an account is recorded on in a month.
pub type MaxOriginPages = ConstU32<4>;

/// What the accounts of a page delivered and received in a month.
#[apply(storage_type!)]
pub struct OriginPage<AccountId> {
	/// The zone of the page.
	pub zone: ZoneId,
	/// The newest interval that was recorded. What was received in it is not divided by source yet.
	pub newest: Interval,
	/// The accounts.
	pub rows: BoundedVec<OriginRow<AccountId>, MaxOriginRows>,
}

/// What an account delivered and received in a month.
#[apply(storage_type!)]
pub struct OriginRow<AccountId> {
	/// The account.
	pub account: AccountId,
	/// What its clean plant delivered to members, in Wh.
	#[codec(compact)]
	pub delivered_wh: Energy,
	/// What is set aside of its creditable generation, to be matched or given back, in Wh.
	#[codec(compact)]
	pub allowance_wh: Energy,
	/// The source of both.
	pub source: Option<EnergySource>,
	/// What it received from members in the newest interval of the page, in Wh.
	#[codec(compact)]
	pub open_wh: Energy,
	/// What it received from clean plants of members before, by source.
	pub received: BoundedVec<SourceShare, CleanSources>,
}

/// What an account received from one source.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct SourceShare {
	/// The source.
	pub source: EnergySource,
	/// In thousandths of a Wh.
	#[codec(compact)]
	pub energy_milli_wh: Energy,
}

/// The generation of a producer in a zone and a month.
pub type GenerationKey<T> = (<T as frame_system::Config>::AccountId, ZoneId, Month);
