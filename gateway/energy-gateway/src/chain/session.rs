//! One connection to one node.

use super::{Account, ChainError};
use crate::chain::MeterState;
use codec::{Decode, Encode};
use energy_primitives::{AreaId, Connection, EnvelopeInfo, Interval, IntervalLimits, MeterId, Moment, Page};
use sp_core::H256;
use sp_crypto_hashing::{blake2_128, blake2_256, twox_128, twox_64};
use std::{future::Future, sync::Arc, time::Duration};
use subxt::{
	backend::LegacyBackend,
	client::OnlineClientAtBlock,
	config::{substrate::SubstrateHeader, PolkadotConfig, RpcConfigFor},
	rpcs::{client::RpcSubscription, LegacyRpcMethods, RpcClient},
	OnlineClient,
};

/// The most meters that one question may name.
pub const MAX_METERS: usize = 1_024;

/// The most areas that one account is a gateway of, as far as this program knows.
pub const MAX_AREAS: u32 = 256;

/// An answer that has not come after this time will not come.
const PATIENCE: Duration = Duration::from_secs(30);

/// A block's header.
pub type Header = SubstrateHeader<H256>;

/// The chain's runtime as it stands after a block: what a transaction of the next block is made with.
pub type Runtime = OnlineClientAtBlock<PolkadotConfig>;

/// What the end of the chain returns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tip {
	/// The block's number.
	pub number: u64,
	/// The block's hash.
	pub hash: H256,
	/// The nonce of the account's next transaction, after this block.
	pub nonce: u32,
	/// The interval of the block.
	pub interval: Interval,
}

/// A connection. Each request fails with `Lost` when the connection is gone; then a new one is due.
pub struct Session {
	pub(super) rpc: LegacyRpcMethods<RpcConfigFor<PolkadotConfig>>,
	client: OnlineClient<PolkadotConfig>,
	url: String,
}

/// Waits for an answer, though not for ever.
pub(super) async fn with_timeout<T>(
	what: &'static str,
	answer: impl Future<Output = Result<T, subxt::rpcs::Error>>,
) -> Result<T, ChainError> {
	match tokio::time::timeout(PATIENCE, answer).await {
		Ok(result) => result.map_err(|e| ChainError::of_rpc(what, e)),
		Err(_) => Err(ChainError::Lost(format!("{what}: no answer within {PATIENCE:?}"))),
	}
}

impl Session {
	/// Connects to the node at `url` (`ws://` or `wss://`).
	///
	/// Errors: `Lost`, `Refused`.
	pub async fn open(url: &str) -> Result<Self, ChainError> {
		let connection = with_timeout("a connection", subxt::rpcs::client::jsonrpsee_client(url)).await?;
		let client = RpcClient::new(connection);
		let rpc = LegacyRpcMethods::new(client.clone());
		// Metadata older than what this runtime ever had is not needed, and takes memory.
		let config = PolkadotConfig::builder().use_historic_types(false).build();
		let backend = LegacyBackend::builder().build(client);
		let client = tokio::time::timeout(
			PATIENCE,
			OnlineClient::from_backend_with_config(config, Arc::new(backend)),
		)
		.await
		.map_err(|_| ChainError::Lost("the genesis hash: no answer".into()))?
		.map_err(|e| ChainError::Lost(e.to_string()))?;
		Ok(Self {
			rpc,
			client,
			url: url.into(),
		})
	}

	/// Connects to a node that has caught up with its peers: one that has not returns states of
	/// long ago.
	///
	/// Errors: `Lost`, `Refused`.
	pub async fn open_synced(url: &str) -> Result<Self, ChainError> {
		let session = Self::open(url).await?;
		let health = with_timeout("the node's health", session.rpc.system_health()).await?;
		if health.is_syncing {
			return Err(ChainError::Lost("the node has not caught up with the chain yet".into()));
		}
		Ok(session)
	}

	/// Returns the node's address.
	pub fn url(&self) -> &str {
		&self.url
	}

	/// Returns the hash of the chain's first block.
	pub fn genesis(&self) -> H256 {
		self.client.genesis_hash()
	}

	/// Returns the current interval after block `at` (the best one if none is given), and an interval's
	/// length in ms.
	pub async fn interval(&self, at: Option<H256>) -> Result<(Interval, u64), ChainError> {
		self.ask("GridApi_current_interval", &[], at).await
	}

	/// Where meters stand after block `at` (the best one if none is given), in the order asked;
	/// `None` for an unknown one.
	pub async fn states(&self, meters: &[MeterId], at: Option<H256>) -> Result<Vec<Option<MeterState>>, ChainError> {
		let mut states = Vec::with_capacity(meters.len());
		for some in meters.chunks(MAX_METERS) {
			let answer: Vec<Option<MeterState>> =
				self.ask("ProductionApi_get_meter_states", &some.encode(), at).await?;
			if answer.len() != some.len() {
				return Err(ChainError::Unfit(format!(
					"{} meters were asked for, {} were answered",
					some.len(),
					answer.len()
				)));
			}
			states.extend(answer);
		}
		Ok(states)
	}

	/// Returns the nonce of an account's next transaction after block `at`.
	pub async fn nonce(&self, account: &[u8; 32], at: H256) -> Result<u32, ChainError> {
		self.ask("AccountNonceApi_account_nonce", account, Some(at)).await
	}

	/// Returns the nonce of an account's next transaction, where those that wait in the node's pool are
	/// counted.
	pub async fn next_nonce(&self, account: &Account) -> Result<u32, ChainError> {
		let id = subxt::tx::Signer::<PolkadotConfig>::account_id(account);
		let nonce = with_timeout("the next nonce", self.rpc.system_account_next_index(&id)).await?;
		u32::try_from(nonce).map_err(|_| ChainError::Unfit(format!("a nonce of {nonce}")))
	}

	/// Returns the areas whose meters an account reads free of charge, after the best block: none
	/// if it is no gateway, and the first 256 if it is one of more.
	pub async fn gateway_areas(&self, account: &[u8; 32]) -> Result<Vec<AreaId>, ChainError> {
		let prefix = map_of_account("EnergyProduction", "Gateways", account);
		let keys = with_timeout(
			"the gateway's areas",
			self.rpc.state_get_keys_paged(&prefix, MAX_AREAS, None, None),
		)
		.await?;
		// A key ends with the hash of the area, in 8 bytes, and the area.
		keys.iter()
			.map(|key| decode("a gateway's area", key.get(prefix.len() + 8..).unwrap_or_default()))
			.collect()
	}

	/// Returns an account's grid connection after block `at` (the best one if none is given).
	pub async fn connection(&self, account: &[u8; 32], at: Option<H256>) -> Result<Option<Connection>, ChainError> {
		self.ask("GridApi_get_connection", account, at).await
	}

	/// Returns the operating envelope of an account's connection after block `at`; `None` where it has no
	/// connection.
	pub async fn envelope(&self, account: &[u8; 32], at: H256) -> Result<Option<EnvelopeInfo>, ChainError> {
		self.ask("GridApi_get_envelope", account, Some(at)).await
	}

	/// Returns what an account's connection may take and give in `count` intervals from `from` on, as
	/// known after block `at`; nothing where it has no connection.
	pub async fn effective_limits(
		&self,
		account: &[u8; 32],
		from: Interval,
		count: u32,
		at: H256,
	) -> Result<Vec<IntervalLimits>, ChainError> {
		let question = (account, from, Some(count)).encode();
		let page: Page<IntervalLimits, Interval> =
			self.ask("GridApi_get_effective_limits", &question, Some(at)).await?;
		Ok(page.items)
	}

	/// Returns the time of block `at`, in Unix ms.
	pub async fn block_time(&self, at: H256) -> Result<Moment, ChainError> {
		let mut key = twox_128(b"Timestamp").to_vec();
		key.extend(twox_128(b"Now"));
		let bytes = with_timeout("a block's time", self.rpc.state_get_storage(&key, Some(at))).await?;
		decode("a block's time", &bytes.unwrap_or_default())
	}

	/// Whether an account is invited to connect to an area, after the best block.
	pub async fn is_invited(&self, account: &[u8; 32], area: AreaId) -> Result<bool, ChainError> {
		let mut key = map_of_account("GridManagement", "Invitations", account);
		let area = area.encode();
		key.extend(twox_64(&area));
		key.extend(area);
		let invitation = with_timeout("an invitation", self.rpc.state_get_storage(&key, None)).await?;
		Ok(invitation.is_some())
	}

	/// Returns the hash of the newest finalised block.
	pub async fn finalised(&self) -> Result<H256, ChainError> {
		with_timeout("the finalised head", self.rpc.chain_get_finalized_head()).await
	}

	/// Returns a block's header; the best block's if none is given.
	pub async fn header(&self, hash: Option<H256>) -> Result<Header, ChainError> {
		with_timeout("a header", self.rpc.chain_get_header(hash))
			.await?
			.ok_or_else(|| ChainError::Unfit("a block that the node has named has no header".into()))
	}

	/// Returns the hash of the block with this number on the best chain.
	pub async fn hash_of(&self, number: u64) -> Result<H256, ChainError> {
		with_timeout("a block's hash", self.rpc.chain_get_block_hash(Some(number.into())))
			.await?
			.ok_or_else(|| ChainError::Unfit(format!("the node has no block {number}")))
	}

	/// Returns what applies after the block with this header, for `account`.
	pub async fn tip(&self, header: &Header, account: &[u8; 32]) -> Result<Tip, ChainError> {
		let hash = hash_of(header);
		Ok(Tip {
			number: header.number,
			hash,
			nonce: self.nonce(account, hash).await?,
			interval: self.interval(Some(hash)).await?.0,
		})
	}

	/// Returns the runtime after a block. Its metadata is fetched once per version of the runtime.
	pub async fn runtime(&self, hash: H256, number: u64) -> Result<Runtime, ChainError> {
		tokio::time::timeout(PATIENCE, self.client.at_block_hash_and_number(hash, number))
			.await
			.map_err(|_| ChainError::Lost("the runtime's metadata: no answer".into()))?
			.map_err(|e| ChainError::Lost(e.to_string()))
	}

	/// Hands a transaction to the node, and returns once it lies in the pool.
	///
	/// Errors: `Refused` with the pool's code and reason, `Lost`.
	pub async fn submit(&self, transaction: &[u8]) -> Result<(), ChainError> {
		with_timeout("a transaction", self.rpc.author_submit_extrinsic(transaction))
			.await
			.map(|_| ())
	}

	/// Returns the headers of best blocks as they come. Several may come at a height, and some
	/// heights may be missing.
	pub async fn best_headers(&self) -> Result<RpcSubscription<Header>, ChainError> {
		with_timeout("best blocks", self.rpc.chain_subscribe_new_heads()).await
	}

	/// Returns the headers of finalised blocks as they come. Where several are finalised at once, the
	/// newest only.
	pub async fn finalised_headers(&self) -> Result<RpcSubscription<Header>, ChainError> {
		with_timeout("finalised blocks", self.rpc.chain_subscribe_finalized_heads()).await
	}

	async fn ask<T: Decode>(&self, question: &'static str, of: &[u8], at: Option<H256>) -> Result<T, ChainError> {
		let answer = with_timeout(question, self.rpc.state_call(question, Some(of), at)).await?;
		decode(question, &answer)
	}
}

/// Returns the storage key, up to the account, of a map whose first key is an account under its
/// BLAKE2b-128 hash.
fn map_of_account(pallet: &str, item: &str, account: &[u8; 32]) -> Vec<u8> {
	let mut key = twox_128(pallet.as_bytes()).to_vec();
	key.extend(twox_128(item.as_bytes()));
	key.extend(blake2_128(account));
	key.extend(account);
	key
}

/// Returns the header that a subscription brought.
pub(crate) fn of_subscription(header: Option<Result<Header, subxt::rpcs::Error>>) -> Result<Header, ChainError> {
	match header {
		Some(Ok(header)) => Ok(header),
		Some(Err(error)) => Err(ChainError::Lost(error.to_string())),
		None => Err(ChainError::Lost("the node ended its blocks".into())),
	}
}

/// Returns a header's hash.
pub fn hash_of(header: &Header) -> H256 {
	H256(blake2_256(&header.encode()))
}

/// Decodes all of `bytes`.
pub(super) fn decode<T: Decode>(what: &str, bytes: &[u8]) -> Result<T, ChainError> {
	let input = &mut &bytes[..];
	let value = T::decode(input).map_err(|e| ChainError::Unfit(format!("{what}: {e}")))?;
	if input.is_empty() {
		Ok(value)
	} else {
		Err(ChainError::Unfit(format!("{what}: {} bytes too many", input.len())))
	}
}
