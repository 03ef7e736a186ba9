import { readFileSync } from 'node:fs';
import { decAnyMetadata, Twox128, unifyMetadata } from '@polkadot-api/substrate-bindings';
import { describe, expect, it } from 'vitest';
import { judge, makeFilter } from '../serve/filter.mjs';
import { closeFrame, frame, FrameError, Reader, TEXT } from '../serve/frames.mjs';
import { hostIsOurs, hostsOf, isLoopback, originIsOurs } from '../serve/hosts.mjs';
import { readCompact } from '../serve/metadata.mjs';
import { ENTRIES, OWN_CALLS, PUBLIC_CALLS, publicKeyOf } from '../serve/own.mjs';

const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';

describe('frames', () => {
	const reader = (most = 1_000_000) => new Reader({ masked: true, most });

	it('are read as they were written, of every size and in any pieces', () => {
		for (const size of [0, 1, 125, 126, 65_535, 65_536, 200_000]) {
			const payload = Buffer.alloc(size, 'x');
			const bytes = frame(TEXT, payload, true);
			const whole = reader();
			const messages = [];
			for (let at = 0; at < bytes.length; at += 997) messages.push(...whole.read(bytes.subarray(at, at + 997)));
			expect(messages).toHaveLength(1);
			expect(messages[0].payload.equals(payload)).toBe(true);
		}
	});

	it('are joined where a message comes in parts, with control frames between', () => {
		const part = (opcode, text) => {
			const bytes = frame(opcode, Buffer.from(text), true);
			bytes[0] &= 0x7f;
			return bytes;
		};
		const messages = reader().read(
			Buffer.concat([part(TEXT, 'a'), frame(0x9, Buffer.from('ping'), true), part(0x0, 'b'), frame(0x0, Buffer.from('c'), true)]),
		);
		expect(messages.map(({ payload }) => payload.toString())).toEqual(['ping', 'abc']);
	});

	it('that break the rules are refused with a reason', () => {
		const code = (bytes, most) => {
			try {
				reader(most).read(bytes);
			} catch (error) {
				expect(error).toBeInstanceOf(FrameError);
				return error.code;
			}
			return undefined;
		};
		expect(code(frame(TEXT, Buffer.from('x'), false))).toBe(1002);
		expect(code(frame(TEXT, Buffer.alloc(2_000), true), 1_000)).toBe(1009);
		expect(code(frame(0x2, Buffer.from('x'), true))).toBe(1003);
		expect(code(frame(0x0, Buffer.from('x'), true))).toBe(1002);
		const compressed = frame(TEXT, Buffer.from('x'), true);
		compressed[0] |= 0x40;
		expect(code(compressed)).toBe(1002);
		expect(closeFrame(1009, 'too big', false).readUInt16BE(2)).toBe(1009);
	});
});

describe('the filter', () => {
	const anybody = makeFilter({ own: undefined, loopback: true });
	const ask = (filter, method, params = []) => filter({ jsonrpc: '2.0', id: 1, method, params }) === undefined;

	it('passes on what the page asks', () => {
		for (const method of [
			'chainHead_v1_follow',
			'chainHead_v1_call',
			'transaction_v1_broadcast',
			'grid_getAreas',
			'trading_getStatements',
			'carbon_isBuyer',
			'carbon_exportCertificate',
			'grandpa_roundState',
			'simulation_now',
		]) {
			expect(ask(anybody, method), method).toBe(true);
		}
	});

	it('keeps back what changes the node, or is for whoever runs it', () => {
		for (const method of [
			'simulation_advanceTo',
			'engine_createBlock',
			'author_insertKey',
			'author_rotateKeys',
			'offchain_localStorageSet',
			'system_addReservedPeer',
			'state_call',
			'grid_',
			'trading_exportEverything',
			'x',
			'archive_v1_../x',
		]) {
			expect(ask(anybody, method), method).toBe(false);
		}
	});

	it('gives proofs on the loopback interface only', () => {
		for (const method of ['production_proveReadings', 'production_exportReadings', 'trading_proveBills', 'trading_exportBills']) {
			expect(ask(anybody, method), method).toBe(true);
			expect(ask(makeFilter({ own: undefined, loopback: false }), method), method).toBe(false);
		}
	});

	it('answers what is no request itself', () => {
		for (const text of ['nonsense', '[]', '{}', 'null', '3', '[{"method":"system_health"}]']) {
			const verdict = judge(text, anybody);
			expect(verdict.pass, text).toBe(false);
			expect(JSON.parse(verdict.reply).error.message).toBeTruthy();
		}
		expect(JSON.parse(judge('{"id":"7","method":"author_insertKey"}', anybody).reply)).toMatchObject({ id: '7', error: { code: -32_601 } });
		expect(judge('{"id":1,"method":"system_health","params":[]}', anybody).pass).toBe(true);
	});
});

describe('a server for one account', () => {
	const alice = publicKeyOf(ALICE);
	const bob = publicKeyOf(BOB);
	const filter = makeFilter({ own: new Set([alice]), loopback: true });
	const call = (name, parameters) => filter({ method: 'chainHead_v1_call', params: ['f', '0x00', name, parameters] }) === undefined;
	const read = (...keys) =>
		filter({ method: 'chainHead_v1_storage', params: ['f', '0x00', keys.map((key) => ({ key, type: 'value' }))] }) === undefined;
	const entry = (name) => ENTRIES.find(([one]) => one === name)[1];

	it('answers about it, and about what is nobody’s', () => {
		expect(call('TradingApi_get_statements', `0x${alice}00000000`)).toBe(true);
		expect(call('GridApi_get_areas', '0x0000')).toBe(true);
		expect(read(`0x${entry('System.Account')}${'00'.repeat(16)}${alice}`)).toBe(true);
		expect(read(`0x${entry('Timestamp.Now')}`)).toBe(true);
	});

	it('and about nobody else', () => {
		expect(call('TradingApi_get_statements', `0x${bob}00000000`)).toBe(false);
		expect(call('GridApi_get_connections', '0x0000')).toBe(false);
		expect(call('RuntimeViewFunction_execute_view_function', '0x00')).toBe(false);
		expect(read(`0x${entry('System.Account')}${'00'.repeat(16)}${bob}`)).toBe(false);
		expect(read(`0x${entry('GridManagement.Connections')}`)).toBe(false);
		expect(read(`0x${entry('Timestamp.Now')}`, `0x${entry('System.Account')}`)).toBe(false);
		expect(read('0x')).toBe(false);
		expect(filter({ method: 'trading_getStatements', params: [BOB, 0] })).toBeTruthy();
		expect(filter({ method: 'archive_v1_storage', params: [] })).toBeTruthy();
	});

	it('knows the entries by the hashes that the chain uses', () => {
		const hash = (text) => Buffer.from(Twox128(new TextEncoder().encode(text))).toString('hex');
		for (const [name, prefix] of ENTRIES) {
			const [pallet, item] = name.split('.');
			expect(prefix, name).toBe(hash(pallet) + hash(item));
		}
	});

	it('lets nothing through that the runtime does not have, or that is about accounts', () => {
		const { apis, pallets, lookup } = unifyMetadata(decAnyMetadata(readFileSync('.papi/metadata/energy.scale')));
		const isAccount = (id) => lookup[id].path.at(-1) === 'AccountId32';
		const functions = new Map(apis.flatMap(({ name, methods }) => methods.map((method) => [`${name}_${method.name}`, method.inputs])));
		for (const name of OWN_CALLS) expect(isAccount(functions.get(name)?.[0]?.type ?? 0), name).toBe(true);
		for (const name of PUBLIC_CALLS) {
			expect(functions.has(name), name).toBe(true);
			expect(
				functions.get(name).some(({ type }) => isAccount(type)),
				name,
			).toBe(false);
		}
		const items = new Set(pallets.flatMap(({ name, storage }) => (storage?.items ?? []).map((item) => `${name}.${item.name}`)));
		for (const [name] of ENTRIES) expect(items.has(name), name).toBe(true);
	});

	it('takes addresses only', () => {
		expect(alice).toBe('d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d');
		for (const wrong of ['', 'alice', ALICE.slice(1), ALICE.replace('Y', 'Z'), `${ALICE}x`])
			expect(() => publicKeyOf(wrong)).toThrow('not the address');
	});
});

describe('who may talk to the server', () => {
	const request = (host, origin) => ({ headers: { host, origin } });
	const local = hostsOf({ host: '127.0.0.1', port: 5170, names: [] });

	it('its own page', () => {
		expect(hostIsOurs(local, request('localhost:5170'))).toBe(true);
		expect(originIsOurs(local, request('localhost:5170', 'http://127.0.0.1:5170'))).toBe(true);
	});

	it('no foreign page, and none with a name of its own for this machine', () => {
		expect(originIsOurs(local, request('localhost:5170', 'http://evil.example'))).toBe(false);
		expect(originIsOurs(local, request('localhost:5170', undefined))).toBe(false);
		expect(originIsOurs(local, request('localhost:5170', 'null'))).toBe(false);
		expect(originIsOurs(local, request('localhost:5170', 'http://localhost:5171'))).toBe(false);
		expect(hostIsOurs(local, request('evil.example:5170'))).toBe(false);
		expect(hostIsOurs(local, request(undefined))).toBe(false);
	});

	it('whoever uses a name that it was given', () => {
		const named = hostsOf({ host: '0.0.0.0', port: 5170, names: ['Energy.Example'] });
		expect(originIsOurs(named, request('energy.example', 'https://energy.example'))).toBe(true);
		expect(isLoopback('0.0.0.0')).toBe(false);
		expect(isLoopback('127.0.0.1')).toBe(true);
	});
});

it('compact numbers are read in all four forms', () => {
	expect(readCompact(Buffer.from('04', 'hex'), 0)).toEqual([1, 1]);
	expect(readCompact(Buffer.from('0101', 'hex'), 0)).toEqual([64, 2]);
	expect(readCompact(Buffer.from('02000100', 'hex'), 0)).toEqual([16_384, 4]);
	expect(readCompact(Buffer.from('0300000040', 'hex'), 0)).toEqual([1_073_741_824, 5]);
});
