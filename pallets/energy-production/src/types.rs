//! What the pallet stores.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use energy_primitives::{
	merkle::MerkleTree, storage_type, AreaId, ConnectionIndex, Energy, EnergySource, Flow, Interval, MeterId, MeterKey,
	MeterRole, MeterSignature, MeterState, MeteredFlow, Month, Power, ProducerStatus, Reading, ReadingQuality,
	Registers, SignedReading, ZoneId, CONNECTIONS_PER_PAGE,
};
pub use energy_primitives::{Authority, ManualRecord, ReadingError, ReadingResult};
use frame_support::{
	traits::{ConstU32, Get},
	BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use macro_rules_attribute::apply;
use scale_info::TypeInfo;

/// The 32-byte hash that the chain and the meters' signatures use.
pub type H256 = <sp_runtime::traits::BlakeTwo256 as sp_runtime::traits::Hash>::Output;

/// How many meters a page holds: those whose ids divided by it give the page's number.
pub const METERS_PER_PAGE: u32 = 16;

/// A page of meters, in the order of their ids.
pub type MeterPage = BoundedVec<Meter, ConstU32<METERS_PER_PAGE>>;
/// A page of an interval's flows, in the order of the connection points' numbers. A connection point
/// without a booking has no entry.
pub type FlowPage = BoundedVec<FlowEntry, ConstU32<CONNECTIONS_PER_PAGE>>;
/// A page of what is late of an interval, in the order of the connection points' numbers.
pub type LatePage = BoundedVec<LateEntry, ConstU32<CONNECTIONS_PER_PAGE>>;

/// A plant's records by hand that wait for a countersignature.
pub type ManualRecordsOf<T> = BoundedVec<ManualRecord, <T as crate::Config>::MeterDeadline>;

/// Who made a decision.
pub type AuthorityOf<T> = Authority<<T as frame_system::Config>::AccountId>;

/// An account's record.
pub(crate) type AccountOf<T> = MeterAccount<<T as crate::Config>::MaxMetersPerAccount>;

/// Whether a meter's readings are accepted.
#[apply(storage_type!)]
#[derive(Copy)]
pub enum MeterStatus {
	/// They are.
	Active,
	/// They are not: an operator or the council suspended the meter, it signed two different
	/// readings with one sequence number, or its owner's connection ended.
	Suspended {
		/// The account's [`MeterAccount::displacements`] at that moment. While the account's number
		/// is the same, what flows is still this meter's to count.
		#[codec(compact)]
		displacements: u32,
	},
}

/// A metering device with its last accepted reading. Compact integers keep it small: a household's
/// takes about 135 bytes.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct Meter {
	/// The number of the connection point whose energy it measures: its owner's when it was
	/// registered, or last exchanged or resumed.
	#[codec(compact)]
	pub owner: ConnectionIndex,
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
	/// Whether its readings are accepted.
	pub status: MeterStatus,
	/// Whether it is known that no other meter is active at the connection point, and that all
	/// intervals which it will measure lie at or after [`MeterAccount::complete_from`]. Then its
	/// reading alone completes an interval, and the account is not read. It may be `false` although
	/// both are so: the next reading finds out.
	pub sole: bool,
	/// How often its key was exchanged.
	#[codec(compact)]
	pub epoch: u32,
	/// The last sequence number of a gap that the operator has declared; 0 without one.
	#[codec(compact)]
	pub declared_until: u32,
	/// How many of its newest readings somebody else than a gateway of its area submitted. A
	/// gateway may repeat each of them once free of charge: it could not know.
	#[codec(compact)]
	pub free_repeats: u32,
	/// How much of the energy that the rated power allows is used up already, in Wh: what the
	/// device before it counted in an interval that this one counts too. So both together count no
	/// more than the rated power allows.
	#[codec(compact)]
	pub used_up_wh: Energy,
	/// What its next reading counts from.
	pub last: LastReading,
	/// What it has generated, where it measures gross generation.
	pub generation: Option<GrossGeneration>,
}

/// What the next reading of a meter counts from.
#[apply(storage_type!)]
#[derive(Copy)]
pub enum LastReading {
	/// The registers that the device was installed with: no reading of this epoch has been
	/// accepted.
	Baseline {
		/// The last interval that had ended when the device was installed. The first reading is of
		/// this one, and then nothing has flowed yet, or of a later one. So no key counts what
		/// flowed before it was there.
		#[codec(compact)]
		not_before: Interval,
		/// The registers, as the fitter read them.
		registers: Registers,
	},
	/// The last accepted reading.
	Accepted(AcceptedReading),
}

impl LastReading {
	/// Returns up to the end of which interval the meter has counted, and its registers.
	pub fn counted_to(&self) -> (Interval, Registers) {
		match *self {
			Self::Baseline { not_before, registers } => (not_before, registers),
			Self::Accepted(AcceptedReading {
				interval,
				import_wh,
				export_wh,
				..
			}) => (interval, Registers { import_wh, export_wh }),
		}
	}
}

/// A meter's last accepted reading, without the meter's id and epoch, which stand in the meter.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct AcceptedReading {
	/// Its sequence number.
	#[codec(compact)]
	pub sequence: u32,
	/// The interval that had just ended.
	#[codec(compact)]
	pub interval: Interval,
	/// Energy taken from the grid since ever, in Wh.
	#[codec(compact)]
	pub import_wh: Energy,
	/// Energy fed into the grid, or generated, since ever, in Wh.
	#[codec(compact)]
	pub export_wh: Energy,
	/// How the registers were come by.
	pub quality: ReadingQuality,
	/// The meter's signature: a proof of equivocation needs both.
	pub signature: MeterSignature,
}

impl From<&SignedReading> for AcceptedReading {
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

/// The gross generation that a meter has measured.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct GrossGeneration {
	/// The zone of the meter's area, which never changes. What it generates is credited there.
	#[codec(compact)]
	pub zone: ZoneId,
	/// The interval since which it can earn credits: the plant approved, the meter active. `None`
	/// while one of them is not.
	pub creditable_from: Option<Interval>,
	/// Since its registration, in Wh.
	#[codec(compact)]
	pub generated_wh: Energy,
	/// The first of the account's meters of gross generation, this one perhaps. It has the deficit of all.
	#[codec(compact)]
	pub first: MeterId,
	/// How far export − import of all the account's meters of gross generation together, over all epochs,
	/// lies below its highest value so far, in Wh; 0 on all but the first. What was taken has to be given
	/// back before anything earns credits again: a battery that charged from the grid generates nothing,
	/// through whichever meter it takes and gives.
	#[codec(compact)]
	pub deficit_wh: Energy,
	/// The month of the last generation that can earn credits; `Month(0)` before the first.
	pub month: Month,
	/// What can earn credits in that month, in Wh. Earlier months are in [`crate::Generated`].
	#[codec(compact)]
	pub creditable_wh: Energy,
}

impl GrossGeneration {
	/// Counts what flowed through the meter, where the account's meters of gross generation lie `deficit_wh`
	/// below the highest value so far. Returns how far they do now, and by how much export − import has
	/// risen above that value, both in Wh; `None` where a sum exceeds what 64 bits hold.
	pub fn count(&mut self, deficit_wh: Energy, delta: &Flow) -> Option<(Energy, Energy)> {
		self.generated_wh = self.generated_wh.checked_add(delta.export_wh)?;
		let below = deficit_wh.checked_add(delta.import_wh)?;
		Some((
			below.saturating_sub(delta.export_wh),
			delta.export_wh.saturating_sub(below),
		))
	}
}

impl Meter {
	/// Whether its readings are accepted.
	pub fn is_active(&self) -> bool {
		self.status == MeterStatus::Active
	}

	/// Whether a reading, or its installation, shows all that it measured before `interval`.
	pub fn is_read_until(&self, interval: Interval) -> bool {
		self.last.counted_to().0.saturating_add(1) >= interval
	}

	/// Returns the last accepted reading of this epoch, as the meter `id` signed it.
	pub fn last_signed(&self, id: MeterId) -> Option<SignedReading> {
		match self.last {
			LastReading::Baseline { .. } => None,
			LastReading::Accepted(last) => Some(SignedReading {
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

	/// Returns the last sequence number that is used up, by a reading or a declared gap; 0 before
	/// the first.
	pub fn sequence(&self) -> u32 {
		self.last_sequence().max(self.declared_until)
	}

	/// Returns the sequence number of the last accepted reading; 0 before the first.
	pub fn last_sequence(&self) -> u32 {
		match self.last {
			LastReading::Baseline { .. } => 0,
			LastReading::Accepted(last) => last.sequence,
		}
	}

	/// Returns what a gateway has to know of the meter `id`.
	pub fn state(&self, id: MeterId) -> MeterState {
		let (next_from, baseline) = match self.last {
			LastReading::Baseline { not_before, registers } => (not_before, Some(registers)),
			LastReading::Accepted(last) => (last.interval.saturating_add(1), None),
		};
		MeterState {
			area: self.area,
			role: self.role,
			rated_power_w: self.rated_power_w,
			key: self.key,
			epoch: self.epoch,
			active: self.is_active(),
			sequence: self.sequence(),
			last: self.last_signed(id).map(|last| last.reading),
			next_from,
			baseline,
		}
	}

	/// Returns its rated power, in W, where it stands at the connection point; else 0.
	pub fn settling_w(&self) -> Power {
		if self.role.settles() {
			self.rated_power_w
		} else {
			0
		}
	}

	/// Returns its rated power, in W, where it measures gross generation; else 0.
	pub fn generating_w(&self) -> Power {
		self.role.source().map_or(0, |_| self.rated_power_w)
	}
}

/// An account's plant.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct Plant {
	/// The area it is connected in.
	pub area: AreaId,
	/// What it makes electricity from.
	pub source: EnergySource,
	/// Its rated power, in W.
	pub capacity_w: Power,
	/// How often that was changed. Whoever approved it may have approved another plant.
	#[codec(compact)]
	pub capacity_changes: u32,
	/// Whether the operator has approved it.
	pub status: ProducerStatus,
	/// Generation that the operator recorded by hand, in Wh. What its meters measured stands in the
	/// meters.
	pub manual_wh: Energy,
}

/// An account's meters, and the numbers that their energy is booked under.
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
	/// The number of the connection point that its meters stand at, or stood at last.
	pub index: ConnectionIndex,
	/// The number of the one before, in another area. All that is booked there is settled.
	pub former: Option<ConnectionIndex>,
	/// Its meters, suspended ones among them, in the order of their registration.
	pub meters: BoundedVec<MeterId, MaxMeters>,
	/// How many of them stand at the connection point.
	pub settling: u32,
	/// How many of them measure gross generation.
	pub generating: u32,
	/// How many of them are active.
	pub active: u32,
	/// How many of the active ones stand at the connection point: that many have to measure an
	/// interval until it is complete.
	pub active_settling: u32,
	/// The area that the active meters stand in: they all stand in one.
	pub area: Option<AreaId>,
	/// The rated power of the active meters of gross generation together, in W. At most the plant's
	/// capacity.
	pub generating_w: Power,
	/// The rated power of the active meters at the connection point together, in W. At most what
	/// the connection may carry.
	pub settling_w: Power,
	/// The rated power of all meters at the connection point together, suspended ones among them,
	/// in W.
	pub installed_w: Power,
	/// How often the suspended meters at the connection point were displaced: by another that took
	/// the power that they had, or by the end of the connection.
	pub displacements: u32,
	/// The interval after the last in which a device at the connection point was taken out:
	/// suspended, or exchanged. It was there in earlier ones too, so that the meters which are active
	/// now do not make these complete; what was complete already stays so.
	/// At least the interval in which a meter was registered where none was active: nothing measured
	/// earlier ones.
	pub complete_from: Interval,
}

impl<MaxMeters: Get<u32>> MeterAccount<MaxMeters> {
	/// Returns the record of an account without meters.
	pub(crate) fn new(index: ConnectionIndex) -> Self {
		Self {
			index,
			former: None,
			meters: BoundedVec::new(),
			settling: 0,
			generating: 0,
			active: 0,
			active_settling: 0,
			area: None,
			generating_w: 0,
			settling_w: 0,
			installed_w: 0,
			displacements: 0,
			complete_from: 0,
		}
	}

	/// Books under the number of its present connection point from now on.
	pub(crate) fn move_to(&mut self, index: ConnectionIndex) {
		if self.index != index {
			self.former = Some(self.index);
			self.index = index;
		}
	}

	/// Returns the numbers that it may have flows under, the present one first.
	pub(crate) fn indices(&self) -> impl Iterator<Item = ConnectionIndex> {
		core::iter::once(self.index).chain(self.former)
	}
}

/// What the meters of an account measured in an interval.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct FlowEntry {
	/// The connection point's slot in its page.
	pub slot: u8,
	/// The area that the connection point lies in.
	#[codec(compact)]
	pub area: AreaId,
	/// Taken from the grid, in Wh.
	#[codec(compact)]
	pub import_wh: Energy,
	/// Fed into the grid, in Wh.
	#[codec(compact)]
	pub export_wh: Energy,
	/// What of the import flowed in intervals that had closed before it was known, in Wh.
	#[codec(compact)]
	pub late_import_wh: Energy,
	/// What of the export flowed in such intervals, in Wh.
	#[codec(compact)]
	pub late_export_wh: Energy,
	/// The first interval that any of that may have flowed in; 0 where nothing is late.
	#[codec(compact)]
	pub late_since: Interval,
	/// Gross generation, in Wh.
	#[codec(compact)]
	pub generated_wh: Energy,
	/// How many of the meters at the connection point have measured the interval in time. Readings
	/// that came when the interval already lay before [`MeterAccount::complete_from`] are left out,
	/// since it cannot become complete any more.
	pub measured_by: u8,
	/// How it came about.
	pub flags: Flags,
}

impl FlowEntry {
	/// Returns the entry of a connection point to which nothing is booked.
	pub(crate) fn empty(slot: u8, area: AreaId) -> Self {
		Self {
			slot,
			area,
			import_wh: 0,
			export_wh: 0,
			late_import_wh: 0,
			late_export_wh: 0,
			late_since: 0,
			generated_wh: 0,
			measured_by: 0,
			flags: Flags::empty(),
		}
	}

	/// Returns it with a booking added; `None` where a sum overflows.
	pub(crate) fn with(self, booking: &Booking) -> Option<Self> {
		let measured = booking.measured_of.is_some();
		let measured_by = self.measured_by.saturating_add(measured.into());
		let mut flags = self.flags | booking.flags;
		if booking.measured_of == Some(measured_by.into()) {
			flags.insert(Flags::COMPLETE);
		} else if !measured && booking.flow != booking.late {
			// Energy of the interval itself that is not known to be measured: of a meter that was
			// suspended then, and has come back.
			flags.remove(Flags::COMPLETE);
		}
		Some(Self {
			import_wh: self.import_wh.checked_add(booking.flow.import_wh)?,
			export_wh: self.export_wh.checked_add(booking.flow.export_wh)?,
			late_import_wh: self.late_import_wh.checked_add(booking.late.import_wh)?,
			late_export_wh: self.late_export_wh.checked_add(booking.late.export_wh)?,
			late_since: match (self.late_since, booking.late_since) {
				(0, since) | (since, 0) => since,
				(known, since) => known.min(since),
			},
			generated_wh: self.generated_wh.checked_add(booking.generated_wh)?,
			measured_by,
			flags,
			..self
		})
	}

	/// Returns it with what was measured in its interval and showed only after that had closed; `None`
	/// where a sum overflows.
	pub(crate) fn with_late(self, late: &LateEntry) -> Option<Self> {
		let mut flags = self.flags;
		flags.remove(Flags::COMPLETE);
		Some(Self {
			import_wh: self.import_wh.checked_add(late.import_wh)?,
			export_wh: self.export_wh.checked_add(late.export_wh)?,
			generated_wh: self.generated_wh.checked_add(late.generated_wh)?,
			flags,
			..self
		})
	}

	/// Returns it as the other pallets see it.
	pub fn metered(&self) -> MeteredFlow {
		MeteredFlow {
			area: self.area,
			flow: Flow {
				import_wh: self.import_wh,
				export_wh: self.export_wh,
			},
			late: Flow {
				import_wh: self.late_import_wh,
				export_wh: self.late_export_wh,
			},
			late_since: self.late_since,
			generated_wh: self.generated_wh,
			estimated: self.flags.intersects(Flags::ESTIMATED | Flags::LATE),
			own_estimated: self.flags.contains(Flags::ESTIMATED),
			complete: self.flags.contains(Flags::COMPLETE),
		}
	}
}

/// What the meters of an account measured in an interval and showed only after it had closed.
#[apply(storage_type!)]
#[derive(Copy)]
pub struct LateEntry {
	/// The connection point's slot in its page.
	pub slot: u8,
	/// Taken from the grid, in Wh.
	#[codec(compact)]
	pub import_wh: Energy,
	/// Fed into the grid, in Wh.
	#[codec(compact)]
	pub export_wh: Energy,
	/// Gross generation, in Wh.
	#[codec(compact)]
	pub generated_wh: Energy,
}

impl LateEntry {
	/// Returns it with a booking added; `None` where a sum overflows.
	pub(crate) fn with(self, booking: &Booking) -> Option<Self> {
		Some(Self {
			slot: self.slot,
			import_wh: self.import_wh.checked_add(booking.flow.import_wh)?,
			export_wh: self.export_wh.checked_add(booking.flow.export_wh)?,
			generated_wh: self.generated_wh.checked_add(booking.generated_wh)?,
		})
	}

	/// Returns it as a booking to an interval.
	pub(crate) fn booking(&self, interval: Interval) -> Booking {
		Booking {
			interval,
			flow: Flow {
				import_wh: self.import_wh,
				export_wh: self.export_wh,
			},
			late: Flow::default(),
			late_since: 0,
			generated_wh: self.generated_wh,
			flags: Flags::empty(),
			measured_of: None,
		}
	}
}

/// How a flow came about.
#[apply(storage_type!)]
#[derive(Copy, Default)]
pub struct Flags(u8);

bitflags::bitflags! {
	impl Flags: u8 {
		/// Some of it that is not late is estimated or recorded by hand.
		const ESTIMATED = 1;
		/// An operator recorded the plant's generation by hand.
		const MANUAL = 2;
		/// Some of it is late.
		const LATE = 4;
		/// All active meters at the connection point had measured the interval in time, when the last
		/// of them did.
		const COMPLETE = 8;
	}
}

/// What is kept of an interval for good.
#[apply(storage_type!)]
#[derive(Default)]
pub struct IntervalRecord {
	/// What was booked to it.
	pub totals: EnergyTotals,
	/// The readings that were accepted for it: of a gap that has closed in part or whole, and of a
	/// time whose flows are deleted, the interval is the oldest that was open then.
	pub readings: Readings,
}

/// The readings of an interval.
#[apply(storage_type!)]
pub enum Readings {
	/// There may be more, or the interval's flows have not been deleted yet.
	Tree(MerkleTree),
	/// The interval's flows have been deleted.
	Root {
		/// How many readings there were.
		#[codec(compact)]
		leaves: u32,
		/// The root of their tree; `None` if there were none.
		root: Option<H256>,
	},
}

impl Default for Readings {
	fn default() -> Self {
		Self::Tree(MerkleTree::default())
	}
}

impl Readings {
	/// Returns how many there are, and the root of their tree.
	pub fn summary(&self) -> (u32, Option<H256>) {
		match self {
			Self::Tree(tree) => (tree.leaves(), tree.root()),
			Self::Root { leaves, root } => (*leaves, *root),
		}
	}
}

/// Two different readings that a meter signed with one sequence number. Anyone can check them
/// against the meter's key.
#[apply(storage_type!)]
pub struct Equivocation<AccountId> {
	/// The key that signed both.
	pub key: MeterKey,
	/// The one that was accepted.
	pub accepted: SignedReading,
	/// The one that came later.
	pub conflicting: SignedReading,
	/// Who submitted the later one.
	pub submitter: AccountId,
}

/// Energy of all accounts, in Wh. Wide enough never to overflow, so that no account's registers can
/// stop another's.
#[apply(storage_type!)]
#[derive(Copy, Default)]
pub struct EnergyTotals {
	/// Taken from the grid at all connection points.
	#[codec(compact)]
	pub import_wh: u128,
	/// Fed into the grid at all connection points.
	#[codec(compact)]
	pub export_wh: u128,
	/// Gross generation by signed readings.
	#[codec(compact)]
	pub metered_wh: u128,
	/// Gross generation that operators recorded by hand.
	#[codec(compact)]
	pub manual_wh: u128,
}

impl EnergyTotals {
	/// Returns the sum with `other`.
	pub fn plus(self, other: Self) -> Self {
		Self {
			import_wh: self.import_wh.saturating_add(other.import_wh),
			export_wh: self.export_wh.saturating_add(other.export_wh),
			metered_wh: self.metered_wh.saturating_add(other.metered_wh),
			manual_wh: self.manual_wh.saturating_add(other.manual_wh),
		}
	}

	/// Returns the sum without `part`, which is in it.
	pub(crate) fn less(self, part: Self) -> Self {
		Self {
			import_wh: self.import_wh.saturating_sub(part.import_wh),
			export_wh: self.export_wh.saturating_sub(part.export_wh),
			metered_wh: self.metered_wh.saturating_sub(part.metered_wh),
			manual_wh: self.manual_wh.saturating_sub(part.manual_wh),
		}
	}
}

/// Energy to be booked to one interval of one account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Booking {
	/// The interval, which is open.
	pub interval: Interval,
	/// Through the connection point.
	pub flow: Flow,
	/// What of that flowed in intervals that have closed.
	pub late: Flow,
	/// The first interval that any of it may have flowed in; 0 where nothing is late.
	pub late_since: Interval,
	/// Gross generation of a plant, in Wh.
	pub generated_wh: Energy,
	/// Whether it is estimated, recorded by hand, or late.
	pub flags: Flags,
	/// Where a meter at the connection point has measured the interval, and it can still become
	/// complete: how many have to.
	pub measured_of: Option<u32>,
}

impl Booking {
	/// Returns what it adds to the sums of its interval.
	pub fn totals(&self) -> EnergyTotals {
		let generated_wh = u128::from(self.generated_wh);
		let is_manual = self.flags.contains(Flags::MANUAL);
		EnergyTotals {
			import_wh: self.flow.import_wh.into(),
			export_wh: self.flow.export_wh.into(),
			metered_wh: if is_manual { 0 } else { generated_wh },
			manual_wh: if is_manual { generated_wh } else { 0 },
		}
	}

	/// Whether there is nothing to book. Where several meters have to measure an interval, it is
	/// something that one of them measured none.
	pub fn is_empty(&self) -> bool {
		self.flow == Flow::default() && self.generated_wh == 0 && self.measured_of.is_none_or(|of| of < 2)
	}
}
