// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Enum, Option, Struct, Text, Vec, bool } from '@polkadot/types-codec';
import type { AccountId32, H256 } from '@polkadot/types/interfaces';

export interface EnergyValidatorInfo extends Struct {
	readonly account: AccountId32;
	readonly name: Text;
	readonly active: bool;
	readonly wanted: bool;
	readonly hasKeys: bool;
	readonly nodes: Vec<H256>;
}

export interface EnergyNodeInfo extends Struct {
	readonly node: H256;
	readonly owner: AccountId32;
	readonly kind: EnergyNodeKind;
	readonly label: Text;
}

export interface EnergyNodeKind extends Enum {
	readonly isValidator: boolean;
	readonly isNode: boolean;
	readonly type: 'Validator' | 'Node';
}

/** A page of a list. */
export interface EnergyPageOfNodeInfoByHash extends Struct {
	readonly items: Vec<EnergyNodeInfo>;
	readonly next: Option<H256>;
}

export interface EnergyNodeRule extends Enum {
	readonly isOpen: boolean;
	readonly isListed: boolean;
	readonly type: 'Open' | 'Listed';
}

/** The types in polkadot.js's words. */
declare const types: Record<string, any>;
export default types;
