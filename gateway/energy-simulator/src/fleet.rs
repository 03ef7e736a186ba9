//! Meters with keys derived from a seed phrase.

use crate::{profile::Profile, SimulateError};
use energy_gateway::chain::Account;
use energy_primitives::{
	Energy, Interval, MeterId, MeterKey, MeterSignature, Moment, Power, Reading, ReadingQuality, SignedReading,
};
use sp_core::{
	crypto::{DeriveJunction, SecretStringError},
	ed25519, sr25519, Pair, H256,
};

/// The most meters of one fleet.
pub(crate) const MAX_METERS: u32 = 1_000_000;

/// Meters `//Meter//0`, `//Meter//1`, … of a seed phrase, owned by the accounts `//Sim//0`,
/// `//Sim//1`, …
pub(crate) struct Fleet {
	profile: Profile,
	keys: Vec<ed25519::Pair>,
	/// The chain's number of the first; the others follow.
	first: MeterId,
}

/// Returns a derivation below a seed, each step hard.
fn derive<P: Pair>(root: &P, kind: &str, index: u32) -> Result<P, SimulateError> {
	let path = [DeriveJunction::hard(kind), DeriveJunction::hard(u64::from(index))];
	root.derive(path.into_iter(), None)
		.map(|(pair, _)| pair)
		.map_err(|_| SimulateError::Seed("it cannot be derived from".into()))
}

/// Returns the key pair that a seed phrase, a hexadecimal seed or a `//path` of the development phrase
/// stands for.
pub(crate) fn pair<P: Pair>(seed: &str) -> Result<P, SimulateError> {
	P::from_string(seed, None).map_err(|error: SecretStringError| SimulateError::Seed(error.to_string()))
}

/// Returns the accounts that own the fleet's meters, one each.
pub(crate) fn owners(seed: &str, count: u32) -> Result<Vec<Account>, SimulateError> {
	let root: sr25519::Pair = pair(seed)?;
	(0..count)
		.map(|index| Ok(Account::from_pair(derive(&root, "Sim", index)?)))
		.collect()
}

impl Fleet {
	/// Returns a fleet of `count` meters, whose numbers on the chain begin with `first`.
	pub(crate) fn new(profile: Profile, seed: &str, first: MeterId, count: u32) -> Result<Self, SimulateError> {
		if count == 0 || count > MAX_METERS || first.checked_add(count).is_none() {
			return Err(SimulateError::Fleet);
		}
		let root: ed25519::Pair = pair(seed)?;
		let keys = (0..count)
			.map(|index| derive(&root, "Meter", index))
			.collect::<Result<_, _>>()?;
		Ok(Self { profile, keys, first })
	}

	/// Returns how many meters there are.
	pub(crate) fn len(&self) -> u32 {
		// No more than `MAX_METERS`.
		self.keys.len() as u32
	}

	/// Returns the chain's number of a meter. Meters are distinguished by their index, from 0.
	pub(crate) fn meter(&self, index: u32) -> MeterId {
		self.first + index
	}

	/// Returns the public key of a meter.
	pub(crate) fn key(&self, index: u32) -> MeterKey {
		MeterKey::Ed25519(self.keys[index as usize].public())
	}

	/// Returns the rated power that a meter has to be registered with, in W.
	pub(crate) fn rated_w(&self, index: u32, interval_ms: Moment) -> Power {
		self.profile.household(index).rated_w(interval_ms)
	}

	/// Returns a meter's import and export register at the end of an interval, in Wh.
	pub(crate) fn registers(&self, index: u32, interval: Interval) -> (Energy, Energy) {
		self.profile.household(index).registers(interval)
	}

	/// Returns what has flowed through all meters from the end of one interval to the end of
	/// another, in Wh: import and export.
	pub(crate) fn flow(&self, from: Interval, to: Interval) -> (u128, u128) {
		(0..self.len()).fold((0, 0), |(import, export), index| {
			let (before, after) = (self.registers(index, from), self.registers(index, to));
			(
				import + u128::from(after.0.saturating_sub(before.0)),
				export + u128::from(after.1.saturating_sub(before.1)),
			)
		})
	}

	/// Returns a meter's reading at the end of an interval, signed.
	pub(crate) fn signed(
		&self,
		index: u32,
		genesis: &H256,
		epoch: u32,
		sequence: u32,
		interval: Interval,
	) -> SignedReading {
		let (import_wh, export_wh) = self.registers(index, interval);
		let reading = Reading {
			meter: self.meter(index),
			epoch,
			sequence,
			interval,
			import_wh,
			export_wh,
			quality: ReadingQuality::Measured,
		};
		let signature = MeterSignature::Ed25519(self.keys[index as usize].sign(&reading.message(genesis)));
		SignedReading { reading, signature }
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use energy_gateway::readings::is_signed;
	use sp_core::crypto::DEV_PHRASE;

	fn fleet(first: MeterId, count: u32) -> Result<Fleet, SimulateError> {
		let table = "load1_wh,plant1_wh\n100,30\n200,0\n";
		Fleet::new(Profile::read(table.as_bytes()).unwrap(), DEV_PHRASE, first, count)
	}

	#[test]
	fn keys_and_owners_are_those_of_their_paths() {
		let fleet = fleet(40, 3).unwrap();
		let pair = ed25519::Pair::from_string("//Meter//2", None).unwrap();
		assert_eq!(fleet.key(2), MeterKey::Ed25519(pair.public()));
		assert_eq!(fleet.meter(2), 42);
		let owner = sr25519::Pair::from_string("//Sim//1", None).unwrap();
		assert_eq!(owners(DEV_PHRASE, 2).unwrap()[1].id(), owner.public().0);
	}

	#[test]
	fn a_reading_is_signed_for_its_chain() {
		let fleet = fleet(7, 2).unwrap();
		let genesis = H256::repeat_byte(3);
		let signed = fleet.signed(1, &genesis, 2, 5, 1_000);
		assert_eq!(
			(signed.reading.meter, signed.reading.epoch, signed.reading.sequence),
			(8, 2, 5)
		);
		assert_eq!(
			(signed.reading.import_wh, signed.reading.export_wh),
			fleet.registers(1, 1_000)
		);
		assert!(is_signed(&signed, &genesis, &fleet.key(1)));
		assert!(!is_signed(&signed, &genesis, &fleet.key(0)));
		assert!(!is_signed(&signed, &H256::zero(), &fleet.key(1)));
	}

	#[test]
	fn the_flow_of_the_fleet_is_that_of_its_registers() {
		let fleet = fleet(0, 3).unwrap();
		let (import, export) = (0..3).fold((0, 0), |sum, index| {
			let (before, after) = (fleet.registers(index, 10), fleet.registers(index, 15));
			(
				sum.0 + u128::from(after.0 - before.0),
				sum.1 + u128::from(after.1 - before.1),
			)
		});
		assert_eq!(fleet.flow(10, 15), (import, export));
		assert!(import > 0 && export > 0);
	}

	#[test]
	fn a_fleet_without_meters_or_numbers_is_refused() {
		assert!(matches!(fleet(0, 0), Err(SimulateError::Fleet)));
		assert!(matches!(fleet(0, MAX_METERS + 1), Err(SimulateError::Fleet)));
		assert!(matches!(fleet(u32::MAX, 1), Err(SimulateError::Fleet)));
		let profile = Profile::read("load1_wh\n1\n".as_bytes()).unwrap();
		assert!(matches!(
			Fleet::new(profile, "no such words", 0, 1),
			Err(SimulateError::Seed(_))
		));
	}
}
