// A day of the community's calendar.
import { useRef } from 'react';
import { addDays } from '../lib/time.ts';
import { useFormat } from './format.tsx';
import { Icon } from './icons.tsx';

export function DayPicker({ date, last, onChange }: { date: string; last: string; onChange: (date: string) => void }) {
	const { t, cal } = useFormat();
	const input = useRef<HTMLInputElement>(null);
	return (
		<div className="no-print flex items-center gap-1" role="group" aria-label={t.day}>
			<button type="button" className="button small" aria-label={t.dayBefore} onClick={() => onChange(addDays(date, -1))}>
				<Icon name="back" />
			</button>
			{/* The browser's own field would write the date in another language than the page. */}
			<span className="relative">
				<button type="button" className="button small" onClick={() => input.current?.showPicker()}>
					{cal.shortDay(date)}
				</button>
				<input
					ref={input}
					type="date"
					tabIndex={-1}
					aria-hidden="true"
					className="pointer-events-none absolute inset-0 opacity-0"
					value={date}
					max={last}
					onChange={(event) => event.target.value && onChange(event.target.value)}
				/>
			</span>
			<button
				type="button"
				className="button small"
				aria-label={t.dayAfter}
				disabled={date >= last}
				onClick={() => onChange(addDays(date, 1))}
			>
				<Icon name="forward" />
			</button>
		</div>
	);
}
