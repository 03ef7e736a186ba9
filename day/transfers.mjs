// Sends signed balances.transferKeepAlive to a node as fast as it takes them, and tells how many a second its blocks held: the yardstick for
// scripts/throughput.sh. Usage: node transfers.mjs [--url URL] [--seconds N]
//
// The well-known accounts of a development chain send to each other. Transfers are signed beforehand, a part at a time, and never more than
// the pool takes are on their way, so the load is bounded and ends by itself.
import { parseArgs } from 'node:util';
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';

const { values } = parseArgs({ options: { url: { type: 'string', default: 'ws://127.0.0.1:9944' }, seconds: { type: 'string', default: '60' } } });
const seconds = Number(values.seconds);
if (!(seconds >= 12 && seconds <= 600)) throw new Error('--seconds goes from 12 to 600');

/** The pool of a node holds 8 192 transactions. */
const ON_THE_WAY = 6_000;
/** How many are signed at once. */
const PART = 600;

const api = await ApiPromise.create({ provider: new WsProvider(values.url, 1_000, {}, 60_000), noInitWarn: true });
const keyring = new Keyring({ type: 'sr25519' });
const names = ['Alice', 'Bob', 'Charlie', 'Dave', 'Eve', 'Ferdie'];
const senders = await Promise.all(
	names.flatMap((name) => [`//${name}`, `//${name}//stash`]).map(async (uri) => {
		const pair = keyring.addFromUri(uri);
		return { pair, nonce: (await api.rpc.system.accountNextIndex(pair.address)).toNumber() };
	}),
);

let turn = 0;
/** Signs the next transfer, each of another account. */
function next() {
	const sender = senders[turn++ % senders.length];
	const to = senders[turn % senders.length].pair.address;
	const options = { nonce: sender.nonce++, era: 0, genesisHash: api.genesisHash, blockHash: api.genesisHash, runtimeVersion: api.runtimeVersion };
	return api.tx.balances.transferKeepAlive(to, 1).sign(sender.pair, options).toHex();
}

/** Blocks with transfers in them: when, and how many. @type {{ moment: number, count: number }[]} */
const blocks = [];
let [sent, seen, failed] = [0, 0, 0];
const unsubscribe = await api.rpc.chain.subscribeNewHeads(async (header) => {
	const { block } = await api.rpc.chain.getBlock(header.hash);
	const events = await (await api.at(header.hash)).query.system.events();
	const moment = block.extrinsics.find(({ method }) => method.section === 'timestamp')?.method.args[0].toNumber() ?? 0;
	const count = events.filter(({ event }) => api.events.balances.Transfer.is(event)).length;
	failed += events.filter(({ event }) => api.events.system.ExtrinsicFailed.is(event)).length;
	seen += count;
	blocks.push({ moment, count });
});

const until = Date.now() + seconds * 1_000;
while (Date.now() < until) {
	if (sent - seen > ON_THE_WAY - PART) {
		await new Promise((resolve) => setTimeout(resolve, 50));
		continue;
	}
	const part = Array.from({ length: PART }, next);
	// In order for each sender: all go through one connection.
	await Promise.all(part.map((transfer) => api.rpc.author.submitExtrinsic(transfer)));
	sent += PART;
}
unsubscribe();
await api.disconnect();

// From the first full block to the last one: each holds what was waiting at its beginning.
const from = blocks.findIndex(({ count }) => count > 0);
const span = blocks.slice(from);
if (from < 0 || span.length < 3) throw new Error('too few blocks with transfers in them');
const counted = span.slice(1).reduce((sum, { count }) => sum + count, 0);
const time = (span.at(-1).moment - span[0].moment) / 1_000;
console.log(JSON.stringify({ transfers: counted, failed, seconds: time, per_second: Math.round(counted / time) }));
