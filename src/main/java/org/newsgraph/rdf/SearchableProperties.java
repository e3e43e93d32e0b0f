package org.newsgraph.rdf;

import java.util.List;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;

/** The properties whose values have a full-text index. */
public final class SearchableProperties {

  /** Text of articles: the contents of statements, and titles. */
  public static final List<String> PASSAGES = List.of(Ng.CONTENT.getURI(), DCTerms.title.getURI());

  /** Names of things, which are the same in many articles. */
  public static final List<String> NAMES = List.of(SKOS.prefLabel.getURI(), SKOS.altLabel.getURI());

  private SearchableProperties() {}
}
