// The account's orders that are not settled; those that are not firm can be taken back.
import { Enum } from 'polkadot-api';
import { useState } from 'react';
import type { OpenOrder } from '../../chain/answers.ts';
import { useChain, useInfo, useLive, usePresent } from '../../chain/hooks.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Note, Waiting } from '../../ui/kit.tsx';
import { Pager } from '../../ui/pages.tsx';
import { Checkbox, Table } from '../../ui/table.tsx';
import { useSubmit } from '../../ui/submission.tsx';

const keyOf = ({ order }: OpenOrder) => `${order.interval} ${order.side.type} ${order.price_mills}`;

export function MyOrders({ who }: { who: string }) {
	const { t } = useFormat();
	const { firmOrders, gateClosure, maxOrdersPerCall } = useInfo();
	const { interval } = usePresent();
	const [from, setFrom] = useState<number>();
	const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
	const orders = useLive(`orders ${who} ${from ?? ''}`, ({ api: chain }, at) => chain.apis.TradingApi.get_orders(who, from, { at }));
	const canCancel = ({ order }: OpenOrder) => order.interval > interval + gateClosure + firmOrders;
	const items = orders.data?.items ?? [];
	const open = items.filter(canCancel);
	const chosen = open.filter((one) => marked.has(keyOf(one))).slice(0, maxOrdersPerCall);
	const toggle = (key: string) => {
		const next = new Set(marked);
		if (!next.delete(key)) next.add(key);
		setMarked(next);
	};
	return (
		<Card
			title={t.orders.title}
			aside={
				open.length > 0 && (
					<div className="flex gap-2">
						<button
							type="button"
							className="button small"
							onClick={() => setMarked(chosen.length > 0 ? new Set() : new Set(open.map(keyOf)))}
						>
							{chosen.length > 0 ? t.orders.unmark : t.orders.mark}
						</button>
						<CancelButton orders={chosen} onDone={() => setMarked(new Set())} />
					</div>
				)
			}
		>
			{!orders.data ? (
				<Waiting error={orders.error} />
			) : items.length === 0 ? (
				<Note>{t.orders.none}</Note>
			) : (
				<Table
					label={t.orders.title}
					testId="orders"
					className="max-h-96 overflow-y-auto"
					columns={[
						`.${t.orders.mark}`,
						t.quarter,
						t.auction.side,
						`#${t.auction.limit}`,
						`#kWh`,
						`#${t.orders.got}`,
						`#${t.auction.reserved}`,
					]}
				>
					{items.map((one) => (
						<OrderRow
							key={keyOf(one)}
							one={one}
							marked={marked.has(keyOf(one))}
							onMark={canCancel(one) ? () => toggle(keyOf(one)) : undefined}
						/>
					))}
				</Table>
			)}
			<Pager isLater={from !== undefined} next={orders.data?.next} onGo={setFrom} />
		</Card>
	);
}

/** An order; `onMark` where it can be taken back. */
function OrderRow({
	one: { order, filled_wh, reserved },
	marked,
	onMark,
}: {
	one: OpenOrder;
	marked: boolean;
	onMark: (() => void) | undefined;
}) {
	const { t, n, cal } = useFormat();
	return (
		<tr>
			<td>
				{onMark && <Checkbox isHidden label={t.orders.markOne(cal.intervalAndDate(order.interval))} checked={marked} onChange={onMark} />}
			</td>
			<td className="whitespace-nowrap tabular-nums">{cal.intervalAndDate(order.interval)}</td>
			<td>{t.sides[order.side.type]}</td>
			<td className="number">{n.fixed(BigInt(order.price_mills), 3, 3)}</td>
			<td className="number">{n.kwh(order.energy_wh, 3)}</td>
			<td className="number">{filled_wh === undefined ? t.orders.waiting : n.kwh(filled_wh, 3)}</td>
			<td className="number">{n.amount(reserved, 6)}</td>
		</tr>
	);
}

function CancelButton({ orders, onDone }: { orders: readonly OpenOrder[]; onDone: () => void }) {
	const { t, n } = useFormat();
	const { api } = useChain();
	const submit = useSubmit();
	const released = orders.reduce((sum, { reserved }) => sum + reserved, 0n);
	const cancel = () =>
		submit({
			title: t.orders.cancel,
			says: [
				[t.orders.count, n.count(orders.length)],
				[t.orders.released, n.money(released, 6)],
			],
			tx: api.tx.P2pTrading.cancel_orders({
				orders: orders.map(({ order }) => ({ interval: order.interval, side: Enum(order.side.type), price_mills: order.price_mills })),
			}),
			onDone,
		});
	return (
		<button type="button" className="button small danger" disabled={orders.length === 0} onClick={cancel} data-testid="cancel-orders">
			{t.orders.cancel}
		</button>
	);
}
