// Tables as files for a spreadsheet.

/** A cell: numbers are written as they are, texts are guarded. */
export type Cell = string | number | bigint | boolean | undefined;

/** Returns a cell as text. A text that a spreadsheet would take for a formula gets an apostrophe. */
function cell(value: Cell): string {
	if (value === undefined) return '';
	if (typeof value !== 'string') return String(value);
	const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Returns a table as CSV (RFC 4180) with the mark that makes spreadsheets read it as UTF-8. */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
	return `\ufeff${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Lets the browser save a file. */
export function save(name: string, type: string, content: string): void {
	const url = URL.createObjectURL(new Blob([content], { type }));
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The download has begun by then.
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
