//! Measures, envelopes and status reporters, by transactions.

use super::{
	roles::{emergency, status},
	*,
};
use crate::{GridManagement, P2pTrading};
use energy_primitives::{EmergencyProtocol, LimitationContract, Limits, PublishedEnvelope};
use pallet_p2p_trading::Error as TradingError;

fn refused(error: TradingError<Runtime>) -> DispatchError {
	error.into()
}

#[test]
fn offers_and_orders_beyond_the_effective_limit_are_refused() {
	in_the_village(|| {
		meter(SOLAR_HOUSE, 1);
		meter(HOUSE, 2);
		// 20 kW, of which 400 W are left: 100 Wh in a quarter of an hour.
		send(
			OPERATOR,
			GridCall::implement_emergency_protocol {
				area: VILLAGE,
				protocol: EmergencyProtocol::Curtail { export_permille: 20 },
				duration: 8,
				reason: b"the transformer is hot".to_vec().try_into().expect("a short reason"),
			},
		);
		let within = current() + 4;
		assert_eq!(
			fail(SOLAR_HOUSE, offer(within, 101, 200)),
			refused(TradingError::ExceedsExportLimit)
		);
		send(SOLAR_HOUSE, offer(within, 100, 200));
		send(SOLAR_HOUSE, offer(current() + 8, 101, 200));
		let envelope = PublishedEnvelope {
			who: account(HOUSE),
			from: within,
			until: within + 1,
			limits: Limits {
				import_limit_w: 400,
				export_limit_w: 0,
			},
		};
		send(
			OPERATOR,
			GridCall::publish_envelopes {
				area: VILLAGE,
				envelopes: vec![envelope].try_into().expect("one fits"),
			},
		);
		let bid = |interval, energy_wh| place(&[order(interval, Side::Bid, energy_wh, 100)]);
		assert_eq!(fail(HOUSE, bid(within, 101)), refused(TradingError::ExceedsImportLimit));
		send(HOUSE, bid(within, 100));
		send(HOUSE, bid(within + 1, 101));
	});
}

#[test]
fn a_status_reporter_gets_in_with_the_status_and_with_nothing_else() {
	in_the_village(|| {
		refuse(STRANGER, status(VILLAGE), NO_ROLE);
		send(
			OPERATOR,
			GridCall::set_status_reporter {
				reporter: account(STRANGER),
				area: VILLAGE,
				authorized: true,
			},
		);
		send(STRANGER, status(VILLAGE));
		refuse(STRANGER, status(TOWN), NOT_ENTITLED);
		for call in [
			emergency(VILLAGE),
			GridCall::lift_emergency { area: VILLAGE }.into(),
			GridCall::confirm_measure {
				area: VILLAGE,
				proposal: 0,
			}
			.into(),
		] {
			refuse(STRANGER, call, NOT_ENTITLED);
		}
		send(
			OPERATOR,
			GridCall::set_status_reporter {
				reporter: account(STRANGER),
				area: VILLAGE,
				authorized: false,
			},
		);
		refuse(STRANGER, status(VILLAGE), NO_ROLE);
	});
}

#[test]
fn a_curtailment_cuts_back_before_the_gate_what_was_sold_and_nobody_pays_for_it() {
	in_the_village(|| {
		meter(SOLAR_HOUSE, 1);
		meter(HOUSE, 2);
		let delivery = current() + 12;
		send(SOLAR_HOUSE, offer(delivery, 2_000, 200));
		send(HOUSE, accept(first_offer(SOLAR_HOUSE, delivery), 1_500));
		send(SOLAR_HOUSE, place(&[order(delivery, Side::Ask, 500, 250)]));
		let reserved = |who| P2pTrading::get_clearing_account(account(who)).reserved;
		let traded = |who| pallet_p2p_trading::Positions::<Runtime>::get(delivery, account(who)).map(|it| it.position);
		let cut = |who| TradingCall::cut_back {
			who: account(who),
			interval: delivery,
		};
		let gate = <Runtime as pallet_p2p_trading::Config>::GateClosure::get();
		advance_to_interval(delivery - gate - 1);
		assert_eq!(fail(HOUSE, cut(SOLAR_HOUSE)), refused(TradingError::NothingToCut));
		// 20 kW, of which 4 are left: 1 000 Wh in a quarter of an hour.
		send(
			OPERATOR,
			GridCall::implement_emergency_protocol {
				area: VILLAGE,
				protocol: EmergencyProtocol::Curtail { export_permille: 200 },
				duration: 8,
				reason: b"the transformer is hot".to_vec().try_into().expect("a short reason"),
			},
		);
		send(HOUSE, cut(SOLAR_HOUSE));
		// The 500 Wh that nobody has accepted are gone, and of 1 500 sold and 500 asked half is left.
		let (sold, bought) = (traded(SOLAR_HOUSE).expect("it sold"), traded(HOUSE).expect("it bought"));
		assert_eq!((sold.sold_wh, sold.offered_wh, bought.bought_wh), (750, 0, 750));
		let incidents = GridManagement::get_incidents(None, None).items;
		assert_eq!(incidents.last().map(|incident| incident.affected_wh), Some(500 + 1_000));
		assert_eq!(reserved(HOUSE), bought.paid);
		assert_eq!(sold.revenue, bought.paid);
		assert_eq!(fail(HOUSE, cut(SOLAR_HOUSE)), refused(TradingError::NothingToCut));
		// Who is limited sells no more, and after the gate nothing moves.
		assert_eq!(
			fail(SOLAR_HOUSE, offer(delivery, 100, 200)),
			refused(TradingError::ExceedsExportLimit)
		);
		advance_to_interval(delivery - gate);
		assert_eq!(fail(HOUSE, cut(SOLAR_HOUSE)), refused(TradingError::GateClosed));
		assert_eq!(traded(HOUSE), Some(bought));
	});
}

#[test]
fn an_envelope_cuts_back_what_was_sold_and_a_members_own_promise_cuts_nothing() {
	in_the_village(|| {
		meter(SOLAR_HOUSE, 1);
		meter(HOUSE, 2);
		let delivery = current() + 12;
		send(SOLAR_HOUSE, offer(delivery, 2_000, 200));
		send(HOUSE, accept(first_offer(SOLAR_HOUSE, delivery), 2_000));
		let contract = LimitationContract {
			from: delivery,
			until: delivery + 1,
			limits: Limits {
				import_limit_w: 20_000,
				export_limit_w: 0,
			},
		};
		send(
			OPERATOR,
			GridCall::offer_contract {
				who: account(SOLAR_HOUSE),
				contract: Some(contract),
			},
		);
		send(SOLAR_HOUSE, GridCall::accept_contract { contract });
		let gate = <Runtime as pallet_p2p_trading::Config>::GateClosure::get();
		advance_to_interval(delivery - gate - 1);
		let sold_wh = || {
			let record = pallet_p2p_trading::Positions::<Runtime>::get(delivery, account(SOLAR_HOUSE));
			record.map(|record| record.position.sold_wh)
		};
		let cut = || TradingCall::cut_back {
			who: account(SOLAR_HOUSE),
			interval: delivery,
		};
		let nothing: DispatchError = TradingError::<Runtime>::NothingToCut.into();
		assert_eq!(fail(HOUSE, cut()), nothing);
		assert_eq!(sold_wh(), Some(2_000));
		let envelope = PublishedEnvelope {
			who: account(SOLAR_HOUSE),
			from: delivery,
			until: delivery + 1,
			limits: Limits {
				import_limit_w: 20_000,
				export_limit_w: 4_000,
			},
		};
		send(
			OPERATOR,
			GridCall::publish_envelopes {
				area: VILLAGE,
				envelopes: vec![envelope].try_into().expect("one fits"),
			},
		);
		send(HOUSE, cut());
		assert_eq!(sold_wh(), Some(1_000));
	});
}
