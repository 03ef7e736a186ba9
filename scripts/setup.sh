#!/usr/bin/env bash
# Installs what is needed to build, test and run the chain, and says what it does.
#
#   scripts/setup.sh
#
# What is there already is left as it is, so it may be run at any time; the other scripts run it
# first. In order:
#
#   1. Programs and libraries: a C compiler, clang, protoc, pkg-config, OpenSSL's headers, git, Mosquitto, which the
#      gateway's end-to-end test starts, Chromium with a font, in which the dashboard's is, and curl, jq and ip, which operators' scripts
#      and their tests use. From Debian's packages where apt-get is there (with sudo unless you are root);
#      elsewhere it says what to install.
#   2. Rust: the toolchain, target and components of rust-toolchain.toml, from rustup. Where rustup can download nothing,
#      scripts/setup-wasm-debian.sh makes the target from Debian's packages.
#   3. Node.js 20 or newer with npm, and the packages of all package-lock.json.

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

case ${1:-} in
-h | --help) print_help && exit ;;
'') ;;
*) die "unknown argument $1; see $0 --help" ;;
esac

# ---------------------------------------------------------------------------------------------------------------------
title "Set-up: programs and libraries"
# ---------------------------------------------------------------------------------------------------------------------

has_libclang() { ldconfig -p 2>/dev/null | grep libclang >/dev/null || compgen -G '/usr/lib/llvm*/lib/libclang*.so*' >/dev/null; }
has_openssl() { has pkg-config && pkg-config --exists openssl; }

# Each need is tested by what it gives, not by a package's name, so what was installed in another
# way counts too. Columns: the test, Debian's package.
NEEDS='
has_cc             build-essential
has_make           build-essential
has_clang          clang
has_libclang       libclang-dev
has_protoc         protobuf-compiler
has_pkgconfig      pkg-config
has_openssl        libssl-dev
has_git            git
has_mosquitto      mosquitto
has_openssl_tool   openssl
has_curl           curl
has_jq             jq
has_ip             iproute2
has_chromium       chromium
has_font           fonts-dejavu-core
'
has_cc() { has cc && has c++; }
has_make() { has make; }
has_clang() { has clang; }
has_protoc() { has protoc; }
has_pkgconfig() { has pkg-config; }
has_git() { has git; }
has_mosquitto() { has mosquitto; }
has_openssl_tool() { has openssl; }
has_curl() { has curl; }
has_jq() { has jq; }
has_ip() { has ip; }
has_chromium() { has "${CHROMIUM:-chromium}"; }
has_font() { compgen -G '/usr/share/fonts/*/*/*.[to]tf' >/dev/null; }

missing_packages() {
	local test package
	while read -r test package; do
		if [ -n "$test" ] && ! "$test"; then echo "$package"; fi
	done <<<"$NEEDS" | sort -u
}

apt_install() {
	note "apt-get install $*"
	as_root apt-get update -qq || warn "apt-get update failed; trying with the package lists at hand"
	as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends --no-remove "$@" ||
		die "apt-get could not install: $*"
}

mapfile -t missing < <(missing_packages)
if ((${#missing[@]})); then
	if has apt-get; then
		apt_install "${missing[@]}"
	else
		die "please install what gives, in Debian's names: ${missing[*]}
      Fedora:  dnf install gcc-c++ make clang clang-devel protobuf-compiler openssl-devel pkgconf git mosquitto chromium
      Arch:    pacman -S base-devel clang protobuf openssl pkgconf git mosquitto chromium"
	fi
	mapfile -t missing < <(missing_packages)
	((${#missing[@]} == 0)) || die "still missing after the installation: ${missing[*]}"
fi
ok "C and C++ compiler, make, clang, protoc, pkg-config, OpenSSL, git, Mosquitto, Chromium"

# ---------------------------------------------------------------------------------------------------------------------
title "Set-up: Rust"
# ---------------------------------------------------------------------------------------------------------------------

has rustup || die "rustup is missing. Install it from https://rustup.rs, or from your distribution (Debian 13: apt-get install rustup), and run this again."

channel=${RUSTUP_TOOLCHAIN:-$(toolchain_field channel)}
if ! rustup run "$channel" rustc --version >/dev/null 2>&1; then
	note "rustup toolchain install $channel"
	rustup toolchain install "$channel" --profile minimal || die "rustup could not install the toolchain $channel"
fi

if [ "$(cargo --version 2>/dev/null)" != "$(rustup run "$channel" cargo --version)" ]; then
	die "$(command -v cargo || echo "no cargo") does not follow rust-toolchain.toml. Put rustup's folder first: export PATH=\"\$HOME/.cargo/bin:\$PATH\""
fi
ok "$(rustup run "$channel" rustc --version)"

for component in $(toolchain_field components); do
	# A component's line ends with the host's name, except that of rust-src.
	if ! rustup component list --toolchain "$channel" --installed 2>/dev/null | grep -E "^$component(-|\$)" >/dev/null; then
		note "rustup component add $component"
		rustup component add --toolchain "$channel" "$component" ||
			warn "rustup could not fetch $component. The build goes on without it; scripts/test.sh needs clippy and rustfmt."
	fi
done

target=$(toolchain_field targets)
target_installed() { rustup target list --toolchain "$channel" --installed 2>/dev/null | grep -x "$target" >/dev/null; }

if [ -z "${WASM_BUILD_TOOLCHAIN:-}" ] && ! target_installed; then
	note "rustup target add $target"
	if ! rustup target add --toolchain "$channel" "$target"; then
		warn "rustup could not fetch the target $target; making it from Debian's packages"
		scripts/setup-wasm-debian.sh
		WASM_BUILD_TOOLCHAIN=$(cat "$WASM_TOOLCHAIN_FILE")
	fi
fi
if [ -n "${WASM_BUILD_TOOLCHAIN:-}" ]; then
	rustup run "$WASM_BUILD_TOOLCHAIN" rustc --version >/dev/null 2>&1 ||
		die "the toolchain $WASM_BUILD_TOOLCHAIN does not work. Remove $WASM_TOOLCHAIN_FILE and run this again."
	ok "target $target in the toolchain $WASM_BUILD_TOOLCHAIN"
else
	ok "target $target"
fi

# ---------------------------------------------------------------------------------------------------------------------
title "Set-up: Node.js"
# ---------------------------------------------------------------------------------------------------------------------

NODE_MAJOR=20
node_new_enough() { has node && has npm && (($(node -p 'process.versions.node.split(".")[0]') >= NODE_MAJOR)); }

if ! node_new_enough; then
	candidate=''
	if has apt-cache; then candidate=$(apt-cache policy nodejs | sed -n 's/^ *Candidate: \([0-9]*\)\..*/\1/p'); fi
	if ! has node && [ -n "$candidate" ] && ((candidate >= NODE_MAJOR)); then
		apt_install nodejs npm
	fi
	node_new_enough || die "Node.js $NODE_MAJOR or newer with npm is needed, found: $(node --version 2>/dev/null || echo none). See https://nodejs.org"
fi
ok "Node.js $(node --version), npm $(npm --version)"

# npm keeps no mark of the lock file that a folder was installed from, so this does.
for folder in day clients clients/verify dashboard network operate deploy; do
	stamp=$folder/node_modules/.installed-from
	lock_hash=$(sha256sum "$folder/package-lock.json" | cut -d' ' -f1)
	if [ "$(cat "$stamp" 2>/dev/null)" != "$lock_hash" ]; then
		note "npm ci, in $folder/"
		# No package needs its install script; the one that has one is only faster with it.
		(cd "$folder" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
		echo "$lock_hash" >"$stamp"
	fi
	ok "packages of $folder/package-lock.json"
done

claim_target_dir
