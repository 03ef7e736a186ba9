// The check of signatures by Node.js itself, which takes a tenth of the time that it takes in JavaScript.
// A browser does not have it, and does not need this file.
import { createPublicKey, verify } from 'node:crypto';

/** What stands before a public key of Ed25519 in the form that Node.js reads (RFC 8410). */
const KEY_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

/** Whether an Ed25519 signature is right. */
export function verifySignature(signature, message, key) {
	const publicKey = createPublicKey({ key: Buffer.concat([KEY_PREFIX, key]), format: 'der', type: 'spki' });
	return verify(null, message, publicKey, signature);
}
