// Which part of a meter's readings earns credits, calculated independently of the chain.

/**
 * A meter that counts clean generation. Only what it has exported beyond all that it ever imported
 * earns: a battery that gives back what it took from the grid generates nothing. And only what lies
 * between two readings that were both measured, one interval after the other.
 */
export class CreditableMeter {
	constructor() {
		/** How far export less import stands below the highest that it ever was, in Wh. */
		this.deficitWh = 0n;
		/** The reading before. */
		this.last = undefined;
	}

	/**
	 * Adds a reading. Returns how much of it earns, in Wh.
	 * @param {{ interval: number, quality: string }} reading @param {{ importWh: bigint, exportWh: bigint }} flow since the reading before
	 */
	count(reading, { importWh, exportWh }) {
		const { last } = this;
		const net = exportWh - importWh - this.deficitWh;
		this.deficitWh = net < 0n ? -net : 0n;
		this.last = reading;
		const isMeasured = last?.quality === 'Measured' && reading.quality === 'Measured' && reading.interval === last.interval + 1;
		return isMeasured && net > 0n ? net : 0n;
	}
}
