// All that limits one member's connection, and the forms that change it.
import { useState } from 'react';
import type { Member } from '../../chain/answers.ts';
import type { Breach, Envelope } from '../../chain/envelopes.ts';
import { useChain, useInfo, usePresent } from '../../chain/hooks.ts';
import { isLimit } from '../../lib/measures.ts';
import { parseFixed, toInput } from '../../lib/units.ts';
import { useFormat } from '../../ui/format.tsx';
import { Dialog, Field, FormDialog, Pairs } from '../../ui/kit.tsx';
import { Breaches, DevicesForm, Periods } from '../../ui/limits.tsx';
import { MomentField } from '../../ui/moment-field.tsx';
import { SignButton, useSubmit } from '../../ui/submission.tsx';
import { Decimal } from '../../ui/table.tsx';

/** A member with what limits it, at present first. */
export interface LimitedMember extends Member {
	envelope: Envelope;
	limits: { limits: Envelope['default'] }[];
	breaches: Breach[];
}

type Form = 'publish' | 'default' | 'contract';

interface DialogProps {
	member: LimitedMember;
	onDone: () => void;
	onClose: () => void;
}

export function EnvelopeDialog({ member, onDone, onClose }: DialogProps) {
	const { t, n, account, limits } = useFormat();
	const { api } = useChain();
	const [form, setForm] = useState<Form | 'devices'>();
	const { envelope, connection, breaches } = member;
	const { devices, managed, floor_w } = envelope;
	if (form === 'devices') return <DevicesForm who={member.account} envelope={envelope} onDone={onDone} onClose={onClose} />;
	if (form) return <LimitsForm what={form} members={[member]} onDone={onDone} onClose={onClose} />;
	return (
		<Dialog wide title={account(member.account)} onClose={onClose}>
			<div className="space-y-5" data-testid="envelope">
				<Pairs
					pairs={[
						[t.limits.connection, limits(connection)],
						[t.limits.causes.default, limits(envelope.default)],
						[
							t.limits.devices,
							`${t.limits.deviceCount(devices, managed)}, ${floor_w > 0n ? t.limits.floor(n.exactPower(floor_w)) : t.limits.noFloor}`,
						],
					]}
				/>
				<Periods title={t.limits.periods} periods={envelope.periods} />
				<Periods title={t.limits.promises} periods={envelope.contracts} />
				<Periods title={t.limits.offered} periods={envelope.offered ? [envelope.offered] : []} />
				<Breaches breaches={breaches} />
				<div className="flex flex-wrap gap-2">
					{(['publish', 'default', 'contract', 'devices'] as const).map((one) => (
						<button key={one} type="button" className="button small" onClick={() => setForm(one)}>
							{t.limits.forms[one]}
						</button>
					))}
					{envelope.offered && (
						<SignButton
							look="small danger"
							title={t.limits.takeBack}
							onClick={onClose}
							intent={() => ({
								says: [[t.members.member, account(member.account)]],
								tx: api.tx.GridManagement.offer_contract({ who: member.account, contract: undefined }),
								onDone,
							})}
						/>
					)}
				</div>
			</div>
		</Dialog>
	);
}

interface FormProps {
	what: Form;
	members: readonly LimitedMember[];
	onDone: () => void;
	onClose: () => void;
}

/** The limits of an envelope, a default or a contract, and for the first and the last when they count. */
export function LimitsForm({ what, members, onDone, onClose }: FormProps) {
	const { t, n, cal, account, limits: says } = useFormat();
	const { api } = useChain();
	const { horizon, maxTermsAhead, gateClosure } = useInfo();
	const { interval } = usePresent();
	const submit = useSubmit();
	const [first] = members;
	const shown = what === 'default' ? first?.envelope.default : first?.connection;
	const [typed, setTyped] = useState({
		import: toInput(shown?.import_limit_w ?? 0n, 3),
		export: toInput(shown?.export_limit_w ?? 0n, 3),
		from: 0,
		until: 0,
	});
	const last = interval + (what === 'contract' ? maxTermsAhead : horizon + 1);
	// No envelope takes back what may have been traded already.
	const earliest = interval + 1 + (what === 'contract' ? 0 : gateClosure);
	const from = Math.max(earliest, typed.from);
	const until = Math.max(from + 1, typed.until || from + 4);
	const [importW, exportW] = [parseFixed(typed.import, 3), parseFixed(typed.export, 3)];
	// What a connection does not carry anyway need not be left to its devices.
	const floors = members.map(({ envelope, connection: { import_limit_w: own } }) => (envelope.floor_w < own ? envelope.floor_w : own));
	const floor = what === 'contract' ? 0n : floors.reduce((most, one) => (one > most ? one : most), 0n);
	const faultOf = (watts: bigint | undefined) => (watts === undefined ? t.notANumber : isLimit(watts) ? undefined : t.limits.tooLow);
	const importFault = faultOf(importW) ?? ((importW ?? 0n) < floor ? t.limits.belowFloor(n.exactPower(floor)) : undefined);
	const exportFault = faultOf(exportW);
	const good = first !== undefined && importFault === undefined && exportFault === undefined && from < until && until <= last;
	const send = () => {
		if (!good || importW === undefined || exportW === undefined) return;
		const limits = { import_limit_w: importW, export_limit_w: exportW };
		const { account: who, connection } = first;
		// A default that is the connection's own goes with it when that is changed.
		const isOwn = importW === connection.import_limit_w && exportW === connection.export_limit_w;
		const calls = api.tx.GridManagement;
		submit({
			title: t.limits.forms[what],
			says: [
				[t.members.member, members.map((one) => account(one.account)).join(', ')],
				...(what === 'default' ? [] : [[t.carbon.when, cal.span(from, until)] as const]),
				[t.operator.limits, says(limits)],
			],
			remark: t.limits.means[what],
			tx:
				what === 'publish'
					? calls.publish_envelopes({
							area: connection.area,
							envelopes: members.map((one) => ({ who: one.account, from, until, limits })),
						})
					: what === 'default'
						? calls.set_default_envelope({ who, limits: isOwn ? undefined : limits })
						: calls.offer_contract({ who, contract: { from, until, limits } }),
			onDone,
		});
	};
	return (
		<FormDialog title={t.limits.forms[what]} good={good} onSubmit={send} onClose={onClose}>
			<p className="text-sm text-muted">{t.limits.means[what]}</p>
			<div className="grid gap-4 sm:grid-cols-2">
				<Field label={`${t.connection.import} (kW)`} error={importFault}>
					<Decimal name="import" value={typed.import} onChange={(text) => setTyped({ ...typed, import: text })} />
				</Field>
				<Field label={`${t.connection.export} (kW)`} error={exportFault}>
					<Decimal name="export" value={typed.export} onChange={(text) => setTyped({ ...typed, export: text })} />
				</Field>
				{what !== 'default' && (
					<>
						<MomentField
							name="from"
							label={t.trade.from}
							value={from}
							first={earliest}
							last={last - 1}
							onChange={(next = 0) => setTyped({ ...typed, from: next })}
						/>
						<MomentField
							name="until"
							label={t.trade.to}
							value={until}
							first={from + 1}
							last={last}
							onChange={(next = 0) => setTyped({ ...typed, until: next })}
						/>
					</>
				)}
			</div>
		</FormDialog>
	);
}
