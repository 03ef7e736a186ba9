#!/usr/bin/env bash
# Sets up, then runs every check of the project, and counts.
#
#   scripts/test.sh              all steps
#   scripts/test.sh STEP...      only these
#
# Steps, in this order: what fails fast comes first, and each build uses what the ones before it
# have made.
#
#   format        cargo fmt --all --check, of the gateway and the client for subxt too
#   scripts       shellcheck over the shell scripts (bash -n where it is not installed)
#   supply-chain  licences, bans and sources of everything that is linked, scripts/supply-chain.sh
#   day           npm test, the unit tests of the day's player
#   verify        npm test in clients/verify: what the verifier of exported documents accepts and refuses
#   clients       npm test in clients: the typed clients follow the runtime's metadata and the list of methods
#   dashboard     the web page: format, lints, types, build, the tests of its arithmetic, components and server
#   clippy        clippy over all targets, benchmarks, the gateway and the client for subxt included, warnings denied
#   build         the node in the development profile, with the runtime's WebAssembly
#   test          cargo test --workspace
#   benchmarks    the tests again with runtime-benchmarks and try-runtime: every benchmark runs once as a test
#   gateway       cargo test of the gateway, with arbitrary payloads for each of its parsers
#   e2e           a day on a real node that is killed at noon, scripts/e2e.sh
#   offline       documents of a chain that GRANDPA makes final are checked without a node, scripts/offline.sh
#   gateway-e2e   meters, Mosquitto, the gateway and a node, each killed in mid-stream, scripts/gateway-e2e.sh
#   dashboard-e2e the web page in Chromium, on a node that plays a part of the day: each role, each page, an outage
#
# And six that run only when they are named: they need minutes of a quiet machine, mdBook or Debian's package of Prometheus, and in
# parts root with networks of its own.
#
#   book          docs/ as a book of HTML pages, and each link inside it, scripts/book.sh; the step `day` checks the sources' links
#   deploy        images, units, alarms and the operators' files, without a node, scripts/operate.sh
#   clients-e2e   each typed client against a real node: reads, submits, and decodes what every method answers
#   dashboard-scale  the operator's page in Chromium on a chain of 10 000 members: rows, questions to the node, the last page
#   network       real nodes on this machine: who is let in, the start, JSON-RPC, a new network, proofs without a node, an upgrade of the
#                 runtime while members trade, scripts/network.sh
#   operate       operators' scripts, Prometheus, every command of the guides, and failing nodes, on real processes
#
# A step that fails does not stop the others. The last line reads `N passed, N failed`; the exit
# status is 0 if none failed.

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# All cargo steps but one share the feature set of the whole workspace, and so the artefacts (see
# `build_node`). `clippy` needs only metadata, with the benchmarks. `benchmarks` compiles FRAME and
# the pallets a second time, without the node: with it, the benchmark command and the WebAssembly
# compiler behind it would come too.

step_format() {
	cargo fmt --all --check && gateway_cargo fmt --all --check && subxt_cargo fmt --check
}

step_scripts() {
	local files=(scripts/*.sh docker/*.sh operate/energy-node operate/lib.sh operate/commands/*.sh .ci/run) file
	if has shellcheck; then
		shellcheck -x "${files[@]}"
	else
		note "shellcheck is not installed: only the syntax is checked"
		for file in "${files[@]}"; do bash -n "$file" || return 1; done
	fi
}

step_supply-chain() { scripts/supply-chain.sh; }

step_day() { npm --prefix day test; }

step_verify() { npm --prefix clients/verify test; }

step_clients() { npm --prefix clients test; }

build_dashboard() { npm --prefix dashboard run build; }

step_dashboard() { npm --prefix dashboard run generate && npm --prefix dashboard run lint && build_dashboard && npm --prefix dashboard test; }

# Not with try-runtime: one of the crates behind the benchmark command does not compile with it. The
# step `benchmarks` does.
step_clippy() {
	SKIP_WASM_BUILD=1 cargo clippy --workspace --all-targets --features runtime-benchmarks -- -D warnings &&
		gateway_cargo clippy --workspace --all-targets -- -D warnings &&
		subxt_cargo clippy --locked --all-targets -- -D warnings
}

step_build() { build_node; }

step_test() { cargo test --workspace; }

step_benchmarks() { cargo_test_with_all_features --no-fail-fast; }

step_gateway() { gateway_cargo test --workspace --no-fail-fast; }

step_e2e() { scripts/e2e.sh; }

step_offline() { scripts/offline.sh; }

step_gateway-e2e() { scripts/gateway-e2e.sh; }

# The client for subxt is a workspace of its own, and takes minutes to build the first time.
step_clients-e2e() { npm --prefix clients run descriptors && CARGO_TARGET_DIR=$GATEWAY_TARGET_DIR npm --prefix clients run e2e; }

step_network() { scripts/network.sh; }

step_dashboard-e2e() { build_dashboard && node dashboard/e2e/run.mjs --intervals 12; }

step_book() { scripts/book.sh; }

step_dashboard-scale() {
	cargo build --workspace --bin energy-chain-node --example scale_genesis && build_dashboard && node dashboard/e2e/scale.mjs
}

step_deploy() { scripts/operate.sh deploy; }

# The parts that lay networks need root.
step_operate() {
	local next
	next=$(build_next_runtime) && scripts/operate.sh node prometheus &&
		as_root env "PATH=$PATH" "ENERGY_CHAIN_CACHE=$ENERGY_CHAIN_CACHE" "CARGO_TARGET_DIR=$CARGO_TARGET_DIR" \
			"ENERGY_CHAIN_NODE_BINARY=$NODE_BINARY" "ENERGY_CHAIN_NEXT_RUNTIME=$next" scripts/operate.sh guides faults
}

ALL=(format scripts supply-chain day verify clients dashboard clippy build test benchmarks gateway e2e offline gateway-e2e dashboard-e2e)

selected=()
while (($#)); do
	case $1 in
	-h | --help) print_help && exit ;;
	*)
		declare -F "step_$1" >/dev/null || die "unknown step $1; see $0 --help"
		selected+=("$1")
		;;
	esac
	shift
done
((${#selected[@]})) || selected=("${ALL[@]}")

if ! scripts/setup.sh; then
	fail "set-up; without it no step can run"
	printf '\n0 passed, 1 failed\n'
	exit 1
fi

passed=0 failed=0 summary=()
begin=$SECONDS
for step in "${selected[@]}"; do
	title "Step $((passed + failed + 1)) of ${#selected[@]}: $step"
	since=$SECONDS
	if "step_$step"; then
		passed=$((passed + 1))
		took=$(duration $((SECONDS - since)))
		ok "$step, $took"
		summary+=("$(printf '%s✓%s %-13s %s' "$GREEN" "$PLAIN" "$step" "$took")")
	else
		failed=$((failed + 1))
		took=$(duration $((SECONDS - since)))
		fail "$step, $took"
		summary+=("$(printf '%s✗ %-13s %s%s' "$RED" "$step" "$took" "$PLAIN")")
	fi
done

title "Summary, $(duration $((SECONDS - begin)))"
printf '    %s\n' "${summary[@]}"
printf '\n%d passed, %d failed\n' "$passed" "$failed"
((failed == 0))
