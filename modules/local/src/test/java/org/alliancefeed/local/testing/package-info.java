/**
 * The broker and the registry that the integration tests of every module run on. A module that uses it needs, in scope
 * test, {@code alliance-feed-local}, its {@code test-jar} and {@code testcontainers-kafka}.
 */
@NullMarked
package org.alliancefeed.local.testing;

import org.jspecify.annotations.NullMarked;
