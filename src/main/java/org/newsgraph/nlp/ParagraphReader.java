package org.newsgraph.nlp;

import java.util.BitSet;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.model.text.Attribution;
import org.newsgraph.model.text.Attribution.Place;
import org.newsgraph.nlp.encoder.BiaffineParser;
import org.newsgraph.nlp.encoder.BiaffineParser.Arc;
import org.newsgraph.nlp.encoder.CueReader;
import org.newsgraph.nlp.encoder.Encoder;
import org.newsgraph.nlp.encoder.States;
import org.newsgraph.nlp.encoder.Weights;
import org.newsgraph.nlp.encoder.Word;

/**
 * Trees of basic Universal Dependencies and attributions by our own model, from one pass of its
 * encoder. Safe for use by several threads.
 */
final class ParagraphReader {

  private final Encoder encoder;
  private final BiaffineParser parser;
  private final CueReader cues;

  ParagraphReader() {
    Weights weights = Weights.read(ParagraphReader.class, "encoder.weights.gz");
    this.encoder = new Encoder(weights);
    this.parser = new BiaffineParser(weights);
    this.cues = new CueReader(weights);
  }

  /**
   * What the model reads in a paragraph.
   *
   * @param trees for each sentence an arc for each word
   * @param attributions in the order of their cues
   */
  record Reading(List<List<Arc>> trees, List<Attribution> attributions) {}

  /**
   * Reads a paragraph.
   *
   * @param sentences each at least one word
   * @param first the index of the first of them in the article
   */
  Reading read(List<List<Word>> sentences, int first) {
    List<States> states = encoder.states(sentences);
    List<Place> places = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      for (int i = 0; i < sentences.get(s).size(); i++) {
        places.add(new Place(first + s, i));
      }
    }
    return new Reading(
        states.stream().map(parser::parse).toList(),
        cues.read(states).stream().map(found -> attribution(found, places)).toList());
  }

  private static Attribution attribution(CueReader.Reading found, List<Place> places) {
    return new Attribution(
        places.get(found.cue()),
        of(found.source(), places),
        of(found.content(), places),
        found.score());
  }

  private static List<Place> of(BitSet words, List<Place> places) {
    return words.stream().mapToObj(places::get).toList();
  }
}
