//! The readers of the energy pallets as JSON-RPC methods. Each takes the block to read at last, by default the best
//! one. Amounts of money and of credits are text, for they go beyond what a JSON number holds; energy is a number of
//! Wh.
//!
//! A reader runs the runtime, so each has a thread of its own beside those that serve the connections. Of those that
//! read much, only a few run at once; the others are refused, and may be asked again.

use crate::service::FullClient;
use energy_chain_runtime::{opaque::Block, AccountId, Hash};
use energy_primitives::{
	api::{CarbonApi, GridApi, ProductionApi, TradingApi},
	AreaId, CarbonAccount, CertificateId, Clearing, Connection, CreditId, EnergyBalance, EnergyProductionInfo,
	GridStatusInfo, Interval, IntervalSummary, MarketPhase, MeterHead, MeterId, Offer, OfferId, OfferPage, OrderBook,
	Position, ProducerInfo, Statement, SupplyTerms,
};
use jsonrpsee::{core::RpcResult, proc_macros::rpc, types::ErrorObjectOwned};
use sc_client_api::HeaderBackend;
use sp_api::{ApiError, ApiRef, ProvideRuntimeApi};
use std::sync::{
	atomic::{AtomicUsize, Ordering},
	Arc,
};

/// The grid.
#[rpc(server)]
pub trait GridRpc {
	/// The present interval, and the length of an interval in milliseconds.
	#[method(name = "grid_currentInterval", aliases = ["grid_current_interval"], blocking)]
	fn current_interval(&self, at: Option<Hash>) -> RpcResult<(Interval, u64)>;

	/// The present condition of an area.
	#[method(name = "grid_getCurrentGridStatus", aliases = ["grid_get_current_grid_status"], blocking)]
	fn get_current_grid_status(&self, area: AreaId, at: Option<Hash>) -> RpcResult<Option<GridStatusInfo>>;

	/// Whether an account is an operator of an area or of one above it.
	#[method(name = "grid_isAuthorizedOperator", aliases = ["grid_is_authorized_operator"], blocking)]
	fn is_authorized_operator(&self, operator: AccountId, area: AreaId, at: Option<Hash>) -> RpcResult<bool>;

	/// An account's grid connection point.
	#[method(name = "grid_getConnection", aliases = ["grid_get_connection"], blocking)]
	fn get_connection(&self, who: AccountId, at: Option<Hash>) -> RpcResult<Option<Connection>>;

	/// The supplier and the tariff of an area in an interval.
	#[method(name = "grid_getSupplyTerms", aliases = ["grid_get_supply_terms"], blocking)]
	fn get_supply_terms(
		&self,
		area: AreaId,
		interval: Interval,
		at: Option<Hash>,
	) -> RpcResult<Option<SupplyTerms<AccountId>>>;
}

/// Producers and meters.
#[rpc(server)]
pub trait ProductionRpc {
	/// A producer and what it has generated.
	#[method(name = "production_getProducerInfo", aliases = ["production_get_producer_info"], blocking)]
	fn get_producer_info(&self, producer: AccountId, at: Option<Hash>) -> RpcResult<Option<ProducerInfo>>;

	/// What an account produced and consumed in an interval.
	#[method(name = "production_getEnergyProduction", aliases = ["production_get_energy_production"], blocking)]
	fn get_energy_production(
		&self,
		who: AccountId,
		interval: Interval,
		at: Option<Hash>,
	) -> RpcResult<EnergyProductionInfo>;

	/// A meter's key epoch and last sequence number.
	#[method(name = "production_getMeterSequence", aliases = ["production_get_meter_sequence"], blocking)]
	fn get_meter_sequence(&self, meter: MeterId, at: Option<Hash>) -> RpcResult<Option<(u32, u32)>>;

	/// Where meters stand, up to 1 024.
	#[method(name = "production_getMeterHeads", aliases = ["production_get_meter_heads"], blocking)]
	fn get_meter_heads(&self, meters: Vec<MeterId>, at: Option<Hash>) -> RpcResult<Vec<Option<MeterHead>>>;

	/// The meters of an account.
	#[method(name = "production_getMeters", aliases = ["production_get_meters"], blocking)]
	fn get_meters(&self, who: AccountId, at: Option<Hash>) -> RpcResult<Vec<MeterId>>;

	/// An interval's sums, and its readings: how many, and the root of their tree.
	#[method(name = "production_getInterval", aliases = ["production_get_interval"], blocking)]
	fn get_interval(&self, interval: Interval, at: Option<Hash>) -> RpcResult<IntervalSummary>;
}

/// Trading.
#[rpc(server)]
pub trait TradingRpc {
	/// An open offer.
	#[method(name = "trading_getEnergyOffer", aliases = ["trading_get_energy_offer"], blocking)]
	fn get_energy_offer(&self, offer: OfferId<AccountId>, at: Option<Hash>) -> RpcResult<Option<Offer<AccountId>>>;

	/// Open offers for an interval, from the one behind the offer `from` on, by default from the first; up to `limit`,
	/// by default and at most 256. The page's `next`, given as `from`, leads to the next page.
	#[method(name = "trading_getOpenOffers", aliases = ["trading_get_open_offers"], blocking)]
	fn get_open_offers(
		&self,
		interval: Interval,
		from: Option<OfferId<AccountId>>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<OfferPage<AccountId>>;

	/// What an account bought and sold for an interval.
	#[method(name = "trading_getPosition", aliases = ["trading_get_position"], blocking)]
	fn get_position(&self, who: AccountId, interval: Interval, at: Option<Hash>) -> RpcResult<Option<Position>>;

	/// What is on the books of an area's auction for an interval.
	#[method(name = "trading_getOrderBook", aliases = ["trading_get_order_book"], blocking)]
	fn get_order_book(&self, area: AreaId, interval: Interval, at: Option<Hash>) -> RpcResult<OrderBook>;

	/// What the auction would come to in an area, were the gate to close now.
	#[method(name = "trading_getIndicativeClearing", aliases = ["trading_get_indicative_clearing"], blocking)]
	fn get_indicative_clearing(
		&self,
		area: AreaId,
		interval: Interval,
		at: Option<Hash>,
	) -> RpcResult<Option<Clearing>>;

	/// Where the auction of an area and interval stands, and what it came to.
	#[method(name = "trading_getClearing", aliases = ["trading_get_clearing"], blocking)]
	fn get_clearing(
		&self,
		area: AreaId,
		interval: Interval,
		at: Option<Hash>,
	) -> RpcResult<(MarketPhase, Option<Clearing>)>;

	/// Everything that an account has to do with an interval.
	#[method(name = "trading_getStatement", aliases = ["trading_get_statement"], blocking)]
	fn get_statement(&self, who: AccountId, interval: Interval, at: Option<Hash>) -> RpcResult<Option<Statement>>;

	/// An account's energy and money at a glance.
	#[method(name = "trading_getEnergyBalance", aliases = ["trading_get_energy_balance"], blocking)]
	fn get_energy_balance(&self, who: AccountId, at: Option<Hash>) -> RpcResult<EnergyBalance>;
}

/// A certificate of retirement.
#[derive(Clone, Debug, serde::Serialize)]
pub struct CertificateInfo {
	account: AccountId,
	credit: CreditId,
	/// In units of 1 g CO2e.
	amount: String,
	beneficiary: String,
	reason: String,
}

/// Carbon credits.
#[rpc(server)]
pub trait CarbonRpc {
	/// An account's credits of one vintage, in units of 1 g CO2e.
	#[method(name = "carbon_getCarbonCreditsBalance", aliases = ["carbon_get_carbon_credits_balance"], blocking)]
	fn get_carbon_credits_balance(&self, who: AccountId, credit: CreditId, at: Option<Hash>) -> RpcResult<String>;

	/// Whether a verifier has approved an account as a producer of clean energy.
	#[method(name = "carbon_isCleanEnergyProducer", aliases = ["carbon_is_clean_energy_producer"], blocking)]
	fn is_clean_energy_producer(&self, who: AccountId, at: Option<Hash>) -> RpcResult<bool>;

	/// What an account's generation has earned, and what it has offset.
	#[method(name = "carbon_getCarbonAccount", aliases = ["carbon_get_carbon_account"], blocking)]
	fn get_carbon_account(&self, who: AccountId, at: Option<Hash>) -> RpcResult<CarbonAccount>;

	/// A certificate of retirement.
	#[method(name = "carbon_getCertificate", aliases = ["carbon_get_certificate"], blocking)]
	fn get_certificate(&self, certificate: CertificateId, at: Option<Hash>) -> RpcResult<Option<CertificateInfo>>;
}

/// The most offers on a page.
const MAX_OFFERS: u32 = 256;

/// How many readers that read much run at once.
const MAX_LARGE_READERS: usize = 4;

/// Among the codes that JSON-RPC leaves to servers.
const BUSY: i32 = -32_011;

/// Room for a bounded number of readers.
#[derive(Default)]
struct Desk {
	taken: AtomicUsize,
}

/// A place at a [`Desk`], given back when it is dropped.
struct Place<'a>(&'a Desk);

impl Desk {
	fn take(&self) -> Option<Place<'_>> {
		let one_more = |taken| (taken < MAX_LARGE_READERS).then_some(taken + 1);
		self.taken
			.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_more)
			.ok()
			.map(|_| Place(self))
	}
}

impl Drop for Place<'_> {
	fn drop(&mut self) {
		self.0.taken.fetch_sub(1, Ordering::SeqCst);
	}
}

/// Answers from the runtime's APIs.
#[derive(Clone)]
pub struct EnergyRpc {
	client: Arc<FullClient>,
	large: Arc<Desk>,
}

impl EnergyRpc {
	/// Answers from `client`'s chain.
	pub fn new(client: Arc<FullClient>) -> Self {
		Self {
			client,
			large: Arc::default(),
		}
	}

	/// Asks what takes long to answer, as long as few others do.
	fn ask_much<T>(
		&self,
		at: Option<Hash>,
		question: impl FnOnce(ApiRef<<FullClient as ProvideRuntimeApi<Block>>::Api>, Hash) -> Result<T, ApiError>,
	) -> RpcResult<T> {
		let _place = self
			.large
			.take()
			.ok_or_else(|| ErrorObjectOwned::owned(BUSY, "Too many ask for much at once; ask again", None::<()>))?;
		self.ask(at, question)
	}

	/// Asks the runtime as it is after the block `at`, by default the best one.
	pub(super) fn ask<T>(
		&self,
		at: Option<Hash>,
		question: impl FnOnce(ApiRef<<FullClient as ProvideRuntimeApi<Block>>::Api>, Hash) -> Result<T, ApiError>,
	) -> RpcResult<T> {
		let at = at.unwrap_or_else(|| self.client.info().best_hash);
		question(self.client.runtime_api(), at).map_err(|e| {
			ErrorObjectOwned::owned(
				jsonrpsee::types::error::CALL_EXECUTION_FAILED_CODE,
				"The runtime did not answer",
				Some(e.to_string()),
			)
		})
	}
}

impl GridRpcServer for EnergyRpc {
	fn current_interval(&self, at: Option<Hash>) -> RpcResult<(Interval, u64)> {
		self.ask(at, |api, at| api.current_interval(at))
	}

	fn get_current_grid_status(&self, area: AreaId, at: Option<Hash>) -> RpcResult<Option<GridStatusInfo>> {
		self.ask(at, |api, at| api.get_current_grid_status(at, area))
	}

	fn is_authorized_operator(&self, operator: AccountId, area: AreaId, at: Option<Hash>) -> RpcResult<bool> {
		self.ask(at, |api, at| api.is_authorized_operator(at, operator, area))
	}

	fn get_connection(&self, who: AccountId, at: Option<Hash>) -> RpcResult<Option<Connection>> {
		self.ask(at, |api, at| api.get_connection(at, who))
	}

	fn get_supply_terms(
		&self,
		area: AreaId,
		interval: Interval,
		at: Option<Hash>,
	) -> RpcResult<Option<SupplyTerms<AccountId>>> {
		self.ask(at, |api, at| api.get_supply_terms(at, area, interval))
	}
}

impl ProductionRpcServer for EnergyRpc {
	fn get_producer_info(&self, producer: AccountId, at: Option<Hash>) -> RpcResult<Option<ProducerInfo>> {
		self.ask(at, |api, at| api.get_producer_info(at, producer))
	}

	fn get_energy_production(
		&self,
		who: AccountId,
		interval: Interval,
		at: Option<Hash>,
	) -> RpcResult<EnergyProductionInfo> {
		self.ask(at, |api, at| api.get_energy_production(at, who, interval))
	}

	fn get_meter_sequence(&self, meter: MeterId, at: Option<Hash>) -> RpcResult<Option<(u32, u32)>> {
		self.ask(at, |api, at| api.get_meter_sequence(at, meter))
	}

	fn get_meter_heads(&self, meters: Vec<MeterId>, at: Option<Hash>) -> RpcResult<Vec<Option<MeterHead>>> {
		self.ask(at, |api, at| api.get_meter_heads(at, meters))
	}

	fn get_meters(&self, who: AccountId, at: Option<Hash>) -> RpcResult<Vec<MeterId>> {
		self.ask(at, |api, at| api.get_meters(at, who))
	}

	fn get_interval(&self, interval: Interval, at: Option<Hash>) -> RpcResult<IntervalSummary> {
		self.ask(at, |api, at| api.get_interval(at, interval))
	}
}

impl TradingRpcServer for EnergyRpc {
	fn get_energy_offer(&self, offer: OfferId<AccountId>, at: Option<Hash>) -> RpcResult<Option<Offer<AccountId>>> {
		self.ask(at, |api, at| api.get_energy_offer(at, offer))
	}

	fn get_open_offers(
		&self,
		interval: Interval,
		from: Option<OfferId<AccountId>>,
		limit: Option<u32>,
		at: Option<Hash>,
	) -> RpcResult<OfferPage<AccountId>> {
		let limit = limit.unwrap_or(MAX_OFFERS).min(MAX_OFFERS);
		self.ask_much(at, |api, at| api.get_open_offers(at, interval, from, limit))
	}

	fn get_position(&self, who: AccountId, interval: Interval, at: Option<Hash>) -> RpcResult<Option<Position>> {
		self.ask(at, |api, at| api.get_position(at, who, interval))
	}

	fn get_order_book(&self, area: AreaId, interval: Interval, at: Option<Hash>) -> RpcResult<OrderBook> {
		self.ask_much(at, |api, at| api.get_order_book(at, area, interval))
	}

	fn get_indicative_clearing(
		&self,
		area: AreaId,
		interval: Interval,
		at: Option<Hash>,
	) -> RpcResult<Option<Clearing>> {
		self.ask_much(at, |api, at| api.get_indicative_clearing(at, area, interval))
	}

	fn get_clearing(
		&self,
		area: AreaId,
		interval: Interval,
		at: Option<Hash>,
	) -> RpcResult<(MarketPhase, Option<Clearing>)> {
		self.ask(at, |api, at| api.get_clearing(at, area, interval))
	}

	fn get_statement(&self, who: AccountId, interval: Interval, at: Option<Hash>) -> RpcResult<Option<Statement>> {
		self.ask(at, |api, at| api.get_statement(at, who, interval))
	}

	fn get_energy_balance(&self, who: AccountId, at: Option<Hash>) -> RpcResult<EnergyBalance> {
		self.ask(at, |api, at| api.get_energy_balance(at, who))
	}
}

impl CarbonRpcServer for EnergyRpc {
	fn get_carbon_credits_balance(&self, who: AccountId, credit: CreditId, at: Option<Hash>) -> RpcResult<String> {
		self.ask(at, |api, at| api.get_carbon_credits_balance(at, who, credit))
			.map(|balance| balance.to_string())
	}

	fn is_clean_energy_producer(&self, who: AccountId, at: Option<Hash>) -> RpcResult<bool> {
		self.ask(at, |api, at| api.is_clean_energy_producer(at, who))
	}

	fn get_carbon_account(&self, who: AccountId, at: Option<Hash>) -> RpcResult<CarbonAccount> {
		self.ask(at, |api, at| api.get_carbon_account(at, who))
	}

	fn get_certificate(&self, certificate: CertificateId, at: Option<Hash>) -> RpcResult<Option<CertificateInfo>> {
		let certificate = self.ask(at, |api, at| api.get_certificate(at, certificate))?;
		Ok(
			certificate.map(|(account, credit, amount, beneficiary, reason)| CertificateInfo {
				account,
				credit,
				amount: amount.to_string(),
				beneficiary: String::from_utf8_lossy(&beneficiary).into_owned(),
				reason: String::from_utf8_lossy(&reason).into_owned(),
			}),
		)
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn few_read_much_at_once_and_each_makes_room_again() {
		let desk = Desk::default();
		let mut places: Vec<_> = (0..MAX_LARGE_READERS).map(|_| desk.take()).collect();
		assert!(places.iter().all(Option::is_some));
		assert!(desk.take().is_none());
		places.pop();
		assert!(desk.take().is_some());
		drop(places);
		assert_eq!(desk.taken.load(Ordering::SeqCst), 0);
	}
}
