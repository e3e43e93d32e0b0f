package org.newsgraph.rdf;

import java.util.List;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/** The properties by whose words people look for something in the graphs. */
public final class SearchableProperties {

  /** What an article says in its own words: the contents of statements, the title. */
  public static final List<String> PASSAGES = List.of(Ng.CONTENT.getURI(), DCTerms.title.getURI());

  /** What things are called, which many articles say alike. */
  public static final List<String> NAMES =
      List.of(RDFS.label.getURI(), SKOS.prefLabel.getURI(), SKOS.altLabel.getURI());

  private SearchableProperties() {}
}
