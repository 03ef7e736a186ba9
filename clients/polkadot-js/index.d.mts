// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { DefinitionRpc } from '@polkadot/types/types';
import './rpc/carbon.mjs';
import './rpc/grid.mjs';
import './rpc/network.mjs';
import './rpc/node.mjs';
import './rpc/participant.mjs';
import './rpc/production.mjs';
import './rpc/simulation.mjs';
import './rpc/trading.mjs';

export type * from './types/authority.mjs';
export type * from './types/calendar.mjs';
export type * from './types/carbon.mjs';
export type * from './types/flexibility.mjs';
export type * from './types/grid.mjs';
export type * from './types/metering.mjs';
export type * from './types/network.mjs';
export type * from './types/node.mjs';
export type * from './types/participants.mjs';
export type * from './types/trading.mjs';
export type { EnergyAmount } from './codecs.mjs';

/** The version of the runtime that this is of, `spec_version`. */
export declare const specVersion: 4;
/** The methods: what `ApiPromise.create({ rpc })` takes. */
export declare const rpc: Record<string, Record<string, DefinitionRpc>>;
/** Their types: what `ApiPromise.create({ types })` takes. */
export declare const types: Record<string, any>;
