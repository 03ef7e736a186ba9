// Credits: what there is, what is mine, and the certificates of those that were retired.
import { useState } from 'react';
import type { Holding } from '../../chain/answers.ts';
import { SLOWLY_MS, useLive } from '../../chain/hooks.ts';
import { readPages } from '../../chain/pages.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Figure, Note, Waiting } from '../../ui/kit.tsx';
import { Table } from '../../ui/table.tsx';
import { setQuery, useRoute } from '../../ui/router.ts';
import { useSession } from '../../ui/session.tsx';
import { amountOf, CertificateDialog } from './certificate.tsx';
import { RetireDialog } from './retire-dialog.tsx';

export default function CarbonPage() {
	const { t } = useFormat();
	const { account } = useSession();
	return (
		<div className="space-y-4">
			<h1>{t.pages.carbon}</h1>
			<p className="max-w-3xl text-sm text-muted">{t.carbon.means}</p>
			{account && <Totals who={account.address} />}
			{account && <Vintages who={account.address} />}
			<Certificates />
		</div>
	);
}

function Totals({ who }: { who: string }) {
	const { t, n } = useFormat();
	const found = useLive(`carbon ${who}`, ({ api }, at) =>
		Promise.all([api.apis.CarbonApi.get_carbon_account(who, { at }), api.apis.CarbonApi.get_network_carbon_account({ at })]),
	);
	if (!found.data) {
		return (
			<Card>
				<Waiting error={found.error} />
			</Card>
		);
	}
	const [mine, all] = found.data;
	return (
		<Card>
			<div className="grid grid-cols-2 gap-x-4 gap-y-5 lg:grid-cols-4" data-testid="carbon">
				<Figure label={t.carbon.issued} value={n.fixed(mine.issued, 3, 3)} unit="kg" />
				<Figure label={t.carbon.retired} value={n.fixed(mine.retired, 3, 3)} unit="kg" />
				<Figure label={t.carbon.networkIssuedAll} value={n.fixed(all.issued, 3, 3)} unit="kg" />
				<Figure label={t.carbon.networkRetiredAll} value={n.fixed(all.retired, 3, 3)} unit="kg" />
			</div>
		</Card>
	);
}

function Vintages({ who }: { who: string }) {
	const { t, n, cal } = useFormat();
	const [retiring, setRetiring] = useState<Holding>();
	const found = useLive(
		`vintages ${who}`,
		async ({ api }, at) => {
			const [all, mine] = await Promise.all([
				readPages((from: number | undefined) => api.apis.CarbonApi.get_vintages(from, undefined, { at })),
				readPages((from: number | undefined) => api.apis.CarbonApi.get_credits(who, from, undefined, { at })),
			]);
			const held = new Map(mine.items.map((one) => [one.credit, one]));
			return all.items.map((one) => ({ ...one, mine: held.get(one.credit) })).sort((a, b) => b.credit - a.credit);
		},
		SLOWLY_MS,
	);
	return (
		<Card title={t.carbon.vintages}>
			{!found.data ? (
				<Waiting error={found.error} />
			) : found.data.length === 0 ? (
				<Note>{t.carbon.noVintages}</Note>
			) : (
				<Table
					label={t.carbon.vintages}
					testId="vintages"
					columns={[
						t.carbon.month,
						t.carbon.source,
						`#${t.carbon.balance} (kg)`,
						`#${t.carbon.networkIssued} (kg)`,
						`#${t.carbon.networkRetired} (kg)`,
						`.${t.offers.act}`,
					]}
				>
					{found.data.map(({ credit, vintage, total, mine }) => (
						<tr key={credit}>
							<td>{cal.month(vintage.month)}</td>
							<td>{t.sources[vintage.source.type]}</td>
							<td className="number font-semibold">{n.fixed(mine?.free ?? 0n, 3, 3)}</td>
							<td className="number">{n.fixed(total.issued, 3, 3)}</td>
							<td className="number">{n.fixed(total.retired, 3, 3)}</td>
							<td className="text-end">
								{mine && mine.free > 0n && (
									<button type="button" className="button small" onClick={() => setRetiring(mine)}>
										{t.carbon.retire}
									</button>
								)}
							</td>
						</tr>
					))}
				</Table>
			)}
			{retiring && <RetireDialog holding={retiring} onClose={() => setRetiring(undefined)} />}
		</Card>
	);
}

function Certificates() {
	const { t, n, cal, account } = useFormat();
	const wanted = useRoute().query.get('certificate');
	const found = useLive(
		'certificates',
		async ({ api }, at) => {
			const { items } = await readPages((from: number | undefined) => api.apis.CarbonApi.get_certificates(from, undefined, { at }), 1_024);
			return items.reverse();
		},
		SLOWLY_MS,
	);
	const shown = found.data?.find(({ certificate }) => String(certificate) === wanted);
	return (
		<Card title={t.carbon.certificates}>
			{!found.data ? (
				<Waiting error={found.error} />
			) : found.data.length === 0 ? (
				<Note>{t.carbon.noCertificates}</Note>
			) : (
				<Table
					label={t.carbon.certificates}
					testId="certificates"
					columns={[t.carbon.number, t.carbon.account, `#${t.carbon.amount} (kg)`, t.carbon.when, `.${t.offers.act}`]}
				>
					{found.data.map((certificate) => (
						<tr key={certificate.certificate}>
							<td>{certificate.certificate}</td>
							<td>{account(certificate.account)}</td>
							<td className="number">{n.fixed(amountOf(certificate), 3, 3)}</td>
							<td className="whitespace-nowrap">{cal.moment(Number(certificate.at))}</td>
							<td className="text-end">
								<button type="button" className="button small" onClick={() => setQuery({ certificate: String(certificate.certificate) })}>
									{t.carbon.show}
								</button>
							</td>
						</tr>
					))}
				</Table>
			)}
			{shown && <CertificateDialog certificate={shown} onClose={() => setQuery({ certificate: undefined })} />}
		</Card>
	);
}
