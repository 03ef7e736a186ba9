//! Stories of a village and its town.

mod acceptance;
mod answers;
mod booking;
mod completeness;
mod connection_points;
mod credits;
mod displacement;
mod equivocation;
mod flexibility;
mod gaps;
mod gateways;
mod generation;
mod genesis;
mod installation;
mod manual;
mod meters;
mod pages;
mod producers;
mod properties;
mod records;
mod settlement;
mod submission;
mod two_meters;

use crate::{mock::*, *};
use energy_primitives::{
	page_of,
	Authority::{Council, Operator, Supplier},
	ConnectionMeters, EnergySource, Flow, Interval, MeterId, MeterKey, MeterRole, MeterSequence, MeteredFlow, Power,
	ReadingQuality, Registers, SignedReading, CONNECTIONS_PER_PAGE,
};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError::BadOrigin;

const CONNECTION: MeterRole = MeterRole::Connection;
const PLANT: MeterRole = MeterRole::Generation(EnergySource::Solar);
const BOTH: MeterRole = MeterRole::ConnectionAndGeneration(EnergySource::Solar);

fn signed(who: u64) -> RuntimeOrigin {
	RuntimeOrigin::signed(who)
}

fn flow(interval: Interval, who: u64) -> Option<MeteredFlow> {
	<EnergyProduction as energy_primitives::MeteredEnergy<u64>>::metered(interval, &who)
}

/// Import and export of an account in an interval.
fn metered(interval: Interval, who: u64) -> (u64, u64) {
	flow(interval, who).map_or((0, 0), |metered| (metered.flow.import_wh, metered.flow.export_wh))
}

fn record(meter: MeterId) -> Meter {
	EnergyProduction::meter(meter).expect("it is registered")
}

/// Returns what an account's active meters can give, in W.
fn generating_w(who: u64) -> energy_primitives::Power {
	EnergyProduction::account(&who).map_or(0, |account| account.generating_w)
}

fn registers(import_wh: u64, export_wh: u64) -> Registers {
	Registers { import_wh, export_wh }
}

/// Puts a new device in, which has counted nothing, for one that has counted nothing since its last
/// reading.
fn exchange(meter: MeterId, key: MeterKey, rated_power_w: Power) -> sp_runtime::DispatchResult {
	let last = EnergyProduction::meter(meter).map_or(Registers::default(), |meter| meter.last.counted_to().1);
	exchange_at(meter, key, rated_power_w, last)
}

/// Puts a new device in, which has counted nothing, for one that shows `last`.
fn exchange_at(meter: MeterId, key: MeterKey, rated_power_w: Power, last: Registers) -> sp_runtime::DispatchResult {
	EnergyProduction::exchange_meter(signed(OPERATOR), meter, key, rated_power_w, last, Registers::default())
}

fn suspend(meter: MeterId) {
	assert_ok!(EnergyProduction::suspend_meter(signed(OPERATOR), meter));
}

fn resume(meter: MeterId) -> sp_runtime::DispatchResult {
	EnergyProduction::resume_meter(signed(OPERATOR), meter)
}

/// The epoch of a meter's key and its last sequence number.
fn sequence(meter: MeterId) -> Option<(u32, u32)> {
	let MeterSequence { epoch, sequence } = EnergyProduction::get_meter_sequence(meter)?;
	Some((epoch, sequence))
}

fn july() -> energy_primitives::Month {
	energy_primitives::Month::new(2016, 7).unwrap()
}

/// What a producer's generation in the village can earn credits for.
fn creditable(who: u64, month: energy_primitives::Month) -> u64 {
	<EnergyProduction as energy_primitives::CleanGeneration<u64>>::creditable(&who, VILLAGE, month)
}

/// Changes a meter in a way that no call can.
fn tamper(id: MeterId, change: impl FnOnce(&mut Meter)) {
	let mut meter = record(id);
	change(&mut meter);
	EnergyProduction::put_meter(id, meter);
}

/// All that readings change.
fn state() -> impl PartialEq + core::fmt::Debug {
	let mut meters: Vec<_> = Meters::<Test>::iter().collect();
	meters.sort_by_key(|(id, _)| *id);
	let mut flows: Vec<_> = Flows::<Test>::iter().collect();
	flows.sort_by_key(|(interval, page, _)| (*interval, *page));
	let mut generated: Vec<_> = Generated::<Test>::iter().collect();
	generated.sort();
	let mut producers: Vec<_> = Producers::<Test>::iter().collect();
	producers.sort_by_key(|(who, _)| *who);
	let mut intervals: Vec<_> = Intervals::<Test>::iter().collect();
	intervals.sort_by_key(|(interval, _)| *interval);
	let mut accounts: Vec<_> = Accounts::<Test>::iter().collect();
	accounts.sort_by_key(|(who, _)| *who);
	let mut waiting: Vec<_> = ManualRecords::<Test>::iter().collect();
	waiting.sort_by_key(|(who, _)| *who);
	let proofs = Equivocations::<Test>::iter().count();
	(
		meters,
		flows,
		generated,
		(producers, accounts, waiting),
		intervals,
		SourceTotals::<Test>::get(),
		NetworkTotals::<Test>::get(),
		proofs,
	)
}

/// Submits a reading that is refused, and sees that nothing changed.
fn assert_rejected(reading: SignedReading, error: ReadingError) {
	assert_rejected_by(GATEWAY, reading, error)
}

fn assert_rejected_by(gateway: u64, reading: SignedReading, error: ReadingError) {
	let before = state();
	assert_eq!(submit_by(gateway, vec![reading]), [ReadingResult::Rejected(error)]);
	assert_eq!(state(), before);
}

fn assert_accepted(reading: SignedReading) {
	assert_eq!(submit(vec![reading]), [ReadingResult::Accepted]);
}
