// Invites somebody to connect, or changes a member's limits.
import { Enum } from 'polkadot-api';
import { useState } from 'react';
import type { Area, Member, PriorityClass } from '../../chain/answers.ts';
import { useChain } from '../../chain/hooks.ts';
import { isAddress } from '../../lib/address.ts';
import { CLASSES } from '../../lib/measures.ts';
import { parseFixed, toInput } from '../../lib/units.ts';
import { useFormat } from '../../ui/format.tsx';
import { Field, FormDialog, Note } from '../../ui/kit.tsx';
import { Decimal, Select } from '../../ui/table.tsx';
import { SignButton, useSubmit } from '../../ui/submission.tsx';

interface LimitsProps {
	area: Area;
	member?: Member;
	name?: string;
	onRename?: (name: string) => void;
	onClose: () => void;
}

export function LimitsDialog({ area, member, name = '', onRename, onClose }: LimitsProps) {
	const { t, n, account, area: nameOf } = useFormat();
	const { api } = useChain();
	const submit = useSubmit();
	const [who, setWho] = useState(member?.account ?? '');
	const [called, setCalled] = useState(name);
	const [limits, setLimits] = useState({
		import: member ? toInput(member.connection.import_limit_w, 3) : '11',
		export: member ? toInput(member.connection.export_limit_w, 3) : '11',
	});
	const [priority, setPriority] = useState<PriorityClass>(member?.connection.class.type ?? 'Standard');
	const importW = parseFixed(limits.import, 3);
	const exportW = parseFixed(limits.export, 3);
	const address = who.trim();
	const good = isAddress(address) && importW !== undefined && exportW !== undefined && importW + exportW > 0n;
	// Lower limits need nobody's consent; anything else the member has to accept.
	const lower =
		member !== undefined &&
		good &&
		importW <= member.connection.import_limit_w &&
		exportW <= member.connection.export_limit_w &&
		(priority === member.connection.class.type || priority !== 'Interruptible');
	const send = () => {
		if (!good) return;
		onRename?.(called.trim());
		const call = { who: address, import_limit_w: importW, export_limit_w: exportW, class: Enum(priority) };
		submit({
			title: lower ? t.members.change : t.members.invite,
			says: [
				[t.members.member, account(address)],
				[t.connection.area, nameOf(area)],
				[t.connection.import, n.power(importW)],
				[t.connection.export, n.power(exportW)],
				[t.connection.class, t.classes[priority]],
			],
			remark: lower ? t.members.atOnce : t.members.mustAccept,
			tx: lower ? api.tx.GridManagement.update_connection(call) : api.tx.GridManagement.connect({ ...call, area: area.area }),
		});
	};
	return (
		<FormDialog
			title={member ? t.members.changeOne(account(member.account)) : t.members.invite}
			good={good}
			onSubmit={send}
			onClose={onClose}
			aside={member && <Disconnect area={area} member={member} onClose={onClose} />}
		>
			{member ? (
				onRename && <NameField value={called} onChange={setCalled} onLeave={() => onRename(called.trim())} />
			) : (
				<AddressField value={who} onChange={setWho} />
			)}
			<div className="grid gap-4 sm:grid-cols-2">
				<Field label={t.connection.import} hint="kW">
					<Decimal name="import" value={limits.import} onChange={(typed) => setLimits({ ...limits, import: typed })} />
				</Field>
				<Field label={t.connection.export} hint="kW">
					<Decimal name="export" value={limits.export} onChange={(typed) => setLimits({ ...limits, export: typed })} />
				</Field>
			</div>
			<Field label={t.connection.class} hint={t.members.classHint}>
				<Select value={priority} options={CLASSES.map((one) => [one, t.classes[one]] as const)} onChange={setPriority} />
			</Field>
			<Note>{lower ? t.members.atOnce : t.members.mustAccept}</Note>
		</FormDialog>
	);
}

function AddressField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
	const { t } = useFormat();
	return (
		<Field label={t.members.address} hint={t.members.addressHint}>
			<input
				className="input"
				name="address"
				autoComplete="off"
				spellCheck={false}
				value={value}
				onChange={(event) => onChange(event.target.value)}
			/>
		</Field>
	);
}

/** What this browser calls the member. */
function NameField({ value, onChange, onLeave }: { value: string; onChange: (value: string) => void; onLeave: () => void }) {
	const { t } = useFormat();
	return (
		<Field label={t.members.name} hint={t.members.nameHint}>
			<input className="input" value={value} maxLength={64} onChange={(event) => onChange(event.target.value)} onBlur={onLeave} />
		</Field>
	);
}

function Disconnect({ area, member, onClose }: { area: Area; member: Member; onClose: () => void }) {
	const { t, account, area: nameOf } = useFormat();
	const { api } = useChain();
	return (
		<SignButton
			look="danger"
			title={t.members.disconnect}
			onClick={onClose}
			intent={() => ({
				says: [
					[t.members.member, account(member.account)],
					[t.connection.area, nameOf(area)],
				],
				remark: t.members.disconnectMeans,
				tx: api.tx.GridManagement.disconnect({ who: member.account }),
			})}
		/>
	);
}
