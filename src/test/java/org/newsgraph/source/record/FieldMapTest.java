package org.newsgraph.source.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldMapTest {

  @Test
  void fieldsThatAreNotMappedKeepTheirUsualNames() {
    FieldMap map = FieldMap.parse("text=story,date=when");

    assertThat(map.of(FieldMap.Field.TEXT)).containsExactly("story");
    assertThat(map.of(FieldMap.Field.DATE)).containsExactly("when");
    assertThat(map.of(FieldMap.Field.TITLE)).contains("headline", "title");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "text=", "=body", "text=body,"})
  void mapIsWrittenFieldByField(String map) {
    assertThatThrownBy(() -> FieldMap.parse(map))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("--map " + map + ": write it like text=body,title=headline");
  }

  @Test
  void fieldsAreNamedWhereOneIsNotKnown() {
    assertThatThrownBy(() -> FieldMap.parse("body=text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "--map body: the fields are"
                + " text, title, date, url, publisher, author, status, records");
  }
}
