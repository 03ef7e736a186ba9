//! The council's mandate: two thirds of it dispatch a call as root. It stands in place of sudo.

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use alloc::boxed::Box;
	use frame_support::{dispatch::GetDispatchInfo, pallet_prelude::*};
	use frame_system::{pallet_prelude::*, RawOrigin};
	use sp_runtime::traits::Dispatchable;

	#[pallet::pallet]
	pub struct Pallet<T>(_);

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeEvent: From<Event<Self>>> {
		/// The calls that can be dispatched.
		type RuntimeCall: Parameter + Dispatchable<RuntimeOrigin = Self::RuntimeOrigin> + GetDispatchInfo;

		/// Who holds the mandate: two thirds of the council.
		type MandateOrigin: EnsureOrigin<Self::RuntimeOrigin>;
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// The council dispatched a call as root, with this result.
		DispatchedAsRoot { result: DispatchResult },
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Dispatches `call` as root. The call's own failure is told by the event, and leaves the motion carried.
		///
		/// Origin: two thirds of the council, by a motion.
		#[pallet::call_index(0)]
		#[pallet::weight({
			let info = call.get_dispatch_info();
			// Beside the call itself: its decoding and one event.
			(info.call_weight.saturating_add(T::DbWeight::get().reads_writes(1, 1)), info.class)
		})]
		pub fn dispatch_as_root(
			origin: OriginFor<T>,
			call: Box<<T as Config>::RuntimeCall>,
		) -> DispatchResult {
			T::MandateOrigin::ensure_origin(origin)?;
			let result = call.dispatch(RawOrigin::Root.into()).map(|_| ()).map_err(|e| e.error);
			Self::deposit_event(Event::DispatchedAsRoot { result });
			Ok(())
		}
	}
}
