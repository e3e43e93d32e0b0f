package org.newsgraph.model.findings;

/** What kind of actor someone or something is. */
public enum ActorType {
  STATE("State"),
  ORGANIZATION("Organization"),
  ARMED_FORCE("ArmedForce"),
  MEDIA_OUTLET("MediaOutlet"),
  PERSON("Person"),
  GROUP("Group");

  private final String label;

  ActorType(String label) {
    this.label = label;
  }

  /** As the graph and the saved queries write it. */
  public String label() {
    return label;
  }
}
