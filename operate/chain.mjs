#!/usr/bin/env node
// What an organisation signs for its nodes, and what the council decides about the network.
//
//   node operate/chain.mjs [--url ws://127.0.0.1:9944] [--key FILE] COMMAND
//
//   validators, nodes, motions               what the chain has
//   set-keys --request FILE                  the owner registers a validator's session keys
//   rotate-node --request FILE               the owner puts a node's new id in the place of the old one
//   sign SECTION.METHOD ARGUMENT...          any other call in the account's own name; arguments as JSON
//
//   Every member of the council gives the same command; the last one that is needed carries it out:
//   allow-node --request FILE                withdraw-node --node ID
//   add-validator --request FILE             remove-validator --account ADDRESS
//   node-rule listed | open
//   authorize-upgrade --wasm FILE            then anybody with a role: apply-upgrade --wasm FILE
//   propose [--root] SECTION.METHOD ARGUMENT...   any other motion; --root dispatches the call as root
//   vote NUMBER yes|no, close NUMBER         of an open motion
//
// The node that it asks is named by --url, else by the variable ENERGY_CHAIN_URL. It has to be one that takes part: what is sent to a node
// that is not on the list yet goes nowhere.
//
// FILE of --key holds the account's secret phrase, and is its owner's alone (chmod 600). Run it where the organisation's account is kept,
// not on the node's machine. FILE of --request is what energy-node has written; nothing in it is secret. Every command may be given again:
// what is done already is said and not done twice. Everything is waited for until its block is final.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { connect, readKey, Refused } from './src/chain.mjs';
import { COMMANDS } from './src/commands.mjs';

const TEXT = { type: 'string' };
const OPTIONS = { url: { ...TEXT, default: process.env.ENERGY_CHAIN_URL ?? 'ws://127.0.0.1:9944' }, key: TEXT, request: TEXT, node: TEXT, account: TEXT, wasm: TEXT, root: { type: 'boolean' }, help: { type: 'boolean' } };

function help() {
	const lines = readFileSync(fileURLToPath(import.meta.url), 'utf8').split('\n').slice(1);
	return lines.slice(0, lines.findIndex((line) => !line.startsWith('//'))).map((line) => line.slice(3)).join('\n');
}

async function main() {
	const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
	const [name, ...rest] = positionals;
	if (values.help || !name) return console.log(help());
	const command = COMMANDS[name];
	if (!command) throw new Refused(`unknown command ${name}; see --help`);
	let pair;
	const api = await connect(values.url);
	try {
		await command({ api, values, rest, say: (text) => console.log(text), pair: () => (pair ??= readKey(values.key ?? failWithoutKey())) });
	} finally {
		await api.disconnect();
	}
}

function failWithoutKey() {
	throw new Refused('--key FILE is needed');
}

try {
	await main();
} catch (error) {
	if (!(error instanceof Refused) && error.code === undefined) throw error;
	console.error(`error: ${error.message}`);
	process.exitCode = 1;
}
