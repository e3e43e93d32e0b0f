# curl: a saved query as a table
SERVER="${NEWSGRAPH:-http://localhost:3330}"
curl --fail --silent --show-error --get "$SERVER/queries/said.csv" --data-urlencode "speaker=Zelensk"
