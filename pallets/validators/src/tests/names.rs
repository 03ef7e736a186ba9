//! Names of organisations and labels of nodes.

use super::*;

#[test]
fn a_validator_has_a_name_that_people_can_read() {
	run(|| {
		set_keys(NEWCOMER);
		let add = |text: &[u8]| Validators::add_validator(council(), NEWCOMER, Name::truncate_from(text.to_vec()));
		assert_noop!(add(b""), Error::<Test>::NameEmpty);
		assert_noop!(add(&[0xff, 0xfe]), Error::<Test>::NameNotText);
		for text in [" Grid", "Grid ", "Gr\nid", "Gr\u{200b}id"] {
			assert_noop!(add(text.as_bytes()), Error::<Test>::NameNotVisible);
		}
		assert_ok!(add("Genossenschaft Süd".as_bytes()));
	});
}

#[test]
fn a_label_may_be_empty_but_is_text() {
	run(|| {
		let allow = |text: &[u8]| {
			let label = Name::truncate_from(text.to_vec());
			Validators::allow_node(council(), node(7), STRANGER, NodeKind::Node, label)
		};
		assert_noop!(allow(&[0xff]), Error::<Test>::NameNotText);
		assert_noop!(allow(b"rack 1\0"), Error::<Test>::NameNotVisible);
		assert_ok!(allow(b""));
	});
}

#[test]
fn a_name_of_33_bytes_is_none() {
	assert!(Name::try_from(vec![b'x'; 32]).is_ok());
	assert!(Name::try_from(vec![b'x'; 33]).is_err());
}
