#!/bin/sh
# Shares what was tested with a Pact Broker, by the public client. Asks of the environment:
#   PACT_BROKER_BASE_URL, PACT_BROKER_TOKEN   the broker
#   CONSUMER, CONSUMER_VERSION, BRANCH        the integrator's software
#   PROVIDER_VERSION                          what the gateway calls its release; unknown from outside, so say the day
#   TARGET                                    for results: the target's name in ebuy-kit.config.yaml
#   CERTIFIED                                 for bi-directional: the exit status of `ebuy-kit certify`
set -eu

PROVIDER=ebuy-paas-gateway
PACT="pacts/$CONSUMER-$PROVIDER.json"

broker() {
  docker run --rm -v "$PWD:/work" -w /work -e PACT_BROKER_BASE_URL -e PACT_BROKER_TOKEN pactfoundation/pact-cli "$@"
}

case "$1" in
  # 1. The consumer: its pact, as `ebuy-kit pact write` made it.
  publish)
    broker pact-broker publish "$PACT" --consumer-app-version "$CONSUMER_VERSION" --branch "$BRANCH"
    ;;
  # 2. The provider: what `ebuy-kit pact verify` found. Signed requests rule out Pact's own way of publishing this.
  results)
    npx ebuy-kit pact verify --config ebuy-kit.config.yaml --target "$TARGET" --pact "$PACT" --json >verified.json &&
      STATUS=0 || STATUS=$?
    # 2 and 3: wrongly asked, or not reached. That says nothing of the pact, and nothing is published.
    case $STATUS in 0) SUCCESS=true ;; 1) SUCCESS=false ;; *) exit "$STATUS" ;; esac
    URL="$PACT_BROKER_BASE_URL/pacts/provider/$PROVIDER/consumer/$CONSUMER/version/$CONSUMER_VERSION"
    LINK=$(curl -sSf -H "Authorization: Bearer $PACT_BROKER_TOKEN" "$URL" |
      node -p 'JSON.parse(require("fs").readFileSync(0, "utf8"))._links["pb:publish-verification-results"].href')
    curl -sSf -H "Authorization: Bearer $PACT_BROKER_TOKEN" -H 'Content-Type: application/json' \
      -d "{\"success\": $SUCCESS, \"providerApplicationVersion\": \"$PROVIDER_VERSION\"}" "$LINK" >/dev/null
    exit "$STATUS"
    ;;
  # 3. May this version go live with the gateway as it is there?
  can-i-deploy)
    broker pact-broker can-i-deploy --pacticipant "$CONSUMER" --version "$CONSUMER_VERSION" --to-environment production
    ;;
  # Instead of 2, with PactFlow: the gateway's OpenAPI description is compared with the pact, and nothing is replayed.
  bi-directional)
    broker pactflow publish-provider-contract schemas/openapi.json --provider "$PROVIDER" \
      --provider-app-version "$PROVIDER_VERSION" --branch main --content-type application/json \
      --verification-exit-code "$CERTIFIED" --verification-results reports/latest/junit.xml \
      --verification-results-content-type application/xml --verifier ebuy-contract-kit
    ;;
  *)
    echo "usage: $0 publish | results | can-i-deploy | bi-directional" >&2
    exit 2
    ;;
esac
