package org.newsgraph.source.document;

import java.io.InputStream;
import org.newsgraph.model.text.Publication;

/**
 * Something that was opened to be read.
 *
 * @param place where it stands
 * @param bytes what it holds, not compressed
 * @param outside metadata for everything in it
 */
public record Input(InputLocation place, InputStream bytes, Publication outside) {}
