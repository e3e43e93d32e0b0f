package org.newsgraph.web.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BoundedFunctionsTest {

  private static final String PREFIXES =
      """
      PREFIX math: <http://www.w3.org/2005/xpath-functions/math#>
      PREFIX fn: <http://www.w3.org/2005/xpath-functions#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      """;

  private final DatasetGraph dataset = DatasetGraphFactory.create();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "math:pow(7, 90000000)",
        "math:pow(9999999, 99999999)",
        "STRLEN(STR(math:pow(7, 90000000)))",
        "fn:round(1.5, 2000000000)",
        "fn:round-half-to-even(1.5, -2000000000)",
        "REPLACE('aaaaaaaaaa', 'a', ?long)",
        "REPLACE(?long, '(x+)', '$1$1$1$1$1')",
        "CONCAT(?long, ?long, ?long, ?long, ?long)",
        "fn:concat(?long, ?long, ?long, ?long, ?long)",
        "xsd:integer(?digits)",
        "xsd:decimal(?digits)",
        "STRDT(?digits, xsd:integer)",
      })
  void whatWouldCostTooMuchIsAnErrorOfItsExpression(String expression) {
    assertThat(value(expression)).isEmpty();
  }

  @Test
  void productsOfProductsStopAtTheLargestNumber() {
    String products =
        IntStream.range(0, 40)
            .mapToObj(i -> "BIND (?x%d * ?x%d AS ?x%d) ".formatted(i, i, i + 1))
            .collect(Collectors.joining());

    assertThat(rows("SELECT ?x40 { BIND (999999999999 AS ?x0) %s }".formatted(products), "x40"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 + 3 * 4 - 1 | 13",
        "7 / 2 | 3.5",
        "math:pow(2, 100) | 1267650600228229401496703205376",
        "math:pow(2.0e0, 0.5e0) | 1.4142135623730951e0",
        "math:pow(2, -1) | 0.5e0",
        "fn:round(3.14159, 2) | 3.14",
        "CONCAT('a', 'b', 'c') | abc",
        "CONCAT('a'@en, 'b'@en) | ab",
        "REPLACE('abcabc', '(b)c', '<$1>') | a<b>a<b>",
        "STRDT('7', xsd:integer) + 1 | 8",
        "xsd:decimal('1.5') * 2 | 3.0",
        "1 / 3 | 0.333333333333333333333333",
      })
  void whatIsSmallIsComputedAsElsewhere(String expression, String value) {
    assertThat(value(expression)).contains(value);
  }

  @Test
  void anErrorOfAFunctionLeavesItsRow() {
    assertThat(value("1 / 0")).isEmpty();
    assertThat(value("CONCAT('a', 1)")).isEmpty();
    assertThat(value("COALESCE(math:pow(7, 90000000), 'too large')")).contains("too large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\\u0037", "\\U00000037"})
  void aNumberWithMoreThanTenThousandDigitsIsRefused(String digit) {
    String query = "SELECT * { ?s ?p %s }".formatted(digit.repeat(10_001));

    assertThatThrownBy(() -> BoundedFunctions.requireShortNumbers(query))
        .isInstanceOf(QueryParseException.class)
        .hasMessageContaining("more than 10,000 digits");
  }

  @Test
  void aLongQueryWithoutLongNumbersIsNotRefused() {
    BoundedFunctions.requireShortNumbers(
        "SELECT * { VALUES ?x { %s } }".formatted("1234 ".repeat(9000)));
  }

  private Optional<String> value(String expression) {
    return rows(
        "SELECT ?value { BIND ('%s' AS ?long) BIND ('%s' AS ?digits) BIND (%s AS ?value) }"
            .formatted("x".repeat(1_000_000), "7".repeat(20_000), expression),
        "value");
  }

  private Optional<String> rows(String text, String variable) {
    Query query = QueryGuard.restrict(QueryFactory.create(PREFIXES + text, Syntax.syntaxARQ));
    Context context = ARQ.getContext().copy();
    context.putAll(QueryGuard.context(Duration.ofSeconds(50)));
    try (QueryExec execution = QueryExec.dataset(dataset).query(query).context(context).build()) {
      RowSet rows = execution.select();
      return rows.hasNext()
          ? Optional.ofNullable(rows.next().get(variable)).map(it -> it.getLiteralLexicalForm())
          : Optional.empty();
    }
  }

  @Test
  @Timeout(10)
  void manyLongNumbersAreLookedAtOnce() {
    String numbers = ("9".repeat(BoundedFunctions.MAX_DIGITS) + "*").repeat(1000);

    assertThatCode(() -> BoundedFunctions.requireShortNumbers(numbers)).doesNotThrowAnyException();
  }
}
