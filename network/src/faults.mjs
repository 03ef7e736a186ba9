// What can happen to the nodes of a network, each as a function of its own. A context has the network, the four validators by name, the
// load, the observer, and what options the run has. A function throws where the network does not survive as it should, and returns figures.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { connect as tcpConnect } from 'node:net';
import { join } from 'node:path';
import { keyOf, send } from './council.mjs';
import { sleep } from './processes.mjs';
import { nextRuntime, slots, upgradeRuntime } from './upgrade.mjs';

const pick = (list) => list[Math.floor(Math.random() * list.length)];
const round = (value, digits = 1) => (value === undefined ? undefined : Number(value.toFixed(digits)));
const check = (holds, text) => {
	if (!holds) throw new Error(text);
};
const since = (begin) => (Date.now() - begin) / 1_000;

/** Starts a validator again, and waits until it imports what the others have made. Returns the seconds to its first imported block. */
async function restart({ network, spec, validators }, node, options = {}) {
	const others = Object.values(validators).filter((one) => one.name !== node.name && one.running);
	const begin = Date.now();
	const again = await network.start(spec, { name: node.name, validator: `//${node.name[0].toUpperCase()}${node.name.slice(1)}`, bootnodes: others, ...options });
	const had = await again.best();
	await again.waitFor('its first block', async () => (await again.best()) > had, { seconds: 120, every: 100 });
	const seconds = since(begin);
	validators[node.name] = again;
	return { node: again, seconds };
}

/** Puts the new process of a node in the place of the old one, for all who look at the nodes. */
function replace({ nodes }, old, node) {
	nodes.splice(nodes.indexOf(old), 1, node);
}

async function bringBack(context, node, options) {
	const { node: again, seconds } = await restart(context, node, options);
	replace(context, node, again);
	return { node: again, seconds };
}

const waitFinal = async ({ observer, nodes }, blocks, seconds) => {
	const from = observer.latest;
	const begin = Date.now();
	await nodes.find((node) => node.running).waitFor(`${blocks} more final blocks`, async () => observer.latest >= from + blocks, { seconds });
	return since(begin);
};

/** Nothing happens: what everything else is compared with. */
export async function undisturbed(context) {
	const figures = await context.observer.measure(context.options.measureSeconds);
	check(figures.final > 0, 'no block became final, though nothing happened');
	context.undisturbed = figures.meanSeconds;
	return { finalitySeconds: round(figures.meanSeconds), blocks: figures.blocks };
}

/** Each node in turn is killed and stays away for a while: the others go on, and finality is at most twice as slow. */
export async function oneDown(context) {
	const { nodes, observer, options } = context;
	const figures = {};
	const slow = [];
	for (const { name } of options.downs ? nodes.slice(0, options.downs) : [...nodes]) {
		const node = nodes.find((one) => one.name === name);
		await node.kill9();
		await sleep(6_000);
		const { final, meanSeconds } = await observer.measure(options.measureSeconds);
		check(final > 0, `without ${name} no block became final`);
		slow.push(meanSeconds);
		const { seconds } = await bringBack(context, node);
		figures[name] = { finalitySeconds: round(meanSeconds), restartSeconds: round(seconds) };
	}
	const mean = slow.reduce((sum, one) => sum + one, 0) / slow.length;
	figures.ratio = round(mean / context.undisturbed, 2);
	check(figures.ratio <= 2, `finality with one of four down takes ${figures.ratio} times as long`);
	return figures;
}

/** One of four is killed at a random moment, again and again. */
export async function kills(context) {
	const { nodes, options } = context;
	const restarts = [];
	for (let count = 0; count < options.kills; count++) {
		await sleep(Math.random() * 8_000);
		const node = pick(nodes);
		await node.kill9();
		await sleep(Math.random() * 4_000);
		restarts.push((await bringBack(context, node)).seconds);
	}
	const final = await waitFinal(context, 2, 120);
	restarts.sort((a, b) => a - b);
	return { kills: options.kills, restartSeconds: { median: round(restarts[Math.floor(restarts.length / 2)]), worst: round(restarts.at(-1)) }, finalAfterSeconds: round(final) };
}

/** Two of four are away: blocks go on, finality stops, and comes back with them. */
export async function twoDown(context) {
	const { nodes, observer } = context;
	const away = [nodes[0], nodes[1]];
	for (const node of away) await node.kill9();
	await sleep(15_000);
	const { blocks, final } = await observer.measure(25);
	check(final === 0, 'two of four made blocks final');
	check(blocks > 0, 'two of four made no blocks');
	const begin = Date.now();
	for (const node of away) await bringBack(context, node);
	await waitFinal(context, 2, 180);
	return { blocksWithoutFinality: blocks, finalAfterSeconds: round(since(begin)) };
}

/** Two halves that do not see each other: neither makes anything final, and both agree afterwards. */
export async function partitionInHalves(context) {
	const { network, nodes, observer } = context;
	network.part(nodes.slice(0, 2));
	await sleep(15_000);
	const { final } = await observer.measure(context.options.partSeconds);
	check(final === 0, 'a half made blocks final');
	network.heal();
	return { finalAfterSeconds: round(await waitFinal(context, 2, 180)) };
}

/** One is cut off from three: the three go on, the one makes nothing final, and follows them afterwards. */
export async function partitionOfOne(context) {
	const { network, nodes, observer } = context;
	const [alone, ...others] = nodes;
	network.part([alone]);
	await sleep(15_000);
	const before = await alone.finalized();
	const { final } = await observer.measure(context.options.partSeconds);
	check(final > 0, 'three of four made nothing final');
	check((await alone.finalized()) === before, 'one of four made blocks final');
	network.heal();
	const begin = Date.now();
	const target = await others[0].finalized();
	await alone.waitFor('it follows the others', async () => (await alone.finalized()) >= target, { seconds: 180 });
	return { finalOfThree: final, followsAfterSeconds: round(since(begin)) };
}

/** A node's clock is an hour ahead: the others go on, and nothing of its blocks counts. */
export async function skew(context) {
	const { observer, nodes, network } = context;
	const library = ['/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1', '/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1'].find(existsSync);
	if (!library) return { skipped: 'libfaketime is not installed' };
	const node = nodes[3];
	await node.stop();
	const variables = { LD_PRELOAD: library, FAKETIME: '+3600s', DONT_FAKE_MONOTONIC: '1', FAKETIME_DONT_RESET: '1' };
	Object.assign(process.env, variables);
	const again = await network.start(context.spec, { name: node.name, validator: '//Dave', bootnodes: nodes.slice(0, 3) });
	for (const name of Object.keys(variables)) delete process.env[name];
	replace(context, node, again);
	await sleep(10_000);
	const { final, blocks } = await observer.measure(context.options.measureSeconds);
	check(final > 0, 'a clock that is wrong stopped finality');
	await again.stop();
	await bringBack(context, again);
	await waitFinal(context, 1, 60);
	return { blocks, final };
}

/** The disk of a node is full: it ends or stands still, the others go on, and with room again it follows. */
export async function diskFull(context) {
	const { network, nodes, observer, spec } = context;
	const name = 'small-disk';
	const folder = join(network.folder, name, 'base');
	mkdirSync(folder, { recursive: true });
	execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512m', 'tmpfs', folder]);
	try {
		let node = await network.start(spec, { name, bootnodes: nodes });
		await node.waitFor('it follows', async () => (await node.best()) > 0, { seconds: 60 });
		const stuffing = join(folder, 'stuffing');
		spawnSync('dd', ['if=/dev/zero', `of=${stuffing}`, 'bs=1M'], { stdio: 'ignore' });
		await Promise.race([node.ended, sleep(90_000)]);
		const ended = !node.running;
		const { final } = await observer.measure(15);
		check(final > 0, 'a full disk of one node stopped the others');
		if (node.running) await node.kill9();
		execFileSync('rm', [stuffing]);
		node = await network.start(spec, { name, bootnodes: nodes });
		const target = await nodes[0].finalized();
		await node.waitFor('with room again it follows', async () => (await node.finalized()) >= target, { seconds: 180 });
		await node.stop();
		return { ended };
	} finally {
		execFileSync('umount', ['--lazy', folder]);
	}
}

/** A database is damaged: the node says so and how to go on, and after that it fetches the chain again. */
export async function damagedDatabase(context) {
	const { network, nodes, spec } = context;
	const node = nodes[2];
	await node.stop();
	const folder = join(node.base, 'chains', spec.id, 'paritydb', 'full');
	const files = readdirSync(folder).filter((file) => /^(table|index)_/.test(file));
	check(files.length > 0, `${folder} has no tables`);
	for (const file of files) truncateSync(join(folder, file), Math.floor(statSync(join(folder, file)).size / 2));
	const broken = await network.start(spec, { name: node.name, validator: '//Charlie', bootnodes: [nodes[0]], answers: false });
	const end = await Promise.race([broken.ended, sleep(60_000)]);
	check(end, 'a node with half of its database ran on');
	check(/purge-chain/.test(broken.log().slice(-6_000)), `a damaged database is not explained:\n${broken.log().slice(-1_500)}`);
	const purged = network.run(['purge-chain', '--chain', spec.file, '--base-path', node.base, '-y']);
	check(purged.status === 0, purged.stderr);
	replace(context, node, broken);
	const { seconds } = await bringBack(context, broken);
	return { resyncSeconds: round(seconds) };
}

/** A node that has nothing fetches the whole chain, by full sync and by warp sync. */
export async function fromGenesis(context) {
	const { network, nodes, spec } = context;
	const figures = {};
	for (const mode of ['full', 'warp']) {
		const target = await nodes[0].finalized();
		const begin = Date.now();
		const node = await network.start(spec, { name: `new-${mode}`, bootnodes: nodes, args: ['--sync', mode] });
		await node.waitFor(`${mode} sync`, async () => (await node.finalized()) >= target, { seconds: 240 });
		figures[`${mode}Seconds`] = round(since(begin));
		figures.blocks = target;
		await node.stop();
	}
	return figures;
}

/** Members and strangers send as much as they can: what a third one sends gets into a block, and what was accepted is not lost. */
export async function flood(context) {
	const { nodes, load, options } = context;
	const flooder = keyOf('//Eve//stash');
	const { member, strangers, first, key } = await load.ask(async (api) => {
		const sign = (pair, nonce, call) => call.sign(pair, { nonce, era: 0, blockHash: api.genesisHash, genesisHash: api.genesisHash, runtimeVersion: api.runtimeVersion }).toHex();
		const many = (make) => Array.from({ length: options.flood }, (_, i) => make(i));
		const nonce = (await api.rpc.system.accountNextIndex(flooder.address)).toNumber();
		// The account is given a role, and uses it to flood.
		await send(api, api.tx.gridManagement.connect(flooder.address, 0, 1_000, 1_000, 'Standard'), keyOf('//Bob'));
		await send(api, api.tx.gridManagement.acceptConnection(0, 1_000, 1_000, 'Standard'), flooder, { final: true });
		return {
			member: many((i) => sign(flooder, nonce + 1 + i, api.tx.balances.transferKeepAlive(flooder.address, 1))),
			strangers: many((i) => sign(keyOf('//Nobody//At//All'), i, api.tx.system.remark(`0x${'00'.repeat(500)}`))),
			first: nonce + 1,
			key: api.query.system.account.key(flooder.address),
		};
	});
	const give = async (signed, node) => node.rpc('author_submitExtrinsic', signed).then(() => true, () => false);
	const begin = Date.now();
	const accepted = { member: 0, stranger: 0 };
	const run = async (list, who) => {
		for (let i = 0; i < list.length; i += 20) {
			const answers = await Promise.all(list.slice(i, i + 20).map((signed, j) => give(signed, nodes[(i + j) % nodes.length])));
			accepted[who] += answers.filter(Boolean).length;
		}
	};
	const flooding = Promise.all([run(member, 'member'), run(strangers, 'stranger')]);
	await sleep(3_000);
	const asked = Date.now();
	await load.ask((api) => send(api, api.tx.balances.transferKeepAlive(flooder.address, 1), keyOf('//Bob')));
	const others = since(asked);
	await flooding;
	const floodSeconds = since(begin);
	const nonceAt = async () => Buffer.from((await nodes[0].rpc('state_getStorage', key, await nodes[0].rpc('chain_getFinalizedHead'))).slice(2, 10), 'hex').readUInt32LE();
	const included = async () => (await nonceAt()) - first;
	const patience = Date.now() + 300_000;
	while ((await included()) < member.length && Date.now() < patience) {
		await sleep(15_000);
		// What a pool had no room for is sent again, as a client would; what was accepted is there already.
		const done = await included();
		for (const signed of member.slice(done, done + 50)) await give(signed, pick(nodes));
	}
	const ended = await included();
	check(accepted.stranger === 0, `${accepted.stranger} transactions of a stranger were accepted`);
	check(ended >= accepted.member, `${accepted.member} were accepted, and ${ended} are in final blocks`);
	check(others <= 60, `another member waited for ${others} s`);
	return { sent: 2 * options.flood, seconds: round(floodSeconds), memberAccepted: accepted.member, memberIncluded: ended, strangerAccepted: 0, otherMemberWaited: round(others) };
}

/** The council upgrades the runtime while members trade. */
export async function upgrade({ load, nodes, observer }) {
	const code = nextRuntime();
	if (!code) return { skipped: 'ENERGY_CHAIN_NEXT_RUNTIME names no runtime with a higher version' };
	const from = await nodes[0].best();
	const { appliedIn, before, after } = await upgradeRuntime(load, nodes, code);
	const { final } = await observer.measure(60);
	check(final > 0, 'after the upgrade nothing became final');
	return { specVersion: [before, after], usual: await slots(nodes[0], from, appliedIn), after: await slots(nodes[0], appliedIn, await nodes[0].best()) };
}

/** Bytes that are no request, and requests that are too large: the node refuses them and answers others meanwhile. */
export async function badRequests(context) {
	const [node] = context.nodes;
	const raw = (bytes) =>
		new Promise((resolve) => {
			const socket = tcpConnect(node.ports.rpc, node.host, () => socket.end(bytes));
			socket.once('error', resolve).once('close', resolve).resume();
			setTimeout(() => socket.destroy(), 5_000);
		});
	const post = (body) => fetch(node.url, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: AbortSignal.timeout(20_000) }).then((answer) => answer.status, () => 0);
	const call = (method, params) => JSON.stringify({ jsonrpc: '2.0', id: 1, method, params });
	const bodies = [
		'', '{', '[]', 'null', '"x"', '[1,2,3]', '[['.repeat(20_000), `{"jsonrpc":"2.0","id":1,"method":"${'x'.repeat(1_000_000)}"}`,
		call('state_call', ['Core_version', '0xzz']), call('author_submitExtrinsic', ['0x00']), call('author_submitExtrinsic', [`0x${'ff'.repeat(3_000_000)}`]),
		call('state_getStorage', [`0x${'aa'.repeat(500_000)}`]), call('chain_getHeader', [{}]), call('production_getMeterStates', [Array.from({ length: 1_000_000 }, (_, i) => i)]),
		'x'.repeat(20_000_000), JSON.stringify(Array.from({ length: 5_000 }, () => JSON.parse(call('chain_getHeader', [])))),
	];
	let worst = 0;
	let busy = true;
	const watching = (async () => {
		while (busy) {
			const begin = Date.now();
			await node.rpc('chain_getHeader');
			worst = Math.max(worst, since(begin));
			await sleep(50);
		}
	})();
	for (const body of bodies) await Promise.all([post(body), post(body)]);
	for (const bytes of ['GET / HTTP/9.9\r\n\r\n', '\0'.repeat(10_000), 'POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n', Buffer.from(Array.from({ length: 4_096 }, (_, i) => (i * 37) & 255))]) await raw(bytes);
	busy = false;
	await watching;
	check(node.running, 'a request ended the node');
	return { requests: 2 * bodies.length, headerSecondsAtWorst: round(worst, 2) };
}

/** The parts of a run, in their order; those that need the bridges, or a disk of their own, say so. */
export const PARTS = { undisturbed, oneDown, kills, twoDown, partitionInHalves, partitionOfOne, skew, diskFull, damagedDatabase, fromGenesis, flood, badRequests, upgrade };

/** The largest part of a report that a person reads. */
export const written = (file, report) => writeFileSync(file, `${JSON.stringify(report, null, '\t')}\n`);
