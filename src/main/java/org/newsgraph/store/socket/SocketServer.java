package org.newsgraph.store.socket;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.jena.query.QueryException;
import org.newsgraph.store.ResultFormat;
import org.newsgraph.store.StoreConnection;
import org.newsgraph.store.catalog.Change;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.file.StoreException;
import org.newsgraph.store.file.StoreJson;
import org.newsgraph.store.socket.SocketProtocol.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets other processes of the same user use a store that this process holds, over a Unix socket in
 * the store's folder. Each request has a thread of its own, which is never interrupted.
 */
public final class SocketServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SocketServer.class);
  private static final int BUFFER = 1 << 16;

  /** Longer than any message of ours, short enough for {@link DataOutputStream#writeUTF}. */
  private static final int MESSAGE = 10_000;

  private final StoreConnection store;
  private final Path socket;
  private final ServerSocketChannel server;
  private final Map<String, UnaryOperator<String>> services = new ConcurrentHashMap<>();

  private SocketServer(StoreConnection store, Path socket, ServerSocketChannel server) {
    this.store = store;
    this.socket = socket;
    this.server = server;
  }

  /**
   * Starts listening.
   *
   * @throws StoreException if the socket cannot be made, as when the folder's path is too long
   */
  public static SocketServer start(StoreFolder folder, StoreConnection store) {
    Path socket = SocketProtocol.file(folder);
    try {
      Files.deleteIfExists(socket);
      ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      channel.bind(UnixDomainSocketAddress.of(socket));
      Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
      SocketServer server = new SocketServer(store, socket, channel);
      server.daemon("newsgraph-socket", server::listen);
      return server;
    } catch (IOException e) {
      throw new StoreException(
          "cannot listen on " + socket + " (" + e.getMessage() + "): use a shorter path", e);
    }
  }

  /**
   * Offers a service to processes that find the store held.
   *
   * @param name no word that the protocol has already
   * @param service answers a message; may run on several threads
   */
  public void offer(String name, UnaryOperator<String> service) {
    services.put(name, service);
  }

  private void daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void listen() {
    while (server.isOpen()) {
      try {
        SocketChannel channel = server.accept();
        daemon("newsgraph-socket-request", () -> serve(channel));
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        LOG.warn("a command could not reach the store", e);
      }
    }
  }

  private void serve(SocketChannel channel) {
    try (channel;
        DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
        DataOutputStream out =
            new DataOutputStream(
                new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER))) {
      byte[] json = in.readNBytes(in.readInt());
      answer(StoreJson.MAPPER.readValue(json, Request.class), out);
      out.flush();
    } catch (IOException e) {
      LOG.debug("a command went away", e);
    }
  }

  private void answer(Request request, DataOutputStream out) throws IOException {
    try {
      OutputStream blocks = new BufferedOutputStream(new SocketProtocol.Blocks(out), BUFFER);
      perform(request, blocks);
      blocks.flush();
      out.writeInt(SocketProtocol.DONE);
    } catch (IllegalArgumentException | QueryException e) {
      fail(out, SocketProtocol.REQUEST_WRONG, e);
    } catch (RuntimeException e) {
      fail(out, SocketProtocol.STORE_FAILED, e);
    }
  }

  private void perform(Request request, OutputStream out) throws IOException {
    switch (request.action()) {
      case "query" -> store.query(sparql(request), format(request), out);
      case "export" -> store.export(out);
      case "compare" -> out.write(StoreJson.MAPPER.writeValueAsBytes(store.databaseFaults()));
      case "compact" -> store.compact();
      case "commit" ->
          out.write(store.commit(change(request)).digest().getBytes(StandardCharsets.UTF_8));
      default -> out.write(service(request).getBytes(StandardCharsets.UTF_8));
    }
  }

  private String service(Request request) {
    UnaryOperator<String> service = services.get(request.action());
    if (service == null || request.message().isEmpty()) {
      throw new IllegalArgumentException("unknown request " + request.action());
    }
    return service.apply(request.message().get());
  }

  private static String sparql(Request request) {
    return request.sparql().orElseThrow(() -> new IllegalArgumentException("no query"));
  }

  private static ResultFormat format(Request request) {
    return request
        .format()
        .flatMap(ResultFormat::named)
        .orElseThrow(() -> new IllegalArgumentException("no format"));
  }

  private static Change change(Request request) throws IOException {
    String json = request.change().orElseThrow(() -> new IllegalArgumentException("no change"));
    return StoreJson.MAPPER.readValue(json, Change.class);
  }

  private static void fail(DataOutputStream out, int end, Exception e) throws IOException {
    String message = String.valueOf(e.getMessage());
    out.writeInt(end);
    out.writeUTF(message.substring(0, Math.min(message.length(), MESSAGE)));
  }

  /** Stops listening; requests in progress continue. */
  @Override
  public void close() {
    try {
      server.close();
      Files.deleteIfExists(socket);
    } catch (IOException e) {
      throw new StoreException("cannot close " + socket + ": " + e.getMessage(), e);
    }
  }
}
