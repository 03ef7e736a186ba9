// The languages of the page. A dictionary that lacks a message does not compile; only the one that is
// used is fetched.
import { useSyncExternalStore } from 'react';
import type { Messages } from './en.ts';

export type { Messages };

const DICTIONARIES = {
	en: async () => (await import('./en.ts')).en,
	de: async () => (await import('./de.ts')).de,
} satisfies Record<string, () => Promise<Messages>>;

export type Language = keyof typeof DICTIONARIES;

const STORE = 'language';
const listeners = new Set<() => void>();
let current: { language: Language; t: Messages } | undefined;

async function use(language: Language): Promise<void> {
	current = { language, t: await DICTIONARIES[language]() };
	document.documentElement.lang = language;
	for (const listener of listeners) listener();
}

/** Fetches the dictionary that was chosen before, or else the browser's. Nothing is shown before that. */
export function startLanguage(): Promise<void> {
	const stored = localStorage.getItem(STORE);
	if (stored === 'en' || stored === 'de') return use(stored);
	return use(navigator.language.startsWith('de') ? 'de' : 'en');
}

function setLanguage(language: Language): void {
	localStorage.setItem(STORE, language);
	void use(language);
}

export function useLanguage(): { language: Language; t: Messages; setLanguage: (language: Language) => void } {
	const now = useSyncExternalStore(
		(listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		() => current,
	);
	if (!now) throw new Error('no language yet');
	return { ...now, setLanguage };
}
