// The commands of grid.mjs, what each is given, and the reasons of a refusal in an operator's words.
import { Refused } from '../chain.mjs';
import { AREAS } from './areas.mjs';
import { CONNECTIONS } from './connections.mjs';
import { ENVELOPES } from './envelopes.mjs';
import { FLEXIBILITY } from './flexibility.mjs';
import { MARKET } from './market.mjs';
import { MEASURES } from './measures.mjs';
import { RECORD } from './record.mjs';

/**
 * @typedef {object} Command
 * @property {string} [words] what stands behind its name: ADDRESS, AREA, …; in brackets what may be left out
 * @property {string} [options] its options: with ! those that are needed, with ? those without a value
 * @property {string} help
 * @property {(context: any) => any} run
 */

/** By what they are about, in the order in which they are listed. */
export const GROUPS = [
	['areas, suppliers, status', AREAS],
	['connections', CONNECTIONS],
	['measures', MEASURES],
	['envelopes, contracts, limits', ENVELOPES],
	['the market and the grid', MARKET],
	['flexibility', FLEXIBILITY],
	['the record', RECORD],
];

/** @type {Record<string, Command>} */
export const COMMANDS = Object.assign({}, ...GROUPS.map(([, commands]) => commands));

/** The options of a command: name, whether it is needed, whether it has a value. */
export const optionsOf = ({ options = '' }) =>
	options
		.split(' ')
		.filter(Boolean)
		.map((word) => ({ name: word.replace(/[!?]$/, ''), needed: word.endsWith('!'), flag: word.endsWith('?') }));

/** What stands for the value of an option, where it is no number. */
const VALUES = {
	import: 'POWER',
	export: 'POWER',
	load: 'POWER',
	generation: 'POWER',
	class: 'CLASS',
	'from-class': 'CLASS',
	from: 'TIME',
	for: 'LONG',
	reason: 'TEXT',
	file: 'FILE',
	below: 'AREA',
	frequency: 'HZ',
	voltage: 'PERCENT',
	'export-percent': 'PERCENT',
	'alert-load': 'PERCENT',
	'emergency-load': 'PERCENT',
	'normal-voltage': 'PERCENT',
	'alert-voltage': 'PERCENT',
	'normal-frequency': 'MILLIHERTZ',
	'alert-frequency': 'MILLIHERTZ',
	shortfall: 'MILLS',
	surplus: 'MILLS',
	price: 'MILLS',
	less: 'import|export',
	power: 'POWER',
	limit: 'POWER',
	closes: 'TIME',
};

/** How a command is given. */
export function usage(name, command) {
	const options = optionsOf(command).map(({ name: option, needed, flag }) => {
		const text = `--${option}${flag ? '' : ` ${VALUES[option] ?? 'NUMBER'}`}`;
		return needed ? text : `[${text}]`;
	});
	return [name, command.words, ...options].filter(Boolean).join(' ');
}

/** Refuses words and options that a command does not have, or needs and was not given. */
export function check(name, command, words, values) {
	const all = (command.words ?? '').split(' ').filter(Boolean);
	const needed = all.filter((word) => !word.startsWith('['));
	if (words.length < needed.length || words.length > all.length) throw new Refused(`it is given so: ${usage(name, command)}`);
	const options = optionsOf(command);
	for (const given of Object.keys(values))
		if (!options.some((one) => one.name === given)) throw new Refused(`${name} has no option --${given}: ${usage(name, command)}`);
	for (const one of options) if (one.needed && values[one.name] === undefined) throw new Refused(`--${one.name} is needed: ${usage(name, command)}`);
}

/** What helps against a refusal of the chain, by the names of its errors. */
const ADVICE = [
	[/EmergencyInForce/, 'measures AREA shows it. Lift it first, or let it end'],
	[
		/EmergencyTooSoon/,
		'cooldowns AREA shows until when. What two operators agree on needs no wait, but for suspensions: --propose. The council need not wait',
	],
	[/LiftNeedsCouncil/, 'what the council has declared or confirmed, it lifts itself'],
	[/Outranked/, 'an operator further up, or the council, has decided this'],
	[/TooManyRecords/, 'this account has put as many measures on record this week as it may: another operator, or the council, can declare it'],
	[/NotTheOnlyMeter/, 'a meter of connection and generation is the only active one at its connection: suspend the other first'],
	[/NeedsAcceptance/, 'invite the member with these limits'],
	[/BeyondEdge/, 'area AREA shows the edge; every edge above has to carry it too'],
	[/BelowRatedPower/, 'the meters at the connection are rated higher than its limits'],
	[/BelowFloor/, 'envelope ADDRESS shows the floor'],
	[/LowersFloor|RaisesFloor/, 'an operator raises the floor, and the member lowers it'],
	[/TooFarAhead/, 'measures and envelopes lie within the trading horizon of seven days, contracts within 400 days'],
	[/GateClosed/, 'trade in the next interval has ended: it allows less from the one after that on. What cannot wait is a measure'],
	[/TooManyFlexibilityRequests/, 'flexibility AREA shows those that are not over'],
	[/FlexibilityClosed/, 'it takes no commitments any longer: commitments REQUEST shows what was agreed'],
	[/ContractInForce/, 'a member promises one thing at a time: envelope ADDRESS and flexibility AREA show what'],
	[/NothingDue/, 'it goes on by itself when it is time'],
	[/FundsUnavailable/, 'the account has too little: --preview says how much is put on hold'],
	[/Custom error: 1\b/, 'the account has no role on this chain'],
	[/Custom error: 2\b/, 'the account may not do this: it does not operate the area'],
	[/Custom error: 3\b/, 'the call is free of charge, and would fail'],
	[/Inability to pay some fees/, 'the account needs some tokens for the fee'],
];

/** The reason of a refusal, with what helps against it. */
export function advised(message) {
	const found = ADVICE.find(([pattern]) => pattern.test(message));
	return found ? `${message} (${found[1]})` : message;
}
