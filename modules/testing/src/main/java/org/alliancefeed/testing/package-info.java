/**
 * The broker and the registry that the integration tests of every module run on. No part of the product.
 */
@NullMarked
package org.alliancefeed.testing;

import org.jspecify.annotations.NullMarked;
