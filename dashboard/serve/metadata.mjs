// The runtime's metadata, asked of the node once for each runtime.
import { brotliCompressSync, gzipSync } from 'node:zlib';

const CODE_KEY = '0x3a636f6465';
/** The newest version of the format that clients read. */
const NEWEST_VERSION = 16;
const OLDEST_VERSION = 15;
const PATIENCE_MS = 10_000;

/** Asks the node over HTTP. */
export async function ask(node, method, params) {
	const response = await fetch(`http://${node.host}${node.pathname}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
		signal: AbortSignal.timeout(PATIENCE_MS),
	});
	const { result, error } = await response.json();
	if (error) throw new Error(error.message);
	return result;
}

/** Reads a compact number (SCALE) at an offset: its value, and where it ends. */
export function readCompact(bytes, at) {
	const mode = bytes[at] & 3;
	if (mode === 0) return [bytes[at] >> 2, at + 1];
	if (mode === 1) return [bytes.readUInt16LE(at) >> 2, at + 2];
	if (mode === 2) return [bytes.readUInt32LE(at) >>> 2, at + 4];
	const length = (bytes[at] >> 2) + 4;
	return [bytes.readUIntLE(at + 1, Math.min(6, length)), at + 1 + length];
}

const littleEndian = (number) => {
	const bytes = Buffer.alloc(4);
	bytes.writeUInt32LE(number);
	return `0x${bytes.toString('hex')}`;
};

/** The versions that the runtime offers: a list of numbers of four bytes. */
function versionsOf(hex) {
	const bytes = Buffer.from(hex.slice(2), 'hex');
	const [count, begin] = readCompact(bytes, 0);
	return Array.from({ length: count }, (_, i) => bytes.readUInt32LE(begin + 4 * i));
}

/** The newest version of the format that the runtime offers and clients read. */
async function newestOf(node) {
	const version = versionsOf(await ask(node, 'state_call', ['Metadata_metadata_versions', '0x']))
		.filter((one) => one >= OLDEST_VERSION && one <= NEWEST_VERSION)
		.sort((a, b) => b - a)[0];
	if (version === undefined) throw new Error('the runtime offers no version that is known here');
	return version;
}

/**
 * Returns the metadata of the node's runtime, in the newest version of its format unless said otherwise.
 * @param {URL} node @param {number} [version]
 */
export async function readMetadata(node, version) {
	version ??= await newestOf(node);
	const answer = Buffer.from((await ask(node, 'state_call', ['Metadata_metadata_at_version', littleEndian(version)])).slice(2), 'hex');
	// An option, then bytes with their length before them.
	if (answer[0] !== 1) throw new Error('the runtime gave none');
	const [length, begin] = readCompact(answer, 1);
	return answer.subarray(begin, begin + length);
}

async function load(node) {
	const identity = await readMetadata(node);
	return {
		type: 'application/octet-stream',
		immutable: true,
		bodies: { identity, gzip: gzipSync(identity), br: brotliCompressSync(identity) },
	};
}

/**
 * Returns a function that gives the metadata of a runtime as a file of the page, by the hash of its code;
 * nothing where the node runs another one, or does not answer.
 * @param {URL} node
 */
export function metadataOf(node) {
	/** The newest runtime only. */
	let kept = { hash: '', file: Promise.resolve(undefined) };
	return async (hash) => {
		try {
			if (hash !== kept.hash) {
				if (hash !== (await ask(node, 'state_getStorageHash', [CODE_KEY]))) return undefined;
				kept = { hash, file: load(node) };
			}
			return await kept.file;
		} catch {
			kept = { hash: '', file: Promise.resolve(undefined) };
			return undefined;
		}
	};
}
