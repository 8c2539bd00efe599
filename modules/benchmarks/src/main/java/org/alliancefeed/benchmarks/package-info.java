/** Measurements, each a program of its own. Figures stand as ratios of things measured side by side in one run. */
@NullMarked
package org.alliancefeed.benchmarks;

import org.jspecify.annotations.NullMarked;
