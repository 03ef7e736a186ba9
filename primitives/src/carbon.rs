//! Carbon credits: vintages, emission factors, certificates.

use crate::{
	ApprovedPlant, Balance, CertificateId, CreditId, Energy, EnergySource, Interval, Moment, Month, Power, ZoneId,
};
use alloc::{string::String, vec::Vec};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use macro_rules_attribute::apply;
use serde::{de::Error, Deserialize, Deserializer, Serialize, Serializer};
use sp_core::{bounded::BoundedVec, ConstU32, H256};

/// The number of an issuance.
pub type IssuanceId = u32;

/// The number of a listing of credits for sale.
pub type ListingId = u32;

/// The price of a unit of credits, 1 g CO2e, in plancks.
pub type CreditPrice = u64;

/// A credit's decimals: one unit is 1 g CO2e avoided, so 1.0 is a tonne.
pub const CREDIT_DECIMALS: u8 = 6;

/// The month and the source of the generation that credits stand for. Each vintage is one asset.
#[apply(value_type!)]
pub struct Vintage {
	/// In the community's time zone.
	pub month: Month,
	/// What the electricity was made from.
	pub source: EnergySource,
}

impl Vintage {
	/// Returns the id of its asset: the month, then the source's index in the lowest eight bits.
	pub const fn credit_id(self) -> CreditId {
		(self.month.0 as CreditId) << 8 | self.source as CreditId
	}

	/// Returns the vintage of an asset's id; `None` where it is no vintage's.
	pub fn from_credit_id(id: CreditId) -> Option<Self> {
		let month = Month(id >> 8);
		let source = *EnergySource::ALL.get((id & 0xff) as usize)?;
		month.is_valid().then_some(Self { month, source })
	}
}

/// Whether a figure may still change.
#[apply(value_type!)]
pub enum Finality {
	/// It may be replaced; no credits are issued on it.
	Provisional,
	/// It stands.
	Final,
}

/// What has become of the credits of an account, of a vintage, or of all, in units of 1 g CO2e.
///
/// Of a vintage, and of all: issued = in circulation (listed for sale included) + retired + cancelled +
/// withdrawn. What is pending is not issued yet.
#[apply(value_type!)]
#[derive(Default)]
pub struct CarbonAccount {
	/// Asked for, and open to a verifier's dispute.
	#[serde(with = "crate::text")]
	pub pending: Balance,
	/// Issued.
	#[serde(with = "crate::text")]
	pub issued: Balance,
	/// Retired, with a certificate.
	#[serde(with = "crate::text")]
	pub retired: Balance,
	/// Moved to an outside registry, with a certificate.
	#[serde(with = "crate::text")]
	pub cancelled: Balance,
	/// Taken back from those they were issued to, as they should not have been issued.
	#[serde(with = "crate::text")]
	pub withdrawn: Balance,
}

/// What can happen to an amount of credits.
#[apply(value_type!)]
pub enum CarbonChange {
	/// It is asked for.
	Requested,
	/// It is not pending any longer: issued, or refused.
	Decided,
	/// It is issued.
	Issued,
	/// It is retired.
	Retired,
	/// It is cancelled.
	Cancelled,
	/// It is taken back.
	Withdrawn,
}

impl CarbonAccount {
	/// Returns it after a change of `amount`; `None` beyond what can be counted.
	#[must_use]
	pub fn after(mut self, change: CarbonChange, amount: Balance) -> Option<Self> {
		let field = match change {
			CarbonChange::Requested | CarbonChange::Decided => &mut self.pending,
			CarbonChange::Issued => &mut self.issued,
			CarbonChange::Retired => &mut self.retired,
			CarbonChange::Cancelled => &mut self.cancelled,
			CarbonChange::Withdrawn => &mut self.withdrawn,
		};
		*field = match change {
			CarbonChange::Decided => field.checked_sub(amount)?,
			_ => field.checked_add(amount)?,
		};
		Some(self)
	}

	/// Returns the sum of both; `None` beyond what can be counted.
	#[must_use]
	pub fn plus(self, other: Self) -> Option<Self> {
		Some(Self {
			pending: self.pending.checked_add(other.pending)?,
			issued: self.issued.checked_add(other.issued)?,
			retired: self.retired.checked_add(other.retired)?,
			cancelled: self.cancelled.checked_add(other.cancelled)?,
			withdrawn: self.withdrawn.checked_add(other.withdrawn)?,
		})
	}

	/// Returns what has left circulation; `None` beyond what can be counted.
	pub fn gone(&self) -> Option<Balance> {
		self.retired.checked_add(self.cancelled)?.checked_add(self.withdrawn)
	}
}

/// Whether a verifier has approved a producer of clean energy in a zone.
#[apply(value_type!)]
pub enum CleanProducerStatus {
	/// It is waiting for a verifier.
	Pending,
	/// A verifier has approved it.
	Approved,
	/// A verifier has revoked its approval or refused its application: what it generates earns no
	/// credits. It may apply again.
	Revoked,
}

/// A producer of clean energy in a zone, as it registered with the verifiers. They approve this
/// source and this capacity, so a plant that has changed earns nothing until a verifier approves it
/// anew.
#[apply(value_type!)]
pub struct CleanProducer {
	/// What its plant makes electricity from.
	pub source: EnergySource,
	/// The plant's rated power, in W.
	#[codec(compact)]
	pub capacity_w: Power,
	/// How often that had been changed when it registered.
	#[codec(compact)]
	pub capacity_changes: u32,
	/// What the verifiers have decided.
	pub status: CleanProducerStatus,
}

impl CleanProducer {
	/// Whether `plant` is the plant that was registered.
	pub fn is_of(&self, plant: &ApprovedPlant) -> bool {
		(self.source, self.capacity_w, self.capacity_changes)
			== (plant.source, plant.capacity_w, plant.capacity_changes)
	}
}

/// A country or region, by the two capital letters of ISO 3166-1.
#[derive(
	Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, scale_info::TypeInfo,
)]
pub struct Jurisdiction(pub [u8; 2]);

impl Jurisdiction {
	/// Whether it consists of two capital letters.
	pub fn is_valid(&self) -> bool {
		self.0.iter().all(u8::is_ascii_uppercase)
	}
}

impl Serialize for Jurisdiction {
	fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
		serializer.serialize_str(&String::from_utf8_lossy(&self.0))
	}
}

impl<'de> Deserialize<'de> for Jurisdiction {
	fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
		let text = String::deserialize(deserializer)?;
		let letters = text.as_bytes().try_into().map_err(D::Error::custom)?;
		Ok(Self(letters))
	}
}

/// The months that a claim is about, both included.
#[apply(value_type!)]
pub struct MonthRange {
	/// The first month.
	pub from: Month,
	/// The last month.
	pub to: Month,
}

impl MonthRange {
	/// Whether both are months of the calendar, in order.
	pub fn is_valid(&self) -> bool {
		self.from.is_valid() && self.to.is_valid() && self.from <= self.to
	}
}

/// An amount of one vintage.
#[apply(value_type!)]
pub struct VintageAmount {
	/// The vintage's asset.
	pub credit: CreditId,
	/// In units of 1 g CO2e.
	#[serde(with = "crate::text")]
	pub amount: Balance,
}

/// Why the credits of a certificate left circulation.
#[apply(value_type!)]
pub enum CertificateKind {
	/// They were retired.
	Retirement,
	/// They were retired against what the account's own meters consumed in a month.
	ConsumptionMatch {
		/// The month.
		month: Month,
		/// What was consumed in it, less what was received from clean plants of members, in Wh.
		energy_wh: Energy,
	},
	/// They were moved to an outside registry.
	Cancellation,
}

/// A certificate.
#[apply(answer_type!)]
pub struct CertificateInfo<AccountId> {
	/// Its id.
	pub certificate: CertificateId,
	/// Why the credits left circulation.
	pub kind: CertificateKind,
	/// Whose credits they were.
	pub account: AccountId,
	/// How much of which vintages.
	pub vintages: Vec<VintageAmount>,
	/// On whose behalf they were retired, empty for the account itself; of a cancellation, the outside
	/// registry.
	pub beneficiary: String,
	/// Why they were retired; of a cancellation, the reference in the outside registry.
	pub reason: String,
	/// The country of what is claimed.
	pub jurisdiction: Option<Jurisdiction>,
	/// The months that the claim is about.
	pub period: Option<MonthRange>,
	/// When (block time, in ms).
	pub at: Moment,
}

/// A vintage, and what has become of its credits.
#[apply(value_type!)]
pub struct VintageInfo {
	/// The vintage's asset.
	pub credit: CreditId,
	/// Its month and source.
	pub vintage: Vintage,
	/// In units of 1 g CO2e.
	pub total: CarbonAccount,
	/// What accounts hold of it, listed credits included, in units of 1 g CO2e.
	#[serde(with = "crate::text")]
	pub held: Balance,
	/// What of that is listed for sale.
	#[serde(with = "crate::text")]
	pub listed: Balance,
}

/// What has become of the credits of an account, or of everybody's, and what of them there is at present,
/// in units of 1 g CO2e.
#[apply(value_type!)]
pub struct Achievements {
	/// What has become of those that were issued to the account, and were retired and cancelled by it.
	pub total: CarbonAccount,
	/// What it holds at present, from whomever it has it, listed credits included.
	#[serde(with = "crate::text")]
	pub held: Balance,
	/// What of that is listed for sale.
	#[serde(with = "crate::text")]
	pub listed: Balance,
}

/// What a kWh from a zone's grid emitted in a month, or its correction.
#[apply(answer_type!)]
pub struct EmissionFactorInfo<AccountId> {
	/// The month.
	pub month: Month,
	/// In mg CO2e per kWh, as it was published.
	pub mg_per_kwh: u32,
	/// Whether it may still change.
	pub finality: Finality,
	/// What a final factor was corrected to, in mg CO2e per kWh; `None` where it stands.
	pub corrected_mg_per_kwh: Option<u32>,
	/// Who publishes the figure, and by which method.
	pub factor_source: String,
	/// The hash of the document that states it.
	pub factor_document: H256,
	/// The verifier that proposed it.
	pub proposer: AccountId,
	/// Since when it has stood unchanged (block time, in ms).
	pub proposed_at: Moment,
	/// Until when it stands as a provisional one at least: from then on a second verifier can make it
	/// final (block time, in ms).
	pub provisional_until: Moment,
	/// The verifier that made it final.
	pub confirmed_by: Option<AccountId>,
	/// When it became final (block time, in ms).
	pub confirmed_at: Option<Moment>,
}

/// What can be asked for.
#[apply(value_type!)]
pub struct IssuableInfo {
	/// The zone of generation.
	pub zone: ZoneId,
	/// The month of generation.
	pub month: Month,
	/// The vintage's asset.
	pub credit: CreditId,
	/// The energy, in Wh.
	pub energy_wh: Energy,
	/// What it earns at present, in units of 1 g CO2e.
	#[serde(with = "crate::text")]
	pub amount: Balance,
}

/// A verifier's proposal to withdraw the credits of energy that should not have earned any.
#[apply(record_type!)]
pub struct WithdrawalProposal<AccountId> {
	/// The energy, in Wh.
	pub energy_wh: Energy,
	/// The hash of the document that says why.
	pub document: H256,
	/// The verifier.
	pub proposer: AccountId,
}

/// What verifiers have proposed to withdraw of a producer, zone and month.
#[apply(answer_type!)]
pub struct WithdrawalInfo<AccountId> {
	/// Whose credits.
	pub producer: AccountId,
	/// The zone of generation.
	pub zone: ZoneId,
	/// The month of generation.
	pub month: Month,
	/// The proposals, one of each verifier at most.
	pub proposals: Vec<WithdrawalProposal<AccountId>>,
}

/// A producer's registration in a zone.
#[apply(value_type!)]
pub struct CleanProducerInfo<AccountId> {
	/// The producer.
	pub producer: AccountId,
	/// The zone.
	pub zone: ZoneId,
	/// What it registered, and what the verifiers decided.
	pub registration: CleanProducer,
}

/// What has become of the energy of a producer, in a zone and a month.
#[apply(value_type!)]
pub struct IssuanceInfo {
	/// The month.
	pub month: Month,
	/// What could earn credits or be matched, in Wh.
	pub creditable_wh: Energy,
	/// What members received in the same interval, in Wh: it earns no credits.
	pub matched_wh: Energy,
	/// What credits were issued for, in Wh.
	pub credited_wh: Energy,
	/// What credits are pending for, in Wh.
	pub pending_wh: Energy,
	/// What never earns credits, as the verifiers decided, in Wh.
	pub refused_wh: Energy,
	/// What was issued for it, in units of 1 g CO2e.
	#[serde(with = "crate::text")]
	pub issued: Balance,
	/// What of that should not have been issued, in units of 1 g CO2e.
	#[serde(with = "crate::text")]
	pub withdrawn: Balance,
	/// The open issuance.
	pub open: Option<IssuanceId>,
}

/// How far an issuance is.
#[apply(value_type!)]
pub enum IssuanceStage {
	/// Verifiers may dispute it until then (block time, in ms).
	Challengeable {
		/// The end of the challenge window.
		until: Moment,
	},
	/// Anybody may mint it.
	Mintable,
	/// The verifiers decide on it.
	Disputed {
		/// If they do not until then, it stands (block time, in ms).
		until: Moment,
		/// How many verifiers have voted for it.
		uphold: u32,
		/// How many against it, the one that disputed it included.
		reject: u32,
		/// How many votes decide.
		quorum: u32,
	},
}

/// Credits that were asked for and are not issued yet.
#[apply(answer_type!)]
pub struct PendingIssuanceInfo<AccountId> {
	/// Its number.
	pub issuance: IssuanceId,
	/// Whose generation.
	pub producer: AccountId,
	/// Where.
	pub zone: ZoneId,
	/// When and from what.
	pub vintage: Vintage,
	/// The energy, in Wh.
	pub energy_wh: Energy,
	/// What it would earn when it was asked for, in units of 1 g CO2e.
	#[serde(with = "crate::text")]
	pub amount: Balance,
	/// How far it is.
	pub stage: IssuanceStage,
	/// The hash of the document that says why a verifier disputes it; `None` where nobody does.
	pub dispute_document: Option<H256>,
}

/// What an account has of a vintage.
#[apply(value_type!)]
pub struct HoldingInfo {
	/// The vintage's asset.
	pub credit: CreditId,
	/// Its month and source.
	pub vintage: Vintage,
	/// What the account may spend, and what stays while some of it is listed, in units of 1 g CO2e.
	#[serde(with = "crate::text")]
	pub free: Balance,
	/// What is listed for sale, in units of 1 g CO2e.
	#[serde(with = "crate::text")]
	pub listed: Balance,
}

/// Credits for sale.
#[apply(value_type!)]
pub struct ListingInfo<AccountId> {
	/// Its number.
	pub listing: ListingId,
	/// Who sells them.
	pub seller: AccountId,
	/// The vintage's asset.
	pub credit: CreditId,
	/// What is left of them, in units of 1 g CO2e.
	#[serde(with = "crate::text")]
	pub amount: Balance,
	/// The price of a unit, in plancks.
	#[serde(with = "crate::text")]
	pub price: Balance,
	/// They can be bought before this moment (block time, in ms).
	pub expires_at: Moment,
}

/// Where the list of a vintage's credits for sale is to go on: behind this one.
#[apply(value_type!)]
pub struct ListingCursor {
	/// The price of a unit, in plancks.
	#[serde(with = "crate::text")]
	pub price: Balance,
	/// The number of the listing.
	pub listing: ListingId,
}

/// Energy from one source.
#[apply(value_type!)]
pub struct SourceEnergy {
	/// The source.
	pub source: EnergySource,
	/// In Wh.
	#[codec(compact)]
	pub energy_wh: Energy,
}

/// How many clean sources there can be: a mix names each of them once at most.
pub type CleanSources = ConstU32<7>;

/// What members delivered to members in an interval: those of an area, or of a zone.
#[apply(storage_type!)]
#[derive(Default)]
pub struct OriginMix {
	/// All they delivered, in Wh.
	#[codec(compact)]
	pub delivered_wh: Energy,
	/// All they received, in Wh.
	#[codec(compact)]
	pub received_wh: Energy,
	/// What of it came from clean plants, by source.
	pub clean: BoundedVec<SourceEnergy, CleanSources>,
}

impl OriginMix {
	/// Whether nothing was delivered and nothing received.
	pub fn is_empty(&self) -> bool {
		self.delivered_wh == 0 && self.received_wh == 0
	}

	/// Adds what came from a clean source. There is room for each of them.
	pub fn add_clean(&mut self, part: SourceEnergy) {
		match self.clean.iter_mut().find(|one| one.source == part.source) {
			Some(one) => one.energy_wh = one.energy_wh.saturating_add(part.energy_wh),
			None if part.energy_wh > 0 => {
				let _ = self.clean.try_push(part);
			},
			None => {},
		}
	}

	/// Adds what others delivered and received.
	pub fn add(&mut self, other: &Self) {
		self.delivered_wh = self.delivered_wh.saturating_add(other.delivered_wh);
		self.received_wh = self.received_wh.saturating_add(other.received_wh);
		other.clean.iter().for_each(|part| self.add_clean(*part));
	}
}

/// An account's matched origin in a month.
#[apply(answer_type!)]
pub struct MatchedOriginInfo {
	/// The month.
	pub month: Month,
	/// What its clean plant delivered to members in the intervals of generation, in Wh. It earns no
	/// credits.
	pub delivered_wh: Energy,
	/// What it received from clean plants of members in the intervals of generation, by source, in Wh.
	pub received: Vec<SourceEnergy>,
}

/// What members of a zone delivered to members in a month.
#[apply(answer_type!)]
pub struct MonthOriginInfo {
	/// The month.
	pub month: Month,
	/// All they delivered, in Wh.
	pub delivered_wh: Energy,
	/// All they received, in Wh.
	pub received_wh: Energy,
	/// What of it came from clean plants, by source, in Wh: it is matched.
	pub clean: Vec<SourceEnergy>,
}

/// What members of a zone delivered to members in an interval.
#[apply(answer_type!)]
pub struct OriginMixInfo {
	/// The interval.
	pub interval: Interval,
	/// All they delivered, in Wh.
	pub delivered_wh: Energy,
	/// All they received, in Wh.
	pub received_wh: Energy,
	/// What of it came from clean plants, by source, in Wh.
	pub clean: Vec<SourceEnergy>,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn every_vintage_has_an_id_of_its_own_and_back() {
		for month in [Month(197_001), Month(202_607), Month(999_912)] {
			for source in EnergySource::ALL {
				let vintage = Vintage { month, source };
				assert_eq!(Vintage::from_credit_id(vintage.credit_id()), Some(vintage));
			}
		}
	}

	#[test]
	fn what_is_counted_adds_up_or_is_refused() {
		let account = CarbonAccount::default()
			.after(CarbonChange::Requested, 9)
			.and_then(|account| account.after(CarbonChange::Decided, 4))
			.and_then(|account| account.after(CarbonChange::Issued, 7))
			.and_then(|account| account.after(CarbonChange::Retired, 1))
			.and_then(|account| account.after(CarbonChange::Cancelled, 2))
			.and_then(|account| account.after(CarbonChange::Withdrawn, 3))
			.unwrap();
		let fields = (
			account.pending,
			account.issued,
			account.retired,
			account.cancelled,
			account.withdrawn,
		);
		assert_eq!(fields, (5, 7, 1, 2, 3));
		assert_eq!(account.gone(), Some(6));
		assert_eq!(account.plus(account).and_then(|sum| sum.gone()), Some(12));
		assert_eq!(account.after(CarbonChange::Decided, 6), None);
		assert_eq!(account.after(CarbonChange::Issued, Balance::MAX), None);
	}

	#[test]
	fn a_jurisdiction_is_two_capital_letters_in_json() {
		let germany = Jurisdiction(*b"DE");
		assert!(germany.is_valid());
		assert!(!Jurisdiction(*b"de").is_valid() && !Jurisdiction([0, 200]).is_valid());
		let read = <Jurisdiction as Deserialize>::deserialize(serde::de::value::StrDeserializer::<
			serde::de::value::Error,
		>::new("DE"));
		assert_eq!(read, Ok(germany));
		for wrong in ["D", "DEU", ""] {
			let text = serde::de::value::StrDeserializer::<serde::de::value::Error>::new(wrong);
			assert!(Jurisdiction::deserialize(text).is_err());
		}
	}

	#[test]
	fn months_of_a_claim_are_in_order() {
		let range = |from, to| MonthRange {
			from: Month(from),
			to: Month(to),
		};
		assert!(range(202_601, 202_601).is_valid() && range(202_512, 202_601).is_valid());
		assert!(!range(202_602, 202_601).is_valid() && !range(202_600, 202_601).is_valid());
	}

	#[test]
	fn an_id_of_no_vintage_is_none() {
		assert_eq!(Vintage::from_credit_id(11), None);
		assert_eq!(Vintage::from_credit_id(CreditId::MAX), None);
	}
}
