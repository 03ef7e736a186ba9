// Every question and every command that the guides about credits print is asked and run, so that none of them is
// out of date, and that what they lead through adds up.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './processes.mjs';
import { keyOf } from './wallet.mjs';

const GUIDES = ['carbon-buyer.md', 'verifier.md'];
/** Documents of a real chain, which the printed checks are run on: a chain in virtual time has no signatures. */
const SAMPLES = join(REPOSITORY, 'clients/verify/test/sample');

async function ask(nodePort, method, params) {
	const response = await fetch(`http://127.0.0.1:${nodePort}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: `{"jsonrpc":"2.0","id":1,"method":"${method}","params":${params}}`,
	});
	return response.json();
}

/** What the guides leave to their readers, of the chain of the played day: its last certificate, and who earned it. */
async function known(nodePort) {
	const result = async (method, ...params) => (await ask(nodePort, method, JSON.stringify(params))).result;
	const certificate = (await result('carbon_getCertificates')).items.at(-1);
	const credit = certificate.vintages[0].credit;
	const { month, source } = (await result('carbon_getVintage', credit)).vintage;
	const { items } = await result('carbon_getCleanEnergyProducers', 'Approved');
	const { producer, zone } = items.find(({ registration }) => registration.source === source);
	const [meter] = await result('production_getMeters', producer);
	const [state] = await result('production_getMeterStates', [meter]);
	return {
		certificate: certificate.certificate,
		credit,
		month,
		producer,
		zone,
		meter,
		interval: state.last.interval,
		'your account': keyOf('//Household/8').address,
	};
}

const filledIn = (text, values) =>
	text.replaceAll(/<([a-z ]+)>/g, (all, name) => {
		if (!(name in values)) throw new Error(`the test has nothing for ${all}`);
		return values[name];
	});

/** Runs a printed command; what it writes goes nowhere. */
function run(line, nodePort) {
	const [, program, ...words] = line.split(' > ')[0].split(' ');
	const isCheck = program.endsWith('verify.mjs');
	const toNode = {
		'day/examples/audit.mjs': [`ws://127.0.0.1:${nodePort}`],
		'clients/verify/export.mjs': ['--node', `http://127.0.0.1:${nodePort}`],
	};
	const { status, stdout, stderr } = spawnSync('node', [join(REPOSITORY, program), ...words, ...(toNode[program] ?? [])], {
		cwd: isCheck ? SAMPLES : REPOSITORY,
		encoding: 'utf8',
	});
	return { program, status, said: `${stdout}${stderr}`.trim().split('\n').at(-1) };
}

export async function guidesPart(check, nodePort) {
	const values = await known(nodePort);
	for (const guide of GUIDES) {
		const text = filledIn(readFileSync(join(REPOSITORY, 'docs/guides', guide), 'utf8'), values);
		const questions = [...text.matchAll(/^ask (\w+) '(\[.*?\])'/gm)];
		check.that(`${guide} asks something`, questions.length > 4, `${questions.length} questions`);
		for (const [, method, params] of questions) {
			const answer = await ask(nodePort, method, params);
			check.that(`${guide}: ${method}`, 'result' in answer && answer.result !== null, JSON.stringify(answer).slice(0, 120));
		}
		const commands = [...text.matchAll(/^node (?:day\/examples\/audit|clients\/verify\/\w+)\.mjs .*$/gm)].map(([line]) => line);
		check.that(`${guide} has commands for the way from the meter to the certificate`, commands.length >= 5, `${commands.length} commands`);
		for (const line of commands) {
			const { program, status, said } = run(line, nodePort);
			// The chain of a played day has no signatures to export; the offline test exports from one that has.
			const isRight = program.endsWith('export.mjs') ? status !== 2 : status === 0;
			check.that(`${guide}: ${line}`, isRight, said);
		}
	}
}
