// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { DefinitionRpc } from '@polkadot/types/types';
import '@polkadot/rpc-core/types/jsonrpc';
import type { Option, Vec, bool, u32 } from '@polkadot/types-codec';
import type { AnyNumber } from '@polkadot/types-codec/types';
import type { BlockHash, H256 } from '@polkadot/types/interfaces';
import type { Observable } from '@polkadot/types/types';
import type { AugmentedRpc } from '@polkadot/rpc-core/types';
import type { EnergyNodeRule, EnergyPageOfNodeInfoByHash, EnergyValidatorInfo } from '../types/network.mjs';

declare module '@polkadot/rpc-core/types/jsonrpc' {
	interface RpcInterface {
		network: {
			/** Returns the validators of the present session and those that the council wants, in the order of their accounts: 64 of them at most. */
			getValidators: AugmentedRpc<(at?: BlockHash | string | Uint8Array) => Observable<Vec<EnergyValidatorInfo>>>;
			/** Returns the nodes that are on the list of those that may take part, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. */
			getNodes: AugmentedRpc<(from?: Option<H256> | null | undefined | H256 | string | Uint8Array, limit?: Option<u32> | null | undefined | u32 | AnyNumber, at?: BlockHash | string | Uint8Array) => Observable<EnergyPageOfNodeInfoByHash>>;
			/** Whether a node may take part: always while the list is not enforced. */
			isNodeAllowed: AugmentedRpc<(node: H256 | string | Uint8Array, at?: BlockHash | string | Uint8Array) => Observable<bool>>;
			/** Returns whether the list is enforced. */
			getNodeRule: AugmentedRpc<(at?: BlockHash | string | Uint8Array) => Observable<EnergyNodeRule>>;
		};
	}
}

/** The methods in polkadot.js's words. */
declare const rpc: Record<string, DefinitionRpc>;
export default rpc;
