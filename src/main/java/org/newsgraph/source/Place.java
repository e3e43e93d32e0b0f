package org.newsgraph.source;

/**
 * Where in the inputs something stands.
 *
 * @param name what a document there is called, as of {@link Found}
 * @param where the path as the user knows it, with the line or the number of the record
 */
record Place(String name, String where) {

  /** A file. */
  static Place file(String path) {
    return new Place(path.substring(path.replace('\\', '/').lastIndexOf('/') + 1), path);
  }

  /** A file in an archive that stands here. */
  Place inside(String path) {
    return new Place(name + "#" + path, where + "#" + path);
  }

  /** One of several that stand here, on the line of its number. */
  Place line(long number) {
    return new Place(name + "#" + number, where + ":" + number);
  }

  /** One of several that stand here, of some kind, such as a record. */
  Place part(String kind, long number) {
    return new Place(name + "#" + number, where + ", " + kind + " " + number);
  }

  Broken broken(String reason) {
    return new Broken(name, where + ": " + reason);
  }
}
