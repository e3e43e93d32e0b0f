package org.newsgraph.web.linkeddata;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import org.newsgraph.store.Store;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.web.http.HttpException;
import org.newsgraph.web.http.HttpRequests;
import org.newsgraph.web.http.ReadOnlyServlet;
import org.newsgraph.web.http.Representations;
import org.newsgraph.web.http.Validators;
import org.newsgraph.web.page.PageWriter;

/** Answers with the document at a path, in the representation that the client prefers. */
final class DocumentServlet extends ReadOnlyServlet {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Store store;
  private final transient PageWriter pages;
  private final transient DocumentFinder documents;

  /** Creates a servlet for the documents of a store and of the program. */
  DocumentServlet(Store store, LinkedData.PageSource pages) {
    this.store = store;
    this.pages = new PageWriter(store);
    this.documents = new DocumentFinder(store, pages);
  }

  @Override
  protected void answer(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Manifest manifest = store.manifest(); // before the data: a newer document may have an old tag
    Representations.Selection selection = RdfFormats.DOCUMENT.select(request);
    RdfDocument document =
        documents
            .find(selection.path(), request)
            .orElseThrow(
                () ->
                    new HttpException(
                        HttpServletResponse.SC_NOT_FOUND,
                        "Nothing of this name is stored here. Try the search."));
    RdfFormats.DOCUMENT.announce(selection.path(), request, response);
    if (!Validators.of(manifest, selection.representation()).isNotModified(request, response)) {
      write(document, selection, request, response);
    }
  }

  private void write(
      RdfDocument document,
      Representations.Selection selection,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (selection.isHtml()) {
      pages.write(document.page().get(), selection.path(), response);
    } else {
      response.setContentType(selection.representation().contentType());
      RdfFormats.write(
          document,
          selection.representation(),
          HttpRequests.serverAddress(request),
          response.getOutputStream());
    }
  }

  @Override
  protected void refuse(
      HttpException reason, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Vary", "Accept");
    if (RdfFormats.DOCUMENT.selectsHtml(request)) {
      pages.refuse(reason, response);
    } else {
      super.refuse(reason, request, response);
    }
  }
}
