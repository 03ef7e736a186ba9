# shellcheck shell=bash disable=SC2153,SC2154
# energy-node status: prints what the node is doing. The exit status is 0 where it is ready, else 1.
#
#   energy-node status [--wait SECONDS]     waits so long at most for it to be ready
#
# Ready: it runs the agreed chain, has peers, has fetched all blocks, finality is not behind, it is on the chain's list where that is
# enforced, and a validator has the keys of a registered one.

if [ "${1:-}" = --wait ]; then
	until=$((SECONDS + ${2:?--wait needs seconds}))
	while ! is_ready && ((SECONDS < until)); do sleep 1; done
fi
reasons=$(why_not_ready)
say "node      $NAME, $ROLE, $("$BINARY" --version)"
if rpc_answers; then
	check_genesis
	rpc node_readiness | jq -r '"blocks    \(.best), final \(.finalized)", "peers     \(.peers)", "node id   \(.node)"'
	if is_validator; then
		info=$(validator_info 2>/dev/null || echo null)
		say "validator $(jq -r 'if . == null then "not one" elif .active and .wanted then "validates" elif .wanted then "validates within two sessions" elif .active then "validates for two sessions at most" else "not one" end' <<<"$info")"
	fi
fi
if [ -n "$reasons" ]; then
	say_reasons "$reasons"
	exit 1
fi
say "ready"
