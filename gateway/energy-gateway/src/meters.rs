//! Which meter of the chain a device is, and what its registers mean there.

use crate::readings::quality;
use energy_primitives::{Energy, MeterId, Moment, Reading};
use meter_payloads::{DeviceId, IntervalEnd, Measurement, MeterRegisters, Pushed, RegisterConfig};
use serde::Deserialize;
use std::{
	collections::{BTreeMap, BTreeSet},
	num::NonZeroU32,
};
use thiserror::Error;

/// How a device is wired: what its two registers are to the grid.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wiring {
	/// At a connection point, as it should be: import is taken from the grid, export fed into it.
	#[default]
	AsMeasured,
	/// At a connection point, the other way round.
	Reversed,
	/// Before a load: its import is taken from the grid, its export is ignored.
	Load,
	/// Before a plant, as a plug between an inverter and its socket is: what it counts is the
	/// plant's output. Of a device that counts one direction.
	Plant,
	/// Before a plant: what the device counts as import is the plant's output, and its export is of
	/// no meaning.
	PlantImport,
	/// Before a plant: what the device counts as export is the plant's output, and its import is of
	/// no meaning.
	PlantExport,
}

impl Wiring {
	/// Returns whether the meter has an import and an export register, unless the configuration says
	/// otherwise.
	pub const fn usual_registers(self) -> (bool, bool) {
		match self {
			Self::AsMeasured | Self::Reversed => (true, true),
			Self::Load => (true, false),
			Self::Plant | Self::PlantImport | Self::PlantExport => (false, true),
		}
	}

	/// Returns the meter's import and export register, of what the device publishes.
	pub fn registers(self, measurement: &Measurement) -> (Option<Energy>, Option<Energy>) {
		let Measurement {
			import_wh, export_wh, ..
		} = *measurement;
		match self {
			Self::AsMeasured => (import_wh, export_wh),
			Self::Reversed => (export_wh, import_wh),
			Self::Load => (import_wh, None),
			Self::Plant | Self::PlantImport => (None, import_wh),
			Self::PlantExport => (None, export_wh),
		}
	}
}

/// A device's place on the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MeterEntry {
	/// The meter's number on the chain.
	pub meter: MeterId,
	/// How the device is wired.
	pub wiring: Wiring,
	/// Whether its registers are those of a meter that balances its phases, made of those that the
	/// device counts by phase.
	pub is_balanced: bool,
	/// How its samples become registers. Which registers there are is said after the wiring.
	pub registers: RegisterConfig,
}

impl MeterEntry {
	/// Takes a measurement of its device into the meter's registers. `now_ms` is the gateway's clock.
	pub fn push(&self, state: &mut MeterRegisters, now_ms: Moment, measurement: &Measurement) -> Pushed {
		let (import_wh, export_wh) = self.wiring.registers(measurement);
		state.push(
			&self.registers,
			now_ms,
			measurement.at_ms,
			import_wh,
			export_wh,
			measurement.quality,
		)
	}

	/// Returns the reading to sign with the key of `epoch`. The sequence number is the one after
	/// that of the last reading signed in this epoch, 1 for the first.
	pub fn reading(&self, epoch: u32, sequence: NonZeroU32, end: &IntervalEnd) -> Reading {
		Reading {
			meter: self.meter,
			epoch,
			sequence: sequence.get(),
			interval: end.interval,
			import_wh: end.import_wh,
			export_wh: end.export_wh,
			quality: quality(end.quality),
		}
	}
}

/// Why an entry is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MapError {
	/// The device has a meter already.
	#[error("the device has a meter already")]
	Device,
	/// The meter has a device already: the registers of two would contradict each other.
	#[error("the meter has a device already")]
	Meter,
	/// The length of an interval is zero.
	#[error("an interval has no length")]
	Interval,
	/// The tolerance is not shorter than an interval.
	#[error("the tolerance is not shorter than an interval")]
	Tolerance,
	/// The wiring leaves no register that the device is said to have.
	#[error("there is no register that its wiring uses")]
	NoRegister,
}

/// The devices that a gateway is the trusted edge for.
#[derive(Clone, Debug, Default)]
pub struct MeterMap {
	entries: BTreeMap<DeviceId, MeterEntry>,
	meters: BTreeSet<MeterId>,
}

impl MeterMap {
	/// Adds a device.
	pub fn insert(&mut self, device: DeviceId, entry: MeterEntry) -> Result<(), MapError> {
		let RegisterConfig {
			interval_ms,
			tolerance_ms,
			has_import,
			has_export,
			..
		} = entry.registers;
		if interval_ms == 0 {
			return Err(MapError::Interval);
		}
		if tolerance_ms >= interval_ms {
			return Err(MapError::Tolerance);
		}
		let (takes_import, takes_export) = match entry.wiring {
			Wiring::AsMeasured | Wiring::Reversed => (true, true),
			Wiring::Load => (true, false),
			Wiring::Plant | Wiring::PlantImport | Wiring::PlantExport => (false, true),
		};
		let fits = (has_import || has_export) && (takes_import || !has_import) && (takes_export || !has_export);
		if !fits {
			return Err(MapError::NoRegister);
		}
		if self.entries.contains_key(&device) {
			return Err(MapError::Device);
		}
		if !self.meters.insert(entry.meter) {
			return Err(MapError::Meter);
		}
		self.entries.insert(device, entry);
		Ok(())
	}

	/// Returns the place of a device.
	pub fn get(&self, device: &DeviceId) -> Option<&MeterEntry> {
		self.entries.get(device)
	}

	/// Returns how many devices there are.
	pub fn len(&self) -> usize {
		self.entries.len()
	}

	/// Whether there is none.
	pub fn is_empty(&self) -> bool {
		self.entries.is_empty()
	}
}
