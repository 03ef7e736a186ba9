// What TypeScript has to refuse of a user's code; test/types.test.mjs looks at it, and nobody runs it.
import '@polkadot/api-augment';
import type { ApiPromise } from '@polkadot/api';
import type { energy } from 'energy-chain-papi';
import { request } from 'energy-chain-papi/json-rpc';
import 'energy-chain-polkadot-js';
import type { PolkadotClient, TypedApi } from 'polkadot-api';

export async function polkadotJs(api: ApiPromise): Promise<void> {
	const connection = (await api.rpc.grid.getConnection('5F…')).unwrap();
	connection.importLimitW.toBigInt();
	connection.class.isCritical satisfies boolean;
	// @ts-expect-error there is no such field
	connection.importLimit satisfies unknown;
	// @ts-expect-error there is no such method
	await api.rpc.grid.getConnexion('5F…');
	// @ts-expect-error an account is no number
	await api.rpc.grid.getConnection(7);
	// @ts-expect-error a parameter is missing
	await api.rpc.trading.getStatement('5F…');
	const order = { interval: 7, side: 'Ask' as const, priceMills: 90, energyWh: 500 };
	await api.rpc.trading.previewOrders('5F…', [order]);
	// @ts-expect-error a side is one of two
	await api.rpc.trading.previewOrders('5F…', [{ ...order, side: 'Sell' as const }]);
	// @ts-expect-error an order has a price
	await api.rpc.trading.previewOrders('5F…', [{ interval: 7, side: 'Ask' as const, energyWh: 500 }]);
}

export async function papi(client: PolkadotClient, api: TypedApi<typeof energy>): Promise<void> {
	const bill = await request(client, 'trading_getBill', '5F…', 202607);
	bill?.bill.arrears satisfies string | undefined;
	// @ts-expect-error there is none where there is no bill
	bill.closed satisfies boolean;
	// @ts-expect-error there is no such method
	await request(client, 'trading_getBil', '5F…', 202607);
	// @ts-expect-error a month is a number
	await request(client, 'trading_getBill', '5F…', '202607');
	const offers = await request(client, 'trading_getOpenOffers', 7);
	offers.next?.seller satisfies string | undefined;
	await api.apis.GridApi.get_connection('5F…');
	// @ts-expect-error there is no such function
	await api.apis.GridApi.get_connexion('5F…');
}
