// A software bill of materials in CycloneDX's JSON form, version 1.6 of the specification (ECMA-424).
import { createHash } from 'node:crypto';

/** What ends a purl's path segment has to be written as a percent code. */
const encoded = (text) => encodeURIComponent(text).replaceAll('%3A', ':');
export const cargoUrl = (name, version) => `pkg:cargo/${encoded(name)}@${encoded(version)}`;
export const npmUrl = (name, version) => `pkg:npm/${name.split('/').map(encoded).join('/')}@${encoded(version)}`;

/** Old manifests write a slash for OR, which SPDX does not know. */
const licences = (expression) => (expression ? [{ expression: expression.replaceAll(/\s*\/\s*/g, ' OR ') }] : undefined);
const sorted = (list, key) => [...list].sort((a, b) => (a[key] < b[key] ? -1 : a[key] > b[key] ? 1 : 0));
/** Leaves out what is undefined, so that the file has no empty fields. */
const filled = (object) => Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));

/** @param {Map<string, any>} packages of `crates` @param {Map<string, { checksum?: string }>} lock */
export function crateComponents(packages, lock) {
	const ref = ({ name, version }) => cargoUrl(name, version);
	const components = [...packages].map(([key, one]) =>
		filled({
			type: 'library',
			'bom-ref': ref(one),
			name: one.name,
			version: one.version,
			scope: 'required',
			hashes: lock.get(key)?.checksum ? [{ alg: 'SHA-256', content: lock.get(key).checksum }] : undefined,
			licenses: licences(one.license),
			purl: ref(one),
			externalReferences: /^https:\/\/\S+$/.test(one.repository) && !one.ours ? [{ type: 'vcs', url: one.repository }] : undefined,
		}),
	);
	const dependencies = [...packages.values()].map((one) => ({ ref: ref(one), dependsOn: [...one.needs].map((key) => ref(packages.get(key))).sort() }));
	return { components, dependencies };
}

/** Of the lock file, what is installed without development: the names and hashes; which needs which is not in it as a graph. */
export function npmComponents(packages) {
	const found = new Map();
	for (const { name, version, license, integrity, development } of packages) {
		if (development) continue;
		const purl = npmUrl(name, version);
		const hash = integrity?.startsWith('sha512-') ? Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') : undefined;
		const hashes = hash ? [{ alg: 'SHA-512', content: hash }] : undefined;
		found.set(purl, filled({ type: 'library', 'bom-ref': purl, name, version, scope: 'required', hashes, licenses: licences(license), purl }));
	}
	return { components: [...found.values()], dependencies: [] };
}

/**
 * The document. The same input gives the same bytes: its number is made of its content, its time is given.
 * @param {{ top: { name: string, version: string, type: string, purl: string, license: string }, parts: { components: any[], dependencies: any[] }, time: Date }} input
 */
export function bill({ top, parts, time }) {
	const { license, ...component } = top;
	const components = sorted(
		parts.components.filter((one) => one['bom-ref'] !== top.purl),
		'bom-ref',
	);
	const direct = parts.dependencies.some((one) => one.ref === top.purl) ? [] : [{ ref: top.purl, dependsOn: components.map((one) => one['bom-ref']) }];
	const body = {
		version: 1,
		metadata: {
			timestamp: time.toISOString().replace(/\.\d+Z$/, 'Z'),
			tools: { components: [{ type: 'application', name: 'energy-chain supply-chain/sbom.mjs' }] },
			component: { 'bom-ref': top.purl, ...component, licenses: licences(license) },
		},
		components,
		dependencies: sorted([...parts.dependencies, ...direct], 'ref'),
	};
	return { $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: serialNumber(JSON.stringify(body)), ...body };
}

/** A UUID (version 8 of RFC 9562: of one's own making) from a hash of the text. */
function serialNumber(text) {
	const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
	bytes[6] = (bytes[6] & 0x0f) | 0x80;
	bytes[8] = (bytes[8] & 0x3f) | 0x80;
	return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')}`;
}
