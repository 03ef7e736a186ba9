# shellcheck shell=bash disable=SC2153,SC2154
# energy-node leave: stops the node for good, once the network does not need it.
#
#   energy-node leave BACKUP
#
# A validator is removed by the council first, and goes on until the sessions have taken that over: before that this refuses, for
# a validator that just stops takes a part of the network's tolerance of faults with it. Then the keys are saved in the file BACKUP,
# the node is stopped, and systemd starts it no more. The council takes its node off the list afterwards.

file=${1:?it needs a file for the keys}
if is_validator && rpc_answers; then
	info=$(validator_info)
	if [ "$(jq '.wanted // false' <<<"$info")" = true ]; then
		say "waiting for the council: the owner is a validator; chain.mjs remove-validator --account $OWNER"
		exit "$WAITING"
	fi
	if [ "$(jq '.active // false' <<<"$info")" = true ]; then
		say "waiting for the sessions: it validates for two of them at most"
		exit "$WAITING"
	fi
elif is_validator && [ ! -e "$NODE_HOME/left" ]; then
	die "the node does not answer, so nobody knows whether it is a validator still; start it first"
fi
# In a shell of its own, as a command ends by itself.
"$HERE/energy-node" --config "$CONFIG" backup "$file"
stop_node
if by_systemd; then systemctl disable --quiet "$SERVICE"; fi
date -u +%FT%TZ >"$NODE_HOME/left"
say "the node has left; the council takes it off the list: chain.mjs withdraw-node --node $(node_id "$NODE_KEY")"
