package org.newsgraph.web.linkeddata;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.newsgraph.store.Store;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.part.StoredArticle;
import org.newsgraph.web.http.Address;
import org.newsgraph.web.page.Page;

/** The description of the data, where <a href="https://www.w3.org/TR/void/">VoID</a> puts it. */
final class DatasetDocuments implements Documents {

  private static final String PATH = "/.well-known/void";

  private final Store store;
  private final PerBuild<DatasetStatistics> statistics;

  DatasetDocuments(Store store) {
    this.store = store;
    this.statistics = new PerBuild<>(() -> DatasetStatistics.of(store.dataset()));
  }

  @Override
  public Optional<Document> find(String path, HttpServletRequest request) {
    return path.equals(PATH)
        ? Optional.of(new DatasetDocument(Address.of(request)))
        : Optional.empty();
  }

  private final class DatasetDocument implements Document {

    private final Manifest manifest = store.manifest();
    private final String address;

    DatasetDocument(String address) {
      this.address = address;
    }

    @Override
    public Graph graph() {
      Optional<String> example = store.catalog().articles().map(StoredArticle::id).findFirst();
      return new DatasetDescription(manifest, statistics.of(manifest), example, address).graph();
    }

    @Override
    public Page page() {
      return DatasetView.page(manifest, statistics.of(manifest));
    }
  }
}
