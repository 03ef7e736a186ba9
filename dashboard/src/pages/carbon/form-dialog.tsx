// The parts that the dialogs about credits share.
import { useState } from 'react';
import { documentHash, parseHash } from '../../lib/document.ts';
import { useFormat } from '../../ui/format.tsx';
import { Field } from '../../ui/kit.tsx';

/** A line of text for the chain. */
export function TextField({
	name,
	label,
	hint,
	error,
	value,
	onChange,
	type = 'text',
}: {
	name: string;
	label: string;
	hint?: string;
	error?: string | undefined;
	value: string;
	onChange: (value: string) => void;
	type?: 'text' | 'month';
}) {
	return (
		<Field label={label} hint={hint} error={error}>
			<input
				className="input"
				name={name}
				type={type}
				autoComplete="off"
				value={value}
				aria-invalid={error !== undefined}
				onChange={(event) => onChange(event.target.value)}
			/>
		</Field>
	);
}

/**
 * The hash of a document: of a file that is chosen, which stays in the browser, or as it is typed.
 * @param wanted the hash that it must be, where there is one already
 */
export function DocumentField({ value, onChange, wanted }: { value: string; onChange: (hash: string) => void; wanted?: string }) {
	const { t } = useFormat();
	const [failed, setFailed] = useState<string>();
	const hash = parseHash(value);
	const error =
		failed ??
		(value !== '' && hash === undefined
			? t.carbon.document.notAHash
			: hash !== undefined && wanted !== undefined && hash !== wanted
				? t.carbon.document.other
				: undefined);
	const read = async (file: File | undefined) => {
		if (!file) return;
		try {
			onChange(documentHash(new Uint8Array(await file.arrayBuffer())));
			setFailed(undefined);
		} catch (reason) {
			setFailed(t.readFailed(String(reason)));
		}
	};
	return (
		<div className="grid gap-4 sm:grid-cols-2">
			<Field label={t.carbon.document.file} hint={t.carbon.document.fileHint}>
				<input className="input" type="file" name="document-file" onChange={(event) => void read(event.target.files?.[0])} />
			</Field>
			<TextField
				name="document"
				label={t.carbon.document.hash}
				hint={t.carbon.document.hashHint}
				error={error}
				value={value}
				onChange={(typed) => {
					setFailed(undefined);
					onChange(typed);
				}}
			/>
		</div>
	);
}

/** Returns a text as the chain stores it. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text.trim());
