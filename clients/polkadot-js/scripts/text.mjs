// What the generated files share.

export const HEAD = '// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.\n';

export const camelCase = (name) => name.replace(/_([a-z0-9])/g, (_, letter) => letter.toUpperCase());
export const quoted = (text) => (text.includes("'") ? JSON.stringify(text) : `'${text.replace(/\\/g, '\\\\')}'`);

/**
 * Things by the file that they stand in, both in order.
 * @template T
 * @param {T[]} all @param {(one: T) => string} moduleOf
 * @returns {Map<string, T[]>}
 */
export function inModules(all, moduleOf) {
	const modules = new Map();
	for (const one of all) modules.set(moduleOf(one), [...(modules.get(moduleOf(one)) ?? []), one]);
	return new Map([...modules].sort(([a], [b]) => (a < b ? -1 : 1)));
}
