// The alarms, against Prometheus itself: `promtool` evaluates each rule over series that are written down here. Each alarm is raised by
// its case and not by the ordinary day, on which none is. It needs promtool, of Debian's package prometheus.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const RULES = fileURLToPath(new URL('../prometheus/energy-chain.rules.yml', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'energy-chain-rules.'));
after(() => rmSync(folder, { recursive: true }));

const NODE = 'chain="c",instance="n",job="energy-chain-node"';
const GATE = 'instance="g",job="energy-gateway"';
const AREA = `${NODE},area="1",name="Lake"`;

/** An ordinary day: one sample a minute, four hours long. */
const ORDINARY = {
	[`up{instance="n",job="energy-chain-node"}`]: '1x240',
	[`up{${GATE}}`]: '1x240',
	[`energy_chain_node_ready{${NODE}}`]: '1x240',
	[`energy_chain_node_listed{${NODE}}`]: '1x240',
	[`energy_chain_unread_blocks_total{${NODE}}`]: '0x240',
	[`energy_chain_peers_refused{${NODE}}`]: '0+1x240',
	[`substrate_block_height{${NODE},status="best"}`]: '0+10x240',
	[`energy_chain_finality_lag_blocks{${NODE}}`]: '3x240',
	[`energy_chain_slot_equivocations_total{${NODE}}`]: '0x240',
	[`energy_chain_validators{${NODE},set="active"}`]: '4x240',
	[`energy_chain_validators{${NODE},set="wanted"}`]: '4x240',
	[`energy_chain_intervals_waiting{${NODE}}`]: '1x240',
	[`energy_chain_accounts_unsettled{${NODE}}`]: '0x240',
	[`energy_chain_arrears_tokens{${NODE}}`]: '5+0.01x240',
	[`energy_chain_area_state{${AREA}}`]: '1x240',
	[`energy_chain_area_trading_suspended{${AREA}}`]: '0x240',
	[`energy_chain_readings_total{${NODE},result="Accepted"}`]: '1000+100x240',
	[`energy_chain_readings_total{${NODE},result="Duplicate"}`]: '0+50x240',
	[`energy_chain_readings_total{${NODE},result="WrongEpoch"}`]: '0+1x240',
	[`energy_chain_readings_total{${NODE},result="Equivocation"}`]: '0x240',
	[`energy_gateway_chain_connected{${GATE}}`]: '1x240',
	[`energy_gateway_broker_connected{${GATE}}`]: '1x240',
	[`energy_gateway_broker_configured{${GATE}}`]: '1x240',
	[`energy_gateway_pending{${GATE}}`]: '0x240',
	[`energy_gateway_intake_paused{${GATE}}`]: '0x240',
	[`energy_gateway_meters_on_hold{${GATE}}`]: '0x240',
	[`energy_gateway_envelopes_connections{${GATE}}`]: '3x240',
	[`energy_gateway_envelopes_without_connection{${GATE}}`]: '0x240',
	[`energy_gateway_envelopes_broker_connected{${GATE}}`]: '1x240',
	// The clock of a case begins at 0, and the newest final block is a minute old.
	[`energy_gateway_envelopes_confirmed_seconds{${GATE}}`]: '-60+60x240',
	[`energy_gateway_envelopes_published_total{${GATE}}`]: '0+1x240',
	[`energy_gateway_envelopes_refused_total{${GATE}}`]: '0x240',
};

const starting = (name, labels = NODE) => `${name}{${labels}}`;

/** Each alarm: what is different from the ordinary day, from the 60th minute on, and when it is raised. */
const CASES = {
	NodeDown: { [`up{instance="n",job="energy-chain-node"}`]: '1x59 0x180' },
	NodeNotReady: { [starting('energy_chain_node_ready')]: '1x59 0x180' },
	NodeNotListed: { [starting('energy_chain_node_listed')]: '1x59 0x180' },
	NodeOutdated: { [starting('energy_chain_unread_blocks_total')]: '0x59 1+1x180' },
	StrangersKnock: { [starting('energy_chain_peers_refused')]: '0x59 0+20x180' },
	NoBlocks: { [`substrate_block_height{${NODE},status="best"}`]: '0+10x59 590x180' },
	FinalityStalls: { [starting('energy_chain_finality_lag_blocks')]: '3x59 3+10x180' },
	OneKeyTwice: { [starting('energy_chain_slot_equivocations_total')]: '0x80 1x159' },
	NoFaultTolerated: { [`energy_chain_validators{${NODE},set="active"}`]: '4x59 3x180', [`energy_chain_validators{${NODE},set="wanted"}`]: '4x59 3x180' },
	ValidatorsDoNotChange: { [`energy_chain_validators{${NODE},set="wanted"}`]: '4x59 5x180' },
	SettlementLags: { [starting('energy_chain_intervals_waiting')]: '1x59 9x180' },
	AccountsUnsettled: { [starting('energy_chain_accounts_unsettled')]: '0x20 2x219' },
	ArrearsGrow: { [starting('energy_chain_arrears_tokens')]: '5x59 5+20x180' },
	AreaInEmergency: { [starting('energy_chain_area_state', AREA)]: '1x59 3x180' },
	TradingSuspended: { [starting('energy_chain_area_trading_suspended', AREA)]: '0x20 1x219' },
	NoReadings: { [`energy_chain_readings_total{${NODE},result="Accepted"}`]: '1000+100x59 6900x180' },
	ReadingsRefused: { [`energy_chain_readings_total{${NODE},result="WrongEpoch"}`]: '0x59 0+30x180' },
	MeterEquivocates: { [`energy_chain_readings_total{${NODE},result="Equivocation"}`]: '0x80 1x159' },
	GatewayDown: { [`up{${GATE}}`]: '1x59 0x180' },
	GatewayCutOff: { [starting('energy_gateway_broker_connected', GATE)]: '1x59 0x180' },
	GatewayBacklog: { [starting('energy_gateway_pending', GATE)]: '0x20 5+10x219' },
	GatewayFull: { [starting('energy_gateway_intake_paused', GATE)]: '0x59 1x180' },
	MetersOnHold: { [starting('energy_gateway_meters_on_hold', GATE)]: '0x59 1x180' },
	EnvelopesCutOff: { [starting('energy_gateway_envelopes_broker_connected', GATE)]: '1x59 0x180', [starting('energy_gateway_envelopes_published_total', GATE)]: '0+1x59 59x180' },
	EnvelopesStale: { [starting('energy_gateway_envelopes_confirmed_seconds', GATE)]: '-60+60x59 3480x180', [starting('energy_gateway_envelopes_published_total', GATE)]: '0+1x59 59x180' },
	EnvelopesNotPublished: { [starting('energy_gateway_envelopes_published_total', GATE)]: '0+1x59 59x180' },
	EnvelopesRefused: { [starting('energy_gateway_envelopes_refused_total', GATE)]: '0x79 1+1x160' },
	EnvelopesWithoutConnection: { [starting('energy_gateway_envelopes_without_connection', GATE)]: '0x20 1x219' },
};

/** A gateway that publishes no envelopes serves all of their metrics, and each of them is 0. */
const NO_ENVELOPES = Object.fromEntries(Object.keys(ORDINARY).filter((name) => name.startsWith('energy_gateway_envelopes_')).map((name) => [name, '0x240']));

/** Which alarms are raised in the 100th minute. */
function raised(changes) {
	const series = Object.entries({ ...ORDINARY, ...changes }).map(([name, values]) => `      - series: '${name}'\n        values: '${values}'`);
	const names = Object.keys(CASES);
	// Each alarm is asked for on its own, with the expectation that it is silent: promtool then names those that are not.
	const asked = names.map((name) => `      - eval_time: 100m\n        alertname: ${name}\n        exp_alerts: []`);
	const file = join(folder, 'case.yml');
	writeFileSync(file, `rule_files: [${RULES}]\nevaluation_interval: 1m\ntests:\n  - interval: 1m\n    input_series:\n${series.join('\n')}\n    alert_rule_test:\n${asked.join('\n')}\n`);
	const { status, stdout, stderr, error } = spawnSync('promtool', ['test', 'rules', file], { encoding: 'utf8' });
	if (error) throw error;
	const found = [...`${stdout}${stderr}`.matchAll(/alertname: ?(\w+)/g)].map(([, name]) => name);
	if (status !== 0 && !found.length) throw new Error(`promtool failed: ${stdout}${stderr}`);
	return [...new Set(found)].sort();
}

test('on an ordinary day there is no alarm', () => {
	assert.deepEqual(raised({}), []);
});

test('a gateway without envelopes raises none of their alarms', () => {
	assert.deepEqual(raised(NO_ENVELOPES), []);
});

for (const [name, changes] of Object.entries(CASES)) {
	test(`${name} is raised by its cause, and nothing else is`, () => {
		assert.deepEqual(raised(changes), [name]);
	});
}

test('every alarm has a case here, and a paragraph in the guide', () => {
	const alarms = [...readFileSync(RULES, 'utf8').matchAll(/^ +- alert: (\w+)$/gm)].map(([, name]) => name);
	assert.deepEqual(Object.keys(CASES).sort(), alarms.sort());
	const guide = readFileSync(fileURLToPath(new URL('../../docs/guides/incident.md', import.meta.url)), 'utf8');
	for (const alarm of alarms) assert.ok(guide.includes(`\`${alarm}\``), `docs/guides/incident.md does not name ${alarm}`);
});
