//! What a client can ask of the chain. Each question is declared here once, and the declaration
//! makes
//!
//! - a plain trait that the pallet implements (`GridReaders`, …),
//! - the pallet's view functions, by [`view_functions`],
//! - the runtime API ([`GridApi`](crate::api::GridApi), …), by [`impl_runtime_apis_with_readers`],
//! - the node's JSON-RPC methods: the API's prefix and the name in camel case,
//!   `grid_getConnection`,
//!
//! with the same names, parameters, answers and documentation. A table is a macro that passes its
//! entries on to another macro, its consumer:
//! `grid_readers!(consumer!(anything for the consumer), AccountId)`.
//!
//! Paths in the tables are absolute, as they are expanded in several crates.

#[macro_use]
mod carbon_table;
mod consumers;

/// The readers of grid-management.
#[macro_export]
macro_rules! grid_readers {
	($consumer:ident!($($context:tt)*), $($account:tt)*) => {
		$consumer! {
			[$($context)*] GridReaders, GridApi, grid, read_much: [get_areas, get_connections, get_area_connections, get_operators, get_invitations, get_incidents, get_area_incidents, get_status_records, get_measures, get_effective_limits, get_area_limits, get_flexibility_requests, get_flexibility_commitments, get_flexibility_ladder, get_flexibility_reference],
			pallet: {#[frame_support::pallet]},
			/// Returns the present interval, and how long an interval is.
			fn current_interval() -> energy_primitives::CurrentInterval;
			/// Returns the community's time zone: its months are those of bills and credits.
			fn get_time_zone() -> energy_primitives::TimeZone;
			/// Returns the present state of an area with its last measurement; `None` for an
			/// unknown area.
			fn get_current_grid_status(area: energy_primitives::AreaId) -> Option<energy_primitives::GridStatusInfo>;
			/// Returns the measurements of an area that are still kept, the oldest first.
			fn get_status_history(area: energy_primitives::AreaId) -> alloc::vec::Vec<energy_primitives::StatusRecord>;
			/// Returns the measurements of an area that are still kept, in the order of their numbers, those
			/// from the number `from` on, by default from the oldest: up to `limit` of them, by default and
			/// at most 256. They are numbered from 0.
			fn get_status_records(
				area: energy_primitives::AreaId,
				from: Option<u64>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::StatusRecord, u64>;
			/// Whether an account may report the status of an area without operating it.
			fn is_status_reporter(who: $($account)*, area: energy_primitives::AreaId) -> bool;
			/// Whether an account is an operator of an area or of one above it.
			fn is_authorized_operator(operator: $($account)*, area: energy_primitives::AreaId) -> bool;
			/// Returns an account's roles in a zone.
			fn get_party(who: $($account)*, zone: energy_primitives::ZoneId) -> energy_primitives::Party;
			/// Returns an area with its edge, its state and its supplier; `None` for an unknown area.
			fn get_area(area: energy_primitives::AreaId) -> Option<energy_primitives::AreaInfo<$($account)*>>;
			/// Returns all areas in the order of their ids, those from the id `from` on, by default
			/// from the first: up to `limit` of them, by default and at most 256.
			fn get_areas(
				from: Option<energy_primitives::AreaId>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::AreaInfo<$($account)*>, energy_primitives::AreaId>;
			/// Returns an account's grid connection point; `None` where it has none.
			fn get_connection(who: $($account)*) -> Option<energy_primitives::Connection>;
			/// Returns all participants with their connections, in an order of the chain's own,
			/// those behind `from`: up to `limit` of them, by default and at most 256.
			fn get_connections(
				from: Option<$($account)*>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::ConnectionInfo<$($account)*>, $($account)*>;
			/// Returns the participants of an area with their connections, in the order of the numbers
			/// of their connection points, from the number `from` on, by default from the first: up to
			/// `limit` of them, by default and at most 256. A page looks at 32 768 numbers at most.
			fn get_area_connections(
				area: energy_primitives::AreaId,
				from: Option<energy_primitives::ConnectionIndex>,
				limit: Option<u32>
			) -> energy_primitives::Page<
				energy_primitives::ConnectionInfo<$($account)*>,
				energy_primitives::ConnectionIndex
			>;
			/// Returns the number of an account's connection point, or of its last one where it has
			/// none any longer; `None` for an account that never was connected.
			fn get_connection_index(who: $($account)*) -> Option<energy_primitives::ConnectionIndex>;
			/// Returns the connection to an area that an account is invited to accept.
			fn get_invitation(
				who: $($account)*,
				area: energy_primitives::AreaId
			) -> Option<energy_primitives::Invitation>;
			/// Returns who is invited to connect to an area, by default to any, in an order of the
			/// chain's own, those behind `from`: up to `limit` of them, by default and at most 256. A
			/// page looks at 1 024 invitations at most.
			fn get_invitations(
				area: Option<energy_primitives::AreaId>,
				from: Option<energy_primitives::AccountInArea<$($account)*>>,
				limit: Option<u32>
			) -> energy_primitives::Page<
				energy_primitives::InvitationInfo<$($account)*>,
				energy_primitives::AccountInArea<$($account)*>
			>;
			/// Returns who operates an area itself, by default who operates any, in an order of the
			/// chain's own, those behind `from`: up to `limit` of them, by default and at most 256. A
			/// page looks at 1 024 authorisations at most.
			fn get_operators(
				area: Option<energy_primitives::AreaId>,
				from: Option<energy_primitives::AccountInArea<$($account)*>>,
				limit: Option<u32>
			) -> energy_primitives::Page<
				energy_primitives::AccountInArea<$($account)*>,
				energy_primitives::AccountInArea<$($account)*>
			>;
			/// Returns an area's schedule of suppliers and tariffs, and the band that its supplier
			/// has set; also of a removed area.
			fn get_supply(area: energy_primitives::AreaId) -> Option<energy_primitives::SupplyInfo<$($account)*>>;
			/// Returns the supplier and the tariff of an area in an interval; `None` where nobody
			/// supplies it.
			fn get_supply_terms(
				area: energy_primitives::AreaId,
				interval: energy_primitives::Interval
			) -> Option<energy_primitives::SupplyTerms<$($account)*>>;
			/// Returns the tariff that is proposed to an area's supplier.
			fn get_tariff_proposal(
				area: energy_primitives::AreaId
			) -> Option<energy_primitives::TariffProposal<$($account)*>>;
			/// Returns who receives the grid fees and the congestion rent of an area's edge; `None`
			/// where the community fund does.
			fn get_network_account(area: energy_primitives::AreaId) -> Option<$($account)*>;
			/// Returns the measures in force or to come in an area, above it and below, in the order of
			/// their records, those from the id `from` on, by default from the first: up to `limit` of them,
			/// by default and at most 256.
			fn get_measures(
				area: energy_primitives::AreaId,
				from: Option<energy_primitives::IncidentId>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::MeasureInfo<$($account)*>, energy_primitives::IncidentId>;
			/// Returns the measures that operators have proposed in the zone of an area and that can still be
			/// confirmed.
			fn get_measure_proposals(
				area: energy_primitives::AreaId
			) -> alloc::vec::Vec<energy_primitives::MeasureProposalInfo<$($account)*>>;
			/// Returns what an account's connection may take and give in the intervals from `from` on: the
			/// least of its own limits, its envelope and every measure, as they are known at present. It
			/// looks at up to `limit` intervals, by default and at most 192, and at none of an account
			/// without a connection.
			fn get_effective_limits(
				who: $($account)*,
				from: energy_primitives::Interval,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::IntervalLimits, energy_primitives::Interval>;
			/// Returns what an area's edge may carry in the intervals from `from` on: the least of its own
			/// limits and every measure, as they are known at present. It looks at up to `limit` intervals,
			/// by default and at most 192, and at none of an unknown area.
			fn get_area_limits(
				area: energy_primitives::AreaId,
				from: energy_primitives::Interval,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::AreaLimits, energy_primitives::Interval>;
			/// Returns the operating envelope of an account's connection; `None` where it has none.
			fn get_envelope(who: $($account)*) -> Option<energy_primitives::EnvelopeInfo>;
			/// Returns the last intervals in which an account's meters exceeded its limits, at most 32, in
			/// ascending order.
			fn get_limit_breaches(who: $($account)*) -> alloc::vec::Vec<energy_primitives::LimitBreach>;
			/// Returns the record of all measures in the order of their ids, those from the id
			/// `from` on, by default from the first: up to `limit` of them, by default and at most
			/// 256.
			fn get_incidents(
				from: Option<energy_primitives::IncidentId>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::IncidentInfo<$($account)*>, energy_primitives::IncidentId>;
			/// Returns the record of the measures in an area, above it and below, the newest first,
			/// from the id `from` down, by default from the newest: up to `limit` of them, by default
			/// and at most 256. A page looks at 1 024 records at most.
			fn get_area_incidents(
				area: energy_primitives::AreaId,
				from: Option<energy_primitives::IncidentId>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::IncidentInfo<$($account)*>, energy_primitives::IncidentId>;
			/// Returns the requests for flexibility of an area and of those above it, in the order of their
			/// ids, those from the id `from` on, by default from the first: up to `limit` of them, by
			/// default and at most 256. Who is connected to the area may commit to those that are open.
			fn get_flexibility_requests(
				area: energy_primitives::AreaId,
				from: Option<energy_primitives::FlexibilityId>,
				limit: Option<u32>
			) -> energy_primitives::Page<
				energy_primitives::FlexibilityRequestInfo<$($account)*>,
				energy_primitives::FlexibilityId
			>;
			/// Returns a request for flexibility; `None` when it is over.
			fn get_flexibility_request(
				request: energy_primitives::FlexibilityId
			) -> Option<energy_primitives::FlexibilityRequestInfo<$($account)*>>;
			/// Returns the commitments to a request for flexibility in the order of their numbers, those from
			/// the number `from` on, by default from the first: up to `limit` of them, by default and at most
			/// 256. A page looks at 1 024 numbers at most.
			fn get_flexibility_commitments(
				request: energy_primitives::FlexibilityId,
				from: Option<u32>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::FlexibilityCommitmentInfo<$($account)*>, u32>;
			/// Returns what is offered for a request for flexibility at each price, the cheapest first; nothing
			/// when the request is over.
			fn get_flexibility_ladder(
				request: energy_primitives::FlexibilityId
			) -> alloc::vec::Vec<energy_primitives::FlexibilityLevel>;
			/// Returns the commitments of an account to requests for flexibility that are not settled, in the
			/// order of the requests: as many at most as an envelope has contracts.
			fn get_flexibility_commitments_of(
				who: $($account)*
			) -> alloc::vec::Vec<energy_primitives::FlexibilityCommitmentInfo<$($account)*>>;
			/// Returns from which power a commitment of an account would be counted, from the interval `from` on
			/// and before `until`, as far as it is known at present; nothing of an account without a connection.
			/// It looks at 16 intervals at most.
			fn get_flexibility_reference(
				who: $($account)*,
				direction: energy_primitives::Direction,
				from: energy_primitives::Interval,
				until: energy_primitives::Interval
			) -> Option<energy_primitives::FlexibilityReference>;
		}
	};
}

/// The readers of energy-production.
#[macro_export]
macro_rules! production_readers {
	($consumer:ident!($($context:tt)*), $($account:tt)*) => {
		$consumer! {
			[$($context)*] ProductionReaders, ProductionApi, production, read_much: [get_energy_productions, get_meter_states, get_registered_meters, get_area_meters, get_silent_meters, get_producers, get_gateways, get_area_energy, get_intervals],
			pallet: {#[frame_support::pallet]},
			/// Returns a producer's plant and what it has generated, in Wh.
			fn get_producer_info(producer: $($account)*) -> Option<energy_primitives::ProducerInfo>;
			/// Returns what an account produced and consumed in an interval, in Wh; all 0 where no
			/// meter measured it, or it has been deleted.
			fn get_energy_production(
				who: $($account)*,
				interval: energy_primitives::Interval
			) -> energy_primitives::EnergyProductionInfo;
			/// Returns what an account produced and consumed in the intervals from `from` on, in Wh, of
			/// those in which a meter measured it: it looks at up to `limit` intervals, by default and
			/// at most 192. The next page begins with the interval `next`; it is `None` where nothing
			/// can be further on.
			fn get_energy_productions(
				who: $($account)*,
				from: energy_primitives::Interval,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::IntervalProduction, energy_primitives::Interval>;
			/// Returns what the meters at an area's own connection points measured together in the intervals
			/// from `from` on, in Wh, of those in which any of them did and whose flows are kept: it looks at up
			/// to `limit` intervals, by default and at most 192, and at as many as have 2 048 pages of
			/// connection points together, but at one always. What showed only after its interval had closed is
			/// in the sums once settlement has booked it.
			fn get_area_energy(
				area: energy_primitives::AreaId,
				from: energy_primitives::Interval,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::AreaEnergy, energy_primitives::Interval>;
			/// Returns all producers, by default of all areas, in an order of the chain's own, those
			/// behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024
			/// producers at most.
			fn get_producers(
				area: Option<energy_primitives::AreaId>,
				from: Option<$($account)*>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::ProducerEntry<$($account)*>, $($account)*>;
			/// Returns the gateways of an area, by default of all areas, in an order of the chain's own,
			/// those behind `from`: up to `limit` of them, by default and at most 256. A page looks at
			/// 1 024 of them at most.
			fn get_gateways(
				area: Option<energy_primitives::AreaId>,
				from: Option<energy_primitives::AccountInArea<$($account)*>>,
				limit: Option<u32>
			) -> energy_primitives::Page<
				energy_primitives::AccountInArea<$($account)*>,
				energy_primitives::AccountInArea<$($account)*>
			>;
			/// Returns the epoch of a meter's key and the last sequence number that it has used up;
			/// `None` for an unknown meter.
			fn get_meter_sequence(meter: energy_primitives::MeterId) -> Option<energy_primitives::MeterSequence>;
			/// Returns the states of meters, in the order asked; `None` for an unknown one. Only
			/// the first 1 024 are answered.
			fn get_meter_states(
				meters: alloc::vec::Vec<energy_primitives::MeterId>
			) -> alloc::vec::Vec<Option<energy_primitives::MeterState>>;
			/// Returns the meters of an account, suspended ones among them, in the order of their
			/// registration.
			fn get_meters(who: $($account)*) -> alloc::vec::Vec<energy_primitives::MeterId>;
			/// Returns all meters in the order of their ids, those from the id `from` on, by
			/// default from the first: up to `limit` of them, by default and at most 256.
			fn get_registered_meters(
				from: Option<energy_primitives::MeterId>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::MeterInfo<$($account)*>, energy_primitives::MeterId>;
			/// Returns the meters that stand in an area in the order of their ids, those from the id
			/// `from` on, by default from the first: up to `limit` of them, by default and at most 256.
			/// A page looks at 8 192 meters at most.
			fn get_area_meters(
				area: energy_primitives::AreaId,
				from: Option<energy_primitives::MeterId>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::MeterInfo<$($account)*>, energy_primitives::MeterId>;
			/// Returns the active meters of an area that have not shown what they measured in the
			/// interval before `before`, and so neither in later ones, in pages as `get_area_meters`.
			fn get_silent_meters(
				area: energy_primitives::AreaId,
				before: energy_primitives::Interval,
				from: Option<energy_primitives::MeterId>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::MeterInfo<$($account)*>, energy_primitives::MeterId>;
			/// Returns the proofs that meters signed two different readings with one number, in an order
			/// of the chain's own, those behind `from`: up to `limit` of them, by default and at most
			/// 256.
			fn get_equivocations(
				from: Option<energy_primitives::MeterEpoch>,
				limit: Option<u32>
			) -> energy_primitives::Page<
				energy_primitives::EquivocationInfo<$($account)*>,
				energy_primitives::MeterEpoch
			>;
			/// Returns what an operator has recorded by hand of a plant and can still be
			/// countersigned.
			fn get_manual_records(producer: $($account)*) -> alloc::vec::Vec<energy_primitives::ManualRecord>;
			/// Returns an interval's sums, and its readings: how many, and the root of their Merkle
			/// tree.
			fn get_interval(interval: energy_primitives::Interval) -> energy_primitives::IntervalSummary;
			/// Returns the same of the intervals from `from` on, of those to which something was booked: it
			/// looks at up to `limit` intervals, by default and at most 192. The next page begins with the
			/// interval `next`; it is `None` where nothing can be further on.
			fn get_intervals(
				from: energy_primitives::Interval,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::IntervalEntry, energy_primitives::Interval>;
		}
	};
}

/// The readers of p2p-trading.
#[macro_export]
macro_rules! trading_readers {
	($consumer:ident!($($context:tt)*), $($account:tt)*) => {
		$consumer! {
			[$($context)*] TradingReaders, TradingApi, trading, read_much: [get_open_offers, get_order_book, get_indicative_clearing, get_energy_balance, get_statements, get_corrections, get_markets, get_headroom, get_orders, get_area_offers, get_offers_of, get_indicative_markets, get_indicative_load, get_receivables, preview_orders],
			pallet: {#[frame_support::pallet]},
			/// Returns an open offer.
			fn get_energy_offer(
				offer: energy_primitives::OfferId<$($account)*>
			) -> Option<energy_primitives::Offer<$($account)*>>;
			/// Returns the open offers for an interval, those behind `from`: up to `limit` of them,
			/// by default and at most 256. A page looks at 1 024 accounts at most. The offers of a
			/// seller stand together, by their numbers.
			fn get_open_offers(
				interval: energy_primitives::Interval,
				from: Option<energy_primitives::OfferId<$($account)*>>,
				limit: Option<u32>
			) -> energy_primitives::Page<
				energy_primitives::Offer<$($account)*>,
				energy_primitives::OfferId<$($account)*>
			>;
			/// Returns the open offers of an area for the intervals from `first` on, up to `intervals` of
			/// them, by default and at most 192, in the order of the intervals, those behind `from`: up to
			/// `limit` offers, by default and at most 256. A page looks at 1 024 positions at most.
			fn get_area_offers(
				area: energy_primitives::AreaId,
				first: energy_primitives::Interval,
				intervals: Option<u32>,
				from: Option<energy_primitives::OfferId<$($account)*>>,
				limit: Option<u32>
			) -> energy_primitives::Page<
				energy_primitives::Offer<$($account)*>,
				energy_primitives::OfferId<$($account)*>
			>;
			/// Returns an account's own open offers for the intervals from `from` on, by default for all
			/// that are open: it looks at up to `limit` intervals, by default and at most 192. The next
			/// page begins with the interval `next`.
			fn get_offers_of(
				who: $($account)*,
				from: Option<energy_primitives::Interval>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::Offer<$($account)*>, energy_primitives::Interval>;
			/// Returns what an account bought and sold by offers for an interval.
			fn get_position(
				who: $($account)*,
				interval: energy_primitives::Interval
			) -> Option<energy_primitives::Position>;
			/// Returns how much is asked and bid at each price in an area's auction for an
			/// interval, until the interval is settled.
			fn get_order_book(
				area: energy_primitives::AreaId,
				interval: energy_primitives::Interval
			) -> energy_primitives::OrderBook;
			/// Returns the result of the auction in an area if the gate closed now; `None` once it
			/// has closed, for an area that cannot trade, or where nobody has ordered. It costs a
			/// clearing of the area's whole zone, at most 256 areas with 8 pages of orders each:
			/// some tens of milliseconds.
			fn get_indicative_clearing(
				area: energy_primitives::AreaId,
				interval: energy_primitives::Interval
			) -> Option<energy_primitives::Clearing>;
			/// Returns the results of the auctions of a zone if their gates closed now, for the intervals
			/// from `from` on, of those for which somebody has ordered: it looks at up to `limit` open
			/// intervals, by default and at most 8. The next page begins with the interval `next`.
			fn get_indicative_markets(
				zone: energy_primitives::ZoneId,
				from: Option<energy_primitives::Interval>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::IndicativeMarkets, energy_primitives::Interval>;
			/// Returns the phase and the result of the auction of an area and interval, and the result
			/// of sharing. An auction in which nobody ordered is void, and one that has been deleted
			/// appears so.
			fn get_clearing(
				area: energy_primitives::AreaId,
				interval: energy_primitives::Interval
			) -> energy_primitives::ClearingInfo;
			/// Returns a page of what is to flow in an area and over its edge in the intervals from `from` on,
			/// by default and at least the present one, against what the edge carries. Each that is not
			/// cleared is a clearing of the whole zone: it looks at up to `limit` intervals, by default and
			/// at most 8.
			fn get_indicative_load(
				area: energy_primitives::AreaId,
				from: Option<energy_primitives::Interval>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::IndicativeLoad, energy_primitives::Interval>;
			/// Returns on which terms the members of an area share in an interval; `None` where they share
			/// nothing.
			fn get_sharing_terms(
				area: energy_primitives::AreaId,
				interval: energy_primitives::Interval
			) -> Option<energy_primitives::SharingTerms>;
			/// Returns what is charged in an area for energy beyond the limits of a connection in an interval,
			/// in mills per kWh; `None` where nothing is.
			fn get_breach_charge(
				area: energy_primitives::AreaId,
				interval: energy_primitives::Interval
			) -> Option<energy_primitives::Price>;
			/// Returns how an account takes part in sharing in intervals whose gate is open.
			fn get_participation(who: $($account)*) -> energy_primitives::Participation;
			/// Returns everything that an account traded, shared, used, owes and is owed for an interval;
			/// `None` if that is nothing.
			fn get_statement(
				who: $($account)*,
				interval: energy_primitives::Interval
			) -> Option<energy_primitives::Statement>;
			/// Returns an account's statements of the intervals from `from` on, of those in which there is
			/// one: it looks at up to `limit` intervals, by default and at most 192. The next page
			/// begins with the interval `next`; it is `None` where nothing can be further on.
			fn get_statements(
				who: $($account)*,
				from: energy_primitives::Interval,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::Statement, energy_primitives::Interval>;
			/// Returns what became known of an account's intervals from `from` on after they had been
			/// settled, and what that changed: it looks at up to `limit` intervals, by default and at
			/// most 192. The next page begins with the interval `next`.
			fn get_corrections(
				who: $($account)*,
				from: energy_primitives::Interval,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::CorrectionInfo, energy_primitives::Interval>;
			/// Returns the markets of a zone in the intervals from `from` on, of those with one that is
			/// not deleted: it looks at up to `limit` intervals, by default and at most 192, and at as
			/// many as have 256 areas together. The next page begins with the interval `next`.
			fn get_markets(
				zone: energy_primitives::ZoneId,
				from: energy_primitives::Interval,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::ZoneMarkets, energy_primitives::Interval>;
			/// Returns an account's orders for the intervals from `from` on that are not settled, by
			/// default all: those of as many intervals as have 256 orders together. The next page
			/// begins with the interval `next`.
			fn get_orders(
				who: $($account)*,
				from: Option<energy_primitives::Interval>
			) -> energy_primitives::Page<energy_primitives::OrderInfo, energy_primitives::Interval>;
			/// Returns what orders of an account would come to if it placed them now, one after the other:
			/// what would be reserved for each, or why it would be refused. Nothing is placed. It looks at
			/// as many orders as a call may have.
			fn preview_orders(
				who: $($account)*,
				orders: alloc::vec::Vec<energy_primitives::Order>
			) -> energy_primitives::OrdersPreview;
			/// Returns how much an account can still sell and buy ahead in the intervals from `from` on
			/// that are open for trading, up to `limit` of them, by default and at most 192. The next
			/// page begins with the interval `next`.
			fn get_headroom(
				who: $($account)*,
				from: Option<energy_primitives::Interval>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::Headroom, energy_primitives::Interval>;
			/// Returns an account's bill of a local month: of the running one, or of the last one that is
			/// closed; `None` if there is nothing on it, and for any other month.
			fn get_bill(
				who: $($account)*,
				month: energy_primitives::Month
			) -> Option<energy_primitives::BillInfo<$($account)*>>;
			/// Returns how many bills of a local month are closed, and the root that each can be proved
			/// against.
			fn get_bills(month: energy_primitives::Month) -> energy_primitives::BillsInfo;
			/// Returns an account's energy (Wh) and money (plancks) at a glance.
			fn get_energy_balance(who: $($account)*) -> energy_primitives::EnergyBalance;
			/// Returns the money of an account's connection point in the market's pool, in plancks;
			/// nothing for an account that never was connected.
			fn get_clearing_account(who: $($account)*) -> energy_primitives::ClearingAccountInfo;
			/// Returns a supplier's money in the market's pool, in plancks.
			fn get_supplier_account(who: $($account)*) -> energy_primitives::SupplierAccount;
			/// Returns the money that is waiting in the pool for an account which could not receive
			/// it, in plancks.
			fn get_pending_payout(who: $($account)*) -> energy_primitives::Amount;
			/// Returns whom an account owes how much in arrears, in an order of the chain's own, those
			/// behind the creditor `from`: up to `limit` of them, by default and at most 256.
			fn get_debts(
				who: $($account)*,
				from: Option<$($account)*>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::DebtInfo<$($account)*>, $($account)*>;
			/// Returns who owes an account how much in arrears, in an order of the chain's own, those
			/// behind the debtor `from`: up to `limit` of them, by default and at most 256. A page looks at
			/// 1 024 accounts with debts at most.
			fn get_receivables(
				who: $($account)*,
				from: Option<$($account)*>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::DebtInfo<$($account)*>, $($account)*>;
			/// Returns how far clearing, expiry, settlement and deletion have come.
			fn get_progress() -> energy_primitives::TradingProgress;
		}
	};
}

/// The readers of validators.
#[macro_export]
macro_rules! network_readers {
	($consumer:ident!($($context:tt)*), $($account:tt)*) => {
		$consumer! {
			[$($context)*] NetworkReaders, NetworkApi, network, read_much: [get_nodes],
			pallet: {#[frame_support::pallet]},
			/// Returns the validators of the present session and those that the council wants, in the
			/// order of their accounts: 64 of them at most.
			fn get_validators() -> alloc::vec::Vec<energy_primitives::ValidatorInfo<$($account)*>>;
			/// Returns the nodes that are on the list of those that may take part, in an order of the
			/// chain's own, those behind `from`: up to `limit` of them, by default and at most 256.
			fn get_nodes(
				from: Option<energy_primitives::NodeId>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::NodeInfo<$($account)*>, energy_primitives::NodeId>;
			/// Whether a node may take part: always while the list is not enforced.
			fn is_node_allowed(node: energy_primitives::NodeId) -> bool;
			/// Returns whether the list is enforced.
			fn get_node_rule() -> energy_primitives::NodeRule;
		}
	};
}

/// The readers that no pallet can answer alone, and the runtime does. They are no view functions.
#[macro_export]
macro_rules! participant_readers {
	($consumer:ident!($($context:tt)*), $($account:tt)*) => {
		$consumer! {
			[$($context)*] ParticipantReaders, ParticipantApi, participant, read_much: [get_roles],
			pallet: {},
			/// Returns every role of an account.
			fn get_roles(who: $($account)*) -> energy_primitives::Roles;
		}
	};
}

/// Consumer: the plain trait, and the declaration of the runtime API.
macro_rules! declare_readers {
	(
		[] $trait:ident, $api:ident, $prefix:ident, read_much: [$($much:ident),*],
		pallet: {$($pallet_attribute:tt)*},
		$($(#[$doc:meta])* fn $name:ident($($arg:ident: $type:ty),*) -> $answer:ty;)*
	) => {
		/// What a pallet, or the runtime, implements: the readers of its runtime API.
		pub trait $trait<AccountId> {
			$($(#[$doc])* fn $name($($arg: $type),*) -> $answer;)*
		}

		/// The runtime API.
		pub mod $prefix {
			sp_api::decl_runtime_apis! {
				/// Readers.
				pub trait $api<AccountId> where AccountId: codec::Codec {
					$($(#[$doc])* fn $name($($arg: $type),*) -> $answer;)*
				}
			}
		}
	};
}

grid_readers!(declare_readers!(), AccountId);
production_readers!(declare_readers!(), AccountId);
trading_readers!(declare_readers!(), AccountId);
carbon_readers!(declare_readers!(), AccountId);
network_readers!(declare_readers!(), AccountId);
participant_readers!(declare_readers!(), AccountId);
