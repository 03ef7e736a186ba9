// The metadata that is committed against that of the node: the types of the page, and so what the compiler can find wrong, come from it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMetadata } from '../serve/metadata.mjs';
import { REPOSITORY } from './processes.mjs';

const COMMITTED = 'dashboard/.papi/metadata/energy.scale';
/** After four bytes that say that it is metadata. */
const VERSION_AT = 4;

export async function metadataPart(check, nodeUrl) {
	const committed = readFileSync(join(REPOSITORY, COMMITTED));
	const live = await readMetadata(new URL(nodeUrl), committed[VERSION_AT]);
	const same = committed.equals(live);
	check.that('it is that of the node’s runtime', same, same ? `${live.length} bytes` : `${COMMITTED} is of another one: npm run metadata`);
}
