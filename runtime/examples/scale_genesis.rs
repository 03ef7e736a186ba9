//! Writes the raw specification of a development chain with many accounts, connected and metered: the start of
//! `scripts/scale.sh`, which would take hours to get there block by block.
//!
//! ```sh
//! energy-chain-node export-chain-spec --chain dev --raw >dev.json
//! cargo run --workspace --example scale_genesis -- dev.json 100000 scale.json
//! ```
//!
//! The state is what the calls of the council, the operator and the accounts make of that of the first file, so all
//! that the pallets keep together is together; only the time is put in its place. Beside the chain's own area 0
//! there is a second zone: a root and four feeders with fees, which share. Account and meter `n` (from 0) are the
//! `n`-th in the order of areas and connection points; the meter's key is the ed25519 key with the seed
//! SHA-256("energy-scale/meter" ++ `n`), `n` in four bytes, little-endian. `day/src/scale` knows this too.

use energy_chain_runtime::{AccountId, Address, Balance, Runtime, RuntimeCall, RuntimeOrigin, TOKEN};
use energy_primitives::{
	Interval, MeterKey, MeterRole, Moment, Power, Price, PriorityClass, Registers, SharingTerms, StandingLimits,
	Tariff, MILL, QUARTER_HOUR_MS,
};
use pallet_grid_management::Edge;
use serde_json::{Map, Value};
use sp_core::{
	bytes::{from_hex, to_hex},
	ed25519, sr25519, Pair,
};
use sp_io::hashing::sha2_256;
use sp_keyring::Sr25519Keyring;
use sp_runtime::traits::Dispatchable;
use std::{
	fs::File,
	io::{BufReader, BufWriter, Write},
};

type Balances = pallet_balances::Call<Runtime>;
type Grid = pallet_grid_management::Call<Runtime>;
type Production = pallet_energy_production::Call<Runtime>;
type Trading = pallet_p2p_trading::Call<Runtime>;

type Result<T> = std::result::Result<T, String>;

/// The interval in which all of it is done: 25 July 2016, 9:15 UTC. The chain's first block comes three intervals
/// later, at ten, when terms and limits of sharing have begun.
const GENESIS: Interval = 1_632_709;
/// The first area of the zone: the development chain has area 0.
const ROOT: u32 = 1;
/// As many accounts at least that each feeder carries a connection.
const FEWEST: u32 = 1_000;
/// What a connection and its meter carry, in W.
const CONNECTION_W: Power = 11_000;

const TARIFF: Tariff = Tariff {
	shortfall_price_mills: 300,
	surplus_price_mills: 80,
};
/// Apart enough that energy can pay the fees of two edges.
const TERMS: SharingTerms = SharingTerms {
	sell_at_mills: 150,
	buy_at_mills: 230,
	key: energy_primitives::SharingKey::Prices,
};

/// What an account gets; a part of it goes into its clearing account.
const ENDOWMENT: Balance = 1_500 * MILL;
const DEPOSIT: Balance = 500 * MILL;
/// Too little for what a quarter of an hour's sharing costs most households.
const SMALL_DEPOSIT: Balance = 15 * MILL;

/// A feeder: what its edge carries for each account in W, into it and out of it, and its fee.
struct Feeder {
	import_w: Power,
	export_w: Power,
	fee_mills: Price,
}

/// The plants are in the first ones (`day/src/scale/curves.mjs`). The first one's edge is full around noon.
const FEEDERS: [Feeder; 4] = [
	Feeder {
		import_w: 2_000,
		export_w: 400,
		fee_mills: 10,
	},
	Feeder {
		import_w: 2_000,
		export_w: 2_000,
		fee_mills: 10,
	},
	Feeder {
		import_w: 2_000,
		export_w: 2_000,
		fee_mills: 15,
	},
	Feeder {
		import_w: 2_000,
		export_w: 2_000,
		fee_mills: 5,
	},
];

fn signed(who: &AccountId) -> RuntimeOrigin {
	RuntimeOrigin::signed(who.clone())
}

/// Dispatches a call. The council's come from root, which stands for it.
fn call(origin: RuntimeOrigin, call: impl Into<RuntimeCall>) -> Result<()> {
	let call = call.into();
	match call.clone().dispatch(origin) {
		Ok(_) => Ok(()),
		Err(refusal) => Err(format!("{call:?}: {:?}", refusal.error)),
	}
}

/// The network's zone, its operator, and a gateway for each feeder.
fn found(accounts: u32) -> Result<()> {
	let supplier = Sr25519Keyring::Charlie.to_account_id();
	let operator = Sr25519Keyring::Bob.to_account_id();
	let area = |parent: Option<u32>, edge: Edge| Grid::create_area {
		parent,
		edge,
		supplier: supplier.clone(),
		tariff: TARIFF,
	};
	call(RuntimeOrigin::root(), area(None, Edge::default()))?;
	call(
		RuntimeOrigin::root(),
		Grid::set_operator_authorization {
			operator: operator.clone(),
			area: ROOT,
			authorized: true,
		},
	)?;
	let each = Power::from(accounts / FEEDERS.len() as u32);
	for (number, feeder) in (1..).zip(&FEEDERS) {
		let edge = Edge {
			import_limit_w: feeder.import_w * each,
			export_limit_w: feeder.export_w * each,
			grid_fee_mills: feeder.fee_mills,
		};
		call(RuntimeOrigin::root(), area(Some(ROOT), edge))?;
		let gateway = sr25519::Pair::from_string(&format!("//Gateway//{number}"), None)
			.map_err(|error| format!("the gateway's key: {error:?}"))?;
		let gateway: AccountId = gateway.public().into();
		let (gateway_area, dest) = (ROOT + number, gateway.clone());
		call(
			signed(&operator),
			Production::register_gateway {
				gateway,
				area: gateway_area,
			},
		)?;
		// A batch's fee is paid in advance, and given back.
		endow(&dest, 100 * TOKEN)?;
	}
	for area in ROOT..=ROOT + FEEDERS.len() as u32 {
		let terms = Trading::set_sharing_terms {
			area,
			terms: Some(TERMS),
			from: None,
		};
		call(RuntimeOrigin::root(), terms)?;
	}
	Ok(())
}

fn endow(who: &AccountId, value: Balance) -> Result<()> {
	let dest = Address::Id(who.clone());
	call(
		signed(&Sr25519Keyring::Alice.to_account_id()),
		Balances::transfer_allow_death { dest, value },
	)
}

/// Connects an account, gives it a meter and money, and lets some take part on terms of their own.
fn join(number: u32, area: u32) -> Result<()> {
	let operator = signed(&Sr25519Keyring::Bob.to_account_id());
	let seed = |what: &str| sha2_256(&[format!("energy-scale/{what}").as_bytes(), &number.to_le_bytes()].concat());
	let who = AccountId::new(seed("account"));
	let (import_limit_w, export_limit_w, class) = (CONNECTION_W, CONNECTION_W, PriorityClass::Standard);
	call(
		operator.clone(),
		Grid::connect {
			who: who.clone(),
			area,
			import_limit_w,
			export_limit_w,
			class,
		},
	)?;
	call(
		signed(&who),
		Grid::accept_connection {
			area,
			import_limit_w,
			export_limit_w,
			class,
		},
	)?;
	let meter = Production::register_meter {
		owner: who.clone(),
		role: MeterRole::Connection,
		rated_power_w: CONNECTION_W,
		key: MeterKey::Ed25519(ed25519::Pair::from_seed(&seed("meter")).public()),
		registers: Registers::default(),
	};
	call(operator, meter)?;
	endow(&who, ENDOWMENT)?;
	let deposit = match number {
		number if number % 50 == 7 => 0,
		number if number % 16 == 5 => SMALL_DEPOSIT,
		_ => DEPOSIT,
	};
	if deposit > 0 {
		call(signed(&who), Trading::deposit { amount: deposit })?;
	}
	let limits = StandingLimits {
		sell_at_least_mills: (number % 11 == 3).then_some(180),
		buy_at_most_mills: (number % 13 == 4).then_some(200),
	};
	let percent = if number % 17 == 6 { 60 } else { 100 };
	if limits != StandingLimits::default() || percent < 100 {
		call(signed(&who), Trading::set_participation { limits, percent })?;
	}
	Ok(())
}

/// Returns all of the state, as a raw specification has it.
fn top() -> Map<String, Value> {
	let mut top = Map::new();
	let mut key = Vec::new();
	while let Some(next) = sp_io::storage::next_key(&key) {
		key = next;
		let value = sp_io::storage::get(&key).unwrap_or_default();
		top.insert(to_hex(&key, false), to_hex(&value, false).into());
	}
	top
}

fn build(base: &Map<String, Value>, accounts: u32) -> Result<Map<String, Value>> {
	let bytes = |text: &str| from_hex(text).map_err(|error| format!("{text} is not hexadecimal: {error:?}"));
	let mut storage = sp_storage::Storage::default();
	for (key, value) in base {
		let value = value.as_str().ok_or("a value in the specification is no text")?;
		storage.top.insert(bytes(key)?, bytes(value)?);
	}
	sp_io::TestExternalities::new(storage).execute_with(|| {
		pallet_timestamp::Now::<Runtime>::put(Moment::from(GENESIS) * QUARTER_HOUR_MS);
		found(accounts)?;
		let each = accounts / FEEDERS.len() as u32;
		for number in 0..accounts {
			// What does not divide is in the last one.
			let feeder = (number / each).min(FEEDERS.len() as u32 - 1);
			join(number, ROOT + 1 + feeder)?;
		}
		// The first block sets it anew, as on every chain.
		pallet_timestamp::Now::<Runtime>::kill();
		Ok(top())
	})
}

fn run() -> Result<()> {
	let arguments: Vec<_> = std::env::args().skip(1).collect();
	let [base, accounts, output] = arguments.as_slice() else {
		return Err(
			"it needs three arguments: the development chain's raw specification, how many accounts, the file to write"
				.into(),
		);
	};
	let accounts: u32 = accounts.parse().map_err(|_| format!("{accounts} is no number"))?;
	if accounts < FEWEST {
		return Err(format!("{FEWEST} accounts at least"));
	}
	let file = File::open(base).map_err(|error| format!("{base}: {error}"))?;
	let mut spec: Value =
		serde_json::from_reader(BufReader::new(file)).map_err(|error| format!("{base} is not JSON: {error}"))?;
	let state = spec["genesis"]["raw"]["top"]
		.as_object()
		.ok_or("the specification is not raw")?;
	let mut state = build(state, accounts)?;
	// Of a state that it is given, `TestExternalities` leaves the code out.
	let code = to_hex(sp_storage::well_known_keys::CODE, false);
	let binary = spec["genesis"]["raw"]["top"][&code].take();
	state.insert(code, binary);
	spec["genesis"]["raw"]["top"] = state.into();
	spec["name"] = "Energy chain scale".into();
	spec["id"] = "energy_scale".into();
	let write = |file: File| {
		let mut file = BufWriter::new(file);
		serde_json::to_writer(&mut file, &spec).map_err(std::io::Error::from)?;
		file.flush()
	};
	File::create(output)
		.and_then(write)
		.map_err(|error| format!("{output}: {error}"))
}

fn main() -> std::process::ExitCode {
	match run() {
		Ok(()) => std::process::ExitCode::SUCCESS,
		Err(error) => {
			eprintln!("{error}");
			std::process::ExitCode::FAILURE
		},
	}
}
