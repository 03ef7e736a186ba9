#!/usr/bin/env bash
# Measures what the market and the meters cost, and compares it with what it may cost.
#
#   scripts/bench.sh                 builds, measures about six minutes, prints the machine, a table and a plot
#   scripts/bench.sh --quick         two minutes, with fewer samples: to try something out
#   scripts/bench.sh --write         puts the table into docs/performance.md and the plot into docs/performance.svg
#
# Three things are measured, all in one run on this machine: the market's arithmetic, as native
# code, by its own benchmark; calls and steps of the chain, in the runtime's WebAssembly, by the
# node's command `benchmark pallet`; and the clearing of 64 areas and of the largest zone, by the
# same command. Calls are compared with one whole extrinsic balances.transfer_keep_alive of that
# run, so that the machine's speed does not matter. Beside them stands what each call of a member
# weighs by the weights in the sources, as the runtime's example `weights` prints it. Only --write
# writes anything; scripts/benchmark.sh writes the weights.
#
# Run it with nothing else running. The exit status is 1 if a target is missed.
#
# Options
#   --quick            fewer samples
#   --write            write the results into docs/
#   --no-build         use the node that the last run of this script, or of benchmark.sh, built
#   --help             this text

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

build=true quick=false write=false steps=12 repeat=20 min_duration=4 clearings=60
while (($#)); do
	case $1 in
	--quick) quick=true steps=6 repeat=8 min_duration=1 clearings=20 ;;
	--write) write=true ;;
	--no-build) build=false ;;
	-h | --help) print_help && exit ;;
	*) die "unknown argument $1; see $0 --help" ;;
	esac
	shift
done
if $quick && $write; then die "a quick run is not for the documentation: leave out --quick or --write"; fi
has node || die "Node.js is missing; scripts/setup.sh says how to install it"

if $build; then build_benchmark_node release; fi
use_benchmark_node release
title "Build: the market's benchmark"
cargo bench --quiet -p energy-market --bench clearing --no-run

make_work_dir
data=$WORK_DIR
title "Read the runtime's constants and weights"
build_with_benchmarks release --example weights
"$CARGO_TARGET_DIR/release/examples/weights" >"$data/runtime.json"

read -r load _ </proc/loadavg
if ! $build && [ "${load%%.*}" -ge 1 ]; then
	warn "the load of this machine is $load: if something else is running, the numbers are worse than they should be"
fi
begin=$SECONDS

title "Measure the market's arithmetic"
cargo bench --quiet -p energy-market --bench clearing -- --tsv >"$data/market.tsv"
ok "$(wc -l <"$data/market.tsv") numbers"

title "Measure calls and steps in the runtime"
# Of each benchmark one line: time, reads and writes, then their growth with the benchmark's one
# component, if it has one.
slope() { printf '{{#each component_%s}}{{slope}}{{/each}}' "$1"; }
{
	printf '{{#each benchmarks}}\n{{name}}\t{{base_weight}}\t{{base_reads}}\t{{base_writes}}\t'
	printf '%s\t%s\t%s\n{{/each}}\n' "$(slope weight)" "$(slope reads)" "$(slope writes)"
} >"$data/lines.hbs"
mkdir "$data/weights"

# `measure STEPS REPEAT SECONDS PALLETS BENCHMARKS [ARGUMENT...]`, lists with commas.
measure() {
	local log=$data/log
	# Not --quiet: then it would not say why a benchmark failed.
	if ! benchmark_pallet --steps="$1" --repeat="$2" --min-duration="$3" --pallet="$4" --extrinsic="$5" "${@:6}" >"$log" 2>&1; then
		grep -E 'failed|^Error' "$log" | cut -c-300 >&2 || tail -n 20 "$log" >&2
		die "the benchmark command failed. Is the node built with the feature runtime-benchmarks, and of these sources?"
	fi
}

extensions=check_non_zero_sender,check_spec_version,check_tx_version,check_genesis
extensions+=,check_mortality_immortal_transaction,check_nonce,check_weight,weight_reclaim,connected
chain=charge_transaction_payment,transfer_keep_alive,transfer_carbon_credits
trading=create_energy_offer,accept_energy_offer,place_orders,cancel_orders,order_pages
steps_of_the_chain=clear_market,settle_page,settle_traders,draw_from_wallets
since=$SECONDS
measure "$steps" "$repeat" "$min_duration" \
	frame_system_extensions,participants,pallet_transaction_payment,pallet_balances,pallet_assets,pallet_carbon_offset,pallet_p2p_trading \
	"$extensions,$chain,$trading,$steps_of_the_chain" --template="$data/lines.hbs" --output="$data/weights/"
measure "$steps" "$repeat" 1 pallet_energy_production submit_readings,meter_pages,flow_pages \
	--template="$data/lines.hbs" --output="$data/weights/"
ok "$(cat "$data"/weights/*.rs | grep -c .) benchmarks, $(duration $((SECONDS - since)))"

title "Measure the clearing of whole zones in the runtime"
largest=$(node -p 'JSON.parse(require("node:fs").readFileSync(process.argv[1])).constants.areas_per_zone' "$data/runtime.json")
for areas in 64 "$largest"; do
	measure 2 $((clearings / 2)) 0 pallet_p2p_trading clear_market --low="$areas" --high="$areas" --json-file="$data/clear-$areas.json"
	ok "$areas areas"
done

title "Measured in $(duration $((SECONDS - begin)))"
options=()
if $quick; then options+=(--quick); fi
if $write; then options+=(--write); fi
if [ -n "$BOLD" ]; then options+=(--colour); fi
node scripts/bench-report.mjs "$data" "${options[@]}"
