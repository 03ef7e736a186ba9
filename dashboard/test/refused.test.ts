// Reads that a node refuses since too many run, and the client that asks them again.
import { blake2b } from '@noble/hashes/blake2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { createClient, type JsonRpcProvider } from 'polkadot-api';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withoutRefusals } from '../src/chain/refused.ts';

type Request = Parameters<ReturnType<JsonRpcProvider>['send']>[0];

/** A node whose answers a test gives. */
function nodeOf() {
	const asked: Request[] = [];
	const heard: unknown[] = [];
	let tell: (message: never) => void = () => undefined;
	const provider: JsonRpcProvider = (onMessage) => {
		tell = onMessage;
		return { send: (request) => void asked.push(request), disconnect: () => undefined };
	};
	return {
		asked,
		heard,
		provider,
		answer: (id: unknown, result: unknown) => tell({ jsonrpc: '2.0', id, result } as never),
		event: (result: object) => tell({ jsonrpc: '2.0', method: 'chainHead_v1_followEvent', params: { subscription: 's', result } } as never),
		askedIds: () => asked.map(({ id }) => id),
	};
}

/** A client's connection to such a node, with a subscription that runs. */
function connected() {
	const node = nodeOf();
	const connection = withoutRefusals(node.provider)((message) => node.heard.push(message));
	connection.send({ jsonrpc: '2.0', id: 'follow', method: 'chainHead_v1_follow', params: [true] });
	node.answer('follow', 's');
	const read = (id: string) => connection.send({ jsonrpc: '2.0', id, method: 'chainHead_v1_call', params: ['s', '0x01', 'f', '0x'] });
	node.asked.length = node.heard.length = 0;
	return { ...node, connection, read };
}

const REFUSED = { result: 'limitReached' };
const started = (operationId: string) => ({ result: 'started', operationId });
const done = (operationId: string) => ({ event: 'operationCallDone', operationId, output: '0x' });

beforeEach(() => {
	vi.useFakeTimers();
});
afterEach(() => {
	vi.useRealTimers();
});

it('a refused read is asked again when another one has ended', () => {
	const { read, answer, event, askedIds, heard } = connected();
	read('a');
	read('b');
	answer('a', started('1'));
	answer('b', REFUSED);
	expect(askedIds()).toEqual(['a', 'b']);
	event(done('1'));
	expect(askedIds()).toEqual(['a', 'b', 'b']);
	answer('b', started('2'));
	expect(heard).toHaveLength(3);
	expect(JSON.stringify(heard)).not.toContain('limitReached');
});

it('a refusal that comes after the last read has ended is asked again all the same', async () => {
	const { read, answer, event, askedIds } = connected();
	read('a');
	read('b');
	answer('a', started('1'));
	event(done('1'));
	answer('b', REFUSED);
	await vi.advanceTimersByTimeAsync(1_000);
	expect(askedIds()).toEqual(['a', 'b', 'b']);
	answer('b', REFUSED);
	await vi.advanceTimersByTimeAsync(1_000);
	expect(askedIds()).toEqual(['a', 'b', 'b', 'b']);
});

it('reads wait in their order, newer ones too, and go on as soon as there is room', async () => {
	const { read, answer, askedIds } = connected();
	read('a');
	read('b');
	answer('a', REFUSED);
	answer('b', REFUSED);
	read('c');
	expect(askedIds()).toEqual(['a', 'b']);
	await vi.advanceTimersByTimeAsync(60);
	expect(askedIds()).toEqual(['a', 'b', 'a']);
	answer('a', REFUSED);
	await vi.advanceTimersByTimeAsync(60);
	expect(askedIds().slice(3)).toEqual(['a']);
	for (const id of ['a', 'b', 'c']) answer(id, started(id));
	expect(askedIds().slice(3)).toEqual(['a', 'b', 'c']);
	await vi.advanceTimersByTimeAsync(1_000);
	expect(askedIds()).toHaveLength(6);
});

it('reads of a subscription that has ended are not asked again', async () => {
	const { read, answer, event, askedIds, heard } = connected();
	read('a');
	read('b');
	answer('a', REFUSED);
	event({ event: 'stop' });
	answer('b', REFUSED);
	await vi.advanceTimersByTimeAsync(1_000);
	expect(askedIds()).toEqual(['a', 'b']);
	expect(heard.slice(1)).toEqual([
		{ jsonrpc: '2.0', id: 'a', error: { code: -32_603, message: 'the subscription has ended' } },
		{ jsonrpc: '2.0', id: 'b', result: REFUSED },
	]);
});

it('nothing is asked on a connection that was given up, or of a subscription that was ended', async () => {
	const ended = connected();
	ended.read('a');
	ended.answer('a', REFUSED);
	ended.connection.send({ jsonrpc: '2.0', id: 'end', method: 'chainHead_v1_unfollow', params: ['s'] });
	const left = connected();
	left.read('a');
	left.answer('a', REFUSED);
	left.connection.disconnect();
	await vi.advanceTimersByTimeAsync(1_000);
	expect(ended.askedIds()).toEqual(['a', 'end']);
	expect(left.askedIds()).toEqual(['a']);
});

/** A header of a block, and its hash. */
function blockOf(parent: string, number: number) {
	const zeros = '00'.repeat(32);
	const header = `${parent}${(number << 2).toString(16).padStart(2, '0')}${zeros}${zeros}00`;
	const bytes = Uint8Array.from(header.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
	return { header: `0x${header}`, hash: bytesToHex(blake2b(bytes, { dkLen: 32 })) };
}

it('the client reads on after a read that ended before the next one was refused', async () => {
	const first = blockOf('00'.repeat(32), 1);
	const second = blockOf(first.hash, 2);
	const node = nodeOf();
	const client = createClient(withoutRefusals(node.provider));
	const blocks = vi.fn();
	client.finalizedBlock$.subscribe(blocks);
	const settle = () => vi.advanceTimersByTimeAsync(100);
	const newest = (method: string) => node.asked.filter((one) => one.method === method).at(-1)?.id;
	await settle();
	node.answer(newest('chainHead_v1_follow'), 's');
	node.event({ event: 'initialized', finalizedBlockHashes: [`0x${first.hash}`, `0x${second.hash}`] });
	await settle();
	node.answer(newest('chainHead_v1_header'), first.header);
	const codes = node.asked.filter((one) => one.method === 'chainHead_v1_storage');
	codes.forEach(({ id }, i) => {
		node.answer(id, { ...started(`code ${i}`), discardedItems: 0 });
		node.event({ event: 'operationStorageItems', operationId: `code ${i}`, items: [{ key: '0x3a636f6465', hash: '0xc0de' }] });
		node.event({ event: 'operationStorageDone', operationId: `code ${i}` });
	});
	await settle();
	node.event({ event: 'bestBlockChanged', bestBlockHash: `0x${second.hash}` });
	await settle();
	expect(blocks).toHaveBeenCalled();

	const bodies = [first, second].map(({ hash }) => client.getBlockBody(`0x${hash}`));
	await settle();
	const [a, b] = node.asked.filter((one) => one.method === 'chainHead_v1_body');
	node.answer(a?.id, started('a'));
	node.event({ event: 'operationBodyDone', operationId: 'a', value: ['0x01'] });
	node.answer(b?.id, REFUSED);
	await settle();
	expect(newest('chainHead_v1_body')).toBe(b?.id);
	expect(node.asked.filter((one) => one.method === 'chainHead_v1_body')).toHaveLength(3);
	node.answer(b?.id, started('b'));
	node.event({ event: 'operationBodyDone', operationId: 'b', value: ['0x02'] });
	expect(await Promise.all(bodies)).toHaveLength(2);
	client.destroy();
});
