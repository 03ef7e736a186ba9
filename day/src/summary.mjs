// From the book of the day to what its report tells.
import { GRID_MG_PER_KWH } from './carbon.mjs';
import { clockTime, dataAt, intervalOf } from './community.mjs';

/** What the report tells, from the book of the day. @returns {import('./report.mjs').Report} */
export function summarize({ run, symbol, people, ledger, day, credit, checks }) {
	const traded = new Map();
	for (const { interval, energyWh } of ledger.trades) traded.set(interval, (traded.get(interval) ?? 0) + Number(energyWh));
	const sumOf = (amounts) => [...amounts.values()].reduce((a, b) => a + b, 0);
	const prices = ledger.trades.map(({ price }) => price);
	const { supplier } = people.roles;
	const supply = ledger.supply();
	return {
		run: {
			date: '25 July 2016',
			from: clockTime(day.from),
			to: clockTime(day.to),
			...run,
		},
		symbol,
		accounts: people.households.map(({ name, kind, plantW, address }) => {
			const a = ledger.account(address);
			const { importWh, exportWh, consumedWh, soldWh, boughtWh, longWh, shortWh, fees } = a;
			return {
				name, kind, plantW, address, importWh, exportWh, consumedWh, soldWh, boughtWh, longWh, shortWh, fees,
				producedWh: a.generatedWh,
				received: a.revenue + a.fromSupplier,
				paid: a.paid + a.toSupplier,
				change: ledger.expectedChange(address) - a.grants,
			};
		}),
		supplier: { name: 'Charlie', address: supplier.address, ...supply },
		curve: Array.from({ length: day.to - day.from }, (_, i) => {
			const quarter = day.from + i;
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
