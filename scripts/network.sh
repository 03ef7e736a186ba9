#!/usr/bin/env bash
# Tests a network of real nodes on this machine: who is let in, what a node looks at before it starts, what its JSON-RPC refuses, what is
# proved without a node, and an upgrade of the runtime while members trade.
#
#   scripts/network.sh              all of network/test
#   scripts/network.sh NAME...      only these, such as allow-list, rpc, start-up
#
# The node has to be built (scripts/test.sh build). For the upgrade the next runtime is built, which takes minutes the first time, unless
# ENERGY_CHAIN_NEXT_RUNTIME names one. Every node listens on 127.0.0.1 only, keeps its data in a folder that goes with the test, and is ended
# by its process id.

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

case ${1:-} in
-h | --help) print_help && exit ;;
esac
[ -x "$NODE_BINARY" ] || die "the node is not built: $NODE_BINARY is missing"
export ENERGY_CHAIN_NODE_BINARY=$NODE_BINARY
# The day's packages and the network's are two installations of the same versions; polkadot.js would remark on it.
export POLKADOTJS_DISABLE_ESM_CJS_WARNING=1
tests=(network/test/*.test.mjs)
if (($#)); then tests=("${@/#/network/test/}") && tests=("${tests[@]/%/.test.mjs}"); fi
if [[ " ${tests[*]} " == *" network/test/upgrade.test.mjs "* && -z ${ENERGY_CHAIN_NEXT_RUNTIME:-} ]]; then
	title "Build the runtime that the network upgrades to"
	ENERGY_CHAIN_NEXT_RUNTIME=$(build_next_runtime) || die "the next runtime could not be built"
	export ENERGY_CHAIN_NEXT_RUNTIME
fi
# One file after the other: each needs the machine for itself.
exec node --test --test-concurrency=1 "${tests[@]}"
