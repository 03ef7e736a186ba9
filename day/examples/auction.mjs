// Orders energy in the auction, looks at the order books, takes an order back, and reads the
// statement when the gate has closed. Usage: node auction.mjs [URL]
import { Chain } from '../src/chain.mjs';
import { QUARTER_MS } from '../src/calendar.mjs';
import { loadCommunity } from '../src/community.mjs';

/**
 * The gate closes an interval before delivery, and orders are firm for an interval before that;
 * this leaves one interval to look around.
 */
const AHEAD = 4;

const chain = await Chain.connect(process.argv[2] ?? 'ws://127.0.0.1:9944');
const { tx } = chain.api;
const { households } = await loadCommunity();
const [seller, buyer] = [households[12], households[0]];
const areaOf = async ({ address }) => (await chain.view('gridApi', 'getConnection', address)).area;
const [north, south] = [await areaOf(seller), await areaOf(buyer)];

const { interval: current } = await chain.view('gridApi', 'currentInterval');
const interval = current + AHEAD;
const asks = [90, 120, 150].map((priceMills) => ({ interval, side: 'Ask', priceMills, energyWh: 500 }));
const bids = [200, 110].map((priceMills) => ({ interval, side: 'Bid', priceMills, energyWh: 600 }));
const placed = await chain.execute(seller.pair, tx.p2pTrading.placeOrders(asks));
console.log(`${seller.name} in area ${north} asks: ${Chain.event(placed, 'p2pTrading', 'OrdersPlaced').reserved} plancks are reserved, should it not deliver`);
const bought = await chain.execute(buyer.pair, tx.p2pTrading.placeOrders(bids));
console.log(`${buyer.name} in area ${south} bids: ${Chain.event(bought, 'p2pTrading', 'OrdersPlaced').reserved} plancks are reserved, at its limits`);

// What follows is asked of the node's JSON-RPC by name, as any client can.
console.log('Order book of the seller:  ', JSON.stringify(await chain.rpc('trading_getOrderBook', north, interval)));
console.log('Order book of the buyer:   ', JSON.stringify(await chain.rpc('trading_getOrderBook', south, interval)));
console.log('If the gate closed now:    ', JSON.stringify(await chain.rpc('trading_getIndicativeClearing', south, interval)));

const dearest = { interval, side: 'Ask', priceMills: 150 };
const cancelled = await chain.execute(seller.pair, tx.p2pTrading.cancelOrders([dearest]));
console.log(`The dearest ask is taken back: ${Chain.event(cancelled, 'p2pTrading', 'OrdersCancelled').released} plancks are free again`);
const again = await chain.execute(seller.pair, tx.p2pTrading.cancelOrders([dearest]), { mayFail: true });
console.log(`Once more is refused: ${again.error}`);

// In the last interval before the gate an order stands.
await chain.rpc('simulation_advanceTo', (interval - 2) * QUARTER_MS + 1_000);
const late = await chain.execute(seller.pair, tx.p2pTrading.cancelOrders([{ interval, side: 'Ask', priceMills: 120 }]), { mayFail: true });
console.log(`Taken back at the last moment: ${late.error}`);

// When the gate has closed, the chain clears by itself at the beginning of its next block. Where
// nothing was traded there is no price.
await chain.rpc('simulation_advanceTo', (interval - 1) * QUARTER_MS + 1_000);
await chain.seal();
console.log('The result in the South:', JSON.stringify(await chain.rpc('trading_getClearing', south, interval)));
console.log(`${buyer.name}'s statement:`, JSON.stringify(await chain.rpc('trading_getStatement', buyer.address, interval), null, 2));
await chain.disconnect();
