// Chromium, and what a person does with a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { injectWallet, keyOf } from './wallet.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARGUMENTS = [
	'--no-sandbox',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
	'--disable-domain-reliability',
	'--disable-features=OptimizationHints,MediaRouter,Translate',
];
/** In bytes. */
export const MEGABYTE = 1e6;
/** What the browser says of a node that was killed on purpose. */
const OUTAGE = /WebSocket|ERR_CONNECTION|blocks broke off|502/;

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGUMENTS });

/** A page with what went wrong on it. */
export class Visitor {
	/**
	 * @param {import('playwright-core').Browser} browser @param {string} url
	 * @param {{ language?: string, scheme?: 'light' | 'dark', width?: number, account?: { path: string, name: string }, wallet?: Parameters<typeof injectWallet>[2] }} options
	 */
	static async come(browser, url, { language = 'en', scheme = 'light', width = 1280, account, wallet } = {}) {
		const context = await browser.newContext({
			viewport: { width, height: width < 500 ? 844 : 900 },
			colorScheme: scheme,
			locale: language === 'de' ? 'de-DE' : 'en-GB',
			reducedMotion: 'reduce',
		});
		const visitor = new Visitor(context, await context.newPage(), url);
		if (account) {
			visitor.signed = await injectWallet(visitor.page, [account], wallet);
			const choice = JSON.stringify({ source: 'test', address: keyOf(account.path).address });
			await visitor.page.addInitScript((text) => localStorage.setItem('account', text), choice);
		}
		return visitor;
	}

	constructor(context, page, url) {
		Object.assign(this, { context, page, url });
		this.troubles = [];
		this.sockets = 0;
		/** What came by WebSocket. */
		this.frames = 0;
		this.bytes = 0;
		/** How many questions the page has asked the node. */
		this.questions = 0;
		page.on('console', (message) => {
			if (['error', 'warning'].includes(message.type()) && !OUTAGE.test(message.text())) this.troubles.push(message.text());
		});
		page.on('pageerror', (error) => this.troubles.push(String(error)));
		page.on('websocket', (socket) => {
			this.sockets += 1;
			socket.on('framereceived', ({ payload }) => {
				this.frames += 1;
				this.bytes += payload.length;
			});
			socket.on('framesent', ({ payload }) => {
				this.questions += (String(payload).match(/"method"/g) ?? []).length;
			});
		});
		page.on('request', (request) => {
			if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url())) this.troubles.push(`asked elsewhere: ${request.url()}`);
		});
	}

	/** What the page's own JavaScript holds, after what is not needed is thrown away, in MB. */
	async heap() {
		const session = await this.context.newCDPSession(this.page);
		await session.send('Performance.enable');
		await session.send('HeapProfiler.collectGarbage');
		const { metrics } = await session.send('Performance.getMetrics');
		await session.detach();
		return metrics.find(({ name }) => name === 'JSHeapUsedSize').value / MEGABYTE;
	}

	/** Goes to a page, and waits until all on it is read. */
	async go(route) {
		const target = `${this.url}#/${route}`;
		if (this.page.url().startsWith(this.url)) await this.page.evaluate((hash) => (location.hash = hash), `#/${route}`);
		else await this.page.goto(target);
		await this.page.waitForSelector(`[data-testid=page-${route.split('?')[0]}]`);
		if (this.signed) await this.page.waitForSelector('[data-testid=account][data-known=true]');
		await this.settled();
	}

	/** Waits until nothing is being read. */
	async settled() {
		await this.page.waitForFunction(
			() => document.querySelector('main') && !document.querySelector('main [role=status][aria-label]'),
			undefined,
			{ timeout: 30_000 },
		);
	}

	/** Signs what is shown, and waits until it is final. Returns whether it was carried out, and what was said. */
	async sign() {
		await this.page.getByTestId('sign').click();
		await this.page.waitForFunction(() => {
			const step = document.querySelector('[data-testid=progress]')?.getAttribute('data-step');
			return step === 'final' || document.querySelector('dialog [role=alert]');
		});
		const progress = this.page.getByTestId('progress');
		const ok =
			(await progress.count()) > 0 &&
			(await progress.getAttribute('data-step')) === 'final' &&
			(await progress.getAttribute('data-ok')) === 'true';
		const said = await this.page.locator('dialog').innerText();
		await this.page.keyboard.press('Escape');
		await this.page.locator('dialog').waitFor({ state: 'detached' });
		return { ok, said };
	}

	/** What axe finds wrong, by rule. */
	async axe() {
		await this.page.evaluate(AXE);
		const { violations } = await this.page.evaluate(() =>
			globalThis.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
		);
		return violations.map(
			({ id, nodes }) =>
				`${id}: ${nodes
					.slice(0, 3)
					.map(({ html }) => html.slice(0, 160))
					.join(' ; ')}`,
		);
	}

	/** By how many pixels the page is wider than the window. */
	overflow() {
		return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
	}

	async leave() {
		await this.context.close();
	}
}
