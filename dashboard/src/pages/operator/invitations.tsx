// Who is invited to connect to an area and has not answered yet.
import { useState } from 'react';
import type { Area, Invited } from '../../chain/answers.ts';
import { readOfAreas, withBelow } from '../../chain/grid.ts';
import { SLOWLY_MS, useChain, useLive } from '../../chain/hooks.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Note, Waiting } from '../../ui/kit.tsx';
import { useSigner } from '../../ui/session.tsx';
import { SignButton } from '../../ui/submission.tsx';
import { Table } from '../../ui/table.tsx';

const PER_PAGE = 50;

export function InvitationsCard({ area }: { area: Area }) {
	const { t } = useFormat();
	const { areas } = useSigner();
	const here = withBelow(areas, area.area);
	const [shown, setShown] = useState(PER_PAGE);
	const found = useLive(
		`invitations ${area.area} ${shown}`,
		async ({ api }, at) => {
			const items = await readOfAreas(
				here,
				(one, from: { account: string; area: number } | undefined) => api.apis.GridApi.get_invitations(one, from, undefined, { at }),
				shown + 1,
			);
			return { items: items.slice(0, shown), more: items.length > shown };
		},
		SLOWLY_MS,
	);
	return (
		<Card title={t.members.invitations} className="mt-4">
			{!found.data ? (
				<Waiting error={found.error} />
			) : found.data.items.length === 0 ? (
				<Note>{t.members.noInvitations}</Note>
			) : (
				<Table
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
				>
					{found.data.items.map((invited) => (
						<InvitedRow key={`${invited.account} ${invited.area}`} invited={invited} />
					))}
				</Table>
			)}
			{found.data?.more && (
				<button type="button" className="button small mt-3" onClick={() => setShown(shown + PER_PAGE)}>
					{t.more}
				</button>
			)}
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
