//! Public keys of stations, and what they have signed.

use crate::PayloadError;
use base64::Engine;
use bp256::BrainpoolP256r1;
use bp384::BrainpoolP384r1;
use p384::NistP384;
use sha2::{Digest, Sha256};

/// The longest text of a key that is read, in bytes.
const MAX_KEY_BYTES: usize = 4_096;

/// The curves that signatures are read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Curve {
	/// NIST P-192, of older meters.
	Secp192r1,
	/// NIST P-256, the format's default.
	Secp256r1,
	/// The one of Bitcoin.
	Secp256k1,
	/// NIST P-384.
	Secp384r1,
	/// Brainpool's of 256 bits (RFC 5639).
	BrainpoolP256r1,
	/// Brainpool's of 384 bits (RFC 5639).
	BrainpoolP384r1,
}

/// The curves: each with its object identifier, in DER, and its names in the field `SA`, lower case.
const CURVES: [(Curve, &str, &[&str]); 6] = [
	(
		Curve::Secp192r1,
		"2a8648ce3d030101",
		&["secp192r1", "prime192v1", "p192"],
	),
	(
		Curve::Secp256r1,
		"2a8648ce3d030107",
		&["secp256r1", "prime256v1", "p256"],
	),
	(Curve::Secp256k1, "2b8104000a", &["secp256k1"]),
	(Curve::Secp384r1, "2b81040022", &["secp384r1", "p384"]),
	(
		Curve::BrainpoolP256r1,
		"2b2403030208010107",
		&["brainpool256r1", "brainpoolp256r1"],
	),
	(
		Curve::BrainpoolP384r1,
		"2b240303020801010b",
		&["brainpool384r1", "brainpoolp384r1"],
	),
];

/// The object identifier of RSA keys, in DER (RFC 8017). They are not supported, and not taken for
/// damaged ones.
const RSA: &str = "06092a864886f70d010101";

/// How far into a SubjectPublicKeyInfo its kind may be named.
const HEAD: usize = 32;

/// Curves that keys of stations may be of and that are not supported, so that they are called by
/// their names.
const OTHERS: [(&str, &str); 8] = [
	("2b8104001f", "secp192k1"),
	("2b81040021", "secp224r1"),
	("2b81040023", "secp521r1"),
	("2b2403030208010103", "brainpoolP192r1"),
	("2b2403030208010105", "brainpoolP224r1"),
	("2b2403030208010109", "brainpoolP320r1"),
	("2b240303020801010d", "brainpoolP512r1"),
	("2b2403030208010108", "brainpoolP256t1"),
];

/// `id-ecPublicKey` (RFC 5480).
const EC_PUBLIC_KEY: &str = "2a8648ce3d0201";

impl Curve {
	/// Returns the curve that a signature's algorithm names, as `ECDSA-secp256r1-SHA256` does.
	///
	/// Errors: `Curve`, `Unsupported` for another hash than SHA-256.
	pub(super) fn of_algorithm(name: &str) -> Result<Self, PayloadError> {
		let lower = name.to_ascii_lowercase();
		let curve = lower.strip_prefix("ecdsa-").unwrap_or(&lower);
		let curve = match curve.rsplit_once("-sha") {
			Some((curve, "256" | "-256")) => curve,
			Some(_) => return Err(PayloadError::unsupported(name)),
			None => curve,
		};
		let known = CURVES.iter().find(|(_, _, names)| names.contains(&curve));
		known
			.map(|(curve, ..)| *curve)
			.ok_or_else(|| PayloadError::Curve(crate::error::name(name)))
	}

	/// Returns the length of a coordinate, in bytes.
	fn bytes(self) -> usize {
		match self {
			Self::Secp192r1 => 24,
			Self::Secp256r1 | Self::Secp256k1 | Self::BrainpoolP256r1 => 32,
			Self::Secp384r1 | Self::BrainpoolP384r1 => 48,
		}
	}
}

/// A station's public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey(Key);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Key {
	P192(p192::ecdsa::VerifyingKey),
	R1(p256::ecdsa::VerifyingKey),
	K1(k256::ecdsa::VerifyingKey),
	P384(ecdsa::VerifyingKey<NistP384>),
	Bp256(ecdsa::VerifyingKey<BrainpoolP256r1>),
	Bp384(ecdsa::VerifyingKey<BrainpoolP384r1>),
}

impl PublicKey {
	/// From a text as stations, their labels and transparency software give it: a
	/// SubjectPublicKeyInfo or an uncompressed point, in hexadecimal digits or base64; PEM; or an
	/// XML element `publicKey` around one of these.
	///
	/// Errors: `Key`, `Curve`.
	pub fn from_text(text: &str) -> Result<Self, PayloadError> {
		if text.len() > MAX_KEY_BYTES {
			return Err(PayloadError::Key);
		}
		let text = text.trim();
		if let Some(pem) = text.split_once("-----BEGIN PUBLIC KEY-----") {
			let (body, _) = pem.1.split_once("-----END").ok_or(PayloadError::Key)?;
			return Self::from_bytes(&bytes_of(body).ok_or(PayloadError::Key)?);
		}
		if let Some((_, rest)) = text.split_once("<publicKey") {
			let (_, body) = rest.split_once('>').ok_or(PayloadError::Key)?;
			let (body, _) = body.split_once('<').ok_or(PayloadError::Key)?;
			return Self::from_bytes(&bytes_of(body).ok_or(PayloadError::Key)?);
		}
		Self::from_bytes(&bytes_of(text).ok_or(PayloadError::Key)?)
	}

	/// From a DER-encoded SubjectPublicKeyInfo, which names its curve, or from an uncompressed
	/// point, which lies on one curve only.
	fn from_bytes(bytes: &[u8]) -> Result<Self, PayloadError> {
		let point = match (bytes.len(), bytes.first()) {
			(49 | 65 | 97, Some(4)) => bytes.to_vec(),
			(48 | 64 | 96, _) => [&[4], bytes].concat(),
			_ => return Self::from_spki(bytes),
		};
		let mut curves = CURVES.iter().map(|(curve, ..)| *curve);
		curves
			.find_map(|curve| Self::from_point(curve, &point).ok())
			.ok_or(PayloadError::Key)
	}

	/// From a DER-encoded SubjectPublicKeyInfo, as stations send it, which names its curve.
	///
	/// Errors: `Key`, `Curve`.
	pub fn from_spki(der: &[u8]) -> Result<Self, PayloadError> {
		let parts = || {
			let (info, rest) = element(der, 0x30)?;
			let (algorithm, info) = element(info, 0x30)?;
			let (kind, algorithm) = element(algorithm, 0x06)?;
			let (curve, none) = element(algorithm, 0x06)?;
			let (key, end) = element(info, 0x03)?;
			let is_whole = rest.is_empty() && none.is_empty() && end.is_empty();
			let (unused, point) = key.split_first()?;
			let is_key = is_whole && *unused == 0 && hex::encode(kind) == EC_PUBLIC_KEY;
			is_key.then(|| (hex::encode(curve), point))
		};
		if hex::encode(&der[..der.len().min(HEAD)]).contains(RSA) {
			return Err(PayloadError::Curve("RSA".into()));
		}
		let (oid, point) = parts().ok_or(PayloadError::Key)?;
		match CURVES.iter().find(|(_, known, _)| *known == oid) {
			Some((curve, ..)) => Self::from_point(*curve, point),
			None => {
				let name = OTHERS.iter().find(|(known, _)| *known == oid).map(|(_, name)| *name);
				Err(PayloadError::Curve(crate::error::name(name.unwrap_or(&oid))))
			},
		}
	}

	/// From a point on a curve, compressed or not.
	///
	/// Errors: `Key`.
	pub fn from_point(curve: Curve, point: &[u8]) -> Result<Self, PayloadError> {
		let key = match curve {
			Curve::Secp192r1 => p192::ecdsa::VerifyingKey::from_sec1_bytes(point).ok().map(Key::P192),
			Curve::Secp256r1 => p256::ecdsa::VerifyingKey::from_sec1_bytes(point).ok().map(Key::R1),
			Curve::Secp256k1 => k256::ecdsa::VerifyingKey::from_sec1_bytes(point).ok().map(Key::K1),
			Curve::Secp384r1 => ecdsa::VerifyingKey::from_sec1_bytes(point).ok().map(Key::P384),
			Curve::BrainpoolP256r1 => ecdsa::VerifyingKey::from_sec1_bytes(point).ok().map(Key::Bp256),
			Curve::BrainpoolP384r1 => ecdsa::VerifyingKey::from_sec1_bytes(point).ok().map(Key::Bp384),
		};
		key.map(Self).ok_or(PayloadError::Key)
	}

	/// Returns its curve.
	pub fn curve(&self) -> Curve {
		match self.0 {
			Key::P192(_) => Curve::Secp192r1,
			Key::R1(_) => Curve::Secp256r1,
			Key::K1(_) => Curve::Secp256k1,
			Key::P384(_) => Curve::Secp384r1,
			Key::Bp256(_) => Curve::BrainpoolP256r1,
			Key::Bp384(_) => Curve::BrainpoolP384r1,
		}
	}

	/// Checks a signature over the SHA-256 hash of the message: DER, or r and s one after the other.
	///
	/// Errors: `Encoding` for what is neither, `Signature`.
	pub(super) fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), PayloadError> {
		let raw = raw_signature(signature, self.curve().bytes())
			.ok_or_else(|| PayloadError::Encoding("SD".into()))?
			.ok_or(PayloadError::Signature)?;
		let hash: [u8; 32] = Sha256::digest(message).into();
		if self.is_signed(&hash, &raw) {
			Ok(())
		} else {
			Err(PayloadError::Signature)
		}
	}

	fn is_signed(&self, hash: &[u8; 32], raw: &[u8]) -> bool {
		// Two releases of the same trait: p192, p256 and k256 are those that the chain's crates use.
		use ecdsa::signature::hazmat::PrehashVerifier as _;
		use p256::ecdsa::signature::hazmat::PrehashVerifier as Earlier;
		match &self.0 {
			Key::P192(key) => p192::ecdsa::Signature::from_slice(raw)
				.is_ok_and(|signature| Earlier::verify_prehash(key, hash, &signature).is_ok()),
			Key::R1(key) => p256::ecdsa::Signature::from_slice(raw)
				.is_ok_and(|signature| Earlier::verify_prehash(key, hash, &signature).is_ok()),
			Key::K1(key) => k256::ecdsa::Signature::from_slice(raw).is_ok_and(|signature| {
				// The library takes the lower of the two equivalent `s` only, a rule of blockchains
				// that meters do not know.
				let signature = signature.normalize_s().unwrap_or(signature);
				Earlier::verify_prehash(key, hash, &signature).is_ok()
			}),
			Key::P384(key) => {
				ecdsa::Signature::from_slice(raw).is_ok_and(|signature| key.verify_prehash(hash, &signature).is_ok())
			},
			Key::Bp256(key) => {
				ecdsa::Signature::from_slice(raw).is_ok_and(|signature| key.verify_prehash(hash, &signature).is_ok())
			},
			Key::Bp384(key) => {
				ecdsa::Signature::from_slice(raw).is_ok_and(|signature| key.verify_prehash(hash, &signature).is_ok())
			},
		}
	}
}

/// Bytes from hexadecimal digits or base64, white space left out.
pub(super) fn bytes_of(text: &str) -> Option<Vec<u8>> {
	use base64::engine::{
		general_purpose::{GeneralPurpose, GeneralPurposeConfig},
		DecodePaddingMode,
	};
	let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
	if let Ok(bytes) = hex::decode(text.strip_prefix("0x").unwrap_or(&text)) {
		return Some(bytes);
	}
	let padding = GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent);
	let engine = |alphabet| GeneralPurpose::new(alphabet, padding);
	let standard = engine(&base64::alphabet::STANDARD).decode(&text);
	standard
		.or_else(|_| engine(&base64::alphabet::URL_SAFE).decode(&text))
		.ok()
}

/// r and s one after the other, each as long as a coordinate. `None` for neither that nor DER;
/// `Some(None)` for DER whose numbers are too large.
fn raw_signature(signature: &[u8], len: usize) -> Option<Option<Vec<u8>>> {
	let of_der = || {
		let (numbers, rest) = element(signature, 0x30)?;
		let (r, numbers) = element(numbers, 0x02)?;
		let (s, end) = element(numbers, 0x02)?;
		(rest.is_empty() && end.is_empty()).then_some([r, s])
	};
	let Some(numbers) = of_der() else {
		return (signature.len() == 2 * len).then(|| Some(signature.to_vec()));
	};
	let mut raw = Vec::with_capacity(2 * len);
	for number in numbers {
		let zeros = number.iter().take_while(|b| **b == 0).count();
		let number = &number[zeros..];
		let Some(missing) = len.checked_sub(number.len()) else {
			return Some(None);
		};
		raw.extend(std::iter::repeat_n(0, missing));
		raw.extend_from_slice(number);
	}
	Some(Some(raw))
}

/// Returns the content of the DER element of this tag at the beginning, and what follows it.
fn element(der: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
	let (found, rest) = der.split_first()?;
	let (first, rest) = rest.split_first()?;
	let (len, rest) = match first {
		0..=0x7f => (usize::from(*first), rest),
		0x81 => {
			let (len, rest) = rest.split_first()?;
			(usize::from(*len), rest)
		},
		_ => return None,
	};
	(*found == tag && len <= rest.len()).then(|| rest.split_at(len))
}
