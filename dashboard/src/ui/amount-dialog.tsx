// Asks for an amount of money and opens what is to be signed.
import { useState } from 'react';
import type { Transaction } from 'polkadot-api';
import { parseFixed, toInput } from '../lib/units.ts';
import { useFormat } from './format.tsx';
import { Field, FormDialog } from './kit.tsx';
import { useSubmit } from './submission.tsx';

interface Props {
	title: string;
	/** What it does, in a sentence. */
	text: string;
	/** The most that makes sense, in plancks. */
	most: bigint;
	proposed?: bigint;
	tx: (plancks: bigint) => Transaction;
	onClose: () => void;
}

export function AmountDialog({ title, text, most, proposed, tx, onClose }: Props) {
	const { t, n } = useFormat();
	const submit = useSubmit();
	const [typed, setTyped] = useState(proposed === undefined ? '' : toInput(proposed, n.decimals));
	const amount = parseFixed(typed, n.decimals);
	const error =
		typed === ''
			? undefined
			: amount === undefined || amount === 0n
				? t.amount.notOne
				: amount > most
					? t.amount.tooMuch(n.money(most, n.decimals))
					: undefined;
	const good = amount !== undefined && error === undefined;
	const send = () => good && submit({ title, says: [[t.amount.label, n.money(amount, n.decimals)]], remark: text, tx: tx(amount) });
	return (
		<FormDialog title={title} good={good} onSubmit={send} onClose={onClose}>
			<p className="text-sm text-muted">{text}</p>
			<Field label={`${t.amount.label} (${n.symbol})`} hint={t.amount.most(n.money(most, n.decimals))} error={error}>
				<input
					className="input"
					inputMode="decimal"
					autoComplete="off"
					value={typed}
					aria-invalid={error !== undefined}
					onChange={(event) => setTyped(event.target.value)}
				/>
			</Field>
		</FormDialog>
	);
}
