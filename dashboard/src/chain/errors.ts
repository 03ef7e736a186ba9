// What the runtime's own metadata says about calls, and about why something was refused.
import { decAnyMetadata, unifyMetadata } from '@polkadot-api/substrate-bindings';
import type { Chain } from './connection.ts';

/** A refusal: by name, and in the chain's words where it has some. */
export interface Refusal {
	/** "P2pTrading.GateClosed", or "FundsUnavailable". */
	name: string;
	docs: string | undefined;
}

type Docs = Map<string, string>;
let known: Promise<Docs> | undefined;

/** Reads what the metadata says about each error and each call: its first paragraph. */
async function readDocs({ client }: Chain): Promise<Docs> {
	const { hash } = await client.getFinalizedBlock();
	const { pallets, lookup } = unifyMetadata(decAnyMetadata(await client.getMetadata(hash)));
	const docs: Docs = new Map();
	for (const { name, errors, calls } of pallets) {
		for (const one of [errors, calls]) {
			const type = one === undefined ? undefined : lookup[typeof one === 'number' ? one : one.type];
			if (type?.def.tag !== 'variant') continue;
			for (const variant of type.def.value) {
				const end = variant.docs.findIndex((line) => line.trim() === '');
				const lines = variant.docs.slice(0, end < 0 ? undefined : end);
				const paragraph = lines
					.join(' ')
					.replace(/[[\]`]/g, '')
					.trim();
				if (paragraph !== '') docs.set(`${name}.${variant.name}`, paragraph);
			}
		}
	}
	return docs;
}

/**
 * Returns the chain's documentation of its errors and calls, by "Pallet.name"; nothing where it cannot be read. The
 * metadata is fetched once it is needed.
 */
export async function docsOf(chain: Chain): Promise<Docs> {
	known ??= readDocs(chain);
	try {
		return await known;
	} catch {
		known = undefined;
		return new Map();
	}
}

/** One of several things, by its name. */
export interface Variant {
	type: string;
	value?: unknown;
}

/** Whether a value is one of several things, by its name. */
export const isVariant = (value: unknown): value is Variant =>
	typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** Returns why a call failed in a block. */
export async function refusalOf(chain: Chain, error: Variant): Promise<Refusal> {
	if (error.type !== 'Module' || !isVariant(error.value)) {
		return { name: isVariant(error.value) ? error.value.type : error.type, docs: undefined };
	}
	const { type: pallet, value } = error.value;
	const name = `${pallet}.${isVariant(value) ? value.type : 'unknown'}`;
	return { name, docs: (await docsOf(chain)).get(name) };
}

/**
 * Returns why the pool refused a transaction. This chain gives its own reasons by number: see the
 * table in the README.
 */
export function poolRefusalOf(error: unknown): Refusal | undefined {
	const inner = typeof error === 'object' && error !== null && 'error' in error ? error.error : undefined;
	if (!isVariant(inner)) return undefined;
	const reason = isVariant(inner.value) ? inner.value : inner;
	if (reason.type === 'Custom') return { name: `Pool.Custom${String(reason.value)}`, docs: undefined };
	return { name: `Pool.${reason.type}`, docs: undefined };
}
