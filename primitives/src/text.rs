//! Amounts in JSON: decimal text, since a number there loses what lies beyond 2^53.

use crate::Balance;
use alloc::string::{String, ToString};
use macro_rules_attribute::apply;
use serde::{de::Error, Deserialize, Deserializer, Serializer};

/// Writes an amount as decimal text.
pub fn serialize<S: Serializer>(amount: &Balance, serializer: S) -> Result<S::Ok, S::Error> {
	serializer.serialize_str(&amount.to_string())
}

/// Reads an amount from decimal text.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Balance, D::Error> {
	String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
}

/// An amount that a reader returns by itself. Its SCALE encoding is that of the number; in JSON it
/// is decimal text.
#[apply(value_type!)]
#[derive(Default)]
#[serde(transparent)]
pub struct Amount(#[serde(with = "crate::text")] pub Balance);
