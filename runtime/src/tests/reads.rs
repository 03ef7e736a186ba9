//! What a call reads of the state, counted: a month's credits cost the same however much of it was metered.

use super::{
	credits::{approve, publish_factor},
	*,
};
use energy_primitives::{IntervalClock, Month};
use sp_core::storage::{ChildInfo, StateVersion, TrackedStorageKey};
use sp_externalities::{
	set_and_run_with_externalities, with_externalities, Error, Extension, ExtensionStore, Externalities,
	MultiRemovalResults,
};
use std::any::{Any, TypeId};

/// A month that the tests' chain sees as a whole.
const MONTH: Month = Month(201_608);

/// Passes everything on, and counts what is read.
struct Counting<'a> {
	state: &'a mut dyn Externalities,
	reads: u32,
}

impl ExtensionStore for Counting<'_> {
	fn extension_by_type_id(&mut self, type_id: TypeId) -> Option<&mut dyn Any> {
		self.state.extension_by_type_id(type_id)
	}

	fn register_extension_with_type_id(&mut self, id: TypeId, extension: Box<dyn Extension>) -> Result<(), Error> {
		self.state.register_extension_with_type_id(id, extension)
	}

	fn deregister_extension_by_type_id(&mut self, type_id: TypeId) -> Result<(), Error> {
		self.state.deregister_extension_by_type_id(type_id)
	}
}

impl Externalities for Counting<'_> {
	fn set_offchain_storage(&mut self, key: &[u8], value: Option<&[u8]>) {
		self.state.set_offchain_storage(key, value);
	}

	fn storage(&mut self, key: &[u8]) -> Option<Vec<u8>> {
		self.reads += 1;
		self.state.storage(key)
	}

	fn storage_hash(&mut self, key: &[u8]) -> Option<Vec<u8>> {
		self.reads += 1;
		self.state.storage_hash(key)
	}

	fn child_storage_hash(&mut self, child: &ChildInfo, key: &[u8]) -> Option<Vec<u8>> {
		self.state.child_storage_hash(child, key)
	}

	fn child_storage(&mut self, child: &ChildInfo, key: &[u8]) -> Option<Vec<u8>> {
		self.state.child_storage(child, key)
	}

	fn next_storage_key(&mut self, key: &[u8]) -> Option<Vec<u8>> {
		self.reads += 1;
		self.state.next_storage_key(key)
	}

	fn next_child_storage_key(&mut self, child: &ChildInfo, key: &[u8]) -> Option<Vec<u8>> {
		self.state.next_child_storage_key(child, key)
	}

	fn kill_child_storage(
		&mut self,
		child: &ChildInfo,
		limit: Option<u32>,
		cursor: Option<&[u8]>,
	) -> MultiRemovalResults {
		self.state.kill_child_storage(child, limit, cursor)
	}

	fn clear_prefix(&mut self, prefix: &[u8], limit: Option<u32>, cursor: Option<&[u8]>) -> MultiRemovalResults {
		self.state.clear_prefix(prefix, limit, cursor)
	}

	fn clear_child_prefix(
		&mut self,
		child: &ChildInfo,
		prefix: &[u8],
		limit: Option<u32>,
		cursor: Option<&[u8]>,
	) -> MultiRemovalResults {
		self.state.clear_child_prefix(child, prefix, limit, cursor)
	}

	fn place_storage(&mut self, key: Vec<u8>, value: Option<Vec<u8>>) {
		self.state.place_storage(key, value);
	}

	fn place_child_storage(&mut self, child: &ChildInfo, key: Vec<u8>, value: Option<Vec<u8>>) {
		self.state.place_child_storage(child, key, value);
	}

	fn storage_root(&mut self, version: StateVersion) -> Vec<u8> {
		self.state.storage_root(version)
	}

	fn child_storage_root(&mut self, child: &ChildInfo, version: StateVersion) -> Vec<u8> {
		self.state.child_storage_root(child, version)
	}

	fn storage_append(&mut self, key: Vec<u8>, value: Vec<u8>) {
		self.state.storage_append(key, value);
	}

	fn storage_start_transaction(&mut self) {
		self.state.storage_start_transaction();
	}

	fn storage_rollback_transaction(&mut self) -> Result<(), ()> {
		self.state.storage_rollback_transaction()
	}

	fn storage_commit_transaction(&mut self) -> Result<(), ()> {
		self.state.storage_commit_transaction()
	}

	fn wipe(&mut self) {
		self.state.wipe();
	}

	fn commit(&mut self) {
		self.state.commit();
	}

	fn read_write_count(&self) -> (u32, u32, u32, u32) {
		self.state.read_write_count()
	}

	fn reset_read_write_count(&mut self) {
		self.state.reset_read_write_count();
	}

	fn get_whitelist(&self) -> Vec<TrackedStorageKey> {
		self.state.get_whitelist()
	}

	fn set_whitelist(&mut self, keys: Vec<TrackedStorageKey>) {
		self.state.set_whitelist(keys);
	}

	fn get_read_and_written_keys(&self) -> Vec<(Vec<u8>, u32, u32, bool)> {
		self.state.get_read_and_written_keys()
	}
}

/// Returns how often the state is read while something is done.
fn reads_of(act: impl FnOnce()) -> u32 {
	with_externalities(|state| {
		let mut counting = Counting { state, reads: 0 };
		set_and_run_with_externalities(&mut counting, act);
		counting.reads
	})
	.expect("tests run with externalities")
}

/// Returns how often `issue_carbon_credits` reads the state for a roof that was metered in so many intervals
/// of a month, and what that earns.
fn reads_of_an_issuance(intervals: Interval) -> (u32, Balance) {
	let mut found = (0, 0);
	on_the_development_chain(|| {
		found_the_village();
		let mut roof = Device::install(
			SOLAR_HOUSE,
			MeterRole::ConnectionAndGeneration(EnergySource::Solar),
			MeterPair::ed25519(1),
		);
		send(
			SOLAR_HOUSE,
			CarbonCall::register_clean_energy_producer {
				source: EnergySource::Solar,
			},
		);
		send(VERIFIER, approve(SOLAR_HOUSE));
		let begin_of = |month| crate::GridManagement::time_zone().begin_of(month);
		advance_to(begin_of(MONTH));
		let first = current();
		submit(vec![roof.read(first - 1, 0, 0)]);
		let metered: Vec<Interval> = (first..first + intervals).collect();
		for some in metered.chunks(4) {
			advance_to_interval(some[some.len() - 1] + 1);
			submit(some.iter().map(|interval| roof.read(*interval, 0, 1_000)).collect());
		}
		advance_to(begin_of(Month(201_609)) + QUARTER_HOUR_MS);
		settle_down();
		publish_factor(MONTH);
		let issue = CarbonCall::issue_carbon_credits {
			producer: account(SOLAR_HOUSE),
			zone: VILLAGE,
			month: MONTH,
		};
		let transaction = signed(BUYER, issue);
		found.0 = reads_of(|| assert_eq!(put(transaction), Ok(Ok(()))));
		found.1 = crate::CarbonOffset::get_carbon_account(account(SOLAR_HOUSE)).pending;
	});
	found
}

#[test]
fn a_months_credits_take_the_same_reads_for_one_interval_and_for_all_of_it() {
	let (reads, earned) = reads_of_an_issuance(1);
	// 359 g are avoided for each kWh.
	assert_eq!(earned, 359);
	assert!(reads > 20, "{reads} reads are too few to be all");
	let month = 31 * 24 * 4;
	assert_eq!(reads_of_an_issuance(month), (reads, 359 * Balance::from(month)));
}
