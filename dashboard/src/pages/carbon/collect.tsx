// Credits beyond what a producer's energy earns: anybody may have them taken back, and no amount is named.
import type { Api } from '../../chain/connection.ts';
import { loadHoldings } from '../../chain/carbon.ts';
import { SLOWLY_MS, useChain, useInfo, useLive, usePresent } from '../../chain/hooks.ts';
import { overIssued } from '../../lib/carbon.ts';
import { monthOf, monthsUpTo } from '../../lib/time.ts';
import { useFormat } from '../../ui/format.tsx';
import { Note } from '../../ui/kit.tsx';
import { SignButton, type Intent } from '../../ui/submission.tsx';
import { useVintageName } from './names.ts';

/** So many months the chain answers at once. */
const MONTHS = 24;

/** Reads in which months a producer was issued too much, what it owes, and what it has to make up for that. */
async function loadExcess(api: Api, producer: string, zone: number, month: number, at: string) {
	const first = monthsUpTo(month, MONTHS)[0] ?? month;
	const { CarbonApi } = api.apis;
	const [registration, issuances, factors, lifeCycle, deficit, holdings] = await Promise.all([
		CarbonApi.get_clean_energy_producer(producer, zone, { at }),
		CarbonApi.get_issuances(producer, zone, first, MONTHS, { at }),
		CarbonApi.get_emission_factors(zone, first, MONTHS, { at }),
		api.constants.CarbonOffset.LifeCycleMgPerKwh(),
		CarbonApi.get_carbon_deficit(producer, { at }),
		loadHoldings(api, producer, at),
	]);
	const ofSource = lifeCycle.find(([source]) => source.type === registration?.source.type)?.[1];
	const months = issuances.items.flatMap((one) => {
		const factor = factors.items.find((other) => other.month === one.month && other.finality.type === 'Final');
		const excess = factor && ofSource !== undefined ? overIssued(one, factor.corrected_mg_per_kwh ?? factor.mg_per_kwh, ofSource) : 0n;
		return excess > 0n ? [{ month: one.month, excess }] : [];
	});
	const owed = (credits: bigint) => (credits < deficit ? credits : deficit);
	const vintages = holdings.flatMap(({ credit, free, listed }) =>
		owed(free + listed) > 0n ? [{ credit, amount: owed(free + listed) }] : [],
	);
	return { months, vintages };
}

/** What can be taken back from a producer, each with its button; nothing where there is nothing. */
export function Collect({ producer, zone, onChosen }: { producer: string; zone: number; onChosen?: () => void }) {
	const { t, n, cal, account } = useFormat();
	const { api } = useChain();
	const { zone: timeZone } = useInfo();
	const { moment } = usePresent();
	const nameOf = useVintageName();
	const month = monthOf(moment, timeZone);
	const found = useLive(`excess ${producer} ${zone}`, ({ api: chain }, at) => loadExcess(chain, producer, zone, month, at), SLOWLY_MS);
	const item = (key: number, text: string, amount: bigint, remark: string, tx: () => Intent['tx']) => (
		<div key={key} className="flex flex-wrap items-center justify-between gap-3">
			<Note kind="alert">{text}</Note>
			<SignButton
				title={t.carbon.collect.title}
				label={t.carbon.withdraw.short}
				onClick={onChosen}
				intent={() => ({
					says: [
						[t.carbon.producer, account(producer)],
						[t.carbon.amount, n.carbon(amount)],
					],
					remark,
					tx: tx(),
				})}
			/>
		</div>
	);
	const calls = api.tx.CarbonOffset;
	return (
		<>
			{found.data?.months.map(({ month: one, excess }) =>
				item(one, t.carbon.collect.excess(cal.month(one), n.carbon(excess)), excess, t.carbon.collect.excessMeans, () =>
					calls.collect_over_issuance({ producer, zone, month: one }),
				),
			)}
			{found.data?.vintages.map(({ credit, amount }) =>
				item(credit, t.carbon.collect.owes(n.carbon(amount), nameOf(credit)), amount, t.carbon.collect.owesMeans, () =>
					calls.collect_deficit({ producer, credit }),
				),
			)}
		</>
	);
}
