// Language, light or dark, and the names of people that this browser keeps.
import { useState } from 'react';
import { useLanguage } from '../i18n/index.ts';
import { parseNames } from '../lib/address.ts';
import { save } from '../lib/csv.ts';
import { useFormat } from './format.tsx';
import { Choice, Dialog, Note } from './kit.tsx';
import { useNames } from './names.tsx';

export type Theme = 'auto' | 'light' | 'dark';
const STORE = 'theme';

export function storedTheme(): Theme {
	const stored = localStorage.getItem(STORE);
	return stored === 'light' || stored === 'dark' ? stored : 'auto';
}

export function applyTheme(theme: Theme): void {
	if (theme === 'auto') delete document.documentElement.dataset['theme'];
	else document.documentElement.dataset['theme'] = theme;
}

export function SettingsDialog({ onClose }: { onClose: () => void }) {
	const { t } = useFormat();
	const { language, setLanguage } = useLanguage();
	const { names, replace } = useNames();
	const [theme, setTheme] = useState(storedTheme);
	const [refused, setRefused] = useState(false);
	return (
		<Dialog title={t.settings.title} onClose={onClose}>
			<div className="space-y-5">
				<div className="space-y-2">
					<h3>{t.settings.language}</h3>
					<Choice
						label={t.settings.language}
						value={language}
						onChange={setLanguage}
						options={[
							['en', 'English'],
							['de', 'Deutsch'],
						]}
					/>
				</div>
				<div className="space-y-2">
					<h3>{t.settings.look}</h3>
					<Choice
						label={t.settings.look}
						value={theme}
						onChange={(next) => {
							localStorage.setItem(STORE, next);
							applyTheme(next);
							setTheme(next);
						}}
						options={[
							['auto', t.settings.auto],
							['light', t.settings.light],
							['dark', t.settings.dark],
						]}
					/>
				</div>
				<div className="space-y-2">
					<h3>{t.settings.names}</h3>
					<p className="text-sm text-muted">{t.settings.namesWhy}</p>
					<div className="flex flex-wrap gap-2">
						<button
							type="button"
							className="button small"
							onClick={() => save('names.json', 'application/json', JSON.stringify(names, undefined, '\t'))}
						>
							{t.settings.exportNames}
						</button>
						<label className="button small cursor-pointer focus-within:outline-2">
							{t.settings.importNames}
							<input
								type="file"
								accept="application/json"
								className="sr-only"
								onChange={(event) => {
									const file = event.target.files?.[0];
									void file
										?.text()
										.then((text) => {
											replace({ ...names, ...parseNames(text) });
											setRefused(false);
										})
										.catch(() => setRefused(true));
								}}
							/>
						</label>
					</div>
					{refused && <Note kind="bad">{t.settings.namesRefused}</Note>}
				</div>
				<Note>{t.settings.privacy}</Note>
			</div>
		</Dialog>
	);
}
