#!/usr/bin/env bash
# Becomes a node for a test that is no shell script: the process that was started is the node, and
# is ended by its process id.
#
#   scripts/test-node.sh BASE_PATH RPC_PORT [ARGUMENT...]
#
# It is the node of scripts/lib.sh: a development chain, unless --chain names another, which keeps all
# states and readings, and which only this machine can reach. Whatever follows the port is given to the node; --simulation,
# for example, gives it virtual time. It answers once GET
# http://127.0.0.1:RPC_PORT/health does. The variable ENERGY_CHAIN_NODE_BINARY names another binary
# than the one of scripts/lib.sh.

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

case ${1:-} in
-h | --help) print_help && exit ;;
esac
(($# >= 2)) || die "it needs a folder and a port; see $0 --help"
base_path=$(user_path "$1") port=$2
shift 2
[[ $port =~ ^[0-9]+$ ]] || die "RPC_PORT is a number, not $port"
NODE_CHAIN=(--dev)
# Another chain is given with the arguments.
if [[ " $* " == *' --chain '* ]]; then NODE_CHAIN=(); fi
exec_node "$base_path" "$port" "$@"
