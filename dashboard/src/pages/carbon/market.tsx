// Credits for sale: the cheapest first, in part or whole; and one's own listings.
import { useState } from 'react';
import type { Listing } from '../../chain/answers.ts';
import { loadListings, loadVintages, useRules, type CarbonRules } from '../../chain/carbon.ts';
import { SLOWLY_MS, useChain, useLive, usePresent } from '../../chain/hooks.ts';
import { feeOf, paymentOf } from '../../lib/carbon.ts';
import { parseFixed, toInput } from '../../lib/units.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Field, FormDialog, Note, Pairs, Waiting } from '../../ui/kit.tsx';
import { More } from '../../ui/pages.tsx';
import { setQuery, useRoute } from '../../ui/router.ts';
import { useSession } from '../../ui/session.tsx';
import { SignButton, useSubmit } from '../../ui/submission.tsx';
import { Decimal, Select, Table } from '../../ui/table.tsx';
import { useVintageName } from './names.ts';

const PER_PAGE = 25;
/** Of so many vintages, the newest, it is looked up whether some of them is for sale. */
const LOOKED_UP = 24;

export function Market() {
	const { account } = useSession();
	return (
		<>
			<ForSale />
			{account && <OwnListings who={account.address} />}
		</>
	);
}

function ForSale() {
	const { t, n } = useFormat();
	const vintage = useVintageName();
	const wanted = Number(useRoute().query.get('vintage') ?? '0');
	const vintages = useLive(
		'vintages for sale',
		async ({ api }, at) => {
			const all = await loadVintages(api, at);
			const first = await Promise.all(all.slice(0, LOOKED_UP).map(({ credit }) => loadListings(api, credit, 1, at)));
			return all.map(({ credit }, i) => ({ credit, cheapest: first[i]?.items[0]?.price }));
		},
		SLOWLY_MS,
	);
	const list = vintages.data ?? [];
	const chosen = list.find(({ credit }) => credit === wanted) ?? list.find(({ cheapest }) => cheapest !== undefined) ?? list[0];
	return (
		<Card
			title={t.carbon.market.title}
			aside={
				chosen && (
					<label className="flex items-center gap-2">
						<span className="text-sm text-muted">{t.carbon.vintage}</span>
						<Select
							className="w-auto max-w-64 sm:max-w-96"
							name="vintage"
							value={chosen.credit}
							options={list.map(({ credit, cheapest }) => {
								const price = cheapest === undefined ? '' : ` · ${t.carbon.market.from(n.carbonPrice(cheapest))}`;
								return [credit, vintage(credit) + price] as const;
							})}
							onChange={(credit) => setQuery({ vintage: String(credit) })}
						/>
					</label>
				)
			}
		>
			{!vintages.data ? (
				<Waiting error={vintages.error} />
			) : chosen ? (
				<Listings key={chosen.credit} credit={chosen.credit} />
			) : (
				<Note>{t.carbon.noVintages}</Note>
			)}
		</Card>
	);
}

function Listings({ credit }: { credit: number }) {
	const { t, n, account: nameOf, cal } = useFormat();
	const { account } = useSession();
	const rules = useRules();
	const [shown, setShown] = useState(PER_PAGE);
	const [buying, setBuying] = useState<Listing>();
	const found = useLive(`listings ${credit} ${shown}`, ({ api }, at) => loadListings(api, credit, shown, at));
	if (!found.data) return <Waiting error={found.error} />;
	if (found.data.items.length === 0) return <Note>{t.carbon.market.none}</Note>;
	return (
		<>
			<Table
				label={t.carbon.market.title}
				testId="listings"
				columns={[t.carbon.market.seller, `#kg CO₂e`, `#${n.symbol}/kg`, `.${t.offers.act}`]}
			>
				{found.data.items.map((listing) => (
					<tr key={listing.listing}>
						<td>
							{listing.seller === account?.address ? t.offers.mine : nameOf(listing.seller)}
							<div className="text-sm text-muted">{t.carbon.market.lasts(cal.moment(Number(listing.expires_at)))}</div>
						</td>
						<td className="number">{n.fixed(listing.amount, 3, 3)}</td>
						<td className="number">{n.exact(listing.price * 1_000n, n.decimals, 3)}</td>
						<td className="text-end">
							{account && rules && listing.seller !== account.address && (
								<button type="button" className="button small" onClick={() => setBuying(listing)}>
									{t.carbon.market.buy}
								</button>
							)}
						</td>
					</tr>
				))}
			</Table>
			{found.data.more && <More onClick={() => setShown(shown + PER_PAGE)} />}
			{buying && rules && <BuyDialog listing={buying} rules={rules} onClose={() => setBuying(undefined)} />}
		</>
	);
}

function BuyDialog({ listing, rules, onClose }: { listing: Listing; rules: CarbonRules; onClose: () => void }) {
	const { t, n, account: nameOf } = useFormat();
	const vintage = useVintageName();
	const { roles } = useSession();
	const { api } = useChain();
	const submit = useSubmit();
	const [typed, setTyped] = useState(toInput(listing.amount, 3));
	const amount = parseFixed(typed, 3);
	const fits = amount !== undefined && amount > 0n && amount <= listing.amount;
	const payment = fits ? paymentOf(amount, listing.price) : 0n;
	const fee = feeOf(payment, rules.feePerMillion);
	const wallet = roles?.wallet ?? 0n;
	const figures: [string, string][] = [
		[t.carbon.market.price, n.carbonPrice(listing.price)],
		[t.carbon.market.pays, n.exactMoney(payment)],
		[t.carbon.market.toSeller, n.exactMoney(payment - fee)],
		[t.carbon.market.fee(n.exact(BigInt(rules.feePerMillion), 4, 0)), n.exactMoney(fee)],
	];
	const send = () => {
		if (amount === undefined) return;
		submit({
			title: t.carbon.market.buyTitle,
			says: [
				[t.carbon.market.seller, nameOf(listing.seller)],
				[t.carbon.vintage, vintage(listing.credit)],
				[t.carbon.amount, n.carbon(amount)],
				...figures,
			],
			remark: t.carbon.market.remark,
			tx: api.tx.CarbonOffset.buy_credits({ listing: listing.listing, amount }),
		});
	};
	return (
		<FormDialog title={t.carbon.market.buyTitle} good={fits && payment <= wallet} onSubmit={send} onClose={onClose}>
			<Field
				label={`${vintage(listing.credit)} (kg CO₂e)`}
				hint={t.amount.most(n.carbon(listing.amount))}
				error={fits ? undefined : t.amount.tooMuch(n.carbon(listing.amount))}
			>
				<Decimal name="bought" value={typed} onChange={setTyped} />
			</Field>
			<Pairs pairs={figures} />
			{payment > wallet && <Note kind="bad">{t.carbon.market.tooPoor(n.exactMoney(wallet))}</Note>}
		</FormDialog>
	);
}

function OwnListings({ who }: { who: string }) {
	const { t, n, cal } = useFormat();
	const vintage = useVintageName();
	const { moment } = usePresent();
	const { api } = useChain();
	const found = useLive(`listings of ${who}`, ({ api: chain }, at) => chain.apis.CarbonApi.get_listings_of(who, { at }));
	return (
		<Card title={t.carbon.market.mine}>
			{!found.data ? (
				<Waiting error={found.error} />
			) : found.data.length === 0 ? (
				<Note>{t.carbon.market.noneOfMine}</Note>
			) : (
				<Table
					label={t.carbon.market.mine}
					testId="own-listings"
					columns={[t.carbon.vintage, `#kg CO₂e`, `#${n.symbol}/kg`, `.${t.offers.act}`]}
				>
					{found.data.map((listing) => (
						<tr key={listing.listing}>
							<td>
								{vintage(listing.credit)}
								<div className="text-sm text-muted">
									{Number(listing.expires_at) <= moment
										? t.carbon.market.expired
										: t.carbon.market.lasts(cal.moment(Number(listing.expires_at)))}
								</div>
							</td>
							<td className="number">{n.fixed(listing.amount, 3, 3)}</td>
							<td className="number">{n.exact(listing.price * 1_000n, n.decimals, 3)}</td>
							<td className="text-end">
								<SignButton
									look="small danger"
									title={t.carbon.market.delist}
									intent={() => ({
										says: [
											[t.carbon.vintage, vintage(listing.credit)],
											[t.carbon.amount, n.carbon(listing.amount)],
											[t.carbon.market.price, n.carbonPrice(listing.price)],
										],
										remark: t.carbon.market.delistMeans,
										tx: api.tx.CarbonOffset.delist_credits({ listing: listing.listing }),
									})}
								/>
							</td>
						</tr>
					))}
				</Table>
			)}
		</Card>
	);
}
