// A request for flexibility in words: what is asked for, and how far it has come.
import type { FlexibilityRequest } from '../chain/flexibility.ts';
import { usePresent } from '../chain/hooks.ts';
import { stageOf } from '../lib/flexibility.ts';
import { useFormat } from './format.tsx';

type Pair = readonly [string, string];

/** Returns the words for a request: its terms, and how far it has come. */
export function useRequestWords(): { terms: (request: FlexibilityRequest) => Pair[]; stage: (request: FlexibilityRequest) => string } {
	const { t, n, cal, area } = useFormat();
	const { interval } = usePresent();
	const moment = (one: number) => cal.shortMoment(one * cal.lengthMs);
	return {
		terms: ({ request: { area: where, terms } }) => [
			[t.connection.area, area(where)],
			[t.flexibility.direction, t.flexibility.less[terms.direction.type]],
			[t.flexibility.power, n.exactPower(terms.power_w)],
			[t.carbon.when, cal.span(terms.from, terms.until)],
			[t.flexibility.maxPrice, n.price(terms.max_price_mills)],
			[t.flexibility.closes, moment(terms.closes_at)],
		],
		stage: ({ request }) => t.flexibility.stages[stageOf(request, interval)],
	};
}
