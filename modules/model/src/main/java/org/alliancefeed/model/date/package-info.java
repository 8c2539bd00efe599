/**
 * Dates as sources give them: vague, uncertain, open or unknown, in the Extended Date/Time Format (EDTF) of the Library of Congress,
 * <a href="https://www.loc.gov/standards/datetime/">specification of 4 February 2019</a>.
 *
 * <p>The level supported, in the words that the specification asks for: <em>Level 1 is supported, and in addition the following
 * features of level 2 are supported</em>:
 *
 * <ul>
 *   <li>qualification of single components: right of one for it and all to its left ({@code 2021?-12-14}), left of one for it alone
 *       ({@code 2021-12-?14});
 *   <li>unspecified digits anywhere ({@code 156X-12-25}, {@code 1XXX-XX}, {@code XXXX-12-14});
 *   <li>sets: one of {@code [1667,1668,1670..1672]} and all of {@code {1960,1961-12}}, also open: {@code [..2019-05-24]};
 *   <li>intervals whose ends are qualified or partly unspecified ({@code 2004-06-~01/2004-06-XX}).
 * </ul>
 *
 * <p>Not supported, and refused with a reason: exponential years ({@code Y-17E7}), significant digits ({@code 1950S2}) and the
 * divisions of a year beyond the four seasons ({@code 2001-25} to {@code 2001-41}).
 *
 * <p>What a date means beside its text is its {@linkplain org.alliancefeed.model.date.Edtf bounds}. Where the specification leaves
 * them to the reader, they are settled thus:
 *
 * <ul>
 *   <li>A season is a quarter of its year: 21 January to March, 22 April to June, 23 July to September, 24 October to December. The
 *       specification's seasons are "independent of location", so no hemisphere is right for all; quarters stay within the year that the
 *       text names, leave no day of it out, and agree with other implementations (edtf.js).
 *   <li>A qualifier moves no bound: {@code 2021~} reaches from 2021-01-01 to 2021-12-31, and says that it is approximate.
 *   <li>A date and time is its calendar day as written; no time zone shifts it.
 *   <li>A year of which no digit is known gives no bounds: {@code XXXX} and {@code XXXX-12-14} may be any time at all.
 * </ul>
 */
@NullMarked
package org.alliancefeed.model.date;

import org.jspecify.annotations.NullMarked;
