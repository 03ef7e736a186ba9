//! What clients ask about flexibility.

use crate::{AreaFlexibility, Areas, Config, FlexibilityCommitments, FlexibilityNumbers, FlexibilityRequests, Pallet};
use alloc::vec::Vec;
use energy_primitives::{
	page_by_id, page_items, AreaId, FlexibilityCommitmentInfo, FlexibilityId, FlexibilityLevel, FlexibilityRequestInfo,
	Page,
};

impl<T: Config> Pallet<T> {
	pub(crate) fn flexibility_request(id: FlexibilityId) -> Option<FlexibilityRequestInfo<T::AccountId>> {
		let request = FlexibilityRequests::<T>::get(id)?;
		Some(FlexibilityRequestInfo { id, request })
	}

	/// The requests of an area and of those above it, in pages. Of a removed area those that it had itself.
	pub(crate) fn flexibility_requests(
		area: AreaId,
		from: Option<FlexibilityId>,
		limit: Option<u32>,
	) -> Page<FlexibilityRequestInfo<T::AccountId>, FlexibilityId> {
		let areas = match Areas::<T>::get(area) {
			Some(entry) => entry.self_and_ancestors(area).collect(),
			None => alloc::vec![area],
		};
		let mut ids = areas
			.into_iter()
			.flat_map(AreaFlexibility::<T>::get)
			.filter(|id| from.is_none_or(|from| from <= *id))
			.collect::<Vec<_>>();
		ids.sort_unstable();
		let mut ids = ids.into_iter();
		let items = ids.by_ref().take(page_items(limit));
		let items = items.filter_map(Self::flexibility_request).collect();
		Page {
			items,
			next: ids.next(),
		}
	}

	fn flexibility_commitment(id: FlexibilityId, number: u32) -> Option<FlexibilityCommitmentInfo<T::AccountId>> {
		let commitment = FlexibilityCommitments::<T>::get(id, number)?;
		Some(FlexibilityCommitmentInfo {
			request: id,
			number,
			commitment,
		})
	}

	/// The commitments to a request, in pages; none to one that is over.
	pub(crate) fn flexibility_commitments(
		id: FlexibilityId,
		from: Option<u32>,
		limit: Option<u32>,
	) -> Page<FlexibilityCommitmentInfo<T::AccountId>, u32> {
		let numbers = FlexibilityRequests::<T>::get(id).map_or(0, |request| request.commitments);
		page_by_id(from, numbers, limit, |number| Self::flexibility_commitment(id, number))
	}

	/// What is offered for a request at each price.
	pub(crate) fn flexibility_ladder(id: FlexibilityId) -> Vec<FlexibilityLevel> {
		let mut cumulative_w: u64 = 0;
		Self::offered_levels(id)
			.map(|(price_mills, power_w)| {
				cumulative_w = cumulative_w.saturating_add(power_w);
				FlexibilityLevel {
					price_mills,
					power_w,
					cumulative_w,
				}
			})
			.collect()
	}

	/// The commitments of an account: no more than its envelope has places.
	pub(crate) fn flexibility_commitments_of(who: &T::AccountId) -> Vec<FlexibilityCommitmentInfo<T::AccountId>> {
		let mut commitments = FlexibilityNumbers::<T>::iter_prefix(who)
			.filter_map(|(id, number)| Self::flexibility_commitment(id, number))
			.collect::<Vec<_>>();
		commitments.sort_unstable_by_key(|info| info.request);
		commitments
	}
}
