#!/usr/bin/env node
// Runs every command of the operators' guides, as it stands there, against a real network of four validators.
//
//   node network/guides.mjs [GUIDE...]
//
// The guides install programs and write into /etc, /opt and /var, so they run in a copy of this machine's files that is thrown away (an
// overlay in memory), with a network of its own: nothing of them is left, and their ports are nobody else's. That needs root and Linux.
// There is no service manager in it: `systemctl` starts what the unit names, as the user that it names, and `journalctl` prints its log.
//
// Blocks marked `sh` are run in the order of the pages below. The newer program of the page on upgrades is the same one with a byte behind
// its end. Blocks marked `sh upgrade` need a runtime with a higher version: ENERGY_CHAIN_NEXT_RUNTIME names its blob. Without it they are
// left out, and that is said.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fourValidators } from './src/four.mjs';
import { Network } from './src/processes.mjs';
import { inNamespaces, isInside } from './src/separate.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** It makes a network of its own; the others are about one that is there. */
const FOUNDING = 'found-a-network';
const GUIDES = [FOUNDING, 'run-a-node', 'govern', 'grid-operator', 'upgrade', 'incident'];
/** The accounts of the people in a control room and of whom they deal with, by the names of their key files. */
const CONTROL_ROOM = { operator: 'Bob', second: 'Ferdie', supplier: 'Charlie', scada: 'Scada', member: 'House' };
const BLOCK_SECONDS = 900;
/** Where the reader has the release, in the copy. */
const RELEASE = '/opt/energy-release';

/** The blocks of a page, with the number of their first line. */
function blocks(text) {
	const found = [];
	let open;
	for (const [at, line] of text.split('\n').entries()) {
		const fence = /^( *)```(.*)$/.exec(line);
		if (fence && !open && /^sh( upgrade)?$/.test(fence[2])) open = { line: at + 2, mark: fence[2].slice(3), indent: fence[1].length, lines: [] };
		else if (fence && open) {
			found.push({ line: open.line, mark: open.mark, script: open.lines.join('\n') });
			open = undefined;
		} else if (open) open.lines.push(line.slice(open.indent));
	}
	if (open) throw new Error(`a block is not closed, line ${open.line}`);
	return found;
}

/** This machine's files, in which what is changed goes with the process. */
function copyOfTheMachine(folder) {
	const run = (...words) => execFileSync(words[0], words.slice(1), { stdio: ['ignore', 'inherit', 'inherit'] });
	run('mount', '-t', 'tmpfs', 'tmpfs', folder);
	for (const name of ['upper', 'work', 'root']) mkdirSync(join(folder, name));
	const root = join(folder, 'root');
	run('mount', '-t', 'overlay', 'overlay', '-o', `lowerdir=/,upperdir=${join(folder, 'upper')},workdir=${join(folder, 'work')}`, root);
	run('mount', '--rbind', '/dev', join(root, 'dev'));
	run('mount', '-t', 'proc', 'proc', join(root, 'proc'));
	run('mount', '-t', 'tmpfs', 'tmpfs', join(root, 'run'));
	return root;
}

const SYSTEMCTL = `#!/bin/bash
# Starts what a unit names. Written by network/guides.mjs, for a place without a service manager.
set -eu
command=$1 now=false
shift
if [ "\${1:-}" = --now ]; then now=true && shift; fi
if [ "\${1:-}" = --quiet ]; then shift; fi
unit=\${1:-} && unit=\${unit%.service}
file=/etc/systemd/system/$unit.service pid_file=/run/$unit.pid
field() { sed -n "s/^$1=//p" "$file" | head -n 1; }
# Nobody waits for what has ended here, so it may still have its number.
active() { pid=$(cat "$pid_file" 2>/dev/null) && kill -0 "$pid" 2>/dev/null && ! grep -q '^State:.*zombie' "/proc/$pid/status"; }
start() {
	active && return
	read -ra words <<<"$(field ExecStart)"
	setsid setpriv --reuid="$(field User)" --regid="$(field Group)" --clear-groups env -i PATH="$PATH" "\${words[@]}" </dev/null >>"/var/log/$unit.log" 2>&1 &
	echo $! >"$pid_file"
}
stop() {
	active || return 0
	kill -TERM "$pid"
	for _ in $(seq 600); do active || return 0; sleep 0.1; done
	exit 1
}
case $command in
daemon-reload) ;;
enable) touch "/run/$unit.enabled" && if $now; then start; fi ;;
disable) rm -f "/run/$unit.enabled" ;;
start) start ;;
stop) stop ;;
restart) stop && start ;;
is-active) active ;;
*) echo "systemctl $command is not known here" >&2 && exit 1 ;;
esac
`;
const JOURNALCTL = '#!/bin/bash\n# The log of a unit that systemctl has started here: journalctl --unit NAME --lines N …\ntail -n "$4" "/var/log/$2.log"\n';

const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

const put = (root, name, text, mode = 0o644) => writeFileSync(join(root, RELEASE, name), text, { mode });

/** The release, and what an office has: keys of the accounts that sign here. */
function layRelease(root, binary) {
	const folder = join(root, RELEASE);
	mkdirSync(join(folder, 'next'), { recursive: true });
	cpSync(binary, join(folder, 'energy-chain-node'));
	for (const name of ['operate', 'deploy', 'examples']) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
	put(root, 'SHA256SUMS', `${sha256(join(folder, 'energy-chain-node'))}  ./energy-chain-node\n`);
	// The next version of the program: the same one with a byte behind its end, so that it has another hash.
	cpSync(binary, join(folder, 'next/energy-chain-node'));
	appendFileSync(join(folder, 'next/energy-chain-node'), '\n');
	put(root, 'next/SHA256SUMS', `${sha256(join(folder, 'next/energy-chain-node'))}  ./energy-chain-node\n`);
	for (const name of ['Alice', 'Bob', 'Charlie', 'Dave', 'Erin']) put(root, `${name.toLowerCase()}.key`, `//${name}\n`, 0o600);
	for (const [file, name] of Object.entries(CONTROL_ROOM)) put(root, `${file}.key`, `//${name}\n`, 0o600);
	for (const [name, text] of [['systemctl', SYSTEMCTL], ['journalctl', JOURNALCTL]]) writeFileSync(join(root, 'usr/local/bin', name), text, { mode: 0o755 });
}

/** What the members of a network hand to one who joins. */
function layNetwork(root, { spec, genesis }) {
	put(root, 'spec.json', JSON.stringify(spec));
	put(root, 'genesis-hash.txt', `${genesis}\n`);
	if (process.env.ENERGY_CHAIN_NEXT_RUNTIME) cpSync(process.env.ENERGY_CHAIN_NEXT_RUNTIME, join(root, RELEASE, 'next/runtime.wasm'));
}

/** Runs one block; returns what it printed. */
function runBlock(root, script, url) {
	const text = `set -euo pipefail\ncd ${RELEASE}\nPS4='+ '\nset -x\n${script}\n`;
	return spawnSync('chroot', [root, '/bin/bash', '-c', text], {
		encoding: 'utf8',
		timeout: 1_000 * BLOCK_SECONDS,
		env: { PATH: `/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${process.execPath.replace(/\/[^/]*$/, '')}`, HOME: '/root', LANG: 'C.UTF-8', ...(url && { ENERGY_CHAIN_URL: url }) },
	});
}

/** Runs the blocks of a page; counts them. */
function runPage(root, page, count, url) {
	for (const { line, mark, script } of blocks(readFileSync(join(ROOT, `docs/guides/${page}.md`), 'utf8'))) {
		const name = `docs/guides/${page}.md:${line}`;
		if (mark === 'upgrade' && !process.env.ENERGY_CHAIN_NEXT_RUNTIME) {
			console.log(`- ${name}: left out, ENERGY_CHAIN_NEXT_RUNTIME names no newer runtime`);
			count.skipped++;
			continue;
		}
		const begin = Date.now();
		const { status, stdout, stderr } = runBlock(root, script, url);
		const passed = status === 0;
		count[passed ? 'passed' : 'failed']++;
		console.log(`${passed ? '✓' : '✗'} ${name}, ${((Date.now() - begin) / 1_000).toFixed(0)} s`);
		if (!passed || process.env.VERBOSE) console.log(`${stdout}${stderr}`.replaceAll(/^/gm, '    '));
	}
}

async function main(chosen) {
	const pages = GUIDES.filter((name) => !chosen.length || chosen.includes(name));
	execFileSync('ip', ['link', 'set', 'lo', 'up']);
	const network = await Network.create();
	// Apart from what the network deletes: this machine's files are mounted in it.
	const copy = mkdtempSync(join(tmpdir(), 'energy-guides.'));
	const count = { passed: 0, failed: 0, skipped: 0 };
	try {
		const root = copyOfTheMachine(copy);
		layRelease(root, network.binary);
		if (pages.includes(FOUNDING)) runPage(root, FOUNDING, count);
		const joining = pages.filter((page) => page !== FOUNDING);
		if (joining.length) {
			const founded = await startNetwork(network);
			layNetwork(root, founded);
			for (const page of joining) runPage(root, page, count, founded.url);
		}
	} finally {
		spawnSync('umount', ['--recursive', '--lazy', copy]);
		rmdirSync(copy);
		await network.close();
	}
	console.log(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped`);
	process.exitCode = count.failed ? 1 : 0;
}

/** Four validators, who let nobody in but those on the list. The specification names them all. */
async function startNetwork(network) {
	const { spec, validators } = await fourValidators(network);
	const bootNodes = Object.values(validators).map((node) => node.address);
	return { spec: { ...spec.json, bootNodes }, genesis: await validators.alice.rpc('chain_getBlockHash', 0), url: validators.alice.ws };
}

if (isInside()) await main(process.argv.slice(2).filter((word) => !word.startsWith('--')));
else inNamespaces(import.meta.url);
