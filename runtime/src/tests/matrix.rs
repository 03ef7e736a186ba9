//! The authorisation matrix: every call of the runtime's metadata against every kind of origin.
//!
//! A call gets through if it does not fail because of who makes it: it succeeds, or it fails for
//! another reason. Who gets through stands in [`rows`](super::matrix_rows::rows), call by call. A
//! call without a row fails the test, and so does a row without a call.

use super::{matrix_rows::rows, *};
use crate::{
	configs::{CarbonPalletId, TradingPalletId},
	Assets, RuntimeOrigin,
};
use codec::Decode;
use energy_primitives::{EmergencyProtocol, NodeId, NodeKind};
use frame_support::{
	dispatch::{DispatchClass, GetDispatchInfo},
	traits::{fungibles::Create, fungibles::Mutate, GetCallMetadata, UnfilteredDispatchable},
};
use sp_runtime::traits::{AccountIdConversion, Dispatchable};
use std::collections::{BTreeMap, BTreeSet};

/// An area below the village, which the calls are about.
pub const STREET: u32 = 2;
/// An area below the street.
pub const LANE: u32 = 3;
/// Operates the street.
pub const STREET_OPERATOR: Key = Key::One;
/// Operates the lane.
pub const LANE_OPERATOR: Key = Key::Two;

/// The councillor's node.
pub const NODE: NodeId = NodeId(H256::repeat_byte(1));

/// What the operator proposes to the street's supplier.
pub const PROPOSAL: Tariff = Tariff {
	shortfall_price_mills: 310,
	surplus_price_mills: 80,
};

/// Who makes a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Who {
	/// Nobody: what a block's author puts in unsigned.
	Nobody,
	/// Has a balance, and nothing to do with the grid.
	Stranger,
	/// Is connected to the street, where its meter stands, and invited to the town.
	Participant,
	/// Another participant, with a plant.
	Neighbour,
	/// Operates the street itself.
	Operator,
	/// Operates the village above.
	OperatorAbove,
	/// Operates the lane below.
	OperatorBelow,
	/// Operates the town beside.
	OperatorBeside,
	/// Supplies the street.
	Supplier,
	/// A gateway of the street.
	Gateway,
	/// Reports the status of the street; a gateway of the town.
	Reporter,
	/// A member of the verifiers' body, signing for itself.
	Verifier,
	/// A validator and member of the council, signing for itself.
	Councillor,
	/// A registered buyer.
	Buyer,
	/// One of three members of the council, by a motion.
	Minority,
	/// Two of three members of the council, by a motion.
	Council,
	/// The verifiers, by a motion of all.
	Verifiers,
	/// Root.
	Root,
	/// The market's keyless account, were anybody able to sign for it.
	Pool,
	/// The community fund, likewise.
	Fund,
	/// The keyless account that owns the credits' assets, likewise.
	Issuer,
}

/// All of them.
pub const EVERYBODY: [Who; 21] = [
	Who::Nobody,
	Who::Stranger,
	Who::Participant,
	Who::Neighbour,
	Who::Operator,
	Who::OperatorAbove,
	Who::OperatorBelow,
	Who::OperatorBeside,
	Who::Supplier,
	Who::Gateway,
	Who::Reporter,
	Who::Verifier,
	Who::Councillor,
	Who::Buyer,
	Who::Minority,
	Who::Council,
	Who::Verifiers,
	Who::Root,
	Who::Pool,
	Who::Fund,
	Who::Issuer,
];

impl Who {
	/// Whether it signs.
	pub fn signs(self) -> bool {
		!matches!(
			self,
			Self::Nobody | Self::Minority | Self::Council | Self::Verifiers | Self::Root
		)
	}

	fn origin(self) -> RuntimeOrigin {
		use pallet_collective::RawOrigin::Members;
		let signed = |key: Key| RuntimeOrigin::signed(account(key));
		match self {
			Self::Nobody => RuntimeOrigin::none(),
			Self::Stranger => signed(STRANGER),
			Self::Participant => signed(HOUSE),
			Self::Neighbour => signed(SOLAR_HOUSE),
			Self::Operator => signed(STREET_OPERATOR),
			Self::OperatorAbove => signed(OPERATOR),
			Self::OperatorBelow => signed(LANE_OPERATOR),
			Self::OperatorBeside => signed(TOWN_OPERATOR),
			Self::Supplier => signed(SUPPLIER),
			Self::Gateway => signed(GATEWAY),
			Self::Reporter => signed(TOWN_GATEWAY),
			Self::Verifier => signed(VERIFIER),
			Self::Councillor => signed(COUNCILLOR),
			Self::Buyer => signed(BUYER),
			Self::Minority => {
				pallet_collective::Origin::<Runtime, pallet_collective::Instance1>::from(Members(1, 3)).into()
			},
			Self::Council => {
				pallet_collective::Origin::<Runtime, pallet_collective::Instance1>::from(Members(2, 3)).into()
			},
			Self::Verifiers => {
				pallet_collective::Origin::<Runtime, pallet_collective::Instance2>::from(Members(2, 2)).into()
			},
			Self::Root => RuntimeOrigin::root(),
			Self::Pool => RuntimeOrigin::signed(TradingPalletId::get().into_account_truncating()),
			Self::Fund => RuntimeOrigin::signed(CommunityFund::get()),
			Self::Issuer => RuntimeOrigin::signed(CarbonPalletId::get().into_account_truncating()),
		}
	}
}

/// The village with a street and a lane, each with its operator; a meter, a plant, an invitation, a
/// proposal, an offer, a vintage, a node.
pub fn in_the_street(story: impl FnOnce(SignedReading)) {
	on_the_development_chain(|| {
		found_the_town();
		for parent in [VILLAGE, STREET] {
			council(GridCall::create_area {
				parent: Some(parent),
				edge: Edge {
					import_limit_w: POWER,
					export_limit_w: POWER,
					grid_fee_mills: 0,
				},
				supplier: account(SUPPLIER),
				tariff: TARIFF,
			});
		}
		for (operator, area) in [(STREET_OPERATOR, STREET), (LANE_OPERATOR, LANE)] {
			council(GridCall::set_operator_authorization {
				operator: account(operator),
				area,
				authorized: true,
			});
		}
		send(
			OPERATOR,
			ProductionCall::register_gateway {
				gateway: account(GATEWAY),
				area: STREET,
			},
		);
		for who in [HOUSE, SOLAR_HOUSE] {
			join(who, STREET);
		}
		send(TOWN_OPERATOR, connect(HOUSE, TOWN));
		send(
			OPERATOR,
			GridCall::set_supply_terms {
				area: STREET,
				supplier: account(SUPPLIER),
				tariff: PROPOSAL,
				from: None,
			},
		);
		let measure = |protocol, duration| GridCall::implement_emergency_protocol {
			area: STREET,
			protocol,
			duration,
			reason: b"smoke".to_vec().try_into().expect("a short reason"),
		};
		send(
			OPERATOR,
			measure(EmergencyProtocol::Curtail { export_permille: 999 }, 8),
		);
		// The street's operator owns nothing to pay a fee with.
		let proposal = RuntimeCall::from(GridCall::propose_measure {
			area: STREET,
			protocol: EmergencyProtocol::Island,
			from: None,
			duration: 32,
			reason: b"repair".to_vec().try_into().expect("a short reason"),
		});
		assert_ok!(proposal.dispatch(Who::Operator.origin()));
		send(
			OPERATOR,
			GridCall::set_status_reporter {
				reporter: account(TOWN_GATEWAY),
				area: STREET,
				authorized: true,
			},
		);
		let mut device = meter(HOUSE, 1);
		meter(SOLAR_HOUSE, 2);
		send(
			SOLAR_HOUSE,
			ProductionCall::register_producer {
				source: EnergySource::Solar,
				capacity_w: POWER,
			},
		);
		send(
			OPERATOR,
			ProductionCall::approve_producer {
				producer: account(SOLAR_HOUSE),
			},
		);
		send(SOLAR_HOUSE, offer(current() + 96, 1_000, 100));
		council(ValidatorsCall::allow_node {
			node: NODE,
			owner: account(COUNCILLOR),
			kind: NodeKind::Validator,
			label: Default::default(),
		});
		let issuer: AccountId = CarbonPalletId::get().into_account_truncating();
		assert_ok!(<Assets as Create<AccountId>>::create(0, issuer, true, 1));
		assert_ok!(<Assets as Mutate<AccountId>>::mint_into(0, &account(HOUSE), 5_000));
		story(device.read(current() - 1, 0, 0));
		// The vintage was made without generation, so it is removed before the invariants are
		// checked.
		assert_ok!(<Assets as Mutate<AccountId>>::burn_from(
			0,
			&account(HOUSE),
			5_000,
			frame_support::traits::tokens::Preservation::Expendable,
			frame_support::traits::tokens::Precision::Exact,
			frame_support::traits::tokens::Fortitude::Force,
		));
		pallet_assets::Asset::<Runtime>::remove(0);
	});
}

/// Every call that the metadata names, by pallet and name.
pub fn all_calls() -> BTreeSet<(&'static str, &'static str)> {
	RuntimeCall::get_module_names()
		.iter()
		.flat_map(|pallet| RuntimeCall::get_call_names(pallet).iter().map(|call| (*pallet, *call)))
		.collect()
}

/// Returns a call whose arguments are all zeros; `None` if zeros do not decode as its arguments.
pub fn zeroed(pallet: &str, call: &str) -> Option<RuntimeCall> {
	let zeros = [0u8; 4_096];
	(0..=u8::MAX)
		.flat_map(|pallet| (0..=u8::MAX).map(move |call| [pallet, call]))
		.find_map(|index| {
			let bytes = [&index[..], &zeros[..]].concat();
			RuntimeCall::decode(&mut &bytes[..]).ok().filter(|decoded| {
				let name = decoded.get_call_metadata();
				(name.pallet_name, name.function_name) == (pallet, call)
			})
		})
}

/// The errors that name the role which the caller lacks.
const ROLE_ERRORS: [&str; 4] = ["NotCouncil", "NotOperator", "NotSupplier", "NotVerifier"];

/// Returns whether a call gets through for an origin, and its result.
fn gets_through(who: Who, call: &RuntimeCall, denials: &[&str]) -> (bool, DispatchResult) {
	let result = with_transaction_unchecked(|| {
		TransactionOutcome::Rollback(call.clone().dispatch(who.origin()).map(|_| ()).map_err(|e| e.error))
	});
	let denied = match result {
		Ok(()) => false,
		Err(DispatchError::BadOrigin) => true,
		Err(error) if error == frame_system::Error::<Runtime>::CallFiltered.into() => true,
		Err(DispatchError::Module(error)) => error
			.message
			.is_some_and(|name| ROLE_ERRORS.contains(&name) || denials.contains(&name)),
		Err(_) => false,
	};
	(!denied, result)
}

#[test]
fn every_call_gets_through_for_those_whom_its_row_names_and_for_nobody_else() {
	in_the_street(|reading| {
		let rows = rows(reading);
		let mut missing = all_calls();
		let mut wrong = Vec::new();
		for row in &rows {
			missing.remove(&(row.pallet, row.call));
			let Some(call) = row.example.clone().or_else(|| zeroed(row.pallet, row.call)) else {
				if row.through.is_some() {
					wrong.push(format!(
						"{}.{} cannot be made of zeros: give an example",
						row.pallet, row.call
					));
				}
				continue;
			};
			let Some(through) = &row.through else {
				wrong.push(format!(
					"{}.{} can be made, and its row says it cannot",
					row.pallet, row.call
				));
				continue;
			};
			for who in EVERYBODY.into_iter().filter(|who| !row.except.contains(who)) {
				let (passed, result) = gets_through(who, &call, row.denials);
				if passed != through.contains(&who) {
					wrong.push(format!("{}.{} {who:?}: {result:?}", row.pallet, row.call));
				}
			}
		}
		assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
		assert!(missing.is_empty(), "calls without a row: {missing:?}");
	});
}

#[test]
fn every_row_is_of_one_call_and_every_example_is_that_call() {
	in_the_street(|reading| {
		let mut seen = BTreeMap::new();
		let all = all_calls();
		for row in rows(reading) {
			let name = (row.pallet, row.call);
			assert!(all.contains(&name), "{name:?} is no call");
			assert!(seen.insert(name, ()).is_none(), "{name:?} has two rows");
			if let Some(example) = row.example {
				let made = example.get_call_metadata();
				assert_eq!((made.pallet_name, made.function_name), name);
			}
		}
	});
}

#[test]
fn a_stranger_is_refused_every_call_by_the_pool_and_in_a_block() {
	in_the_street(|reading| {
		let mut count = 0;
		for row in rows(reading) {
			let Some(call) = row.example.or_else(|| zeroed(row.pallet, row.call)) else {
				continue;
			};
			if call.get_dispatch_info().class == DispatchClass::Mandatory {
				// No signature makes it valid, whosever it is.
				let transaction = signed(STRANGER, call);
				assert_eq!(
					validate(transaction.clone()),
					Err(InvalidTransaction::MandatoryValidation.into())
				);
				assert_eq!(put(transaction), Err(InvalidTransaction::Custom(NO_ROLE).into()));
			} else {
				refuse(STRANGER, call, NO_ROLE);
				count += 1;
			}
		}
		assert!(count > 150, "{count}");
	});
}

#[test]
fn a_call_that_the_filter_refuses_is_refused_to_all_but_root() {
	in_the_street(|_| {
		let burn = RuntimeCall::from(BalancesCall::burn {
			value: 1,
			keep_alive: true,
		});
		for who in EVERYBODY {
			assert!(!gets_through(who, &burn, &[]).0, "{who:?}");
		}
		let bypassed = with_transaction_unchecked(|| {
			TransactionOutcome::Rollback(burn.dispatch_bypass_filter(Who::Root.origin()).is_err())
		});
		assert!(bypassed);
	});
}
