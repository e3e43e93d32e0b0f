package org.newsgraph.web.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Writes rows with coordinates as a <a href="https://www.rfc-editor.org/rfc/rfc7946">GeoJSON</a>
 * feature collection: one feature for each row, with all columns as properties. A place that only
 * inherits the coordinates of the area around it gets no geometry, since it would be drawn where it
 * is not.
 */
final class GeoJsonWriter {

  static final String LATITUDE = "lat";
  static final String LONGITUDE = "long";

  private static final String LOCATED = "located";
  private static final String INHERITED = "inherited";
  private static final JsonFactory JSON = new JsonFactory();

  private GeoJsonWriter() {}

  static void write(RowSet rows, OutputStream out) throws IOException {
    JsonGenerator json = JSON.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.writeStartObject();
    json.writeStringField("type", "FeatureCollection");
    json.writeArrayFieldStart("features");
    while (rows.hasNext()) {
      feature(rows.next(), rows.getResultVars(), json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.flush();
  }

  private static void feature(Binding row, List<Var> columns, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", "Feature");
    geometry(row, json);
    json.writeObjectFieldStart("properties");
    for (Var column : columns) {
      if (row.contains(column)) {
        json.writeFieldName(column.getVarName());
        property(row.get(column), json);
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void geometry(Binding row, JsonGenerator json) throws IOException {
    Optional<Double> latitude = number(row, LATITUDE);
    Optional<Double> longitude = number(row, LONGITUDE);
    boolean inherited = text(row, LOCATED).filter(INHERITED::equals).isPresent();
    if (inherited || latitude.isEmpty() || longitude.isEmpty()) {
      json.writeNullField("geometry");
      return;
    }
    json.writeObjectFieldStart("geometry");
    json.writeStringField("type", "Point");
    json.writeArrayFieldStart("coordinates");
    json.writeNumber(longitude.get());
    json.writeNumber(latitude.get());
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void property(Node term, JsonGenerator json) throws IOException {
    Object value = term.isLiteral() ? term.getLiteralValue() : term.toString();
    if (value instanceof Number || value instanceof Boolean) {
      json.writeRawValue(value.toString());
    } else {
      json.writeString(term.isLiteral() ? term.getLiteralLexicalForm() : term.toString());
    }
  }

  private static Optional<Double> number(Binding row, String column) {
    return text(row, column).filter(text -> text.matches("-?\\d+(\\.\\d+)?")).map(Double::valueOf);
  }

  private static Optional<String> text(Binding row, String column) {
    return Optional.ofNullable(row.get(column))
        .filter(Node::isLiteral)
        .map(Node::getLiteralLexicalForm);
  }
}
