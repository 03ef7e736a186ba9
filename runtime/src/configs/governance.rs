//! The council and the verifiers, and how they decide.

use crate::{
	motions::{self, Body, ShareOfMotions},
	AccountId, BlockNumber, Council, Hash, Preimage, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin,
	VerifierMembers, Verifiers, DAYS,
};
use alloc::vec::Vec;
use core::marker::PhantomData;
use frame_support::{
	parameter_types,
	traits::{ChangeMembers, ConstU32, EitherOfDiverse},
	weights::Weight,
};
use frame_system::{EnsureRoot, EnsureSignedBy};
use sp_runtime::{traits::Convert, Perbill};

/// The council's body.
pub type CouncilCollective = pallet_collective::Instance1;

/// The verifiers' body.
pub type VerifierCollective = pallet_collective::Instance2;

/// Two thirds of the council, by a motion.
pub type TwoThirdsOfCouncil = pallet_collective::EnsureProportionAtLeast<AccountId, CouncilCollective, 2, 3>;

/// Two thirds of the council, or root.
pub type AdminOrigin = EitherOfDiverse<EnsureRoot<AccountId>, TwoThirdsOfCouncil>;

/// A member of the verifiers' body.
pub type VerifierOrigin = EnsureSignedBy<VerifierMembers, AccountId>;

/// The most members of a body.
pub type MaxMembers = ConstU32<64>;

/// The most motions that a body has open.
pub type MaxMotions = ConstU32<64>;

/// A member that does not vote counts as a no, whatever the prime member votes: a decision needs as
/// many yes votes as its threshold says.
pub struct SilenceIsNo;

impl pallet_collective::DefaultVote for SilenceIsNo {
	/// The collective's benchmarks need a prime member whose vote counts for those who are silent: a
	/// node built to measure weights, and no other, lets it.
	fn default_vote(prime: Option<bool>, _: u32, _: u32, _: u32) -> bool {
		cfg!(all(feature = "runtime-benchmarks", not(test))) && prime.unwrap_or(false)
	}
}

parameter_types! {
	pub const MotionDuration: BlockNumber = 7 * DAYS;
	pub MaxProposalWeight: Weight = Perbill::from_percent(50) * super::RuntimeBlockWeights::get().max_block;
}

/// Makes a body's members those who vote, unless no member is left: then the last ones keep their
/// votes, so that there is always somebody who can name new members.
pub struct NeverEmpty<Votes>(PhantomData<Votes>);

impl<Votes: ChangeMembers<AccountId>> ChangeMembers<AccountId> for NeverEmpty<Votes> {
	fn change_members_sorted(incoming: &[AccountId], outgoing: &[AccountId], new: &[AccountId]) {
		if !new.is_empty() {
			Votes::change_members_sorted(incoming, outgoing, new);
		}
	}

	fn set_prime(prime: Option<AccountId>) {
		Votes::set_prime(prime);
	}

	fn get_prime() -> Option<AccountId> {
		Votes::get_prime()
	}
}

macro_rules! body {
	($instance:ty, $collective:ident) => {
		impl pallet_collective::Config<$instance> for Runtime {
			type RuntimeOrigin = RuntimeOrigin;
			type Proposal = RuntimeCall;
			type RuntimeEvent = RuntimeEvent;
			type MotionDuration = MotionDuration;
			type MaxProposals = MaxMotions;
			type MaxMembers = MaxMembers;
			type DefaultVote = SilenceIsNo;
			type WeightInfo = crate::weights::pallet_collective::WeightInfo<Runtime>;
			type SetMembersOrigin = EnsureRoot<AccountId>;
			type MaxProposalWeight = MaxProposalWeight;
			type DisapproveOrigin = EnsureRoot<AccountId>;
			type KillOrigin = EnsureRoot<AccountId>;
			type Consideration = ShareOfMotions<Runtime, $instance>;
		}

		impl pallet_membership::Config<$instance> for Runtime {
			type RuntimeEvent = RuntimeEvent;
			type AddOrigin = AdminOrigin;
			type RemoveOrigin = AdminOrigin;
			type SwapOrigin = AdminOrigin;
			type ResetOrigin = AdminOrigin;
			type PrimeOrigin = AdminOrigin;
			type MembershipInitialized = $collective;
			type MembershipChanged = NeverEmpty<$collective>;
			type MaxMembers = MaxMembers;
			type WeightInfo = crate::weights::pallet_membership::WeightInfo<Runtime>;
		}
	};
}

body!(CouncilCollective, Council);
body!(VerifierCollective, Verifiers);

impl pallet_council_root::Config for Runtime {
	type RuntimeCall = RuntimeCall;
	type CouncilOrigin = TwoThirdsOfCouncil;
	type Preimages = Preimage;
	type WeightInfo = pallet_council_root::weights::SubstrateWeight<Runtime>;
}

/// Returns the open motions of a body.
pub struct OpenMotions;

impl Convert<Body, Vec<Hash>> for OpenMotions {
	fn convert(body: Body) -> Vec<Hash> {
		match body {
			Body::Council => pallet_collective::Proposals::<Runtime, CouncilCollective>::get(),
			Body::Verifiers => pallet_collective::Proposals::<Runtime, VerifierCollective>::get(),
		}
		.into_inner()
	}
}

impl motions::Config for Runtime {
	type MaxMotions = MaxMotions;
	type Motions = OpenMotions;
}
