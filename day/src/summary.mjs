// From the book of the day to what its report tells.
import { GRID_MG_PER_KWH } from './carbon.mjs';
import { AREAS, clockTime, dataAt, intervalOf } from './community.mjs';

const total = (values) => values.reduce((sum, value) => sum + value, 0n);

/** What the auctions came to, area by area. */
function auctionOf(ledger, day, quarters) {
	const markets = ledger.markets();
	const fills = [...ledger.clearings.keys()].flatMap((interval) => ledger.fills(interval));
	const orders = quarters.flatMap((quarter) => ledger.ordersFor(intervalOf(quarter)));
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
		void: quarters.filter((quarter) => !ledger.clearings.has(intervalOf(quarter)) && ledger.ordersFor(intervalOf(quarter)).length > 0),
		asks: share('Ask'),
		bids: share('Bid'),
		fees: total(markets.map(({ fee }) => fee)),
		rent: total(markets.map(({ rent }) => rent)),
		roundingWh: total(markets.map(({ roundingWh }) => roundingWh)),
		areas: AREAS.map(({ name, capacityW, gridFee }) => {
			const area = day.grid.ids.get(name);
			const own = markets.filter((market) => market.area === area);
			const sum = (field) => total(own.map((market) => market[field]));
			const flows = own.map(({ clearing }) => clearing.flowWh);
			return {
				name,
				capacityW,
				gridFee,
				isRoot: area === day.grid.root,
				soldWh: total(own.map(({ clearing }) => clearing.soldWh)),
				boughtWh: total(own.map(({ clearing }) => clearing.boughtWh)),
				outWh: total(flows.filter((flow) => flow > 0n)),
				inWh: -total(flows.filter((flow) => flow < 0n)),
				fees: sum('fee'),
				rent: sum('rent'),
				quarters: quarters.map((quarter) => {
					const market = own.find(({ interval }) => interval === intervalOf(quarter));
					return { quarter, price: market?.clearing.price, full: market?.full ?? false };
				}),
			};
		}),
	};
}

/** What the report tells, from the book of the day. @returns {import('./report.mjs').Report} */
export function summarize({ run, symbol, people, ledger, day, credit, checks }) {
	const traded = new Map();
	for (const { interval, energyWh } of ledger.trades) traded.set(interval, (traded.get(interval) ?? 0) + Number(energyWh));
	for (const { interval, clearing } of ledger.markets()) traded.set(interval, (traded.get(interval) ?? 0) + Number(clearing.boughtWh));
	const quarters = Array.from({ length: day.to - day.from }, (_, i) => day.from + i);
	const sumOf = (amounts) => [...amounts.values()].reduce((a, b) => a + b, 0);
	const prices = ledger.trades.map(({ price }) => price);
	const { supplier } = people.roles;
	const supply = ledger.supply();
	const own = ledger.account(supplier.address);
	return {
		run: {
			date: '25 July 2016',
			from: clockTime(day.from),
			to: clockTime(day.to),
			...run,
		},
		symbol,
		accounts: people.households.map(({ name, kind, plantW, feeder, address }) => {
			const a = ledger.account(address);
			const { importWh, exportWh, consumedWh, soldWh, boughtWh, longWh, shortWh, fees } = a;
			return {
				name, kind, plantW, feeder, address, importWh, exportWh, consumedWh, soldWh, boughtWh, longWh, shortWh, fees,
				producedWh: a.generatedWh,
				received: a.revenue + a.fromSupplier,
				paid: a.paid + a.toSupplier,
				change: ledger.expectedChange(address) - a.grants,
			};
		}),
		supplier: { name: 'Charlie', address: supplier.address, ...supply, soldWh: own.soldWh, revenue: own.revenue, boughtWh: own.boughtWh, spent: own.paid },
		auction: auctionOf(ledger, day, quarters),
		curve: quarters.map((quarter) => {
			const data = dataAt(people, quarter);
			return {
				quarter,
				loadWh: sumOf(data.load),
				generationWh: sumOf(data.generation),
				tradedWh: traded.get(intervalOf(quarter)) ?? 0,
				...day.states.get(quarter),
			};
		}),
		emergency: {
			reason: day.reason,
			...day.emergency,
			refusals: ledger.refusals.filter(({ errorName }) => errorName === 'TradingSuspended'),
			restoration: day.states.get(day.emergency.end).state,
		},
		market: {
			offers: ledger.offers.length,
			trades: ledger.trades.length,
			tradedWh: ledger.trades.reduce((total, { energyWh }) => total + energyWh, 0n),
			lowest: Math.min(...prices),
			highest: Math.max(...prices),
			readings: ledger.readingResults.length,
		},
		credits: {
			vintage: 'July 2016',
			factor: GRID_MG_PER_KWH,
			issued: ledger.issued.map(({ producer, amount }) => ({
				name: people.households.find(({ address }) => address === producer).name,
				energyWh: ledger.account(producer).generatedWh,
				amount: BigInt(amount),
			})),
			transferred: ledger.creditTransfers.reduce((total, { amount }) => total + BigInt(amount), 0n),
			retired: ledger.retired.reduce((total, { amount }) => total + BigInt(amount), 0n),
			certificate: credit.certificate,
			beneficiary: credit.beneficiary,
			reason: credit.reason,
		},
		checks,
	};
}
