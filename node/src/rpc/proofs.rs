//! Proofs of readings and bills, from what the node keeps off chain: all that the chain accepted, for as
//! long as nobody deletes it.

use super::energy::EnergyRpc;
use crate::types::FullBackend;
use energy_chain_runtime::{AccountId, Hash};
use energy_primitives::{
	api::{ProductionApi, TradingApi},
	merkle::MerkleProof,
	ArchivedBatch, Bill, Interval, MeterId, Month, Reading, SignedReading,
};
use jsonrpsee::{core::RpcResult, proc_macros::rpc, types::ErrorObjectOwned, Extensions};
use sc_client_api::Backend;
use sc_rpc_api::check_if_safe;
use sp_core::{
	offchain::{OffchainStorage, STORAGE_PREFIX},
	Bytes, Decode, Encode, H256,
};
use std::sync::Arc;

/// Among the codes that JSON-RPC leaves to servers.
pub(super) const NO_PROOF: i32 = -32_010;

/// A reading, and the proof that the chain accepted it.
#[derive(Clone, Debug, serde::Serialize)]
pub struct ReadingProof {
	/// What the meter signed.
	reading: Reading,
	/// The leaf: the reading and its signature, SCALE-encoded.
	signed: Bytes,
	/// Where the leaf stands.
	#[serde(flatten)]
	place: Place,
}

/// A bill, and the proof that the chain closed it.
#[derive(Clone, Debug, serde::Serialize)]
pub struct BillProof {
	/// The bill.
	bill: Bill<AccountId>,
	/// The leaf: the bill, SCALE-encoded.
	leaf: Bytes,
	/// Where the leaf stands.
	#[serde(flatten)]
	place: Place,
}

/// Where a leaf stands in a tree whose root is on chain.
#[derive(Clone, Debug, serde::Serialize)]
pub(super) struct Place {
	/// Its place in the tree.
	pub index: u32,
	/// How many leaves the tree has.
	pub leaves: u32,
	/// The hashes that lead from the leaf to the root, its neighbour first.
	pub path: Vec<H256>,
	/// The root, as it stands on chain.
	pub root: H256,
}

/// Proofs of readings and bills.
#[rpc(server)]
pub trait ProofsRpc {
	/// Returns the readings of a meter that were accepted for an interval, each with its proof: as
	/// a rule one. A late reading is found under the interval that took its energy. It reads all
	/// readings of the interval, so it is for those who run the node, as all unsafe methods are.
	#[method(name = "production_proveReadings", blocking, with_extensions)]
	fn prove_readings(&self, meter: MeterId, interval: Interval, at: Option<Hash>) -> RpcResult<Vec<ReadingProof>>;

	/// Returns the closed bills of an account for a local month, each with its proof: as a rule one. It
	/// reads all bills of the month, so it is unsafe too.
	#[method(name = "trading_proveBills", blocking, with_extensions)]
	fn prove_bills(&self, who: AccountId, month: Month, at: Option<Hash>) -> RpcResult<Vec<BillProof>>;
}

/// Proofs from the node's own archive.
#[derive(Clone)]
pub struct Proofs {
	energy: EnergyRpc,
	backend: Arc<FullBackend>,
}

impl Proofs {
	/// Proves what the chain that `energy` answers of has accepted.
	pub fn new(energy: EnergyRpc, backend: Arc<FullBackend>) -> Self {
		Self { energy, backend }
	}

	/// Returns all leaves, in the order of the tree whose root is given. `key` names the batch after which
	/// the tree has a root.
	fn leaves<Leaf: Decode>(&self, root: Hash, key: impl Fn(Hash) -> Vec<u8>) -> Result<Vec<Leaf>, String> {
		let store = self
			.backend
			.offchain_storage()
			.ok_or("the node has no off-chain storage")?;
		let mut batches = Vec::new();
		let mut next = Some(root);
		while let Some(root) = next {
			let value = store.get(STORAGE_PREFIX, &key(root)).ok_or(
				"this node has not kept what is to be proved, or not all of it; it keeps that of the blocks that it imports with --enable-offchain-indexing true",
			)?;
			let batch: ArchivedBatch<Leaf> =
				Decode::decode(&mut &value[..]).map_err(|e| format!("what this node has kept is damaged: {e}"))?;
			next = batch.before;
			batches.push(batch.leaves);
		}
		Ok(batches.into_iter().rev().flatten().collect())
	}

	/// Returns the proofs of those leaves of a tree that are wanted.
	fn prove<Leaf: Encode + Decode + Clone>(
		&self,
		root: Hash,
		key: impl Fn(Hash) -> Vec<u8>,
		is_wanted: impl Fn(&Leaf) -> bool,
	) -> RpcResult<Vec<(Leaf, Place)>> {
		let refused = |reason: String| ErrorObjectOwned::owned(NO_PROOF, reason, None::<()>);
		let leaves = self.leaves(root, key).map_err(refused)?;
		let proofs = match MerkleProof::of(&leaves, is_wanted) {
			Some((proved, proofs)) if proved == root => proofs,
			_ => return Err(refused("what this node has kept is not what the chain has".into())),
		};
		let placed = |proof: MerkleProof<Leaf>| {
			let place = Place {
				index: proof.index,
				leaves: proof.leaves,
				path: proof.path,
				root,
			};
			(proof.leaf, place)
		};
		Ok(proofs.into_iter().map(placed).collect())
	}

	/// Returns the readings of a meter in the tree of an interval with this root.
	pub(super) fn readings(
		&self,
		root: Hash,
		interval: Interval,
		meter: MeterId,
	) -> RpcResult<Vec<(SignedReading, Place)>> {
		self.prove(
			root,
			|root| ArchivedBatch::<SignedReading>::key(interval, root),
			|signed: &SignedReading| signed.reading.meter == meter,
		)
	}

	/// Returns the bills of an account in the tree of a month with this root.
	pub(super) fn bills(&self, root: Hash, month: Month, who: &AccountId) -> RpcResult<Vec<(Bill<AccountId>, Place)>> {
		self.prove(
			root,
			|root| ArchivedBatch::<Bill<AccountId>>::bills_key(month, root),
			|bill: &Bill<AccountId>| bill.who == *who,
		)
	}
}

impl ProofsRpcServer for Proofs {
	fn prove_readings(
		&self,
		extensions: &Extensions,
		meter: MeterId,
		interval: Interval,
		at: Option<Hash>,
	) -> RpcResult<Vec<ReadingProof>> {
		check_if_safe(extensions)?;
		let Some(root) = self.energy.ask(at, |api, at| api.get_interval(at, interval))?.root else {
			return Ok(Vec::new());
		};
		let proofs = self.readings(root, interval, meter)?;
		let info = |(signed, place): (SignedReading, Place)| ReadingProof {
			reading: signed.reading,
			signed: Bytes(signed.encode()),
			place,
		};
		Ok(proofs.into_iter().map(info).collect())
	}

	fn prove_bills(
		&self,
		extensions: &Extensions,
		who: AccountId,
		month: Month,
		at: Option<Hash>,
	) -> RpcResult<Vec<BillProof>> {
		check_if_safe(extensions)?;
		let Some(root) = self.energy.ask(at, |api, at| api.get_bills(at, month))?.root else {
			return Ok(Vec::new());
		};
		let proofs = self.bills(root, month, &who)?;
		let info = |(bill, place): (Bill<AccountId>, Place)| BillProof {
			leaf: Bytes(bill.encode()),
			bill,
			place,
		};
		Ok(proofs.into_iter().map(info).collect())
	}
}
