// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import carbonMethods from './rpc/carbon.mjs';
import gridMethods from './rpc/grid.mjs';
import networkMethods from './rpc/network.mjs';
import nodeMethods from './rpc/node.mjs';
import participantMethods from './rpc/participant.mjs';
import productionMethods from './rpc/production.mjs';
import simulationMethods from './rpc/simulation.mjs';
import tradingMethods from './rpc/trading.mjs';
import authorityTypes from './types/authority.mjs';
import calendarTypes from './types/calendar.mjs';
import carbonTypes from './types/carbon.mjs';
import flexibilityTypes from './types/flexibility.mjs';
import gridTypes from './types/grid.mjs';
import meteringTypes from './types/metering.mjs';
import networkTypes from './types/network.mjs';
import nodeTypes from './types/node.mjs';
import participantsTypes from './types/participants.mjs';
import tradingTypes from './types/trading.mjs';
import { EnergyAmount } from './codecs.mjs';

/** The version of the runtime that this is of, `spec_version`. */
export const specVersion = 4;

/** The methods: what `ApiPromise.create({ rpc })` takes. */
export const rpc = {
	carbon: carbonMethods,
	grid: gridMethods,
	network: networkMethods,
	node: nodeMethods,
	participant: participantMethods,
	production: productionMethods,
	simulation: simulationMethods,
	trading: tradingMethods,
};

/** Their types: what `ApiPromise.create({ types })` takes. */
export const types = {
	EnergyAmount,
	...authorityTypes,
	...calendarTypes,
	...carbonTypes,
	...flexibilityTypes,
	...gridTypes,
	...meteringTypes,
	...networkTypes,
	...nodeTypes,
	...participantsTypes,
	...tradingTypes,
};
