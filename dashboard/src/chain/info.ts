// What of a chain stays as it is, and is read once.
import type { TimeZone } from '../lib/time.ts';
import type { Chain } from './connection.ts';

export interface ChainInfo {
	name: string;
	symbol: string;
	decimals: number;
	lengthMs: number;
	zone: TimeZone;
	/** Whether everybody knows the keys of its accounts. */
	development: boolean;
	/** Whether its clock runs in virtual time, and blocks are made when there is something to do. */
	simulated: boolean;
	/** How many intervals before delivery the gate closes, and for how many ahead it is open. */
	gateClosure: number;
	horizon: number;
	/** From how many intervals before gate closure an order cannot be taken back. */
	firmOrders: number;
	/** How many intervals after delivery readings are taken. */
	meterDeadline: number;
	maxOrdersPerCall: number;
	minEnergy: bigint;
	maxReasonLength: number;
	/** How many intervals a measure lasts at most that an operator declares alone, and any. */
	shortEmergency: number;
	longEmergency: number;
	maxEnvelopesPerCall: number;
	/** How many intervals ahead a contract ends at most. */
	maxTermsAhead: number;
	/** How many intervals flexibility is known ahead at least, and is asked for at a time at most. */
	activationTime: number;
	maxFlexibilityIntervals: number;
}

const asNumber = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

/** Reads it. */
export async function loadInfo(chain: Chain, at: string): Promise<ChainInfo> {
	const { api, client } = chain;
	const { GridManagement, EnergyProduction, P2pTrading } = api.constants;
	const [spec, current, zone, chainType, simulated] = await Promise.all([
		client.getChainSpecData(),
		api.apis.GridApi.current_interval({ at }),
		api.apis.GridApi.get_time_zone({ at }),
		chain.request<unknown>('system_chainType').catch(() => 'Live'),
		chain.request<unknown>('simulation_now').then(
			() => true,
			() => false,
		),
	]);
	const [gateClosure, horizon, firmOrders, meterDeadline, maxOrdersPerCall, minEnergy] = await Promise.all([
		P2pTrading.GateClosure(),
		P2pTrading.TradingHorizon(),
		P2pTrading.FirmOrders(),
		EnergyProduction.MeterDeadline(),
		P2pTrading.MaxOrdersPerCall(),
		P2pTrading.MinEnergy(),
	]);
	const [maxReasonLength, shortEmergency, longEmergency, maxEnvelopesPerCall, maxTermsAhead, activationTime, maxFlexibilityIntervals] =
		await Promise.all([
			GridManagement.MaxReasonLength(),
			GridManagement.ShortEmergency(),
			GridManagement.LongEmergency(),
			GridManagement.MaxEnvelopesPerCall(),
			GridManagement.MaxTermsAhead(),
			GridManagement.ActivationTime(),
			GridManagement.MaxFlexibilityIntervals(),
		]);
	const properties = (spec.properties ?? {}) as Record<string, unknown>;
	return {
		name: spec.name,
		symbol: String(properties['tokenSymbol'] ?? 'UNIT'),
		decimals: asNumber(properties['tokenDecimals'], 12),
		lengthMs: Number(current.length_ms),
		zone,
		development: chainType === 'Development',
		simulated,
		gateClosure,
		horizon,
		firmOrders,
		meterDeadline,
		maxOrdersPerCall,
		minEnergy,
		maxReasonLength,
		shortEmergency,
		longEmergency,
		maxEnvelopesPerCall,
		maxTermsAhead,
		activationTime,
		maxFlexibilityIntervals,
	};
}
