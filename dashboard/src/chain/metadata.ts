// The runtime's metadata. The server has it compressed, and the browser keeps it, by the hash of the
// runtime's code; over the WebSocket it would be four times as much at each visit.

/** Returns the metadata of a runtime; nothing where the server does not have it, and the node is asked. */
export async function fetchMetadata(codeHash: string): Promise<Uint8Array | null> {
	try {
		const response = await fetch(new URL(`metadata/${codeHash}`, location.href.split('#')[0]));
		const type = response.headers.get('content-type') ?? '';
		// A server that knows no such file may answer with the page itself.
		return response.ok && type.startsWith('application/octet-stream') ? new Uint8Array(await response.arrayBuffer()) : null;
	} catch {
		return null;
	}
}
