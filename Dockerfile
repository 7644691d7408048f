# Debian, as the programs of PostgreSQL that come with the install need glibc.
FROM node:20-bookworm-slim AS built
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY . .
RUN npm run build && npm prune --omit=dev --no-audit --no-fund

FROM node:20-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/var/lib/pesnet
WORKDIR /app
RUN useradd --system --uid 10001 --create-home pesnet \
  && install -d -o pesnet -g pesnet -m 0750 /var/lib/pesnet
COPY --from=built /app/package.json ./
COPY --from=built /app/node_modules ./node_modules
COPY --from=built /app/dist ./dist
COPY --from=built /app/data ./data
USER pesnet
VOLUME /var/lib/pesnet
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/api/server/main.js"]
