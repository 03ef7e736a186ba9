// A certificate, with a code that leads back to it.
import { useEffect, useRef } from 'react';
import { generate } from 'lean-qr';
import type { Certificate } from '../../chain/answers.ts';
import { useLive } from '../../chain/hooks.ts';
import { ExportButton } from '../../ui/export-button.tsx';
import { useFormat, type Format } from '../../ui/format.tsx';
import { Dialog, Note, Pairs, Waiting } from '../../ui/kit.tsx';
import { useVintageName } from './names.ts';

/** Returns what a certificate is for, over all its vintages, in grams. */
export const amountOf = ({ vintages }: Certificate): bigint => vintages.reduce((sum, { amount }) => sum + amount, 0n);

/** @param id the certificate's number; one that nobody has is said to be none */
export function CertificateDialog({ id, onClose }: { id: number; onClose: () => void }) {
	const { t } = useFormat();
	const found = useLive(`certificate ${id}`, async ({ api }, at) => ({
		certificate: await api.apis.CarbonApi.get_certificate(id, { at }),
	}));
	return (
		<Dialog title={t.carbon.certificate(id)} onClose={onClose}>
			{!found.data ? (
				<Waiting error={found.error} />
			) : found.data.certificate ? (
				<CertificateView certificate={found.data.certificate} />
			) : (
				<Note>{t.carbon.noSuchCertificate}</Note>
			)}
		</Dialog>
	);
}

/** Returns a certificate's claim in words. */
function claimOf({ kind, beneficiary, reason, jurisdiction, period }: Certificate, { t, n, cal }: Format): [string, string][] {
	if (kind.type === 'Cancellation') {
		return [
			[t.carbon.move.registry, beneficiary],
			[t.carbon.move.reference, reason],
		];
	}
	const letters = jurisdiction?.replace(/^0x/, '').match(/../g) ?? [];
	const country = letters.map((hex) => String.fromCharCode(Number.parseInt(hex, 16))).join('');
	return [
		[t.carbon.beneficiary, beneficiary || t.carbon.own],
		[t.carbon.reason, reason || '–'],
		...(country ? [[t.carbon.country, country] as [string, string]] : []),
		...(period ? [[t.carbon.period, t.carbon.months(cal.month(period.from), cal.month(period.to))] as [string, string]] : []),
		...(kind.type === 'ConsumptionMatch'
			? [[t.carbon.match.matched(cal.month(kind.value.month)), n.energy(kind.value.energy_wh, 3)] as [string, string]]
			: []),
	];
}

function CertificateView({ certificate }: { certificate: Certificate }) {
	const format = useFormat();
	const { t, n, cal, account } = format;
	const vintage = useVintageName();
	const canvas = useRef<HTMLCanvasElement>(null);
	const id = certificate.certificate;
	useEffect(() => {
		if (canvas.current) generate(`${location.origin}${location.pathname}#/carbon?certificate=${id}`).toCanvas(canvas.current);
	}, [id]);
	return (
		<div className="space-y-4">
			<Pairs
				pairs={[
					[t.carbon.kind, t.carbon.kinds[certificate.kind.type]],
					[t.carbon.amount, n.carbon(amountOf(certificate))],
					[t.carbon.account, account(certificate.account)],
					...claimOf(certificate, format),
					...certificate.vintages.map(({ credit, amount }) => [vintage(credit), n.carbon(amount)] as const),
					[t.carbon.when, cal.moment(Number(certificate.at))],
				]}
			/>
			<div className="space-y-2">
				<ExportButton method="carbon_exportCertificate" params={[id]} file={`certificate-${id}`} />
				<p className="text-sm">
					<a className="underline" href="#/carbon?view=check">
						{t.carbon.check.link}
					</a>
				</p>
			</div>
			<figure className="text-center">
				<canvas ref={canvas} role="img" aria-label={t.carbon.qr} className="mx-auto size-40 bg-white [image-rendering:pixelated]" />
				<figcaption className="mt-1 text-sm text-muted">{t.carbon.qr}</figcaption>
			</figure>
		</div>
	);
}
