// Signatures of Ed25519, by the rule of the chain's own nodes (ZIP 215).
//
// The platform checks them in a fraction of the time that JavaScript takes: Node.js by its module for cryptography, a
// browser by WebCrypto where that knows Ed25519. Platforms differ in what they refuse: some take only what adds up
// exactly, some no points of small order. The rule of ZIP 215 takes what any of them takes. So a platform's yes is the
// rule's yes, and its no is not: then the library decides. It decides alone where a number or a point is not
// written in the usual way, which platforms read differently.

/**
 * A signature with what was signed, and the public key.
 * @typedef {{ signature: Uint8Array, message: Uint8Array, key: Uint8Array }} Signed
 */

/** Returns 32 bytes from hexadecimal digits, the least first. */
const bytes32 = (digits) => Uint8Array.from(digits.match(/../g), (pair) => parseInt(pair, 16));

/** The order of the base point: the number of a signature is below it. */
const ORDER = bytes32('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');
/** The prime of the field, 2²⁵⁵ − 19: a point's coordinate is below it. */
const PRIME = bytes32('edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f');
/** Of a point's last byte, what belongs to the coordinate. The first bit is the sign of the other one. */
const COORDINATE = 0x7f;

/** Whether a number is below a limit; both have 32 bytes, the least first. `mask` is what counts of its last byte. */
function isBelow(number, limit, mask = 0xff) {
	for (let at = 31; at >= 0; at--) {
		const byte = at === 31 ? number[at] & mask : number[at];
		if (byte !== limit[at]) return byte < limit[at];
	}
	return false;
}

/** Whether a signature and its key are written so that every platform reads the same in them. */
const isUsual = ({ signature, key }) =>
	signature.length === 64 && key.length === 32 && isBelow(signature.subarray(32), ORDER) && isBelow(signature, PRIME, COORDINATE) && isBelow(key, PRIME, COORDINATE);

let library;

/**
 * Whether a signature is right, by the library. It is loaded when it is needed first.
 * @param {Signed} signed
 */
export async function byLibrary({ signature, message, key }) {
	if (!library) {
		const { ed25519 } = await import('@noble/curves/ed25519.js');
		// Only some signatures are checked at a time: a small table of multiples is made sooner than a large one saves.
		ed25519.Point.BASE.precompute(3);
		library = ed25519;
	}
	return library.verify(signature, message, key, { zip215: true });
}

/** Returns the check by Node.js; `null` where this is no Node.js. */
export function byNode() {
	const crypto = globalThis.process?.getBuiltinModule?.('node:crypto');
	if (!crypto) return null;
	return ({ signature, message, key }) => {
		try {
			// In this form Node.js takes a key in a tenth of the time that it takes for others.
			const publicKey = crypto.createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key).toString('base64url') }, format: 'jwk' });
			return crypto.verify(null, message, publicKey, signature);
		} catch {
			return false;
		}
	};
}

/** A signature that is right: the first of RFC 8032, section 7.1. */
const KNOWN = {
	key: bytes32('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a'),
	message: new Uint8Array(),
	signature: Uint8Array.of(
		...bytes32('e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155'),
		...bytes32('5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b'),
	),
};

/** Returns the check by WebCrypto; `null` where there is none, or it does not know Ed25519. A page has it only over HTTPS or from its own machine. */
export async function byWebCrypto() {
	const subtle = globalThis.crypto?.subtle;
	if (!subtle) return null;
	const check = async ({ signature, message, key }) => {
		try {
			const publicKey = await subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
			return await subtle.verify('Ed25519', publicKey, signature, message);
		} catch {
			return false;
		}
	};
	return (await check(KNOWN)) ? check : null;
}

let platform;

/**
 * Returns the place of the first signature that is not right; −1 where all are.
 * @param {Signed[]} all
 * @param {((signed: Signed) => boolean | Promise<boolean>) | null} [quick] a check whose yes is true; by default the platform's
 */
export async function firstWrong(all, quick) {
	platform ??= (async () => byNode() ?? (await byWebCrypto()))();
	const ask = quick === undefined ? await platform : quick;
	// All at once: a browser checks them side by side.
	const answers = await Promise.all(all.map((signed) => ask !== null && isUsual(signed) && ask(signed)));
	for (const [at, yes] of answers.entries()) if (!yes && !(await byLibrary(all[at]))) return at;
	return -1;
}
