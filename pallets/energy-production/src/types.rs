//! What the pallet stores and tells.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use energy_primitives::{
	tree::ReadingTree, AreaId, Energy, EnergySource, Flow, Interval, MeterHead, MeterId, MeterKey, MeterRole,
	MeterSignature, MeteredFlow, Month, Power, ProducerStatus, Reading, ReadingQuality, Registers, SignedReading,
	ZoneId,
};
pub use energy_primitives::{ReadingError, ReadingResult};
use frame_support::{
	traits::{ConstU32, Get},
	weights::Weight,
	BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use scale_info::TypeInfo;

/// The 32-byte hash that the chain and the meters' signatures use.
pub type H256 = <sp_runtime::traits::BlakeTwo256 as sp_runtime::traits::Hash>::Output;

/// An account's place in the books, given with its first meter or booking.
pub type Place = u32;

/// How many meters a page holds: those whose numbers divided by it give the page's.
pub const METERS_PER_PAGE: u32 = 16;
/// How many accounts a page of flows holds, as above.
pub const ACCOUNTS_PER_PAGE: u32 = 32;

/// A page of meters, in the order of their numbers.
pub type MeterPage = BoundedVec<Meter, ConstU32<METERS_PER_PAGE>>;
/// A page of what meters told of an interval, in the order of the accounts' places; who has nothing booked is left out.
pub type FlowPage = BoundedVec<FlowEntry, ConstU32<ACCOUNTS_PER_PAGE>>;
/// The accounts of a page of flows, in the order of their places.
pub type OwnerPage<AccountId> = BoundedVec<AccountId, ConstU32<ACCOUNTS_PER_PAGE>>;

/// A plant's records by hand that wait for a countersignature.
pub type ManualRecordsOf<T> = BoundedVec<ManualRecord, <T as crate::Config>::MeterDeadline>;

/// Whether a meter's readings are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum MeterStatus {
	/// They are.
	Active,
	/// They are not: by the operator's word, because the meter signed two different readings with one sequence number, or because its
	/// owner's connection ended.
	Suspended {
		/// The account's [`MeterAccount::turn`] then. While that stays, so does the meter's place at the connection point.
		#[codec(compact)]
		turn: u32,
	},
}

/// A metering device with its last accepted reading. Numbers are stored no wider than they are: a household's takes about 135 bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Meter {
	/// The place of the account whose energy it measures.
	#[codec(compact)]
	pub owner: Place,
	/// The area it stands in: its owner's when it was registered.
	#[codec(compact)]
	pub area: AreaId,
	/// What it measures.
	pub role: MeterRole,
	/// The most that can flow through it either way, in W.
	#[codec(compact)]
	pub rated_power_w: Power,
	/// The key that it signs with.
	pub key: MeterKey,
	/// Whether its readings are taken.
	pub status: MeterStatus,
	/// How often its key was exchanged.
	#[codec(compact)]
	pub epoch: u32,
	/// The last sequence number of a gap that the operator has declared; 0 without one.
	#[codec(compact)]
	pub declared: u32,
	/// Its last readings that others than a gateway of its area brought in. A gateway may repeat as many of them free of charge: it
	/// could not know.
	#[codec(compact)]
	pub unrepeated: u32,
	/// How much of the energy that the rated power gives is used up already, in Wh: what the device that was exchanged counted of an
	/// interval that the new one counts too. So both together count no more than the rated power gives.
	#[codec(compact)]
	pub ahead_wh: Energy,
	/// Where its readings stand.
	pub last: Last,
	/// What it has generated, where it measures gross output.
	pub output: Option<Output>,
}

/// Where the readings of a meter's epoch stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Last {
	/// There is none: the first counts from here on.
	Baseline {
		/// The last interval that had ended when the device was put in. A reading is of this one, then nothing has flowed yet, or of a
		/// later one. So no key counts what flowed before it was there.
		#[codec(compact)]
		not_before: Interval,
		/// The registers that the device was put in with, as the fitter read them.
		registers: Registers,
	},
	/// The last accepted one.
	Reading(LastReading),
}

impl Last {
	/// Returns up to the end of which interval the meter has counted, and its registers.
	pub fn counted_to(&self) -> (Interval, Registers) {
		match self {
			Self::Baseline { not_before, registers } => (*not_before, *registers),
			Self::Reading(last) => {
				let registers = Registers {
					import_wh: last.import_wh,
					export_wh: last.export_wh,
				};
				(last.interval, registers)
			},
		}
	}
}

/// A meter's last accepted reading, but for what its meter tells: its number and its epoch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct LastReading {
	#[codec(compact)]
	pub sequence: u32,
	#[codec(compact)]
	pub interval: Interval,
	#[codec(compact)]
	pub import_wh: Energy,
	#[codec(compact)]
	pub export_wh: Energy,
	pub quality: ReadingQuality,
	/// The signature stays, for the proof of an equivocation needs both.
	pub signature: MeterSignature,
}

/// Gross output of a meter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Output {
	/// The zone that the meter stands in: it stays, as the meter's area does. What it generates is credited there.
	#[codec(compact)]
	pub zone: ZoneId,
	/// Since when it earns credits: the plant approved, the meter active. `None` while one of them is not.
	pub earns_from: Option<Interval>,
	/// Since its registration, in Wh.
	#[codec(compact)]
	pub generated_wh: Energy,
	/// How far export − import, over all epochs, lies below its highest value so far, in Wh. What was taken has to be given back before
	/// anything earns again: a battery that charged from the grid generates nothing.
	#[codec(compact)]
	pub deficit_wh: Energy,
	/// The month of the last generation that can earn credits.
	pub month: Month,
	/// That month's, in Wh. Those before it are in [`crate::Generated`].
	#[codec(compact)]
	pub creditable_wh: Energy,
}

impl Output {
	/// Counts what flowed through the meter. Returns by how much export − import has risen above its highest value so far; `None` where a
	/// sum exceeds what 64 bits hold.
	pub fn count(&mut self, delta: &Flow) -> Option<Energy> {
		self.generated_wh = self.generated_wh.checked_add(delta.export_wh)?;
		let below = self.deficit_wh.checked_add(delta.import_wh)?;
		self.deficit_wh = below.saturating_sub(delta.export_wh);
		Some(delta.export_wh.saturating_sub(below))
	}
}

impl Meter {
	/// Whether its readings are taken.
	pub fn is_active(&self) -> bool {
		self.status == MeterStatus::Active
	}

	/// The last accepted reading of this epoch, as `id` signed it.
	pub fn last_signed(&self, id: MeterId) -> Option<SignedReading> {
		match self.last {
			Last::Baseline { .. } => None,
			Last::Reading(last) => Some(SignedReading {
				reading: Reading {
					meter: id,
					epoch: self.epoch,
					sequence: last.sequence,
					interval: last.interval,
					import_wh: last.import_wh,
					export_wh: last.export_wh,
					quality: last.quality,
				},
				signature: last.signature,
			}),
		}
	}

	/// The last sequence number that is used up, by a reading or a declared gap; 0 before the first.
	pub fn sequence(&self) -> u32 {
		self.last_sequence().max(self.declared)
	}

	/// The sequence number of the last accepted reading; 0 before the first.
	pub fn last_sequence(&self) -> u32 {
		match self.last {
			Last::Baseline { .. } => 0,
			Last::Reading(last) => last.sequence,
		}
	}

	/// The earliest interval that its next reading may be of.
	pub fn next_from(&self) -> Interval {
		match self.last {
			Last::Baseline { not_before, .. } => not_before,
			Last::Reading(last) => last.interval.saturating_add(1),
		}
	}

	/// What a gateway has to know of it.
	pub fn head(&self, id: MeterId) -> MeterHead {
		MeterHead {
			area: self.area,
			role: self.role,
			rated_power_w: self.rated_power_w,
			key: self.key,
			epoch: self.epoch,
			active: self.is_active(),
			sequence: self.sequence(),
			last: self.last_signed(id).map(|last| last.reading),
			next_from: self.next_from(),
			baseline: match self.last {
				Last::Baseline { registers, .. } => Some(registers),
				Last::Reading(_) => None,
			},
		}
	}

	/// Its rated power, in W, where it stands at the connection point; else 0.
	pub fn settling_w(&self) -> Power {
		if self.role.settles() {
			self.rated_power_w
		} else {
			0
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

impl From<&SignedReading> for LastReading {
	fn from(signed: &SignedReading) -> Self {
		let SignedReading { reading, signature } = *signed;
		Self {
			sequence: reading.sequence,
			interval: reading.interval,
			import_wh: reading.import_wh,
			export_wh: reading.export_wh,
			quality: reading.quality,
			signature,
		}
	}
}

/// An account's plant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct Plant {
	/// The area it is connected in.
	pub area: AreaId,
	/// What it makes electricity from.
	pub source: EnergySource,
	/// Its rated power, in W.
	pub capacity_w: Power,
	/// Where it stands with the operator.
	pub status: ProducerStatus,
	/// Generation that the operator recorded by hand, in Wh. What its meters told stands with them.
	pub manual_wh: Energy,
}

/// An account's place in the books, and its meters.
#[derive(
	CloneNoBound,
	DebugNoBound,
	PartialEqNoBound,
	EqNoBound,
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
)]
#[scale_info(skip_type_params(MaxMeters))]
pub struct MeterAccount<MaxMeters: Get<u32>> {
	/// Its place.
	pub place: Place,
	/// Its meters, suspended ones among them, in the order of their registration.
	pub meters: BoundedVec<MeterId, MaxMeters>,
	/// Those at the connection point.
	pub settling: u32,
	/// Those of gross output.
	pub generating: u32,
	/// Active meters.
	pub active: u32,
	/// The area that the active meters stand in: they all stand in one.
	pub area: Option<AreaId>,
	/// The rated power of the active meters of gross output together, in W. At most the plant's capacity.
	pub generating_w: Power,
	/// The rated power of the active meters at the connection point together, in W. At most what the connection may carry.
	pub settling_w: Power,
	/// The rated power of all meters at the connection point together, suspended ones among them, in W.
	pub installed_w: Power,
	/// How often the suspended meters at the connection point have lost their place: to another that took the power that they had, or with
	/// the connection itself.
	pub turn: u32,
}

/// Generation that an operator recorded by hand, and that waits for a countersignature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct ManualRecord {
	/// When the plant generated.
	pub interval: Interval,
	/// How much, in Wh.
	pub energy: Energy,
}

/// What the meters of an account told of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct FlowEntry {
	/// The account's place within its page.
	pub slot: u8,
	/// The area that the first booked meter stands in.
	#[codec(compact)]
	pub area: AreaId,
	/// Taken from the grid, in Wh.
	#[codec(compact)]
	pub import_wh: Energy,
	/// Fed into the grid, in Wh.
	#[codec(compact)]
	pub export_wh: Energy,
	/// Gross output, in Wh.
	#[codec(compact)]
	pub generated_wh: Energy,
	/// What is to be known of it.
	pub marks: Marks,
}

/// What is to be known of a flow.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct Marks(u8);

impl Marks {
	/// Some of it is estimated, recorded by hand, or late.
	pub const ESTIMATED: Self = Self(1);
	/// It has been settled.
	pub const SETTLED: Self = Self(2);
	/// An operator recorded the plant's generation by hand.
	pub const MANUAL: Self = Self(4);

	/// Whether `mark` is set.
	pub fn has(self, mark: Self) -> bool {
		self.0 & mark.0 != 0
	}

	/// With `mark` set.
	pub fn with(self, mark: Self) -> Self {
		Self(self.0 | mark.0)
	}
}

impl FlowEntry {
	/// As the other pallets see it.
	pub fn metered(&self) -> MeteredFlow {
		MeteredFlow {
			area: self.area,
			flow: Flow {
				import_wh: self.import_wh,
				export_wh: self.export_wh,
			},
			generated_wh: self.generated_wh,
			estimated: self.marks.has(Marks::ESTIMATED),
			settled: self.marks.has(Marks::SETTLED),
		}
	}
}

/// What is kept of an interval for good.
#[derive(Clone, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub struct IntervalRecord {
	/// What was booked to it.
	pub totals: EnergyTotals,
	/// The readings that were accepted for it: late ones belong to the interval that took their energy.
	pub readings: Readings,
}

/// The readings of an interval.
#[derive(Clone, Debug, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo)]
pub enum Readings {
	/// There may be more, or they have not been forgotten yet.
	Tree(ReadingTree),
	/// They are forgotten.
	Root {
		/// How many there were.
		#[codec(compact)]
		leaves: u32,
		/// The root of their tree; `None` if there were none.
		root: Option<H256>,
	},
}

impl Default for Readings {
	fn default() -> Self {
		Self::Tree(ReadingTree::default())
	}
}

impl Readings {
	/// How many there are, and the root of their tree.
	pub fn summary(&self) -> (u32, Option<H256>) {
		match self {
			Self::Tree(tree) => (tree.leaves(), tree.root()),
			Self::Root { leaves, root } => (*leaves, *root),
		}
	}
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
	/// Who submitted the later one: a gateway or anybody else.
	pub gateway: AccountId,
}

/// Energy of the whole network, in Wh. Wide enough never to overflow, so that no account's registers can stop another's.
#[derive(
	Clone, Copy, Debug, Default, PartialEq, Eq, Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo,
)]
pub struct EnergyTotals {
	/// Taken from the grid at all connection points.
	#[codec(compact)]
	pub import_wh: u128,
	/// Fed into the grid at all connection points.
	#[codec(compact)]
	pub export_wh: u128,
	/// Gross output by signed readings.
	#[codec(compact)]
	pub metered_wh: u128,
	/// Gross output that operators recorded by hand.
	#[codec(compact)]
	pub manual_wh: u128,
}

impl EnergyTotals {
	/// With `other` on top.
	pub fn plus(self, other: Self) -> Self {
		Self {
			import_wh: self.import_wh.saturating_add(other.import_wh),
			export_wh: self.export_wh.saturating_add(other.export_wh),
			metered_wh: self.metered_wh.saturating_add(other.metered_wh),
			manual_wh: self.manual_wh.saturating_add(other.manual_wh),
		}
	}
}

/// What a batch came to, beside the results.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct BatchOutcome {
	/// Whether it is free of charge: the signer is a gateway for each meter in it, and at least half of the readings were of use.
	pub free: bool,
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
	pub marks: Marks,
}

impl Booking {
	/// Whether there is nothing to book.
	pub fn is_zero(&self) -> bool {
		self.flow == Flow::default() && self.generated_wh == 0
	}
}
