#!/usr/bin/env bash
# Measures the weights of all calls, and writes them into the sources.
#
#   scripts/benchmark.sh                          every pallet of the runtime
#   scripts/benchmark.sh --pallet NAME            one pallet, for example pallet_p2p_trading; may be repeated
#
# The node is built in the release profile with the feature `runtime-benchmarks` (about 45 minutes
# on two cores the first time), and its command `benchmark pallet` runs each benchmark in the
# runtime's WebAssembly. Run it on the hardware that is to validate, with nothing else running: the
# weights are times.
#
# Our own pallets' weights go to pallets/*/src/weights.rs, by scripts/weights-template.hbs: the
# trait `WeightInfo`, the struct `SubstrateWeight<T>` with the runtime's database weights, and `()`
# with ParityDB's, for tests. The other pallets' go to runtime/src/weights/, one file each by the
# command's own template, with a mod.rs that names them all.
#
# Options
#   --pallet NAME      only this pallet
#   --steps N          samples over the range of each component (50)
#   --repeat N         repetitions of each sample (20)
#   --min-duration S   seconds that each benchmark runs at least (10)
#   --profile NAME     build in this profile (release). `dev` is for trying a benchmark out: its weights are too high
#   --no-build         use the node that the last run built
#   --list             list the pallets that can be measured, and end
#   --help             this text

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# The order of names in mod.rs is rustfmt's on every machine.
export LC_ALL=C

pallets=() steps=50 repeat=20 min_duration=10 profile=release build=true list=false
while (($#)); do
	case $1 in
	--pallet) pallets+=("${2:?--pallet needs a name}") && shift ;;
	--steps) steps=${2:?--steps needs a number} && shift ;;
	--repeat) repeat=${2:?--repeat needs a number} && shift ;;
	--min-duration) min_duration=${2:?--min-duration needs a number} && shift ;;
	--profile) profile=${2:?--profile needs a name} && shift ;;
	--no-build) build=false ;;
	--list) list=true ;;
	-h | --help) print_help && exit ;;
	*) die "unknown argument $1; see $0 --help" ;;
	esac
	shift
done

if $build; then build_benchmark_node "$profile"; fi
use_benchmark_node "$profile"

# `frame_benchmarking` measures the machine (hashing, sorting), not calls.
mapfile -t available < <(benchmark_pallet --list=pallets --no-csv-header | grep -E '^[a-z0-9_]+(::[a-z0-9_]+)*$' | grep -vx frame_benchmarking)
((${#available[@]})) || die "the node lists no benchmarks. Was it built with the feature runtime-benchmarks?"

if $list; then
	printf '%s\n' "${available[@]}"
	exit
fi

if ((${#pallets[@]} == 0)); then
	pallets=("${available[@]}")
fi
pallets=("${pallets[@]//-/_}")
for pallet in "${pallets[@]}"; do
	printf '%s\n' "${available[@]}" | grep -x -- "$pallet" >/dev/null || die "no pallet $pallet; the runtime has: ${available[*]}"
done

measure() {
	local pallet=$1
	shift
	benchmark_pallet --pallet="$pallet" --extrinsic='*' --steps="$steps" --repeat="$repeat" --min-duration="$min_duration" \
		--hostname-override=unnamed "$@"
}

runtime_weights=runtime/src/weights
begin=$SECONDS done_count=0
for pallet in "${pallets[@]}"; do
	done_count=$((done_count + 1))
	title "Measure $pallet, $done_count of ${#pallets[@]}"
	since=$SECONDS
	name=${pallet#pallet_}
	# Our own pallets, and what the runtime itself weighs: fees and roles. All others are
	# Substrate's.
	ours=''
	for folder in "pallets/${name//_/-}/src" "runtime/src/$pallet"; do
		if [ -f "$folder/benchmarking.rs" ] || [ -f "$folder/benchmarking/mod.rs" ]; then ours=$folder; fi
	done
	if [ -n "$ours" ]; then
		measure "$pallet" --template=scripts/weights-template.hbs --output="$ours/weights.rs"
	else
		mkdir -p "$runtime_weights"
		# Into the folder, not a file: where a pallet has several instances, the command gives each
		# its own.
		measure "$pallet" --output="$runtime_weights/"
	fi
	ok "$pallet, $(duration $((SECONDS - since)))"
done

if compgen -G "$runtime_weights/*.rs" >/dev/null; then
	{
		echo "//! Weights of the pallets that are not ours. Measured, not written: scripts/benchmark.sh makes all files of this folder."
		echo
		for file in "$runtime_weights"/*.rs; do
			module=$(basename "$file" .rs)
			[ "$module" = mod ] || echo "pub mod $module;"
		done
	} >"$runtime_weights/mod.rs.new"
	mv "$runtime_weights/mod.rs.new" "$runtime_weights/mod.rs"
fi

title "Measured ${#pallets[@]} pallets in $(duration $((SECONDS - begin)))"
note "now see the difference: git diff --stat"
