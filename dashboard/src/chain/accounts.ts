// Whose page it is: accounts of browser wallets, and on a development chain those whose keys everybody
// knows.
import type { PolkadotSigner } from 'polkadot-api';
import { connectInjectedExtension, getInjectedExtensions, type InjectedExtension } from 'polkadot-api/pjs-signer';

export interface Account {
	address: string;
	name: string | undefined;
	/** The wallet that signs, by its name; `dev` for a key that everybody knows. */
	source: string;
	signer: () => Promise<PolkadotSigner>;
}

const CHOICE = 'account';
const APP_NAME = 'Energy community';
export const DEV = 'dev';

/** Returns the names of the wallets in this browser. */
export const wallets = (): string[] => getInjectedExtensions();

const connected = new Map<string, Promise<InjectedExtension>>();

/** Asks a wallet for its accounts; it asks its owner in turn. */
export async function accountsOf(wallet: string): Promise<Account[]> {
	let extension = connected.get(wallet);
	if (!extension) {
		extension = connectInjectedExtension(wallet, APP_NAME);
		connected.set(wallet, extension);
		// Who has said no may think again.
		extension.catch(() => connected.delete(wallet));
	}
	return (await extension)
		.getAccounts()
		.map(({ address, name, polkadotSigner }) => ({ address, name, source: wallet, signer: () => Promise.resolve(polkadotSigner) }));
}

/** Remembers which account was chosen, so that a reload keeps it. */
export function remember(account: Account | undefined): void {
	if (account) localStorage.setItem(CHOICE, JSON.stringify({ source: account.source, address: account.address }));
	else localStorage.removeItem(CHOICE);
}

/** Returns the account that was chosen before, if its wallet still has it. */
export async function recall(development: boolean): Promise<Account | undefined> {
	try {
		const { source, address } = JSON.parse(localStorage.getItem(CHOICE) ?? '{}') as Partial<Account>;
		if (!source || !address) return undefined;
		if (source === DEV && !development) return undefined;
		const all = source === DEV ? await devAccounts() : wallets().includes(source) ? await accountsOf(source) : [];
		return all.find((account) => account.address === address);
	} catch {
		return undefined;
	}
}

/** The accounts of a development chain. Their code is fetched on such a chain only. */
export async function devAccounts(): Promise<Account[]> {
	const { listDevAccounts } = await import('./dev-accounts.ts');
	return listDevAccounts();
}
