// What is in force or to come in an area, above it and below, and what waits for a second operator.
import type { Answer, Area } from '../../chain/answers.ts';
import { isOperated, loadMeasures, type Measure } from '../../chain/grid.ts';
import { useChain, useLive, usePresent } from '../../chain/hooks.ts';
import { mayLift, primacyOf } from '../../lib/measures.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Note, Pairs, Waiting } from '../../ui/kit.tsx';
import { MeasureList } from '../../ui/measures.tsx';
import { useSigner } from '../../ui/session.tsx';
import { SignButton } from '../../ui/submission.tsx';

type Proposal = Answer<'GridApi', 'get_measure_proposals'>[number];

export function MeasuresCard({ area }: { area: Area }) {
	const { t } = useFormat();
	const found = useLive(`measures ${area.area}`, ({ api }, at) =>
		Promise.all([loadMeasures(api, area.area, at), api.apis.GridApi.get_measure_proposals(area.area, { at })]),
	);
	const [measures, proposals] = found.data ?? [];
	return (
		<>
			<Card title={t.measures.title}>
				{!measures ? (
					<Waiting error={found.error} />
				) : measures.length === 0 ? (
					<Note kind="good">{t.measures.none}</Note>
				) : (
					<MeasureList measures={measures} action={(measure) => <Lift measure={measure} />} />
				)}
			</Card>
			{proposals && proposals.length > 0 && (
				<Card title={t.measures.proposals} className="border-alert">
					<ul className="divide-y divide-line" data-testid="proposals">
						{proposals.map((one) => (
							<ProposalItem key={one.proposal} proposal={one} />
						))}
					</ul>
				</Card>
			)}
		</>
	);
}

function Lift({ measure }: { measure: Measure }) {
	const { t, cal, area: nameOf, measure: says } = useFormat();
	const { api } = useChain();
	const { roles, areas } = useSigner();
	const where = areas.find(({ area }) => area === measure.area);
	if (!where || !mayLift(measure, primacyOf(where, roles.operates))) return <Note>{t.measures.notYours}</Note>;
	return (
		<SignButton
			title={t.measures.lift}
			intent={() => ({
				says: [
					[t.connection.area, nameOf(measure.area)],
					[t.measures.measure, says(measure.protocol)],
					[t.carbon.when, cal.span(measure.from, measure.until)],
					[t.carbon.reason, measure.reason],
				],
				remark: t.measures.liftMeans,
				tx: api.tx.GridManagement.lift_measure({ incident: measure.incident }),
			})}
		/>
	);
}

function ProposalItem({ proposal: { proposal, area, protocol, from, duration, reason, by, open_until } }: { proposal: Proposal }) {
	const { t, cal, area: nameOf, account: accountOf, measure: says } = useFormat();
	const { api } = useChain();
	const { account, roles, areas } = useSigner();
	const { interval } = usePresent();
	const where = areas.find((one) => one.area === area);
	const isOwn = by === account.address;
	// Without a begin of its own it begins with the confirmation.
	const begin = Math.max(interval, from ?? 0);
	const facts = [
		[t.connection.area, nameOf(area)],
		[t.measures.measure, says(protocol)],
		[t.carbon.when, cal.span(begin, (from ?? interval) + duration)],
		[t.carbon.reason, reason],
		[t.measures.proposedBy, accountOf(by)],
	] as const;
	return (
		<li className="space-y-3 py-3">
			<Pairs pairs={[...facts, [t.measures.openUntil, cal.shortMoment((open_until + 1) * cal.lengthMs)]]} />
			{where && isOperated(where, roles.operates) && (
				<div className="flex flex-wrap gap-2">
					{!isOwn && (
						<SignButton
							look="small danger"
							title={t.measures.confirm}
							intent={() => ({
								says: facts,
								remark: t.measures.means[protocol.type],
								tx: api.tx.GridManagement.confirm_measure({ area, proposal }),
							})}
						/>
					)}
					<SignButton
						title={t.members.withdraw}
						intent={() => ({ says: facts, tx: api.tx.GridManagement.withdraw_measure_proposal({ area, proposal }) })}
					/>
				</div>
			)}
			{isOwn && <Note>{t.measures.waits}</Note>}
		</li>
	);
}
