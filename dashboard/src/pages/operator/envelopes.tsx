// What each member's connection may take and feed in: envelopes for one or several, contracts, breaches.
import { useState } from 'react';
import type { Area, Member } from '../../chain/answers.ts';
import type { Api } from '../../chain/connection.ts';
import { loadLimits } from '../../chain/envelopes.ts';
import { useInfo, usePresent } from '../../chain/hooks.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Note } from '../../ui/kit.tsx';
import { PagedTable } from '../../ui/pages.tsx';
import { Checkbox } from '../../ui/table.tsx';
import { EnvelopeDialog, LimitsForm, type LimitedMember } from './envelope-dialog.tsx';
import { MemberSearch, useMembers } from './members.tsx';

/** Each takes a few questions to the chain. */
const PER_PAGE = 25;

/** Reads what limits each of some members at present. */
async function withLimits(api: Api, at: string, members: readonly Member[], interval: number): Promise<LimitedMember[]> {
	const limited = members.map(async (member): Promise<LimitedMember[]> => {
		const { envelope, limits, breaches } = await loadLimits(api, member.account, interval, 1, at);
		return envelope ? [{ ...member, envelope, limits, breaches }] : [];
	});
	return (await Promise.all(limited)).flat();
}

export function EnvelopesCard({ area }: { area: Area }) {
	const { t, area: nameOf } = useFormat();
	const { maxEnvelopesPerCall } = useInfo();
	const { interval } = usePresent();
	// Members of several pages can be marked.
	const [marked, setMarked] = useState<readonly LimitedMember[]>([]);
	const [opened, setOpened] = useState<string>();
	const [publishing, setPublishing] = useState(false);
	// What the operator itself has changed is read at once.
	const [round, setRound] = useState(0);
	const members = useMembers<LimitedMember>(
		'limits',
		area,
		PER_PAGE,
		(api, at, found) => withLimits(api, at, found, interval),
		`${interval} ${round}`,
	);
	const { items } = members;
	// What is known of a member may be of an older page.
	const chosen = marked.map((one) => items.find(({ account: who }) => who === one.account) ?? one);
	// One call publishes for the members of one area.
	const mixed = chosen.some(({ connection }) => connection.area !== chosen[0]?.connection.area);
	const tooMany = chosen.length > maxEnvelopesPerCall;
	const detail = items.find(({ account: who }) => who === opened);
	const isMarked = ({ account: who }: Member) => marked.some((one) => one.account === who);
	const toggle = (member: LimitedMember) =>
		setMarked((old) => (isMarked(member) ? old.filter((one) => one.account !== member.account) : [...old, member]));
	const onDone = () => setRound((n) => n + 1);
	return (
		<Card
			title={t.limits.title(nameOf(area))}
			aside={
				<div className="flex flex-wrap gap-2">
					<MemberSearch {...members} />
					<button type="button" className="button small" onClick={() => setMarked(marked.length ? [] : items)}>
						{marked.length ? t.orders.unmark : t.orders.mark}
					</button>
					<button
						type="button"
						className="button small primary"
						disabled={chosen.length === 0 || mixed || tooMany}
						data-testid="publish"
						onClick={() => setPublishing(true)}
					>
						{t.limits.publishFor(chosen.length)}
					</button>
				</div>
			}
		>
			{mixed && <Note kind="alert">{t.limits.oneArea}</Note>}
			{tooMany && <Note kind="alert">{t.limits.tooMany(maxEnvelopesPerCall)}</Note>}
			<PagedTable
				list={members}
				none={t.members.none}
				label={t.operator.limits}
				testId="envelopes"
				columns={[`.${t.orders.mark}`, t.members.member, t.operator.limits, `.${t.offers.act}`]}
				row={(one) => (
					<MemberRow
						key={one.account}
						member={one}
						marked={isMarked(one)}
						onMark={() => toggle(one)}
						onOpen={() => setOpened(one.account)}
					/>
				)}
			/>
			{detail && <EnvelopeDialog member={detail} onDone={onDone} onClose={() => setOpened(undefined)} />}
			{publishing && <LimitsForm what="publish" members={chosen} onDone={onDone} onClose={() => setPublishing(false)} />}
		</Card>
	);
}

interface RowProps {
	member: LimitedMember;
	marked: boolean;
	onMark: () => void;
	onOpen: () => void;
}

function MemberRow({ member, marked, onMark, onOpen }: RowProps) {
	const { t, cal, account, area, limits } = useFormat();
	const { interval } = usePresent();
	const { connection, envelope, breaches } = member;
	const name = account(member.account);
	const now = member.limits[0]?.limits;
	const last = envelope.periods.findLast(({ until }) => until > interval);
	return (
		<tr>
			<td>
				<Checkbox isHidden label={t.limits.markOne(name)} checked={marked} onChange={onMark} />
			</td>
			<td>
				{name}
				<div className="text-sm text-muted">{area(connection.area)}</div>
			</td>
			<td className="tabular-nums">
				{now && limits(now)}
				{breaches.length > 0 && (
					<div className="text-sm text-bad">
						{t.limits.breaches}: {breaches.length}
					</div>
				)}
				{last && <div className="text-sm text-muted">{t.limits.published(cal.shortMoment(last.until * cal.lengthMs))}</div>}
			</td>
			<td className="text-end">
				<button type="button" className="button small" onClick={onOpen} aria-label={t.limits.openOne(name)}>
					{t.carbon.show}
				</button>
			</td>
		</tr>
	);
}
