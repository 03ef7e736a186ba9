// The types of the chain's answers, as the descriptors have them.
import type { energy } from '@polkadot-api/descriptors';
import type { ApisFromDef } from 'polkadot-api';

type Apis = ApisFromDef<(typeof energy)['descriptors']['apis']>;

/** What a function of the runtime answers. */
export type Answer<A extends keyof Apis, F extends keyof Apis[A]> = Apis[A][F] extends { Value: infer Value } ? Value : never;

type Items<Page> = Page extends { items: (infer Item)[] } ? Item : never;

export type Area = NonNullable<Answer<'GridApi', 'get_area'>>;
/** An area with its state; every area has one. */
export type Status = Pick<Area, 'area' | 'status' | 'measured_at' | 'state'>;
export type StatusRecord = Answer<'GridApi', 'get_status_history'>[number];
export type SupplyTerms = NonNullable<Answer<'GridApi', 'get_supply_terms'>>;
export type Incident = Items<Answer<'GridApi', 'get_area_incidents'>>;
export type Member = Items<Answer<'GridApi', 'get_area_connections'>>;
export type Invited = Items<Answer<'GridApi', 'get_invitations'>>;
export type Connection = NonNullable<Answer<'GridApi', 'get_connection'>>;
export type State = Status['state']['type'];
export type PriorityClass = Connection['class']['type'];
export type ZoneMarkets = Items<Answer<'TradingApi', 'get_markets'>>;
export type AreaMarket = ZoneMarkets['areas'][number];
export type Statement = Items<Answer<'TradingApi', 'get_statements'>>;
export type OpenOrder = Items<Answer<'TradingApi', 'get_orders'>>;
export type Offer = Items<Answer<'TradingApi', 'get_area_offers'>>;
export type OrderBook = Answer<'TradingApi', 'get_order_book'>;
export type BillInfo = NonNullable<Answer<'TradingApi', 'get_bill'>>;
export type Bill = BillInfo['bill'];
export type Meter = Items<Answer<'ProductionApi', 'get_area_meters'>>;
export type Producer = Items<Answer<'ProductionApi', 'get_producers'>>;
export type Holding = Items<Answer<'CarbonApi', 'get_credits'>>;
export type Certificate = Items<Answer<'CarbonApi', 'get_certificates'>>;
export type Listing = NonNullable<Answer<'CarbonApi', 'get_listing'>>;
export type Pending = NonNullable<Answer<'CarbonApi', 'get_pending_issuance'>>;
export type CleanProducer = Items<Answer<'CarbonApi', 'get_clean_energy_producers'>>;
export type Issued = Items<Answer<'CarbonApi', 'get_issuances'>>;
export type CarbonSums = Answer<'CarbonApi', 'get_carbon_account'>;
