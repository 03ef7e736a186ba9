// Where money lies: in the wallets of the whole chain, and in the market's pool for those who trade.
import { total } from './numbers.mjs';

/**
 * @typedef {object} ClearingAccount what lies in the pool for an account, in plancks
 * @property {bigint} available all of it
 * @property {bigint} reserved what of that stands for what is not settled
 * @property {bigint} owedToSupplier @property {bigint} owedBySupplier
 * @property {bigint} free what it can order with or withdraw
 *
 * @typedef {{ deposit: bigint, owes: bigint }} SupplierAccount what lies there for a supplier, and what it owes its customers
 *
 * @typedef {object} Money
 * @property {Map<string, bigint>} of the wallets of all accounts of the chain
 * @property {bigint} issuance
 * @property {{ accounts: Map<string, ClearingAccount>, suppliers: Map<string, SupplierAccount> }} market
 */

/**
 * All money after block `number`.
 * @param {import('./chain.mjs').Chain} chain @param {number} number @param {import('./community.mjs').Community} people
 * @returns {Promise<Money>}
 */
export async function moneyAt(chain, number, { households, roles: { supplier } }) {
	const accounts = [...households, supplier].map(({ address }) => address);
	const [wallets, market] = await Promise.all([chain.balances(number), chain.market(number, accounts, [supplier.address])]);
	return { ...wallets, market };
}

/**
 * What an account has: in its wallet, in the market's pool, and what its supplier owes it, less what
 * it owes.
 * @param {Money} money @param {string} who
 */
export function wealth({ of, market: { accounts, suppliers } }, who) {
	const { available, owedBySupplier, owedToSupplier } = accounts.get(who) ?? { available: 0n, owedBySupplier: 0n, owedToSupplier: 0n };
	const { deposit, owes } = suppliers.get(who) ?? { deposit: 0n, owes: 0n };
	return (of.get(who) ?? 0n) + available + owedBySupplier - owedToSupplier + deposit - owes;
}

/**
 * What lies in the pool by the accounts of the market: for the connection points, and for suppliers.
 * @param {Money} money
 */
export function inMarket({ market: { accounts, suppliers } }) {
	return total([...accounts.values()].map(({ available }) => available)) + total([...suppliers.values()].map(({ deposit }) => deposit));
}
