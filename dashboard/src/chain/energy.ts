// An account's energy and money.
import type { Statement } from './answers.ts';
import { loadSchedule } from './grid.ts';
import type { Api } from './connection.ts';
import { readPages, readRange } from './pages.ts';
import type { Schedule } from '../lib/tariff.ts';
import { dateOf, dayOf, type TimeZone } from '../lib/time.ts';

/** Statements and generation of an account in a range of intervals. */
export interface EnergyOf {
	statements: Statement[];
	/** What its plant generated, by interval, in Wh; empty without a plant. */
	generated: Map<number, bigint>;
	schedule: Schedule;
}

/** Returns an account's statements of a range of intervals. */
export function loadStatements(api: Api, who: string, from: number, count: number, at: string): Promise<Statement[]> {
	return readRange(from, count, (begin, most) => api.apis.TradingApi.get_statements(who, begin, most, { at }));
}

/** Returns what the account's plant generated, by interval. */
async function loadGenerated(api: Api, who: string, from: number, count: number, at: string): Promise<Map<number, bigint>> {
	const made = await readRange(from, count, (begin, most) => api.apis.ProductionApi.get_energy_productions(who, begin, most, { at }));
	return new Map(made.map(({ interval, energy }) => [interval, energy.generated_wh]));
}

/** Reads what an account used, made, traded and shared in a range of intervals. */
export async function loadEnergy(api: Api, who: string, area: number, from: number, count: number, at: string): Promise<EnergyOf> {
	const [statements, producer, schedule] = await Promise.all([
		loadStatements(api, who, from, count, at),
		api.apis.ProductionApi.get_producer_info(who, { at }),
		loadSchedule(api, area, at),
	]);
	const generated = producer ? await loadGenerated(api, who, from, count, at) : new Map<number, bigint>();
	return { statements, generated, schedule };
}

/** An account's money. */
export async function loadMoney(api: Api, who: string, at: string) {
	const { TradingApi } = api.apis;
	const [clearing, balance, pending, debts] = await Promise.all([
		TradingApi.get_clearing_account(who, { at }),
		TradingApi.get_energy_balance(who, { at }),
		TradingApi.get_pending_payout(who, { at }),
		readPages((from: string | undefined) => TradingApi.get_debts(who, from, undefined, { at })),
	]);
	return { clearing, balance, pending, arrears: debts.map(({ account, amount }) => ({ creditor: account, amount })) };
}

export type Money = Awaited<ReturnType<typeof loadMoney>>;

/** Returns the last interval that is settled. */
async function lastSettled(api: Api, at: string): Promise<number> {
	return (await api.apis.TradingApi.get_progress({ at })).settling - 1;
}

/** A search looks no further back than so many ranges of two days. */
const MOST_RANGES = 16;
const RANGE = 192;

/**
 * Returns the last local day of an account that is settled as a whole; the last day with anything where
 * no whole one is; nothing where its meters have measured nothing yet.
 */
export async function findLastDay(
	api: Api,
	who: string,
	interval: number,
	zone: TimeZone,
	lengthMs: number,
	at: string,
): Promise<{ date: string | undefined }> {
	const settled = await lastSettled(api, at);
	for (let range = 0; range < MOST_RANGES; range++) {
		const from = Math.max(0, interval + 1 - (range + 1) * RANGE);
		const statements = await loadStatements(api, who, from, interval + 1 - range * RANGE - from, at);
		const dates = [
			...new Set(statements.filter(({ import_wh }) => import_wh !== undefined).map((one) => dateOf(one.interval * lengthMs, zone))),
		]
			.sort()
			.reverse();
		const whole = dates.find((date) => {
			const day = dayOf(date, zone, lengthMs);
			return day.from + day.count - 1 <= settled;
		});
		if (whole ?? dates[0]) return { date: whole ?? dates[0] };
	}
	return { date: undefined };
}
