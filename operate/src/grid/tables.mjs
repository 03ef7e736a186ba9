// What readers print: tables in words, the node's answers as JSON, or a file for a spreadsheet.
import { clean } from './words.mjs';

const width = (text) => [...text].length;

/**
 * A table as lines of text.
 * @param {string[]} header
 * @param {(string | number)[][]} rows
 */
export function tableText(header, rows) {
	const cells = [header, ...rows].map((row) => row.map((cell) => clean(cell)));
	const widths = header.map((_, at) => Math.max(...cells.map((row) => width(row[at]))));
	const pad = (text, at, row) => {
		if (at === row.length - 1) return text;
		const rest = ' '.repeat(widths[at] - width(text));
		return typeof rows[0]?.[at] === 'number' ? rest + text : text + rest;
	};
	return cells.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** A cell of a file for a spreadsheet. A text that it would take for a formula gets an apostrophe. */
function csvCell(value) {
	if (typeof value === 'number') return String(value);
	const text = clean(value);
	const guarded = /^[=+\-@]/.test(text) ? `'${text}` : text;
	return /[",]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** A table as CSV (RFC 4180), with the mark that makes spreadsheets read it as UTF-8. */
export const csvText = (header, rows) => `\ufeff${[header, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;

/** The lines of a file of that kind as objects, by the names in its first line. */
export function parseCsv(text) {
	const lines = text
		.replace(/^\ufeff/, '')
		.split(/\r?\n/)
		.filter((line) => line.trim() !== '' && !line.startsWith('#'));
	const [header = [], ...rows] = lines.map((line) => line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')));
	return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

/** Pairs of a name and what it is, one a line; what is a list goes on below. */
export function listText(pairs) {
	const most = Math.max(...pairs.map(([name]) => width(name)));
	return pairs
		.flatMap(([name, value]) => [value].flat().map((line, at) => `${(at === 0 ? name : '').padEnd(most)}  ${clean(line)}`.trimEnd()))
		.join('\n');
}
