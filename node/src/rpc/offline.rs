//! Documents that prove something of the chain to whoever has no node: a certificate, a matched-origin
//! record, a bill, a reading. Each holds what is claimed, the nodes of the state that lead to it, the header
//! of a final block, GRANDPA's justification of that block, and how the authorities followed on each other.
//! `clients/verify` checks them; docs/offline-verification.md describes them.

use super::{
	energy::EnergyRpc,
	finality::{FinalBlock, FinalBlocks, Handover},
	proofs::{Place, Proofs, NO_PROOF},
};
use crate::types::FullClient;
use codec::{Decode, Encode};
use energy_chain_runtime::{AccountId, BlockNumber, Hash, Runtime};
use energy_primitives::{
	api::{CarbonApi, ProductionApi, TradingApi},
	Bill, CertificateId, CertificateInfo, CleanProducer, Energy, Interval, MatchedOriginInfo, MeterId, MeterSignature,
	Moment, Month, Page, Reading, SignedReading, SourceEnergy, TimeZone, ZoneId,
};
use jsonrpsee::{
	core::RpcResult,
	proc_macros::rpc,
	types::{error::CALL_EXECUTION_FAILED_CODE, ErrorObjectOwned},
	Extensions,
};
use pallet_carbon_offset::{
	Certificates, CleanProducers, OriginMixes, OriginPage, OriginPages, OriginPagesOf, OriginProgress,
};
use pallet_energy_production::Intervals;
use pallet_grid_management::{IntervalLength, LocalTime};
use pallet_p2p_trading::BillTrees;
use sc_client_api::{HeaderBackend, ProofProvider, StorageProvider};
use sc_rpc_api::check_if_safe;
use sp_consensus_grandpa::SetId;
use sp_core::{crypto::ByteArray, storage::StorageKey, Bytes};
use sp_runtime::traits::Header as _;
use std::{
	collections::{BTreeMap, BTreeSet},
	sync::Arc,
};

/// The form of a document. Another form gets another number.
const FORMAT: &str = "energy-chain-proof/1";

/// What matched origin is of.
const CARRIER: &str = "Electricity";

/// The most documents on a page, and how many by default. Each is some ten kilobytes.
const MAX_DOCUMENTS: u32 = 16;

/// The error where something is on chain and not final yet. Among the codes that JSON-RPC leaves to servers.
const NOT_FINAL: i32 = -32_012;

/// The error where there is nothing to prove, or this node cannot.
pub(super) fn refused(reason: String) -> ErrorObjectOwned {
	ErrorObjectOwned::owned(NO_PROOF, reason, None::<()>)
}

fn unanswered(reason: impl std::fmt::Display) -> ErrorObjectOwned {
	ErrorObjectOwned::owned(
		CALL_EXECUTION_FAILED_CODE,
		"The state of the final block did not answer",
		Some(reason.to_string()),
	)
}

/// A document that proves something of the chain.
#[derive(Clone, Debug, serde::Serialize)]
pub struct ProofDocument {
	/// Its form: `energy-chain-proof/1`.
	format: &'static str,
	/// What is claimed.
	what: What,
	/// The chain: the hash of its genesis block.
	genesis: Hash,
	/// What is claimed, for people. A checker compares it with the proven bytes.
	claim: Claim,
	/// The final block whose state is proved.
	block: BlockPlace,
	/// Its header, SCALE-encoded.
	header: Bytes,
	/// The nodes of its state that lead to what is claimed.
	storage: Vec<Bytes>,
	/// The leaf of a tree whose root is in the state, of a bill and of a reading.
	leaf: Option<Leaf>,
	/// Who made the block final.
	finality: Finality,
	/// How the authorities came to be that set.
	handovers: Vec<Handover>,
}

/// The kinds of claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
enum What {
	Certificate,
	MatchedOrigin,
	Bill,
	Reading,
}

/// What is claimed, in the fields that the readers have.
#[derive(Clone, Debug, serde::Serialize)]
#[serde(untagged)]
enum Claim {
	Certificate(CertificateInfo<AccountId>),
	MatchedOrigin(MatchedOriginClaim),
	Bill(Bill<AccountId>),
	Reading(ReadingClaim),
}

/// An account's matched origin in a month.
#[derive(Clone, Debug, serde::Serialize)]
struct MatchedOriginClaim {
	/// Whose.
	account: AccountId,
	/// The local month.
	month: Month,
	/// What its clean plant delivered to members in the intervals of generation, in Wh.
	delivered_wh: Energy,
	/// What it received from clean plants of members likewise, by source, in Wh.
	received: Vec<SourceEnergy>,
	/// Whether energy of a later month has been matched in its zones, so that nothing of this changes any
	/// more. While nothing is matched there, it stays false.
	complete: bool,
	/// The time zone that the month is of.
	time_zone: TimeZone,
	/// The length of an interval: that of generation, in which it was received too.
	interval_length_ms: Moment,
	/// The zones that it was matched in.
	zones: Vec<ZoneId>,
	/// What it is of: electricity always.
	carrier: &'static str,
	/// Who keeps the record: this chain, by the hash of its genesis block.
	issuer: Hash,
	/// Whether it came from storage: never, as storage is no clean source.
	from_storage: bool,
	/// The account's clean plants in the zones that it delivered in, as the verifiers have them.
	plants: Vec<PlantClaim>,
}

/// A clean plant, as it was registered with the verifiers of a zone.
#[derive(Clone, Debug, serde::Serialize)]
struct PlantClaim {
	/// The zone.
	zone: ZoneId,
	/// What it makes electricity from, how much it can, and what the verifiers have decided.
	#[serde(flatten)]
	registration: CleanProducer,
}

/// Where an account's matched origin stands.
struct OriginPlace {
	/// The keys that it follows from.
	keys: Vec<Vec<u8>>,
	/// Whether its month is complete.
	complete: bool,
	/// The zones.
	zones: BTreeSet<ZoneId>,
	/// The clean plants that delivered.
	plants: BTreeMap<ZoneId, PlantClaim>,
}

/// A reading that the chain accepted.
#[derive(Clone, Debug, serde::Serialize)]
struct ReadingClaim {
	/// What the meter signed.
	#[serde(flatten)]
	reading: Reading,
	/// The meter's signature.
	signature: Bytes,
	/// The interval whose tree holds it.
	tree_interval: Interval,
	/// The length of an interval.
	interval_length_ms: Moment,
}

/// A block.
#[derive(Clone, Debug, serde::Serialize)]
struct BlockPlace {
	/// Its number.
	number: BlockNumber,
	/// Its hash.
	hash: Hash,
	/// Its time, in Unix milliseconds.
	at: Moment,
}

/// A leaf of a tree, and where it stands.
#[derive(Clone, Debug, serde::Serialize)]
struct Leaf {
	/// The leaf, SCALE-encoded.
	bytes: Bytes,
	/// Its place in the tree.
	index: u32,
	/// How many leaves the tree has.
	leaves: u32,
	/// The hashes that lead from the leaf to the root, its neighbour first.
	path: Vec<Hash>,
}

impl Leaf {
	fn new(leaf: &impl Encode, place: Place) -> Self {
		Self {
			bytes: Bytes(leaf.encode()),
			index: place.index,
			leaves: place.leaves,
			path: place.path,
		}
	}
}

/// Who made a block final.
#[derive(Clone, Debug, serde::Serialize)]
struct Finality {
	/// The number of the authority set.
	set_id: SetId,
	/// The authorities.
	authorities: Vec<Authority>,
	/// GRANDPA's justification, SCALE-encoded.
	justification: Bytes,
}

/// One of those who make blocks final.
#[derive(Clone, Debug, serde::Serialize)]
struct Authority {
	/// Its Ed25519 key.
	key: Bytes,
	/// How much its vote weighs.
	weight: u64,
}

/// Documents that prove something without a node.
#[rpc(server)]
pub trait OfflineRpc {
	/// Returns a document that proves a certificate. `authority_set` is the set of the checker's anchor; by
	/// default the document begins with the first set that leads here.
	#[method(name = "carbon_exportCertificate", blocking)]
	fn export_certificate(&self, certificate: CertificateId, authority_set: Option<SetId>) -> RpcResult<ProofDocument>;

	/// Returns a document that proves an account's matched origin in a local month.
	#[method(name = "carbon_exportMatchedOrigin", blocking)]
	fn export_matched_origin(
		&self,
		who: AccountId,
		month: Month,
		authority_set: Option<SetId>,
	) -> RpcResult<ProofDocument>;

	/// Returns documents that prove an account's closed bills of a local month, as a rule one. `from` is the
	/// index of a leaf. It reads all bills of the month, so it is for those who run the node.
	#[method(name = "trading_exportBills", blocking, with_extensions)]
	fn export_bills(
		&self,
		who: AccountId,
		month: Month,
		from: Option<u32>,
		limit: Option<u32>,
		authority_set: Option<SetId>,
	) -> RpcResult<Page<ProofDocument, u32>>;

	/// Returns documents that prove the readings of a meter that were accepted for an interval, as a rule
	/// one. `from` is the index of a leaf. It reads all readings of the interval, so it is unsafe too.
	#[method(name = "production_exportReadings", blocking, with_extensions)]
	fn export_readings(
		&self,
		meter: MeterId,
		interval: Interval,
		from: Option<u32>,
		limit: Option<u32>,
		authority_set: Option<SetId>,
	) -> RpcResult<Page<ProofDocument, u32>>;
}

/// Makes the documents.
pub struct Offline {
	client: Arc<FullClient>,
	energy: EnergyRpc,
	proofs: Proofs,
	finality: FinalBlocks,
}

/// Returns those on a page, from the leaf with the index `from` on, and where the next page begins.
fn page_of_leaves<Leaf>(proofs: Vec<(Leaf, Place)>, from: Option<u32>, limit: Option<u32>) -> Page<(Leaf, Place), u32> {
	let limit = limit.unwrap_or(MAX_DOCUMENTS).clamp(1, MAX_DOCUMENTS) as usize;
	let mut rest = proofs
		.into_iter()
		.skip_while(|(_, place)| place.index < from.unwrap_or(0));
	Page {
		items: rest.by_ref().take(limit).collect(),
		next: rest.next().map(|(_, place)| place.index),
	}
}

/// Makes a document of each leaf of a page.
fn documents<Leaf>(
	page: Page<(Leaf, Place), u32>,
	document: impl Fn((Leaf, Place)) -> RpcResult<ProofDocument>,
) -> RpcResult<Page<ProofDocument, u32>> {
	Ok(Page {
		items: page.items.into_iter().map(document).collect::<RpcResult<_>>()?,
		next: page.next,
	})
}

fn signature_bytes(signature: &MeterSignature) -> Bytes {
	// The kind of the signature is in the first byte.
	Bytes(signature.encode().split_off(1))
}

impl Offline {
	/// Makes documents of `client`'s chain.
	pub fn new(client: Arc<FullClient>, energy: EnergyRpc, proofs: Proofs, finality: FinalBlocks) -> Self {
		Self {
			client,
			energy,
			proofs,
			finality,
		}
	}

	/// Returns what is stored under a key after a block.
	fn stored<Value: Decode>(&self, block: Hash, key: Vec<u8>) -> RpcResult<Option<Value>> {
		let data = StorageProvider::storage(&*self.client, block, &StorageKey(key)).map_err(unanswered)?;
		data.map(|data| Value::decode(&mut &data.0[..]).map_err(unanswered))
			.transpose()
	}

	/// Returns what is always stored.
	fn known<Value: Decode>(&self, block: Hash, key: &[u8]) -> RpcResult<Value> {
		self.stored(block, key.to_vec())?
			.ok_or_else(|| unanswered("something that every chain has is not stored"))
	}

	/// Returns the document that proves a claim, which follows from what is stored under some keys.
	fn document(
		&self,
		block: &FinalBlock,
		what: What,
		claim: Claim,
		mut keys: Vec<Vec<u8>>,
		leaf: Option<Leaf>,
	) -> RpcResult<ProofDocument> {
		let now = pallet_timestamp::Now::<Runtime>::hashed_key();
		// GRANDPA's signatures do not name the chain; the state does.
		keys.extend([
			now.to_vec(),
			frame_system::BlockHash::<Runtime>::hashed_key_for(BlockNumber::default()),
		]);
		let storage = self
			.client
			.read_proof(block.hash, &mut keys.iter().map(Vec::as_slice))
			.map_err(unanswered)?;
		let authorities = block.authorities.iter().map(|(id, weight)| Authority {
			key: Bytes(id.to_raw_vec()),
			weight: *weight,
		});
		Ok(ProofDocument {
			format: FORMAT,
			what,
			genesis: self.client.info().genesis_hash,
			claim,
			block: BlockPlace {
				number: *block.header.number(),
				hash: block.hash,
				at: self.known(block.hash, &now)?,
			},
			header: Bytes(block.header.encode()),
			storage: storage.into_iter_nodes().map(Bytes).collect(),
			leaf,
			finality: Finality {
				set_id: block.set_id,
				authorities: authorities.collect(),
				justification: block.justification.clone(),
			},
			handovers: block.handovers.clone(),
		})
	}

	/// The error where something is not in the state of the final block: it is not final yet, or there is none.
	fn absent(&self, block: &FinalBlock, name: &str, is_in_best: bool) -> ErrorObjectOwned {
		if !is_in_best {
			return refused(format!("there is no {name}"));
		}
		let behind = self.finality.blocks_above(block);
		let reason =
			format!("the {name} is not final yet; finality is {behind} blocks behind, ask again in as many blocks");
		ErrorObjectOwned::owned(NOT_FINAL, reason, None::<()>)
	}

	/// Returns an account's matched origin in a month after a block.
	fn matched_origin(
		&self,
		block: Option<Hash>,
		who: &AccountId,
		month: Month,
	) -> RpcResult<Option<MatchedOriginInfo>> {
		let page = self
			.energy
			.ask(block, |api, at| api.get_matched_origin(at, who.clone(), month, Some(1)))?;
		Ok(page.items.into_iter().find(|origin| origin.month == month))
	}

	/// Returns where an account's matched origin in a month stands.
	fn origin_keys(
		&self,
		block: Hash,
		who: &AccountId,
		month: Month,
		time_zone: TimeZone,
		length_ms: Moment,
	) -> RpcResult<OriginPlace> {
		let pages_key = OriginPagesOf::<Runtime>::hashed_key_for(who, month);
		let numbers: Vec<u32> = self.stored(block, pages_key.clone())?.unwrap_or_default();
		let mut found = OriginPlace {
			keys: vec![pages_key],
			complete: true,
			zones: BTreeSet::new(),
			plants: BTreeMap::new(),
		};
		for number in numbers {
			let page_key = OriginPages::<Runtime>::hashed_key_for(number, month);
			let page: OriginPage<AccountId> = self.known(block, &page_key)?;
			let progress_key = OriginProgress::<Runtime>::hashed_key_for(page.zone);
			let newest: Option<Interval> = self.stored(block, progress_key.clone())?;
			found.complete &= newest.is_some_and(|newest| time_zone.month_of(newest, length_ms) > month);
			found.zones.insert(page.zone);
			found.keys.extend([page_key, progress_key]);
			let mut own = page.rows.iter().filter(|row| row.account == *who);
			if own.clone().any(|row| row.open_wh > 0) {
				found
					.keys
					.push(OriginMixes::<Runtime>::hashed_key_for(page.zone, page.newest));
			}
			if own.any(|row| row.delivered_wh > 0) && !found.plants.contains_key(&page.zone) {
				let plant_key = CleanProducers::<Runtime>::hashed_key_for(who, page.zone);
				let plant = PlantClaim {
					zone: page.zone,
					registration: self.known(block, &plant_key)?,
				};
				found.keys.push(plant_key);
				found.plants.insert(page.zone, plant);
			}
		}
		Ok(found)
	}
}

impl OfflineRpcServer for Offline {
	fn export_certificate(&self, certificate: CertificateId, authority_set: Option<SetId>) -> RpcResult<ProofDocument> {
		let _running = self.energy.start_large()?;
		let block = self.finality.newest(authority_set)?;
		let info = |at| self.energy.ask(at, |api, at| api.get_certificate(at, certificate));
		let Some(claim) = info(Some(block.hash))? else {
			let name = format!("certificate {certificate}");
			return Err(self.absent(&block, &name, info(None)?.is_some()));
		};
		let key = Certificates::<Runtime>::hashed_key_for(certificate);
		self.document(&block, What::Certificate, Claim::Certificate(claim), vec![key], None)
	}

	fn export_matched_origin(
		&self,
		who: AccountId,
		month: Month,
		authority_set: Option<SetId>,
	) -> RpcResult<ProofDocument> {
		let _running = self.energy.start_large()?;
		let block = self.finality.newest(authority_set)?;
		let Some(origin) = self.matched_origin(Some(block.hash), &who, month)? else {
			let is_in_best = self.matched_origin(None, &who, month)?.is_some();
			return Err(self.absent(&block, &format!("matched origin of {who} in {}", month.0), is_in_best));
		};
		let (zone_key, length_key) = (
			LocalTime::<Runtime>::hashed_key(),
			IntervalLength::<Runtime>::hashed_key(),
		);
		let time_zone: TimeZone = self.known(block.hash, &zone_key)?;
		let interval_length_ms: Moment = self.known(block.hash, &length_key)?;
		let mut found = self.origin_keys(block.hash, &who, month, time_zone, interval_length_ms)?;
		found.keys.extend([zone_key.to_vec(), length_key.to_vec()]);
		let claim = Claim::MatchedOrigin(MatchedOriginClaim {
			account: who,
			month,
			delivered_wh: origin.delivered_wh,
			received: origin.received,
			complete: found.complete,
			time_zone,
			interval_length_ms,
			zones: found.zones.into_iter().collect(),
			carrier: CARRIER,
			issuer: self.client.info().genesis_hash,
			from_storage: false,
			plants: found.plants.into_values().collect(),
		});
		self.document(&block, What::MatchedOrigin, claim, found.keys, None)
	}

	fn export_bills(
		&self,
		extensions: &Extensions,
		who: AccountId,
		month: Month,
		from: Option<u32>,
		limit: Option<u32>,
		authority_set: Option<SetId>,
	) -> RpcResult<Page<ProofDocument, u32>> {
		check_if_safe(extensions)?;
		let _running = self.energy.start_large()?;
		let block = self.finality.newest(authority_set)?;
		let root = self
			.energy
			.ask(Some(block.hash), |api, at| api.get_bills(at, month))?
			.root;
		let proofs = match root {
			Some(root) => self.proofs.bills(root, month, &who)?,
			None => Vec::new(),
		};
		let page = page_of_leaves(proofs, from, limit);
		let key = BillTrees::<Runtime>::hashed_key_for(month);
		let document = |(bill, place): (Bill<AccountId>, Place)| {
			let leaf = Leaf::new(&bill, place);
			self.document(&block, What::Bill, Claim::Bill(bill), vec![key.clone()], Some(leaf))
		};
		documents(page, document)
	}

	fn export_readings(
		&self,
		extensions: &Extensions,
		meter: MeterId,
		interval: Interval,
		from: Option<u32>,
		limit: Option<u32>,
		authority_set: Option<SetId>,
	) -> RpcResult<Page<ProofDocument, u32>> {
		check_if_safe(extensions)?;
		let _running = self.energy.start_large()?;
		let block = self.finality.newest(authority_set)?;
		let summary = self
			.energy
			.ask(Some(block.hash), |api, at| api.get_interval(at, interval))?;
		let proofs = match summary.root {
			Some(root) => self.proofs.readings(root, interval, meter)?,
			None => Vec::new(),
		};
		let page = page_of_leaves(proofs, from, limit);
		let length_key = IntervalLength::<Runtime>::hashed_key();
		let interval_length_ms: Moment = self.known(block.hash, &length_key)?;
		let keys = vec![Intervals::<Runtime>::hashed_key_for(interval), length_key.to_vec()];
		let document = |(signed, place): (SignedReading, Place)| {
			let leaf = Leaf::new(&signed, place);
			let claim = Claim::Reading(ReadingClaim {
				reading: signed.reading,
				signature: signature_bytes(&signed.signature),
				tree_interval: interval,
				interval_length_ms,
			});
			self.document(&block, What::Reading, claim, keys.clone(), Some(leaf))
		};
		documents(page, document)
	}
}

#[cfg(test)]
mod tests {
	use super::*;
	use sp_core::{ecdsa, ed25519};

	fn proofs(indices: &[u32]) -> Vec<((), Place)> {
		let place = |index: &u32| Place {
			index: *index,
			leaves: 100,
			path: Vec::new(),
			root: Hash::zero(),
		};
		indices.iter().map(|index| ((), place(index))).collect()
	}

	fn indices(page: &Page<((), Place), u32>) -> Vec<u32> {
		page.items.iter().map(|(_, place)| place.index).collect()
	}

	#[test]
	fn pages_of_documents_are_bounded_and_follow_on_each_other() {
		let page = page_of_leaves(proofs(&[3, 5, 8]), None, Some(2));
		assert_eq!((indices(&page), page.next), (vec![3, 5], Some(8)));
		let page = page_of_leaves(proofs(&[3, 5, 8]), page.next, Some(2));
		assert_eq!((indices(&page), page.next), (vec![8], None));
		let many: Vec<_> = (0..90).collect();
		for limit in [None, Some(u32::MAX)] {
			let page = page_of_leaves(proofs(&many), None, limit);
			assert_eq!((page.items.len(), page.next), (16, Some(16)));
		}
		assert_eq!(page_of_leaves(proofs(&many), None, Some(0)).items.len(), 1);
		assert_eq!(page_of_leaves(proofs(&[]), None, None).next, None);
	}

	#[test]
	fn a_claim_has_the_fields_that_the_verifier_reads() {
		let claim = Claim::Reading(ReadingClaim {
			reading: Reading {
				meter: 1,
				epoch: 2,
				sequence: 3,
				interval: 4,
				import_wh: 5,
				export_wh: 6,
				quality: energy_primitives::ReadingQuality::Measured,
			},
			signature: signature_bytes(&MeterSignature::Ed25519(ed25519::Signature::from_raw([7; 64]))),
			tree_interval: 4,
			interval_length_ms: 900_000,
		});
		let json = serde_json::to_value(&claim).unwrap();
		let mut fields: Vec<_> = json.as_object().unwrap().keys().map(String::as_str).collect();
		fields.sort_unstable();
		assert_eq!(
			fields,
			[
				"epoch",
				"export_wh",
				"import_wh",
				"interval",
				"interval_length_ms",
				"meter",
				"quality",
				"sequence",
				"signature",
				"tree_interval"
			]
		);
		assert_eq!(json["quality"], "Measured");
		assert_eq!(json["signature"], format!("0x{}", "07".repeat(64)));
		assert_eq!(serde_json::to_value(What::MatchedOrigin).unwrap(), "matched-origin");
	}

	#[test]
	fn a_plant_is_shown_with_its_registration() {
		let plant = PlantClaim {
			zone: 3,
			registration: CleanProducer {
				source: energy_primitives::EnergySource::Wind,
				capacity_w: 10_000,
				capacity_changes: 2,
				status: energy_primitives::CleanProducerStatus::Approved,
			},
		};
		let shown = serde_json::json!({
			"zone": 3, "source": "Wind", "capacity_w": 10_000, "capacity_changes": 2, "status": "Approved"
		});
		assert_eq!(serde_json::to_value(&plant).unwrap(), shown);
	}

	#[test]
	fn a_signature_is_shown_without_the_byte_of_its_kind() {
		let signature = MeterSignature::Ecdsa(ecdsa::Signature::from_raw([9; 65]));
		assert_eq!(signature_bytes(&signature).0, [9; 65]);
	}
}
