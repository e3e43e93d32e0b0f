package org.newsgraph.store.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.newsgraph.store.Samples.add;
import static org.newsgraph.store.Samples.article;
import static org.newsgraph.store.Samples.csv;
import static org.newsgraph.store.Samples.export;
import static org.newsgraph.store.Samples.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.jena.query.QueryParseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.StoreFolder;

class SocketServerTest {

  private static final String ALL =
      "SELECT ?fact { ?s <http://example.org/says> ?fact } ORDER BY ?fact";

  @TempDir private Path folder;
  private Store store;
  private SocketServer server;

  @BeforeEach
  void serve() {
    store = open(folder);
    add(store, article(store.parts(), 'a', "yes", "x"));
    server = SocketServer.start(new StoreFolder(folder), store);
  }

  @AfterEach
  void stop() {
    server.close();
    store.close();
  }

  @Test
  void commandsUseAStoreThatAServerHolds() {
    try (StoreConnection connection =
        StoreConnections.connect(new StoreFolder(folder), StoreSettings.PLAIN)) {
      assertThat(csv(connection, ALL)).isEqualTo("fact\nyes\n");
      assertThat(export(connection)).isEqualTo(export(store));

      Manifest manifest = add(connection, article(connection.parts(), 'b', "no", "y"));
      assertThat(manifest).isEqualTo(store.manifest());
      assertThat(csv(connection, ALL)).isEqualTo("fact\nno\nyes\n");
    }
  }

  @Test
  void commandsCompactAStoreThatAServerHolds() {
    try (StoreConnection connection =
        StoreConnections.connect(new StoreFolder(folder), StoreSettings.PLAIN)) {
      Manifest before = store.manifest();
      connection.compact();

      assertThat(store.manifest().generation()).isNotEqualTo(before.generation());
      assertThat(connection.manifest()).isEqualTo(store.manifest());
      assertThat(csv(connection, ALL)).isEqualTo("fact\nyes\n");
    }
  }

  @Test
  void errorsComeBack() {
    StoreConnection connection =
        StoreConnections.connect(new StoreFolder(folder), StoreSettings.PLAIN);

    assertThatThrownBy(() -> csv(connection, "SELECT nonsense"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("line 1");
    assertThatThrownBy(() -> csv(store, "SELECT nonsense")).isInstanceOf(QueryParseException.class);
  }

  @Test
  void onlyTheOwnerMayOpenTheSocket() throws IOException {
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("socket"))))
        .isEqualTo("rw-------");
  }
}
