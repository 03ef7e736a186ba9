// What a certificate claims: for whom, what for, and if wanted in which country and months.
import { parseMonth } from '../../lib/time.ts';
import { useFormat } from '../../ui/format.tsx';
import { bytesOf, TextField } from './form-dialog.tsx';

/** A claim as it is typed. */
export interface TypedClaim {
	beneficiary: string;
	reason: string;
	country: string;
	from: string;
	to: string;
}

export const EMPTY_CLAIM: TypedClaim = { beneficiary: '', reason: '', country: '', from: '', to: '' };

/** Two letters as the chain has them. */
const COUNTRY = /^[A-Z]{2}$/;
const hexOf = (country: string): string => `0x${[...bytesOf(country)].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;

/**
 * Returns a claim as the chain takes it, and which of its parts are not as they must be.
 * @param maxText the most bytes of each text
 */
export function readClaim(typed: TypedClaim, maxText: number) {
	const [beneficiary, reason] = [bytesOf(typed.beneficiary), bytesOf(typed.reason)];
	const country = typed.country.trim().toUpperCase();
	const [from, to] = [parseMonth(typed.from), parseMonth(typed.to)];
	const faults = {
		country: country !== '' && !COUNTRY.test(country),
		period: (typed.from !== '' || typed.to !== '') && !(from !== undefined && to !== undefined && from <= to),
		texts: Math.max(beneficiary.length, reason.length) > maxText,
	};
	return {
		claim: {
			beneficiary,
			reason,
			jurisdiction: country ? hexOf(country) : undefined,
			period: from !== undefined && to !== undefined ? { from, to } : undefined,
		},
		country,
		textBytes: beneficiary.length + reason.length,
		faults,
		good: reason.length > 0 && !Object.values(faults).includes(true),
	};
}

export function ClaimFields({
	typed,
	faults,
	maxText,
	onChange,
}: {
	typed: TypedClaim;
	faults: ReturnType<typeof readClaim>['faults'];
	maxText: number;
	onChange: (typed: TypedClaim) => void;
}) {
	const { t } = useFormat();
	return (
		<>
			<TextField
				name="beneficiary"
				label={t.carbon.beneficiary}
				hint={t.carbon.beneficiaryHint}
				value={typed.beneficiary}
				onChange={(text) => onChange({ ...typed, beneficiary: text })}
			/>
			<TextField
				name="claim"
				label={t.carbon.reason}
				hint={t.carbon.publicHint}
				error={faults.texts ? t.carbon.tooLong(maxText) : undefined}
				value={typed.reason}
				onChange={(text) => onChange({ ...typed, reason: text })}
			/>
			<details>
				<summary className="text-sm text-muted">{t.carbon.moreClaim}</summary>
				<div className="mt-3 grid gap-4 sm:grid-cols-3">
					<TextField
						name="country"
						label={t.carbon.country}
						hint={t.carbon.countryHint}
						error={faults.country ? t.carbon.countryHint : undefined}
						value={typed.country}
						onChange={(text) => onChange({ ...typed, country: text })}
					/>
					{(['from', 'to'] as const).map((end) => (
						<TextField
							key={end}
							name={`period-${end}`}
							type="month"
							label={end === 'from' ? t.carbon.periodFrom : t.carbon.periodTo}
							error={faults.period ? t.carbon.badPeriod : undefined}
							value={typed[end]}
							onChange={(text) => onChange({ ...typed, [end]: text })}
						/>
					))}
				</div>
			</details>
		</>
	);
}
