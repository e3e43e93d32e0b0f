package org.newsgraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.newsgraph.model.text.Publication;

class NamePatternTest {

  @ParameterizedTest
  @CsvSource({
    "{publisher}/{date}-*.txt,         news/herald/2025-03-08-rain.txt,   herald, 2025-03-08",
    "{publisher}/{date}-*.txt,         herald/20250308-rain.txt,          herald, 2025-03-08",
    "{publisher}/{yyyy}/{MM}/{dd}/*,   /data/reuters/2025/03/08/x.txt,    reuters, 2025-03-08",
    "{publisher}/{yyyy}/{MM}/{dd}/*,   reuters/2025/3/8/x.txt,            reuters, 2025-03-08",
    "{publisher}/{yyyy}/**/*,          reuters/2025/a/b/x.txt,            reuters, 2025",
    "{publisher}_{date}.jsonl.gz,      the-herald_2025_03_08.jsonl.gz,    the-herald, 2025-03-08",
    "{publisher}/*.html,               news.zip/herald/x.html,            herald,",
    "{date}/?.txt,                     2025-03-08/a.txt,                  , 2025-03-08"
  })
  void endOfAPathTells(String pattern, String path, String publisher, String date) {
    assertThat(NamePattern.of(pattern).read(path))
        .isEqualTo(Publication.of(Optional.ofNullable(date), Optional.ofNullable(publisher)));
  }

  @ParameterizedTest
  @CsvSource({
    "{publisher}/{date}-*.txt, herald/rain.txt",
    "{publisher}/{date}.txt,   herald/2025-13-41.txt",
    "{publisher}/*.txt,        x.txt",
    "a.c/{publisher}/*,        abc/herald/x.txt"
  })
  void pathThatDoesNotFitTellsNothing(String pattern, String path) {
    assertThat(NamePattern.of(pattern).read(path).issued()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{paper}/*", "{date}/{date}.txt", "{}/*"})
  void partThatIsNotKnownIsRefused(String pattern) {
    assertThatThrownBy(() -> NamePattern.of(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("the parts are {publisher}, {date}, {yyyy}, {MM} and {dd}");
  }
}
