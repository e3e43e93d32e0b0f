package org.newsgraph.gazetteer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newsgraph.gazetteer.Candidate.Match;

/**
 * From normalised names to places. A place is the number of its entry; postings are packed into
 * arrays of integers because there are half a million of them.
 */
final class NameIndex {

  private static final List<Match> MATCHES = List.of(Match.values());

  /** Goes before the keys of folded names, which must not be mixed up with the others. */
  private static final String FOLDED = "~";

  /** Goes before postal codes. */
  private static final String POSTAL = "^";

  private final Map<String, int[]> postings = new HashMap<>(600_000);

  /** A place and how its name agrees. */
  record Posting(int entry, Match match) {}

  void add(String key, int entry, Match match) {
    put(match == Match.FOLDED ? FOLDED + key : key, entry, match);
  }

  void addPostal(String key, int entry) {
    put(POSTAL + key, entry, Match.ALTERNATE);
  }

  /** Empty if no place has the name. */
  Optional<List<Posting>> named(String key) {
    return find(key);
  }

  /** The same of a folded name. */
  Optional<List<Posting>> folded(String key) {
    return find(FOLDED + key);
  }

  /** The same of a postal code. */
  Optional<List<Posting>> postal(String key) {
    return find(POSTAL + key);
  }

  private Optional<List<Posting>> find(String key) {
    return Optional.ofNullable(postings.get(key))
        .map(
            found ->
                Arrays.stream(found)
                    .mapToObj(
                        packed ->
                            new Posting(
                                packed / MATCHES.size(), MATCHES.get(packed % MATCHES.size())))
                    .toList());
  }

  /** Of several names of one place that have the same key the first counts. */
  private void put(String key, int entry, Match match) {
    int packed = entry * MATCHES.size() + MATCHES.indexOf(match);
    int[] known = postings.get(key);
    if (known == null) {
      postings.put(key, new int[] {packed});
    } else if (Arrays.stream(known).noneMatch(other -> other / MATCHES.size() == entry)) {
      int[] more = Arrays.copyOf(known, known.length + 1);
      more[known.length] = packed;
      postings.put(key, more);
    }
  }
}
