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

/** Makes literals of the datatypes that the ontology uses. */
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
   * An integer if the number is whole, else a decimal without exponent and trailing zeros: equal
   * numbers are the same literal, in the form in which TDB2 returns it.
   */
  static Node number(BigDecimal value) {
    BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return typed(
        bare.toPlainString(), bare.scale() <= 0 ? XSDDatatype.XSDinteger : XSDDatatype.XSDdecimal);
  }

  /** A decimal, which always has a decimal point, else in the form of {@link #number}. */
  static Node decimal(BigDecimal value) {
    BigDecimal bare = value.stripTrailingZeros();
    return typed(bare.setScale(Math.max(1, bare.scale())).toPlainString(), XSDDatatype.XSDdecimal);
  }

  /** Degrees as a decimal, which always has a decimal point. */
  static Node degrees(double value) {
    return typed(BigDecimal.valueOf(value).toPlainString(), XSDDatatype.XSDdecimal);
  }

  /**
   * A date, a month, a year or a point in time, as precise as written; a string if it is not ISO
   * 8601.
   */
  static Node date(String value) {
    return DATES.entrySet().stream()
        .filter(form -> value.matches(form.getKey()) && form.getValue().isValid(value))
        .map(form -> typed(value, form.getValue()))
        .findFirst()
        .orElseGet(() -> text(value));
  }

  /** An IRI if the words are an http(s) address, else a string. */
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
