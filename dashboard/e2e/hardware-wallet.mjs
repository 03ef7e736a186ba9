// A wallet that signs as hardware does: it does not know the chain, but the digest of the chain's metadata, from which it takes what
// it shows, and signs that digest too (mode 1 of CheckMetadataHash). The token's symbol and decimals are a part of the digest.
import { merkleizeMetadata } from '@polkadot-api/merkleize-metadata';
import { ask, readMetadata } from '../serve/metadata.mjs';
import { Metadata, TypeRegistry } from './day-packages.mjs';
import { OWN_EXTENSIONS } from './wallet.mjs';

/** The version of the format that the digest is defined for. */
const VERSION = 15;
/** Of CheckMetadataHash: the digest is signed. */
const WITH_DIGEST = 1;

const hex = (bytes) => `0x${Buffer.from(bytes).toString('hex')}`;

/**
 * Returns what signs for `injectWallet`: like Ledger's generic application and Polkadot Vault it gives back the whole transaction, for the
 * page has asked for one without the digest.
 * @param {string} nodeUrl @param {string} [symbol] another one than the node names
 */
export async function hardware(nodeUrl, symbol) {
	const node = new URL(nodeUrl);
	const { tokenDecimals, tokenSymbol } = await ask(node, 'system_properties', []);
	const bytes = await readMetadata(node, VERSION);
	const merkleized = merkleizeMetadata(bytes, { decimals: tokenDecimals, tokenSymbol: symbol ?? tokenSymbol });
	const registry = new TypeRegistry();
	registry.setMetadata(new Metadata(registry, hex(bytes)), undefined, OWN_EXTENSIONS);
	return (asked, pair) => {
		const payload = { ...asked, mode: WITH_DIGEST, metadataHash: hex(merkleized.digest()) };
		const message = registry.createType('ExtrinsicPayload', payload, { version: payload.version });
		// What the device gets beside it: the types that it needs to read it. It throws where one of them is missing.
		merkleized.getProofForExtrinsicPayload(message.toU8a({ method: true }));
		const { signature } = message.sign(pair);
		const transaction = registry.createType('Extrinsic', { method: payload.method }, { version: payload.version });
		transaction.addSignature(payload.address, signature, payload);
		return { signature, signedTransaction: transaction.toHex() };
	};
}
