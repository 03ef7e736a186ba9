// Sharing first, which is the one setting that most people ever make; then the auction, and offers to
// neighbours.
import { useState } from 'react';
import { useFormat } from '../../ui/format.tsx';
import { Choice } from '../../ui/kit.tsx';
import { useSigner } from '../../ui/session.tsx';
import { Auction } from './auction.tsx';
import { MyOrders } from './my-orders.tsx';
import { Offers } from './offers.tsx';
import { Sharing } from './sharing.tsx';

export default function TradePage() {
	const { t } = useFormat();
	const { account, roles } = useSigner();
	const [view, setView] = useState<'auction' | 'offers'>('auction');
	const { connection } = roles;
	if (!connection) return null;
	return (
		<div className="space-y-4">
			<h1>{t.pages.trade}</h1>
			<Sharing who={account.address} area={connection.area} />
			<div className="flex flex-wrap items-center justify-between gap-3 pt-2">
				<div>
					<h2 className="text-lg">{t.trade.ahead}</h2>
					<p className="text-sm text-muted">{t.trade.aheadMeans}</p>
				</div>
				<Choice
					label={t.trade.ahead}
					value={view}
					onChange={setView}
					options={[
						['auction', t.trade.auction],
						['offers', t.trade.offers],
					]}
				/>
			</div>
			{view === 'auction' ? (
				<Auction who={account.address} connection={connection} />
			) : (
				<Offers who={account.address} connection={connection} />
			)}
			{view === 'auction' && <MyOrders who={account.address} />}
		</div>
	);
}
