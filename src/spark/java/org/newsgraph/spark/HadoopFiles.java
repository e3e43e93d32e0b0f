package org.newsgraph.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.newsgraph.source.Siblings;

/** The files of any file system that Hadoop knows, by address. */
record HadoopFiles(Configuration configuration) implements Siblings {

  @Override
  public boolean has(String path) {
    Path file = new Path(path);
    try {
      FileSystem system = file.getFileSystem(configuration);
      return system.exists(file) && system.getFileStatus(file).isFile();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public InputStream open(String path) throws IOException {
    Path file = new Path(path);
    return file.getFileSystem(configuration).open(file);
  }
}
