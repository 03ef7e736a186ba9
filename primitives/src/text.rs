//! Amounts of money in JSON: decimal text, since a number there loses what lies beyond 2^53.

use crate::Balance;
use alloc::string::{String, ToString};
use serde::{de::Error, Deserialize, Deserializer, Serializer};

pub fn serialize<S: Serializer>(amount: &Balance, serializer: S) -> Result<S::Ok, S::Error> {
	serializer.serialize_str(&amount.to_string())
}

pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Balance, D::Error> {
	String::deserialize(deserializer)?.parse().map_err(D::Error::custom)
}
