// Whose a list shows: everybody's, or those of the account that is chosen.
import { useFormat } from '../../ui/format.tsx';
import { Choice } from '../../ui/kit.tsx';
import { useSession } from '../../ui/session.tsx';

export type Whose = 'all' | 'mine';

/** The choice, where an account is chosen. */
export function WhoseChoice({ whose, onChange }: { whose: Whose; onChange: (whose: Whose) => void }) {
	const { t } = useFormat();
	const { account } = useSession();
	if (!account) return null;
	return (
		<Choice
			label={t.carbon.whose}
			value={whose}
			onChange={onChange}
			options={[
				['all', t.carbon.all],
				['mine', t.carbon.ofMine],
			]}
		/>
	);
}
