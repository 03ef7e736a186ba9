// What is asked for in the account's area and above it, what it could offer, and what it has promised.
import { useState } from 'react';
import { Enum } from 'polkadot-api';
import type { Connection } from '../../chain/answers.ts';
import { loadCommitments, loadRequests, type FlexibilityRequest, type OwnCommitment } from '../../chain/flexibility.ts';
import { useChain, useLive, usePresent } from '../../chain/hooks.ts';
import { LEAST_FLEXIBILITY_W, outlookOf, referenceOf, stageOf } from '../../lib/flexibility.ts';
import { isLimit } from '../../lib/measures.ts';
import { parseFixed } from '../../lib/units.ts';
import { useRequestWords } from '../../ui/flexibility.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Card, Field, FormDialog, Note, Pairs, Waiting } from '../../ui/kit.tsx';
import { useSigner } from '../../ui/session.tsx';
import { useSubmit } from '../../ui/submission.tsx';
import { Decimal } from '../../ui/table.tsx';

/** A request that the account may commit to, and from which power that would count. */
interface Chance {
	info: FlexibilityRequest;
	reference: { limit_w: bigint; metered_w: bigint };
}

export function FlexibilityCard({ who, connection }: { who: string; connection: Connection }) {
	const { t } = useFormat();
	const { interval } = usePresent();
	const [chosen, setChosen] = useState<Chance>();
	const found = useLive(`my flexibility ${who} ${interval}`, async ({ api }, at) => {
		const [requests, commitments] = await Promise.all([loadRequests(api, connection.area, at), loadCommitments(api, who, at)]);
		const open = requests.filter(
			({ id, request }) => stageOf(request, interval) === 'open' && !commitments.some((one) => one.request === id),
		);
		const chances = await Promise.all(
			open.map(async (info): Promise<Chance[]> => {
				const { direction, from, until } = info.request.terms;
				const reference = await api.apis.GridApi.get_flexibility_reference(who, Enum(direction.type), from, until, { at });
				return reference ? [{ info, reference }] : [];
			}),
		);
		return { chances: chances.flat(), commitments };
	});
	const { chances, commitments } = found.data ?? {};
	return (
		<Card title={t.flexibility.title}>
			{!chances || !commitments ? (
				<Waiting error={found.error} />
			) : (
				<div className="space-y-4" data-testid="flexibility">
					{chances.length + commitments.length === 0 && <Note>{t.flexibility.noneForMe}</Note>}
					{chances.map((chance) => (
						<ChanceItem key={chance.info.id} chance={chance} onCommit={() => setChosen(chance)} />
					))}
					{commitments.map((one) => (
						<CommitmentItem key={one.request} own={one} />
					))}
					{commitments.length > 0 && <Note>{t.flexibility.leaves}</Note>}
				</div>
			)}
			{chosen && <CommitForm chance={chosen} onClose={() => setChosen(undefined)} />}
		</Card>
	);
}

function ChanceItem({ chance: { info, reference }, onCommit }: { chance: Chance; onCommit: () => void }) {
	const { t, n } = useFormat();
	const { terms } = useRequestWords();
	const counted = referenceOf(reference);
	const tooLittle = counted < LEAST_FLEXIBILITY_W;
	return (
		<section className="space-y-3" data-testid="chance">
			<h3>{t.flexibility.asked}</h3>
			<Pairs
				pairs={[
					...terms(info),
					[t.flexibility.measured, n.exactPower(reference.metered_w)],
					[t.flexibility.mayUse, n.exactPower(reference.limit_w)],
					[t.flexibility.countsFrom, n.exactPower(counted)],
				]}
			/>
			<Note>{tooLittle ? t.flexibility.nothingToOffer : t.flexibility.referenceMeans}</Note>
			{!tooLittle && (
				<button type="button" className="button small primary" onClick={onCommit} data-testid="commit">
					{t.flexibility.commit}
				</button>
			)}
		</section>
	);
}

function CommitForm({ chance: { info, reference }, onClose }: { chance: Chance; onClose: () => void }) {
	const { t, n, cal } = useFormat();
	const { api } = useChain();
	const { roles } = useSigner();
	const { terms: says } = useRequestWords();
	const submit = useSubmit();
	const [typed, setTyped] = useState({ limit: '', price: '' });
	const { terms } = info.request;
	const counted = referenceOf(reference);
	const [limit, mills] = [parseFixed(typed.limit, 3), parseFixed(typed.price, 3)];
	const highest = terms.max_price_mills;
	const limitFault =
		limit === undefined
			? t.notANumber
			: !isLimit(limit)
				? t.limits.tooLow
				: counted - limit < LEAST_FLEXIBILITY_W
					? t.flexibility.limitTooHigh(n.exactPower(counted))
					: undefined;
	const priceFault = mills === undefined ? t.notANumber : mills > BigInt(highest) ? t.carbon.factors.tooHigh(n.price(highest)) : undefined;
	const outlook =
		limit !== undefined && mills !== undefined && limitFault === undefined && priceFault === undefined
			? outlookOf(terms, counted, limit, Number(mills), cal.lengthMs)
			: undefined;
	const tooPoor = outlook !== undefined && outlook.most > roles.wallet;
	const preview = outlook && [
		[t.flexibility.offer, n.exactPower(outlook.power_w)] as const,
		[t.flexibility.paid, t.flexibility.range(n.exactMoney(outlook.least), n.exactMoney(outlook.most))] as const,
		[t.flexibility.onHold, n.exactMoney(outlook.most)] as const,
		[t.flexibility.charged, n.exactMoney(outlook.most)] as const,
	];
	const send = () => {
		if (!preview || limit === undefined || mills === undefined) return;
		submit({
			title: t.flexibility.commit,
			says: [
				...says(info),
				[t.flexibility.limit[terms.direction.type], n.exactPower(limit)],
				[t.flexibility.ownPrice, n.price(Number(mills))],
				...preview,
			],
			remark: t.flexibility.commitMeans,
			tx: api.tx.GridManagement.commit_flexibility({ request: info.id, limit_w: limit, price_mills: Number(mills) }),
		});
	};
	return (
		<FormDialog title={t.flexibility.commit} good={preview !== undefined && !tooPoor} onSubmit={send} onClose={onClose}>
			<Pairs pairs={[...says(info), [t.flexibility.countsFrom, n.exactPower(counted)]]} />
			<div className="grid gap-4 sm:grid-cols-2">
				<Field label={`${t.flexibility.limit[terms.direction.type]} (kW)`} error={typed.limit === '' ? undefined : limitFault}>
					<Decimal name="flex-limit" value={typed.limit} onChange={(text) => setTyped({ ...typed, limit: text })} />
				</Field>
				<Field label={`${t.flexibility.ownPrice} (${n.symbol}/kWh)`} error={typed.price === '' ? undefined : priceFault}>
					<Decimal name="flex-own-price" value={typed.price} onChange={(text) => setTyped({ ...typed, price: text })} />
				</Field>
			</div>
			{preview && (
				<div data-testid="commit-preview">
					<Pairs pairs={preview} />
				</div>
			)}
			{tooPoor ? <Note kind="bad">{t.carbon.market.tooPoor(n.money(roles.wallet))}</Note> : <Note>{t.flexibility.commitMeans}</Note>}
		</FormDialog>
	);
}

function CommitmentItem({ own: { commitment, to } }: { own: OwnCommitment }) {
	const { t, n } = useFormat();
	const { terms: words, stage } = useRequestWords();
	const { reference_w, limit_w, accepted_w, price_mills, collateral, ended_in } = commitment;
	const { clearing, terms } = to.request;
	const isAccepted = accepted_w > 0n;
	return (
		<section data-testid="own-commitment" className="space-y-3">
			<h3>{t.flexibility.promised}</h3>
			<Pairs
				pairs={[
					...words(to).filter(([name]) => [t.connection.area, t.flexibility.direction, t.carbon.when].includes(name)),
					[t.statement.state, ended_in === undefined ? stage(to) : t.flexibility.ended],
					[t.flexibility.ownPrice, n.price(price_mills)],
					[t.flexibility.offer, n.exactPower(reference_w - limit_w)],
					...(isAccepted && clearing
						? ([
								[t.flexibility.accepted, n.exactPower(accepted_w)],
								[t.flexibility.price, n.price(clearing.price_mills)],
							] as const)
						: []),
					[t.flexibility.limit[terms.direction.type], n.exactPower(reference_w - (isAccepted ? accepted_w : reference_w - limit_w))],
					[t.flexibility.onHold, n.exactMoney(collateral)],
				]}
			/>
		</section>
	);
}
