# Python: pandas reads a saved query by its address
import os

import pandas

server = os.environ.get("NEWSGRAPH", "http://localhost:3330")
said = pandas.read_csv(f"{server}/queries/said.csv?speaker=Zelensk")
print(said.groupby(["speakerName", "stance"]).size())
