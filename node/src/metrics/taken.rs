//! What is taken from the state of the best block.

use super::definitions::Metrics;
use crate::{
	health::{Health, Readiness},
	types::FullClient,
};
use codec::Decode;
use energy_chain_runtime::{AccountId, Balance, Hash};
use energy_primitives::{
	api::{GridApi, NetworkApi, TradingApi},
	AreaId, GridState, Interval, TOKEN,
};
use sc_client_api::StorageProvider;
use sp_api::{ApiError, ProvideRuntimeApi};
use sp_io::hashing::twox_128;
use sp_storage::StorageKey;
use std::{
	sync::{atomic::Ordering, Arc},
	time::{Duration, Instant},
};

/// The most pages of areas, of 256 each, that are read.
const MAX_AREA_PAGES: usize = 4;
/// The most root areas whose markets are counted.
const MAX_ZONES: usize = 32;
/// The most debts that are added up.
const MAX_DEBTS: usize = 4_096;
/// How often the areas and the debts are read.
const SLOWLY: Duration = Duration::from_secs(30);

/// Takes what is asked of the best block.
pub struct Taken {
	client: Arc<FullClient>,
	metrics: Metrics,
	/// The last interval whose markets were counted.
	counted: Option<Interval>,
	zones: Vec<AreaId>,
	slowly: Option<Instant>,
}

impl Taken {
	pub fn new(client: Arc<FullClient>, metrics: Metrics) -> Self {
		Self {
			client,
			metrics,
			counted: None,
			zones: Vec::new(),
			slowly: None,
		}
	}

	/// Takes what the node knows of itself.
	pub fn of_node(&self, readiness: &Readiness, health: &Health) {
		let (enforced, nodes) = health.gate().summary();
		self.metrics.ready.set(readiness.ready.into());
		self.metrics.listed.set(readiness.listed.into());
		self.metrics.nodes_listed.set(if enforced { nodes as u64 } else { 0 });
		self.metrics.peers_refused.set(health.refusals.load(Ordering::Relaxed));
		self.metrics
			.finality_lag
			.set(readiness.best.saturating_sub(readiness.finalized).into());
	}

	/// Takes what the chain knows after the block `at`. What cannot be read stays as it was.
	pub fn of_chain(&mut self, at: Hash) {
		let is_due = self.slowly.is_none_or(|last| last.elapsed() >= SLOWLY);
		let taken = match is_due {
			true => self
				.validators(at)
				.and_then(|()| self.areas(at))
				.and_then(|()| self.markets(at)),
			false => self.markets(at),
		};
		if let Err(error) = taken {
			log::debug!("The metrics of block {at:?} could not be taken: {error}");
		}
		if is_due {
			self.debts(at);
			self.slowly = Some(Instant::now());
		}
	}

	fn validators(&self, at: Hash) -> Result<(), ApiError> {
		let validators = NetworkApi::<_, AccountId>::get_validators(&*self.client.runtime_api(), at)?;
		let set = |name: &str, count: usize| self.metrics.validators.with_label_values(&[name]).set(count as u64);
		set("active", validators.iter().filter(|validator| validator.active).count());
		set("wanted", validators.iter().filter(|validator| validator.wanted).count());
		Ok(())
	}

	fn areas(&mut self, at: Hash) -> Result<(), ApiError> {
		let api = self.client.runtime_api();
		let mut areas = Vec::new();
		let mut from = None;
		for _ in 0..MAX_AREA_PAGES {
			let page = GridApi::<_, AccountId>::get_areas(&*api, at, from, None)?;
			areas.extend(page.items);
			from = page.next;
			if from.is_none() {
				break;
			}
		}
		// What has been removed, or renamed, goes with its old labels.
		self.metrics.area_state.reset();
		self.metrics.area_suspended.reset();
		for area in &areas {
			let id = area.area.to_string();
			let labels = [id.as_str(), area.name.as_str()];
			self.metrics
				.area_state
				.with_label_values(&labels)
				.set(number(area.state));
			self.metrics
				.area_suspended
				.with_label_values(&labels)
				.set(area.trading_suspended.into());
		}
		let roots = areas.iter().filter(|area| area.ancestors.is_empty());
		self.zones = roots.map(|area| area.area).take(MAX_ZONES).collect();
		Ok(())
	}

	fn markets(&mut self, at: Hash) -> Result<(), ApiError> {
		let api = self.client.runtime_api();
		let progress = TradingApi::<_, AccountId>::get_progress(&*api, at)?;
		let set =
			|name: &str, interval: Interval| self.metrics.interval.with_label_values(&[name]).set(interval.into());
		set("current", progress.current);
		set("settling", progress.settling);
		self.metrics
			.intervals_waiting
			.set(progress.oldest_open.saturating_sub(progress.settling).into());
		self.metrics.intervals_unsettled.set(progress.unsettled.len() as u64);
		let accounts = progress
			.unsettled
			.iter()
			.map(|unsettled| u64::from(unsettled.accounts))
			.sum();
		self.metrics.accounts_unsettled.set(accounts);
		if self.counted != Some(progress.current) {
			for zone in &self.zones {
				let market = TradingApi::<_, AccountId>::get_clearing(&*api, at, *zone, progress.current)?;
				self.metrics
					.markets
					.with_label_values(&[format!("{:?}", market.phase).as_str()])
					.inc();
			}
			self.counted = Some(progress.current);
		}
		Ok(())
	}

	/// Adds up what is owed in arrears.
	fn debts(&self, at: Hash) {
		let prefix = StorageKey([twox_128(b"P2pTrading"), twox_128(b"Arrears")].concat());
		let Ok(pairs) = self.client.storage_pairs(at, Some(&prefix), None) else {
			return;
		};
		let amounts: Vec<Balance> = pairs
			.take(MAX_DEBTS)
			.filter_map(|(_, amount)| Balance::decode(&mut &amount.0[..]).ok())
			.collect();
		let sum = amounts
			.iter()
			.fold(0, |sum: Balance, amount| sum.saturating_add(*amount));
		self.metrics.debts.set(amounts.len() as u64);
		self.metrics.arrears.set(sum as f64 / TOKEN as f64);
	}
}

/// The number that stands for a state.
fn number(state: GridState) -> u64 {
	match state {
		GridState::Normal => 0,
		GridState::Alert => 1,
		GridState::Restoration => 2,
		GridState::Emergency => 3,
		GridState::Blackout => 4,
	}
}
