// The network of the preset `local_testnet`: four validators of four organisations, whose keys everybody knows.
import { nodeKey } from './keys.mjs';
import { keyOf } from './council.mjs';

export const VALIDATORS = ['//Alice', '//Bob', '//Charlie', '//Dave'];

/** Three of four members decide. */
export const council = () => VALIDATORS.slice(0, 3).map(keyOf);

/** Network keys of the validators and of other nodes, by names, the same in each run. */
export const keys = Object.fromEntries(
	['alice', 'bob', 'charlie', 'dave', 'eve', 'stranger'].map((name, i) => [name, nodeKey(String(i + 1).padStart(2, '0').repeat(32))]),
);

/**
 * The specification with a list of nodes from the first block on: the validators, and the plain nodes that are named.
 * @param {import('./processes.mjs').Network} network
 * @param {string[]} [others]
 * @param {(genesis: any) => void} [change] changes the genesis before it is built
 */
export function listedSpec(network, others = [], change = () => undefined) {
	const { status, stdout, stderr } = network.run(['export-chain-spec', '--chain', 'local']);
	if (status !== 0) throw new Error(stderr);
	const json = JSON.parse(stdout);
	const genesis = json.genesis.runtimeGenesis.patch;
	const validators = VALIDATORS.map((phrase) => {
		const name = phrase.slice(2).toLowerCase();
		return [keys[name].nodeId, keyOf(phrase).address, 'Validator', name];
	});
	const plain = others.map((name) => [keys[name].nodeId, keyOf('//Alice').address, 'Node', name]);
	genesis.validators = { ...genesis.validators, nodes: [...validators, ...plain] };
	change(genesis);
	const plainSpec = network.writeSpec(json);
	const raw = network.run(['export-chain-spec', '--chain', plainSpec.file, '--raw']);
	if (raw.status !== 0) throw new Error(raw.stderr);
	return network.writeSpec(JSON.parse(raw.stdout));
}

/** Starts the four validators, each knowing all that were started before. Returns them by name. */
export async function startValidators(network, spec, options = {}) {
	const nodes = {};
	for (const phrase of VALIDATORS) {
		const name = phrase.slice(2).toLowerCase();
		nodes[name] = await network.start(spec, { name, validator: phrase, key: keys[name], bootnodes: Object.values(nodes), ...options });
	}
	return nodes;
}
