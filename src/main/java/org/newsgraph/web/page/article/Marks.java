package org.newsgraph.web.page.article;

import java.util.ArrayList;
import java.util.List;
import org.newsgraph.web.page.Excerpt;
import org.newsgraph.web.page.article.Mark.Kind;
import org.newsgraph.web.page.article.Mark.Target;
import org.newsgraph.web.page.facts.ClaimRow;
import org.newsgraph.web.page.facts.Facts;

/** Collects what is marked in an article. */
final class Marks {

  private final List<Mark> marks = new ArrayList<>();

  private Marks() {}

  static List<Mark> of(ArticleReadings facts) {
    Marks all = new Marks();
    facts.claims().forEach(all::claim);
    facts.mentioned().forEach(all::mentioned);
    facts.quantities().forEach(all::quantity);
    facts.unresolved().forEach(all::unresolved);
    return List.copyOf(all.marks);
  }

  private void claim(ClaimRow claim) {
    Target fact = Target.here(claim.id());
    String who = claim.who().name();
    claim.parts().forEach(part -> add(part, Kind.CONTENT, fact, "content: " + who));
    add(claim.cue(), Kind.CUE, fact, "cue: " + claim.manner().stance());
    Target speaker = claim.who().actor().map(it -> Target.page(it.iri())).orElse(fact);
    claim.who().words().ifPresent(words -> add(words, Kind.SPEAKER, speaker, "speaker: " + who));
  }

  private void mentioned(Facts.Mentioned entity) {
    Kind kind = entity.place() ? Kind.PLACE : Kind.ACTOR;
    String hint = entity.type() + ": " + entity.entity().label();
    Target page = Target.page(entity.entity().iri());
    entity.where().forEach(mention -> add(mention.excerpt(), kind, page, hint));
  }

  private void quantity(Facts.Quantity quantity) {
    String hint = "number: %s %s".formatted(quantity.value(), quantity.unit());
    add(quantity.evidence(), Kind.NUMBER, Target.here(quantity.id()), hint);
  }

  private void unresolved(Facts.Unresolved item) {
    String hint = "unresolved %s: %s".formatted(item.what(), item.reason());
    add(item.evidence(), Kind.UNRESOLVED, Target.here(item.id()), hint);
  }

  private void add(Excerpt where, Kind kind, Target target, String hint) {
    marks.add(new Mark(where.begin(), where.end(), kind, target, hint));
  }
}
