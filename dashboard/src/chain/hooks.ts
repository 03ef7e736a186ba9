// How components read the chain: its state, and snapshots that follow the best block.
import { createContext, use, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Chain, ChainState } from './connection.ts';
import type { ChainInfo } from './info.ts';

export const ChainContext = createContext<Chain | undefined>(undefined);

export function useChain(): Chain {
	const chain = use(ChainContext);
	if (!chain) throw new Error('no chain around');
	return chain;
}

export function useChainState(): ChainState {
	const chain = useChain();
	return useSyncExternalStore(chain.subscribe, chain.getState);
}

/** The chain's constants. Pages are shown only once they are known. */
export function useInfo(): ChainInfo {
	const { info } = useChainState();
	if (!info) throw new Error('no chain yet');
	return info;
}

/** The present interval, by the chain's clock. */
export function usePresent(): { moment: number; interval: number } {
	const { moment, info } = useChainState();
	if (moment === undefined || !info) throw new Error('no block yet');
	return { moment, interval: Math.floor(moment / info.lengthMs) };
}

/** After a failure the same is asked again in so long. */
const RETRY_MS = 3_000;

export interface Live<T> {
	data: T | undefined;
	/** Whether what is shown was asked with other parameters, or there is nothing yet. */
	pending: boolean;
	error: string | undefined;
}

/** Long lists are read no more often than this. */
export const SLOWLY_MS = 10_000;

/**
 * Reads anew with each best block, and at once when the key changes. Only one read is under way; blocks
 * that come meanwhile are taken up by one more. A page in the background reads nothing.
 * @param key what the read depends on; none reads nothing
 * @param paceMs at most once in so long, if the key stays
 */
export function useLive<T>(key: string | undefined, read: (chain: Chain, at: string) => Promise<T>, paceMs = 0): Live<T> {
	const chain = useChain();
	const { best } = useChainState();
	const visible = useVisible();
	const [result, setResult] = useState<{ key: string; data: T | undefined; error: string | undefined }>();
	const running = useRef<string | undefined>(undefined);
	const finished = useRef<{ wanted: string; key: string; at: number } | undefined>(undefined);
	const [round, setRound] = useState(0);
	const latest = useRef(read);
	latest.current = read;
	const wanted = key === undefined || !best || !visible ? undefined : `${key} ${best.hash}`;
	useEffect(() => {
		if (wanted === undefined || key === undefined || running.current === wanted || finished.current?.wanted === wanted) return undefined;
		// A read of other parameters is not waited for; one of an older block is.
		if (running.current?.startsWith(`${key} `)) return undefined;
		const again = () => setRound((n) => n + 1);
		const early = finished.current?.key === key ? finished.current.at + paceMs - Date.now() : 0;
		if (early > 0) {
			const timer = setTimeout(again, early);
			return () => clearTimeout(timer);
		}
		running.current = wanted;
		const finish = (part: { data?: T; error?: string }) => {
			if (running.current !== wanted) return;
			running.current = undefined;
			finished.current = { wanted, key, at: Date.now() };
			setResult((old) => ({ key, data: 'data' in part ? part.data : old?.key === key ? old.data : undefined, error: part.error }));
			again();
		};
		chain
			.atBest((at) => latest.current(chain, at))
			.then(
				(data) => finish({ data }),
				(error: unknown) => {
					finish({ error: error instanceof Error ? error.message : String(error) });
					// A chain without news would never be asked again.
					setTimeout(() => {
						if (finished.current?.wanted === wanted) finished.current = undefined;
						again();
					}, RETRY_MS);
				},
			);
		return undefined;
	}, [chain, key, wanted, round, paceMs]);
	return { data: result?.data, pending: result?.key !== key, error: result?.key === key ? result?.error : undefined };
}

function useVisible(): boolean {
	return useSyncExternalStore(
		(listener) => {
			document.addEventListener('visibilitychange', listener);
			return () => document.removeEventListener('visibilitychange', listener);
		},
		() => document.visibilityState !== 'hidden',
	);
}
