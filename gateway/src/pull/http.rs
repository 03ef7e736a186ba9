//! One question over HTTP/1.1, to one address. No redirections, no proxies, no cookies.

use super::PullError;
use crate::{config::Pull, mqtt::client_config};
use http_body_util::{BodyExt, Empty, LengthLimitError, Limited};
use hyper::{
	body::Bytes,
	client::conn::http1,
	header::{HeaderValue, ACCEPT, AUTHORIZATION, CONNECTION, HOST},
	rt::{Read, Write},
	Request, StatusCode, Uri,
};
use hyper_util::rt::TokioIo;
use rumqttc::tokio_rustls::{rustls::pki_types::ServerName, TlsConnector};
use std::{fs, path::Path, sync::Arc};
use tokio::net::TcpStream;
use zeroize::Zeroizing;

/// The longest value of the header `Authorization`, in bytes.
const MAX_AUTHORIZATION: u64 = 4_096;
/// The most bytes of an answer's header.
const MAX_HEADER: usize = 16_384;

/// Where to ask, and how.
pub(super) struct Http {
	host: String,
	port: u16,
	target: String,
	authority: HeaderValue,
	authorization: Option<HeaderValue>,
	tls: Option<(TlsConnector, ServerName<'static>)>,
	max_bytes: usize,
}

impl Http {
	/// As configured; reads the files that are named.
	pub(super) fn new(url: &str, pull: &Pull) -> Result<Self, PullError> {
		let wrong = |_| PullError::Address(url.into());
		let uri: Uri = url.parse().map_err(wrong)?;
		let (Some(host), Some(authority)) = (uri.host(), uri.authority()) else {
			return Err(PullError::Address(url.into()));
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
			authority: HeaderValue::from_str(authority.as_str()).map_err(|_| PullError::Address(url.into()))?,
			authorization: pull.authorization_file.as_deref().map(authorization).transpose()?,
			host,
			tls,
			max_bytes: pull.max_bytes,
		})
	}

	/// What is answered.
	pub(super) async fn get(&self) -> Result<Vec<u8>, PullError> {
		let tcp = TcpStream::connect((self.host.as_str(), self.port)).await?;
		match &self.tls {
			Some((connector, name)) => {
				self.over(TokioIo::new(connector.connect(name.clone(), tcp).await?))
					.await
			},
			None => self.over(TokioIo::new(tcp)).await,
		}
	}

	async fn over<T: Read + Write + Unpin + Send + 'static>(&self, io: T) -> Result<Vec<u8>, PullError> {
		let (mut sender, connection) = http1::Builder::new().max_buf_size(MAX_HEADER).handshake(io).await?;
		let exchange = async {
			let mut request = Request::new(Empty::<Bytes>::new());
			*request.uri_mut() = self
				.target
				.parse()
				.map_err(|_| PullError::Address(self.target.clone()))?;
			let headers = request.headers_mut();
			headers.insert(HOST, self.authority.clone());
			headers.insert(ACCEPT, HeaderValue::from_static("application/json"));
			headers.insert(CONNECTION, HeaderValue::from_static("close"));
			if let Some(authorization) = &self.authorization {
				headers.insert(AUTHORIZATION, authorization.clone());
			}
			let response = sender.send_request(request).await?;
			if response.status() != StatusCode::OK {
				return Err(PullError::Status(response.status().as_u16()));
			}
			match Limited::new(response.into_body(), self.max_bytes).collect().await {
				Ok(body) => Ok(body.to_bytes().into()),
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
			ended = &mut connection => {
				ended?;
				exchange.await
			},
		}
	}
}

fn authorization(path: &Path) -> Result<HeaderValue, PullError> {
	let wrong = |reason: String| PullError::File {
		path: path.into(),
		reason,
	};
	let read = || -> std::io::Result<String> {
		if fs::metadata(path)?.len() > MAX_AUTHORIZATION {
			return Err(std::io::Error::other("it is too long"));
		}
		fs::read_to_string(path)
	};
	let text = Zeroizing::new(read().map_err(|error| wrong(error.to_string()))?);
	let mut value = HeaderValue::from_str(text.trim()).map_err(|_| wrong("it is not one line of text".into()))?;
	value.set_sensitive(true);
	Ok(value)
}
