// A real node in virtual time, and the commands that people give to it. The dev network: Bob operates its one area, Charlie supplies it, Alice
// is the council, and Eve the gateway. VERBOSE=1 prints what each command says.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keyOf } from '../../network/src/council.mjs';
import { Network } from '../../network/src/processes.mjs';

const [GRID, CHAIN] = ['../grid.mjs', '../chain.mjs'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
const QUARTER_MS = 900_000;
const TOKEN = '1000000000000';

export const address = (name) => keyOf(`//${name}`).address;
const words = (values) => values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));

/** Starts the node. `close` ends it. */
export async function openVillage() {
	const network = await Network.create();
	const node = await network.start(await network.spec('dev'), { name: 'village', args: ['--simulation', '--state-pruning', 'archive'] });
	const { folder } = network;
	const current = async () => (await node.rpc('grid_currentInterval')).interval;
	// Before its first block the chain has no time.
	await node.waitFor('the first block', async () => (await current()) > 0);

	/** Runs a command with the key of an account; the exit status has to be the expected one. */
	const command = (file, who, line, expected) => {
		const key = join(folder, `${who}.key`);
		writeFileSync(key, `//${who}\n`, { mode: 0o600 });
		const env = { ...process.env, TZ: 'Europe/Berlin' };
		const { status, stdout, stderr } = spawnSync(process.execPath, [file, '--url', node.ws, '--key', key, ...line], {
			encoding: 'utf8',
			timeout: 120_000,
			env,
		});
		if (process.env.VERBOSE) console.log(`$ ${who}: ${line.join(' ')}\n${stdout}${stderr}`);
		assert.equal(status, expected, `${who}: ${line.join(' ')}\n${stdout}${stderr}`);
		return stdout + stderr;
	};
	const grid = (who, ...line) => command(GRID, who, line, 0);
	const sign = (who, ...values) => command(CHAIN, who, ['sign', ...words(values)], 0);

	return {
		node,
		folder,
		grid,
		sign,
		current,
		close: () => network.close(),
		refused: (who, ...line) => command(GRID, who, line, 1),
		read: (...line) => JSON.parse(grid('Bob', '--json', ...line)),
		/** Gives a command twice: the second time it says that it is done. */
		twice(who, ...line) {
			const first = grid(who, ...line);
			assert.match(grid(who, ...line), /^done already: /, line.join(' '));
			return first;
		},
		council: (...values) => command(CHAIN, 'Alice', ['propose', ...words(values)], 0),
		/** Gives an account a token, for fees, or so many. */
		fund: (name, tokens = 1) => sign('Bob', 'balances.transferKeepAlive', address(name), String(BigInt(TOKEN) * BigInt(tokens))),
		/** Sets the clock to a moment after an interval has begun, and makes a block of that time. */
		async advanceTo(interval) {
			await node.rpc('simulation_advanceTo', interval * QUARTER_MS + 1_000);
			await node.rpc('engine_createBlock', true, true);
		},
	};
}
