// Saves something with its proof, as a file that can be checked without a node.
import { useState } from 'react';
import { useChain } from '../chain/hooks.ts';
import { useMethods } from '../chain/methods.ts';
import { save } from '../lib/csv.ts';
import { toJson } from '../lib/json.ts';
import { useFormat } from './format.tsx';
import { Icon } from './icons.tsx';
import { Note } from './kit.tsx';

/** Returns the documents of an answer: one, or a page of some. */
function documentsOf(answer: unknown): unknown[] {
	const isPage = typeof answer === 'object' && answer !== null && 'items' in answer && Array.isArray(answer.items);
	return isPage ? (answer.items as unknown[]) : [answer];
}

/**
 * @param method of the node; where it does not have it there is no button
 * @param file the name of the file, without its ending
 */
export function ExportButton({ method, params, file }: { method: string; params: unknown[]; file: string }) {
	const { t } = useFormat();
	const chain = useChain();
	const methods = useMethods();
	const [state, setState] = useState<'busy' | { error: string }>();
	if (!methods?.has(method)) return null;
	const fetchIt = async () => {
		setState('busy');
		try {
			const documents = documentsOf(await chain.request(method, params));
			for (const [i, document] of documents.entries()) {
				save(`${file}${documents.length > 1 ? `-${i + 1}` : ''}.json`, 'application/json', toJson(document));
			}
			setState(documents.length > 0 ? undefined : { error: t.proof.nothing });
		} catch (error) {
			setState({ error: error instanceof Error ? error.message : String(error) });
		}
	};
	return (
		<div className="min-w-0 space-y-1">
			<button type="button" className="button small" disabled={state === 'busy'} onClick={() => void fetchIt()}>
				<Icon name="download" />
				{t.proof.export}
			</button>
			{typeof state === 'object' && <Note kind="alert">{t.proof.unavailable(state.error)}</Note>}
		</div>
	);
}
