// Commands about connections: who takes part, within which limits, and what it has accepted.
import { Refused } from '../chain.mjs';
import { addressOf, classOf, clean, powerOf, powerText } from './words.mjs';

const TERMS = 'import! export! class';

/** Limits and class as the options say them; where they name no class, what it is, or a household's. */
const termsOf = (values, otherwise = 'Standard') => ({
	import_limit_w: powerOf(values.import),
	export_limit_w: powerOf(values.export),
	class: values.class === undefined ? otherwise : classOf(values.class),
});
const same = (a, b) => a.import_limit_w === b.import_limit_w && a.export_limit_w === b.export_limit_w && a.class === b.class;
const termsText = (terms) => `import ${powerText(terms.import_limit_w)}, export ${powerText(terms.export_limit_w)}, ${terms.class.toLowerCase()}`;
const words = (terms) => [terms.import_limit_w, terms.export_limit_w, terms.class];

/** @type {Record<string, import('./commands.mjs').Command>} */
export const CONNECTIONS = {
	members: {
		words: 'AREA',
		help: 'Who is connected to an area and below it, and within which limits.',
		async run({ view, rest, show }) {
			const members = await view.members(await view.area(rest[0]));
			const { calendar } = view;
			const rows = await view.each(members, async ({ account, connection }) => [
				account,
				await view.nameOf(connection.area),
				powerText(connection.import_limit_w),
				powerText(connection.export_limit_w),
				connection.class.toLowerCase(),
				connection.ends_at === null || connection.ends_at === undefined ? '' : calendar.text(calendar.begin(connection.ends_at)),
			]);
			show({ header: ['member', 'area', 'import', 'export', 'class', 'ends'], rows, answer: members, empty: 'nobody is connected' });
		},
	},

	invitations: {
		words: 'AREA',
		help: 'Who is invited to an area and has not accepted yet.',
		async run({ view, rest, show }) {
			const area = await view.area(rest[0]);
			const invited = await view.pages('grid_getInvitations', [area.area]);
			const rows = invited.map(({ account, invitation }) => [
				account,
				powerText(invitation.import_limit_w),
				powerText(invitation.export_limit_w),
				invitation.class.toLowerCase(),
			]);
			show({ header: ['invited', 'import', 'export', 'class'], rows, answer: invited, empty: 'nobody is invited' });
		},
	},

	invite: {
		words: 'ADDRESS AREA',
		options: TERMS,
		help: 'Offers an account a connection, or a member other limits or another class. It counts once the account has accepted.',
		async run({ api, view, rest, values, account, done, send }) {
			const [who, area] = [addressOf(api, rest[0]), await view.area(rest[1])];
			const connection = await view.ask('grid_getConnection', who);
			const terms = termsOf(values, connection?.class);
			if (connection?.area === area.area && same(connection, terms) && !connection.ends_at) return done('it is connected so', { already: true });
			const invitation = await view.ask('grid_getInvitation', who, area.area);
			if (invitation && same(invitation, terms)) return done('it is invited so, and has not accepted yet', { already: true });
			await view.ensureOperator(account(), area);
			const events = await send(api.tx.gridManagement.connect(who, area.area, ...words(terms)));
			const elsewhere = connection && connection.area !== area.area ? `; it has to leave area ${await view.nameOf(connection.area)} first` : '';
			done(`invited to area ${await view.nameOf(area.area)}: ${termsText(terms)}; it counts once ${who} accepts${elsewhere}`, { events });
		},
	},

	'withdraw-invitation': {
		words: 'ADDRESS AREA',
		help: 'Takes an invitation back that has not been accepted.',
		async run({ api, view, rest, account, done, send }) {
			const [who, area] = [addressOf(api, rest[0]), await view.area(rest[1])];
			if (!(await view.ask('grid_getInvitation', who, area.area))) return done('it is not invited', { already: true });
			await view.ensureOperator(account(), area);
			done('the invitation is withdrawn', { events: await send(api.tx.gridManagement.withdrawInvitation(who, area.area)) });
		},
	},

	accept: {
		words: 'AREA',
		options: TERMS,
		help: 'The invited account accepts, free of charge, and names what it accepts.',
		async run({ api, view, rest, values, account, done, send }) {
			const [area, terms] = [await view.area(rest[0]), termsOf(values)];
			const invitation = await view.ask('grid_getInvitation', account(), area.area);
			const connection = await view.ask('grid_getConnection', account());
			if (!invitation && connection?.area === area.area && same(connection, terms)) return done('it is connected so', { already: true });
			if (!invitation) throw new Refused(`${account()} is not invited to area ${await view.nameOf(area.area)}`);
			if (!same(invitation, terms)) throw new Refused(`offered is: ${termsText(invitation)}`);
			const events = await send(api.tx.gridManagement.acceptConnection(area.area, ...words(terms)));
			done(`connected to area ${await view.nameOf(area.area)}: ${termsText(terms)}`, { events });
		},
	},

	change: {
		words: 'ADDRESS',
		options: TERMS,
		help: "Lower limits, or another class but interruptible, at once and without the member's consent. Anything else is an invitation.",
		async run({ api, view, rest, values, account, done, send }) {
			const who = addressOf(api, rest[0]);
			const connection = await view.connection(who);
			const terms = termsOf(values, connection.class);
			if (same(connection, terms)) return done('it is connected so', { already: true });
			await view.ensureOperator(account(), { area: connection.area });
			const grows = terms.import_limit_w > connection.import_limit_w || terms.export_limit_w > connection.export_limit_w;
			const first = terms.class === 'Interruptible' && connection.class !== 'Interruptible';
			if (grows || first)
				throw new Refused(
					`now it is ${termsText(connection)}: ${grows ? 'a greater limit' : 'to be shed first'} needs the member's consent; invite it to area ${connection.area} with these`,
				);
			const events = await send(api.tx.gridManagement.updateConnection(who, ...words(terms)));
			done(`changed: ${termsText(terms)}; until now ${termsText(connection)}`, { events });
		},
	},

	disconnect: {
		words: 'ADDRESS',
		options: 'yes?',
		help: 'Takes a connection away at once. No reading of its meters is accepted any more, and what it has sold is not delivered. It needs --yes.',
		async run({ api, view, rest, values, account, done, send }) {
			const who = addressOf(api, rest[0]);
			const connection = await view.ask('grid_getConnection', who);
			if (!connection) return done('it is not connected', { already: true });
			await view.ensureOperator(account(), { area: connection.area });
			if (!values.yes)
				throw new Refused(
					'no reading of its meters would be accepted any more, and what it has sold would not be delivered; if that is meant, add --yes',
				);
			const events = await send(api.tx.gridManagement.disconnect(who));
			done(`${who} is no longer connected to area ${clean(await view.nameOf(connection.area))}`, { events });
		},
	},
};
