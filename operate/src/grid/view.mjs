// What the chain says at one block: every answer of a command is about the same moment.
import { Refused } from '../chain.mjs';
import { Calendar } from './time.mjs';
import { clean } from './words.mjs';

/** A node answers so many large questions at once only, and refuses more with this code. */
const BUSY = -32011;
const BUSY_TRIES = 40;
const BUSY_MS = 250;
/** How many small questions are asked at once. */
const AT_ONCE = 32;

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export class View {
	/** The newest block. */
	static async of(api) {
		const view = new View(api, (await api.rpc.chain.getBlockHash()).toHex());
		view.calendar = new Calendar(await view.ask('grid_currentInterval'));
		view.state = await api.at(view.hash);
		view.now = (await view.state.query.timestamp.now()).toNumber();
		return view;
	}

	constructor(api, hash) {
		this.api = api;
		this.hash = hash;
	}

	/** Calls a reader of the node (docs/rpc.md). */
	async ask(method, ...params) {
		for (let tries = 0; ; tries++) {
			try {
				// The library has no name for these methods.
				return await this.api._rpcCore.provider.send(method, [...params, this.hash]);
			} catch (error) {
				if (error.code !== BUSY || tries === BUSY_TRIES) throw new Refused(error.message);
				await sleep(BUSY_MS);
			}
		}
	}

	/** All items of a reader that answers in pages, or those up to `most`; pages by intervals, up to the interval `until`. */
	async pages(method, before = [], { from = null, most = Infinity, until = Infinity } = {}) {
		const found = [];
		let next = from;
		do {
			const page = await this.ask(method, ...before, next, null);
			found.push(...page.items);
			next = page.next;
		} while (next !== null && next !== undefined && next < until && found.length < most);
		return found.slice(0, most);
	}

	/** The same for each of a list, some at once. */
	async each(items, ask) {
		const found = [];
		for (let at = 0; at < items.length; at += AT_ONCE) found.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(ask))));
		return found;
	}

	/** All areas, by their ids. */
	areas() {
		return (this.allAreas ??= this.pages('grid_getAreas').then((areas) => new Map(areas.map((area) => [area.area, area]))));
	}

	/** An area by its id, or by its name where no other has the same. */
	async area(word) {
		if (word === undefined) throw new Refused('an area is needed: its number, or its name');
		const areas = await this.areas();
		if (/^\d{1,10}$/.test(word)) return areas.get(Number(word)) ?? refuse(`there is no area ${word}`);
		const named = [...areas.values()].filter((area) => area.name === word);
		if (named.length > 1) throw new Refused(`areas ${named.map((area) => area.area).join(', ')} are called ${clean(word)}: give the number`);
		return named[0] ?? refuse(`no area is called ${clean(word)}`);
	}

	/** An area and everything below it. */
	async below(area) {
		return [...(await this.areas()).values()].filter((one) => one.area === area.area || one.ancestors.includes(area.area));
	}

	/** What an area is called, with its number. */
	async nameOf(id) {
		const area = (await this.areas()).get(id);
		return area?.name ? `${id} ${clean(area.name)}` : String(id);
	}

	/** The participants of an area and of what lies below. */
	async members(area) {
		const lists = [];
		for (const one of await this.below(area)) if (one.connections > 0) lists.push(...(await this.pages('grid_getAreaConnections', [one.area])));
		return lists;
	}

	/** The connection of an account, which has to have one. */
	async connection(account) {
		return (await this.ask('grid_getConnection', account)) ?? refuse(`${account} has no connection`);
	}

	/** Refuses what the account would be refused for anyway, with the reason. */
	async ensureOperator(account, area) {
		if (await this.ask('grid_isAuthorizedOperator', account, area.area)) return;
		throw new Refused(`${account} does not operate area ${await this.nameOf(area.area)}; the council authorises operators`);
	}

	/** A record by its number. */
	async incident(number) {
		const { items } = await this.ask('grid_getIncidents', number, 1);
		return items[0]?.incident === number ? items[0] : refuse(`there is no incident ${number}`);
	}

	/** How long ago something was. */
	age(ms) {
		return Math.max(0, this.now - ms);
	}
}

function refuse(reason) {
	throw new Refused(reason);
}
