/**
 * The broker and the registry that {@code feed up} and the integration tests bring along: real Kafka in this
 * JVM, real Apicurio Registry as a child process, both on folders that outlive them.
 */
@NullMarked
package org.alliancefeed.local;

import org.jspecify.annotations.NullMarked;
