// The report of the day, for a terminal.
import { kilograms, kwh, tokens } from './numbers.mjs';
import { renderFlexibility } from './report-flexibility.mjs';
import { renderMeasures } from './report-measures.mjs';

const BLOCKS = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
const EIGHTHS = 8n;
/** Rows of the greater of the two curves. */
const CHART_ROWS = 9;
/**
 * How many columns a whole day has, but for the two on which the clocks change; a part of it gets
 * wider ones.
 */
const COLUMNS = 96;
/** The axis has a mark every so many hours. */
const AXIS_HOURS = 3;
/** The mark of a quarter in which an area's edge was full. */
const FULL_MARK = '▲';
/** The mark of each state of the grid in the strip below the curves. */
const STATE_MARKS = { Normal: '·', Alert: '▲', Restoration: '○', Emergency: '■', Blackout: '×' };

const COLOURS = { bold: '1', dim: '2', red: '31', green: '32', yellow: '33', blue: '34', cyan: '36' };

/** A painter for a terminal, or one that leaves text as it is. */
export function painter(coloured) {
	return (colour, text) => (coloured ? `\u001b[${COLOURS[colour]}m${text}\u001b[0m` : text);
}

/**
 * A column chart: one column per value, from the bottom up in eighths of a row.
 * @param {number[]} values @param {number} rows @param {number} perRow what a row stands for @returns {string[]} from the top down
 */
export function columns(values, rows, perRow) {
	const heights = values.map((value) => Math.round((value / perRow) * Number(EIGHTHS)));
	return Array.from({ length: rows }, (_, i) => {
		const floor = (rows - 1 - i) * Number(EIGHTHS);
		return heights.map((height) => BLOCKS[Math.max(0, Math.min(Number(EIGHTHS), height - floor))]).join('');
	});
}

/** A table with a header; all columns but the first few are aligned to the right. */
export function table(header, rows, paint = (_, text) => text, left = 1) {
	const widths = header.map((title, i) => Math.max(title.length, ...rows.map((row) => row[i].length)));
	const line = (cells) => cells.map((cell, i) => (i < left ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
	return [paint('bold', line(header)), paint('dim', widths.map((width) => '─'.repeat(width)).join('──')), ...rows.map(line)];
}

const sum = (rows, field) => rows.reduce((total, row) => total + row[field], 0n);

/**
 * @typedef {object} Report all that the report shows; `--report-json` writes it as it is, with whole numbers as strings
 * @property {{ community: string, date: string, timeZone: string, quarters: number, from: string, to: string, seconds: number, blocks: number,
 *   transactions: number }} run
 * @property {string} symbol
 * @property {Record<string, string>} names by role
 * @property {{ shortfallPriceMills: number, surplusPriceMills: number }} tariff
 * @property {{ name: string, kind: string, plantW: number, feeder: string, address: string, producedWh: bigint, consumedWh: bigint, exportWh: bigint,
 *   importWh: bigint, soldWh: bigint, boughtWh: bigint, longWh: bigint, shortWh: bigint, paid: bigint, received: bigint, fees: bigint,
 *   flexibility: bigint, change: bigint }[]} accounts `flexibility` is a part of what was received, or paid
 * @property {{ name: string, address: string, deliveredWh: bigint, takenWh: bigint, paid: bigint, received: bigint, soldWh: bigint,
 *   revenue: bigint, boughtWh: bigint, spent: bigint }} supplier
 * @property {{ households: bigint, supplier: bigint }} pooled what of their money lies in the market in the end
 * @property {{ placed: number, cancelled: number, traders: number, cleared: number, void: number[], asks: { ordered: bigint, filled: bigint },
 *   bids: { ordered: bigint, filled: bigint }, fees: bigint, rent: bigint, toFund: bigint, roundingWh: bigint, areas: AreaReport[] }} auction
 * @property {{ areas: { name: string, sellAtMills: number, buyAtMills: number, soldWh: bigint, boughtWh: bigint, outWh: bigint, inWh: bigint }[],
 *   intervals: number, asks: { offered: bigint, filled: bigint }, bids: { offered: bigint, filled: bigint }, fees: bigint, rent: bigint,
 *   accounts: SharingReport[], inside: { usedWh: bigint, ownWh: bigint, aheadWh: bigint, sharedWh: bigint } }} sharing
 * @property {{ quarter: number, time: string, loadWh: number, generationWh: number, tradedWh: number, state: string, suspended: boolean }[]} curve
 * @property {{ reason: string, begin: string, end: string, refusals: { method: string, errorName: string }[], restoration: string }} emergency
 * @property {import('./report-measures.mjs').MeasureReport[]} measures
 * @property {import('./report-flexibility.mjs').FlexibilityReport[]} flexibility
 * @property {{ offers: number, trades: number, tradedWh: bigint, lowest: number | undefined, highest: number | undefined, readings: number }} market
 * @property {{ vintage: string, factor: number, issued: { name: string, source: string, lifeCycle: number, energyWh: bigint,
 *   amount: bigint }[], transferred: bigint, retired: bigint, certificate: number | undefined, beneficiary: string, reason: string }} credits
 * @property {import('./check.mjs').Check[]} checks
 */

/**
 * @typedef {object} AreaReport
 * @property {string} name
 * @property {number} capacityW
 * @property {number} gridFeeMills
 * @property {boolean} isRoot
 * @property {bigint} soldWh @property {bigint} boughtWh
 * @property {bigint} outWh over its edge @property {bigint} inWh
 * @property {bigint} fees @property {bigint} rent
 * @property {{ quarter: number, priceMills: number | undefined, full: boolean }[]} quarters
 */

/**
 * @typedef {object} SharingReport what sharing came to for a household
 * @property {string} name @property {string} address @property {string} feeder
 * @property {{ sellAtLeastMills: number | null, buyAtMostMills: number | null }} limits @property {number} percent
 * @property {bigint} sharedSoldWh @property {bigint} sharedBoughtWh @property {bigint} sharedRevenue @property {bigint} sharedPaid
 * @property {bigint} alone what its day would have cost with the supplier alone; negative where it would have earned
 * @property {bigint} cost what it did cost, fees left aside @property {bigint} gain the difference
 */

/** @param {Report} report @param {boolean} coloured */
export function render(report, coloured = false) {
	const paint = painter(coloured);
	const { run } = report;
	const title = run.community[0].toUpperCase() + run.community.slice(1);
	const heading = (text) => ['', paint('bold', `── ${text} ${'─'.repeat(Math.max(0, 104 - text.length))}`), ''];
	return [
		'',
		paint('bold', paint('yellow', `  ☀  ${run.date}, ${run.from} to ${run.to}: a day of the ${run.community}, from meter to money`)),
		paint(
			'dim',
			`     ${report.market.readings} signed readings, ${run.transactions} transactions, ${run.blocks} blocks, ${run.seconds.toFixed(0)} s`,
		),
		...heading(`${title}, times of ${run.timeZone}`),
		...curve(report, paint),
		...heading('The emergency'),
		...emergency(report, paint),
		...(report.flexibility.length > 0 ? [...heading(`Flexibility (energy in kWh, money in ${report.symbol})`), ...renderFlexibility(report.flexibility, report.symbol, paint, table)] : []),
		...(report.measures.length > 0 ? [...heading(`The measures (energy in kWh, money in ${report.symbol})`), ...renderMeasures(report.measures, report.symbol, paint)] : []),
		...heading('The auction: prices in mills per kWh, hour by hour'),
		...auction(report, paint),
		...heading('The neighbours'),
		...market(report),
		...(report.sharing.areas.length > 0 ? [...heading(`Sharing (energy in kWh, money in ${report.symbol})`), ...sharing(report, paint)] : []),
		...heading(`The accounts (energy in kWh, money in ${report.symbol})`),
		...accounts(report, paint),
		...heading('The credits'),
		...credits(report, paint),
		...heading('The proof, from events and balances alone'),
		...proof(report, paint),
		'',
	].join('\n');
}

function curve({ curve: quarters }, paint) {
	const width = widthOf(quarters);
	const wide = (text) => [...text].map((mark) => mark.repeat(width)).join('');
	const kilowatts = (wh) => (wh * 4) / 1_000;
	const generation = quarters.map(({ generationWh }) => kilowatts(generationWh));
	const load = quarters.map(({ loadWh }) => kilowatts(loadWh));
	const greatest = Math.max(1, ...generation, ...load);
	const perRow = Math.ceil(greatest / CHART_ROWS);
	const chart = (values, colour, name) => {
		const rows = Math.max(1, Math.ceil(Math.max(...values) / perRow));
		return columns(values, rows, perRow).map((row, i) => {
			const label = `${String((rows - i) * perRow).padStart(5)} kW │`;
			return `${paint('dim', label)}${paint(colour, wide(row))}${i === 0 ? `  ${name}` : ''}`;
		});
	};
	const peak = (values) => {
		const highest = Math.max(...values);
		return `${highest.toFixed(1)} kW at ${quarters[values.indexOf(highest)].time}`;
	};
	const traded = quarters.map(({ tradedWh }) => tradedWh);
	const most = Math.max(1, ...traded);
	const states = quarters.map(({ state }) => STATE_MARKS[state] ?? '?').join('');
	const suspensions = quarters.map(({ suspended }) => (suspended ? '█' : ' ')).join('');
	const axis = quarters.map(({ time }) => (isOnAxis(time) ? '┬' : '─')).join('');
	const strip = (name, text, colour) => `${paint('dim', `${name.padStart(8)} │`)}${paint(colour, wide(text))}`;
	return [
		...chart(generation, 'yellow', 'generation'),
		...chart(load, 'cyan', 'load'),
		strip('', axis, 'dim'),
		`${' '.repeat(10)}${paint('dim', hours(quarters, width))}`,
		strip('traded', columns(traded, 1, most)[0], 'green'),
		strip('state', states, 'blue'),
		...(suspensions.trim() ? [strip('no trade', suspensions, 'red')] : []),
		'',
		`  Generation ${kwh(total(quarters, 'generationWh'))} kWh, at most ${peak(generation)}; load ${kwh(total(quarters, 'loadWh'))} kWh, at most ${peak(load)}.`,
		paint('dim', `  State: ${Object.entries(STATE_MARKS).map(([state, mark]) => `${mark} ${state.toLowerCase()}`).join('   ')}`),
	];
}

const total = (quarters, field) => BigInt(quarters.reduce((all, quarter) => all + quarter[field], 0));

const widthOf = (quarters) => Math.max(1, Math.floor(COLUMNS / quarters.length));
const isOnAxis = (time) => time.endsWith(':00') && Number(time.slice(0, 2)) % AXIS_HOURS === 0;

/** The times below the axis. */
function hours(quarters, width) {
	const line = Array.from({ length: quarters.length * width + 6 }, () => ' ');
	quarters.forEach(({ time }, i) => {
		if (isOnAxis(time)) [...time].forEach((digit, k) => (line[i * width + k] = digit));
	});
	return line.join('').trimEnd();
}

function emergency({ emergency: { reason, begin, end, refusals, restoration } }, paint) {
	const tried = refusals.map(({ method }) => paint('red', method)).join(', ') || 'nothing';
	return [
		`  ${begin}  ${reason}. The operator suspends trading.`,
		`         Refused meanwhile (TradingSuspended): ${tried}.`,
		'         The meters go on, and what they measure goes on being settled.',
		`  ${end}  Lifted; the area comes back by way of the state ${restoration}.`,
	];
}

/**
 * A price as an eighth of a row, between the supplier's two; below the lower one only where an edge
 * is full or energy costs nothing.
 */
function priceMark(priceMills, { surplusPriceMills: low, shortfallPriceMills: high }) {
	if (priceMills === undefined) return ' ';
	const height = 1 + Math.round(((priceMills - low) / Math.max(1, high - low)) * (BLOCKS.length - 2));
	return BLOCKS[Math.max(1, Math.min(BLOCKS.length - 1, height))];
}

/** The mean price of each hour below its quarters, as far as they are in what was played. */
function hourlyPrices(quarters, times, width) {
	const line = Array.from({ length: quarters.length * width }, () => ' ');
	times.forEach((time, i) => {
		if (!time.endsWith(':00') || i + 4 > quarters.length) return;
		const prices = quarters.slice(i, i + 4).flatMap(({ priceMills }) => priceMills ?? []);
		if (prices.length === 0) return;
		const mean = String(Math.round(prices.reduce((a, b) => a + b, 0) / prices.length));
		[...mean].forEach((digit, k) => (line[i * width + k] = digit));
	});
	return line.join('').trimEnd();
}

function auction({ auction: a, curve: quarters, symbol, names, tariff }, paint) {
	const width = widthOf(quarters);
	const times = quarters.map(({ time }) => time);
	const wide = (marks) => marks.map((mark) => mark.repeat(width)).join('');
	const label = (text) => paint('dim', `${text.padStart(10)} │`);
	const strips = a.areas.flatMap(({ name, quarters: own }) => {
		const marks = own.map(({ priceMills, full }) => ({ mark: priceMark(priceMills, tariff), full }));
		const full = own.map(({ full: isFull }) => (isFull ? FULL_MARK : ' '));
		const coloured = marks.map(({ mark, full: isFull }) => paint(isFull ? 'red' : 'green', mark.repeat(width))).join('');
		return [
			`${label(name)}${coloured}`,
			`${label('')}${hourlyPrices(own, times, width)}`,
			...(full.some((mark) => mark !== ' ') ? [`${label('edge full')}${paint('red', wide(full).trimEnd())}`] : []),
		];
	});
	const header = ['area', 'edge', 'fee', 'sold', 'bought', 'sent out', 'taken in', 'lowest', 'highest', 'full', 'grid fees', 'congestion'];
	const rows = a.areas.map(({ name, capacityW, gridFeeMills, isRoot, quarters: own, ...sums }) => {
		const prices = own.flatMap(({ priceMills }) => priceMills ?? []);
		return [
			name,
			isRoot ? '—' : `${capacityW / 1_000} kW`,
			isRoot ? '—' : String(gridFeeMills),
			...[sums.soldWh, sums.boughtWh, sums.outWh, sums.inWh].map((wh) => kwh(wh)),
			prices.length > 0 ? String(Math.min(...prices)) : '—',
			prices.length > 0 ? String(Math.max(...prices)) : '—',
			isRoot ? '—' : `${own.filter(({ full }) => full).length}`,
			tokens(sums.fees),
			tokens(sums.rent),
		];
	});
	const share = ({ ordered, filled }) => (ordered > 0n ? `${(filled * 100n) / ordered} %` : 'none');
	return [
		...strips,
		`${label('')}${paint('dim', hours(quarters, width))}`,
		'',
		...table(header, rows, paint).map((text) => `  ${text}`),
		'',
		`  ${a.traders} accounts placed ${a.placed} orders and took back ${a.cancelled}; ${a.cleared} auctions filled ${share(a.asks)} of all asks and ${share(a.bids)} of all bids.`,
		...(a.void.length > 0 ? [`  Those for ${a.void.map((quarter) => quarters.find((one) => one.quarter === quarter).time).join(', ')} fell into the emergency and gave everything back.`] : []),
		`  The edges earned ${tokens(a.fees)} ${symbol} of grid fees and ${tokens(a.rent)} of congestion rent; ${a.roundingWh} Wh between the roundings were ${names.supplier}'s.`,
		`  ${tokens(a.toFund)} ${symbol} of that went to the community's fund${names.network ? `, the rest to ${names.network}` : ''}.`,
		paint('dim', '  What an edge earns that came to a stand after its gate had closed is nobody else\'s than the fund\'s.'),
		paint('dim', '  "Full": quarters in which the edge carried all it may; only there prices differ by more than its fee: the congestion rent.'),
	];
}

function market({ tariff, market: { offers, trades, tradedWh, lowest, highest } }) {
	const prices = trades > 0 ? `, at ${lowest} to ${highest} mills per kWh` : '';
	return [
		`  ${offers} offers, ${trades} acceptances: ${kwh(tradedWh)} kWh from neighbour to neighbour on the same feeder${prices}`,
		`  (the supplier asks ${tariff.shortfallPriceMills} and gives ${tariff.surplusPriceMills}). Everyone trusts in yesterday's weather; the supplier makes up for the rest.`,
	];
}

/** How a household takes part in sharing, in words; nothing where it does on its area's terms with all it has. */
function partOf({ limits: { sellAtLeastMills, buyAtMostMills }, percent }) {
	const own = [];
	if (percent < 100) own.push(`${percent} %`);
	if (sellAtLeastMills !== null) own.push(`sells from ${sellAtLeastMills}`);
	if (buyAtMostMills !== null) own.push(`buys to ${buyAtMostMills}`);
	return own.join(', ');
}

function sharing({ sharing: s, symbol }, paint) {
	const share = ({ offered, filled }) => (offered > 0n ? `${(filled * 100n) / offered} %` : 'none');
	const part = (wh) => `${kwh(wh)} kWh (${s.inside.usedWh > 0n ? (wh * 100n) / s.inside.usedWh : 0n} %)`;
	const price = ({ sellAtMills, buyAtMills }) => (sellAtMills === buyAtMills ? String(sellAtMills) : `${sellAtMills} to ${buyAtMills}`);
	const areas = s.areas.map((area) => [area.name, price(area), ...[area.soldWh, area.boughtWh, area.outWh, area.inWh].map((wh) => kwh(wh))]);
	const row = (a, name, feeder, own) => [
		name,
		feeder,
		own,
		kwh(a.sharedSoldWh, 3),
		kwh(a.sharedBoughtWh, 3),
		tokens(a.sharedRevenue),
		tokens(a.sharedPaid),
		tokens(a.alone),
		tokens(a.proRata),
		tokens(a.cost),
		tokens(a.gain),
	];
	const fields = ['sharedSoldWh', 'sharedBoughtWh', 'sharedRevenue', 'sharedPaid', 'alone', 'proRata', 'cost', 'gain'];
	const all = Object.fromEntries(fields.map((field) => [field, sum(s.accounts, field)]));
	const header = ['account', 'feeder', 'of its own', 'gave', 'got', 'earned', 'paid', 'alone', 'pro rata', 'cost', 'gained'];
	const lines = table(header, [...s.accounts.map((a) => row(a, a.name, a.feeder, partOf(a))), row(all, 'All', '', '')], paint, 3);
	lines.splice(lines.length - 1, 0, lines[1]);
	const { usedWh, ownWh, aheadWh, sharedWh } = s.inside;
	return [
		...table(['area', 'mills per kWh', 'sold', 'bought', 'sent out', 'taken in'], areas, paint).map((text) => `  ${text}`),
		'',
		...lines.map((text) => `  ${text}`),
		'',
		`  In ${s.intervals} quarters neighbours shared ${kwh(s.bids.filled)} kWh: ${share(s.asks)} of what they had beyond their trades, ${share(s.bids)} of what they lacked and could pay.`,
		`  The edges earned ${tokens(s.fees)} ${symbol} of grid fees and ${tokens(s.rent)} of congestion rent by it.`,
		`  Of the ${kwh(usedWh)} kWh that the households used, ${part(ownWh)} came from their own plants,`,
		`  ${part(aheadWh)} were traded ahead among them, and ${part(sharedWh)} shared; the rest was bought from the supplier.`,
		paint('dim', '  "Alone": what all that was metered would have cost with the supplier alone, below 0 where it would have earned; "pro'),
		paint('dim', '  rata": had each feeder only divided what was left, in proportion, at the middle of its prices; "cost": what all of it did'),
		paint('dim', '  cost, traded, shared and with the supplier, fees left aside.'),
	];
}

function accounts({ accounts: people, supplier, pooled, symbol }, paint) {
	const header = ['account', 'kind', 'feeder', 'produced', 'consumed', 'sold', 'bought', 'to grid', 'from grid', 'received', 'paid', 'fees', 'result'];
	const row = (a, name, kind, feeder) => [
		name,
		kind,
		feeder,
		kwh(a.producedWh),
		kwh(a.consumedWh),
		kwh(a.soldWh),
		kwh(a.boughtWh),
		kwh(a.longWh),
		kwh(a.shortWh),
		tokens(a.received),
		tokens(a.paid),
		tokens(a.fees),
		tokens(a.change),
	];
	const fields = ['producedWh', 'consumedWh', 'soldWh', 'boughtWh', 'longWh', 'shortWh', 'received', 'paid', 'fees', 'change'];
	const all = Object.fromEntries(fields.map((field) => [field, sum(people, field)]));
	const rows = people.map((a) => row(a, a.name, a.plantW > 0 ? `${a.kind} ☀ ${Math.round(a.plantW / 1_000)} kW` : a.kind, a.feeder));
	const lines = table(header, [...rows, row(all, 'All', '', '')], paint, 3);
	lines.splice(lines.length - 1, 0, lines[1]);
	return [
		...lines.map((text) => `  ${text}`),
		'',
		`  ${supplier.name}, the supplier, delivered ${kwh(supplier.deliveredWh)} kWh for ${tokens(supplier.received)} and took ${kwh(supplier.takenWh)} kWh for ${tokens(supplier.paid)}.`,
		`  Ahead, in the auction, it sold ${kwh(supplier.soldWh)} kWh for ${tokens(supplier.revenue)} and bought ${kwh(supplier.boughtWh)} kWh for ${tokens(supplier.spent)}.`,
		paint('dim', '  "To grid" and "from grid": what was metered beyond trades and sharing, and what was short; the supplier takes and delivers it.'),
		`  In the end ${tokens(pooled.households)} ${symbol} of the households' money and ${tokens(pooled.supplier)} of ${supplier.name}'s lie in the market's pool, ready to be withdrawn;`,
		'  all other money is in the wallets.',
		paint('dim', '  "Result": by how much the day changed what each has, in its wallet and in the market, fees included; without what everyone was'),
		paint('dim', '  given to begin with.'),
	];
}

function credits({ credits: c, names }, paint) {
	if (c.issued.length === 0) return ['  None.'];
	const lifeCycles = [...new Map(c.issued.map(({ source, lifeCycle }) => [source, lifeCycle]))].map(([source, mg]) => `${source}: (${c.factor / 1_000} − ${mg / 1_000}) g per kWh`);
	const grams = kilograms(c.issued.reduce((t, { amount }) => t + amount, 0n));
	const rows = c.issued.map(({ name, generatedWh, energyWh, amount }) => [name, kwh(generatedWh, 3), kwh(generatedWh - energyWh, 3), kilograms(amount)]);
	return [
		...table(['producer', 'kWh', 'to members', 'kg CO2e'], rows, paint).map((text) => `  ${text}`),
		'',
		`  ${c.vintage}; ${lifeCycles.join(', ')}. ${grams} kg CO2e issued,`,
		c.certificate === undefined
			? `  ${kilograms(c.transferred)} kg passed to ${names.buyer}, too little for a certificate.`
			: `  ${kilograms(c.transferred)} kg passed to ${names.buyer}, ${kilograms(c.retired)} kg retired: certificate ${c.certificate} for ${c.beneficiary}, "${c.reason}".`,
	];
}

function proof({ checks }, paint) {
	const width = Math.max(...checks.map(({ name }) => name.length));
	const lines = checks.map(({ name, ok, detail }) => {
		const mark = ok ? paint('green', '✔') : paint('red', '✘');
		return `  ${mark} ${name.padEnd(width)}  ${ok ? paint('dim', detail) : paint('red', detail)}`;
	});
	const failed = checks.filter(({ ok }) => !ok).length;
	const verdict = failed === 0 ? paint('green', '  Everything adds up.') : paint('red', `  ${failed} checks failed.`);
	return [...lines, '', verdict];
}

/** Returns the report as JSON; whole numbers beyond 2^53 become strings. */
export function toJson(report) {
	return `${JSON.stringify(report, (_, value) => (typeof value === 'bigint' ? value.toString() : value), '\t')}\n`;
}
