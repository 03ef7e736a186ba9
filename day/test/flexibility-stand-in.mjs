// The stand-in's market for flexibility, watt by watt.
import { quarterWh } from '../src/limits.mjs';
import { GridStandIn, Refusal } from './grid-stand-in.mjs';

const DAY = 96;
const METER_DEADLINE = 8;
const PLANCKS = 10n ** 6n;

const sum = (values) => values.reduce((a, b) => a + b, 0);

export class FlexibilityStandIn extends GridStandIn {
	constructor(...of) {
		super(...of);
		this.requests = [];
		/** What connections measured in time, by interval and account, for good. */
		this.measured = new Map();
		/** Spoils what is published, to try what finds it. */
		this.spoilFlexibility = (_, data) => data;
	}

	emitFlexibility(method, data, submission) {
		this.emit('gridManagement', method, this.spoilFlexibility(method, data), submission);
	}

	limitsOf(who, interval) {
		const limits = { ...this.imposedOn(who, interval) };
		for (const { terms, commitments } of this.requests) {
			const own = commitments.find((one) => one.who === who && one.limit !== undefined);
			if (own && terms.from <= interval && interval < terms.until) limits[terms.direction === 'Import' ? 'importLimitW' : 'exportLimitW'] = Math.min(own.limit, limits[terms.direction === 'Import' ? 'importLimitW' : 'exportLimitW']);
		}
		return limits;
	}

	static cost(energyWh, priceMills) {
		return BigInt(energyWh) * BigInt(priceMills) * PLANCKS;
	}

	requestFlexibility(who, submission, area, direction, powerW, from, until, maxPriceMills, closesAt) {
		const terms = { direction, powerW, from, until, maxPriceMills, closesAt };
		const request = this.requests.length;
		const budget = FlexibilityStandIn.cost(quarterWh(powerW) * (terms.until - terms.from), terms.maxPriceMills);
		this.requests.push({ request, area, payer: who, terms, commitments: [], budget, phase: 'open' });
		this.emitFlexibility('FlexibilityRequested', { request, area, payer: who, terms: { ...terms, powerW: BigInt(powerW) }, budget }, submission);
	}

	/** The mean power of some intervals, one of which may be missing. */
	meanPower(who, direction, from, until) {
		const flows = [];
		for (let interval = from; interval < until; interval++) flows.push(this.measured.get(`${interval}:${who}`)?.[direction === 'Import' ? 'importWh' : 'exportWh']);
		return flows.includes(undefined) ? 0 : Math.floor((sum(flows.map(Number)) * 4) / flows.length);
	}

	commitFlexibility(who, submission, request, limitW, priceMills) {
		const { terms, commitments } = this.requests[request];
		if (this.interval >= terms.closesAt) throw new Refusal('FlexibilityClosed');
		let back = DAY;
		while (terms.until - back > this.interval - METER_DEADLINE) back += DAY;
		const days = [0, 1, 2, 3, 4].map((nth) => this.meanPower(who, terms.direction, terms.from - back - nth * DAY, terms.until - back - nth * DAY));
		const usual = days.toSorted((a, b) => b - a)[1];
		let referenceW = usual;
		for (let interval = terms.from; interval < terms.until; interval++) referenceW = Math.min(referenceW, this.limitsOf(who, interval)[terms.direction === 'Import' ? 'importLimitW' : 'exportLimitW']);
		if (referenceW - limitW < 100) throw new Refusal('TooLittleFlexibility');
		const collateral = FlexibilityStandIn.cost(quarterWh(referenceW - limitW) * (terms.until - terms.from), terms.maxPriceMills);
		commitments.push({ who, limitW, referenceW, priceMills, accepted: 0, limit: undefined });
		this.emitFlexibility('FlexibilityCommitted', { request, number: commitments.length - 1, who, limitW: BigInt(limitW), referenceW: BigInt(referenceW), priceMills, collateral }, submission);
	}

	/** What is due of the requests. */
	advanceFlexibility() {
		for (const request of this.requests) {
			if (request.phase === 'open' && this.interval >= request.terms.closesAt) this.clearRequest(request);
			if (request.phase === 'active' && this.interval - METER_DEADLINE >= request.terms.until) this.settleRequest(request);
		}
	}

	clearRequest(request) {
		const { terms, commitments, request: id } = request;
		// One watt after the other, the cheapest first.
		const levels = [...new Set(commitments.map(({ priceMills }) => priceMills))].sort((a, b) => a - b);
		let left = terms.powerW;
		let clearing = null;
		for (const priceMills of levels) {
			const own = commitments.filter((one) => one.priceMills === priceMills);
			const offered = sum(own.map(({ referenceW, limitW }) => referenceW - limitW));
			const accepted = Math.min(offered, left);
			if (accepted === 0) break;
			left -= accepted;
			clearing = { priceMills, acceptedW: BigInt(terms.powerW - left), marginal: { offeredW: BigInt(offered), acceptedW: BigInt(accepted) } };
			let at = 0;
			for (const one of own) {
				for (let watt = 0; watt < one.referenceW - one.limitW; watt++, at++) if (Math.floor(((at + 1) * accepted) / offered) > Math.floor((at * accepted) / offered)) one.accepted += 1;
			}
		}
		this.emitFlexibility('FlexibilityCleared', { request: id, clearing });
		Object.assign(request, { clearing, phase: clearing ? 'active' : 'over', budget: clearing ? FlexibilityStandIn.cost(quarterWh(terms.powerW - left) * (terms.until - terms.from), clearing.priceMills) : request.budget });
		if (!clearing) this.emitFlexibility('FlexibilityRequestClosed', { request: id, returned: request.budget });
		for (const one of commitments) {
			if (one.accepted === 0) {
				this.emitFlexibility('FlexibilityReleased', { request: id, who: one.who });
				continue;
			}
			const limit = one.referenceW - one.accepted;
			one.limit = limit === 0 ? 0 : Math.max(100, limit);
			this.emitFlexibility('FlexibilityActivated', { request: id, who: one.who, acceptedW: BigInt(one.accepted), limitW: BigInt(limit) });
		}
	}

	settleRequest(request) {
		const { terms, commitments, clearing, request: id, payer } = request;
		for (const { who, accepted, referenceW } of commitments.filter((one) => one.accepted > 0)) {
			const most = quarterWh(accepted);
			let [kept, missed] = [0, 0];
			for (let interval = terms.from; interval < terms.until; interval++) {
				const flow = Number(this.measured.get(`${interval}:${who}`)[terms.direction === 'Import' ? 'importWh' : 'exportWh']);
				const beyond = Math.min(most, Math.max(0, flow - Math.ceil((referenceW - accepted) / 4)));
				missed += beyond;
				kept += most - beyond;
			}
			const [paid, charged] = [kept, missed].map((energyWh) => FlexibilityStandIn.cost(energyWh, clearing.priceMills));
			this.pay(payer, who, paid);
			this.pay(who, 'fund', charged);
			request.budget -= paid;
			this.emitFlexibility('FlexibilitySettled', { request: id, who, result: { keptWh: BigInt(kept), missedWh: BigInt(missed), paid, charged } });
		}
		this.emitFlexibility('FlexibilityRequestClosed', { request: id, returned: request.budget });
		request.phase = 'over';
	}

	/** Money on hold goes to another's wallet. */
	pay(source, dest, amount) {
		this.of.set(source, this.of.get(source) - amount);
		this.of.set(dest, this.of.get(dest) + amount);
		this.emit('balances', 'TransferOnHold', { reason: {}, source, dest, amount });
	}

	viewGrid(method, params) {
		if (method !== 'getFlexibilityRequest') return super.viewGrid(method, params);
		const request = this.requests[params[0]];
		return request === undefined || request.phase === 'over' ? null : request;
	}
}
