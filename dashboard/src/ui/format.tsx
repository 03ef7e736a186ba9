// How everything is written: the language, the numbers, the community's clock, the names.
import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Area } from '../chain/answers.ts';
import { useInfo } from '../chain/hooks.ts';
import { useLanguage, type Language, type Messages } from '../i18n/index.ts';
import { short } from '../lib/address.ts';
import { GROUPS, NO_LIMIT_W, type Limits, type Protocol } from '../lib/measures.ts';
import { Calendar } from '../lib/time.ts';
import { Numbers } from '../lib/units.ts';
import { useNames } from './names.tsx';

export interface Format {
	language: Language;
	t: Messages;
	n: Numbers;
	cal: Calendar;
	/** An account, by the name that this browser knows or the ends of its address. */
	account: (address: string) => string;
	/** An area, by its name on the chain or its number. */
	area: (area: Area | number) => string;
	/** What a measure does. */
	measure: (protocol: Protocol) => string;
	/** Who decided something. */
	authority: (by: Authority) => string;
	/** What may be taken and fed in, to the W. */
	limits: (limits: Limits) => string;
}

type Authority = { type: 'Council'; value?: undefined } | { type: Exclude<keyof Messages['authorities'], 'Council'>; value: string };

const FormatContext = createContext<Format | undefined>(undefined);

export function FormatProvider({ areas, children }: { areas: readonly Area[] | undefined; children: ReactNode }) {
	const info = useInfo();
	const { language, t } = useLanguage();
	const { names } = useNames();
	const format = useMemo((): Format => {
		const areaNames = new Map((areas ?? []).map((area) => [area.area, area.name]));
		const n = new Numbers(t.locale, info.symbol, info.decimals);
		const account = (address: string) => names[address] ?? short(address);
		return {
			language,
			t,
			n,
			cal: new Calendar(t.locale, info.zone, info.lengthMs),
			account,
			area: (area) => {
				const id = typeof area === 'number' ? area : area.area;
				return areaNames.get(id) || t.area(id);
			},
			measure: ({ type, value }) =>
				type === 'Curtail'
					? t.measures.says.Curtail(n.permille(value.export_permille))
					: type === 'ShedLoad'
						? t.measures.says.ShedLoad(t.classes[value.from_class.type], value.groups, GROUPS)
						: t.measures.says[type],
			authority: ({ type, value }) => `${t.authorities[type]} ${value === undefined ? '' : account(value)}`.trim(),
			// A promise of flexibility limits one direction only.
			limits: ({ import_limit_w, export_limit_w }) =>
				import_limit_w === NO_LIMIT_W
					? t.limits.out(n.exactPower(export_limit_w))
					: export_limit_w === NO_LIMIT_W
						? t.limits.in(n.exactPower(import_limit_w))
						: t.limits.both(n.exactPower(import_limit_w), n.exactPower(export_limit_w)),
		};
	}, [language, t, info, names, areas]);
	return <FormatContext value={format}>{children}</FormatContext>;
}

export function useFormat(): Format {
	const format = use(FormatContext);
	if (!format) throw new Error('no format around');
	return format;
}
