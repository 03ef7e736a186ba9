// What verifiers do: they approve plants, publish emission factors, and register buyers.
import { useState } from 'react';
import type { CleanProducer } from '../../chain/answers.ts';
import { readPages } from '../../chain/pages.ts';
import { SLOWLY_MS, useChain, useLive } from '../../chain/hooks.ts';
import { isAddress } from '../../lib/address.ts';
import { parseFixed } from '../../lib/units.ts';
import { useFormat } from '../../ui/format.tsx';
import { Card, Field, FormDialog, Note, Pairs, Waiting } from '../../ui/kit.tsx';
import { More } from '../../ui/pages.tsx';
import { SignButton, useSubmit } from '../../ui/submission.tsx';
import { Decimal, Table } from '../../ui/table.tsx';
import { FactorsCard } from './factors.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';

const ORDER = { Pending: 0, Approved: 1, Revoked: 2 } as const;
const PER_PAGE = 50;
/** More registrations than this are not looked through. */
const MOST = 4_096;

export function VerifierView({ who }: { who: string }) {
	return (
		<>
			<PlantsCard who={who} />
			<FactorsCard who={who} />
			<BuyersCard />
		</>
	);
}

function PlantsCard({ who }: { who: string }) {
	const { t } = useFormat();
	const [shown, setShown] = useState(PER_PAGE);
	const [approving, setApproving] = useState<CleanProducer>();
	const [withdrawing, setWithdrawing] = useState<CleanProducer>();
	// What the verifier itself has decided is read at once.
	const [round, setRound] = useState(0);
	const onDone = () => setRound((n) => n + 1);
	const found = useLive(
		`clean producers ${round}`,
		async ({ api }, at) => {
			const read = (from: [string, number] | undefined) =>
				api.apis.CarbonApi.get_clean_energy_producers(undefined, from, undefined, { at });
			const items = await readPages(read, MOST);
			return items.sort((a, b) => ORDER[a.registration.status.type] - ORDER[b.registration.status.type]);
		},
		SLOWLY_MS,
	);
	return (
		<Card title={t.carbon.verifier.plants}>
			{!found.data ? (
				<Waiting error={found.error} />
			) : found.data.length === 0 ? (
				<Note>{t.carbon.verifier.noPlants}</Note>
			) : (
				<Table
					label={t.carbon.verifier.plants}
					testId="clean-producers"
					columns={[t.carbon.producer, t.carbon.plant.status, `.${t.offers.act}`]}
				>
					{found.data.slice(0, shown).map((one) => (
						<PlantRow
							key={`${one.producer} ${one.zone}`}
							plant={one}
							isOwn={one.producer === who}
							onApprove={() => setApproving(one)}
							onWithdraw={() => setWithdrawing(one)}
							onDone={onDone}
						/>
					))}
				</Table>
			)}
			{found.data && found.data.length > shown && <More onClick={() => setShown(shown + PER_PAGE)} />}
			{approving && <ApproveDialog plant={approving} onDone={onDone} onClose={() => setApproving(undefined)} />}
			{withdrawing && <WithdrawDialog plant={withdrawing} who={who} onClose={() => setWithdrawing(undefined)} />}
		</Card>
	);
}

interface PlantRowProps {
	plant: CleanProducer;
	isOwn: boolean;
	onApprove: () => void;
	onWithdraw: () => void;
	onDone: () => void;
}

function PlantRow({ plant, isOwn, onApprove, onWithdraw, onDone }: PlantRowProps) {
	const { t, n, account: nameOf, area } = useFormat();
	const { api } = useChain();
	const { producer, zone, registration } = plant;
	const status = registration.status.type;
	return (
		<tr>
			<td>
				{nameOf(producer)}
				<div className="text-sm text-muted">
					{t.sources[registration.source.type]}, {area(zone)}
				</div>
			</td>
			<td>
				{t.carbon.plant.statuses[status]}
				<div className="text-sm text-muted tabular-nums">{n.power(registration.capacity_w)}</div>
			</td>
			<td>
				<div className="flex flex-wrap justify-end gap-2">
					{status === 'Pending' && !isOwn && (
						<button type="button" className="button small primary" onClick={onApprove}>
							{t.plants.approve}
						</button>
					)}
					{status !== 'Pending' && !isOwn && (
						<button type="button" className="button small" onClick={onWithdraw}>
							{t.carbon.withdraw.short}
						</button>
					)}
					{status !== 'Revoked' && (
						<SignButton
							look="small danger"
							title={t.carbon.verifier.revoke}
							label={status === 'Pending' ? t.carbon.verifier.refuse : t.carbon.verifier.revoke}
							intent={() => ({
								says: [
									[t.carbon.producer, nameOf(producer)],
									[t.zone, area(zone)],
								],
								remark: t.carbon.verifier.revokeMeans,
								tx: api.tx.CarbonOffset.revoke_clean_energy_producer({ producer, zone }),
								onDone,
							})}
						/>
					)}
				</div>
			</td>
		</tr>
	);
}

/** The capacity is typed, not proposed: it is what the verifier has found. */
function ApproveDialog({ plant, onDone, onClose }: { plant: CleanProducer; onDone: () => void; onClose: () => void }) {
	const { t, n, account: nameOf, area } = useFormat();
	const { api } = useChain();
	const submit = useSubmit();
	const [typed, setTyped] = useState('');
	const found = parseFixed(typed, 3);
	const { producer, zone, registration } = plant;
	const differs = found !== undefined && found !== registration.capacity_w;
	const says = [
		[t.carbon.producer, nameOf(producer)],
		[t.zone, area(zone)],
		[t.plants.source, t.sources[registration.source.type]],
	] as const;
	const send = () =>
		found !== undefined &&
		submit({
			title: t.carbon.verifier.approve,
			says: [...says, [t.carbon.verifier.found, n.power(found, 3)]],
			remark: t.carbon.verifier.approveMeans,
			tx: api.tx.CarbonOffset.approve_clean_energy_producer({ producer, zone, capacity_w: found }),
			onDone,
		});
	return (
		<FormDialog title={t.carbon.verifier.approve} good={found !== undefined && !differs} onSubmit={send} onClose={onClose}>
			<Pairs pairs={says} />
			<Field
				label={`${t.carbon.verifier.found} (kW)`}
				hint={t.carbon.verifier.foundHint}
				error={differs ? t.carbon.verifier.differs(n.power(registration.capacity_w, 3)) : undefined}
			>
				<Decimal name="capacity" value={typed} onChange={setTyped} />
			</Field>
			<Note>{t.carbon.verifier.approveMeans}</Note>
		</FormDialog>
	);
}

function BuyersCard() {
	const { t, account: nameOf } = useFormat();
	const { api } = useChain();
	const submit = useSubmit();
	const [typed, setTyped] = useState('');
	const address = typed.trim();
	const good = isAddress(address);
	const isBuyer = useLive(good ? `buyer ${address}` : undefined, ({ api: chain }, at) => chain.apis.CarbonApi.is_buyer(address, { at }));
	const known = good && !isBuyer.pending ? isBuyer.data : undefined;
	return (
		<Card title={t.carbon.verifier.buyers}>
			<form
				className="space-y-4"
				onSubmit={(event) => {
					event.preventDefault();
					if (known === undefined) return;
					submit({
						title: known ? t.carbon.verifier.removeBuyer : t.carbon.verifier.addBuyer,
						says: [
							[t.carbon.account, nameOf(address)],
							[t.members.address, address],
						],
						remark: known ? t.carbon.verifier.removeBuyerMeans : t.carbon.verifier.addBuyerMeans,
						tx: known ? api.tx.CarbonOffset.remove_buyer({ who: address }) : api.tx.CarbonOffset.register_buyer({ who: address }),
						onDone: () => setTyped(''),
					});
				}}
			>
				<Field label={t.members.address} hint={known ? t.carbon.verifier.isBuyer : t.carbon.verifier.addBuyerMeans}>
					<input
						className="input"
						name="buyer"
						autoComplete="off"
						spellCheck={false}
						value={typed}
						onChange={(event) => setTyped(event.target.value)}
					/>
				</Field>
				<button type="submit" className={`button ${known ? 'danger' : 'primary'}`} disabled={known === undefined}>
					{known ? t.carbon.verifier.removeBuyer : t.carbon.verifier.addBuyer}
				</button>
			</form>
		</Card>
	);
}
