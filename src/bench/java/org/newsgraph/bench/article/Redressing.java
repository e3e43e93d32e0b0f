package org.newsgraph.bench.article;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.newsgraph.article.ArticleReader;
import org.newsgraph.bench.article.Drawn.Kind;
import org.newsgraph.crosslink.story.StorySignature;
import org.newsgraph.model.text.Publication;
import org.newsgraph.store.part.Part;

/**
 * Makes thousands of articles of a few that were read, without reading more: the names, towns,
 * things, deeds, numbers, dates and outlets of one are exchanged for others of equal length in its
 * text and in all that was read from it. Texts, offsets, IRIs and background stay consistent; what
 * a new article holds is what the old one holds, under other names, and not what reading it would
 * give. For measuring stores and servers, not extraction. Immutable.
 */
public final class Redressing {

  /** Over how long articles are spread, back from the day of the patterns. */
  private static final int WEEKS = 104;

  private static final int DAYS = 7;

  private final GeneratedArticles articles;
  private final List<ReadArticle> patterns;
  private final TownFacts towns;
  private final ArticleReader reader = new ArticleReader();
  private final List<String> outlets = WordLists.column("outlets.txt");

  /**
   * @param patterns what is dressed anew, in turn; at least one
   */
  public Redressing(GeneratedArticles articles, List<ReadArticle> patterns) {
    this.articles = articles;
    this.patterns = List.copyOf(patterns);
    this.towns = new TownFacts(patterns);
  }

  /** The article of a number; the first ones are the patterns as they are. */
  public ReadArticle article(int number) {
    ReadArticle pattern = patterns.get(number % patterns.size());
    return number < patterns.size() ? pattern : dress(pattern, number);
  }

  private ReadArticle dress(ReadArticle pattern, int number) {
    Random random = articles.random(number);
    Exchange exchange = new Exchange(-DAYS * random.nextInt(WEEKS));
    Background background = new Background(towns);
    Substitutes substitutes = new Substitutes(articles.lists(), this::canChange, random);
    for (Drawn drawn : pattern.article().drawn()) {
      Drawn other = substitutes.of(drawn);
      exchange.put(drawn, other);
      if (drawn.kind() == Kind.TOWN && canChange(drawn)) {
        background.exchange(drawn, other);
        exchange.put(towns.of(drawn).number(), towns.of(other).number());
      }
    }
    GeneratedArticle article = article(pattern.article(), exchange, number);
    ReadArticle empty = ReadArticle.of(article, new Part(List.of(), List.of()));
    exchange.put(pattern.id(), empty.id());
    exchange.put(pattern.sha256(), empty.sha256());
    String outlet = outlets.get(random.nextInt(outlets.size()));
    Part part = part(pattern.part(), new Dressing(exchange, outlet), background);
    return new ReadArticle(article, empty.sha256(), withSignatureOf(article, part));
  }

  /** Texts under other names are not copies of each other: each has the signature of its words. */
  private Part withSignatureOf(GeneratedArticle article, Part part) {
    return new Part(
        part.hints().stream()
            .map(
                hint ->
                    StorySignature.parse(hint)
                        .flatMap(signature -> signature(article, signature.article()))
                        .map(StorySignature::line)
                        .orElse(hint))
            .toList(),
        part.lines());
  }

  private Optional<StorySignature> signature(GeneratedArticle article, String iri) {
    byte[] bytes = article.text().getBytes(StandardCharsets.UTF_8);
    return StorySignature.of(reader.read(article.file(), bytes, Publication.UNKNOWN), iri);
  }

  private boolean canChange(Drawn drawn) {
    return drawn.kind() != Kind.TOWN || towns.knows(drawn);
  }

  private static GeneratedArticle article(GeneratedArticle pattern, Exchange exchange, int number) {
    String file = GeneratedArticles.file(number);
    exchange.putNumber(digits(pattern.file()), digits(file));
    return new GeneratedArticle(file, exchange.inText(pattern.text()), List.of());
  }

  private static String digits(String file) {
    return file.replaceAll("\\D", "");
  }

  private static Part part(Part pattern, Dressing dressing, Background background) {
    TreeSet<String> lines = new TreeSet<>(background.lines());
    for (String line : pattern.lines()) {
      if (!background.isGone(line)) {
        lines.add(dressing.line(line));
      }
    }
    return new Part(pattern.hints().stream().map(dressing::hint).toList(), List.copyOf(lines));
  }
}
