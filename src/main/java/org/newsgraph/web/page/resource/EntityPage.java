package org.newsgraph.web.page.resource;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;
import org.newsgraph.web.page.Page;
import org.newsgraph.web.page.PageQueries;
import org.newsgraph.web.page.Reuse;
import org.newsgraph.web.page.resource.Listing.Relation;
import org.newsgraph.web.page.resource.ProfileReader.Bar;
import org.newsgraph.web.page.resource.ProfileReader.Tenure;
import org.newsgraph.web.page.resource.QuoteReader.Quote;
import org.newsgraph.web.page.resource.ReplyReader.Reply;

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
          Vocabulary.NAME,
          "http://www.w3.org/ns/org#holds",
          "http://www.opengis.net/ont/geosparql#hasGeometry",
          LATITUDE,
          LONGITUDE,
          Vocabulary.LOCATED);

  private static final Relation SAID = new Relation("said", "said-by", Vocabulary.SPEAKER);
  private static final Relation ABOUT = new Relation("about", "related", Vocabulary.MENTIONS);
  private static final Relation MEMBERS = new Relation("members", "related", Vocabulary.STATE);
  private static final Relation MENTIONS =
      new Relation("mentions", "related", Vocabulary.IDENT_REF);

  private static final int REPLIES = 10;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PageQueries queries;
  private final NameReader names;
  private final ProfileReader profiles;

  /**
   * What the page shows.
   *
   * @param entity by its preferred label
   * @param kind such as "state" or "official, person"
   * @param names other names
   * @param properties all others that it has
   * @param point where it is; empty if that is not known, or it is no place
   * @param profile what is told of an actor at a glance; empty lists for a place
   * @param map the places to show on its map, as rows in JSON; empty if there are none
   * @param replies statements that answer what it said
   * @param said its statements
   * @param about statements that mention it
   * @param members actors, officials and posts of it, if it is a state
   * @param mentions where articles name it
   * @param reuse the query for what it said
   */
  public record View(
      NamedResource entity,
      String kind,
      List<String> names,
      List<ResourceProperties.Property> properties,
      Optional<Point> point,
      Profile profile,
      String map,
      List<Reply> replies,
      Listing<StatementRow> said,
      Listing<StatementRow> about,
      Listing<NamedResource> members,
      Listing<Quote> mentions,
      Reuse reuse) {

    /** Copies the lists. */
    public View {
      names = List.copyOf(names);
      properties = List.copyOf(properties);
      replies = List.copyOf(replies);
    }
  }

  /**
   * What is told of an actor at a glance.
   *
   * @param posts that it is said to hold
   * @param stances of what it said, the most frequent first
   * @param times how much it said when; fewer than two have nothing to compare
   */
  public record Profile(List<Tenure> posts, List<Bar> stances, List<Bar> times) {

    /** Copies the lists. */
    public Profile {
      posts = List.copyOf(posts);
      stances = List.copyOf(stances);
      times = List.copyOf(times);
    }
  }

  /**
   * Coordinates in WGS 84.
   *
   * @param latitude in degrees
   * @param longitude in degrees
   * @param inherited whether they are those of a place around it
   */
  public record Point(String latitude, String longitude, boolean inherited) {

    /** As atlases print it: "50.45° N, 30.52° E". */
    public String inDegrees() {
      return degrees(latitude, "N", "S") + ", " + degrees(longitude, "E", "W");
    }

    private static String degrees(String number, String positive, String negative) {
      return number.startsWith("-")
          ? number.substring(1) + "° " + negative
          : number + "° " + positive;
    }
  }

  EntityPage(PageQueries queries, NameReader names) {
    this.queries = queries;
    this.names = names;
    this.profiles = new ProfileReader(queries, names);
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
            profile(entity.iri()),
            map(entity, resource),
            new ReplyReader(queries).to(entity.iri(), REPLIES),
            lists.read(SAID, statements::withIris),
            lists.read(ABOUT, statements::withIris),
            lists.read(MEMBERS, names::inOrder),
            lists.read(MENTIONS, new QuoteReader(queries)::mentions),
            reuse(entity));
    return new Page("entity", entity.label() + " – NewsGraph", view);
  }

  private Profile profile(String actor) {
    return new Profile(profiles.posts(actor), profiles.stances(actor), profiles.times(actor));
  }

  /** The places that an actor speaks of, or where a place is. */
  private String map(NamedResource entity, ResourceProperties resource) {
    List<Map<String, String>> rows =
        point(resource)
            .map(
                at ->
                    List.of(
                        Map.of(
                            "name", entity.label(),
                            "lat", at.latitude(),
                            "long", at.longitude(),
                            "kind", resource.text(Vocabulary.PLACE_KIND).orElse(""))))
            .orElseGet(() -> profiles.places(entity.iri()));
    return rows.isEmpty() ? "" : JSON.valueToTree(rows).toString();
  }

  private Reuse reuse(NamedResource entity) {
    return Reuse.of(
        "Statements of " + entity.label(),
        queries.sparql(
            SAID.query(),
            Map.of(
                "relation", NodeFactory.createURI(SAID.property()),
                "entity", NodeFactory.createURI(entity.iri()))));
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
