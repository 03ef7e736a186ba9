#!/usr/bin/env node
// What a grid operator does: connections, status, measures, envelopes, flexibility, and the record of all of it.
//
//   node operate/grid.mjs [--url ws://127.0.0.1:9944] [--key FILE] [--json | --csv] COMMAND
//
// The node that it asks is named by --url, else by the variable ENERGY_CHAIN_URL. FILE of --key holds the secret phrase of the account that
// signs, and is its owner's alone (chmod 600); what only reads needs none. `COMMAND --help` says more about a command.
//
//   an area      its number, or its name where no other has the same
//   a power      800W, 4.2kW, 1MW: with its unit
//   a time       now, +2h (after the present interval), 17:30 (the next one), 2026-11-30T17:30; on this machine's clock
//   how long     45min, 2h, 1h30min, 3d: whole intervals; of a measure that begins now, the present one is the first
//
// --json prints what the node answers, as docs/rpc.md describes it; --csv a table for a spreadsheet. Every command that changes something
// may be given again: what is done already is said and not done twice; but `report`, of which each is a measurement. It says when its
// transaction is in a block, which is when it counts, and ends when that block is final.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { connect, readKey, Refused, send } from './src/chain.mjs';
import { advised, check, COMMANDS, GROUPS, optionsOf, usage } from './src/grid/commands.mjs';
import { csvText, listText, tableText } from './src/grid/tables.mjs';
import { timeZone } from './src/grid/time.mjs';
import { View } from './src/grid/view.mjs';
import { short } from './src/grid/words.mjs';

const TEXT = { type: 'string' };
const FLAG = { type: 'boolean' };
const COMMON = { url: { ...TEXT, default: process.env.ENERGY_CHAIN_URL ?? 'ws://127.0.0.1:9944' }, key: TEXT, json: FLAG, csv: FLAG, help: FLAG };
const OPTIONS = Object.fromEntries(
	Object.values(COMMANDS).flatMap((command) => optionsOf(command).map(({ name, flag }) => [name, flag ? FLAG : TEXT])),
);

function help() {
	const lines = readFileSync(fileURLToPath(import.meta.url), 'utf8')
		.split('\n')
		.slice(1);
	const text = lines
		.slice(
			0,
			lines.findIndex((line) => !line.startsWith('//')),
		)
		.map((line) => line.slice(3));
	const commands = GROUPS.flatMap(([title, group]) => [
		'',
		`${title}:`,
		...Object.entries(group).map(([name, command]) => `  ${usage(name, command)}`),
	]);
	return [...text, ...commands].join('\n');
}

/** Prints what a reader has found. */
function show({ json, csv }, { header, rows, list, tables = [], file, answer, empty = 'nothing' }) {
	if (json) return console.log(JSON.stringify(answer, null, 2));
	if (csv)
		return process.stdout.write(
			csvText(...(file ?? (list ? [['name', 'value'], list.map(([name, value]) => [name, [value].flat().join('; ')])] : [header, rows]))),
		);
	const first = list ? listText(list) : rows.length ? tableText(header, rows) : empty;
	return console.log(`${[first, ...tables].join('\n\n')}\n\n(times: ${timeZone()})`);
}

/** An event as JSON. */
const eventOf = ({ section, method, data }) => ({
	section,
	method,
	data: Object.fromEntries((data.names ?? []).map((name, at) => [name, data[at].toPrimitive()])),
});

/** Prints what a command has done. */
function done({ json }, message, { already = false, events = [] } = {}) {
	if (!json) return console.log(already ? `done already: ${message}` : message);
	return console.log(
		JSON.stringify({ already, message, events: events.filter(({ section }) => section === 'gridManagement').map(eventOf) }, null, 2),
	);
}

async function run(command, values, common, rest) {
	let pair;
	const signer = () => (pair ??= readKey(common.key ?? failWithoutKey()));
	const api = await connect(common.url);
	try {
		const inBlock = () => common.json || console.log('in a block; waiting until it is final');
		await command.run({
			api,
			values,
			rest,
			view: await View.of(api),
			// The newest block once more, for what is looked at again after something was signed.
			fresh: () => View.of(api),
			account: () => signer().address,
			send: (call) => send(api, call, signer(), { onBlock: inBlock }),
			show: (found) => show(common, found),
			// An address whole where it is copied from, short where a line has to fit on a screen.
			write: common.csv ? (account) => account : short,
			done: (message, more) => done(common, message, more),
		});
	} finally {
		await api.disconnect();
	}
}

async function main() {
	const { values, positionals } = parseArgs({ options: { ...OPTIONS, ...COMMON }, allowPositionals: true });
	const [name, ...rest] = positionals;
	if (!name) return console.log(help());
	const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
	if (!command) throw new Refused(`unknown command ${name}; see --help`);
	if (values.help) return console.log(`${usage(name, command)}\n\n${command.help}`);
	const own = Object.fromEntries(Object.entries(values).filter(([option]) => !(option in COMMON)));
	check(name, command, rest, own);
	return run(command, own, values, rest);
}

function failWithoutKey() {
	throw new Refused('--key FILE is needed');
}

try {
	await main();
} catch (error) {
	if (!(error instanceof Refused) && error.code === undefined) throw error;
	console.error(`error: ${advised(error.message)}`);
	process.exitCode = 1;
}
