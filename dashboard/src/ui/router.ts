// Which page is shown: what stands behind the # of the address.
import { useSyncExternalStore } from 'react';

const subscribe = (listener: () => void): (() => void) => {
	window.addEventListener('hashchange', listener);
	return () => window.removeEventListener('hashchange', listener);
};

/** Returns the path and the parameters of "#/my?day=2016-07-25". */
export function parseRoute(hash: string): { path: string; query: URLSearchParams } {
	const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
	return { path, query: new URLSearchParams(query) };
}

export function useRoute(): { path: string; query: URLSearchParams } {
	return parseRoute(useSyncExternalStore(subscribe, () => location.hash));
}

/** Changes parameters of the page that is shown, without a step back to it. */
export function setQuery(part: Record<string, string | undefined>): void {
	const { path, query } = parseRoute(location.hash);
	for (const [name, value] of Object.entries(part)) {
		if (value === undefined) query.delete(name);
		else query.set(name, value);
	}
	const text = query.toString();
	location.replace(`#/${path}${text ? `?${text}` : ''}`);
}
