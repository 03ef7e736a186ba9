//! No operator earns by a shortage that it makes, and none earns at all from its own edges.

use super::*;
use crate::P2pTrading;
use energy_primitives::{EmergencyProtocol, Thresholds};

/// Receives what the edges earn.
const NETWORK: Key = Key::One;

/// How the operator makes an edge carry less.
#[derive(Clone, Copy, Debug)]
enum Cut {
	Edge,
	Curtailment,
	Island,
}

fn cut_by(cut: Cut, area: u32) -> GridCall {
	let protocol = match cut {
		Cut::Edge => {
			return GridCall::update_area {
				area,
				edge: Edge {
					import_limit_w: POWER,
					export_limit_w: 15_999,
					grid_fee_mills: 0,
				},
				thresholds: Thresholds::default(),
			}
		},
		Cut::Curtailment => EmergencyProtocol::Curtail { export_permille: 799 },
		Cut::Island => EmergencyProtocol::Island,
	};
	GridCall::implement_emergency_protocol {
		area,
		protocol,
		duration: 12,
		reason: b"a tree".to_vec().try_into().expect("a short reason"),
	}
}

/// The solar house asks 4 kWh at 100 in a child area, the house bids 4 kWh at 300 in the village. The
/// operator cuts the edge between them `before` intervals before delivery, in the last block of that
/// interval. Returns what the network account and the fund gained by the market, in mills.
fn earned(cut: Cut, before: Interval) -> (i128, i128) {
	let mut result = Default::default();
	in_the_village(|| {
		let child = area_of_new(&send(OPERATOR, child(TARIFF)));
		let disconnect = GridCall::disconnect {
			who: account(SOLAR_HOUSE),
		};
		send(OPERATOR, disconnect);
		join(SOLAR_HOUSE, child);
		meter(SOLAR_HOUSE, 1);
		meter(HOUSE, 2);
		council(GridCall::set_network_account {
			area: child,
			account: Some(account(NETWORK)),
		});
		let interval = current() + 8;
		send(SOLAR_HOUSE, place(&[order(interval, Side::Ask, 4_000, 100)]));
		send(HOUSE, place(&[order(interval, Side::Bid, 4_000, 300)]));
		advance_to(energy_primitives::Moment::from(interval - before + 1) * energy_primitives::QUARTER_HOUR_MS - 6_000);
		assert_eq!(current(), interval - before);
		send(OPERATOR, cut_by(cut, child));
		if before > 2 {
			// A block in which what connections no longer carry is cut.
			advance_to_interval(interval - 2);
		}
		advance_to_interval(interval - 1);
		let price = |area| {
			P2pTrading::get_clearing(area, interval)
				.clearing
				.and_then(|one| one.price_mills)
		};
		let (low, high) = (price(child), price(VILLAGE));
		let gained = |events: Vec<RuntimeEvent>| {
			events.into_iter().find_map(|event| match event {
				RuntimeEvent::P2pTrading(pallet_p2p_trading::Event::MarketSettled {
					interval: of,
					area,
					income_to,
					income,
					..
				}) if (of, area) == (interval, child) => Some((income_to, income)),
				_ => None,
			})
		};
		let mut settled = gained(advance_to_interval(interval + 9));
		for _ in 0..6 {
			settled = settled.or_else(|| gained(next_block()));
		}
		let (income_to, income) = settled.unwrap_or_default();
		let income = mills(income as i128);
		if income > 0 {
			assert!(low < high, "{low:?} {high:?}");
		}
		result = match income_to {
			Some(who) if who == account(NETWORK) => (income, 0),
			Some(who) => {
				assert_eq!(who, CommunityFund::get());
				(0, income)
			},
			None => (0, 0),
		};
	});
	result
}

#[test]
fn who_cuts_an_edge_while_everybody_can_still_answer_changes_the_market_for_all_to_see() {
	// 3 999 Wh at 200 mills for a kWh.
	assert_eq!(earned(Cut::Edge, 4), (799, 0));
}

/// Orders are firm from two intervals before delivery on, and in the last block before that nobody has
/// the time to take an order back.
#[test]
fn an_edge_that_is_cut_under_firm_orders_earns_its_account_nothing() {
	for before in [3, 2] {
		assert_eq!(earned(Cut::Edge, before), (0, 799), "{before} intervals before");
		// What is asked is cut to what the edge carries, so that half of the gain lies with each side.
		assert_eq!(earned(Cut::Curtailment, before), (0, 399), "{before} intervals before");
		// Over an edge that carries nothing nothing is traded, and nothing earned.
		assert_eq!(earned(Cut::Island, before), (0, 0), "{before} intervals before");
	}
}

#[test]
fn no_operator_is_the_network_account_of_its_zone() {
	in_the_village(|| {
		let receives = |who: Key| GridCall::set_network_account {
			area: VILLAGE,
			account: Some(account(who)),
		};
		let operates = |who: Key, area| GridCall::set_operator_authorization {
			operator: account(who),
			area,
			authorized: true,
		};
		assert_eq!(root(receives(OPERATOR)), Err(GridError::<Runtime>::IsOperator.into()));
		// One of another zone sets no limits here.
		assert_eq!(root(receives(TOWN_OPERATOR)), Ok(()));
		assert_eq!(
			root(operates(TOWN_OPERATOR, VILLAGE)),
			Err(GridError::<Runtime>::IsNetworkAccount.into())
		);
		let child = area_of_new(&send(OPERATOR, child(TARIFF)));
		assert_eq!(
			root(operates(TOWN_OPERATOR, child)),
			Err(GridError::<Runtime>::IsNetworkAccount.into())
		);
	});
}

/// A record stays for good, with its reason: an operator that declares and lifts, over and over, comes to
/// an end.
#[test]
fn an_operator_leaves_no_more_records_than_it_may() {
	in_the_village(|| {
		let most = <<Runtime as pallet_grid_management::Config>::MaxRecords as frame_support::traits::Get<u32>>::get();
		let declare = || GridCall::implement_emergency_protocol {
			area: VILLAGE,
			protocol: EmergencyProtocol::Island,
			duration: 1,
			reason: vec![b'x'; 256].try_into().expect("the longest reason"),
		};
		let week: Interval =
			<<Runtime as pallet_grid_management::Config>::LongEmergency as frame_support::traits::Get<_>>::get();
		advance_to_interval((current() / week + 1) * week);
		let mut refused = None;
		for _ in 0..=most {
			let sent = sent(OPERATOR, declare());
			if let Err(error) = sent.result {
				refused = Some(error);
				break;
			}
			advance_to_interval(current() + 2);
		}
		assert_eq!(refused, Some(GridError::<Runtime>::TooManyRecords.into()));
		assert!(pallet_grid_management::Incidents::<Runtime>::iter().count() as u32 <= most);
		// The council decides for all.
		assert_eq!(root(declare()), Ok(()));
	});
}
