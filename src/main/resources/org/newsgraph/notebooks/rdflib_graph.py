# Python: rdflib reads the graph itself
import os

import rdflib

server = os.environ.get("NEWSGRAPH", "http://localhost:3330")
graph = rdflib.Graph().parse(f"{server}/data?default", format="nt")
question = """
    PREFIX ng: <https://w3id.org/newsgraph/ontology#>
    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    SELECT DISTINCT ?name WHERE { ?statement ng:speaker/rdfs:label ?name } ORDER BY ?name
"""
for row in graph.query(question):
    print(row.name)
