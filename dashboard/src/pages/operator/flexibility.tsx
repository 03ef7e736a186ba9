// Flexibility: where the edge of an area comes near its limit in the coming hours, what members offer there, and
// requests for it.
import { Enum } from 'polkadot-api';
import { useState } from 'react';
import type { Area } from '../../chain/answers.ts';
import { loadEdge, loadRequests, type Commitment, type EdgeLoad, type FlexibilityRequest, type Level } from '../../chain/flexibility.ts';
import { SLOWLY_MS, useChain, useInfo, useLive, usePresent } from '../../chain/hooks.ts';
import { StepChart } from '../../charts/step-chart.tsx';
import {
	energyOver,
	LEAST_FLEXIBILITY_W,
	mostCost,
	powerOf,
	stageOf,
	tightRuns,
	type Direction,
	type Load,
} from '../../lib/flexibility.ts';
import { HIGHEST_PRICE } from '../../lib/orders.ts';
import { parseFixed, toInput } from '../../lib/units.ts';
import { useRequestWords } from '../../ui/flexibility.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Card, Field, Note, Pairs, Waiting } from '../../ui/kit.tsx';
import { Times } from '../../ui/limits.tsx';
import { MomentField } from '../../ui/moment-field.tsx';
import { PagedTable, usePaged } from '../../ui/pages.tsx';
import { useSigner } from '../../ui/session.tsx';
import { SignButton, useSubmit } from '../../ui/submission.tsx';
import { Decimal, Select, Table } from '../../ui/table.tsx';

/** Six hours of quarters: each that is not cleared is a clearing of the whole zone for the node. */
const AHEAD = 24;
const PER_PAGE = 25;

export function FlexibilityView({ area }: { area: Area }) {
	const { interval } = usePresent();
	const edge = useLive(
		`load ${area.area} ${interval}`,
		({ api }, at) => (area.ancestors.length > 0 ? loadEdge(api, area.area, interval, AHEAD, at) : Promise.resolve([])),
		SLOWLY_MS,
	);
	const loads = edge.data?.flatMap(({ load }) => load ?? []);
	return (
		<>
			<div className="grid items-start gap-4 xl:grid-cols-2">
				<LoadCard area={area} edge={edge.data} loads={loads} error={edge.error} />
				<RequestsCard area={area} />
			</div>
			{/* Where the edge is short of room is what is asked for first. */}
			{(loads ?? edge.error) !== undefined && <RequestForm area={area} loads={loads ?? []} />}
		</>
	);
}

interface LoadProps {
	area: Area;
	edge: readonly EdgeLoad[] | undefined;
	/** Those of its intervals for which somebody has ordered. */
	loads: readonly Load[] | undefined;
	error: string | undefined;
}

function LoadCard({ area, edge, loads, error }: LoadProps) {
	const { t, n, cal, area: nameOf } = useFormat();
	const { interval } = usePresent();
	const tight = tightRuns(loads ?? [], cal.lengthMs);
	const byInterval = new Map(edge?.map((one) => [one.interval, one]));
	const valuesOf = (watts: (one: EdgeLoad) => bigint | undefined) =>
		Array.from({ length: AHEAD }, (_, i) => {
			const one = byInterval.get(interval + i);
			const value = one && watts(one);
			return value === undefined ? undefined : Number(value);
		});
	const power = (watts: number) => n.power(Math.round(watts));
	return (
		<Card title={t.flexibility.load}>
			{!loads ? (
				<Waiting error={error} rows={6} />
			) : area.ancestors.length === 0 ? (
				<Note>{t.now.noEdge}</Note>
			) : (
				<div className="space-y-4" data-testid="load">
					<StepChart
						label={t.flexibility.loadLabel(nameOf(area))}
						from={interval}
						count={AHEAD}
						areas={[
							{
								key: 'flow',
								label: t.flexibility.flow,
								colour: 'community',
								values: valuesOf(({ load }) => load && powerOf(load.flow_wh, cal.lengthMs)),
							},
						]}
						lines={[
							{
								key: 'out',
								label: t.flexibility.limitOut,
								colour: 'bad',
								dash: '6 3',
								values: valuesOf(({ limits }) => limits.export_limit_w),
							},
							{
								key: 'in',
								label: t.flexibility.limitIn,
								colour: 'bad',
								dash: '2 3',
								values: valuesOf(({ limits }) => -limits.import_limit_w),
							},
						]}
						bands={tight.map(({ from, until }) => ({ from, to: until, label: t.flexibility.tight }))}
						format={power}
						tick={(watts) => n.fixed(BigInt(Math.round(watts)), 3, 0)}
						unit="kW"
					/>
					<p className="text-sm text-muted">{t.flexibility.loadMeans}</p>
					{loads.length === 0 ? (
						<Note>{t.flexibility.noLoad}</Note>
					) : tight.length === 0 ? (
						<Note kind="good">{t.flexibility.calm}</Note>
					) : (
						<Times
							title={t.flexibility.tight}
							rows={tight.map(({ direction, permille, less_w, ...run }) => ({
								...run,
								what: `${t.flexibility.ways[direction]}, ${n.permille(permille)}`,
								why: t.flexibility.brings(t.flexibility.less[direction], n.exactPower(less_w)),
							}))}
						/>
					)}
				</div>
			)}
		</Card>
	);
}

function RequestsCard({ area }: { area: Area }) {
	const { t } = useFormat();
	const found = useLive(`flexibility ${area.area}`, async ({ api }, at) =>
		Promise.all(
			(await loadRequests(api, area.area, at)).map(async (one) => ({
				...one,
				levels: await api.apis.GridApi.get_flexibility_ladder(one.id, { at }),
			})),
		),
	);
	return (
		<Card title={t.flexibility.requests}>
			{!found.data ? (
				<Waiting error={found.error} />
			) : found.data.length === 0 ? (
				<Note>{t.flexibility.none}</Note>
			) : (
				<ul className="divide-y divide-line" data-testid="requests">
					{found.data.map(({ levels, ...one }) => (
						<RequestItem key={one.id} info={one} levels={levels} />
					))}
				</ul>
			)}
		</Card>
	);
}

function RequestItem({ info, levels }: { info: FlexibilityRequest; levels: readonly Level[] }) {
	const { t, n } = useFormat();
	const { api } = useChain();
	const { account } = useSigner();
	const { interval } = usePresent();
	const { terms, stage } = useRequestWords();
	const [open, setOpen] = useState(false);
	const { id, request } = info;
	const { clearing } = request;
	const isOpen = stageOf(request, interval) === 'open';
	return (
		<li className="space-y-3 py-3 first:pt-0">
			<Pairs
				pairs={[
					...terms(info),
					[t.statement.state, stage(info)],
					[t.flexibility.offered, n.exactPower(request.offered_w)],
					...(clearing
						? ([
								[t.flexibility.price, n.price(clearing.price_mills)],
								[t.flexibility.accepted, n.exactPower(clearing.accepted_w)],
								[t.flexibility.activated, n.exactPower(request.activated_w)],
							] as const)
						: []),
					[t.flexibility.onHold, n.exactMoney(request.budget)],
				]}
			/>
			{isOpen && levels.length > 0 && <Ladder levels={levels} />}
			{request.commitments > 0 && (
				<details className="text-sm" onToggle={(event) => setOpen(event.currentTarget.open)}>
					<summary className="w-fit py-1 text-muted">{t.flexibility.commitments(request.commitments)}</summary>
					{open && <Commitments request={id} />}
				</details>
			)}
			<div className="flex flex-wrap gap-2 empty:hidden">
				{isOpen && request.payer === account.address && (
					<SignButton
						look="small danger"
						title={t.flexibility.cancel}
						intent={() => ({
							says: terms(info),
							remark: t.flexibility.cancelMeans,
							tx: api.tx.GridManagement.cancel_flexibility_request({ request: id }),
						})}
					/>
				)}
				{request.due < interval && (
					<SignButton
						title={t.flexibility.advance}
						intent={() => ({
							says: terms(info),
							remark: t.flexibility.advanceMeans,
							tx: api.tx.GridManagement.advance_flexibility({ request: id, steps: MOST_STEPS }),
						})}
					/>
				)}
			</div>
		</li>
	);
}

/** The most that one call goes on with a request. */
const MOST_STEPS = 32;

/** What is offered, the cheapest first. */
function Ladder({ levels }: { levels: readonly Level[] }) {
	const { t, n } = useFormat();
	return (
		<Table
			label={t.flexibility.ladder}
			testId="ladder"
			columns={[t.flexibility.price, `#${t.flexibility.power}`, `#${t.flexibility.cumulative}`]}
		>
			{levels.map(({ price_mills, power_w, cumulative_w }) => (
				<tr key={price_mills}>
					<td className="tabular-nums">{n.price(price_mills)}</td>
					<td className="number">{n.exactPower(power_w)}</td>
					<td className="number">{n.exactPower(cumulative_w)}</td>
				</tr>
			))}
		</Table>
	);
}

function Commitments({ request }: { request: number }) {
	const { t, n, account } = useFormat();
	const list = usePaged<Commitment, number>(`commitments ${request}`, [request], PER_PAGE, (api, at, one, from, most) =>
		api.apis.GridApi.get_flexibility_commitments(one, from, most, { at }),
	);
	return (
		<PagedTable
			list={list}
			none={t.flexibility.settled}
			label={t.flexibility.title}
			testId="commitments"
			columns={[t.members.member, `#${t.flexibility.power}`, `#${t.flexibility.price}`, `#${t.flexibility.accepted}`]}
			row={({ number, commitment: { who, reference_w, limit_w, price_mills, accepted_w } }) => (
				<tr key={number}>
					<td title={who}>{account(who)}</td>
					<td className="number">{n.exactPower(reference_w - limit_w)}</td>
					<td className="number">{n.price(price_mills)}</td>
					<td className="number">{n.exactPower(accepted_w)}</td>
				</tr>
			)}
		/>
	);
}

interface Typed {
	direction: Direction;
	power: string;
	price: string;
	from: number;
	until: number;
	closes: number;
}

/** What is asked for first: what is above 90 % of the limit, where it can still be asked for. */
function firstOf(loads: readonly Load[], earliest: number, lengthMs: number): Typed {
	const run = tightRuns(loads, lengthMs).find(({ until }) => until > earliest);
	if (!run) return { direction: 'Import', power: '', price: '', from: 0, until: 0, closes: 0 };
	return { direction: run.direction, power: toInput(run.less_w, 3), price: '', from: run.from, until: run.until, closes: 0 };
}

const within = (value: number, first: number, last: number): number => Math.min(Math.max(first, value), last);

function RequestForm({ area, loads }: { area: Area; loads: readonly Load[] }) {
	const { t, n, cal } = useFormat();
	const { api } = useChain();
	const { roles } = useSigner();
	const { horizon, activationTime, maxFlexibilityIntervals } = useInfo();
	const { interval } = usePresent();
	const { terms: says } = useRequestWords();
	const submit = useSubmit();
	const earliest = interval + 1 + activationTime;
	const [typed, setTyped] = useState(() => firstOf(loads, earliest, cal.lengthMs));
	const change = (part: Partial<Typed>) => setTyped((old) => ({ ...old, ...part }));
	const end = interval + horizon + 1;
	const from = within(typed.from, earliest, end - 1);
	const lastUntil = Math.min(from + maxFlexibilityIntervals, end);
	const until = within(typed.until || from + 4, from + 1, lastUntil);
	const lastClose = from - activationTime;
	const closes = within(typed.closes || lastClose, interval + 1, lastClose);
	const watts = parseFixed(typed.power, 3);
	const mills = parseFixed(typed.price, 3);
	const powerFault = watts === undefined ? t.notANumber : watts < LEAST_FLEXIBILITY_W ? t.flexibility.tooLittle : undefined;
	const priceFault =
		mills !== undefined && mills > 0n && mills <= HIGHEST_PRICE ? undefined : t.flexibility.badPrice(n.price(HIGHEST_PRICE));
	const terms =
		watts !== undefined && mills !== undefined && powerFault === undefined && priceFault === undefined
			? { direction: Enum(typed.direction), power_w: watts, from, until, max_price_mills: Number(mills), closes_at: closes }
			: undefined;
	const budget = terms && mostCost(terms.power_w, terms, terms.max_price_mills, cal.lengthMs);
	const tooPoor = budget !== undefined && budget > roles.wallet;
	const preview = terms &&
		budget !== undefined && [
			[t.flexibility.lessEnergy, n.energy(energyOver(terms.power_w, terms, cal.lengthMs), 3)] as const,
			[t.flexibility.onHold, n.exactMoney(budget)] as const,
		];
	const send = () => {
		if (!terms || !preview) return;
		submit({
			title: t.flexibility.ask,
			says: [...says({ id: 0, request: { area: area.area, terms } as FlexibilityRequest['request'] }), ...preview],
			remark: t.flexibility.holdMeans,
			tx: api.tx.GridManagement.request_flexibility({ area: area.area, ...terms }),
			onDone: () => change({ power: '', price: '' }),
		});
	};
	const fieldOf = (name: 'from' | 'until' | 'closes', label: string, value: number, first: number, last: number) => (
		<MomentField
			name={`flex-${name}`}
			label={label}
			value={value}
			first={first}
			last={last}
			onChange={(next = 0) => change({ [name]: next })}
		/>
	);
	return (
		<Card title={t.flexibility.ask}>
			<form
				className="grid items-start gap-4 sm:grid-cols-2 xl:grid-cols-3"
				onSubmit={(event) => {
					event.preventDefault();
					send();
				}}
			>
				<Field label={t.flexibility.direction}>
					<Select
						name="flex-direction"
						value={typed.direction}
						options={(['Import', 'Export'] as const).map((one) => [one, t.flexibility.less[one]] as const)}
						onChange={(direction) => change({ direction })}
					/>
				</Field>
				<Field label={`${t.flexibility.power} (kW)`} error={typed.power === '' ? undefined : powerFault}>
					<Decimal name="flex-power" value={typed.power} onChange={(power) => change({ power })} />
				</Field>
				<Field label={`${t.flexibility.maxPrice} (${n.symbol}/kWh)`} error={typed.price === '' ? undefined : priceFault}>
					<Decimal name="flex-price" value={typed.price} onChange={(price) => change({ price })} />
				</Field>
				{fieldOf('from', t.trade.from, from, earliest, end - 1)}
				{fieldOf('until', t.trade.to, until, from + 1, lastUntil)}
				{fieldOf('closes', t.flexibility.closes, closes, interval + 1, lastClose)}
				<div className="col-span-full space-y-3" data-testid="flexibility-preview">
					{preview && <Pairs pairs={preview} />}
					{tooPoor ? (
						<Note kind="bad">{t.carbon.market.tooPoor(n.money(roles.wallet))}</Note>
					) : (
						<Note>{preview ? t.flexibility.holdMeans : t.flexibility.askMeans}</Note>
					)}
				</div>
				<button type="submit" className="button primary w-fit" disabled={!preview || tooPoor} data-testid="request-flexibility">
					{t.flexibility.ask}
				</button>
			</form>
		</Card>
	);
}
