package org.newsgraph.store.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.newsgraph.store.ResultFormat;
import org.newsgraph.store.Store;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.StoreSettings;
import org.newsgraph.store.catalog.Catalog;
import org.newsgraph.store.catalog.Change;
import org.newsgraph.store.catalog.ChangeWriter;
import org.newsgraph.store.commit.Manifest;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.commit.StoreLock;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.file.StoreJson;
import org.newsgraph.store.part.Parts;
import org.newsgraph.store.socket.SocketProtocol.Request;

/** Opens a store in this process, or connects to the server that holds it. */
public final class StoreConnections {

  private StoreConnections() {}

  /**
   * Connects to a store that exists.
   *
   * @throws StoreException if there is none, or it cannot be opened
   */
  public static StoreConnection connect(StoreFolder folder, StoreSettings settings) {
    folder.requireManifest();
    return connectOrMake(folder, Optional.empty(), settings);
  }

  /** The process whose server holds a store, for a message; empty if no server does. */
  public static Optional<String> server(StoreFolder folder) {
    return SocketConnection.connect(folder).map(server -> StoreLock.holder(folder.path()));
  }

  /**
   * Has a service of the process that holds a store answer a message.
   *
   * @param service its name
   * @return the answer; empty if no server holds the store
   * @throws StoreException if it has no such service, or the service failed
   */
  public static Optional<String> ask(StoreFolder folder, String service, String message) {
    try {
      Optional<SocketConnection> server = SocketConnection.connect(folder);
      return server.isPresent()
          ? Optional.of(server.get().ask(service, message))
          : Optional.empty();
    } catch (IllegalArgumentException | IOException e) {
      throw new StoreException(
          "the process that holds the store %s did not answer: %s"
              .formatted(folder.path(), e.getMessage()),
          e);
    }
  }

  /** Connects to a store, makes it if there is none; see {@link Store#open}. */
  public static StoreConnection connectOrMake(
      StoreFolder folder, Optional<String> base, StoreSettings settings) {
    Optional<SocketConnection> server = SocketConnection.connect(folder);
    return server.isPresent() ? server.get() : Store.open(folder, base, settings);
  }

  /** A store that a server on this machine holds. Each call makes a connection of its own. */
  private static final class SocketConnection implements StoreConnection {

    private final StoreFolder folder;
    private final Path socket;

    private SocketConnection(StoreFolder folder, Path socket) {
      this.folder = folder;
      this.socket = socket;
    }

    /** Connects to the server of a store, empty if there is none. */
    static Optional<SocketConnection> connect(StoreFolder folder) {
      Path socket = SocketProtocol.file(folder);
      if (!Files.exists(socket)) {
        return Optional.empty();
      }
      try (SocketChannel channel = SocketProtocol.open(socket)) {
        return channel.isConnected()
            ? Optional.of(new SocketConnection(folder, socket))
            : Optional.empty();
      } catch (IOException e) {
        return Optional.empty(); // left behind by a server that was killed
      }
    }

    @Override
    public Manifest manifest() {
      return folder
          .manifest()
          .orElseThrow(
              () ->
                  new StoreException(
                      "the store " + folder.path() + " is gone: was its folder moved?"));
    }

    @Override
    public Catalog catalog() {
      return folder.catalog(manifest());
    }

    @Override
    public Parts parts() {
      return folder.parts();
    }

    @Override
    public ChangeWriter change(String action, String program) {
      return folder.change(action, program);
    }

    @Override
    public Manifest commit(Change change) {
      try {
        String json = StoreJson.MAPPER.writeValueAsString(change);
        change(
            new Request(
                "commit", Optional.empty(), Optional.empty(), Optional.of(json), Optional.empty()));
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e); // strings and numbers become JSON
      }
      return manifest();
    }

    @Override
    public void compact() {
      change(plain("compact"));
    }

    private void change(Request request) {
      try {
        ask(request, new ByteArrayOutputStream());
      } catch (IOException e) {
        throw new StoreException(
            "the server that holds the store %s did not answer (%s): does it still run?"
                .formatted(folder.path(), e.getMessage()),
            e);
      }
    }

    @Override
    public void query(String sparql, ResultFormat format, OutputStream out) throws IOException {
      ask(
          new Request(
              "query",
              Optional.of(sparql),
              Optional.of(format.label()),
              Optional.empty(),
              Optional.empty()),
          out);
    }

    @Override
    public void export(OutputStream out) throws IOException {
      ask(plain("export"), out);
    }

    /** Has a service of the server answer a message; see {@link StoreConnections#ask}. */
    String ask(String service, String message) throws IOException {
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      ask(
          new Request(
              service, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(message)),
          answer);
      return answer.toString(StandardCharsets.UTF_8);
    }

    @Override
    public List<String> databaseFaults() throws IOException {
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      ask(plain("compare"), json);
      return List.of(StoreJson.MAPPER.readValue(json.toByteArray(), String[].class));
    }

    private static Request plain(String action) {
      return new Request(
          action, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private void ask(Request request, OutputStream answer) throws IOException {
      try (SocketChannel channel = SocketProtocol.open(socket);
          DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
          DataInputStream in = new DataInputStream(Channels.newInputStream(channel))) {
        byte[] json = StoreJson.MAPPER.writeValueAsBytes(request);
        out.writeInt(json.length);
        out.write(json);
        out.flush();
        SocketProtocol.copyAnswer(in, answer);
      }
    }

    @Override
    public void close() {}
  }
}
