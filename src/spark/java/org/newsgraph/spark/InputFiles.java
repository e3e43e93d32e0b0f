package org.newsgraph.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.newsgraph.source.Siblings;

/** The files below paths of any file system that Hadoop knows. */
final class InputFiles {

  private InputFiles() {}

  /**
   * Their addresses, without hidden files and those with the metadata of others, sorted.
   *
   * @param paths of files or folders; may have wildcards
   * @throws IllegalArgumentException if nothing is there
   */
  static List<String> below(List<String> paths, Configuration configuration) throws IOException {
    List<String> files = new ArrayList<>();
    for (String name : paths) {
      Path path = new Path(name);
      FileSystem system = path.getFileSystem(configuration);
      List<FileStatus> found =
          Optional.ofNullable(system.globStatus(path)).map(Arrays::asList).orElse(List.of());
      if (found.isEmpty()) {
        throw new IllegalArgumentException(name + " does not exist: give files or folders");
      }
      for (FileStatus root : found) {
        add(system, root.getPath(), files);
      }
    }
    Siblings siblings = new HadoopFiles(configuration);
    return files.stream()
        .distinct()
        .filter(file -> !siblings.isSidecar(file))
        .sorted()
        .toList();
  }

  private static void add(FileSystem system, Path root, List<String> files) throws IOException {
    RemoteIterator<LocatedFileStatus> below = system.listFiles(root, true);
    while (below.hasNext()) {
      Path file = below.next().getPath();
      String inside = root.toUri().relativize(file.toUri()).getPath();
      if (Arrays.stream(inside.split("/", -1)).noneMatch(InputFiles::isHidden)) {
        files.add(file.toString());
      }
    }
  }

  /** As Hadoop itself has it. */
  private static boolean isHidden(String name) {
    return name.startsWith(".") || name.startsWith("_");
  }
}
