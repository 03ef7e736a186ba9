//! What the ahead market leaves of an edge.

use energy_primitives::Energy;

/// The most that an edge carries in an interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Capacity {
	/// Into the area below, in Wh.
	pub import_wh: Energy,
	/// Out of the area below, in Wh.
	pub export_wh: Energy,
}

impl Capacity {
	/// Returns what sharing may use of an edge that carries `ahead_flow_wh` already (above 0 out,
	/// below 0 in): each direction less what the ahead market used of it.
	///
	/// What it used of one direction adds nothing to the other. A flow the other way would make
	/// room, but only if it is delivered, and a sale ahead may turn out to be paper. This way the
	/// edge carries neither more than its import nor more than its export, whatever part of the
	/// ahead flow is delivered: none, all, or any between.
	pub const fn left(&self, ahead_flow_wh: i64) -> Self {
		let used_wh = ahead_flow_wh.unsigned_abs();
		if ahead_flow_wh < 0 {
			Self {
				import_wh: self.import_wh.saturating_sub(used_wh),
				..*self
			}
		} else {
			Self {
				export_wh: self.export_wh.saturating_sub(used_wh),
				..*self
			}
		}
	}
}
