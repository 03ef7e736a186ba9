// An account's credits: what it has, and what it can do with them.
import { useState } from 'react';
import type { CarbonSums, Holding } from '../../chain/answers.ts';
import { useHoldings, useRules } from '../../chain/carbon.ts';
import { zoneOf } from '../../chain/grid.ts';
import { useLive } from '../../chain/hooks.ts';
import { listable, spendable } from '../../lib/carbon.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Figure, Note, Waiting } from '../../ui/kit.tsx';
import { useSigner } from '../../ui/session.tsx';
import { Table } from '../../ui/table.tsx';
import { MatchDialog } from './match-dialog.tsx';
import { MoveDialog } from './move-dialog.tsx';
import { useVintageName } from './names.ts';
import { RetireDialog } from './retire-dialog.tsx';
import { SellDialog } from './sell-dialog.tsx';

const FATES = ['pending', 'issued', 'retired', 'cancelled', 'withdrawn'] as const satisfies readonly (keyof CarbonSums)[];

export function Mine({ who }: { who: string }) {
	const holdings = useHoldings(who);
	return (
		<>
			<Totals who={who} held={holdings.data ?? []} />
			<Holdings who={who} held={holdings.data} error={holdings.error} />
		</>
	);
}

function Totals({ who, held }: { who: string; held: readonly Holding[] }) {
	const { t, n } = useFormat();
	const found = useLive(`carbon ${who}`, ({ api }, at) =>
		Promise.all([
			api.apis.CarbonApi.get_carbon_account(who, { at }),
			api.apis.CarbonApi.get_network_carbon_account({ at }),
			api.apis.CarbonApi.get_carbon_deficit(who, { at }),
		]),
	);
	if (!found.data) {
		return (
			<Card>
				<Waiting error={found.error} />
			</Card>
		);
	}
	const [mine, all, deficit] = found.data;
	const kg = (grams: bigint) => n.fixed(grams, 3, 3);
	const sum = (read: (one: Holding) => bigint) => held.reduce((grams, one) => grams + read(one), 0n);
	return (
		<Card>
			<div className="grid grid-cols-2 gap-x-4 gap-y-5 lg:grid-cols-4" data-testid="carbon">
				<Figure label={t.carbon.free} value={kg(sum(({ free }) => free))} unit="kg" />
				<Figure label={t.carbon.listed} value={kg(sum(({ listed }) => listed))} unit="kg" />
				<Figure label={t.carbon.issued} value={kg(mine.issued)} unit="kg" />
				<Figure label={t.carbon.retired} value={kg(mine.retired)} unit="kg" />
			</div>
			{deficit > 0n && (
				<div className="mt-3">
					<Note kind="alert">{t.carbon.deficit(n.carbon(deficit))}</Note>
				</div>
			)}
			<details className="mt-3 text-sm">
				<summary className="w-fit text-muted">{t.carbon.fates}</summary>
				<Table label={t.carbon.fates} columns={[t.carbon.fate, `#${t.carbon.ofMine} (kg)`, `#${t.carbon.ofAll} (kg)`]}>
					{FATES.map((fate) => (
						<tr key={fate}>
							<td>{t.carbon.fateNames[fate]}</td>
							<td className="number">{kg(mine[fate])}</td>
							<td className="number">{kg(all[fate])}</td>
						</tr>
					))}
				</Table>
			</details>
		</Card>
	);
}

type Action = { what: 'retire'; held: readonly Holding[] } | { what: 'sell' | 'move'; holding: Holding } | { what: 'match' };

function Holdings({ who, held, error }: { who: string; held: readonly Holding[] | undefined; error: string | undefined }) {
	const { t } = useFormat();
	const rules = useRules();
	const { roles } = useSigner();
	const [action, setAction] = useState<Action>();
	const free = (held ?? []).filter((one) => spendable(one) > 0n);
	return (
		<Card
			title={t.carbon.mine}
			aside={
				rules && (
					<div className="flex flex-wrap gap-2">
						{free.length > 1 && (
							<button type="button" className="button small" onClick={() => setAction({ what: 'retire', held: free })}>
								{t.carbon.retireSeveral}
							</button>
						)}
						{roles.connection && (
							<button type="button" className="button small" data-testid="match" onClick={() => setAction({ what: 'match' })}>
								{t.carbon.match.title}
							</button>
						)}
					</div>
				)
			}
		>
			{!held || !rules ? (
				<Waiting error={error} />
			) : held.length === 0 ? (
				<Note>{t.carbon.noCredits}</Note>
			) : (
				<Table
					label={t.carbon.mine}
					testId="holdings"
					columns={[t.carbon.vintage, `#${t.carbon.free} (kg)`, `#${t.carbon.listed} (kg)`, `.${t.offers.act}`]}
				>
					{held.map((holding) => (
						<HoldingRow key={holding.credit} holding={holding} minListing={rules.minListing} onAction={setAction} />
					))}
				</Table>
			)}
			{rules && action?.what === 'retire' && <RetireDialog held={action.held} rules={rules} onClose={() => setAction(undefined)} />}
			{rules && action?.what === 'sell' && <SellDialog holding={action.holding} rules={rules} onClose={() => setAction(undefined)} />}
			{rules && action?.what === 'move' && <MoveDialog holding={action.holding} rules={rules} onClose={() => setAction(undefined)} />}
			{action?.what === 'match' && <Match who={who} held={held ?? []} onClose={() => setAction(undefined)} />}
		</Card>
	);
}

function Match({ who, held, onClose }: { who: string; held: readonly Holding[]; onClose: () => void }) {
	const { areas } = useSigner();
	const zone = (area: number) => {
		const found = areas.find((one) => one.area === area);
		return found ? zoneOf(found) : area;
	};
	return <MatchDialog who={who} held={held} zoneOf={zone} onClose={onClose} />;
}

function HoldingRow({ holding, minListing, onAction }: { holding: Holding; minListing: bigint; onAction: (action: Action) => void }) {
	const { t, n } = useFormat();
	const name = useVintageName()(holding.credit);
	return (
		<tr>
			<td>{name}</td>
			<td className="number font-semibold">{n.fixed(holding.free, 3, 3)}</td>
			<td className="number">{n.fixed(holding.listed, 3, 3)}</td>
			<td>
				<div className="flex flex-wrap justify-end gap-2">
					{listable(holding) >= minListing && (
						<button type="button" className="button small" onClick={() => onAction({ what: 'sell', holding })}>
							{t.carbon.sell.short}
						</button>
					)}
					{spendable(holding) > 0n && (
						<>
							<button type="button" className="button small" onClick={() => onAction({ what: 'retire', held: [holding] })}>
								{t.carbon.retire}
							</button>
							<button type="button" className="button small" onClick={() => onAction({ what: 'move', holding })}>
								{t.carbon.move.short}
							</button>
						</>
					)}
				</div>
			</td>
		</tr>
	);
}
