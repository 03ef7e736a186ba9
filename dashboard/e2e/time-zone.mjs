// Gives a development chain, whose clocks show UTC, the time zone of the played day: by the council, as
// root, before the day begins.
import { cryptoWaitReady, Keyring } from './day-packages.mjs';
import { Chain } from '../../day/src/chain.mjs';

export async function setTimeZone(url, zone) {
	await cryptoWaitReady();
	const chain = await Chain.connect(url);
	const { api } = chain;
	const alice = new Keyring({ type: 'sr25519' }).addFromUri('//Alice');
	const key = api.query.gridManagement.localTime.key();
	const value = api.createType('EnergyPrimitivesCalendarTimeZone', zone).toHex();
	const call = api.tx.councilRoot.dispatchAsRoot(api.tx.system.setStorage([[key, value]]));
	await chain.execute(alice, api.tx.council.propose(1, call, call.encodedLength));
	const now = (await api.query.gridManagement.localTime()).toJSON();
	await chain.disconnect();
	return now;
}
