// What the attempts are made on, new in each run: two areas with their operators, gateways,
// participants, plants and meters.
import { Keyring } from '@polkadot/keyring';
import { stringToU8a } from '@polkadot/util';
import { beginOfMonth, monthOf, nextMonth, previousMonth, QUARTER_MS } from '../calendar.mjs';
import { documentHash } from '../carbon.mjs';
import { Chain, palletAccount, plain } from '../chain.mjs';
import { TOKEN } from '../community.mjs';
import { Meter } from '../meters.mjs';
import { asRoot, edgeOf, fillOffices } from '../setup.mjs';

/** Whoever signs, the fees go to the community's fund. */
export const FUND = palletAccount(stringToU8a('nrgy/com'));

/** What each account is to begin with, by what it is for. */
const GRANTS = {
	operator: 10n * TOKEN,
	otherOperator: 10n * TOKEN,
	supplier: 10n * TOKEN,
	gateway: 10n * TOKEN,
	otherGateway: 10n * TOKEN,
	seller: 100n * TOKEN,
	buyer: 100n * TOKEN,
	rival: 100n * TOKEN,
	neighbour: 100n * TOKEN,
	leaver: 100n * TOKEN,
	unmetered: 100n * TOKEN,
	// On the register of buyers of credits, so that it gets into a block; it has no other role.
	stranger: 100n * TOKEN,
	// No role at all.
	outsider: 100n * TOKEN,
	// Both have enough for fees beside what an account always keeps, and not for energy; the debtor uses some.
	poor: (3n * TOKEN) / 100n,
	debtor: (3n * TOKEN) / 100n,
};
const TARIFF = { shortfallPriceMills: 300, surplusPriceMills: 80 };
/** 2.5 kWh in a quarter of an hour. */
export const LIMIT_W = 10_000;
export const LIMIT_WH = LIMIT_W / 4;
/** 1 kWh in a quarter of an hour. */
export const BUYER_LIMIT_W = 4_000;
export const BUYER_LIMIT_WH = BUYER_LIMIT_W / 4;
export const PLANT_W = 4_000;
/**
 * Two of these stand at the buyer's connection, and there is room for another one beside it
 * elsewhere.
 */
export const SMALL_METER_W = 2_000;
/** What the areas' edges carry: no connection may be greater. */
export const EDGE_W = 100_000;
export const FACTOR = { mgPerKwh: 527_000, document: documentHash('A factor for the attempts'), source: 'Grid Office, for the attempts' };
/**
 * If less than this is left of an interval, the next scene begins in the next one. A block takes
 * six seconds of virtual time at least, and the node makes one a tenth of a second after each
 * transaction that comes in: on a slow machine a scene of fifty attempts takes more blocks than on a
 * fast one, since its transactions come one by one.
 */
const SCENE_MS = 750_000;
/** How many connection points of an area share a page. */
const CONNECTIONS_PER_PAGE = 32;
/** Blocks that the settlement of what has become due may take. */
const SETTLING_BLOCKS = 300;

export class World {
	/** @param {Chain} chain @param {import('../clock.mjs').Clock} clock @param {import('../community.mjs').Community['roles']} roles */
	constructor(chain, clock, roles) {
		Object.assign(this, { chain, clock, roles, tx: chain.api.tx });
	}

	get genesisHash() {
		return this.chain.genesisHash;
	}

	async current() {
		return (await this.chain.view('gridApi', 'currentInterval')).interval;
	}

	/**
	 * Goes on to the next interval unless the present one lasts for another scene. Returns the
	 * interval.
	 */
	async breathe() {
		const now = await this.clock.now();
		if (QUARTER_MS - (now % QUARTER_MS) < SCENE_MS) await this.nextInterval();
		return this.current();
	}

	async nextInterval() {
		await this.enter(Math.floor((await this.clock.now()) / QUARTER_MS) + 1);
	}

	/** Sets the clock to an interval, and waits until the chain has done by itself what is due. */
	async enter(interval) {
		await this.clock.enter(interval);
		const { consts, query } = this.chain.api;
		const [gate, retention] = [consts.p2pTrading.gateClosure, consts.p2pTrading.retention].map(Number);
		for (let blocks = 0; blocks < SETTLING_BLOCKS; blocks++) {
			await this.chain.seal();
			const [settled, expired, cleared, pruned] = await Promise.all(
				['settlementCursor', 'expiryCursor', 'clearingCursor', 'pruningCursor'].map(async (entry) => plain(await query.p2pTrading[entry]())),
			);
			const current = await this.current();
			const oldestOpen = current - this.meterDeadline;
			const closed = current + gate;
			const isDone = settled?.interval >= oldestOpen && expired?.interval > closed && cleared?.interval > closed && pruned >= oldestOpen - retention;
			if (isDone) return;
		}
		throw new Error(`settlement is behind after ${SETTLING_BLOCKS} blocks`);
	}

	/** The page that an account's connection point lies in. */
	async pageOf({ address }) {
		return Math.floor((await this.chain.view('gridApi', 'getConnectionIndex', address)) / CONNECTIONS_PER_PAGE);
	}

	batch(by, calls, label) {
		return this.chain.execute(by, this.tx.utility.batchAll(calls), { label });
	}

	async submitReadings(by, readings) {
		const submission = await this.chain.execute(by, this.tx.energyProduction.submitReadings(readings));
		return { submission, results: Chain.event(submission, 'energyProduction', 'ReadingsSubmitted').results };
	}

	/** Makes everything. */
	async create() {
		const { chain, tx, roles } = this;
		const { gridManagement: grid, energyProduction: production, carbonOffset: carbon } = tx;
		this.meterDeadline = Number(chain.api.consts.energyProduction.meterDeadline);
		await chain.catchUp();
		// The hash of the last block makes each run's keys its own.
		this.run = (await chain.api.rpc.chain.getBlockHash(chain.height)).toHex().slice(2, 10);
		const keyring = new Keyring({ type: 'sr25519', ss58Format: 42 });
		const pair = (name) => keyring.addFromUri(`//Hostile//${this.run}//${name}`);
		const people = Object.fromEntries(Object.keys(GRANTS).map((name) => [name, pair(name)]));
		Object.assign(this, people, { ghost: pair('ghost'), invitee: pair('invitee') });
		await this.nextInterval();
		// A plant is to generate in the first interval after this one, and in the same month.
		if (beginOfMonth(await this.nextMonth()) <= ((await this.current()) + 1) * QUARTER_MS) await this.enter(beginOfMonth(await this.nextMonth()) / QUARTER_MS);
		await fillOffices(chain, { roles });

		const create = async () => {
			const call = grid.createArea(null, edgeOf(EDGE_W), this.supplier.address, TARIFF);
			return Chain.event(await asRoot(chain, roles.council, call, 'creating an area'), 'gridManagement', 'AreaCreated').area;
		};
		this.area = await create();
		this.otherArea = await create();
		for (const [operator, area] of [[this.operator, this.area], [this.otherOperator, this.otherArea]]) {
			await asRoot(chain, roles.council, grid.setOperatorAuthorization(operator.address, area, true), 'authorising an operator');
		}
		await chain.execute(roles.verifier, carbon.registerBuyer(this.stranger.address));
		await this.payAll(['operator', 'otherOperator', 'supplier', 'gateway', 'otherGateway', 'stranger', 'outsider']);
		await this.connectAll();
		const plants = [
			[this.seller, 'Solar'],
			[this.neighbour, 'Wind'],
			[this.rival, 'Gas'],
			[this.buyer, 'Solar'],
		];
		for (const [who, source] of plants) await chain.submit(who, production.registerProducer(source, PLANT_W));
		await chain.seal();
		// The buyer's plant goes on waiting for its approval.
		await this.batch(this.operator, [this.seller, this.rival].map(({ address }) => production.approveProducer(address)), 'approving plants');
		await chain.execute(this.otherOperator, production.approveProducer(this.neighbour.address));
		await chain.submit(this.seller, carbon.registerCleanEnergyProducer('Solar'));
		await chain.submit(this.neighbour, carbon.registerCleanEnergyProducer('Wind'));
		await chain.seal();
		// The neighbour goes on waiting for the verifier.
		await chain.execute(roles.verifier, carbon.approveCleanEnergyProducer(this.seller.address, this.area, PLANT_W));
		await this.createMeters();
		await this.enterNextMonth();
		await this.createFactors();
		await this.readMeters();
	}

	/** Pays accounts their first tokens. */
	payAll(names) {
		const transfers = names.map((name) => this.tx.balances.transferKeepAlive(this[name].address, GRANTS[name]));
		return this.batch(this.roles.council, transfers, 'paying first tokens');
	}

	/**
	 * Invites everybody who is to be connected, lets them accept without owning anything, and pays
	 * them then: some get less than a new account needs.
	 */
	async connectAll() {
		const { chain, tx, area, otherArea } = this;
		const { gridManagement: grid, energyProduction: production } = tx;
		/** Everybody's connection: where, and what it takes and gives. */
		const connections = {
			seller: [area, LIMIT_W, LIMIT_W],
			buyer: [area, BUYER_LIMIT_W, 0],
			rival: [area, BUYER_LIMIT_W, LIMIT_W],
			poor: [area, LIMIT_W, LIMIT_W],
			debtor: [area, LIMIT_W, LIMIT_W],
			leaver: [area, LIMIT_W, LIMIT_W],
			unmetered: [area, LIMIT_W, LIMIT_W],
			neighbour: [otherArea, LIMIT_W, LIMIT_W],
		};
		const invite = (name, [where, importLimitW, exportLimitW]) => grid.connect(this[name].address, where, importLimitW, exportLimitW, 'Standard');
		const own = Object.entries(connections).filter(([, [where]]) => where === area);
		const added = await this.batch(
			this.operator,
			[
				...own.map(([name, of]) => invite(name, of)),
				// This one accepts later, in a scene.
				invite('invitee', [area, LIMIT_W, 0]),
				production.registerGateway(this.gateway.address, area),
				grid.createArea(area, edgeOf(50_000), this.supplier.address, TARIFF),
			],
			'inviting',
		);
		this.childArea = Chain.event(added, 'gridManagement', 'AreaCreated').area;
		await this.batch(
			this.otherOperator,
			[invite('neighbour', connections.neighbour), production.registerGateway(this.otherGateway.address, otherArea)],
			'inviting the neighbour',
		);
		for (const [name, of] of Object.entries(connections)) await chain.submit(this[name], grid.acceptConnection(...of, 'Standard'));
		await chain.seal();
		await this.payAll(Object.keys(connections));
	}

	/** The month after the present one. */
	async nextMonth() {
		return nextMonth(monthOf(await this.clock.now()));
	}

	/**
	 * Goes on to the next month, and so far that the intervals after the registration are closed.
	 */
	async enterNextMonth() {
		this.month = await this.nextMonth();
		this.lastMonth = previousMonth(this.month);
		await this.enter(Math.max(beginOfMonth(this.month) / QUARTER_MS, this.registered + this.meterDeadline + 2));
	}

	newMeter(name, keyType, owner, role = 'Connection', ratedPowerW = LIMIT_W) {
		return new Meter({ uri: `//Hostile//${this.run}//meter//${name}`, keyType, owner: { number: 1, address: owner.address }, role, ratedPowerW });
	}

	async createMeters() {
		this.meter = this.newMeter('seller', 'sr25519', this.seller);
		this.plantMeter = this.newMeter('plant', 'ed25519', this.seller, { Generation: 'Solar' }, PLANT_W);
		this.exchangedMeter = this.newMeter('exchanged', 'ecdsa', this.buyer, 'Connection', SMALL_METER_W);
		this.suspendedMeter = this.newMeter('suspended', 'ed25519', this.buyer, 'Connection', SMALL_METER_W);
		this.equivocatingMeter = this.newMeter('equivocating', 'sr25519', this.rival);
		this.debtorMeter = this.newMeter('debtor', 'ed25519', this.debtor);
		this.silentMeter = this.newMeter('silent', 'ecdsa', this.poor, 'Connection', SMALL_METER_W);
		this.leaverMeter = this.newMeter('leaver', 'sr25519', this.leaver);
		this.foreignMeter = this.newMeter('foreign', 'ecdsa', this.neighbour);
		const register = async (by, meters) => {
			const calls = meters.map((m) => this.tx.energyProduction.registerMeter(m.owner.address, m.role, m.ratedPowerW, m.key, m.registers));
			const { events } = await this.batch(by, calls, 'registering meters');
			events.filter(({ method }) => method === 'MeterRegistered').forEach(({ data }, i) => Object.assign(meters[i], { id: data.meter }));
		};
		await register(this.operator, [this.meter, this.plantMeter, this.exchangedMeter, this.suspendedMeter, this.equivocatingMeter, this.debtorMeter, this.silentMeter, this.leaverMeter]);
		await register(this.otherOperator, [this.foreignMeter]);
		/** The interval in which the meters were registered. */
		this.registered = await this.current();
	}

	/**
	 * Submits first readings, and some energy of intervals that are closed. What no interval is known of
	 * counts in the oldest one that is open.
	 */
	async readMeters() {
		const current = await this.current();
		const late = this.registered;
		/** Each meter's last reading. */
		this.last = new Map();
		const read = (m, interval, importWh = 0, exportWh = 0) => {
			m.count(importWh, exportWh);
			const signed = m.read(this.genesisHash, interval);
			this.last.set(m, signed);
			return signed;
		};
		const baselines = await this.submitReadings(this.gateway, [
			read(this.meter, late),
			read(this.plantMeter, late),
			read(this.exchangedMeter, late),
			read(this.suspendedMeter, late),
			read(this.equivocatingMeter, late),
			read(this.debtorMeter, late),
		]);
		const foreign = await this.submitReadings(this.otherGateway, [read(this.foreignMeter, late)]);
		this.firstReading = this.last.get(this.meter);
		const energy = await this.submitReadings(this.gateway, [
			read(this.meter, late + 1, 0, 1_000),
			read(this.plantMeter, late + 1, 0, 1_000),
			read(this.equivocatingMeter, late + 1, 10, 0),
			// Over two intervals, so that it is known of neither, and counts in the oldest one that is open.
			read(this.debtorMeter, late + 2, LIMIT_WH, 0),
		]);
		const results = [baselines, foreign, energy].flatMap((batch) => batch.results);
		if (results.some((result) => result !== 'Accepted')) throw new Error(`a reading of the set-up was not accepted: ${JSON.stringify(results)}`);
		// What was measured late is settled in its own interval, and what was not in this one, in the next.
		this.settledInterval = current - this.meterDeadline;

		this.oldMeter = Object.assign(Object.create(Object.getPrototypeOf(this.exchangedMeter)), this.exchangedMeter);
		/** The interval in which that meter was exchanged. */
		this.exchanged = current;
		this.replacement = await this.exchange(this.exchangedMeter, 'exchanged//new', 'sr25519');
		await this.chain.execute(this.operator, this.tx.energyProduction.suspendMeter(this.suspendedMeter.id));
		this.manualInterval = current - 1;
		await this.chain.execute(this.operator, this.tx.energyProduction.recordEnergyProduction(this.rival.address, this.manualInterval, 5));
	}

	/** The registers of a meter's last reading. */
	registersOf(meter) {
		const { importWh, exportWh } = this.last.get(meter).reading;
		return { importWh, exportWh };
	}

	/** Has the operator put a new device into a meter's place. Returns the new one. */
	async exchange(old, name, keyType) {
		const device = this.newMeter(name, keyType, old.owner, old.role, old.ratedPowerW);
		Object.assign(device, { id: old.id, epoch: old.epoch + 1 });
		await this.chain.execute(this.operator, this.tx.energyProduction.exchangeMeter(device.id, device.key, device.ratedPowerW, this.registersOf(old), device.registers));
		return device;
	}

	/** A factor of a month for the attempts' area. */
	factor(month, finality) {
		return this.tx.carbonOffset.publishEmissionFactor(this.area, month, FACTOR.mgPerKwh, finality, FACTOR.document, FACTOR.source);
	}

	/**
	 * Two verifiers' final factor of the last month, which takes days to become final, and a
	 * provisional one of this month.
	 */
	async createFactors() {
		const { chain, roles } = this;
		await chain.execute(roles.verifier, this.factor(this.lastMonth, 'Provisional'));
		const standing = Number(chain.api.consts.carbonOffset.factorStanding);
		await this.enter(Math.ceil((chain.moment + standing) / QUARTER_MS) + 1);
		await chain.execute(roles.secondVerifier, this.factor(this.lastMonth, 'Final'));
		await chain.execute(roles.verifier, this.factor(this.month, 'Provisional'));
	}

	/** Lets the challenge window of what was asked for pass, so that the chain mints it. */
	async passChallengeWindow() {
		const { chain } = this;
		const window = Number(chain.api.consts.carbonOffset.challengeWindow);
		await this.enter(Math.ceil((chain.moment + window) / QUARTER_MS) + 1);
		await chain.seal();
	}

	/** The body of a meter's next reading: as its last one, but for what is given. */
	next(meter, changes = {}) {
		const { reading } = this.last.get(meter);
		return { ...reading, sequence: reading.sequence + 1, interval: reading.interval + 1, ...changes };
	}

	/** The next reading, signed. */
	signedNext(meter, changes = {}) {
		return meter.sign(this.genesisHash, this.next(meter, changes));
	}
}
