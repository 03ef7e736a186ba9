// Four validators of four organisations, as the faults and the guides use them.
import { listedSpec, startValidators } from './local.mjs';

/**
 * Starts them on the preset, with shorter intervals where wanted. Returns the specification and the nodes by name. `others` are nodes that
 * stand on the list beside them.
 * @param {import('./processes.mjs').Network} network
 * @param {number} [intervalMs]
 */
export async function fourValidators(network, intervalMs, { others = [], ...options } = {}) {
	const spec = listedSpec(network, others, (genesis) => {
		if (!intervalMs) return;
		genesis.gridManagement.intervalLengthMs = intervalMs;
		// A quarter's energy in a minute is more power than the preset's edge carries: at a root a limit of 0 stands for no edge.
		for (const area of genesis.gridManagement.areas) Object.assign(area.edge, { import_limit_w: 0, export_limit_w: 0 });
	});
	const validators = await startValidators(network, spec, options);
	const [first] = Object.values(validators);
	await first.waitFor('blocks become final', async () => (await first.finalized()) > 1, { seconds: 180 });
	return { spec, validators };
}
