package org.newsgraph.web.linkeddata;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.newsgraph.query.Ontology;
import org.newsgraph.web.page.Page;

/**
 * What the page of the vocabulary shows.
 *
 * @param iri of the vocabulary
 * @param paragraphs its description
 * @param sections the terms by their kind
 */
public record OntologyView(String iri, List<String> paragraphs, List<Section> sections) {

  private static final String IRI = "https://w3id.org/newsgraph/ontology";

  /**
   * What the page of the shapes shows.
   *
   * @param turtle the file with its comments
   */
  public record Shapes(String turtle) {

    static Page page() {
      String turtle = ProgramFile.text("ontology/shapes.ttl");
      return new Page("shapes", "Shapes – NewsGraph", new Shapes(turtle));
    }
  }

  /**
   * Terms of one kind, sorted by name.
   *
   * @param title of the kind
   */
  public record Section(String title, List<Term> terms) {

    private static Section of(String title, Node type) {
      return new Section(
          title,
          Ontology.TERMS
              .find(Node.ANY, RDF.type.asNode(), type)
              .mapWith(triple -> Term.of(Ontology.TERMS, triple.getSubject()))
              .toList()
              .stream()
              .sorted(Comparator.comparing(Term::name))
              .toList());
    }
  }

  /**
   * A term of the vocabulary.
   *
   * @param name the local name of its IRI, such as {@code speaker}; with a prefix if it is a term
   *     of another vocabulary, such as {@code dcterms:title}
   * @param label in English
   * @param comment its definition
   * @param example empty if there is none
   * @param facts its superclasses or superproperties, its domain and its range
   */
  public record Term(String name, String label, String comment, String example, List<Fact> facts) {

    /**
     * A relation of a term to others.
     *
     * @param says the relation, such as "is a"
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

    private static Term of(Graph ontology, Node term) {
      return new Term(
          name(ontology, term),
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

    private static String name(Graph ontology, Node term) {
      String name = ontology.getPrefixMapping().shortForm(term.getURI());
      return name.startsWith("ng:") ? local(term.getURI()) : name;
    }

    private static String local(String iri) {
      return iri.substring(iri.indexOf('#') + 1);
    }
  }

  static Page page() {
    List<Section> sections =
        List.of(
            Section.of("Classes", OWL.Class.asNode()),
            Section.of("Properties whose value is a thing", OWL.ObjectProperty.asNode()),
            Section.of(
                "Properties whose value is a text, a number or a date",
                OWL.DatatypeProperty.asNode()),
            Section.of("Values", SKOS.Concept.asNode()),
            Section.of("Classes of other vocabularies", RDFS.Class.asNode()),
            Section.of("Properties of other vocabularies", RDF.Property.asNode()));
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
