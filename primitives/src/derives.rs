//! Names for the lists of derives that the types of storage and of the chain's interface have, for
//! use as `#[apply(value_type!)]`.

/// A small value that can stand in storage, in calls, in events and in JSON.
#[macro_export]
macro_rules! value_type {
	($($item:tt)*) => {
		#[derive(
			Clone, Copy, Debug, PartialEq, Eq,
			codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo,
			serde::Serialize, serde::Deserialize,
		)]
		$($item)*
	};
}

/// Like [`value_type`], for what is too large to be copied or holds an account's id of any kind.
#[macro_export]
macro_rules! record_type {
	($($item:tt)*) => {
		#[derive(
			Clone, Debug, PartialEq, Eq,
			codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo,
			serde::Serialize, serde::Deserialize,
		)]
		$($item)*
	};
}

/// What a reader returns and nothing stores: it may be of any length.
#[macro_export]
macro_rules! answer_type {
	($($item:tt)*) => {
		#[derive(
			Clone, Debug, PartialEq, Eq,
			codec::Encode, codec::Decode, scale_info::TypeInfo, serde::Serialize, serde::Deserialize,
		)]
		$($item)*
	};
}

/// What only a pallet's storage, calls and events know.
#[macro_export]
macro_rules! storage_type {
	($($item:tt)*) => {
		#[derive(
			Clone, Debug, PartialEq, Eq,
			codec::Encode, codec::Decode, codec::DecodeWithMemTracking, codec::MaxEncodedLen, scale_info::TypeInfo,
		)]
		$($item)*
	};
}
