//! Measures, envelopes and status reporters, by transactions.

use super::{
	roles::{emergency, status},
	*,
};
use energy_primitives::{EmergencyProtocol, Limits, PublishedEnvelope};
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
