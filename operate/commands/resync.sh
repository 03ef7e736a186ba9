# shellcheck shell=bash disable=SC2153,SC2154
# energy-node resync: throws the chain away and fetches it again from the others. The keys stay.
#
#   energy-node resync --yes [--wait SECONDS]
#
# For a damaged database. A validator that does this misses its blocks until it is ready again; with one of four away the others go
# on. It returns when the node is ready, or fails after 3600 seconds, or what --wait says.

[ "${1:-}" = --yes ] || die "it deletes the chain of $NODE_HOME; if that is meant: energy-node resync --yes"
patience=3600
case ${2:-} in '') ;; --wait) patience=${3:?--wait needs seconds} ;; *) die "unknown argument $2" ;; esac
stop_node
"$BINARY" purge-chain --chain "$SPEC" --base-path "$BASE" -y >&2 || die "the chain could not be deleted"
start_node
wait_for "$patience" "the node has all blocks" is_following
say "ready     at block $(block_number)"
