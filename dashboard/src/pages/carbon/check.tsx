// Checks a file that a node has exported, without asking a node: nothing that is checked leaves the browser.
import { useState } from 'react';
import { loadAnchor } from '../../chain/anchor.ts';
import { useChain } from '../../chain/hooks.ts';
import { checkFile, readAnchorFile, type Checked } from '../../lib/check.ts';
import { useFormat } from '../../ui/format.tsx';
import { Icon } from '../../ui/icons.tsx';
import { Card, Choice, Field, Note } from '../../ui/kit.tsx';

type Trust = 'file' | 'node';

export function CheckView() {
	const { t } = useFormat();
	const chain = useChain();
	const [trust, setTrust] = useState<Trust>('file');
	const [files, setFiles] = useState<{ document?: File; anchor?: File }>({});
	const [result, setResult] = useState<Checked | { error: string }>();
	const [busy, setBusy] = useState(false);
	const ready = files.document !== undefined && (trust === 'node' || files.anchor !== undefined);
	/** What was found out is about the files that were chosen then. */
	const choose = (part: typeof files) => {
		setResult(undefined);
		setFiles((old) => ({ ...old, ...part }));
	};
	const check = async () => {
		if (!files.document) return;
		setBusy(true);
		try {
			const anchor = trust === 'node' ? await loadAnchor(chain) : await readAnchorFile((await files.anchor?.text()) ?? '');
			setResult(await checkFile(await files.document.text(), anchor));
		} catch (error) {
			setResult({ error: error instanceof Error ? error.message : String(error) });
		}
		setBusy(false);
	};
	return (
		<Card title={t.carbon.check.title}>
			<p className="mb-4 max-w-3xl text-sm text-muted">{t.carbon.check.means}</p>
			<form
				className="space-y-4"
				onSubmit={(event) => {
					event.preventDefault();
					void check();
				}}
			>
				<Field label={t.carbon.check.document} hint={t.carbon.check.documentHint}>
					<input
						className="input"
						type="file"
						accept=".json,application/json"
						name="proof"
						onChange={(event) => {
							const file = event.target.files?.[0];
							if (file) choose({ document: file });
						}}
					/>
				</Field>
				<div>
					<div className="mb-1 text-sm font-semibold">{t.carbon.check.trust}</div>
					<Choice
						label={t.carbon.check.trust}
						value={trust}
						onChange={(next) => {
							setResult(undefined);
							setTrust(next);
						}}
						options={[
							['file', t.carbon.check.anchorFile],
							['node', t.carbon.check.anchorNode],
						]}
					/>
				</div>
				{trust === 'file' ? (
					<Field label={t.carbon.check.anchor} hint={t.carbon.check.anchorHint}>
						<input
							className="input"
							type="file"
							accept=".json,application/json"
							name="anchor"
							onChange={(event) => {
								const file = event.target.files?.[0];
								if (file) choose({ anchor: file });
							}}
						/>
					</Field>
				) : (
					<Note kind="alert">{t.carbon.check.nodeMeans}</Note>
				)}
				<button type="submit" className="button primary" disabled={!ready || busy}>
					{t.carbon.check.check}
				</button>
			</form>
			<div role="status" className="mt-4" data-testid="checked">
				{result && 'error' in result && <Note kind="bad">{t.carbon.check.failed(result.error)}</Note>}
				{result && 'ok' in result && <Result result={result} trust={trust} />}
			</div>
		</Card>
	);
}

function Result({ result, trust }: { result: Checked; trust: Trust }) {
	const { t } = useFormat();
	const name = (step: string) => (t.carbon.check.steps as Record<string, string>)[step] ?? step;
	return (
		<div className="space-y-3">
			{result.ok ? (
				<Note kind="good">{trust === 'node' ? t.carbon.check.holdsByNode : t.carbon.check.holds}</Note>
			) : (
				<Note kind="bad">{t.carbon.check.fails}</Note>
			)}
			<ol className="space-y-1.5">
				{result.steps.map((step) => (
					<li key={step.name} className="flex items-start gap-2 text-sm">
						<span className={`mt-0.5 ${step.ok ? 'text-good' : 'text-bad'}`}>
							<Icon name={step.ok ? 'check' : 'close'} />
						</span>
						<div className="min-w-0">
							<span className="font-semibold">{name(step.name)}</span>{' '}
							<span className="sr-only">{step.ok ? t.carbon.check.good : t.carbon.check.bad}</span>
							<div className="break-words text-muted" lang="en">
								{step.detail}
							</div>
						</div>
					</li>
				))}
			</ol>
			{result.ok && (
				<div className="rounded-xl border border-line p-3 text-sm" lang="en" data-testid="proven">
					{result.proven.map((line) => (
						<p key={line} className="break-words">
							{line}
						</p>
					))}
				</div>
			)}
		</div>
	);
}
