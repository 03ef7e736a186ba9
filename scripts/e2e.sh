#!/usr/bin/env bash
# The end-to-end test: a whole day on a real node, which is killed at noon and started again.
#
#   scripts/e2e.sh
#
# It starts the built node on a free port and a fresh chain and plays the day. At noon the player
# leaves, the node is ended with `kill -9` and started again on the same chain, and a new player
# goes on with what it finds in the blocks. The operator curtails plants at noon, makes an island and
# sheds load in the evening; the second player goes on within the first measure. The day's own checks
# decide: energy in = energy out, money in = money out, to the Wh and the planck, limits and breaches
# as the measures say. Then a new household is connected in five
# signatures, and a hostile user tries what must be refused. The node's log may show no panic, and
# the node has to end by itself when asked. The state of the chain is exported, and try_state of
# every pallet holds. Last, another community's winter day, without measures, is played on a chain of
# its own.
#
# Options
#   --cut HH:MM        the time of the day at which the node is killed (12:00)
#   --no-cut           play the day in one go
#   --intervals N      play a part of the day around noon, N quarters of an hour, instead of all 96
#   --help             this text

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

cut=12:00 part=()
while (($#)); do
	case $1 in
	--cut) cut=${2:?--cut needs a time} && shift ;;
	--no-cut) cut='' ;;
	--intervals) part=(--intervals "${2:?--intervals needs a number}") && shift ;;
	-h | --help) print_help && exit ;;
	*) die "unknown argument $1; see $0 --help" ;;
	esac
	shift
done

# Much longer than a day takes: a player that waits in vain is ended by `timeout`.
PATIENCE_SECONDS=900

make_work_dir
port=$(free_port)

# `begin COMMUNITY`: starts a node on the chain of a community, a fresh one unless it was begun
# before.
begin() {
	community=$1
	chain=$WORK_DIR/$community
	log=$WORK_DIR/$community.log
	mkdir -p "$chain"
	start_node "$chain" "$port" "$log" --no-prometheus --simulation-start "$(node day/play.mjs --community "$community" --start)"
}

# `play [ARGUMENT...]`: plays the community's day.
play() {
	timeout --foreground "$PATIENCE_SECONDS" node day/play.mjs --url "ws://127.0.0.1:$port" --community "$community" "${part[@]}" "$@" </dev/null || {
		show_node_log
		die "the day did not come to a good end"
	}
}

title "Start a node on a fresh chain, port $port"
begin village
ok "process $NODE_PID"

if [ -n "$cut" ]; then
	title "Play the day until $cut"
	play --pause "$cut"
	note "killing the node, process $NODE_PID, as a power cut would"
	kill_node_hard
	begin village
	ok "the node runs again on the same chain, process $NODE_PID"
fi

title "Play the day to its end"
play
ok "the day balances"

# Up to here no transaction was sent that a pool has to refuse by trapping, so nothing may have
# trapped.
log_is_clean() {
	if grep -n -i -E "$1" "$log" >&2; then die "the node's log shows a failure, see above"; fi
}
log_is_clean 'panicked|essential task .* failed|defensive'

title "Connect a new household"
timeout --foreground "$PATIENCE_SECONDS" node day/onboard.mjs --url "ws://127.0.0.1:$port" --key //Household/99 --plant 5000 </dev/null || {
	show_node_log
	die "the household was not connected"
}

title "Try what must be refused"
timeout --foreground "$PATIENCE_SECONDS" node day/hostile.mjs --url "ws://127.0.0.1:$port" </dev/null || {
	show_node_log
	die "something was not refused as it should be"
}
log_is_clean 'essential task .* failed|defensive'

title "End the node"
stop_node || die "the node did not end as it should"
ok "it ended by itself"

title "Check the chain's state against every invariant of the runtime"
"$NODE_BINARY" export-state --chain dev --base-path "$chain" --database paritydb >"$WORK_DIR/state.json" 2>>"$log" || {
	show_node_log
	die "the state could not be exported"
}
ENERGY_CHAIN_STATE=$WORK_DIR/state.json cargo_test_with_all_features an_exported_chain -- --ignored

title "Play another community's winter day"
begin suburb
play
log_is_clean 'panicked|essential task .* failed|defensive'
stop_node || die "the node did not end as it should"
ok "the day balances"
