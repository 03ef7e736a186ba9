#!/usr/bin/env bash
# What is proved without a node, on a chain whose blocks GRANDPA makes final.
#
#   scripts/offline.sh
#
# It plays a day on a fresh chain, whose validator votes. Then it exports the certificate that the day
# ends with, matched origin, a bill and a reading, and the verifier checks each with nothing but the
# chain's specification. Changed by a digit they are refused, and so are they against another chain.
# Then the validator changes its keys, and all of it is proved again by the hand-over from one set of
# authorities to the next.
#
# Options
#   --intervals N      play N quarters of an hour around noon (16)
#   --keep FOLDER      keep the documents and the anchor there
#   --help             this text

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

intervals=16 keep=''
while (($#)); do
	case $1 in
	--intervals) intervals=${2:?--intervals needs a number} && shift ;;
	--keep) keep=$(user_path "${2:?--keep needs a folder}") && shift ;;
	-h | --help) print_help && exit ;;
	*) die "unknown argument $1; see $0 --help" ;;
	esac
	shift
done

# Much longer than GRANDPA takes for a round.
PATIENCE_SECONDS=60
DAY_SECONDS=900
# What the export exits with where something is not final yet.
NOT_FINAL=3

make_work_dir
port=$(free_port)
url=http://127.0.0.1:$port
documents=${keep:-$WORK_DIR/documents}
mkdir -p "$documents"
NODE_CHAIN=(--dev --simulation --simulation-votes)

# `ask METHOD PARAMETERS`: prints a node's answer.
ask() {
	node --input-type=module -e '
		const [url, method, params] = process.argv.slice(1);
		const body = JSON.stringify({ jsonrpc: "2.0", id: 1, method, params: JSON.parse(params) });
		const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
		const { result, error } = await response.json();
		if (error) throw new Error(error.message);
		console.log(JSON.stringify(result));' "$url" "$1" "$2"
}

# `field EXPRESSION`: prints what an expression over `it` makes of the JSON that comes in.
field() { node -e "const it = JSON.parse(require('fs').readFileSync(0, 'utf8')); console.log($1)"; }

# `export_to FILE ARGUMENT...`: exports a document. What is asked for may become final only now.
export_to() {
	local file=$1 waited=0 status
	shift
	while true; do
		status=0
		node clients/verify/export.mjs --node "$url" "$@" >"$file" 2>"$WORK_DIR/export.log" || status=$?
		((status == 0)) && return
		((status == NOT_FINAL && waited++ < PATIENCE_SECONDS)) || die "$*: $(cat "$WORK_DIR/export.log")"
		ask engine_createBlock '[true, false]' >/dev/null
		sleep 1
	done
}

# `check FILE ANCHOR`: the verifier's words.
check() { node clients/verify/verify.mjs "$1" --anchor "$2"; }

# `must_refuse FILE ANCHOR WHY`
must_refuse() {
	if check "$1" "$2" >"$WORK_DIR/refused.txt"; then die "it was not refused: $3"; fi
	grep -q '^REFUSED' "$WORK_DIR/refused.txt" || die "the verifier failed: $(cat "$WORK_DIR/refused.txt")"
	ok "refused, $3: $(sed -n 's/^REFUSED //p' "$WORK_DIR/refused.txt")"
}

# `export_all SUFFIX [ARGUMENT...]`: exports one document of each kind.
export_all() {
	local suffix=$1
	shift
	export_to "$documents/certificate$suffix.json" certificate 0 "$@"
	export_to "$documents/matched-origin$suffix.json" matched-origin "$member" "$month" "$@"
	export_to "$documents/bill$suffix.json" bill "$member" "$month" "$@"
	export_to "$documents/reading$suffix.json" reading "$meter" "$interval" "$@"
}

# `check_all SUFFIX ANCHOR`
check_all() {
	local what file
	for what in certificate matched-origin bill reading; do
		file=$documents/$what$1.json
		check "$file" "$2" >"$WORK_DIR/checked.txt" || die "$(cat "$WORK_DIR/checked.txt")"
		ok "$what, $(stat -c %s "$file") bytes:"
		sed '1,/^$/d; s/^/        /' "$WORK_DIR/checked.txt"
	done
}

title "Play a day on a chain that GRANDPA makes final, port $port"
start_node "$WORK_DIR/chain" "$port" "$WORK_DIR/node.log" --no-prometheus --simulation-start "$(node day/play.mjs --start --intervals "$intervals")"
timeout --foreground "$DAY_SECONDS" node day/play.mjs --url "ws://127.0.0.1:$port" --intervals "$intervals" </dev/null >"$WORK_DIR/day.log" || {
	tail -n 20 "$WORK_DIR/day.log" >&2
	show_node_log
	die "the day did not come to a good end"
}
ok "the day balances"

title "Write the anchor from the chain's specification"
"$NODE_BINARY" export-chain-spec --chain dev --raw >"$WORK_DIR/spec.json" 2>>"$WORK_DIR/node.log"
node clients/verify/anchor.mjs "$WORK_DIR/spec.json" >"$documents/anchor.json"
genesis=$(ask chain_getBlockHash '[0]' | field it)
[ "$(field it.genesis <"$documents/anchor.json")" = "$genesis" ] || die "the anchor is of another chain than $genesis"
ok "genesis $genesis"

# Of the members that have matched origin, the first one.
month=$(ask carbon_getCertificate '[0]' | field 'it.vintages[0].credit >> 8')
member=''
for who in $(ask production_getRegisteredMeters '[0, 256]' | field '[...new Set(it.items.map(({ owner }) => owner))].join(" ")'); do
	if [ "$(ask carbon_getMatchedOrigin "[\"$who\", $month, 1]" | field 'it.items[0]?.month')" = "$month" ]; then
		member=$who
		break
	fi
done
[ -n "$member" ] || die "nobody has matched origin"
meter=$(ask production_getMeters "[\"$member\"]" | field 'it[0]')
interval=$(ask production_getMeterStates "[[$meter]]" | field 'it[0].last.interval - 3')

title "Export and check"
export_all ''
check_all '' "$documents/anchor.json"

title "Try what must be refused"
file=$documents/certificate.json
sed 's/"amount":"\([0-9]*\)"/"amount":"1\1"/' "$file" >"$WORK_DIR/more.json"
must_refuse "$WORK_DIR/more.json" "$documents/anchor.json" 'with more grams in the claim'
sed 's/"certificate":0/"certificate":1/' "$file" >"$WORK_DIR/other.json"
must_refuse "$WORK_DIR/other.json" "$documents/anchor.json" 'with the number of another certificate'
# Its first digit is another one: 0 for f, and f for any other.
sed 's/\("genesis": "0x\)f/\10/; t; s/\("genesis": "0x\)./\1f/' "$documents/anchor.json" >"$WORK_DIR/elsewhere.json"
must_refuse "$file" "$WORK_DIR/elsewhere.json" 'against the anchor of another chain'

title "Change the validator's keys"
timeout --foreground "$DAY_SECONDS" node day/examples/rotate-keys.mjs "ws://127.0.0.1:$port" </dev/null | sed 's/^/    /'

title "Prove it again, by the hand-over to the new keys"
# GRANDPA has to reach the blocks of the new set.
waited=0
until export_to "$documents/certificate-handover.json" certificate 0 && [ "$(field it.finality.set_id <"$documents/certificate-handover.json")" = 1 ]; do
	((waited++ < PATIENCE_SECONDS)) || die "no block of the new authority set is final"
	ask engine_createBlock '[true, false]' >/dev/null
	sleep 1
done
export_all -handover
check_all -handover "$documents/anchor.json"
sed 's/"handovers":\[.*\]/"handovers":[]/' "$documents/certificate-handover.json" >"$WORK_DIR/gap.json"
must_refuse "$WORK_DIR/gap.json" "$documents/anchor.json" 'without the hand-over'
# Who knows the new set needs no hand-over.
node -e 'const { finality, genesis } = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8"));
	const { set_id, authorities } = finality;
	console.log(JSON.stringify({ format: "energy-chain-anchor/1", genesis, set_id, authorities }))' "$documents/certificate-handover.json" >"$WORK_DIR/later.json"
export_to "$WORK_DIR/short.json" certificate 0 --set 1
check "$WORK_DIR/short.json" "$WORK_DIR/later.json" >/dev/null || die "the anchor of set 1 does not check what begins with set 1"
ok "against the anchor of set 1 no hand-over is needed"

stop_node || die "the node did not end as it should"
ok "every document is proved, and no other"
