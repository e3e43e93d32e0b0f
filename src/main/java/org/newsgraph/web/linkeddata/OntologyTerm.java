package org.newsgraph.web.linkeddata;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * A term of the vocabulary, in words.
 *
 * @param name its own part of its IRI, such as {@code speaker}
 * @param label in English
 * @param comment what it means
 * @param example empty if there is none
 * @param facts what it is a special case of, what it is said of and what its values are
 */
public record OntologyTerm(
    String name, String label, String comment, String example, List<Fact> facts) {

  /**
   * One more thing to know of a term.
   *
   * @param says such as "of"
   * @param terms other terms
   */
  public record Fact(String says, List<Reference> terms) {}

  /**
   * Another term, of this vocabulary or of another.
   *
   * @param name with a prefix
   * @param href where it is explained
   */
  public record Reference(String name, String href) {

    private static Reference of(Graph ontology, Node term) {
      String iri = term.getURI();
      String name = ontology.getPrefixMapping().shortForm(iri);
      return new Reference(name, name.startsWith("ng:") ? "#" + local(iri) : iri);
    }
  }

  static OntologyTerm of(Graph ontology, Node term) {
    return new OntologyTerm(
        local(term.getURI()),
        text(ontology, term, RDFS.label.asNode()),
        text(ontology, term, RDFS.comment.asNode()),
        text(ontology, term, SKOS.example.asNode()),
        Stream.of(
                fact("is a", ontology, term, RDFS.subClassOf.asNode()),
                fact("is a", ontology, term, RDFS.subPropertyOf.asNode()),
                fact("said of", ontology, term, RDFS.domain.asNode()),
                fact("value", ontology, term, RDFS.range.asNode()))
            .filter(fact -> !fact.terms().isEmpty())
            .toList());
  }

  private static Fact fact(String says, Graph ontology, Node term, Node property) {
    return new Fact(
        says,
        ontology
            .find(term, property, Node.ANY)
            .filterKeep(triple -> triple.getObject().isURI())
            .mapWith(triple -> Reference.of(ontology, triple.getObject()))
            .toList());
  }

  private static String text(Graph ontology, Node term, Node property) {
    return String.join(
        "; ",
        ontology
            .find(term, property, Node.ANY)
            .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
            .toList());
  }

  private static String local(String iri) {
    return iri.substring(iri.indexOf('#') + 1);
  }
}
