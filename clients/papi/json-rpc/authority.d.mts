// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Address } from './common.mjs';
import type { Supplier } from './grid.mjs';

export type Authority = 'Council' | { Operator: Address } | { Supplier: Address } | { Verifier: Address } | { Reporter: Address };
