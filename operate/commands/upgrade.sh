# shellcheck shell=bash disable=SC2153,SC2154
# energy-node upgrade: another version of the program.
#
#   energy-node upgrade FILE SHA256 [--wait SECONDS]
#
# FILE is the new program, SHA256 its hash from the release's SHA256SUMS, which came another way than the file. The program is put
# beside the old one, ENERGY_NODE_BINARY becomes a link to it, and the node is restarted. If it is not ready within 300 seconds, or
# what --wait says, the old program is put back and started. An upgrade of the runtime is another thing: the council decides it, and
# no node has to be restarted.

file=${1:?it needs the new program} hash=${2:?it needs its SHA-256} patience=300
case ${3:-} in '') ;; --wait) patience=${4:?--wait needs seconds} ;; *) die "unknown argument $3" ;; esac
[[ $hash =~ ^[0-9a-f]{64}$ ]] || die "$hash is no SHA-256"
sha256() { sha256sum "$1" | cut -d' ' -f1; }

if [ "$(sha256 "$BINARY")" = "$hash" ] && is_running && is_following; then
	say "the node runs $("$BINARY" --version) already"
	return 0
fi
[ "$(sha256 "$file")" = "$hash" ] || die "$file is not what the release says: its SHA-256 is $(sha256 "$file")"

folder=$(dirname "$BINARY")/versions
name=energy-chain-node
old=$folder/$(sha256 "$BINARY")/$name new=$folder/$hash/$name
for pair in "$BINARY:$old" "$file:$new"; do
	if [ ! -x "${pair#*:}" ]; then (umask 022 && install -D -m 0755 "${pair%%:*}" "${pair#*:}"); fi
done
"$new" --version >/dev/null || die "the new program does not run on this machine"

# `use PROGRAM`: one step, so that there is a program at every moment.
use() {
	ln -sfn "$1" "$BINARY.new"
	mv -T "$BINARY.new" "$BINARY"
}

say "from $("$old" --version) to $("$new" --version)"
stop_node
use "$new"
# In a shell of its own: where it ends with an error, the old program comes back.
if (start_node && wait_for "$patience" "the node follows the chain" is_following); then
	say "the node runs $("$BINARY" --version); the program before is $old"
else
	warn "the new program did not become ready; going back"
	stop_node
	use "$old"
	start_node
	die "the upgrade was taken back: the node runs $("$BINARY" --version) again. $LOG, or the journal, has its last words."
fi
