// Proves that the chain accepted a meter's readings, also after it has deleted them: the node
// returns each reading with a path of hashes, and the root that follows from them is compared with
// the root on chain. Usage: node prove-reading.mjs [URL [METER [INTERVAL]]]
import { cryptoWaitReady, signatureVerify } from '@polkadot/util-crypto';
import { Chain } from '../src/chain.mjs';
import { readingMessage } from '../src/meters.mjs';
import { rootOf } from '../src/proof.mjs';

const [url = 'ws://127.0.0.1:9944', meter = '0', wanted] = process.argv.slice(2);
await cryptoWaitReady();
const chain = await Chain.connect(url);
const [state] = await chain.view('productionApi', 'getMeterStates', [Number(meter)]);
if (!state?.last) throw new Error(`meter ${meter} has published nothing`);
const interval = Number(wanted ?? state.last.interval);

const summary = await chain.view('productionApi', 'getInterval', interval);
console.log(`Interval ${interval}: ${summary.readings} readings, ${summary.importWh} Wh in, ${summary.exportWh} Wh out, root ${summary.root}`);

const proofs = await chain.rpc('production_proveReadings', Number(meter), interval);
for (const proof of proofs) {
	const { reading } = proof;
	console.log(`Meter ${reading.meter}, number ${reading.sequence}: registers ${reading.import_wh} and ${reading.export_wh} Wh, leaf ${proof.index} of ${proof.leaves}`);
	const root = rootOf(proof);
	console.log(root === summary.root ? '  the chain accepted it: its path leads to the root' : `  NOT PROVED: its path leads to ${root}`);

	// The leaf is the reading, 33 bytes, then the kind of its signature and the signature.
	const [key] = Object.values(state.key);
	const message = readingMessage(chain.genesisHash, {
		...reading,
		importWh: BigInt(reading.import_wh),
		exportWh: BigInt(reading.export_wh),
	});
	const { isValid } = signatureVerify(message, `0x${proof.signed.slice(2 + 2 * 34)}`, key);
	if (reading.epoch === state.epoch) console.log(isValid ? "  it bears the meter's signature" : `  NOT SIGNED by ${key}`);
	if (root !== summary.root || (reading.epoch === state.epoch && !isValid)) process.exitCode = 1;
}
if (proofs.length === 0) console.log(`Nothing of meter ${meter} was accepted for it.`);
await chain.disconnect();
