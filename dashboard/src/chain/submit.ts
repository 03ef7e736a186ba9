// A transaction on its way: signed by the wallet, sent, in a block, final.
import type { Transaction } from 'polkadot-api';
import type { Account } from './accounts.ts';
import type { Chain } from './connection.ts';
import { poolRefusalOf, refusalOf, type Refusal } from './errors.ts';

export type Progress =
	| { step: 'signing' }
	| { step: 'sent' }
	| { step: 'included'; block: number; refusal: Refusal | undefined }
	| { step: 'final'; block: number; refusal: Refusal | undefined }
	| { step: 'refused'; refusal: Refusal };

/** Returns a wallet's refusal, or whatever kept a transaction from being sent. */
function failureOf(error: unknown): Refusal {
	const pool = poolRefusalOf(error);
	if (pool) return pool;
	const message = error instanceof Error ? error.message : String(error);
	return { name: /cancel|reject|denied/i.test(message) ? 'Wallet.Cancelled' : 'Wallet.Failed', docs: message };
}

/**
 * Signs and sends a transaction.
 * @param report is called with every step
 * @returns whether it was carried out
 */
export async function submit(chain: Chain, account: Account, tx: Transaction, report: (progress: Progress) => void): Promise<boolean> {
	report({ step: 'signing' });
	let signer;
	try {
		signer = await account.signer();
	} catch (error) {
		report({ step: 'refused', refusal: failureOf(error) });
		return false;
	}
	return new Promise((resolve) => {
		// By the best block: at the final one a transaction that came just before would not be counted yet.
		tx.signSubmitAndWatch(signer, chain.bestHash === undefined ? {} : { at: chain.bestHash }).subscribe({
			next: (event) => {
				if (event.type === 'broadcasted') report({ step: 'sent' });
				const inBlock = event.type === 'finalized' || (event.type === 'txBestBlocksState' && event.found);
				if (!inBlock) return;
				const step = event.type === 'finalized' ? 'final' : 'included';
				const block = event.block.number;
				if (event.ok) report({ step, block, refusal: undefined });
				else void refusalOf(chain, event.dispatchError).then((refusal) => report({ step, block, refusal }));
				if (event.type === 'finalized') resolve(event.ok);
			},
			error: (error: unknown) => {
				report({ step: 'refused', refusal: failureOf(error) });
				resolve(false);
			},
		});
	});
}
