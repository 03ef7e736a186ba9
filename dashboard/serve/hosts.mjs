// Who may talk to the server. A foreign page can make a browser connect here, and with a name of its
// own that points to this machine it can even look like the page itself; so both the origin and the
// host of a request have to be names that the server goes by.
import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether only this machine can reach an address. */
export const isLoopback = (host) => host === 'localhost' || host === '::1' || host.startsWith('127.');

const bracketed = (address) => (isIP(address) === 6 ? `[${address}]` : address);

/**
 * Returns the hosts that the server goes by.
 * @param {{ host: string, port: number, names: string[] }} settings
 */
export function hostsOf({ host, port, names }) {
	const own = isLoopback(host)
		? []
		: Object.values(networkInterfaces()).flatMap((list) => (list ?? []).map(({ address }) => bracketed(address)));
	const all = [...LOOPBACK, bracketed(host), ...own];
	// A name may be reached through a server in front of this one, on another port.
	return new Set([
		...all.map((one) => `${one}:${port}`.toLowerCase()),
		...names.flatMap((name) => [name.toLowerCase(), `${name.toLowerCase()}:${port}`]),
	]);
}

/** Whether a request goes to one of our names. */
export const hostIsOurs = (hosts, request) => hosts.has((request.headers.host ?? '').toLowerCase());

/** Whether a request comes from our page. Every browser sends the origin of a WebSocket. */
export function originIsOurs(hosts, request) {
	const match = /^https?:\/\/([^/]+)$/.exec((request.headers.origin ?? '').toLowerCase());
	return match !== null && hosts.has(match[1]);
}
