package org.newsgraph.crosslink;

import java.math.BigDecimal;
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
import org.newsgraph.crosslink.claim.SpeechActs;
import org.newsgraph.crosslink.claim.StatementContext;
import org.newsgraph.model.findings.ReportedStatement;

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
