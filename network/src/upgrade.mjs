// A runtime that the council authorises and one of its members brings, and what the nodes make of it.
import { readFileSync } from 'node:fs';
import { u8aToHex } from '@polkadot/util';
import { blake2AsHex } from '@polkadot/util-crypto';
import { decide, keyOf, send } from './council.mjs';
import { council } from './local.mjs';

/** A header's log with its slot, as it is encoded: what it is, the engine, the length; then the slot. */
const SLOT_LOG = /^0x066175726120([0-9a-f]{16})$/;
/** How many entries of a state a node is asked for at once. */
const PAGE = 500;

/** The code of the runtime that ENERGY_CHAIN_NEXT_RUNTIME names, if it names one. */
export function nextRuntime() {
	const file = process.env.ENERGY_CHAIN_NEXT_RUNTIME;
	return file && u8aToHex(readFileSync(file));
}

/** The version of the rules after a block, by default the best one. */
const specVersion = async (node, ...hash) => (await node.rpc('state_getRuntimeVersion', ...hash)).specVersion;

/**
 * The council authorises a runtime, and one of its members brings it. Returns the block that has it, the last one by the old rules, and the
 * versions before and after, once all nodes have that block.
 * @param {import('./load.mjs').Load} load
 * @param {import('./processes.mjs').Node[]} nodes
 * @param {string} code
 */
export async function upgradeRuntime(load, nodes, code) {
	const before = await specVersion(nodes[0]);
	const from = await nodes[0].best();
	await load.ask(async (api) => {
		await decide(api, api.tx.system.authorizeUpgrade(blake2AsHex(code, 256)), council(), { asRoot: true });
		await send(api, api.tx.system.applyAuthorizedUpgrade(code), keyOf('//Bob'));
	});
	for (const node of nodes) await node.waitFor('the new rules', async () => (await specVersion(node)) > before, { seconds: 180 });
	const hashOf = (number) => nodes[0].rpc('chain_getBlockHash', number);
	let appliedIn = from;
	while ((await specVersion(nodes[0], await hashOf(appliedIn))) === before) appliedIn++;
	return { appliedIn, before, after: await specVersion(nodes[0]) };
}

/** The slot of a block. */
async function slotOf(node, number) {
	const { digest } = await node.rpc('chain_getHeader', await node.rpc('chain_getBlockHash', number));
	const [, slot] = digest.logs.map((log) => SLOT_LOG.exec(log)).find(Boolean);
	return Number(Buffer.from(slot, 'hex').readBigUInt64LE());
}

/** How many blocks there are after one block up to another, and for how many of the slots in between nobody made one. */
export async function slots(node, from, to) {
	const blocks = to - from;
	return { blocks, missed: (await slotOf(node, to)) - (await slotOf(node, from)) - blocks };
}

/** Everything that the state holds after a block under a prefix: values by keys. */
export async function stateUnder(node, prefix, hash) {
	const state = new Map();
	let last = null;
	for (;;) {
		const keys = await node.rpc('state_getKeysPaged', prefix, PAGE, last, hash);
		if (!keys.length) return state;
		const [{ changes }] = await node.rpc('state_queryStorageAt', keys, hash);
		for (const [key, value] of changes) state.set(key, value);
		last = keys.at(-1);
	}
}
