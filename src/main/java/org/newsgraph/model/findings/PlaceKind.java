package org.newsgraph.model.findings;

/** What kind of place a name denotes. */
public enum PlaceKind {
  COUNTRY("country"),
  ADMIN1("admin1"),
  CITY("city"),
  FACILITY("facility"),
  WATER("water"),
  REGION("region");

  private final String label;

  PlaceKind(String label) {
    this.label = label;
  }

  /** As the graph and the saved queries write it. */
  public String label() {
    return label;
  }
}
