// The frame of all pages: who looks, how the chain is doing, and the ways to the pages that somebody
// has a use for.
import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react';
import { useChainState, useInfo, usePresent } from './chain/hooks.ts';
import { useLanguage, type Messages } from './i18n/index.ts';
import { AccountDialog, DevNames } from './ui/account-dialog.tsx';
import { FormatProvider, useFormat } from './ui/format.tsx';
import { Icon, type IconName } from './ui/icons.tsx';
import { Note, Waiting } from './ui/kit.tsx';
import { parseRoute, useRoute } from './ui/router.ts';
import { SessionProvider, useSession, type Session } from './ui/session.tsx';
import { SettingsDialog } from './ui/settings-dialog.tsx';
import { SubmissionProvider } from './ui/submission.tsx';

interface Page {
	path: keyof Messages['pages'];
	icon: IconName;
	/** Whether somebody has a use for it. */
	isFor: (session: Session) => boolean;
	component: ComponentType;
}

const PAGES: readonly Page[] = [
	{ path: 'now', icon: 'now', isFor: () => true, component: lazy(() => import('./pages/now/now-page.tsx')) },
	{ path: 'my', icon: 'my', isFor: ({ roles }) => roles !== undefined, component: lazy(() => import('./pages/my/my-page.tsx')) },
	{
		path: 'trade',
		icon: 'trade',
		isFor: ({ roles }) => roles?.connection !== undefined,
		component: lazy(() => import('./pages/trade/trade-page.tsx')),
	},
	{
		path: 'operator',
		icon: 'operator',
		isFor: ({ roles }) => (roles?.operates.length ?? 0) > 0,
		component: lazy(() => import('./pages/operator/operator-page.tsx')),
	},
	{
		path: 'carbon',
		icon: 'carbon',
		// Whoever has a certificate's code may look at it, and anybody may check a file.
		isFor: ({ roles }) =>
			(roles !== undefined &&
				(roles.producer !== undefined || roles.buyer || roles.verifier || roles.holds_credits || roles.connection !== undefined)) ||
			['certificate', 'view'].some((name) => parseRoute(location.hash).path === 'carbon' && parseRoute(location.hash).query.has(name)),
		component: lazy(() => import('./pages/carbon/carbon-page.tsx')),
	},
	{ path: 'network', icon: 'network', isFor: () => true, component: lazy(() => import('./pages/network/network-page.tsx')) },
];

export function App() {
	const { info, link, failure } = useChainState();
	const { t } = useLanguage();
	if (!info) {
		return (
			<main className="mx-auto flex min-h-screen max-w-md flex-col justify-center gap-3 p-6 text-center">
				<h1>{t.title}</h1>
				<p role="status">{failure !== undefined ? t.link.failed(failure) : link === 'lost' ? t.link.lost : t.link.connecting}</p>
			</main>
		);
	}
	return (
		<SessionProvider>
			{(session) => (
				<FormatProvider areas={session.areas}>
					<DevNames />
					<SubmissionProvider>
						<Frame />
					</SubmissionProvider>
				</FormatProvider>
			)}
		</SessionProvider>
	);
}

function Frame() {
	const { t } = useFormat();
	const session = useSession();
	const { path } = useRoute();
	const pages = PAGES.filter(({ isFor }) => isFor(session));
	const page = pages.find((one) => one.path === path) ?? pages[0];
	const [open, setOpen] = useState<'account' | 'settings'>();
	useEffect(() => {
		document.title = page ? `${t.pages[page.path]} · ${t.title}` : t.title;
	}, [page, t]);
	if (!page) return null;
	return (
		<div className="min-h-screen pb-20 md:pb-6">
			<a
				href="#main"
				className="sr-only focus:not-sr-only"
				onClick={(event) => (event.preventDefault(), document.getElementById('main')?.focus())}
			>
				{t.skip}
			</a>
			<Header onAccount={() => setOpen('account')} onSettings={() => setOpen('settings')} />
			<div className="mx-auto flex max-w-7xl gap-6 px-3 sm:px-5">
				<Navigation pages={pages} current={page.path} />
				<main id="main" tabIndex={-1} className="min-w-0 flex-1 py-4 outline-none" data-testid={`page-${page.path}`}>
					<Suspense fallback={<Waiting error={undefined} rows={6} />}>
						<page.component key={`${page.path} ${session.account?.address ?? ''}`} />
					</Suspense>
				</main>
			</div>
			{open === 'account' && <AccountDialog onClose={() => setOpen(undefined)} />}
			{open === 'settings' && <SettingsDialog onClose={() => setOpen(undefined)} />}
		</div>
	);
}

function Navigation({ pages, current }: { pages: readonly Page[]; current: string }) {
	const { t } = useFormat();
	return (
		<nav
			aria-label={t.navigation}
			className="no-print fixed inset-x-0 bottom-0 z-10 border-t border-line bg-card md:sticky md:top-16 md:h-fit md:w-44 md:shrink-0 md:border-0 md:bg-transparent md:py-4"
		>
			<ul className="flex justify-around md:flex-col md:gap-1">
				{pages.map(({ path, icon }) => (
					<li key={path} className="min-w-0 flex-1 md:flex-none">
						<a
							href={`#/${path}`}
							aria-current={path === current ? 'page' : undefined}
							className={`flex min-h-14 flex-col items-center justify-center gap-0.5 px-1 text-[0.6875rem] font-medium md:min-h-11 md:flex-row md:justify-start md:gap-3 md:rounded-xl md:px-3 md:text-[0.9375rem] ${path === current ? 'text-accent md:bg-card' : 'text-muted hover:text-ink'}`}
						>
							<Icon name={icon} size={20} />
							<span className="max-w-full truncate">{t.pages[path]}</span>
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

function Header({ onAccount, onSettings }: { onAccount: () => void; onSettings: () => void }) {
	const { t, cal, account: nameOf } = useFormat();
	const { account, roles } = useSession();
	const { moment } = usePresent();
	const { simulated, name } = useInfo();
	const { best } = useChainState();
	return (
		<header className="no-print sticky top-0 z-10 border-b border-line bg-card">
			<div className="mx-auto flex max-w-7xl items-center gap-3 px-3 py-2 sm:px-5">
				<a href="#/now" className="flex min-w-0 items-center gap-2 font-semibold" aria-label={t.title}>
					<span className="text-accent">
						<Icon name="now" size={22} />
					</span>
					<span className="hidden truncate sm:inline">{t.title}</span>
				</a>
				<div className="ms-auto min-w-0 text-end text-sm leading-tight" data-testid="clock">
					<div className="truncate font-medium tabular-nums">
						<span className="sm:hidden">{cal.shortMoment(moment)}</span>
						<span className="hidden sm:inline">{cal.moment(moment)}</span>
					</div>
					<div className="hidden truncate text-xs text-muted sm:block" data-testid="block-number" title={name}>
						{simulated ? `${t.link.simulated} · ` : ''}
						{t.block(best?.number ?? 0)}
					</div>
				</div>
				<button type="button" className="button" onClick={onAccount} data-testid="account" data-known={roles !== undefined}>
					<span className="hidden sm:inline">
						<Icon name="account" />
					</span>
					<span className="max-w-24 truncate sm:max-w-48">{account ? nameOf(account.address) : t.accounts.enter}</span>
				</button>
				<button type="button" className="button" onClick={onSettings} aria-label={t.settings.title}>
					<Icon name="settings" />
				</button>
			</div>
			<Trouble />
		</header>
	);
}

/** A live chain makes a block every six seconds; this long without one is no accident. */
const BEHIND_MS = 60_000;

/** Says so where the node is away, or what is shown is old. */
function Trouble() {
	const { t } = useFormat();
	const { link, moment, arrived } = useChainState();
	const { simulated } = useInfo();
	const [now, setNow] = useState(Date.now);
	useEffect(() => {
		const timer = setInterval(() => setNow(Date.now()), 5_000);
		return () => clearInterval(timer);
	}, []);
	const age = simulated || moment === undefined ? 0 : now - moment;
	const text =
		link === 'lost'
			? t.link.away(arrived === undefined ? 0 : Math.floor((now - arrived) / 1_000))
			: age > BEHIND_MS
				? t.link.behind(Math.floor(age / 60_000))
				: undefined;
	return (
		<div role="status" aria-live="polite">
			{text !== undefined && (
				<div className="border-t border-line px-5 py-2" data-testid="trouble">
					<div className="mx-auto max-w-7xl">
						<Note kind="alert">{text}</Note>
					</div>
				</div>
			)}
		</div>
	);
}
