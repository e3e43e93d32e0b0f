# Python: SPARQLWrapper sends SPARQL of your own
import os

from SPARQLWrapper import JSON, SPARQLWrapper

server = os.environ.get("NEWSGRAPH", "http://localhost:3330")
endpoint = SPARQLWrapper(f"{server}/sparql", returnFormat=JSON)
endpoint.setQuery("""
    PREFIX ng: <https://w3id.org/newsgraph/ontology#>
    PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    SELECT ?name (COUNT(DISTINCT ?statement) AS ?statements)
    WHERE { ?statement ng:speaker/rdfs:label ?name }
    GROUP BY ?name ORDER BY DESC(?statements) ?name
""")
for row in endpoint.queryAndConvert()["results"]["bindings"]:
    print(row["statements"]["value"], row["name"]["value"])
