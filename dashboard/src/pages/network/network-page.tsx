// How the network does: blocks, finality, validators, settlement, and the council's motions.
import { useChainState, useInfo, useLive, usePresent } from '../../chain/hooks.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Figure, Note, Waiting } from '../../ui/kit.tsx';
import { Motions } from './motions.tsx';
import { VotesCard } from './votes.tsx';

export default function NetworkPage() {
	const { t } = useFormat();
	return (
		<div className="space-y-4">
			<h1>{t.pages.network}</h1>
			<Blocks />
			<div className="grid items-start gap-4 lg:grid-cols-2">
				<Settlement />
				<div className="space-y-4">
					<Validators />
					<VotesCard />
				</div>
			</div>
			<Motions />
		</div>
	);
}

function Blocks() {
	const { t, n, cal } = useFormat();
	const { best, finalized } = useChainState();
	const { moment } = usePresent();
	const { name, simulated } = useInfo();
	const health = useLive('health', (chain) => chain.request<{ peers: number; isSyncing: boolean }>('system_health'));
	return (
		<Card>
			<div className="grid grid-cols-2 gap-x-4 gap-y-5 lg:grid-cols-4" data-testid="blocks">
				<Figure label={t.network.best} value={n.count(best?.number ?? 0)} detail={cal.moment(moment)} />
				<Figure
					label={t.network.finalized}
					value={n.count(finalized?.number ?? 0)}
					detail={t.network.behind((best?.number ?? 0) - (finalized?.number ?? 0))}
				/>
				<Figure
					label={t.network.chain}
					value={<span className="text-lg">{name}</span>}
					detail={simulated ? t.network.simulated : undefined}
				/>
				<Figure
					label={t.network.peers}
					value={health.data ? n.count(health.data.peers) : '–'}
					detail={health.data && (health.data.isSyncing ? <span className="text-alert">{t.network.syncing}</span> : t.network.inStep)}
				/>
			</div>
		</Card>
	);
}

function Settlement() {
	const { t, n, cal } = useFormat();
	const { interval } = usePresent();
	const { meterDeadline } = useInfo();
	const found = useLive('progress', ({ api }, at) => api.apis.TradingApi.get_progress({ at }));
	if (!found.data) {
		return (
			<Card title={t.network.settlement}>
				<Waiting error={found.error} />
			</Card>
		);
	}
	const { settling, next_clearing, next_pruning, oldest_open, unsettled } = found.data;
	const name = (one: number | undefined) => (one === undefined || one === 0 ? '–' : cal.intervalAndDate(one));
	const behind = Math.max(0, interval - meterDeadline - settling - 1);
	const stuck = unsettled.reduce((sum, { accounts }) => sum + accounts, 0);
	const rows = [
		[t.network.present, name(interval)],
		[t.network.cleared, name(next_clearing)],
		[t.network.closed, name(oldest_open)],
		[t.network.settling, name(settling)],
		[t.network.pruning, name(next_pruning)],
	] as const;
	return (
		<Card title={t.network.settlement}>
			<dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5 text-[0.9375rem]" data-testid="settlement">
				{rows.map(([label, value]) => (
					<div key={label} className="contents">
						<dt className="text-muted">{label}</dt>
						<dd className="text-end tabular-nums">{value}</dd>
					</div>
				))}
			</dl>
			<div className="mt-3 space-y-1">
				{behind > 4 ? <Note kind="alert">{t.network.late(n.count(behind))}</Note> : <Note kind="good">{t.network.onTime}</Note>}
				{stuck > 0 && <Note kind="alert">{t.network.stuck(unsettled.length, stuck)}</Note>}
			</div>
		</Card>
	);
}

function Validators() {
	const { t, account } = useFormat();
	const found = useLive('validators', ({ api }, at) =>
		Promise.all([
			api.query.Session.Validators.getValue({ at }),
			api.query.Council.Members.getValue({ at }),
			api.query.Verifiers.Members.getValue({ at }),
		]),
	);
	return (
		<Card title={t.network.bodies}>
			{!found.data ? (
				<Waiting error={found.error} />
			) : (
				<div className="space-y-4">
					{([t.network.validators, t.network.council, t.network.verifiers] as const).map((label, i) => (
						<div key={label}>
							<h3 className="mb-1">
								{label} ({found.data?.[i]?.length ?? 0})
							</h3>
							<ul className="flex flex-wrap gap-2">
								{found.data?.[i]?.map((who) => (
									<li key={who} className="badge text-muted" title={who}>
										{account(who)}
									</li>
								))}
							</ul>
						</div>
					))}
				</div>
			)}
		</Card>
	);
}
