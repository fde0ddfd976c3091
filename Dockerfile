# The command in an image: no root, and no network when it runs.
#   docker build -t reconcile .
#   docker run --rm --network none -v "$PWD:/lists:ro" reconcile claimed.xlsx verified.csv
FROM node:22.23.2-alpine AS build
WORKDIR /build
COPY . .
RUN npm ci --no-audit --no-fund \
 && npm run build \
 && npm pack --ignore-scripts \
 && npm install --prefix /app --omit=dev --no-audit --no-fund ./reconcile-claims-*.tgz

FROM node:22.23.2-alpine
COPY --from=build /app /app
USER 1000
WORKDIR /lists
ENV NO_COLOR=1
ENTRYPOINT ["node", "/app/node_modules/reconcile-claims/bin/reconcile.js"]
