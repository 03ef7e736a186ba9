// Gives the validator of a development chain new session keys, as after a loss, and makes blocks until
// they are in force. Usage: node rotate-keys.mjs [URL]
import { Keyring } from '@polkadot/keyring';
import { u8aToHex } from '@polkadot/util';
import { cryptoWaitReady } from '@polkadot/util-crypto';
import { Chain } from '../src/chain.mjs';

/** More blocks than two sessions have: keys are in force in the session after the next. */
const PATIENCE_BLOCKS = 2_000;

await cryptoWaitReady();
const chain = await Chain.connect(process.argv[2] ?? 'ws://127.0.0.1:9944');
const { query, tx } = chain.api;
const validator = new Keyring({ type: 'sr25519' }).addFromUri('//Alice');
const setId = async () => (await query.grandpa.currentSetId()).toNumber();

const before = await setId();
const { keys, proof } = await chain.rpc('author_rotateKeysWithOwner', u8aToHex(validator.publicKey));
await chain.execute(validator, tx.session.setKeys(keys, proof));
let blocks = 0;
for (; blocks < PATIENCE_BLOCKS && (await setId()) === before; blocks++) await chain.createBlock();
const after = await setId();
console.log(after === before ? `The keys are not in force after ${blocks} blocks.` : `New keys are in force after ${blocks} blocks: authority set ${after} follows on set ${before}.`);
if (after === before) process.exitCode = 1;
await chain.disconnect();
