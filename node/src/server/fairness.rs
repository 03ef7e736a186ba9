//! Lets no connection take the node's time or memory from the others.
//!
//! Methods that read much, or run the runtime, are *heavy*: a few of them run at once, two of one connection at most. They wait their
//! turn without a thread, and run beside the threads that serve connections. Their answers count until the client has taken them,
//! so a client that does not read what it asked for gets no more. Calls beyond [`MAX_CALLS`] of one connection, and large ones
//! beyond [`MAX_LARGE`], are refused with [`BUSY`].

use crate::rpc::BUSY;
use futures::{future::BoxFuture, FutureExt};
use jsonrpsee::{
	server::{middleware::rpc::RpcServiceT, ResponsePayload},
	types::{ErrorObjectOwned, Request},
	MethodResponse,
};
use serde_json::value::RawValue;
use std::sync::{
	atomic::{AtomicUsize, Ordering},
	Arc,
};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The most calls of one connection that run or wait.
const MAX_CALLS: usize = 1_024;
/// The most large calls of one connection that run or wait.
const MAX_LARGE: usize = 2;
/// A call with so many bytes is large.
const LARGE_CALL: usize = 256 * 1_024;
/// An answer with so many bytes counts until the client has taken it.
const LARGE_ANSWER: usize = 64 * 1_024;
/// The most heavy calls of one connection that run, or whose answers are not taken.
const HEAVY_OF_CONNECTION: usize = 2;

/// What runs the runtime or reads much. Everything else is light, subscriptions too.
const HEAVY: [&str; 14] = [
	"archive_",
	"carbon_",
	"chainHead_",
	"childstate_",
	"dev_",
	"grid_",
	"network_",
	"offchain_",
	"participant_",
	"payment_",
	"production_",
	"state_",
	"system_dryRun",
	"trading_",
];

/// Whether a method is heavy.
fn is_heavy(method: &str) -> bool {
	HEAVY.iter().any(|heavy| method.starts_with(heavy)) && !method.contains("ubscri") && !method.contains("ollow")
}

/// The turns of all heavy calls.
#[derive(Clone)]
pub struct Heavy(Arc<Semaphore>);

impl Heavy {
	/// One for each core but one, two at least: what is left is for blocks, and for light calls.
	pub fn new() -> Self {
		let cores = std::thread::available_parallelism().map_or(1, std::num::NonZeroUsize::get);
		Self(Arc::new(Semaphore::new(cores.saturating_sub(1).max(2))))
	}
}

/// The layer of one connection.
#[derive(Clone)]
pub struct Fairness {
	heavy: Heavy,
	own: Arc<Semaphore>,
	calls: Arc<AtomicUsize>,
	large: Arc<AtomicUsize>,
}

impl Fairness {
	/// Of a new connection.
	pub fn of_connection(heavy: Heavy) -> Self {
		Self {
			heavy,
			own: Arc::new(Semaphore::new(HEAVY_OF_CONNECTION)),
			calls: Arc::default(),
			large: Arc::default(),
		}
	}
}

impl<S> tower::Layer<S> for Fairness {
	type Service = Fair<S>;

	fn layer(&self, service: S) -> Fair<S> {
		Fair {
			service: Arc::new(service),
			fairness: self.clone(),
		}
	}
}

/// The service behind the layer.
#[derive(Clone)]
pub struct Fair<S> {
	service: Arc<S>,
	fairness: Fairness,
}

impl<'a, S> RpcServiceT<'a> for Fair<S>
where
	S: RpcServiceT<'a> + Send + Sync + 'static,
{
	type Future = BoxFuture<'a, MethodResponse>;

	fn call(&self, request: Request<'a>) -> Self::Future {
		let size = request.params.as_ref().map_or(0, |params| params.get().len());
		let Some(call) = Counted::enter(&self.fairness.calls, MAX_CALLS) else {
			return refused(&request);
		};
		let large = match size >= LARGE_CALL {
			true => match Counted::enter(&self.fairness.large, MAX_LARGE) {
				Some(large) => Some(large),
				None => return refused(&request),
			},
			false => None,
		};
		let (service, fairness) = (self.service.clone(), self.fairness.clone());
		async move {
			let _counted = (call, large);
			if !is_heavy(request.method_name()) {
				return service.call(request).await;
			}
			let own = fairness.own.acquire_owned().await.ok();
			let turn = fairness.heavy.0.acquire_owned().await.ok();
			let id = request.id.clone().into_owned();
			// A reader keeps its thread until it is done, so the others' tasks leave this thread first.
			let runtime = tokio::runtime::Handle::current();
			let response = tokio::task::block_in_place(|| runtime.block_on(service.call(request)));
			drop(turn);
			match own {
				Some(own) if response.as_result().len() >= LARGE_ANSWER => counted_until_taken(response, id, own),
				_ => response,
			}
		}
		.boxed()
	}
}

fn refused<'a>(request: &Request<'a>) -> BoxFuture<'a, MethodResponse> {
	let error = ErrorObjectOwned::owned(
		BUSY,
		"Too many calls of this connection are not answered yet",
		None::<()>,
	);
	let response = MethodResponse::error(request.id.clone(), error).with_extensions(request.extensions.clone());
	async move { response }.boxed()
}

/// Keeps the permit until the answer has been taken, or never will be. An answer that is an error is small, and passes as it is.
fn counted_until_taken(
	response: MethodResponse,
	id: jsonrpsee::types::Id<'static>,
	permit: OwnedSemaphorePermit,
) -> MethodResponse {
	#[derive(serde::Deserialize)]
	struct Answer<'a> {
		#[serde(borrow)]
		result: &'a RawValue,
	}

	let Ok(answer) = serde_json::from_str::<Answer>(response.as_result()) else {
		return response;
	};
	let (payload, taken) = ResponsePayload::success(answer.result.to_owned()).notify_on_completion();
	let counted = MethodResponse::response(id, payload, usize::MAX).with_extensions(response.extensions().clone());
	tokio::spawn(async move {
		let _ = taken.await;
		drop(permit);
	});
	counted
}

/// Something that is counted until this is dropped.
struct Counted(Arc<AtomicUsize>);

impl Counted {
	fn enter(count: &Arc<AtomicUsize>, most: usize) -> Option<Self> {
		let one_more = |running| (running < most).then_some(running + 1);
		count
			.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_more)
			.ok()
			.map(|_| Self(count.clone()))
	}
}

impl Drop for Counted {
	fn drop(&mut self) {
		self.0.fetch_sub(1, Ordering::SeqCst);
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn what_runs_the_runtime_is_heavy_and_what_everybody_needs_is_not() {
		for method in [
			"state_getMetadata",
			"production_getMeterStates",
			"state_call",
			"chainHead_v1_call",
			"trading_getOrders",
		] {
			assert!(is_heavy(method), "{method}");
		}
		for method in [
			"chain_getHeader",
			"system_health",
			"author_submitExtrinsic",
			"state_subscribeStorage",
			"state_unsubscribeStorage",
			"chainHead_v1_follow",
			"chainHead_v1_unfollow",
			"node_readiness",
			"grandpa_roundState",
		] {
			assert!(!is_heavy(method), "{method}");
		}
	}

	#[test]
	fn calls_are_counted_until_they_are_answered() {
		let count = Arc::default();
		let calls: Vec<_> = (0..3).map(|_| Counted::enter(&count, 3).unwrap()).collect();
		assert!(Counted::enter(&count, 3).is_none());
		drop(calls);
		assert!(Counted::enter(&count, 3).is_some());
	}

	#[tokio::test]
	async fn a_large_answer_counts_until_it_is_taken() {
		let turns = Arc::new(Semaphore::new(1));
		let permit = turns.clone().acquire_owned().await.unwrap();
		let payload = ResponsePayload::success("x".repeat(10));
		let response = MethodResponse::response(jsonrpsee::types::Id::Number(7), payload, usize::MAX);
		let plain = response.to_result();
		let response = counted_until_taken(response, jsonrpsee::types::Id::Number(7), permit);
		assert_eq!(response.as_result(), plain);
		tokio::task::yield_now().await;
		assert_eq!(turns.available_permits(), 0);
		response.into_parts().1.unwrap().notify(true);
		let _free = turns.acquire().await.unwrap();
	}
}
