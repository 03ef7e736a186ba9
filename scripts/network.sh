#!/usr/bin/env bash
# Tests a network of real nodes on this machine: who is let in, what a node looks at before it starts, what its JSON-RPC refuses, and what is
# proved without a node.
#
#   scripts/network.sh              all of network/test
#   scripts/network.sh NAME...      only these, such as allow-list, rpc, start-up
#
# The node has to be built (scripts/test.sh build). Every node listens on 127.0.0.1 only, keeps its data in a folder that goes with the
# test, and is ended by its process id.

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

case ${1:-} in
-h | --help) print_help && exit ;;
esac
[ -x "$NODE_BINARY" ] || die "the node is not built: $NODE_BINARY is missing"
export ENERGY_CHAIN_NODE_BINARY=$NODE_BINARY
tests=(network/test/*.test.mjs)
if (($#)); then tests=("${@/#/network/test/}") && tests=("${tests[@]/%/.test.mjs}"); fi
# One file after the other: each needs the machine for itself.
exec node --test --test-concurrency=1 "${tests[@]}"
