// A certificate is followed to the meters, and what does not add up is found.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit } from '../src/audit.mjs';

const CREDIT = 201_607 * 256;
const clean = (producer, source = 'Solar') => ({ producer, zone: 0, registration: { source, status: 'Approved' } });

/** What a chain answers with two roofs and a turbine, of which the first roof has two meters. */
function answers() {
	const issuance = (changes) => ({
		month: 201_607, creditable_wh: 12_000, matched_wh: 1_000, credited_wh: 10_000, pending_wh: 500, refused_wh: 500,
		issued: '4860', withdrawn: '0', open: null, ...changes,
	});
	const reading = (exportWh) => ({ area: 1, epoch: 0, last: { interval: 1_633_000, import_wh: 0, export_wh: exportWh } });
	return {
		certificate: { certificate: 3, kind: 'Retirement', account: 'Berta', vintages: [{ credit: CREDIT, amount: '2000' }], at: 1_472_000_000_000 },
		vintage: { credit: CREDIT, vintage: { month: 201_607, source: 'Solar' }, total: { pending: '0', issued: '5346', retired: '2000', cancelled: '46', withdrawn: '0' }, held: '3300', listed: '300' },
		producers: [clean('Anna'), clean('Ben', 'Wind'), clean('Carla'), clean('Dora')],
		issuances: { Anna: issuance({}), Ben: issuance({ issued: '99' }), Carla: issuance({ creditable_wh: 1_001, matched_wh: 0, credited_wh: 1_001, pending_wh: 0, refused_wh: 0, issued: '486' }), Dora: undefined },
		factor: {
			month: 201_607, mg_per_kwh: 527_000, finality: 'Final', corrected_mg_per_kwh: null, factor_source: 'Agency, yearly mix', factor_document: '0x07',
			proposer: 'Vera', confirmed_by: 'Viktor',
		},
		meters: { Anna: [4, 5], Carla: [6] },
		states: { 4: reading(9_000), 5: reading(4_000), 6: reading(1_001) },
	};
}

async function audited(change = () => undefined) {
	const chain = answers();
	change(chain);
	const lines = [];
	const ask = async (method, ...params) => {
		switch (method) {
			case 'carbon_getCertificate':
				return params[0] === 3 ? chain.certificate : null;
			case 'carbon_getVintage':
				return chain.vintage;
			case 'carbon_getCleanEnergyProducers': {
				assert.equal(params[0], null);
				const from = params[1] ?? 0;
				return { items: chain.producers.slice(from, from + 2), next: from + 2 < chain.producers.length ? from + 2 : null };
			}
			case 'carbon_getIssuances':
				return { items: [chain.issuances[params[0]]].filter(Boolean), next: null };
			case 'carbon_getEmissionFactor':
				return chain.factor;
			case 'production_getMeters':
				return chain.meters[params[0]];
			case 'production_getMeterStates':
				return params[0].map((meter) => chain.states[meter] ?? null);
			default:
				throw new Error(method);
		}
	};
	return { faults: await audit(ask, 3, (line) => lines.push(line)), lines };
}

test('a certificate is followed to the meters with every sum', async () => {
	const { faults, lines } = await audited();
	assert.deepEqual(faults, []);
	const text = lines.join('\n');
	for (const part of [
		'issued 5346 g: held 3300 + retired 2000 + cancelled 46 + withdrawn 0',
		'10000 Wh × (527 − 41) g/kWh = 4860 g, rounded down',
		'1001 Wh × (527 − 41) g/kWh = 486 g, rounded down',
		'all producers of the vintage were issued 5346 g',
		'credited 10000 + matched 1000 + pending 500 + refused 500 Wh ≤ creditable 12000 Wh',
		'creditable 12000 Wh ≤ what the meters show, 13000 Wh',
		'Agency, yearly mix',
	]) assert.ok(text.includes(part), `${part}\n${text}`);
	assert.ok(!text.includes('Ben'));
});

test('a factor that was corrected counts as corrected', async () => {
	const { lines } = await audited((chain) => (chain.factor.corrected_mg_per_kwh = 441_000));
	assert.ok(lines.join('\n').includes('10000 Wh × (441 − 41) g/kWh = 4000 g'));
});

test('each figure that is wrong is found', async () => {
	const wrong = {
		'issued 5347': (chain) => (chain.vintage.total.issued = '5347'),
		'rounded down': (chain) => (chain.issuances.Anna.issued = '4861'),
		'≤ creditable': (chain) => (chain.issuances.Anna.matched_wh = 2_000),
		'what the meters show': (chain) => (chain.states[4].last.export_wh = 100),
		'two verifiers': (chain) => (chain.factor.confirmed_by = 'Vera'),
		'are among those': (chain) => (chain.certificate.vintages[0].amount = '2047'),
		'all producers': (chain) => chain.producers.pop() && chain.producers.pop(),
	};
	for (const [what, change] of Object.entries(wrong)) {
		const { faults } = await audited(change);
		assert.ok(faults.some((fault) => fault.includes(what)), `${what}: ${faults.join('; ')}`);
	}
});

test('what there is none of is said', async () => {
	await assert.rejects(audited((chain) => (chain.certificate = null)), /no certificate 3/);
});

test('the registers of an exchanged meter are not compared', async () => {
	const { faults, lines } = await audited((chain) => {
		chain.states[4].epoch = 1;
		chain.states[4].last.export_wh = 0;
	});
	assert.deepEqual(faults, []);
	assert.ok(lines.some((line) => line.includes('a meter was exchanged')));
});
