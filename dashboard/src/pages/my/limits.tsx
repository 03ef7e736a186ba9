// What the account's connection may take and feed in now and in the coming day, and why.
import { useState } from 'react';
import type { Connection } from '../../chain/answers.ts';
import { loadLimits } from '../../chain/envelopes.ts';
import { loadCommitments } from '../../chain/flexibility.ts';
import { loadMeasures } from '../../chain/grid.ts';
import { useChain, useLive, usePresent } from '../../chain/hooks.ts';
import { runsOf } from '../../lib/measures.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Note, Waiting } from '../../ui/kit.tsx';
import { More } from '../../ui/pages.tsx';
import { Breaches, DevicesForm, Periods, Times } from '../../ui/limits.tsx';
import { MeasureList } from '../../ui/measures.tsx';
import { useSigner } from '../../ui/session.tsx';
import { SignButton } from '../../ui/submission.tsx';

/** A day of quarters. */
const AHEAD = 96;
const PER_PAGE = 6;

export function LimitsCard({ who, connection }: { who: string; connection: Connection }) {
	const { t, cal, area: nameOf, measure, limits } = useFormat();
	const { api } = useChain();
	const { areas } = useSigner();
	const { interval } = usePresent();
	const [shown, setShown] = useState(PER_PAGE);
	const [isOpen, setOpen] = useState(false);
	const found = useLive(`my limits ${who} ${interval}`, async ({ api: chain }, at) => ({
		...(await loadLimits(chain, who, interval, AHEAD, at)),
		all: await loadMeasures(chain, connection.area, at),
		promised: await loadCommitments(chain, who, at),
	}));
	const { envelope, limits: ahead, breaches, all, promised } = found.data ?? {};
	if (!envelope || !ahead || !breaches || !all || !promised) {
		return (
			<Card title={t.limits.mine}>
				<Waiting error={found.error} />
			</Card>
		);
	}
	const above = areas.find(({ area }) => area === connection.area)?.ancestors ?? [];
	const measures = all.filter(({ area }) => area === connection.area || above.includes(area));
	const flexibility = promised.filter(({ commitment }) => commitment.accepted_w > 0n).map(({ to }) => to.request.terms);
	const runs = runsOf(ahead, { ...envelope, flexibility, own: connection, priority: connection.class.type, measures });
	const contracts = envelope.contracts.filter((one) => !flexibility.some(({ from }) => from === one.from));
	const { offered } = envelope;
	return (
		<Card title={t.limits.mine}>
			<div className="space-y-4" data-testid="limits">
				<Times
					rows={runs.slice(0, shown).map(({ causes, ...run }) => ({
						...run,
						what: limits(run.limits),
						why:
							causes
								.map((cause) => (typeof cause === 'string' ? t.limits.causes[cause] : `${nameOf(cause.area)}: ${measure(cause.protocol)}`))
								.join('; ') || t.limits.connection,
					}))}
				/>
				{runs.length > shown && <More onClick={() => setShown(shown + AHEAD)} />}
				{measures.length > 0 && <MeasureList measures={measures} />}
				<Periods title={t.limits.contracts} periods={contracts} />
				{offered && (
					<>
						<Periods title={t.limits.offered} periods={[offered]} />
						<SignButton
							look="primary"
							title={t.limits.accept}
							intent={() => {
								const { from, until, limits: promises } = offered;
								return {
									says: [
										[t.carbon.when, cal.span(from, until)],
										[t.operator.limits, limits(promises)],
									],
									remark: t.limits.acceptMeans,
									tx: api.tx.GridManagement.accept_contract({ contract: { from, until, limits: promises } }),
								};
							}}
						/>
					</>
				)}
				<Breaches breaches={breaches} />
				{breaches.length > 0 && <Note>{t.limits.breachesMean}</Note>}
				{envelope.devices > 0 && (
					<div className="flex flex-wrap items-center justify-between gap-3">
						<span>
							{t.limits.devices}: {t.limits.deviceCount(envelope.devices, envelope.managed)}
						</span>
						<button type="button" className="button small" onClick={() => setOpen(true)}>
							{t.members.change}
						</button>
					</div>
				)}
				{isOpen && <DevicesForm isOwn who={who} envelope={envelope} onClose={() => setOpen(false)} />}
			</div>
		</Card>
	);
}
