// Signed readings of very many meters, and the transactions that carry them, as bytes: the objects of
// polkadot.js take longer to make than the node takes to check what is in them.
import { createHash, createPrivateKey, sign } from 'node:crypto';
import { compactToU8a, u8aConcat, u8aToHex } from '@polkadot/util';
import { blake2AsU8a } from '@polkadot/util-crypto';
import { MESSAGE_LENGTH, readingMessage } from '../meters.mjs';

/** Domain and genesis hash, which are signed and not sent. */
const HEAD_LENGTH = 48;
const SIGNATURE_LENGTH = 64;
/** A reading, the kind of its signature, the signature. */
export const SIGNED_LENGTH = MESSAGE_LENGTH - HEAD_LENGTH + 1 + SIGNATURE_LENGTH;
/** The number of the kind in the chain's enum. */
const ED25519 = 0;
/** A transaction that is longer is signed by its hash. */
const SIGNED_WHOLE = 256;

/** The key of a meter, as runtime/examples/scale_genesis.rs makes it. */
function keyOf(meter) {
	const number = Buffer.alloc(4);
	number.writeUInt32LE(meter);
	const seed = createHash('sha256').update('energy-scale/meter').update(number).digest();
	// From a JWK a key is read in a fourteenth of the time that PKCS #8 takes, which would be minutes. The
	// public key has to be named there, and is worked out all the same.
	const d = seed.toString('base64url');
	return createPrivateKey({ key: { kty: 'OKP', crv: 'Ed25519', d, x: d }, format: 'jwk' });
}

/** All meters: keys, and registers that only grow. */
export class Meters {
	/** @param {string} genesisHash @param {number} count */
	constructor(genesisHash, count) {
		this.genesisHash = genesisHash;
		this.keys = Array.from({ length: count }, (_, meter) => keyOf(meter));
		this.importWh = new Float64Array(count);
		this.exportWh = new Float64Array(count);
		this.sequence = 0;
	}

	/** Counts energy. */
	count(meter, { importWh, exportWh }) {
		this.importWh[meter] += importWh;
		this.exportWh[meter] += exportWh;
	}

	/**
	 * The readings of meters with neighbouring numbers at the end of an interval, one behind the
	 * other as the chain takes them. All of this chain's meters are read in all intervals, so that
	 * they have the same sequence number.
	 */
	read(from, to, interval, sequence) {
		const bytes = new Uint8Array((to - from) * SIGNED_LENGTH);
		for (let meter = from; meter < to; meter++) {
			const message = readingMessage(this.genesisHash, {
				meter,
				epoch: 0,
				sequence,
				interval,
				importWh: BigInt(this.importWh[meter]),
				exportWh: BigInt(this.exportWh[meter]),
				quality: 'Measured',
			});
			const at = (meter - from) * SIGNED_LENGTH;
			bytes.set(message.subarray(HEAD_LENGTH), at);
			bytes[at + MESSAGE_LENGTH - HEAD_LENGTH] = ED25519;
			bytes.set(sign(null, message, this.keys[meter]), at + SIGNED_LENGTH - SIGNATURE_LENGTH);
		}
		return bytes;
	}
}

/** Makes the transactions of gateways. */
export class Envelopes {
	/** @param {import('@polkadot/api').ApiPromise} api */
	constructor(api) {
		const { specVersion, transactionVersion } = api.runtimeVersion;
		const genesis = api.genesisHash.toU8a();
		this.call = api.tx.energyProduction.submitReadings.callIndex;
		// What is signed beside the call and not sent: versions, the chain, the era's first block, no
		// hash of the metadata.
		this.additional = u8aConcat(specVersion.toU8a(), transactionVersion.toU8a(), genesis, genesis, [0]);
	}

	/**
	 * A signed transaction with a batch of readings, as hexadecimal.
	 * @param {import('@polkadot/keyring/types').KeyringPair} gateway @param {number} nonce
	 * @param {Uint8Array} readings @param {number} count how many these are
	 */
	seal(gateway, nonce, readings, count) {
		const call = u8aConcat(this.call, compactToU8a(count), readings);
		// Immortal, its nonce, no tip, no hash of the metadata.
		const extra = u8aConcat([0], compactToU8a(nonce), [0], [0]);
		const payload = u8aConcat(call, extra, this.additional);
		const signature = gateway.sign(payload.length > SIGNED_WHOLE ? blake2AsU8a(payload) : payload);
		// Version 4, signed; an account's id; an sr25519 signature.
		const body = u8aConcat([0x84], [0], gateway.publicKey, [1], signature, extra, call);
		return u8aToHex(u8aConcat(compactToU8a(body.length), body));
	}
}
