// The members of an area: their limits, and invitations to new ones.
import { useState } from 'react';
import type { Area, Member } from '../../chain/answers.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card } from '../../ui/kit.tsx';
import { useNames } from '../../ui/names.tsx';
import { PagedTable } from '../../ui/pages.tsx';
import { useSigner } from '../../ui/session.tsx';
import { LimitsDialog } from './limits-dialog.tsx';
import { MemberSearch, useMembers } from './members.tsx';

const PER_PAGE = 50;

export function ConnectionsCard({ area }: { area: Area }) {
	const { t, area: nameOf } = useFormat();
	const { rename, names } = useNames();
	const { areas } = useSigner();
	const members = useMembers('members', area, PER_PAGE);
	const [editing, setEditing] = useState<Member>();
	const [inviting, setInviting] = useState(false);
	return (
		<Card
			title={t.members.title(nameOf(area))}
			aside={
				<div className="flex flex-wrap gap-2">
					<MemberSearch {...members} />
					<button type="button" className="button primary" onClick={() => setInviting(true)} data-testid="invite">
						{t.members.invite}
					</button>
				</div>
			}
		>
			<PagedTable
				list={members}
				none={t.members.none}
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
				row={(member) => <MemberRow key={member.account} member={member} onChange={() => setEditing(member)} />}
			/>
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
			<td title={member.account}>{account(member.account)}</td>
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
