package org.alliancefeed.model.date;

import java.util.stream.IntStream;

/** A number as written, of which digits may be unspecified: {@code 04}, {@code 2X}, {@code 15XX}. */
record Digits(String text) {

    /** A month or a day that is not said, which comes to the same as one of which no digit is. */
    static final Digits UNSAID = new Digits("XX");

    boolean isSpecified() {
        return firstUnspecified() < 0;
    }

    /** The place of the first X, from 0 at the left, or -1. */
    int firstUnspecified() {
        return text.indexOf('X');
    }

    boolean isUnsaid() {
        return text.chars().allMatch(digit -> digit == 'X');
    }

    /** The numbers from low to high that this may be, smallest first. */
    IntStream ascending(int low, int high) {
        return IntStream.rangeClosed(Math.max(low, least()), Math.min(high, greatest()))
                .filter(this::mayBe);
    }

    /** The numbers from low to high that this may be, greatest first. */
    IntStream descending(int low, int high) {
        int from = Math.max(low, least());
        int to = Math.min(high, greatest());
        return IntStream.rangeClosed(0, to - from).map(step -> to - step).filter(this::mayBe);
    }

    private int least() {
        return Integer.parseInt(text.replace('X', '0'));
    }

    private int greatest() {
        return Integer.parseInt(text.replace('X', '9'));
    }

    private boolean mayBe(int number) {
        int rest = number;
        for (int place = text.length() - 1; place >= 0; place--) {
            char digit = text.charAt(place);
            if (digit != 'X' && digit - '0' != rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return true;
    }
}
