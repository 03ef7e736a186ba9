//! Devices that ask for a password, on a real HTTP server.

use super::*;
use axum::{
	extract::{Request, State},
	http::{header, StatusCode},
	response::{IntoResponse, Response},
	Router,
};
use md5::Digest;
use std::sync::{Arc, Mutex};

const USER: &str = "admin";
const PASSWORD: &str = "correct horse";
const REALM: &str = "shellyplus1-a8032ab12345";

/// A device that takes one nonce at a time, and each count of it once.
#[derive(Clone, Default)]
struct Device(Arc<Mutex<Inner>>);

#[derive(Default)]
struct Inner {
	is_md5: bool,
	nonce: u32,
	count: u32,
	/// What each question brought as its proof.
	proofs: Vec<Option<String>>,
}

impl Device {
	async fn serve(self) -> (u16, JoinHandle<()>) {
		let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
		let port = listener.local_addr().unwrap().port();
		let router = Router::new().fallback(answer).with_state(self);
		(
			port,
			tokio::spawn(async move { axum::serve(listener, router).await.unwrap() }),
		)
	}

	fn proofs(&self) -> Vec<Option<String>> {
		std::mem::take(&mut self.0.lock().unwrap().proofs)
	}

	fn renew_nonce(&self) {
		let mut inner = self.0.lock().unwrap();
		(inner.nonce, inner.count) = (inner.nonce + 1, 0);
	}
}

impl Inner {
	fn hash(&self, text: &str) -> String {
		match self.is_md5 {
			true => hex::encode(md5::Md5::digest(text)),
			false => hex::encode(sp_crypto_hashing::sha2_256(text.as_bytes())),
		}
	}

	fn challenge(&self, is_stale: bool) -> Response {
		let algorithm = if self.is_md5 { "MD5" } else { "SHA-256" };
		let nonce = self.nonce;
		let challenge = format!(
			"Digest qop=\"auth\", realm=\"{REALM}\", nonce=\"{nonce:08x}\", algorithm={algorithm}, stale={is_stale}"
		);
		(StatusCode::UNAUTHORIZED, [(header::WWW_AUTHENTICATE, challenge)]).into_response()
	}

	/// As RFC 7616 has it.
	fn judge(&mut self, target: &str, proof: Option<&str>) -> Response {
		let Some(proof) = proof.and_then(|proof| proof.strip_prefix("Digest ")) else {
			return self.challenge(false);
		};
		let field = |name: &str| {
			let mut fields = proof.split(", ").filter_map(|field| field.split_once('='));
			let value = fields.find(|(key, _)| *key == name).map(|(_, value)| value);
			value.unwrap_or_default().trim_matches('"').to_string()
		};
		if field("nonce") != format!("{:08x}", self.nonce) {
			return self.challenge(true);
		}
		let (nc, cnonce, uri) = (field("nc"), field("cnonce"), field("uri"));
		let who = self.hash(&format!("{USER}:{REALM}:{PASSWORD}"));
		let what = self.hash(&format!("GET:{uri}"));
		let right = self.hash(&format!("{who}:{}:{nc}:{cnonce}:auth:{what}", field("nonce")));
		let count = u32::from_str_radix(&nc, 16).unwrap();
		if uri != target || field("username") != USER || field("response") != right || count <= self.count {
			return self.challenge(false);
		}
		self.count = count;
		"{\"total_power_import_kwh\":1.5}".into_response()
	}
}

async fn answer(State(device): State<Device>, request: Request) -> Response {
	let proof = request.headers().get(header::AUTHORIZATION);
	let proof = proof.map(|value| value.to_str().unwrap().to_string());
	let mut inner = device.0.lock().unwrap();
	let response = inner.judge(&request.uri().to_string(), proof.as_deref());
	inner.proofs.push(proof);
	response
}

struct Asking {
	_folder: tempfile::TempDir,
	puller: Puller,
}

fn asking(port: u16, credentials: &str, more: &str) -> Asking {
	let folder = tempfile::tempdir().unwrap();
	let file = folder.path().join("credentials");
	std::fs::write(&file, credentials).unwrap();
	let config = config(&format!(
		"filter = \"homewizard/a\"\nprofile = \"homewizard\"\n\
		pull = {{ url = \"http://127.0.0.1:{port}/rpc/EM1Data.GetStatus?id=0\", credentials_file = {file:?}{more} }}"
	));
	Asking {
		_folder: folder,
		puller: puller(&config),
	}
}

fn right() -> String {
	format!("{USER}\n{PASSWORD}\n")
}

async fn is_asked_and_renewed(device: Device) {
	let (port, server) = device.clone().serve().await;
	let asking = asking(port, &right(), "");
	let ask = || async { String::from_utf8(asking.puller.once().await.unwrap()).unwrap() };
	// Once without a proof: the device says how.
	assert!(ask().await.contains("1.5"));
	let proofs = device.proofs();
	assert_eq!(proofs.len(), 2);
	assert_eq!(proofs[0], None);
	assert!(proofs[1].as_ref().unwrap().contains("nc=00000001"), "{proofs:?}");
	// Then the challenge is answered again, without a further question.
	for count in ["nc=00000002", "nc=00000003"] {
		ask().await;
		let proofs = device.proofs();
		assert_eq!(proofs.len(), 1);
		assert!(proofs[0].as_ref().unwrap().contains(count), "{proofs:?}");
	}
	// And the next one, once the device calls the nonce old.
	device.renew_nonce();
	assert!(ask().await.contains("1.5"));
	let proofs = device.proofs();
	assert_eq!(proofs.len(), 2);
	assert!(proofs[1].as_ref().unwrap().contains("nc=00000001"), "{proofs:?}");
	let all = format!("{proofs:?}");
	assert!(!all.contains("horse") && !all.contains("Basic"), "{all}");
	server.abort();
}

#[tokio::test]
async fn a_password_is_proved_by_digests_and_nonces_are_renewed() {
	is_asked_and_renewed(Device::default()).await;
	let device = Device::default();
	device.0.lock().unwrap().is_md5 = true;
	is_asked_and_renewed(device).await;
}

#[tokio::test]
async fn a_wrong_password_is_called_that_and_not_repeated() {
	let device = Device::default();
	let (port, server) = device.clone().serve().await;
	let asking = asking(port, "admin\nwrong staple\n", "");
	for _ in 0..2 {
		let error = asking.puller.once().await.unwrap_err();
		assert_eq!(error.label(), "password");
		let text = format!("{error} {error:?}");
		assert!(text.contains("refuses what credentials_file says"), "{text}");
		assert!(!text.contains("staple"), "{text}");
		// One question without a proof and one with it.
		let proofs = device.proofs();
		assert_eq!((proofs.len(), proofs[0].is_none()), (2, true), "{proofs:?}");
	}
	server.abort();
}

fn unproved(challenges: &[&str]) -> Vec<u8> {
	let lines: String = challenges
		.iter()
		.map(|challenge| format!("WWW-Authenticate: {challenge}\r\n"))
		.collect();
	format!("HTTP/1.1 401 Unauthorized\r\n{lines}Content-Length: 0\r\n\r\n").into_bytes()
}

#[tokio::test]
async fn a_device_cannot_ask_for_the_password_itself() {
	let (port, requests) = server(vec![unproved(&["Basic realm=\"x\""])]).await;
	let error = asking(port, &right(), "").puller.once().await.unwrap_err().to_string();
	assert!(
		error.contains("(Basic)") && error.contains("authentication = \"basic\""),
		"{error}"
	);
	assert!(!requests.await.unwrap()[0].contains("authorization"));
	// Where its user says so, it is sent.
	let (port, requests) = server(vec![ok("{}"), unproved(&["Basic realm=\"x\""])]).await;
	let asking = asking(port, &right(), ", authentication = \"basic\"");
	assert_eq!(asking.puller.once().await.unwrap(), b"{}");
	let error = asking.puller.once().await.unwrap_err().to_string();
	assert!(error.contains("refuses what credentials_file says"), "{error}");
	assert!(requests.await.unwrap()[0].contains("authorization: Basic YWRtaW46Y29ycmVjdCBob3JzZQ==\r\n"));
}

#[tokio::test]
async fn a_password_that_is_wanted_and_not_there_is_said() {
	let (port, _) = server(vec![unproved(&["Digest realm=\"x\", nonce=\"1\", qop=\"auth\""])]).await;
	let config = config(&format!(
		"filter = \"homewizard/a\"\nprofile = \"homewizard\"\npull = {{ url = \"http://127.0.0.1:{port}/\" }}"
	));
	let error = puller(&config).once().await.unwrap_err().to_string();
	assert!(
		error.contains("wants a password (Digest): name a credentials_file"),
		"{error}"
	);
}

#[tokio::test]
async fn of_several_challenges_the_strongest_is_answered() {
	let challenges = [
		"Basic realm=\"x\", Digest realm=\"x\", nonce=\"1\", qop=\"auth\", algorithm=MD5",
		"Digest realm=\"x\", nonce=\"2\", qop=\"auth\", algorithm=SHA-256",
		"Digest realm=\"x\", nonce=\"3\", qop=\"auth\", algorithm=ROT13",
	];
	let (port, requests) = server(vec![unproved(&challenges), ok("{}")]).await;
	assert_eq!(asking(port, &right(), "").puller.once().await.unwrap(), b"{}");
	let requests = requests.await.unwrap();
	assert!(
		requests[1].contains("algorithm=SHA-256") && requests[1].contains("nonce=\"2\""),
		"{}",
		requests[1]
	);
}

#[tokio::test]
async fn a_device_that_calls_every_nonce_old_is_given_up() {
	let stale = unproved(&["Digest realm=\"x\", nonce=\"1\", qop=\"auth\", stale=true"]);
	let (port, requests) = server(vec![stale; 3]).await;
	let error = asking(port, &right(), "").puller.once().await.unwrap_err();
	assert_eq!(error.label(), "password");
	assert_eq!(requests.await.unwrap().len(), 3);
}

#[tokio::test]
async fn a_proof_goes_to_no_other_host() {
	let other = TcpListener::bind("127.0.0.1:0").await.unwrap();
	let elsewhere = format!("http://{}/", other.local_addr().unwrap());
	let challenge = format!("Digest realm=\"x\", nonce=\"1\", qop=\"auth\", domain=\"{elsewhere}\"");
	let moved = format!("HTTP/1.1 307 Moved\r\nLocation: {elsewhere}\r\nContent-Length: 0\r\n\r\n").into_bytes();
	for more in ["", ", authentication = \"basic\""] {
		let answers = match more {
			"" => vec![unproved(&[&challenge]), moved.clone()],
			_ => vec![moved.clone()],
		};
		let (port, requests) = server(answers).await;
		let error = asking(port, &right(), more).puller.once().await.unwrap_err();
		assert_eq!(error.label(), "redirection");
		assert!(error.to_string().contains(&elsewhere), "{error}");
		// The device itself had it.
		assert!(requests.await.unwrap().last().unwrap().contains("authorization: "));
	}
	let heard = time::timeout(Duration::from_millis(300), other.accept()).await;
	assert!(heard.is_err(), "somebody else was asked");
}

#[test]
fn credentials_are_two_lines_of_a_file() {
	let folder = tempfile::tempdir().unwrap();
	let file = folder.path().join("credentials");
	let prepared = || {
		prepare(&config(&format!(
			"filter = \"homewizard/a\"\nprofile = \"homewizard\"\npull = {{ url = \"http://a/\", credentials_file = {file:?} }}"
		)))
	};
	std::fs::write(&file, "secret-without-user\n").unwrap();
	let error = prepared().map(drop).unwrap_err().to_string();
	assert!(
		error.contains("two lines") && !error.contains("secret-without"),
		"{error}"
	);
	std::fs::write(&file, vec![b'x'; 5_000]).unwrap();
	assert!(prepared().map(drop).unwrap_err().to_string().contains("too long"));
	std::fs::remove_file(&file).unwrap();
	assert!(prepared().is_err());
}
