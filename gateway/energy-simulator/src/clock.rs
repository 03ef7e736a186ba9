//! The clock of a chain in simulation (`energy-chain-node --dev --simulation`).

use crate::SimulateError;
use energy_primitives::{Interval, Moment};
use std::time::Duration;
use subxt::rpcs::{
	client::{jsonrpsee_client, RpcParams},
	RpcClient,
};
use tokio::time::{self, Instant};

/// How long to try, where the node is being started again.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long to wait before trying again.
const RETRY: Duration = Duration::from_millis(500);

/// How long after an interval's end its readings are published, in ms.
const AFTER_END_MS: Moment = 1_000;

/// Sets the clock of one node.
pub(crate) struct VirtualClock {
	url: String,
	interval_ms: Moment,
}

impl VirtualClock {
	/// Returns the clock of the node at `url`, of whose chain an interval is this long, in ms.
	pub(crate) fn new(url: &str, interval_ms: Moment) -> Self {
		let url = url.into();
		Self { url, interval_ms }
	}

	/// Lets an interval end, if it has not ended: the clock is set to a second after it, and a
	/// block is made that carries this time.
	pub(crate) async fn end(&self, interval: Interval) -> Result<(), SimulateError> {
		let moment = (Moment::from(interval) + 1)
			.checked_mul(self.interval_ms)
			.and_then(|end| end.checked_add(AFTER_END_MS))
			.ok_or_else(|| SimulateError::Clock("the interval is beyond all time".into()))?;
		let begin = Instant::now();
		loop {
			match time::timeout(PATIENCE, self.set(moment)).await {
				Ok(Ok(())) => return Ok(()),
				Ok(Err(error)) if begin.elapsed() < PATIENCE => {
					tracing::warn!(%error, "the virtual clock is not set yet")
				},
				Ok(Err(error)) => return Err(SimulateError::Clock(error.to_string())),
				Err(_) => return Err(SimulateError::Clock("no answer".into())),
			}
			time::sleep(RETRY).await;
		}
	}

	/// Connects for this once: intervals end seldom, and the node may have been another one before.
	async fn set(&self, moment: Moment) -> Result<(), subxt::rpcs::Error> {
		let client = RpcClient::new(jsonrpsee_client(&self.url).await?);
		let now: Moment = client.request("simulation_now", RpcParams::new()).await?;
		if now < moment {
			let mut params = RpcParams::new();
			params.push(moment)?;
			let _: Moment = client.request("simulation_advanceTo", params).await?;
		}
		let mut params = RpcParams::new();
		params.push(true)?;
		params.push(true)?;
		let _: serde_json::Value = client.request("engine_createBlock", params).await?;
		Ok(())
	}
}
