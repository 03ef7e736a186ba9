// How much a node's blocks take in a second, for scripts/throughput.sh.
//
//   node throughput.mjs transfers --seconds N    sends signed balances.transferKeepAlive as fast as the node takes them, and counts them
//   node throughput.mjs readings --count N       counts the readings that blocks accept, until there are N of them or none comes for two minutes
//
// The well-known accounts of a development chain send the transfers to each other. They are signed
// before the first is sent, more than blocks can hold in the time, and never more are submitted at
// once than a pool of 16 384 holds: the load is bounded, and ends by itself. The result is a line
// of JSON: how many, in how many seconds, how many a second, and how many in the worst minute.
import { parseArgs } from 'node:util';
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		url: { type: 'string', default: 'ws://127.0.0.1:9944' },
		seconds: { type: 'string', default: '60' },
		count: { type: 'string', default: '1' },
	},
});
const [what] = positionals;
const [seconds, wanted] = [Number(values.seconds), Number(values.count)];
if (!['transfers', 'readings'].includes(what)) throw new Error('say what to count: transfers or readings');
if (!(seconds >= 12 && seconds <= 600) || !(wanted >= 1)) throw new Error('--seconds goes from 12 to 600, --count from 1');

/** Less than the pool holds, and more than blocks hold until they are final. */
const ON_THE_WAY = 14_000;
/** How many are sent at once. */
const PART = 500;
/** By weight, blocks hold 500 in a second. */
const PER_SECOND = 600;
/** When no reading has come for so long, none will. */
const PATIENCE_MS = 120_000;
/** When no transfer has come for so long, the pool has none left. */
const IDLE_MS = 25_000;

const api = await ApiPromise.create({ provider: new WsProvider(values.url, 1_000, {}, 60_000), noInitWarn: true });

/** Returns how many transfers or readings an event stands for. */
function worth({ event }) {
	if (what === 'transfers') return api.events.balances.Transfer.is(event) ? 1 : 0;
	if (!api.events.energyProduction.ReadingsSubmitted.is(event)) return 0;
	return event.data[1].filter((result) => result.isAccepted).length;
}

/** Blocks: when they were made, and what they hold. @type {{ moment: number, count: number }[]} */
const blocks = [];
let [seen, lastNews, next] = [0, Date.now(), undefined];
let reading = Promise.resolve();

async function read(number) {
	const hash = await api.rpc.chain.getBlockHash(number);
	const [{ block }, at] = await Promise.all([api.rpc.chain.getBlock(hash), api.at(hash)]);
	const moment = block.extrinsics.find(({ method }) => method.section === 'timestamp').method.args[0].toNumber();
	const count = (await at.query.system.events()).reduce((sum, event) => sum + worth(event), 0);
	blocks.push({ moment, count });
	seen += count;
	if (count > 0) lastNews = Date.now();
}

// Every finalised block once, in order; a notice may stand for several.
const unsubscribe = await api.rpc.chain.subscribeFinalizedHeads((header) => {
	const newest = header.number.toNumber();
	reading = reading.then(async () => {
		// The first block of all has no time.
		for (next ??= Math.max(1, newest); next <= newest; next += 1) await read(next);
	});
});

async function sendTransfers() {
	const keyring = new Keyring({ type: 'sr25519' });
	// Only accounts with a role on a development chain get into a block.
	const uris = ['//Alice', '//Bob', '//Charlie', '//Dave', '//Eve', '//Ferdie'];
	const senders = await Promise.all(
		uris.map(async (uri) => {
			const pair = keyring.addFromUri(uri);
			return { pair, nonce: (await api.rpc.system.accountNextIndex(pair.address)).toNumber() };
		}),
	);
	const of = { era: 0, genesisHash: api.genesisHash, blockHash: api.genesisHash, runtimeVersion: api.runtimeVersion };
	const transfers = Array.from({ length: seconds * PER_SECOND }, (_, index) => {
		const sender = senders[index % senders.length];
		const to = senders[(index + 1) % senders.length].pair.address;
		return api.tx.balances.transferKeepAlive(to, 1).sign(sender.pair, { ...of, nonce: sender.nonce++ }).toHex();
	});
	let sent = 0;
	const until = Date.now() + seconds * 1_000;
	while (Date.now() < until && sent < transfers.length) {
		if (sent - seen > ON_THE_WAY - PART) {
			await new Promise((resolve) => setTimeout(resolve, 50));
			continue;
		}
		// In order for each sender: all go through one connection.
		const part = transfers.slice(sent, sent + PART);
		await Promise.all(part.map((transfer) => api.rpc.author.submitExtrinsic(transfer)));
		sent += part.length;
	}
	// Wait for those that are still in the pool, so that they do not count in the next measurement.
	while (seen < sent && Date.now() - lastNews < IDLE_MS) await new Promise((resolve) => setTimeout(resolve, 500));
}

if (what === 'transfers') await sendTransfers();
else while (seen < wanted && Date.now() - lastNews < PATIENCE_MS) await new Promise((resolve) => setTimeout(resolve, 500));
unsubscribe();
await reading;
await api.disconnect();

// From the first block that holds some to the last one that holds at least nine tenths of the
// fullest: the last few, in blocks that are almost empty, would count as time. What a block holds
// came in the time since the one before it.
const most = Math.max(...blocks.map(({ count }) => count));
const from = blocks.findIndex(({ count }) => count > 0);
const to = blocks.findLastIndex(({ count }) => count > 0 && count >= 0.9 * most);
if (from < 0 || to - from < 2) throw new Error(`too few blocks with ${what} in them`);
const span = blocks.slice(from, to + 1);
const rate = (first, last) => {
	const count = span.slice(first + 1, last + 1).reduce((sum, block) => sum + block.count, 0);
	const time = (span[last].moment - span[first].moment) / 1_000;
	return { count, seconds: time, perSecond: Math.round(count / time) };
};
const minutes = span
	.map((block, first) => [first, span.findIndex(({ moment }) => moment >= block.moment + 60_000)])
	.filter(([, last]) => last > 0)
	.map(([first, last]) => rate(first, last).perSecond);
console.log(JSON.stringify({ what, ...rate(0, span.length - 1), worstMinute: minutes.length ? Math.min(...minutes) : null }));
