// A wallet as browser extensions are, which signs for real: with polkadot.js, outside the page.
import { cryptoWaitReady, Keyring, TypeRegistry } from './day-packages.mjs';

await cryptoWaitReady();
const keyring = new Keyring({ type: 'sr25519' });

/** Returns the key of a development account, as //Household/1. */
export const keyOf = (path) => keyring.addFromUri(path);

/**
 * Gives a page a wallet with some accounts. What it signed stands in the list that is returned.
 * @param {import('playwright-core').Page} page @param {{ path: string, name: string }[]} accounts
 */
export async function injectWallet(page, accounts) {
	const pairs = new Map(accounts.map(({ path }) => [keyOf(path).address, keyOf(path)]));
	const signed = [];
	await page.exposeFunction('signForTest', (text) => {
		const payload = JSON.parse(text);
		const registry = new TypeRegistry();
		// The chain's own extension, which is of no size; without this polkadot.js says that it does not know it.
		registry.setSignedExtensions(payload.signedExtensions, { CheckRole: { extrinsic: {}, payload: {} } });
		const pair = pairs.get(payload.address);
		if (!pair) throw new Error('Cancelled');
		signed.push(payload.method);
		return registry.createType('ExtrinsicPayload', payload, { version: payload.version }).sign(pair).signature;
	});
	await page.addInitScript(
		(list) => {
			window.injectedWeb3 = {
				test: {
					version: '1',
					enable: () =>
						Promise.resolve({
							accounts: {
								get: () => Promise.resolve(list),
								subscribe: (listener) => {
									listener(list);
									return () => undefined;
								},
							},
							signer: {
								signPayload: async (payload) => ({ id: 1, signature: await window.signForTest(JSON.stringify(payload)) }),
								signRaw: () => Promise.reject(new Error('Cancelled')),
							},
						}),
				},
			};
		},
		accounts.map(({ path, name }) => ({ address: keyOf(path).address, name, type: 'sr25519' })),
	);
	return signed;
}
