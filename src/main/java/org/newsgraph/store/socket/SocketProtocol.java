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
 * What a server and a command say to each other over the socket in the store's folder: one request
 * as JSON, then an answer in blocks, each with its length, then an end that says whether the answer
 * is whole.
 */
final class SocketProtocol {

  /** An end of the answer: all went well. */
  static final int DONE = 0;

  /** An end of the answer: the store failed; a message follows. */
  static final int STORE_FAILED = -1;

  /** An end of the answer: the request was wrong; a message follows. */
  static final int REQUEST_WRONG = -2;

  /**
   * What a command asks for.
   *
   * @param action {@code query}, {@code export}, {@code compare}, {@code compact} or {@code commit}
   * @param sparql the query, for a query
   * @param format the name of the answer's format, for a query
   * @param change as JSON, for a commit
   */
  record Request(
      String action, Optional<String> sparql, Optional<String> format, Optional<String> change) {}

  private SocketProtocol() {}

  static Path file(StoreFolder folder) {
    return folder.path().resolve("socket");
  }

  static SocketChannel open(Path file) throws IOException {
    SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
    channel.connect(UnixDomainSocketAddress.of(file));
    return channel;
  }

  /** Copies the blocks of an answer; throws what the end says. */
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

  /** Sends what is written to it as blocks; the end is not sent by closing it. */
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
