#!/bin/bash
# Whether readings can flow: the gateway's `GET /health` is 200 where its node and its broker are connected. The image has no HTTP client,
# and needs none.
set -eu
exec 3<>"/dev/tcp/127.0.0.1/${HTTP_PORT:-9616}"
printf 'GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
IFS= read -r -t 4 status <&3 || exit 1
[[ $status == *' 200 '* ]]
