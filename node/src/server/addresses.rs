//! How many connections one address has.

use http::HeaderMap;
use std::{
	collections::HashMap,
	net::IpAddr,
	sync::{Arc, Mutex, PoisonError},
};

/// One address may have this part of all connections.
const SHARE: u32 = 4;

/// Counts the connections of each address.
#[derive(Clone)]
pub struct Addresses {
	open: Arc<Mutex<HashMap<IpAddr, u32>>>,
	most: u32,
}

/// A connection that is counted until this is dropped.
pub struct Place {
	open: Arc<Mutex<HashMap<IpAddr, u32>>>,
	address: IpAddr,
}

impl Addresses {
	/// Of `connections` altogether.
	pub fn new(connections: u32) -> Self {
		Self {
			open: Arc::default(),
			most: connections.div_ceil(SHARE),
		}
	}

	/// Counts one more connection; `None` where the address has as many as it may. One that is trusted, such as a proxy's, may have
	/// all.
	pub fn enter(&self, address: IpAddr, is_trusted: bool) -> Option<Place> {
		// The same client by its old kind of address and by the new one.
		let address = address.to_canonical();
		let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
		let count = open.entry(address).or_default();
		if *count >= self.most && !is_trusted {
			return None;
		}
		*count += 1;
		Some(Place {
			open: self.open.clone(),
			address,
		})
	}
}

impl Drop for Place {
	fn drop(&mut self) {
		let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
		if let Some(count) = open.get_mut(&self.address) {
			*count -= 1;
			if *count == 0 {
				open.remove(&self.address);
			}
		}
	}
}

/// Returns who asks through a proxy, as its headers say, where they are believed.
pub fn behind_proxy(are_believed: bool, headers: &HeaderMap) -> Option<IpAddr> {
	if !are_believed {
		return None;
	}
	let first = |name: &str| headers.get(name)?.to_str().ok()?.split(',').next()?.trim().parse().ok();
	first("x-forwarded-for").or_else(|| first("x-real-ip"))
}

#[cfg(test)]
mod tests {
	use super::*;

	const ONE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));
	const OTHER: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 2));

	#[test]
	fn one_address_cannot_take_all_connections() {
		let addresses = Addresses::new(100);
		let mut places: Vec<_> = (0..25).map(|_| addresses.enter(ONE, false).unwrap()).collect();
		assert!(addresses.enter(ONE, false).is_none());
		assert!(addresses.enter(OTHER, false).is_some());
		places.pop();
		assert!(addresses.enter(ONE, false).is_some());
		drop(places);
		assert!(addresses.open.lock().unwrap().is_empty());
	}

	#[test]
	fn a_trusted_proxy_may_have_more() {
		let addresses = Addresses::new(4);
		let _places: Vec<_> = (0..8).map(|_| addresses.enter(ONE, true).unwrap()).collect();
		assert!(addresses.enter(ONE, false).is_none());
	}

	#[test]
	fn the_headers_of_a_proxy_count_where_they_are_believed() {
		let mut headers = HeaderMap::new();
		headers.insert("x-forwarded-for", "192.0.2.2, 192.0.2.1".parse().unwrap());
		assert_eq!(behind_proxy(true, &headers), Some(OTHER));
		assert_eq!(behind_proxy(false, &headers), None);
	}
}
