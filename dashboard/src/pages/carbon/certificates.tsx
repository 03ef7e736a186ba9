// Certificates: everybody's or one's own, the newest first.
import { useState } from 'react';
import { loadCertificatesOf, loadNewestCertificates } from '../../chain/carbon.ts';
import { SLOWLY_MS, useLive } from '../../chain/hooks.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Note, Waiting } from '../../ui/kit.tsx';
import { More } from '../../ui/pages.tsx';
import { setQuery } from '../../ui/router.ts';
import { useSession } from '../../ui/session.tsx';
import { Table } from '../../ui/table.tsx';
import { amountOf } from './certificate.tsx';
import { WhoseChoice, type Whose } from './whose-choice.tsx';

const PER_PAGE = 25;

export function Certificates() {
	const { t, n, cal, account: nameOf } = useFormat();
	const { account } = useSession();
	const [whose, setWhose] = useState<Whose>('all');
	const [shown, setShown] = useState(PER_PAGE);
	const who = whose === 'mine' ? account?.address : undefined;
	const found = useLive(
		`certificates ${who ?? 'all'} ${shown}`,
		async ({ api }, at) => {
			if (who === undefined) return loadNewestCertificates(api, shown, at);
			const items = await loadCertificatesOf(api, who, at);
			return { items: items.slice(0, shown), more: items.length > shown };
		},
		SLOWLY_MS,
	);
	return (
		<Card title={t.carbon.certificates} aside={<WhoseChoice whose={whose} onChange={setWhose} />}>
			{!found.data ? (
				<Waiting error={found.error} />
			) : found.data.items.length === 0 ? (
				<Note>{t.carbon.noCertificates}</Note>
			) : (
				<Table
					label={t.carbon.certificates}
					testId="certificates"
					columns={[t.carbon.number, t.carbon.kind, t.carbon.account, `#${t.carbon.amount} (kg)`, `.${t.offers.act}`]}
				>
					{found.data.items.map((certificate) => (
						<tr key={certificate.certificate}>
							<td>{certificate.certificate}</td>
							<td>
								{t.carbon.shortKinds[certificate.kind.type]}
								<div className="text-sm text-muted">{cal.moment(Number(certificate.at))}</div>
							</td>
							<td>{nameOf(certificate.account)}</td>
							<td className="number">{n.fixed(amountOf(certificate), 3, 3)}</td>
							<td className="text-end">
								<button type="button" className="button small" onClick={() => setQuery({ certificate: String(certificate.certificate) })}>
									{t.carbon.show}
								</button>
							</td>
						</tr>
					))}
				</Table>
			)}
			{found.data?.more && <More onClick={() => setShown(shown + PER_PAGE)} />}
		</Card>
	);
}
