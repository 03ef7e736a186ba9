// Submits a meter's next reading: once as it should be, once more, and once forged. Usage: node submit-reading.mjs [URL]
import { Chain, plain } from '../src/chain.mjs';
import { community, QUARTER_MS } from '../src/community.mjs';
import { metersOf } from '../src/meters.mjs';

const chain = await Chain.connect(process.argv[2] ?? 'ws://127.0.0.1:9944');
const { query, tx } = chain.api;
const { gateways, households } = await community();
const [owner] = households;

// The meter at the connection point of Household 1, as the operator registered it, with its key of the play.
const ids = await chain.view('productionApi', 'getMeters', owner.address);
const heads = await chain.view('productionApi', 'getMeterHeads', ids);
const at = heads.findIndex(({ role }) => role === 'Connection');
const [id, { epoch, last }] = [ids[at], heads[at]];

// Its last reading stands on the chain; the next one follows on it.
const { sequence, interval, importWh, exportWh } = last;
const meter = Object.assign(metersOf(households)[0], { id, epoch, sequence, importWh, exportWh });
const now = plain(await query.timestamp.now());
const ended = Math.floor(Number(now) / QUARTER_MS) - 1;
if (ended <= interval) {
	console.log('The meter has told of the last interval already; come back in a quarter of an hour of virtual time.');
	process.exit();
}
meter.count(250, 0);
const signed = meter.read(chain.genesisHash, ended);

const submit = async (what, reading) => {
	const submission = await chain.execute(gateways.get(owner.feeder), tx.energyProduction.submitReadings([reading]));
	const { results } = Chain.event(submission, 'energyProduction', 'ReadingsSubmitted');
	console.log(what.padEnd(28), JSON.stringify(results[0]));
};
await submit('250 Wh more, well signed:', signed);
await submit('the same once more:', signed);
await submit('a register changed after it:', { ...signed, reading: { ...signed.reading, sequence: sequence + 2, importWh: 0n } });
await chain.disconnect();
