package org.newsgraph.web.page.entity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.Describer;
import org.newsgraph.web.page.Description;
import org.newsgraph.web.page.Listing;
import org.newsgraph.web.page.Listings;
import org.newsgraph.web.page.Named;
import org.newsgraph.web.page.Names;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.Property;
import org.newsgraph.web.page.Questions;
import org.newsgraph.web.page.Row;
import org.newsgraph.web.page.Vocabulary;
import org.newsgraph.web.page.facts.FactReader;
import org.newsgraph.web.page.facts.Facts;
import org.newsgraph.web.page.facts.Quotes;

/** Makes the pages of posts, and of what has no page of its own kind. */
public final class ThingPages {

  private static final int MOST = 50;
  private static final Listings.Key HOLDERS =
      new Listings.Key("holders", "related", Vocabulary.POST);
  private static final String QUOTED_FROM = "http://www.w3.org/ns/prov#wasQuotedFrom";

  private final Questions questions;
  private final Names names;

  public ThingPages(Questions questions, Names names) {
    this.questions = questions;
    this.names = names;
  }

  /** A post and its holders. */
  public Page post(String iri, Description description, HttpServletRequest request) {
    Named post = names.of(iri);
    List<Property> properties =
        new Describer(names)
            .properties(description, Set.of(Vocabulary.TYPE, Vocabulary.LABEL, QUOTED_FROM));
    Listing<Facts.Membership> holders =
        new Listings(questions)
            .list(HOLDERS, request, iri, new FactReader(questions)::membershipsOf);
    return new Page("post", post.label() + " – NewsGraph", new PostView(post, properties, holders));
  }

  /** A thing by its properties. */
  public Page thing(String iri, Description description) {
    Named thing = names.of(iri);
    Stream<String> phrases =
        Stream.concat(Stream.of(iri), description.texts(QUOTED_FROM).stream().limit(MOST));
    ThingView view =
        new ThingView(
            thing,
            description.kind(),
            new Quotes(questions).phrases(phrases.toList()),
            new Describer(names).properties(description, Set.of(Vocabulary.TYPE, QUOTED_FROM)),
            references(iri));
    return new Page("thing", thing.label() + " – NewsGraph", view);
  }

  private List<Property> references(String iri) {
    List<Row> rows =
        questions.ask("references", Map.of("thing", NodeFactory.createURI(iri)), 0, MOST);
    Map<String, Named> labels = names.of(rows.stream().map(row -> row.text("other")).toList());
    Map<String, List<Property.Value>> byProperty =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> Vocabulary.words(row.text("property")),
                    LinkedHashMap::new,
                    Collectors.mapping(
                        row -> value(row.text("other"), labels), Collectors.toList())));
    return byProperty.entrySet().stream()
        .map(entry -> new Property(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Property.Value value(String iri, Map<String, Named> labels) {
    return new Property.Value(labels.getOrDefault(iri, new Named(iri, iri)).label(), iri);
  }
}
