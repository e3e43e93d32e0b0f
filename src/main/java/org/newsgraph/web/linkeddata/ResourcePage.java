package org.newsgraph.web.linkeddata;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.newsgraph.web.page.Page;

/** What makes the pages of the store's own IRIs. */
@FunctionalInterface
public interface ResourcePage {

  /**
   * The page of a thing; empty if the store says nothing of it.
   *
   * @param request whose parameters say what part of it to show
   */
  Optional<Page> page(String iri, HttpServletRequest request);
}
