#!/usr/bin/env bash
# The gateway's end-to-end test: from simulated meters through Mosquitto, the gateway and a node
# onto the chain.
#
#   scripts/gateway-e2e.sh
#
# 200 meters that sign, and plain devices of four kinds, publish readings. Meanwhile the gateway,
# the broker and the node are killed with `kill -9`, each started again on its data. Then everything
# is tried that meters, gateways and operators can do wrong. The chain itself has to show that every
# reading arrived once, that what is counted is what was measured, and that each bad one was refused
# for its own reason, which the operator finds in the gateway's dead letters, metrics and log. In
# between the operator publishes an envelope, sets a default and curtails, and a charger gets it by
# the broker.
#
# It needs the built node, Mosquitto and openssl. Everything listens on this machine alone, on free
# ports, and lies in a folder that is deleted at the end. gateway/energy-gateway/tests/e2e does the work; it starts
# the node by scripts/test-node.sh.
#
# Options
#   --node FILE        another node's binary
#   --help             this text

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# Much longer than it takes: a run that waits in vain is ended.
PATIENCE_SECONDS=600

while (($#)); do
	case $1 in
	--node) NODE_BINARY=$(user_path "${2:?--node needs a file}") && shift ;;
	-h | --help) print_help && exit ;;
	*) die "unknown argument $1; see $0 --help" ;;
	esac
	shift
done

[ -x "$NODE_BINARY" ] || die "the node is not built: $NODE_BINARY is missing"
has mosquitto || die "there is no Mosquitto; on Debian: apt install mosquitto"
has openssl || die "there is no openssl"
make_work_dir

title "Build the gateway and the simulator"
gateway_cargo build -p energy-simulator
gateway_cargo test -p energy-gateway --test e2e --no-run

title "Publish readings, kill each program, try what must be refused"
export ENERGY_CHAIN_NODE_BINARY=$NODE_BINARY ENERGY_CHAIN_TEST_NODE=$REPO_ROOT/scripts/test-node.sh ENERGY_GATEWAY_E2E_DIR=$WORK_DIR
begin=$SECONDS
CARGO_TARGET_DIR=$GATEWAY_TARGET_DIR timeout --foreground "$PATIENCE_SECONDS" \
	cargo test --manifest-path gateway/Cargo.toml -p energy-gateway --test e2e -- --ignored --nocapture || {
	for log in "$WORK_DIR"/*.log; do
		fail "the last lines of $(basename "$log"):"
		tail -n 30 "$log" >&2
	done
	die "the gateway's end-to-end test failed"
}
ok "every reading arrived once, $(duration $((SECONDS - begin)))"
