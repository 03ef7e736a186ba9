//! Upgrades, the storage versions that they rely on, and migrations that take several blocks.

use super::*;
#[cfg(not(feature = "runtime-benchmarks"))]
use crate::MultiBlockMigrations;
#[cfg(not(feature = "runtime-benchmarks"))]
use frame_support::migrations::MultiStepMigrator;
use frame_support::{
	migrations::{MigrationId, SteppedMigration, SteppedMigrationError},
	storage_alias,
	traits::{GetStorageVersion, OnRuntimeUpgrade, StorageVersion},
	weights::{Weight, WeightMeter},
	Twox64Concat,
};

/// The numbers that are migrated.
#[storage_alias]
type Numbers = StorageMap<Doubling, Twox64Concat, u32, u64>;

/// From which number on the migration fails.
#[storage_alias]
type FailsAt = StorageValue<Doubling, u32>;

/// A migration for tests: it doubles stored numbers, two in each block.
pub struct Doubling;

impl SteppedMigration for Doubling {
	type Cursor = u32;
	type Identifier = MigrationId<8>;

	fn id() -> Self::Identifier {
		MigrationId {
			pallet_id: *b"doubling",
			version_from: 0,
			version_to: 1,
		}
	}

	fn step(cursor: Option<u32>, meter: &mut WeightMeter) -> Result<Option<u32>, SteppedMigrationError> {
		let required = Weight::from_parts(1_000, 0);
		let first = cursor.unwrap_or_default();
		for key in first..first + 2 {
			meter
				.try_consume(required)
				.map_err(|()| SteppedMigrationError::InsufficientWeight { required })?;
			if FailsAt::get().is_some_and(|at| key >= at) {
				return Err(SteppedMigrationError::Failed);
			}
			let Some(number) = Numbers::get(key) else {
				return Ok(None);
			};
			Numbers::insert(key, number * 2);
		}
		Ok(Some(first + 2))
	}

	#[cfg(feature = "try-runtime")]
	fn pre_upgrade() -> Result<Vec<u8>, sp_runtime::TryRuntimeError> {
		let numbers: Vec<(u32, u64)> = Numbers::iter().collect();
		Ok(numbers.encode())
	}

	#[cfg(feature = "try-runtime")]
	fn post_upgrade(before: Vec<u8>) -> Result<(), sp_runtime::TryRuntimeError> {
		let before: Vec<(u32, u64)> =
			codec::Decode::decode(&mut &before[..]).map_err(|_| "what was noted before is lost")?;
		frame_support::ensure!(
			before.iter().all(|(key, number)| Numbers::get(key) == Some(number * 2)),
			"a number is not doubled"
		);
		Ok(())
	}
}

/// Has the chain believe that the block before was made by another version.
#[cfg(not(feature = "runtime-benchmarks"))]
fn upgrade() {
	frame_system::LastRuntimeUpgrade::<Runtime>::put(frame_system::LastRuntimeUpgradeInfo {
		spec_version: (crate::VERSION.spec_version - 1).into(),
		spec_name: crate::VERSION.spec_name,
	});
}

#[test]
fn an_upgrade_to_itself_changes_nothing() {
	in_the_village(|| {
		let before = sp_io::storage::root(sp_core::storage::StateVersion::V1);
		crate::migrations::All::on_runtime_upgrade();
		assert_eq!(sp_io::storage::root(sp_core::storage::StateVersion::V1), before);
	});
}

#[cfg(feature = "try-runtime")]
#[test]
fn a_trial_of_the_upgrade_passes_its_checks() {
	in_the_village(|| {
		assert_ok!(Executive::try_runtime_upgrade(
			frame_try_runtime::UpgradeCheckSelect::All
		));
	});
}

#[test]
fn every_pallet_of_ours_begins_with_the_storage_version_of_its_code() {
	on_the_development_chain(|| {
		macro_rules! same {
			($($pallet:ident),*) => {$(
				let code = crate::$pallet::in_code_storage_version();
				assert_eq!(crate::$pallet::on_chain_storage_version(), code, stringify!($pallet));
				assert!(code >= StorageVersion::new(1), stringify!($pallet));
			)*};
		}
		same!(
			GridManagement,
			EnergyProduction,
			P2pTrading,
			CarbonOffset,
			CouncilRoot,
			Validators,
			Fees,
			Motions
		);
	});
}

/// Ends the block and begins the next. Returns which extrinsics that takes.
#[cfg(not(feature = "runtime-benchmarks"))]
fn next_blocks_mode() -> sp_runtime::ExtrinsicInclusionMode {
	let header = Executive::finalize_block();
	let at = pallet_timestamp::Now::<Runtime>::get() + SLOT_DURATION;
	begin_block(header.number + 1, header.hash(), at)
}

/// With `runtime-benchmarks` the runtime has the benchmarks' migrations in place of its own.
#[cfg(not(feature = "runtime-benchmarks"))]
#[test]
fn a_migration_goes_on_for_several_blocks_in_which_there_are_no_transactions() {
	use sp_runtime::ExtrinsicInclusionMode::{AllExtrinsics, OnlyInherents};
	in_the_village(|| {
		for key in 0..6 {
			Numbers::insert(key, u64::from(key) + 1);
		}
		let doubled = || {
			(0..6)
				.filter(|key| Numbers::get(key) == Some((u64::from(*key) + 1) * 2))
				.count()
		};
		upgrade();
		for done in [2, 4, 6] {
			assert_eq!(next_blocks_mode(), OnlyInherents);
			assert_eq!(doubled(), done);
			assert!(MultiBlockMigrations::ongoing());
		}
		// The block that finds nothing left still takes none.
		assert_eq!(next_blocks_mode(), OnlyInherents);
		assert!(!MultiBlockMigrations::ongoing());
		assert!(System::events().iter().any(|record| matches!(
			record.event,
			RuntimeEvent::MultiBlockMigrations(pallet_migrations::Event::UpgradeCompleted)
		)));
		assert_eq!(next_blocks_mode(), AllExtrinsics);
		send(HOUSE, roles::remark());

		// It does not run a second time.
		upgrade();
		next_blocks_mode();
		next_blocks_mode();
		assert_eq!(doubled(), 6);
	});
}

/// With `try-runtime` a failure ends the trial.
#[cfg(not(any(feature = "runtime-benchmarks", feature = "try-runtime")))]
#[test]
fn after_a_failed_migration_only_the_council_goes_on_until_it_has_repaired_the_state() {
	in_the_village(|| {
		let mut device = meter(HOUSE, 1);
		for key in 0..6 {
			Numbers::insert(key, u64::from(key) + 1);
		}
		FailsAt::put(2);
		upgrade();
		next_block();
		next_block();
		assert!(System::events().iter().any(|record| matches!(
			record.event,
			RuntimeEvent::MultiBlockMigrations(pallet_migrations::Event::UpgradeFailed)
		)));
		assert!(!MultiBlockMigrations::ongoing());
		assert_eq!(Numbers::get(1), Some(4));
		assert_eq!(Numbers::get(2), Some(3));
		next_block();

		// What was half migrated is not read: not even readings and states of the grid.
		let filtered = DispatchError::from(frame_system::Error::<Runtime>::CallFiltered);
		assert_eq!(fail(HOUSE, roles::remark()), filtered);
		let reading = batch(vec![device.read(current() - 1, 0, 0)]);
		assert_eq!(fail(GATEWAY, reading), filtered);
		assert_eq!(fail(OPERATOR, roles::status(VILLAGE)), filtered);

		// The council repairs the state as root, and ends the safe mode.
		FailsAt::kill();
		assert_ok!(root(pallet_migrations::Call::<Runtime>::force_set_active_cursor {
			index: 0,
			inner_cursor: Some(2u32.encode().try_into().expect("a short cursor")),
			started_at: None,
		}));
		for _ in 0..4 {
			next_block();
		}
		assert!(!MultiBlockMigrations::ongoing());
		assert!((0..6).all(|key| Numbers::get(key) == Some((u64::from(key) + 1) * 2)));
		council(pallet_safe_mode::Call::<Runtime>::force_exit {});
		send(OPERATOR, roles::status(VILLAGE));
		send(HOUSE, roles::remark());
	});
}

#[test]
fn the_trials_migration_raises_each_connection_once_a_few_in_each_block() {
	use crate::migrations::trial::{raised, RaiseLimits, PER_STEP};
	use energy_primitives::Connection;
	use pallet_grid_management::Connections;
	in_the_village(|| {
		let connections = || Connections::<Runtime>::iter().collect::<Vec<_>>();
		let before = connections();
		assert!(before.len() > PER_STEP);
		#[cfg(feature = "try-runtime")]
		let noted = RaiseLimits::pre_upgrade().expect("it notes what there is");
		let step = |cursor| RaiseLimits::step(cursor, &mut WeightMeter::new());
		let is_raised = |(who, connection): &&(AccountId, Connection)| {
			Connections::<Runtime>::get(who) == Some(raised(*connection))
		};
		let (mut cursor, mut steps) = (None, 0);
		loop {
			cursor = step(cursor).expect("there is room");
			steps += 1;
			let done = before.iter().filter(is_raised).count();
			assert_eq!(done, before.len().min(steps * PER_STEP));
			if cursor.is_none() {
				break;
			}
		}
		assert_eq!(steps, before.len() / PER_STEP + 1);
		assert_eq!(connections().len(), before.len());
		#[cfg(feature = "try-runtime")]
		assert_ok!(RaiseLimits::post_upgrade(noted));
		hold_invariants();

		let mut little = WeightMeter::with_limit(Weight::from_parts(1, 1));
		assert!(matches!(
			RaiseLimits::step(None, &mut little),
			Err(SteppedMigrationError::InsufficientWeight { .. })
		));
	});
}
