//! The programs: node, broker, gateway, simulation. Each is ended with the test, whatever becomes
//! of it.

use crate::node_command::node_command;
use serde_json::Value;
use std::{
	fs::{self, File, OpenOptions},
	io::{Read, Write},
	net::{TcpListener, TcpStream},
	os::unix::fs::PermissionsExt,
	path::{Path, PathBuf},
	process::{Child, Command, Stdio},
	thread,
	time::{Duration, Instant},
};

/// The account that is a gateway of the development chain's area.
pub const GATEWAY: &str = "//Eve";

/// Virtual time of the chain's first block: 25 July 2016, 08:00 UTC, when the sample day's plants
/// begin to generate.
const CHAIN_BEGINS_MS: &str = "1469433600000";

/// Waits until something is there; panics with what was waited for if it does not come.
pub fn wait_for<T>(what: &str, seconds: u64, mut look: impl FnMut() -> Option<T>) -> T {
	let begin = Instant::now();
	loop {
		if let Some(found) = look() {
			return found;
		}
		assert!(
			begin.elapsed() < Duration::from_secs(seconds),
			"{what}: not within {seconds} s"
		);
		thread::sleep(Duration::from_millis(100));
	}
}

/// A port that nothing listens on.
fn free_port() -> u16 {
	TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn answers(port: u16) -> bool {
	TcpStream::connect(("127.0.0.1", port)).is_ok()
}

/// A running program.
pub struct Program {
	name: &'static str,
	child: Child,
}

impl Program {
	/// Starts a program, its output appended to `<name>.log`.
	fn start(name: &'static str, folder: &Path, command: &mut Command) -> Self {
		let log = OpenOptions::new()
			.create(true)
			.append(true)
			.open(folder.join(format!("{name}.log")))
			.unwrap();
		let errors = log.try_clone().unwrap();
		let child = command
			.stdin(Stdio::null())
			.stdout(log)
			.stderr(errors)
			.spawn()
			.unwrap_or_else(|error| panic!("{name}: {error}"));
		Self { name, child }
	}

	/// As a power cut would end it.
	pub fn kill(mut self) {
		self.child.kill().unwrap();
		self.child.wait().unwrap();
	}

	/// Asks it to end, and sees that it does so well and soon.
	pub fn end(mut self, seconds: u64) {
		let pid = self.child.id().to_string();
		assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
		let status = wait_for(self.name, seconds, || self.child.try_wait().unwrap());
		assert!(status.success(), "{} ended with {status}", self.name);
	}
}

impl Drop for Program {
	fn drop(&mut self) {
		// Has it ended already, nothing happens.
		let _ = self.child.kill();
		let _ = self.child.wait();
	}
}

/// The folder of a run, with everything that a part needs to be started again.
pub struct Parts {
	folder: PathBuf,
	node_port: u16,
	/// Without encryption, for the devices.
	plain_port: u16,
	/// With it, for the gateway.
	tls_port: u16,
	http_port: u16,
}

impl Parts {
	pub fn new(folder: &Path) -> Self {
		let parts = Self {
			folder: folder.into(),
			node_port: free_port(),
			plain_port: free_port(),
			tls_port: free_port(),
			http_port: free_port(),
		};
		parts.make_certificates();
		parts.configure_broker();
		for (name, secret) in [
			("account.secret", GATEWAY),
			("password.secret", "a password of the test"),
		] {
			fs::write(folder.join(name), secret).unwrap();
			fs::set_permissions(folder.join(name), fs::Permissions::from_mode(0o600)).unwrap();
		}
		parts
	}

	pub fn node_url(&self) -> String {
		format!("ws://127.0.0.1:{}", self.node_port)
	}

	pub fn plain_port(&self) -> u16 {
		self.plain_port
	}

	pub fn tls_port(&self) -> u16 {
		self.tls_port
	}

	/// The path of a file of the run.
	pub fn file(&self, name: &str) -> String {
		self.folder.join(name).display().to_string()
	}

	fn openssl(&self, arguments: &str) {
		let done = Command::new("openssl")
			.args(arguments.split(' '))
			.current_dir(&self.folder)
			.output()
			.unwrap();
		assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
	}

	fn make_certificates(&self) {
		let key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
		self.openssl(&format!(
			"req -x509 {key} -keyout ca.key -out ca.pem -days 2 -subj /CN=authority"
		));
		self.openssl(&format!(
			"req {key} -keyout broker.key -out broker.csr -subj /CN=broker"
		));
		fs::write(self.folder.join("names"), "subjectAltName=IP:127.0.0.1\n").unwrap();
		self.openssl(
			"x509 -req -in broker.csr -CA ca.pem -CAkey ca.key -CAcreateserial -out broker.pem -days 2 -extfile names",
		);
	}

	fn configure_broker(&self) {
		let folder = self.folder.display();
		fs::create_dir(self.folder.join("broker")).unwrap();
		// Every change is written at once, and nothing that waits for the gateway is dropped.
		let text = format!(
			"per_listener_settings true\nuser root\npersistence true\npersistence_location {folder}/broker/\n\
			autosave_on_changes true\nautosave_interval 1\nmax_queued_messages 0\n\
			listener {} 127.0.0.1\nallow_anonymous true\nacl_file {folder}/devices.acl\n\
			listener {} 127.0.0.1\nallow_anonymous true\n\
			cafile {folder}/ca.pem\ncertfile {folder}/broker.pem\nkeyfile {folder}/broker.key\n",
			self.plain_port, self.tls_port
		);
		fs::write(self.folder.join("broker.conf"), text).unwrap();
		// Devices write what they measure, and read what the gateway publishes.
		let devices = "topic read energy-chain/#\ntopic write energy/#\ntopic write tele/#\ntopic write +/events/rpc\n\
			topic write p1/#\n";
		fs::write(self.folder.join("devices.acl"), devices).unwrap();
		fs::set_permissions(self.folder.join("devices.acl"), fs::Permissions::from_mode(0o600)).unwrap();
	}

	/// Writes the gateway's configuration. Of the plain devices each has its name, its channel and
	/// its meter, of the connections their account and their name in topics.
	pub fn configure_gateway(
		&self,
		devices: &[(String, &str, u32, u64)],
		connections: &[(String, Option<&'static str>)],
	) {
		let mut text = format!(
			"[chain]\nurls = [\"{}\"]\naccount_file = \"account.secret\"\n\
			[broker]\nhost = \"127.0.0.1\"\nport = {}\nclient_id = \"gateway\"\n[broker.tls]\nca_file = \"ca.pem\"\n\
			[keys]\nfile = \"meters.keys\"\npassword_file = \"password.secret\"\n\
			[outbox]\nfile = \"outbox.redb\"\n[batches]\nmax_wait_ms = 200\n[http]\nlisten = \"127.0.0.1:{}\"\n",
			self.node_url(),
			self.tls_port,
			self.http_port
		);
		for (filter, format, own_time) in [
			("energy/+/reading", "json", true),
			("energy/+/reading/cbor", "cbor", true),
			("energy/+/registers", "json", true),
			("tele/+/SENSOR", "tasmota", true),
			("+/events/rpc", "shelly", true),
			("p1/+", "dsmr", true),
		] {
			text += &format!("[[topics]]\nfilter = \"{filter}\"\nformat = \"{format}\"\nown_time = {own_time}\n");
			if format == "tasmota" {
				text += "total = \"import\"\n";
			}
		}
		// The meters' clocks show the chain's virtual time.
		text += "[device_defaults]\nmax_behind_s = 1000000000\n";
		for (device, channel, meter, rated_w) in devices {
			text += &format!(
				"[[devices]]\ndevice = \"{device}\"\nchannel = \"{channel}\"\nmeter = {meter}\nrated_power_w = {rated_w}\n"
			);
		}
		text += "[envelopes]\n";
		for (account, name) in connections {
			let name = name.map(|name| format!("name = \"{name}\"\n")).unwrap_or_default();
			text += &format!("[[envelopes.connections]]\naccount = \"{account}\"\n{name}");
		}
		fs::write(self.folder.join("gateway.toml"), text).unwrap();
	}

	pub fn start_node(&self) -> Program {
		let mut command = node_command(&self.folder.join("chain"), self.node_port);
		command.args(["--simulation", "--simulation-start", CHAIN_BEGINS_MS]);
		let node = Program::start("node", &self.folder, &mut command);
		wait_for("the node's RPC", 60, || answers(self.node_port).then_some(()));
		node
	}

	pub fn start_broker(&self) -> Program {
		let mut command = Command::new("mosquitto");
		command.arg("-c").arg(self.folder.join("broker.conf"));
		let broker = Program::start("broker", &self.folder, &mut command);
		wait_for("the broker", 10, || answers(self.plain_port).then_some(()));
		broker
	}

	/// Starts the gateway, and waits until it has a broker and a chain.
	pub fn start_gateway(&self) -> Program {
		let mut command = program("energy-gateway");
		command.arg("run").arg("--config").arg(self.folder.join("gateway.toml"));
		let gateway = Program::start("gateway", &self.folder, &mut command);
		wait_for("a healthy gateway", 30, || {
			self.get("/health").filter(|answer| answer.starts_with("HTTP/1.1 200"))
		});
		gateway
	}

	/// Runs the gateway's program with its configuration until it ends, and returns what it printed.
	pub fn command(&self, arguments: &[&str], input: &str) -> String {
		let config = self.folder.join("gateway.toml");
		let mut child = program("energy-gateway")
			.args(arguments)
			.arg("--config")
			.arg(config)
			.stdin(Stdio::piped())
			.stdout(Stdio::piped())
			.spawn()
			.unwrap();
		child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
		let done = child.wait_with_output().unwrap();
		assert!(done.status.success(), "{arguments:?}");
		String::from_utf8(done.stdout).unwrap()
	}

	/// Starts a simulation, which writes its report into a file.
	pub fn start_simulation(&self, arguments: &[&str]) -> Simulation {
		let report = self.folder.join("simulation.json");
		let log = OpenOptions::new()
			.create(true)
			.append(true)
			.open(self.folder.join("simulation.log"))
			.unwrap();
		let child = program("energy-simulator")
			.arg("--json")
			.args(arguments)
			.args(["--url", &self.node_url()])
			.stdin(Stdio::null())
			.stdout(File::create(&report).unwrap())
			.stderr(log)
			.spawn()
			.unwrap();
		let name = "simulation";
		Simulation {
			program: Program { name, child },
			report,
		}
	}

	/// Runs a simulation, and returns its report.
	pub fn simulate(&self, arguments: &[&str]) -> Value {
		self.start_simulation(arguments).report(90)
	}

	/// What the gateway's page answers, state and all; `None` if it does not.
	fn get(&self, page: &str) -> Option<String> {
		let mut stream = TcpStream::connect(("127.0.0.1", self.http_port)).ok()?;
		stream.set_read_timeout(Some(Duration::from_secs(5))).ok()?;
		write!(
			stream,
			"GET {page} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
		)
		.ok()?;
		let mut answer = String::new();
		stream.read_to_string(&mut answer).ok()?;
		Some(answer)
	}

	/// A metric of the gateway, by its name and labels; 0 if it is not there.
	pub fn metric(&self, name: &str) -> u64 {
		let page = self.get("/metrics").unwrap_or_default();
		let line = page.lines().find_map(|line| {
			line.strip_prefix("energy_gateway_")?
				.strip_prefix(name)?
				.strip_prefix(' ')
		});
		line.map_or(0, |number| number.trim().parse::<f64>().unwrap() as u64)
	}

	/// What a program has logged.
	pub fn log(&self, name: &str) -> String {
		fs::read_to_string(self.folder.join(format!("{name}.log"))).unwrap()
	}
}

/// A program of this workspace, to be started in the repository's folder. The simulator has to be built
/// beforehand: `cargo build -p energy-simulator`.
fn program(name: &str) -> Command {
	let binary = Path::new(env!("CARGO_BIN_EXE_energy-gateway")).with_file_name(name);
	let mut command = Command::new(binary);
	command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../.."));
	command
}

/// A running simulation.
pub struct Simulation {
	program: Program,
	report: PathBuf,
}

impl Simulation {
	/// Waits for its end, and returns its report.
	pub fn report(mut self, seconds: u64) -> Value {
		let status = wait_for("the simulation", seconds, || self.program.child.try_wait().unwrap());
		assert!(
			status.success(),
			"the simulation ended with {status}; see simulation.log"
		);
		serde_json::from_str(&fs::read_to_string(self.report).unwrap()).unwrap()
	}
}
