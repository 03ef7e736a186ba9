//! The `new-network` subcommand: from a description of a consortium it writes the chain specification, its hash, and a checklist for
//! each organisation. `docs/new-network.md` explains the description.

mod checklist;
mod checks;
mod description;
mod genesis;
mod well_known;

use crate::chain_spec::{self, ChainSpec, Extensions};
use description::Description;
use sc_service::ChainType;
use std::{
	fs,
	path::{Path, PathBuf},
};

/// The options of the subcommand.
#[derive(Clone, Debug, clap::Args)]
pub struct NewNetworkCmd {
	/// The description of the network, a JSON file.
	#[arg(long, value_name = "FILE")]
	pub config: PathBuf,

	/// The folder to write to. It must not be there yet, or be empty.
	#[arg(long, value_name = "FOLDER")]
	pub out: PathBuf,
}

impl NewNetworkCmd {
	/// Runs the subcommand.
	pub fn run(&self) -> sc_cli::Result<()> {
		let text = fs::read_to_string(&self.config).map_err(|error| format!("{}: {error}", self.config.display()))?;
		let missing = placeholders(&text);
		if !missing.is_empty() {
			return Err(format!("{}: fill in {}", self.config.display(), missing.join(", ")).into());
		}
		let description: Description =
			serde_json::from_str(&text).map_err(|error| format!("{}: {error}", self.config.display()))?;
		let findings = checks::check(&description);
		for warning in &findings.warnings {
			eprintln!("Warning: {warning}");
		}
		if !findings.problems.is_empty() {
			return Err(refusal(&findings.problems).into());
		}
		let network = build(&description)?;
		ensure_empty(&self.out)?;
		network.write(&self.out, &description)?;
		println!("{}", network.summary(&self.out));
		Ok(())
	}
}

/// Returns what stands in angle brackets, as in the examples, and has to be filled in.
fn placeholders(text: &str) -> Vec<String> {
	let mut found: Vec<_> = text
		.split('<')
		.skip(1)
		.filter_map(|rest| rest.split_once('>'))
		.map(|(inside, _)| format!("<{inside}>"))
		.collect();
	found.sort();
	found.dedup();
	found
}

fn refusal(problems: &[String]) -> String {
	let lines: Vec<_> = problems.iter().map(|problem| format!("  - {problem}")).collect();
	format!("The network cannot be made like this:\n{}", lines.join("\n"))
}

fn ensure_empty(folder: &Path) -> sc_cli::Result<()> {
	if fs::read_dir(folder).is_ok_and(|mut entries| entries.next().is_some()) {
		return Err(format!("{} is not empty: choose another folder", folder.display()).into());
	}
	Ok(fs::create_dir_all(folder)?)
}

/// A network that was made.
struct Network {
	plain: String,
	raw: String,
	genesis_hash: String,
	raw_hash: String,
	id: String,
}

/// Makes the network of a description without problems. The runtime builds the genesis, so what it does not accept is refused here.
fn build(description: &Description) -> Result<Network, String> {
	let addresses: Vec<_> = description
		.validators()
		.map(|validator| validator.address.clone())
		.collect();
	let extensions = Extensions {
		reserved_nodes: addresses.clone(),
	};
	let spec = ChainSpec::builder(chain_spec::runtime()?, extensions)
		.with_name(&description.name)
		.with_id(&description.id)
		.with_protocol_id(&description.id)
		.with_chain_type(ChainType::Live)
		.with_properties(chain_spec::properties())
		.with_boot_nodes(addresses)
		.with_genesis_config(genesis::of(description)?)
		.build();
	let raw = spec.as_json(true)?;
	Ok(Network {
		plain: spec.as_json(false)?,
		genesis_hash: genesis::hash(&raw)?,
		raw_hash: format!("{:?}", sp_core::H256(sp_io::hashing::blake2_256(raw.as_bytes()))),
		raw,
		id: description.id.clone(),
	})
}

impl Network {
	fn write(&self, folder: &Path, description: &Description) -> sc_cli::Result<()> {
		fs::write(folder.join(format!("{}.json", self.id)), &self.plain)?;
		fs::write(folder.join(format!("{}.raw.json", self.id)), &self.raw)?;
		fs::write(folder.join("hashes.txt"), self.hashes())?;
		let checklists = folder.join("checklists");
		fs::create_dir_all(&checklists)?;
		for (number, organisation) in description.organisations.iter().enumerate() {
			let text = checklist::of(description, organisation, self);
			fs::write(
				checklists.join(format!("{:02}-{}.md", number + 1, file_name(&organisation.name))),
				text,
			)?;
		}
		Ok(())
	}

	fn hashes(&self) -> String {
		format!(
			"genesis block {}\n{}.raw.json (BLAKE2b-256) {}\n",
			self.genesis_hash, self.id, self.raw_hash
		)
	}

	fn summary(&self, folder: &Path) -> String {
		format!(
			"{}: the specification {}.raw.json for every node, {}.json to read, hashes.txt, and a checklist for each organisation\n{}",
			folder.display(),
			self.id,
			self.id,
			self.hashes().trim_end()
		)
	}
}

/// Returns a name as that of a file.
fn file_name(name: &str) -> String {
	let kept = name.chars().map(|letter| {
		if letter.is_ascii_alphanumeric() {
			letter.to_ascii_lowercase()
		} else {
			'-'
		}
	});
	kept.collect()
}

#[cfg(test)]
mod tests;
