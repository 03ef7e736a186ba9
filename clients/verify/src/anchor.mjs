// The anchor: what a checker has to know of a chain before it can check anything. It follows from the
// chain's raw specification alone: its genesis block is the hash of all that the specification stores.
import { fromHex, Refused, toHex } from './bytes.mjs';
import { ANCHOR_FORMAT } from './document.mjs';
import { checkAuthorities } from './grandpa.mjs';
import { blake2b256 } from './hashes.mjs';
import { itemKey } from './keys.mjs';
import { decode, toNumber } from './scale.mjs';
import { trieRoot } from './trie-root.mjs';

/** Returns the hash of the genesis block over a state. */
const genesisHash = (stateRoot) => toHex(blake2b256(new Uint8Array(32), [0], stateRoot, trieRoot([]), [0]));

/**
 * Returns the anchor of a chain.
 * @param {any} spec its raw specification, as `export-chain-spec --raw` writes it
 * @returns {{ format: string, genesis: string, set_id: number, authorities: { key: string, weight: number }[] }}
 */
export function anchorOfSpec(spec) {
	const raw = spec?.genesis?.raw;
	if (!raw?.top) throw new Refused('it is not a raw chain specification: it has no genesis.raw.top');
	if (Object.keys(raw.childrenDefault ?? {}).length > 0) throw new Refused('a genesis state with child tries is not supported');
	const entries = Object.entries(raw.top).map(([key, value]) => [fromHex(key.toLowerCase(), 'a key of the state'), fromHex(value.toLowerCase(), 'a value of the state')]);
	const authoritiesKey = toHex(itemKey('Grandpa', 'Authorities'));
	const stored = entries.find(([key]) => toHex(key) === authoritiesKey);
	if (!stored) throw new Refused('the specification names no GRANDPA authorities');
	const authorities = decode(stored[1], 'the authorities', (reader) => reader.list(() => ({ key: toHex(reader.take(32)), weight: toNumber(reader.u64()) })));
	return { format: ANCHOR_FORMAT, genesis: genesisHash(trieRoot(entries)), set_id: 0, authorities: checkAuthorities(authorities) };
}
