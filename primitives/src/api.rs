//! Runtime APIs: what a client asks of the chain. The node serves each as a JSON-RPC method too, and each pallet as a view function.

use crate::{
	AreaId, Balance, CarbonAccount, CertificateId, Clearing, Connection, CreditId, EnergyBalance, EnergyProductionInfo,
	GridStatusInfo, Interval, IntervalSummary, MarketPhase, MeterHead, MeterId, Offer, OfferId, OfferPage, OrderBook,
	Position, ProducerInfo, Statement, SupplyTerms,
};
use alloc::vec::Vec;
use codec::Codec;

sp_api::decl_runtime_apis! {
	/// The grid: areas, connections, operators, state.
	pub trait GridApi<AccountId> where AccountId: Codec {
		/// The present interval, and the length of an interval in milliseconds.
		fn current_interval() -> (Interval, u64);
		/// The present condition of an area; `None` for an area that is not there.
		fn get_current_grid_status(area: AreaId) -> Option<GridStatusInfo>;
		/// Whether an account is an operator of an area or of one above it.
		fn is_authorized_operator(operator: AccountId, area: AreaId) -> bool;
		/// An account's grid connection point.
		fn get_connection(who: AccountId) -> Option<Connection>;
		/// The supplier and the tariff of an area in an interval.
		fn get_supply_terms(area: AreaId, interval: Interval) -> Option<SupplyTerms<AccountId>>;
	}

	/// Producers, meters and what they told.
	pub trait ProductionApi<AccountId> where AccountId: Codec {
		/// A producer and what it has generated, in Wh.
		fn get_producer_info(producer: AccountId) -> Option<ProducerInfo>;
		/// What an account produced and consumed in an interval, in Wh.
		fn get_energy_production(who: AccountId, interval: Interval) -> EnergyProductionInfo;
		/// The last sequence number of a meter's key, with its epoch: what its next reading follows on. `None` for an unknown meter.
		fn get_meter_sequence(meter: MeterId) -> Option<(u32, u32)>;
		/// Where meters stand, in the order asked; `None` for an unknown one. No more than the first 1 024 are answered.
		fn get_meter_heads(meters: Vec<MeterId>) -> Vec<Option<MeterHead>>;
		/// The meters of an account, suspended ones among them, in the order of their registration.
		fn get_meters(who: AccountId) -> Vec<MeterId>;
		/// An interval's sums, and its readings: how many, and the root of their tree.
		fn get_interval(interval: Interval) -> IntervalSummary;
	}

	/// Offers, orders, clearing, positions, settlement.
	pub trait TradingApi<AccountId> where AccountId: Codec {
		/// An open offer.
		fn get_energy_offer(offer: OfferId<AccountId>) -> Option<Offer<AccountId>>;
		/// Open offers for an interval, up to `limit` of them and never more than 256, behind the offer `from`; from the first one on without it.
		/// A page looks at 1 024 accounts at most, so it may hold fewer than `limit` and still not be the last: `next` says from where to ask on.
		fn get_open_offers(interval: Interval, from: Option<OfferId<AccountId>>, limit: u32) -> OfferPage<AccountId>;
		/// What an account bought and sold for an interval.
		fn get_position(who: AccountId, interval: Interval) -> Option<Position>;
		/// What is on the books of an area's auction for an interval.
		fn get_order_book(area: AreaId, interval: Interval) -> OrderBook;
		/// What the auction would come to in an area, were the gate to close now on the orders that stand. `None` once it has closed, or for an
		/// area that cannot trade. It costs a clearing of the area's whole zone, at most 256 areas with 8 pages of orders each: some tens of
		/// milliseconds.
		fn get_indicative_clearing(area: AreaId, interval: Interval) -> Option<Clearing>;
		/// Where the auction of an area and interval stands, and what it came to.
		fn get_clearing(area: AreaId, interval: Interval) -> (MarketPhase, Option<Clearing>);
		/// Everything that an account has to do with an interval; `None` if that is nothing.
		fn get_statement(who: AccountId, interval: Interval) -> Option<Statement>;
		/// An account's energy and money at a glance.
		fn get_energy_balance(who: AccountId) -> EnergyBalance;
	}

	/// Carbon credits.
	pub trait CarbonApi<AccountId> where AccountId: Codec {
		/// An account's credits of one vintage, in units of 1 g CO2e.
		fn get_carbon_credits_balance(who: AccountId, credit: CreditId) -> Balance;
		/// Whether a verifier has approved an account's plant as it is at present: in its zone, of its source, with its capacity.
		fn is_clean_energy_producer(who: AccountId) -> bool;
		/// What an account's generation has earned, and what it has offset, over all vintages.
		fn get_carbon_account(who: AccountId) -> CarbonAccount;
		/// The account, the vintage's asset and the amount of a certificate of retirement, with beneficiary and reason.
		fn get_certificate(certificate: CertificateId) -> Option<(AccountId, CreditId, Balance, Vec<u8>, Vec<u8>)>;
	}
}
