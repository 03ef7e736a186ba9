// Credits that were asked for and are not issued yet: how far they are, and the verifiers' say.
import { Enum } from 'polkadot-api';
import { useState } from 'react';
import type { Pending } from '../../chain/answers.ts';
import { readPages } from '../../chain/pages.ts';
import { useChain, useLive, usePresent } from '../../chain/hooks.ts';
import { parseHash } from '../../lib/document.ts';
import { creditOf } from '../../lib/vintage.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, FormDialog, Note, Pairs, Waiting } from '../../ui/kit.tsx';
import { More } from '../../ui/pages.tsx';
import { useSession } from '../../ui/session.tsx';
import { SignButton, useSubmit } from '../../ui/submission.tsx';
import { Table } from '../../ui/table.tsx';
import { DocumentField } from './form-dialog.tsx';
import { useDeadline, useVintageName } from './names.ts';
import { WhoseChoice, type Whose } from './whose-choice.tsx';

const PER_PAGE = 25;
/** An account's own are looked for among so many of the newest. */
const LOOKED_THROUGH = 1_024;

type Row = Pending & { voted: boolean };

/** Returns pending issuances, the newest first; those of one account if one is named. */
function usePending(of: string | undefined, voter: string | undefined, shown: number) {
	return useLive(`pending ${of ?? 'all'} ${voter ?? ''} ${shown}`, async ({ api }, at) => {
		const limit = of === undefined ? shown + 1 : undefined;
		const read = (from: number | undefined) => api.apis.CarbonApi.get_pending_issuances(from, limit, { at });
		const items = await readPages(read, of === undefined ? shown + 1 : LOOKED_THROUGH);
		const found = items.filter(({ producer }) => of === undefined || producer === of);
		const page = found.slice(0, shown);
		const disputed = voter === undefined ? [] : page.filter(({ stage }) => stage.type === 'Disputed').map(({ issuance }) => issuance);
		const disputes = await api.query.CarbonOffset.Disputes.getValues(
			disputed.map((issuance) => [issuance]),
			{ at },
		);
		const voted = new Set(
			disputed.filter((_, i) => [...(disputes[i]?.uphold ?? []), ...(disputes[i]?.reject ?? [])].some((who) => who === voter)),
		);
		return { items: page.map((one): Row => ({ ...one, voted: voted.has(one.issuance) })), more: found.length > shown };
	});
}

export function PendingCard() {
	const { t } = useFormat();
	const { account, roles } = useSession();
	const [whose, setWhose] = useState<Whose>('all');
	const [shown, setShown] = useState(PER_PAGE);
	const [disputing, setDisputing] = useState<Pending>();
	const verifier = roles?.verifier ? account?.address : undefined;
	const found = usePending(whose === 'mine' ? account?.address : undefined, verifier, shown);
	return (
		<Card title={t.carbon.pending.title} aside={<WhoseChoice whose={whose} onChange={setWhose} />}>
			<p className="mb-3 max-w-3xl text-sm text-muted">{t.carbon.pending.means}</p>
			{!found.data ? (
				<Waiting error={found.error} />
			) : found.data.items.length === 0 ? (
				<Note>{t.carbon.pending.none}</Note>
			) : (
				<Table
					label={t.carbon.pending.title}
					testId="pending"
					columns={[t.carbon.producer, `#${t.carbon.amount} CO₂e`, t.carbon.pending.stage, `.${t.offers.act}`]}
				>
					{found.data.items.map((one) => (
						<PendingRow key={one.issuance} pending={one} onDispute={() => setDisputing(one)} />
					))}
				</Table>
			)}
			{found.data?.more && <More onClick={() => setShown(shown + PER_PAGE)} />}
			{disputing && <DisputeDialog pending={disputing} onClose={() => setDisputing(undefined)} />}
		</Card>
	);
}

function Stage({ pending }: { pending: Row }) {
	const { t } = useFormat();
	const deadline = useDeadline();
	const { stage } = pending;
	if (stage.type === 'Mintable') return t.carbon.pending.stages.Mintable;
	if (stage.type === 'Challengeable') {
		return (
			<>
				{t.carbon.pending.stages.Challengeable}
				<div className="text-sm text-muted">{deadline(stage.value.until)}</div>
			</>
		);
	}
	const { until, uphold, reject, quorum } = stage.value;
	return (
		<>
			<span className="text-alert">{t.carbon.pending.stages.Disputed}</span>
			<div className="text-sm">{t.carbon.pending.votes(uphold, reject, quorum)}</div>
			<div className="text-sm text-muted">{deadline(until)}</div>
		</>
	);
}

/** Returns what a pending issuance is, in words. */
function useSays(): (pending: Pending) => (readonly [string, string])[] {
	const { t, n, cal, account: nameOf } = useFormat();
	return ({ issuance, producer, vintage, energy_wh, amount }) => [
		[t.carbon.pending.issuance, String(issuance)],
		[t.carbon.producer, nameOf(producer)],
		[t.carbon.vintage, `${t.sources[vintage.source.type]}, ${cal.month(vintage.month)}`],
		[t.carbon.energy, n.energy(energy_wh, 3)],
		[t.carbon.amount, n.carbon(amount)],
	];
}

function PendingRow({ pending, onDispute }: { pending: Row; onDispute: () => void }) {
	const { t, n, account: nameOf } = useFormat();
	const name = useVintageName();
	const { account, roles } = useSession();
	const { moment } = usePresent();
	const { api } = useChain();
	const submit = useSubmit();
	const says = useSays();
	const { issuance, producer, vintage, stage } = pending;
	const decides = roles?.verifier === true && producer !== account?.address;
	const isOver = stage.type === 'Mintable' || (stage.type === 'Disputed' && Number(stage.value.until) <= moment);
	const vote = (type: 'Uphold' | 'Reject') =>
		submit({
			title: t.carbon.pending[type === 'Uphold' ? 'uphold' : 'reject'],
			says: says(pending),
			remark: t.carbon.pending[type === 'Uphold' ? 'upholdMeans' : 'rejectMeans'],
			tx: api.tx.CarbonOffset.vote_on_issuance({ issuance, vote: Enum(type) }),
		});
	return (
		<tr>
			<td>
				{producer === account?.address ? t.offers.mine : nameOf(producer)}
				<div className="text-sm text-muted">{name(creditOf(vintage.month, vintage.source.type))}</div>
				<div className="text-sm text-muted">
					{t.carbon.number} {issuance}
				</div>
			</td>
			<td className="number">
				{n.fixed(pending.amount, 3, 3)} kg
				<div className="text-sm text-muted">{n.energy(pending.energy_wh, 3)}</div>
			</td>
			<td>
				<Stage pending={pending} />
			</td>
			<td>
				<div className="flex flex-wrap justify-end gap-2">
					{decides && stage.type === 'Challengeable' && (
						<button type="button" className="button small danger" onClick={onDispute}>
							{t.carbon.pending.dispute}
						</button>
					)}
					{decides && stage.type === 'Disputed' && !pending.voted && !isOver && (
						<>
							<button type="button" className="button small primary" onClick={() => vote('Uphold')}>
								{t.carbon.pending.uphold}
							</button>
							<button type="button" className="button small danger" onClick={() => vote('Reject')}>
								{t.carbon.pending.reject}
							</button>
						</>
					)}
					{pending.voted && <span className="badge text-muted">{t.carbon.pending.voted}</span>}
					{account && isOver && (
						<SignButton
							title={t.carbon.pending.mint}
							intent={() => ({
								says: says(pending),
								remark: t.carbon.pending.mintMeans,
								tx: api.tx.CarbonOffset.mint_carbon_credits({ issuance }),
							})}
						/>
					)}
				</div>
			</td>
		</tr>
	);
}

function DisputeDialog({ pending, onClose }: { pending: Pending; onClose: () => void }) {
	const { t } = useFormat();
	const { api } = useChain();
	const submit = useSubmit();
	const says = useSays();
	const [typed, setTyped] = useState('');
	const document = parseHash(typed);
	const send = () =>
		document &&
		submit({
			title: t.carbon.pending.dispute,
			says: [...says(pending), [t.carbon.document.hash, document]],
			remark: t.carbon.pending.disputeMeans,
			tx: api.tx.CarbonOffset.dispute_issuance({ issuance: pending.issuance, document }),
		});
	return (
		<FormDialog title={t.carbon.pending.dispute} good={document !== undefined} onSubmit={send} onClose={onClose}>
			<Pairs pairs={says(pending)} />
			<p className="text-sm text-muted">{t.carbon.pending.disputeMeans}</p>
			<DocumentField value={typed} onChange={setTyped} />
		</FormDialog>
	);
}
