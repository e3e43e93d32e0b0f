package org.newsgraph.link.flow;

/** Hears how many more there are of a member of a group, with a minus how many fewer. */
@FunctionalInterface
public interface Changes {
  void change(String group, String member, int by);

  /** As one who hears of members alone. */
  default Sink by(int by) {
    return (group, member) -> change(group, member, by);
  }
}
