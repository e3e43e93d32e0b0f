package org.newsgraph.rdf;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** Makes literals with the datatype that their value calls for. */
final class Literals {

  private static final Map<String, RDFDatatype> DATES =
      Map.of(
          "\\d{4}-\\d{2}-\\d{2}", XSDDatatype.XSDdate,
          "\\d{4}-\\d{2}", XSDDatatype.XSDgYearMonth,
          "\\d{4}", XSDDatatype.XSDgYear,
          "\\d{4}-\\d{2}-\\d{2}T.*", XSDDatatype.XSDdateTime);

  private Literals() {}

  static Node text(String value) {
    return NodeFactory.createLiteralString(value);
  }

  static Node offset(int value) {
    return typed(Integer.toString(value), XSDDatatype.XSDnonNegativeInteger);
  }

  static Node bool(boolean value) {
    return typed(Boolean.toString(value), XSDDatatype.XSDboolean);
  }

  /**
   * A whole number as an integer, any other without exponent and trailing zeros: equal numbers are
   * the same literal, and the store gives it back as it was.
   */
  static Node number(BigDecimal value) {
    BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return typed(
        bare.toPlainString(), bare.scale() <= 0 ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal);
  }

  /** Degrees with a decimal point in any case. */
  static Node degrees(double value) {
    return typed(BigDecimal.valueOf(value).toPlainString(), XSDDatatype.XSDdecimal);
  }

  /** A date as precise as it is written; a plain string if it is no ISO 8601 date at all. */
  static Node date(String value) {
    return DATES.entrySet().stream()
        .filter(form -> value.matches(form.getKey()) && form.getValue().isValid(value))
        .map(form -> typed(value, form.getValue()))
        .findFirst()
        .orElseGet(() -> text(value));
  }

  /** An IRI if the words are a web address, otherwise a string. */
  static Node address(String words) {
    try {
      URI uri = new URI(words);
      boolean web = uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
      return web ? NodeFactory.createURI(words) : text(words);
    } catch (URISyntaxException e) {
      return text(words);
    }
  }

  static Node typed(String lexical, RDFDatatype type) {
    return NodeFactory.createLiteralDT(lexical, type);
  }
}
