// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Address, Hex } from './common.mjs';

export interface ValidatorInfo {
	account: Address;
	name: string;
	active: boolean;
	wanted: boolean;
	has_keys: boolean;
	nodes: Hex[];
}

export interface NodeInfo {
	node: Hex;
	owner: Address;
	kind: NodeKind;
	label: string;
}

export type NodeKind = 'Validator' | 'Node';

export type NodeRule = 'Open' | 'Listed';
