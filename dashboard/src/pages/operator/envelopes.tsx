// What each member's connection may take and feed in: envelopes for one or several, contracts, breaches.
import { useState } from 'react';
import type { Area, Member } from '../../chain/answers.ts';
import { loadLimits } from '../../chain/envelopes.ts';
import { readOfAreas, withBelow } from '../../chain/grid.ts';
import { SLOWLY_MS, useInfo, useLive, usePresent } from '../../chain/hooks.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Note, Waiting } from '../../ui/kit.tsx';
import { useSigner } from '../../ui/session.tsx';
import { Checkbox, Table } from '../../ui/table.tsx';
import { EnvelopeDialog, LimitsForm, type LimitedMember } from './envelope-dialog.tsx';

/** Each takes a few questions to the chain. */
const PER_PAGE = 25;

/** Reads the members of some areas with what limits them, as many as are shown. */
function useLimited(here: ReadonlySet<number>, shown: number, round: number) {
	const { cal, account } = useFormat();
	const { interval } = usePresent();
	return useLive(
		`limits ${[...here].join()} ${shown} ${interval} ${round}`,
		async ({ api }, at) => {
			const read = (one: number, from: number | undefined) => api.apis.GridApi.get_area_connections(one, from, undefined, { at });
			const members = await readOfAreas(here, read, shown + 1);
			const byName = new Intl.Collator(cal.locale, { numeric: true });
			members.sort((a, b) => byName.compare(account(a.account), account(b.account)));
			const withLimits = async (member: Member): Promise<LimitedMember[]> => {
				const { envelope, limits, breaches } = await loadLimits(api, member.account, interval, 1, at);
				return envelope ? [{ ...member, envelope, limits, breaches }] : [];
			};
			return { items: (await Promise.all(members.slice(0, shown).map(withLimits))).flat(), more: members.length > shown };
		},
		SLOWLY_MS,
	);
}

export function EnvelopesCard({ area }: { area: Area }) {
	const { t, area: nameOf } = useFormat();
	const { areas } = useSigner();
	const { maxEnvelopesPerCall } = useInfo();
	const here = withBelow(areas, area.area);
	const [shown, setShown] = useState(PER_PAGE);
	const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
	const [opened, setOpened] = useState<string>();
	const [publishing, setPublishing] = useState(false);
	// What the operator itself has changed is read at once.
	const [round, setRound] = useState(0);
	const found = useLimited(here, shown, round);
	const items = found.data?.items ?? [];
	const chosen = items.filter(({ account: who }) => marked.has(who));
	// One call publishes for the members of one area.
	const mixed = chosen.some(({ connection }) => connection.area !== chosen[0]?.connection.area);
	const tooMany = chosen.length > maxEnvelopesPerCall;
	const detail = items.find(({ account: who }) => who === opened);
	const toggle = (who: string) =>
		setMarked((old) => (old.has(who) ? new Set([...old].filter((one) => one !== who)) : new Set([...old, who])));
	const onDone = () => setRound((n) => n + 1);
	return (
		<Card
			title={t.limits.title(nameOf(area))}
			aside={
				<div className="flex flex-wrap gap-2">
					<button
						type="button"
						className="button small"
						onClick={() => setMarked(new Set(chosen.length ? [] : items.map((one) => one.account)))}
					>
						{chosen.length ? t.orders.unmark : t.orders.mark}
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
			{!found.data ? (
				<Waiting error={found.error} />
			) : items.length === 0 ? (
				<Note>{t.members.none}</Note>
			) : (
				<Table
					label={t.operator.limits}
					testId="envelopes"
					columns={[`.${t.orders.mark}`, t.members.member, t.operator.limits, `.${t.offers.act}`]}
				>
					{items.map((one) => (
						<MemberRow
							key={one.account}
							member={one}
							marked={marked.has(one.account)}
							onMark={() => toggle(one.account)}
							onOpen={() => setOpened(one.account)}
						/>
					))}
				</Table>
			)}
			{found.data?.more && (
				<button type="button" className="button small mt-3" onClick={() => setShown(shown + PER_PAGE)}>
					{t.more}
				</button>
			)}
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
