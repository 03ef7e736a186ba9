# syntax=docker/dockerfile:1
# The web page with its small server. From the root of the repository:
#
#   docker build --file docker/dashboard.Dockerfile --tag energy-chain-dashboard .

# The same Node.js for both stages.
ARG NODE=20
FROM docker.io/library/node:${NODE}-bookworm-slim AS build
WORKDIR /source/dashboard
# Packages first, so that a change of the page does not fetch them again.
COPY dashboard/package.json dashboard/package-lock.json dashboard/.npmrc ./
COPY dashboard/.papi .papi
RUN --mount=type=cache,target=/npm-cache npm ci --cache /npm-cache --ignore-scripts --no-audit --no-fund
COPY dashboard .
# The page checks files with the verifier, whose packages it brings along itself.
COPY clients/verify/src /source/clients/verify/src
RUN npm run build

FROM docker.io/library/node:${NODE}-bookworm-slim AS run
LABEL org.opencontainers.image.title="energy-chain-dashboard" \
      org.opencontainers.image.description="Web page of the energy chain" \
      org.opencontainers.image.licenses="Apache-2.0"
# The server needs no package.
COPY --from=build /source/dashboard/serve.mjs /dashboard/serve.mjs
COPY --from=build /source/dashboard/serve /dashboard/serve
COPY --from=build /source/dashboard/dist /dashboard/dist
COPY LICENSE NOTICE /usr/share/doc/energy-chain/
USER node
EXPOSE 5170
HEALTHCHECK --interval=10s --timeout=5s --start-period=10s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:5170/').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
# In the container it listens on all addresses, or no published port would reach it.
ENTRYPOINT ["node", "/dashboard/serve.mjs", "--host=0.0.0.0"]
CMD ["--node=ws://127.0.0.1:9944"]
