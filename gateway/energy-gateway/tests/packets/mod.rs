//! Packets of MQTT, as a broker of a test's own reads them.

use tokio::{io::AsyncReadExt, net::TcpStream};

/// Returns the next packet: its first byte and what follows its length; `None` at the end.
pub async fn read(stream: &mut TcpStream) -> Option<(u8, Vec<u8>)> {
	let kind = stream.read_u8().await.ok()?;
	let (mut len, mut shift) = (0usize, 0);
	loop {
		let byte = stream.read_u8().await.ok()?;
		len |= usize::from(byte & 0x7f) << shift;
		shift += 7;
		if byte & 0x80 == 0 {
			break;
		}
	}
	let mut body = vec![0; len];
	stream.read_exact(&mut body).await.ok()?;
	Some((kind, body))
}
