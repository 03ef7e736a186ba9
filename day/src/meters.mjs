// Meters: their keys, their registers, and the readings they sign.
import { Keyring } from '@polkadot/keyring';
import { hexToU8a, stringToU8a } from '@polkadot/util';

/** Sets a reading's signature apart from every other signature of the same key. */
const DOMAIN = stringToU8a('energy-reading/1');
/** 16 domain + 32 genesis + 4 × 4 numbers + 2 × 8 registers + 1 quality. */
export const MESSAGE_LENGTH = 81;
const QUALITIES = ['Measured', 'Estimated', 'Unsynchronised'];
/** The kinds of keys that the day's meters have, in turn. */
const KEY_TYPES = ['ed25519', 'sr25519', 'ecdsa'];
/** The chain's names of the kinds. */
const VARIANT = { ed25519: 'Ed25519', sr25519: 'Sr25519', ecdsa: 'Ecdsa' };

/**
 * @typedef {object} Reading
 * @property {number} meter
 * @property {number} epoch
 * @property {number} sequence
 * @property {number} interval
 * @property {bigint} importWh
 * @property {bigint} exportWh
 * @property {'Measured' | 'Estimated' | 'Unsynchronised'} quality
 */

/**
 * The bytes that a meter signs: the domain, the chain's genesis hash, then the reading's fields in
 * order, SCALE-encoded, that is little-endian and of fixed width.
 * @param {string} genesisHash @param {Reading} reading
 */
export function readingMessage(genesisHash, reading) {
	const message = new Uint8Array(MESSAGE_LENGTH);
	message.set(DOMAIN, 0);
	message.set(hexToU8a(genesisHash), 16);
	const view = new DataView(message.buffer);
	[reading.meter, reading.epoch, reading.sequence, reading.interval].forEach((n, i) => view.setUint32(48 + 4 * i, n, true));
	view.setBigUint64(64, BigInt(reading.importWh), true);
	view.setBigUint64(72, BigInt(reading.exportWh), true);
	view.setUint8(80, QUALITIES.indexOf(reading.quality));
	return message;
}

/**
 * A metering device. What is kept here is what a real one keeps: a key, a sequence and two
 * registers that only grow.
 */
export class Meter {
	/**
	 * @param {object} of
	 * @param {string} of.uri where its key is derived from
	 * @param {'ed25519' | 'sr25519' | 'ecdsa'} of.keyType
	 * @param {import('./community.mjs').Household} of.owner
	 * @param {any} of.role as the chain takes it: 'Connection' or { Generation: 'Solar' }
	 * @param {number} of.ratedPowerW
	 */
	constructor({ uri, keyType, owner, role, ratedPowerW }) {
		this.pair = new Keyring({ type: keyType }).addFromUri(uri);
		this.keyType = keyType;
		this.owner = owner;
		this.role = role;
		this.ratedPowerW = ratedPowerW;
		/** Given by the chain at registration. @type {number | undefined} */
		this.id = undefined;
		this.epoch = 0;
		this.sequence = 0;
		// A meter may have run for years when it is registered. What it counted before is not
		// settled, so its registers are put on record.
		this.importWh = this.isConnection ? 1_000_000n * BigInt(owner.number) : 0n;
		this.exportWh = 2_000_000n * BigInt(owner.number);
	}

	/** Whether its registers settle. */
	get isConnection() {
		return this.role === 'Connection' || 'ConnectionAndGeneration' in this.role;
	}

	/** Returns what its registers show. */
	get registers() {
		return { importWh: this.importWh, exportWh: this.exportWh };
	}

	/** Returns its public key in the form of the chain's calls. */
	get key() {
		return { [VARIANT[this.keyType]]: this.pair.publicKey };
	}

	/** Counts energy, in Wh. */
	count(importWh, exportWh) {
		this.importWh += BigInt(importWh);
		this.exportWh += BigInt(exportWh);
	}

	/** The registers at the end of `interval`, signed. */
	read(genesisHash, interval) {
		this.sequence += 1;
		const reading = {
			meter: this.id,
			epoch: this.epoch,
			sequence: this.sequence,
			interval,
			importWh: this.importWh,
			exportWh: this.exportWh,
			quality: /** @type {const} */ ('Measured'),
		};
		return this.sign(genesisHash, reading);
	}

	/** @param {Reading} reading */
	sign(genesisHash, reading) {
		const signature = this.pair.sign(readingMessage(genesisHash, reading));
		return { reading, signature: { [VARIANT[this.keyType]]: signature } };
	}
}

/**
 * All meters of the community: one at each connection, one more at each plant that has a load
 * beside it.
 * @param {import('./community.mjs').Household[]} households
 */
export function metersOf(households) {
	const wanted = [
		...households.map((owner) => ({
			uri: `//Meter//${owner.number}//connection`,
			owner,
			role: owner.hasLoad ? 'Connection' : { ConnectionAndGeneration: owner.source },
			ratedPowerW: Math.max(owner.importLimitW, owner.exportLimitW),
		})),
		...households
			.filter((owner) => owner.plantW > 0 && owner.hasLoad)
			.map((owner) => ({ uri: `//Meter//${owner.number}//plant`, owner, role: { Generation: owner.source }, ratedPowerW: owner.plantW })),
	];
	return wanted.map((meter, i) => new Meter({ ...meter, keyType: KEY_TYPES[i % KEY_TYPES.length] }));
}

/**
 * What the meter counts in a quarter: the connection the rest of load and own generation, the plant
 * its gross output.
 */
export function energyOf(meter, quarter) {
	const generation = quarter.generation.get(meter.owner.number);
	if (!meter.isConnection) return { importWh: 0, exportWh: generation };
	const net = generation - quarter.load.get(meter.owner.number);
	return { importWh: Math.max(0, -net), exportWh: Math.max(0, net) };
}
