// What a check comes to.

/** How many of the deviations of a failed check are shown. */
const SHOWN = 5;

/**
 * @param {string} name @param {string[]} deviations none where all is as it must be @param {string} detail what was compared
 * @returns {import('./check.mjs').Check}
 */
export function verdict(name, deviations, detail) {
	if (deviations.length === 0) return { name, ok: true, detail };
	const more = deviations.length > SHOWN ? ` … and ${deviations.length - SHOWN} more` : '';
	return { name, ok: false, detail: deviations.slice(0, SHOWN).join('; ') + more };
}
