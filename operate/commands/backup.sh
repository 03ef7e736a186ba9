# shellcheck shell=bash disable=SC2153,SC2154
# energy-node backup: the keys and settings, in one file.
#
#   energy-node backup FILE [--database]
#
# FILE (.tar) holds the network key, the keystore, the session keys' proof, the specification and the settings; whoever has it can
# act as this node, so keep it where the keys of doors are kept. The chain is not in it: a node fetches it from the others. With
# --database the node is stopped meanwhile, and the chain is in it too. A file that exists is left where it holds the same keys, and
# is never overwritten.

file=${1:?it needs a file} with_database=false
case ${2:-} in '') ;; --database) with_database=true ;; *) die "unknown argument $2" ;; esac
[ -s "$NODE_KEY" ] || die "there is no network key to back up"

PART=$(mktemp -d "$NODE_HOME/backup.XXXXXX")
part=$PART
gather() {
	mkdir -p "$part/keystore"
	cp -p "$NODE_KEY" "$part/node-key"
	for one in "$SESSION_KEYS" "$NODE_HOME/session-keys.next.json" "$NODE_HOME/node-key.next"; do
		if [ -e "$one" ]; then cp -p "$one" "$part/"; fi
	done
	if compgen -G "$KEYSTORE/*" >/dev/null; then cp -p "$KEYSTORE"/* "$part/keystore/"; fi
	cp "$SPEC" "$part/spec.json"
	cp "$CONFIG" "$part/node.env"
	(cd "$part" && find . -type f ! -name MANIFEST -print0 | sort -z | xargs -0 sha256sum) >"$NODE_HOME/manifest.part"
	mv "$NODE_HOME/manifest.part" "$part/MANIFEST"
}
gather

if [ -e "$file" ]; then
	if tar --extract --to-stdout --file "$file" ./MANIFEST 2>/dev/null | cmp -s - "$part/MANIFEST"; then
		say "$file holds the same already"
		return 0
	fi
	die "$file exists and holds something else; it is left as it is"
fi
was_running=false
if $with_database; then
	if is_running; then was_running=true; fi
	stop_node
	mkdir -p "$part/database"
	ln -s "$BASE/chains/$CHAIN_ID/paritydb" "$part/database/paritydb"
fi
tar --create --dereference --file "$file.part" --directory "$part" . || {
	rm -f "$file.part"
	die "the backup could not be written"
}
mv "$file.part" "$file"
if $was_running; then start_node; fi
say "backup    $file, SHA-256 $(sha256sum "$file" | cut -d' ' -f1)"
