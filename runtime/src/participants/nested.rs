//! Calls that carry other calls: for which accounts they act, and how urgent they are.

use super::{has_role, Rank, WeightInfo, Weights};
use crate::{
	motions::{may_propose, IsBody},
	AccountId, Address, BlockNumber, Council, EnergyProduction, GridManagement, Hash, P2pTrading, Proxy, Runtime,
	RuntimeCall, System, Verifiers,
};
use alloc::vec::Vec;
use codec::{Decode, Encode};
use energy_primitives::MarketGrid;
use frame_support::{dispatch::GetDispatchInfo, storage::unhashed, weights::Weight};
use pallet_energy_production::Call as ProductionCall;
use pallet_grid_management::Call as GridCall;
use pallet_multisig::Call as MultisigCall;
use pallet_p2p_trading::Call as TradingCall;
use pallet_proxy::Call as ProxyCall;
use pallet_utility::Call as UtilityCall;
use sp_runtime::traits::{BlakeTwo256, Hash as _, StaticLookup};

/// How deep nested calls are followed.
const MAX_DEPTH: u32 = 4;

/// How many calls are looked at to find the account that a signer without a role acts for. If there
/// is none, nobody pays for the search.
const MAX_STEPS_WITHOUT_ROLE: u32 = 16;

/// How many calls of an operational transaction are looked at, nested ones among them: an operator
/// can report the status of so many areas at once.
const MAX_STEPS: u32 = 128;

fn account(address: &Address) -> Option<AccountId> {
	<Runtime as frame_system::Config>::Lookup::lookup(address.clone()).ok()
}

/// Whether `delegate` is a proxy of `real`, of whatever kind.
fn is_delegate(real: &AccountId, delegate: &AccountId) -> bool {
	Proxy::find_proxy(real, delegate, None).is_ok()
}

/// Returns the account that `who` shares with others.
fn shared_account(who: &AccountId, others: &[AccountId], threshold: u16) -> Option<AccountId> {
	let most =
		<<Runtime as pallet_multisig::Config>::MaxSignatories as frame_support::traits::Get<u32>>::get() as usize;
	if others.len() >= most {
		return None;
	}
	let mut signatories: Vec<AccountId> = others.to_vec();
	signatories.push(who.clone());
	signatories.sort();
	Some(crate::Multisig::multi_account_id(&signatories, threshold))
}

/// Whether a call submits readings by a registered gateway or by a proxy of one.
pub(super) fn is_gateways_reading(who: &AccountId, call: &RuntimeCall) -> bool {
	let is_reading = |call: &RuntimeCall| {
		matches!(
			call,
			RuntimeCall::EnergyProduction(ProductionCall::submit_readings { .. })
		)
	};
	match call {
		RuntimeCall::Proxy(ProxyCall::proxy { real, call, .. }) if is_reading(call) => {
			account(real).is_some_and(|real| is_delegate(&real, who) && EnergyProduction::is_gateway(&real))
		},
		call => is_reading(call) && EnergyProduction::is_gateway(who),
	}
}

/// A search through a call and those within, of bounded length and depth.
pub(super) struct Search {
	steps: u32,
	most: u32,
	depth: u32,
}

impl Search {
	/// Returns a search for the account that a call acts for.
	pub(super) fn for_participant() -> Self {
		Self {
			steps: 0,
			most: MAX_STEPS_WITHOUT_ROLE,
			depth: 0,
		}
	}

	/// Returns a search through an operational call.
	pub(super) fn through_operations() -> Self {
		Self {
			most: MAX_STEPS,
			..Self::for_participant()
		}
	}

	/// Returns the weight of the steps so far.
	pub(super) fn weight(&self) -> Weight {
		Weights::step().saturating_mul(self.steps.into())
	}

	/// Looks at one more call. Returns `None` if that goes beyond a bound, or the call has nothing
	/// of what is searched.
	fn step<R>(&mut self, within: impl FnOnce(&mut Self) -> Option<R>) -> Option<R> {
		if self.depth > MAX_DEPTH || self.steps >= self.most {
			return None;
		}
		self.steps = self.steps.saturating_add(1);
		self.depth = self.depth.saturating_add(1);
		let found = within(self);
		self.depth = self.depth.saturating_sub(1);
		found
	}

	/// Counts what a step reads beside what every step does.
	fn count(&mut self, steps: u32) {
		self.steps = self.steps.saturating_add(steps);
	}

	/// Whether `who` has no role itself, but makes the call in the name of an account that has one.
	pub(super) fn acts_for_participant(&mut self, who: &AccountId, call: &RuntimeCall) -> bool {
		self.step(|search| search.acts(who, call).then_some(())).is_some()
	}

	fn acts(&mut self, who: &AccountId, call: &RuntimeCall) -> bool {
		match call {
			RuntimeCall::Utility(
				UtilityCall::batch { calls } | UtilityCall::batch_all { calls } | UtilityCall::force_batch { calls },
			) => !calls.is_empty() && calls.iter().all(|call| self.acts_for_participant(who, call)),
			RuntimeCall::Proxy(ProxyCall::proxy { real, call, .. }) => self.acts_as_proxy(who, real, Some(call)),
			RuntimeCall::Proxy(ProxyCall::proxy_announced {
				delegate, real, call, ..
			}) if account(delegate).as_ref() == Some(who) => self.acts_as_proxy(who, real, Some(call)),
			RuntimeCall::Proxy(ProxyCall::announce { real, .. } | ProxyCall::remove_announcement { real, .. }) => {
				self.acts_as_proxy(who, real, None)
			},
			RuntimeCall::Multisig(MultisigCall::as_multi_threshold_1 {
				other_signatories,
				call,
			}) => self.acts_as(shared_account(who, other_signatories, 1), Some(call)),
			RuntimeCall::Multisig(MultisigCall::as_multi {
				threshold,
				other_signatories,
				call,
				..
			}) => self.acts_as(shared_account(who, other_signatories, *threshold), Some(call)),
			RuntimeCall::Multisig(
				MultisigCall::approve_as_multi {
					threshold,
					other_signatories,
					..
				}
				| MultisigCall::cancel_as_multi {
					threshold,
					other_signatories,
					..
				}
				| MultisigCall::poke_deposit {
					threshold,
					other_signatories,
					..
				},
			) => self.acts_as(shared_account(who, other_signatories, *threshold), None),
			_ => false,
		}
	}

	fn acts_as_proxy(&mut self, who: &AccountId, real: &Address, call: Option<&RuntimeCall>) -> bool {
		let real = account(real).filter(|real| is_delegate(real, who));
		self.acts_as(real, call)
	}

	/// Whether an account has a role, or acts for one that has.
	fn acts_as(&mut self, who: Option<AccountId>, call: Option<&RuntimeCall>) -> bool {
		who.is_some_and(|who| has_role(&who) || call.is_some_and(|call| self.acts_for_participant(&who, call)))
	}

	/// Returns the rank of an operational call; `None` if the account may not make it. A call with
	/// others within has the lowest of their ranks, and is refused if one of them is.
	pub(super) fn operational_rank(&mut self, who: &AccountId, call: &RuntimeCall) -> Option<Rank> {
		self.step(|search| search.rank(who, call))
	}

	fn rank(&mut self, who: &AccountId, call: &RuntimeCall) -> Option<Rank> {
		match call {
			RuntimeCall::GridManagement(call) => rank_about_grid(who, call),
			RuntimeCall::P2pTrading(TradingCall::clear_market { zone, interval }) => {
				// An area is about as much to read as a step.
				self.count(<GridManagement as MarketGrid<AccountId>>::zone_size(*zone));
				P2pTrading::is_clearing_due(*zone, *interval).then_some(Rank::Body)
			},
			RuntimeCall::Council(call) if Council::is_member(who) => {
				self.count(1);
				rank_in_body(who, call)
			},
			RuntimeCall::Verifiers(call) if Verifiers::is_member(who) => {
				self.count(1);
				rank_in_body(who, call)
			},
			RuntimeCall::System(frame_system::Call::apply_authorized_upgrade { code }) => {
				(Council::is_member(who) && is_authorized(code)).then_some(Rank::Body)
			},
			RuntimeCall::Utility(call) => self.rank_of_utility(who, call),
			RuntimeCall::Proxy(ProxyCall::proxy { real, call, .. }) => self.rank_as_proxy(who, real, call),
			RuntimeCall::Proxy(ProxyCall::proxy_announced {
				delegate, real, call, ..
			}) if account(delegate).as_ref() == Some(who) => self.rank_as_proxy(who, real, call),
			RuntimeCall::Multisig(MultisigCall::as_multi_threshold_1 {
				other_signatories,
				call,
			}) => self.operational_rank(&shared_account(who, other_signatories, 1)?, call),
			// A call that several signatories approve is an ordinary transaction, whatever is
			// within.
			_ => None,
		}
	}

	fn rank_of_utility(&mut self, who: &AccountId, call: &UtilityCall<Runtime>) -> Option<Rank> {
		match call {
			UtilityCall::batch { calls } | UtilityCall::batch_all { calls } | UtilityCall::force_batch { calls } => {
				let mut least = None;
				for call in calls {
					let rank = self.operational_rank(who, call)?;
					least = Some(least.map_or(rank, |least: Rank| least.min(rank)));
				}
				least
			},
			UtilityCall::if_else { main, fallback } => {
				let rank = self.operational_rank(who, main)?;
				Some(rank.min(self.operational_rank(who, fallback)?))
			},
			UtilityCall::as_derivative { index, call } => {
				self.operational_rank(&pallet_utility::derivative_account_id(who.clone(), *index), call)
			},
			_ => None,
		}
	}

	fn rank_as_proxy(&mut self, who: &AccountId, real: &Address, call: &RuntimeCall) -> Option<Rank> {
		let real = account(real).filter(|real| is_delegate(real, who))?;
		self.operational_rank(&real, call)
	}
}

/// Returns the rank of an operational call about the grid; `None` if the signer may not make it: an operator
/// of the area, or, for a status, one of the area's reporters.
///
/// What is for intervals to come can wait for safety.
fn rank_about_grid(who: &AccountId, call: &GridCall<Runtime>) -> Option<Rank> {
	let operates = |area| GridManagement::is_authorized_operator(who.clone(), area);
	let (may_act, rank) = match call {
		GridCall::implement_emergency_protocol { area, .. }
		| GridCall::lift_emergency { area }
		| GridCall::confirm_measure { area, .. } => (operates(*area), Rank::Safety),
		GridCall::propose_measure { area, .. }
		| GridCall::withdraw_measure_proposal { area, .. }
		| GridCall::publish_envelopes { area, .. } => (operates(*area), Rank::Body),
		GridCall::lift_measure { incident } => {
			let record = pallet_grid_management::Incidents::<Runtime>::get(incident);
			(record.is_some_and(|record| operates(record.area)), Rank::Safety)
		},
		GridCall::update_grid_status { area, .. } => {
			let reports = GridManagement::is_status_reporter(who.clone(), *area) || operates(*area);
			(reports, Rank::Safety)
		},
		_ => return None,
	};
	may_act.then_some(rank)
}

/// Returns the rank of a member's call to its body; `None` if members do not make it.
///
/// What a member does alone is ordinary: a call that it executes, what one vote decides, and whatever
/// would fail or change nothing, a motion beyond its share or a second vote for instance. Otherwise one
/// member could fill blocks before all orders. The only member is the whole body.
fn rank_in_body<I: IsBody + 'static>(who: &AccountId, call: &pallet_collective::Call<Runtime, I>) -> Option<Rank>
where
	Runtime: pallet_collective::Config<I, Proposal = RuntimeCall>,
{
	use pallet_collective::{Call, Members, ProposalOf};
	let is_whole_body = Members::<Runtime, I>::decode_len().unwrap_or_default() == 1;
	let is_bodys = match call {
		Call::execute { .. } => is_whole_body,
		Call::propose { threshold: 0 | 1, .. } => is_whole_body,
		Call::propose {
			proposal, length_bound, ..
		} => {
			let length = u32::try_from(proposal.encoded_size()).unwrap_or(u32::MAX);
			length <= *length_bound
				&& may_propose::<Runtime, I>(who)
				&& !ProposalOf::<Runtime, I>::contains_key(BlakeTwo256::hash_of(proposal))
		},
		Call::vote { proposal, index, .. } => {
			votes_of::<I>(*proposal, *index).is_some_and(|votes| !votes.ayes.contains(who) && !votes.nays.contains(who))
		},
		Call::close {
			proposal_hash,
			index,
			proposal_weight_bound,
			length_bound,
		} => votes_of::<I>(*proposal_hash, *index)
			.is_some_and(|votes| votes.can_close::<I>(*proposal_hash, *proposal_weight_bound, *length_bound)),
		_ => return None,
	};
	Some(if is_bodys { Rank::Body } else { Rank::Ordinary })
}

/// The votes on a motion, which are encoded like this.
#[derive(Decode)]
struct Votes {
	index: u32,
	threshold: u32,
	ayes: Vec<AccountId>,
	nays: Vec<AccountId>,
	end: BlockNumber,
}

/// Returns the votes on an open motion, by its hash and number.
fn votes_of<I: 'static>(motion: Hash, index: u32) -> Option<Votes>
where
	Runtime: pallet_collective::Config<I>,
{
	// Their fields can be read by the collective alone.
	let votes = pallet_collective::Voting::<Runtime, I>::get(motion)?.encode();
	Votes::decode(&mut &votes[..]).ok().filter(|votes| votes.index == index)
}

impl Votes {
	/// Whether the motion is decided, and what it does is within the bounds.
	fn can_close<I: 'static>(&self, motion: Hash, weight_bound: Weight, length_bound: u32) -> bool
	where
		Runtime: pallet_collective::Config<I, Proposal = RuntimeCall>,
	{
		let count = |members: &[AccountId]| u32::try_from(members.len()).unwrap_or(u32::MAX);
		let seats = pallet_collective::Members::<Runtime, I>::decode_len().unwrap_or_default();
		let seats = u32::try_from(seats).unwrap_or(u32::MAX);
		let is_rejected = seats.saturating_sub(count(&self.nays)) < self.threshold;
		let is_decided = is_rejected || count(&self.ayes) >= self.threshold || System::block_number() >= self.end;
		// The length is looked at before the motion is decoded.
		let key = pallet_collective::ProposalOf::<Runtime, I>::hashed_key_for(motion);
		is_decided
			&& unhashed::get_raw(&key).is_some_and(|raw| raw.len() <= length_bound as usize)
			&& pallet_collective::ProposalOf::<Runtime, I>::get(motion)
				.is_some_and(|proposal| proposal.get_dispatch_info().call_weight.all_lte(weight_bound))
	}
}

/// Whether this is the code of the upgrade that the council has authorised.
fn is_authorized(code: &[u8]) -> bool {
	// The record's hash can be read in tests and benchmarks only, but the encoded record begins
	// with it.
	System::authorized_upgrade().is_some_and(|upgrade| upgrade.encode().starts_with(BlakeTwo256::hash(code).as_bytes()))
}
