package org.newsgraph.web;

import java.util.List;
import org.newsgraph.web.page.Html;

/** A page of every kind of the server of the seeds. */
final class Kinds {

  private Kinds() {}

  /** Their paths, without a slash at the beginning. */
  static List<String> paths() {
    String article = SeedServer.store().catalog().articles().iterator().next().id();
    String statement =
        Html.first(
            "href=\"/([^\"]*/statement/[^\"]*)\"",
            SeedServer.page("queries/said?speaker=Starmer").body());
    return List.of(
        "",
        "search?q=drones",
        "article/" + article,
        statement,
        "actor/volodymyr-zelenskyy",
        "actor/ukraine",
        "place/703448-kyiv",
        "post/president-of-ukraine",
        "claims",
        "queries",
        "queries/said?speaker=Starmer",
        "queries/articles",
        "queries/people",
        "queries/map",
        "queries/timeline",
        "queries/co-mentions",
        "queries/stances",
        "workbench",
        "notebooks",
        "docs",
        "docs/asking",
        "ontology",
        ".well-known/void");
  }
}
