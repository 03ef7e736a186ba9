// Connecting to a node, and signing.
import { readFileSync, statSync } from 'node:fs';
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';

/** How long a node may take to answer. */
const CONNECT_MS = 30_000;
/** How long a signed transaction may take until its block is final. */
const FINAL_MS = 180_000;

/** What a user can act on: printed without a stack. */
export class Refused extends Error {}

/** @param {string} url */
export async function connect(url) {
	// Once, and not again and again: a command either reaches its node or says that it does not.
	const provider = new WsProvider(url, false, {}, CONNECT_MS);
	let timer;
	const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Refused(`no node answers at ${url}`)), CONNECT_MS)));
	try {
		// Runtime APIs and types come from the chain's own metadata. The extension CheckRole is of no size, so it needs no definition.
		const connected = provider.connect().catch(() => undefined);
		await Promise.race([connected, late]);
		return await Promise.race([ApiPromise.create({ provider, noInitWarn: true }), late]);
	} catch (error) {
		await provider.disconnect();
		throw error;
	} finally {
		clearTimeout(timer);
	}
}

/** Reads the secret phrase of an account; the file must be its owner's alone. */
export function readKey(file) {
	if (statSync(file).mode & 0o077) throw new Refused(`${file} can be read by others: chmod 600 ${file}`);
	return new Keyring({ type: 'sr25519' }).addFromUri(readFileSync(file, 'utf8').trim());
}

function errorOf(api, dispatchError) {
	if (!dispatchError.isModule) return dispatchError.toString();
	const { section, name, docs } = api.registry.findMetaError(dispatchError.asModule);
	return `${section}.${name}: ${docs.join(' ').trim()}`;
}

/**
 * Signs, sends, and waits until the block is final. Returns the events; throws with the chain's own reason. `onBlock` is called once a block
 * has it.
 * @param {ApiPromise} api
 * @param {{ onBlock?: () => void }} [options]
 */
export async function send(api, call, pair, { onBlock } = {}) {
	let unsubscribe;
	let timer;
	try {
		return await new Promise((resolve, reject) => {
			timer = setTimeout(() => reject(new Refused(`not final within ${FINAL_MS / 1_000} s: look whether it is in a block before sending it again`)), FINAL_MS);
			const follow = ({ status, events, dispatchError }) => {
				if (dispatchError && (status.isInBlock || status.isFinalized)) reject(new Refused(errorOf(api, dispatchError)));
				else if (status.isFinalized) resolve(events.map(({ event }) => event));
				else if (status.isInBlock) onBlock?.();
				else if (status.isInvalid || status.isDropped || status.isUsurped || status.isFinalityTimeout) reject(new Refused(`the transaction is ${status.type.toLowerCase()}`));
			};
			call.signAndSend(pair, follow).then((stop) => (unsubscribe = stop), (error) => reject(new Refused(error.message)));
		});
	} finally {
		clearTimeout(timer);
		unsubscribe?.();
	}
}

/** What an event says of a call that a motion or root has dispatched, as an error or undefined. */
export function failureIn(api, events) {
	for (const { section, method, data } of events) {
		const result = { council: ['Executed', 1], councilRoot: ['DispatchedAsRoot', 0] }[section];
		if (!result || !method.startsWith(result[0])) continue;
		const found = [...data].find((field) => field.isErr);
		if (found) return errorOf(api, found.asErr);
	}
	return undefined;
}
