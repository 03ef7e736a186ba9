// How a member takes part in sharing: with how much, and at which prices of its own.
import { useState } from 'react';
import { loadSchedule } from '../../chain/grid.ts';
import { useChain, useInfo, useLive, usePresent } from '../../chain/hooks.ts';
import { HIGHEST_PRICE } from '../../lib/orders.ts';
import { tariffOf } from '../../lib/tariff.ts';
import { parseFixed, toInput } from '../../lib/units.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Field, Note, Waiting } from '../../ui/kit.tsx';
import { Decimal } from '../../ui/table.tsx';
import { useSubmit } from '../../ui/submission.tsx';

interface Terms {
	sell_at_mills: number;
	buy_at_mills: number;
}

interface Participation {
	limits: { sell_at_least_mills?: number | undefined; buy_at_most_mills?: number | undefined };
	percent: number;
}

export function Sharing({ who, area }: { who: string; area: number }) {
	const { t, n } = useFormat();
	const { gateClosure } = useInfo();
	const { interval } = usePresent();
	const found = useLive(`sharing ${who} ${area} ${interval}`, async ({ api }, at) => {
		const [participation, terms, schedule] = await Promise.all([
			api.apis.TradingApi.get_participation(who, { at }),
			api.apis.TradingApi.get_sharing_terms(area, interval + gateClosure + 1, { at }),
			loadSchedule(api, area, at),
		]);
		return { participation, terms, tariff: tariffOf(schedule, interval) };
	});
	return (
		<Card title={t.sharing.title}>
			<p className="mb-4 max-w-3xl text-sm text-muted">{t.sharing.means}</p>
			{!found.data ? (
				<Waiting error={found.error} />
			) : !found.data.terms ? (
				<Note>{t.sharing.none}</Note>
			) : (
				<>
					<p className="mb-4 text-[0.9375rem]">
						{found.data.terms.sell_at_mills === found.data.terms.buy_at_mills
							? t.sharing.fixed(n.price(found.data.terms.sell_at_mills))
							: t.sharing.terms(n.price(found.data.terms.sell_at_mills), n.price(found.data.terms.buy_at_mills))}{' '}
						{found.data.tariff && (
							<span className="text-muted">
								{t.sharing.tariff(n.price(found.data.tariff.surplus_price_mills), n.price(found.data.tariff.shortfall_price_mills))}
							</span>
						)}
					</p>
					{/* A change that came from elsewhere begins the form anew. */}
					<SharingForm key={JSON.stringify(found.data.participation)} participation={found.data.participation} terms={found.data.terms} />
				</>
			)}
		</Card>
	);
}

function SharingForm({ participation, terms }: { participation: Participation; terms: Terms }) {
	const { t, n } = useFormat();
	const { api } = useChain();
	const submit = useSubmit();
	const shown = (mills: number | undefined) => (mills === undefined ? '' : toInput(BigInt(mills), 3));
	const [percent, setPercent] = useState(participation.percent);
	const [sell, setSell] = useState(shown(participation.limits.sell_at_least_mills));
	const [buy, setBuy] = useState(shown(participation.limits.buy_at_most_mills));
	const read = (typed: string) => (typed.trim() === '' ? undefined : parseFixed(typed, 3));
	const wrong = (typed: string) => {
		const mills = read(typed);
		return typed.trim() !== '' && (mills === undefined || mills > BigInt(HIGHEST_PRICE))
			? t.sharing.wrongPrice(n.price(HIGHEST_PRICE))
			: undefined;
	};
	const [sellMills, buyMills] = [read(sell), read(buy)];
	const changed =
		percent !== participation.percent ||
		sell !== shown(participation.limits.sell_at_least_mills) ||
		buy !== shown(participation.limits.buy_at_most_mills);
	const unused =
		(sellMills !== undefined && sellMills <= BigInt(terms.sell_at_mills)) ||
		(buyMills !== undefined && buyMills >= BigInt(terms.buy_at_mills));
	const save = () =>
		submit({
			title: t.sharing.change,
			says: [
				[t.sharing.percent, `${percent} %`],
				[t.sharing.sell, sellMills === undefined ? t.sharing.areas : n.price(Number(sellMills))],
				[t.sharing.buy, buyMills === undefined ? t.sharing.areas : n.price(Number(buyMills))],
			],
			remark: t.sharing.from,
			tx: api.tx.P2pTrading.set_participation({
				limits: {
					sell_at_least_mills: sellMills === undefined ? undefined : Number(sellMills),
					buy_at_most_mills: buyMills === undefined ? undefined : Number(buyMills),
				},
				percent,
			}),
		});
	return (
		<form
			className="space-y-4"
			onSubmit={(event) => {
				event.preventDefault();
				save();
			}}
		>
			<div className="grid items-start gap-4 md:grid-cols-3">
				<Field label={`${t.sharing.percent}: ${percent} %`} hint={t.sharing.percentMeans}>
					<input
						type="range"
						min={0}
						max={100}
						step={5}
						className="h-10 w-full accent-accent"
						value={percent}
						onChange={(event) => setPercent(Number(event.target.value))}
					/>
				</Field>
				<Field label={`${t.sharing.sell} (${n.symbol}/kWh)`} hint={t.sharing.sellMeans} error={wrong(sell)}>
					<Decimal name="sell" value={sell} onChange={setSell} placeholder={t.sharing.areas} />
				</Field>
				<Field label={`${t.sharing.buy} (${n.symbol}/kWh)`} hint={t.sharing.buyMeans} error={wrong(buy)}>
					<Decimal name="buy" value={buy} onChange={setBuy} placeholder={t.sharing.areas} />
				</Field>
			</div>
			{unused && <Note>{t.sharing.unused}</Note>}
			<button
				type="submit"
				className="button primary"
				disabled={!changed || wrong(sell) !== undefined || wrong(buy) !== undefined}
				data-testid="save-sharing"
			>
				{t.sharing.change}
			</button>
		</form>
	);
}
