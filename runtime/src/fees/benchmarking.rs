//! Benchmarks of the terms of fees.

use super::*;
use frame_benchmarking::v2::*;
use frame_support::traits::EnsureOrigin;

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn set_fee_terms() -> Result<(), BenchmarkError> {
		let origin = T::AdminOrigin::try_successful_origin().map_err(|_| BenchmarkError::Weightless)?;
		let terms = FeeTerms {
			byte_price: MAX_BYTE_PRICE,
			lowest_percent: 1,
			highest_percent: MAX_MULTIPLIER_PERCENT,
		};

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, terms);

		assert_eq!(Terms::<T>::get(), terms);
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::tests::development_chain(), crate::Runtime);
}
