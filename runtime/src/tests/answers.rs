//! The runtime APIs and the view functions return the same.

use super::*;
use crate::{Block, P2pTrading};
use codec::Decode;
use energy_primitives::{
	readers::{
		carbon::runtime_decl_for_carbon_api::CarbonApiV1, grid::runtime_decl_for_grid_api::GridApiV1,
		production::runtime_decl_for_production_api::ProductionApiV1,
		trading::runtime_decl_for_trading_api::TradingApiV1,
	},
	Amount, BookLevel, ClearingInfo, CurrentInterval, GridState, MarketPhase, MeterSequence, ProducerStatus, MILL,
};
use frame_support::view_functions::{
	runtime_api::runtime_decl_for_runtime_view_function::RuntimeViewFunctionV1, ViewFunction,
};
use pallet_carbon_offset as carbon;
use pallet_energy_production as production;
use pallet_grid_management as grid;
use pallet_p2p_trading as trading;

/// Returns a view function's answer, asked as a client asks it.
fn view<V: ViewFunction + Encode>(query: V) -> V::ReturnType
where
	V::ReturnType: Decode,
{
	let answer = <Runtime as RuntimeViewFunctionV1<Block>>::execute_view_function(V::id(), query.encode())
		.expect("the view function is there");
	Decode::decode(&mut &answer[..]).expect("the answer is of the type that stands in the metadata")
}

/// Asserts that the runtime API and the view function give this answer.
macro_rules! both {
	($api:expr, $view:expr) => {{
		let answer = $api;
		assert_eq!(view($view), answer);
		answer
	}};
}

type Api = Runtime;

#[test]
fn both_answer_alike_about_the_grid() {
	in_the_village(|| {
		let CurrentInterval { interval, length_ms } = both!(
			<Api as GridApiV1<Block, AccountId>>::current_interval(),
			grid::CurrentIntervalViewFunction::<Runtime>::new()
		);
		assert_eq!((interval, length_ms), (current(), QUARTER_HOUR_MS));
		let status = both!(
			<Api as GridApiV1<Block, AccountId>>::get_current_grid_status(VILLAGE),
			grid::GetCurrentGridStatusViewFunction::<Runtime>::new(VILLAGE)
		);
		let status = status.expect("the village is there");
		assert_eq!((status.status, status.trading_suspended), (None, false));
		assert_eq!(status.state, GridState::Emergency);
		let unknown = both!(
			<Api as GridApiV1<Block, AccountId>>::get_current_grid_status(99),
			grid::GetCurrentGridStatusViewFunction::<Runtime>::new(99)
		);
		assert_eq!(unknown, None);
		for (who, expected) in [(OPERATOR, true), (TOWN_OPERATOR, false)] {
			let operates = both!(
				<Api as GridApiV1<Block, AccountId>>::is_authorized_operator(account(who), VILLAGE),
				grid::IsAuthorizedOperatorViewFunction::<Runtime>::new(account(who), VILLAGE)
			);
			assert_eq!(operates, expected);
		}
		let connection = both!(
			<Api as GridApiV1<Block, AccountId>>::get_connection(account(HOUSE)),
			grid::GetConnectionViewFunction::<Runtime>::new(account(HOUSE))
		);
		assert_eq!(connection.expect("the house is connected").export_limit_w, POWER);
		let terms = both!(
			<Api as GridApiV1<Block, AccountId>>::get_supply_terms(VILLAGE, interval),
			grid::GetSupplyTermsViewFunction::<Runtime>::new(VILLAGE, interval)
		);
		assert_eq!(terms.expect("the village is supplied").tariff, TARIFF);
	});
}

#[test]
fn both_answer_alike_about_production() {
	in_the_village(|| {
		let mut panel = Device::install(
			SOLAR_HOUSE,
			MeterRole::ConnectionAndGeneration(EnergySource::Solar),
			MeterPair::ed25519(1),
		);
		let now = current();
		submit(vec![panel.read(now - 1, 0, 0)]);
		advance_to_interval(now + 1);
		submit(vec![panel.read(now, 10, 700)]);

		let producer = both!(
			<Api as ProductionApiV1<Block, AccountId>>::get_producer_info(account(SOLAR_HOUSE)),
			production::GetProducerInfoViewFunction::<Runtime>::new(account(SOLAR_HOUSE))
		)
		.expect("the solar house is a producer");
		assert_eq!((producer.status, producer.metered_wh), (ProducerStatus::Approved, 700));
		let energy = both!(
			<Api as ProductionApiV1<Block, AccountId>>::get_energy_production(account(SOLAR_HOUSE), now),
			production::GetEnergyProductionViewFunction::<Runtime>::new(account(SOLAR_HOUSE), now)
		);
		assert_eq!(
			(
				energy.generated_wh,
				energy.exported_wh,
				energy.imported_wh,
				energy.estimated
			),
			(700, 700, 10, false)
		);
		let sequence = both!(
			<Api as ProductionApiV1<Block, AccountId>>::get_meter_sequence(0),
			production::GetMeterSequenceViewFunction::<Runtime>::new(0)
		);
		assert_eq!(sequence, Some(MeterSequence { epoch: 0, sequence: 2 }));
	});
}

#[test]
fn both_answer_alike_about_trading() {
	in_the_village(|| {
		meter_the_village();
		let interval = current() + 2;
		send(SOLAR_HOUSE, offer(interval, 1_000, 100));
		let id = first_offer(SOLAR_HOUSE, interval);
		send(HOUSE, accept(id.clone(), 400));
		let open = both!(
			<Api as TradingApiV1<Block, AccountId>>::get_energy_offer(id.clone()),
			trading::GetEnergyOfferViewFunction::<Runtime>::new(id.clone())
		)
		.expect("a part of the offer is open");
		assert_eq!((open.seller.clone(), open.energy_wh), (account(SOLAR_HOUSE), 600));
		let all = both!(
			<Api as TradingApiV1<Block, AccountId>>::get_open_offers(interval, None, Some(10)),
			trading::GetOpenOffersViewFunction::<Runtime>::new(interval, None, Some(10))
		);
		assert_eq!(open.number, id.number);
		assert_eq!((all.items, all.next), (vec![open], None));
		let position = both!(
			<Api as TradingApiV1<Block, AccountId>>::get_position(account(HOUSE), interval),
			trading::GetPositionViewFunction::<Runtime>::new(account(HOUSE), interval)
		)
		.expect("the house bought");
		assert_eq!(position.bought_wh, 400);
		let money = both!(
			<Api as TradingApiV1<Block, AccountId>>::get_clearing_account(account(HOUSE)),
			trading::GetClearingAccountViewFunction::<Runtime>::new(account(HOUSE))
		);
		assert_eq!((money.available, money.free), (position.paid, 0));
		let supplied = both!(
			<Api as TradingApiV1<Block, AccountId>>::get_supplier_account(account(SUPPLIER)),
			trading::GetSupplierAccountViewFunction::<Runtime>::new(account(SUPPLIER))
		);
		assert_eq!(supplied, Default::default());
		let energy = both!(
			<Api as TradingApiV1<Block, AccountId>>::get_energy_balance(account(SOLAR_HOUSE)),
			trading::GetEnergyBalanceViewFunction::<Runtime>::new(account(SOLAR_HOUSE))
		);
		assert_eq!((energy.open_sold_wh, energy.arrears), (400, 0));
	});
}

#[test]
fn both_answer_alike_about_the_auction() {
	in_the_village(|| {
		meter_the_village();
		let interval = current() + 2;
		let orders = [
			order(interval, Side::Ask, 1_000, 100),
			order(interval, Side::Ask, 500, 250),
		];
		send(SOLAR_HOUSE, place(&orders));
		send(HOUSE, place(&[order(interval, Side::Bid, 600, 200)]));
		let book = both!(
			<Api as TradingApiV1<Block, AccountId>>::get_order_book(VILLAGE, interval),
			trading::GetOrderBookViewFunction::<Runtime>::new(VILLAGE, interval)
		);
		let levels = |levels: &[BookLevel]| -> Vec<_> { levels.iter().map(|l| (l.price_mills, l.energy_wh)).collect() };
		assert!(book.open);
		assert_eq!(levels(&book.asks), [(100, 1_000), (250, 500)]);
		assert_eq!(levels(&book.bids), [(200, 600)]);
		let expected = both!(
			<Api as TradingApiV1<Block, AccountId>>::get_indicative_clearing(VILLAGE, interval),
			trading::GetIndicativeClearingViewFunction::<Runtime>::new(VILLAGE, interval)
		)
		.expect("the gate is open, and somebody ordered");
		// There is more for sale at 100 than is bought at 200.
		assert_eq!(
			(expected.price_mills, expected.sold_wh, expected.bought_wh),
			(Some(100), 600, 600)
		);

		advance_to_interval(current() + 1);
		next_block();
		let ClearingInfo { phase, clearing, .. } = both!(
			<Api as TradingApiV1<Block, AccountId>>::get_clearing(VILLAGE, interval),
			trading::GetClearingViewFunction::<Runtime>::new(VILLAGE, interval)
		);
		assert_eq!((phase, clearing), (MarketPhase::Cleared, Some(expected)));
		let statement = both!(
			<Api as TradingApiV1<Block, AccountId>>::get_statement(account(SOLAR_HOUSE), interval),
			trading::GetStatementViewFunction::<Runtime>::new(account(SOLAR_HOUSE), interval)
		)
		.expect("it has orders");
		let filled: Vec<_> = statement.orders.iter().map(|order| order.filled_wh).collect();
		assert_eq!(filled, [Some(600), Some(0)]);
		assert_eq!(
			(statement.sold_wh, statement.revenue, statement.settled),
			(600, 60 * MILL, false)
		);
		assert_eq!(P2pTrading::get_energy_balance(account(HOUSE)).open_bought_wh, 600);
	});
}

#[test]
fn both_answer_alike_about_ranges_and_pages() {
	in_the_village(|| {
		let [mut panel, ..] = meter_the_village();
		let now = current();
		let areas = both!(
			<Api as GridApiV1<Block, AccountId>>::get_areas(None, Some(1)),
			grid::GetAreasViewFunction::<Runtime>::new(None, Some(1))
		);
		assert_eq!((areas.items[0].name.as_str(), areas.next), ("Village", Some(TOWN)));
		let connected = both!(
			<Api as GridApiV1<Block, AccountId>>::get_area_connections(VILLAGE, None, None),
			grid::GetAreaConnectionsViewFunction::<Runtime>::new(VILLAGE, None, None)
		);
		assert!(connected.items.iter().any(|info| info.account == account(HOUSE)));
		let gateways = both!(
			<Api as ProductionApiV1<Block, AccountId>>::get_gateways(Some(VILLAGE), None, None),
			production::GetGatewaysViewFunction::<Runtime>::new(Some(VILLAGE), None, None)
		);
		assert_eq!(gateways.items[0].account, account(GATEWAY));

		let orders = vec![order(now + 2, Side::Bid, 600, 200), order(now, Side::Bid, 600, 200)];
		let preview = both!(
			<Api as TradingApiV1<Block, AccountId>>::preview_orders(account(HOUSE), orders.clone()),
			trading::PreviewOrdersViewFunction::<Runtime>::new(account(HOUSE), orders.clone())
		);
		assert_eq!((preview.reserved, preview.from_wallet), (120 * MILL, 120 * MILL));
		let errors: Vec<_> = preview.orders.iter().map(|order| order.error.as_deref()).collect();
		assert_eq!(errors, [None, Some("GateClosed")]);
		send(HOUSE, place(&orders[..1]));
		assert_eq!(
			P2pTrading::get_clearing_account(account(HOUSE)).reserved,
			preview.reserved
		);

		advance_to_interval(now + 1);
		submit(vec![panel.read(now, 0, 700)]);
		let produced = both!(
			<Api as ProductionApiV1<Block, AccountId>>::get_energy_productions(account(SOLAR_HOUSE), now, None),
			production::GetEnergyProductionsViewFunction::<Runtime>::new(account(SOLAR_HOUSE), now, None)
		);
		assert_eq!(
			(produced.items[0].interval, produced.items[0].energy.exported_wh),
			(now, 700)
		);
		let progress = both!(
			<Api as TradingApiV1<Block, AccountId>>::get_progress(),
			trading::GetProgressViewFunction::<Runtime>::new()
		);
		assert_eq!((progress.current, progress.unsettled), (now + 1, vec![]));
	});
}

#[test]
fn both_answer_alike_about_credits() {
	in_the_village(|| {
		let nothing = both!(
			<Api as CarbonApiV1<Block, AccountId>>::get_carbon_credits_balance(account(BUYER), 0),
			carbon::GetCarbonCreditsBalanceViewFunction::<Runtime>::new(account(BUYER), 0)
		);
		assert_eq!(nothing, Amount(0));
		send(
			SOLAR_HOUSE,
			CarbonCall::register_clean_energy_producer {
				source: EnergySource::Solar,
			},
		);
		let clean = || {
			both!(
				<Api as CarbonApiV1<Block, AccountId>>::is_clean_energy_producer(account(SOLAR_HOUSE)),
				carbon::IsCleanEnergyProducerViewFunction::<Runtime>::new(account(SOLAR_HOUSE))
			)
		};
		assert!(!clean());
		send(VERIFIER, super::credits::approve(SOLAR_HOUSE));
		assert!(clean());
		let carbon_account = both!(
			<Api as CarbonApiV1<Block, AccountId>>::get_carbon_account(account(SOLAR_HOUSE)),
			carbon::GetCarbonAccountViewFunction::<Runtime>::new(account(SOLAR_HOUSE))
		);
		assert_eq!((carbon_account.issued, carbon_account.retired), (0, 0));
		let certificate = both!(
			<Api as CarbonApiV1<Block, AccountId>>::get_certificate(0),
			carbon::GetCertificateViewFunction::<Runtime>::new(0)
		);
		assert_eq!(certificate, None);
	});
}

#[test]
fn view_functions_and_runtime_apis_are_the_same_with_the_same_documentation() {
	let metadata = Runtime::metadata_ir();
	for (pallet, api) in [
		("GridManagement", "GridApi"),
		("EnergyProduction", "ProductionApi"),
		("P2pTrading", "TradingApi"),
		("CarbonOffset", "CarbonApi"),
	] {
		let views = metadata
			.pallets
			.iter()
			.filter(|entry| entry.name == pallet)
			.flat_map(|entry| {
				let functions = entry.view_functions.iter();
				functions.map(|function| (function.name, function.docs.clone()))
			});
		let methods = metadata
			.apis
			.iter()
			.filter(|entry| entry.name == api)
			.flat_map(|entry| {
				let methods = entry.methods.iter();
				methods.map(|method| (method.name, method.docs.clone()))
			});
		let views: Vec<_> = views.collect();
		assert!(!views.is_empty() && views.iter().all(|(_, docs)| !docs.is_empty()));
		assert_eq!(views, methods.collect::<Vec<_>>());
	}
}
