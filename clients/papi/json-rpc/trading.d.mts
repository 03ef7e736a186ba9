// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Address, Amount, Hex } from './common.mjs';

export interface OfferId {
	interval: number;
	seller: Address;
	number: number;
}

export interface Offer {
	seller: Address;
	number: number;
	area: number;
	interval: number;
	energy_wh: number;
	price_mills: number;
	collateral: Amount;
}

export interface Position {
	area: number;
	sold_wh: number;
	bought_wh: number;
	offered_wh: number;
	revenue: Amount;
	paid: Amount;
	collateral: Amount;
}

export interface OrderBook {
	open: boolean;
	bids: BookLevel[];
	asks: BookLevel[];
}

export interface BookLevel {
	price_mills: number;
	energy_wh: number;
}

export interface Clearing {
	price_mills: number | null;
	sold_wh: number;
	bought_wh: number;
	flow_wh: number;
	marginal_asks: MarginalFill;
	marginal_bids: MarginalFill;
}

export interface MarginalFill {
	ordered_wh: number;
	filled_wh: number;
}

export interface IndicativeMarkets {
	interval: number;
	areas: IndicativeMarket[];
}

export interface IndicativeMarket {
	area: number;
	clearing: Clearing;
}

export interface ClearingInfo {
	phase: MarketPhase;
	clearing: Clearing | null;
	shared: Clearing | null;
}

export type MarketPhase = 'Open' | 'Closed' | 'Cleared' | 'Void';

export interface IndicativeLoad {
	interval: number;
	cleared: boolean;
	sold_wh: number;
	bought_wh: number;
	flow_wh: number;
	import_limit_wh: number;
	export_limit_wh: number;
}

export interface SharingTerms {
	sell_at_mills: number;
	buy_at_mills: number;
	key: SharingKey;
}

export type SharingKey = 'Prices' | 'Static' | 'Rounds';

export interface Participation {
	limits: StandingLimits;
	percent: number;
}

export interface StandingLimits {
	sell_at_least_mills: number | null;
	buy_at_most_mills: number | null;
}

export interface Statement {
	interval: number;
	area: number;
	phase: MarketPhase;
	clearing: Clearing | null;
	orders: OrderInfo[];
	sold_wh: number;
	bought_wh: number;
	offered_wh: number;
	revenue: Amount;
	paid: Amount;
	shared_sold_wh: number;
	shared_bought_wh: number;
	shared_revenue: Amount;
	shared_paid: Amount;
	import_wh: number | null;
	export_wh: number | null;
	imbalance_wh: number | null;
	estimated: boolean;
	to_supplier: Amount;
	from_supplier: Amount;
	to_fund: Amount;
	settled: boolean;
}

export interface OrderInfo {
	order: Order;
	filled_wh: number | null;
	reserved: Amount;
}

export interface Order {
	interval: number;
	side: Side;
	price_mills: number;
	energy_wh: number;
}

export type Side = 'Bid' | 'Ask';

export interface CorrectionInfo {
	interval: number;
	import_wh: number;
	export_wh: number;
	from_supplier: Amount;
	to_supplier: Amount;
	from_fund: Amount;
	to_fund: Amount;
	at: number;
}

export interface ZoneMarkets {
	interval: number;
	areas: AreaMarketInfo[];
}

export interface AreaMarketInfo {
	area: number;
	phase: MarketPhase;
	clearing: Clearing | null;
	shared: Clearing | null;
	income: Amount;
	dark: boolean;
}

export interface OrdersPreview {
	orders: OrderPreview[];
	reserved: Amount;
	from_wallet: Amount;
}

export interface OrderPreview {
	order: Order;
	reserved: Amount;
	error: string | null;
}

export interface Headroom {
	interval: number;
	can_sell_wh: number;
	can_buy_wh: number;
}

export interface BillInfo {
	bill: Bill;
	closed: boolean;
}

export interface Bill {
	month: number;
	who: Address;
	area: number;
	produced_wh: number;
	consumed_wh: number;
	sold_wh: number;
	bought_wh: number;
	shared_sold_wh: number;
	shared_bought_wh: number;
	shortfall_wh: number;
	surplus_wh: number;
	estimated_intervals: number;
	revenue: Amount;
	paid: Amount;
	shared_revenue: Amount;
	shared_paid: Amount;
	to_supplier: Amount;
	from_supplier: Amount;
	to_fund: Amount;
	corrected_import_wh: number;
	corrected_export_wh: number;
	corrections_received: Amount;
	corrections_paid: Amount;
	arrears: Amount;
}

export interface BillsInfo {
	bills: number;
	root: Hex | null;
	complete: boolean;
}

export interface EnergyBalance {
	produced_wh: number;
	consumed_wh: number;
	sold_wh: number;
	bought_wh: number;
	shared_sold_wh: number;
	shared_bought_wh: number;
	shortfall_wh: number;
	surplus_wh: number;
	estimated_intervals: number;
	revenue: Amount;
	paid: Amount;
	shared_revenue: Amount;
	shared_paid: Amount;
	to_supplier: Amount;
	from_supplier: Amount;
	corrected_import_wh: number;
	corrected_export_wh: number;
	corrections_received: Amount;
	corrections_paid: Amount;
	open_sold_wh: number;
	open_bought_wh: number;
	arrears: Amount;
	receivables: Amount;
}

export interface ClearingAccountInfo {
	available: Amount;
	reserved: Amount;
	owed_to_supplier: Amount;
	owed_by_supplier: Amount;
	free: Amount;
}

export interface SupplierAccount {
	deposit: Amount;
	owes: Amount;
}

export interface DebtInfo {
	account: Address;
	amount: Amount;
}

export interface TradingProgress {
	current: number;
	last_closed: number;
	next_clearing: number | null;
	next_expiry: number | null;
	oldest_open: number;
	settling: number;
	phase: SettlingPhase;
	next_pruning: number | null;
	unsettled: UnsettledInterval[];
}

export type SettlingPhase = { Offering: number } | 'Sharing' | { Settling: number } | 'Closing' | 'Deleting';

export interface UnsettledInterval {
	interval: number;
	accounts: number;
}
