// In which blocks something was done about a request for flexibility. The chain keeps a request until it is over, and what became of it as
// events of these blocks: they are found by halving, for the state of a block says how far the request had come.
import { hexToU8a } from '@polkadot/util';
import { View } from './view.mjs';

/** Of a node that does not keep the states of all blocks, what lies before those that it has. */
const UNKNOWN = 'Unknown';
const NOT_YET = 'NotYet';
const OVER = 'Over';
/** Nothing was decided about a request as long as it is so. */
const UNDECIDED = [UNKNOWN, NOT_YET, 'Open'];

export class History {
	/** @param {number} id the request */
	constructor(view, id) {
		this.view = view;
		this.id = id;
		this.seen = new Map();
	}

	/** The request as the state of a block has it. */
	at(number) {
		const known = this.seen.get(number) ?? this.read(number);
		this.seen.set(number, known);
		return known;
	}

	async read(number) {
		const { api } = this.view;
		const hash = (await api.rpc.chain.getBlockHash(number)).toHex();
		const next = await api._rpcCore.provider
			.send('state_getStorage', [api.query.gridManagement.nextFlexibilityRequest.key(), hash])
			.catch(() => UNKNOWN);
		if (next === UNKNOWN) return { hash, kind: UNKNOWN, mark: UNKNOWN };
		if (next === null || api.createType('u32', hexToU8a(next)).toNumber() <= this.id) return { hash, kind: NOT_YET, mark: NOT_YET };
		const found = await new View(api, hash).ask('grid_getFlexibilityRequest', this.id);
		if (!found) return { hash, kind: OVER, mark: OVER };
		const { request } = found;
		const kind = typeof request.phase === 'string' ? request.phase : Object.keys(request.phase)[0];
		return { hash, kind, mark: JSON.stringify([request.phase, request.unsettled, request.activated_w]), request };
	}

	/** The first block of a range for which something holds: it does for the last one, and stays so. */
	async first(holds, from, to) {
		let [low, high] = [from, to];
		while (low < high) {
			const middle = Math.floor((low + high) / 2);
			if (holds(await this.at(middle))) high = middle;
			else low = middle + 1;
		}
		return low;
	}

	/** The blocks behind one, up to another, in which the request is not what it was in the block before. */
	async changes(from, to) {
		if ((await this.at(from)).mark === (await this.at(to)).mark) return [];
		if (to - from === 1) return [to];
		const middle = Math.floor((from + to) / 2);
		return [...(await this.changes(from, middle)), ...(await this.changes(middle, to))];
	}

	/** The blocks in which something was decided, and whether the node knows all of them. */
	async blocks() {
		const header = await this.view.api.rpc.chain.getHeader(this.view.hash);
		const newest = header.number.toNumber();
		const isKnown = ({ kind }) => kind !== UNKNOWN;
		const oldest = await this.first(isKnown, Math.min(1, newest), newest);
		const isDecided = ({ kind }) => !UNDECIDED.includes(kind);
		if (!isDecided(await this.at(newest))) return { blocks: [], complete: true, oldest };
		if (isDecided(await this.at(oldest))) return { blocks: await this.changes(oldest, newest), complete: false, oldest };
		const began = await this.first(isDecided, oldest, newest);
		return { blocks: [began, ...(await this.changes(began, newest))], complete: true, oldest };
	}

	/** What was done about the request: its events, in their order, and its last state that the node knows. */
	async events() {
		const { api } = this.view;
		const { blocks, ...rest } = await this.blocks();
		const events = [];
		for (const number of blocks) {
			const { hash } = await this.at(number);
			const state = await api.at(hash);
			const [records, now] = await Promise.all([state.query.system.events(), state.query.timestamp.now()]);
			for (const { event } of records) {
				const { section, method, data } = event;
				if (section !== 'gridManagement' || !method.startsWith('Flexibility') || data.request?.toNumber() !== this.id) continue;
				events.push({ block: number, at: now.toNumber(), method, data });
			}
		}
		const states = await Promise.all([...this.seen.entries()].sort(([a], [b]) => a - b).map(([, state]) => state));
		return { ...rest, events, request: states.findLast(({ request }) => request)?.request };
	}
}
