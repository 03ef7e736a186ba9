// A certificate of retirement, with a code that leads back to it.
import { useEffect, useRef } from 'react';
import { generate } from 'lean-qr';
import type { Certificate } from '../../chain/answers.ts';
import { vintageOf } from '../../lib/vintage.ts';
import { useFormat } from '../../ui/format.tsx';
import { Dialog, Pairs } from '../../ui/kit.tsx';

/** Returns what a certificate is for, over all its vintages, in grams. */
export const amountOf = ({ vintages }: Certificate): bigint => vintages.reduce((sum, { amount }) => sum + amount, 0n);

export function CertificateDialog({ certificate, onClose }: { certificate: Certificate; onClose: () => void }) {
	const { t, n, cal, account } = useFormat();
	const vintageName = ({ credit, amount }: { credit: number; amount: bigint }) => {
		const { month, source } = vintageOf(credit);
		return `${source ? t.sources[source] : '?'}, ${cal.month(month)}: ${n.carbon(amount)}`;
	};
	const canvas = useRef<HTMLCanvasElement>(null);
	useEffect(() => {
		if (canvas.current)
			generate(`${location.origin}${location.pathname}#/carbon?certificate=${certificate.certificate}`).toCanvas(canvas.current);
	}, [certificate.certificate]);
	return (
		<Dialog title={t.carbon.certificate(certificate.certificate)} onClose={onClose}>
			<div className="space-y-4">
				<Pairs
					pairs={[
						[t.carbon.kind, t.carbon.kinds[certificate.kind.type]],
						[t.carbon.amount, n.carbon(amountOf(certificate))],
						[t.carbon.account, account(certificate.account)],
						[t.carbon.beneficiary, certificate.beneficiary || t.carbon.own],
						[t.carbon.reason, certificate.reason],
						...certificate.vintages.map((one) => [t.carbon.vintage, vintageName(one)] as const),
						[t.carbon.when, cal.moment(Number(certificate.at))],
					]}
				/>
				<figure className="text-center">
					<canvas ref={canvas} role="img" aria-label={t.carbon.qr} className="mx-auto size-40 bg-white [image-rendering:pixelated]" />
					<figcaption className="mt-1 text-sm text-muted">{t.carbon.qr}</figcaption>
				</figure>
			</div>
		</Dialog>
	);
}
