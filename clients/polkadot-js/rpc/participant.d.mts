// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { DefinitionRpc } from '@polkadot/types/types';
import '@polkadot/rpc-core/types/jsonrpc';
import type { AccountId32, BlockHash } from '@polkadot/types/interfaces';
import type { Observable } from '@polkadot/types/types';
import type { AugmentedRpc } from '@polkadot/rpc-core/types';
import type { EnergyRoles } from '../types/participants.mjs';

declare module '@polkadot/rpc-core/types/jsonrpc' {
	interface RpcInterface {
		participant: {
			/** Returns every role of an account. */
			getRoles: AugmentedRpc<(who: AccountId32 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<EnergyRoles>>;
		};
	}
}

/** The methods in polkadot.js's words. */
declare const rpc: Record<string, DefinitionRpc>;
export default rpc;
