//! What holds whatever is asked, committed and measured.

use super::*;
use energy_primitives::FlexibilityCommitment;
use proptest::prelude::*;
use std::collections::BTreeMap;

const FIRST: AccountId = 300;

/// What a member used, the limit that it commits to, its price, and what flows in four intervals; `None`
/// where that is not measured.
type Member = (Power, Power, Price, [Option<Energy>; 4]);

fn member() -> impl Strategy<Value = Member> {
	(
		400..11_000u64,
		prop_oneof![Just(0u64), 100..6_000u64],
		0..60u16,
		prop::array::uniform4(prop::option::weighted(0.95, 0..2_800u64)),
	)
}

/// What was accepted of each, by sorting: the cheapest first, and at the last price by the sums of those who
/// committed earlier.
fn sorted(asked_w: Power, offers: &[(Price, Power)]) -> (Option<Price>, Vec<Power>) {
	let mut by_price = BTreeMap::<Price, Vec<usize>>::new();
	for (index, (price, _)) in offers.iter().enumerate() {
		by_price.entry(*price).or_default().push(index);
	}
	let (mut left, mut last, mut accepted) = (asked_w, None, vec![0; offers.len()]);
	for (price, members) in by_price {
		if left == 0 {
			break;
		}
		last = Some(price);
		let whole: Power = members.iter().map(|index| offers[*index].1).sum();
		let taken = whole.min(left);
		let mut sum = 0;
		let mut given = 0;
		for index in members {
			sum += offers[index].1;
			let until = (u128::from(taken) * u128::from(sum) / u128::from(whole)) as Power;
			accepted[index] = until - given;
			given = until;
		}
		left -= taken;
	}
	(last, accepted)
}

fn commitments(id: FlexibilityId) -> Vec<FlexibilityCommitment<AccountId>> {
	let page = GridManagement::get_flexibility_commitments(id, None, None);
	page.items.into_iter().map(|info| info.commitment).collect()
}

fn members(count: usize) -> ExtBuilder {
	(FIRST..).take(count).fold(ExtBuilder::village(), |builder, who| {
		builder.connection(who, connection_to(VILLAGE))
	})
}

fn fund(members: usize) {
	for who in (FIRST..).take(members).chain([VILLAGE_OPERATOR, FUND]) {
		assert_ok!(Balances::mint_into(&who, RICH));
	}
}

proptest! {
	#![proptest_config(ProptestConfig::with_cases(64))]

	/// Conserved to the planck, at one price that is above nobody's and below the cap, the cheapest first;
	/// who keeps gets, who misses pays.
	#[test]
	fn a_request_is_cleared_and_settled_as_it_should_be(
		all in prop::collection::vec(member(), 1..12),
		asked_w in 100..40_000u64,
		max_price_mills in 1..50u16,
	) {
		members(all.len()).build_and_execute(|| {
			fund(all.len());
			let issued = Balances::total_issuance();
			let terms = FlexibilityTerms { power_w: asked_w, max_price_mills, ..terms() };
			let id = ask(terms);
			for (who, (used_w, limit_w, price, _)) in (FIRST..).zip(&all) {
				used(who, &terms, [*used_w; 5]);
				let _ = commit(who, id, *limit_w, *price);
			}
			GridManagement::do_try_state().unwrap();
			let committed = commitments(id);
			let offers: Vec<_> = committed.iter().map(|made| (made.price_mills, made.power_w())).collect();
			let (price, accepted) = sorted(asked_w, &offers);
			activate(&terms);
			GridManagement::do_try_state().unwrap();
			if committed.is_empty() {
				assert!(is_over(id));
				assert_eq!(gain(VILLAGE_OPERATOR), 0);
				return;
			}
			let cleared = request_of(id).clearing.unwrap();
			assert_eq!(Some(cleared.price_mills), price);
			assert!(cleared.price_mills <= max_price_mills);
			let offered: Power = offers.iter().map(|(_, power_w)| power_w).sum();
			assert_eq!(cleared.accepted_w, asked_w.min(offered));
			assert_eq!(accepted.iter().sum::<Power>(), cleared.accepted_w);
			let active: BTreeMap<_, _> = commitments(id).into_iter().map(|made| (made.who, made)).collect();
			for (made, expected) in committed.iter().zip(&accepted) {
				let got = active.get(&made.who).map_or(0, |made| made.accepted_w);
				assert_eq!(got, *expected);
				assert!(got == 0 || made.price_mills <= cleared.price_mills, "nobody below its price");
				assert!(got == made.power_w() || made.price_mills >= cleared.price_mills, "the cheapest first");
			}
			for (who, (_, _, _, energies)) in (FIRST..).zip(&all) {
				for (interval, energy) in (terms.from..).zip(energies) {
					if let Some(energy_wh) = energy {
						meter(who, interval, flow_in(Direction::Import, *energy_wh), true);
					}
				}
			}
			settle(&terms);
			GridManagement::do_try_state().unwrap();
			go_to(terms.until + 672);
			idle();
			assert!(is_over(id));
			assert_eq!(Balances::total_issuance(), issued);
			let everybody = (FIRST..).take(all.len()).chain([VILLAGE_OPERATOR, FUND]);
			assert_eq!(everybody.map(gain).sum::<i128>(), 0, "zero-sum");
			for (who, (_, _, _, energies)) in (FIRST..).zip(&all) {
				let Some(made) = active.get(&who) else {
					assert_eq!(gain(who), 0);
					continue;
				};
				// A second settlement.
				let wh = made.accepted_w / 4;
				let limit_wh = (made.reference_w - made.accepted_w).div_ceil(4);
				let missed: Energy = energies
					.iter()
					.map(|energy| energy.map_or(wh, |energy| energy.saturating_sub(limit_wh).min(wh)))
					.sum();
				let money = |energy_wh: Energy| {
					(u128::from(energy_wh) * u128::from(cleared.price_mills) * MILL / 1_000) as i128
				};
				assert_eq!(gain(who), money(4 * wh - missed) - money(missed));
			}
			assert!(gain(VILLAGE_OPERATOR) <= 0 && gain(FUND) >= 0);
			let most = u128::from(asked_w / 4 * 4) * u128::from(max_price_mills) * MILL / 1_000;
			assert!(-gain(VILLAGE_OPERATOR) <= most as i128, "never more than was reserved");
		});
	}

	/// Who divides what it offers between two accounts gets no more than by one, but for a watt.
	#[test]
	fn dividing_a_commitment_gains_nothing(
		power_w in 1_000..5_000u64, other_w in 100..5_000u64, asked_w in 100..8_000u64, part in 1..9u64, late: bool,
	) {
		let accepted = |parts: &[Power]| {
			members(3).build_and_execute(|| {
				fund(3);
				let terms = FlexibilityTerms { power_w: asked_w, ..terms() };
				let id = ask(terms);
				let mut offers: Vec<_> = (FIRST + 1..).zip(parts.iter().copied()).collect();
				offers.insert(if late { 0 } else { parts.len() }, (FIRST, other_w));
				for (who, power_w) in offers {
					used(who, &terms, [power_w / 4 * 4; 5]);
					assert_ok!(commit(who, id, 0, 9));
				}
				activate(&terms);
				commitments(id)
					.iter()
					.filter(|made| made.who != FIRST)
					.map(|made| made.accepted_w)
					.sum::<Power>()
			})
		};
		let whole_w = power_w / 40 * 40;
		let first_w = (whole_w / 40 * 4 * part).max(100);
		prop_assume!(whole_w - first_w >= 100);
		let divided = accepted(&[first_w, whole_w - first_w]);
		prop_assert!(divided <= accepted(&[whole_w]) + 1);
	}
}
