//! The migration of the upgrade that a network of four validators tries while its members trade
//! (`network/test/upgrade.test.mjs`). No runtime that is released has it.

use crate::{AccountId, Runtime};
use alloc::vec::Vec;
use energy_primitives::{Connection, Power};
use frame_support::{
	migrations::{MigrationId, SteppedMigration, SteppedMigrationError},
	weights::WeightMeter,
};
use pallet_grid_management::Connections;

/// How many connections a block's step raises. Far fewer than fit, so that those of a small network
/// take several blocks.
pub const PER_STEP: usize = 2;

/// Returns a connection whose limits are greater by a tenth, rounded down.
pub fn raised(connection: Connection) -> Connection {
	let more = |limit_w: Power| limit_w.saturating_add(limit_w / 10);
	Connection {
		import_limit_w: more(connection.import_limit_w),
		export_limit_w: more(connection.export_limit_w),
		..connection
	}
}

/// Raises what each connection may take and give by a tenth.
pub struct RaiseLimits;

impl SteppedMigration for RaiseLimits {
	/// The account whose connection was raised last. None is added meanwhile: there are no transactions.
	type Cursor = AccountId;
	type Identifier = MigrationId<12>;

	fn id() -> Self::Identifier {
		MigrationId {
			pallet_id: *b"raise-limits",
			version_from: 0,
			version_to: 1,
		}
	}

	fn step(cursor: Option<AccountId>, meter: &mut WeightMeter) -> Result<Option<AccountId>, SteppedMigrationError> {
		let required =
			<Runtime as frame_system::Config>::DbWeight::get().reads_writes(PER_STEP as u64, PER_STEP as u64);
		meter
			.try_consume(required)
			.map_err(|()| SteppedMigrationError::InsufficientWeight { required })?;
		let left = match cursor {
			Some(last) => Connections::<Runtime>::iter_from_key(last),
			None => Connections::<Runtime>::iter(),
		};
		let next: Vec<_> = left.take(PER_STEP).collect();
		for (who, connection) in &next {
			Connections::<Runtime>::insert(who, raised(*connection));
		}
		let is_full = next.len() == PER_STEP;
		Ok(next.into_iter().next_back().map(|(who, _)| who).filter(|_| is_full))
	}

	#[cfg(feature = "try-runtime")]
	fn pre_upgrade() -> Result<Vec<u8>, sp_runtime::TryRuntimeError> {
		Ok(codec::Encode::encode(
			&Connections::<Runtime>::iter().collect::<Vec<_>>(),
		))
	}

	#[cfg(feature = "try-runtime")]
	fn post_upgrade(before: Vec<u8>) -> Result<(), sp_runtime::TryRuntimeError> {
		let before: Vec<(AccountId, Connection)> =
			codec::Decode::decode(&mut &before[..]).map_err(|_| "what was noted before is lost")?;
		frame_support::ensure!(
			Connections::<Runtime>::iter_keys().count() == before.len(),
			"there are more connections than before, or fewer"
		);
		frame_support::ensure!(
			before
				.into_iter()
				.all(|(who, connection)| Connections::<Runtime>::get(who) == Some(raised(connection))),
			"a connection is not raised by a tenth"
		);
		Ok(())
	}
}
