# shellcheck shell=bash disable=SC2153,SC2154
# energy-node run: becomes the node, as the service does. It ends with SIGTERM.

make_home
[ -s "$NODE_KEY" ] || die "there is no network key; make one: energy-node keys"
chmod 0600 "$NODE_KEY"
if ! by_systemd; then
	if is_running; then die "the node of $NODE_HOME runs already"; fi
	# This process becomes the node, so the number stays.
	echo $$ >"$PID_FILE"
fi
mapfile -t arguments < <(node_arguments)
exec "$BINARY" "${arguments[@]}"
