// Who is invited to connect to an area and has not answered yet.
import type { Area, Invited } from '../../chain/answers.ts';
import { withBelow } from '../../chain/grid.ts';
import { useChain } from '../../chain/hooks.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card } from '../../ui/kit.tsx';
import { PagedTable, usePaged } from '../../ui/pages.tsx';
import { useSigner } from '../../ui/session.tsx';
import { SignButton } from '../../ui/submission.tsx';

const PER_PAGE = 50;

export function InvitationsCard({ area }: { area: Area }) {
	const { t } = useFormat();
	const { areas } = useSigner();
	const list = usePaged<Invited, { account: string; area: number }>(
		`invitations ${area.area}`,
		withBelow(areas, area.area),
		PER_PAGE,
		(api, at, one, from, most) => api.apis.GridApi.get_invitations(one, from, most, { at }),
	);
	return (
		<Card title={t.members.invitations} className="mt-4">
			<PagedTable
				list={list}
				none={t.members.noInvitations}
				label={t.members.invitations}
				testId="invitations"
				columns={[
					t.carbon.account,
					t.members.area,
					`#${t.connection.import}`,
					`#${t.connection.export}`,
					t.connection.class,
					`.${t.offers.act}`,
				]}
				row={(invited) => <InvitedRow key={`${invited.account} ${invited.area}`} invited={invited} />}
			/>
		</Card>
	);
}

function InvitedRow({ invited: { account: who, area, invitation } }: { invited: Invited }) {
	const { t, n, account: nameOf, area: areaName } = useFormat();
	const { api } = useChain();
	return (
		<tr>
			<td>{nameOf(who)}</td>
			<td>{areaName(area)}</td>
			<td className="number">{n.power(invitation.import_limit_w)}</td>
			<td className="number">{n.power(invitation.export_limit_w)}</td>
			<td>{t.classes[invitation.class.type]}</td>
			<td className="text-end">
				<SignButton
					look="small danger"
					title={t.members.withdraw}
					intent={() => ({
						says: [
							[t.carbon.account, nameOf(who)],
							[t.members.area, areaName(area)],
						],
						remark: t.members.withdrawMeans,
						tx: api.tx.GridManagement.withdraw_invitation({ who, area }),
					})}
				/>
			</td>
		</tr>
	);
}
