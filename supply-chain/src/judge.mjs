// The rules of deny.toml, and what they say about a package.
import { acceptedWay } from './spdx.mjs';
import { parseToml } from './toml.mjs';

/** Tools that a build uses and nothing that is passed on holds: the Mozilla licence binds only changes of their own files. */
const DEVELOPMENT_LICENCES = ['MPL-2.0'];

/** npm packages under other licences. None of them is part of what is passed on: users install them from the registry themselves. */
const NPM_EXCEPTIONS = new Map([
	// Optional packages of polkadot.js, which the day's player does not load.
	['@substrate/connect', 'GPL-3.0-only'],
	['@substrate/connect-extension-protocol', 'GPL-3.0-only'],
	['@substrate/connect-known-chains', 'GPL-3.0-only'],
	// A list of names, used by the command-line tool of polkadot-api.
	['spdx-exceptions', 'CC-BY-3.0'],
]);

/** @param {string} text deny.toml */
export function readRules(text) {
	const { licenses, bans, sources } = parseToml(text);
	const registries = sources['allow-registry'];
	if (sources['unknown-registry'] !== 'deny' || sources['unknown-git'] !== 'deny') throw new Error('deny.toml lets crates come from anywhere');
	if (!licenses.allow.length || !registries.length) throw new Error('deny.toml allows no licence, or no registry');
	return {
		allowed: new Set(licenses.allow),
		exceptions: new Map(licenses.exceptions.map((entry) => [entry.crate, entry.allow])),
		/** What crates are under whose manifest says otherwise. */
		clarified: new Map((licenses.clarify ?? []).map((entry) => [entry.crate, entry.expression])),
		banned: new Map(bans.deny.map((entry) => [entry.crate, entry.reason])),
		registries,
		/** The licences and exceptions that something needed. */
		used: new Set(),
	};
}

function judgeLicence(name, license, more, rules, without) {
	if (!license) return 'it names no licence';
	const accepted = (one) => (rules.allowed.has(one) || more.includes(one)) && !without?.test(one);
	let way;
	try {
		way = acceptedWay(license, accepted);
	} catch (error) {
		return error.message;
	}
	if (!way) return `its licence is ${license}`;
	for (const one of way) rules.used.add(rules.allowed.has(one) ? one : name);
	return undefined;
}

/**
 * Why crates are refused, in words.
 * @param {Map<string, any>} crates
 * @param {Map<string, { source?: string, checksum?: string }>} lock
 * @param {{ without?: RegExp }} [options] licences that are refused here, though the list has them
 */
export function judgeCrates(crates, lock, rules, { without } = {}) {
	const reasons = [];
	for (const [key, { name, license, ours }] of crates) {
		const licence = judgeLicence(name, rules.clarified.get(name) ?? license, rules.exceptions.get(name) ?? [], rules, without);
		if (licence) reasons.push(`${key}: ${licence}`);
		if (rules.banned.has(name)) reasons.push(`${key}: ${rules.banned.get(name)}`);
		if (ours) continue;
		const locked = lock.get(key);
		if (!locked) reasons.push(`${key}: Cargo.lock does not have it`);
		else if (!rules.registries.some((registry) => locked.source === `registry+${registry}`)) reasons.push(`${key}: it comes from ${locked.source ?? 'a folder'}`);
		else if (!/^[0-9a-f]{64}$/.test(locked.checksum ?? '')) reasons.push(`${key}: Cargo.lock has no hash of it`);
	}
	return reasons;
}

/** Why npm packages are refused, in words. */
export function judgeNpm(packages, rules) {
	const reasons = [];
	for (const { path, name, version, license, integrity, resolved, bundled, development } of packages) {
		const key = `${name}@${version}`;
		const exception = NPM_EXCEPTIONS.get(name);
		const more = exception ? [exception] : development ? DEVELOPMENT_LICENCES : [];
		const licence = bundled && license === undefined ? undefined : judgeLicence(name, license, more, rules);
		if (licence) reasons.push(`${key}: ${licence}`);
		if (!bundled && !/^sha512-[\w+/]{86}==$/.test(integrity ?? '')) reasons.push(`${key}: package-lock.json has no hash of it (${path})`);
		if (resolved !== undefined) reasons.push(`${key}: package-lock.json says where it comes from; it is the registry's that the user has set: ${resolved}`);
	}
	return reasons;
}

/** Licences and exceptions of deny.toml that nothing needs. Ask after everything was judged. */
export function unusedRules({ allowed, exceptions, used }) {
	return [...allowed, ...exceptions.keys()].filter((one) => !used.has(one)).map((one) => `deny.toml: nothing needs ${one}`);
}
