//! The pallets whose calls the benchmark command measures.

frame_benchmarking::define_benchmarks!(
	[frame_benchmarking, BaselineBench::<Runtime>]
	[frame_system, SystemBench::<Runtime>]
	[frame_system_extensions, SystemExtensionsBench::<Runtime>]
	[fees, Fees]
	[pallet_assets, Assets]
	[pallet_balances, Balances]
	[pallet_carbon_offset, CarbonOffset]
	[pallet_collective, Council]
	[pallet_council_root, CouncilRoot]
	[pallet_energy_production, EnergyProduction]
	[pallet_grid_management, GridManagement]
	[pallet_membership, CouncilMembers]
	[pallet_migrations, MultiBlockMigrations]
	[pallet_multisig, Multisig]
	[pallet_p2p_trading, P2pTrading]
	[pallet_preimage, Preimage]
	[pallet_proxy, Proxy]
	[pallet_safe_mode, SafeMode]
	[pallet_scheduler, Scheduler]
	[pallet_timestamp, Timestamp]
	[pallet_transaction_payment, TransactionPayment]
	[pallet_tx_pause, TxPause]
	[pallet_utility, Utility]
	[pallet_validators, Validators]
	[participants, ParticipantsBench::<Runtime>]
);

pub use crate::participants::benchmarking::Pallet as ParticipantsBench;
pub use baseline::Pallet as BaselineBench;
pub use frame_benchmarking::baseline;
pub use frame_system_benchmarking::{extensions::Pallet as SystemExtensionsBench, Pallet as SystemBench};

impl frame_system_benchmarking::Config for crate::Runtime {}
impl baseline::Config for crate::Runtime {}
impl pallet_transaction_payment::BenchmarkConfig for crate::Runtime {}
