// Every question that the guides about credits print is asked, so that none of them is out of date.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './processes.mjs';
import { keyOf } from './wallet.mjs';

const GUIDES = ['carbon-buyer.md', 'verifier.md'];

export async function guidesPart(check, nodePort) {
	const { address } = keyOf('//Household/8');
	for (const guide of GUIDES) {
		const text = readFileSync(join(REPOSITORY, 'docs/guides', guide), 'utf8');
		const questions = [...text.matchAll(/^ask (\w+) '(\[.*?\])'/gm)];
		check.that(`${guide} asks something`, questions.length > 4, `${questions.length} questions`);
		for (const [, method, params] of questions) {
			const body = `{"jsonrpc":"2.0","id":1,"method":"${method}","params":${params.replaceAll(/<[a-z ]+>/g, address)}}`;
			const response = await fetch(`http://127.0.0.1:${nodePort}`, {
				method: 'POST',
				headers: { 'content-type': 'application/json' },
				body,
			});
			const answer = await response.json();
			check.that(`${guide}: ${method}`, 'result' in answer, JSON.stringify(answer).slice(0, 120));
		}
	}
}
