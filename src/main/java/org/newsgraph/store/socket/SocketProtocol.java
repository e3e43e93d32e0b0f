package org.newsgraph.store.socket;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.newsgraph.store.commit.StoreFolder;
import org.newsgraph.store.file.StoreException;

/**
 * The protocol of the socket in a store's folder. The client sends one request: its length (4
 * bytes) and JSON. The server sends the answer in blocks: the length of each (4 bytes, positive)
 * and its bytes; then {@link #DONE}, or an error code and a message.
 */
final class SocketProtocol {

  /** Ends a complete answer. */
  static final int DONE = 0;

  /** Ends an answer that failed in the store; a message follows. */
  static final int STORE_FAILED = -1;

  /** Ends an answer to a faulty request; a message follows. */
  static final int REQUEST_WRONG = -2;

  /**
   * A request.
   *
   * @param action {@code query}, {@code export}, {@code compare}, {@code compact}, {@code commit}
   *     or the name of a {@linkplain SocketServer#offer service}
   * @param sparql the query, for a query
   * @param format the label of the result format, for a query
   * @param change as JSON, for a commit
   * @param message for a service
   */
  record Request(
      String action,
      Optional<String> sparql,
      Optional<String> format,
      Optional<String> change,
      Optional<String> message) {}

  private SocketProtocol() {}

  static Path file(StoreFolder folder) {
    return folder.path().resolve("socket");
  }

  static SocketChannel open(Path file) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(file));
    return channel;
  }

  /**
   * Copies the blocks of an answer.
   *
   * @throws IllegalArgumentException if the request was faulty
   * @throws StoreException if the store failed
   */
  static void copyAnswer(DataInputStream in, OutputStream out) throws IOException {
    int length = in.readInt();
    while (length > 0) {
      out.write(in.readNBytes(length));
      length = in.readInt();
    }
    if (length == REQUEST_WRONG) {
      throw new IllegalArgumentException(in.readUTF());
    }
    if (length == STORE_FAILED) {
      throw new StoreException(in.readUTF());
    }
  }

  /** Sends what is written to it in blocks; the end is to be sent by the caller. */
  static final class Blocks extends OutputStream {

    private final DataOutputStream out;

    Blocks(DataOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
      write(new byte[] {(byte) octet});
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (length > 0) {
        out.writeInt(length);
        out.write(bytes, offset, length);
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }
  }
}
