// Motions of the council: every member gives the same command, and the last one that is needed closes the motion.
import { failureIn, Refused, send } from './chain.mjs';

/** As many yes votes as two thirds of the members are. */
export const twoThirds = (members) => Math.ceil((2 * members) / 3);

/** The open motions: number, call, votes. */
export async function motions(api) {
	const hashes = await api.query.council.proposals();
	const open = await Promise.all(
		hashes.map(async (hash) => {
			const [call, votes] = await Promise.all([api.query.council.proposalOf(hash), api.query.council.voting(hash)]);
			if (votes.isNone) return undefined;
			const { index, threshold, ayes, nays, end } = votes.unwrap();
			return {
				hash: hash.toHex(),
				number: index.toNumber(),
				threshold: threshold.toNumber(),
				ayes: ayes.map(String),
				nays: nays.map(String),
				end: end.toNumber(),
				call: call.isSome ? call.unwrap() : undefined,
			};
		}),
	);
	return open.filter(Boolean).sort((a, b) => a.number - b.number);
}

/** A call as a person reads it. */
export function readable(call) {
	if (!call) return 'a call that is not on chain any more';
	const values = call.args.map((value, at) => `${call.meta.args[at].name}: ${text(value)}`);
	return `${call.section}.${call.method}(${values.join(', ')})`;
}

function text(value) {
	if (value.section && value.method) return readable(value);
	const human = value.toHuman();
	const words = typeof human === 'string' ? human : JSON.stringify(human);
	return words.length > 100 ? `${words.slice(0, 97)}…` : words;
}

/**
 * Proposes a call, or votes yes where the same call is proposed, and closes the motion once it has its votes.
 * @returns {Promise<'executed' | 'voted'>}
 */
export async function support(api, call, pair, say = console.log) {
	const members = (await api.query.council.members()).map(String);
	if (!members.includes(pair.address)) throw new Refused(`${pair.address} is not a member of the council`);
	const threshold = twoThirds(members.length);
	const hash = call.method.hash.toHex();
	const find = async () => (await motions(api)).find((motion) => motion.hash === hash);
	if (!(await find())) {
		const events = await send(api, api.tx.council.propose(threshold, call, call.method.encodedLength), pair);
		say(`proposed ${readable(call.method)}`);
		// A council whose threshold one member fulfils executes at once.
		if (threshold <= 1) return executed(api, events);
	}
	let motion = await find();
	if (!motion.ayes.includes(pair.address)) {
		await send(api, api.tx.council.vote(hash, motion.number, true), pair);
		motion = await find();
	}
	say(`motion ${motion.number}: ${motion.ayes.length} of ${motion.threshold} votes`);
	if (motion.ayes.length < motion.threshold) return 'voted';
	return close(api, motion, pair);
}

/** Closes a motion that has its votes, or whose time is over. */
export async function close(api, motion, pair) {
	if (!motion.call) throw new Refused('the call of this motion is not on chain any more');
	// What the call may weigh: as much as it does, and no less.
	const { weight } = await api.call.transactionPaymentCallApi.queryCallInfo(motion.call, motion.call.encodedLength);
	const events = await send(api, api.tx.council.close(motion.hash, motion.number, weight, motion.call.encodedLength), pair);
	if (!events.some(({ section, method }) => section === 'council' && method === 'Executed')) return 'rejected';
	return executed(api, events);
}

function executed(api, events) {
	const failure = failureIn(api, events);
	if (failure) throw new Refused(`the council agreed, and the call failed: ${failure}`);
	return 'executed';
}
