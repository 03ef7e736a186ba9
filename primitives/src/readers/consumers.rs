//! What makes view functions and runtime APIs of the tables of readers.

/// Consumer: a pallet with the view functions of its table. Use it in a pallet's `lib.rs` so:
///
/// ```ignore
/// macro_rules! with_view_functions {
///     ($($pallet:tt)*) => { energy_primitives::grid_readers!(view_functions!($($pallet)*), T::AccountId); };
/// }
///
/// #[apply(with_view_functions!)]
/// #[import_section(calls::calls)]
/// #[frame_support::pallet]
/// pub mod pallet {
/// ```
///
/// The attribute `pallet` comes from the table: what it generates of `self` belongs to the fields of
/// the same name as the parameters only if both come from one macro. For the same reason the view
/// functions cannot be a section of their own.
#[macro_export]
macro_rules! view_functions {
	(
		[
			$(#[doc = $pallet_doc:expr])*
			$(#[import_section($($section:tt)*)])*
			#[frame_support::pallet]
			pub mod pallet { $($body:tt)* }
		]
		$trait:ident, $api:ident, $prefix:ident, read_much: [$($much:ident),*],
		pallet: {$($pallet_attribute:tt)*},
		$($(#[$doc:meta])* fn $name:ident($($arg:ident: $type:ty),*) -> $answer:ty;)*
	) => {
		$(#[doc = $pallet_doc])*
		$(#[import_section($($section)*)])*
		$($pallet_attribute)*
		pub mod pallet {
			$($body)*

			#[pallet::view_functions]
			impl<T: Config> Pallet<T> {
				$(
					$(#[$doc])*
					pub fn $name($($arg: $type),*) -> $answer {
						<Self as energy_primitives::readers::$trait<T::AccountId>>::$name($($arg),*)
					}
				)*
			}
		}
	};
}

/// Implements the runtime APIs that are given, and behind them those of the tables, each answered by
/// its pallet, or by what the runtime has for it.
#[macro_export]
macro_rules! impl_runtime_apis_with_readers {
	($runtime:ident: $grid:ident, $production:ident, $trading:ident, $carbon:ident, $network:ident, $participants:ident; $($apis:tt)*) => {
		$crate::runtime_apis_of_tables! {
			[$runtime]
			[
				[grid_readers $grid]
				[production_readers $production]
				[trading_readers $trading]
				[carbon_readers $carbon]
				[network_readers $network]
				[participant_readers $participants]
			]
			$($apis)*
		}
	};
}

/// Goes on to the next table; behind the last one it implements all that has been collected.
#[macro_export]
macro_rules! runtime_apis_of_tables {
	([$runtime:ident] [] $($apis:tt)*) => {
		sp_api::impl_runtime_apis! { $($apis)* }
	};
	([$runtime:ident] [[$table:ident $pallet:ident] $($tables:tt)*] $($apis:tt)*) => {
		$crate::$table!(
			implement_readers!([$runtime] [$($tables)*] $pallet $($apis)*),
			AccountId
		);
	};
}

/// Consumer: adds the implementation of one table's API to what has been collected.
#[macro_export]
macro_rules! implement_readers {
	(
		[[$runtime:ident] [$($tables:tt)*] $pallet:ident $($apis:tt)*]
		$trait:ident, $api:ident, $prefix:ident, read_much: [$($much:ident),*],
		pallet: {$($pallet_attribute:tt)*},
		$($(#[$doc:meta])* fn $name:ident($($arg:ident: $type:ty),*) -> $answer:ty;)*
	) => {
		$crate::runtime_apis_of_tables! {
			[$runtime] [$($tables)*]
			$($apis)*

			impl energy_primitives::readers::$prefix::$api<Block, AccountId> for $runtime {
				$(fn $name($($arg: $type),*) -> $answer {
					<$pallet as energy_primitives::readers::$trait<AccountId>>::$name($($arg),*)
				})*
			}
		}
	};
}
