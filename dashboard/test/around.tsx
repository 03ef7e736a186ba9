// What components stand in: a chain that answers what a test wants, names, a session, formats.
import { useEffect, type ReactNode } from 'react';
import { DEV } from '../src/chain/accounts.ts';
import type { Chain, ChainState } from '../src/chain/connection.ts';
import { ChainContext } from '../src/chain/hooks.ts';
import { FormatProvider } from '../src/ui/format.tsx';
import { NamesProvider } from '../src/ui/names.tsx';
import { SessionProvider, useSession } from '../src/ui/session.tsx';
import { SubmissionProvider } from '../src/ui/submission.tsx';

export const WHO = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';
export const INFO = {
	name: 'Test',
	symbol: 'NRG',
	decimals: 12,
	lengthMs: 9e5,
	zone: {
		offset_minutes: 60,
		eu_summer_time: true,
	},
	development: false,
	simulated: true,
	gateClosure: 1,
	horizon: 672,
	firmOrders: 1,
	meterDeadline: 8,
	maxOrdersPerCall: 96,
	minEnergy: 10n,
	maxReasonLength: 256,
	shortEmergency: 16,
	longEmergency: 672,
	maxEnvelopesPerCall: 128,
	maxTermsAhead: 38_400,
	activationTime: 4,
	maxFlexibilityIntervals: 16,
};

/** The first interval of 25 July 2016 in Berlin. */
export const FROM = Date.UTC(2016, 6, 24, 22) / 900_000;
export const NOW = (FROM + 57) * 9e5;

/** Returns what an element says, with plain spaces. */
export const textOf = (element: Element): string => element.textContent.replace(/\u00a0/g, ' ');

/** Returns a page of a list that ends with it, as the chain answers it. */
export const page = (items: unknown[]) => Promise.resolve({ items, next: undefined });

/** Returns the calls of a pallet: what is made of them is reported, by the call's name and its parameters. */
export const callsOf = (pallet: string, made: (name: string | symbol, parameters: object) => void): object =>
	new Proxy(
		{},
		{
			get: (_, name) => (parameters: object) => {
				made(name, parameters);
				return {
					getEstimatedFees: () => Promise.resolve(1_000_000_000n),
					decodedCall: { type: pallet, value: { type: name, value: parameters } },
				};
			},
		},
	);

/** @param api what the chain answers; without it nothing can be asked */
export function fakeChain(api?: object, request?: (method: string) => Promise<unknown>): Chain {
	const state: ChainState = {
		link: 'connected',
		best: { hash: '0x01', number: 7 },
		finalized: { hash: '0x01', number: 7 },
		moment: NOW,
		arrived: Date.now(),
		info: INFO,
		failure: undefined,
	};
	const nothing = () => Promise.reject(new Error('not asked in this test'));
	const fake = {
		api,
		subscribe: () => () => undefined,
		getState: () => state,
		atBest: api ? (read: (at: string) => unknown) => Promise.resolve(read('0x01')) : nothing,
		request: request ?? nothing,
		client: { getFinalizedBlock: nothing, getMetadata: nothing },
	};
	return fake as unknown as Chain;
}

export function Around({ chain = fakeChain(), who, children }: { chain?: Chain; who?: string; children: ReactNode }) {
	return (
		<ChainContext value={chain}>
			<NamesProvider>
				<SessionProvider>
					{() => (
						<FormatProvider areas={undefined}>
							<SubmissionProvider>{who === undefined ? children : <As who={who}>{children}</As>}</SubmissionProvider>
						</FormatProvider>
					)}
				</SessionProvider>
			</NamesProvider>
		</ChainContext>
	);
}

/** Shows something to an account, once its roles are read. */
function As({ who, children }: { who: string; children: ReactNode }) {
	const { account, roles, areas, choose } = useSession();
	useEffect(() => {
		if (!account) choose({ address: who, name: 'Somebody', source: DEV, signer: () => Promise.resolve({} as never) });
	}, [account, choose, who]);
	return account && roles && areas ? children : null;
}
