// What the council decides on: what a motion would do, who has voted, and the buttons of a member.
import type { Transaction } from 'polkadot-api';
import { useChain, useLive } from '../../chain/hooks.ts';
import { saysOf, useCallDocs, WholeCall, type Call } from '../../ui/call.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Card, Note, Pairs, Waiting } from '../../ui/kit.tsx';
import { useSession } from '../../ui/session.tsx';
import { SignButton } from '../../ui/submission.tsx';
import { short } from '../../lib/address.ts';

/** A close has to name the most weight that the call may take; the council's calls stay far below this. */
const MOST_WEIGHT = { ref_time: 500_000_000_000n, proof_size: 2_000_000n };

interface Motion {
	hash: string;
	call: Call;
	length: number;
	index: number;
	threshold: number;
	ayes: string[];
	nays: string[];
}

function useMotions() {
	return useLive('motions', async ({ api }, at): Promise<Motion[]> => {
		const { Council } = api.query;
		const hashes = await Council.Proposals.getValue({ at });
		const [calls, votes] = await Promise.all([
			Council.ProposalOf.getValues(
				hashes.map((hash) => [hash]),
				{ at },
			),
			Council.Voting.getValues(
				hashes.map((hash) => [hash]),
				{ at },
			),
		]);
		return Promise.all(
			hashes.map(async (hash, i) => {
				const [call, vote] = [calls[i], votes[i]];
				const encoded = call ? await api.tx.Utility.batch({ calls: [call] }).getEncodedData() : new Uint8Array(3);
				// A batch of one call is two bytes for the call of the batch and one for its length, then the call.
				const length = encoded.length - 3;
				return {
					hash: String(hash),
					call: (call ?? { type: '?', value: { type: '?', value: undefined } }) as Call,
					length,
					index: vote?.index ?? 0,
					threshold: vote?.threshold ?? 0,
					ayes: vote?.ayes ?? [],
					nays: vote?.nays ?? [],
				};
			}),
		);
	});
}

export function Motions() {
	const format = useFormat();
	const { t, account: nameOf } = format;
	const motions = useMotions();
	const docs = useCallDocs((motions.data ?? []).map(({ call }) => call));
	return (
		<Card title={t.motions.title}>
			{!motions.data ? (
				<Waiting error={motions.error} />
			) : motions.data.length === 0 ? (
				<Note>{t.motions.none}</Note>
			) : (
				<ul className="divide-y divide-line" data-testid="motions">
					{motions.data.map((motion) => {
						const said = docs(motion.call);
						return (
							<li key={motion.hash} className="space-y-2 py-3">
								<div className="flex flex-wrap justify-between gap-2">
									<strong>
										{t.motions.number(motion.index)}: {motion.call.type}.{motion.call.value.type}
									</strong>
									<span className="text-sm text-muted">
										{t.motions.votes(motion.ayes.length, motion.threshold)} · {short(motion.hash)}
									</span>
								</div>
								{said !== undefined && <p>{said}</p>}
								<Pairs pairs={saysOf(motion.call, format)} />
								<WholeCall call={motion.call} inWords={false} />
								<p className="text-sm text-muted">
									{t.motions.ayes}: {motion.ayes.map(nameOf).join(', ') || '–'}
									{motion.nays.length > 0 && ` · ${t.motions.nays}: ${motion.nays.map(nameOf).join(', ')}`}
								</p>
								<Votes motion={motion} />
							</li>
						);
					})}
				</ul>
			)}
		</Card>
	);
}

function Votes({ motion }: { motion: Motion }) {
	const format = useFormat();
	const { t } = format;
	const { account, roles } = useSession();
	const { api } = useChain();
	if (!account || !roles?.council_member) return null;
	const says = [
		[t.motions.motion, `${motion.index}: ${motion.call.type}.${motion.call.value.type}`],
		...saysOf(motion.call, format),
		[t.motions.hash, short(motion.hash)],
	] as const;
	const vote = (approve: boolean): Transaction => api.tx.Council.vote({ proposal: motion.hash, index: motion.index, approve });
	return (
		<div className="flex flex-wrap gap-2">
			{!motion.ayes.includes(account.address) && (
				<SignButton look="small primary" title={t.motions.approve} intent={() => ({ says, tx: vote(true) })} />
			)}
			{!motion.nays.includes(account.address) && <SignButton title={t.motions.reject} intent={() => ({ says, tx: vote(false) })} />}
			{motion.ayes.length >= motion.threshold && (
				<SignButton
					look="small primary"
					title={t.motions.close}
					intent={() => ({
						says,
						remark: t.motions.closeMeans,
						tx: api.tx.Council.close({
							proposal_hash: motion.hash,
							index: motion.index,
							proposal_weight_bound: MOST_WEIGHT,
							length_bound: motion.length,
						}),
					})}
				/>
			)}
		</div>
	);
}
