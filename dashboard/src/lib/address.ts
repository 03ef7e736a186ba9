// Accounts as people read them: by a name that this browser knows, else by the ends of the address.

const STORE = 'names';

/** Names of accounts, by address. They never leave this browser. */
export type Names = Readonly<Record<string, string>>;

export function readNames(): Names {
	try {
		const stored: unknown = JSON.parse(localStorage.getItem(STORE) ?? '{}');
		return typeof stored === 'object' && stored !== null ? (stored as Names) : {};
	} catch {
		return {};
	}
}

export function writeNames(names: Names): void {
	localStorage.setItem(STORE, JSON.stringify(names));
}

/** Whether a text looks like the address of an account. */
export const isAddress = (text: string): boolean => /^[1-9A-HJ-NP-Za-km-z]{46,49}$/.test(text);

/** "5Grwva…utQY". */
export function short(address: string): string {
	return address.length > 14 ? `${address.slice(0, 6)}…${address.slice(-4)}` : address;
}

/** Returns a file of names as it is exported: an object from address to name; throws at anything else. */
export function parseNames(text: string): Names {
	const parsed: unknown = JSON.parse(text);
	if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error('not an object');
	const entries = Object.entries(parsed);
	if (!entries.every(([, name]) => typeof name === 'string')) throw new Error('not a name');
	return Object.fromEntries(entries.map(([address, name]) => [address, String(name).slice(0, 64)]));
}
