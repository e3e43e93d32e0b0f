package org.newsgraph.cli.console;

import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.IVersionProvider;

/** Which program this is. */
public final class Version implements IVersionProvider {

  /**
   * What can change what is read in an article. Links between statements and between articles are
   * looked for later, among what was read.
   */
  private static final Pattern READING =
      Pattern.compile(
          "org/newsgraph/(model|lexicon|gazetteer|source|article|annotate|extract|link(?!/(claim|story)/))"
              + "/.*");

  /** What only calls the rest, and is not in every jar of the same program. */
  private static final Pattern CALLING = Pattern.compile("org/newsgraph/spark/.*");

  private static final Lazy<ProgramFiles> FILES = new Lazy<>(ProgramFiles::own);

  @Override
  public String[] getVersion() {
    return new String[] {"newsgraph " + number()};
  }

  /** The version of the release, {@code development} outside of a jar. */
  public static String number() {
    return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
        .orElse("development");
  }

  /** A hash of the program's code and data; it changes whenever a graph may change. */
  public static String fingerprint() {
    return FILES.get().fingerprint(name -> !CALLING.matcher(name).matches());
  }

  /** A hash of the code and data that read articles, up to the graph. */
  public static String readingFingerprint() {
    return FILES.get().fingerprint(name -> READING.matcher(name).matches());
  }
}
