#!/usr/bin/env bash
# Makes a toolchain that compiles the runtime to WebAssembly out of Debian's packages, for machines
# where rustup can download nothing. scripts/setup.sh calls it when rustup cannot fetch the target
# of rust-toolchain.toml; nobody else needs it.
#
#   scripts/setup-wasm-debian.sh
#
# Debian 12 and newer carry a recent compiler for its browsers, with matching source of the library:
# rustc-web (bookworm) or rustc (newer). The script
#
#   1. downloads those packages with apt-get and unpacks them into a folder of their own. Nothing is installed, so nothing
#      stands in the way of rustup or of a compiler that is installed;
#   2. compiles core, alloc and compiler_builtins for that target from that source, as Debian has no such target (a minute);
#   3. puts both together into a sysroot, and links it as the rustup toolchain `energy-chain-wasm`;
#   4. compiles a small crate with it as a proof, and leaves the name where scripts/lib.sh finds it. Every build then sets
#      WASM_BUILD_TOOLCHAIN to it: native code still comes from rustup's toolchain, only the runtime's WebAssembly from this one.
#
# To undo it: rustup toolchain uninstall energy-chain-wasm, and remove the folder that the script
# names.

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

case ${1:-} in
-h | --help) print_help && exit ;;
'') ;;
*) die "unknown argument $1; see $0 --help" ;;
esac

NAME=${WASM_TOOLCHAIN_NAME:-energy-chain-wasm}
TARGET=$(toolchain_field targets)
FOLDER=$ENERGY_CHAIN_CACHE/$NAME

{ has apt-get && has dpkg-deb; } || die "this fallback needs a Debian system (apt-get, dpkg-deb). Elsewhere: rustup target add $TARGET, on a machine that rustup can download to"
has rustup || die "rustup is missing; run scripts/setup.sh"

# Compiles a library crate of ours that uses core and alloc, as the runtime does, with thin LTO.
# `prove RUSTUP_TOOLCHAIN`
prove() {
	local crate=$WORK_DIR/proof
	mkdir -p "$crate/src"
	cat >"$crate/Cargo.toml" <<-'TOML'
		[package]
		name = "proof"
		version = "0.0.0"
		edition = "2021"

		[lib]
		crate-type = ["cdylib"]

		[profile.release]
		panic = "abort"
		lto = "thin"

		[workspace]
	TOML
	cat >"$crate/src/lib.rs" <<-'RUST'
		#![no_std]
		extern crate alloc;
		use core::alloc::{GlobalAlloc, Layout};

		struct Nothing;
		unsafe impl GlobalAlloc for Nothing {
			unsafe fn alloc(&self, _: Layout) -> *mut u8 {
				core::ptr::null_mut()
			}
			unsafe fn dealloc(&self, _: *mut u8, _: Layout) {}
		}
		#[global_allocator]
		static ALLOCATOR: Nothing = Nothing;

		#[panic_handler]
		fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
			loop {}
		}

		#[no_mangle]
		pub extern "C" fn sum(n: u64) -> u64 {
			let list: alloc::vec::Vec<u64> = (0..n).collect();
			list.iter().fold(0, |a, b| a.wrapping_add(*b))
		}
	RUST
	# As substrate-wasm-builder calls it: by rustup, without any variable that names another
	# compiler.
	(
		cd "$crate"
		unset RUSTC RUSTFLAGS CARGO_ENCODED_RUSTFLAGS RUSTUP_TOOLCHAIN
		CARGO_TARGET_DIR=$crate/target rustup run "$1" cargo build --quiet --release --offline --target "$TARGET"
	)
	[ "$(head -c 4 "$crate/target/$TARGET/release/proof.wasm" | od -An -tx1 | tr -d ' ')" = 0061736d ]
}

make_work_dir

title "WebAssembly from Debian's packages: is it there already?"
if rustup run "$NAME" rustc --version >/dev/null 2>&1 && prove "$NAME"; then
	echo "$NAME" >"$WASM_TOOLCHAIN_FILE"
	ok "the toolchain $NAME works: $(rustup run "$NAME" rustc --version)"
	exit
fi
note "no"

title "WebAssembly from Debian's packages: download"
# Old package lists name versions that are no longer there.
(as_root apt-get update -qq) || warn "apt-get update failed; trying with the package lists at hand"
candidate() { apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: \([0-9].*\)/\1/p'; }
# The browsers' compiler where there is one, Debian's own otherwise: whatever follows 1.84, the
# first with this target.
if [ -n "$(candidate rustc-web)" ]; then
	compiler=rustc-web source=rust-web-src
else
	compiler=rustc source=rust-src
fi
version=$(candidate "$compiler")
[ -n "$version" ] || die "apt-get knows no package $compiler; run apt-get update, or check the package sources"
dpkg --compare-versions "$version" ge 1.84 || die "$compiler $version is older than 1.84, the first with the target $TARGET"
[ "$(candidate "$source")" = "$version" ] || die "$compiler and $source differ in version"

rm -rf "$FOLDER"
mkdir -p "$FOLDER/packages" "$FOLDER/root"
# What the compiler depends on, but for what every system with a C compiler has: its library, its
# standard library, and LLVM.
mapfile -t packages < <(
	apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances "$compiler" |
		grep -E '^(libstd-rust|libllvm)' | sort -u
)
packages+=("$compiler" "$source")
note "apt-get download ${packages[*]}"
(cd "$FOLDER/packages" && apt-get download -q "${packages[@]}" 2>&1 | grep -v '^W:')
for package in "$FOLDER"/packages/*.deb; do
	dpkg-deb --extract "$package" "$FOLDER/root"
done
rm -r "$FOLDER/packages"

# The compiler looks for everything else in the folder above its own, so this folder is the whole
# sysroot.
sysroot=$FOLDER/root/usr
# Its libraries lie where no loader looks for them.
libraries=$(dirname "$(compgen -G "$sysroot/lib/*/librustc_driver-*.so" | head -n 1)")
mv "$sysroot/bin/rustc" "$sysroot/bin/rustc-debian"
cat >"$sysroot/bin/rustc" <<-SH
	#!/bin/sh
	LD_LIBRARY_PATH="$libraries\${LD_LIBRARY_PATH:+:\$LD_LIBRARY_PATH}" exec "$sysroot/bin/rustc-debian" "\$@"
SH
chmod +x "$sysroot/bin/rustc"
ok "$("$sysroot/bin/rustc" --version), in $sysroot"

title "WebAssembly from Debian's packages: compile core and alloc for $TARGET"
# Cargo and the linker are those of rustup's toolchain, whichever compiler they are given.
cargo=$(rustup which cargo)
mkdir -p "$WORK_DIR/library/src"
printf '[package]\nname = "library"\nversion = "0.0.0"\nedition = "2021"\n\n[workspace]\n' >"$WORK_DIR/library/Cargo.toml"
printf '#![no_std]\nextern crate alloc;\n' >"$WORK_DIR/library/src/lib.rs"
(
	cd "$WORK_DIR/library"
	unset CARGO_ENCODED_RUSTFLAGS RUSTUP_TOOLCHAIN
	# RUSTC_BOOTSTRAP lets a stable cargo build the standard library. The bitcode is for the
	# link-time optimisation of the runtime.
	RUSTC=$sysroot/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR=$WORK_DIR/library/target \
		"$cargo" build --release -Zbuild-std=core,alloc --target "$TARGET"
)
libdir=$sysroot/lib/rustlib/$TARGET/lib
mkdir -p "$libdir"
for library in core alloc compiler_builtins; do
	cp "$WORK_DIR/library/target/$TARGET/release/deps/lib$library-"*.rlib "$libdir/"
done
ok "core, alloc, compiler_builtins"

title "WebAssembly from Debian's packages: the toolchain $NAME"
host=$("$sysroot/bin/rustc" -vV | sed -n 's/^host: //p')
linker=$(dirname "$(dirname "$cargo")")/lib/rustlib/$host/bin/rust-lld
[ -x "$linker" ] || linker=$(command -v lld) || die "no linker for WebAssembly: apt-get install lld, and run this again"
mkdir -p "$sysroot/lib/rustlib/$host/bin"
ln -sf "$linker" "$sysroot/lib/rustlib/$host/bin/rust-lld"
ln -sf "$cargo" "$sysroot/bin/cargo"
rustup toolchain link "$NAME" "$sysroot"
prove "$NAME" || die "the toolchain $NAME cannot compile for $TARGET"
echo "$NAME" >"$WASM_TOOLCHAIN_FILE"
ok "it compiles for $TARGET; all scripts use it from now on"
