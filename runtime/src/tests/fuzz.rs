//! Random and changed transactions of all roles, through the check of the pool and into blocks:
//! nothing panics, no money is created or lost, and every invariant holds after every block.
//!
//! The check of the repository runs a short one; this is a long one with another seed:
//! `ENERGY_CHAIN_FUZZ_BLOCKS=5000 ENERGY_CHAIN_FUZZ_SEED=7 cargo test -p energy-chain-runtime --features try-runtime fuzz`

use super::{
	limits::greatest_calls,
	matrix::{in_the_street, zeroed, LANE, STREET},
	matrix_rows::rows,
	*,
};
use codec::{DecodeAll, DecodeLimit};

fn setting(name: &str, otherwise: u64) -> u64 {
	std::env::var(name).map_or(otherwise, |text| {
		text.parse().unwrap_or_else(|_| panic!("{name} is a number"))
	})
}

/// A generator of numbers that look random: SplitMix64.
struct Random(u64);

impl Random {
	fn next(&mut self) -> u64 {
		self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
		let mut z = self.0;
		z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
		z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
		z ^ (z >> 31)
	}

	fn below(&mut self, bound: u64) -> u64 {
		self.next() % bound.max(1)
	}

	fn pick<T: Clone>(&mut self, of: &[T]) -> T {
		of[self.below(of.len() as u64) as usize].clone()
	}

	/// Changes, takes out or puts in some bytes.
	fn mutate(&mut self, bytes: &mut Vec<u8>) {
		for _ in 0..=self.below(3) {
			let at = self.below(bytes.len().max(1) as u64) as usize;
			let byte = self.pick(&[0, 1, 2, 3, 4, 8, 127, 128, 255, self.0 as u8]);
			match self.below(4) {
				0 if !bytes.is_empty() => {
					bytes.remove(at);
				},
				1 => bytes.insert(at.min(bytes.len()), byte),
				_ if !bytes.is_empty() => bytes[at] = byte,
				_ => (),
			}
		}
	}
}

/// Whether a call is dispatched as root by the council, which could break any invariant.
fn is_above_the_rules(call: &RuntimeCall) -> bool {
	format!("{call:?}").contains("CouncilRoot(")
}

struct Fuzz {
	random: Random,
	corpus: Vec<RuntimeCall>,
	devices: Vec<Device>,
	applied: u64,
	refused: u64,
	succeeded: u64,
	/// What went into the present block.
	block: Vec<String>,
}

impl Fuzz {
	/// A call that an honest member could make.
	fn likely(&mut self) -> RuntimeCall {
		let interval = current() + 1 + self.random.below(8) as Interval;
		let energy = 10 + self.random.below(4_000);
		let price_mills = self.random.below(400) as u16;
		let side = self.random.pick(&[Side::Ask, Side::Bid]);
		let area = self.random.pick(&[VILLAGE, TOWN, STREET, LANE]);
		let who = self.random.pick(&EVERYBODY);
		match self.random.below(20) {
			0 => offer(interval, energy, price_mills).into(),
			1 => accept(first_offer(who, interval), energy).into(),
			2 | 3 => place(&[order(interval, side, energy, price_mills)]).into(),
			4 => cancel(&[order(interval, side, energy, price_mills)]).into(),
			5 => TradingCall::settle {
				interval: interval.saturating_sub(12),
				page: self.random.below(4) as u32,
			}
			.into(),
			10 => TradingCall::deposit { amount: energy.into() }.into(),
			11 => TradingCall::withdraw { amount: energy.into() }.into(),
			12 => TradingCall::withdraw_as_supplier { amount: energy.into() }.into(),
			13 => TradingCall::set_credit_limit {
				area,
				amount: u128::from(energy) * energy_primitives::MILL,
			}
			.into(),
			19 => TradingCall::set_sharing_advance {
				area,
				amount: u128::from(energy) * energy_primitives::MILL,
			}
			.into(),
			15 => TradingCall::set_participation {
				limits: StandingLimits {
					sell_at_least_mills: Some(price_mills),
					buy_at_most_mills: Some(400 - price_mills),
				},
				percent: self.random.below(110) as u8,
			}
			.into(),
			6 => connect(who, area).into(),
			7 => acceptance(area).into(),
			8 => super::roles::status(area),
			9 => super::roles::emergency(area),
			14 => BalancesCall::transfer_allow_death {
				dest: account(who).into(),
				value: u128::from(energy),
			}
			.into(),
			_ => self.readings(),
		}
	}

	fn readings(&mut self) -> RuntimeCall {
		let at = self.random.below(self.devices.len() as u64) as usize;
		let (import, export) = (self.random.below(5_000), self.random.below(5_000));
		// Some of it after its interval has closed, or been settled.
		let late = self.random.below(16) as Interval;
		let mut device = self.devices[at].clone();
		let reading = device.read(current().saturating_sub(late), import, export);
		// Most are kept, so that the next one follows; some are lost.
		if self.random.below(5) > 0 {
			self.devices[at] = device;
		}
		batch(vec![reading]).into()
	}

	fn call(&mut self) -> RuntimeCall {
		let mut call = if self.random.below(2) == 0 {
			self.likely()
		} else {
			self.random.pick(&self.corpus)
		};
		if self.random.below(3) == 0 {
			let mut bytes = call.encode();
			self.random.mutate(&mut bytes);
			if let Ok(mutated) = RuntimeCall::decode_all_with_depth_limit(64, &mut &bytes[..]) {
				call = mutated;
			}
		}
		match self.random.below(12) {
			0 => UtilityCall::force_batch {
				calls: vec![call; 1 + self.random.below(4) as usize],
			}
			.into(),
			1 => ProxyCall::proxy {
				real: account(self.random.pick(&EVERYBODY)).into(),
				force_proxy_type: None,
				call: Box::new(call),
			}
			.into(),
			2 => pallet_collective::Call::<Runtime, pallet_collective::Instance1>::propose {
				threshold: self.random.below(3) as u32,
				length_bound: call.encoded_size() as u32,
				proposal: Box::new(call),
			}
			.into(),
			_ => call,
		}
	}

	fn send(&mut self) {
		let call = self.call();
		if is_above_the_rules(&call) {
			return;
		}
		let who = self.random.pick(&EVERYBODY);
		let mut transaction = signed(who, call);
		if self.random.below(20) == 0 {
			let mut bytes = transaction.encode();
			self.random.mutate(&mut bytes);
			match UncheckedExtrinsic::decode_all(&mut &bytes[..]) {
				Ok(mutated) if !is_above_the_rules(&mutated.function) => transaction = mutated,
				_ => return,
			}
		}
		// What the pool accepts, a block accepts too, unless it has no room.
		let valid = validate(transaction.clone());
		let call = format!("{:?}", transaction.function);
		match put(transaction) {
			Ok(result) => {
				self.block.push(format!("{who:?} {call} {result:?}"));
				self.applied += 1;
				self.succeeded += u64::from(result.is_ok());
			},
			Err(error) => {
				self.refused += 1;
				assert!(valid.is_err() || Err(error) == full(), "{valid:?}, but {error:?}");
			},
		}
	}

	fn block(&mut self) {
		for _ in 0..self.random.below(24) {
			self.send();
		}
		match self.random.below(4) {
			0 => advance_to_interval(current() + 1 + self.random.below(4) as Interval),
			_ => next_block(),
		};
		if let Err(reason) = check_invariants() {
			panic!("{reason}, after a block with\n{}", self.block.join("\n"));
		}
		self.block.clear();
	}
}

#[test]
fn nothing_that_is_signed_breaks_an_invariant() {
	let blocks = setting("ENERGY_CHAIN_FUZZ_BLOCKS", 80);
	let seed = setting("ENERGY_CHAIN_FUZZ_SEED", 1);
	in_the_fuzzed_village(|mut fuzz| {
		fuzz.random = Random(seed);
		let issued = Balances::total_issuance();
		for block in 0..blocks {
			fuzz.block();
			assert_eq!(Balances::total_issuance(), issued, "block {block}");
		}
		let Fuzz {
			applied,
			refused,
			succeeded,
			..
		} = fuzz;
		println!("{blocks} blocks: {applied} applied, {succeeded} of them succeeded, {refused} refused");
		assert!(succeeded > blocks && refused > blocks, "{succeeded}, {refused}");
	});
}

/// The village with meters, and all calls that the other tests make.
fn in_the_fuzzed_village(story: impl FnOnce(Fuzz)) {
	let mut corpus = greatest_calls();
	in_the_street(|reading| {
		for row in rows(reading) {
			corpus.extend(row.example.or_else(|| zeroed(row.pallet, row.call)));
		}
	});
	corpus.retain(|call| !is_above_the_rules(call));
	// They would stop all others, mostly for the rest of the run.
	corpus.retain(|call| !matches!(call, RuntimeCall::SafeMode(_) | RuntimeCall::TxPause(_)));
	in_the_village(|| {
		for parent in [VILLAGE, STREET] {
			council(GridCall::create_area {
				parent: Some(parent),
				edge: Edge {
					import_limit_w: POWER,
					export_limit_w: POWER,
					grid_fee_mills: 2,
				},
				supplier: account(SUPPLIER),
				tariff: TARIFF,
			});
		}
		for (area, sell_at_mills, buy_at_mills) in [(VILLAGE, 150, 150), (STREET, 100, 200)] {
			let terms = Some(SharingTerms {
				sell_at_mills,
				buy_at_mills,
				key: energy_primitives::SharingKey::Prices,
			});
			council(TradingCall::set_sharing_terms {
				area,
				terms,
				from: None,
			});
		}
		for (who, weight) in [(HOUSE, 3), (SOLAR_HOUSE, 1)] {
			council(TradingCall::set_sharing_weight {
				who: account(who),
				weight,
			});
		}
		let devices = meter_the_village().to_vec();
		story(Fuzz {
			random: Random(1),
			corpus,
			devices,
			applied: 0,
			refused: 0,
			succeeded: 0,
			block: Vec::new(),
		});
	});
}
