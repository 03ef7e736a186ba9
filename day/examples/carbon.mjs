// Passes credits on, retires some, sells some, and shows what an account has earned and retired. Usage:
// node carbon.mjs [URL]
import { creditId, documentHash } from '../src/carbon.mjs';
import { monthOf } from '../src/calendar.mjs';
import { Chain, plain } from '../src/chain.mjs';
import { loadCommunity } from '../src/community.mjs';

const chain = await Chain.connect(process.argv[2] ?? 'ws://127.0.0.1:9944');
const { query, tx } = chain.api;
const { roles, names, owners, day, emission } = await loadCommunity();
const owner = owners.at(-1);
const [month] = day.months();
const credit = creditId(month, owner.source);
const balance = (who) => chain.view('carbonApi', 'getCarbonCreditsBalance', who, credit);

const clean = await chain.view('carbonApi', 'isCleanEnergyProducer', owner.address);
console.log(`${owner.name} is ${clean ? 'a' : 'no'} producer of clean energy and has ${await balance(owner.address)} g CO2e of ${day.name}`);

// The supplier is connected at the root, the zone of the emission factor. A factor of the present
// month can be no more than provisional, and stays so until another verifier confirms it days after
// the month.
const { area } = await chain.view('gridApi', 'getConnection', roles.supplier.address);
const present = monthOf(Number(plain(await query.timestamp.now())));
const factor = (finality) => tx.carbonOffset.publishEmissionFactor(area, present, emission.gridMgPerKwh, finality, documentHash(emission.document), emission.source);
const published = await chain.execute(roles.verifier, factor('Provisional'), { mayFail: true });
console.log(`${names.verifier}'s provisional factor: ${published.error ?? `published, with the hash of "${emission.document}"`}`);
const confirmed = await chain.execute(roles.secondVerifier, factor('Final'), { mayFail: true });
console.log(`${names.secondVerifier} would make it final: ${confirmed.error ?? 'done'}`);

await chain.execute(owner.pair, tx.carbonOffset.transferCarbonCredits(credit, roles.buyer.address, 2_000));
console.log(`2 kg passed on; ${names.buyer} has ${await balance(roles.buyer.address)} g`);

const little = await chain.execute(roles.buyer, tx.carbonOffset.retireCarbonCredits(credit, 500, names.buyer, 'A trip by train'), { mayFail: true });
console.log(`Half a kilogram alone gets no certificate: ${little.error}`);
const retirement = await chain.execute(roles.buyer, tx.carbonOffset.retireCarbonCredits(credit, 1_500, names.buyer, 'A trip by train'));
const { certificate, price } = Chain.event(retirement, 'carbonOffset', 'CarbonCreditsRetired');
const { account, vintages: [retired], beneficiary, reason } = await chain.view('carbonApi', 'getCertificate', certificate);
console.log(`Certificate ${certificate}, for ${price} plancks: ${account} retired ${retired.amount} g of ${retired.credit} for ${beneficiary}: ${reason}`);

// On the market: what is listed stays with its seller, on hold, until somebody buys it.
const now = Number(plain(await query.timestamp.now()));
const listing = await chain.execute(owner.pair, tx.carbonOffset.listCredits(credit, 1_000, 100_000, now + 24 * 3_600_000));
const { listing: number } = Chain.event(listing, 'carbonOffset', 'CreditsListed');
const sale = await chain.execute(roles.buyer, tx.carbonOffset.buyCredits(number, 250));
const { payment, fee } = Chain.event(sale, 'carbonOffset', 'CreditsBought');
console.log(`${names.buyer} bought 250 g of listing ${number} for ${payment} plancks, ${fee} of them for the community`);
await chain.execute(owner.pair, tx.carbonOffset.delistCredits(number));
console.log(`What has become of the credits of ${names.buyer}:`, await chain.view('carbonApi', 'getCarbonAccount', roles.buyer.address));

const again = await chain.execute(owner.pair, tx.carbonOffset.issueCarbonCredits(owner.address, area, month), { mayFail: true });
console.log(`The same energy once more earns nothing: ${again.error}`);
await chain.disconnect();
