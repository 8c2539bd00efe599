package org.alliancefeed.model.matching;

import java.util.Set;

/** Words that any title may have, so that they say nothing of what happened. */
final class CommonWords {

    static final Set<String> ALL = Set.of(("""
            a an the of and in on at for to by with
            from its their is are was were as into s it that
            has have had new hold holds held host hosts hosted open opens
            opened sign signs signed join joins joined launch launches launched release releases
            released publish publishes published says said
            """).strip().split("\\s+"));

    private CommonWords() {}
}
