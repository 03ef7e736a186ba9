// Names of people: kept in this browser only, since what is on a chain cannot be taken back.
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { readNames, writeNames, type Names } from '../lib/address.ts';

interface NameBook {
	names: Names;
	rename: (address: string, name: string) => void;
	replace: (names: Names) => void;
	/** Names that wallets and the development chain bring; those that somebody gave count more. */
	suggest: (names: Names) => void;
}

const NamesContext = createContext<NameBook | undefined>(undefined);

export function NamesProvider({ children }: { children: ReactNode }) {
	const [given, setGiven] = useState(readNames);
	const [suggested, setSuggested] = useState<Names>({});
	const book = useMemo((): NameBook => {
		const keep = (names: Names) => {
			writeNames(names);
			setGiven(names);
		};
		return {
			names: { ...suggested, ...given },
			rename: (address, name) => {
				const { [address]: _, ...others } = given;
				keep(name === '' ? others : { ...others, [address]: name });
			},
			replace: keep,
			suggest: (names) => setSuggested((old) => ({ ...old, ...names })),
		};
	}, [given, suggested]);
	return <NamesContext value={book}>{children}</NamesContext>;
}

export function useNames(): NameBook {
	const book = use(NamesContext);
	if (!book) throw new Error('no names around');
	return book;
}
