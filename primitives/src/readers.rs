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

/// The readers of grid-management.
#[macro_export]
macro_rules! grid_readers {
	($consumer:ident!($($context:tt)*), $($account:tt)*) => {
		$consumer! {
			[$($context)*] GridReaders, GridApi, grid, read_much: [get_areas, get_connections, get_incidents],
			pallet: {#[frame_support::pallet]},
			/// Returns the present interval, and how long an interval is.
			fn current_interval() -> energy_primitives::CurrentInterval;
			/// Returns the present state of an area with its last measurement; `None` for an
			/// unknown area.
			fn get_current_grid_status(area: energy_primitives::AreaId) -> Option<energy_primitives::GridStatusInfo>;
			/// Returns the measurements of an area that are still kept, the oldest first.
			fn get_status_history(area: energy_primitives::AreaId) -> alloc::vec::Vec<energy_primitives::StatusRecord>;
			/// Whether an account is an operator of an area or of one above it.
			fn is_authorized_operator(operator: $($account)*, area: energy_primitives::AreaId) -> bool;
			/// Returns an account's roles in a zone.
			fn get_party(who: $($account)*, zone: energy_primitives::ZoneId) -> energy_primitives::Party;
			/// Returns an area, its edge and its thresholds; `None` for an unknown area.
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
			/// Returns the number of an account's connection point, or of its last one where it has
			/// none any longer; `None` for an account that never was connected.
			fn get_connection_index(who: $($account)*) -> Option<energy_primitives::ConnectionIndex>;
			/// Returns the connection to an area that an account is invited to accept.
			fn get_invitation(
				who: $($account)*,
				area: energy_primitives::AreaId
			) -> Option<energy_primitives::Invitation>;
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
			/// Returns the record of all emergencies in the order of their ids, those from the id
			/// `from` on, by default from the first: up to `limit` of them, by default and at most
			/// 256.
			fn get_incidents(
				from: Option<energy_primitives::IncidentId>,
				limit: Option<u32>
			) -> energy_primitives::Page<energy_primitives::IncidentInfo<$($account)*>, energy_primitives::IncidentId>;
		}
	};
}

/// The readers of energy-production.
#[macro_export]
macro_rules! production_readers {
	($consumer:ident!($($context:tt)*), $($account:tt)*) => {
		$consumer! {
			[$($context)*] ProductionReaders, ProductionApi, production, read_much: [get_meter_states, get_registered_meters],
			pallet: {#[frame_support::pallet]},
			/// Returns a producer's plant and what it has generated, in Wh.
			fn get_producer_info(producer: $($account)*) -> Option<energy_primitives::ProducerInfo>;
			/// Returns what an account produced and consumed in an interval, in Wh; all 0 where no
			/// meter measured it, or it has been deleted.
			fn get_energy_production(
				who: $($account)*,
				interval: energy_primitives::Interval
			) -> energy_primitives::EnergyProductionInfo;
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
			/// Returns what an operator has recorded by hand of a plant and can still be
			/// countersigned.
			fn get_manual_records(producer: $($account)*) -> alloc::vec::Vec<energy_primitives::ManualRecord>;
			/// Returns an interval's sums, and its readings: how many, and the root of their Merkle
			/// tree.
			fn get_interval(interval: energy_primitives::Interval) -> energy_primitives::IntervalSummary;
		}
	};
}

/// The readers of p2p-trading.
#[macro_export]
macro_rules! trading_readers {
	($consumer:ident!($($context:tt)*), $($account:tt)*) => {
		$consumer! {
			[$($context)*] TradingReaders, TradingApi, trading, read_much: [get_open_offers, get_order_book, get_indicative_clearing, get_energy_balance, get_statements, get_markets, get_headroom, get_orders],
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
			/// Returns the phase and the result of the auction of an area and interval, and the result
			/// of sharing. An auction in which nobody ordered is void, and one that has been deleted
			/// appears so.
			fn get_clearing(
				area: energy_primitives::AreaId,
				interval: energy_primitives::Interval
			) -> energy_primitives::ClearingInfo;
			/// Returns on which terms the members of an area share in an interval; `None` where they share
			/// nothing.
			fn get_sharing_terms(
				area: energy_primitives::AreaId,
				interval: energy_primitives::Interval
			) -> Option<energy_primitives::SharingTerms>;
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
		}
	};
}

/// The readers of carbon-offset.
#[macro_export]
macro_rules! carbon_readers {
	($consumer:ident!($($context:tt)*), $($account:tt)*) => {
		$consumer! {
			[$($context)*] CarbonReaders, CarbonApi, carbon, read_much: [get_certificates],
			pallet: {#[frame_support::pallet]},
			/// Returns an account's credits of one vintage, in units of 1 g CO2e; 0 for an asset
			/// that is not a vintage's.
			fn get_carbon_credits_balance(
				who: $($account)*,
				credit: energy_primitives::CreditId
			) -> energy_primitives::Amount;
			/// Whether a verifier has approved an account's plant as it is at present: in its zone,
			/// of its source, with its capacity.
			fn is_clean_energy_producer(who: $($account)*) -> bool;
			/// Returns the source and the capacity that a producer registered with in a zone, and
			/// what the verifiers there decided.
			fn get_clean_energy_producer(
				who: $($account)*,
				zone: energy_primitives::ZoneId
			) -> Option<energy_primitives::CleanProducer>;
			/// Whether an account is a registered buyer of credits.
			fn is_buyer(who: $($account)*) -> bool;
			/// Returns what a certificate costs whose beneficiary and reason have so many bytes
			/// together, in plancks.
			fn get_certificate_price(text_bytes: u32) -> energy_primitives::Amount;
			/// Returns what has been issued to an account and retired by it, over all vintages, in
			/// units of 1 g CO2e.
			fn get_carbon_account(who: $($account)*) -> energy_primitives::CarbonAccount;
			/// Returns a certificate of retirement.
			fn get_certificate(
				certificate: energy_primitives::CertificateId
			) -> Option<energy_primitives::CertificateInfo<$($account)*>>;
			/// Returns all certificates in the order of their ids, those from the id `from` on, by
			/// default from the first: up to `limit` of them, by default and at most 256.
			fn get_certificates(
				from: Option<energy_primitives::CertificateId>,
				limit: Option<u32>
			) -> energy_primitives::Page<
				energy_primitives::CertificateInfo<$($account)*>,
				energy_primitives::CertificateId
			>;
			/// Returns what has been issued and retired by everybody, over all vintages, in units
			/// of 1 g CO2e.
			fn get_network_carbon_account() -> energy_primitives::CarbonAccount;
			/// Returns a vintage's month and source, and what has been issued and retired of it, in
			/// units of 1 g CO2e.
			fn get_vintage(credit: energy_primitives::CreditId) -> Option<energy_primitives::VintageInfo>;
			/// Returns what a kWh from a zone's grid emitted in a month, in mg CO2e, and whether
			/// that may still change.
			fn get_emission_factor(
				zone: energy_primitives::ZoneId,
				month: energy_primitives::Month
			) -> Option<energy_primitives::EmissionFactorInfo>;
			/// Returns what `issue_carbon_credits` would issue at present, in units of 1 g CO2e; 0
			/// where it would be refused.
			fn get_issuable_carbon_credits(
				producer: $($account)*,
				zone: energy_primitives::ZoneId,
				month: energy_primitives::Month
			) -> energy_primitives::Amount;
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
		/// What a pallet implements: the readers of its runtime API.
		pub trait $trait<AccountId> {
			$($(#[$doc])* fn $name($($arg: $type),*) -> $answer;)*
		}

		/// The runtime API.
		pub mod $prefix {
			sp_api::decl_runtime_apis! {
				/// The readers of a pallet.
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

/// Consumer: a pallet with the view functions of its table. Use it in a pallet's `lib.rs` so:
///
/// ```ignore
/// macro_rules! with_view_functions {
///     ($($pallet:tt)*) => { energy_primitives::grid_readers!(view_functions!($($pallet)*), T::AccountId); };
/// }
///
/// #[apply(with_view_functions!)]
/// #[import_section(calls::calls)]
/// #[frame_support::pallet]
/// pub mod pallet {
/// ```
///
/// The attribute `pallet` comes from the table: what it generates of `self` belongs to the fields of
/// the same name as the parameters only if both come from one macro. For the same reason the view
/// functions cannot be a section of their own.
#[macro_export]
macro_rules! view_functions {
	(
		[
			$(#[doc = $pallet_doc:expr])*
			$(#[import_section($($section:tt)*)])*
			#[frame_support::pallet]
			pub mod pallet { $($body:tt)* }
		]
		$trait:ident, $api:ident, $prefix:ident, read_much: [$($much:ident),*],
		pallet: {$($pallet_attribute:tt)*},
		$($(#[$doc:meta])* fn $name:ident($($arg:ident: $type:ty),*) -> $answer:ty;)*
	) => {
		$(#[doc = $pallet_doc])*
		$(#[import_section($($section)*)])*
		$($pallet_attribute)*
		pub mod pallet {
			$($body)*

			#[pallet::view_functions]
			impl<T: Config> Pallet<T> {
				$(
					$(#[$doc])*
					pub fn $name($($arg: $type),*) -> $answer {
						<Self as energy_primitives::readers::$trait<T::AccountId>>::$name($($arg),*)
					}
				)*
			}
		}
	};
}

/// Implements the runtime APIs that are given, and behind them those of the tables, each answered by
/// its pallet.
#[macro_export]
macro_rules! impl_runtime_apis_with_readers {
	($runtime:ident: $grid:ident, $production:ident, $trading:ident, $carbon:ident; $($apis:tt)*) => {
		$crate::runtime_apis_of_tables! {
			[$runtime]
			[
				[grid_readers $grid]
				[production_readers $production]
				[trading_readers $trading]
				[carbon_readers $carbon]
			]
			$($apis)*
		}
	};
}

/// Goes on to the next table; behind the last one it implements all that has been collected.
#[macro_export]
macro_rules! runtime_apis_of_tables {
	([$runtime:ident] [] $($apis:tt)*) => {
		sp_api::impl_runtime_apis! { $($apis)* }
	};
	([$runtime:ident] [[$table:ident $pallet:ident] $($tables:tt)*] $($apis:tt)*) => {
		$crate::$table!(
			implement_readers!([$runtime] [$($tables)*] $pallet $($apis)*),
			AccountId
		);
	};
}

/// Consumer: adds the implementation of one table's API to what has been collected.
#[macro_export]
macro_rules! implement_readers {
	(
		[[$runtime:ident] [$($tables:tt)*] $pallet:ident $($apis:tt)*]
		$trait:ident, $api:ident, $prefix:ident, read_much: [$($much:ident),*],
		pallet: {$($pallet_attribute:tt)*},
		$($(#[$doc:meta])* fn $name:ident($($arg:ident: $type:ty),*) -> $answer:ty;)*
	) => {
		$crate::runtime_apis_of_tables! {
			[$runtime] [$($tables)*]
			$($apis)*

			impl energy_primitives::readers::$prefix::$api<Block, AccountId> for $runtime {
				$(fn $name($($arg: $type),*) -> $answer {
					<$pallet as energy_primitives::readers::$trait<AccountId>>::$name($($arg),*)
				})*
			}
		}
	};
}
