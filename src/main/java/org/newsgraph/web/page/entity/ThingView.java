package org.newsgraph.web.page.entity;

import java.util.List;
import org.newsgraph.web.page.Excerpt;
import org.newsgraph.web.page.Named;
import org.newsgraph.web.page.Property;

/**
 * Any other thing: a number, a phrase, a link, what could not be told.
 *
 * @param thing by the words it rests on
 * @param kind of thing
 * @param evidence the words of articles that it rests on
 * @param properties in words
 * @param references what else speaks of it, and how
 */
public record ThingView(
    Named thing,
    String kind,
    List<Excerpt> evidence,
    List<Property> properties,
    List<Property> references) {

  /** Copies the lists. */
  public ThingView {
    evidence = List.copyOf(evidence);
    properties = List.copyOf(properties);
    references = List.copyOf(references);
  }
}
