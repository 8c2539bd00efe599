/** An editor's word that overrides a rule. */
@NullMarked
package org.alliancefeed.model.judgement;

import org.jspecify.annotations.NullMarked;
