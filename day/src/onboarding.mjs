// How a household comes onto the chain. The first functions return the calls of one signer for one
// step; `onboard` puts them into as few signatures as can be: each signer's calls are one batch,
// and a batch waits only for what it depends on.
import { CLEAN_SOURCES } from './carbon.mjs';
import { monthOfSharing } from './sharing.mjs';

/** An area's first terms of sharing begin so many intervals ahead. */
const SOON = 2;

/**
 * @typedef {object} Member whoever is connected
 * @property {import('@polkadot/keyring/types').KeyringPair} pair
 * @property {string} address
 * @property {number} importLimitW @property {number} exportLimitW
 * @property {string} priority the class of the connection
 * @property {string | undefined} source what its plant makes electricity from
 * @property {number} plantW rated power of its plant, 0 without one
 */

/** The operator invites a member to a connection. */
export const invite = (tx, { address, importLimitW, exportLimitW, priority }, area) =>
	tx.gridManagement.connect(address, area, importLimitW, exportLimitW, priority);

/** The member accepts the connection, exactly as it was offered. */
export const accept = (tx, { importLimitW, exportLimitW, priority }, area) =>
	tx.gridManagement.acceptConnection(area, importLimitW, exportLimitW, priority);

/**
 * The member moves money from its wallet into the market, in plancks: what it lacks it gets from its
 * neighbours in sharing as far as it has money there.
 */
export const deposit = (tx, amount) => tx.p2pTrading.deposit(amount);

/** The member says how it takes part in sharing. @param {import('./sharing.mjs').Participation} participation */
export const takePart = (tx, { limits, percent }) => tx.p2pTrading.setParticipation(limits, percent);

/** The member registers its plant. */
export const registerPlant = (tx, { source, plantW }) => tx.energyProduction.registerProducer(source, plantW);

/** The operator approves a plant. */
export const approvePlant = (tx, { address }) => tx.energyProduction.approveProducer(address);

/**
 * The operator registers a meter, with the registers that it showed when it was installed.
 * @param {import('./meters.mjs').Meter} meter
 */
export const registerMeter = (tx, { owner, role, ratedPowerW, key, registers }) =>
	tx.energyProduction.registerMeter(owner.address, role, ratedPowerW, key, registers);

/** The member applies as a producer of clean energy. The operator must have approved its plant. */
export const applyAsClean = (tx, { source }) => tx.carbonOffset.registerCleanEnergyProducer(source);

/** A verifier approves a producer of clean energy. */
export const approveAsClean = (tx, { address, plantW }, zone) => tx.carbonOffset.approveCleanEnergyProducer(address, zone, plantW);

/**
 * @typedef {object} Step what one signer signs once
 * @property {string} label @property {import('@polkadot/keyring/types').KeyringPair} signer @property {any[]} calls
 */

/**
 * The steps by which members are connected, in the order in which they must be in blocks: each list
 * can be in one block. A household with a plant that earns credits takes five signatures of three
 * signers, one without a plant three of two; the operator's and the verifier's are the same for any
 * number of households.
 * @param {object} of
 * @param {any} of.tx @param {number} of.area @param {number} of.zone the root area above it
 * @param {Member[]} of.members @param {import('./meters.mjs').Meter[]} of.meters theirs
 * @param {import('@polkadot/keyring/types').KeyringPair} of.operator @param {import('@polkadot/keyring/types').KeyringPair} of.verifier
 * @param {bigint} of.grant what the operator gives each of them for the first fees, in plancks
 * @param {bigint} [of.deposited] what each of them moves into the market for sharing, in plancks; it takes no signature of its own
 * @returns {Step[][]}
 */
export function stepsOf({ tx, area, zone, members, meters, operator, verifier, grant, deposited = 0n }) {
	const owners = members.filter(({ plantW }) => plantW > 0);
	const clean = owners.filter(({ source }) => source in CLEAN_SOURCES);
	const step = (label, signer, calls) => ({ label, signer, calls });
	const lists = [
		[step('the operator invites', operator, members.flatMap((member) => [invite(tx, member, area), tx.balances.transferKeepAlive(member.address, grant)]))],
		members.map((member) => {
			const plant = member.plantW > 0 ? [registerPlant(tx, member)] : [];
			const money = deposited > 0n ? [deposit(tx, deposited)] : [];
			return step('the member accepts', member.pair, [accept(tx, member, area), ...plant, ...money]);
		}),
		[
			step('the operator installs', operator, [
				...owners.map((owner) => approvePlant(tx, owner)),
				...meters.map((meter) => registerMeter(tx, meter)),
			]),
		],
		clean.map((owner) => step('the member applies as a producer of clean energy', owner.pair, [applyAsClean(tx, owner)])),
		clean.length > 0 ? [step('the verifier approves', verifier, clean.map((owner) => approveAsClean(tx, owner, zone)))] : [],
	];
	return lists.filter((steps) => steps.length > 0);
}

/** Returns the zone that an area lies in: its root area's id. */
export async function zoneOf(chain, area) {
	const known = await chain.view('gridApi', 'getArea', area);
	if (!known) throw new Error(`there is no area ${area}`);
	return known.ancestors[0] ?? area;
}

/**
 * What a household may want to deposit: a month of what it takes on a day, at the most that its area
 * buys at in sharing. Nothing where nobody shares.
 * @param {import('./chain.mjs').Chain} chain @param {number} area @param {number} importWh what it takes from the grid in a day
 */
export async function proposedDeposit(chain, area, importWh) {
	const { interval } = await chain.view('gridApi', 'currentInterval');
	// The area's first terms may be about to begin.
	const terms = await chain.view('tradingApi', 'getSharingTerms', area, interval + SOON);
	return terms ? monthOfSharing(importWh, terms.buyAtMills) : 0n;
}

/** A step as one call. */
export const batchOf = (tx, { calls }) => (calls.length === 1 ? calls[0] : tx.utility.batchAll(calls));

/**
 * Connects members to an area of a chain. Returns the signatures.
 * @param {import('./chain.mjs').Chain} chain @param {Omit<Parameters<typeof stepsOf>[0], 'tx' | 'zone'>} of
 * @returns {Promise<Step[]>}
 */
export async function onboard(chain, of) {
	const { tx } = chain.api;
	const lists = stepsOf({ ...of, tx, zone: await zoneOf(chain, of.area) });
	for (const steps of lists) {
		for (const step of steps) await chain.submit(step.signer, batchOf(tx, step), { label: step.label });
		await chain.seal();
	}
	return lists.flat();
}
