// The page's files, compressed once and kept in memory.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.json': 'application/json',
	'.webmanifest': 'application/manifest+json',
	'.scale': 'application/octet-stream',
	'.txt': 'text/plain; charset=utf-8',
};

/** What the page may do. Everything comes from this server; nothing is evaluated or put inline. */
export const HEADERS = {
	'Content-Security-Policy':
		"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

function* filesBelow(folder) {
	for (const name of readdirSync(folder)) {
		const path = join(folder, name);
		if (statSync(path).isDirectory()) yield* filesBelow(path);
		else yield path;
	}
}

/**
 * Reads a built page.
 * @returns {Map<string, { type: string, immutable: boolean, bodies: Record<string, Buffer> }>} by the path in a request
 */
export function readPage(folder) {
	const files = new Map();
	for (const path of filesBelow(folder)) {
		const name = `/${relative(folder, path).split(sep).join('/')}`;
		const identity = readFileSync(path);
		const bodies = { identity };
		const gzip = gzipSync(identity, { level: 9 });
		const br = brotliCompressSync(identity, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: identity.length } });
		if (gzip.length < identity.length) bodies.gzip = gzip;
		if (br.length < identity.length) bodies.br = br;
		// The build puts a hash of what is in them into the names of these.
		files.set(name, { type: TYPES[extname(path)] ?? 'application/octet-stream', immutable: name.startsWith('/assets/'), bodies });
	}
	const index = files.get('/index.html');
	if (!index) throw new Error(`there is no index.html in ${folder}: build the page first, npm run build`);
	files.set('/', index);
	return files;
}

/** The best encoding that a client takes. */
function encodingFor(accepted, bodies) {
	const taken = new Set(
		(accepted ?? '')
			.split(',')
			.map((part) => part.trim())
			.filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
			.map((part) => part.split(';')[0].trim()),
	);
	return ['br', 'gzip'].find((encoding) => taken.has(encoding) && bodies[encoding]) ?? 'identity';
}

const METADATA = /^\/metadata\/(0x[0-9a-f]{64})$/;

/**
 * Answers a request for a file of the page, or for the runtime's metadata.
 * @param {ReturnType<typeof readPage>} files @param {(hash: string) => Promise<unknown>} metadata
 */
export async function answer(files, metadata, request, response) {
	const end = (status, body, more = {}) => {
		response.writeHead(status, { ...HEADERS, ...more, 'Content-Length': body.length });
		response.end(request.method === 'HEAD' ? undefined : body);
	};
	const plain = (status, text, more = {}) =>
		end(status, Buffer.from(`${text}\n`), { 'Content-Type': 'text/plain; charset=utf-8', ...more });
	if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405, 'Only GET and HEAD are answered.', { Allow: 'GET, HEAD' });
	const path = (request.url ?? '/').split('?')[0];
	const hash = METADATA.exec(path)?.[1];
	const file = hash ? await metadata(hash) : files.get(path);
	if (!file) return plain(404, 'There is no such file.');
	const encoding = encodingFor(request.headers['accept-encoding'], file.bodies);
	return end(200, file.bodies[encoding], {
		'Content-Type': file.type,
		'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
		Vary: 'Accept-Encoding',
		...(encoding === 'identity' ? {} : { 'Content-Encoding': encoding }),
	});
}
