// Who looks at the page, and what the chain lets them do.
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { recall, remember, type Account } from '../chain/accounts.ts';
import type { Area } from '../chain/answers.ts';
import { loadAreas } from '../chain/grid.ts';
import { useInfo, useLive } from '../chain/hooks.ts';
import { loadRoles, type Roles } from '../chain/roles.ts';

export interface Session {
	account: Account | undefined;
	choose: (account: Account | undefined) => void;
	/** Nothing without an account, and until they are read. */
	roles: Roles | undefined;
	areas: readonly Area[] | undefined;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({ children }: { children: (session: Session) => ReactNode }) {
	const { development } = useInfo();
	const [account, setAccount] = useState<Account>();
	useEffect(() => {
		// A wallet puts itself into the page some time after the page has loaded.
		const timer = setTimeout(() => void recall(development).then((found) => found && setAccount((now) => now ?? found)), 150);
		return () => clearTimeout(timer);
	}, [development]);
	const address = account?.address;
	const areas = useLive('areas', ({ api }, at) => loadAreas(api, at));
	const roles = useLive(address && `roles ${address}`, ({ api }, at) => loadRoles(api, address ?? '', at));
	const session = useMemo(
		(): Session => ({
			account,
			choose: (next) => {
				remember(next);
				setAccount(next);
			},
			roles: roles.pending ? undefined : roles.data,
			areas: areas.data,
		}),
		[account, roles.pending, roles.data, areas.data],
	);
	return <SessionContext value={session}>{children(session)}</SessionContext>;
}

export function useSession(): Session {
	const session = use(SessionContext);
	if (!session) throw new Error('no session around');
	return session;
}

/** Who signs on a page that is shown to nobody else. */
export function useSigner(): { account: Account; roles: Roles; areas: readonly Area[] } {
	const { account, roles, areas } = useSession();
	if (!account || !roles || !areas) throw new Error('nobody signs here');
	return { account, roles, areas };
}
