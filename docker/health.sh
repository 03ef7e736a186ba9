#!/bin/bash
# Whether the node of this container is ready: it follows the chain, has peers, and does what it was started for (`node_readiness`).
# With the argument `answers` it is enough that its RPC answers. The image has no HTTP client, and needs none.
set -eu
method=node_readiness wanted='"ready":true'
if [ "${1:-}" = answers ]; then method=system_health wanted='"result"'; fi
request="{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"$method\",\"params\":[]}"
exec 3<>"/dev/tcp/127.0.0.1/${RPC_PORT:-9944}"
printf 'POST / HTTP/1.1\r\nHost: localhost:%d\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s' \
	"${RPC_PORT:-9944}" "${#request}" "$request" >&3
answer=''
while IFS= read -r -t 4 line <&3 || [ -n "$line" ]; do answer+=$line; done
if [[ $answer == *"$wanted"* ]]; then exit; fi
# What `docker inspect` shows.
echo "${answer##*$'\r'}" >&2
exit 1
