package org.newsgraph.web.page.entity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.newsgraph.web.page.Listing;
import org.newsgraph.web.page.Named;
import org.newsgraph.web.page.Property;
import org.newsgraph.web.page.facts.ClaimRow;
import org.newsgraph.web.page.facts.Facts;
import org.newsgraph.web.page.facts.Quote;

/**
 * An actor, an official or a place.
 *
 * @param entity by the name that most articles give it
 * @param kind such as "state" or "official, person"
 * @param names what else it is called
 * @param properties in words
 * @param point where it is, for a place
 * @param posts that it holds, according to which article
 * @param said what it said
 * @param about what was said of it
 * @param members actors, officials and posts of it, for a state
 * @param mentions the words that name it
 */
public record EntityView(
    Named entity,
    String kind,
    List<String> names,
    List<Property> properties,
    Optional<Point> point,
    Listing<Facts.Membership> posts,
    Listing<ClaimRow> said,
    Listing<ClaimRow> about,
    Listing<Named> members,
    Listing<Quote> mentions) {

  /**
   * Coordinates.
   *
   * @param latitude in degrees
   * @param longitude in degrees
   * @param inherited whether they are those of a place around it
   */
  public record Point(String latitude, String longitude, boolean inherited) {}

  /** Copies the lists. */
  public EntityView {
    names = List.copyOf(names);
    properties = List.copyOf(properties);
  }

  /** The map with this place on it. */
  public String map() {
    return "/queries/map?place=" + URLEncoder.encode(entity.iri(), StandardCharsets.UTF_8);
  }
}
