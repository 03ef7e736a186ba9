//! Why a payload is not taken.

use thiserror::Error;

/// Why a payload is not taken. Names of fields are cut to 32 characters, so that a hostile payload
/// cannot fill a log.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PayloadError {
	/// It is longer than its format allows.
	#[error("{len} bytes are more than the {limit} that are read")]
	TooLarge {
		/// Its length, in bytes.
		len: usize,
		/// The most that is read, in bytes.
		limit: usize,
	},
	/// It is not the text that its format asks for.
	#[error("it is not text")]
	NotText,
	/// It is JSON of another kind than this project's own.
	#[error("it is not this project's own JSON, which has the field v: other JSON is read with format = \"mapping\", or the format of its maker")]
	OtherJson,
	/// It does not follow the syntax of its format.
	#[error("syntax: {0}")]
	Syntax(String),
	/// It is nested deeper than is read.
	#[error("it is nested too deeply")]
	TooDeep,
	/// It holds more fields, or more readings, than are read.
	#[error("it holds too many of {0}")]
	TooMany(String),
	/// The version or the kind of message is not one that is known.
	#[error("{0} is of a version or kind that is not known")]
	Unsupported(String),
	/// A field stands twice.
	#[error("{0} stands twice")]
	Duplicate(String),
	/// A field that must be there is not.
	#[error("{0} is missing")]
	Missing(String),
	/// A field that the format does not know.
	#[error("{0} is not a field of this format")]
	Unknown(String),
	/// A field holds something of another kind.
	#[error("{field} is not {expected}")]
	Kind {
		/// The field.
		field: String,
		/// What belongs there.
		expected: &'static str,
	},
	/// A number is out of its range.
	#[error("{0} is out of range")]
	OutOfRange(String),
	/// A register is negative.
	#[error("{0} is negative")]
	Negative(String),
	/// A register has a unit that it cannot have.
	#[error("{0} is in a unit that is not known")]
	Unit(String),
	/// A time is not right.
	#[error("{0} is not a time")]
	Time(String),
	/// A local time is just an hour from where the configuration's fixed offset puts it: the
	/// device's clock follows summer time.
	#[error("its clock is an hour from utc_offset_min, so it follows summer time: set time_zone to its zone (such as \"Europe/Berlin\") instead")]
	FixedOffset,
	/// The topic is not one of this format.
	#[error("the topic is not one of this format")]
	Topic,
	/// The device's name is empty, too long, or not printable.
	#[error("the device's name is empty, too long or not printable")]
	Device,
	/// The checksum does not fit the text.
	#[error("the checksum is {sent:04X} and should be {computed:04X}")]
	Checksum {
		/// The one that the payload carries.
		sent: u16,
		/// What its bytes give.
		computed: u16,
	},
	/// The checksum does not fit, and line ends are not those that meters send.
	#[error(
		"the checksum does not fit, and its lines do not end with CR LF as a meter's do: have the bridge pass telegrams on byte by byte, or set crc = false"
	)]
	LineEnds,
	/// It is encrypted.
	#[error("it is encrypted ({0}): have the reader decrypt it with the key that the grid operator gives out")]
	Encrypted(&'static str),
	/// It is of a binary protocol, of this name.
	#[error("it is {0}: have the reader turn it into a telegram of text, or into JSON for format = \"mapping\"")]
	Binary(&'static str),
	/// Something that looks like a register cannot be read as long as the configuration does not
	/// say what it is.
	#[error("{field}: {remedy}")]
	Unclear {
		/// What it is.
		field: String,
		/// What the configuration would have to say.
		remedy: &'static str,
	},
	/// The public key cannot be read.
	#[error("the public key cannot be read: it is no SubjectPublicKeyInfo (DER, in hexadecimal digits, base64 or PEM) and no uncompressed point")]
	Key,
	/// The public key, or the signature, is of a kind or on a curve that is not supported.
	#[error(
		"{0} is not supported: keys on the curves secp256r1, secp256k1, secp192r1, secp384r1, brainpoolP256r1 and brainpoolP384r1 are"
	)]
	Curve(String),
	/// The signature is encoded in a way that is not known.
	#[error(
		"{0} is encoded in a way that is not known: a signature is DER or r and s, in hexadecimal digits or base64"
	)]
	Encoding(String),
	/// The signature is of an algorithm that is not known, or not of the key's.
	#[error("the signature's algorithm is not the key's")]
	Algorithm,
	/// The signature is not the key's over this payload.
	#[error("the signature is not the key's over this payload")]
	Signature,
	/// A register falls, or time goes back, within one payload.
	#[error("{0} goes backwards within the payload")]
	Backwards(String),
	/// The device says that its values cannot be used.
	#[error("the device says that its values cannot be used")]
	Unusable,
	/// It carries no register of energy. That is no fault: devices also publish other values.
	#[error("it carries no register of energy")]
	NoRegister,
}

/// Returns a name as errors have it.
pub(crate) fn name(text: &str) -> String {
	text.chars().take(32).filter(|c| !c.is_control()).collect()
}

impl PayloadError {
	pub(crate) fn syntax(what: impl AsRef<str>) -> Self {
		Self::Syntax(what.as_ref().chars().take(96).filter(|c| !c.is_control()).collect())
	}

	pub(crate) fn too_many(what: &str) -> Self {
		Self::TooMany(name(what))
	}

	pub(crate) fn unsupported(what: &str) -> Self {
		Self::Unsupported(name(what))
	}

	pub(crate) fn duplicate(field: &str) -> Self {
		Self::Duplicate(name(field))
	}

	pub(crate) fn missing(field: &str) -> Self {
		Self::Missing(name(field))
	}

	pub(crate) fn unknown(field: &str) -> Self {
		Self::Unknown(name(field))
	}

	pub(crate) fn kind(field: &str, expected: &'static str) -> Self {
		Self::Kind {
			field: name(field),
			expected,
		}
	}

	pub(crate) fn out_of_range(field: &str) -> Self {
		Self::OutOfRange(name(field))
	}

	pub(crate) fn negative(field: &str) -> Self {
		Self::Negative(name(field))
	}

	pub(crate) fn unit(field: &str) -> Self {
		Self::Unit(name(field))
	}

	pub(crate) fn time(field: &str) -> Self {
		Self::Time(name(field))
	}

	pub(crate) fn unclear(field: &str, remedy: &'static str) -> Self {
		Self::Unclear {
			field: name(field),
			remedy,
		}
	}

	pub(crate) fn backwards(field: &str) -> Self {
		Self::Backwards(name(field))
	}

	/// Returns the reason in one word, as metrics name it.
	pub fn label(&self) -> &'static str {
		match self {
			Self::TooLarge { .. } => "too_large",
			Self::NotText => "not_text",
			Self::Syntax(_) => "syntax",
			Self::TooDeep => "too_deep",
			Self::TooMany(_) => "too_many",
			Self::Unsupported(_) => "unsupported",
			Self::Duplicate(_) => "field_twice",
			Self::Missing(_) => "field_missing",
			Self::Unknown(_) => "field_unknown",
			Self::Kind { .. } => "field_kind",
			Self::OutOfRange(_) => "out_of_range",
			Self::Negative(_) => "negative",
			Self::Unit(_) => "unit",
			Self::Time(_) => "time",
			Self::OtherJson => "other_json",
			Self::FixedOffset => "utc_offset",
			Self::LineEnds => "line_ends",
			Self::Encrypted(_) => "encrypted",
			Self::Binary(_) => "binary",
			Self::Unclear { .. } => "unclear",
			Self::Curve(_) => "curve",
			Self::Encoding(_) => "encoding",
			Self::Topic => "topic",
			Self::Device => "device_name",
			Self::Checksum { .. } => "checksum",
			Self::Key => "station_key",
			Self::Algorithm => "algorithm",
			Self::Signature => "bad_signature",
			Self::Backwards(_) => "backwards",
			Self::Unusable => "unusable",
			Self::NoRegister => "no_register",
		}
	}

	/// Whether the payload is merely of no interest, and nothing is wrong with it or its device.
	pub fn is_harmless(&self) -> bool {
		matches!(self, Self::NoRegister)
	}
}
