package org.newsgraph.cli.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.Format;
import org.newsgraph.source.Inputs;
import org.newsgraph.source.record.FieldMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class InputOptionsTest {

  /** Something that reads inputs. */
  @Command(name = "read")
  private static final class Reading {

    @Mixin private final InputOptions inputs = new InputOptions();
  }

  private static InputOptions parse(String... arguments) {
    Reading reading = new Reading();
    new CommandLine(reading).parseArgs(arguments);
    return reading.inputs;
  }

  private static Inputs.Settings settings(String... arguments) {
    return parse(arguments).settings(InputStream.nullInputStream());
  }

  @Test
  void withoutOptionsNothingIsTold() {
    Inputs.Settings settings = settings("news/*.txt", "-");

    assertThat(parse("news/*.txt", "-").paths()).containsExactly("news/*.txt", "-");
    assertThat(settings.format()).isEmpty();
    assertThat(settings.fields()).isEqualTo(FieldMap.USUAL);
    assertThat(settings.pattern()).isEmpty();
    assertThat(settings.publication()).isEqualTo(Publication.UNKNOWN);
  }

  @Test
  void optionsTellFormatNamesDateAndPublisher() {
    Inputs.Settings settings =
        settings(
            "-",
            "--format",
            "jsonl",
            "--map",
            "text=body",
            "--date",
            "2025-03-08",
            "--publisher",
            "Herald");

    assertThat(settings.format()).contains(Format.JSONL);
    assertThat(settings.fields()).isEqualTo(FieldMap.parse("text=body"));
    assertThat(settings.publication().issued()).contains("2025-03-08");
    assertThat(settings.publication().publisher()).contains("Herald");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--format       | pdf        | the formats are text, html, json, jsonl, csv, feed, newsml, warc",
        "--map          | text       | write it like text=body,title=headline",
        "--name-pattern | {paper}/*  | the parts are {publisher}, {date}",
        "--date         | 08.03.2025 | write it like 2025-03-08"
      })
  void optionThatIsWrittenWronglySaysHowToWriteIt(String option, String value, String hint) {
    assertThatThrownBy(() -> settings("x.txt", option, value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(option)
        .hasMessageContaining(hint);
  }
}
