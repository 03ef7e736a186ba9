# shellcheck shell=bash disable=SC2153,SC2154
# energy-node join: brings a new node into the network, as far as this machine can.
#
#   energy-node join
#
# It makes the keys that are missing, writes what the others need into join.json of the node's folder (nothing in it is secret), starts
# the node, waits a minute for it to have all blocks, and says what is done on chain and what is not:
#
#   1. the council puts the node on the list             chain.mjs allow-node --request join.json
#   2. the owner registers the session keys; its account needs tokens for the fee
#                                                        chain.mjs set-keys --request join.json       (validators)
#   3. the council makes the owner a validator           chain.mjs add-validator --request join.json  (validators)
#
# A node that is not on the list gets no blocks where the list is enforced, so it waits after the first step. Exit status 0: the node
# is ready and, if it is one, validates. 3: somebody else has to act, or two sessions have to pass. Run it again then.

make_node_key "$NODE_KEY"
id=$(node_id "$NODE_KEY")
owner=null
if is_validator; then
	make_session_keys "$SESSION_KEYS" first_session_keys
	owner=$(jq -c . "$SESSION_KEYS")
fi
jq -n --arg name "$NAME" --arg node "$id" --arg peer "$(peer_id "$NODE_KEY")" --arg role "$ROLE" --arg account "$OWNER" --arg genesis "$GENESIS" --argjson owner "$owner" \
	'{genesis: $genesis, name: $name, role: $role, node: $node, peerId: $peer, account: $account, keys: $owner.keys, proof: $owner.proof}' >"$NODE_HOME/join.json.part"
mv "$NODE_HOME/join.json.part" "$NODE_HOME/join.json"
say "request   $NODE_HOME/join.json"
start_node

waiting=''
for _ in $(seq 120); do
	reasons=$(why_not_following)
	[ -n "$reasons" ] || break
	sleep 0.5
done
if [ -n "$reasons" ]; then
	say_reasons "$reasons"
	waiting="the node to be ready: is it on the council's list, and does a firewall let it through?"
fi
if [ -z "$waiting" ]; then
	check_genesis
	if node_is_allowed "$id"; then say "listed    yes"; else waiting="the council to put the node on the list: chain.mjs allow-node --request join.json"; fi
fi
if [ -z "$waiting" ] && is_validator; then
	info=$(validator_info)
	if [ "$(jq '.wanted // false' <<<"$info")" != true ]; then
		waiting="the owner to register the keys, chain.mjs set-keys --request join.json, and the council: chain.mjs add-validator --request join.json"
	elif [ "$(jq .active <<<"$info")" != true ]; then
		waiting="the sessions: it validates within two of them"
	else
		say "validates"
	fi
fi
if [ -n "$waiting" ]; then
	say "waiting for $waiting"
	exit "$WAITING"
fi
say "the node has joined"
