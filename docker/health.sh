#!/bin/bash
# Whether the node of this container answers: `GET /health` is the RPC server's way to ask `system_health`. The image has no HTTP
# client, and needs none.
set -eu
exec 3<>"/dev/tcp/127.0.0.1/${RPC_PORT:-9944}"
printf 'GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
IFS= read -r -t 4 status <&3 || exit 1
[[ $status == *' 200 '* ]]
