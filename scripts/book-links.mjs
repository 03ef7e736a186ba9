#!/usr/bin/env node
// Checks that each internal link of a built book leads to a file of it, and to an anchor that the file has.
//
//   node scripts/book-links.mjs FOLDER
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const ELSEWHERE = /^([a-z][a-z0-9+.-]*:|\/\/)/i;
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'", '#x2F': '/' };

const unescaped = (text) => text.replaceAll(/&(#?\w+);/g, (whole, name) => ENTITIES[name] ?? whole);

/** Returns the markup of a page without comments and without what scripts and styles say. */
const markup = (html) => html.replaceAll(/<!--[\s\S]*?-->/g, '').replaceAll(/(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/g, '$1');

const attributes = (html, names) => [...html.matchAll(new RegExp(`<[a-z][^>]*?\\s(?:${names})="([^"]*)"`, 'gi'))].map(([, value]) => unescaped(value));

/** Returns the pages of a folder, by their paths. */
function pagesOf(folder) {
	const files = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
	return new Map(files.filter((path) => path.endsWith('.html')).map((path) => [path, markup(readFileSync(path, 'utf8'))]));
}

/**
 * Returns what is wrong with the links of a built book, and how many there are.
 * @param {string} folder
 */
export function checkLinks(folder) {
	const root = resolve(folder);
	const pages = pagesOf(root);
	const anchors = new Map([...pages].map(([path, html]) => [path, new Set(attributes(html, 'id|name'))]));
	const wrong = [];
	let count = 0;
	for (const [page, html] of pages) {
		for (const link of attributes(html, 'href|src')) {
			if (link === '' || ELSEWHERE.test(link)) continue;
			count += 1;
			const [path, anchor] = link.split('#');
			const file = path.split('?')[0];
			const say = (why) => wrong.push(`${relative(root, page)}: ${link}: ${why}`);
			// A link from the root is that of the page on a server which is not there: one place of its own.
			let target = file === '' ? page : resolve(file.startsWith('/') ? root : dirname(page), decodeURIComponent(file.replace(/^\//, '')));
			if (existsSync(target) && statSync(target).isDirectory()) target = join(target, 'index.html');
			if (target !== root && !target.startsWith(root + sep)) say('leads out of the book');
			else if (!existsSync(target)) say('is not there');
			else if (anchor && !anchors.get(target)?.has(decodeURIComponent(anchor))) say('has no such anchor');
		}
	}
	return { wrong, count, pages: pages.size };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const [folder] = process.argv.slice(2);
	if (folder === undefined) throw new Error('which folder? node scripts/book-links.mjs FOLDER');
	const { wrong, count, pages } = checkLinks(folder);
	for (const one of wrong) console.error(`✗ ${one}`);
	console.log(`${pages} pages, ${count} internal links, ${wrong.length} wrong`);
	process.exitCode = wrong.length > 0 || count === 0 ? 1 : 0;
}
