package org.newsgraph.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Records that have a key in common.
 *
 * @param key that they have
 * @param members without the key, in their order
 */
record RecordGroup(String key, List<String> members) {

  /** Copies the list. */
  RecordGroup {
    members = List.copyOf(members);
  }

  /**
   * The groups of records.
   *
   * @param records key, tab and member, those of a group after one another
   */
  static Iterator<RecordGroup> of(Iterator<String> records) {
    return new Groups(records);
  }

  private static final class Groups implements Iterator<RecordGroup> {
    private final Iterator<String> records;
    private Optional<String> first;

    Groups(Iterator<String> records) {
      this.records = records;
      this.first = advance();
    }

    private Optional<String> advance() {
      return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
    }

    @Override
    public boolean hasNext() {
      return first.isPresent();
    }

    @Override
    public RecordGroup next() {
      String record = first.orElseThrow(NoSuchElementException::new);
      String prefix = record.substring(0, record.indexOf(SparkRecords.TAB) + 1);
      List<String> members = new ArrayList<>();
      while (first.filter(it -> it.startsWith(prefix)).isPresent()) {
        members.add(first.get().substring(prefix.length()));
        first = advance();
      }
      return new RecordGroup(prefix.substring(0, prefix.length() - 1), members);
    }
  }
}
