package org.newsgraph.source.document;

/**
 * Where in the inputs something stands.
 *
 * @param name what a document there is called, as of {@link InputItem}
 * @param where the path as the user knows it, with the line or the number of the record
 */
public record InputLocation(String name, String where) {

  /** A file. */
  public static InputLocation file(String path) {
    return new InputLocation(path.substring(path.replace('\\', '/').lastIndexOf('/') + 1), path);
  }

  /** A file in an archive that stands here. */
  public InputLocation inside(String path) {
    return new InputLocation(name + "#" + path, where + "#" + path);
  }

  /** One of several that stand here, on the line of its number. */
  public InputLocation line(long number) {
    return new InputLocation(name + "#" + number, where + ":" + number);
  }

  /** One of several that stand here, of some kind, such as a record. */
  public InputLocation part(String kind, long number) {
    return new InputLocation(name + "#" + number, where + ", " + kind + " " + number);
  }

  public UnreadableInput broken(String reason) {
    return new UnreadableInput(name, where + ": " + reason);
  }
}
