// The commands of chain.mjs: each reads what it needs from the chain, does what is left to do, and says so.
import { readFileSync } from 'node:fs';
import { blake2AsHex } from '@polkadot/util-crypto';
import { Refused, send } from './chain.mjs';
import { close, motions, readable, support } from './motions.mjs';

/** A request that energy-node has written. It is for one chain only. */
function readRequest(api, file, fields) {
	if (!file) throw new Refused('--request FILE is needed: what energy-node has written');
	const request = JSON.parse(readFileSync(file, 'utf8'));
	if (request.genesis !== api.genesisHash.toHex()) throw new Refused(`${file} is for the chain that begins with ${request.genesis}, not for this one, ${api.genesisHash.toHex()}`);
	for (const field of fields) if (!request[field]) throw new Refused(`${file} has no ${field}`);
	return request;
}

const needed = (values, ...names) => names.map((name) => values[name] ?? fail(name));
const fail = (name) => {
	throw new Refused(`--${name} is needed`);
};

const validators = async (api) => (await api.call.networkApi.getValidators()).toJSON();
async function nodes(api) {
	const found = [];
	let from = null;
	do {
		const { items, next } = (await api.call.networkApi.getNodes(from, null)).toJSON();
		found.push(...items);
		from = next;
	} while (from !== null && from !== undefined);
	return found;
}
const isAllowed = async (api, node) => (await nodes(api)).some((one) => one.node === node);
const wants = async (api, account) => (await validators(api)).some((one) => one.account === account && one.wanted);

/** Runs a motion unless its effect is there. */
async function motion(context, done, call) {
	if (done) return context.say('done already');
	const outcome = await support(context.api, call, context.pair(), context.say);
	context.say(outcome === 'executed' ? 'the council has decided: done' : 'the other members give the same command');
}

/** A value of the command line: JSON where it is JSON, else text. */
function argument(text) {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}

/** `section.method` with its arguments, as polkadot.js names them. */
function callOf(api, name, values) {
	const [section, method] = (name ?? '').split('.');
	const make = api.tx[section]?.[method];
	if (!make) throw new Refused(`there is no call ${name}`);
	const expected = make.meta.args.map((one) => one.name.toString());
	if (values.length !== expected.length) throw new Refused(`${name} takes ${expected.length ? expected.join(', ') : 'nothing'}`);
	try {
		return make(...values.map(argument));
	} catch (error) {
		throw new Refused(`${name}: ${error.message}`);
	}
}

async function findMotion(api, number) {
	const found = (await motions(api)).find((one) => one.number === Number(number));
	if (!found) throw new Refused(`there is no open motion ${number}`);
	return found;
}

const readCode = (file) => `0x${readFileSync(file).toString('hex')}`;

/** @type {Record<string, (context: { api: any, pair: () => any, say: (text: string) => void, values: any, rest: string[] }) => Promise<void>>} */
export const COMMANDS = {
	async validators({ api, say }) {
		for (const { account, name, active, wanted, hasKeys, nodes } of await validators(api)) {
			const state = active ? (wanted ? 'validates' : 'leaves') : wanted ? 'comes' : 'was removed';
			say(`${name || '(removed)'}: ${state}, ${hasKeys ? 'with' : 'without'} keys, ${nodes.length} nodes, ${account}`);
		}
	},

	async nodes({ api, say }) {
		say(`rule: ${(await api.call.networkApi.getNodeRule()).toString()}`);
		for (const { node, owner, kind, label } of await nodes(api)) say(`${node} ${kind} ${label || '-'} ${owner}`);
	},

	async motions({ api, say }) {
		for (const { number, threshold, ayes, nays, end, call } of await motions(api)) {
			say(`${number}: ${readable(call)}; ${ayes.length} yes of ${threshold}, ${nays.length} no, until block ${end}`);
		}
	},

	async 'set-keys'({ api, pair, say, values }) {
		const { account, keys, proof } = readRequest(api, values.request, ['account', 'keys', 'proof']);
		if (pair().address !== account) throw new Refused(`the keys belong to ${account}, and the key file is of ${pair().address}`);
		const now = await api.query.session.nextKeys(account);
		if (now.isSome && now.unwrap().toHex() === keys) return say('done already');
		await send(api, api.tx.session.setKeys(keys, proof), pair());
		say('the session keys are registered');
	},

	async 'rotate-node'({ api, pair, say, values }) {
		const { account, old, new: next } = readRequest(api, values.request, ['account', 'old', 'new']);
		if (pair().address !== account) throw new Refused(`the node belongs to ${account}, and the key file is of ${pair().address}`);
		if ((await isAllowed(api, next)) && !(await isAllowed(api, old))) return say('done already');
		await send(api, api.tx.validators.rotateNode(old, next), pair());
		say('the list has the new id in the place of the old one');
	},

	async 'allow-node'(context) {
		const { api, values } = context;
		const { node, account, role, name } = readRequest(api, values.request, ['node', 'account', 'role', 'name']);
		const kind = role === 'validator' ? 'Validator' : 'Node';
		await motion(context, await isAllowed(api, node), api.tx.validators.allowNode(node, account, kind, name));
	},

	async 'withdraw-node'(context) {
		const [node] = needed(context.values, 'node');
		await motion(context, !(await isAllowed(context.api, node)), context.api.tx.validators.withdrawNode(node));
	},

	async 'add-validator'(context) {
		const { account, name } = readRequest(context.api, context.values.request, ['account', 'name']);
		await motion(context, await wants(context.api, account), context.api.tx.validators.addValidator(account, name));
	},

	async 'remove-validator'(context) {
		const [account] = needed(context.values, 'account');
		await motion(context, !(await wants(context.api, account)), context.api.tx.validators.removeValidator(account));
	},

	async 'node-rule'(context) {
		const rule = { listed: 'Listed', open: 'Open' }[context.rest[0]];
		if (!rule) throw new Refused('node-rule listed, or node-rule open');
		const now = (await context.api.call.networkApi.getNodeRule()).toString();
		await motion(context, now === rule, context.api.tx.validators.setNodeRule(rule));
	},

	async sign({ api, pair, say, rest }) {
		const [name, ...values] = rest;
		const call = callOf(api, name, values);
		await send(api, call, pair());
		say(`${readable(call.method)}: done`);
	},

	async propose(context) {
		const [name, ...values] = context.rest;
		const call = callOf(context.api, name, values);
		await motion(context, false, context.values.root ? context.api.tx.councilRoot.dispatchAsRoot(call) : call);
	},

	async vote({ api, pair, say, rest }) {
		const [number, word] = rest;
		if (word !== 'yes' && word !== 'no') throw new Refused('vote NUMBER yes, or vote NUMBER no');
		const { hash, ayes, nays } = await findMotion(api, number);
		if ((word === 'yes' ? ayes : nays).includes(pair().address)) return say('done already');
		await send(api, api.tx.council.vote(hash, number, word === 'yes'), pair());
		say(`voted ${word}`);
	},

	async close({ api, pair, say, rest }) {
		say((await close(api, await findMotion(api, rest[0]), pair())) === 'executed' ? 'the council has decided: done' : 'the motion is rejected');
	},

	async 'authorize-upgrade'(context) {
		const [wasm] = needed(context.values, 'wasm');
		const hash = blake2AsHex(readFileSync(wasm), 256);
		context.say(`hash of the code: ${hash}`);
		const now = await context.api.query.system.authorizedUpgrade();
		const authorized = now.isSome && now.unwrap().codeHash.toHex() === hash;
		await motion(context, authorized, context.api.tx.councilRoot.dispatchAsRoot(context.api.tx.system.authorizeUpgrade(hash)));
	},

	async 'apply-upgrade'({ api, pair, say, values }) {
		const [wasm] = needed(values, 'wasm');
		const code = readCode(wasm);
		const authorized = await api.query.system.authorizedUpgrade();
		if (authorized.isNone) {
			const now = await api.rpc.state.getStorage('0x3a636f6465');
			if (now.unwrap().toHex() === code) return say('done already');
			throw new Refused('the council has authorised no upgrade');
		}
		if (authorized.unwrap().codeHash.toHex() !== blake2AsHex(code, 256)) throw new Refused(`the council has authorised ${authorized.unwrap().codeHash}, not this file`);
		await send(api, api.tx.system.applyAuthorizedUpgrade(code), pair());
		say('the new code is on chain: it runs from the next block on');
	},
};
