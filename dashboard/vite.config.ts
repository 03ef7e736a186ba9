import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import { defaultClientConditions, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** The client's modules that the page does without. */
const UNUSED =
	/^(@noble\/hashes\/blake3\.js|tslib|(\.|\.\.\/\.\.)\/hashes\/keccak\.js|\.\/(watch-entries|viewFns|event|static-apis|isStaticCompatible|utils\/multisig|trie\/(node-decoder|proofs))\.js)$/;

/** A page's script needs no other one before it runs, and all have one style: it is fetched without Vite's help. */
const plainImports: Plugin = {
	name: 'plain-imports',
	enforce: 'pre',
	load: {
		filter: { id: /^\0vite\/preload-helper/ },
		handler: () => 'export const __vitePreload = (load) => load();',
	},
};

export default defineConfig({
	// Relative, so that the page may lie in any folder of a site.
	base: './',
	plugins: [tailwindcss(), plainImports],
	resolve: {
		// Pages are written against React. Preact does the same here, and is a tenth of its size.
		alias: [
			{ find: /^react(-dom)?$/, replacement: 'preact/compat' },
			{ find: 'react-dom/client', replacement: 'preact/compat/client' },
			{ find: /^react\/(jsx-(dev-)?runtime)$/, replacement: 'preact/$1' },
			// What the client of the chain has and the page never runs. A path that an update has moved fits none of these
			// any more, and is in the page again.
			{ find: UNUSED, replacement: fileURLToPath(new URL('src/lib/unused.ts', import.meta.url)) },
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
		modulePreload: false,
		rolldownOptions: {
			output: {
				// What all pages share, and the two pages that everybody has, are one file: together it is smaller, and
				// the first page needs nearly all of it.
				codeSplitting: {
					groups: [
						// What checks documents and signs for development accounts, when it is needed.
						{
							name: 'proofs',
							includeDependenciesRecursively: false,
							test: /clients[\\/]verify[\\/]src|@noble[\\/](curves|hashes[\\/]sha[23])|merkle/,
						},
						{
							name: 'base',
							test: /dashboard[\\/]src[\\/](main|app|pages[\\/](now|network)|ui[\\/](?!moment)|charts|i18n[\\/]duration|lib[\\/](flexibility|json|orders|tariff|vintage)|chain[\\/](methods|envelopes|flexibility))/,
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
