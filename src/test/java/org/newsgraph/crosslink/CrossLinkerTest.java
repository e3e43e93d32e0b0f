package org.newsgraph.crosslink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.crosslink.Signature.ClaimSignature;
import org.newsgraph.crosslink.claim.KeptLinks;
import org.newsgraph.crosslink.claim.Talk;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.model.facts.CrossArticleLink;
import org.newsgraph.model.facts.Relation;
import org.newsgraph.model.findings.Stance;

/** Statements of different articles. */
class CrossLinkerTest {

  private static final StatementSignatures HINTS = new StatementSignatures();
  private static final String ATTACKED = "French soldiers had attacked the old harbor";
  private static final String DID_NOT = "French soldiers never attacked the old harbor";

  private static List<String> hints(String iri, Talk talk) {
    return HINTS.of(talk.facts(), List.of(iri));
  }

  private static Talk said(String speaker, String content) {
    return Talk.of(speaker + " said " + content + ".")
        .says(speaker, "said", Stance.ASSERT, content);
  }

  private static Talk said(String speaker, String content, String issued) {
    return Talk.of(speaker + " said " + content + ".", issued)
        .says(speaker, "said", Stance.ASSERT, content);
  }

  @TempDir private Path work;

  private List<CrossArticleLink> links(List<List<String>> articles, List<Integer> order)
      throws IOException {
    return links(linker -> order.forEach(i -> linker.change("article" + i, articles.get(i), 1)));
  }

  private List<CrossArticleLink> links(Consumer<CrossLinker> articles) throws IOException {
    try (GroupTables tables = GroupTables.open(Files.createTempFile(work, "tables", ".mv"))) {
      return new KeptLinks(tables, work).change(articles);
    }
  }

  private static CrossArticleLink link(String from, Relation relation, String to) {
    return new CrossArticleLink(from, relation, to, "similar-content");
  }

  @Test
  void theLaterRepeatsTheEarlier() throws IOException {
    var articles =
        List.of(
            hints("b", said("Ortiz", ATTACKED, "2025-03-06T10:00:00Z")),
            hints("a", said("Ruiz", ATTACKED, "2025-03-05")));

    assertThat(links(articles, List.of(0, 1))).containsExactly(link("b", Relation.REPEATS, "a"));
  }

  @Test
  void withoutDatesBothRepeatEachOther() throws IOException {
    var articles = List.of(hints("a", said("Ruiz", ATTACKED)), hints("b", said("Ortiz", ATTACKED)));

    assertThat(links(articles, List.of(0, 1)))
        .containsExactly(link("a", Relation.REPEATS, "b"), link("b", Relation.REPEATS, "a"));
  }

  @Test
  void aDenialIsLinkedFromTheDenier() throws IOException {
    var articles = List.of(hints("a", said("Ruiz", ATTACKED)), hints("b", said("Ortiz", DID_NOT)));

    assertThat(links(articles, List.of(0, 1))).containsExactly(link("b", Relation.DENIES, "a"));
  }

  @Test
  void withoutANameInCommonStatementsOfOtherWeeksAreOfAnotherEvent() throws IOException {
    String blast = "the blast killed the night guards";
    var articles =
        List.of(
            hints("a", said("Ruiz", blast, "2025-03-05")),
            hints("b", said("Ortiz", blast, "2025-03-09")),
            hints("c", said("Kovac", blast, "2025-06-09")));

    assertThat(links(articles, List.of(0, 1, 2))).containsExactly(link("b", Relation.REPEATS, "a"));
  }

  @Test
  void yesterdayAndTheNameOfTheDayAreOneDay() throws IOException {
    var articles =
        List.of(
            hints("a", said("Ruiz", ATTACKED + " on Tuesday", "2025-03-05")),
            hints("b", said("Ortiz", ATTACKED + " yesterday", "2025-03-05")),
            hints("c", said("Kovac", ATTACKED + " yesterday", "2025-03-08")));

    assertThat(links(articles, List.of(0, 1, 2)))
        .containsExactly(link("a", Relation.REPEATS, "b"), link("b", Relation.REPEATS, "a"));
  }

  @Test
  void twoWhoSpeakOfThemselvesDoNotRepeatEachOther() throws IOException {
    String own = "his brothers sold the burnt theater in Lomba";
    var articles = List.of(hints("a", said("Ruiz", own)), hints("b", said("Ortiz", own)));

    assertThat(links(articles, List.of(0, 1))).isEmpty();
  }

  @Test
  void statementsOfOneArticleAreLeftToIt() throws IOException {
    assertThat(
            links(
                linker -> {
                  linker.change("one", hints("a", said("Ruiz", ATTACKED)), 1);
                  linker.change("one", hints("b", said("Ortiz", ATTACKED)), 1);
                }))
        .isEmpty();
  }

  @Test
  void theOrderOfTheArticlesDoesNotMatter() throws IOException {
    List<List<String>> articles =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    hints(
                        "s" + i,
                        said("Ruiz" + i, i % 3 == 0 ? DID_NOT : ATTACKED + " of port " + i / 2)))
            .toList();

    assertThat(links(articles, List.of(5, 3, 1, 4, 0, 2)))
        .isNotEmpty()
        .isEqualTo(links(articles, List.of(0, 1, 2, 3, 4, 5)));
  }

  @Test
  void hintsOfOtherKindsArePassedOver() throws IOException {
    assertThat(links(linker -> linker.change("one", List.of("shingles\t12 34 56", ""), 1)))
        .isEmpty();
  }

  @Test
  void aHintIsReadAsItWasWritten() {
    Talk talk =
        said("Ruiz", "40 French drones never attacked the old harbor", "2025-03-05")
            .counts("40", "drones");
    String line = hints("http://localhost:3330/article/0/statement/0-9-ruiz", talk).get(0);

    assertThat(ClaimSignature.parse(line).map(ClaimSignature::line)).contains(line);
  }

  @Test
  void aQuotationIsTheSameInEveryArticle() throws IOException {
    String quoted = "“We will never sell the old lighthouse to anyone from abroad”";
    String part = "it may “sell the old lighthouse to anyone from abroad”, he hoped";
    var articles = List.of(hints("a", said("Ruiz", quoted)), hints("b", said("Ruiz", part)));

    assertThat(links(articles, List.of(0, 1)))
        .containsExactly(
            new CrossArticleLink("a", Relation.REPEATS, "b", "same-quotation"),
            new CrossArticleLink("b", Relation.REPEATS, "a", "same-quotation"));
  }

  /** What Ruiz says at the harbor, in so many articles, fifty a day. */
  private static List<List<String>> printedBy(int articles) {
    return IntStream.range(0, articles)
        .mapToObj(
            i ->
                hints(
                    "s%03d".formatted(i),
                    said("Ruiz", ATTACKED, "2025-03-%02d".formatted(1 + i / 50))))
        .toList();
  }

  private List<CrossArticleLink> links(List<List<String>> articles) throws IOException {
    return links(articles, IntStream.range(0, articles.size()).boxed().toList());
  }

  @Test
  void whatAThousandArticlesPrintGivesOneLinkEach() throws IOException {
    List<CrossArticleLink> links = links(printedBy(1000));

    assertThat(links).hasSize(1000).extracting(CrossArticleLink::from).doesNotHaveDuplicates();
    assertThat(links)
        .contains(link("s000", Relation.REPEATS, "s001"), link("s999", Relation.REPEATS, "s000"));
    assertThat(links)
        .filteredOn(link -> !link.from().equals("s000"))
        .extracting(CrossArticleLink::to)
        .containsOnly("s000");
  }

  @Test
  void theDenialOfWhatAThousandArticlesPrintIsLinkedToTheFirst() throws IOException {
    List<List<String>> articles = new ArrayList<>(printedBy(1000));
    articles.add(hints("d0", said("Ortiz", DID_NOT, "2025-03-09")));
    articles.add(hints("d1", said("Ortiz", DID_NOT, "2025-03-10")));

    assertThat(links(articles))
        .filteredOn(link -> link.from().startsWith("d"))
        .containsExactly(link("d0", Relation.DENIES, "s000"), link("d1", Relation.REPEATS, "d0"));
  }

  @Test
  void aQuotationThatManyPrintGivesOneLinkEach() throws IOException {
    String line = "quote\tq%02d\t2025-03-05\tnever sell the old lighthouse to anyone from abroad";
    List<List<String>> articles =
        IntStream.range(0, 60).mapToObj(i -> List.of(line.formatted(i))).toList();

    List<CrossArticleLink> links = links(articles);

    assertThat(links).hasSize(60).extracting(CrossArticleLink::from).doesNotHaveDuplicates();
    assertThat(links)
        .contains(new CrossArticleLink("q59", Relation.REPEATS, "q00", "same-quotation"));
  }

  @Test
  void theLinksOfOftenToldStatementsDoNotDependOnTheOrderEither() throws IOException {
    List<List<String>> articles = new ArrayList<>(printedBy(200));
    IntStream.range(0, 100)
        .mapToObj(i -> hints("t" + i, said("Kovac" + i % 40, ATTACKED + " of port " + i % 7)))
        .forEach(articles::add);
    List<Integer> order = new ArrayList<>(IntStream.range(0, articles.size()).boxed().toList());
    List<CrossArticleLink> links = links(articles, order);
    Collections.shuffle(order, new Random(5));

    assertThat(links(articles, order)).isEqualTo(links);
  }

  @Test
  void whatHundredsOfSpeakersSayIsLinkedToTheEarliestOfThem() throws IOException {
    List<List<String>> articles =
        IntStream.range(0, 400)
            .mapToObj(
                i ->
                    hints(
                        "s%03d".formatted(i),
                        said("Ruiz" + i, ATTACKED, "2025-03-%02d".formatted(1 + i / 20))))
            .toList();

    List<CrossArticleLink> links = links(articles);

    assertThat(links).hasSizeLessThanOrEqualTo(400 * LinkSelection.MOST);
    assertThat(links)
        .filteredOn(link -> link.from().equals("s399"))
        .extracting(CrossArticleLink::to)
        .containsExactly("s000", "s001", "s002");
  }

  @Test
  void aDenialIsLinkedToTheEarliestOfThoseWhoSayItOtherwise() throws IOException {
    List<List<String>> articles =
        new ArrayList<>(
            IntStream.range(0, 20)
                .mapToObj(
                    i ->
                        hints(
                            "s%02d".formatted(i),
                            said("Ruiz" + i, ATTACKED, "2025-03-%02d".formatted(1 + i))))
                .toList());
    articles.add(hints("d", said("Ortiz", DID_NOT, "2025-02-01")));

    assertThat(links(articles))
        .filteredOn(link -> link.relation() == Relation.DENIES)
        .hasSize(LinkSelection.MOST)
        .contains(link("d", Relation.DENIES, "s00"), link("d", Relation.DENIES, "s02"));
  }

  @Test
  void whatAnArticleSaysTwiceIsRepeatedByOthersOnly() throws IOException {
    assertThat(
            links(
                linker -> {
                  linker.change("one", hints("a0", said("Ruiz", ATTACKED)), 1);
                  linker.change("one", hints("a1", said("Ruiz", ATTACKED)), 1);
                  linker.change("two", hints("b", said("Ruiz", ATTACKED)), 1);
                }))
        .containsExactly(link("a0", Relation.REPEATS, "b"), link("b", Relation.REPEATS, "a0"));
  }

  /** Some sayings of invented people, most of them much like others. */
  private static List<List<String>> manyArticles() {
    Random random = new Random(7);
    return IntStream.range(0, 150)
        .mapToObj(
            i -> {
              String content =
                  (i % 5 == 0 ? DID_NOT : ATTACKED)
                      + (i % 3 == 0 ? " of port " + random.nextInt(4) : "")
                      + (i % 2 == 0 ? " during the storm " + random.nextInt(3) : "");
              String issued = i % 7 == 0 ? "" : "2025-03-%02d".formatted(1 + random.nextInt(28));
              return hints("s%03d".formatted(i), said("Ruiz" + random.nextInt(9), content, issued));
            })
        .toList();
  }

  @Test
  void linksThatAreBroughtUpToDateAreThoseThatWouldBeDerivedAnew() throws IOException {
    List<List<String>> articles = manyArticles();
    Random random = new Random(11);
    TreeSet<Integer> present = new TreeSet<>();
    try (GroupTables tables = GroupTables.open(work.resolve("kept.mv"))) {
      KeptLinks kept = new KeptLinks(tables, work);
      for (int step = 0; step < 12; step++) {
        Set<Integer> changed =
            random.ints(1 + 5 * step, 0, articles.size()).boxed().collect(Collectors.toSet());
        List<CrossArticleLink> links =
            kept.change(
                linker ->
                    changed.forEach(
                        i ->
                            linker.change(
                                "article" + i, articles.get(i), present.contains(i) ? -1 : 1)));
        changed.forEach(
            i -> {
              if (!present.remove(i)) {
                present.add(i);
              }
            });

        assertThat(links).isEqualTo(links(articles, List.copyOf(present)));
      }
    }
  }
}
