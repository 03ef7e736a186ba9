//! How the gateway proves to a device that it may ask.
//!
//! A password is proved by digests (RFC 7616): the device's challenge is answered with a digest of
//! it and the password, which stays here. A challenge is answered as often as the device takes it,
//! so that most questions need one exchange. Only where the configuration says so is anything sent
//! that can be read: a device, or another that answers in its place, cannot ask for the password
//! itself.

use super::PullError;
use crate::config::{credentials, secret, Authentication, Pull};
use http_auth::{basic, digest::Algorithm, parser::ChallengeParser, ChallengeRef, DigestClient, PasswordParams};
use hyper::header::{HeaderMap, HeaderValue, WWW_AUTHENTICATE};
use std::sync::{Mutex, MutexGuard, PoisonError};
use zeroize::Zeroizing;

/// Fresh challenges that are answered for one question. A device may call the first nonce old
/// again; what it refuses after that, it refuses.
pub(super) const MAX_CHALLENGES: usize = 2;

/// The most characters of a device's words that an error holds.
const MAX_SCHEMES: usize = 64;

/// What proves to the device who asks.
pub(super) enum Proof {
	/// Nothing is configured.
	None,
	/// A value of the header `Authorization`, sent with each question; and the field that it comes
	/// from.
	Fixed(HeaderValue, &'static str),
	/// A user and a password.
	Digest(Digest),
}

/// A user and a password that never leave this machine.
pub(super) struct Digest {
	user: String,
	password: Zeroizing<String>,
	/// The device's newest challenge, which counts how often it was answered.
	challenge: Mutex<Option<DigestClient>>,
}

impl Proof {
	/// Returns what the configuration says, with what its files hold.
	pub(super) fn new(pull: &Pull) -> Result<Self, PullError> {
		if let Some(file) = &pull.authorization_file {
			let value = secret(file)?;
			let value = header(value.trim()).ok_or_else(|| PullError::File {
				path: file.clone(),
				reason: "it is not one line of text".into(),
			})?;
			return Ok(Self::Fixed(value, "authorization_file"));
		}
		let Some(file) = &pull.credentials_file else {
			return Ok(Self::None);
		};
		let (user, password) = credentials(file)?;
		let wrong = |reason: &str| PullError::File {
			path: file.clone(),
			reason: reason.into(),
		};
		match pull.authentication {
			Authentication::Digest => Ok(Self::Digest(Digest {
				user,
				password,
				challenge: Mutex::default(),
			})),
			Authentication::Basic if user.contains(':') => Err(wrong("a user of Basic has no colon")),
			Authentication::Basic => {
				let value = Zeroizing::new(basic::encode_credentials(&user, &password));
				let value = header(&value).ok_or_else(|| wrong("user and password are no text"))?;
				Ok(Self::Fixed(value, "credentials_file"))
			},
		}
	}

	/// Returns what is sent with a question, before the device has said anything.
	pub(super) fn first(&self, target: &str) -> Result<Option<HeaderValue>, PullError> {
		match self {
			Self::None => Ok(None),
			Self::Fixed(value, _) => Ok(Some(value.clone())),
			Self::Digest(digest) => digest.answer(target),
		}
	}

	/// Returns the answer to a device that wants a proof. `answered`: how many of its challenges to
	/// this question were answered.
	///
	/// Errors: why it has none.
	pub(super) fn answer(
		&self,
		target: &str,
		headers: &HeaderMap,
		answered: usize,
	) -> Result<Option<HeaderValue>, PullError> {
		let digest = match self {
			Self::None => return Err(PullError::NoPassword(schemes(headers))),
			Self::Fixed(_, field) => return Err(PullError::Password(field)),
			Self::Digest(digest) => digest,
		};
		let challenge = strongest(headers).ok_or_else(|| PullError::Challenge(schemes(headers)))?;
		if answered > 0 && (answered >= MAX_CHALLENGES || !challenge.stale()) {
			*digest.lock() = None;
			return Err(PullError::Password("credentials_file"));
		}
		*digest.lock() = Some(challenge);
		digest.answer(target)
	}
}

impl Digest {
	/// Returns the answer to the newest challenge, if there is one.
	fn answer(&self, target: &str) -> Result<Option<HeaderValue>, PullError> {
		let mut challenge = self.lock();
		let Some(client) = challenge.as_mut() else {
			return Ok(None);
		};
		let answer = client.respond(&PasswordParams {
			username: &self.user,
			password: &self.password,
			uri: target,
			method: "GET",
			body: Some(&[]),
		});
		match answer.ok().as_deref().and_then(header) {
			Some(value) => Ok(Some(value)),
			None => {
				*challenge = None;
				Err(PullError::Challenge("one that cannot be answered".into()))
			},
		}
	}

	fn lock(&self) -> MutexGuard<'_, Option<DigestClient>> {
		self.challenge.lock().unwrap_or_else(PoisonError::into_inner)
	}
}

/// Returns the challenges of an answer, up to the first of each header that cannot be read.
fn challenges(headers: &HeaderMap) -> impl Iterator<Item = ChallengeRef<'_>> {
	let texts = headers.get_all(WWW_AUTHENTICATE).into_iter();
	let texts = texts.filter_map(|value| value.to_str().ok());
	texts.flat_map(|text| ChallengeParser::new(text).map_while(Result::ok))
}

/// Of the digest challenges that are understood, the first of those that do not use MD5, else the
/// first.
fn strongest(headers: &HeaderMap) -> Option<DigestClient> {
	let digests = challenges(headers).filter_map(|challenge| DigestClient::try_from(&challenge).ok());
	digests.min_by_key(|digest| digest.algorithm() == Algorithm::Md5)
}

/// Returns the schemes that a device names, for an error.
fn schemes(headers: &HeaderMap) -> String {
	let names: Vec<&str> = challenges(headers).map(|challenge| challenge.scheme).collect();
	match names.is_empty() {
		true => "it does not say how".into(),
		false => names.join(", ").chars().take(MAX_SCHEMES).collect(),
	}
}

fn header(text: &str) -> Option<HeaderValue> {
	let mut value = HeaderValue::from_str(text).ok()?;
	value.set_sensitive(true);
	Some(value)
}
