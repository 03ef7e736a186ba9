// The members of an area and of those below it, a page at a time; and those that somebody looks for.
import { useState } from 'react';
import type { Area, Member } from '../../chain/answers.ts';
import type { Api } from '../../chain/connection.ts';
import { withBelow } from '../../chain/grid.ts';
import { isAddress } from '../../lib/address.ts';
import { useFormat } from '../../ui/format.tsx';
import { useNames } from '../../ui/names.tsx';
import { usePaged, type Paged } from '../../ui/pages.tsx';
import { useSigner } from '../../ui/session.tsx';

/** The field to look for a member in. */
interface Search {
	seek: (text: string) => void;
}

/**
 * Reads a page of the members; where something is looked for, the member with that address, or those whose
 * names in this browser have it in them.
 * @param round the page that is shown is read anew at once where this changes
 */
export function useMembers<Whole = Member>(
	what: string,
	{ area }: Area,
	limit: number,
	complete?: (api: Api, at: string, members: Member[]) => Promise<Whole[]>,
	round = '',
): Paged<Whole> & Search {
	const { areas } = useSigner();
	const { names } = useNames();
	const [typed, seek] = useState('');
	const here = withBelow(areas, area);
	const sought = typed.trim();
	const wanted = sought.toLowerCase();
	const named = Object.keys(names).filter((who) => names[who]?.toLowerCase().includes(wanted));
	const wantedOnes = isAddress(sought) ? [sought] : named;
	const list = usePaged<Member, number, Whole>(
		`${what} ${area} ${sought}`,
		// Who is looked for is found in whichever area.
		sought === '' ? here : [area],
		limit,
		async (api, at, one, from, most) => {
			const { GridApi } = api.apis;
			if (sought === '') return GridApi.get_area_connections(one, from, most, { at });
			const begin = from ?? 0;
			const end = begin + most;
			const found = await Promise.all(
				wantedOnes.slice(begin, end).map(async (account) => ({
					account,
					connection: await GridApi.get_connection(account, { at }),
				})),
			);
			return {
				items: found.flatMap(({ account, connection }) => (connection && here.includes(connection.area) ? [{ account, connection }] : [])),
				next: end < wantedOnes.length ? end : undefined,
			};
		},
		complete,
		round,
	);
	return { ...list, seek };
}

export function MemberSearch({ seek }: Search) {
	const { t } = useFormat();
	return (
		<input
			type="search"
			className="input w-auto"
			name="find"
			aria-label={t.members.find}
			placeholder={t.members.find}
			onChange={(event) => seek(event.target.value)}
		/>
	);
}
