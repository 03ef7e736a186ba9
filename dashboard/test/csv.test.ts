import { expect, it } from 'vitest';
import { csv } from '../src/lib/csv.ts';

it('a table is written as RFC 4180 says, and numbers stay exact', () => {
	expect(
		csv(
			['a', 'b'],
			[
				['x, "y"', 12_000_000_000_000_000_001n],
				['line\nbreak', undefined],
			],
		),
	).toBe('\ufeffa,b\r\n"x, ""y""",12000000000000000001\r\n"line\nbreak",\r\n');
});

it('a text that a spreadsheet would run is guarded, a negative number is not', () => {
	expect(csv(['a'], [['=1+1'], ['@SUM(A1)'], ['-2+3'], [-5n]])).toBe("\ufeffa\r\n'=1+1\r\n'@SUM(A1)\r\n'-2+3\r\n-5\r\n");
});
