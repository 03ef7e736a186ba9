// The anchor of the chain that the page shows, as its node has it.
import { decodeAuthorities, type Anchor } from '../lib/anchor.ts';
import type { Chain } from './connection.ts';

interface Called {
	success?: boolean;
	value?: string;
}

/** Asks the node for the chain's first authorities. Only a node that keeps all states knows them. */
export async function loadAnchor(chain: Chain): Promise<Anchor> {
	const genesis = await chain.request<string>('chainSpec_v1_genesisHash');
	const answer = await chain.request<Called | null>('archive_v1_call', [genesis, 'GrandpaApi_grandpa_authorities', '0x']);
	if (!answer?.success || answer.value === undefined) throw new Error('the node does not keep the state of the first block');
	return { format: 'energy-chain-anchor/1', genesis, set_id: 0, authorities: decodeAuthorities(answer.value) };
}
