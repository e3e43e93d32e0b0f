package org.newsgraph.crosslink.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsgraph.crosslink.incremental.GroupTables;
import org.newsgraph.model.text.Article;
import org.newsgraph.model.text.Metadata;
import org.newsgraph.model.text.Paragraph;
import org.newsgraph.model.text.Span;

/** Invented reports on a ferry, and what outlets make of them. */
class StoryFinderTest {

  private static final String FERRY =
      """
      A ferry with ninety people on board ran aground off the northern islands early on Tuesday, \
      and all of them were brought ashore by fishing boats before noon, the coast guard said. \
      The captain told investigators that the rudder had failed twice during the night, the second \
      time only minutes before the ship touched the rocks. \
      Two of the crew were treated for bruises in the small hospital of the main island, and a \
      child who had fallen on the stairs was taken to the mainland by helicopter. \
      The shipping line said that the vessel had been inspected in spring and that no fault had \
      been found in its steering, and it promised to pay for hotels and for the journey home. \
      Divers will look at the hull as soon as the wind allows it, which the weather office does \
      not expect before the end of the week.\
      """;

  private static final String OWN_WORDS =
      """
      Fishermen from three villages saved everybody from a passenger ship that hit rocks near the \
      northern islands on Tuesday morning. Rescuers counted ninety passengers and crew. \
      A broken rudder is the likely cause, according to the coast guard, whose officers have \
      spoken with the captain. The company that owns the ship pointed to an inspection a few \
      months ago in which everything worked, and said it would cover the costs of its guests. \
      Nobody was badly hurt, although a girl was flown to a hospital on the mainland after she \
      had stumbled on board; the wreck itself cannot be examined until the storm is over.\
      """;

  private static final String OTHER_NEWS =
      """
      The council of the old harbor town voted on Monday to close its market hall for two years, \
      because the roof leaks and the beams are rotten. Traders will move to tents on the square, \
      and the mayor said that rents there would be half of what they pay now. \
      Opponents had asked for repairs in winter only, when fewer visitors come, but engineers \
      warned that the roof might not hold the snow of another season.\
      """;

  @TempDir private Path work;

  private static List<String> hints(String name, String... paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Paragraph> spans = new ArrayList<>();
    for (String paragraph : paragraphs) {
      spans.add(new Paragraph(new Span(text.length(), text.length() + paragraph.length()), false));
      text.append(paragraph).append("\n\n");
    }
    Article article =
        new Article(name + ".txt", "0".repeat(64), text.toString(), Metadata.NONE, spans);
    return StorySignature.of(article, name).map(StorySignature::line).stream().toList();
  }

  private List<String> stories(List<List<String>> articles) throws IOException {
    try (GroupTables tables = GroupTables.open(Files.createTempFile(work, "tables", ".mv"))) {
      TreeMap<String, Integer> stories = new TreeMap<>();
      change(tables, articles, 1, stories);
      return List.copyOf(stories.keySet());
    }
  }

  /** Some articles come or go; what was told of stories is brought up to date. */
  private void change(
      GroupTables tables, List<List<String>> articles, int by, Map<String, Integer> stories)
      throws IOException {
    try (StoryFinder finder = new StoryFinder(tables, work)) {
      articles.forEach(hints -> finder.change(hints, by));
      finder.run(
          (story, times) ->
              stories.merge(story.article() + " in " + story.first(), times, Integer::sum));
    }
    stories.values().removeIf(times -> times == 0);
    assertThat(stories.values()).allMatch(times -> times == 1);
  }

  @Test
  void aStoryFallsApartWhenTheArticleGoesThatHeldItTogether() throws IOException {
    String end = FERRY.substring(FERRY.indexOf("The shipping line")) + " " + OTHER_NEWS;
    List<String> whole = hints("b", FERRY, OTHER_NEWS);
    List<String> beginning = hints("a", FERRY);
    List<String> ending = hints("c", end);
    TreeMap<String, Integer> stories = new TreeMap<>();
    try (GroupTables tables = GroupTables.open(work.resolve("kept.mv"))) {
      change(tables, List.of(beginning, ending), 1, stories);
      assertThat(stories).isEmpty();

      change(tables, List.of(whole), 1, stories);
      assertThat(stories).containsOnlyKeys("a in a", "b in a", "c in a");

      change(tables, List.of(beginning), -1, stories);
      assertThat(stories).containsOnlyKeys("b in b", "c in b");

      change(tables, List.of(whole), -1, stories);
      assertThat(stories).isEmpty();
    }
  }

  @Test
  void theSameTextWithOtherBoilerplateIsOneStory() throws IOException {
    String footer = "Subscribe to our letter, follow us everywhere and never miss a ferry again.";

    assertThat(
            stories(
                List.of(
                    hints("b", FERRY, footer),
                    hints("c", OTHER_NEWS),
                    hints("a", "By our own reporters, with the agencies.", FERRY))))
        .containsExactly("a in a", "b in a");
  }

  @Test
  void anEditedCopyIsOneStory() throws IOException {
    String edited =
        FERRY
            .replace("early on Tuesday", "on Tuesday")
            .replace("Two of the crew", "Two sailors")
            .replace("promised to pay", "vowed to pay");

    assertThat(stories(List.of(hints("a", FERRY), hints("b", edited)))).hasSize(2);
  }

  @Test
  void aVersionCutToHalfIsOneStory() throws IOException {
    String cut = FERRY.substring(0, FERRY.indexOf("The shipping line"));

    assertThat(stories(List.of(hints("a", cut), hints("b", FERRY)))).hasSize(2);
  }

  @Test
  void twoReportsOnTheSameEventInOwnWordsAreTwo() throws IOException {
    assertThat(stories(List.of(hints("a", FERRY), hints("b", OWN_WORDS)))).isEmpty();
  }

  @Test
  void aReportThatQuotesAnotherIsNoCopy() throws IOException {
    String quoting = OWN_WORDS + " " + FERRY.substring(0, FERRY.indexOf("The captain"));

    assertThat(stories(List.of(hints("a", FERRY), hints("b", quoting)))).isEmpty();
  }

  @Test
  void aLineIsTooShortToTell() {
    assertThat(hints("a", "A ferry ran aground off the northern islands on Tuesday.")).isEmpty();
  }

  @Test
  void theOrderOfTheArticlesDoesNotMatter() throws IOException {
    List<List<String>> articles = new ArrayList<>();
    IntStream.range(0, 9)
        .forEach(i -> articles.add(hints("a" + i, i % 3 == 0 ? OTHER_NEWS : FERRY, "Page " + i)));
    List<String> stories = stories(articles);
    Collections.reverse(articles);

    assertThat(stories(articles)).isEqualTo(stories);
    assertThat(stories).hasSize(9).contains("a8 in a1", "a6 in a0");
  }

  @Test
  void whatHundredsPrintIsOneStory() throws IOException {
    List<List<String>> articles =
        IntStream.range(0, 300)
            .mapToObj(i -> hints("a%03d".formatted(i), FERRY, "Printed in town " + i + "."))
            .toList();

    assertThat(stories(articles)).hasSize(300).allMatch(story -> story.endsWith(" in a000"));
  }

  @Test
  void aHintIsReadAsItWasWritten() {
    String line = hints("http://localhost:3330/article/0", FERRY).get(0);

    assertThat(StorySignature.parse(line).map(StorySignature::line)).isEqualTo(Optional.of(line));
  }
}
