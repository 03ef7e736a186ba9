#!/usr/bin/env bash
# Measures a chain of very many connected, metered accounts, end to end on one machine.
#
#   scripts/scale.sh                                       a short run, less than a minute once all is built
#   scripts/scale.sh --accounts 100000 --quarters 4        the figures of docs/performance.md, a quarter of an hour
#
# It makes a genesis with so many accounts, connected and metered in four areas of one zone, starts a
# node on it, and has every meter sign a reading for each quarter of an hour. Gateways submit them in
# full batches, the chain accepts, shares and settles them. At the end a script works out every
# account's money from the readings alone and compares it with what the chain has stored, to the
# planck. Blocks are made one after the other, as fast as the node makes them: the seconds are real
# ones, and how many blocks it took says what it would be on a chain with a block every six seconds.
# Nothing of it is reached from outside this machine, and nothing of it is left afterwards.
#
# Options
#   --accounts N        how many accounts, 1000 at least (2000)
#   --quarters N        how many quarters of an hour, 1 to 8 (2)
#   --sizes             also show how large what the chain stores is, item by item
#   --check-state       at the end, check the chain's whole state against every invariant of the runtime
#   --release           build and measure the release profile
#   --report-json FILE  the figures as JSON too
#   --no-build          take what is built
#   --help              this text

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

accounts=2000 quarters=2 options=() check='' build=yes profile=debug build_options=()
while (($#)); do
	case $1 in
	--accounts) accounts=${2:?--accounts needs a number} && shift ;;
	--quarters) quarters=${2:?--quarters needs a number} && shift ;;
	--sizes) options+=(--sizes) ;;
	--check-state) check=yes ;;
	--release) profile=release build_options=(--release) ;;
	--report-json) options+=(--report-json "$(user_path "${2:?--report-json needs a file}")") && shift ;;
	--no-build) build='' ;;
	-h | --help) print_help && exit ;;
	*) die "unknown argument $1; see $0 --help" ;;
	esac
	shift
done
if ! [[ $accounts =~ ^[0-9]+$ && $quarters =~ ^[0-9]+$ ]]; then die "--accounts and --quarters are numbers"; fi

# Much longer than it takes: a run that waits in vain is ended by `timeout`.
PATIENCE_SECONDS=$((600 + accounts / 25))
# In the quarter that begins here the first energy is metered: 25 July 2016, 10:00 UTC. The genesis is
# three quarters older.
START_MS=1469440800000

if [ -n "$build" ]; then
	title "Build"
	cargo build "${build_options[@]}" --workspace --bin energy-chain-node --example scale_genesis
fi
if [ "$profile" = release ]; then NODE_BINARY=$CARGO_TARGET_DIR/release/energy-chain-node; fi
[ -d day/node_modules ] || die "day/node_modules is missing; run scripts/setup.sh"

make_work_dir
title "A genesis with $accounts accounts"
began=$SECONDS
ENERGY_CHAIN_NODE_BINARY=$NODE_BINARY scripts/scale-genesis.sh "$accounts" "$WORK_DIR/spec.json"
ok "$(du -h --apparent-size "$WORK_DIR/spec.json" | cut -f1), in $(duration $((SECONDS - began)))"

title "Start a node"
began=$SECONDS
NODE_CHAIN=(--chain "$WORK_DIR/spec.json" --simulation --simulation-manual --simulation-start "$((START_MS + 1000))")
NODE_PATIENCE_SECONDS=$((120 + accounts / 200))
port=$(free_port)
start_node "$WORK_DIR/chain" "$port" "$WORK_DIR/node.log" --no-prometheus
ok "process $NODE_PID, in $(duration $((SECONDS - began)))"

title "$quarters quarters of an hour"
began=$SECONDS
timeout --foreground "$PATIENCE_SECONDS" node --max-old-space-size=8192 day/scale.mjs --url "ws://127.0.0.1:$port" --pid "$NODE_PID" \
	--folder "$WORK_DIR/chain" --quarters "$quarters" "${options[@]}" </dev/null || {
	show_node_log
	die "the run did not come to a good end"
}
ok "in $(duration $((SECONDS - began)))"
if grep -n -i -E 'panicked|essential task .* failed|defensive' "$WORK_DIR/node.log" >&2; then die "the node's log shows a failure, see above"; fi

stop_node || die "the node did not end as it should"

if [ -n "$check" ]; then
	title "Check the chain's state against every invariant of the runtime"
	"$NODE_BINARY" export-state --chain "$WORK_DIR/spec.json" --base-path "$WORK_DIR/chain" --database paritydb >"$WORK_DIR/state.json" 2>>"$WORK_DIR/node.log" || {
		show_node_log
		die "the state could not be exported"
	}
	ENERGY_CHAIN_STATE=$WORK_DIR/state.json cargo_test_with_all_features an_exported_chain -- --ignored
fi
