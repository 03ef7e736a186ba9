// The commands as they are called.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { concat, toHex } from '../src/bytes.mjs';
import { itemKey } from '../src/keys.mjs';
import { anchor, authorities, certificate, listOf, u64 } from './support/chain.mjs';

const command = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));
const folder = mkdtempSync(`${tmpdir()}/verify-`);
after(() => rmSync(folder, { recursive: true }));

function file(name, content) {
	writeFileSync(`${folder}/${name}`, typeof content === 'string' ? content : JSON.stringify(content));
	return `${folder}/${name}`;
}

function run(name, ...parameters) {
	const { status, stdout, stderr } = spawnSync(process.execPath, [command(name), ...parameters], { encoding: 'utf8' });
	return { status, stdout, stderr };
}

const known = file('anchor.json', anchor());

test('the verifier says what is proved, and exits with 0', () => {
	const { status, stdout } = run('verify.mjs', file('good.json', certificate()), '--anchor', known);
	assert.equal(status, 0);
	assert.match(stdout, /^ok {5} file: .*\n/);
	assert.match(stdout, /4 of 4 authorities signed/);
	assert.match(stdout, /\nCertificate 3: .* retired avoided-emission credits/);
});

test('it says what is wrong, claims nothing, and exits with 1', () => {
	const document = certificate();
	document.claim.vintages[0].amount = '9999';
	const { status, stdout } = run('verify.mjs', file('forged.json', document), '--anchor', known);
	assert.equal(status, 1);
	assert.match(stdout, /REFUSED claim: `vintages` is/);
	assert.match(stdout, /Nothing is proved\.\n$/);
	assert.ok(!stdout.includes('Certificate 3'));
	assert.equal(run('verify.mjs', file('text.json', 'no JSON'), '--anchor', known).status, 1);
});

test('called in the wrong way it exits with 2', () => {
	for (const parameters of [[], [known], ['--anchor', known], [known, known, '--anchor', known], [`${folder}/none.json`, '--anchor', known], [known, '--anchor', `${folder}/none.json`], ['--what']]) assert.equal(run('verify.mjs', ...parameters).status, 2, parameters.join(' '));
});

test('an anchor is made from a raw specification, and from nothing else', () => {
	const stored = listOf(authorities(3).map(({ key, weight }) => concat(key, u64(weight))));
	const top = { [toHex(itemKey('Grandpa', 'Authorities'))]: toHex(stored), '0x3a636f6465': '0x0102' };
	const { status, stdout } = run('anchor.mjs', file('raw.json', { genesis: { raw: { top, childrenDefault: {} } } }));
	assert.equal(status, 0);
	const made = JSON.parse(stdout);
	assert.deepEqual(made.authorities, anchor(authorities(3)).authorities);
	assert.equal(made.set_id, 0);
	assert.match(made.genesis, /^0x[0-9a-f]{64}$/);
	assert.match(run('anchor.mjs', file('plain.json', { genesis: { runtimeGenesis: {} } })).stderr, /not a raw chain specification/);
	assert.match(run('anchor.mjs', file('empty.json', { genesis: { raw: { top: {} } } })).stderr, /no GRANDPA authorities/);
	assert.equal(run('anchor.mjs').status, 2);
});

/** Runs the export against a node that gives one answer; returns what it was asked too. */
async function exported(answer, ...parameters) {
	let asked;
	const server = createServer((request, response) => {
		let body = '';
		request.on('data', (part) => (body += part));
		request.on('end', () => {
			asked = JSON.parse(body);
			response.end(JSON.stringify({ jsonrpc: '2.0', id: 1, ...answer }));
		});
	});
	await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
	const child = spawn(process.execPath, [command('export.mjs'), '--node', `http://127.0.0.1:${server.address().port}`, ...parameters]);
	const output = { stdout: '', stderr: '' };
	for (const stream of ['stdout', 'stderr']) child[stream].on('data', (part) => (output[stream] += part));
	const status = await new Promise((resolve) => child.on('close', resolve));
	server.close();
	return { status, asked, ...output };
}

test('the export asks the node by kind, and writes the document', async () => {
	const one = await exported({ result: { format: 'x' } }, 'certificate', '3');
	assert.deepEqual([one.status, one.stdout, one.asked.method, one.asked.params], [0, '{"format":"x"}\n', 'carbon_exportCertificate', [3, null]]);
	const origin = await exported({ result: {} }, 'matched-origin', '5F', '202607', '--set', '2');
	assert.deepEqual([origin.asked.method, origin.asked.params], ['carbon_exportMatchedOrigin', ['5F', 202_607, 2]]);
	const bill = await exported({ result: { items: [{ a: 1 }], next: 9 } }, 'bill', '5F', '202606');
	assert.deepEqual([bill.stdout, bill.asked.params], ['{"a":1}\n', ['5F', 202_606, null, 1, null]]);
	assert.match(bill.stderr, /--from 9 gets it/);
	const reading = await exported({ result: { items: [], next: null } }, 'reading', '0', '1963590', '--from', '4');
	assert.deepEqual([reading.status, reading.asked.method, reading.asked.params], [1, 'production_exportReadings', [0, 1_963_590, 4, 1, null]]);
});

test('what the node refuses is said, and nothing is written', async () => {
	const refused = await exported({ error: { code: -32_012, message: 'the certificate 3 is not final yet' } }, 'certificate', '3');
	assert.deepEqual([refused.status, refused.stdout], [3, '']);
	assert.match(refused.stderr, /not final yet/);
	const unknown = await exported({ error: { code: -32_010, message: 'there is no certificate 3' } }, 'certificate', '3');
	assert.deepEqual([unknown.status, unknown.stdout, unknown.stderr], [1, '', 'there is no certificate 3\n']);
	for (const parameters of [[], ['licence', '3'], ['certificate'], ['certificate', 'x'], ['bill', '5F'], ['certificate', '3', '--set', '-1']]) assert.equal(run('export.mjs', ...parameters).status, 2, parameters.join(' '));
	assert.match(run('export.mjs', '--node', 'http://127.0.0.1:9', 'certificate', '3').stderr, /no node answers/);
});
