# shellcheck shell=bash disable=SC2153,SC2154
# energy-node keys: makes the network key, and a validator's session keys, and prints what of them is public.
#
#   energy-node keys
#
# Keys that are there are left; `energy-node rotate` replaces them.

make_node_key "$NODE_KEY"
say "node id   $(node_id "$NODE_KEY")"
say "peer id   $(peer_id "$NODE_KEY")"
if is_validator; then
	make_session_keys "$SESSION_KEYS" first_session_keys
	say "owner     $OWNER"
	say "keys      $(jq -r .keys "$SESSION_KEYS")"
	say "proof     $(jq -r .proof "$SESSION_KEYS")"
fi
