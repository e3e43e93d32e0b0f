package org.newsgraph.crosslink;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.newsgraph.crosslink.claim.ClaimContent;
import org.newsgraph.crosslink.claim.ContentSimilarity;
import org.newsgraph.crosslink.claim.DayWords;
import org.newsgraph.crosslink.claim.QuotedText;
import org.newsgraph.crosslink.claim.SameQuotation;
import org.newsgraph.crosslink.claim.SpeechActs;
import org.newsgraph.crosslink.claim.StatementContext;
import org.newsgraph.model.findings.ReportedStatement;

/**
 * What is kept of a statement to compare it with those of other articles. Written with the
 * article's part in the store as one line of tab-separated columns, the first of which names the
 * kind.
 */
sealed interface Signature {

  /** Which statement it is of. */
  Origin origin();

  /** The blocking keys; without spaces if they are words. */
  Collection<String> keys();

  /** Equal for statements that say exactly the same; has no tab in it. */
  String wording();

  /** The line as it is written. */
  String line();

  /**
   * The statement that a signature is of.
   *
   * @param statement its IRI
   * @param date when its article was published, ISO 8601; empty if unknown
   */
  record Origin(String statement, String date) {

    /** Length of an ISO date without its time. */
    private static final int DAY = 10;

    /** How many days after it an event is still news. */
    private static final int STORY = 14;

    /** Whether both dates are known and this is an earlier day. */
    private boolean isBefore(Origin other) {
      return !date.isEmpty() && !other.date.isEmpty() && day().compareTo(other.day()) < 0;
    }

    /**
     * Whether this statement may be linked as a repetition of another: not if it is of an earlier
     * day. Where the dates do not tell, each may repeat the other.
     */
    boolean mayRepeat(Origin other) {
      return !isBefore(other);
    }

    /** Whether the two can be of one event by their days; true if one is unknown. */
    boolean isNear(Origin other) {
      Optional<LocalDate> one = DayWords.parse(date);
      Optional<LocalDate> another = DayWords.parse(other.date);
      return one.isEmpty()
          || another.isEmpty()
          || Math.abs(ChronoUnit.DAYS.between(one.get(), another.get())) <= STORY;
    }

    /** Sorts by day, then by IRI; those without a date last. */
    String rank() {
      return (date.isEmpty() ? "~" : day()) + " " + statement;
    }

    private String day() {
      return date.length() > DAY ? date.substring(0, DAY) : date;
    }
  }

  /** The signature of a statement that quotes: the quoted words. */
  record QuotationSignature(Origin origin, QuotedText quoted) implements Signature {

    private static final String KIND = "quote";
    private static final int COLUMNS = 4;

    /**
     * The signature of a statement; empty if it has no quotation that others cannot have by chance.
     */
    static Optional<QuotationSignature> of(StatementContext context, int index, String iri) {
      Origin origin = new Origin(iri, context.facts().article().metadata().issued().orElse(""));
      return Optional.of(new QuotationSignature(origin, context.quoted(index)))
          .filter(
              signature ->
                  SameQuotation.isOwn(context, index) && !signature.quoted().runs().isEmpty());
    }

    @Override
    public String wording() {
      return String.join(" ", quoted.words());
    }

    /** The runs of words; have spaces in them. */
    @Override
    public Collection<String> keys() {
      return quoted.runs();
    }

    @Override
    public String line() {
      return String.join("\t", KIND, origin.statement(), origin.date(), wording());
    }

    /** Parses a line; empty if it is a signature of another kind. */
    static Optional<QuotationSignature> parse(String line) {
      List<String> cells = List.of(line.split("\t", -1));
      return cells.size() == COLUMNS && cells.get(0).equals(KIND)
          ? Optional.of(
              new QuotationSignature(
                  new Origin(cells.get(1), cells.get(2)),
                  new QuotedText(List.of(cells.get(3).split(" ")))))
          : Optional.empty();
    }
  }

  /** The signature of a statement that others can repeat or deny: what it says, and of what. */
  record ClaimSignature(Origin origin, ContentSimilarity.Side side) implements Signature {

    private static final String KIND = "claim";

    private static final int COLUMNS = 11;
    private static final String SEPARATOR = " ";

    /** How many of a record's rarest keys two records must share to be compared. */
    private static final int TOGETHER = 2;

    /** The signature of a statement; empty if it is none that others can repeat or deny. */
    static Optional<ClaimSignature> of(StatementContext context, int index, String iri) {
      ReportedStatement statement = context.statement(index);
      boolean comparable =
          context.attribution(index).speaker().isPresent()
              && context.isClaim(index)
              && !context.contents().get(index).predicates().isEmpty();
      Origin origin = new Origin(iri, context.facts().article().metadata().issued().orElse(""));
      return SpeechActs.mode(statement)
          .filter(mode -> comparable)
          .map(mode -> new ClaimSignature(origin, context.sideElsewhere(index, mode)));
    }

    @Override
    public String line() {
      return String.join("\t", KIND, origin.statement(), origin.date(), columns("\t"));
    }

    /** Who says what, and how. */
    @Override
    public String wording() {
      return columns("|");
    }

    @Override
    public Collection<String> keys() {
      return side.content().keys();
    }

    /** Whether another statement can have enough in common with it at all. */
    boolean isComparable() {
      return keys().size() >= ContentSimilarity.LEAST_KEYS;
    }

    /**
     * How many of the rarest keys have to be looked at to find all pairs that have {@link
     * ContentSimilarity#JACCARD} of their keys in common: of the keys that both have, two are among
     * these in each.
     */
    int prefixLength() {
      int keys = keys().size();
      int shared =
          Math.max(ContentSimilarity.LEAST_KEYS, (int) Math.ceil(ContentSimilarity.JACCARD * keys));
      return keys - shared + TOGETHER;
    }

    private String columns(String between) {
      ClaimContent content = side.content();
      return String.join(
          between,
          side.speaker().orElse(""),
          side.mode(),
          side.denies() ? "denies" : side.confirms() ? "confirms" : "",
          String.join(SEPARATOR, content.keys()),
          String.join(SEPARATOR, content.predicates()),
          String.join(SEPARATOR, content.negated()),
          Integer.toString(content.negations()),
          content.amounts().stream()
              .map(amount -> amount.value().toPlainString() + ":" + amount.unit())
              .collect(Collectors.joining(SEPARATOR)));
    }

    /** Parses a line; empty if it is a signature of another kind. */
    static Optional<ClaimSignature> parse(String line) {
      List<String> cells = List.of(line.split("\t", -1));
      return cells.size() == COLUMNS && cells.get(0).equals(KIND)
          ? Optional.of(parse(cells))
          : Optional.empty();
    }

    private static ClaimSignature parse(List<String> cells) {
      ClaimContent content =
          new ClaimContent(
              set(cells.get(6)),
              set(cells.get(7)),
              set(cells.get(8)),
              Integer.parseInt(cells.get(9)),
              amounts(cells.get(10)));
      ContentSimilarity.Side side =
          new ContentSimilarity.Side(
              Optional.of(cells.get(3)),
              cells.get(4),
              cells.get(5).equals("denies"),
              cells.get(5).equals("confirms"),
              content);
      return new ClaimSignature(new Origin(cells.get(1), cells.get(2)), side);
    }

    private static NavigableSet<String> set(String cell) {
      return cell.isEmpty()
          ? new TreeSet<>()
          : new TreeSet<>(Arrays.asList(cell.split(SEPARATOR, -1)));
    }

    private static List<ClaimContent.Amount> amounts(String cell) {
      List<ClaimContent.Amount> amounts = new ArrayList<>();
      for (String amount : set(cell)) {
        int colon = amount.indexOf(':');
        amounts.add(
            new ClaimContent.Amount(
                amount.substring(colon + 1), new BigDecimal(amount.substring(0, colon))));
      }
      return amounts;
    }
  }
}
