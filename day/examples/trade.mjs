// Offers energy, sells some of it to a neighbour, takes the rest back, and the money that is free
// again out of the market. Usage: node trade.mjs [URL]
import { Chain } from '../src/chain.mjs';
import { loadCommunity } from '../src/community.mjs';

/** The gate closes an interval before delivery; this leaves time to look around. */
const AHEAD = 8;

const chain = await Chain.connect(process.argv[2] ?? 'ws://127.0.0.1:9944');
const { tx } = chain.api;
const { households } = await loadCommunity();
const seller = households[12];
// Offers are for neighbours on the same feeder.
const buyer = households[5];

const { interval: current } = await chain.view('gridApi', 'currentInterval');
const interval = current + AHEAD;
const created = await chain.execute(seller.pair, tx.p2pTrading.createEnergyOffer(interval, 5_000, 120));
const { offer, reserved } = Chain.event(created, 'p2pTrading', 'EnergyOfferCreated');
console.log(`${seller.name} offers 5 kWh for interval ${interval} at 120 mills: its offer ${offer.number}, ${reserved} plancks are reserved`);

const accepted = await chain.execute(buyer.pair, tx.p2pTrading.acceptEnergyOffer(offer, 2_000));
const { paid } = Chain.event(accepted, 'p2pTrading', 'EnergyOfferAccepted');
console.log(`${buyer.name} takes 2 kWh for ${paid} plancks, which are reserved until it is settled`);
console.log('What is left of the offer:', await chain.view('tradingApi', 'getEnergyOffer', offer));

const tooMuch = await chain.execute(buyer.pair, tx.p2pTrading.acceptEnergyOffer(offer, 4_000), { mayFail: true });
console.log(`4 kWh more are refused: ${tooMuch.error}`);

await chain.execute(seller.pair, tx.p2pTrading.cancelEnergyOffer(offer));
console.log('The seller takes the rest back. Its position:', await chain.view('tradingApi', 'getPosition', seller.address, interval));

// Money that is not reserved any more stays in the clearing account, for the next orders, until it
// is withdrawn.
const inMarket = () => chain.view('tradingApi', 'getClearingAccount', seller.address);
const { free } = await inMarket();
await chain.execute(seller.pair, tx.p2pTrading.withdraw(free));
console.log(`The seller withdraws ${free} plancks. What is left in the market:`, await inMarket());
console.log(`${buyer.name} at a glance:`, await chain.view('tradingApi', 'getEnergyBalance', buyer.address));
await chain.disconnect();
