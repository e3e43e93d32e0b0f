package org.newsgraph.web.api;

import java.util.List;
import java.util.Optional;

/**
 * A cell of a table on a page.
 *
 * @param parts one after the other; none if nothing is bound
 * @param isNumber whether it holds a number, which is set to the right
 */
public record Cell(List<Part> parts, boolean isNumber) {

  static final Cell EMPTY = new Cell(List.of(), false);

  /** Copies the list. */
  public Cell {
    parts = List.copyOf(parts);
  }

  static Cell of(Part part) {
    return new Cell(List.of(part), false);
  }

  /**
   * Some words of a cell.
   *
   * @param text plain
   * @param href where it leads; empty for nowhere
   */
  public record Part(String text, Optional<String> href) {}
}
