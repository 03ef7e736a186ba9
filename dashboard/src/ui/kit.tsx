// The few parts that pages are made of, all of them native elements.
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useFormat } from './format.tsx';
import { Icon, type IconName } from './icons.tsx';
import type { State } from '../chain/answers.ts';

export function Card({
	title,
	aside,
	children,
	className = '',
	id,
}: {
	title?: ReactNode;
	aside?: ReactNode;
	children: ReactNode;
	className?: string;
	id?: string;
}) {
	const heading = useId();
	return (
		<section className={`card ${className}`} aria-labelledby={title === undefined ? undefined : heading} id={id}>
			{title !== undefined && (
				<div className="mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
					<h2 id={heading}>{title}</h2>
					{aside}
				</div>
			)}
			{children}
		</section>
	);
}

/** A figure with what it means above it, and a detail below. */
export function Figure({
	label,
	value,
	unit,
	detail,
	mark,
}: {
	label: ReactNode;
	value: ReactNode;
	unit?: string;
	detail?: ReactNode;
	mark?: string;
}) {
	return (
		<div className="min-w-0">
			<div className="flex items-center gap-2 text-sm text-muted">
				{mark !== undefined && <span aria-hidden="true" className={`inline-block size-3 shrink-0 rounded-sm ${mark}`} />}
				{label}
			</div>
			<div className="figure">
				{value}
				{unit !== undefined && <span className="text-base font-medium text-muted"> {unit}</span>}
			</div>
			{detail !== undefined && <div className="text-sm text-muted">{detail}</div>}
		</div>
	);
}

export function Field({
	label,
	hint,
	error,
	children,
}: {
	label: ReactNode;
	hint?: ReactNode;
	error?: string | undefined;
	children: ReactNode;
}) {
	return (
		<div className="min-w-0">
			<label className="block">
				<span className="mb-1 block text-sm font-semibold">{label}</span>
				{children}
			</label>
			{error !== undefined ? (
				<span role="alert" className="mt-1 block text-sm text-bad">
					{error}
				</span>
			) : (
				hint !== undefined && <span className="mt-1 block text-sm text-muted">{hint}</span>
			)}
		</div>
	);
}

/** A dialog that opens with being shown, and says when it is closed. */
export function Dialog({
	title,
	onClose,
	children,
	wide = false,
}: {
	title: ReactNode;
	onClose: () => void;
	children: ReactNode;
	wide?: boolean;
}) {
	const { t } = useFormat();
	const element = useRef<HTMLDialogElement>(null);
	const heading = useId();
	useEffect(() => {
		const dialog = element.current;
		if (dialog && !dialog.open) dialog.showModal();
	}, []);
	return (
		<dialog
			ref={element}
			aria-labelledby={heading}
			onClose={onClose}
			className={`m-auto w-[calc(100%-1.5rem)] rounded-2xl border border-line bg-card p-0 text-ink ${wide ? 'max-w-3xl' : 'max-w-lg'}`}
		>
			<div className="p-5">
				<div className="mb-4 flex items-start justify-between gap-4">
					<h2 id={heading} className="text-lg">
						{title}
					</h2>
					<button type="button" className="button small" onClick={() => element.current?.close()} aria-label={t.close}>
						<Icon name="close" />
					</button>
				</div>
				{children}
			</div>
		</dialog>
	);
}

/** A form in a dialog that leads to what is signed. */
export function FormDialog({
	title,
	good,
	onSubmit,
	onClose,
	aside,
	children,
}: {
	title: string;
	good: boolean;
	onSubmit: () => void;
	onClose: () => void;
	/** What can be done instead. */
	aside?: ReactNode;
	children: ReactNode;
}) {
	const { t } = useFormat();
	return (
		<Dialog title={title} onClose={onClose}>
			<form
				className="space-y-4"
				onSubmit={(event) => {
					event.preventDefault();
					if (!good) return;
					onClose();
					onSubmit();
				}}
			>
				{children}
				<div className="flex flex-wrap justify-end gap-2">
					{aside}
					<button type="submit" className="button primary" disabled={!good}>
						{t.next}
					</button>
				</div>
			</form>
		</Dialog>
	);
}

const STATE_LOOK: Record<State, { icon: IconName; colour: string }> = {
	Normal: { icon: 'check', colour: 'text-good' },
	Alert: { icon: 'warning', colour: 'text-alert' },
	Restoration: { icon: 'restore', colour: 'text-feed' },
	Emergency: { icon: 'stop', colour: 'text-bad' },
	Blackout: { icon: 'dark', colour: 'text-bad' },
};

export function StateBadge({ state }: { state: State }) {
	const { t } = useFormat();
	const { icon, colour } = STATE_LOOK[state];
	return (
		<span className={`badge ${colour}`}>
			<Icon name={icon} />
			{t.states[state]}
		</span>
	);
}

/** A message that is not an answer: nothing there, something went wrong, look out. */
export function Note({ kind = 'info', children }: { kind?: 'info' | 'alert' | 'bad' | 'good'; children: ReactNode }) {
	const look = { info: 'text-muted', alert: 'text-alert', bad: 'text-bad', good: 'text-good' }[kind];
	const icon: IconName = kind === 'info' ? 'info' : kind === 'good' ? 'check' : 'warning';
	return (
		<div className={`flex items-start gap-2 text-sm ${look}`} role={kind === 'bad' ? 'alert' : undefined}>
			<span className="mt-0.5">
				<Icon name={icon} />
			</span>
			<div className="min-w-0">{children}</div>
		</div>
	);
}

/** What stands where something is still being read, or could not be. */
export function Waiting({ error, rows = 3 }: { error: string | undefined; rows?: number }) {
	const { t } = useFormat();
	if (error !== undefined) return <Note kind="bad">{t.readFailed(error)}</Note>;
	return (
		<div role="status" aria-label={t.reading} className="space-y-2 py-1">
			{Array.from({ length: rows }, (_, i) => (
				<div key={i} className="h-4 rounded bg-sunken" />
			))}
		</div>
	);
}

/** A list of names and values, as what is signed is shown. */
export function Pairs({ pairs }: { pairs: readonly (readonly [ReactNode, ReactNode])[] }) {
	return (
		<dl className="grid grid-cols-[1fr_fit-content(68%)] gap-x-4 gap-y-1.5 text-[0.9375rem]">
			{pairs.map(([name, value], i) => (
				<div key={i} className="contents">
					<dt className="text-muted">{name}</dt>
					<dd className="min-w-0 text-end font-medium break-words tabular-nums">{value}</dd>
				</div>
			))}
		</dl>
	);
}

/** Buttons of which one is pressed. */
export function Choice<T extends string>({
	label,
	value,
	options,
	onChange,
}: {
	label: string;
	value: T;
	options: readonly (readonly [T, string])[];
	onChange: (value: T) => void;
}) {
	return (
		<div role="group" aria-label={label} className="inline-flex flex-wrap rounded-xl border border-line bg-sunken p-0.5">
			{options.map(([key, text]) => (
				<button
					key={key}
					type="button"
					aria-pressed={value === key}
					onClick={() => onChange(key)}
					className={`min-h-9 rounded-[0.625rem] px-3 text-sm font-medium ${value === key ? 'bg-card text-ink shadow-sm' : 'text-muted'}`}
				>
					{text}
				</button>
			))}
		</div>
	);
}

/** What may be wider or higher than there is room: it scrolls by itself, with the keyboard too. */
export function Scroll({ label, className = '', children }: { label: string; className?: string; children: ReactNode }) {
	return (
		<div className={`scroll ${className}`} tabIndex={0} role="group" aria-label={label}>
			{children}
		</div>
	);
}
