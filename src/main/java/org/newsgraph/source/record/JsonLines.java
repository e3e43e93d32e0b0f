package org.newsgraph.source.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.newsgraph.source.document.Input;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.document.Records;
import org.newsgraph.source.document.SizeLimit;

/** JSON Lines: a record a line. What is wrong in one line says nothing of the others. */
public final class JsonLines implements Records {

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final Input input;
  private final ByteLines lines;
  private final FieldReader fields;

  public JsonLines(Input input, FieldReader fields) {
    this.input = input;
    this.lines = new ByteLines(input.bytes());
    this.fields = fields;
  }

  @Override
  public InputLocation place() {
    return input.place().line(lines.number());
  }

  @Override
  public Optional<InputItem> next() throws IOException {
    while (true) {
      Optional<ByteLines.Line> line = lines.next();
      if (line.isEmpty()) {
        return Optional.empty();
      }
      Optional<InputItem> found = read(line.get());
      if (found.isPresent()) {
        return found;
      }
    }
  }

  /** Empty if the line is blank. */
  private Optional<InputItem> read(ByteLines.Line line) throws IOException {
    InputLocation place = input.place().line(line.number());
    if (line.bytes().isEmpty()) {
      return Optional.of(place.broken(SizeLimit.REASON));
    }
    byte[] bytes = record(line.bytes().get());
    return bytes.length == 0 ? Optional.empty() : Optional.of(read(place, bytes));
  }

  private InputItem read(InputLocation place, byte[] bytes) throws IOException {
    try {
      JsonNode record = Json.MAPPER.readTree(bytes);
      return record.isObject()
          ? fields.read(place, bytes, name -> Json.values(record, name), input.outside())
          : place.broken("no JSON object");
    } catch (JsonProcessingException e) {
      return place.broken(Json.trouble(e));
    }
  }

  /** Without blanks around it and the mark that may stand at the beginning of the file. */
  private static byte[] record(byte[] line) {
    int begin = Arrays.mismatch(line, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length ? 3 : 0;
    int end = line.length;
    while (end > begin && isBlank(line[end - 1])) {
      end--;
    }
    while (begin < end && isBlank(line[begin])) {
      begin++;
    }
    return Arrays.copyOfRange(line, begin, end);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** The lines of an input as bytes, without their ends. A line that is too long is passed over. */
  private static final class ByteLines implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int end;
    private long number;

    /**
     * A line.
     *
     * @param number from 1
     * @param bytes empty if it is larger than an article may be
     */
    record Line(long number, Optional<byte[]> bytes) {}

    ByteLines(InputStream in) {
      this.in = in;
    }

    /**
     * The next line; empty after the last.
     *
     * @throws IOException if the input breaks off; what stood on that line is lost
     */
    Optional<Line> next() throws IOException {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      boolean fits = true;
      if (position == end && !fill()) {
        return Optional.empty();
      }
      number++;
      while (position < end || fill()) {
        int from = position;
        boolean ended = seek();
        fits &= line.size() + position - from <= SizeLimit.BYTES;
        if (fits) {
          line.write(buffer, from, position - from);
        }
        if (ended) {
          position++;
          break;
        }
      }
      return Optional.of(
          new Line(number, fits ? Optional.of(line.toByteArray()) : Optional.empty()));
    }

    /** The number of the line that is being read, or was read last; 0 before the first. */
    long number() {
      return number;
    }

    private boolean seek() {
      while (position < end && buffer[position] != '\n') {
        position++;
      }
      return position < end;
    }

    private boolean fill() throws IOException {
      position = 0;
      end = Math.max(0, in.read(buffer));
      return end > 0;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
