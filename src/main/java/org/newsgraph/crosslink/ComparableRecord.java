package org.newsgraph.crosslink;

import org.newsgraph.crosslink.blocking.Item;

/** What one statement of an article tells about itself to be compared with those of others. */
sealed interface ComparableRecord extends Item permits ClaimRecord, QuotationRecord {

  /** The id of the article. */
  String article();

  Origin origin();

  /** Equal for those that tell just the same; has no tab in it. */
  String wording();

  /** As a line that can be read again. */
  String line();

  @Override
  default String rank() {
    return origin().rank();
  }
}
