// What the project is made of: crates as cargo resolves them for what is shipped, npm packages as the lock files name them.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** What is linked: a workspace, the package at its top, and for which machine. */
export const NODE = { name: 'node', workspace: '.', package: 'energy-chain-node', target: 'x86_64-unknown-linux-gnu', arguments: [] };
export const RUNTIME = { name: 'runtime', workspace: '.', package: 'energy-chain-runtime', target: 'wasm32v1-none', arguments: ['--no-default-features'] };
export const SUBXT = { name: 'subxt', workspace: 'clients/subxt', package: 'energy-chain-subxt', target: 'x86_64-unknown-linux-gnu', arguments: [] };
export const GATEWAY = { name: 'gateway', workspace: 'gateway', package: 'energy-gateway', target: 'x86_64-unknown-linux-gnu', arguments: [] };

const LINE = /^(\d+)\t(\S+) v(\S+)(?: \(proc-macro\))?(?: \(([^)]*)\))?\t([^\t]*)\t(.*)$/;

/**
 * Reads the lines of `cargo tree`: each package once, with the packages it depends on.
 * @param {string} text
 */
export function parseTree(text) {
	const packages = new Map();
	const path = [];
	for (const line of text.split('\n').filter(Boolean)) {
		const match = LINE.exec(line.replace(/ \(\*\)$/, ''));
		if (!match) throw new Error(`cargo tree printed a line that is not understood: ${line}`);
		const [, depth, name, version, from, license, repository] = match;
		const key = `${name}@${version}`;
		if (!packages.has(key)) {
			const isOurs = from?.startsWith('/') ?? false;
			packages.set(key, { name, version, license, repository, ours: isOurs, source: isOurs ? undefined : from, needs: new Set() });
		}
		path.length = Number(depth);
		if (path.length) packages.get(path.at(-1)).needs.add(key);
		path.push(key);
	}
	return packages;
}

/** The crates that are linked into one of the programs. */
export function crates({ workspace, package: top, target, arguments: more }) {
	const options = ['tree', '--locked', '--edges', 'normal', '--package', top, '--target', target, ...more];
	options.push('--prefix', 'depth', '--charset', 'ascii', '--color', 'never', '--format', '\t{p}\t{l}\t{r}');
	const text = execFileSync('cargo', options, { cwd: join(ROOT, workspace), encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] });
	return parseTree(text);
}

/**
 * The SHA-256 of each crate's archive, from Cargo.lock, by `name@version`.
 * @param {string} text
 */
export function parseLock(text) {
	const found = new Map();
	for (const entry of text.split('[[package]]').slice(1)) {
		const field = (name) => new RegExp(`^${name} = "(.*)"$`, 'm').exec(entry)?.[1];
		found.set(`${field('name')}@${field('version')}`, { source: field('source'), checksum: field('checksum') });
	}
	return found;
}

export const cargoLock = (workspace) => parseLock(readFileSync(join(ROOT, workspace, 'Cargo.lock'), 'utf8'));

/** The folders with a package-lock.json. */
export function npmFolders() {
	const found = [];
	const look = (folder, depth) => {
		if (existsSync(join(folder, 'package-lock.json'))) found.push(relative(ROOT, folder));
		if (depth === 0) return;
		for (const entry of readdirSync(folder, { withFileTypes: true })) {
			if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) look(join(folder, entry.name), depth - 1);
		}
	};
	look(ROOT, 2);
	return found.sort();
}

/**
 * The packages of a lock file: those that come from a registry.
 * @param {string} text
 */
export function parsePackageLock(text) {
	const lock = JSON.parse(text);
	if (lock.lockfileVersion !== 3) throw new Error(`a lock file of version ${lock.lockfileVersion} is not understood`);
	const packages = Object.entries(lock.packages)
		.filter(([path, entry]) => path.includes('node_modules/') && !entry.link)
		.map(([path, entry]) => ({
			path,
			name: entry.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
			version: entry.version,
			license: entry.license,
			integrity: entry.integrity,
			resolved: entry.resolved,
			// Inside the archive of the package that holds it.
			bundled: entry.inBundle === true,
			development: entry.dev === true,
		}));
	return { name: lock.name, version: lock.version, packages };
}

export const npmPackages = (folder) => parsePackageLock(readFileSync(join(ROOT, folder, 'package-lock.json'), 'utf8'));
export const folderOf = (url) => dirname(fileURLToPath(url));
