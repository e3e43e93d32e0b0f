package org.newsgraph.web.linkeddata;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where documents come from. */
@FunctionalInterface
interface Documents {

  /**
   * The document at a path; empty if there is none here.
   *
   * @param path with a slash at its beginning and without the suffix of a form
   * @param request whose address and parameters the document may depend on
   */
  Optional<Document> find(String path, HttpServletRequest request);
}
