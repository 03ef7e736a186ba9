// The pictures of the guides, taken where the list says.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Chain } from '../../day/src/chain.mjs';
import { Visitor } from './browser.mjs';
import { PICTURES } from './guide-pictures.mjs';
import { keyOf } from './wallet.mjs';

/** A guide's column is not wider than this. */
const WIDTH = 1000;
/** What is taller is cut off, as a list of all meters. */
const MOST_HEIGHT = 620;
const MARGIN = 8;
/** The most that one picture may have. */
export const MOST_BYTES = 150_000;

async function take(browser, url, { route, account, element }, path) {
	const visitor = await Visitor.come(browser, url, { account, width: WIDTH });
	try {
		await visitor.go(route);
		const found = visitor.page.locator(element);
		await found.waitFor();
		await visitor.settled();
		const { x, y, width, height } = await found.boundingBox();
		const clip = { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: Math.min(height, MOST_HEIGHT) + 2 * MARGIN };
		await visitor.page.screenshot({ path, fullPage: true, clip });
	} finally {
		await visitor.leave();
	}
}

/** Takes the pictures that are taken after a part of the test. One that cannot be taken fails the test. */
export async function picturesPart(check, browser, url, folder, after) {
	for (const picture of PICTURES.filter((one) => one.after === after)) {
		const path = join(folder, picture.file);
		try {
			await take(browser, url, picture, path);
		} catch (error) {
			check.that(`${picture.guide}: ${picture.file}`, false, String(error).split('\n').slice(0, 3).join(' | '));
			continue;
		}
		const { size } = statSync(path);
		check.that(`${picture.guide}: ${picture.file}`, size <= MOST_BYTES, `${Math.round(size / 1_000)} kB`);
	}
}

/** A member of the council proposes to authorise a new runtime, which stays open. */
export async function proposeUpgrade(nodeUrl) {
	const chain = await Chain.connect(nodeUrl);
	const { tx } = chain.api;
	const call = tx.councilRoot.dispatchAsRoot(tx.system.authorizeUpgrade(`0x${'5a'.repeat(32)}`));
	await chain.execute(keyOf('//Alice'), tx.council.propose(2, call, call.encodedLength));
	await chain.disconnect();
}
