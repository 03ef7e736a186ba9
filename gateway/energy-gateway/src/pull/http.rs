//! One question over HTTP/1.1, to one address. No redirections, no proxies, no cookies.

use super::{auth::Proof, PullError};
use crate::{config::Pull, mqtt::client_config};
use http_body_util::{BodyExt, Empty, LengthLimitError, Limited};
use hyper::{
	body::Bytes,
	client::conn::http1,
	header::{
		HeaderMap, HeaderValue, ACCEPT, ACCEPT_ENCODING, AUTHORIZATION, CONNECTION, CONTENT_ENCODING, HOST, LOCATION,
	},
	rt::{Read, Write},
	Request, StatusCode, Uri,
};
use hyper_util::rt::TokioIo;
use rumqttc::tokio_rustls::{rustls::pki_types::ServerName, TlsConnector};
use std::sync::Arc;
use tokio::net::TcpStream;

/// The most bytes of an answer's header.
const MAX_HEADER: usize = 16_384;

/// The most characters of a device's words that an error holds.
const MAX_WORDS: usize = 128;

/// Where to ask, and how.
pub(super) struct Http {
	host: String,
	port: u16,
	target: String,
	authority: HeaderValue,
	proof: Proof,
	tls: Option<(TlsConnector, ServerName<'static>)>,
	max_bytes: usize,
}

impl Http {
	/// As configured; reads the files that are named.
	pub(super) fn new(url: &str, pull: &Pull) -> Result<Self, PullError> {
		// What follows may be a secret of its user's.
		let wrong = || PullError::Address(url.split(['?', '#']).next().unwrap_or_default().into());
		let uri: Uri = url.parse().map_err(|_| wrong())?;
		let (Some(host), Some(authority)) = (uri.host(), uri.authority()) else {
			return Err(wrong());
		};
		let host = host.trim_start_matches('[').trim_end_matches(']').to_string();
		let tls = pull.tls.as_ref().map(|tls| {
			let name = pull.tls_name.clone().unwrap_or_else(|| host.clone());
			let name = ServerName::try_from(name.clone()).map_err(|_| PullError::Address(name))?;
			Ok::<_, PullError>((TlsConnector::from(Arc::new(client_config(tls)?)), name))
		});
		let tls = tls.transpose()?;
		Ok(Self {
			port: uri.port_u16().unwrap_or(if tls.is_some() { 443 } else { 80 }),
			target: uri.path_and_query().map_or("/".into(), |target| target.to_string()),
			authority: HeaderValue::from_str(authority.as_str()).map_err(|_| wrong())?,
			proof: Proof::new(pull)?,
			host,
			tls,
			max_bytes: pull.max_bytes,
		})
	}

	/// Returns what is answered, after the proofs that the device asks for.
	pub(super) async fn get(&self) -> Result<Vec<u8>, PullError> {
		let mut proof = self.proof.first(&self.target)?;
		let mut answered = 0;
		loop {
			match self.ask(proof).await? {
				Answer::Payload(payload) => return Ok(payload),
				Answer::Unproved(headers) => {
					proof = self.proof.answer(&self.target, &headers, answered)?;
					answered += 1;
				},
			}
		}
	}

	async fn ask(&self, proof: Option<HeaderValue>) -> Result<Answer, PullError> {
		let tcp = TcpStream::connect((self.host.as_str(), self.port)).await?;
		match &self.tls {
			Some((connector, name)) => {
				let tls = connector.connect(name.clone(), tcp).await?;
				self.over(TokioIo::new(tls), proof).await
			},
			None => self.over(TokioIo::new(tcp), proof).await,
		}
	}

	async fn over<T: Read + Write + Unpin + Send + 'static>(
		&self,
		io: T,
		proof: Option<HeaderValue>,
	) -> Result<Answer, PullError> {
		let (mut sender, connection) = http1::Builder::new().max_buf_size(MAX_HEADER).handshake(io).await?;
		let exchange = async {
			let response = sender.send_request(self.request(proof)?).await?;
			let headers = response.headers();
			match response.status() {
				StatusCode::OK => {},
				StatusCode::UNAUTHORIZED => return Ok(Answer::Unproved(response.into_parts().0.headers)),
				status if status.is_redirection() && headers.contains_key(LOCATION) => {
					return Err(PullError::Elsewhere(status.as_u16(), words(headers.get(LOCATION))))
				},
				status => return Err(PullError::Status(status.as_u16())),
			}
			let packed = headers
				.get(CONTENT_ENCODING)
				.filter(|value| !value.as_bytes().eq_ignore_ascii_case(b"identity"));
			if packed.is_some() {
				return Err(PullError::Packed(words(packed)));
			}
			match Limited::new(response.into_body(), self.max_bytes).collect().await {
				Ok(body) => Ok(Answer::Payload(body.to_bytes().into())),
				Err(error) => Err(match error.downcast::<hyper::Error>() {
					Ok(error) => PullError::Http(*error),
					Err(error) if error.is::<LengthLimitError>() => PullError::TooLong(self.max_bytes),
					Err(error) => PullError::Io(std::io::Error::other(error)),
				}),
			}
		};
		tokio::pin!(exchange, connection);
		tokio::select! {
			biased;
			answer = &mut exchange => answer,
			// Small devices break off once they have answered: what has come may be whole.
			ended = &mut connection => match (exchange.await, ended) {
				(Err(PullError::Http(_)), Err(error)) => Err(error.into()),
				(answer, _) => answer,
			},
		}
	}

	fn request(&self, proof: Option<HeaderValue>) -> Result<Request<Empty<Bytes>>, PullError> {
		let mut request = Request::new(Empty::new());
		*request.uri_mut() = self.target.parse().map_err(|_| PullError::Address(self.host.clone()))?;
		let headers = request.headers_mut();
		headers.insert(HOST, self.authority.clone());
		headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
		// Where nothing is said, a device may pack its answer in any way.
		headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
		headers.insert(CONNECTION, HeaderValue::from_static("close"));
		if let Some(proof) = proof {
			headers.insert(AUTHORIZATION, proof);
		}
		Ok(request)
	}
}

/// What a device answers.
enum Answer {
	Payload(Vec<u8>),
	/// It wants a proof of who asks. Its headers say how.
	Unproved(HeaderMap),
}

/// Returns a device's own words, for an error.
fn words(value: Option<&HeaderValue>) -> String {
	let text = value.and_then(|value| value.to_str().ok()).unwrap_or_default();
	text.chars().take(MAX_WORDS).collect()
}
