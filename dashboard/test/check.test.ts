// The project's verifier as the page calls it, on documents of a real chain.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFile, readAnchorFile } from '../src/lib/check.ts';

const sample = (name: string) => readFileSync(`../clients/verify/test/sample/${name}.json`, 'utf8');
const anchor = await readAnchorFile(sample('anchor'));

describe('a file with its proof', () => {
	it('is checked step by step, and says in words what it proves', async () => {
		for (const kind of ['certificate', 'matched-origin', 'bill', 'reading']) {
			const { ok, steps, proven } = await checkFile(sample(kind), anchor);
			expect(steps.filter((step) => !step.ok)).toEqual([]);
			expect(ok).toBe(true);
			expect(proven.length).toBeGreaterThan(2);
		}
	});

	it('is refused where a figure is another, and then proves nothing', async () => {
		const document = JSON.parse(sample('certificate'));
		document.claim.reason = 'Something else';
		const { ok, steps, proven } = await checkFile(JSON.stringify(document), anchor);
		expect(ok).toBe(false);
		expect(steps.at(-1)).toMatchObject({ name: 'claim', ok: false });
		expect(proven).toEqual([]);
	});

	it('is refused against another chain’s anchor, and where it is no such file', async () => {
		const other = { ...anchor, genesis: `0x${'00'.repeat(32)}` };
		expect((await checkFile(sample('certificate'), other)).steps.at(-1)).toMatchObject({ name: 'chain', ok: false });
		expect((await checkFile('no JSON', anchor)).ok).toBe(false);
		await expect(readAnchorFile('no JSON')).rejects.toThrow('not JSON');
	});
});
