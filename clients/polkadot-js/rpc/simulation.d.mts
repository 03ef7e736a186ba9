// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { DefinitionRpc } from '@polkadot/types/types';
import '@polkadot/rpc-core/types/jsonrpc';
import type { u64 } from '@polkadot/types-codec';
import type { AnyNumber } from '@polkadot/types-codec/types';
import type { Observable } from '@polkadot/types/types';
import type { AugmentedRpc } from '@polkadot/rpc-core/types';

declare module '@polkadot/rpc-core/types/jsonrpc' {
	interface RpcInterface {
		simulation: {
			/** Returns virtual time, in Unix milliseconds. Only with --simulation. */
			now: AugmentedRpc<() => Observable<u64>>;
			/** Sets virtual time forward: the next block carries at least this time. Only with --simulation; for whoever runs the node. */
			advanceTo: AugmentedRpc<(moment: u64 | AnyNumber) => Observable<u64>>;
		};
	}
}

/** The methods in polkadot.js's words. */
declare const rpc: Record<string, DefinitionRpc>;
export default rpc;
