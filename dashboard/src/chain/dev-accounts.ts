// Keys that everybody knows, for chains on which nothing is worth anything.
import { sr25519CreateDerive } from '@polkadot-labs/hdkd';
import { DEV_MINI_SECRET } from '@polkadot-labs/hdkd-helpers';
import { AccountId } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { DEV, type Account } from './accounts.ts';

/** The well-known accounts, whose roles the README lists, and the households of the played day. */
const PATHS = [
	...['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'].map((name) => ({ name, path: `//${name}` })),
	...Array.from({ length: 14 }, (_, i) => ({ name: `Household ${i + 1}`, path: `//Household/${i + 1}` })),
	{ name: 'Household 99', path: '//Household/99' },
];

export function listDevAccounts(): Account[] {
	const decode = AccountId().dec;
	const derive = sr25519CreateDerive(DEV_MINI_SECRET);
	return PATHS.map(({ name, path }) => {
		const pair = derive(path);
		return {
			address: decode(pair.publicKey),
			name,
			source: DEV,
			signer: () => Promise.resolve(getPolkadotSigner(pair.publicKey, 'Sr25519', (message) => pair.sign(message))),
		};
	});
}
