// The one connection of the page: a client on the server's /rpc, and what of its state everybody
// needs, as a store that React subscribes to.
import type { energy } from '@polkadot-api/descriptors';
import { createClient, type PolkadotClient, type TypedApi } from 'polkadot-api';
import { getWsRawProvider, WsEvent } from 'polkadot-api/ws';
import { fetchMetadata } from './metadata.ts';
import { loadInfo, type ChainInfo } from './info.ts';
import { withoutRefusals } from './refused.ts';

/**
 * The chain's interface. Its types are those of the committed metadata; what is sent and read is encoded
 * by the metadata of the runtime that is there, so the descriptors themselves are not needed in the page.
 */
export type Api = TypedApi<typeof energy, false>;

/** A block, as far as a page needs to know it. */
export interface Block {
	hash: string;
	number: number;
}

export interface ChainState {
	/** Whether the node answers: not yet, now, or no longer. */
	link: 'connecting' | 'connected' | 'lost';
	best: Block | undefined;
	finalized: Block | undefined;
	/** Block time of the best block, in Unix milliseconds. */
	moment: number | undefined;
	/** When that block came, by this machine's clock. */
	arrived: number | undefined;
	info: ChainInfo | undefined;
	/** Why the chain cannot be used, in the words of whoever found out. */
	failure: string | undefined;
}

/** Blocks that come faster than this are skipped: nobody reads so fast. */
const PACE_MS = 400;
/** How often the node is asked whether it is there. */
const ALIVE_MS = 15_000;

export class Chain {
	readonly client: PolkadotClient;
	readonly api: Api;
	private state: ChainState = {
		link: 'connecting',
		best: undefined,
		finalized: undefined,
		moment: undefined,
		arrived: undefined,
		info: undefined,
		failure: undefined,
	};
	private readonly listeners = new Set<() => void>();
	/** The newest best block, which may be newer than the state's. */
	private newest: Block | undefined;
	private newestFinal: Block | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private genesis: string | undefined;

	constructor(url: string) {
		const provider = getWsRawProvider(url, {
			onStatusChanged: ({ type }) => {
				if (type === WsEvent.CONNECTED) {
					this.set({ link: 'connected' });
					void this.checkGenesis();
				} else if (type === WsEvent.CLOSE || type === WsEvent.ERROR) {
					this.set({ link: this.state.best ? 'lost' : 'connecting' });
				}
			},
		});
		this.client = createClient(withoutRefusals(provider), { getMetadata: fetchMetadata });
		this.api = this.client.getUnsafeApi<typeof energy>();
		this.follow();
		// The client takes a node that says nothing for 40 seconds for dead. A chain in virtual time says
		// nothing as long as nobody does anything.
		setInterval(() => void this.request('system_health').catch(() => undefined), ALIVE_MS);
	}

	readonly subscribe = (listener: () => void): (() => void) => {
		this.listeners.add(listener);
		return () => this.listeners.delete(listener);
	};

	readonly getState = (): ChainState => this.state;

	/** Calls a method of the node that is no part of the chain's own interface. */
	request<T>(method: string, params: unknown[] = []): Promise<T> {
		return this.client._request<T, unknown[]>(method, params);
	}

	/** The hash of the newest best block. */
	get bestHash(): string | undefined {
		return this.newest?.hash;
	}

	/** Runs reads that belong together on one block, which stays readable meanwhile. */
	async atBest<T>(read: (at: string) => Promise<T>): Promise<T> {
		const at = this.newest?.hash ?? (await this.client.getBestBlocks())[0]?.hash;
		if (at === undefined) throw new Error('no block yet');
		const release = this.client.hodlBlock(at);
		try {
			return await read(at);
		} finally {
			release();
		}
	}

	private set(part: Partial<ChainState>): void {
		this.state = { ...this.state, ...part };
		for (const listener of this.listeners) listener();
	}

	private follow(): void {
		this.client.bestBlocks$.subscribe({
			next: (blocks) => {
				const [best, finalized] = [blocks[0], blocks.at(-1)];
				if (!best || !finalized) return;
				this.newest = { hash: best.hash, number: best.number };
				this.newestFinal = { hash: finalized.hash, number: finalized.number };
				const isNews = best.hash !== this.state.best?.hash;
				if (!isNews) this.set({ finalized: this.newestFinal });
				else this.timer ??= setTimeout(() => void this.show(), this.state.best ? PACE_MS : 0);
			},
			error: (error: unknown) => {
				this.set({ link: 'lost', failure: undefined });
				console.warn('the stream of blocks broke off', error);
				setTimeout(() => this.follow(), 1_000);
			},
		});
	}

	/** Takes over the newest block, with its time. */
	private async show(): Promise<void> {
		try {
			const block = this.newest;
			const [moment, info] = await this.atBest((at) =>
				Promise.all([this.api.query.Timestamp.Now.getValue({ at }), this.state.info ?? loadInfo(this, at)]),
			);
			this.set({
				best: block,
				finalized: this.newestFinal,
				moment: Number(moment),
				arrived: Date.now(),
				info,
				link: 'connected',
				failure: undefined,
			});
		} catch (error) {
			if (!this.state.info) this.set({ failure: error instanceof Error ? error.message : String(error) });
		} finally {
			this.timer = undefined;
			if (this.newest && this.newest.hash !== this.state.best?.hash && this.state.info) {
				this.timer = setTimeout(() => void this.show(), PACE_MS);
			}
		}
	}

	/** Another chain behind the same address makes everything that is shown wrong. */
	private async checkGenesis(): Promise<void> {
		try {
			const genesis = await this.request<string>('chainSpec_v1_genesisHash');
			if (this.genesis !== undefined && this.genesis !== genesis) location.reload();
			this.genesis = genesis;
		} catch {
			// The connection is gone again; the next one asks anew.
		}
	}
}

/** Where the node is: behind the server that the page comes from. */
export function nodeUrl(): string {
	const url = new URL('rpc', location.href.split('#')[0]);
	url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
	url.search = '';
	return url.href;
}
