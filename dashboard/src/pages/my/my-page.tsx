// A member's own energy and money. It is no login: what stands on the chain anybody can read.
import { findLastDay } from '../../chain/energy.ts';
import { useInfo, useLive, usePresent } from '../../chain/hooks.ts';
import { dateOf } from '../../lib/time.ts';
import { DayPicker } from '../../ui/day-picker.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Note, Waiting } from '../../ui/kit.tsx';
import { setQuery, useRoute } from '../../ui/router.ts';
import { useSigner } from '../../ui/session.tsx';
import { hasRole } from '../../chain/roles.ts';
import { BillCard } from './bill.tsx';
import { ConnectionCard, Invitations } from './connection.tsx';
import { Day } from './day.tsx';
import { FlexibilityCard } from './flexibility.tsx';
import { LimitsCard } from './limits.tsx';
import { MoneyCard } from './money.tsx';

export default function MyPage() {
	const { t, account: nameOf } = useFormat();
	const { account, roles } = useSigner();
	const { connection } = roles;
	return (
		<div className="space-y-4">
			<h1 className="no-print">{t.my.title(nameOf(account.address))}</h1>
			<Invitations />
			{connection ? (
				<Member who={account.address} area={connection.area} />
			) : (
				<Note>{hasRole(roles) ? t.my.notConnected : t.my.noRole}</Note>
			)}
			{connection && <LimitsCard who={account.address} connection={connection} />}
			{connection && <FlexibilityCard who={account.address} connection={connection} />}
			<MoneyCard who={account.address} />
			{connection && <BillCard who={account.address} />}
			{connection && <ConnectionCard who={account.address} connection={connection} />}
		</div>
	);
}

function Member({ who, area }: { who: string; area: number }) {
	const { t } = useFormat();
	const { lengthMs, zone } = useInfo();
	const { interval, moment } = usePresent();
	const { query } = useRoute();
	const today = dateOf(moment, zone);
	const chosen = query.get('day');
	// Asked again when an interval has passed, not at each block.
	const last = useLive(chosen === null ? `last ${who} ${interval}` : undefined, ({ api }, at) =>
		findLastDay(api, who, interval, zone, lengthMs, at),
	);
	const date = chosen ?? last.data?.date;
	if (date === undefined) return last.data ? <Note>{t.my.nothingYet}</Note> : <Waiting error={last.error} rows={8} />;
	return (
		<Day who={who} area={area} date={date}>
			<DayPicker date={date} last={today} onChange={(day) => setQuery({ day })} />
		</Day>
	);
}
