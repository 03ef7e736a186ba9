//! The tree of areas.

use crate::{
	Area, Areas, Condition, Conditions, Config, Error, NextArea, Pallet, StatusHistory, SupplyHistory, MAX_POWER,
};
use energy_primitives::{
	AreaId, GridState, IntervalClock, Moment, Power, Price, SupplyTerms, Tariff, Thresholds, PRICE_LEVELS,
};
use frame_support::{defensive, ensure, traits::Get, BoundedVec};
use sp_runtime::{ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// An area and the areas above it up to the root. Read one by one, so that who finds early stops early.
	pub(crate) fn ancestry(area: AreaId) -> impl Iterator<Item = (AreaId, Area)> {
		let mut next = Some(area);
		core::iter::from_fn(move || {
			let id = next?;
			let area = Areas::<T>::get(id)?;
			next = area.parent;
			Some((id, area))
		})
		.take(usize::from(T::MaxDepth::get()))
	}

	pub(crate) fn ensure_power(power: Power) -> DispatchResult {
		ensure!(power <= MAX_POWER, Error::<T>::PowerTooHigh);
		Ok(())
	}

	pub(crate) fn ensure_price(price: Price) -> DispatchResult {
		ensure!(price < PRICE_LEVELS, Error::<T>::PriceTooHigh);
		Ok(())
	}

	fn ensure_edge(import_capacity_w: Power, export_capacity_w: Power, grid_fee: Price) -> DispatchResult {
		Self::ensure_power(import_capacity_w)?;
		Self::ensure_power(export_capacity_w)?;
		Self::ensure_price(grid_fee)
	}

	pub(crate) fn ensure_thresholds(thresholds: &Thresholds) -> DispatchResult {
		let Thresholds {
			nominal_frequency_mhz,
			normal_frequency_deviation_mhz,
			alert_frequency_deviation_mhz,
			normal_voltage_deviation_permille,
			alert_voltage_deviation_permille,
			alert_load_permille,
			emergency_load_permille,
		} = *thresholds;
		ensure!(
			normal_frequency_deviation_mhz <= alert_frequency_deviation_mhz
				&& alert_frequency_deviation_mhz < nominal_frequency_mhz
				&& normal_voltage_deviation_permille <= alert_voltage_deviation_permille
				&& alert_voltage_deviation_permille < 1_000
				&& alert_load_permille > 0
				&& alert_load_permille <= emergency_load_permille,
			Error::<T>::InvalidThresholds
		);
		Ok(())
	}

	pub(crate) fn do_create_area(
		parent: Option<AreaId>,
		import_capacity_w: Power,
		export_capacity_w: Power,
		grid_fee: Price,
		supplier: T::AccountId,
		tariff: Tariff,
		now: Moment,
	) -> Result<AreaId, DispatchError> {
		Self::ensure_allowed(&supplier)?;
		Self::ensure_edge(import_capacity_w, export_capacity_w, grid_fee)?;
		Self::ensure_tariff(&tariff)?;

		let id = NextArea::<T>::get();
		let next = id.checked_add(1).ok_or(Error::<T>::AreaIdsExhausted)?;
		let depth = match parent {
			None => 0,
			Some(parent) => {
				let mut above = Areas::<T>::get(parent).ok_or(Error::<T>::AreaNotFound)?;
				let depth = above.depth.saturating_add(1);
				ensure!(depth < T::MaxDepth::get(), Error::<T>::TooDeep);
				above.children = above.children.checked_add(1).ok_or(ArithmeticError::Overflow)?;
				Areas::<T>::insert(parent, above);
				depth
			},
		};
		let terms = BoundedVec::try_from(alloc::vec![SupplyTerms {
			from: 0,
			supplier,
			tariff
		}])
		.map_err(|_| Error::<T>::TooManyTerms)?;

		NextArea::<T>::put(next);
		Areas::<T>::insert(
			id,
			Area {
				parent,
				depth,
				import_capacity_w,
				export_capacity_w,
				grid_fee,
				thresholds: Thresholds::default(),
				children: 0,
				connections: 0,
				operators: 0,
			},
		);
		Conditions::<T>::insert(
			id,
			Condition {
				status: None,
				since: now,
				state: GridState::Normal,
				records: 0,
				emergency: None,
				quiet_until: 0,
			},
		);
		SupplyHistory::<T>::insert(id, terms);
		Ok(id)
	}

	pub(crate) fn do_update_area(
		area: AreaId,
		import_capacity_w: Power,
		export_capacity_w: Power,
		grid_fee: Price,
		thresholds: Thresholds,
	) -> DispatchResult {
		Self::ensure_edge(import_capacity_w, export_capacity_w, grid_fee)?;
		Self::ensure_thresholds(&thresholds)?;
		Areas::<T>::try_mutate(area, |entry| {
			let entry = entry.as_mut().ok_or(Error::<T>::AreaNotFound)?;
			entry.import_capacity_w = import_capacity_w;
			entry.export_capacity_w = export_capacity_w;
			entry.grid_fee = grid_fee;
			entry.thresholds = thresholds;
			Ok(())
		})
	}

	/// Removes an area; tells how many status records went with it.
	pub(crate) fn do_remove_area(area: AreaId) -> Result<u32, DispatchError> {
		let entry = Areas::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		ensure!(entry.children == 0, Error::<T>::AreaHasChildren);
		ensure!(entry.connections == 0, Error::<T>::AreaHasConnections);
		ensure!(entry.operators == 0, Error::<T>::AreaHasOperators);
		let condition = Conditions::<T>::get(area).ok_or(Error::<T>::AreaNotFound)?;
		ensure!(
			condition.emergency_in_force(Self::current()).is_none(),
			Error::<T>::EmergencyInForce
		);

		if let Some(parent) = entry.parent {
			Areas::<T>::mutate(parent, |above| match above {
				Some(above) if above.children > 0 => above.children = above.children.saturating_sub(1),
				_ => {
					defensive!("an area's parent counts it as its child");
				},
			});
		}
		Areas::<T>::remove(area);
		Conditions::<T>::remove(area);
		let length = T::HistoryLength::get();
		let _ = StatusHistory::<T>::clear_prefix(area, length, None);
		Ok(u32::try_from(condition.records).unwrap_or(length).min(length))
	}
}
