// Offers of neighbours in the same area: what there is, and one's own.
import { useState } from 'react';
import type { Connection, Offer } from '../../chain/answers.ts';
import { loadSchedule } from '../../chain/grid.ts';
import { useChain, useInfo, useLive } from '../../chain/hooks.ts';
import { readPages } from '../../chain/pages.ts';
import { HIGHEST_PRICE, reservedFor } from '../../lib/orders.ts';
import { tariffOf } from '../../lib/tariff.ts';
import { cost, parseFixed, toInput } from '../../lib/units.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Field, FormDialog, Note, Waiting } from '../../ui/kit.tsx';
import { Decimal, Table } from '../../ui/table.tsx';
import { SignButton, useSubmit } from '../../ui/submission.tsx';
import { TimeChoice, useOpenRange, type TimeRange } from './time-choice.tsx';

/** More than this nobody reads; the cheapest come first. */
const MOST_OFFERS = 1_024;

export function Offers({ who, connection }: { who: string; connection: Connection }) {
	const { t, n, cal, account } = useFormat();
	const [wanted, setRange] = useState<TimeRange>();
	const range = useOpenRange(wanted);
	const interval = range.from;
	const offers = useLive(`offers ${connection.area} ${interval}`, async ({ api }, at) => {
		const items = await readPages(
			(from: { interval: number; seller: string; number: number } | undefined) =>
				api.apis.TradingApi.get_area_offers(connection.area, interval, 1, from, undefined, { at }),
			MOST_OFFERS,
		);
		return items.sort((a, b) => a.price_mills - b.price_mills);
	});
	const [buying, setBuying] = useState<Offer>();
	const { api } = useChain();
	return (
		<div className="grid gap-4 xl:grid-cols-2">
			<Card title={t.offers.make}>
				<OfferForm area={connection.area} range={range} onRange={setRange} />
			</Card>
			<Card title={t.offers.title(cal.intervalAndDate(interval))}>
				{!offers.data || offers.pending ? (
					<Waiting error={offers.error} />
				) : offers.data.length === 0 ? (
					<Note>{t.offers.none}</Note>
				) : (
					<Table label={t.trade.offers} testId="offers" columns={[t.offers.seller, `#kWh`, `#${n.symbol}/kWh`, `.${t.offers.act}`]}>
						{offers.data.map((offer) => (
							<tr key={`${offer.seller} ${offer.number}`}>
								<td>{offer.seller === who ? t.offers.mine : account(offer.seller)}</td>
								<td className="number">{n.kwh(offer.energy_wh, 3)}</td>
								<td className="number">{n.fixed(BigInt(offer.price_mills), 3, 3)}</td>
								<td className="text-end">
									{offer.seller === who ? (
										<SignButton
											look="small danger"
											title={t.offers.cancel}
											intent={() => ({
												says: [
													[t.auction.when, cal.intervalAndDate(offer.interval)],
													[t.offers.left, n.energy(offer.energy_wh, 3)],
													[t.orders.released, n.money(offer.collateral, 6)],
												],
												tx: api.tx.P2pTrading.cancel_energy_offer({
													offer: { interval: offer.interval, seller: offer.seller, number: offer.number },
												}),
											})}
										/>
									) : (
										<button type="button" className="button small" onClick={() => setBuying(offer)}>
											{t.offers.accept}
										</button>
									)}
								</td>
							</tr>
						))}
					</Table>
				)}
			</Card>
			{buying && <AcceptDialog offer={buying} onClose={() => setBuying(undefined)} />}
		</div>
	);
}

function OfferForm({ area, range, onRange }: { area: number; range: TimeRange; onRange: (range: TimeRange) => void }) {
	const { t, n, cal } = useFormat();
	const { minEnergy } = useInfo();
	const { api } = useChain();
	const submit = useSubmit();
	const [energy, setEnergy] = useState('');
	const [price, setPrice] = useState('');
	const schedule = useLive(`schedule ${area}`, ({ api: chain }, at) => loadSchedule(chain, area, at));
	const wh = parseFixed(energy, 3);
	const mills = parseFixed(price, 3);
	const tariff = tariffOf(schedule.data ?? [], range.from);
	const good = wh !== undefined && wh >= minEnergy && mills !== undefined && mills <= BigInt(HIGHEST_PRICE);
	const reserved =
		good && tariff ? reservedFor({ interval: range.from, side: 'Ask', price_mills: Number(mills), energy_wh: wh }, tariff) : undefined;
	return (
		<form
			className="space-y-4"
			onSubmit={(event) => {
				event.preventDefault();
				if (!good) return;
				submit({
					title: t.offers.make,
					says: [
						[t.auction.when, cal.intervalAndDate(range.from)],
						[t.auction.energyAll, n.energy(wh, 3)],
						[t.offers.price, n.price(Number(mills))],
						[t.auction.reserved, reserved === undefined ? '–' : n.money(reserved, 6)],
					],
					remark: t.offers.remark,
					tx: api.tx.P2pTrading.create_energy_offer({ interval: range.from, energy_wh: wh, price_mills: Number(mills) }),
					onDone: () => setEnergy(''),
				});
			}}
		>
			<div className="grid gap-4 sm:grid-cols-2">
				<TimeChoice range={range} onChange={onRange} single />
				<Field label={t.auction.energyAll} hint="kWh">
					<Decimal name="offer-energy" value={energy} onChange={setEnergy} placeholder={toInput(minEnergy, 3)} />
				</Field>
				<Field label={t.offers.price} hint={`${n.symbol}/kWh`}>
					<Decimal name="offer-price" value={price} onChange={setPrice} placeholder={n.fixed(190n, 3, 3)} />
				</Field>
			</div>
			<Note>{reserved === undefined ? t.offers.means : t.offers.reserve(n.money(reserved, 6))}</Note>
			<button type="submit" className="button primary" disabled={!good} data-testid="make-offer">
				{t.offers.make}
			</button>
		</form>
	);
}

function AcceptDialog({ offer, onClose }: { offer: Offer; onClose: () => void }) {
	const { t, n, cal, account } = useFormat();
	const { minEnergy } = useInfo();
	const { api } = useChain();
	const submit = useSubmit();
	const [energy, setEnergy] = useState(toInput(offer.energy_wh, 3));
	const wh = parseFixed(energy, 3);
	const rest = wh === undefined ? 0n : offer.energy_wh - wh;
	// The chain takes all of it, or leaves a rest that somebody else can still take.
	const good = wh !== undefined && wh >= minEnergy && (rest === 0n || rest >= minEnergy);
	const send = () =>
		good &&
		submit({
			title: t.offers.accept,
			says: [
				[t.offers.seller, account(offer.seller)],
				[t.auction.when, cal.intervalAndDate(offer.interval)],
				[t.auction.energyAll, n.energy(wh, 3)],
				[t.offers.price, n.price(offer.price_mills)],
				[t.offers.pays, n.money(cost(wh, offer.price_mills), 6)],
			],
			remark: t.offers.acceptMeans,
			tx: api.tx.P2pTrading.accept_energy_offer({
				offer: { interval: offer.interval, seller: offer.seller, number: offer.number },
				energy_wh: wh,
			}),
		});
	return (
		<FormDialog title={t.offers.accept} good={good} onSubmit={send} onClose={onClose}>
			<Field
				label={`${t.auction.energyAll} (kWh)`}
				hint={t.offers.upTo(n.energy(offer.energy_wh, 3))}
				error={good ? undefined : t.offers.badPart(n.energy(minEnergy, 3))}
			>
				<Decimal name="accepted" value={energy} onChange={setEnergy} />
			</Field>
		</FormDialog>
	);
}
