// Whose account: from a wallet in the browser, or on a development chain one that everybody knows.
import { useEffect, useState } from 'react';
import { accountsOf, DEV, devAccounts, wallets, type Account } from '../chain/accounts.ts';
import { useInfo } from '../chain/hooks.ts';
import { short } from '../lib/address.ts';
import { useFormat } from './format.tsx';
import { Dialog, Note } from './kit.tsx';
import { useNames } from './names.tsx';
import { useSession } from './session.tsx';

const namesOf = (accounts: readonly Account[]) =>
	Object.fromEntries(accounts.flatMap(({ address, name }) => (name ? [[address, name]] : [])));

export function AccountDialog({ onClose }: { onClose: () => void }) {
	const { t } = useFormat();
	const { development } = useInfo();
	const { account, choose } = useSession();
	const { suggest } = useNames();
	const [found, setFound] = useState<{ source: string; accounts: Account[] } | { source: string; error: string }>();
	const sources = [...wallets(), ...(development ? [DEV] : [])];
	const open = async (source: string) => {
		try {
			const accounts = source === DEV ? await devAccounts() : await accountsOf(source);
			suggest(namesOf(accounts));
			setFound({ source, accounts });
		} catch (error) {
			setFound({ source, error: error instanceof Error ? error.message : String(error) });
		}
	};
	return (
		<Dialog title={t.accounts.title} onClose={onClose}>
			<div className="space-y-4">
				<p className="text-sm text-muted">{t.accounts.why}</p>
				<div className="flex flex-wrap gap-2">
					{sources.map((source) => (
						<button key={source} type="button" className="button" aria-pressed={found?.source === source} onClick={() => void open(source)}>
							{source === DEV ? t.accounts.dev : source}
						</button>
					))}
				</div>
				{sources.length === 0 && <Note>{t.accounts.noWallet}</Note>}
				{found && 'error' in found && <Note kind="bad">{t.accounts.refused(found.error)}</Note>}
				{found && 'accounts' in found && (
					<ul className="max-h-80 space-y-1 overflow-y-auto" aria-label={t.accounts.list}>
						{found.accounts.map((one) => (
							<li key={one.address}>
								<button
									type="button"
									className={`flex w-full items-baseline justify-between gap-3 rounded-lg px-3 py-2 text-start hover:bg-sunken ${one.address === account?.address ? 'bg-sunken font-semibold' : ''}`}
									onClick={() => {
										choose(one);
										onClose();
									}}
								>
									<span>{one.name ?? t.accounts.unnamed}</span>
									<span className="text-sm text-muted">{short(one.address)}</span>
								</button>
							</li>
						))}
						{found.accounts.length === 0 && <Note>{t.accounts.empty}</Note>}
					</ul>
				)}
				{account && (
					<div className="flex items-center justify-between gap-3 border-t border-line pt-4 text-sm">
						<span className="min-w-0 break-all text-muted">{account.address}</span>
						<button
							type="button"
							className="button small"
							onClick={() => {
								choose(undefined);
								onClose();
							}}
						>
							{t.accounts.leave}
						</button>
					</div>
				)}
			</div>
		</Dialog>
	);
}

/** Brings the names of a development chain's accounts, so that they can be read from the start. */
export function DevNames() {
	const { suggest } = useNames();
	const { development } = useInfo();
	useEffect(() => {
		if (development) void devAccounts().then((accounts) => suggest(namesOf(accounts)));
		// The book of names changes with each name; the accounts do not.
		// eslint-disable-next-line react-hooks/exhaustive-deps
	}, [development]);
	return null;
}
