// Submits a meter's next reading: once as it should be, once more, by its owner, and once forged.
// Usage: node submit-reading.mjs [URL]
import { Chain, plain } from '../src/chain.mjs';
import { QUARTER_MS } from '../src/calendar.mjs';
import { loadCommunity } from '../src/community.mjs';
import { metersOf } from '../src/meters.mjs';

const chain = await Chain.connect(process.argv[2] ?? 'ws://127.0.0.1:9944');
const { query, tx } = chain.api;
const { gateways, households } = await loadCommunity();
const [owner] = households;

// The meter at the connection point of Household 1, as the operator registered it, with its key of
// the play.
const ids = await chain.view('productionApi', 'getMeters', owner.address);
const states = await chain.view('productionApi', 'getMeterStates', ids);
const at = states.findIndex(({ role }) => role === 'Connection');
const [id, { epoch, last }] = [ids[at], states[at]];

// Its last reading stands on the chain; the next one follows on it.
const { sequence, interval, importWh, exportWh } = last;
const meter = Object.assign(metersOf(households)[0], { id, epoch, sequence, importWh, exportWh });
const now = plain(await query.timestamp.now());
const ended = Math.floor(Number(now) / QUARTER_MS) - 1;
if (ended <= interval) {
	console.log('The meter has published the last interval already; come back in a quarter of an hour of virtual time.');
	process.exit();
}
meter.count(250, 0);
const signed = meter.read(chain.genesisHash, ended);

const submit = async (what, reading, by = gateways.get(owner.feeder)) => {
	const submission = await chain.execute(by, tx.energyProduction.submitReadings([reading]));
	const { results } = Chain.event(submission, 'energyProduction', 'ReadingsSubmitted');
	const fee = submission.events.find(({ method }) => method === 'TransactionFeePaid')?.data.actualFee ?? 0n;
	console.log(what.padEnd(36), JSON.stringify(results[0]).padEnd(28), BigInt(fee) > 0n ? `${fee} plancks` : 'free of charge');
};
await submit('250 Wh more, well signed:', signed);
await submit('the same once more:', signed);
await submit('and once more, by the owner:', signed, owner.pair);
await submit('a register changed after it:', { ...signed, reading: { ...signed.reading, sequence: sequence + 2, importWh: 0n } });
await chain.disconnect();
