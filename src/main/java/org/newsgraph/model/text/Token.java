package org.newsgraph.model.text;

/**
 * A word or a mark of a sentence, with what the language tool says of it.
 *
 * @param index its place in the sentence, from 0
 * @param word as printed, but with typographic quotation marks, apostrophes, hyphens and spaces in
 *     their plain form; only the beginning of what is longer than any word
 * @param lemma the dictionary form, in lower case unless a name
 * @param tag the Penn Treebank part of speech
 * @param ner the statistical entity label ({@code PERSON}, {@code LOCATION}, {@code ORGANIZATION},
 *     {@code MISC}), {@code O} for none
 * @param head the index of the governor in the basic Universal Dependencies tree, -1 for the root
 * @param relation the dependency relation to the governor, {@code root} for the root
 * @param span where it stands
 */
public record Token(
    int index,
    String word,
    String lemma,
    String tag,
    String ner,
    int head,
    String relation,
    Span span) {}
