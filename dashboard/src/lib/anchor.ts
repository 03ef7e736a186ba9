// The anchor of a chain: what a check without a node trusts. See the verifier of the project.

/** The hash of a chain's genesis block, and the authorities of one of its sets. */
export interface Anchor {
	format: 'energy-chain-anchor/1';
	genesis: string;
	set_id: number;
	authorities: { key: string; weight: number }[];
}

const KEY_BYTES = 32;
const WEIGHT_BYTES = 8;

/** Returns a list's length and where it begins; throws where it is longer than the chain's can be. */
function lengthOf(bytes: Uint8Array): [length: number, at: number] {
	const [first = 0, second = 0] = bytes;
	if ((first & 3) === 0) return [first >> 2, 1];
	if ((first & 3) === 1) return [(first >> 2) | (second << 6), 2];
	throw new Error('too many authorities');
}

/** Returns the authorities of a set from their encoding, as the runtime answers it in hex. */
export function decodeAuthorities(hex: string): Anchor['authorities'] {
	const pairs = hex.replace(/^0x/, '').match(/../g) ?? [];
	const bytes = Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
	const [length, begin] = lengthOf(bytes);
	if (bytes.length !== begin + length * (KEY_BYTES + WEIGHT_BYTES)) throw new Error('the list of authorities is cut off');
	const view = new DataView(bytes.buffer);
	return Array.from({ length }, (_, i) => {
		const at = begin + i * (KEY_BYTES + WEIGHT_BYTES);
		return { key: `0x${pairs.slice(at, at + KEY_BYTES).join('')}`, weight: Number(view.getBigUint64(at + KEY_BYTES, true)) };
	});
}
