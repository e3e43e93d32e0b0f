package org.newsgraph.web.linkeddata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import org.newsgraph.store.Store;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.web.http.Representation;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.http.ReadOnlyServlet;
import org.newsgraph.web.http.Target;
import org.newsgraph.web.http.Validators;
import org.newsgraph.web.page.PageWriter;

/** Answers with a document, at its own address, in the form that the client likes best. */
final class DocumentServlet extends ReadOnlyServlet {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Store store;
  private final transient PageWriter pages;
  private final transient List<Documents> sources;

  /**
   * For all that a store and the program have.
   *
   * @param resources what makes the pages of the store's own IRIs
   */
  DocumentServlet(Store store, ResourcePage resources) {
    this.store = store;
    this.pages = new PageWriter(store);
    this.sources =
        List.of(
            new OntologyDocuments(), new DatasetDocuments(store), new Resources(store, resources));
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Manifest manifest = store.manifest(); // before the data: a newer document may have an old tag
    Target target = RdfFormats.DOCUMENT.target(request);
    Document document = find(target.path(), request);
    RdfFormats.DOCUMENT.announce(target.path(), request, response);
    if (!Validators.of(manifest, target.form()).settle(request, response)) {
      write(document, target.form(), response);
    }
  }

  private Document find(String path, HttpServletRequest request) {
    return sources.stream()
        .flatMap(source -> source.find(path, request).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new HttpException(
                    HttpServletResponse.SC_NOT_FOUND,
                    "There is nothing of this name here. Look for it with the search."));
  }

  private void write(Document document, Representation form, HttpServletResponse response)
      throws IOException {
    if (form.equals(Representation.HTML)) {
      pages.write(document.page(), response);
    } else {
      response.setContentType(form.contentType());
      RdfFormats.write(document.graph(), form, response.getOutputStream());
    }
  }

  @Override
  protected void refuse(
      HttpException reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept");
    if (wantsPage(request)) {
      pages.refuse(reason, response);
    } else {
      super.refuse(reason, request, response);
    }
  }

  private static boolean wantsPage(HttpServletRequest request) {
    try {
      return RdfFormats.DOCUMENT.target(request).form().equals(Representation.HTML);
    } catch (HttpException e) {
      return false; // takes nothing that we have
    }
  }
}
