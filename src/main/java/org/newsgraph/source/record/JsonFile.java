package org.newsgraph.source.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.DocumentDraft;
import org.newsgraph.source.document.Input;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.document.Records;
import org.newsgraph.source.document.SizeLimit;
import org.newsgraph.source.document.WholeFile;

/** JSON in a file: an article, an object that holds a list of articles, or many records. */
public final class JsonFile {

  private static final int LONGEST_BLANK = 1000;

  private final FieldMap map;
  private final FieldReader fields;

  public JsonFile(FieldMap map) {
    this.map = map;
    this.fields = new FieldReader(map);
  }

  /** A large file is many records: an article is not that large. */
  public Records open(Input input) throws IOException {
    if (isList(input.bytes())) {
      return new JsonRecords(input, fields);
    }
    byte[] head = input.bytes().readNBytes(SizeLimit.BYTES + 1);
    boolean small = head.length <= SizeLimit.BYTES;
    if (small && isOneObject(head)) {
      return new WholeFile(with(input, new ByteArrayInputStream(head)), this::object);
    }
    InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), input.bytes());
    return new JsonRecords(with(input, new BufferedInputStream(all)), fields);
  }

  private static boolean isList(InputStream bytes) throws IOException {
    bytes.mark(LONGEST_BLANK + 1);
    int first = bytes.read();
    for (int i = 0; i < LONGEST_BLANK && (Character.isWhitespace(first) || first > 0x7F); i++) {
      first = bytes.read(); // a byte order mark has bytes beyond ASCII
    }
    bytes.reset();
    return first == '[';
  }

  private static Input with(Input input, InputStream bytes) {
    return new Input(input.place(), bytes, input.outside());
  }

  private static boolean isOneObject(byte[] bytes) throws IOException {
    try {
      return Json.MAPPER.readTree(bytes).isObject();
    } catch (JsonProcessingException e) {
      return false; // the records before the trouble are still to be had
    }
  }

  private List<InputItem> object(Input input, byte[] bytes) throws IOException {
    JsonNode object = Json.MAPPER.readTree(bytes);
    DocumentDraft draft = fields.draft(name -> Json.values(object, name));
    List<JsonNode> records = draft.text().isBlank() ? records(object) : List.of();
    if (records.isEmpty()) {
      return List.of(
          fields.read(input.place(), bytes, name -> Json.values(object, name), input.outside()));
    }
    List<InputItem> found = new ArrayList<>();
    for (JsonNode item : records) {
      found.add(JsonRecords.read(input, fields, item, found.size() + 1L));
    }
    return found;
  }

  private List<JsonNode> records(JsonNode object) {
    return map.of(FieldMap.Field.RECORDS).stream()
        .map(name -> Json.nodes(object, name).flatMap(Json::items).toList())
        .filter(items -> items.stream().anyMatch(JsonNode::isObject))
        .findFirst()
        .orElse(List.of());
  }

  /**
   * Returns the metadata that the sidecar of a file has of the article in it.
   *
   * @throws IOException if it is no JSON object
   */
  public Publication sidecar(byte[] bytes) throws IOException {
    try {
      JsonNode object = Json.MAPPER.readTree(bytes);
      if (!object.isObject()) {
        throw new IOException("no JSON object");
      }
      return fields.draft(name -> Json.values(object, name)).publication();
    } catch (JsonProcessingException e) {
      throw new IOException(Json.trouble(e), e);
    }
  }

  /** A list of JSON objects, or objects one after the other: a record each. */
  private static final class JsonRecords implements Records {

    private final Input input;
    private final FieldReader fields;
    private final SizeLimit limit;
    private final MappingIterator<JsonNode> records;
    private long number;

    JsonRecords(Input input, FieldReader fields) throws IOException {
      this.input = input;
      this.fields = fields;
      this.limit = new SizeLimit(input.bytes());
      this.records = Json.MAPPER.readerFor(JsonNode.class).readValues(limit);
    }

    @Override
    public InputLocation place() {
      return input.place().part("record", number);
    }

    @Override
    public Optional<InputItem> next() throws IOException {
      limit.renew();
      number++;
      try {
        return records.hasNextValue() ? Optional.of(read(records.nextValue())) : Optional.empty();
      } catch (JsonProcessingException e) {
        throw new IOException(Json.trouble(e), e);
      }
    }

    private InputItem read(JsonNode record) throws IOException {
      return read(input, fields, record, number);
    }

    /** The document that a record of an input holds; its bytes are the record without blanks. */
    static InputItem read(Input input, FieldReader fields, JsonNode record, long number)
        throws IOException {
      InputLocation place = input.place().part("record", number);
      byte[] bytes = Json.MAPPER.writeValueAsBytes(record);
      return record.isObject()
          ? fields.read(place, bytes, name -> Json.values(record, name), input.outside())
          : place.broken("no JSON object");
    }

    @Override
    public void close() throws IOException {
      records.close();
    }
  }
}
