// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Connection, Party } from './grid.mjs';
import type { ProducerInfo } from './metering.mjs';

export interface Roles {
	connection: Connection | null;
	connection_index: number | null;
	invited_to: number[];
	parties: PartyInZone[];
	operates: number[];
	supplies: number[];
	receives: number[];
	gateway_of: number[];
	meters: number[];
	metered: boolean;
	producer: ProducerInfo | null;
	council_member: boolean;
	verifier: boolean;
	validator: boolean;
	node_owner: boolean;
	buyer: boolean;
	holds_credits: boolean;
	money_in_market: boolean;
}

export interface PartyInZone {
	zone: number;
	party: Party;
}
