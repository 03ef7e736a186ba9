// What an account may do, as the chain has it.
import type { Answer } from './answers.ts';
import type { Api } from './connection.ts';

type ChainRoles = Answer<'ParticipantApi', 'get_roles'>;

export interface Roles extends ChainRoles {
	invitations: { area: number; invitation: NonNullable<Answer<'GridApi', 'get_invitation'>> }[];
	/** What lies in its wallet and is not held, in plancks. */
	wallet: bigint;
}

/** Reads them. */
export async function loadRoles(api: Api, who: string, at: string): Promise<Roles> {
	const [roles, account] = await Promise.all([
		api.apis.ParticipantApi.get_roles(who, { at }),
		api.query.System.Account.getValue(who, { at }),
	]);
	const invitations = await Promise.all(
		roles.invited_to.map(async (area) => ({ area, invitation: await api.apis.GridApi.get_invitation(who, area, { at }) })),
	);
	const { free, frozen } = account.data;
	return {
		...roles,
		invitations: invitations.flatMap(({ area, invitation }) => (invitation ? [{ area, invitation }] : [])),
		wallet: free > frozen ? free - frozen : 0n,
	};
}

/** Whether it has any role. */
export function hasRole(roles: Roles): boolean {
	const { connection, operates, supplies, receives, gateway_of, meters, council_member, verifier, validator, buyer, holds_credits } = roles;
	return (
		connection !== undefined ||
		[operates, supplies, receives, gateway_of, meters].some((list) => list.length > 0) ||
		[council_member, verifier, validator, buyer, holds_credits].includes(true)
	);
}
