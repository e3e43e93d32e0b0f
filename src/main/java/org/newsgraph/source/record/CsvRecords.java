package org.newsgraph.source.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.newsgraph.source.document.Input;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.document.Records;
import org.newsgraph.source.document.SizeLimit;

/** A table in UTF-8 whose first line names the columns: a record a row. */
public final class CsvRecords implements Records {

  private static final int LONGEST_HEAD = 1 << 16;

  private final Input input;
  private final FieldReader fields;
  private final SizeLimit limit;
  private final CSVParser parser;
  private final Iterator<CSVRecord> rows;

  /**
   * @throws IOException if there is no head line, or none of its columns holds the text
   */
  public CsvRecords(Input input, FieldMap map) throws IOException {
    this.input = input;
    this.fields = new FieldReader(map);
    this.limit = new SizeLimit(input.bytes());
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(limit, StandardCharsets.UTF_8), LONGEST_HEAD);
    skipByteOrderMark(reader);
    this.parser = format(delimiter(reader)).parse(reader);
    requireText(map);
    this.rows = parser.iterator();
  }

  private static void skipByteOrderMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
  }

  /** Which of the usual separators stands most often in the first line. */
  private static char delimiter(BufferedReader reader) throws IOException {
    reader.mark(LONGEST_HEAD);
    char[] buffer = new char[LONGEST_HEAD - 1];
    int read = Math.max(0, reader.read(buffer));
    reader.reset();
    String head = new String(buffer, 0, read).lines().findFirst().orElse("");
    return Stream.of(',', ';', '\t')
        .max(Comparator.comparingLong(c -> head.chars().filter(letter -> letter == c).count()))
        .orElseThrow();
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreHeaderCase(true)
        .setIgnoreEmptyLines(true)
        .setAllowMissingColumnNames(true)
        .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
        .get();
  }

  private void requireText(FieldMap map) throws IOException {
    List<String> columns = parser.getHeaderNames();
    if (map.of(FieldMap.Field.TEXT).stream().noneMatch(parser.getHeaderMap()::containsKey)) {
      throw new IOException(
          "no column holds the text: the columns are "
              + String.join(", ", columns)
              + "; say which it is with --map text=NAME");
    }
  }

  @Override
  public InputLocation place() {
    return input.place().part("record", parser.getRecordNumber() + 1);
  }

  @Override
  public Optional<InputItem> next() throws IOException {
    limit.renew();
    try {
      return rows.hasNext() ? Optional.of(read(rows.next())) : Optional.empty();
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new IOException("line " + parser.getCurrentLineNumber() + ": " + e.getMessage(), e);
    }
  }

  private InputItem read(CSVRecord row) {
    InputLocation place = input.place().part("record", row.getRecordNumber());
    int columns = parser.getHeaderNames().size();
    if (row.size() > columns) {
      return place.broken(
          row.size() + " values for " + columns + " columns, " + before() + " (a quotation mark?)");
    }
    String record = CSVFormat.RFC4180.format((Object[]) row.values());
    return record.indexOf('\uFFFD') >= 0
        ? place.broken("not in UTF-8, " + before())
        : fields.read(
            place,
            record.getBytes(StandardCharsets.UTF_8),
            name -> values(row, name),
            input.outside());
  }

  private String before() {
    return "up to line " + parser.getCurrentLineNumber();
  }

  private static List<String> values(CSVRecord row, String column) {
    return row.isSet(column) && !row.get(column).isBlank() ? List.of(row.get(column)) : List.of();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
