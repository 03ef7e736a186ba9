//! Production and metering: sources, meters, readings.

use crate::{AreaId, Energy, Interval, MeterId, Power};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use macro_rules_attribute::apply;
use scale_info::TypeInfo;
use sp_core::{ecdsa, ed25519, sr25519, H256};

/// What a plant makes electricity from.
#[apply(value_type!)]
#[derive(PartialOrd, Ord)]
pub enum EnergySource {
	Solar,
	Wind,
	Hydro,
	Biomass,
	Geothermal,
	Tidal,
	Nuclear,
	Storage,
	Gas,
	Oil,
	Coal,
}

impl EnergySource {
	/// All sources, in the order of their encoding.
	pub const ALL: [Self; 11] = [
		Self::Solar,
		Self::Wind,
		Self::Hydro,
		Self::Biomass,
		Self::Geothermal,
		Self::Tidal,
		Self::Nuclear,
		Self::Storage,
		Self::Gas,
		Self::Oil,
		Self::Coal,
	];

	/// Returns the life-cycle emissions of a clean source in mg CO2e per kWh; `None` for a source
	/// that earns no credits.
	///
	/// Medians of IPCC AR5, Working Group III (2014), Annex III, table A.III.2: rooftop solar 41 g,
	/// onshore wind 11 g, hydro 24 g, dedicated biomass 230 g, geothermal 38 g, ocean 17 g, nuclear
	/// 12 g. Storage makes no energy of its own.
	pub const fn life_cycle_mg_per_kwh(self) -> Option<u32> {
		match self {
			Self::Solar => Some(41_000),
			Self::Wind => Some(11_000),
			Self::Hydro => Some(24_000),
			Self::Biomass => Some(230_000),
			Self::Geothermal => Some(38_000),
			Self::Tidal => Some(17_000),
			Self::Nuclear => Some(12_000),
			Self::Storage | Self::Gas | Self::Oil | Self::Coal => None,
		}
	}

	/// Whether its generation can earn carbon credits.
	pub const fn is_clean(self) -> bool {
		self.life_cycle_mg_per_kwh().is_some()
	}

	/// Returns its name in lower case.
	pub const fn name(self) -> &'static str {
		match self {
			Self::Solar => "solar",
			Self::Wind => "wind",
			Self::Hydro => "hydro",
			Self::Biomass => "biomass",
			Self::Geothermal => "geothermal",
			Self::Tidal => "tidal",
			Self::Nuclear => "nuclear",
			Self::Storage => "storage",
			Self::Gas => "gas",
			Self::Oil => "oil",
			Self::Coal => "coal",
		}
	}
}

/// Whether the area's operator has approved a producer.
#[apply(value_type!)]
pub enum ProducerStatus {
	/// Registered, not yet approved.
	Pending,
	/// Approved by the operator.
	Approved,
	/// Suspended by the operator: what it generates earns no credits.
	Suspended,
}

/// A plant, and what it has generated.
#[apply(value_type!)]
pub struct ProducerInfo {
	/// The area it is connected in.
	pub area: AreaId,
	/// What it makes electricity from.
	pub source: EnergySource,
	/// Its rated power, in W.
	pub capacity_w: Power,
	/// Whether the operator has approved it.
	pub status: ProducerStatus,
	/// Generation by signed readings of its meters, in Wh.
	pub metered_wh: Energy,
	/// Generation that the operator recorded by hand, in Wh.
	pub manual_wh: Energy,
}

/// What a meter measures.
#[apply(value_type!)]
pub enum MeterRole {
	/// At the connection point: its registers settle.
	Connection,
	/// At a plant: its export register is gross generation, which earns credits.
	Generation(EnergySource),
	/// At the connection point of a plant that has no other load: both at once.
	ConnectionAndGeneration(EnergySource),
}

impl MeterRole {
	/// Whether the registers settle.
	pub const fn settles(self) -> bool {
		matches!(self, Self::Connection | Self::ConnectionAndGeneration(_))
	}

	/// Whether the registers settle, and show gross generation too.
	pub const fn measures_both(self) -> bool {
		self.settles() && self.source().is_some()
	}

	/// Returns the plant's source where the export register is its gross generation.
	pub const fn source(self) -> Option<EnergySource> {
		match self {
			Self::Connection => None,
			Self::Generation(source) | Self::ConnectionAndGeneration(source) => Some(source),
		}
	}
}

/// A meter's public key.
#[apply(value_type!)]
pub enum MeterKey {
	Ed25519(ed25519::Public),
	Sr25519(sr25519::Public),
	/// secp256k1; the signed message is the BLAKE2b-256 hash of the body.
	Ecdsa(ecdsa::Public),
}

/// A meter's signature over [`Reading::message`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum MeterSignature {
	Ed25519(ed25519::Signature),
	Sr25519(sr25519::Signature),
	Ecdsa(ecdsa::Signature),
}

impl MeterSignature {
	/// Whether it is `key`'s signature over `message`. A signature of another kind than the key is
	/// not.
	pub fn verify(&self, message: &[u8], key: &MeterKey) -> bool {
		match (self, key) {
			(Self::Ed25519(signature), MeterKey::Ed25519(public)) => {
				sp_io::crypto::ed25519_verify(signature, message, public)
			},
			(Self::Sr25519(signature), MeterKey::Sr25519(public)) => {
				sp_io::crypto::sr25519_verify(signature, message, public)
			},
			(Self::Ecdsa(signature), MeterKey::Ecdsa(public)) => {
				sp_io::crypto::ecdsa_verify(signature, message, public)
			},
			_ => false,
		}
	}
}

/// How a meter obtained the values of its registers.
#[apply(value_type!)]
pub enum ReadingQuality {
	/// Measured.
	Measured,
	/// The meter substituted a value: it settles and earns no credits.
	Estimated,
	/// Measured, while the meter's clock was not known to be right: which interval it belongs to is
	/// an estimate. It settles and earns no credits.
	Unsynchronised,
}

/// What a meter's registers show: cumulative energy, in Wh.
#[apply(value_type!)]
#[derive(Default)]
pub struct Registers {
	/// Energy taken from the grid.
	#[codec(compact)]
	pub import_wh: Energy,
	/// Energy fed into the grid, or generated.
	#[codec(compact)]
	pub export_wh: Energy,
}

/// A meter's registers at the end of an interval.
#[apply(value_type!)]
pub struct Reading {
	/// The meter.
	pub meter: MeterId,
	/// The epoch of the meter's key: 0 at registration, one more at each exchange.
	pub epoch: u32,
	/// 1 for the first reading of an epoch, then one more each.
	pub sequence: u32,
	/// The interval that has just ended.
	pub interval: Interval,
	/// The register of energy taken from the grid, in Wh.
	pub import_wh: Energy,
	/// The register of energy fed into the grid, or generated, in Wh.
	pub export_wh: Energy,
	/// How the values were obtained.
	pub quality: ReadingQuality,
}

/// A reading with its meter's signature over [`Reading::message`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct SignedReading {
	pub reading: Reading,
	pub signature: MeterSignature,
}

/// The domain of a reading's signature, which keeps it apart from every other signature of the same
/// key.
pub const READING_DOMAIN: &[u8; 16] = b"energy-reading/1";

impl Reading {
	/// Returns both registers.
	pub fn registers(&self) -> Registers {
		Registers {
			import_wh: self.import_wh,
			export_wh: self.export_wh,
		}
	}

	/// Returns the bytes that the meter signs: the domain, the genesis hash, then the reading's
	/// fields in order, all SCALE-encoded with fixed width: 16 + 32 + 4 + 4 + 4 + 4 + 8 + 8 + 1 =
	/// 81 bytes.
	pub fn message(&self, genesis: &H256) -> [u8; Self::MESSAGE_LEN] {
		let mut message = [0; Self::MESSAGE_LEN];
		(READING_DOMAIN, genesis, self).using_encoded(|encoded| {
			debug_assert_eq!(encoded.len(), Self::MESSAGE_LEN);
			message.copy_from_slice(encoded)
		});
		message
	}

	/// The length of the signed bytes.
	pub const MESSAGE_LEN: usize = 81;
}

/// The outcome of a submitted reading.
#[apply(value_type!)]
#[derive(PartialOrd, Ord)]
pub enum ReadingResult {
	/// It is the meter's newest reading now.
	Accepted,
	/// It is the meter's newest reading already. Nothing changed.
	Duplicate,
	/// It was refused.
	Rejected(ReadingError),
}

/// Why a reading was refused.
#[apply(value_type!)]
#[derive(PartialOrd, Ord)]
pub enum ReadingError {
	/// No such meter is registered.
	UnknownMeter,
	/// The meter is suspended.
	MeterSuspended,
	/// The reading is of another epoch than the meter's present key.
	WrongEpoch,
	/// The signature is not the meter's over this reading on this chain.
	BadSignature,
	/// The sequence number does not follow on the last one.
	WrongSequence,
	/// The interval is not after the last reading's, or, for the first of an epoch, before the last
	/// one that had ended when the meter was registered or exchanged.
	IntervalNotAfterLast,
	/// The interval has not ended.
	IntervalInFuture,
	/// A register is lower than it was.
	RegisterFell,
	/// There is more energy than the meter's rated power gives in the time.
	BeyondRatedPower,
	/// It is a second, different reading with the sequence number of the last one: the meter is
	/// suspended, the proof kept.
	Equivocation,
	/// An account's sum would exceed what 64 bits hold.
	Overflow,
}

/// Which reading of a meter comes next.
#[apply(value_type!)]
pub struct MeterSequence {
	/// The epoch of the meter's present key.
	pub epoch: u32,
	/// The last sequence number that is used up, 0 before the first: the next reading carries the
	/// one after it.
	pub sequence: u32,
}

/// A registered meter, its owner and its state.
#[apply(record_type!)]
pub struct MeterInfo<AccountId> {
	/// The meter.
	pub meter: MeterId,
	/// Whose energy it measures.
	pub owner: AccountId,
	/// Its state.
	pub state: MeterState,
}

/// A producer with its plant.
#[apply(record_type!)]
pub struct ProducerEntry<AccountId> {
	/// The account.
	pub account: AccountId,
	/// Its plant, and what that has generated.
	pub producer: ProducerInfo,
}

/// A meter and an epoch of its key: the key of a proof of equivocation.
#[apply(value_type!)]
pub struct MeterEpoch {
	/// The meter.
	pub meter: MeterId,
	/// The epoch.
	pub epoch: u32,
}

/// Two different readings that a meter signed with one sequence number.
#[apply(record_type!)]
pub struct EquivocationInfo<AccountId> {
	/// The meter.
	pub meter: MeterId,
	/// The key that signed both.
	pub key: MeterKey,
	/// The one that was accepted.
	pub accepted: Reading,
	/// The one that came later.
	pub conflicting: Reading,
	/// Who submitted the later one.
	pub submitter: AccountId,
}

/// Generation that an operator has recorded by hand and nobody has countersigned yet.
#[apply(value_type!)]
pub struct ManualRecord {
	/// When it was generated.
	pub interval: Interval,
	/// How much, in Wh.
	pub energy_wh: Energy,
}

/// The state of a meter: what a gateway needs to know to submit its next reading.
#[apply(value_type!)]
pub struct MeterState {
	/// The area it stands in, whose gateways read it.
	pub area: AreaId,
	/// What it measures.
	pub role: MeterRole,
	/// The most that can flow through it either way, in W.
	pub rated_power_w: Power,
	/// The key that it signs with.
	pub key: MeterKey,
	/// The epoch of that key.
	pub epoch: u32,
	/// Whether its readings are accepted.
	pub active: bool,
	/// The last sequence number that is used up: the next reading carries the one after it.
	pub sequence: u32,
	/// The last accepted reading of this epoch, if there is one.
	pub last: Option<Reading>,
	/// The earliest interval that its next reading may be of.
	pub next_from: Interval,
	/// The registers that the device showed when it was installed, as long as there is no reading
	/// of this epoch: energy counts from them.
	pub baseline: Option<Registers>,
}

/// What the chain keeps of an interval for ever.
#[apply(value_type!)]
pub struct IntervalSummary {
	/// Taken from the grid at all connection points, in Wh.
	pub import_wh: u128,
	/// Fed into the grid at all connection points, in Wh.
	pub export_wh: u128,
	/// Gross generation by signed readings, in Wh.
	pub metered_wh: u128,
	/// Gross generation that operators recorded by hand, in Wh.
	pub manual_wh: u128,
	/// How many readings were accepted for it.
	pub readings: u32,
	/// The root of the tree over those readings, see [`crate::merkle`]; `None` without readings.
	pub root: Option<H256>,
	/// Whether it has ended and still takes readings: then sums and root may change.
	pub open: bool,
}

/// Energy that crossed a connection point in an interval, in Wh.
#[apply(value_type!)]
#[derive(Default)]
pub struct Flow {
	/// Taken from the grid.
	pub import_wh: Energy,
	/// Fed into the grid.
	pub export_wh: Energy,
}

impl Flow {
	/// Returns it without a part of it.
	pub fn without(self, part: Self) -> Self {
		Self {
			import_wh: self.import_wh.saturating_sub(part.import_wh),
			export_wh: self.export_wh.saturating_sub(part.export_wh),
		}
	}
}

/// What an account's meters measured in an interval.
#[apply(value_type!)]
pub struct MeteredFlow {
	/// The area that the first booked meter stands in.
	pub area: AreaId,
	/// Import and export.
	pub flow: Flow,
	/// What of that flowed in intervals that had closed before it was known. It delivers no sale of
	/// this interval and uses no purchase.
	pub late: Flow,
	/// The first interval that any of that may have flowed in; 0 where nothing is late.
	pub late_since: Interval,
	/// Gross generation of its plants, in Wh. It is never settled, only shown.
	pub generated_wh: Energy,
	/// Whether any of it is estimated, recorded by hand, or late.
	pub estimated: bool,
	/// Whether any of it that is not late is estimated or recorded by hand.
	pub own_estimated: bool,
	/// Whether all settling meters of the account measured this interval in time: each of them by a
	/// signed reading, not estimated, while the interval took bookings. So what is not late is all
	/// that crossed the connection point. Where an account has several such meters, an interval in
	/// which they measured nothing has a flow of zero; where it has one, it has none.
	///
	/// Where none of the flow is its own interval's, it may be false although all of them measured.
	pub complete: bool,
}

impl MeteredFlow {
	/// Returns what flowed in the interval itself: what is late did not.
	pub fn own(&self) -> Flow {
		self.flow.without(self.late)
	}

	/// Whether that was measured by all meters, in time.
	pub const fn is_measured(&self) -> bool {
		self.complete && !self.own_estimated
	}
}

/// What an account produced and consumed in one of several intervals.
#[apply(value_type!)]
pub struct IntervalProduction {
	/// The interval.
	pub interval: Interval,
	/// What its meters measured.
	pub energy: EnergyProductionInfo,
}

/// What the meters of an area measured together in an interval.
#[apply(value_type!)]
#[derive(Default)]
pub struct AreaEnergy {
	/// The interval.
	pub interval: Interval,
	/// Taken from the grid at the area's connection points, in Wh.
	pub import_wh: u128,
	/// Fed into the grid there, in Wh.
	pub export_wh: u128,
	/// Gross generation of the plants behind them, in Wh.
	pub generated_wh: u128,
	/// At how many connection points it was measured.
	pub connections: u32,
	/// At how many of these some of it is estimated, recorded by hand, or late.
	pub estimated: u32,
}

impl AreaEnergy {
	/// Returns it with what was measured at one more connection point.
	pub fn with(self, metered: &MeteredFlow) -> Self {
		let Flow { import_wh, export_wh } = metered.flow;
		Self {
			interval: self.interval,
			import_wh: self.import_wh.saturating_add(import_wh.into()),
			export_wh: self.export_wh.saturating_add(export_wh.into()),
			generated_wh: self.generated_wh.saturating_add(metered.generated_wh.into()),
			connections: self.connections.saturating_add(1),
			estimated: self.estimated.saturating_add(metered.estimated.into()),
		}
	}
}

/// One of several intervals, with what the chain keeps of it.
#[apply(value_type!)]
pub struct IntervalEntry {
	/// The interval.
	pub interval: Interval,
	/// Its sums and its readings.
	pub summary: IntervalSummary,
}

/// What an account produced and consumed in an interval.
#[apply(value_type!)]
#[derive(Default)]
pub struct EnergyProductionInfo {
	/// Gross generation of its plants, in Wh.
	pub generated_wh: Energy,
	/// Fed into the grid, in Wh.
	pub exported_wh: Energy,
	/// Taken from the grid, in Wh.
	pub imported_wh: Energy,
	/// Whether any of it is estimated.
	pub estimated: bool,
}

#[cfg(test)]
pub(crate) mod tests {
	use super::*;
	use sp_core::Pair;

	/// A meter's first reading.
	pub(crate) fn reading() -> Reading {
		Reading {
			meter: 7,
			epoch: 0,
			sequence: 1,
			interval: 1_630_000,
			import_wh: 1,
			export_wh: 2,
			quality: ReadingQuality::Measured,
		}
	}

	#[test]
	fn the_message_is_fixed_in_order_and_width() {
		let message = reading().message(&H256::repeat_byte(9));
		assert_eq!(&message[..16], READING_DOMAIN);
		assert_eq!(message[16..48], [9; 32]);
		assert_eq!(message[48..52], 7u32.to_le_bytes());
		assert_eq!(message[60..64], 1_630_000u32.to_le_bytes());
		assert_eq!(message[64..72], 1u64.to_le_bytes());
		assert_eq!(message[80], 0);
	}

	#[test]
	fn each_kind_of_key_signs_and_no_signature_passes_for_another_kind() {
		let message = reading().message(&H256::zero());
		let ed = ed25519::Pair::from_seed(&[1; 32]);
		let sr = sr25519::Pair::from_seed(&[1; 32]);
		let ec = ecdsa::Pair::from_seed(&[1; 32]);
		let keys = [
			MeterKey::Ed25519(ed.public()),
			MeterKey::Sr25519(sr.public()),
			MeterKey::Ecdsa(ec.public()),
		];
		let signatures = [
			MeterSignature::Ed25519(ed.sign(&message)),
			MeterSignature::Sr25519(sr.sign(&message)),
			MeterSignature::Ecdsa(ec.sign(&message)),
		];
		for (i, signature) in signatures.iter().enumerate() {
			for (j, key) in keys.iter().enumerate() {
				assert_eq!(signature.verify(&message, key), i == j);
				assert!(!signature.verify(&message[1..], key));
			}
		}
	}
}
