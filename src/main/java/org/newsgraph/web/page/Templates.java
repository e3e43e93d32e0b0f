package org.newsgraph.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** Turns pages into HTML. The templates are compiled with the program. */
final class Templates {

  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null,
          ContentType.Html,
          Templates.class.getClassLoader(),
          "org.newsgraph.web.page.template");

  private Templates() {}

  static String render(Page page, Site site) {
    StringOutput html = new StringOutput();
    ENGINE.render(
        page.template() + ".jte",
        Map.of("site", site, "title", page.title(), "view", page.view()),
        html);
    return html.toString();
  }
}
