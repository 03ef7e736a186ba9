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
