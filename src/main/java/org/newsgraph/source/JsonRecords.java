package org.newsgraph.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import java.io.IOException;
import java.util.Optional;

/** A list of JSON objects, or objects one after the other: a record each. */
final class JsonRecords implements Records {

  private final Input input;
  private final FieldReader fields;
  private final Limit limit;
  private final MappingIterator<JsonNode> records;
  private long number;

  JsonRecords(Input input, FieldReader fields) throws IOException {
    this.input = input;
    this.fields = fields;
    this.limit = new Limit(input.bytes());
    this.records = Json.MAPPER.readerFor(JsonNode.class).readValues(limit);
  }

  @Override
  public Place place() {
    return input.place().part("record", number);
  }

  @Override
  public Optional<Found> next() throws IOException {
    limit.renew();
    number++;
    try {
      return records.hasNextValue() ? Optional.of(read(records.nextValue())) : Optional.empty();
    } catch (JsonProcessingException e) {
      throw new IOException(Json.trouble(e), e);
    }
  }

  private Found read(JsonNode record) throws IOException {
    return read(input, fields, record, number);
  }

  /** The document that a record of an input holds; its bytes are the record without blanks. */
  static Found read(Input input, FieldReader fields, JsonNode record, long number)
      throws IOException {
    Place place = input.place().part("record", number);
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
