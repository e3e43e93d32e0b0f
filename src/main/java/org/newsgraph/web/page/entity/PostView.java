package org.newsgraph.web.page.entity;

import java.util.List;
import org.newsgraph.web.page.Listing;
import org.newsgraph.web.page.Named;
import org.newsgraph.web.page.Property;
import org.newsgraph.web.page.facts.Facts;

/**
 * A post.
 *
 * @param post by its name
 * @param properties in words
 * @param holders who holds it, according to which article
 */
public record PostView(Named post, List<Property> properties, Listing<Facts.Membership> holders) {

  /** Copies the lists. */
  public PostView {
    properties = List.copyOf(properties);
  }
}
