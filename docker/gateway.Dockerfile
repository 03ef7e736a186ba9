# syntax=docker/dockerfile:1
# The meter gateway. From the root of the repository:
#
#   docker build --file docker/gateway.Dockerfile --tag energy-gateway .

# The one compiler of every build of this image, whatever rust-toolchain.toml's channel means today.
ARG RUST=1.95.0
FROM docker.io/library/rust:${RUST}-slim-bookworm AS build
ARG RUST
ENV RUSTUP_TOOLCHAIN=${RUST}
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends build-essential clang libclang-dev pkg-config protobuf-compiler \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/target,sharing=locked \
    CARGO_TARGET_DIR=/target cargo build --locked --release --manifest-path gateway/Cargo.toml --bin energy-gateway \
 && install -D --strip /target/release/energy-gateway /out/energy-gateway

FROM docker.io/library/debian:12.12-slim AS run
LABEL org.opencontainers.image.title="energy-gateway" \
      org.opencontainers.image.description="Meter gateway of the energy chain" \
      org.opencontainers.image.licenses="Apache-2.0"
RUN apt-get update \
 && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends ca-certificates \
 && rm -rf /var/lib/apt/lists/* \
 && groupadd --system --gid 10002 gateway \
 && useradd --system --uid 10002 --gid gateway --home-dir /data --no-create-home --shell /usr/sbin/nologin gateway \
 && install -d -o gateway -g gateway -m 0700 /data
COPY --from=build /out/energy-gateway /usr/local/bin/energy-gateway
COPY LICENSE NOTICE /usr/share/doc/energy-chain/
COPY --chmod=0755 docker/gateway-health.sh /usr/local/bin/health
USER gateway
WORKDIR /data
VOLUME /data
EXPOSE 9616
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["/usr/local/bin/health"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/usr/local/bin/energy-gateway"]
CMD ["run", "--config", "/etc/energy-gateway/gateway.toml"]
