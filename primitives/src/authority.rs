//! Who decides: the council, or one account in a role, and what each of them may do.

use macro_rules_attribute::apply;

/// Who made a decision about an area or a participant.
#[apply(record_type!)]
pub enum Authority<AccountId> {
	/// The council, by a motion.
	Council,
	/// An operator of the area or of one above it.
	Operator(AccountId),
	/// The area's supplier.
	Supplier(AccountId),
	/// A member of the verifiers.
	Verifier(AccountId),
	/// An account that reports the status of the area and decides nothing.
	Reporter(AccountId),
}

impl<AccountId> Authority<AccountId> {
	/// Whether it is the council.
	pub const fn is_council(&self) -> bool {
		matches!(self, Self::Council)
	}

	/// Whether it is an operator.
	pub const fn is_operator(&self) -> bool {
		matches!(self, Self::Operator(_))
	}

	/// Whether it may set prices without the consent of the supplier who has to pay or charge them.
	pub const fn may_set_any_tariff(&self) -> bool {
		self.is_council()
	}

	/// Whether it may name another supplier or another network account for an area. Both decide who
	/// receives other people's money.
	pub const fn may_name_recipients(&self) -> bool {
		self.is_council()
	}

	/// Whether it may change the fee of an area's edge. The operator may not: it usually receives
	/// that fee.
	pub const fn may_change_grid_fee(&self) -> bool {
		self.is_council()
	}

	/// Whether a measure that it declares alone may last longer than a short one, or begin later than at
	/// once.
	pub const fn may_declare_any_measure(&self) -> bool {
		self.is_council()
	}

	/// Returns the account that decided; `None` for the council, which has none.
	pub const fn account(&self) -> Option<&AccountId> {
		match self {
			Self::Council => None,
			Self::Operator(who) | Self::Supplier(who) | Self::Verifier(who) | Self::Reporter(who) => Some(who),
		}
	}

	/// Whether it need not wait for the cooldown after an operator's emergency, before it declares
	/// the next one or removes the area. Its own emergencies have no cooldown.
	pub const fn may_skip_cooldown(&self) -> bool {
		self.is_council()
	}

	/// Whether it may lift an emergency that `declared_by` declared. The council lifts any; an
	/// operator those of operators, but not what the council has declared; and so does a reporter, by a
	/// status that has voltage.
	pub const fn may_lift_emergency_of(&self, declared_by: &Self) -> bool {
		match self {
			Self::Council => true,
			Self::Operator(_) | Self::Reporter(_) => !declared_by.is_council(),
			Self::Supplier(_) | Self::Verifier(_) => false,
		}
	}

	/// Whether it may grant rights in the area: approve plants, register meters and gateways. The
	/// council may not, as it has not inspected the device.
	pub const fn may_grant(&self) -> bool {
		self.is_operator()
	}

	/// Whether it may register buyers of credits beyond the number that verifiers may register.
	pub const fn may_exceed_buyer_limit(&self) -> bool {
		self.is_council()
	}
}
