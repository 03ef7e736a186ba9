// The intervals for which the gate is open: a day, and a range of its quarters.
import { useInfo, usePresent } from '../../chain/hooks.ts';
import { dateOf, dayOf, daysOf, openIn } from '../../lib/time.ts';
import { useFormat } from '../../ui/format.tsx';
import { Field } from '../../ui/kit.tsx';
import { Select } from '../../ui/table.tsx';

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
	const open = openIn(dayOf(range.date, zone, lengthMs), first, last);
	const choose = (date: string) => {
		const next = dayOf(date, zone, lengthMs);
		const from = Math.max(first, next.from);
		onChange({ date, from, to: single ? from : Math.min(last, next.from + next.count - 1) });
	};
	return (
		<>
			<div className="sm:col-span-full">
				<Field label={t.day}>
					<Select
						name="day"
						value={range.date}
						options={daysOf(first, last, zone, lengthMs).map(({ date }) => [date, cal.day(date)] as const)}
						onChange={choose}
					/>
				</Field>
			</div>
			<Field label={single ? t.quarter : t.trade.from}>
				<Select
					name="from"
					value={range.from}
					options={open.map((one) => [one, cal.interval(one)] as const)}
					onChange={(from) => onChange({ ...range, from, to: single ? from : Math.max(from, range.to) })}
				/>
			</Field>
			{!single && (
				<Field label={t.trade.to}>
					<Select
						name="to"
						value={range.to}
						options={open.filter((one) => one >= range.from).map((one) => [one, cal.interval(one)] as const)}
						onChange={(to) => onChange({ ...range, to })}
					/>
				</Field>
			)}
		</>
	);
}
