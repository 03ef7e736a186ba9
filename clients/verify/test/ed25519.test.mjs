// Signatures: the platforms' checks and the library's give the same answers once they are put together, and no platform
// takes what the library refuses.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ed25519, ED25519_TORSION_SUBGROUP } from '@noble/curves/ed25519.js';
import { sha512 } from '@noble/hashes/sha2.js';
import { concat, fromHex, littleEndian } from '../src/bytes.mjs';
import { byLibrary, byNode, byWebCrypto, firstWrong } from '../src/ed25519.mjs';

const { Point } = ed25519;
const ORDER = Point.Fn.ORDER;
const PRIME = Point.Fp.ORDER;
const MESSAGE = new TextEncoder().encode('a precommit');

const whole = (bytes) => bytes.reduceRight((value, byte) => (value << 8n) | BigInt(byte), 0n);
const isRight = async (signed, quick) => (await firstWrong([signed], quick)) === -1;
const platforms = { 'Node.js': byNode(), WebCrypto: await byWebCrypto() };

/** Makes sure of the answer to a signature: of the library, of each platform with the library, and that no platform alone says more. */
async function answers(signed, expected, what) {
	assert.equal(await byLibrary(signed), expected, `the library: ${what}`);
	assert.equal(await isRight(signed), expected, `by default: ${what}`);
	for (const [name, platform] of Object.entries(platforms)) {
		assert.equal(await isRight(signed, platform), expected, `${name}: ${what}`);
		if (!expected) assert.equal(await platform(signed), false, `${name} alone: ${what}`);
	}
}

function signedBy(number, message = MESSAGE) {
	const secret = new Uint8Array(32).fill(number);
	return { signature: ed25519.sign(message, secret), message, key: ed25519.getPublicKey(secret) };
}

/** Returns a signature with one bit of a part of it changed. */
function flipped(signed, part, bit) {
	const bytes = signed[part].slice();
	bytes[bit >> 3] ^= 1 << (bit & 7);
	return { ...signed, [part]: bytes };
}

test('this machine has both platforms, and they say yes to a good signature by themselves', async () => {
	for (const [name, platform] of Object.entries(platforms)) {
		assert.ok(platform, name);
		for (let number = 1; number <= 20; number++) assert.equal(await platform(signedBy(number)), true, name);
	}
});

test('good signatures are right, also of an empty and of a long message', async () => {
	for (const length of [0, 1, 53, 10_000]) await answers(signedBy(length % 50, new Uint8Array(length).fill(7)), true, `${length} bytes`);
});

test('a signature is wrong with any bit of it, of its message or of its key changed', async () => {
	const signed = signedBy(5);
	for (let bit = 0; bit < 512; bit += 3) await answers(flipped(signed, 'signature', bit), false, `bit ${bit} of the signature`);
	for (let bit = 0; bit < 256; bit += 3) await answers(flipped(signed, 'key', bit), false, `bit ${bit} of the key`);
	for (let bit = 0; bit < 8 * MESSAGE.length; bit += 3) await answers(flipped(signed, 'message', bit), false, `bit ${bit} of the message`);
	await answers({ ...signed, key: signedBy(6).key }, false, 'the key of another');
	await answers({ ...signed, signature: new Uint8Array(64) }, false, 'nothing but zeros');
});

test('a signature is not written in a second way: its number is below the order', async () => {
	for (let number = 1; number <= 10; number++) {
		const signed = signedBy(number);
		const [r, s] = [signed.signature.subarray(0, 32), whole(signed.signature.subarray(32))];
		for (let more = s + ORDER; more < 1n << 256n; more += ORDER) await answers({ ...signed, signature: concat(r, littleEndian(more, 32)) }, false, `${more}`);
	}
	// Nothing adds up to the neutral point with nothing, and the order is nothing in another way.
	const neutral = Point.ZERO.toBytes();
	await answers({ signature: concat(neutral, littleEndian(0n, 32)), message: MESSAGE, key: neutral }, true, 'zero');
	await answers({ signature: concat(neutral, littleEndian(ORDER, 32)), message: MESSAGE, key: neutral }, false, 'the order');
});

/** The encodings of points of small order, those that are not the usual ones last: the coordinate is not below the prime, or the sign is that of zero. */
function smallOrder() {
	const usual = ED25519_TORSION_SUBGROUP.map((hex) => fromHex(`0x${hex}`, 'a point'));
	const sign = 1n << 255n;
	const unusual = [PRIME, PRIME + sign, PRIME + 1n, PRIME + 1n + sign, 1n + sign, PRIME - 1n + sign].map((value) => littleEndian(value, 32));
	return { usual, unusual };
}

test('a platform is not asked where it may read something else than the chain', async () => {
	const signed = signedBy(5);
	const [r, s] = [signed.signature.subarray(0, 32), signed.signature.subarray(32)];
	const unusual = [
		{ ...signed, signature: concat(r, littleEndian(whole(s) + ORDER, 32)) },
		...smallOrder().unusual.slice(0, 4).flatMap((point) => [
			{ ...signed, key: point },
			{ ...signed, signature: concat(point, s) },
		]),
		{ ...signed, key: signed.key.subarray(1) },
	];
	const asked = [];
	for (const one of unusual) await firstWrong([one], (it) => (asked.push(it), true)).catch(() => undefined);
	assert.deepEqual(asked, []);
	// Whoever takes everything is believed in what all read alike only.
	assert.equal(await isRight(unusual[0], () => true), false);
	assert.equal(await isRight(flipped(signed, 'message', 0), () => true), true);
});

test('keys and points of small order, in every encoding, are taken as the chain takes them', async () => {
	const { usual, unusual } = smallOrder();
	const all = [...usual, ...unusual];
	assert.equal(new Set(all.map(String)).size, 14);
	for (const key of all) for (const r of all) await answers({ signature: concat(r, new Uint8Array(32)), message: MESSAGE, key }, true, `${r} by ${key}`);
});

test('a signature that adds up but for a point of small order is right, which no platform says by itself', async () => {
	const { usual } = smallOrder();
	let refusals = 0;
	for (const [at, bytes] of usual.entries()) {
		const secret = 1_000_003n + BigInt(at);
		const nonce = 77_777n;
		const key = Point.BASE.multiply(secret).add(Point.fromBytes(bytes)).toBytes();
		const r = Point.BASE.multiply(nonce).add(Point.fromBytes(usual.at(-1 - at))).toBytes();
		const challenge = whole(sha512(concat(r, key, MESSAGE))) % ORDER;
		const signed = { signature: concat(r, littleEndian((nonce + challenge * secret) % ORDER, 32)), message: MESSAGE, key };
		await answers(signed, true, `point ${at}`);
		if (!(await platforms['Node.js'](signed))) refusals++;
		await answers(flipped(signed, 'signature', 256), false, `point ${at} with another number`);
	}
	assert.ok(refusals > 0, 'otherwise nothing was asked a second time');
});

test('what is no point is no key, and what has another length is refused', async () => {
	const signed = signedBy(5);
	const none = Uint8Array.of(2, ...new Uint8Array(31));
	assert.throws(() => Point.fromBytes(none, true));
	await answers({ ...signed, key: none }, false, 'no point as the key');
	await answers({ ...signed, signature: concat(none, signed.signature.subarray(32)) }, false, 'no point in the signature');
});

test('of several the first wrong one is found, and a platform without an answer leaves all to the library', async () => {
	const good = [1, 2, 3, 4].map((number) => signedBy(number));
	const bad = good.map((signed, at) => (at === 1 || at === 3 ? flipped(signed, 'message', at) : signed));
	for (const quick of [undefined, null, ...Object.values(platforms)]) {
		assert.equal(await firstWrong(good, quick), -1);
		assert.equal(await firstWrong(bad, quick), 1);
		assert.equal(await firstWrong([], quick), -1);
	}
});
