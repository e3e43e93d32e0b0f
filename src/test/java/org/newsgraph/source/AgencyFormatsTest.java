package org.newsgraph.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.newsgraph.source.Reading.document;
import static org.newsgraph.source.Reading.example;
import static org.newsgraph.source.Reading.only;
import static org.newsgraph.source.Reading.read;
import static org.newsgraph.source.Reading.reason;
import static org.newsgraph.source.Reading.text;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.newsgraph.model.text.Publication;
import org.newsgraph.source.document.Document;
import org.newsgraph.source.document.InputItem;

/** The formats of the IPTC: NewsML-G2, NITF and ninjs. */
class AgencyFormatsTest {

  private static final String FERRY =
      """
      Ferry halted after storm

      OLDPORT (FNA) - The ferry between Oldport and Freedonia was halted on Saturday.

      “We will not sail before the pier is safe,” the harbour master said.""";

  @Test
  void newsMessageHoldsTheTextItemsThatMayBeUsed() {
    String file = example("iptc/newsml-g2.xml");
    List<InputItem> found = read(file);

    assertThat(found).hasSize(2);
    assertThat(document(found.get(0)).text()).contains(FERRY);
    assertThat(document(found.get(0)).publication())
        .isEqualTo(
            new Publication(
                Optional.of("2025-03-08T09:12:00+01:00"),
                Optional.of("Freedonia News Agency"),
                Optional.empty(),
                Optional.of("Ferry halted after storm"),
                List.of("Dana Wolf")));
    assertThat(reason(found.get(1)))
        .isEqualTo(file + ", item 2: its publisher says that it is canceled");
  }

  @Test
  void newsItemAloneIsTheFile() {
    String item =
        """
        <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">
          <contentMeta><headline>Falls</headline></contentMeta>
          <contentSet><inlineData contenttype="text/plain">One fell.</inlineData></contentSet>
        </newsItem>
        """;

    Document document = only(text("x.xml", item));

    assertThat(document.name()).isEqualTo("x.xml");
    assertThat(document.bytes()).asString(UTF_8).isEqualTo(item);
    assertThat(document.text()).contains("Falls\n\nOne fell.");
  }

  @Test
  void nitfIsReadWithoutItsDocumentType() {
    Document document = only(read(example("iptc/nitf.xml")));

    assertThat(document.text())
        .contains(
            """
            Council Votes for a Pier of Stone

            The council of Oldport voted on Saturday to rebuild the pier in stone.

            "It will stand for a hundred years," the mayor, Carla Stein, said.

            No word on cost

            The opposition asked who would pay for it.""");
    assertThat(document.publication())
        .isEqualTo(
            new Publication(
                Optional.of("2025-03-08T09:30:00Z"),
                Optional.of("The Oldport Herald"),
                Optional.of("https://herald.example/pier"),
                Optional.of("Council Votes for a Pier of Stone"),
                List.of("Ana Ruiz")));
  }

  @Test
  void ninjsIsReadInBothItsVersions() {
    Document first = only(read(example("iptc/ninjs.json")));
    Document second = only(read(example("iptc/ninjs2.json")));

    assertThat(first.text()).contains(FERRY.replace('“', '"').replace('”', '"'));
    assertThat(first.publication().issued()).contains("2025-03-08T08:55:00Z");
    assertThat(first.publication().publisher()).contains("Freedonia News Agency");
    assertThat(second.text())
        .contains(
            "Pier to be rebuilt\n\nThe pier of Oldport will be rebuilt in stone, the council said.");
    assertThat(second.publication().publisher()).contains("Freedonia News Agency");
  }

  @Test
  void withdrawnNinjsIsNotRead() {
    assertThat(reason(text("x.json", "{\"pubstatus\": \"canceled\", \"body_text\": \"x\"}").get(0)))
        .isEqualTo("in/x.json: its publisher says that it is canceled");
  }

  @Test
  void entitiesThatReadFilesAreRefused() {
    String file = example("iptc/xxe.xml");

    assertThat(reason(read(file).get(0)))
        .isEqualTo(file + ": no XML (the entity secret is not read, line 7)");
  }

  @Test
  void entitiesThatGrowAreRefused() {
    assertThat(reason(read(example("iptc/laughs.xml")).get(0)))
        .contains("the entity c is not read");
  }

  @Test
  void fileThatBreaksOffSaysWhere() {
    assertThat(reason(text("x.xml", "<nitf>\n<body>\n<body.content><p>One").get(0)))
        .startsWith("in/x.xml: no XML (")
        .endsWith("line 3)");
  }

  @Test
  void otherXmlIsNotTakenForAnArticle() {
    assertThat(reason(text("x.xml", "<?xml version=\"1.0\"?><catalog/>").get(0)))
        .isEqualTo("in/x.xml: neither NewsML-G2 nor NITF");
  }

  @Test
  void nestingWithoutEndIsRefused() {
    assertThat(reason(text("x.nitf", "<a>".repeat(10_000)).get(0)))
        .contains("elements more than 200 deep");
  }
}
