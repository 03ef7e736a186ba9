#!/usr/bin/env bash
# Builds the node, starts a development chain with its web page, plays one real day of a low-voltage
# grid on it, and prints the report.
#
#   scripts/run.sh            leaves the page at http://127.0.0.1:5170/ and the node at ws://127.0.0.1:9944 until Ctrl-C
#   scripts/run.sh --exit     ends the node after the report
#
# Options
#   --exit             end after the report, with status 0 if the day balanced
#   --port PORT        the port of the RPC (9944)
#   --page-port PORT   the port of the web page (5170)
#   --base-path DIR    keep the chain in DIR. Without it, a fresh chain in a temporary folder, which goes when the node ends
#   --no-day           start the chain, and play nothing: a chain that has seen its day once cannot play it again
#   --help             this text
#
# Only this machine can reach the node and the page. A program that already listens on a port is left alone.

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

port=9944 page_port=5170 base_path='' leave=false day=true
while (($#)); do
	case $1 in
	--exit) leave=true ;;
	--no-day) day=false ;;
	--port) port=${2:?--port needs a number} && shift ;;
	--page-port) page_port=${2:?--page-port needs a number} && shift ;;
	--base-path) base_path=${2:?--base-path needs a folder} && shift ;;
	-h | --help) print_help && exit ;;
	*) die "unknown argument $1; see $0 --help" ;;
	esac
	shift
done
[[ $port =~ ^[0-9]+$ ]] || die "--port needs a number, not $port"
[[ $page_port =~ ^[0-9]+$ ]] || die "--page-port needs a number, not $page_port"

# Before the build, so that nobody waits twenty minutes for it.
port_taken "$port" && die "port $port is taken by another program, perhaps a node that is still running. It was left alone: end it yourself, or choose another port with --port."
if ! $leave && port_taken "$page_port"; then die "port $page_port is taken by another program. It was left alone: choose another port for the page with --page-port."; fi

scripts/setup.sh

title "Build: the node, with the runtime's WebAssembly (the first time about 20 minutes on two cores)"
build_node
ok "$NODE_BINARY"

if ! $leave; then
	title "Build: the web page"
	npm --prefix dashboard run --silent build >/dev/null || die "the page could not be built; npm --prefix dashboard run build shows why"
	ok "dashboard/dist"
fi

title "Start: a development chain with virtual time"
make_work_dir
if [ -n "$base_path" ]; then
	base_path=$(user_path "$base_path")
	mkdir -p "$base_path"
	log=$base_path/node.log
else
	base_path=$WORK_DIR/chain
	log=$WORK_DIR/node.log
	mkdir -p "$base_path"
fi

# The metrics are a convenience: they give way where their port is taken.
metrics=(--prometheus-port 9615) metrics_text='metrics on http://127.0.0.1:9615/metrics'
if port_taken 9615; then
	metrics=(--no-prometheus) metrics_text='no metrics: port 9615 is taken'
fi

# The clock begins before the evening on which the day is prepared.
start_node "$base_path" "$port" "$log" --simulation-start "$(node day/play.mjs --start)" "${metrics[@]}"
ok "process $NODE_PID, ws://127.0.0.1:$port"
note "$metrics_text"
note "log: $log"

if ! $leave; then
	# `clean_up` ends it with everything else that this shell has started.
	node dashboard/serve.mjs --port "$page_port" --node "ws://127.0.0.1:$port" </dev/null >"$WORK_DIR/page.log" 2>&1 &
	title "The page: http://127.0.0.1:$page_port/"
	note "watch the day on it; its button \"Account\" has the accounts of the development chain"
fi

if $day; then
	title "Play: one day, 96 intervals"
	if ! node day/play.mjs --url "ws://127.0.0.1:$port"; then
		show_node_log
		die "the day did not come to its end"
	fi
fi

$leave && exit

title "The page: http://127.0.0.1:$page_port/"
note "until Ctrl-C; the node serves on ws://127.0.0.1:$port"
trap 'exit 0' INT
note "polkadot.js Apps: https://polkadot.js.org/apps/?rpc=ws://127.0.0.1:$port"
status=0
wait "$NODE_PID" || status=$?
NODE_PID=''
show_node_log
die "the node ended by itself, with status $status"
