//! The chain, asked by the test itself: what it has accepted, and what the operator does.

use crate::parts::wait_for;
use codec::{Decode, Encode};
use energy_gateway::chain::MeterState;
use energy_gateway::chain::{hash_of, sign_call, Account, Call, Session, TxOutcome};
use energy_primitives::{EnergyProductionInfo, Interval, Limits, MeterId, ReadingResult};
use sp_core::{crypto::AccountId32, H256};
use std::{collections::BTreeMap, time::Duration};
use subxt::rpcs::{
	client::{jsonrpsee_client, RpcParams},
	RpcClient,
};
use tokio::runtime::Runtime;

/// A connection of the test's own.
pub struct Chain {
	runtime: Runtime,
	url: String,
	session: Session,
}

impl Chain {
	pub fn connect(url: &str) -> Self {
		let runtime = Runtime::new().unwrap();
		let session = wait_for("a connection to the node", 60, || {
			runtime.block_on(Session::open(url)).ok()
		});
		Self {
			runtime,
			url: url.into(),
			session,
		}
	}

	pub fn genesis(&self) -> H256 {
		self.session.genesis()
	}

	pub fn interval(&self) -> Interval {
		self.runtime.block_on(self.session.interval(None)).unwrap().0
	}

	/// Where meters stand after the newest finalised block.
	pub fn states(&self, meters: &[MeterId]) -> Vec<MeterState> {
		self.runtime.block_on(async {
			let finalised = self.session.finalised().await.unwrap();
			let states = self.session.states(meters, Some(finalised)).await.unwrap();
			states
				.into_iter()
				.map(|state| state.expect("the meter is registered"))
				.collect()
		})
	}

	/// Whether meters are registered in the newest finalised block.
	pub fn are_known(&self, meters: &[MeterId]) -> bool {
		self.runtime.block_on(async {
			let finalised = self.session.finalised().await.unwrap();
			let states = self.session.states(meters, Some(finalised)).await.unwrap();
			states.iter().all(Option::is_some)
		})
	}

	/// The limits of an account's connection itself.
	pub fn limits(&self, account: &AccountId32) -> Limits {
		let connection = self
			.runtime
			.block_on(self.session.connection(account.as_ref(), None))
			.unwrap();
		let connection = connection.expect("the account is connected");
		Limits {
			import_limit_w: connection.import_limit_w,
			export_limit_w: connection.export_limit_w,
		}
	}

	/// Waits until a meter's last reading has this sequence number.
	pub fn wait_for_sequence(&self, meter: MeterId, sequence: u32, seconds: u64) {
		wait_for(&format!("meter {meter} at {sequence}"), seconds, || {
			(self.states(&[meter])[0].sequence == sequence).then_some(())
		});
	}

	/// What the chain has made of all readings that ever stood in a finalised block.
	pub fn results(&self) -> BTreeMap<ReadingResult, u64> {
		self.runtime.block_on(async {
			let newest = self
				.session
				.header(Some(self.session.finalised().await.unwrap()))
				.await
				.unwrap();
			let mut results = BTreeMap::new();
			for number in 1..=newest.number {
				let hash = self.session.hash_of(number).await.unwrap();
				let header = self.session.header(Some(hash)).await.unwrap();
				for (_, outcome) in self.session.outcomes(&header, |_| true).await.unwrap() {
					match outcome {
						TxOutcome::Results(judged) => judged
							.into_iter()
							.for_each(|result| *results.entry(result).or_default() += 1),
						TxOutcome::Failed(reason) => panic!("a transaction of block {number} failed: {reason}"),
					}
				}
			}
			results
		})
	}

	/// What is booked to accounts over some intervals, import and export in Wh.
	pub fn booked(&self, accounts: &[AccountId32], intervals: std::ops::RangeInclusive<Interval>) -> (u64, u64) {
		self.runtime.block_on(async {
			let client = RpcClient::new(jsonrpsee_client(&self.url).await.unwrap());
			let mut booked = (0, 0);
			for interval in intervals {
				for account in accounts {
					let mut params = RpcParams::new();
					params.push("ProductionApi_get_energy_production").unwrap();
					params
						.push(format!("0x{}", hex::encode((account, interval).encode())))
						.unwrap();
					let answer: String = client.request("state_call", params).await.unwrap();
					let bytes = hex::decode(answer.trim_start_matches("0x")).unwrap();
					let info = EnergyProductionInfo::decode(&mut &bytes[..]).unwrap();
					booked = (booked.0 + info.imported_wh, booked.1 + info.exported_wh);
				}
			}
			booked
		})
	}

	/// Has an account call something with so many arguments, and waits until it has been done.
	pub fn call(
		&self,
		signer: &str,
		(pallet, name): (&'static str, &'static str),
		count: usize,
		arguments: impl Encode,
	) {
		let signer = Account::from_secret(signer).unwrap();
		let call = Call::new(pallet, name, count, arguments.encode());
		self.runtime.block_on(async {
			let header = self.session.header(None).await.unwrap();
			let mortality_start = (header.number, hash_of(&header));
			let runtime = self
				.session
				.runtime(mortality_start.1, mortality_start.0)
				.await
				.unwrap();
			let nonce = self.session.next_nonce(&signer).await.unwrap();
			let signed = sign_call(&runtime, &signer, &call, nonce, mortality_start).unwrap();
			self.session.submit(&signed.bytes).await.unwrap();
			loop {
				let finalised = self.session.finalised().await.unwrap();
				if self.session.nonce(&signer.id(), finalised).await.unwrap() > nonce {
					break;
				}
				tokio::time::sleep(Duration::from_millis(100)).await;
			}
		});
	}
}
