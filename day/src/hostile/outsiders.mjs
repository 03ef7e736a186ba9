// Accounts without a role or without money, strangers, and transactions that were tampered with.
import { TOKEN } from '../community.mjs';
import { motion } from '../setup.mjs';
import { NO_ROLE, NOT_ENTITLED, tampered } from './judge.mjs';

const U128_MAX = 2n ** 128n - 1n;
/** How many blocks a transaction may wait for. */
const PATIENCE_BLOCKS = 20;
const ELSEWHERE = `0x${'5a'.repeat(32)}`;

/** @param {import('./judge.mjs').Judge} judge @param {import('./world.mjs').World} world */
export async function outsiders(judge, world) {
	const { tx, chain, stranger, outsider, ghost, roles, seller } = world;
	// Signing a transaction changes it, so each attempt takes a new one.
	const remark = () => tx.system.remark('0x00');
	const settle = () => tx.p2pTrading.settle(0, 0);
	await world.breathe();

	judge.begin('Governance');
	await judge.refuseAll([
		{ what: 'a motion by a stranger', by: stranger, call: motion(tx, remark()), expect: NOT_ENTITLED },
		{ what: 'a motion by the verifier', by: roles.verifier, call: motion(tx, remark()), expect: NOT_ENTITLED },
		{ what: 'a call as root without a motion', by: stranger, call: tx.councilRoot.dispatchAsRoot(remark()), expect: 'councilRoot.NotCouncil' },
		{ what: 'a call as root by a member of the council alone', by: roles.council, call: tx.councilRoot.dispatchAsRoot(remark()), expect: 'councilRoot.NotCouncil' },
		{ what: 'joining the council', by: stranger, call: tx.councilMembers.addMember(stranger.address), expect: 'BadOrigin' },
		{ what: 'joining the verifiers', by: stranger, call: tx.verifierMembers.addMember(stranger.address), expect: 'BadOrigin' },
		{ what: 'a new runtime', by: stranger, call: tx.system.setCode('0x00'), expect: NOT_ENTITLED },
		{ what: 'writing storage', by: stranger, call: tx.system.setStorage([['0x00', '0x00']]), expect: NOT_ENTITLED },
		{ what: 'erasing storage', by: stranger, call: tx.system.killPrefix('0x00', 1), expect: NOT_ENTITLED },
		{ what: 'erasing storage in a batch', by: stranger, call: tx.utility.batch([tx.system.killPrefix('0x00', 1)]), expect: NOT_ENTITLED },
		{ what: 'more memory for the runtime', by: stranger, call: tx.system.setHeapPages(1), expect: NOT_ENTITLED },
		{ what: 'money from nothing', by: stranger, call: tx.balances.forceSetBalance(stranger.address, U128_MAX), expect: 'BadOrigin' },
		{ what: "another's money", by: stranger, call: tx.balances.forceTransfer(seller.address, stranger.address, 1), expect: 'BadOrigin' },
		{ what: 'more money than one has', by: stranger, call: tx.balances.transferAllowDeath(seller.address, 1_000_000n * TOKEN), expect: 'Token.FundsUnavailable' },
		{ what: 'more money than there is', by: stranger, call: tx.balances.transferAllowDeath(seller.address, U128_MAX), expect: 'Arithmetic.Underflow' },
		{ what: 'burning money', by: stranger, call: tx.balances.burn(1, false), expect: 'system.CallFiltered' },
		{ what: 'burning money in a batch', by: stranger, call: tx.utility.batch([tx.balances.burn(1, false)]), expect: 'system.CallFiltered' },
		{ what: "another's name", by: stranger, call: tx.proxy.proxy(seller.address, null, tx.balances.transferAll(stranger.address, false)), expect: 'proxy.NotProxy' },
		{ what: "root's name", by: stranger, call: tx.utility.dispatchAs({ system: { Root: null } }, remark()), expect: 'BadOrigin' },
	]);

	judge.begin('Without a role');
	await world.breathe();
	const { transferKeepAlive } = tx.balances;
	await judge.refuseAll([
		{ what: 'a remark', by: outsider, call: remark(), expect: NO_ROLE },
		{ what: 'a payment', by: outsider, call: transferKeepAlive(stranger.address, TOKEN), expect: NO_ROLE },
		{ what: 'a batch', by: outsider, call: tx.utility.batchAll([transferKeepAlive(stranger.address, TOKEN)]), expect: NO_ROLE },
		{ what: "in another's name", by: outsider, call: tx.proxy.proxy(seller.address, null, remark()), expect: NO_ROLE },
		{ what: 'a proxy of its own', by: outsider, call: tx.proxy.addProxy(stranger.address, 'Any', 0), expect: NO_ROLE },
		{ what: 'a shared account', by: outsider, call: tx.multisig.asMultiThreshold1([stranger.address], remark()), expect: NO_ROLE },
		{ what: 'settling for others', by: outsider, call: settle(), expect: NO_ROLE },
		{ what: 'a plant', by: outsider, call: tx.energyProduction.registerProducer('Solar', 1), expect: NO_ROLE },
		{ what: 'session keys', by: outsider, call: tx.session.purgeKeys(), expect: NO_ROLE },
		{ what: 'with a great tip', raw: (await remark().signAsync(outsider, { nonce: 0, era: 0, tip: TOKEN })).toHex(), expect: NO_ROLE },
	]);

	judge.begin('Transactions');
	await world.breathe();
	const nonce = await chain.nonce(stranger.address);
	const sign = (call, options = {}) => call.signAsync(stranger, { nonce, era: 0, ...options });
	const included = await sign(settle());
	await chain.api.rpc.author.submitExtrinsic(included);
	// The pool may show it a moment later.
	for (let blocks = 0; blocks < PATIENCE_BLOCKS && (await chain.api.query.system.account(stranger.address)).nonce.toNumber() <= nonce; blocks++) await chain.seal();
	const next = { nonce: nonce + 1 };
	await judge.refuseAll([
		{ what: 'by an account without money', by: ghost, call: remark(), expect: /pay|balance/i },
		{ what: 'settling, by an account without money', by: ghost, call: settle(), expect: /pay|balance/i },
		{ what: 'readings, by an account without money', by: ghost, call: tx.energyProduction.submitReadings([world.firstReading]), expect: /pay|balance/i },
		{ what: 'replayed', raw: included.toHex(), expect: /outdated|banned|already/i },
		{ what: 'with a nonce that was used', raw: (await sign(remark())).toHex(), expect: /outdated/i },
		{ what: 'with one bit changed', raw: tampered(await sign(settle(), next)), expect: /bad signature/i },
		{ what: 'signed for another chain', raw: (await sign(settle(), { ...next, genesisHash: ELSEWHERE })).toHex(), expect: /bad signature/i },
		{ what: 'not signed', raw: settle().toHex(), expect: /unsigned|unknown|invalid/i },
		{ what: 'with a tip beyond all means', raw: (await sign(settle(), { ...next, tip: U128_MAX })).toHex(), expect: /pay|balance/i },
		{ what: 'setting the clock', raw: (await sign(tx.timestamp.set(1), next)).toHex(), expect: /mandatory/i },
		{ what: 'that are none', raw: '0x0badc0de', expect: /decode|verification|invalid/i },
	]);
}
