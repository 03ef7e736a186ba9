// From the ledger of the day to what its report shows.
import { CLEAN_SOURCES } from './carbon.mjs';
import { inMarket } from './money.mjs';
import { total } from './numbers.mjs';
import { dayProRata } from './pro-rata.mjs';
import { summarizeFlexibility } from './report-flexibility.mjs';
import { summarizeMeasures } from './report-measures.mjs';

/** What the auctions came to, area by area. */
function auctionOf(ledger, day, quarters) {
	const { areas, day: calendar } = day.people;
	const markets = ledger.markets();
	const fills = [...ledger.clearings.keys()].flatMap((interval) => ledger.fills(interval));
	const orders = quarters.flatMap((quarter) => ledger.ordersFor(calendar.intervalOf(quarter)));
	const share = (side) => {
		const ordered = total(orders.filter((order) => order.side === side).map(({ energyWh }) => energyWh));
		const filled = total(fills.filter(({ order }) => order.side === side).map(({ energyWh }) => energyWh));
		return { ordered, filled };
	};
	return {
		placed: ledger.placed,
		cancelled: ledger.cancelled,
		traders: ledger.traders.size,
		cleared: ledger.clearings.size,
		void: quarters.filter((quarter) => {
			const interval = calendar.intervalOf(quarter);
			return !ledger.clearings.has(interval) && ledger.ordersFor(interval).length > 0;
		}),
		asks: share('Ask'),
		bids: share('Bid'),
		fees: total(markets.map(({ fee }) => fee)),
		rent: total(markets.map(({ rent }) => rent)),
		roundingWh: total(markets.map(({ roundingWh }) => roundingWh)),
		toFund: total(markets.filter(({ recipient }) => recipient === ledger.fund).map(({ income }) => income)),
		areas: areas.map(({ name, capacityW, gridFeeMills }) => {
			const area = day.grid.ids.get(name);
			const own = markets.filter((market) => market.area === area);
			const sum = (field) => total(own.map((market) => market[field]));
			const flows = own.map(({ clearing }) => clearing.flowWh);
			return {
				name,
				capacityW,
				gridFeeMills,
				isRoot: area === day.grid.root,
				soldWh: total(own.map(({ clearing }) => clearing.soldWh)),
				boughtWh: total(own.map(({ clearing }) => clearing.boughtWh)),
				outWh: total(flows.filter((flow) => flow > 0n)),
				inWh: -total(flows.filter((flow) => flow < 0n)),
				fees: sum('fee'),
				rent: sum('rent'),
				quarters: quarters.map((quarter) => {
					const market = own.find(({ interval }) => interval === calendar.intervalOf(quarter));
					return { quarter, priceMills: market?.clearing.priceMills ?? undefined, full: market?.full ?? false };
				}),
			};
		}),
	};
}

/** What energy cost an account, fees left aside. */
const costOf = (sums) => sums.paid + sums.sharedPaid + sums.toSupplier + sums.toFund + sums.charged - sums.revenue - sums.sharedRevenue - sums.fromSupplier;

/**
 * What was shared, and what each household's day would have cost with the supplier alone; and how
 * much of what the households used came from among them.
 */
function sharingOf(ledger, people, grid, first) {
	const markets = ledger.sharedMarkets();
	const offers = [...ledger.sharingOffers.values()].flat();
	const of = (side, field) => total(offers.filter((offer) => offer.side === side).map((offer) => offer[field]));
	const divided = dayProRata([...ledger.positions.values()].filter(({ interval }) => interval >= first), people.households, people.areas, ledger.tariff);
	const accounts = people.households.map(({ name, address, participation, feeder }) => {
		const a = ledger.account(address, first);
		const alone = a.aloneToSupplier - a.aloneFromSupplier;
		const cost = costOf(a);
		const { sharedSoldWh, sharedBoughtWh, sharedRevenue, sharedPaid } = a;
		return { name, address, feeder, ...participation, sharedSoldWh, sharedBoughtWh, sharedRevenue, sharedPaid, alone, proRata: divided.get(address), cost, gain: alone - cost };
	});
	const households = people.households.map(({ address }) => ledger.account(address, first));
	const sum = (field) => total(households.map((account) => account[field]));
	const supplier = ledger.account(people.roles.supplier.address, first);
	return {
		areas: people.areas.filter(({ sharing }) => sharing).map(({ name, sharing }) => {
			const own = markets.filter(({ area }) => area === grid.ids.get(name));
			const flows = own.map(({ clearing }) => clearing.flowWh);
			return {
				name,
				...sharing,
				soldWh: total(own.map(({ clearing }) => clearing.soldWh)),
				boughtWh: total(own.map(({ clearing }) => clearing.boughtWh)),
				outWh: total(flows.filter((flow) => flow > 0n)),
				inWh: -total(flows.filter((flow) => flow < 0n)),
			};
		}),
		intervals: [...ledger.zonesShared.values()].filter((wh) => wh > 0n).length,
		asks: { offered: of('Ask', 'energyWh'), filled: of('Ask', 'filledWh') },
		bids: { offered: of('Bid', 'energyWh'), filled: of('Bid', 'filledWh') },
		fees: total(markets.map(({ fee }) => fee)),
		rent: total(markets.map(({ rent }) => rent)),
		accounts,
		inside: {
			usedWh: sum('consumedWh'),
			ownWh: sum('consumedWh') - sum('importWh'),
			// What the households sold and the supplier did not buy, one of them did.
			aheadWh: sum('soldWh') > supplier.boughtWh ? sum('soldWh') - supplier.boughtWh : 0n,
			sharedWh: sum('sharedBoughtWh'),
		},
	};
}

/** What of everybody's money lies in the market in the end: the households', and the supplier's. */
function pooledOf(after, supplier) {
	const { available = 0n } = after.market.accounts.get(supplier) ?? {};
	const { deposit = 0n } = after.market.suppliers.get(supplier) ?? {};
	return { households: inMarket(after) - available - deposit, supplier: available + deposit };
}

/**
 * Returns what the report shows, from the ledger of the day and the money after it.
 * @returns {import('./report.mjs').Report}
 */
export function summarize({ run, symbol, people, ledger, day, credit, after, checks }) {
	const traded = new Map();
	const markets = ledger.markets();
	const closings = ledger.closings();
	for (const { interval, energyWh, cutWh } of ledger.trades) traded.set(interval, (traded.get(interval) ?? 0) + Number(energyWh - cutWh));
	for (const { interval, clearing } of markets) traded.set(interval, (traded.get(interval) ?? 0) + Number(clearing.boughtWh));
	const quarters = Array.from({ length: day.to - day.from }, (_, i) => day.from + i);
	const sumOf = (amounts) => [...amounts.values()].reduce((a, b) => a + b, 0);
	const prices = ledger.trades.map(({ priceMills }) => priceMills);
	const { supplier } = people.roles;
	const { day: calendar, names, emission } = people;
	// What was metered before the day is no part of it.
	const [first] = day.intervals();
	const supply = ledger.supply(first);
	const own = ledger.account(supplier.address, first);
	return {
		run: {
			community: people.name,
			date: calendar.name,
			timeZone: calendar.timeZone,
			quarters: calendar.quarters,
			from: calendar.clockTime(day.from),
			to: calendar.clockTime(day.to),
			...run,
		},
		symbol,
		names,
		tariff: people.tariff,
		accounts: people.households.map(({ name, kind, plantW, feeder, address }) => {
			const a = ledger.account(address, first);
			const { importWh, exportWh, consumedWh, soldWh, boughtWh, longWh, shortWh, fees } = a;
			return {
				name, kind, plantW, feeder, address, importWh, exportWh, consumedWh, soldWh, boughtWh, longWh, shortWh, fees,
				producedWh: a.generatedWh,
				received: a.revenue + a.sharedRevenue + a.fromSupplier + ledger.flexibility.paidTo(address),
				paid: a.paid + a.sharedPaid + a.toSupplier + a.charged + ledger.flexibility.paidBy(address),
				flexibility: ledger.flexibility.changeOf(address),
				change: ledger.expectedChange(address, closings) - a.grants + costOf(ledger.account(address)) - costOf(a),
			};
		}),
		supplier: { name: names.supplier, address: supplier.address, ...supply, soldWh: own.soldWh, revenue: own.revenue, boughtWh: own.boughtWh, spent: own.paid },
		pooled: pooledOf(after, supplier.address),
		auction: auctionOf(ledger, day, quarters),
		sharing: sharingOf(ledger, people, day.grid, first),
		curve: quarters.map((quarter) => {
			const data = day.dataAt(quarter);
			return {
				quarter,
				time: calendar.clockTime(quarter),
				loadWh: sumOf(data.load),
				generationWh: sumOf(data.generation),
				tradedWh: traded.get(calendar.intervalOf(quarter)) ?? 0,
				...day.states.get(quarter),
			};
		}),
		emergency: {
			reason: people.emergency.reason,
			begin: calendar.clockTime(day.emergency.begin),
			end: calendar.clockTime(day.emergency.end),
			refusals: ledger.refusals.filter(({ errorName }) => errorName === 'TradingSuspended').map(({ method, errorName }) => ({ method, errorName })),
			restoration: day.states.get(day.emergency.end).state,
		},
		measures: summarizeMeasures(ledger, day, closings),
		flexibility: summarizeFlexibility(day),
		market: {
			offers: ledger.offers.length,
			trades: ledger.trades.length,
			tradedWh: ledger.trades.reduce((total, { energyWh, cutWh }) => total + energyWh - cutWh, 0n),
			lowest: prices.length > 0 ? Math.min(...prices) : undefined,
			highest: prices.length > 0 ? Math.max(...prices) : undefined,
			readings: ledger.readingResults.length,
		},
		credits: {
			vintage: credit.vintage,
			factor: emission.gridMgPerKwh,
			issued: ledger.issued.map(({ producer, month, amount }) => {
				const { name, source } = people.households.find(({ address }) => address === producer);
				return { name, source, lifeCycle: CLEAN_SOURCES[source].mgPerKwh, generatedWh: ledger.creditableOf(producer).get(month) ?? 0n, energyWh: ledger.earningOf(producer).get(month) ?? 0n, amount: BigInt(amount) };
			}),
			transferred: ledger.creditTransfers.reduce((total, { amount }) => total + BigInt(amount), 0n),
			retired: ledger.retired.reduce((total, { amount }) => total + BigInt(amount), 0n),
			certificate: credit.certificate,
			beneficiary: credit.beneficiary,
			reason: credit.reason,
		},
		checks,
	};
}
