//! Benchmarks of the call.

use super::*;
use alloc::{boxed::Box, vec};
use codec::Encode;
use frame_benchmarking::v2::*;
use frame_support::traits::{EnsureOrigin, StorePreimage};

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn dispatch_as_root() -> Result<(), BenchmarkError> {
		let origin = T::CouncilOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let call = Box::new(frame_system::Call::<T>::remark { remark: vec![] }.into());

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, call);

		let event = <T as frame_system::Config>::RuntimeEvent::from(Event::DispatchedAsRoot { result: Ok(()) });
		frame_system::Pallet::<T>::assert_last_event(event);
		Ok(())
	}

	/// A call of `l` bytes that does nothing.
	#[benchmark]
	fn dispatch_preimage_as_root(
		l: Linear<8, { <T::Preimages as StorePreimage>::MAX_LENGTH as u32 }>,
	) -> Result<(), BenchmarkError> {
		let origin = T::CouncilOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let call = |bytes: u32| {
			let remark = vec![0; bytes as usize];
			<T as Config>::RuntimeCall::from(frame_system::Call::<T>::remark { remark })
		};
		// Two bytes say which call it is, one to four how long the remark is.
		let overhead = (1..=8)
			.find(|less| call(l.saturating_sub(*less)).encoded_size() as u32 <= l)
			.unwrap_or(8);
		let call = call(l.saturating_sub(overhead));
		let weight_bound = frame_support::dispatch::GetDispatchInfo::get_dispatch_info(&call).call_weight;
		let bytes = call.encode();
		let length = bytes.len() as u32;
		let hash = T::Preimages::note(bytes.into())?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, hash, length, weight_bound);

		let event = <T as frame_system::Config>::RuntimeEvent::from(Event::DispatchedAsRoot { result: Ok(()) });
		frame_system::Pallet::<T>::assert_last_event(event);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_chain(), crate::mock::Test);
}
