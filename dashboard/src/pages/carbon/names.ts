// How vintages and times are written on the pages about credits.
import { usePresent } from '../../chain/hooks.ts';
import { minutesUntil } from '../../lib/carbon.ts';
import { vintageOf } from '../../lib/vintage.ts';
import { useFormat } from '../../ui/format.tsx';

/** Returns what writes the name of a vintage: "Solar, July 2026". */
export function useVintageName(): (credit: number) => string {
	const { t, cal } = useFormat();
	return (credit) => {
		const { month, source } = vintageOf(credit);
		return `${source ? t.sources[source] : '?'}, ${cal.month(month)}`;
	};
}

/** Returns what writes until when something lasts, with the time that is left. */
export function useDeadline(): (until: bigint) => string {
	const { t, cal } = useFormat();
	const { moment } = usePresent();
	return (until) => {
		const minutes = minutesUntil(Number(until), moment);
		const when = cal.moment(Number(until));
		return minutes > 0 ? t.carbon.until(when, minutes) : t.carbon.overSince(when);
	};
}
