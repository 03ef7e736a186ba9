# shellcheck shell=bash
# Its variables are for the commands.
# shellcheck disable=SC2034
# What the commands of energy-node share. It is sourced, never run.

umask 077

say() { printf '%s\n' "$*"; }
warn() { printf 'warning: %s\n' "$*" >&2; }
die() {
	printf 'error: %s\n' "$*" >&2
	exit 1
}
# The exit status of a command that is right so far and has to wait for somebody else.
WAITING=3

# A folder of a command, which goes when it ends.
PART=''
at_exit() {
	local status=$?
	trap - EXIT
	if [ -n "$PART" ]; then rm -rf "$PART"; fi
	# What root has made for the service belongs to the service's user.
	if [ "$(id -u)" = 0 ] && [ -d "${NODE_HOME:-}" ]; then
		# Not the database: the node that runs makes and deletes its files meanwhile.
		find "$NODE_HOME" -name paritydb -prune -o -exec chown --no-dereference --reference="$NODE_HOME" {} + || status=1
	fi
	exit "$status"
}
trap at_exit EXIT

# The comment at the head of a file is its help.
help_of() { sed -n -e '/^#!/d' -e '/^# shellcheck/d' -e '/^#/!q' -e 's/^# \{0,1\}//p' "$1"; }

for program in curl jq openssl tar sha256sum; do
	command -v "$program" >/dev/null || die "$program is missing; on Debian: apt install curl jq openssl tar coreutils"
done

# ---------------------------------------------------------------------------------------------------------------------
# Settings
# ---------------------------------------------------------------------------------------------------------------------

# Reads the settings: lines NAME=VALUE, as systemd reads them too. They are not run as a script.
read_config() {
	local line name value
	[ -r "$1" ] || die "there are no settings: $1 cannot be read; operate/node.env.example is a start"
	CONFIG=$1
	NAME='' ROLE=full BINARY=/opt/energy-chain/bin/energy-chain-node NODE_HOME=/var/lib/energy-chain
	SPEC=/etc/energy-chain/spec.json GENESIS='' OWNER='' SERVICE=energy-chain-node LISTEN=/ip4/0.0.0.0/tcp/30333
	RPC_PORT=9944 METRICS_PORT=9615 METRICS_EXTERNAL=no LEAST_PEERS=1 ARGUMENTS=''
	while IFS= read -r line || [ -n "$line" ]; do
		case $line in '' | '#'*) continue ;; esac
		[[ $line =~ ^ENERGY_NODE_([A-Z0-9_]+)=(.*)$ ]] || die "$1: not a setting: $line"
		name=${BASH_REMATCH[1]} value=${BASH_REMATCH[2]}
		case $name in
		NAME | ROLE | BINARY | SPEC | GENESIS | OWNER | SERVICE | LISTEN | RPC_PORT | METRICS_PORT | METRICS_EXTERNAL | LEAST_PEERS | ARGUMENTS)
			printf -v "$name" %s "$value"
			;;
		HOME) NODE_HOME=$value ;;
		*) die "$1: unknown setting ENERGY_NODE_$name" ;;
		esac
	done <"$1"
	[ -n "$NAME" ] || die "$1: ENERGY_NODE_NAME is missing"
	case $ROLE in validator | full | rpc) ;; *) die "$1: ENERGY_NODE_ROLE is validator, full or rpc, not $ROLE" ;; esac
	if [[ ! $RPC_PORT =~ ^[0-9]+$ || ! $METRICS_PORT =~ ^[0-9]+$ || ! $LEAST_PEERS =~ ^[0-9]+$ ]]; then die "$1: ports and ENERGY_NODE_LEAST_PEERS are numbers"; fi
	[[ $GENESIS =~ ^0x[0-9a-f]{64}$ ]] || die "$1: ENERGY_NODE_GENESIS is the hash of the first block, which the network's members have agreed on"
	# An address, and never a secret: a phrase has blanks or slashes.
	[[ -z $OWNER || $OWNER =~ ^[1-9A-HJ-NP-Za-km-z]{46,50}$ ]] || die "$1: ENERGY_NODE_OWNER is no address"
	case $METRICS_EXTERNAL in yes | no) ;; *) die "$1: ENERGY_NODE_METRICS_EXTERNAL is yes or no" ;; esac
	[ -x "$BINARY" ] || die "the program is missing: $BINARY"
	[ -r "$SPEC" ] || die "the chain's specification is missing: $SPEC"
	CHAIN_ID=$(jq -er .id "$SPEC") || die "$SPEC is no chain specification"
	BASE=$NODE_HOME/data
	KEYSTORE=$BASE/chains/$CHAIN_ID/keystore
	# Where `energy-chain-node new-keys` puts it too.
	NODE_KEY=$BASE/chains/$CHAIN_ID/network/secret_ed25519
	SESSION_KEYS=$NODE_HOME/session-keys.json
	PID_FILE=$NODE_HOME/node.pid
	LOG=$NODE_HOME/node.log
}

# Prints the reasons why the node is not ready.
say_reasons() { while IFS= read -r reason; do say "not ready: $reason"; done <<<"$1"; }

make_home() {
	mkdir -p "$NODE_HOME"
	chmod 0700 "$NODE_HOME"
}

is_validator() { [ "$ROLE" = validator ]; }
only_validators() { is_validator || die "only a validator has session keys; ENERGY_NODE_ROLE is $ROLE"; }

# The arguments that the node runs with, one a line.
node_arguments() {
	local arguments=(--chain "$SPEC" --base-path "$BASE" --name "$NAME" --node-key-file "$NODE_KEY" --listen-addr "$LISTEN"
		--rpc-port "$RPC_PORT" --prometheus-port "$METRICS_PORT" --no-telemetry --no-mdns)
	# Members' nodes often have private addresses, of a VPN for example. Without these two they would
	# know the bootnode only, and lose each other when it fails.
	arguments+=(--allow-private-ip --discover-local)
	if [ "$METRICS_EXTERNAL" = yes ]; then arguments+=(--prometheus-external); fi
	case $ROLE in
	validator) arguments+=(--validator) ;;
	# What clients ask reaches back further than the 256 states that a node keeps by itself.
	rpc) arguments+=(--state-pruning archive --blocks-pruning archive --enable-offchain-indexing true --rpc-methods safe) ;;
	esac
	local more
	read -ra more <<<"$ARGUMENTS"
	printf '%s\n' "${arguments[@]}" "${more[@]}"
}

# ---------------------------------------------------------------------------------------------------------------------
# The process
# ---------------------------------------------------------------------------------------------------------------------

by_systemd() { [ "$SERVICE" != none ]; }

# Whether the node of this folder runs. A process that has taken its number since is not it.
is_running() {
	local pid
	if by_systemd; then
		systemctl is-active --quiet "$SERVICE"
		return
	fi
	pid=$(cat "$PID_FILE" 2>/dev/null) || return 1
	[ -r "/proc/$pid/cmdline" ] && tr '\0' '\n' <"/proc/$pid/cmdline" 2>/dev/null | grep -Fxq -- "$BASE"
}

start_node() {
	if is_running; then
		say "the node runs"
		return
	fi
	[ -s "$NODE_KEY" ] || die "there is no network key; make one: energy-node keys"
	if by_systemd; then
		systemctl start "$SERVICE"
	else
		setsid "$HERE/energy-node" --config "$CONFIG" run </dev/null >>"$LOG" 2>&1 &
		# It notes its number before it becomes the node.
		sleep 1
	fi
	local until=$((SECONDS + 120))
	until rpc_answers; do
		is_running || die "the node has ended: $(last_words)"
		((SECONDS < until)) || die "the node's RPC does not answer"
		sleep 0.5
	done
	check_genesis
	say "the node was started"
}

# The end of the node's log.
last_words() { if by_systemd; then journalctl --unit "$SERVICE" --lines 10 --no-pager; else tail -n 10 "$LOG"; fi; }

stop_node() {
	local pid
	if ! is_running; then
		say "the node does not run"
		return
	fi
	if by_systemd; then
		systemctl stop "$SERVICE"
	else
		pid=$(cat "$PID_FILE")
		kill -TERM "$pid"
		wait_for 60 "the node ends" not_running
	fi
	say "the node was stopped"
}
not_running() { ! is_running; }

# `wait_for SECONDS WHAT COMMAND...`
wait_for() {
	local until=$((SECONDS + $1)) what=$2
	shift 2
	until "$@"; do
		((SECONDS < until)) || die "not in time: $what"
		sleep 0.5
	done
}

# ---------------------------------------------------------------------------------------------------------------------
# Asking it
# ---------------------------------------------------------------------------------------------------------------------

# `rpc METHOD [PARAMETERS]`: prints the result as JSON. The parameters are a JSON list.
rpc() {
	local request answer
	request=$(jq -nc --arg method "$1" --argjson params "${2:-[]}" '{jsonrpc: "2.0", id: 1, method: $method, params: $params}')
	answer=$(curl --silent --fail --max-time 30 --header 'content-type: application/json' --data "$request" "http://127.0.0.1:$RPC_PORT") || return 1
	jq -e 'has("result")' <<<"$answer" >/dev/null || {
		jq -r '"error: " + .error.message + (.error.data // "" | tostring | if . == "" then "" else ": " + . end)' <<<"$answer" >&2
		return 1
	}
	jq -c .result <<<"$answer"
}
rpc_answers() { rpc system_health >/dev/null 2>&1; }

# Every member's node has the same first block, or it is another network.
check_genesis() {
	local found
	found=$(rpc chain_getBlockHash '[0]' | jq -r .)
	[ "$found" = "$GENESIS" ] && return
	stop_node
	die "this is another chain: its first block is $found, and not the agreed $GENESIS. Compare $SPEC with the other members."
}

# Prints why the node is not ready, one reason a line; nothing where it is. The node knows most of them itself.
why_not_ready() {
	local readiness peers behind
	if ! readiness=$(rpc node_readiness 2>/dev/null); then
		say "its RPC does not answer"
		return
	fi
	jq -r '.reasons[]' <<<"$readiness"
	peers=$(jq .peers <<<"$readiness") behind=$(jq '.best - .finalized' <<<"$readiness")
	if ((peers > 0 && peers < LEAST_PEERS)); then say "it has $peers peers, and not $LEAST_PEERS"; fi
	# Blocks become final within some seconds where more than two thirds of the validators work.
	if ((behind > 20)); then say "finality is $behind blocks behind"; fi
}
# The same without the session keys, which a new validator registers only once its node has all blocks.
why_not_following() { why_not_ready | grep -v 'session keys' || true; }
is_following() { [ -z "$(why_not_following)" ]; }
is_ready() { [ -z "$(why_not_ready)" ]; }

block_number() { rpc node_readiness | jq .best; }

# ---------------------------------------------------------------------------------------------------------------------
# Keys
# ---------------------------------------------------------------------------------------------------------------------

# `node_id FILE`: the public key that belongs to a network key, as the chain's list has it.
node_id() {
	local secret
	# 32 bytes, or their 64 digits.
	if [ "$(stat -c %s "$1")" = 32 ]; then secret=$(od -An -v -tx1 "$1" | tr -d ' \n'); else secret=$(tr -d '[:space:]' <"$1"); fi
	[[ $secret =~ ^[0-9a-f]{64}$ ]] || die "$1 is no network key"
	# What stands before the 32 bytes of an ed25519 key in PKCS #8.
	# shellcheck disable=SC2001
	printf '%b' "$(sed 's/../\\x&/g' <<<"302e020100300506032b657004220420$secret")" |
		openssl pkey -inform DER -pubout -outform DER | tail -c 32 | od -An -v -tx1 | tr -d ' \n' | sed 's/^/0x/'
}

peer_id() { "$BINARY" key inspect-node-key --file "$1"; }

# `make_node_key FILE`: leaves one that is there.
make_node_key() {
	make_home
	mkdir -p "$(dirname "$1")"
	if [ ! -s "$1" ]; then "$BINARY" key generate-node-key --file "$1" >/dev/null 2>&1; fi
	chmod 0600 "$1"
	[ -s "$1" ] || die "no network key could be made"
}

# The 32 bytes of the owner's account.
owner_id() {
	[ -n "$OWNER" ] || die "$CONFIG: ENERGY_NODE_OWNER, the validator's account, is missing"
	"$BINARY" key inspect "$OWNER" --output-type json 2>/dev/null | jq -er .publicKey 2>/dev/null || die "$OWNER is no account"
}

# `make_session_keys FILE PROGRAM...`: notes the owner, keys and proof that the program prints, unless the file has them.
make_session_keys() {
	local file=$1 owner made
	shift
	owner=$(owner_id)
	if [ -s "$file" ] && [ "$(jq -r .owner "$file")" = "$owner" ]; then return; fi
	made=$("$@") || die "no session keys were made"
	jq --arg owner "$owner" '{owner: $owner, keys: .keys, proof: .proof}' <<<"$made" >"$file.part"
	mv "$file.part" "$file"
}
# The first session keys of a keystore; the node need not run.
first_session_keys() { "$BINARY" new-keys --owner "$OWNER" --chain-id "$CHAIN_ID" --base-path "$BASE"; }
# More of them, made by the node that runs.
more_session_keys() { rpc author_rotateKeysWithOwner "[\"$(owner_id)\"]"; }

# What the chain says about the owner as a validator: {active, wanted, has_keys, …}, or null.
validator_info() {
	local owner
	owner=$(ss58 "$OWNER")
	rpc network_getValidators | jq -c --arg owner "$owner" '[.[] | select(.account == $owner)][0]'
}
ss58() { "$BINARY" key inspect "$1" --output-type json 2>/dev/null | jq -er .ss58PublicKey; }
node_is_allowed() { [ "$(rpc network_isNodeAllowed "[\"$1\"]")" = true ]; }
