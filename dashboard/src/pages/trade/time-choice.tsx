// The intervals for which the gate is open: a day, and a range of its quarters.
import { useInfo, usePresent } from '../../chain/hooks.ts';
import { addDays, dateOf, dayOf } from '../../lib/time.ts';
import { useFormat } from '../../ui/format.tsx';
import { Field } from '../../ui/kit.tsx';

export interface TimeRange {
	date: string;
	/** Both ends included. */
	from: number;
	to: number;
}

/** Returns the first and the last interval that is open for trading. */
export function useOpen(): { first: number; last: number } {
	const { gateClosure, horizon } = useInfo();
	const { interval } = usePresent();
	return { first: interval + gateClosure + 1, last: interval + horizon };
}

/** Returns a range as far as it is still open; the whole day where nothing of it is left. */
export function useOpenRange(range: TimeRange | undefined): TimeRange {
	const { zone, lengthMs } = useInfo();
	const { first, last } = useOpen();
	const date = range?.date ?? dateOf(first * lengthMs, zone);
	const day = dayOf(date, zone, lengthMs);
	const [begin, end] = [Math.max(first, day.from), Math.min(last, day.from + day.count - 1)];
	if (!range || begin > end) return { date, from: begin, to: begin };
	const from = Math.min(Math.max(range.from, begin), end);
	return { date, from, to: Math.min(Math.max(range.to, from), end) };
}

export function TimeChoice({
	range,
	onChange,
	single = false,
}: {
	range: TimeRange;
	onChange: (range: TimeRange) => void;
	single?: boolean;
}) {
	const { t, cal } = useFormat();
	const { zone, lengthMs } = useInfo();
	const { first, last } = useOpen();
	const dates: string[] = [];
	for (let date = dateOf(first * lengthMs, zone); dayOf(date, zone, lengthMs).from <= last; date = addDays(date, 1)) dates.push(date);
	const day = dayOf(range.date, zone, lengthMs);
	const open = Array.from({ length: day.count }, (_, i) => day.from + i).filter((interval) => first <= interval && interval <= last);
	const choose = (date: string) => {
		const next = dayOf(date, zone, lengthMs);
		const from = Math.max(first, next.from);
		onChange({ date, from, to: single ? from : Math.min(last, next.from + next.count - 1) });
	};
	return (
		<>
			<div className="sm:col-span-full">
				<Field label={t.day}>
					<select className="input" name="day" value={range.date} onChange={(event) => choose(event.target.value)}>
						{dates.map((date) => (
							<option key={date} value={date}>
								{cal.day(date)}
							</option>
						))}
					</select>
				</Field>
			</div>
			<Field label={single ? t.quarter : t.trade.from}>
				<select
					className="input"
					name="from"
					value={range.from}
					onChange={(event) => {
						const from = Number(event.target.value);
						onChange({ ...range, from, to: single ? from : Math.max(from, range.to) });
					}}
				>
					{open.map((interval) => (
						<option key={interval} value={interval}>
							{cal.interval(interval)}
						</option>
					))}
				</select>
			</Field>
			{!single && (
				<Field label={t.trade.to}>
					<select className="input" name="to" value={range.to} onChange={(event) => onChange({ ...range, to: Number(event.target.value) })}>
						{open
							.filter((interval) => interval >= range.from)
							.map((interval) => (
								<option key={interval} value={interval}>
									{cal.interval(interval)}
								</option>
							))}
					</select>
				</Field>
			)}
		</>
	);
}
