//! What records come wrapped in: hexadecimal digits or base64, as OCPP carries them, and the XML of
//! transparency software.

use super::key::bytes_of;
use crate::{json, PayloadError};
use std::borrow::Cow;

/// Records of one message that are read.
pub(super) const MAX_RECORDS: usize = 256;

/// What a record begins with.
const HEADER: &str = "OCMF|";

/// Returns the records in a message, as they were signed.
pub(super) fn records(text: &str) -> Result<Vec<Cow<'_, str>>, PayloadError> {
	let text = text
		.trim_start_matches('\u{feff}')
		.trim_matches([' ', '\t', '\r', '\n']);
	if text.starts_with('<') {
		return of_xml(text);
	}
	if text.starts_with('{') {
		// As OCPP 2 has it (SignedMeterValue), or the sampled value of OCPP 1.6.
		let object = json::object(text)?;
		let value = object.get("signedMeterData").or_else(|| object.get("value"));
		let value = value
			.ok_or_else(|| PayloadError::missing("signedMeterData"))?
			.string()?;
		return Ok(vec![Cow::Owned(plain(value.trim())?.into_owned())]);
	}
	plain(text).map(|record| vec![record])
}

/// Returns a record as it is, or in hexadecimal digits or base64.
fn plain(text: &str) -> Result<Cow<'_, str>, PayloadError> {
	if text.starts_with(HEADER) {
		return Ok(Cow::Borrowed(text));
	}
	let decoded = bytes_of(text).and_then(|bytes| String::from_utf8(bytes).ok());
	match decoded.filter(|text| text.starts_with(HEADER)) {
		Some(mut record) => {
			record.truncate(record.trim_end().len());
			Ok(Cow::Owned(record))
		},
		None => Err(PayloadError::syntax(
			"not a header and two sections, nor these in hexadecimal digits or base64",
		)),
	}
}

/// Returns the records in the elements `signedData` and `encodedData`. Keys that stand beside them
/// are of no meaning: a record never brings its own.
fn of_xml(text: &str) -> Result<Vec<Cow<'_, str>>, PayloadError> {
	let mut records = Vec::new();
	for name in ["signedData", "encodedData"] {
		let (open, close) = (format!("<{name}"), format!("</{name}>"));
		let mut rest = text;
		while let Some((_, after)) = rest.split_once(open.as_str()) {
			let (_, after) = after.split_once('>').ok_or_else(|| PayloadError::syntax(name))?;
			let (body, after) = after
				.split_once(close.as_str())
				.ok_or_else(|| PayloadError::syntax(name))?;
			if records.len() == MAX_RECORDS {
				return Err(PayloadError::too_many(name));
			}
			let body = body.trim();
			let body = match body.strip_prefix("<![CDATA[").and_then(|body| body.strip_suffix("]]>")) {
				Some(inner) => Cow::Borrowed(inner),
				None => unescape(body)?,
			};
			records.push(Cow::Owned(plain(body.trim())?.into_owned()));
			rest = after;
		}
	}
	match records.is_empty() {
		true => Err(PayloadError::missing("signedData")),
		false => Ok(records),
	}
}

/// Text of XML without its escapes.
fn unescape(text: &str) -> Result<Cow<'_, str>, PayloadError> {
	if !text.contains('&') {
		return Ok(Cow::Borrowed(text));
	}
	let wrong = || PayloadError::syntax("an escape of XML that is not known");
	let mut plain = String::with_capacity(text.len());
	let mut rest = text;
	while let Some((before, after)) = rest.split_once('&') {
		let (name, after) = after.split_once(';').ok_or_else(wrong)?;
		plain.push_str(before);
		plain.push(match name {
			"quot" => '"',
			"apos" => '\'',
			"lt" => '<',
			"gt" => '>',
			"amp" => '&',
			_ => {
				let number = name.strip_prefix('#').ok_or_else(wrong)?;
				let number = match number.strip_prefix('x') {
					Some(digits) => u32::from_str_radix(digits, 16),
					None => number.parse(),
				};
				number.ok().and_then(char::from_u32).ok_or_else(wrong)?
			},
		});
		rest = after;
	}
	plain.push_str(rest);
	Ok(Cow::Owned(plain))
}
