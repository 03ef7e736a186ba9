#!/usr/bin/env bash
# Builds what is passed on: the node and the gateway in release, the runtime's WebAssembly with the
# hash that the council authorises, bills of materials, checksums.
#
#   scripts/release.sh --out DIR
#
# The WebAssembly is built twice from nothing and has to be the same both times. All of it is built
# from a copy of the last commit in one fixed folder, /var/tmp/energy-chain-release, because cargo
# puts the place of a crate into the names of its symbols: whoever builds the same commit with the
# same compiler there gets the same blob. It is built with the metadata's hash, by which a hardware
# wallet checks what it shows.
#
# Before it is put together, a wallet that signs as hardware does signs on a chain of the built node, through the page: one signature
# for the chain's token goes through, one for another token is refused.
#
# It compiles the WebAssembly and what builds it twice, then the node and the gateway: on two cores
# the node alone takes about half an hour. That folder is deleted at the end. In DIR:
#
#   energy-chain-node, energy-gateway
#   energy_chain_runtime.compact.compressed.wasm    what system.authorizeUpgrade and applyAuthorizedUpgrade are about
#   operate/, deploy/, examples/, docs/             scripts with their packages, units, alarms, descriptions, guides
#   clients/                                        the packages for polkadot.js and PAPI, the crate for subxt, the verifier with its packages
#   sbom/*.cdx.json                                 supply-chain/README.md
#   BUILD                                           commit, compiler, hash of the WebAssembly
#   SHA256SUMS
#
# Options
#   --out DIR          where to put it; it must not exist
#   --wasm-only        only build the WebAssembly twice, compare, and print its hash
#   --help             this text

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

out='' wasm_only=false
while (($#)); do
	case $1 in
	--out) out=$(user_path "${2:?--out needs a folder}") && shift ;;
	--wasm-only) wasm_only=true ;;
	-h | --help) print_help && exit ;;
	*) die "unknown argument $1; see $0 --help" ;;
	esac
	shift
done
if ! $wasm_only; then
	[ -n "$out" ] || die "--out DIR is needed; see $0 --help"
	[ ! -e "$out" ] || die "$out exists already"
fi
[ -z "$(git status --porcelain)" ] || die "there are changes that are not committed: a release is of a commit"
has b2sum || die "b2sum is missing; it belongs to the coreutils"
$wasm_only || [ -x "${CHROMIUM:-/usr/bin/chromium}" ] || die "Chromium is missing: a hardware wallet's signature is tried in it before the release is put together"

FOLDER=/var/tmp/energy-chain-release
[ ! -e "$FOLDER" ] || die "$FOLDER exists: another release is being built, or one was interrupted. If none is, delete it."
(umask 077 && mkdir "$FOLDER")
# What `clean_up` deletes.
WORK_DIR=$FOLDER

commit=$(git rev-parse HEAD)
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
SUBSTRATE_CLI_GIT_COMMIT_HASH=${commit:0:11}
export SOURCE_DATE_EPOCH SUBSTRATE_CLI_GIT_COMMIT_HASH
unset CARGO_TARGET_DIR

# Places of this machine that panic messages would carry into the blob.
cargo_home=${CARGO_HOME:-$HOME/.cargo}
standard_library=$(rustc --print sysroot)/lib/rustlib/src/rust
export WASM_BUILD_RUSTFLAGS="--remap-path-prefix=$cargo_home=/cargo --remap-path-prefix=$standard_library=/rustc --remap-path-prefix=$FOLDER=/source"

BLOB=release/wbuild/energy-chain-runtime/energy_chain_runtime.compact.compressed.wasm

# `fresh`: the commit's files in FOLDER/source, and an empty target folder.
fresh() {
	rm -rf "$FOLDER/source" "$FOLDER/target"
	mkdir -p "$FOLDER/source"
	git archive "$commit" | tar --extract --directory "$FOLDER/source"
}
build() { (cd "$FOLDER/source" && CARGO_TARGET_DIR=$FOLDER/target cargo build --locked --release "$@"); }
build_wasm() {
	fresh
	build -p energy-chain-runtime --features metadata-hash
	cp "$FOLDER/target/$BLOB" "$FOLDER/$1.wasm"
	ok "BLAKE2b-256 $(b2sum --length 256 "$FOLDER/$1.wasm" | cut -d' ' -f1)"
}

if ! $wasm_only; then scripts/supply-chain.sh --strict; fi

title "Build the WebAssembly, the first time"
build_wasm first
title "Build the WebAssembly, the second time"
build_wasm second
cmp "$FOLDER/first.wasm" "$FOLDER/second.wasm" || die "the two builds differ: this blob cannot be checked by anybody else"
hash=$(b2sum --length 256 "$FOLDER/second.wasm" | cut -d' ' -f1)
size=$(stat -c %s "$FOLDER/second.wasm")
title "The WebAssembly of $commit"
note "0x$hash (BLAKE2b-256, what system.authorizeUpgrade takes), $size bytes, $(rustc --version)"
if $wasm_only; then exit; fi

title "Build the node and the gateway"
build --workspace --bin energy-chain-node --features energy-chain-runtime/metadata-hash
cmp "$FOLDER/target/$BLOB" "$FOLDER/second.wasm" || die "the node holds another blob than the one that was built alone"
(cd "$FOLDER/source" && CARGO_TARGET_DIR=$FOLDER/gateway-target cargo build --locked --release --manifest-path gateway/Cargo.toml --bin energy-gateway)

title "A hardware wallet signs"
scripts/setup.sh
npm --prefix dashboard run build
ENERGY_CHAIN_NODE_BINARY=$FOLDER/target/release/energy-chain-node npm --prefix dashboard run e2e -- --hardware-only --metadata-hash

# `pack_clients SOURCE DESTINATION`: what users of the chain install. PAPI's descriptors are made of the committed metadata.
pack_clients() {
	local source=$1/clients to=$2/clients part
	mkdir -p "$to"
	(cd "$source" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error && npm pack --workspaces --pack-destination "$to" --loglevel=error)
	# The crate's metadata is a link to where the page keeps it.
	for part in README.md examples subxt verify; do cp -rL "$source/$part" "$to/"; done
	(cd "$to/verify" && npm ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error)
}

title "Put it together"
mkdir -p "$out/sbom"
install --strip "$FOLDER/target/release/energy-chain-node" "$FOLDER/gateway-target/release/energy-gateway" "$out/"
cp "$FOLDER/second.wasm" "$out/$(basename "$BLOB")"
for part in operate deploy examples docs LICENSE NOTICE; do cp -r "$FOLDER/source/$part" "$out/"; done
# An office needs no registry: the packages of operate/chain.mjs are in the release.
(cd "$out/operate" && npm ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error)
pack_clients "$FOLDER/source" "$out"
node supply-chain/sbom.mjs --out "$out/sbom"
printf 'commit %s\ncompiler %s\nruntime 0x%s\n' "$commit" "$(rustc --version)" "$hash" >"$out/BUILD"
(cd "$out" && find . -type f -print0 | sort -z | xargs -0 sha256sum) >"$FOLDER/SHA256SUMS"
mv "$FOLDER/SHA256SUMS" "$out/"
ok "$out"
