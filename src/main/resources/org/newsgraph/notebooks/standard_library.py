# Python: the standard library is enough
import csv
import io
import os
import urllib.parse
import urllib.request

server = os.environ.get("NEWSGRAPH", "http://localhost:3330")
values = urllib.parse.urlencode({"speaker": "Zelensk", "about": "soldiers"})
with urllib.request.urlopen(f"{server}/queries/said.csv?{values}") as answer:
    for row in csv.DictReader(io.TextIOWrapper(answer, encoding="utf-8")):
        print(row["speakerName"], row["stance"], row["content"], sep="\t")
