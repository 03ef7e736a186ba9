#!/usr/bin/env bash
# Measures how many signed readings a second come from a broker through the gateway into finalised
# blocks, and beside it, on the same node, how many transfers.
#
#   scripts/throughput.sh              builds everything in release, then measures for about a quarter of an hour
#
# One validator in real time, with a block every six seconds, Mosquitto, the gateway and the
# simulated meters share this machine. Intervals are six seconds long instead of a quarter of an
# hour, so that there are readings enough. Meters are registered, and transfers are sent as fast as
# they are taken; then every meter publishes the readings of all intervals that have ended since, as
# fast as they are taken too. Run it with nothing else running.
#
# Options
#   --meters N         how many meters (9000)
#   --intervals N      how many readings each publishes (40)
#   --seconds N        how long transfers are sent (60)
#   --speed N          publish N readings a second, without waiting for intervals to end: in six seconds at most one for each meter
#   --node FILE        a node's binary, instead of building one
#   --gateway FILE     a gateway's binary with the simulator's beside it, instead of building them
#   --help             this text

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

meters=9000 intervals=40 seconds=60 speed=max node='' gateway=''
while (($#)); do
	case $1 in
	--meters) meters=${2:?--meters needs a number} && shift ;;
	--intervals) intervals=${2:?--intervals needs a number} && shift ;;
	--seconds) seconds=${2:?--seconds needs a number} && shift ;;
	--speed) speed=${2:?--speed needs a number} && shift ;;
	--node) node=$(user_path "${2:?--node needs a file}") && shift ;;
	--gateway) gateway=$(user_path "${2:?--gateway needs a file}") && shift ;;
	-h | --help) print_help && exit ;;
	*) die "unknown argument $1; see $0 --help" ;;
	esac
	shift
done

if [ -z "$node" ]; then
	scripts/setup.sh
	title "Build: the node, in release"
	cargo build --release --workspace --bin energy-chain-node
	node=$CARGO_TARGET_DIR/release/energy-chain-node
fi
if [ -z "$gateway" ]; then
	title "Build: the gateway, in release"
	gateway_cargo build --release
	gateway=$GATEWAY_TARGET_DIR/release/energy-gateway
fi

simulator=$(dirname "$gateway")/energy-simulator
[ -x "$simulator" ] || die "there is no simulator beside the gateway: $simulator"

INTERVAL_MS=6000
SEED='bottom drive obey lake curtain smoke basket hold race lonely fit walk'

make_work_dir
read -r load _ </proc/loadavg
if [ "${load%%.*}" -ge 1 ]; then warn "the load of this machine is $load: if something else is running, the numbers are worse than they should be"; fi

title "Start a validator, a broker"
NODE_BINARY=$node
port=$(free_port)
"$node" export-chain-spec --chain dev 2>/dev/null |
	# A quarter's energy in six seconds is more power than the village's edge carries: a limit of 0
	# at a root stands for no edge.
	sed -E "s/\"intervalLengthMs\": *[0-9]*/\"intervalLengthMs\": $INTERVAL_MS/; s/\"(import|export)_limit_w\": *[0-9]*/\"\1_limit_w\": 0/" >"$WORK_DIR/spec.json"
grep -q "\"intervalLengthMs\": $INTERVAL_MS" "$WORK_DIR/spec.json" || die "the chain specification has no length of an interval to change"
NODE_CHAIN=(--chain "$WORK_DIR/spec.json" --alice --force-authoring --pool-limit 16384 --pool-kbytes 262144)
# A key of its own, as a validator must have one: this is of no other use.
NODE_CHAIN+=(--node-key "$(printf '%064d' 1)")
start_node "$WORK_DIR/chain" "$port" "$WORK_DIR/node.log" --no-prometheus
url=ws://127.0.0.1:$port
broker_port=$(free_port)
printf 'listener %s 127.0.0.1\nallow_anonymous true\nmax_queued_messages 0\n' "$broker_port" >"$WORK_DIR/broker.conf"
mosquitto -c "$WORK_DIR/broker.conf" >"$WORK_DIR/broker.log" 2>&1 &
ok "node at $url, broker at port $broker_port"

title "Register $meters meters"
# They count from an interval that has still to end when the last one is registered: a wave of 2 000
# takes some six blocks.
registered=$(($(date +%s%3N) / INTERVAL_MS + 15 + meters / 200))
"$simulator" register --url "$url" --meters "$meters" --seed "$SEED" --count-from "$registered"

title "Transfers for $seconds s"
transfers=$(node day/throughput.mjs transfers --url "$url" --seconds "$seconds")
ok "$transfers"

# Up to the end of the last of these intervals: then every meter can publish all readings since its
# registration.
last=$((registered + intervals))
if [ "$speed" != max ]; then last=$registered; fi
wait_ms=$(((last + 1) * INTERVAL_MS - $(date +%s%3N) + 2000))
if ((wait_ms > 0)); then
	note "waiting $((wait_ms / 1000)) s for the intervals to end"
	# In the background, so that the script can be ended meanwhile.
	sleep $((wait_ms / 1000)) &
	wait $!
fi

title "Start the gateway, publish $((meters * (intervals + 1))) readings"
(umask 077 && echo //Eve >"$WORK_DIR/account.secret")
cat >"$WORK_DIR/gateway.toml" <<-END
	[chain]
	urls = ["$url"]
	account_file = "account.secret"
	interval_ms = $INTERVAL_MS
	[broker]
	host = "127.0.0.1"
	port = $broker_port
	client_id = "energy-gateway-throughput"
	[[topics]]
	filter = "energy/+/reading"
	format = "json"
	[outbox]
	file = "outbox.redb"
	[batches]
	in_flight = 110
	[http]
	listen = "127.0.0.1:$(free_port)"
	[log]
	level = "warn"
END
"$gateway" run --config "$WORK_DIR/gateway.toml" >"$WORK_DIR/gateway.log" 2>&1 &
gateway_pid=$!
wanted=$((meters * (intervals + 1)))
node day/throughput.mjs readings --url "$url" --count "$wanted" >"$WORK_DIR/readings.json" &
counter=$!
sleep 2
"$simulator" play --url "$url" --broker "mqtt://127.0.0.1:$broker_port" --meters "$meters" --seed "$SEED" \
	--start-interval "$registered" --intervals $((intervals + 1)) --speed "$speed"
status=0
wait "$counter" || status=$?
if ((status != 0)); then
	tail -n 20 "$WORK_DIR/gateway.log" >&2
	die "the readings did not all arrive"
fi
ok "$(cat "$WORK_DIR/readings.json")"
note "resident memory of the gateway: $(awk '/VmHWM/ { print $2 / 1024 " MiB at most" }' "/proc/$gateway_pid/status")"

title "Compared"
# shellcheck disable=SC2016
READINGS=$(cat "$WORK_DIR/readings.json") TRANSFERS=$transfers node -e '
const [readings, transfers] = [process.env.READINGS, process.env.TRANSFERS].map(JSON.parse);
console.log(`    ${readings.count} readings in ${Math.round(readings.seconds)} s: ${readings.perSecond} a second, ${readings.worstMinute ?? "no"} in the worst minute`);
console.log(`    ${transfers.count} transfers in ${Math.round(transfers.seconds)} s: ${transfers.perSecond} a second`);
console.log(`    ${(readings.perSecond / transfers.perSecond).toFixed(2)} readings for each transfer`);'
kill -TERM "$gateway_pid"
wait "$gateway_pid" || die "the gateway did not end as it should"
