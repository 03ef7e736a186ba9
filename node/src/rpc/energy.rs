//! The readers as JSON-RPC methods, made from the tables of [`energy_primitives::readers`]: the
//! method's name is the API's prefix and the reader's name in camel case, `grid_getConnection`. Parameters are given by
//! place or by name. Each method takes as last parameter, `at`, the hash of the block to read, by default the best one.
//! Amounts of money and of credits are text, as they go beyond what a JSON number holds.
//!
//! A reader runs the runtime, so each has a thread of its own beside those that serve the connections. Of those that read
//! much, only a few run at once; the others are refused with [`BUSY`] and may be asked again.

use crate::types::FullClient;
use energy_chain_runtime::{opaque::Block, AccountId, Hash};
use energy_primitives::{
	carbon_readers, grid_readers, network_readers, participant_readers, production_readers, trading_readers,
};
use jsonrpsee::{
	core::{RegisterMethodError, RpcResult},
	types::{error::CALL_EXECUTION_FAILED_CODE, ErrorObjectOwned, Params},
	RpcModule,
};
use sc_client_api::HeaderBackend;
use serde_json::Value;
use sp_api::{ApiError, ApiRef, ProvideRuntimeApi};
use std::sync::{
	atomic::{AtomicUsize, Ordering},
	Arc,
};

/// How many readers that read much run at once.
const MAX_LARGE_READERS: usize = 4;

/// The error of a reader that reads much while as many others run as may. Among the codes that JSON-RPC leaves to
/// servers.
pub const BUSY: i32 = -32_011;

/// The most bytes of the parameters of a reader: twice what the longest list that one takes needs.
const MAX_PARAMS: usize = 64 * 1_024;

/// JSON-RPC's code for parameters that a method does not take.
const INVALID_PARAMS: i32 = -32_602;

/// Counts the readers that read much.
#[derive(Default)]
struct LargeReaders {
	running: AtomicUsize,
}

/// A large reader that runs; it counts no longer when this is dropped.
pub(super) struct Running<'a>(&'a LargeReaders);

impl LargeReaders {
	/// Lets one more run; `None` where as many run as may.
	fn start(&self) -> Option<Running<'_>> {
		let one_more = |running| (running < MAX_LARGE_READERS).then_some(running + 1);
		self.running
			.fetch_update(Ordering::SeqCst, Ordering::SeqCst, one_more)
			.ok()
			.map(|_| Running(self))
	}
}

impl Drop for Running<'_> {
	fn drop(&mut self) {
		self.0.running.fetch_sub(1, Ordering::SeqCst);
	}
}

type Api<'a> = ApiRef<'a, <FullClient as ProvideRuntimeApi<Block>>::Api>;

/// Consumer of a table: registers its readers as methods.
macro_rules! register_readers {
	(
		[$module:ident] $trait:ident, $api:ident, $prefix:ident, read_much: [$($much:ident),*],
		pallet: {$($pallet_attribute:tt)*},
		$($(#[$doc:meta])* fn $name:ident($($arg:ident: $type:ty),*) -> $answer:ty;)*
	) => {{
		use energy_primitives::api::$api;
		let large = [$(stringify!($much)),*];
		$(
			let is_large = large.contains(&stringify!($name));
			let method = method_name(stringify!($prefix), stringify!($name));
			$module.register_blocking_method(method, move |params, energy, _| -> RpcResult<$answer> {
				let mut values = Values::of(&params, &[$(stringify!($arg),)* "at"])?;
				$(let $arg: $type = values.next()?;)*
				let at = values.next()?;
				let _running = match is_large {
					true => Some(energy.start_large()?),
					false => None,
				};
				energy.ask(at, |api, at| api.$name(at, $($arg),*))
			})?;
		)*
	}};
}
/// Answers from the runtime's APIs.
#[derive(Clone)]
pub struct EnergyRpc {
	client: Arc<FullClient>,
	large: Arc<LargeReaders>,
}

impl EnergyRpc {
	/// Answers from `client`'s chain.
	pub fn new(client: Arc<FullClient>) -> Self {
		Self {
			client,
			large: Arc::default(),
		}
	}

	/// Lets one more reader run that reads much, until what is returned is dropped.
	pub(super) fn start_large(&self) -> RpcResult<Running<'_>> {
		self.large.start().ok_or_else(busy)
	}

	/// Asks the runtime as it is after the block `at`, by default the best one.
	pub(super) fn ask<T>(
		&self,
		at: Option<Hash>,
		question: impl FnOnce(Api<'_>, Hash) -> Result<T, ApiError>,
	) -> RpcResult<T> {
		let at = at.unwrap_or_else(|| self.client.info().best_hash);
		question(self.client.runtime_api(), at).map_err(|e| {
			ErrorObjectOwned::owned(
				CALL_EXECUTION_FAILED_CODE,
				"The runtime did not answer",
				Some(e.to_string()),
			)
		})
	}

	/// Returns a module with all readers as methods.
	pub fn into_rpc(self) -> Result<RpcModule<Self>, RegisterMethodError> {
		let mut module = RpcModule::new(self);
		grid_readers!(register_readers!(module), AccountId);
		production_readers!(register_readers!(module), AccountId);
		trading_readers!(register_readers!(module), AccountId);
		carbon_readers!(register_readers!(module), AccountId);
		participant_readers!(register_readers!(module), AccountId);
		network_readers!(register_readers!(module), AccountId);
		Ok(module)
	}
}

fn busy() -> ErrorObjectOwned {
	ErrorObjectOwned::owned(BUSY, "Too many large readers run at once; ask again", None::<()>)
}

/// Returns a reader's name as a method. Called once for each, as the node starts.
fn method_name(prefix: &str, reader: &str) -> &'static str {
	let mut name = format!("{prefix}_");
	let mut words = reader.split('_');
	name.extend(words.next());
	for word in words {
		let (first, rest) = word.split_at(1);
		name.extend([&first.to_uppercase(), rest]);
	}
	name.leak()
}

/// The parameters of a call, each with its name.
struct Values {
	left: std::vec::IntoIter<(&'static str, Value)>,
}

impl Values {
	/// Takes parameters by place or by name. What is missing is null, which only an optional parameter takes.
	fn of(params: &Params, names: &[&'static str]) -> RpcResult<Self> {
		let invalid = |reason: String| ErrorObjectOwned::owned(INVALID_PARAMS, "Invalid params", Some(reason));
		let given = match params.as_str() {
			None => Value::Null,
			Some(text) if text.len() > MAX_PARAMS => {
				return Err(invalid(format!("there are more than {MAX_PARAMS} bytes of them")))
			},
			Some(text) => serde_json::from_str(text).map_err(|e| invalid(e.to_string()))?,
		};
		let values: Vec<Value> = match given {
			Value::Null => Vec::new(),
			Value::Array(values) => values,
			Value::Object(mut fields) => {
				let values = names
					.iter()
					.map(|name| fields.remove(*name).unwrap_or(Value::Null))
					.collect();
				if let Some(name) = fields.keys().next() {
					return Err(invalid(format!(
						"there is no parameter `{name}`; there are {}",
						names.join(", ")
					)));
				}
				values
			},
			_ => return Err(invalid("parameters are a list or an object".into())),
		};
		if values.len() > names.len() {
			return Err(invalid(format!("there are only the parameters {}", names.join(", "))));
		}
		let padded = values.into_iter().chain(std::iter::repeat(Value::Null));
		Ok(Self {
			left: names.iter().copied().zip(padded).collect::<Vec<_>>().into_iter(),
		})
	}

	/// Returns the next parameter.
	fn next<T: serde::de::DeserializeOwned>(&mut self) -> RpcResult<T> {
		let (name, value) = self.left.next().unwrap_or(("at", Value::Null));
		let missing = value.is_null();
		serde_json::from_value(value).map_err(|e| {
			let reason = match missing {
				true => format!("the parameter `{name}` is missing"),
				false => format!("the parameter `{name}` is not right: {e}"),
			};
			ErrorObjectOwned::owned(INVALID_PARAMS, "Invalid params", Some(reason))
		})
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	#[test]
	fn few_read_much_at_once_and_each_makes_room_again() {
		let large = LargeReaders::default();
		let mut running: Vec<_> = (0..MAX_LARGE_READERS).map(|_| large.start()).collect();
		assert!(running.iter().all(Option::is_some));
		assert!(large.start().is_none());
		running.pop();
		assert!(large.start().is_some());
		drop(running);
		assert_eq!(large.running.load(Ordering::SeqCst), 0);
	}

	#[test]
	fn a_method_is_named_after_its_reader() {
		assert_eq!(
			method_name("grid", "get_current_grid_status"),
			"grid_getCurrentGridStatus"
		);
		assert_eq!(method_name("carbon", "is_buyer"), "carbon_isBuyer");
	}

	#[test]
	fn parameters_come_by_place_or_by_name() {
		for params in ["[7, [1, 2]]", "[7, [1, 2], null]", r#"{"meters": [1, 2], "area": 7}"#] {
			let mut values = Values::of(&Params::new(Some(params)), &["area", "meters", "at"]).unwrap();
			assert_eq!(values.next::<u32>().unwrap(), 7);
			assert_eq!(values.next::<Vec<u32>>().unwrap(), [1, 2]);
			assert_eq!(values.next::<Option<u32>>().unwrap(), None);
		}
	}

	#[test]
	fn a_wrong_parameter_is_named() {
		let reason = |params, names: &[&'static str]| {
			let error = match Values::of(&Params::new(params), names) {
				Ok(mut values) => values.next::<u32>().unwrap_err(),
				Err(error) => error,
			};
			assert_eq!(error.code(), INVALID_PARAMS);
			error.data().unwrap().get().to_owned()
		};
		assert!(reason(None, &["area"]).contains("`area` is missing"));
		assert!(reason(Some("[]"), &["area"]).contains("`area` is missing"));
		assert!(reason(Some(r#"["x"]"#), &["area"]).contains("`area` is not right"));
		assert!(reason(Some("[1, 2]"), &["area"]).contains("only the parameters area"));
		assert!(reason(Some(r#"{"zone": 1}"#), &["area"]).contains("no parameter `zone`"));
		assert!(reason(Some("7"), &["area"]).contains("a list or an object"));
		let long = format!("[[{}0]]", "0,".repeat(MAX_PARAMS / 2));
		assert!(reason(Some(&long), &["meters"]).contains("more than 65536 bytes"));
	}
}
