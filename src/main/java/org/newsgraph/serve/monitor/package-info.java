/**
 * What the server looks like from outside: its health, its figures, and a log of requests that
 * tells nothing of who asked.
 */
@NullMarked
package org.newsgraph.serve.monitor;

import org.jspecify.annotations.NullMarked;
