// The members of an area: their limits, and invitations to new ones.
import { useState } from 'react';
import type { Area, Member } from '../../chain/answers.ts';
import { SLOWLY_MS, useLive } from '../../chain/hooks.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Note, Waiting } from '../../ui/kit.tsx';
import { Table } from '../../ui/table.tsx';
import { readOfAreas, withBelow } from '../../chain/grid.ts';
import { useSigner } from '../../ui/session.tsx';
import { useNames } from '../../ui/names.tsx';
import { LimitsDialog } from './limits-dialog.tsx';

/** As many are shown at once; more come at a click. */
const PER_PAGE = 50;

export function ConnectionsCard({ area }: { area: Area }) {
	const { t, cal, account, area: nameOf } = useFormat();
	const { rename, names } = useNames();
	const { areas } = useSigner();
	const here = withBelow(areas, area.area);
	const [shown, setShown] = useState(PER_PAGE);
	const [editing, setEditing] = useState<Member>();
	const [inviting, setInviting] = useState(false);
	const members = useLive(
		`members ${area.area} ${shown}`,
		async ({ api }, at) => {
			// One more than is shown, to know whether there is more.
			const found = await readOfAreas(
				here,
				(one, from: number | undefined) => api.apis.GridApi.get_area_connections(one, from, undefined, { at }),
				shown + 1,
			);
			const byName = new Intl.Collator(cal.locale, { numeric: true });
			found.sort((a, b) => byName.compare(account(a.account), account(b.account)));
			return { items: found.slice(0, shown), more: found.length > shown };
		},
		SLOWLY_MS,
	);
	return (
		<Card
			title={t.members.title(nameOf(area))}
			aside={
				<button type="button" className="button primary" onClick={() => setInviting(true)} data-testid="invite">
					{t.members.invite}
				</button>
			}
		>
			{!members.data ? (
				<Waiting error={members.error} />
			) : members.data.items.length === 0 ? (
				<Note>{t.members.none}</Note>
			) : (
				<Table
					label={t.operator.members}
					testId="members"
					columns={[
						t.members.member,
						t.members.area,
						`#${t.connection.import}`,
						`#${t.connection.export}`,
						t.connection.class,
						`.${t.offers.act}`,
					]}
				>
					{members.data.items.map((member) => (
						<MemberRow key={member.account} member={member} onChange={() => setEditing(member)} />
					))}
				</Table>
			)}
			{members.data?.more && (
				<button type="button" className="button small mt-3" onClick={() => setShown(shown + PER_PAGE)}>
					{t.more}
				</button>
			)}
			{inviting && <LimitsDialog area={area} onClose={() => setInviting(false)} />}
			{editing && (
				<LimitsDialog
					area={areas.find((one) => one.area === editing.connection.area) ?? area}
					member={editing}
					name={names[editing.account] ?? ''}
					onRename={(name) => rename(editing.account, name)}
					onClose={() => setEditing(undefined)}
				/>
			)}
		</Card>
	);
}

function MemberRow({ member, onChange }: { member: Member; onChange: () => void }) {
	const { t, n, account, area: nameOf } = useFormat();
	const { area, import_limit_w, export_limit_w, class: priority } = member.connection;
	return (
		<tr>
			<td>{account(member.account)}</td>
			<td>{nameOf(area)}</td>
			<td className="number">{n.power(import_limit_w)}</td>
			<td className="number">{n.power(export_limit_w)}</td>
			<td>{t.classes[priority.type]}</td>
			<td className="text-end">
				<button type="button" className="button small" onClick={onChange} aria-label={t.members.changeOne(account(member.account))}>
					{t.members.change}
				</button>
			</td>
		</tr>
	);
}
