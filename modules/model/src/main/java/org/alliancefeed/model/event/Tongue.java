package org.alliancefeed.model.event;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The language of a text without script and region, which tell no two languages apart. */
public final class Tongue {

    private Tongue() {}

    /** {@code zh} of {@code zh-Hant-TW} and of {@code zh_TW}; null of what names no language. */
    public static @Nullable String of(@Nullable String language) {
        String tongue = language == null
                ? ""
                : Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
        return tongue.isEmpty() ? null : tongue;
    }

    /** Whether both are known, and are two. */
    public static boolean differ(@Nullable String language, @Nullable String other) {
        String one = of(language);
        String another = of(other);
        return one != null && another != null && !one.equals(another);
    }
}
