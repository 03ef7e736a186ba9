// The pictures of the guides: from where on the page each is taken, as whom, and when. A list without a browser, for the test of the
// documentation reads it too.

/** Where they lie, seen from the root of the repository. */
export const FOLDER = 'docs/pictures';

const HOUSEHOLD = { path: '//Household/1', name: 'Household 1' };
const PLANT = { path: '//Household/8', name: 'Household 8' };
const OPERATOR = { path: '//Bob', name: 'Bob' };
const COUNCIL = { path: '//Alice', name: 'Alice' };
const BUYER = { path: '//Ferdie', name: 'Ferdie' };
const VERIFIER = { path: '//Dave', name: 'Dave' };

const card = (testId) => `section.card:has([data-testid="${testId}"])`;
const named = (name) => `role=region[name=${name}]`;

/**
 * `element` is a selector of Playwright's. `after` is the part of the test after which it is taken: the day itself, what is done with credits,
 * the operator's measures, or the motion that `pictures-part.mjs` proposes.
 * @type {{ guide: string, route: string, account?: { path: string, name: string }, element: string, file: string,
 *   after: 'day' | 'credits' | 'measures' | 'motion' }[]}
 */
export const PICTURES = [
	{ guide: 'consumer', route: 'my', account: HOUSEHOLD, element: card('totals'), file: 'household-day.png', after: 'day' },
	{ guide: 'consumer', route: 'trade', account: HOUSEHOLD, element: card('save-sharing'), file: 'sharing.png', after: 'day' },
	{ guide: 'producer', route: 'my', account: PLANT, element: named('"The day, quarter by quarter"'), file: 'plant-day.png', after: 'day' },
	{
		guide: 'producer',
		route: 'carbon?view=issuance',
		account: PLANT,
		element: card('issuances'),
		file: 'plant-credits.png',
		after: 'credits',
	},
	{
		guide: 'carbon-buyer',
		route: 'carbon?view=market',
		account: BUYER,
		element: card('listings'),
		file: 'credits-market.png',
		after: 'credits',
	},
	{
		guide: 'carbon-buyer',
		route: 'carbon?view=certificates',
		account: BUYER,
		element: card('certificates'),
		file: 'certificates.png',
		after: 'credits',
	},
	{
		guide: 'verifier',
		route: 'carbon?view=verifier',
		account: VERIFIER,
		element: card('clean-producers'),
		file: 'verifier-plants.png',
		after: 'credits',
	},
	{ guide: 'meters', route: 'my', account: PLANT, element: named('"Connection and meters"'), file: 'own-meters.png', after: 'day' },
	{ guide: 'grid-operator', route: 'operator', account: OPERATOR, element: card('report'), file: 'report-status.png', after: 'measures' },
	{
		guide: 'grid-operator',
		route: 'operator?view=limits',
		account: OPERATOR,
		element: card('publish'),
		file: 'limits.png',
		after: 'measures',
	},
	{
		guide: 'incident',
		route: 'operator?view=incidents',
		account: OPERATOR,
		element: card('incidents'),
		file: 'incidents.png',
		after: 'measures',
	},
	{ guide: 'found-a-network', route: 'network', element: named('"Who keeps the chain"'), file: 'bodies.png', after: 'motion' },
	{ guide: 'run-a-node', route: 'network', element: card('blocks'), file: 'blocks.png', after: 'motion' },
	{ guide: 'govern', route: 'network', account: COUNCIL, element: card('motions'), file: 'motion.png', after: 'motion' },
	{ guide: 'incident', route: 'network', element: card('settlement'), file: 'settlement.png', after: 'measures' },
	{
		guide: 'upgrade',
		route: 'network',
		account: COUNCIL,
		element: '[data-testid=motions] > li:last-child',
		file: 'upgrade-motion.png',
		after: 'motion',
	},
];
