package org.newsgraph.source;

import java.io.InputStream;
import org.newsgraph.model.Publication;

/**
 * Something that was opened to be read.
 *
 * @param place where it stands
 * @param bytes what it holds, not compressed
 * @param outside what is told about all that it holds
 */
record Input(Place place, InputStream bytes, Publication outside) {}
