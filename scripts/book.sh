#!/usr/bin/env bash
# Builds the documentation, docs/, as a book of HTML pages, and checks that each link inside it leads somewhere.
#
#   scripts/book.sh
#
# It needs mdBook, which is built from crates.io in the version below the first time, in about five minutes on two
# cores, and kept beside the other builds. The book lies in target/book then: open target/book/index.html.
#
# Options
#   --out DIR          where to put the book, instead
#   --help             this text

# shellcheck source=scripts/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

MDBOOK_VERSION=0.5.4
MDBOOK_FOLDER=$ENERGY_CHAIN_CACHE/mdbook/$MDBOOK_VERSION

out=$REPO_ROOT/target/book
while (($#)); do
	case $1 in
	--out) out=$(user_path "${2:?--out needs a folder}") && shift ;;
	-h | --help) print_help && exit ;;
	*) die "unknown argument $1; see $0 --help" ;;
	esac
	shift
done

if [ ! -x "$MDBOOK_FOLDER/bin/mdbook" ]; then
	title "Build: mdBook $MDBOOK_VERSION"
	make_work_dir
	# In a folder of its own, which goes: the common one may be in use for an hour, and nothing of it serves here.
	CARGO_TARGET_DIR=$WORK_DIR cargo install mdbook --locked --version "$MDBOOK_VERSION" --no-default-features --features search \
		--root "$MDBOOK_FOLDER" || die "mdBook could not be built"
fi

title "Build: the book"
"$MDBOOK_FOLDER/bin/mdbook" build --dest-dir "$out" docs
# It copies whatever lies beside the pages.
rm -f "$out/book.toml"
node scripts/book-links.mjs "$out"
ok "$out/index.html"
