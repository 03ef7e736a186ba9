# shellcheck shell=bash
# What all scripts share. It is sourced, never run:
#
#   . "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
#
# It sets the strict mode of the shell, moves to the root of the checkout, and exports the settings
# of every build.

set -euo pipefail

START_DIR=$PWD
REPO_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$REPO_ROOT"

# ---------------------------------------------------------------------------------------------------------------------
# Settings of every build
# ---------------------------------------------------------------------------------------------------------------------

# One folder for everything that can be made again. It lies outside the checkout, so that all clones
# share one build.
ENERGY_CHAIN_CACHE=${ENERGY_CHAIN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/energy-chain}
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$ENERGY_CHAIN_CACHE/target}

# The gateway is a workspace of its own, with other features of the same crates, and so with a
# folder of its own.
GATEWAY_TARGET_DIR=$ENERGY_CHAIN_CACHE/gateway-target

# The same value as in .cargo/config.toml, for tools that do not read it. A change rebuilds all
# above OpenSSL.
export OPENSSL_NO_VENDOR=1

# Where Debian puts servers such as Mosquitto, which not every user's path leads to.
PATH=$PATH:/usr/local/sbin:/usr/sbin

# Where rustup is installed but the shell was opened before that.
if ! command -v cargo >/dev/null 2>&1 && [ -f "$HOME/.cargo/env" ]; then
	# shellcheck source=/dev/null
	. "$HOME/.cargo/env"
fi

# scripts/setup-wasm-debian.sh leaves the name of its toolchain here. Every build has to see the
# same one: the runtime is built anew when it changes.
WASM_TOOLCHAIN_FILE=$ENERGY_CHAIN_CACHE/wasm-toolchain
if [ -z "${WASM_BUILD_TOOLCHAIN:-}" ] && [ -s "$WASM_TOOLCHAIN_FILE" ]; then
	WASM_BUILD_TOOLCHAIN=$(cat "$WASM_TOOLCHAIN_FILE")
	export WASM_BUILD_TOOLCHAIN
fi

# `toolchain_field NAME`: a field of rust-toolchain.toml, the one place that names the compiler; a
# list with spaces between.
toolchain_field() { sed -n "s/^$1 *= *//p" rust-toolchain.toml | tr -d '"[]' | tr ',' ' ' | xargs; }

# The development profile's node, as `build_node` makes it, unless a test names another one.
NODE_BINARY=${ENERGY_CHAIN_NODE_BINARY:-$CARGO_TARGET_DIR/debug/energy-chain-node}

# ---------------------------------------------------------------------------------------------------------------------
# Messages
# ---------------------------------------------------------------------------------------------------------------------

if [ -t 1 ] && [ -z "${NO_COLOR:-}" ] && [ "${TERM:-dumb}" != dumb ]; then
	BOLD=$'\e[1m' DIM=$'\e[2m' RED=$'\e[31m' GREEN=$'\e[32m' YELLOW=$'\e[33m' BLUE=$'\e[34m' PLAIN=$'\e[0m'
else
	BOLD='' DIM='' RED='' GREEN='' YELLOW='' BLUE='' PLAIN=''
fi

# A heading: what the script does next.
title() { printf '\n%s==>%s %s%s%s\n' "$BLUE" "$PLAIN" "$BOLD" "$*" "$PLAIN"; }
# Something that was done, or was in order already.
ok() { printf '    %s✓%s %s\n' "$GREEN" "$PLAIN" "$*"; }
# A detail.
note() { printf '    %s%s%s\n' "$DIM" "$*" "$PLAIN"; }
warn() { printf '    %s!%s %s\n' "$YELLOW" "$PLAIN" "$*" >&2; }
fail() { printf '    %s✗ %s%s\n' "$RED" "$*" "$PLAIN" >&2; }
die() {
	fail "$@"
	exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }

# The comment at the head of a script is its help: everything from the second line to the first that
# is no comment.
print_help() { sed -n -e '1d' -e '/^#/!q' -e 's/^# \{0,1\}//p' "$REPO_ROOT/scripts/$(basename "$0")"; }

# A path that the user gave, seen from where the script was called.
user_path() { case $1 in /*) echo "$1" ;; *) echo "$START_DIR/$1" ;; esac }

# `as_root COMMAND...`: with sudo, unless we are root.
as_root() {
	if [ "$(id -u)" = 0 ]; then
		"$@"
	else
		has sudo || die "neither root nor sudo; run this as root:  $*"
		sudo "$@"
	fi
}

# `duration SECONDS`: "7 s" or "3 min 07 s".
duration() {
	if (($1 < 60)); then printf '%d s' "$1"; else printf '%d min %02d s' $(($1 / 60)) $(($1 % 60)); fi
}

# ---------------------------------------------------------------------------------------------------------------------
# Building
# ---------------------------------------------------------------------------------------------------------------------

# Cargo names what it makes of our crates by their place in the workspace, the same in every clone,
# and takes it for fresh if no source is newer. So what another clone has built of other sources
# would pass for ours. When the folder was last used by another clone, our sources are made newer.
claim_target_dir() {
	local mark=$CARGO_TARGET_DIR/.last-checkout
	[ "$(cat "$mark" 2>/dev/null)" = "$REPO_ROOT" ] && return
	mkdir -p "$CARGO_TARGET_DIR"
	find primitives market pallets runtime node gateway clients/subxt \( -name '*.rs' -o -name '*.md' -o -name Cargo.toml \) -exec touch {} +
	echo "$REPO_ROOT" >"$mark"
}

# Builds the node in the development profile, with the runtime's WebAssembly in it.
#
# Cargo unifies features over the packages it is asked for. `-p energy-chain-node` alone would give
# our own crates other features than `cargo test --workspace` gives them, and compile them, the
# runtime's WebAssembly too, a second time.
build_node() { cargo build --workspace --bin energy-chain-node; }

# Builds the runtime of the next version, to which a network of real nodes upgrades, and prints where it
# is. In a folder of its own, for it has the name of ours. Only its WebAssembly is wanted, which the
# build script makes: so what is native is checked, and not compiled.
build_next_runtime() {
	(
		export CARGO_TARGET_DIR=$CARGO_TARGET_DIR/upgrade-trial
		claim_target_dir
		cargo check -p energy-chain-runtime --features upgrade-trial
	) >&2 || return 1
	echo "$CARGO_TARGET_DIR/upgrade-trial/debug/wbuild/energy-chain-runtime/energy_chain_runtime.compact.compressed.wasm"
}

# `gateway_cargo COMMAND [ARGUMENT...]`: cargo in the gateway's workspace.
gateway_cargo() { cargo_in gateway "$@"; }

# `subxt_cargo COMMAND [ARGUMENT...]`: the same in the workspace of the client for subxt, which is built of the gateway's crates.
subxt_cargo() { cargo_in clients/subxt "$@"; }

# `cargo_in FOLDER COMMAND [ARGUMENT...]`: cargo in the workspace of a folder.
cargo_in() {
	local folder=$1 command=$2
	shift 2
	CARGO_TARGET_DIR=$GATEWAY_TARGET_DIR cargo "$command" --manifest-path "$folder/Cargo.toml" "$@"
}

# The tests of all crates but the node's, with every benchmark as a test and with try_state.
# Arguments go to cargo.
cargo_test_with_all_features() {
	SKIP_WASM_BUILD=1 cargo test --workspace --exclude energy-chain-node --tests --features runtime-benchmarks,try-runtime "$@"
}

# ---------------------------------------------------------------------------------------------------------------------
# Measuring
# ---------------------------------------------------------------------------------------------------------------------

# `build_with_benchmarks PROFILE ARGUMENT...`: builds a part of the workspace with its benchmarks. A
# crate behind the benchmark command would build a test runtime too, which only `benchmark storage`
# uses, and which does not build in our workspace; the variable keeps it from that.
build_with_benchmarks() {
	SKIP_FRAME_STORAGE_ACCESS_TEST_RUNTIME_WASM_BUILD=1 \
		cargo build --profile "$1" --workspace --features runtime-benchmarks "${@:2}"
}

# `build_benchmark_node PROFILE`: builds the node with its benchmarks.
build_benchmark_node() {
	scripts/setup.sh
	title "Build: the node with its benchmarks, profile $1"
	build_with_benchmarks "$1" --bin energy-chain-node
}

# `use_benchmark_node PROFILE`: lets `benchmark_pallet` find the node of that profile.
use_benchmark_node() {
	local folder=$1
	if [ "$folder" = dev ]; then folder=debug; fi
	folder=$CARGO_TARGET_DIR/$folder
	[ -x "$folder/energy-chain-node" ] || die "there is no node in $folder; leave out --no-build"
	# Called by its bare name: the command writes its own arguments into some files, and no folder
	# of this machine belongs there.
	PATH=$folder:$PATH
}

# The benchmark command; the genesis state is that of the development chain.
benchmark_pallet() { energy-chain-node benchmark pallet --chain=dev --genesis-builder=spec-genesis "$@"; }

# ---------------------------------------------------------------------------------------------------------------------
# Ports
# ---------------------------------------------------------------------------------------------------------------------

# Whether something listens on a port of this machine.
port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# Prints a port that nothing listens on, below the range that the system hands out by itself.
free_port() {
	local port
	for _ in $(seq 100); do
		port=$((20000 + RANDOM % 10000))
		if ! port_taken "$port"; then
			echo "$port"
			return
		fi
	done
	die "no free port found between 20000 and 29999"
}

# Whether the node's RPC server answers: `GET /health` is its way to ask `system_health` without a
# client.
rpc_answers() {
	local status
	exec 3<>"/dev/tcp/127.0.0.1/$1" || return 1
	printf 'GET /health HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$1" >&3
	IFS= read -r -t 5 status <&3 || status=''
	exec 3>&- 3<&-
	[[ $status == *' 200 '* ]]
} 2>/dev/null

# ---------------------------------------------------------------------------------------------------------------------
# A node of our own
# ---------------------------------------------------------------------------------------------------------------------
# Every test's node is started here: by `start_node`, or by scripts/test-node.sh where the test is
# no shell script. A script has at most one node at a time. It is ended by its process id, and only
# while the shell's own table of jobs says that it runs: a process that has taken the number since
# is never hit. Nothing is ended by name.

NODE_PID=''
NODE_LOG=''
# What chain it is, and how it makes blocks.
NODE_CHAIN=(--dev --simulation)
# How long its RPC may take to answer: a large genesis is read and stored before.
NODE_PATIENCE_SECONDS=120

# `runs PID`: whether the process is a child of this shell that has not ended.
runs() { [[ " $(jobs -rp | tr '\n' ' ')" == *" $1 "* ]]; }

# `exec_node BASE_PATH RPC_PORT [ARGUMENT...]`: this shell becomes a node that keeps all states and
# readings, as a rule of a development chain with virtual time. Only this machine can reach it.
exec_node() {
	local base_path=$1 port=$2
	shift 2
	[ -x "$NODE_BINARY" ] || die "the node is not built: $NODE_BINARY is missing"
	exec "$NODE_BINARY" "${NODE_CHAIN[@]}" --state-pruning archive --enable-offchain-indexing true --base-path "$base_path" \
		--rpc-port "$port" --listen-addr /ip4/127.0.0.1/tcp/0 --no-mdns --no-telemetry "$@"
}

# `start_node BASE_PATH RPC_PORT LOG [ARGUMENT...]`: starts such a node in the background, and
# returns once its RPC answers. The log is appended to.
start_node() {
	local base_path=$1 port=$2
	NODE_LOG=$3
	shift 3
	port_taken "$port" && die "port $port is taken by another program; it was left alone. Choose another port, or end that program."
	(exec_node "$base_path" "$port" "$@") </dev/null >>"$NODE_LOG" 2>&1 &
	NODE_PID=$!
	await_node "$port"
}

# `await_node RPC_PORT`: returns once the node that was started answers there; ends the script if
# the node ends before.
await_node() {
	local port=$1 waited=0
	until rpc_answers "$port"; do
		if ! runs "$NODE_PID"; then
			wait "$NODE_PID" || true
			NODE_PID=''
			show_node_log
			die "the node ended before its RPC answered"
		fi
		waited=$((waited + 1))
		if ((waited > 5 * NODE_PATIENCE_SECONDS)); then
			show_node_log
			die "the node's RPC did not answer within $NODE_PATIENCE_SECONDS s"
		fi
		sleep 0.2
	done
}

show_node_log() {
	fail "the last lines of the node's log, $NODE_LOG:"
	tail -n 40 "$NODE_LOG" >&2 || true
}

# Asks the node to end, and waits for it. A node that does not end within 30 seconds is killed, and
# that is a failure.
stop_node() {
	local pid=$NODE_PID status=0
	[ -n "$pid" ] || return 0
	NODE_PID=''
	if runs "$pid"; then kill -TERM "$pid" || true; fi
	for _ in $(seq 300); do
		if ! runs "$pid"; then
			wait "$pid" || status=$?
			# 143: it ended by our signal without handling it, which is as good.
			((status == 0 || status == 143)) && return 0
			warn "the node ended with status $status"
			return 1
		fi
		sleep 0.1
	done
	warn "the node, process $pid, did not end within 30 seconds; killing it"
	if runs "$pid"; then kill -KILL "$pid" || true; fi
	wait "$pid" 2>/dev/null || true
	return 1
}

# `kill -9`, as a power cut would end it.
kill_node_hard() {
	local pid=$NODE_PID
	if [ -z "$pid" ] || ! runs "$pid"; then die "there is no node to kill"; fi
	NODE_PID=''
	kill -KILL "$pid"
	wait "$pid" 2>/dev/null || true
}

# ---------------------------------------------------------------------------------------------------------------------
# Leaving
# ---------------------------------------------------------------------------------------------------------------------

# A folder that goes when the script ends.
WORK_DIR=''
make_work_dir() { WORK_DIR=$(mktemp -d "${TMPDIR:-/tmp}/energy-chain.XXXXXX"); }

clean_up() {
	local status=$? pid
	trap - EXIT
	stop_node || true
	# Whatever else this shell has started and not waited for.
	for pid in $(jobs -rp); do kill -TERM "$pid" || true; done
	if [ -n "$WORK_DIR" ]; then rm -rf "$WORK_DIR"; fi
	exit "$status"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP
