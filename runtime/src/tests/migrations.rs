//! Upgrades, and the storage versions that they rely on.

use super::*;
use frame_support::traits::{GetStorageVersion, OnRuntimeUpgrade, StorageVersion};

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
			Fees,
			Motions
		);
	});
}
