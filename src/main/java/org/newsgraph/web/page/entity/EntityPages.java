package org.newsgraph.web.page.entity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.newsgraph.web.page.Describer;
import org.newsgraph.web.page.Description;
import org.newsgraph.web.page.Listings;
import org.newsgraph.web.page.Named;
import org.newsgraph.web.page.Names;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.Questions;
import org.newsgraph.web.page.Vocabulary;
import org.newsgraph.web.page.facts.ClaimQueries;
import org.newsgraph.web.page.facts.FactReader;
import org.newsgraph.web.page.facts.Quotes;

/** Makes the pages of actors, officials and places. */
public final class EntityPages {

  private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  private static final String LATITUDE = WGS84 + "lat";
  private static final String LONGITUDE = WGS84 + "long";
  private static final String LOCATED = Vocabulary.NG + "located";
  private static final int MOST_NAMES = 60;

  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of(
          Vocabulary.TYPE,
          Vocabulary.LABEL,
          Vocabulary.ALSO_CALLED,
          Vocabulary.USUAL_NAME,
          "http://xmlns.com/foaf/0.1/name",
          "http://www.w3.org/ns/org#holds",
          "http://www.opengis.net/ont/geosparql#hasGeometry",
          LATITUDE,
          LONGITUDE,
          LOCATED);

  private static final Listings.Key POSTS = new Listings.Key("posts", "related", Vocabulary.MEMBER);
  private static final Listings.Key SAID = new Listings.Key("said", "said-by", Vocabulary.SPEAKER);
  private static final Listings.Key ABOUT =
      new Listings.Key("about", "related", Vocabulary.MENTIONS);
  private static final Listings.Key MEMBERS =
      new Listings.Key("members", "related", Vocabulary.STATE);
  private static final Listings.Key MENTIONS =
      new Listings.Key("mentions", "related", Vocabulary.IDENT_REF);

  private final Questions questions;
  private final Names names;

  public EntityPages(Questions questions, Names names) {
    this.questions = questions;
    this.names = names;
  }

  public Page page(String iri, Description description, HttpServletRequest request) {
    Named entity = names.of(iri);
    Listings listings = new Listings(questions);
    ClaimQueries claims = new ClaimQueries(questions);
    EntityView view =
        new EntityView(
            entity,
            description.kind(),
            otherNames(entity, description),
            new Describer(names).properties(description, SHOWN_ELSEWHERE),
            point(description),
            listings.list(POSTS, request, iri, new FactReader(questions)::membershipsOf),
            listings.list(SAID, request, iri, claims::of),
            listings.list(ABOUT, request, iri, claims::of),
            listings.list(MEMBERS, request, iri, names::inOrder),
            listings.list(MENTIONS, request, iri, new Quotes(questions)::of));
    return new Page("entity", entity.label() + " – NewsGraph", view);
  }

  private static List<String> otherNames(Named entity, Description description) {
    return Stream.of(Vocabulary.USUAL_NAME, Vocabulary.LABEL, Vocabulary.ALSO_CALLED)
        .flatMap(property -> description.texts(property).stream())
        .filter(name -> !name.equals(entity.label()))
        .distinct()
        .limit(MOST_NAMES)
        .toList();
  }

  private static Optional<EntityView.Point> point(Description description) {
    boolean inherited = description.texts(LOCATED).contains("inherited");
    return description
        .text(LATITUDE)
        .flatMap(
            latitude ->
                description
                    .text(LONGITUDE)
                    .map(longitude -> new EntityView.Point(latitude, longitude, inherited)));
  }
}
