// Passes credits on, retires some, and shows what an account has earned and offset. Usage: node carbon.mjs [URL]
import { Chain } from '../src/chain.mjs';
import { DOCUMENT, documentHash, GRID_MG_PER_KWH, solarCredit } from '../src/carbon.mjs';
import { community, MONTH } from '../src/community.mjs';

const chain = await Chain.connect(process.argv[2] ?? 'ws://127.0.0.1:9944');
const { tx } = chain.api;
const { roles, households } = await community();
const owner = households[12];
const credit = solarCredit(MONTH);
const balance = (who) => chain.view('carbonApi', 'getCarbonCreditsBalance', who, credit);

const clean = await chain.view('carbonApi', 'isCleanEnergyProducer', owner.address);
console.log(`${owner.name} is ${clean ? 'a' : 'no'} producer of clean energy and has ${await balance(owner.address)} g CO2e of July 2016`);

// The supplier is connected at the root, the zone of the emission factor.
const { area } = await chain.view('gridApi', 'getConnection', roles.supplier.address);
const factor = tx.carbonOffset.publishEmissionFactor(area, MONTH + 1, GRID_MG_PER_KWH, 'Provisional', documentHash());
const published = await chain.execute(roles.verifier, factor, { mayFail: true });
console.log(`The verifier's provisional factor of August: ${published.error ?? `published, with the hash of "${DOCUMENT}"`}`);

await chain.execute(owner.pair, tx.carbonOffset.transferCarbonCredits(credit, roles.buyer.address, 2_000));
console.log(`2 kg passed on; Ferdie has ${await balance(roles.buyer.address)} g`);

const retirement = await chain.execute(roles.buyer, tx.carbonOffset.retireCarbonCredits(credit, 1_500, 'Ferdie', 'A trip by train'));
const { certificate } = Chain.event(retirement, 'carbonOffset', 'CarbonCreditsRetired');
const [who, id, amount, beneficiary, reason] = await chain.view('carbonApi', 'getCertificate', certificate);
const text = (hex) => Buffer.from(hex.slice(2), 'hex').toString();
console.log(`Certificate ${certificate}: ${who} retired ${amount} g of ${id} for ${text(beneficiary)}: ${text(reason)}`);
console.log('Ferdie has earned and offset:', await chain.view('carbonApi', 'getCarbonAccount', roles.buyer.address));

const again = await chain.execute(owner.pair, tx.carbonOffset.issueCarbonCredits(owner.address, MONTH), { mayFail: true });
console.log(`The same energy once more earns nothing: ${again.error}`);
await chain.disconnect();
