//! What the pallet stores and tells.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use energy_primitives::{AreaId, Energy, Flow, Interval, MeterHead, MeterKey, MeterRole, Power, SignedReading};
pub use energy_primitives::{ReadingError, ReadingResult};
use frame_support::weights::Weight;
use scale_info::TypeInfo;

/// The 32-byte hash that the chain and the meters' signatures use.
pub type H256 = <sp_runtime::traits::BlakeTwo256 as sp_runtime::traits::Hash>::Output;

/// Whether a meter's readings are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum MeterStatus {
	/// They are.
	Active,
	/// They are not: by the operator's word, or because the meter signed two different readings with one sequence number.
	Suspended,
}

/// A metering device with its last accepted reading.
///
/// One record rather than a hot and a cold one: every reading needs all of it, and a second look-up in the state costs more than
/// the few bytes that are written again.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Meter<AccountId> {
	/// Whose energy it measures.
	pub owner: AccountId,
	/// The area it stands in: its owner's when it was registered.
	pub area: AreaId,
	/// What it measures.
	pub role: MeterRole,
	/// The most that can flow through it either way, in W.
	pub rated_power_w: Power,
	/// The key that it signs with.
	pub key: MeterKey,
	/// Whether its readings are taken.
	pub status: MeterStatus,
	/// How often its key was exchanged.
	pub epoch: u32,
	/// The earliest interval that this epoch's first reading may tell of: the last one that had ended when the device was
	/// registered or exchanged. So no key counts what flowed before it was there, and no interval is counted by two keys.
	pub baseline_from: Interval,
	/// The interval that it was registered, exchanged or last resumed in. Generation of intervals before it earns no credits, for
	/// another meter may have told it meanwhile.
	pub active_from: Interval,
	/// The last accepted reading of this epoch. The signature stays, for the proof of an equivocation needs both.
	pub last: Option<SignedReading>,
}

impl<AccountId> Meter<AccountId> {
	/// The sequence number of this epoch's last accepted reading; 0 before the first.
	pub fn sequence(&self) -> u32 {
		self.last.as_ref().map_or(0, |last| last.reading.sequence)
	}

	/// What a gateway has to know of it.
	pub fn head(&self) -> MeterHead {
		MeterHead {
			area: self.area,
			role: self.role,
			rated_power_w: self.rated_power_w,
			key: self.key,
			epoch: self.epoch,
			active: self.status == MeterStatus::Active,
			sequence: self.sequence(),
			last: self.last.map(|last| last.reading),
			baseline_from: self.baseline_from,
		}
	}

	/// Its rated power, in W, where it measures gross output; else 0.
	pub fn generating_w(&self) -> Power {
		if self.role.source().is_some() {
			self.rated_power_w
		} else {
			0
		}
	}
}

/// What meters an account has.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct MeterCount {
	/// Meters at the connection point, suspended ones among them.
	pub settling: u32,
	/// Meters of gross output, suspended ones among them.
	pub generating: u32,
	/// Active meters.
	pub active: u32,
	/// The area that the active meters stand in: they all stand in one.
	pub area: Option<AreaId>,
	/// The rated power of the active meters of gross output together, in W. At most the plant's capacity.
	pub generating_w: Power,
}

/// Two different readings that a meter signed with one sequence number. Anyone can check them against the meter's key.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Equivocation<AccountId> {
	/// The key that signed both.
	pub key: MeterKey,
	/// The one that was accepted.
	pub accepted: SignedReading,
	/// The one that came later.
	pub conflicting: SignedReading,
	/// The gateway that submitted the later one.
	pub gateway: AccountId,
}

/// Energy of the whole network since genesis, in Wh. Wide enough never to overflow, so that no account's registers can stop
/// another's.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct EnergyTotals {
	/// Taken from the grid at all connection points.
	pub import_wh: u128,
	/// Fed into the grid at all connection points.
	pub export_wh: u128,
	/// Gross output by signed readings.
	pub metered_wh: u128,
	/// Gross output that operators recorded by hand.
	pub manual_wh: u128,
}

/// What a batch came to, beside the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct BatchOutcome {
	/// Whether at least half of the readings were accepted or proved an equivocation.
	pub useful: bool,
	/// The weight it took.
	pub weight: Weight,
}

/// Energy to be booked to one interval of one account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Booking {
	/// The interval, which is open.
	pub interval: Interval,
	/// Through the connection point.
	pub flow: Flow,
	/// Gross output of a plant.
	pub generated_wh: Energy,
	/// Whether it is estimated, recorded by hand, or late.
	pub estimated: bool,
}

impl Booking {
	/// Whether there is nothing to book.
	pub fn is_zero(&self) -> bool {
		self.flow == Flow::default() && self.generated_wh == 0
	}
}
