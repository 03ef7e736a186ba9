//! The rows of the calls by which the network is run.

use super::*;
use crate::tests::matrix::NODE;
use energy_primitives::NodeId;

/// The network, its bodies, and what carries calls.
pub(super) fn add(rows: &mut Rows) {
	system(rows);
	validators(rows);
	safety(rows);
	later(rows);
	bodies(rows);
	carriers(rows);
}

fn system(rows: &mut Rows) {
	rows.add("System", &["remark"], EVERYBODY, &[]);
	rows.add(
		"System",
		&[
			"set_heap_pages",
			"set_code_without_checks",
			"set_storage",
			"kill_storage",
			"authorize_upgrade",
			"authorize_upgrade_without_checks",
		],
		ROOT,
		&[],
	);
	rows.add("System", &["set_code"], ROOT, &[]);
	if let Some(set_code) = rows.0.last_mut() {
		// Root gets as far as the code, which is asked for its version.
		set_code.except = ROOT;
	}
	let kill_prefix = SystemCall::kill_prefix {
		prefix: b"none".to_vec(),
		subkeys: 1,
	};
	rows.example(kill_prefix, ROOT, &[]);
	rows.add("System", &["remark_with_event"], signed_by_anybody(), &[]);
	// Whoever has the code that root has authorised; the pool takes it of the council's members
	// alone.
	rows.add("System", &["apply_authorized_upgrade"], EVERYBODY, &[]);
	rows.add("Timestamp", &["set"], INHERENT, &[]);
	if let Some(set) = rows.0.last_mut() {
		// It has been set in this block, and a second time stops the block; each block's inherent
		// shows that it gets through.
		set.except = INHERENT;
	}
	rows.add("Session", &["set_keys"], signed_by_anybody(), &[]);
	rows.add("Session", &["purge_keys"], [], &[]);
	rows.impossible("Grandpa", &["report_equivocation", "report_equivocation_unsigned"]);
	rows.add("Grandpa", &["note_stalled"], ROOT, &[]);
	let set_fee_terms = crate::fees::Call::<Runtime>::set_fee_terms {
		terms: Default::default(),
	};
	rows.example(set_fee_terms, ADMIN, &[]);
}

fn validators(rows: &mut Rows) {
	rows.add(
		"Validators",
		&[
			"add_validator",
			"remove_validator",
			"allow_node",
			"withdraw_node",
			"set_node_rule",
		],
		ADMIN,
		&[],
	);
	// The node is the councillor's.
	let rotate_node = ValidatorsCall::rotate_node {
		old: NODE,
		new: NodeId(H256::repeat_byte(2)),
	};
	rows.example(rotate_node, [Who::Councillor], &["NotOwner"]);
	rows.add("Validators", &["remove_keys"], signed_by_anybody(), &[]);
}

/// What stops others.
fn safety(rows: &mut Rows) {
	// Nobody enters safe mode for a deposit.
	rows.add("SafeMode", &["enter", "extend"], [], &["NotConfigured", "Exited"]);
	rows.add("SafeMode", &["force_enter", "force_extend", "force_exit"], ADMIN, &[]);
	rows.add("SafeMode", &["force_slash_deposit", "force_release_deposit"], ROOT, &[]);
	// There are no deposits.
	rows.add("SafeMode", &["release_deposit"], [], &["NoDeposit"]);
	rows.add("TxPause", &["pause", "unpause"], ADMIN, &[]);
}

/// What is carried out later.
fn later(rows: &mut Rows) {
	let mut noters = signed_by_anybody();
	noters.extend(ADMIN);
	rows.add("Preimage", &["note_preimage", "unnote_preimage"], noters, &[]);
	rows.add("Preimage", &["request_preimage", "unrequest_preimage"], ADMIN, &[]);
	rows.add("Preimage", &["ensure_updated"], signed_by_anybody(), &[]);
	rows.add(
		"Scheduler",
		&[
			"schedule",
			"cancel",
			"schedule_named",
			"cancel_named",
			"schedule_after",
			"schedule_named_after",
			"set_retry",
			"set_retry_named",
			"cancel_retry",
			"cancel_retry_named",
		],
		ADMIN,
		&[],
	);
	rows.add(
		"MultiBlockMigrations",
		&[
			"force_set_cursor",
			"force_set_active_cursor",
			"force_onboard_mbms",
			"clear_historic",
		],
		ROOT,
		&[],
	);
}

fn bodies(rows: &mut Rows) {
	for (body, members, member) in [
		("Council", "CouncilMembers", Who::Councillor),
		("Verifiers", "VerifierMembers", Who::Verifier),
	] {
		rows.add(body, &["set_members", "disapprove_proposal", "kill"], ROOT, &[]);
		rows.add(body, &["execute", "propose", "vote"], [member], &["NotMember"]);
		// It only counts what was voted; the pool takes it of members alone.
		rows.add(body, &["close"], signed_by_anybody(), &[]);
		let mut signed_or_root = signed_by_anybody();
		signed_or_root.push(Who::Root);
		rows.add(body, &["release_proposal_cost"], signed_or_root, &[]);
		rows.add(
			members,
			&[
				"add_member",
				"remove_member",
				"swap_member",
				"reset_members",
				"set_prime",
				"clear_prime",
			],
			ADMIN,
			&[],
		);
		rows.add(members, &["change_key"], [member], &["NotMember"]);
	}
	rows.add(
		"CouncilRoot",
		&["dispatch_as_root", "dispatch_preimage_as_root"],
		[Who::Council],
		&["NotCouncil"],
	);
}

/// Calls that carry others. What is carried is checked for itself, with whom it is carried for.
fn carriers(rows: &mut Rows) {
	rows.add(
		"Utility",
		&["batch", "batch_all", "force_batch", "if_else"],
		anybody_but_unsigned(),
		&[],
	);
	rows.add("Utility", &["as_derivative"], signed_by_anybody(), &[]);
	rows.add(
		"Utility",
		&["dispatch_as", "dispatch_as_fallible", "with_weight"],
		ROOT,
		&[],
	);
	rows.add(
		"Proxy",
		&[
			"add_proxy",
			"remove_proxy",
			"remove_proxies",
			"create_pure",
			"remove_announcement",
			"reject_announcement",
			"poke_deposit",
		],
		signed_by_anybody(),
		&[],
	);
	// Of an account that has no proxies.
	rows.add("Proxy", &["proxy", "announce", "proxy_announced"], [], &["NotProxy"]);
	rows.add("Proxy", &["kill_pure"], [], &["NoPermission"]);
	rows.add(
		"Multisig",
		&[
			"as_multi_threshold_1",
			"as_multi",
			"approve_as_multi",
			"cancel_as_multi",
			"poke_deposit",
		],
		signed_by_anybody(),
		&[],
	);
}
