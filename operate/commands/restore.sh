# shellcheck shell=bash disable=SC2153,SC2154
# energy-node restore: puts back what `energy-node backup` has saved.
#
#   energy-node restore FILE [--old-node-is-off]
#
# The node must not run. A validator that runs twice signs two blocks of one slot: that is what an attacker does, and the network
# treats it so. So a machine that does not have these keys yet takes them only with --old-node-is-off. Other keys that are there are
# never overwritten. The settings are not put back: they are this machine's, and have to name the same chain.

file=${1:?it needs a file} old_is_off=false
case ${2:-} in '') ;; --old-node-is-off) old_is_off=true ;; *) die "unknown argument $2" ;; esac
[ -r "$file" ] || die "$file cannot be read"
if is_running; then die "the node runs; stop it first"; fi

make_home
PART=$(mktemp -d "$NODE_HOME/restore.XXXXXX")
part=$PART
tar --extract --no-same-owner --file "$file" --directory "$part" || die "$file is no backup"
(cd "$part" && sha256sum --quiet --check MANIFEST) >&2 || die "$file is damaged: what it holds is not what was saved"
[ "$(jq -r .id "$part/spec.json")" = "$CHAIN_ID" ] || die "$file is of the chain $(jq -r .id "$part/spec.json"), and the settings name $CHAIN_ID"

# Whether every file of the backup is there, the same: then nothing is to be done.
same=true
compare() {
	if [ -e "$2" ]; then cmp -s "$1" "$2" || die "$2 is there with other content; it is left as it is. Move it away first, if it is not needed."; else same=false; fi
}
compare "$part/node-key" "$NODE_KEY"
for one in "$part"/keystore/*; do if [ -e "$one" ]; then compare "$one" "$KEYSTORE/$(basename "$one")"; fi; done
if [ -e "$part/session-keys.json" ]; then compare "$part/session-keys.json" "$SESSION_KEYS"; fi
database=$BASE/chains/$CHAIN_ID/paritydb
if [ -d "$part/database/paritydb" ] && [ ! -e "$database" ]; then same=false; fi
if $same; then
	say "everything of $file is here already"
	return 0
fi
$old_is_off || die "these keys must not run twice: once the old node is off for good, run this with --old-node-is-off"

mkdir -p "$KEYSTORE" "$(dirname "$NODE_KEY")"
cp -p "$part/node-key" "$NODE_KEY"
for one in "$part"/keystore/*; do if [ -e "$one" ]; then cp -p "$one" "$KEYSTORE/"; fi; done
for one in session-keys.json session-keys.next.json node-key.next; do
	if [ -e "$part/$one" ] && [ ! -e "$NODE_HOME/$one" ]; then cp -p "$part/$one" "$NODE_HOME/"; fi
done
if [ -d "$part/database/paritydb" ] && [ ! -e "$database" ]; then
	cp -r "$part/database/paritydb" "$database"
	chown -R --reference="$NODE_HOME" "$database"
fi
say "restored  $(node_id "$NODE_KEY")"
