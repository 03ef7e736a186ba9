// Tables and the fields of forms, in the few forms that pages need.
import type { ReactNode } from 'react';
import { Scroll } from './kit.tsx';

/** A column: its heading; `#` before it for numbers, `.` for a heading that only screen readers need. */
export type Column = string;

/** A table that scrolls by itself where it is wider than the page. */
export function Table({
	label,
	columns,
	testId,
	className = '',
	children,
}: {
	label: string;
	columns: readonly Column[];
	testId?: string;
	className?: string;
	children: ReactNode;
}) {
	return (
		<Scroll label={label} className={className}>
			<table className="table" data-testid={testId}>
				<thead>
					<tr>
						{columns.map((column) => (
							<th key={column} scope="col" className={column.startsWith('#') ? 'number' : undefined}>
								{column.startsWith('.') ? <span className="sr-only">{column.slice(1)}</span> : column.replace(/^#/, '')}
							</th>
						))}
					</tr>
				</thead>
				<tbody>{children}</tbody>
			</table>
		</Scroll>
	);
}

/** A field for a decimal number, with a point or a comma. */
export function Decimal({
	name,
	value,
	onChange,
	placeholder,
}: {
	name: string;
	value: string;
	onChange: (typed: string) => void;
	placeholder?: string;
}) {
	return (
		<input
			className="input"
			inputMode="decimal"
			autoComplete="off"
			name={name}
			placeholder={placeholder}
			value={value}
			onChange={(event) => onChange(event.target.value)}
		/>
	);
}

/** A box to tick, with what it stands for. */
export function Checkbox({
	name,
	label,
	isHidden = false,
	checked,
	disabled,
	onChange,
}: {
	name?: string;
	label: string;
	/** Whether only screen readers need the label. */
	isHidden?: boolean;
	checked: boolean;
	disabled?: boolean;
	onChange: (checked: boolean) => void;
}) {
	return (
		<label className="flex items-center gap-2">
			<input
				type="checkbox"
				className="size-5 accent-accent"
				name={name}
				checked={checked}
				disabled={disabled}
				onChange={(event) => onChange(event.target.checked)}
			/>
			<span className={isHidden ? 'sr-only' : ''}>{label}</span>
		</label>
	);
}

/** A choice of a list: what is chosen, and how it is called. */
export function Select<T extends string | number>({
	value,
	options,
	onChange,
	name,
	label,
	className = '',
	testId,
}: {
	value: T;
	options: readonly (readonly [T, string])[];
	onChange: (value: T) => void;
	name?: string;
	/** For screen readers, where no label stands beside it. */
	label?: string;
	className?: string;
	testId?: string;
}) {
	return (
		<select
			className={`input ${className}`}
			name={name}
			aria-label={label}
			data-testid={testId}
			value={value}
			onChange={(event) => {
				const chosen = options[event.target.selectedIndex];
				if (chosen) onChange(chosen[0]);
			}}
		>
			{options.map(([key, text]) => (
				<option key={key} value={key}>
					{text}
				</option>
			))}
		</select>
	);
}
