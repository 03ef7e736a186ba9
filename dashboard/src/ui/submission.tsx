// What is about to be signed, in words; then its way to finality.
import type { Transaction } from 'polkadot-api';
import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { useChain } from '../chain/hooks.ts';
import type { Refusal } from '../chain/errors.ts';
import { submit, type Progress } from '../chain/submit.ts';
import { WholeCall, type Call } from './call.tsx';
import { useFormat } from './format.tsx';
import { Icon } from './icons.tsx';
import { Dialog, Note, Pairs } from './kit.tsx';
import { useSession } from './session.tsx';

/** A transaction that somebody may sign. */
export interface Intent {
	title: string;
	/** What it says, with units. */
	says: readonly (readonly [string, string])[];
	/** What follows from it, or what cannot be undone. */
	remark?: string | undefined;
	tx: Transaction;
	/** Called once it is carried out and final. */
	onDone?: (() => void) | undefined;
}

const SubmitContext = createContext<((intent: Intent) => void) | undefined>(undefined);

export function SubmissionProvider({ children }: { children: ReactNode }) {
	const [intent, setIntent] = useState<Intent>();
	return (
		<SubmitContext value={setIntent}>
			{children}
			{intent && <SubmissionDialog intent={intent} onClose={() => setIntent(undefined)} />}
		</SubmitContext>
	);
}

/** Returns what opens the dialog. */
export function useSubmit(): (intent: Intent) => void {
	const open = use(SubmitContext);
	if (!open) throw new Error('nothing can be submitted here');
	return open;
}

/** A button that opens what is to be signed. */
export function SignButton({
	title,
	label = title,
	look = 'small',
	testId,
	onClick,
	intent,
}: {
	title: string;
	/** What stands on it, if not the title. */
	label?: string;
	look?: string;
	testId?: string;
	/** Called before it opens. */
	onClick?: (() => void) | undefined;
	intent: () => Omit<Intent, 'title'>;
}) {
	const submit = useSubmit();
	const open = () => {
		onClick?.();
		submit({ title, ...intent() });
	};
	return (
		<button type="button" className={`button ${look}`} data-testid={testId} onClick={open}>
			{label}
		</button>
	);
}

/** Returns a refusal in the words of the page, or in the chain's. */
export function useRefusalText(): (refusal: Refusal) => string {
	const { t } = useFormat();
	return ({ name, docs }) => t.refusals[name] ?? docs ?? name;
}

function SubmissionDialog({ intent, onClose }: { intent: Intent; onClose: () => void }) {
	const { t, n, account: nameOf } = useFormat();
	const chain = useChain();
	const { account } = useSession();
	const [fee, setFee] = useState<bigint | 'unknown'>();
	const [progress, setProgress] = useState<Progress>();
	const address = account?.address;
	useEffect(() => {
		let gone = false;
		if (address !== undefined) {
			intent.tx.getEstimatedFees(address).then(
				(value) => gone || setFee(value),
				() => gone || setFee('unknown'),
			);
		}
		return () => {
			gone = true;
		};
	}, [intent, address]);
	if (!account) return null;
	const sign = async () => {
		if (await submit(chain, account, intent.tx, setProgress)) intent.onDone?.();
	};
	const busy = progress !== undefined && progress.step !== 'refused' && progress.step !== 'final';
	const done = progress?.step === 'final';
	return (
		<Dialog title={intent.title} onClose={onClose}>
			<div className="space-y-4">
				<Pairs
					pairs={[
						...intent.says,
						[t.submission.signer, nameOf(account.address)],
						[t.submission.fee, fee === undefined ? '…' : fee === 'unknown' ? t.submission.feeUnknown : n.money(fee, 6)],
					]}
				/>
				{intent.remark !== undefined && <Note>{intent.remark}</Note>}
				<WholeCall call={intent.tx.decodedCall as Call} />
				<Steps progress={progress} />
				<div className="flex flex-wrap justify-end gap-2">
					<button type="button" className="button" onClick={onClose}>
						{busy || done ? t.close : t.cancel}
					</button>
					{!done && (
						<button type="button" className="button primary" disabled={busy} onClick={() => void sign()} data-testid="sign">
							{progress?.step === 'refused' ? t.submission.again : t.submission.sign}
						</button>
					)}
				</div>
			</div>
		</Dialog>
	);
}

const ORDER = ['signing', 'sent', 'included', 'final'] as const;

function Steps({ progress }: { progress: Progress | undefined }) {
	const { t, n } = useFormat();
	const text = useRefusalText();
	if (!progress) return null;
	if (progress.step === 'refused') return <Note kind="bad">{t.submission.notSent(text(progress.refusal))}</Note>;
	const refusal = 'refusal' in progress ? progress.refusal : undefined;
	const reached = ORDER.indexOf(progress.step);
	return (
		<div role="status" data-testid="progress" data-step={progress.step} data-ok={refusal === undefined}>
			<ol className="grid grid-cols-4 gap-1 text-center text-xs">
				{ORDER.map((step, i) => (
					<li key={step} className={i <= reached ? 'font-semibold text-ink' : 'text-muted'}>
						<span className={`mb-1 block h-1.5 rounded-full ${i > reached ? 'bg-sunken' : refusal ? 'bg-bad' : 'bg-accent'}`} />
						{t.submission.steps[step]}
					</li>
				))}
			</ol>
			<div className="mt-3">
				{refusal ? (
					<Note kind="bad">{t.submission.failed(text(refusal))}</Note>
				) : 'block' in progress ? (
					<Note kind="good">
						{progress.step === 'final' ? t.submission.final(n.count(progress.block)) : t.submission.included(n.count(progress.block))}
					</Note>
				) : (
					<span className="flex items-center gap-2 text-sm text-muted">
						<Icon name="info" />
						{progress.step === 'signing' ? t.submission.inWallet : t.submission.waiting}
					</span>
				)}
			</div>
		</div>
	);
}
