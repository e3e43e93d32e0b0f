package org.newsgraph.source.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.util.Optional;
import org.newsgraph.source.document.Input;
import org.newsgraph.source.document.InputItem;
import org.newsgraph.source.document.InputLocation;
import org.newsgraph.source.document.Records;
import org.newsgraph.source.document.SizeLimit;

/** A list of JSON objects, or objects one after the other: a record each. */
final class JsonRecords implements Records {

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
