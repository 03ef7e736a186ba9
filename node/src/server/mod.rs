//! The JSON-RPC server. It serves the methods that `sc_service::spawn_tasks` has put together, and differs from the server which that
//! would start in what it refuses:
//!
//! - requests of web pages of a foreign origin, on WebSockets too ([`Origins`]): a browser opens those for any page, to this machine
//!   as well, where every method is allowed;
//! - more than a share of all connections to one address ([`Addresses`]);
//! - more than a few methods that read much at once, of one connection and of all ([`Fairness`]), so that light ones are answered
//!   whatever the others ask for.

mod addresses;
mod fairness;
mod origins;

use addresses::{Addresses, Place};
use fairness::{Fairness, Heavy};
use jsonrpsee::{
	core::BoxError,
	server::{
		middleware::http::HostFilterLayer, serve_with_graceful_shutdown, stop_channel, ws, HttpBody, HttpRequest,
		HttpResponse, PingConfig, RandomStringIdProvider, RpcServiceBuilder, ServerHandle, StopHandle,
	},
	Methods, RpcModule,
};
use origins::Origins;
use sc_rpc_server::{
	utils::deny_unsafe, Metrics, MiddlewareLayer, NodeHealthProxyLayer, RpcEndpoint, RpcMethods, RpcMetrics,
};
use sc_service::error::Error;
use std::{
	net::{IpAddr, SocketAddr},
	sync::Arc,
	time::{Duration, Instant},
};
use substrate_prometheus_endpoint::Registry;
use tokio::net::TcpListener;
use tower::Service;

const MIB: u32 = 1024 * 1024;
/// How many characters of a request the log shows.
const LOGGED: u32 = 1_024;
/// A connection that does not answer so many pings, this long apart, is closed.
const PING_EVERY: Duration = Duration::from_secs(30);
const INACTIVE: Duration = Duration::from_secs(60);
const MISSED_PINGS: usize = 3;

/// A server that runs for as long as this lives.
pub struct Server {
	handle: ServerHandle,
	runtime: Option<tokio::runtime::Runtime>,
}

impl Drop for Server {
	fn drop(&mut self) {
		let _ = self.handle.stop();
		if let Some(runtime) = self.runtime.take() {
			// To wait for it is not allowed where this is dropped.
			runtime.shutdown_background();
		}
	}
}

/// Returns an endpoint for the server that `spawn_tasks` starts: it has to listen somewhere, and refuses every connection.
pub fn closed_endpoint(like: &RpcEndpoint) -> RpcEndpoint {
	RpcEndpoint {
		listen_addr: SocketAddr::from(([127, 0, 0, 1], 0)),
		max_connections: 0,
		rpc_methods: RpcMethods::Safe,
		cors: Some(Vec::new()),
		is_optional: false,
		retry_random_port: true,
		..like.clone()
	}
}

/// Starts the server on `endpoints`, of which those that are optional may fail.
pub fn start(
	endpoints: Vec<RpcEndpoint>,
	module: &RpcModule<()>,
	registry: Option<&Registry>,
) -> Result<Server, Error> {
	let connections = endpoints
		.iter()
		.map(|endpoint| endpoint.max_connections)
		.max()
		.unwrap_or(1);
	let runtime = sc_service::create_rpc_runtime(connections)?;
	let (stop, handle) = stop_channel();
	let module = with_list(module.clone())?;
	let metrics = RpcMetrics::new(registry)
		.map_err(|error| Error::Application(error.into()))?
		.map(|metrics| metrics.with_known_methods(module.method_names()));
	let shared = Shared {
		methods: module.into(),
		metrics,
		heavy: Heavy::new(),
		stop,
		runtime: runtime.handle().clone(),
	};
	let mut addresses = Vec::new();
	for endpoint in endpoints {
		let is_optional = endpoint.is_optional;
		match Listening::bind(endpoint, &shared) {
			Ok(listening) => {
				addresses.push(listening.address.to_string());
				runtime.spawn(listening.accept(shared.clone()));
			},
			Err(error) if is_optional => {
				log::debug!("The JSON-RPC server does not listen on an optional address: {error}")
			},
			Err(error) => return Err(error),
		}
	}
	log::info!("JSON-RPC is served on {}", addresses.join(", "));
	Ok(Server {
		handle,
		runtime: Some(runtime),
	})
}

/// Adds the method by which clients learn which methods there are.
fn with_list(mut module: RpcModule<()>) -> Result<RpcModule<()>, Error> {
	let mut names: Vec<_> = module.method_names().collect();
	names.push("rpc_methods");
	names.sort_unstable();
	module
		.register_method("rpc_methods", move |_, _, _| serde_json::json!({ "methods": names }))
		.map_err(|error| Error::Application(error.into()))?;
	Ok(module)
}

/// What all endpoints share.
#[derive(Clone)]
struct Shared {
	methods: Methods,
	metrics: Option<RpcMetrics>,
	heavy: Heavy,
	stop: StopHandle,
	runtime: tokio::runtime::Handle,
}

/// A client's connection.
#[derive(Clone)]
struct Connection {
	from: IpAddr,
	fairness: Fairness,
	/// It counts among those of its address for as long as anything holds this.
	place: Arc<Place>,
}

/// An endpoint that listens.
struct Listening {
	listener: TcpListener,
	address: SocketAddr,
	endpoint: RpcEndpoint,
}

impl Listening {
	fn bind(endpoint: RpcEndpoint, shared: &Shared) -> Result<Self, Error> {
		let listener =
			std::net::TcpListener::bind(endpoint.listen_addr).or_else(|error| match endpoint.retry_random_port {
				true => std::net::TcpListener::bind(SocketAddr::new(endpoint.listen_addr.ip(), 0)),
				false => Err(error),
			})?;
		listener.set_nonblocking(true)?;
		let _guard = shared.runtime.enter();
		let listener = TcpListener::from_std(listener)?;
		Ok(Self {
			address: listener.local_addr()?,
			listener,
			endpoint,
		})
	}

	/// Serves whoever connects, until the server stops.
	async fn accept(self, shared: Shared) {
		let Self {
			listener,
			address,
			endpoint,
		} = self;
		let settings = match Settings::new(&endpoint, address, &shared) {
			Ok(settings) => settings,
			Err(error) => return log::error!("JSON-RPC cannot be served on {address}: {error}"),
		};
		let addresses = Addresses::new(endpoint.max_connections);
		loop {
			let accepted = tokio::select! {
				accepted = listener.accept() => accepted,
				() = shared.stop.clone().shutdown() => return,
			};
			let (socket, remote) = match accepted {
				Ok(accepted) => accepted,
				Err(error) => {
					log::debug!("A JSON-RPC connection could not be accepted: {error}");
					// Where too many files are open, this gives others the time to be closed.
					tokio::time::sleep(Duration::from_millis(50)).await;
					continue;
				},
			};
			let is_trusted = endpoint
				.rate_limit_whitelisted_ips
				.iter()
				.any(|known| known.contains(remote.ip()));
			let Some(place) = addresses.enter(remote.ip(), is_trusted) else {
				let _ = socket
					.try_write(b"HTTP/1.1 429 Too Many Requests\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
				log::debug!(
					"{} has as many JSON-RPC connections as one address may have",
					remote.ip()
				);
				continue;
			};
			let (settings, shared, endpoint) = (settings.clone(), shared.clone(), endpoint.clone());
			let connection = Connection {
				from: remote.ip(),
				fairness: Fairness::of_connection(shared.heavy.clone()),
				place: Arc::new(place),
			};
			let stopped = shared.stop.clone().shutdown();
			let service = tower::service_fn(move |request: HttpRequest<hyper::body::Incoming>| {
				settings.answer(request, connection.clone(), &shared, &endpoint)
			});
			tokio::spawn(async move {
				let _ = serve_with_graceful_shutdown(socket, service, stopped).await;
			});
		}
	}
}

/// The layers that a request passes before it is a call: who is asked for, health, and what pages of other origins may do.
type HttpLayers = tower::layer::util::Stack<
	tower_http::cors::CorsLayer,
	tower::layer::util::Stack<
		NodeHealthProxyLayer,
		tower::layer::util::Stack<
			tower::util::Either<HostFilterLayer, tower::layer::util::Identity>,
			tower::layer::util::Identity,
		>,
	>,
>;

/// How an endpoint serves.
#[derive(Clone)]
struct Settings {
	builder: jsonrpsee::server::TowerServiceBuilder<tower::layer::util::Identity, HttpLayers>,
	origins: Arc<Origins>,
	deny_unsafe: sc_rpc_api::DenyUnsafe,
}

impl Settings {
	fn new(endpoint: &RpcEndpoint, address: SocketAddr, shared: &Shared) -> Result<Self, BoxError> {
		let origins = Origins::new(endpoint.cors.clone());
		let layers = tower::ServiceBuilder::new()
			.option_layer(host_filter(&origins, address)?)
			// `GET /health` and `GET /health/readiness`.
			.layer(NodeHealthProxyLayer)
			.layer(origins.cors());
		let builder = jsonrpsee::server::Server::builder()
			.max_request_body_size(endpoint.max_payload_in_mb.saturating_mul(MIB))
			.max_response_body_size(endpoint.max_payload_out_mb.saturating_mul(MIB))
			.max_connections(endpoint.max_connections)
			.max_subscriptions_per_connection(endpoint.max_subscriptions_per_connection)
			.enable_ws_ping(
				PingConfig::new()
					.ping_interval(PING_EVERY)
					.inactive_limit(INACTIVE)
					.max_failures(MISSED_PINGS),
			)
			.set_http_middleware(layers)
			.set_message_buffer_capacity(endpoint.max_buffer_capacity_per_connection)
			.set_batch_request_config(endpoint.batch_config)
			.custom_tokio_runtime(shared.runtime.clone())
			.set_id_provider(RandomStringIdProvider::new(16));
		Ok(Self {
			builder: builder.to_service_builder(),
			origins: Arc::new(origins),
			deny_unsafe: deny_unsafe(&address, &endpoint.rpc_methods),
		})
	}

	/// Answers a request, or a whole WebSocket.
	fn answer(
		&self,
		mut request: HttpRequest<hyper::body::Incoming>,
		connection: Connection,
		shared: &Shared,
		endpoint: &RpcEndpoint,
	) -> impl std::future::Future<Output = Result<HttpResponse, BoxError>> {
		let is_foreign = !self.origins.allow(request.headers().get(http::header::ORIGIN));
		let is_socket = ws::is_upgrade_request(&request);
		request.extensions_mut().insert(self.deny_unsafe);
		let limit = endpoint.rate_limit.filter(|_| {
			let asking = addresses::behind_proxy(endpoint.rate_limit_trust_proxy_headers, request.headers())
				.unwrap_or(connection.from);
			!endpoint
				.rate_limit_whitelisted_ips
				.iter()
				.any(|known| known.contains(asking))
		});
		let metrics = shared
			.metrics
			.clone()
			.map(|metrics| Metrics::new(metrics, if is_socket { "ws" } else { "http" }));
		let counting = (metrics.is_some() || limit.is_some()).then(|| {
			let layer = MiddlewareLayer::new();
			let layer = match metrics {
				Some(metrics) => layer.with_metrics(metrics),
				None => layer,
			};
			match limit {
				Some(limit) => layer.with_rate_limit_per_minute(limit),
				None => layer,
			}
		});
		let layers = RpcServiceBuilder::new()
			.rpc_logger(LOGGED)
			.option_layer(counting.clone())
			.layer(connection.fairness);
		let mut service = self
			.builder
			.clone()
			.set_rpc_middleware(layers)
			.build(shared.methods.clone(), shared.stop.clone());
		let runtime = shared.runtime.clone();
		async move {
			if is_foreign {
				let body = HttpBody::from("This node does not serve web pages of this origin, see --rpc-cors\n");
				return Ok(HttpResponse::builder().status(http::StatusCode::FORBIDDEN).body(body)?);
			}
			if is_socket {
				// The connection becomes a WebSocket, which outlives what served the request.
				let (closed, place) = (service.on_session_closed(), connection.place);
				runtime.spawn(async move {
					let opened = Instant::now();
					if let Some(counting) = &counting {
						counting.ws_connect();
					}
					closed.await;
					if let Some(counting) = &counting {
						counting.ws_disconnect(opened);
					}
					drop(place);
				});
			}
			service.call(request).await
		}
	}
}

/// Where origins are limited, the server also answers only to its own names, so that a page cannot reach it by a name of its own.
fn host_filter(origins: &Origins, address: SocketAddr) -> Result<Option<HostFilterLayer>, BoxError> {
	if origins.are_all_allowed() {
		return Ok(None);
	}
	let port = address.port();
	let hosts = [
		format!("localhost:{port}"),
		format!("127.0.0.1:{port}"),
		format!("[::1]:{port}"),
	];
	Ok(Some(HostFilterLayer::new(hosts)?))
}
