//! Proofs of readings, from what the node keeps off chain: every reading that the chain accepted,
//! for as long as nobody deletes it.

use super::energy::EnergyRpc;
use crate::types::FullBackend;
use energy_chain_runtime::Hash;
use energy_primitives::{
	api::ProductionApi, merkle::MerkleProof, ArchivedBatch, Interval, MeterId, Reading, SignedReading,
};
use jsonrpsee::{core::RpcResult, proc_macros::rpc, types::ErrorObjectOwned, Extensions};
use sc_client_api::Backend;
use sc_rpc_api::check_if_safe;
use sp_core::{
	offchain::{OffchainStorage, STORAGE_PREFIX},
	Bytes, Encode, H256,
};
use std::sync::Arc;

/// Among the codes that JSON-RPC leaves to servers.
const NO_PROOF: i32 = -32_010;

/// A reading, and the proof that the chain accepted it.
#[derive(Clone, Debug, serde::Serialize)]
pub struct ProofInfo {
	/// What the meter signed.
	reading: Reading,
	/// The leaf: the reading and its signature, SCALE-encoded.
	signed: Bytes,
	/// Its place in the tree.
	index: u32,
	/// How many leaves the tree has.
	leaves: u32,
	/// The hashes that lead from the leaf to the root, its neighbour first.
	path: Vec<H256>,
	/// The root, as it stands on chain.
	root: H256,
}

/// Proofs of readings.
#[rpc(server)]
pub trait ReadingsRpc {
	/// Returns the readings of a meter that were accepted for an interval, each with its proof: as
	/// a rule one. A late reading is found under the interval that took its energy. It reads all
	/// readings of the interval, so it is for those who run the node, as all unsafe methods are.
	#[method(name = "production_proveReadings", blocking, with_extensions)]
	fn prove_readings(&self, meter: MeterId, interval: Interval, at: Option<Hash>) -> RpcResult<Vec<ProofInfo>>;
}

/// Proofs from the node's own archive.
pub struct Readings {
	energy: EnergyRpc,
	backend: Arc<FullBackend>,
}

impl Readings {
	/// Proves what the chain that `energy` answers of has accepted.
	pub fn new(energy: EnergyRpc, backend: Arc<FullBackend>) -> Self {
		Self { energy, backend }
	}

	/// Returns all readings of an interval, in the order of the tree whose root is given.
	fn leaves(&self, interval: Interval, root: Hash) -> Result<Vec<SignedReading>, String> {
		let store = self
			.backend
			.offchain_storage()
			.ok_or("the node has no off-chain storage")?;
		let mut batches = Vec::new();
		let mut next = Some(root);
		while let Some(root) = next {
			let key = ArchivedBatch::key(interval, root);
			let value = store.get(STORAGE_PREFIX, &key).ok_or(
				"this node has not kept the readings, or not all of them; it keeps those of the blocks that it imports with --enable-offchain-indexing true",
			)?;
			let batch: ArchivedBatch =
				sp_core::Decode::decode(&mut &value[..]).map_err(|e| format!("a batch of readings is damaged: {e}"))?;
			next = batch.before;
			batches.push(batch.readings);
		}
		Ok(batches.into_iter().rev().flatten().collect())
	}

	/// Returns the readings of a meter among those of an interval whose tree has this root.
	fn prove(&self, meter: MeterId, interval: Interval, root: Hash) -> Result<Vec<ProofInfo>, String> {
		let leaves = self.leaves(interval, root)?;
		let proofs = match MerkleProof::of(&leaves, |signed| signed.reading.meter == meter) {
			Some((proved, proofs)) if proved == root => proofs,
			_ => return Err("the readings that this node has kept are not those of the chain".into()),
		};
		let info = |proof: MerkleProof<SignedReading>| ProofInfo {
			reading: proof.leaf.reading,
			signed: Bytes(proof.leaf.encode()),
			index: proof.index,
			leaves: proof.leaves,
			path: proof.path,
			root,
		};
		Ok(proofs.into_iter().map(info).collect())
	}
}

impl ReadingsRpcServer for Readings {
	fn prove_readings(
		&self,
		extensions: &Extensions,
		meter: MeterId,
		interval: Interval,
		at: Option<Hash>,
	) -> RpcResult<Vec<ProofInfo>> {
		check_if_safe(extensions)?;
		let Some(root) = self.energy.ask(at, |api, at| api.get_interval(at, interval))?.root else {
			return Ok(Vec::new());
		};
		self.prove(meter, interval, root)
			.map_err(|reason| ErrorObjectOwned::owned(NO_PROOF, reason, None::<()>))
	}
}
