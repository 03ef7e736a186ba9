// The node is killed under the page, and started again: the page says so, and goes on.
import { MEGABYTE, Visitor } from './browser.mjs';

/** @param {() => Promise<void>} kill @param {() => Promise<void>} restart */
export async function outagePart(check, browser, url, kill, restart) {
	const visitor = await Visitor.come(browser, url, { account: { path: '//Bob', name: 'Bob' } });
	const { page } = visitor;
	await visitor.go('now');
	await kill();
	await page.getByTestId('trouble').waitFor({ timeout: 20_000 });
	check.that('the page says that the node is away', /does not answer/.test(await page.getByTestId('trouble').innerText()));
	check.that('and goes on showing what it had', await page.getByTestId('grid').isVisible());
	await restart();
	await page.getByTestId('trouble').waitFor({ state: 'detached', timeout: 60_000 });
	check.that('it connects again by itself', true);
	// And it works: a status goes through.
	await visitor.go('operator');
	await page.locator('[name=load]').fill('7.7');
	await page.locator('[name=generation]').fill('1');
	await page.getByTestId('report').click();
	check.that('and signs again', (await visitor.sign()).ok);
	await page.getByText('7.7 kW').first().waitFor();
	check.that('and shows what is new', true);
	await visitor.leave();
}

/** A chain in virtual time says nothing while nobody does anything; that is no outage. */
export async function idlePart(check, browser, url) {
	const visitor = await Visitor.come(browser, url);
	await visitor.go('now');
	// Longer than the client waits for a word of the node.
	await visitor.page.waitForTimeout(50_000);
	check.equal('a page on a quiet chain keeps its connection', visitor.sockets, 1);
	check.equal('and does not complain', await visitor.page.getByTestId('trouble').count(), 0);
	await visitor.leave();
}

/** How long it takes until the first figures stand on the page: said, not judged, for other work on the machine decides it too. */
export async function speedPart(check, browser, url) {
	for (let visit = 1; visit <= 5; visit++) {
		const visitor = await Visitor.come(browser, url);
		const begin = performance.now();
		await visitor.page.goto(`${url}#/now`);
		await visitor.page.getByTestId('grid').waitFor();
		check.note(`visit ${visit}: the grid after ${Math.round(performance.now() - begin)} ms, heap ${(await visitor.heap()).toFixed(1)} MB`);
		check.that('the grid has figures', /\d/.test(await visitor.page.getByTestId('grid').innerText()));
		await visitor.leave();
	}
}

/** A page that stays open while a day is played. */
export class Watcher {
	static async come(browser, url) {
		const watcher = new Watcher();
		watcher.visitor = await Visitor.come(browser, url);
		await watcher.visitor.page.goto(`${url}#/now`);
		await watcher.visitor.page.waitForSelector('[data-testid=page-now]');
		watcher.begin = performance.now();
		return watcher;
	}

	async check(check) {
		const heap = await this.visitor.heap();
		const seconds = Math.round((performance.now() - this.begin) / 1_000);
		const { frames, bytes } = this.visitor;
		check.note(`open for ${seconds} s: ${frames} messages, ${(bytes / MEGABYTE).toFixed(1)} MB by WebSocket`);
		check.equal('a page that was open all day kept its one connection', this.visitor.sockets, 1);
		check.that('and a heap below 60 MB', heap < 60, `${heap.toFixed(1)} MB`);
		check.equal('and nothing went wrong on it', this.visitor.troubles.join(' | '), '');
		const shown = await this.visitor.page.getByTestId('block-number').innerText();
		check.that('and shows the newest block', /\d{2,}/.test(shown), shown);
		await this.visitor.leave();
	}
}
