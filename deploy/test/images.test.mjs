// The images and compose files. No container engine runs where the checks run, so they are linted, and compared with what they name: every
// file that is copied or mounted is there, nothing is published beyond this machine, no image is of a moving version, nobody is root.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { validate } from 'dockerfile-utils';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, 'docker');
const read = (...path) => readFileSync(join(...path), 'utf8');
const dockerfiles = readdirSync(FOLDER).filter((name) => name.endsWith('Dockerfile'));
const composeFiles = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));

/** Instructions with their lines joined, without comments. */
const instructions = (text) =>
	text
		.replaceAll(/^\s*#.*\n/gm, '')
		.replaceAll(/\\\n\s*/g, ' ')
		.split('\n')
		.filter(Boolean)
		.map((line) => /^(\S+)\s+(.*)$/.exec(line).slice(1));

/** Whether a path of the repository is in what the builds see. */
function inContext(path) {
	let seen = true;
	for (const line of read(ROOT, '.dockerignore').split('\n').filter((one) => one && !one.startsWith('#'))) {
		const pattern = line.replace(/^!/, '');
		if (pattern === '*' || path === pattern || path.startsWith(`${pattern}/`) || (pattern.startsWith('**/') && path.split('/').includes(pattern.slice(3)))) seen = line.startsWith('!');
	}
	return seen && existsSync(join(ROOT, path));
}

for (const name of dockerfiles) {
	const text = read(FOLDER, name);
	test(`${name} is without complaint, small and not root's`, () => {
		const complaints = validate(text).map(({ message, range }) => `line ${range.start.line + 1}: ${message}`);
		assert.deepEqual(complaints, []);
		const list = instructions(text);
		const last = list.slice(list.findLastIndex(([word]) => word === 'FROM'));
		const value = (word) => last.filter(([one]) => one === word).map(([, rest]) => rest);
		assert.ok(list.filter(([word]) => word === 'FROM').length >= 2, 'it builds and runs in one stage');
		assert.match(last[0][1], /slim/);
		assert.ok(value('USER').length === 1 && !/^(root|0)\b/.test(value('USER')[0]), 'it runs as root');
		assert.ok(last.findIndex(([word]) => word === 'USER') > last.findLastIndex(([word]) => word === 'RUN'), 'commands follow the change of the user');
		assert.equal(value('HEALTHCHECK').length, 1);
		for (const [, from] of list.filter(([word]) => word === 'FROM')) assert.match(from, /^\S+:(\$\{\w+\}|[\d.]+)[\w.-]*( AS \w+)?$/, 'a base image has no version');
		for (const [, rest] of list.filter(([word]) => word === 'COPY')) {
			const words = rest.split(/\s+/).filter((word) => !word.startsWith('--'));
			if (rest.includes('--from=')) continue;
			for (const source of words.slice(0, -1)) if (source !== '.') assert.ok(inContext(source), `COPY ${source}: the build does not see it`);
		}
	});
}

for (const name of composeFiles) {
	const file = parse(read(FOLDER, name), { merge: true });
	const services = Object.entries(file.services);
	test(`${name} names what is there, and publishes nothing beyond this machine`, () => {
		for (const [service, one] of services) {
			if (one.build) assert.ok(existsSync(join(FOLDER, one.build.context, one.build.dockerfile)), one.build.dockerfile);
			else assert.match(one.image, /^docker\.io\/.+:v?\d+\.\d+(\.\d+)?$/, `${service}: its image has no version`);
			for (const port of one.ports ?? []) assert.match(port, /^127\.0\.0\.1:\d+:\d+$/, service);
			assert.equal(one.read_only, true, service);
			assert.deepEqual(one.cap_drop, ['ALL'], service);
			assert.deepEqual(one.security_opt, ['no-new-privileges:true'], service);
			for (const volume of one.volumes ?? []) {
				const [from, , mode] = volume.split(':');
				if (from.startsWith('.')) {
					assert.ok(existsSync(join(FOLDER, from)), `${service}: ${from} is missing`);
					assert.equal(mode, 'ro', `${service}: ${from} could be changed`);
				} else assert.ok(from in file.volumes, `${service}: the volume ${from} is not declared`);
			}
			for (const needed of Array.isArray(one.depends_on) ? one.depends_on : Object.keys(one.depends_on ?? {})) assert.ok(needed in file.services, `${service} needs ${needed}`);
		}
		const ports = services.flatMap(([, one]) => one.ports ?? []);
		assert.equal(new Set(ports).size, ports.length);
	});
}

test('the services of the network find each other', () => {
	const { services } = parse(read(FOLDER, 'network.yaml'), { merge: true });
	const validators = Object.entries(services).filter(([, one]) => one.command?.some((word) => word.startsWith('--node-key=')));
	assert.equal(validators.length, 4);
	const peers = new Map();
	for (const [, one] of Object.entries(services)) {
		for (const word of one.command ?? []) {
			const match = /^--reserved-nodes=\/dns\/(\w+)\/tcp\/30333\/p2p\/(\w+)$/.exec(word);
			if (!match) continue;
			assert.ok(match[1] in services, match[1]);
			assert.equal(peers.get(match[1]) ?? match[2], match[2], 'one node has two names');
			peers.set(match[1], match[2]);
		}
	}
	assert.deepEqual([...peers.keys()].sort(), validators.map(([name]) => name).sort());
	for (const [name, one] of validators) {
		const known = one.command.filter((word) => word.startsWith('--reserved-nodes=')).length;
		assert.equal(known, 3, `${name} knows ${known} of the other three`);
	}
	const targets = ['node', 'gateway'].flatMap((job) => parse(read(FOLDER, `targets/${job}.yml`)).flatMap((one) => one.targets));
	for (const target of targets) assert.ok(target.split(':')[0] in services, target);
	const config = read(FOLDER, 'gateway.toml');
	for (const [, host] of config.matchAll(/(?:ws:\/\/|host = ")([a-z]+)/g)) assert.ok(host in services, host);
});

test('Prometheus and Grafana find their files in the containers', () => {
	const { services } = parse(read(FOLDER, 'network.yaml'), { merge: true });
	const mounted = new Map([...services.prometheus.volumes, ...services.grafana.volumes].map((volume) => volume.split(':')).map(([from, to]) => [to, from]));
	const config = parse(read(ROOT, 'deploy/prometheus/prometheus.yml'));
	for (const rules of config.rule_files) assert.ok(mounted.has(join('/etc/prometheus', rules)), rules);
	for (const { file_sd_configs: lists } of config.scrape_configs) for (const path of lists.flatMap((one) => one.files)) assert.ok(mounted.has(dirname(join('/etc/prometheus', path))), path);
	const provider = parse(read(ROOT, 'deploy/grafana/provider.yml')).providers[0].options.path;
	assert.ok([...mounted.keys()].some((path) => path.startsWith(normalize(`${provider}/`))), provider);
	const source = parse(read(ROOT, 'deploy/grafana/datasource.yml')).datasources[0];
	assert.equal(new URL(source.url).hostname in services, true);
	const dashboard = JSON.parse(read(ROOT, 'deploy/grafana/energy-chain.json'));
	for (const panel of dashboard.panels.filter(({ type }) => type !== 'row')) assert.equal(panel.datasource.uid, source.uid, panel.title);
});
