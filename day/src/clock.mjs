// The clock of a node in simulation: virtual time that moves when it is told to.
import { QUARTER_MS } from './community.mjs';

export class Clock {
	/** @param {import('./chain.mjs').Chain} chain */
	constructor(chain) {
		this.chain = chain;
	}

	/** Virtual time, in Unix milliseconds. */
	async now() {
		try {
			return Number(await this.chain.rpc('simulation_now'));
		} catch (error) {
			throw new Error(`the node has no virtual clock (${error.message}); start it with --dev --simulation`);
		}
	}

	/** Sets virtual time forward; the next block carries it. */
	async advanceTo(moment) {
		await this.chain.rpc('simulation_advanceTo', moment);
	}

	/** Sets virtual time to a second after the beginning of an interval, unless it is later already. */
	async enter(interval) {
		const moment = interval * QUARTER_MS + 1_000;
		if ((await this.now()) < moment) await this.advanceTo(moment);
	}
}
