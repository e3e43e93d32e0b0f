package org.newsgraph.serve.page;

import java.util.List;

/**
 * A post.
 *
 * @param post by its name
 * @param properties in words
 * @param holders who holds it, according to which article
 */
public record PostView(Named post, List<Property> properties, List<Facts.Membership> holders) {

  /** Copies the lists. */
  public PostView {
    properties = List.copyOf(properties);
    holders = List.copyOf(holders);
  }
}
