#!/usr/bin/env bash
# Writes the raw specification of a development chain with many accounts, connected and metered in four
# areas of one zone (runtime/examples/scale_genesis.rs).
#
#   scripts/scale-genesis.sh ACCOUNTS FILE
#
# It needs the built node and, beside it, the built example:
# cargo build --workspace --bin energy-chain-node --example scale_genesis

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

case ${1:-} in
-h | --help) print_help && exit ;;
esac
(($# == 2)) || die "it needs a number of accounts and a file; see $0 --help"
genesis=$(dirname "$NODE_BINARY")/examples/scale_genesis
[ -x "$genesis" ] || die "$genesis is not built"
file=$(user_path "$2")
make_work_dir
"$NODE_BINARY" export-chain-spec --chain dev --raw >"$WORK_DIR/dev.json" 2>"$WORK_DIR/export.log" || {
	cat "$WORK_DIR/export.log" >&2
	die "the node did not write its chain specification"
}
"$genesis" "$WORK_DIR/dev.json" "$1" "$file"
