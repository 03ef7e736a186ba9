// Generated from the metadata of the runtime by polkadot-js/scripts/generate.mjs; not to be edited.
import type { PolkadotClient } from 'polkadot-api';
import type { TimeZone } from './calendar.mjs';
import type { Achievements, CarbonAccount, CertificateInfo, CleanProducer, CleanProducerInfo, CleanProducerStatus, EmissionFactorInfo, HoldingInfo, IssuableInfo, IssuanceInfo, ListingCursor, ListingInfo, MatchedOriginInfo, MonthOriginInfo, OriginMixInfo, PendingIssuanceInfo, VintageInfo, WithdrawalInfo, WithdrawalProposal } from './carbon.mjs';
import type { Address, Amount, Hex, Page, ProofDocument } from './common.mjs';
import type { Direction, FlexibilityCommitmentInfo, FlexibilityLevel, FlexibilityReference, FlexibilityRequestInfo } from './flexibility.mjs';
import type { AccountInArea, AreaInfo, AreaLimits, Connection, ConnectionInfo, CurrentInterval, EnvelopeInfo, GridStatusInfo, IncidentInfo, IntervalLimits, Invitation, InvitationInfo, LimitBreach, MeasureInfo, MeasureProposalInfo, Party, StatusRecord, SupplyInfo, SupplyTerms, TariffProposal } from './grid.mjs';
import type { AreaEnergy, EnergyProductionInfo, EquivocationInfo, IntervalEntry, IntervalProduction, IntervalSummary, ManualRecord, MeterEpoch, MeterInfo, MeterSequence, MeterState, ProducerEntry, ProducerInfo } from './metering.mjs';
import type { NodeInfo, NodeRule, ValidatorInfo } from './network.mjs';
import type { BillProof, Readiness, ReadingProof } from './node.mjs';
import type { Roles } from './participants.mjs';
import type { BillInfo, BillsInfo, Clearing, ClearingAccountInfo, ClearingInfo, CorrectionInfo, DebtInfo, EnergyBalance, Headroom, IndicativeLoad, IndicativeMarkets, Offer, OfferId, Order, OrderBook, OrderInfo, OrdersPreview, Participation, Position, SharingTerms, Statement, SupplierAccount, TradingProgress, ZoneMarkets } from './trading.mjs';

export type * from './common.mjs';
export type * from './authority.mjs';
export type * from './calendar.mjs';
export type * from './carbon.mjs';
export type * from './flexibility.mjs';
export type * from './grid.mjs';
export type * from './metering.mjs';
export type * from './network.mjs';
export type * from './node.mjs';
export type * from './participants.mjs';
export type * from './trading.mjs';

/** Every method of the node that is not one of every Substrate node. */
export interface Methods {
	/** Returns the readings of a meter that were accepted for an interval, each with its proof. For whoever runs the node. */
	production_proveReadings: { params: [meter: number, interval: number, at?: Hex | null]; answer: ReadingProof[] };
	/** Returns documents that prove the readings of a meter for an interval without a node. For whoever runs the node. */
	production_exportReadings: { params: [meter: number, interval: number, from?: number | null, limit?: number | null, authority_set?: number | null]; answer: Page<ProofDocument, number> };
	/** Returns the closed bills of an account for a local month, each with its proof. For whoever runs the node. */
	trading_proveBills: { params: [who: Address, month: number, at?: Hex | null]; answer: BillProof[] };
	/** Returns documents that prove an account's closed bills of a local month without a node. For whoever runs the node. */
	trading_exportBills: { params: [who: Address, month: number, from?: number | null, limit?: number | null, authority_set?: number | null]; answer: Page<ProofDocument, number> };
	/** Returns a document that proves a certificate without a node. */
	carbon_exportCertificate: { params: [certificate: number, authority_set?: number | null]; answer: ProofDocument };
	/** Returns a document that proves an account's matched origin in a local month without a node. */
	carbon_exportMatchedOrigin: { params: [who: Address, month: number, authority_set?: number | null]; answer: ProofDocument };
	/** Returns whether the node follows the chain and does what it was started for, and why not. */
	node_readiness: { params: []; answer: Readiness };
	/** Returns virtual time, in Unix milliseconds. Only with --simulation. */
	simulation_now: { params: []; answer: number };
	/** Sets virtual time forward: the next block carries at least this time. Only with --simulation; for whoever runs the node. */
	simulation_advanceTo: { params: [moment: number]; answer: number };
	/** Returns every role of an account. */
	participant_getRoles: { params: [who: Address, at?: Hex | null]; answer: Roles };
	/** Returns the present interval, and how long an interval is. */
	grid_currentInterval: { params: [at?: Hex | null]; answer: CurrentInterval };
	/** Returns the community's time zone: its months are those of bills and credits. */
	grid_getTimeZone: { params: [at?: Hex | null]; answer: TimeZone };
	/** Returns the present state of an area with its last measurement; `None` for an unknown area. */
	grid_getCurrentGridStatus: { params: [area: number, at?: Hex | null]; answer: GridStatusInfo | null };
	/** Returns the measurements of an area that are still kept, the oldest first. */
	grid_getStatusHistory: { params: [area: number, at?: Hex | null]; answer: StatusRecord[] };
	/** Returns the measurements of an area that are still kept, in the order of their numbers, those from the number `from` on, by default from the oldest: up to `limit` of them, by default and at most 256. They are numbered from 0. */
	grid_getStatusRecords: { params: [area: number, from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<StatusRecord, number> };
	/** Whether an account may report the status of an area without operating it. */
	grid_isStatusReporter: { params: [who: Address, area: number, at?: Hex | null]; answer: boolean };
	/** Whether an account is an operator of an area or of one above it. */
	grid_isAuthorizedOperator: { params: [operator: Address, area: number, at?: Hex | null]; answer: boolean };
	/** Returns an account's roles in a zone. */
	grid_getParty: { params: [who: Address, zone: number, at?: Hex | null]; answer: Party };
	/** Returns an area with its edge, its state and its supplier; `None` for an unknown area. */
	grid_getArea: { params: [area: number, at?: Hex | null]; answer: AreaInfo | null };
	/** Returns all areas in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256. */
	grid_getAreas: { params: [from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<AreaInfo, number> };
	/** Returns an account's grid connection point; `None` where it has none. */
	grid_getConnection: { params: [who: Address, at?: Hex | null]; answer: Connection | null };
	/** Returns all participants with their connections, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. */
	grid_getConnections: { params: [from?: Address | null, limit?: number | null, at?: Hex | null]; answer: Page<ConnectionInfo, Address> };
	/** Returns the participants of an area with their connections, in the order of the numbers of their connection points, from the number `from` on, by default from the first: up to `limit` of them, by default and at most 256. A page looks at 32 768 numbers at most. */
	grid_getAreaConnections: { params: [area: number, from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<ConnectionInfo, number> };
	/** Returns the number of an account's connection point, or of its last one where it has none any longer; `None` for an account that never was connected. */
	grid_getConnectionIndex: { params: [who: Address, at?: Hex | null]; answer: number | null };
	/** Returns the connection to an area that an account is invited to accept. */
	grid_getInvitation: { params: [who: Address, area: number, at?: Hex | null]; answer: Invitation | null };
	/** Returns who is invited to connect to an area, by default to any, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 invitations at most. */
	grid_getInvitations: { params: [area?: number | null, from?: AccountInArea | null, limit?: number | null, at?: Hex | null]; answer: Page<InvitationInfo, AccountInArea> };
	/** Returns who operates an area itself, by default who operates any, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 authorisations at most. */
	grid_getOperators: { params: [area?: number | null, from?: AccountInArea | null, limit?: number | null, at?: Hex | null]; answer: Page<AccountInArea, AccountInArea> };
	/** Returns an area's schedule of suppliers and tariffs, and the band that its supplier has set; also of a removed area. */
	grid_getSupply: { params: [area: number, at?: Hex | null]; answer: SupplyInfo | null };
	/** Returns the supplier and the tariff of an area in an interval; `None` where nobody supplies it. */
	grid_getSupplyTerms: { params: [area: number, interval: number, at?: Hex | null]; answer: SupplyTerms | null };
	/** Returns the tariff that is proposed to an area's supplier. */
	grid_getTariffProposal: { params: [area: number, at?: Hex | null]; answer: TariffProposal | null };
	/** Returns who receives the grid fees and the congestion rent of an area's edge; `None` where the community fund does. */
	grid_getNetworkAccount: { params: [area: number, at?: Hex | null]; answer: Address | null };
	/** Returns the measures in force or to come in an area, above it and below, in the order of their records, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256. */
	grid_getMeasures: { params: [area: number, from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<MeasureInfo, number> };
	/** Returns the measures that operators have proposed in the zone of an area and that can still be confirmed. */
	grid_getMeasureProposals: { params: [area: number, at?: Hex | null]; answer: MeasureProposalInfo[] };
	/** Returns what an account's connection may take and give in the intervals from `from` on: the least of its own limits, its envelope and every measure, as they are known at present. It looks at up to `limit` intervals, by default and at most 192, and at none of an account without a connection. */
	grid_getEffectiveLimits: { params: [who: Address, from: number, limit?: number | null, at?: Hex | null]; answer: Page<IntervalLimits, number> };
	/** Returns what an area's edge may carry in the intervals from `from` on: the least of its own limits and every measure, as they are known at present. It looks at up to `limit` intervals, by default and at most 192, and at none of an unknown area. */
	grid_getAreaLimits: { params: [area: number, from: number, limit?: number | null, at?: Hex | null]; answer: Page<AreaLimits, number> };
	/** Returns the operating envelope of an account's connection; `None` where it has none. */
	grid_getEnvelope: { params: [who: Address, at?: Hex | null]; answer: EnvelopeInfo | null };
	/** Returns the last intervals in which an account's meters exceeded its limits, at most 32, in ascending order. */
	grid_getLimitBreaches: { params: [who: Address, at?: Hex | null]; answer: LimitBreach[] };
	/** Returns the record of all measures in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256. */
	grid_getIncidents: { params: [from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<IncidentInfo, number> };
	/** Returns the record of the measures in an area, above it and below, the newest first, from the id `from` down, by default from the newest: up to `limit` of them, by default and at most 256. A page looks at 1 024 records at most. */
	grid_getAreaIncidents: { params: [area: number, from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<IncidentInfo, number> };
	/** Returns the requests for flexibility of an area and of those above it, in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256. Who is connected to the area may commit to those that are open. */
	grid_getFlexibilityRequests: { params: [area: number, from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<FlexibilityRequestInfo, number> };
	/** Returns a request for flexibility; `None` when it is over. */
	grid_getFlexibilityRequest: { params: [request: number, at?: Hex | null]; answer: FlexibilityRequestInfo | null };
	/** Returns the commitments to a request for flexibility in the order of their numbers, those from the number `from` on, by default from the first: up to `limit` of them, by default and at most 256. A page looks at 1 024 numbers at most. */
	grid_getFlexibilityCommitments: { params: [request: number, from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<FlexibilityCommitmentInfo, number> };
	/** Returns what is offered for a request for flexibility at each price, the cheapest first; nothing when the request is over. */
	grid_getFlexibilityLadder: { params: [request: number, at?: Hex | null]; answer: FlexibilityLevel[] };
	/** Returns the commitments of an account to requests for flexibility that are not settled, in the order of the requests: as many at most as an envelope has contracts. */
	grid_getFlexibilityCommitmentsOf: { params: [who: Address, at?: Hex | null]; answer: FlexibilityCommitmentInfo[] };
	/** Returns from which power a commitment of an account would be counted, from the interval `from` on and before `until`, as far as it is known at present; nothing of an account without a connection. It looks at 16 intervals at most. */
	grid_getFlexibilityReference: { params: [who: Address, direction: Direction, from: number, until: number, at?: Hex | null]; answer: FlexibilityReference | null };
	/** Returns a producer's plant and what it has generated, in Wh. */
	production_getProducerInfo: { params: [producer: Address, at?: Hex | null]; answer: ProducerInfo | null };
	/** Returns what an account produced and consumed in an interval, in Wh; all 0 where no meter measured it, or it has been deleted. */
	production_getEnergyProduction: { params: [who: Address, interval: number, at?: Hex | null]; answer: EnergyProductionInfo };
	/** Returns what an account produced and consumed in the intervals from `from` on, in Wh, of those in which a meter measured it: it looks at up to `limit` intervals, by default and at most 192. The next page begins with the interval `next`; it is `None` where nothing can be further on. */
	production_getEnergyProductions: { params: [who: Address, from: number, limit?: number | null, at?: Hex | null]; answer: Page<IntervalProduction, number> };
	/** Returns what the meters at an area's own connection points measured together in the intervals from `from` on, in Wh, of those in which any of them did and whose flows are kept: it looks at up to `limit` intervals, by default and at most 192, and at as many as have 2 048 pages of connection points together, but at one always. What showed only after its interval had closed is in the sums once settlement has booked it. */
	production_getAreaEnergy: { params: [area: number, from: number, limit?: number | null, at?: Hex | null]; answer: Page<AreaEnergy, number> };
	/** Returns all producers, by default of all areas, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 producers at most. */
	production_getProducers: { params: [area?: number | null, from?: Address | null, limit?: number | null, at?: Hex | null]; answer: Page<ProducerEntry, Address> };
	/** Returns the gateways of an area, by default of all areas, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 of them at most. */
	production_getGateways: { params: [area?: number | null, from?: AccountInArea | null, limit?: number | null, at?: Hex | null]; answer: Page<AccountInArea, AccountInArea> };
	/** Returns the epoch of a meter's key and the last sequence number that it has used up; `None` for an unknown meter. */
	production_getMeterSequence: { params: [meter: number, at?: Hex | null]; answer: MeterSequence | null };
	/** Returns the states of meters, in the order asked; `None` for an unknown one. Only the first 1 024 are answered. */
	production_getMeterStates: { params: [meters: number[], at?: Hex | null]; answer: (MeterState | null)[] };
	/** Returns the meters of an account, suspended ones among them, in the order of their registration. */
	production_getMeters: { params: [who: Address, at?: Hex | null]; answer: number[] };
	/** Returns all meters in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256. */
	production_getRegisteredMeters: { params: [from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<MeterInfo, number> };
	/** Returns the meters that stand in an area in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256. A page looks at 8 192 meters at most. */
	production_getAreaMeters: { params: [area: number, from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<MeterInfo, number> };
	/** Returns the active meters of an area that have not shown what they measured in the interval before `before`, and so neither in later ones, in pages as `get_area_meters`. */
	production_getSilentMeters: { params: [area: number, before: number, from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<MeterInfo, number> };
	/** Returns the proofs that meters signed two different readings with one number, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. */
	production_getEquivocations: { params: [from?: MeterEpoch | null, limit?: number | null, at?: Hex | null]; answer: Page<EquivocationInfo, MeterEpoch> };
	/** Returns what an operator has recorded by hand of a plant and can still be countersigned. */
	production_getManualRecords: { params: [producer: Address, at?: Hex | null]; answer: ManualRecord[] };
	/** Returns an interval's sums, and its readings: how many, and the root of their Merkle tree. */
	production_getInterval: { params: [interval: number, at?: Hex | null]; answer: IntervalSummary };
	/** Returns the same of the intervals from `from` on, of those to which something was booked: it looks at up to `limit` intervals, by default and at most 192. The next page begins with the interval `next`; it is `None` where nothing can be further on. */
	production_getIntervals: { params: [from: number, limit?: number | null, at?: Hex | null]; answer: Page<IntervalEntry, number> };
	/** Returns an open offer. */
	trading_getEnergyOffer: { params: [offer: OfferId, at?: Hex | null]; answer: Offer | null };
	/** Returns the open offers for an interval, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 accounts at most. The offers of a seller stand together, by their numbers. */
	trading_getOpenOffers: { params: [interval: number, from?: OfferId | null, limit?: number | null, at?: Hex | null]; answer: Page<Offer, OfferId> };
	/** Returns the open offers of an area for the intervals from `first` on, up to `intervals` of them, by default and at most 192, in the order of the intervals, those behind `from`: up to `limit` offers, by default and at most 256. A page looks at 1 024 positions at most. */
	trading_getAreaOffers: { params: [area: number, first: number, intervals?: number | null, from?: OfferId | null, limit?: number | null, at?: Hex | null]; answer: Page<Offer, OfferId> };
	/** Returns an account's own open offers for the intervals from `from` on, by default for all that are open: it looks at up to `limit` intervals, by default and at most 192. The next page begins with the interval `next`. */
	trading_getOffersOf: { params: [who: Address, from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<Offer, number> };
	/** Returns what an account bought and sold by offers for an interval. */
	trading_getPosition: { params: [who: Address, interval: number, at?: Hex | null]; answer: Position | null };
	/** Returns how much is asked and bid at each price in an area's auction for an interval, until the interval is settled. */
	trading_getOrderBook: { params: [area: number, interval: number, at?: Hex | null]; answer: OrderBook };
	/** Returns the result of the auction in an area if the gate closed now; `None` once it has closed, for an area that cannot trade, or where nobody has ordered. It costs a clearing of the area's whole zone, at most 256 areas with 8 pages of orders each: some tens of milliseconds. */
	trading_getIndicativeClearing: { params: [area: number, interval: number, at?: Hex | null]; answer: Clearing | null };
	/** Returns the results of the auctions of a zone if their gates closed now, for the intervals from `from` on, of those for which somebody has ordered: it looks at up to `limit` open intervals, by default and at most 8. The next page begins with the interval `next`. */
	trading_getIndicativeMarkets: { params: [zone: number, from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<IndicativeMarkets, number> };
	/** Returns the phase and the result of the auction of an area and interval, and the result of sharing. An auction in which nobody ordered is void, and one that has been deleted appears so. */
	trading_getClearing: { params: [area: number, interval: number, at?: Hex | null]; answer: ClearingInfo };
	/** Returns a page of what is to flow in an area and over its edge in the intervals from `from` on, by default and at least the present one, against what the edge carries. Each that is not cleared is a clearing of the whole zone: it looks at up to `limit` intervals, by default and at most 8. */
	trading_getIndicativeLoad: { params: [area: number, from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<IndicativeLoad, number> };
	/** Returns on which terms the members of an area share in an interval; `None` where they share nothing. */
	trading_getSharingTerms: { params: [area: number, interval: number, at?: Hex | null]; answer: SharingTerms | null };
	/** Returns what is charged in an area for energy beyond the limits of a connection in an interval, in mills per kWh; `None` where nothing is. */
	trading_getBreachCharge: { params: [area: number, interval: number, at?: Hex | null]; answer: number | null };
	/** Returns how an account takes part in sharing in intervals whose gate is open. */
	trading_getParticipation: { params: [who: Address, at?: Hex | null]; answer: Participation };
	/** Returns everything that an account traded, shared, used, owes and is owed for an interval; `None` if that is nothing. */
	trading_getStatement: { params: [who: Address, interval: number, at?: Hex | null]; answer: Statement | null };
	/** Returns an account's statements of the intervals from `from` on, of those in which there is one: it looks at up to `limit` intervals, by default and at most 192. The next page begins with the interval `next`; it is `None` where nothing can be further on. */
	trading_getStatements: { params: [who: Address, from: number, limit?: number | null, at?: Hex | null]; answer: Page<Statement, number> };
	/** Returns what became known of an account's intervals from `from` on after they had been settled, and what that changed: it looks at up to `limit` intervals, by default and at most 192. The next page begins with the interval `next`. */
	trading_getCorrections: { params: [who: Address, from: number, limit?: number | null, at?: Hex | null]; answer: Page<CorrectionInfo, number> };
	/** Returns the markets of a zone in the intervals from `from` on, of those with one that is not deleted: it looks at up to `limit` intervals, by default and at most 192, and at as many as have 256 areas together. The next page begins with the interval `next`. */
	trading_getMarkets: { params: [zone: number, from: number, limit?: number | null, at?: Hex | null]; answer: Page<ZoneMarkets, number> };
	/** Returns an account's orders for the intervals from `from` on that are not settled, by default all: those of as many intervals as have 256 orders together. The next page begins with the interval `next`. */
	trading_getOrders: { params: [who: Address, from?: number | null, at?: Hex | null]; answer: Page<OrderInfo, number> };
	/** Returns what orders of an account would come to if it placed them now, one after the other: what would be reserved for each, or why it would be refused. Nothing is placed. It looks at as many orders as a call may have. */
	trading_previewOrders: { params: [who: Address, orders: Order[], at?: Hex | null]; answer: OrdersPreview };
	/** Returns how much an account can still sell and buy ahead in the intervals from `from` on that are open for trading, up to `limit` of them, by default and at most 192. The next page begins with the interval `next`. */
	trading_getHeadroom: { params: [who: Address, from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<Headroom, number> };
	/** Returns an account's bill of a local month: of the running one, or of the last one that is closed; `None` if there is nothing on it, and for any other month. */
	trading_getBill: { params: [who: Address, month: number, at?: Hex | null]; answer: BillInfo | null };
	/** Returns how many bills of a local month are closed, and the root that each can be proved against. */
	trading_getBills: { params: [month: number, at?: Hex | null]; answer: BillsInfo };
	/** Returns an account's energy (Wh) and money (plancks) at a glance. */
	trading_getEnergyBalance: { params: [who: Address, at?: Hex | null]; answer: EnergyBalance };
	/** Returns the money of an account's connection point in the market's pool, in plancks; nothing for an account that never was connected. */
	trading_getClearingAccount: { params: [who: Address, at?: Hex | null]; answer: ClearingAccountInfo };
	/** Returns a supplier's money in the market's pool, in plancks. */
	trading_getSupplierAccount: { params: [who: Address, at?: Hex | null]; answer: SupplierAccount };
	/** Returns the money that is waiting in the pool for an account which could not receive it, in plancks. */
	trading_getPendingPayout: { params: [who: Address, at?: Hex | null]; answer: Amount };
	/** Returns whom an account owes how much in arrears, in an order of the chain's own, those behind the creditor `from`: up to `limit` of them, by default and at most 256. */
	trading_getDebts: { params: [who: Address, from?: Address | null, limit?: number | null, at?: Hex | null]; answer: Page<DebtInfo, Address> };
	/** Returns who owes an account how much in arrears, in an order of the chain's own, those behind the debtor `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 accounts with debts at most. */
	trading_getReceivables: { params: [who: Address, from?: Address | null, limit?: number | null, at?: Hex | null]; answer: Page<DebtInfo, Address> };
	/** Returns how far clearing, expiry, settlement and deletion have come. */
	trading_getProgress: { params: [at?: Hex | null]; answer: TradingProgress };
	/** Returns an account's credits of one vintage, in units of 1 g CO2e; 0 for an asset that is not a vintage's. */
	carbon_getCarbonCreditsBalance: { params: [who: Address, credit: number, at?: Hex | null]; answer: Amount };
	/** Whether a verifier has approved an account's plant as it is at present: in its zone, of its source, with its capacity. */
	carbon_isCleanEnergyProducer: { params: [who: Address, at?: Hex | null]; answer: boolean };
	/** Returns the source and the capacity that a producer registered with in a zone, and what the verifiers there decided. */
	carbon_getCleanEnergyProducer: { params: [who: Address, zone: number, at?: Hex | null]; answer: CleanProducer | null };
	/** Whether an account is a registered buyer of credits. */
	carbon_isBuyer: { params: [who: Address, at?: Hex | null]; answer: boolean };
	/** Returns what a certificate costs whose beneficiary and reason have so many bytes together, in plancks. */
	carbon_getCertificatePrice: { params: [text_bytes: number, at?: Hex | null]; answer: Amount };
	/** Returns what has been issued to an account, retired and cancelled by it, and withdrawn from it, and what is pending, over all vintages, in units of 1 g CO2e. */
	carbon_getCarbonAccount: { params: [who: Address, at?: Hex | null]; answer: CarbonAccount };
	/** Returns a certificate. */
	carbon_getCertificate: { params: [certificate: number, at?: Hex | null]; answer: CertificateInfo | null };
	/** Returns all certificates in the order of their ids, those from the id `from` on, by default from the first: up to `limit` of them, by default and at most 256. */
	carbon_getCertificates: { params: [from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<CertificateInfo, number> };
	/** Returns what has become of the credits of everybody, over all vintages, in units of 1 g CO2e. */
	carbon_getNetworkCarbonAccount: { params: [at?: Hex | null]; answer: CarbonAccount };
	/** Returns a vintage's month and source, what has become of its credits, and what of them is held and listed at present, in units of 1 g CO2e. */
	carbon_getVintage: { params: [credit: number, at?: Hex | null]; answer: VintageInfo | null };
	/** Returns what a kWh from a zone's grid emitted in a month, in mg CO2e, who says so, and whether and until when that may still change. */
	carbon_getEmissionFactor: { params: [zone: number, month: number, at?: Hex | null]; answer: EmissionFactorInfo | null };
	/** Returns what `issue_carbon_credits` would ask for at present, in units of 1 g CO2e; 0 where it would be refused. */
	carbon_getIssuableCarbonCredits: { params: [producer: Address, zone: number, month: number, at?: Hex | null]; answer: Amount };
	/** Returns the registrations of producers of clean energy with a status, by default with any, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. A page looks at 1 024 of them at most. */
	carbon_getCleanEnergyProducers: { params: [status?: CleanProducerStatus | null, from?: [Address, number] | null, limit?: number | null, at?: Hex | null]; answer: Page<CleanProducerInfo, [Address, number]> };
	/** Returns the emission factors that a zone has in the months from `from` on: up to `limit` months, by default and at most 256, but none after the present one. */
	carbon_getEmissionFactors: { params: [zone: number, from: number, limit?: number | null, at?: Hex | null]; answer: Page<EmissionFactorInfo, number> };
	/** Returns the newest corrections of a zone's final factors, proposed ones among them, in the months from `from` on: up to `limit` months, by default and at most 256, but none after the present one. */
	carbon_getFactorCorrections: { params: [zone: number, from: number, limit?: number | null, at?: Hex | null]; answer: Page<EmissionFactorInfo, number> };
	/** Returns what `issue_carbon_credits` would ask for at present for a producer, in the zones that it is registered in (eight at most) and the months from `from` on: up to `limit` months, by default and at most 24, but none after the present one. */
	carbon_getIssuables: { params: [producer: Address, from: number, limit?: number | null, at?: Hex | null]; answer: Page<IssuableInfo, number> };
	/** Returns what has become of a producer's energy in a zone, in the months from `from` on: up to `limit` months, by default and at most 24, but none after the present one. */
	carbon_getIssuances: { params: [producer: Address, zone: number, from: number, limit?: number | null, at?: Hex | null]; answer: Page<IssuanceInfo, number> };
	/** Returns a pending issuance; `None` once it is issued or refused. */
	carbon_getPendingIssuance: { params: [issuance: number, at?: Hex | null]; answer: PendingIssuanceInfo | null };
	/** Returns the pending issuances, the newest first, those from the number `from` down, by default from the newest: up to `limit` of them, by default and at most 256. */
	carbon_getPendingIssuances: { params: [from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<PendingIssuanceInfo, number> };
	/** Returns what verifiers have proposed to withdraw of a producer's credits of a zone and month and is not confirmed. */
	carbon_getWithdrawalProposals: { params: [producer: Address, zone: number, month: number, at?: Hex | null]; answer: WithdrawalProposal[] };
	/** Returns all that verifiers have proposed to withdraw, in an order of the chain's own, what is behind `from`: up to `limit` producers, zones and months, by default and at most 256. */
	carbon_getWithdrawals: { params: [from?: [Address, number, number] | null, limit?: number | null, at?: Hex | null]; answer: Page<WithdrawalInfo, [Address, number, number]> };
	/** Returns what a producer's future issuances have to make up for, in units of 1 g CO2e: what was withdrawn from it and it no longer had. */
	carbon_getCarbonDeficit: { params: [producer: Address, at?: Hex | null]; answer: Amount };
	/** Returns all vintages, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. */
	carbon_getVintages: { params: [from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<VintageInfo, number> };
	/** Returns what has become of an account's credits, by default of everybody's, over all vintages, and what of them is held and listed at present, in units of 1 g CO2e. For an account it looks at every vintage: seven a month at most. */
	carbon_getAchievements: { params: [who?: Address | null, at?: Hex | null]; answer: Achievements };
	/** Returns what an account has of each vintage, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. */
	carbon_getCredits: { params: [who: Address, from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<HoldingInfo, number> };
	/** Returns credits for sale by the number of the listing; `None` once they are sold or delisted. */
	carbon_getListing: { params: [listing: number, at?: Hex | null]; answer: ListingInfo | null };
	/** Returns the credits of a vintage that are for sale, the cheapest first and of one price the oldest, those behind `from`: up to `limit` of them, by default and at most 256. What has expired is left out. */
	carbon_getListings: { params: [credit: number, from?: ListingCursor | null, limit?: number | null, at?: Hex | null]; answer: Page<ListingInfo, ListingCursor> };
	/** Returns what an account has listed for sale, expired listings included. */
	carbon_getListingsOf: { params: [seller: Address, at?: Hex | null]; answer: ListingInfo[] };
	/** Returns the certificates of an account, the newest first, those with a number below `from`, by default from the newest: up to `limit` of them, by default and at most 256. */
	carbon_getCertificatesOf: { params: [who: Address, from?: number | null, limit?: number | null, at?: Hex | null]; answer: Page<CertificateInfo, number> };
	/** Returns an account's matched origin in the months from `from` on: up to `limit` months, by default and at most 24, but none after the present one. What it received in the newest interval may still change. */
	carbon_getMatchedOrigin: { params: [who: Address, from: number, limit?: number | null, at?: Hex | null]; answer: Page<MatchedOriginInfo, number> };
	/** Returns what members of a zone delivered to members in a month, and what of it is matched by source: the sum over its intervals, all of which it looks at. */
	carbon_getMonthOrigin: { params: [zone: number, month: number, at?: Hex | null]; answer: MonthOriginInfo };
	/** Returns what members of a zone delivered to members in the intervals from `from` on: up to `limit` intervals, by default and at most 192. */
	carbon_getOriginMixes: { params: [zone: number, from: number, limit?: number | null, at?: Hex | null]; answer: Page<OriginMixInfo, number> };
	/** Returns the validators of the present session and those that the council wants, in the order of their accounts: 64 of them at most. */
	network_getValidators: { params: [at?: Hex | null]; answer: ValidatorInfo[] };
	/** Returns the nodes that are on the list of those that may take part, in an order of the chain's own, those behind `from`: up to `limit` of them, by default and at most 256. */
	network_getNodes: { params: [from?: Hex | null, limit?: number | null, at?: Hex | null]; answer: Page<NodeInfo, Hex> };
	/** Whether a node may take part: always while the list is not enforced. */
	network_isNodeAllowed: { params: [node: Hex, at?: Hex | null]; answer: boolean };
	/** Returns whether the list is enforced. */
	network_getNodeRule: { params: [at?: Hex | null]; answer: NodeRule };
}

/** Calls a method of the node by its name. */
export declare function request<Name extends keyof Methods>(
	client: PolkadotClient,
	name: Name,
	...params: Methods[Name]['params']
): Promise<Methods[Name]['answer']>;
