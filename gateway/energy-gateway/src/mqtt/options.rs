use crate::config::{credentials, Broker, SecretError, Tls};
use rumqttc::{
	tokio_rustls::rustls::{
		crypto::ring,
		pki_types::{pem::PemObject, CertificateDer, PrivateKeyDer},
		ClientConfig, RootCertStore,
	},
	v5, AsyncClient, EventLoop, MqttOptions, NetworkOptions, TlsConfiguration, Transport,
};
use std::{
	path::{Path, PathBuf},
	sync::Arc,
	time::Duration,
};
use thiserror::Error;

/// The longest packet that is usually read, in bytes. No payload that is taken comes near.
const MAX_PACKET: usize = 256 << 10;
/// The longest packet that MQTT allows.
const LONGEST_PACKET: usize = 256 << 20;
/// How long a connection may take, in s.
const CONNECTION_TIMEOUT_S: u64 = 10;

/// How many messages are published at most before the broker has acknowledged one of them.
const MAX_UNACKNOWLEDGED: u16 = 64;

/// Why the broker cannot be approached.
#[derive(Debug, Error)]
pub enum BrokerError {
	/// The file with user and password cannot be used.
	#[error("broker.credentials_file {0}")]
	Credentials(#[from] SecretError),
	/// A certificate or key cannot be read.
	#[error("{path}: {reason}")]
	Pem {
		/// The file.
		path: PathBuf,
		/// Why.
		reason: String,
	},
	/// The certificates cannot be used.
	#[error("TLS: {0}")]
	Tls(String),
}

/// Where the broker is, and how to approach it.
#[derive(Clone)]
pub struct Endpoint {
	options: MqttOptions,
	network: NetworkOptions,
}

impl Endpoint {
	/// As the configuration says; reads the files that it names.
	pub fn new(broker: &Broker) -> Result<Self, BrokerError> {
		Self::of(broker, broker.client_id.trim().into(), false)
	}

	/// For listening beside the gateway: another session, which the broker does not keep.
	pub fn listener(broker: &Broker) -> Result<Self, BrokerError> {
		Self::of(
			broker,
			format!("{}-listen-{}", broker.client_id.trim(), std::process::id()),
			true,
		)
	}

	fn of(broker: &Broker, client_id: String, is_forgotten: bool) -> Result<Self, BrokerError> {
		let mut options = MqttOptions::new(client_id, &broker.host, broker.port());
		options
			.set_keep_alive(Duration::from_secs(broker.keep_alive_s))
			.set_clean_session(is_forgotten)
			.set_manual_acks(!is_forgotten);
		if let Some(path) = &broker.credentials_file {
			let (user, password) = credentials(path)?;
			options.set_credentials(user, password.as_str());
		}
		if let Some(transport) = encrypted(broker)? {
			options.set_transport(transport);
		}
		let network = network_options();
		Ok(Self { options, network })
	}

	/// Returns a connection to be made, without anything of an earlier one. `takes_all`: it takes
	/// packets of any length. A packet beyond the usual length ends a connection, and comes again
	/// on the next one: that has to take it, so that it can be refused.
	pub(super) fn event_loop(&self, takes_all: bool) -> EventLoop {
		let mut options = self.options.clone();
		let longest = if takes_all { LONGEST_PACKET } else { MAX_PACKET };
		options.set_max_packet_size(longest, MAX_PACKET);
		let mut event_loop = EventLoop::new(options, 1);
		event_loop.set_network_options(self.network.clone());
		event_loop
	}

	/// Returns a client that subscribes and reads.
	pub(crate) fn client(&self) -> (AsyncClient, EventLoop) {
		let mut options = self.options.clone();
		options.set_max_packet_size(LONGEST_PACKET, MAX_PACKET);
		let (client, mut event_loop) = AsyncClient::new(options, 16);
		event_loop.set_network_options(self.network.clone());
		(client, event_loop)
	}

	/// Returns the broker's name and port.
	pub fn address(&self) -> String {
		let (host, port) = self.options.broker_address();
		format!("{host}:{port}")
	}
}

/// The same broker, for what the gateway publishes itself: a session of MQTT 5, in which a message says
/// how long the broker keeps it. The broker does not keep the session.
#[derive(Clone)]
pub struct PublishingEndpoint {
	options: v5::MqttOptions,
}

impl PublishingEndpoint {
	/// As the configuration says; reads the files that it names.
	pub fn new(broker: &Broker) -> Result<Self, BrokerError> {
		let client_id = format!("{}-envelopes", broker.client_id.trim());
		let mut options = v5::MqttOptions::new(client_id, &broker.host, broker.port());
		options
			.set_keep_alive(Duration::from_secs(broker.keep_alive_s))
			.set_clean_start(true)
			.set_connection_timeout(CONNECTION_TIMEOUT_S)
			.set_outgoing_inflight_upper_limit(MAX_UNACKNOWLEDGED)
			.set_network_options(network_options());
		if let Some(path) = &broker.credentials_file {
			let (user, password) = credentials(path)?;
			options.set_credentials(user, password.as_str());
		}
		if let Some(transport) = encrypted(broker)? {
			options.set_transport(transport);
		}
		Ok(Self { options })
	}

	/// Returns a connection to be made, without anything of an earlier one, and a client that publishes
	/// over it.
	pub(crate) fn client(&self) -> (v5::AsyncClient, v5::EventLoop) {
		v5::AsyncClient::new(self.options.clone(), MAX_UNACKNOWLEDGED.into())
	}

	/// Returns the broker's name and port.
	pub fn address(&self) -> String {
		let (host, port) = self.options.broker_address();
		format!("{host}:{port}")
	}
}

/// Returns how the broker is reached over TLS; `None` where the configuration says nothing of it.
fn encrypted(broker: &Broker) -> Result<Option<Transport>, BrokerError> {
	let of_tls = |tls| client_config(tls).map(|config| TlsConfiguration::Rustls(Arc::new(config)));
	let configuration = broker.tls.as_ref().map(of_tls).transpose()?;
	Ok(configuration.map(Transport::tls_with_config))
}

fn network_options() -> NetworkOptions {
	let mut network = NetworkOptions::new();
	network.set_connection_timeout(CONNECTION_TIMEOUT_S);
	network.set_tcp_nodelay(true);
	network
}

/// Returns what a connection over TLS takes for granted.
pub(crate) fn client_config(tls: &Tls) -> Result<ClientConfig, BrokerError> {
	let mut roots = RootCertStore::empty();
	for certificate in certificates(&tls.ca_file)? {
		roots.add(certificate).map_err(|error| of_pem(&tls.ca_file, error))?;
	}
	let builder = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
		.with_safe_default_protocol_versions()
		.map_err(|error| BrokerError::Tls(error.to_string()))?
		.with_root_certificates(roots);
	match (&tls.cert_file, &tls.key_file) {
		(Some(certificate), Some(key)) => {
			let of_key = PrivateKeyDer::from_pem_file(key).map_err(|error| of_pem(key, error))?;
			builder
				.with_client_auth_cert(certificates(certificate)?, of_key)
				.map_err(|error| BrokerError::Tls(error.to_string()))
		},
		_ => Ok(builder.with_no_client_auth()),
	}
}

fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>, BrokerError> {
	let found = CertificateDer::pem_file_iter(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
	match found.map_err(|error| of_pem(path, error))? {
		none if none.is_empty() => Err(of_pem(path, "it holds no certificate")),
		certificates => Ok(certificates),
	}
}

fn of_pem(path: &Path, reason: impl ToString) -> BrokerError {
	BrokerError::Pem {
		path: path.into(),
		reason: reason.to_string(),
	}
}
