// An account's money: in its wallet, in the market's pool, with its supplier; and what it owes.
import { useState } from 'react';
import { loadMoney, type Money } from '../../chain/energy.ts';
import { useChain, useLive } from '../../chain/hooks.ts';
import { AmountDialog } from '../../ui/amount-dialog.tsx';
import { useFormat } from '../../ui/format.tsx';
import { Card, Figure, Note, Waiting } from '../../ui/kit.tsx';
import { useSigner } from '../../ui/session.tsx';
import { SignButton } from '../../ui/submission.tsx';

/** Kept in the wallet for fees when all of it is proposed: some hundred transactions. */
const FOR_FEES = 100_000_000_000n;

export function MoneyCard({ who }: { who: string }) {
	const { t, n } = useFormat();
	const money = useLive(`money ${who}`, ({ api }, at) => loadMoney(api, who, at));
	const { roles } = useSigner();
	return (
		<Card title={t.money.title} className="no-print">
			{!money.data ? (
				<Waiting error={money.error} />
			) : (
				<div className="space-y-4">
					<div className="grid grid-cols-2 gap-x-4 gap-y-5 lg:grid-cols-4" data-testid="money">
						<Figure label={t.money.wallet} value={n.amount(roles.wallet, 2)} unit={n.symbol} detail={t.money.walletMeans} />
						<Figure label={t.money.free} value={n.amount(money.data.clearing.free, 2)} unit={n.symbol} detail={t.money.freeMeans} />
						<Figure
							label={t.money.reserved}
							value={n.amount(money.data.clearing.reserved, 2)}
							unit={n.symbol}
							detail={t.money.reservedMeans}
						/>
						<SupplierFigure money={money.data} />
					</div>
					<Owed money={money.data} who={who} />
					<Moves money={money.data} />
				</div>
			)}
		</Card>
	);
}

function SupplierFigure({ money: { clearing } }: { money: Money }) {
	const { t, n } = useFormat();
	const owes = clearing.owed_to_supplier > 0n;
	return (
		<Figure
			label={owes ? t.money.owedToSupplier : t.money.owedBySupplier}
			value={n.amount(owes ? clearing.owed_to_supplier : clearing.owed_by_supplier, 2)}
			unit={n.symbol}
			detail={t.money.supplierMeans}
		/>
	);
}

function Owed({ money, who }: { money: Money; who: string }) {
	const { t, n, account } = useFormat();
	const { api } = useChain();
	const { roles } = useSigner();
	const [paying, setPaying] = useState<{ creditor: string; amount: bigint }>();
	return (
		<>
			{money.arrears.map((debt) => (
				<div key={debt.creditor} className="flex flex-wrap items-center justify-between gap-3">
					<Note kind="bad">{t.money.arrears(n.money(debt.amount, n.decimals), account(debt.creditor))}</Note>
					<button type="button" className="button small" onClick={() => setPaying(debt)}>
						{t.money.pay}
					</button>
				</div>
			))}
			{money.balance.receivables > 0n && <Note>{t.money.receivables(n.money(money.balance.receivables, n.decimals))}</Note>}
			{money.pending > 0n && (
				<div className="flex flex-wrap items-center justify-between gap-3">
					<Note kind="good">{t.money.pending(n.money(money.pending, n.decimals))}</Note>
					<SignButton
						title={t.money.claim}
						intent={() => ({ says: [[t.amount.label, n.money(money.pending, n.decimals)]], tx: api.tx.P2pTrading.claim_payout({ who }) })}
					/>
				</div>
			)}
			{paying && (
				<AmountDialog
					title={t.money.pay}
					text={t.money.payMeans(account(paying.creditor))}
					most={paying.amount < roles.wallet ? paying.amount : roles.wallet}
					proposed={paying.amount < roles.wallet ? paying.amount : roles.wallet}
					tx={(amount) => api.tx.P2pTrading.pay_arrears({ creditor: paying.creditor, amount })}
					onClose={() => setPaying(undefined)}
				/>
			)}
		</>
	);
}

function Moves({ money }: { money: Money }) {
	const { t } = useFormat();
	const { api } = useChain();
	const { roles } = useSigner();
	const [move, setMove] = useState<'deposit' | 'withdraw'>();
	if (!roles.connection && money.clearing.available === 0n) return null;
	const spare = roles.wallet > FOR_FEES ? roles.wallet - FOR_FEES : 0n;
	return (
		<div className="flex flex-wrap gap-2">
			{roles.connection && (
				<button type="button" className="button" disabled={spare === 0n} onClick={() => setMove('deposit')} data-testid="deposit">
					{t.money.deposit}
				</button>
			)}
			<button
				type="button"
				className="button"
				disabled={money.clearing.free === 0n}
				onClick={() => setMove('withdraw')}
				data-testid="withdraw"
			>
				{t.money.withdraw}
			</button>
			{move === 'deposit' && (
				<AmountDialog
					title={t.money.deposit}
					text={t.money.depositMeans}
					most={spare}
					tx={(amount) => api.tx.P2pTrading.deposit({ amount })}
					onClose={() => setMove(undefined)}
				/>
			)}
			{move === 'withdraw' && (
				<AmountDialog
					title={t.money.withdraw}
					text={t.money.withdrawMeans}
					most={money.clearing.free}
					proposed={money.clearing.free}
					tx={(amount) => api.tx.P2pTrading.withdraw({ amount })}
					onClose={() => setMove(undefined)}
				/>
			)}
		</div>
	);
}
