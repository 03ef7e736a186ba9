import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions } from 'vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	// Relative, so that the page may lie in any folder of a site.
	base: './',
	plugins: [react(), tailwindcss()],
	// The smaller of the builds that rxjs offers.
	resolve: { conditions: ['es2015', ...defaultClientConditions] },
	build: {
		target: 'es2022',
		// A data: address is no source that the content policy allows scripts or fonts from.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
	},
	server: { proxy: { '/rpc': { target: 'ws://127.0.0.1:9944', ws: true, rewriteWsOrigin: true } } },
	test: { include: ['test/**/*.test.{ts,tsx,mjs}'] },
});
