package org.alliancefeed.model.activity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alliancefeed.model.activity.Saying.Named;
import org.alliancefeed.model.event.Place;
import org.alliancefeed.model.organization.NormalName;
import org.jspecify.annotations.Nullable;

/** Where a report says that something was. Two disagree when no place of the one can be a place of the other. */
record Whereabouts(List<Place> places, @Nullable String language) implements Saying {

    @Override
    public String text() {
        return places.stream()
                .map(place -> place.country() == null ? place.name() : place.name() + ", " + place.country())
                .collect(Collectors.joining("; "));
    }

    @Override
    public String key() {
        return places.stream()
                .map(place -> named(place, null).key() + "|" + Objects.toString(place.country(), ""))
                .sorted()
                .distinct()
                .collect(Collectors.joining(";"));
    }

    @Override
    public boolean contradicts(Saying other) {
        return other instanceof Whereabouts others
                && places.stream().noneMatch(one -> others.places.stream()
                        .anyMatch(another -> mayBeOne(one, language, another, others.language)));
    }

    private static boolean mayBeOne(Place one, @Nullable String language, Place other, @Nullable String otherLanguage) {
        boolean countriesDiffer = one.country() != null
                && other.country() != null
                && !one.country().equalsIgnoreCase(other.country());
        return !countriesDiffer
                && (!named(one, language).contradicts(named(other, otherLanguage))
                        || isWithin(one, other)
                        || isWithin(other, one));
    }

    /** "Shenzhen, Guangdong" is within "Shenzhen" as far as names tell. */
    private static boolean isWithin(Place one, Place other) {
        return (" " + NormalName.of(one.name()) + " ").contains(" " + NormalName.of(other.name()) + " ");
    }

    private static Named named(Place place, @Nullable String language) {
        return new Named(place.name(), language);
    }
}
