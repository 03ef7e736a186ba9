// When something begins or ends: a day of the community's calendar, and a quarter of it.
import { useInfo } from '../chain/hooks.ts';
import { dateOf, dayOf, daysOf, openIn } from '../lib/time.ts';
import { useFormat } from './format.tsx';
import { Field } from './kit.tsx';
import { Select } from './table.tsx';

interface Props {
	name: string;
	label: string;
	/** The interval that begins then; nothing for at once. */
	value: number | undefined;
	first: number;
	last: number;
	/** What "at once" is called, where it may be chosen. */
	atOnce?: string;
	onChange: (value: number | undefined) => void;
}

export function MomentField({ name, label, value, first, last, atOnce, onChange }: Props) {
	const { t, cal } = useFormat();
	const { zone, lengthMs } = useInfo();
	const date = value === undefined ? '' : dateOf(value * lengthMs, zone);
	const within = (interval: number) => Math.min(Math.max(first, interval), last);
	const choose = (next: string) => {
		// The same time of another day.
		const hour = (value ?? 0) - dayOf(date || next, zone, lengthMs).from;
		onChange(next === '' ? undefined : within(dayOf(next, zone, lengthMs).from + Math.max(0, hour)));
	};
	return (
		<div className="grid grid-cols-[1fr_auto] items-end gap-2">
			<Field label={label}>
				<Select
					name={`${name}-day`}
					value={date}
					options={[
						...(atOnce === undefined ? [] : [['', atOnce] as const]),
						...daysOf(first, last, zone, lengthMs).map((day) => [day.date, cal.shortDay(day.date)] as const),
					]}
					onChange={choose}
				/>
			</Field>
			{value !== undefined && (
				<Select
					className="w-auto"
					name={name}
					label={`${label}, ${t.quarter}`}
					value={value}
					options={openIn(dayOf(date, zone, lengthMs), first, last).map((one) => [one, cal.begin(one)] as const)}
					onChange={onChange}
				/>
			)}
		</div>
	);
}
