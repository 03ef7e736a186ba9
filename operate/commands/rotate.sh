# shellcheck shell=bash disable=SC2153,SC2154
# energy-node rotate: replaces a key, without a gap.
#
#   energy-node rotate session           makes new session keys beside the old ones, and writes rotate-session.json
#   energy-node rotate session --done    after the owner has registered them: the new keys are the node's
#   energy-node rotate network           makes a new network key beside the old one, and writes rotate-network.json
#   energy-node rotate network --done    after the owner has put it on the list in the old one's place: restarts the node with it
#
# Between the two the owner signs, elsewhere: chain.mjs set-keys --request rotate-session.json, or
# chain.mjs rotate-node --request rotate-network.json. The old session keys stay in the keystore, for they are used until two
# sessions have passed; a stolen key is to be rotated all the same. Run again, the first form writes the same request.

what=${1:-} done=false
case ${2:-} in '') ;; --done) done=true ;; *) die "unknown argument $2" ;; esac
case $what in
session)
	only_validators
	next=$NODE_HOME/session-keys.next.json
	if ! $done; then
		make_session_keys "$next" more_session_keys
		jq --arg genesis "$GENESIS" --arg account "$OWNER" '{genesis: $genesis, account: $account, keys: .keys, proof: .proof}' "$next" >"$NODE_HOME/rotate-session.json"
		say "request   $NODE_HOME/rotate-session.json"
		say "waiting for the owner: chain.mjs set-keys --request rotate-session.json"
		exit "$WAITING"
	fi
	if [ ! -e "$next" ]; then
		say "no rotation of session keys is open"
		return 0
	fi
	mv "$next" "$SESSION_KEYS"
	rm -f "$NODE_HOME/rotate-session.json"
	say "the node's session keys are $(jq -r .keys "$SESSION_KEYS")"
	say "keep the node running with the old ones too: they are used until two sessions have passed"
	;;
network)
	next=$NODE_HOME/node-key.next
	if ! $done; then
		[ -s "$NODE_KEY" ] || die "there is no network key to replace"
		make_node_key "$next"
		jq -n --arg genesis "$GENESIS" --arg account "$OWNER" --arg old "$(node_id "$NODE_KEY")" --arg new "$(node_id "$next")" \
			'{genesis: $genesis, account: $account, old: $old, new: $new}' >"$NODE_HOME/rotate-network.json"
		say "request   $NODE_HOME/rotate-network.json"
		say "new id    $(node_id "$next")"
		say "waiting for the owner: chain.mjs rotate-node --request rotate-network.json"
		exit "$WAITING"
	fi
	if [ ! -e "$next" ]; then
		say "no rotation of the network key is open"
		return 0
	fi
	# When the list has the new id, the others cut the old one off at once: this node then sees no more blocks, that one perhaps too.
	until=$((SECONDS + 30))
	until node_is_allowed "$(node_id "$next")" || [ "$(rpc node_readiness | jq .peers)" = 0 ]; do
		((SECONDS < until)) || {
			say "waiting for the owner: the new id is not on the list"
			exit "$WAITING"
		}
		sleep 1
	done
	stop_node
	cp -p "$NODE_KEY" "$NODE_HOME/node-key.previous"
	mv "$next" "$NODE_KEY"
	rm -f "$NODE_HOME/rotate-network.json"
	start_node
	say "node id   $(node_id "$NODE_KEY")"
	say "peer id   $(peer_id "$NODE_KEY"): the others need it, where the specification or their settings name this node"
	;;
*) die "rotate session, or rotate network" ;;
esac
