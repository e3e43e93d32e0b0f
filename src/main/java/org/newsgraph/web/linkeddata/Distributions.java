package org.newsgraph.web.linkeddata;

import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;

/**
 * Describes in <a href="https://www.w3.org/TR/vocab-dcat-3/">DCAT</a> how a dataset can be had: as
 * a file and from services.
 *
 * @param dataset what is described; the triples go to its model
 * @param address of the server that is asked, with a slash at its end
 */
record Distributions(Resource dataset, String address) {

  private static final String MEDIA_TYPES = "https://www.iana.org/assignments/media-types/";

  void describe() {
    dataset.addProperty(DCAT.landingPage, resource(address)).addProperty(DCAT.distribution, dump());
    addService("sparql", "https://www.w3.org/TR/sparql11-protocol/");
    addService("data", "https://www.w3.org/TR/sparql11-http-rdf-update/");
  }

  private Resource dump() {
    return resource(address + "dump")
        .addProperty(RDF.type, DCAT.Distribution)
        .addProperty(DCTerms.title, "All quads, in canonical order", "en")
        .addProperty(DCAT.downloadURL, resource(address + "dump"))
        .addProperty(DCAT.mediaType, resource(MEDIA_TYPES + "application/n-quads"))
        .addProperty(DCAT.compressFormat, resource(MEDIA_TYPES + "application/gzip"));
  }

  private void addService(String path, String protocol) {
    resource(address + path)
        .addProperty(RDF.type, DCAT.DataService)
        .addProperty(DCAT.endpointURL, resource(address + path))
        .addProperty(DCTerms.conformsTo, resource(protocol))
        .addProperty(DCAT.servesDataset, dataset);
  }

  private Resource resource(String iri) {
    return dataset.getModel().createResource(iri);
  }
}
