package org.newsgraph.web.page.resource;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.resource.FactReader.MembershipRow;
import org.newsgraph.web.page.resource.Listing.Relation;
import org.newsgraph.web.page.resource.QuoteReader.Quote;

/** The page of an actor, an official or a place. */
public final class EntityPage {

  private static final String WGS84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";
  private static final String LATITUDE = WGS84 + "lat";
  private static final String LONGITUDE = WGS84 + "long";
  private static final int MOST_NAMES = 60;

  private static final Set<String> SHOWN_ELSEWHERE =
      Set.of(
          Vocabulary.TYPE,
          Vocabulary.LABEL,
          Vocabulary.ALT_LABEL,
          Vocabulary.PREF_LABEL,
          "http://xmlns.com/foaf/0.1/name",
          "http://www.w3.org/ns/org#holds",
          "http://www.opengis.net/ont/geosparql#hasGeometry",
          LATITUDE,
          LONGITUDE,
          Vocabulary.LOCATED);

  private static final Relation POSTS = new Relation("posts", "related", Vocabulary.MEMBER);
  private static final Relation SAID = new Relation("said", "said-by", Vocabulary.SPEAKER);
  private static final Relation ABOUT = new Relation("about", "related", Vocabulary.MENTIONS);
  private static final Relation MEMBERS = new Relation("members", "related", Vocabulary.STATE);
  private static final Relation MENTIONS =
      new Relation("mentions", "related", Vocabulary.IDENT_REF);

  private final PageQueries queries;
  private final NameReader names;

  /**
   * What the page shows.
   *
   * @param entity by its preferred label
   * @param kind such as "state" or "official, person"
   * @param names other names
   * @param properties all others that it has
   * @param point where it is; empty if that is not known, or it is no place
   * @param posts that it holds, according to which article
   * @param said its statements
   * @param about statements that mention it
   * @param members actors, officials and posts of it, if it is a state
   * @param mentions where articles name it
   */
  public record View(
      NamedResource entity,
      String kind,
      List<String> names,
      List<ResourceProperties.Property> properties,
      Optional<Point> point,
      Listing<MembershipRow> posts,
      Listing<StatementRow> said,
      Listing<StatementRow> about,
      Listing<NamedResource> members,
      Listing<Quote> mentions) {

    /** Copies the lists. */
    public View {
      names = List.copyOf(names);
      properties = List.copyOf(properties);
    }

    /** The path of the map with this place on it. */
    public String map() {
      return "/queries/map?place=" + URLEncoder.encode(entity.iri(), StandardCharsets.UTF_8);
    }
  }

  /**
   * Coordinates in WGS 84.
   *
   * @param latitude in degrees
   * @param longitude in degrees
   * @param inherited whether they are those of a place around it
   */
  public record Point(String latitude, String longitude, boolean inherited) {}

  EntityPage(PageQueries queries, NameReader names) {
    this.queries = queries;
    this.names = names;
  }

  /**
   * @throws org.newsgraph.web.http.HttpException with the status 400 if the request asks for a page
   *     of a list by something other than a number
   */
  Page page(ResourceProperties resource, HttpServletRequest request) {
    NamedResource entity = names.name(resource.iri());
    Listing.Reader lists = new Listing.Reader(queries, resource.iri(), request);
    StatementReader statements = new StatementReader(queries);
    View view =
        new View(
            entity,
            resource.kind(),
            otherNames(entity, resource),
            resource.shown(names, SHOWN_ELSEWHERE),
            point(resource),
            lists.read(POSTS, new FactReader(queries)::membershipsWithIris),
            lists.read(SAID, statements::withIris),
            lists.read(ABOUT, statements::withIris),
            lists.read(MEMBERS, names::inOrder),
            lists.read(MENTIONS, new QuoteReader(queries)::mentions));
    return new Page("entity", entity.label() + " – NewsGraph", view);
  }

  private static List<String> otherNames(NamedResource entity, ResourceProperties resource) {
    return resource.texts(Vocabulary.ALT_LABEL).stream()
        .filter(name -> !name.equals(entity.label()))
        .distinct()
        .limit(MOST_NAMES)
        .toList();
  }

  private static Optional<Point> point(ResourceProperties resource) {
    boolean inherited = resource.texts(Vocabulary.LOCATED).contains("inherited");
    return resource
        .text(LATITUDE)
        .flatMap(
            latitude ->
                resource
                    .text(LONGITUDE)
                    .map(longitude -> new Point(latitude, longitude, inherited)));
  }
}
