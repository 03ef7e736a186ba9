// Publishes what the grid is like, suspends trading and lifts that again. Usage: node
// grid-status.mjs [URL]
import { Chain } from '../src/chain.mjs';
import { loadCommunity } from '../src/community.mjs';

const chain = await Chain.connect(process.argv[2] ?? 'ws://127.0.0.1:9944');
const { tx } = chain.api;
const { roles, households } = await loadCommunity();
const { area } = await chain.view('gridApi', 'getConnection', roles.supplier.address);

const show = async (when) => {
	const { state, tradingSuspended } = await chain.view('gridApi', 'getCurrentGridStatus', area);
	console.log(`${when.padEnd(30)} ${state}${tradingSuspended ? ', trading suspended' : ''}`);
};
const measured = (voltagePermille, loadW) => ({ frequencyMillihertz: 50_010, voltagePermille, loadW, generationW: 20_000 });

await show('As it stands:');
await chain.execute(roles.operator, tx.gridManagement.updateGridStatus(area, measured(1_010, 30_000)));
await show('50.01 Hz, 101 %, 30 kW:');
await chain.execute(roles.operator, tx.gridManagement.updateGridStatus(area, measured(1_010, 235_000)));
await show('235 of 250 kW:');

// The pool takes no status of who is no operator: it has room of its own in every block.
const [stranger] = households;
const refused = await chain.submit(stranger.pair, tx.gridManagement.updateGridStatus(area, measured(0, 0)), { mayFail: true }).catch((error) => error);
console.log(`${stranger.name} is no operator: ${refused.message}`);

const protocol = tx.gridManagement.implementEmergencyProtocol(area, 'SuspendTrading', 4, 'A line is down');
const declared = await chain.execute(roles.operator, protocol, { mayFail: true });
if (!declared.error) {
	await show('After the emergency protocol:');
	await chain.execute(roles.operator, tx.gridManagement.liftEmergency(area));
	await show('Lifted:');
} else if (declared.errorName === 'EmergencyTooSoon') {
	console.log(`After the last one, an operator waits for as long as that lasted: ${declared.error}`);
} else {
	throw new Error(declared.error);
}
await chain.execute(roles.operator, tx.gridManagement.updateGridStatus(area, measured(1_000, 30_000)));
await show('Measured well again:');
await chain.disconnect();
