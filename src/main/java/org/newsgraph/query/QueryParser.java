package org.newsgraph.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;

/**
 * Parses queries that users write. A query need not declare the prefixes of our vocabulary ({@code
 * ontology/newsgraph.ttl}) and {@code text:}; one that declares them otherwise is taken as it says.
 */
public final class QueryParser {

  /** What relative IRIs are resolved against: Fuseki's, which is nobody's. */
  private static final String BASE = "http://server/unset-base/";

  private static final PrefixMapping PREFIXES = prefixes();

  /** Jena's message about a token that does not fit. */
  private static final Pattern UNEXPECTED =
      Pattern.compile(
          "Encountered \"(?<token>.*?)\"\\s+at (?<place>line \\d+, column \\d+)\\."
              + "\\s*Was expecting(?: one of)?:(?<expected>.*)",
          Pattern.DOTALL);

  /** The token there: its class or sign, then its text in quotes. */
  private static final Pattern TEXT = Pattern.compile("\\s*(?:<\\w+>|\"[^\"]*\")\\s+\"(.*)\"\\s*");

  /** A token that could stand there: a word or sign in quotes, or a class of tokens. */
  private static final Pattern TOKEN = Pattern.compile("\"([^\"]+)\"|<(\\w+)>");

  private static final Pattern UNDECLARED =
      Pattern.compile("Unresolved prefixed name: (?<prefix>[^:]*):");

  /** How many of the things that could stand in a place are named. */
  private static final int NAMED = 12;

  private static final Map<String, String> CLASSES =
      Map.ofEntries(
          Map.entry("IRIref", "an IRI"),
          Map.entry("PNAME_NS", "a prefixed name"),
          Map.entry("PNAME_LN", "a prefixed name"),
          Map.entry("VAR1", "a variable"),
          Map.entry("VAR2", "a variable"),
          Map.entry("BLANK_NODE_LABEL", "a blank node"),
          Map.entry("ANON", "a blank node"),
          Map.entry("NIL", "()"),
          Map.entry("TRUE", "true"),
          Map.entry("FALSE", "false"),
          Map.entry("STRING_LITERAL1", "a text in quotation marks"),
          Map.entry("STRING_LITERAL2", "a text in quotation marks"),
          Map.entry("STRING_LITERAL_LONG1", "a text in quotation marks"),
          Map.entry("STRING_LITERAL_LONG2", "a text in quotation marks"),
          Map.entry("LBRACE", "{"),
          Map.entry("RBRACE", "}"),
          Map.entry("LPAREN", "("),
          Map.entry("RPAREN", ")"),
          Map.entry("DOT", "."),
          Map.entry("SEMICOLON", ";"),
          Map.entry("COMMA", ","),
          Map.entry("EOF", "the end"));

  private QueryParser() {}

  private static PrefixMapping prefixes() {
    return PrefixMapping.Factory.create()
        .setNsPrefixes(Ontology.TERMS.getPrefixMapping())
        .setNsPrefix("text", "http://jena.apache.org/text#")
        .lock();
  }

  /**
   * Parses a query.
   *
   * @throws QueryParseException if it is none; the message says where, what was expected there, and
   *     which declaration of a prefix is missing
   */
  public static Query parse(String text) {
    Query query = new Query();
    query.getPrefixMapping().setNsPrefixes(PREFIXES);
    try {
      return QueryFactory.parse(query, text, BASE, Syntax.syntaxARQ);
    } catch (QueryParseException e) {
      throw explained(e).orElse(e);
    }
  }

  private static Optional<QueryParseException> explained(QueryParseException e) {
    String message = String.valueOf(e.getMessage());
    return undeclared(message)
        .map(words -> "Line %d, column %d: %s".formatted(e.getLine(), e.getColumn(), words))
        .or(() -> unexpected(message))
        .map(words -> new QueryParseException(words, e, e.getLine(), e.getColumn()));
  }

  private static Optional<String> undeclared(String message) {
    Matcher prefix = UNDECLARED.matcher(message);
    if (!prefix.find()) {
      return Optional.empty();
    }
    String name = prefix.group("prefix");
    String namespace = PrefixMapping.Extended.getNsPrefixURI(name);
    return Optional.of(
        "the prefix %1$s: is not declared. Put this line before the query: PREFIX %1$s: <%2$s>"
            .formatted(name, namespace == null ? "the namespace that you mean" : namespace));
  }

  private static Optional<String> unexpected(String message) {
    Matcher found = UNEXPECTED.matcher(message);
    if (!found.find()) {
      return Optional.empty();
    }
    return Optional.of(
        "L%s: %s does not fit here. Expected: %s."
            .formatted(
                found.group("place").substring(1),
                quoted(found.group("token")),
                expected(found.group("expected"))));
  }

  private static String quoted(String token) {
    Matcher text = TEXT.matcher(token);
    return text.matches() ? "\"" + text.group(1).strip() + "\"" : "the end of the query";
  }

  private static String inWords(String tokens) {
    return tokens.matches("(INTEGER|DECIMAL|DOUBLE).*")
        ? "a number"
        : CLASSES.getOrDefault(tokens, tokens.replace('_', ' '));
  }

  /** Keywords are written in capitals, but for "a", which means rdf:type. */
  private static String keyword(String word) {
    return word.equals("a") ? word : word.toUpperCase(Locale.ROOT);
  }

  private static String expected(String tokens) {
    Set<String> words = new LinkedHashSet<>();
    Matcher token = TOKEN.matcher(tokens);
    while (token.find()) {
      words.add(token.group(1) != null ? keyword(token.group(1)) : inWords(token.group(2)));
    }
    List<String> named = words.stream().limit(NAMED).toList();
    return String.join(", ", named) + (words.size() > NAMED ? " and others" : "");
  }
}
