package org.newsgraph.web.linkeddata;

import java.util.Optional;
import java.util.function.Supplier;
import org.newsgraph.store.commit.Manifest;

/** Something that follows from the graph and takes long, so that it is made once for each graph. */
final class PerBuild<T> {

  private final Supplier<T> maker;
  private Optional<Made<T>> made = Optional.empty();

  private record Made<T>(String digest, T thing) {}

  PerBuild(Supplier<T> maker) {
    this.maker = maker;
  }

  /** Of the graph that stands in the manifest; whoever else asks meanwhile waits for the same. */
  synchronized T of(Manifest manifest) {
    Made<T> current =
        made.filter(it -> it.digest().equals(manifest.digest()))
            .orElseGet(() -> new Made<>(manifest.digest(), maker.get()));
    made = Optional.of(current);
    return current.thing();
  }
}
