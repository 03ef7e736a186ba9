//! Carbon credits: vintages, emission factors, certificates.

use crate::{ApprovedPlant, Balance, CertificateId, CreditId, EnergySource, Moment, Month, Power};
use alloc::string::String;
use macro_rules_attribute::apply;

/// A credit's decimals: one unit is 1 g CO2e avoided, so 1.0 is a tonne.
pub const CREDIT_DECIMALS: u8 = 6;

/// The month and the source of the generation that credits stand for. Each vintage is one asset.
#[apply(value_type!)]
pub struct Vintage {
	/// In UTC.
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

/// What has been issued to an account, of a vintage or in all, and what has been retired of it.
#[apply(value_type!)]
#[derive(Default)]
pub struct CarbonAccount {
	/// Credits issued, in units of 1 g CO2e.
	#[serde(with = "crate::text")]
	pub issued: Balance,
	/// Credits retired, in units of 1 g CO2e.
	#[serde(with = "crate::text")]
	pub retired: Balance,
}

impl CarbonAccount {
	/// Returns it with `amount` more issued; `None` beyond what can be counted.
	#[must_use]
	pub fn with_issued(self, amount: Balance) -> Option<Self> {
		let issued = self.issued.checked_add(amount)?;
		Some(Self { issued, ..self })
	}

	/// Returns it with `amount` more retired; `None` beyond what can be counted.
	#[must_use]
	pub fn with_retired(self, amount: Balance) -> Option<Self> {
		let retired = self.retired.checked_add(amount)?;
		Some(Self { retired, ..self })
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

/// A certificate of retirement.
#[apply(answer_type!)]
pub struct CertificateInfo<AccountId> {
	/// Its id.
	pub certificate: CertificateId,
	/// Whose credits they were.
	pub account: AccountId,
	/// The vintage's asset.
	pub credit: CreditId,
	/// In units of 1 g CO2e.
	#[serde(with = "crate::text")]
	pub amount: Balance,
	/// Whose emissions the credits offset; empty for the account's own.
	pub beneficiary: String,
	/// Why.
	pub reason: String,
	/// When they were retired (block time, in ms).
	pub at: Moment,
}

/// A vintage, and what has been issued and retired of it.
#[apply(value_type!)]
pub struct VintageInfo {
	/// Its month and source.
	pub vintage: Vintage,
	/// In units of 1 g CO2e.
	pub total: CarbonAccount,
}

/// What a kWh from a zone's grid emitted in a month.
#[apply(value_type!)]
pub struct EmissionFactorInfo {
	/// In mg CO2e per kWh.
	pub mg_per_kwh: u32,
	/// Whether it may still change.
	pub finality: Finality,
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
	fn an_id_of_no_vintage_is_none() {
		assert_eq!(Vintage::from_credit_id(11), None);
		assert_eq!(Vintage::from_credit_id(CreditId::MAX), None);
	}
}
