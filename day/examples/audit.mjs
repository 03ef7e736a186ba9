// Follows a certificate to the meters, and works out each figure on the way: what the vintage came to, what each
// producer was issued for which energy at which factor, and what its meters show. Ends with 1 where something does
// not add up. Usage: node audit.mjs CERTIFICATE [URL]
import { audit } from '../src/audit.mjs';
import { Chain } from '../src/chain.mjs';

const [certificate, url = 'ws://127.0.0.1:9944'] = process.argv.slice(2);
if (!/^\d+$/.test(certificate ?? '')) {
	console.error('Usage: node audit.mjs CERTIFICATE [URL]');
	process.exit(2);
}
const chain = await Chain.connect(url);
try {
	const faults = await audit((method, ...params) => chain.rpc(method, ...params), Number(certificate), console.log);
	console.log(faults.length === 0 ? 'Everything adds up, from the certificate to the meters.' : `${faults.length} figures do not add up.`);
	if (faults.length > 0) process.exitCode = 1;
} finally {
	await chain.disconnect();
}
