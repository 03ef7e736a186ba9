// The documents of a large network are small too, after the authorities have changed several times. `npm run bench`
// says how long a check takes.
import { test } from 'node:test';
import { certificateAfter } from './support/chain.mjs';
import { isProvedAndSmall } from './support/cost.mjs';

for (const [authorities, handovers] of [[32, 0], [4, 10], [32, 10]]) {
	test(`a certificate by ${authorities} authorities, after ${handovers} hand-overs`, (context) => {
		const { text, known } = certificateAfter(handovers, authorities);
		return isProvedAndSmall(context, text, known);
	});
}
