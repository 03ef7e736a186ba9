//! Which web pages may use the server.

use http::HeaderValue;
use tower_http::cors::{AllowOrigin, CorsLayer};

/// The origins that are allowed.
#[derive(Clone, Debug)]
pub struct Origins(Option<Vec<String>>);

impl Origins {
	/// `None` allows all. One that ends in `:*` allows each port.
	pub fn new(allowed: Option<Vec<String>>) -> Self {
		Self(allowed)
	}

	/// Whether every page is allowed.
	pub fn are_all_allowed(&self) -> bool {
		self.0.is_none()
	}

	/// Whether a request with this header is allowed. One without it comes from no page: browsers always send it with a WebSocket,
	/// and with whatever another page asks.
	pub fn allow(&self, origin: Option<&HeaderValue>) -> bool {
		match (&self.0, origin) {
			(None, _) | (_, None) => true,
			(Some(allowed), Some(origin)) => origin
				.to_str()
				.is_ok_and(|origin| allowed.iter().any(|allowed| matches(allowed, origin))),
		}
	}

	/// What pages of other origins may do, as browsers ask (CORS).
	pub fn cors(&self) -> CorsLayer {
		if self.are_all_allowed() {
			return CorsLayer::permissive();
		}
		let origins = self.clone();
		CorsLayer::new()
			.allow_origin(AllowOrigin::predicate(move |origin, _| origins.allow(Some(origin))))
			.allow_methods([http::Method::POST])
			.allow_headers([http::header::CONTENT_TYPE])
	}
}

fn matches(allowed: &str, origin: &str) -> bool {
	match allowed.strip_suffix(":*") {
		Some(host) => origin.strip_prefix(host).is_some_and(|rest| {
			rest.is_empty() || rest.strip_prefix(':').is_some_and(|port| port.parse::<u16>().is_ok())
		}),
		None => allowed == origin,
	}
}

#[cfg(test)]
mod tests {
	use super::*;

	fn allows(origin: &str) -> bool {
		let allowed = vec!["http://localhost:*".into(), "https://polkadot.js.org".into()];
		Origins::new(Some(allowed)).allow(Some(&HeaderValue::from_str(origin).unwrap()))
	}

	#[test]
	fn own_pages_are_allowed_on_every_port() {
		for origin in ["http://localhost", "http://localhost:5170", "https://polkadot.js.org"] {
			assert!(allows(origin), "{origin}");
		}
	}

	#[test]
	fn foreign_pages_are_refused() {
		let foreign = [
			"https://evil.example",
			"http://localhost.evil.example",
			"http://localhost:80.evil.example",
			"http://localhost:",
			"https://polkadot.js.org.evil.example",
			"https://polkadot.js.org:444",
			"null",
		];
		for origin in foreign {
			assert!(!allows(origin), "{origin}");
		}
	}

	#[test]
	fn programs_send_no_origin_and_all_are_allowed_without_a_list() {
		assert!(Origins::new(Some(Vec::new())).allow(None));
		assert!(Origins::new(None).allow(Some(&HeaderValue::from_static("https://evil.example"))));
	}
}
