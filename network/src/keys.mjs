// The keys of nodes and validators, and where a node keeps them.
import { createPrivateKey, createPublicKey, randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Keyring } from '@polkadot/keyring';
import { u8aToHex } from '@polkadot/util';
import { base58Encode, cryptoWaitReady } from '@polkadot/util-crypto';

/** What stands before the 32 bytes of an ed25519 secret key in PKCS #8. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
/** What stands before the 32 bytes of an ed25519 public key in a peer id. */
const PEER_ID_ED25519 = Buffer.from('002408011220', 'hex');

/** The types of a validator's session keys, as its keystore names them. */
const SESSION_KEYS = [
	{ type: 'aura', scheme: 'sr25519' },
	{ type: 'gran', scheme: 'ed25519' },
];

const hex = (bytes) => Buffer.from(bytes).toString('hex');

/**
 * Makes a node's network key, or takes the one with the given secret (64 hex digits). `nodeId` is its
 * public key, as the chain's list of nodes has it, `peerId` what the peers call it.
 * @param {string} [secret]
 */
export function nodeKey(secret = hex(randomBytes(32))) {
	if (!/^[0-9a-f]{64}$/.test(secret)) throw new Error('a node key has 64 hex digits');
	const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, Buffer.from(secret, 'hex')]), format: 'der', type: 'pkcs8' });
	const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32);
	return { secret, nodeId: `0x${hex(publicKey)}`, peerId: peerIdOf(publicKey) };
}

/** The peer id that belongs to a public key of 32 bytes. */
export function peerIdOf(publicKey) {
	return base58Encode(Buffer.concat([PEER_ID_ED25519, Buffer.from(publicKey)]));
}

/**
 * The session keys that follow from a secret phrase such as `//Alice`: public keys as hex.
 * @param {string} phrase
 */
export async function sessionKeys(phrase) {
	await cryptoWaitReady();
	const keys = SESSION_KEYS.map(({ type, scheme }) => {
		const pair = new Keyring({ type: scheme }).addFromUri(phrase);
		return { type, phrase, publicKey: u8aToHex(pair.publicKey) };
	});
	return { aura: keys[0].publicKey, grandpa: keys[1].publicKey, keys };
}

/**
 * Puts session keys into a keystore, as `key insert` of the node would.
 * @param {string} folder the keystore
 * @param {string} phrase
 */
export async function writeSessionKeys(folder, phrase) {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	const { keys } = await sessionKeys(phrase);
	for (const { type, publicKey } of keys) {
		const name = hex(Buffer.from(type)) + publicKey.slice(2);
		writeFileSync(join(folder, name), JSON.stringify(phrase), { mode: 0o600 });
	}
}
