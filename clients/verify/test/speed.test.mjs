// The documents of a large network are small and soon checked too, after the authorities have changed several times.
import { test } from 'node:test';
import { certificateAfter } from './support/chain.mjs';
import { isSmallAndQuick } from './support/cost.mjs';

for (const [authorities, handovers] of [[32, 0], [4, 10], [32, 10]]) {
	test(`a certificate by ${authorities} authorities, after ${handovers} hand-overs`, (context) => {
		const { text, known } = certificateAfter(handovers, authorities);
		return isSmallAndQuick(context, text, known);
	});
}
