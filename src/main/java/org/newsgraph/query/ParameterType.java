package org.newsgraph.query;

import java.util.Locale;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIs;

/** What values a parameter takes. */
@SuppressWarnings("ImmutableEnumChecker") // Jena's datatypes never change
public enum ParameterType {
  /** Any text. */
  STRING("any text", XSDDatatype.XSDstring),
  /** An absolute IRI. */
  IRI("an absolute IRI", XSDDatatype.XSDanyURI),
  /** A decimal number. */
  NUMBER("a number", XSDDatatype.XSDdecimal),
  /** A whole number. */
  INTEGER("a whole number", XSDDatatype.XSDinteger),
  /** A day, as ISO 8601 writes it. */
  DATE("a date like 2025-03-08", XSDDatatype.XSDdate),
  /** {@code true} or {@code false}. */
  BOOLEAN("true or false", XSDDatatype.XSDboolean);

  private final String description;
  private final XSDDatatype datatype;

  ParameterType(String description, XSDDatatype datatype) {
    this.description = description;
    this.datatype = datatype;
  }

  /** The type of a name as the variables of saved queries have it, empty if there is none. */
  static Optional<ParameterType> named(String name) {
    for (ParameterType type : values()) {
      if (type.label().equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  /** The name as the variables of saved queries have it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it takes, in words. */
  public String description() {
    return description;
  }

  /** The term for a value as a user writes it, empty if it is not of this type. */
  Optional<Node> term(String value) {
    if (this == IRI) {
      return isAbsoluteIri(value) ? Optional.of(NodeFactory.createURI(value)) : Optional.empty();
    }
    if (!datatype.isValid(value)) {
      return Optional.empty();
    }
    String lexical = this == NUMBER ? withoutLastPoint(value) : value;
    return Optional.of(NodeFactory.createLiteralDT(lexical, datatype));
  }

  /** XML Schema lets a number end with its point; the text of a SPARQL query does not. */
  private static String withoutLastPoint(String number) {
    return number.replaceFirst("\\.\\s*$", "");
  }

  private static boolean isAbsoluteIri(String value) {
    return IRIs.check(value) && value.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");
  }
}
