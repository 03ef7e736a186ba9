# shellcheck shell=bash disable=SC2153,SC2154
# energy-node stop: asks the node to end, and waits for it.

stop_node
