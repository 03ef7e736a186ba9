# shellcheck shell=bash disable=SC2153,SC2154
# energy-node start: starts the node, and compares its first block with the agreed one. A node that runs is left alone.

start_node
