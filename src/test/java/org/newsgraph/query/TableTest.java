package org.newsgraph.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final Table TABLE =
      new Table(
          List.of("who", "what", "statement"),
          List.of(
              List.of(
                  "Ana Ruiz",
                  "the bridge over the river will be rebuilt",
                  "http://localhost:3330/article/4ed222792d6a020c/statement/12-53-ana-ruiz"),
              List.of("", "🌉", "")));

  @Test
  void everyCellIsWholeUnlessAWidthIsGiven() {
    assertThat(TABLE.lines())
        .hasSize(4)
        .anySatisfy(
            line ->
                assertThat(line)
                    .isEqualTo(
                        "Ana Ruiz  the bridge over the river will be rebuilt  "
                            + "http://localhost:3330/article/4ed222792d6a020c/statement/12-53-ana-ruiz"));
  }

  @Test
  void linesFitAWidthAndAnIriKeepsItsEnd() {
    assertThat(TABLE.linesWithin(60))
        .allSatisfy(
            line -> assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(60))
        .anySatisfy(line -> assertThat(line).matches("Ana Ruiz  the bridge .*…  ….*-ana-ruiz"));
  }

  @Test
  void noColumnIsCutToNothing() {
    assertThat(TABLE.linesWithin(1).get(2)).isEqualTo("Ana Ruiz  the bri…  …na-ruiz");
  }

  @Test
  void aNarrowTableStaysAsItIs() {
    assertThat(TABLE.linesWithin(500)).isEqualTo(TABLE.lines());
  }
}
