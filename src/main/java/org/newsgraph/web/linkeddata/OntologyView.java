package org.newsgraph.web.linkeddata;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.newsgraph.web.page.Page;

/**
 * The vocabulary, for people who want to ask for something.
 *
 * @param iri of the vocabulary
 * @param paragraphs what it is about, and what holds for all terms
 * @param sections the terms by their kind
 */
public record OntologyView(String iri, List<String> paragraphs, List<Section> sections) {

  private static final String IRI = "https://w3id.org/newsgraph/ontology";

  /**
   * Terms of one kind, in the order of their names.
   *
   * @param title of the kind
   */
  public record Section(String title, List<OntologyTerm> terms) {

    private static Section of(String title, Node type) {
      return new Section(
          title,
          Ontology.TERMS
              .find(Node.ANY, RDF.type.asNode(), type)
              .mapWith(triple -> OntologyTerm.of(Ontology.TERMS, triple.getSubject()))
              .toList()
              .stream()
              .sorted(Comparator.comparing(OntologyTerm::name))
              .toList());
    }
  }

  static Page page() {
    List<Section> sections =
        List.of(
            Section.of("Classes", OWL.Class.asNode()),
            Section.of("Properties whose value is a thing", OWL.ObjectProperty.asNode()),
            Section.of(
                "Properties whose value is a text, a number or a date",
                OWL.DatatypeProperty.asNode()));
    return new Page(
        "ontology", "Vocabulary – NewsGraph", new OntologyView(IRI, description(), sections));
  }

  private static List<String> description() {
    return Ontology.TERMS
        .find(Node.ANY, DCTerms.description.asNode(), Node.ANY)
        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
        .toList()
        .stream()
        .flatMap(text -> Arrays.stream(text.split("\n\n", -1)))
        .toList();
  }
}
