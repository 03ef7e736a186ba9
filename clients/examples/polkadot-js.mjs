// @ts-check
// Reads the chain and places an order, with polkadot.js.
//
//   node polkadot-js.mjs [URL] [SECRET]
import '@polkadot/api-augment';
import { ApiPromise, Keyring, WsProvider } from '@polkadot/api';
import { rpc, specVersion, types } from 'energy-chain-polkadot-js';

const [url = 'ws://127.0.0.1:9944', secret = '//Household/1'] = process.argv.slice(2);
const api = await ApiPromise.create({ provider: new WsProvider(url), rpc, types, noInitWarn: true });
if (!api.runtimeVersion.specVersion.eq(specVersion)) throw new Error(`the chain's runtime is version ${api.runtimeVersion.specVersion}`);
const account = new Keyring({ type: 'sr25519' }).addFromUri(secret);

// A constant, a function of the runtime API, storage, and a method of the node.
console.log(`a mill is ${api.consts.p2pTrading.mill} plancks`);
console.log(`roles: ${await api.call.participantApi.getRoles(account.address)}`);
const { data } = await api.query.system.account(account.address);
console.log(`the wallet holds ${data.free} plancks`);
const connection = (await api.rpc.grid.getConnection(account.address)).unwrap();
console.log(`connected to area ${connection.area}, with up to ${connection.exportLimitW} W of export`);

// An order: 500 Wh in the hour to come, for at least 150 mills a kWh.
const { interval } = await api.rpc.grid.currentInterval();
const order = { interval: interval.toNumber() + 4, side: 'Ask', priceMills: 150, energyWh: 500 };
const placed = await new Promise((resolve, reject) => {
	api.tx.p2pTrading
		.placeOrders([order])
		.signAndSend(account, ({ isCompleted, status, dispatchError, events }) => {
			if (!isCompleted) return;
			const refusal = dispatchError?.isModule ? api.registry.findMetaError(dispatchError.asModule).name : dispatchError?.toString();
			const record = events.find(({ event }) => event.method === 'OrdersPlaced');
			if (record) resolve(record.event);
			else reject(new Error(refusal ?? status.type));
		})
		.catch(reject);
});
console.log(`placed for interval ${order.interval}: ${placed.data.reserved} plancks are reserved`);
await api.disconnect();
