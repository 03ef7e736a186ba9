// How far the validators are in making blocks final, where the node says it.
import { useLive } from '../../chain/hooks.ts';
import { useMethods } from '../../chain/methods.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Note, Pairs, Waiting } from '../../ui/kit.tsx';

interface Votes {
	currentWeight: number;
	missing: string[];
}

interface RoundState {
	setId: number;
	best: { round: number; totalWeight: number; thresholdWeight: number; prevotes: Votes; precommits: Votes };
}

const METHOD = 'grandpa_roundState';

export function VotesCard() {
	const methods = useMethods();
	return methods?.has(METHOD) ? <Votes /> : null;
}

function Votes() {
	const { t, n } = useFormat();
	const found = useLive('round', (chain) => chain.request<RoundState>(METHOD));
	if (!found.data) {
		return (
			<Card title={t.network.votes}>{found.error === undefined ? <Waiting error={undefined} /> : <Note>{t.network.noVotes}</Note>}</Card>
		);
	}
	const { setId, best } = found.data;
	const count = ({ currentWeight }: Votes) =>
		t.network.votesOf(n.count(currentWeight), n.count(best.totalWeight), n.count(best.thresholdWeight));
	return (
		<Card title={t.network.votes}>
			<div data-testid="votes">
				<Pairs
					pairs={[
						[t.network.set, n.count(setId)],
						[t.network.round, n.count(best.round)],
						[t.network.prevotes, count(best.prevotes)],
						[t.network.precommits, count(best.precommits)],
					]}
				/>
			</div>
		</Card>
	);
}
