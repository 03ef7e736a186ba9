// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Option, Struct, Vec, bool, u32 } from '@polkadot/types-codec';
import type { EnergyConnection, EnergyParty } from '../types/grid.mjs';
import type { EnergyProducerInfo } from '../types/metering.mjs';

export interface EnergyRoles extends Struct {
	readonly connection: Option<EnergyConnection>;
	readonly connectionIndex: Option<u32>;
	readonly invitedTo: Vec<u32>;
	readonly parties: Vec<EnergyPartyInZone>;
	readonly operates: Vec<u32>;
	readonly supplies: Vec<u32>;
	readonly receives: Vec<u32>;
	readonly gatewayOf: Vec<u32>;
	readonly meters: Vec<u32>;
	readonly metered: bool;
	readonly producer: Option<EnergyProducerInfo>;
	readonly councilMember: bool;
	readonly verifier: bool;
	readonly validator: bool;
	readonly nodeOwner: bool;
	readonly buyer: bool;
	readonly holdsCredits: bool;
	readonly moneyInMarket: bool;
}

export interface EnergyPartyInZone extends Struct {
	readonly zone: u32;
	readonly party: EnergyParty;
}

/** The types in polkadot.js's words. */
declare const types: Record<string, any>;
export default types;
