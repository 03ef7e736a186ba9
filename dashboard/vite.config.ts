import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	// Relative, so that the page may lie in any folder of a site.
	base: './',
	plugins: [tailwindcss()],
	resolve: {
		// Pages are written against React. Preact does the same here, and is a tenth of its size.
		alias: [
			{ find: /^react(-dom)?$/, replacement: 'preact/compat' },
			{ find: 'react-dom/client', replacement: 'preact/compat/client' },
			{ find: /^react\/(jsx-(dev-)?runtime)$/, replacement: 'preact/$1' },
			{ find: /^@noble\/hashes\/blake3\.js$/, replacement: fileURLToPath(new URL('src/lib/no-hash.ts', import.meta.url)) },
		],
		// One copy for all who use them, the verifier beside this folder among them.
		dedupe: ['@noble/curves', '@noble/hashes'],
		// The smaller of the builds that rxjs offers.
		conditions: ['es2015', ...defaultClientConditions],
	},
	build: {
		target: 'es2022',
		// A data: address is no source that the content policy allows scripts or fonts from.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		rolldownOptions: {
			output: {
				// What all pages share, and the two pages that everybody has, are one file: together it is smaller, and
				// the first page needs nearly all of it.
				codeSplitting: {
					groups: [
						// What checks documents and signs for development accounts, when it is needed.
						{ name: 'proofs', includeDependenciesRecursively: false, test: /clients[\\/]verify[\\/]src|@noble[\\/]curves|merkle/ },
						{
							name: 'base',
							test: /dashboard[\\/]src[\\/](main|app|pages[\\/](now|network)|ui[\\/](?!moment)|charts|i18n[\\/]duration|lib[\\/](json|tariff|vintage)|chain[\\/](methods|envelopes))/,
						},
					],
				},
			},
		},
	},
	server: { proxy: { '/rpc': { target: 'ws://127.0.0.1:9944', ws: true, rewriteWsOrigin: true } } },
	// Tests wait for what comes in its own time.
	test: { include: ['test/**/*.test.{ts,tsx,mjs}'], testTimeout: 120_000, hookTimeout: 120_000 },
});
