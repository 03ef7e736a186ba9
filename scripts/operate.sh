#!/usr/bin/env bash
# Tests what operators of a network use: scripts, guides, alarms, images, and what happens when nodes
# fail.
#
#   scripts/operate.sh              all parts
#   scripts/operate.sh PART...      only these
#
# Parts
#   deploy       images, compose files, units and alarms: linted and evaluated; no node is needed
#   node         energy-node and chain.mjs on real processes, from the first key of a node to the last
#   prometheus   a real Prometheus scrapes a real node, and answers every query of alarms and dashboard
#   guides       every command of the operators' guides, in a copy of this machine that is thrown away (root); those about an upgrade of
#                the runtime where ENERGY_CHAIN_NEXT_RUNTIME names a newer one, as scripts/test.sh builds it
#   faults       nodes fail while members trade, in short (root); network/faults.mjs does all of it
#
# The node has to be built for all but the first. Debian's promtool and prometheus are taken from the
# path, else from their package, which is unpacked beside the builds: installing it would start a
# service. The last line reads `N passed, N failed`.

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# Puts promtool and prometheus into the path.
find_prometheus() {
	local folder=$ENERGY_CHAIN_CACHE/tools/prometheus
	has promtool && has prometheus && return
	if [ ! -x "$folder/usr/bin/promtool" ]; then
		has apt-get || die "promtool and prometheus are missing"
		note "unpacking Debian's package prometheus"
		make_work_dir
		chmod 0755 "$WORK_DIR"
		(cd "$WORK_DIR" && { apt-get download -qq prometheus || { as_root apt-get update -qq && apt-get download -qq prometheus; }; }) ||
			die "Debian's package prometheus could not be fetched"
		rm -rf "$folder"
		mkdir -p "$folder"
		dpkg-deb --extract "$WORK_DIR"/prometheus_*.deb "$folder"
	fi
	PATH=$PATH:$folder/usr/bin
}

needs_node() {
	[ -x "$NODE_BINARY" ] || die "the node is not built: $NODE_BINARY is missing"
	export ENERGY_CHAIN_NODE_BINARY=$NODE_BINARY
}
needs_root() { [ "$(id -u)" = 0 ] || die "the part $1 needs root, for nodes with networks of their own: sudo $0 $1"; }

part_deploy() { find_prometheus && npm --prefix deploy test; }
part_node() { needs_node && npm --prefix operate test; }
part_prometheus() { find_prometheus && needs_node && node deploy/test/live.mjs; }
part_guides() { needs_root guides && needs_node && node network/guides.mjs; }
part_faults() { needs_root faults && needs_node && node network/faults.mjs --short; }

ALL=(deploy node prometheus guides faults)
selected=()
while (($#)); do
	case $1 in
	-h | --help) print_help && exit ;;
	*)
		declare -F "part_$1" >/dev/null || die "unknown part $1; see $0 --help"
		selected+=("$1")
		;;
	esac
	shift
done
((${#selected[@]})) || selected=("${ALL[@]}")

passed=0 failed=0
for part in "${selected[@]}"; do
	title "$part"
	since=$SECONDS
	# In a shell of its own: what it needs and has not ends the part, not the rest.
	if ("part_$part"); then
		passed=$((passed + 1))
		ok "$part, $(duration $((SECONDS - since)))"
	else
		failed=$((failed + 1))
		fail "$part, $(duration $((SECONDS - since)))"
	fi
done
printf '\n%d passed, %d failed\n' "$passed" "$failed"
((failed == 0))
