package org.newsgraph.nlp.encoder;

/**
 * What the encoder knows of a sentence.
 *
 * @param root the state of the text's start, which stands for the root of the sentence's tree
 * @param words the state of each word
 */
@SuppressWarnings("ArrayRecordComponent")
public record States(float[] root, float[][] words) {}
