package org.newsgraph.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.newsgraph.lexicon.Lexicon;

/** Says of a line by its words alone what it is. */
final class Roles {

  /** Longer lines are prose whatever they begin with. */
  private static final int MAX_BOILERPLATE = 600;

  /** As many words are prose even if no stop ends them. */
  private static final int PROSE_WORDS = 25;

  private static final Pattern LINK_ITEMS =
      Pattern.compile("[•●▪◦·|»]?[^•●▪◦·|»]{1,80}(?:[•●▪◦·|»][^•●▪◦·|»]{1,80}){2,}");

  private static final Pattern BULLETS = Pattern.compile("[•●▪◦·»][^•●▪◦·»]{1,80}[•●▪◦·»].{1,400}");

  private static final Pattern OPEN_END = Pattern.compile("[^.][?!\"'”’»)\\]]$");

  private record Rule(Role role, Pattern pattern) {}

  private final List<Rule> rules =
      Lexicon.table("boilerplate.tsv", 2).stream()
          .map(row -> new Rule(role(row.get(0)), pattern(row.get(1))))
          .toList();

  private static Role role(String kind) {
    return Role.valueOf(kind.toUpperCase(Locale.ROOT));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
  }

  /** Prose or a short line, unless a pattern knows the line. */
  Role of(Line line) {
    return boilerplate(line.text()).orElse(isProse(line) ? Role.PROSE : Role.SHORT);
  }

  private Optional<Role> boilerplate(String text) {
    if (text.length() > MAX_BOILERPLATE) {
      return Optional.empty();
    }
    String plain = text.replace('\u00A0', ' ').strip();
    if (isListOfLinks(plain)) {
      return Optional.of(Role.LINKS);
    }
    return rules.stream()
        .filter(rule -> rule.pattern().matcher(plain).matches())
        .map(Rule::role)
        .findFirst();
  }

  private static boolean isListOfLinks(String text) {
    return !text.endsWith(".")
        && (LINK_ITEMS.matcher(text).matches() || BULLETS.matcher(text).matches());
  }

  private static boolean isProse(Line line) {
    boolean headline = line.inTitleCase() && OPEN_END.matcher(line.text()).find();
    return line.words() >= PROSE_WORDS || (line.endsInStop() && !headline);
  }
}
