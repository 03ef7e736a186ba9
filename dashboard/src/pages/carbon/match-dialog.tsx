// Retires credits against what the account's own meters imported in a month: the chain works out how much.
import { useState } from 'react';
import { useRules, type CarbonRules } from '../../chain/carbon.ts';
import type { Api } from '../../chain/connection.ts';
import type { Holding } from '../../chain/answers.ts';
import { useChain, useInfo, useLive, usePresent } from '../../chain/hooks.ts';
import { matchIsEnough, matchOf } from '../../lib/carbon.ts';
import { monthOf, previousMonth } from '../../lib/time.ts';
import { vintageOf } from '../../lib/vintage.ts';
import { useFormat } from '../../ui/format.tsx';
import { FormDialog, Note, Pairs, Waiting } from '../../ui/kit.tsx';
import { useSubmit } from '../../ui/submission.tsx';
import { bytesOf, TextField } from './form-dialog.tsx';
import { useVintageName } from './names.ts';
import { useCertificatePrice } from './retire-dialog.tsx';

/** What the chain knows of an account's consumption in the last month whose bill is closed. */
async function loadConsumption(api: Api, who: string, month: number, zoneOf: (area: number) => number, at: string) {
	const bills = await Promise.all([previousMonth(month), month].map((one) => api.apis.TradingApi.get_bill(who, one, { at })));
	const bill = bills.find((one) => one?.closed)?.bill;
	if (!bill) return { bill: undefined };
	const [origin, factor, covered] = await Promise.all([
		api.apis.CarbonApi.get_matched_origin(who, bill.month, 1, { at }),
		api.apis.CarbonApi.get_emission_factor(zoneOf(bill.area), bill.month, { at }),
		api.query.CarbonOffset.Covered.getValue(who, bill.month, { at }),
	]);
	const received = origin.items.flatMap((one) => one.received).reduce((sum, { energy_wh }) => sum + energy_wh, 0n);
	return {
		bill,
		received,
		covered,
		factor: factor?.finality.type === 'Final' ? (factor.corrected_mg_per_kwh ?? factor.mg_per_kwh) : undefined,
	};
}

interface Props {
	who: string;
	held: readonly Holding[];
	/** The zone of an area. */
	zoneOf: (area: number) => number;
	onClose: () => void;
}

export function MatchDialog(props: Props) {
	const { t } = useFormat();
	const rules = useRules();
	return rules ? (
		<MatchForm {...props} rules={rules} />
	) : (
		<FormDialog title={t.carbon.match.title} good={false} onSubmit={() => undefined} onClose={props.onClose}>
			<Waiting error={undefined} />
		</FormDialog>
	);
}

function MatchForm({ who, held, zoneOf, rules, onClose }: Props & { rules: CarbonRules }) {
	const { t, n, cal } = useFormat();
	const vintage = useVintageName();
	const { zone } = useInfo();
	const { moment } = usePresent();
	const { api } = useChain();
	const submit = useSubmit();
	const [reason, setReason] = useState('');
	const now = monthOf(moment, zone);
	const found = useLive(`consumption ${who} ${now}`, ({ api: chain }, at) => loadConsumption(chain, who, now, zoneOf, at));
	const bytes = bytesOf(reason);
	const { bill, factor, received = 0n, covered = 0n } = found.data ?? { bill: undefined };
	const match = bill && factor !== undefined ? matchOf(bill.month, bill.consumed_wh, received, factor, covered, held) : undefined;
	const price = useCertificatePrice(bytes.length, match?.parts.length ?? 0);
	const enough = match !== undefined && matchIsEnough(match, rules.minRetirement);
	const good = enough && bytes.length <= rules.maxText;
	const figures: [string, string][] =
		bill && match && factor !== undefined
			? [
					[t.carbon.month, cal.month(bill.month)],
					[t.carbon.match.consumed, n.energy(bill.consumed_wh, 3)],
					[t.carbon.match.received, n.energy(received, 3)],
					[t.carbon.match.factor, n.factor(factor)],
					[t.carbon.match.emitted, n.carbon(match.emitted)],
					[t.carbon.match.covered, n.carbon(covered)],
					...match.parts.map(({ credit, amount }): [string, string] => [vintage(credit), n.carbon(amount)]),
					[t.carbon.match.retired, n.carbon(match.sum)],
				]
			: [];
	const send = () => {
		if (!bill || !match) return;
		submit({
			title: t.carbon.match.title,
			says: [...figures, [t.carbon.reason, reason.trim() || '–'], [t.carbon.price, price === undefined ? '–' : n.exactMoney(price)]],
			remark: t.carbon.retireMeans,
			tx: api.tx.CarbonOffset.match_and_retire({
				month: bill.month,
				credits: match.parts.map(({ credit }) => credit),
				reason: bytes,
			}),
		});
	};
	const hasSome = bill !== undefined && held.some(({ credit }) => vintageOf(credit).month === bill.month);
	return (
		<FormDialog title={t.carbon.match.title} good={good} onSubmit={send} onClose={onClose}>
			<p className="text-sm text-muted">{t.carbon.match.means}</p>
			{!found.data ? (
				<Waiting error={found.error} />
			) : !bill ? (
				<Note>{t.carbon.match.noBill}</Note>
			) : factor === undefined ? (
				<Note>{t.carbon.match.noFactor(cal.month(bill.month))}</Note>
			) : (
				<>
					<Pairs pairs={figures} />
					{match?.open === 0n ? (
						<Note kind="good">{t.carbon.match.done}</Note>
					) : !hasSome ? (
						<Note>{t.carbon.match.noCredits(cal.month(bill.month))}</Note>
					) : (
						!enough && <Note kind="bad">{t.carbon.tooLittle(n.carbon(rules.minRetirement))}</Note>
					)}
					<TextField name="claim" label={t.carbon.reason} hint={t.carbon.publicHint} value={reason} onChange={setReason} />
					<Note>{t.carbon.priceIs(price === undefined ? '–' : n.exactMoney(price))}</Note>
				</>
			)}
		</FormDialog>
	);
}
