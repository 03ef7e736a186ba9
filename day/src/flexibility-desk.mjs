// Flexibility in the day: the operator asks for it, and members commit to it, each at its time.
import { historyBefore, requestsWithin } from './flexibility-plan.mjs';

/** A commitment to less than this is none. */
const LEAST_W = 100n;
/** Readings go to the chain as long as their intervals take them. */
const QUARTERS_PER_BATCH = 8;

export class FlexibilityDesk {
	/** @param {import('./day.mjs').Day} day */
	constructor(day) {
		this.day = day;
	}

	/** The requests of the part of the day that is played. */
	get planned() {
		const { people, from, to } = this.day;
		return requestsWithin(people.flexibility, from, to);
	}

	get book() {
		return this.day.ledger.flexibility;
	}

	/** The terms of a planned request, as the chain has them. */
	termsOf({ direction, powerW, begin, end, maxPriceMills, closes }) {
		const { calendar } = this.day;
		return { direction, powerW, from: calendar.intervalOf(begin), until: calendar.intervalOf(end), maxPriceMills, closesAt: calendar.intervalOf(closes) };
	}

	/** The record of a planned request, once it is put. */
	requestOf(planned) {
		const [area, terms] = [this.day.grid.ids.get(planned.area), this.termsOf(planned)];
		const isSame = (found) => found.area === area && Object.entries(terms).every(([field, value]) => String(found.terms[field]) === String(value));
		return [...this.book.requests.values()].find(isSame);
	}

	member(number) {
		return this.day.people.households.find((household) => household.number === number);
	}

	/** Puts what is to be asked for in a quarter, and has members commit; late, too, where a day is taken up again. */
	async act(quarter) {
		const { chain, people, tx, grid } = this.day;
		for (const planned of this.planned.filter(({ asked, closes }) => asked <= quarter && quarter < closes)) {
			if (!this.requestOf(planned)) {
				const { direction, powerW, from, until, maxPriceMills, closesAt } = this.termsOf(planned);
				const call = tx.gridManagement.requestFlexibility(grid.ids.get(planned.area), direction, powerW, from, until, maxPriceMills, closesAt);
				await chain.execute(people.roles.operator, call, { label: 'asking for flexibility' });
			}
			const request = this.requestOf(planned);
			const waiting = planned.commitments.filter(({ member }) => !request.commitments.some(({ who }) => who === this.member(member).address));
			for (const { member, limitW, priceMills } of waiting) {
				const { pair, address } = this.member(member);
				// Whoever usually takes no more than that has nothing to offer.
				if (this.book.referenceOf(address, request.terms) - BigInt(limitW) < LEAST_W) continue;
				await chain.submit(pair, tx.gridManagement.commitFlexibility(request.id, limitW, priceMills));
			}
			if (waiting.length > 0) await chain.seal();
		}
	}

	/** Whether a member's devices do not keep to what it promised for a quarter. */
	disobeys(number, quarter) {
		return this.planned.some(({ begin, end, disobey }) => begin <= quarter && quarter < end && disobey.includes(number));
	}

	/** Whether all that was asked for is over. */
	get isOver() {
		return [...this.book.requests.values()].every(({ closed }) => closed !== undefined);
	}

	/** The ids of the requests that the chain still has. */
	async stillOpen() {
		const answers = await Promise.all([...this.book.requests.keys()].map(async (id) => [id, await this.day.chain.view('gridApi', 'getFlexibilityRequest', id)]));
		return answers.filter(([, answer]) => answer !== null).map(([id]) => id);
	}

	/** The first quarter before the day in which meters are read, if any are. */
	get historyFrom() {
		return historyBefore(this.planned);
	}

	/** Whether a meter is read before the day: it stands at the connection of somebody who will commit. */
	isReadEarlier({ isConnection, owner }) {
		return isConnection && this.planned.some(({ commitments }) => commitments.some(({ member }) => member === owner.number));
	}

	/** The time before the day, up to a quarter: the meters of those who will commit are read, and nobody trades. */
	async playEarlier(until) {
		const { clock, calendar, chain } = this.day;
		for (let next = this.historyFrom + QUARTERS_PER_BATCH - 1, quarter = -Infinity; quarter < until; next += QUARTERS_PER_BATCH) {
			quarter = Math.min(next, until);
			await clock.enter(calendar.intervalOf(quarter));
			await this.day.submitReadings(quarter);
			await chain.seal();
		}
	}
}
