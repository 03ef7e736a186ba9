// polkadot.js, from the folder of the day: the page itself does not use it, and the fake wallet is to
// sign with another implementation than the page encodes with.
const from = (name) => import(new URL(`../../day/node_modules/${name}/index.js`, import.meta.url));

export const { Keyring } = await from('@polkadot/keyring');
export const { cryptoWaitReady } = await from('@polkadot/util-crypto');
export const { Metadata, TypeRegistry } = await from('@polkadot/types');
