package org.newsgraph.source.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.source.Reading.document;
import static org.newsgraph.source.Reading.example;
import static org.newsgraph.source.Reading.only;
import static org.newsgraph.source.Reading.read;
import static org.newsgraph.source.Reading.reason;
import static org.newsgraph.source.Reading.text;
import static org.newsgraph.source.Reading.withDate;
import static org.newsgraph.source.Reading.withMap;
import static org.newsgraph.source.Reading.words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.Inputs;
import org.newsgraph.source.Reading;

/** JSON Lines, JSON and CSV. */
class RecordsTest {

  @Test
  void eachLineOfJsonIsAnArticle() {
    Document first = document(read(example("records/news.jsonl")).get(0));

    assertThat(first.name()).isEqualTo("news.jsonl#1");
    assertThat(first.bytes()).asString(UTF_8).startsWith("{\"headline\"").endsWith("]}");
    assertThat(first.text())
        .contains(
            """
            Rain Closes Two Roads

            Rain fell on Oldport for a third day, the mayor said.
            Two roads were closed.""");
    assertThat(first.publication())
        .isEqualTo(
            new Publication(
                Optional.of("2025-03-08T10:00:00Z"),
                Optional.of("The Oldport Herald"),
                Optional.of("https://herald.example/roads"),
                Optional.of("Rain Closes Two Roads"),
                List.of("Ana Ruiz", "Ben Ortiz")));
  }

  @Test
  void htmlInJsonIsMadeText() {
    assertThat(words(read(example("records/news.jsonl")).get(1)))
        .isEqualTo(
            """
            Ferry Halted

            The ferry was halted on Saturday.

            “We will not sail,” the harbour master said.""");
  }

  @Test
  void whatIsNoDateNoAddressAndNoNameIsLeftOut() {
    Publication told = document(read(example("records/news.jsonl")).get(1)).publication();

    assertThat(told.issued()).isEmpty(); // "yesterday"
    assertThat(told.url()).isEmpty(); // "ferry.html"
    assertThat(told.publisher()).isEmpty(); // "https://herald.example"
  }

  @Test
  void lineThatCannotBeReadIsNamedAndTheOthersAreRead() {
    String file = example("records/news.jsonl");
    List<InputItem> found = read(file);

    assertThat(found.stream().map(InputItem::name))
        .containsExactly(
            "news.jsonl#1",
            "news.jsonl#2",
            "news.jsonl#4",
            "news.jsonl#5",
            "news.jsonl#6",
            "news.jsonl#7");
    assertThat(reason(found.get(2))).startsWith(file + ":4: no JSON (Unexpected end-of-input");
    assertThat(reason(found.get(3))).isEqualTo(file + ":5: no JSON object");
    assertThat(reason(found.get(4))).startsWith(file + ":6: no text");
    assertThat(document(found.get(5)).publication().issued()).contains("2025-03-10T10:00:00Z");
  }

  @Test
  void recordGoesBeforeWhatIsToldOfAll() {
    List<InputItem> found = read(withDate("2020-01-01"), example("records/news.jsonl"));

    assertThat(document(found.get(0)).publication().issued()).contains("2025-03-08T10:00:00Z");
    assertThat(document(found.get(1)).publication().issued()).contains("2020-01-01");
  }

  @Test
  void unusualNamesAreMapped() {
    String line =
        """
        {"doc": {"paras": ["One fell.", "Two fell."]}, "h": "Falls", "when": "8 March 2025", "paper.name": "Herald"}
        """;
    Inputs.Settings settings = withMap("text=doc.paras,title=h,date=when,publisher=paper.name");
    Document document;
    try (var found =
        Inputs.stream(
            "in/x.jsonl", new java.io.ByteArrayInputStream(Reading.utf8(line)), settings)) {
      document = document(found.findFirst().orElseThrow());
    }

    assertThat(document.text()).contains("Falls\n\nOne fell.\n\nTwo fell.");
    assertThat(document.publication().issued()).contains("2025-03-08");
    assertThat(document.publication().publisher()).contains("Herald");
  }

  @Test
  void lineLargerThanAnArticleIsPassedOver() {
    String large = "{\"text\": \"" + "x".repeat(SizeLimit.BYTES) + "\"}\n";

    List<InputItem> found = text("x.jsonl", large + "{\"text\": \"One fell.\"}");

    assertThat(reason(found.get(0)))
        .isEqualTo("in/x.jsonl:1: larger than 10 MB: too large for an article");
    assertThat(words(found.get(1))).isEqualTo("One fell.");
  }

  @Test
  void whatCameBeforeATruncationIsKept() {
    String lines = "{\"text\": \"One fell.\"}\n{\"text\": \"Two fell.\"}\n".repeat(2000);
    byte[] packed = Reading.gzip(Reading.utf8(lines));

    List<InputItem> found = Reading.bytes("x.jsonl.gz", Arrays.copyOf(packed, packed.length - 20));

    InputItem last = found.get(found.size() - 1);
    assertThat(found).hasSizeGreaterThan(1000);
    assertThat(found.subList(0, found.size() - 1)).allMatch(Document.class::isInstance);
    assertThat(last.name()).isEqualTo("x.jsonl.gz#" + found.size());
    assertThat(reason(last)).endsWith(":" + found.size() + ": the file breaks off here");
  }

  @Test
  void controlCharactersAndHalvesOfCharactersAreNoText() {
    Document document =
        only(
            text(
                "x.jsonl",
                "{\"title\": \"A\\u0000 \\ud800title\", \"text\": \"One\\u0007 fell.\"}"));

    assertThat(document.text()).contains("A title\n\nOne fell.");
  }

  @Test
  void listInsideAnAnswerIsItsArticles() {
    List<InputItem> found = read(example("records/answer.json"));

    assertThat(found.stream().map(InputItem::name))
        .containsExactly("answer.json#1", "answer.json#2");
    assertThat(words(found.get(1))).isEqualTo("Ferry Halted\n\nThe ferry was halted on Sunday.");
    assertThat(document(found.get(0)).publication().publisher()).contains("The Oldport Herald");
  }

  @Test
  void listsAndObjectsOneAfterTheOtherAreRecords() {
    assertThat(text("x.json", "[{\"text\": \"One fell.\"}, {\"text\": \"Two fell.\"}]"))
        .extracting(Reading::words)
        .containsExactly("One fell.", "Two fell.");
    assertThat(text("x.json", "{\"text\": \"One fell.\"}\n\n{\"text\": \"Two fell.\"}"))
        .extracting(InputItem::name)
        .containsExactly("x.json#1", "x.json#2");
  }

  @Test
  void bytesOfAFileWithOneObjectAreTheFile() {
    String file = "{\n  \"text\": \"One fell.\"\n}\n";

    assertThat(only(text("x.json", file)).bytes()).asString(UTF_8).isEqualTo(file);
  }

  @Test
  void recordsBeforeAnErrorInAListAreKept() {
    List<InputItem> found = text("x.json", "[{\"text\": \"One fell.\"}, {\"text\": \"Two");

    assertThat(words(found.get(0))).isEqualTo("One fell.");
    assertThat(found.get(1).name()).isEqualTo("x.json#2");
    assertThat(reason(found.get(1))).startsWith("in/x.json, record 2: no JSON (Unexpected end");
    assertThat(found).hasSize(2);
  }

  @Test
  void packedListThatBreaksOffIsReadUpToThere() {
    byte[] packed = Reading.gzip(Reading.utf8(" [" + "{\"text\": \"One fell.\"},".repeat(2000)));

    List<InputItem> found = Reading.bytes("x.json.gz", Arrays.copyOf(packed, packed.length - 20));

    assertThat(found).hasSizeGreaterThan(100);
    assertThat(reason(found.get(found.size() - 1)))
        .isEqualTo("in/x.json.gz, record " + found.size() + ": the file breaks off here");
  }

  @Test
  void rowOfATableIsAnArticle() {
    Document first = document(read(example("records/news.csv")).get(0));

    assertThat(first.name()).isEqualTo("news.csv#1");
    assertThat(first.text())
        .contains(
            """
            Rain Closes Two Roads

            Rain fell on Oldport; two roads were closed.

            The mayor said that "no one" was hurt.""");
    assertThat(first.publication().url()).contains("https://herald.example/roads");
    assertThat(first.publication().issued()).isEmpty(); // 08.03.2025 may be a day in August
  }

  @Test
  void rowThatCannotBeReadIsNamedAndTheOthersAreRead() {
    String file = example("records/news.csv");
    List<InputItem> found = read(file);

    assertThat(reason(found.get(2)))
        .isEqualTo(file + ", record 3: 7 values for 5 columns, up to line 6 (a quotation mark?)");
    assertThat(reason(found.get(3))).startsWith(file + ", record 4: no text");
    assertThat(document(found.get(4)).publication().issued()).contains("2025-03-12");
  }

  @Test
  void tableWithoutATextSaysWhichColumnsItHas() {
    assertThat(reason(text("x.csv", "id,words\n1,One fell.\n").get(0)))
        .isEqualTo(
            "in/x.csv: no column holds the text: the columns are id, words;"
                + " say which it is with --map text=NAME");
  }

  @Test
  void quotationMarkThatIsNotClosedEndsATable() {
    List<InputItem> found = text("x.csv", "id,text\n1,One fell.\n2,\"Two fell.\n3,Three fell.\n");

    assertThat(words(found.get(0))).isEqualTo("One fell.");
    assertThat(found.get(1).name()).isEqualTo("x.csv#2");
    assertThat(reason(found.get(1))).startsWith("in/x.csv, record 2: ");
    assertThat(found).hasSize(2);
  }

  @Test
  void rowNotInUtf8IsBroken() {
    byte[] table =
        "id,text\n1,Zürich said so.\n2,Geneva too.\n"
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);

    List<InputItem> found = Reading.bytes("x.csv", table);

    assertThat(reason(found.get(0))).isEqualTo("in/x.csv, record 1: not in UTF-8, up to line 2");
    assertThat(words(found.get(1))).isEqualTo("Geneva too.");
  }

  @Test
  void tabsSeparateToo() {
    assertThat(words(text("x.tsv", "title\ttext\nFalls\tOne fell, two rose.\n").get(0)))
        .isEqualTo("Falls\n\nOne fell, two rose.");
  }
}
