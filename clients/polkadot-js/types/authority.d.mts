// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Enum } from '@polkadot/types-codec';
import type { AccountId32 } from '@polkadot/types/interfaces';

export interface EnergyAuthority extends Enum {
	readonly isCouncil: boolean;
	readonly isOperator: boolean;
	readonly asOperator: AccountId32;
	readonly isSupplier: boolean;
	readonly asSupplier: AccountId32;
	readonly isVerifier: boolean;
	readonly asVerifier: AccountId32;
	readonly isReporter: boolean;
	readonly asReporter: AccountId32;
	readonly type: 'Council' | 'Operator' | 'Supplier' | 'Verifier' | 'Reporter';
}

/** The types in polkadot.js's words. */
declare const types: Record<string, any>;
export default types;
