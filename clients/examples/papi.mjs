// @ts-check
// Reads the chain and places an order, with polkadot-api (PAPI).
//
//   node papi.mjs [URL] [SECRET]        Node.js 20 needs --experimental-websocket
import { sr25519CreateDerive } from '@polkadot-labs/hdkd';
import { DEV_MINI_SECRET, ss58Encode } from '@polkadot-labs/hdkd-helpers';
import { energy } from 'energy-chain-papi';
import { request } from 'energy-chain-papi/json-rpc';
import { createClient, Enum } from 'polkadot-api';
import { getPolkadotSigner } from 'polkadot-api/signer';
import { getWsProvider } from 'polkadot-api/ws';

const [url = 'ws://127.0.0.1:9944', secret = '//Household/1'] = process.argv.slice(2);
const client = createClient(getWsProvider(url));
const api = client.getTypedApi(energy);
const pair = sr25519CreateDerive(DEV_MINI_SECRET)(secret);
const address = ss58Encode(pair.publicKey);
const signer = getPolkadotSigner(pair.publicKey, 'Sr25519', (message) => pair.sign(message));

// A constant, a function of the runtime API, storage, and a method of the node.
console.log(`a mill is ${await api.constants.P2pTrading.Mill()} plancks`);
const roles = await api.apis.ParticipantApi.get_roles(address);
console.log(`roles: a participant ${roles.connection !== undefined}, on the council ${roles.council_member}`);
const { data } = await api.query.System.Account.getValue(address);
console.log(`the wallet holds ${data.free} plancks`);
const connection = await request(client, 'grid_getConnection', address);
console.log(`connected to area ${connection?.area}, with up to ${connection?.export_limit_w} W of export`);

// An order: 500 Wh in the hour to come, for at least 150 mills a kWh.
const { interval } = await api.apis.GridApi.current_interval();
const order = { interval: interval + 4, side: Enum('Ask'), price_mills: 150, energy_wh: 500n };
const result = await api.tx.P2pTrading.place_orders({ orders: [order] }).signAndSubmit(signer);
if (!result.ok) throw new Error(JSON.stringify(result.dispatchError));
const [placed] = api.event.P2pTrading.OrdersPlaced.filter(result.events);
console.log(`placed for interval ${order.interval}: ${placed?.payload.reserved} plancks are reserved`);
client.destroy();
