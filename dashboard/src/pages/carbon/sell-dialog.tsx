// Puts credits up for sale.
import { useState } from 'react';
import type { Holding } from '../../chain/answers.ts';
import type { CarbonRules } from '../../chain/carbon.ts';
import { useChain, usePresent } from '../../chain/hooks.ts';
import { feeOf, listable, paymentOf } from '../../lib/carbon.ts';
import { parseFixed, toInput } from '../../lib/units.ts';
import { useFormat } from '../../ui/format.tsx';
import { Field, FormDialog, Pairs } from '../../ui/kit.tsx';
import { useSubmit } from '../../ui/submission.tsx';
import { Decimal, Select } from '../../ui/table.tsx';
import { useVintageName } from './names.ts';

const DAY_MS = 86_400_000;
/** A kilogram is a thousand grams, so a price for one has three decimals less than the token. */
const GRAM_DECIMALS = 3;
/** A price is stored in 64 bits. */
const HIGHEST = 2n ** 64n - 1n;

export function SellDialog({ holding, rules, onClose }: { holding: Holding; rules: CarbonRules; onClose: () => void }) {
	const { t, n, cal } = useFormat();
	const vintage = useVintageName();
	const { moment } = usePresent();
	const { api } = useChain();
	const submit = useSubmit();
	const most = listable(holding);
	const longest = Math.floor(rules.maxListingMs / DAY_MS);
	const [typed, setTyped] = useState({ amount: toInput(most, 3), price: '' });
	const [days, setDays] = useState(Math.min(30, longest));
	const amount = parseFixed(typed.amount, 3);
	const price = parseFixed(typed.price, n.decimals - GRAM_DECIMALS);
	const fits = amount !== undefined && amount >= rules.minListing && amount <= most;
	const isPrice = price !== undefined && price > 0n && price <= HIGHEST;
	const expires = moment + days * DAY_MS;
	const payment = fits && isPrice ? paymentOf(amount, price) : undefined;
	const figures: [string, string][] =
		payment !== undefined && price !== undefined
			? [
					[t.carbon.sell.priceOfGram, n.exactMoney(price)],
					[t.carbon.sell.allSold, n.exactMoney(payment)],
					[t.carbon.market.fee(n.exact(BigInt(rules.feePerMillion), 4, 0)), n.exactMoney(feeOf(payment, rules.feePerMillion))],
					[t.carbon.sell.youGet, n.exactMoney(payment - feeOf(payment, rules.feePerMillion))],
				]
			: [];
	const send = () => {
		if (amount === undefined || price === undefined) return;
		submit({
			title: t.carbon.sell.title,
			says: [
				[t.carbon.vintage, vintage(holding.credit)],
				[t.carbon.amount, n.carbon(amount)],
				[t.carbon.market.price, n.carbonPrice(price)],
				...figures,
				[t.carbon.market.until, cal.moment(expires)],
			],
			remark: t.carbon.sell.remark,
			tx: api.tx.CarbonOffset.list_credits({ credit: holding.credit, amount, price, expires_at: BigInt(expires) }),
		});
	};
	return (
		<FormDialog title={t.carbon.sell.title} good={fits && isPrice} onSubmit={send} onClose={onClose}>
			<p className="text-sm text-muted">{vintage(holding.credit)}</p>
			<Field
				label={`${t.carbon.amount} (kg CO₂e)`}
				hint={t.amount.most(n.carbon(most))}
				error={fits ? undefined : t.carbon.sell.badAmount(n.carbon(rules.minListing), n.carbon(most))}
			>
				<Decimal name="listed" value={typed.amount} onChange={(text) => setTyped({ ...typed, amount: text })} />
			</Field>
			<Field
				label={`${t.carbon.market.price} (${n.symbol}/kg)`}
				hint={t.carbon.sell.priceHint}
				error={typed.price === '' || isPrice ? undefined : t.carbon.sell.badPrice(n.decimals - GRAM_DECIMALS)}
			>
				<Decimal name="price" value={typed.price} onChange={(text) => setTyped({ ...typed, price: text })} />
			</Field>
			<Field label={t.carbon.sell.days} hint={t.carbon.sell.untilHint(cal.moment(expires))}>
				<Select
					name="days"
					value={days}
					options={[...new Set([1, 7, 30, longest])].filter((one) => one > 0 && one <= longest).map((one) => [one, String(one)] as const)}
					onChange={setDays}
				/>
			</Field>
			{figures.length > 0 && <Pairs pairs={figures} />}
		</FormDialog>
	);
}
