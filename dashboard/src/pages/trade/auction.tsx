// Orders for many quarters at once, with what they would come to, and the depth of the auction.
import { Enum } from 'polkadot-api';
import { useState } from 'react';
import type { Connection } from '../../chain/answers.ts';
import { useChain, useInfo, useLive } from '../../chain/hooks.ts';
import { DepthChart } from '../../charts/depth.tsx';
import { HIGHEST_PRICE, ordersFor, type Order, type Side } from '../../lib/orders.ts';
import { parseFixed, toInput } from '../../lib/units.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Choice, Field, Note, Pairs, Waiting } from '../../ui/kit.tsx';
import { Decimal } from '../../ui/table.tsx';
import { useSubmit } from '../../ui/submission.tsx';
import { TimeChoice, useOpenRange, type TimeRange } from './time-choice.tsx';

export function Auction({ who, connection }: { who: string; connection: Connection }) {
	const { t } = useFormat();
	const [wanted, setRange] = useState<TimeRange>();
	const range = useOpenRange(wanted);
	return (
		<div className="grid gap-4 xl:grid-cols-2">
			<Card title={t.auction.order}>
				<OrderForm who={who} range={range} onRange={setRange} />
			</Card>
			<Depth area={connection.area} interval={range.from} />
		</div>
	);
}

/** What orders would come to, as the chain says. */
interface Outlook {
	orders: readonly Order[];
	energyWh: bigint;
	/** Reserved until they are settled, and what of that is drawn from the wallet, in plancks. */
	reserved: bigint;
	drawn: bigint;
	/** Why they would be refused. */
	refusal: string | undefined;
}

const forChain = (order: Order) => ({ ...order, side: Enum(order.side) });

/** What the orders that are typed would come to; nothing until they are complete and the chain has answered. */
function useOutlook(who: string, range: TimeRange, typed: { side: Side; price: string; energy: string }) {
	const { t, cal } = useFormat();
	const { maxOrdersPerCall } = useInfo();
	const mills = parseFixed(typed.price, 3);
	const wh = parseFixed(typed.energy, 3);
	const complete = mills !== undefined && wh !== undefined && wh > 0n;
	const orders = complete ? ordersFor(range.from, range.to, typed.side, Number(mills), wh) : [];
	const wrong = !complete
		? undefined
		: orders.length > maxOrdersPerCall
			? t.obstacles.tooMany(maxOrdersPerCall)
			: mills > BigInt(HIGHEST_PRICE)
				? t.obstacles.price
				: undefined;
	const asked = complete && wrong === undefined;
	const key = `preview ${who} ${range.from} ${range.to} ${typed.side} ${mills} ${wh}`;
	const answer = useLive(asked ? key : undefined, ({ api }, at) => api.apis.TradingApi.preview_orders(who, orders.map(forChain), { at }));
	const energyWh = orders.reduce((sum, order) => sum + order.energy_wh, 0n);
	if (wrong !== undefined) return { wh, answer, outlook: { orders, energyWh, reserved: 0n, drawn: 0n, refusal: wrong } };
	if (!asked || !answer.data || answer.pending) return { wh, answer, outlook: undefined };
	const refused = answer.data.orders.find(({ error }) => error !== undefined);
	const why = (name: string) => t.refusals[`P2pTrading.${name}`] ?? t.refusals[name] ?? name;
	const refusal =
		refused?.error === undefined ? undefined : t.obstacles.refused(cal.intervalAndDate(refused.order.interval), why(refused.error));
	return { wh, answer, outlook: { orders, energyWh, reserved: answer.data.reserved, drawn: answer.data.from_wallet, refusal } };
}

function OrderForm({ who, range, onRange }: { who: string; range: TimeRange; onRange: (range: TimeRange) => void }) {
	const { t, n, cal } = useFormat();
	const { minEnergy } = useInfo();
	const { api } = useChain();
	const submit = useSubmit();
	const [side, setSide] = useState<Side>('Bid');
	const [price, setPrice] = useState('');
	const [energy, setEnergy] = useState('');
	const { wh, answer, outlook } = useOutlook(who, range, { side, price, energy });
	const place = (planned: Outlook) => {
		const { orders } = planned;
		submit({
			title: t.auction.place,
			says: [
				[t.auction.side, t.sides[side]],
				[
					t.auction.when,
					orders.length === 1
						? cal.intervalAndDate(range.from)
						: t.auction.span(cal.day(range.date), cal.begin(range.from), cal.end(range.to), orders.length),
				],
				[t.auction.energyEach, n.energy(wh ?? 0n, 3)],
				[t.auction.energyAll, n.energy(planned.energyWh, 3)],
				[t.auction.limit, n.price(orders[0]?.price_mills ?? 0)],
				[t.auction.reserved, n.money(planned.reserved, 6)],
				[t.auction.drawn, n.money(planned.drawn, 6)],
			],
			remark: t.auction.remark,
			tx: api.tx.P2pTrading.place_orders({ orders: orders.map(forChain) }),
			onDone: () => setEnergy(''),
		});
	};
	return (
		<form
			className="space-y-4"
			onSubmit={(event) => {
				event.preventDefault();
				if (outlook && outlook.refusal === undefined) place(outlook);
			}}
		>
			<Choice
				label={t.auction.side}
				value={side}
				onChange={setSide}
				options={[
					['Bid', t.sides.Bid],
					['Ask', t.sides.Ask],
				]}
			/>
			<div className="grid gap-4 sm:grid-cols-2">
				<TimeChoice range={range} onChange={onRange} />
			</div>
			<div className="grid gap-4 sm:grid-cols-2">
				<Field label={t.auction.energyEach} hint="kWh">
					<Decimal name="energy" value={energy} onChange={setEnergy} placeholder={toInput(minEnergy, 3)} />
				</Field>
				<Field label={side === 'Bid' ? t.auction.atMost : t.auction.atLeast} hint={`${n.symbol}/kWh`}>
					<Decimal name="price" value={price} onChange={setPrice} placeholder={n.fixed(190n, 3, 3)} />
				</Field>
			</div>
			{answer.error !== undefined && <Waiting error={answer.error} />}
			<OutlookView outlook={outlook} side={side} />
			<button type="submit" className="button primary" disabled={!outlook || outlook.refusal !== undefined} data-testid="place">
				{t.auction.place}
			</button>
		</form>
	);
}

function OutlookView({ outlook, side }: { outlook: Outlook | undefined; side: Side }) {
	const { t, n } = useFormat();
	if (!outlook) return <Note>{side === 'Bid' ? t.auction.bidMeans : t.auction.askMeans}</Note>;
	return (
		<div className="space-y-3 rounded-xl bg-sunken p-3" data-testid="preview">
			<Pairs
				pairs={[
					[t.auction.energyAll, n.energy(outlook.energyWh, 3)],
					[t.auction.reserved, n.money(outlook.reserved, 6)],
					[t.auction.drawn, n.money(outlook.drawn, 6)],
				]}
			/>
			{outlook.refusal !== undefined ? (
				<Note kind="bad">{outlook.refusal}</Note>
			) : (
				<Note>{side === 'Bid' ? t.auction.bidReserve : t.auction.askReserve}</Note>
			)}
		</div>
	);
}

function Depth({ area, interval }: { area: number; interval: number }) {
	const { t, n, cal } = useFormat();
	const found = useLive(`depth ${area} ${interval}`, async ({ api }, at) => {
		const [book, clearing] = await Promise.all([
			api.apis.TradingApi.get_order_book(area, interval, { at }),
			api.apis.TradingApi.get_indicative_clearing(area, interval, { at }),
		]);
		return { book, clearing };
	});
	const { book, clearing } = found.data ?? {};
	const empty = book !== undefined && book.bids.length === 0 && book.asks.length === 0;
	return (
		<Card title={t.auction.depth(cal.intervalAndDate(interval))}>
			{!book ? (
				<Waiting error={found.error} rows={6} />
			) : empty ? (
				<Note>{t.auction.empty}</Note>
			) : (
				<div className="space-y-3">
					<p className="text-[0.9375rem]">
						{clearing?.price_mills === undefined ? (
							t.auction.noPrice
						) : (
							<>
								{t.auction.indicative} <strong className="tabular-nums">{n.price(clearing.price_mills)}</strong>{' '}
								<span className="text-muted">{t.auction.indicativeFlow(n.energy(clearing.bought_wh), n.energy(clearing.sold_wh))}</span>
							</>
						)}
					</p>
					<DepthChart
						label={t.auction.depthLabel(book.bids.length, book.asks.length)}
						bids={book.bids}
						asks={book.asks}
						price={clearing?.price_mills}
					/>
					<div className="grid grid-cols-2 gap-4">
						<Levels title={t.auction.bids} levels={book.bids} mark="bg-community" />
						<Levels title={t.auction.asks} levels={book.asks} mark="bg-supplier" />
					</div>
				</div>
			)}
		</Card>
	);
}

const SHOWN_LEVELS = 8;

function Levels({ title, levels, mark }: { title: string; levels: readonly { price_mills: number; energy_wh: bigint }[]; mark: string }) {
	const { n } = useFormat();
	return (
		<table className="table h-fit">
			<thead>
				<tr>
					<th scope="col">
						<span aria-hidden="true" className={`me-1.5 inline-block size-2.5 rounded-sm ${mark}`} />
						{title}
					</th>
					<th scope="col" className="number">
						kWh
					</th>
				</tr>
			</thead>
			<tbody>
				{levels.slice(0, SHOWN_LEVELS).map(({ price_mills, energy_wh }) => (
					<tr key={price_mills}>
						<td className="tabular-nums">{n.fixed(BigInt(price_mills), 3, 3)}</td>
						<td className="number">{n.kwh(energy_wh, 2)}</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}
