// A call of the chain in words and units, by the names of its parameters: what is signed, and what a council votes on.
import { useEffect, useState } from 'react';
import { docsOf, isVariant, type Variant } from '../chain/errors.ts';
import { useChain } from '../chain/hooks.ts';
import { isAddress } from '../lib/address.ts';
import type { Protocol } from '../lib/measures.ts';
import { useFormat, type Format } from './format.tsx';
import { Pairs } from './kit.tsx';

export interface Call {
	type: string;
	value: Variant;
}

type Said = readonly [string, string];

/** The units of whole numbers, by the ends of the parameters' names. */
const UNITS: readonly (readonly [RegExp, (value: bigint, format: Format, pallet: string) => string])[] = [
	[/_mg_per_kwh$/, (value, { n }) => n.factor(Number(value))],
	[/_wh$/, (value, { n }) => n.energy(value, 3)],
	[/_w$/, (value, { n }) => n.exactPower(value)],
	[/_mills$/, (value, { n }) => n.price(Number(value))],
	[/_permille$/, (value, { n }) => n.permille(Number(value))],
	[/_millihertz$/, (value, { n }) => `${n.exact(value, 3, 1)} Hz`],
	[/^(area|zone|parent)$/, (value, { area }) => area(Number(value))],
	[/^(interval|from|until)$/, (value, { cal }) => cal.moment(Number(value) * cal.lengthMs)],
	[/^month$/, (value, { cal }) => cal.month(Number(value))],
	[/^(amount|value|fee|bond)$/, (value, { n }, pallet) => (pallet === 'CarbonOffset' ? n.carbon(value) : n.exactMoney(value))],
];
const UNIT = /_(mg_per_kwh|wh|w|mills|permille|millihertz)$/;

/** Returns what a parameter is called. */
function nameOf(name: string, { t }: Format): string {
	const known: Record<string, string> = {
		area: t.connection.area,
		who: t.carbon.account,
		import_limit_w: t.connection.import,
		export_limit_w: t.connection.export,
		class: t.connection.class,
		grid_fee_mills: t.operator.fee,
		protocol: t.measures.measure,
		reason: t.carbon.reason,
		amount: t.carbon.amount,
		month: t.bill.month,
	};
	const words = name.replace(UNIT, '').replaceAll('_', ' ');
	return known[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** Returns what a value says; more than one line where it has parts. */
function says(name: string, value: unknown, format: Format, pallet: string): Said[] {
	const line = (text: string): Said[] => [[nameOf(name, format), text]];
	const { t } = format;
	if (value === undefined || value === null) return line('–');
	if (typeof value === 'boolean') return line(value ? t.motions.ayes : t.motions.nays);
	if (typeof value === 'bigint' || typeof value === 'number') {
		const write = UNITS.find(([names]) => names.test(name))?.[1];
		return line(write ? write(BigInt(value), format, pallet) : format.n.count(value));
	}
	if (typeof value === 'string') return line(isAddress(value) ? format.account(value) : value);
	if (value instanceof Uint8Array) return line(new TextDecoder().decode(value));
	if (Array.isArray(value)) return value.length === 0 ? line('–') : value.flatMap((one: unknown) => says(name, one, format, pallet));
	if (typeof value !== 'object') return line(String(value));
	if (name === 'protocol') return line(format.measure(value as Protocol));
	if (!isVariant(value)) return Object.entries(value).flatMap(([key, part]) => says(key, part, format, pallet));
	const { type, value: inner } = value;
	// An account by its address, as in transfers.
	if (type === 'Id') return says(name, inner, format, pallet);
	if (isVariant(inner) && typeof inner.value === 'object')
		return [...line(`${type}.${inner.type}`), ...says(name, inner.value, format, type)];
	return inner === undefined ? line(type) : [...line(type), ...says(name, inner, format, pallet)];
}

/** Returns the parameters of a call with their units. */
export const saysOf = ({ type, value }: Call, format: Format): Said[] =>
	value.value === undefined ? [] : says('', value.value, format, type);

/** Returns what the chain's metadata says a call does; nothing until it is read, and where it says nothing. */
export function useCallDocs(calls: readonly Call[]): (call: Call) => string | undefined {
	const chain = useChain();
	const [docs, setDocs] = useState<ReadonlyMap<string, string>>();
	const isWanted = calls.length > 0;
	useEffect(() => {
		if (isWanted) void docsOf(chain).then(setDocs);
	}, [chain, isWanted]);
	return ({ type, value }) => docs?.get(`${type}.${value.type}`);
}

/** A call as it is encoded, for those who want to know exactly. */
function plainJson(value: unknown): string {
	const plain = (_: string, inner: unknown): unknown => {
		if (typeof inner === 'bigint') return inner.toString();
		if (inner instanceof Uint8Array) return new TextDecoder().decode(inner);
		return inner;
	};
	return JSON.stringify(value, plain, 2) ?? '';
}

/** All of a call, folded away: as it is encoded, and in words where they do not stand above it. */
export function WholeCall({ call, inWords = true }: { call: Call; inWords?: boolean }) {
	const format = useFormat();
	return (
		<details className="text-sm">
			<summary className="text-muted">{format.t.submission.raw}</summary>
			{inWords && <Pairs pairs={saysOf(call, format)} />}
			<pre className="scroll mt-2 max-h-60 overflow-y-auto rounded-lg bg-sunken p-3 text-xs" tabIndex={0}>
				{`${call.type}.${call.value.type}\n${plainJson(call.value.value)}`}
			</pre>
		</details>
	);
}
