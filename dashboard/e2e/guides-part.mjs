// Every question that the guides about credits print is asked, so that none of them is out of date: each gets an answer that says
// something, about an account that has it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCommunity } from '../../day/src/community.mjs';
import { REPOSITORY } from './processes.mjs';

const GUIDES = ['carbon-buyer.md', 'verifier.md'];
/** A list that may be empty: by then all is issued or rejected. */
const MAY_BE_EMPTY = 'carbon_getPendingIssuances';

/** Asks the node; throws where it refuses. */
async function ask(nodePort, method, params) {
	const response = await fetch(`http://127.0.0.1:${nodePort}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: `{"jsonrpc":"2.0","id":1,"method":"${method}","params":${params}}`,
	});
	const { result, error } = await response.json();
	if (error) throw new Error(error.message);
	return result;
}

/** The root above the area that somebody is connected to. */
async function zoneOf(nodePort, address) {
	const { area } = await ask(nodePort, 'grid_getConnection', `["${address}"]`);
	const { ancestors } = await ask(nodePort, 'grid_getArea', `[${area}]`);
	return ancestors[0] ?? area;
}

/** Whether an answer says something. */
function says(method, answer) {
	if (answer === null || answer === undefined) return false;
	return answer.items === undefined || answer.items.length > 0 || method === MAY_BE_EMPTY;
}

/** @param {string} member the address of a member with matched origin, credits and a certificate */
export async function guidesPart(check, nodePort, member) {
	const { owners } = await loadCommunity();
	/** What the reader puts in. */
	const filled = { 'your account': member, producer: owners[0].address, zone: await zoneOf(nodePort, member) };
	const fill = (_, name) => {
		if (!(name in filled)) throw new Error(`nothing here is <${name}>`);
		return filled[name];
	};
	for (const guide of GUIDES) {
		const text = readFileSync(join(REPOSITORY, 'docs/guides', guide), 'utf8');
		const questions = [...text.matchAll(/^ask (\w+) '(\[.*?\])'/gm)];
		check.that(`${guide} asks something`, questions.length > 4, `${questions.length} questions`);
		for (const [, method, params] of questions) {
			try {
				const answer = await ask(nodePort, method, params.replaceAll(/<([^>]*)>/g, fill));
				check.that(`${guide}: ${method}`, says(method, answer), JSON.stringify(answer).slice(0, 120));
			} catch (error) {
				check.that(`${guide}: ${method}`, false, error.message);
			}
		}
	}
}
