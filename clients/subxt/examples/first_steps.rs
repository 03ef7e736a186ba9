//! Reads the chain and places an order.
//!
//! ```sh
//! cargo run --example first_steps -- [URL] [SECRET]
//! ```

use energy_chain_subxt::{
	energy::{
		self,
		runtime_types::{
			bounded_collections::bounded_vec::BoundedVec,
			energy_primitives::trading::{Order, Side},
		},
	},
	subxt::{
		config::PolkadotConfig,
		rpcs::{client::jsonrpsee_client, client::rpc_params, RpcClient},
		OnlineClient,
	},
};
use serde_json::Value;
use std::{error::Error, str::FromStr};
use subxt_signer::{sr25519::Keypair, SecretUri};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
	let mut arguments = std::env::args().skip(1);
	let url = arguments.next().unwrap_or_else(|| "ws://127.0.0.1:9944".into());
	let secret = arguments.next().unwrap_or_else(|| "//Household/1".into());
	let rpc = RpcClient::new(jsonrpsee_client(&url).await?);
	let client = OnlineClient::<PolkadotConfig>::from_rpc_client(rpc.clone()).await?;
	let account = Keypair::from_uri(&SecretUri::from_str(&secret)?)?;
	let id = account.public_key().to_account_id();
	let chain = client.at_current_block().await?;

	// A constant, a function of the runtime API, storage, and a method of the node.
	let mill = chain.constants().entry(energy::constants().p2p_trading().mill())?;
	println!("a mill is {mill} plancks");
	let roles = energy::runtime_apis().participant_api().get_roles(id);
	let roles = chain.runtime_apis().call(roles).await?;
	println!(
		"roles: a participant {}, on the council {}",
		roles.connection.is_some(),
		roles.council_member
	);
	let wallet = chain
		.storage()
		.fetch(energy::storage().system().account(), (id,))
		.await?
		.decode()?;
	println!("the wallet holds {} plancks", wallet.data.free);
	let connection: Value = rpc.request("grid_getConnection", rpc_params![id.to_string()]).await?;
	println!(
		"connected to area {}, with up to {} W of export",
		connection["area"], connection["export_limit_w"]
	);

	// An order: 500 Wh in the hour to come, for at least 150 mills a kWh.
	let current = chain
		.runtime_apis()
		.call(energy::runtime_apis().grid_api().current_interval())
		.await?;
	let order = Order {
		interval: current.interval + 4,
		side: Side::Ask,
		price_mills: 150,
		energy_wh: 500,
	};
	let call = energy::transactions()
		.p2p_trading()
		.place_orders(BoundedVec(vec![order.clone()]));
	let events = chain
		.transactions()
		.sign_and_submit_then_watch_default(&call, &account)
		.await?
		.wait_for_finalized_success()
		.await?;
	let placed = events
		.find_first::<energy::p2p_trading::events::OrdersPlaced>()
		.ok_or("no order was placed")??;
	println!(
		"placed for interval {}: {} plancks are reserved",
		order.interval, placed.reserved
	);
	Ok(())
}
