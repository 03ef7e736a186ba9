//! Carbon credits: vintages, emission factors, certificates.

use crate::{Balance, CreditId, EnergySource, Month};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// A credit's decimals: one unit is 1 g CO2e avoided, so 1.0 is a tonne.
pub const CREDIT_DECIMALS: u8 = 6;

/// The month and the source of generation that credits stand for. Each vintage is one asset.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub struct Vintage {
	pub month: Month,
	pub source: EnergySource,
}

impl Vintage {
	/// The id of its asset: the month, then the source's index in the lowest eight bits.
	pub const fn credit_id(self) -> CreditId {
		(self.month.0 as CreditId) << 8 | self.source as CreditId
	}

	/// The vintage of an asset's id.
	pub fn from_credit_id(id: CreditId) -> Option<Self> {
		let month = Month(u16::try_from(id >> 8).ok()?);
		let source = *EnergySource::ALL.get((id & 0xff) as usize)?;
		Some(Self { month, source })
	}
}

/// Whether a figure may still change.
#[derive(
	Clone,
	Copy,
	Debug,
	PartialEq,
	Eq,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
)]
pub enum Finality {
	/// It may be replaced; no credits are issued on it.
	Provisional,
	/// It stands.
	Final,
}

/// What an account's clean generation has earned, and what it has offset.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, TypeInfo, Serialize, Deserialize)]
pub struct CarbonAccount {
	/// Credits issued to it, in units.
	#[serde(with = "crate::text")]
	pub issued: Balance,
	/// Credits retired by it, in units.
	#[serde(with = "crate::text")]
	pub retired: Balance,
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn every_vintage_has_an_id_of_its_own_and_back() {
		for month in [Month(0), Month(24_198), Month(u16::MAX)] {
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
