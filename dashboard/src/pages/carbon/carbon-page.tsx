// Credits: what is mine, what is for sale, what is being issued, where energy came from, and certificates.
import { useFormat } from '../../ui/format.tsx';
import { Choice } from '../../ui/kit.tsx';
import { setQuery, useRoute } from '../../ui/router.ts';
import { useSession } from '../../ui/session.tsx';
import { CertificateDialog } from './certificate.tsx';
import { Certificates } from './certificates.tsx';
import { CheckView } from './check.tsx';
import { Market } from './market.tsx';
import { Mine } from './mine.tsx';
import { OriginView } from './origin.tsx';
import { PendingCard } from './pending.tsx';
import { PlantCard } from './plant.tsx';
import { VerifierView } from './verifier.tsx';

type View = 'mine' | 'market' | 'issuance' | 'origin' | 'certificates' | 'verifier' | 'check';

export default function CarbonPage() {
	const { t } = useFormat();
	const { account, roles, areas } = useSession();
	const { query } = useRoute();
	const isKnown = account !== undefined && roles !== undefined && areas !== undefined;
	const views: View[] = [
		...(isKnown ? (['mine'] as const) : []),
		'market',
		'issuance',
		...(isKnown ? (['origin'] as const) : []),
		'certificates',
		...(isKnown && roles.verifier ? (['verifier'] as const) : []),
		'check',
	];
	const wanted = query.get('view') ?? (query.has('certificate') ? 'certificates' : undefined);
	const view = views.find((one) => one === wanted) ?? views[0] ?? 'market';
	const certificate = query.get('certificate');
	const who = account?.address ?? '';
	const area = roles?.connection?.area ?? roles?.operates[0] ?? areas?.[0]?.area;
	return (
		<div className="space-y-4">
			<h1>{t.pages.carbon}</h1>
			<p className="max-w-3xl text-sm text-muted">{t.carbon.means}</p>
			<Choice
				label={t.carbon.viewsLabel}
				value={view}
				onChange={(next) => setQuery({ view: next })}
				options={views.map((one) => [one, t.carbon.views[one]] as const)}
			/>
			{view === 'mine' && <Mine who={who} />}
			{view === 'market' && <Market />}
			{view === 'issuance' && (
				<>
					{isKnown && roles.producer !== undefined && area !== undefined && <PlantCard who={who} area={area} />}
					<PendingCard />
				</>
			)}
			{view === 'origin' && <OriginView who={who} area={area} />}
			{view === 'certificates' && <Certificates />}
			{view === 'verifier' && <VerifierView who={who} />}
			{view === 'check' && <CheckView />}
			{certificate !== null && /^\d{1,9}$/.test(certificate) && (
				<CertificateDialog id={Number(certificate)} onClose={() => setQuery({ certificate: undefined })} />
			)}
		</div>
	);
}
