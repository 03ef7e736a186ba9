// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { Enum, Option, Struct, Text, Vec, bool, i64, u16, u32, u64, u8 } from '@polkadot/types-codec';
import type { AnyNumber } from '@polkadot/types-codec/types';
import type { AccountId32, H256 } from '@polkadot/types/interfaces';
import type { EnergyAmount } from '../codecs.mjs';

export interface EnergyOfferId extends Struct {
	readonly interval: u32;
	readonly seller: AccountId32;
	readonly number: u16;
}

/** What stands for it in a call. */
export interface EnergyOfferIdInput {
	interval: u32 | AnyNumber;
	seller: AccountId32 | string | Uint8Array;
	number: u16 | AnyNumber;
}

export interface EnergyOffer extends Struct {
	readonly seller: AccountId32;
	readonly number: u16;
	readonly area: u32;
	readonly interval: u32;
	readonly energyWh: u64;
	readonly priceMills: u16;
	readonly collateral: EnergyAmount;
}

/** A page of a list. */
export interface EnergyPageOfOfferByOfferId extends Struct {
	readonly items: Vec<EnergyOffer>;
	readonly next: Option<EnergyOfferId>;
}

/** A page of a list. */
export interface EnergyPageOfOfferByU32 extends Struct {
	readonly items: Vec<EnergyOffer>;
	readonly next: Option<u32>;
}

export interface EnergyPosition extends Struct {
	readonly area: u32;
	readonly soldWh: u64;
	readonly boughtWh: u64;
	readonly offeredWh: u64;
	readonly revenue: EnergyAmount;
	readonly paid: EnergyAmount;
	readonly collateral: EnergyAmount;
}

export interface EnergyOrderBook extends Struct {
	readonly open: bool;
	readonly bids: Vec<EnergyBookLevel>;
	readonly asks: Vec<EnergyBookLevel>;
}

export interface EnergyBookLevel extends Struct {
	readonly priceMills: u16;
	readonly energyWh: u64;
}

export interface EnergyClearing extends Struct {
	readonly priceMills: Option<u16>;
	readonly soldWh: u64;
	readonly boughtWh: u64;
	readonly flowWh: i64;
	readonly marginalAsks: EnergyMarginalFill;
	readonly marginalBids: EnergyMarginalFill;
}

export interface EnergyMarginalFill extends Struct {
	readonly orderedWh: u64;
	readonly filledWh: u64;
}

export interface EnergyIndicativeMarkets extends Struct {
	readonly interval: u32;
	readonly areas: Vec<EnergyIndicativeMarket>;
}

export interface EnergyIndicativeMarket extends Struct {
	readonly area: u32;
	readonly clearing: EnergyClearing;
}

/** A page of a list. */
export interface EnergyPageOfIndicativeMarketsByU32 extends Struct {
	readonly items: Vec<EnergyIndicativeMarkets>;
	readonly next: Option<u32>;
}

export interface EnergyClearingInfo extends Struct {
	readonly phase: EnergyMarketPhase;
	readonly clearing: Option<EnergyClearing>;
	readonly shared: Option<EnergyClearing>;
}

export interface EnergyMarketPhase extends Enum {
	readonly isOpen: boolean;
	readonly isClosed: boolean;
	readonly isCleared: boolean;
	readonly isVoid: boolean;
	readonly type: 'Open' | 'Closed' | 'Cleared' | 'Void';
}

export interface EnergyIndicativeLoad extends Struct {
	readonly interval: u32;
	readonly cleared: bool;
	readonly soldWh: u64;
	readonly boughtWh: u64;
	readonly flowWh: i64;
	readonly importLimitWh: u64;
	readonly exportLimitWh: u64;
}

/** A page of a list. */
export interface EnergyPageOfIndicativeLoadByU32 extends Struct {
	readonly items: Vec<EnergyIndicativeLoad>;
	readonly next: Option<u32>;
}

export interface EnergySharingTerms extends Struct {
	readonly sellAtMills: u16;
	readonly buyAtMills: u16;
	readonly key: EnergySharingKey;
}

export interface EnergySharingKey extends Enum {
	readonly isPrices: boolean;
	readonly isStatic: boolean;
	readonly isRounds: boolean;
	readonly type: 'Prices' | 'Static' | 'Rounds';
}

export interface EnergyParticipation extends Struct {
	readonly limits: EnergyStandingLimits;
	readonly percent: u8;
}

export interface EnergyStandingLimits extends Struct {
	readonly sellAtLeastMills: Option<u16>;
	readonly buyAtMostMills: Option<u16>;
}

export interface EnergyStatement extends Struct {
	readonly interval: u32;
	readonly area: u32;
	readonly phase: EnergyMarketPhase;
	readonly clearing: Option<EnergyClearing>;
	readonly orders: Vec<EnergyOrderInfo>;
	readonly soldWh: u64;
	readonly boughtWh: u64;
	readonly offeredWh: u64;
	readonly revenue: EnergyAmount;
	readonly paid: EnergyAmount;
	readonly sharedSoldWh: u64;
	readonly sharedBoughtWh: u64;
	readonly sharedRevenue: EnergyAmount;
	readonly sharedPaid: EnergyAmount;
	readonly importWh: Option<u64>;
	readonly exportWh: Option<u64>;
	readonly imbalanceWh: Option<i64>;
	readonly estimated: bool;
	readonly toSupplier: EnergyAmount;
	readonly fromSupplier: EnergyAmount;
	readonly toFund: EnergyAmount;
	readonly settled: bool;
}

export interface EnergyOrderInfo extends Struct {
	readonly order: EnergyOrder;
	readonly filledWh: Option<u64>;
	readonly reserved: EnergyAmount;
}

export interface EnergyOrder extends Struct {
	readonly interval: u32;
	readonly side: EnergySide;
	readonly priceMills: u16;
	readonly energyWh: u64;
}

/** What stands for it in a call. */
export interface EnergyOrderInput {
	interval: u32 | AnyNumber;
	side: EnergySide | EnergySideInput;
	priceMills: u16 | AnyNumber;
	energyWh: u64 | AnyNumber;
}

export interface EnergySide extends Enum {
	readonly isBid: boolean;
	readonly isAsk: boolean;
	readonly type: 'Bid' | 'Ask';
}

/** What stands for it in a call. */
export type EnergySideInput = 'Bid' | 'Ask';

/** A page of a list. */
export interface EnergyPageOfStatementByU32 extends Struct {
	readonly items: Vec<EnergyStatement>;
	readonly next: Option<u32>;
}

export interface EnergyCorrectionInfo extends Struct {
	readonly interval: u32;
	readonly importWh: u64;
	readonly exportWh: u64;
	readonly fromSupplier: EnergyAmount;
	readonly toSupplier: EnergyAmount;
	readonly fromFund: EnergyAmount;
	readonly toFund: EnergyAmount;
	readonly at: u32;
}

/** A page of a list. */
export interface EnergyPageOfCorrectionInfoByU32 extends Struct {
	readonly items: Vec<EnergyCorrectionInfo>;
	readonly next: Option<u32>;
}

export interface EnergyZoneMarkets extends Struct {
	readonly interval: u32;
	readonly areas: Vec<EnergyAreaMarketInfo>;
}

export interface EnergyAreaMarketInfo extends Struct {
	readonly area: u32;
	readonly phase: EnergyMarketPhase;
	readonly clearing: Option<EnergyClearing>;
	readonly shared: Option<EnergyClearing>;
	readonly income: EnergyAmount;
	readonly dark: bool;
}

/** A page of a list. */
export interface EnergyPageOfZoneMarketsByU32 extends Struct {
	readonly items: Vec<EnergyZoneMarkets>;
	readonly next: Option<u32>;
}

/** A page of a list. */
export interface EnergyPageOfOrderInfoByU32 extends Struct {
	readonly items: Vec<EnergyOrderInfo>;
	readonly next: Option<u32>;
}

export interface EnergyOrdersPreview extends Struct {
	readonly orders: Vec<EnergyOrderPreview>;
	readonly reserved: EnergyAmount;
	readonly fromWallet: EnergyAmount;
}

export interface EnergyOrderPreview extends Struct {
	readonly order: EnergyOrder;
	readonly reserved: EnergyAmount;
	readonly error: Option<Text>;
}

export interface EnergyHeadroom extends Struct {
	readonly interval: u32;
	readonly canSellWh: u64;
	readonly canBuyWh: u64;
}

/** A page of a list. */
export interface EnergyPageOfHeadroomByU32 extends Struct {
	readonly items: Vec<EnergyHeadroom>;
	readonly next: Option<u32>;
}

export interface EnergyBillInfo extends Struct {
	readonly bill: EnergyBill;
	readonly closed: bool;
}

export interface EnergyBill extends Struct {
	readonly month: u32;
	readonly who: AccountId32;
	readonly area: u32;
	readonly producedWh: u64;
	readonly consumedWh: u64;
	readonly soldWh: u64;
	readonly boughtWh: u64;
	readonly sharedSoldWh: u64;
	readonly sharedBoughtWh: u64;
	readonly shortfallWh: u64;
	readonly surplusWh: u64;
	readonly estimatedIntervals: u32;
	readonly revenue: EnergyAmount;
	readonly paid: EnergyAmount;
	readonly sharedRevenue: EnergyAmount;
	readonly sharedPaid: EnergyAmount;
	readonly toSupplier: EnergyAmount;
	readonly fromSupplier: EnergyAmount;
	readonly toFund: EnergyAmount;
	readonly correctedImportWh: u64;
	readonly correctedExportWh: u64;
	readonly correctionsReceived: EnergyAmount;
	readonly correctionsPaid: EnergyAmount;
	readonly arrears: EnergyAmount;
}

export interface EnergyBillsInfo extends Struct {
	readonly bills: u32;
	readonly root: Option<H256>;
	readonly complete: bool;
}

export interface EnergyBalance extends Struct {
	readonly producedWh: u64;
	readonly consumedWh: u64;
	readonly soldWh: u64;
	readonly boughtWh: u64;
	readonly sharedSoldWh: u64;
	readonly sharedBoughtWh: u64;
	readonly shortfallWh: u64;
	readonly surplusWh: u64;
	readonly estimatedIntervals: u32;
	readonly revenue: EnergyAmount;
	readonly paid: EnergyAmount;
	readonly sharedRevenue: EnergyAmount;
	readonly sharedPaid: EnergyAmount;
	readonly toSupplier: EnergyAmount;
	readonly fromSupplier: EnergyAmount;
	readonly correctedImportWh: u64;
	readonly correctedExportWh: u64;
	readonly correctionsReceived: EnergyAmount;
	readonly correctionsPaid: EnergyAmount;
	readonly openSoldWh: u64;
	readonly openBoughtWh: u64;
	readonly arrears: EnergyAmount;
	readonly receivables: EnergyAmount;
}

export interface EnergyClearingAccountInfo extends Struct {
	readonly available: EnergyAmount;
	readonly reserved: EnergyAmount;
	readonly owedToSupplier: EnergyAmount;
	readonly owedBySupplier: EnergyAmount;
	readonly free: EnergyAmount;
}

export interface EnergySupplierAccount extends Struct {
	readonly deposit: EnergyAmount;
	readonly owes: EnergyAmount;
}

export interface EnergyDebtInfo extends Struct {
	readonly account: AccountId32;
	readonly amount: EnergyAmount;
}

/** A page of a list. */
export interface EnergyPageOfDebtInfoByAccount extends Struct {
	readonly items: Vec<EnergyDebtInfo>;
	readonly next: Option<AccountId32>;
}

export interface EnergyTradingProgress extends Struct {
	readonly current: u32;
	readonly lastClosed: u32;
	readonly nextClearing: Option<u32>;
	readonly nextExpiry: Option<u32>;
	readonly oldestOpen: u32;
	readonly settling: u32;
	readonly phase: EnergySettlingPhase;
	readonly nextPruning: Option<u32>;
	readonly unsettled: Vec<EnergyUnsettledInterval>;
}

export interface EnergySettlingPhase extends Enum {
	readonly isOffering: boolean;
	readonly asOffering: u32;
	readonly isSharing: boolean;
	readonly isSettling: boolean;
	readonly asSettling: u32;
	readonly isClosing: boolean;
	readonly isDeleting: boolean;
	readonly type: 'Offering' | 'Sharing' | 'Settling' | 'Closing' | 'Deleting';
}

export interface EnergyUnsettledInterval extends Struct {
	readonly interval: u32;
	readonly accounts: u32;
}

/** The types in polkadot.js's words. */
declare const types: Record<string, any>;
export default types;
