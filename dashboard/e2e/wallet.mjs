// A wallet as browser extensions are, which signs for real: with polkadot.js, outside the page.
import { cryptoWaitReady, Keyring, TypeRegistry } from './day-packages.mjs';

await cryptoWaitReady();
const keyring = new Keyring({ type: 'sr25519' });

/** The chain's own extension, which is of no size; without this polkadot.js says that it does not know it. */
export const OWN_EXTENSIONS = { CheckRole: { extrinsic: {}, payload: {} } };

/** Returns the key of a development account, as //Household/1. */
export const keyOf = (path) => keyring.addFromUri(path);

/** Signs what the page asks for, as it asks for it. */
function asAsked(payload, pair) {
	const registry = new TypeRegistry();
	registry.setSignedExtensions(payload.signedExtensions, OWN_EXTENSIONS);
	return { signature: registry.createType('ExtrinsicPayload', payload, { version: payload.version }).sign(pair).signature };
}

/**
 * Gives a page a wallet with some accounts. What it signed stands in the list that is returned.
 * @param {import('playwright-core').Page} page @param {{ path: string, name: string }[]} accounts
 * @param {(payload: any, pair: any) => { signature: string, signedTransaction?: string }} sign
 */
export async function injectWallet(page, accounts, sign = asAsked) {
	const pairs = new Map(accounts.map(({ path }) => [keyOf(path).address, keyOf(path)]));
	const signed = [];
	await page.exposeFunction('signForTest', (text) => {
		const payload = JSON.parse(text);
		const pair = pairs.get(payload.address);
		if (!pair) throw new Error('Cancelled');
		signed.push(payload.method);
		return sign(payload, pair);
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
								signPayload: async (payload) => ({ id: 1, ...(await window.signForTest(JSON.stringify(payload))) }),
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
