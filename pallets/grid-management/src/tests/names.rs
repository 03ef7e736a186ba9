//! What areas are called.

use crate::{mock::*, *};
use energy_primitives::AreaId;
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};

fn called(text: &str) -> AreaName {
	text.as_bytes().to_vec().try_into().expect("the name is short")
}

fn name(origin: RuntimeOrigin, area: AreaId, text: &str) -> DispatchResult {
	GridManagement::set_area_name(origin, area, called(text))
}

fn name_of(area: AreaId) -> String {
	GridManagement::get_area(area).expect("the area is there").name
}

#[test]
fn the_operators_of_an_area_and_the_council_name_it() {
	ExtBuilder::village().build_and_execute(|| {
		for (origin, text) in [
			(signed(VILLAGE_OPERATOR), "Upper Village"),
			(signed(GRID_OPERATOR), "Łódź-Północ"),
			(council(), "村"),
		] {
			let old = called(&name_of(VILLAGE));
			assert_ok!(name(origin, VILLAGE, text));
			assert_eq!(name_of(VILLAGE), text);
			let new = called(text);
			assert_eq!(
				last_event(),
				Event::AreaNameSet {
					area: VILLAGE,
					old,
					new
				}
			);
		}
		assert_eq!(name_of(FARM), "");
		// Neither who operates beside or below, nor who lives there.
		assert_ok!(GridManagement::set_operator_authorization(council(), BOB, FARM, true));
		for who in [BOB, ALICE, SUPPLIER, STRANGER] {
			assert_noop!(name(signed(who), VILLAGE, "Mine"), Error::<Test>::NotOperator);
		}
		assert_noop!(
			name(signed(VILLAGE_OPERATOR), DISTRICT, "Mine"),
			Error::<Test>::NotOperator
		);
		assert_noop!(name(council(), NOWHERE, "Nowhere"), Error::<Test>::UnknownArea);
	});
}

#[test]
fn an_empty_name_takes_the_name_away() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(name(council(), VILLAGE, "Village"));
		assert_ok!(name(council(), VILLAGE, ""));
		assert!(!AreaNames::<Test>::contains_key(VILLAGE));
		let (old, new) = (called("Village"), called(""));
		assert_eq!(
			last_event(),
			Event::AreaNameSet {
				area: VILLAGE,
				old,
				new
			}
		);
		// Once more is as good.
		assert_ok!(name(council(), VILLAGE, ""));
	});
}

/// A name that is not what it looks like would let an operator pass its area off as another.
#[test]
fn a_name_is_text_of_32_bytes_that_can_be_seen() {
	ExtBuilder::village().build_and_execute(|| {
		let longest = "x".repeat(32);
		assert_ok!(name(council(), VILLAGE, &longest));
		assert!(AreaName::try_from("x".repeat(33).into_bytes()).is_err());
		for broken in [&[0xff_u8][..], &[b'a', 0xc3], &[0xed, 0xa0, 0x80]] {
			assert_noop!(
				GridManagement::set_area_name(council(), VILLAGE, broken.to_vec().try_into().expect("it is short")),
				Error::<Test>::NameNotText
			);
		}
		for unseen in [
			"a\nb",
			"a\tb",
			"a\0",
			"\u{7f}",
			"\u{85}",
			"a\u{200b}b",
			"a\u{202e}b",
			"\u{2066}a",
			"\u{feff}a",
			"a\u{ad}b",
			"\u{e0041}",
			" a",
			"a ",
			"a\u{a0}",
			" ",
		] {
			assert_noop!(name(council(), VILLAGE, unseen), Error::<Test>::NameNotVisible);
		}
		assert_eq!(name_of(VILLAGE), longest);
		// A space between words is one that is seen, and two areas may be called the same.
		for area in [VILLAGE, HARBOUR] {
			assert_ok!(name(council(), area, "Old Town 2 – Süd"));
			assert_eq!(name_of(area), "Old Town 2 – Süd");
		}
	});
}

#[test]
fn with_an_area_goes_its_name() {
	ExtBuilder::village().build_and_execute(|| {
		assert_ok!(name(council(), FARM, "Farm"));
		assert_ok!(GridManagement::remove_area(council(), FARM));
		assert!(!AreaNames::<Test>::contains_key(FARM));
		assert_noop!(name(council(), FARM, "Farm"), Error::<Test>::UnknownArea);
	});
}

#[test]
fn a_genesis_may_name_its_areas() {
	ExtBuilder::village()
		.area_name(VILLAGE, "Village")
		.build_and_execute(|| {
			assert_eq!((name_of(VILLAGE), name_of(FARM)), ("Village".into(), String::new()));
		});
}

#[test]
#[should_panic(expected = "a name of the genesis must be valid")]
fn a_genesis_names_only_what_is_there() {
	ExtBuilder::village().area_name(NOWHERE, "Nowhere").build();
}

#[test]
#[should_panic(expected = "a name has 32 bytes at most")]
fn a_genesis_names_nothing_at_length() {
	ExtBuilder::village().area_name(VILLAGE, &"x".repeat(33)).build();
}
