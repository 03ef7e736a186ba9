// What a producer's plant earns: its registration with the verifiers, and each month's energy.
import { Enum } from 'polkadot-api';
import { useState } from 'react';
import type { Issued } from '../../chain/answers.ts';
import type { Api } from '../../chain/connection.ts';
import { SLOWLY_MS, useChain, useInfo, useLive, usePresent } from '../../chain/hooks.ts';
import { zoneOf } from '../../chain/grid.ts';
import { monthOf, monthsUpTo } from '../../lib/time.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Note, Pairs, Waiting } from '../../ui/kit.tsx';
import { useSigner } from '../../ui/session.tsx';
import { SignButton } from '../../ui/submission.tsx';
import { Table } from '../../ui/table.tsx';
import { Collect } from './collect.tsx';

/** So many months the chain answers at once. */
const MONTHS = 24;

/** Reads what has become of a producer's energy in a zone, and what could be asked for. */
async function loadPlant(api: Api, who: string, zone: number, month: number, at: string) {
	const first = monthsUpTo(month, MONTHS)[0] ?? month;
	const [plant, registration, isClean, issuances, factors] = await Promise.all([
		api.apis.ProductionApi.get_producer_info(who, { at }),
		api.apis.CarbonApi.get_clean_energy_producer(who, zone, { at }),
		api.apis.CarbonApi.is_clean_energy_producer(who, { at }),
		api.apis.CarbonApi.get_issuances(who, zone, first, MONTHS, { at }),
		api.apis.CarbonApi.get_emission_factors(zone, first, MONTHS, { at }),
	]);
	const rows = await Promise.all(
		issuances.items.map(async (one) => ({
			...one,
			issuable: await api.apis.CarbonApi.get_issuable_carbon_credits(who, zone, one.month, { at }),
			finality: factors.items.find((factor) => factor.month === one.month)?.finality.type,
		})),
	);
	return { plant, registration, isClean, rows: rows.reverse() };
}

type PlantData = Awaited<ReturnType<typeof loadPlant>>;

export function PlantCard({ who, area }: { who: string; area: number }) {
	const { t } = useFormat();
	const { areas } = useSigner();
	const { zone: timeZone } = useInfo();
	const { moment } = usePresent();
	const at = areas.find((one) => one.area === area);
	const zone = at ? zoneOf(at) : area;
	const month = monthOf(moment, timeZone);
	// What the account itself has changed is read at once.
	const [round, setRound] = useState(0);
	const found = useLive(`plant ${who} ${zone} ${month} ${round}`, ({ api }, block) => loadPlant(api, who, zone, month, block), SLOWLY_MS);
	return (
		<Card title={t.carbon.plant.title}>
			{found.data ? (
				<Plant who={who} zone={zone} data={found.data} onDone={() => setRound((n) => n + 1)} />
			) : (
				<Waiting error={found.error} />
			)}
		</Card>
	);
}

function Plant({ who, zone, data, onDone }: { who: string; zone: number; data: PlantData; onDone: () => void }) {
	const { t, n, area: nameOf } = useFormat();
	const { api } = useChain();
	const { plant, registration, isClean, rows } = data;
	if (!plant) return <Note>{t.carbon.plant.none}</Note>;
	const status = registration?.status.type;
	// What was approved is another plant than the present one.
	const hasChanged = status === 'Approved' && !isClean;
	const canRegister = plant.status.type === 'Approved' && (status === undefined || status === 'Revoked' || hasChanged);
	return (
		<div className="space-y-4">
			<Pairs
				pairs={[
					[t.plants.source, t.sources[plant.source.type]],
					[t.meters.rated, n.power(plant.capacity_w)],
					[t.zone, nameOf(zone)],
					[t.carbon.plant.status, t.carbon.plant.statuses[hasChanged ? 'Changed' : (status ?? 'None')]],
				]}
			/>
			{plant.status.type !== 'Approved' && <Note>{t.carbon.plant.notApproved}</Note>}
			{canRegister && (
				<SignButton
					look="primary"
					testId="register-clean"
					title={t.carbon.plant.register}
					intent={() => ({
						says: [
							[t.plants.source, t.sources[plant.source.type]],
							[t.meters.rated, n.power(plant.capacity_w)],
						],
						remark: t.carbon.plant.registerMeans,
						tx: api.tx.CarbonOffset.register_clean_energy_producer({ source: Enum(plant.source.type) }),
						onDone,
					})}
				/>
			)}
			<Collect producer={who} zone={zone} />
			{rows.length === 0 ? (
				<Note>{t.carbon.plant.noEnergy}</Note>
			) : (
				<Table
					label={t.carbon.plant.months}
					testId="issuances"
					columns={[
						t.carbon.month,
						t.carbon.plant.next,
						`#${t.carbon.plant.creditable} (kWh)`,
						`#${t.carbon.plant.matched}`,
						`#${t.carbon.plant.credited}`,
						`#${t.carbon.plant.refused}`,
						`#${t.carbon.plant.issued} (kg)`,
					]}
				>
					{rows.map((row) => (
						<MonthRow key={row.month} who={who} zone={zone} row={row} onDone={onDone} />
					))}
				</Table>
			)}
		</div>
	);
}

type MonthData = Issued & { issuable: bigint; finality: 'Provisional' | 'Final' | undefined };

function MonthRow({ who, zone, row, onDone }: { who: string; zone: number; row: MonthData; onDone: () => void }) {
	const { t, n, cal } = useFormat();
	const { api } = useChain();
	const why =
		row.open !== undefined
			? t.carbon.plant.isPending(row.open, n.energy(row.pending_wh, 3))
			: row.finality === undefined
				? t.carbon.plant.noFactor
				: row.finality === 'Provisional'
					? t.carbon.plant.provisional
					: t.carbon.plant.nothing;
	return (
		<tr>
			<td>{cal.month(row.month)}</td>
			<td>
				{row.issuable > 0n ? (
					<SignButton
						look="small primary"
						title={t.carbon.plant.ask}
						label={t.carbon.plant.askFor(n.carbon(row.issuable))}
						intent={() => ({
							says: [
								[t.carbon.month, cal.month(row.month)],
								[t.carbon.plant.wouldGive, n.carbon(row.issuable)],
							],
							remark: t.carbon.plant.askMeans,
							tx: api.tx.CarbonOffset.issue_carbon_credits({ producer: who, zone, month: row.month }),
							onDone,
						})}
					/>
				) : (
					<span className="text-sm text-muted">{why}</span>
				)}
			</td>
			<td className="number">{n.kwh(row.creditable_wh, 3)}</td>
			<td className="number">{n.kwh(row.matched_wh, 3)}</td>
			<td className="number">{n.kwh(row.credited_wh, 3)}</td>
			<td className="number">{n.kwh(row.refused_wh, 3)}</td>
			<td className="number">{n.fixed(row.issued - row.withdrawn, 3, 3)}</td>
		</tr>
	);
}
