// Emission factors of a zone by month: one verifier proposes, another makes final; a final one that was
// too high is corrected in the same two steps.
import { Enum } from 'polkadot-api';
import { useState } from 'react';
import { useRules, type CarbonRules } from '../../chain/carbon.ts';
import type { Api } from '../../chain/connection.ts';
import { mainZone, zoneOf } from '../../chain/grid.ts';
import { useChain, useInfo, useLive, usePresent } from '../../chain/hooks.ts';
import { parseHash } from '../../lib/document.ts';
import { monthOf, monthsUpTo } from '../../lib/time.ts';
import { parseFixed } from '../../lib/units.ts';
import { short } from '../../lib/address.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Field, FormDialog, Note, Pairs, Waiting } from '../../ui/kit.tsx';
import { More } from '../../ui/pages.tsx';
import { useSigner } from '../../ui/session.tsx';
import { useSubmit } from '../../ui/submission.tsx';
import { Decimal, Select, Table } from '../../ui/table.tsx';
import { bytesOf, DocumentField, TextField } from './form-dialog.tsx';

const MONTHS = 24;
const SHOWN = 6;

/** Reads a zone's factors and what is proposed to correct them, the newest month first. */
async function loadFactors(api: Api, zone: number, month: number, at: string) {
	const months = monthsUpTo(month, MONTHS);
	const first = months[0] ?? month;
	const [factors, corrections, verifiers] = await Promise.all([
		api.apis.CarbonApi.get_emission_factors(zone, first, MONTHS, { at }),
		api.apis.CarbonApi.get_factor_corrections(zone, first, MONTHS, { at }),
		api.query.Verifiers.Members.getValue({ at }),
	]);
	return months.reverse().map((one) => {
		const [factor, correction] = [factors, corrections].map(({ items }) => items.find((item) => item.month === one));
		const final = factor?.finality.type === 'Final' ? factor : undefined;
		const proposed = !final ? factor : correction?.finality.type === 'Final' ? undefined : correction;
		return {
			month: one,
			final,
			/** What waits for a second verifier: the factor itself, or its correction. */
			proposed: proposed && { ...proposed, isStill: verifiers.includes(proposed.proposer) },
		};
	});
}

type MonthFactor = Awaited<ReturnType<typeof loadFactors>>[number];

export function FactorsCard({ who }: { who: string }) {
	const { t, area: nameOf } = useFormat();
	const { areas } = useSigner();
	const zones = [...new Set(areas.map(zoneOf))];
	const [chosen, setZone] = useState<number>();
	const zone = chosen ?? mainZone(areas);
	const [all, setAll] = useState(false);
	const { zone: timeZone } = useInfo();
	const { moment } = usePresent();
	const month = monthOf(moment, timeZone);
	const rules = useRules();
	const [dialog, setDialog] = useState<{ what: 'propose' | 'confirm'; row: MonthFactor }>();
	const found = useLive(zone === undefined ? undefined : `factors ${zone} ${month}`, ({ api }, at) =>
		loadFactors(api, zone ?? 0, month, at),
	);
	return (
		<Card
			title={t.carbon.factors.title}
			aside={
				zones.length > 1 &&
				zone !== undefined && (
					<label className="flex items-center gap-2">
						<span className="text-sm text-muted">{t.zone}</span>
						<Select className="w-auto" value={zone} options={zones.map((one) => [one, nameOf(one)] as const)} onChange={setZone} />
					</label>
				)
			}
		>
			<p className="mb-3 max-w-3xl text-sm text-muted">{t.carbon.factors.means}</p>
			{!found.data || !rules ? (
				<Waiting error={found.error} />
			) : (
				<Table label={t.carbon.factors.title} testId="factors" columns={[t.carbon.month, t.carbon.factors.factor, `.${t.offers.act}`]}>
					{found.data.slice(0, all ? MONTHS : SHOWN).map((row) => (
						<FactorRow key={row.month} row={row} who={who} onDialog={(what) => setDialog({ what, row })} />
					))}
				</Table>
			)}
			{!all && <More onClick={() => setAll(true)} />}
			{dialog && rules && zone !== undefined && <FactorDialog {...dialog} zone={zone} rules={rules} onClose={() => setDialog(undefined)} />}
		</Card>
	);
}

interface RowProps {
	row: MonthFactor;
	who: string;
	onDialog: (what: 'propose' | 'confirm') => void;
}

function FactorRow({ row, who, onDialog }: RowProps) {
	const { t, n, cal, account: nameOf } = useFormat();
	const { moment } = usePresent();
	const { month, final, proposed } = row;
	const from = proposed && Number(proposed.provisional_until);
	const canConfirm = proposed !== undefined && proposed.isStill && proposed.proposer !== who && from !== undefined && from <= moment;
	return (
		<tr>
			<td>{cal.month(month)}</td>
			<td>
				{final && (
					<>
						<div>{t.carbon.factors.final(n.factor(final.corrected_mg_per_kwh ?? final.mg_per_kwh))}</div>
						<div className="text-sm text-muted">{final.factor_source}</div>
						{final.corrected_mg_per_kwh !== undefined && (
							<div className="text-sm text-muted">{t.carbon.factors.before(n.factor(final.mg_per_kwh))}</div>
						)}
					</>
				)}
				{proposed && (
					<>
						<div>{t.carbon.factors.proposedBy(n.factor(proposed.mg_per_kwh), nameOf(proposed.proposer))}</div>
						<div className="text-sm text-muted">{proposed.factor_source}</div>
						<div className="text-sm text-muted">
							{!proposed.isStill
								? t.carbon.factors.left
								: from !== undefined && from > moment
									? t.carbon.factors.from(cal.moment(from))
									: t.carbon.factors.ready}
						</div>
					</>
				)}
				{!final && !proposed && '–'}
			</td>
			<td>
				<div className="flex flex-wrap justify-end gap-2">
					{canConfirm && (
						<button type="button" className="button small primary" onClick={() => onDialog('confirm')}>
							{final ? t.carbon.factors.confirmCorrection : t.carbon.factors.confirm}
						</button>
					)}
					<button type="button" className="button small" onClick={() => onDialog('propose')}>
						{final ? t.carbon.factors.correct : t.carbon.factors.propose}
					</button>
				</div>
			</td>
		</tr>
	);
}

interface DialogProps {
	what: 'propose' | 'confirm';
	row: MonthFactor;
	zone: number;
	rules: CarbonRules;
	onClose: () => void;
}

/** Returns why a factor cannot be proposed, in words; nothing where it can. */
function useFault(row: MonthFactor, rules: CarbonRules): (mg: bigint | undefined) => string | undefined {
	const { t, n } = useFormat();
	const counts = row.final && (row.final.corrected_mg_per_kwh ?? row.final.mg_per_kwh);
	return (mg) => {
		if (mg === undefined) return t.notANumber;
		if (mg > BigInt(rules.maxFactor)) return t.carbon.factors.tooHigh(n.factor(rules.maxFactor));
		if (counts !== undefined && mg >= BigInt(counts)) return t.carbon.factors.notLower(n.factor(counts));
		return undefined;
	};
}

function FactorDialog({ what, row, zone, rules, onClose }: DialogProps) {
	const { t, n, cal, area } = useFormat();
	const { api } = useChain();
	const submit = useSubmit();
	const [typed, setTyped] = useState({ factor: '', document: '', source: '' });
	const { month, final, proposed } = row;
	const isCorrection = final !== undefined;
	const isConfirmation = what === 'confirm';
	const mg = parseFixed(typed.factor, 3);
	const document = parseHash(typed.document);
	// Who confirms does so with the source that was proposed.
	const source = isConfirmation ? (proposed?.factor_source ?? '') : typed.source.trim();
	const bytes = bytesOf(source);
	const isTooLong = bytes.length > rules.maxText;
	const faultOf = useFault(row, rules);
	// Who confirms has worked the factor out as well, and has the same paper.
	const differs = isConfirmation && mg !== undefined && proposed !== undefined && mg !== BigInt(proposed.mg_per_kwh);
	const fault = typed.factor === '' ? undefined : differs ? t.carbon.factors.differs(n.factor(proposed.mg_per_kwh)) : faultOf(mg);
	const isSame = document !== undefined && (!isConfirmation || document === proposed?.factor_document);
	const good = mg !== undefined && fault === undefined && isSame && source !== '' && !isTooLong;
	const title = isConfirmation
		? isCorrection
			? t.carbon.factors.confirmCorrection
			: t.carbon.factors.confirm
		: isCorrection
			? t.carbon.factors.correct
			: t.carbon.factors.propose;
	const send = () => {
		if (mg === undefined || document === undefined) return;
		const call = {
			zone,
			month,
			mg_per_kwh: Number(mg),
			finality: Enum(isConfirmation ? 'Final' : 'Provisional'),
			factor_document: document,
			factor_source: bytes,
		};
		submit({
			title,
			says: [
				[t.zone, area(zone)],
				[t.carbon.month, cal.month(month)],
				[t.carbon.factors.factor, n.factor(Number(mg))],
				[t.carbon.factors.source, source],
				[t.carbon.document.hash, document],
			],
			remark: isConfirmation ? t.carbon.factors.confirmMeans : t.carbon.factors.proposeMeans,
			tx: isCorrection ? api.tx.CarbonOffset.correct_emission_factor(call) : api.tx.CarbonOffset.publish_emission_factor(call),
		});
	};
	return (
		<FormDialog title={title} good={good} onSubmit={send} onClose={onClose}>
			<Pairs
				pairs={[
					[t.zone, area(zone)],
					[t.carbon.month, cal.month(month)],
					...(isConfirmation && proposed
						? ([
								[t.carbon.factors.source, source],
								[t.carbon.document.proposed, short(proposed.factor_document)],
							] as const)
						: []),
				]}
			/>
			<Field label={`${t.carbon.factors.factor} (g CO₂e/kWh)`} hint={t.carbon.factors.factorHint} error={fault}>
				<Decimal name="factor" value={typed.factor} onChange={(text) => setTyped({ ...typed, factor: text })} />
			</Field>
			{!isConfirmation && (
				<TextField
					name="source"
					label={t.carbon.factors.source}
					hint={t.carbon.factors.sourceHint}
					error={isTooLong ? t.carbon.tooLong(rules.maxText) : undefined}
					value={typed.source}
					onChange={(text) => setTyped((old) => ({ ...old, source: text }))}
				/>
			)}
			<DocumentField
				value={typed.document}
				onChange={(text) => setTyped((old) => ({ ...old, document: text }))}
				{...(isConfirmation && proposed ? { wanted: proposed.factor_document } : {})}
			/>
			<Note>{isConfirmation ? t.carbon.factors.confirmMeans : t.carbon.factors.proposeMeans}</Note>
		</FormDialog>
	);
}
