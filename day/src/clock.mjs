// The clock of a node in simulation: virtual time that is set forward, and never back.
import { QUARTER_MS } from './calendar.mjs';

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

	/**
	 * Sets virtual time forward to a moment, unless it is later already; the next block carries it.
	 */
	async reach(moment) {
		if ((await this.now()) < moment) await this.chain.rpc('simulation_advanceTo', moment);
	}

	/**
	 * Sets virtual time to a second after the beginning of an interval, unless it is later already.
	 */
	async enter(interval) {
		await this.reach(interval * QUARTER_MS + 1_000);
	}
}
