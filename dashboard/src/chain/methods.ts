// Which methods the node has beside those of the chain's own interface: newer nodes have more.
import { useEffect, useState } from 'react';
import { useChain } from './hooks.ts';

let known: Promise<ReadonlySet<string>> | undefined;

/** Returns the methods of the node, once they are known. */
export function useMethods(): ReadonlySet<string> | undefined {
	const chain = useChain();
	const [methods, setMethods] = useState<ReadonlySet<string>>();
	useEffect(() => {
		known ??= chain.request<{ methods: string[] }>('rpc_methods').then(({ methods: names }) => new Set(names));
		known.then(setMethods, () => (known = undefined));
	}, [chain]);
	return methods;
}
