import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { Chain, nodeUrl } from './chain/connection.ts';
import { ChainContext } from './chain/hooks.ts';
import { startLanguage } from './i18n/index.ts';
import { applyTheme, storedTheme } from './ui/settings-dialog.tsx';
import { NamesProvider } from './ui/names.tsx';
import './style.css';

applyTheme(storedTheme());
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
// The connection is made while the dictionary comes.
const chain = new Chain(nodeUrl());
const page = createRoot(root);
void startLanguage().then(() =>
	page.render(
		<StrictMode>
			<ChainContext value={chain}>
				<NamesProvider>
					<App />
				</NamesProvider>
			</ChainContext>
		</StrictMode>,
	),
);
