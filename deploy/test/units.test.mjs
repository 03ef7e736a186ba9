// The systemd units, read by systemd itself: `systemd-analyze` verifies them and rates how far a service is shut in. Where it is not
// installed, only what the units name is compared.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const UNITS = fileURLToPath(new URL('../systemd/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'energy-chain-units.'));
after(() => rmSync(folder, { recursive: true }));
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
/** On systemd's scale of 0 to 10, which services without any limits reach. */
const MOST_EXPOSED = '2';

for (const name of readdirSync(UNITS).filter((one) => one.endsWith('.service'))) {
	test(`${name} is understood, and shuts its service in`, { skip: hasSystemd ? false : 'there is no systemd-analyze' }, () => {
		// The programs are not installed here; everything else is judged as it stands.
		const file = join(folder, name);
		writeFileSync(file, readFileSync(join(UNITS, name), 'utf8').replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true'));
		const verified = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
		assert.equal(`${verified.stdout}${verified.stderr}`.trim(), '');
		assert.equal(verified.status, 0);
		const rated = spawnSync('systemd-analyze', ['security', '--offline=true', `--threshold=${10 * MOST_EXPOSED}`, '--no-pager', file], { encoding: 'utf8' });
		assert.equal(rated.status, 0, rated.stdout.trim().split('\n').pop());
	});
}

test('each service runs as a user of its own, in a folder that is closed to others', () => {
	const users = [...readFileSync(join(UNITS, 'energy-chain.sysusers.conf'), 'utf8').matchAll(/^u (\S+)/gm)].map(([, user]) => user);
	for (const name of readdirSync(UNITS).filter((one) => one.endsWith('.service'))) {
		const text = readFileSync(join(UNITS, name), 'utf8');
		const value = (key) => new RegExp(`^${key}=(.*)$`, 'm').exec(text)?.[1];
		assert.ok(users.includes(value('User')), `${name}: the user ${value('User')} is not declared`);
		assert.equal(value('StateDirectoryMode'), '0700');
		assert.equal(value('UMask'), '0077');
		assert.equal(value('Restart'), 'on-failure');
	}
});
