// Transactions on a network of real nodes, and decisions of its council.
import { ApiPromise, HttpProvider, WsProvider } from '@polkadot/api';
import { Keyring } from '@polkadot/keyring';

/** What a motion's call may weigh at most, beyond what any call of a test does. */
const WEIGHT_BOUND = { refTime: 20_000_000_000n, proofSize: 1_000_000n };
/** How long a transaction may take until a block has it. */
const INCLUSION_SECONDS = 120;

export const keyOf = (phrase) => new Keyring({ type: 'sr25519' }).addFromUri(phrase);

/** Connects polkadot.js to a node. */
export function connect(node, { http = false } = {}) {
	const provider = http ? new HttpProvider(node.url) : new WsProvider(node.ws, 1_000, {}, 60_000);
	return ApiPromise.create({ provider, noInitWarn: true, throwOnConnect: true });
}

/** The reason of a dispatch error. */
function reasonOf(api, error) {
	if (!error.isModule) return error.toString();
	const { section, name, docs } = api.registry.findMetaError(error.asModule);
	return `${section}.${name}: ${docs.join(' ')}`;
}

/**
 * Sends a transaction, and returns its events once a block has it (`final: true`: once that block is final). Throws where it fails.
 * @param {ApiPromise} api
 * @param {import('@polkadot/api/types').SubmittableExtrinsic<'promise'>} call
 */
export function send(api, call, signer, { final = false, nonce = -1 } = {}) {
	return new Promise((resolve, reject) => {
		let unsubscribe = () => {};
		const end = (settle, value) => {
			clearTimeout(timer);
			unsubscribe();
			settle(value);
		};
		const timer = setTimeout(() => end(reject, new Error(`not in a block within ${INCLUSION_SECONDS} s`)), 1_000 * INCLUSION_SECONDS);
		const seen = ({ status, events, dispatchError, isError }) => {
			if (isError) return end(reject, new Error(`the transaction is ${status.type}`));
			if (!(final ? status.isFinalized : status.isInBlock || status.isFinalized)) return undefined;
			if (dispatchError) return end(reject, new Error(reasonOf(api, dispatchError)));
			return end(resolve, events.map(({ event }) => event));
		};
		call.signAndSend(signer, { nonce }, seen).then(
			(stop) => {
				unsubscribe = stop;
			},
			(error) => end(reject, error),
		);
	});
}

/**
 * Has the council decide on a call: the first member proposes it, the others agree, and it is dispatched. Throws where it fails.
 * `asRoot` dispatches it as root.
 */
export async function decide(api, call, members, { asRoot = false } = {}) {
	const motion = asRoot ? api.tx.councilRoot.dispatchAsRoot(call) : call;
	const { length } = motion.method.toU8a();
	const proposed = await send(api, api.tx.council.propose(members.length, motion, length), members[0]);
	const of = (events, name) => events.find(({ section, method }) => section === 'council' && method === name);
	// What one member may decide alone is dispatched at once.
	if (members.length === 1) return outcome(api, proposed, of(proposed, 'Executed'));
	const { proposalIndex, proposalHash } = of(proposed, 'Proposed').data;
	await Promise.all(members.map((member) => send(api, api.tx.council.vote(proposalHash, proposalIndex, true), member)));
	const closed = await send(api, api.tx.council.close(proposalHash, proposalIndex, WEIGHT_BOUND, length), members[0]);
	return outcome(api, closed, of(closed, 'Executed'));
}

function outcome(api, events, executed) {
	if (!executed) throw new Error('the council did not agree');
	const { result } = executed.data;
	if (result.isErr) throw new Error(reasonOf(api, result.asErr));
	// What is dispatched as root has an outcome of its own.
	const dispatched = events.find(({ section, method }) => section === 'councilRoot' && method.startsWith('Dispatched'));
	const inner = dispatched?.data.result;
	if (inner?.isErr) throw new Error(reasonOf(api, inner.asErr));
	return events;
}
