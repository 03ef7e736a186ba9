//! What became of transactions in a block.

use super::{
	session::{decode, hash_of, with_timeout, Header, Runtime},
	transaction::TxHash,
	ChainError, Session,
};
use energy_primitives::ReadingResult;
use sp_core::H256;
use sp_crypto_hashing::{blake2_256, twox_128};
use std::collections::BTreeMap;
use subxt::{
	config::PolkadotConfig,
	error::DispatchError,
	events::{Events, Phase},
};

/// What became of a transaction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TxOutcome {
	/// The batch was judged: a result per reading, in the batch's order.
	Results(Vec<ReadingResult>),
	/// The call failed as a whole, for this reason. No reading was looked at.
	Failed(String),
}

impl Session {
	/// Returns the outcomes of those of `ours` that are in the block of this header.
	///
	/// Errors: `Lost`, `Refused` if the node has forgotten the block's state, `Unfit`.
	pub async fn outcomes(
		&self,
		header: &Header,
		ours: impl Fn(&TxHash) -> bool,
	) -> Result<Vec<(TxHash, TxOutcome)>, ChainError> {
		let hash = hash_of(header);
		let block = with_timeout("a block", self.rpc.chain_get_block(Some(hash)))
			.await?
			.ok_or_else(|| ChainError::Unfit(format!("the node has no block {hash:?}")))?;
		let places: BTreeMap<u32, TxHash> = (0..)
			.zip(&block.block.extrinsics)
			.map(|(place, bytes)| (place, blake2_256(bytes)))
			.filter(|(_, hash)| ours(hash))
			.collect();
		if places.is_empty() {
			return Ok(Vec::new());
		}
		self.events_of(header, hash, &places).await
	}

	/// Whether the block of this header has an event of a pallet, those with a name among `aside` left
	/// out.
	///
	/// Errors: `Lost`, `Refused` if the node has forgotten the block's state, `Unfit`.
	pub async fn has_event_of(&self, header: &Header, pallet: &str, aside: &[&str]) -> Result<bool, ChainError> {
		let (_, events) = self.events(header, hash_of(header)).await?;
		for event in events.iter() {
			let event = event.map_err(|e| ChainError::Unfit(e.to_string()))?;
			if event.pallet_name() == pallet && !aside.contains(&event.event_name()) {
				return Ok(true);
			}
		}
		Ok(false)
	}

	/// Returns the events of a block, with the runtime that has executed it.
	async fn events(&self, header: &Header, hash: H256) -> Result<(Runtime, Events<PolkadotConfig>), ChainError> {
		let mut key = twox_128(b"System").to_vec();
		key.extend(twox_128(b"Events"));
		let bytes = with_timeout("a block's events", self.rpc.state_get_storage(&key, Some(hash)))
			.await?
			.unwrap_or_default();
		// A block is executed by the runtime that its parent left behind, also where it brings a
		// new one.
		let runtime = self
			.runtime(header.parent_hash, header.number.saturating_sub(1))
			.await?;
		let events = runtime.events().from_bytes(bytes);
		Ok((runtime, events))
	}

	async fn events_of(
		&self,
		header: &Header,
		hash: H256,
		places: &BTreeMap<u32, TxHash>,
	) -> Result<Vec<(TxHash, TxOutcome)>, ChainError> {
		let (runtime, events) = self.events(header, hash).await?;
		let mut outcomes = Vec::with_capacity(places.len());
		for event in events.iter() {
			let event = event.map_err(|e| ChainError::Unfit(e.to_string()))?;
			let Phase::ApplyExtrinsic(place) = event.phase() else {
				continue;
			};
			let Some(transaction) = places.get(&place) else {
				continue;
			};
			match (event.pallet_name(), event.event_name()) {
				("EnergyProduction", "ReadingsSubmitted") => {
					let (_, results): ([u8; 32], Vec<ReadingResult>) =
						decode("ReadingsSubmitted", event.field_bytes())?;
					outcomes.push((*transaction, TxOutcome::Results(results)));
				},
				("System", "ExtrinsicFailed") => {
					let reason = DispatchError::decode_from(event.field_bytes(), runtime.metadata())
						.map_or_else(|e| e.to_string(), |e| e.to_string());
					outcomes.push((*transaction, TxOutcome::Failed(reason)));
				},
				_ => {},
			}
		}
		Ok(outcomes)
	}
}
