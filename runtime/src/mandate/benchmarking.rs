//! Benchmarks of the mandate.

use super::*;
use alloc::{boxed::Box, vec};
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn dispatch_as_root() -> Result<(), BenchmarkError> {
		let origin = T::MandateOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let call = Box::new(frame_system::Call::<T>::remark { remark: vec![] }.into());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, call);

		let told = <T as frame_system::Config>::RuntimeEvent::from(Event::DispatchedAsRoot { result: Ok(()) });
		frame_system::Pallet::<T>::assert_last_event(told);
		Ok(())
	}
}
