package org.newsgraph.web.page;

import java.util.List;

/**
 * A page of a long list.
 *
 * @param parameter of the address that chooses the page; also the list's place in it
 * @param number of the page, from 1
 * @param total how many items all pages have
 * @param items of this page
 */
public record Listing<T>(String parameter, int number, long total, List<T> items) {

  /** How many items a page has. */
  static final int SIZE = 20;

  /** Copies the list. */
  public Listing {
    items = List.copyOf(items);
  }

  /** How many pages there are; at least one. */
  public long pages() {
    return Math.max(1, (total + SIZE - 1) / SIZE);
  }

  /** Whether there is a page after this one. */
  public boolean hasNext() {
    return number < pages();
  }

  /** What leads from a page of this site to another part of this list. */
  public String query(int page) {
    return "?%s=%d#%s".formatted(parameter, page, parameter);
  }
}
