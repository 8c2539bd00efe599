package org.alliancefeed.model.date;

/** The time that may follow a day. It is checked and kept in the text, but moves no bound. */
final class TimeOfDay {

    private static final String SHAPE =
            "a time is hours, minutes and seconds, as in T09:30:00, T09:30:00Z or T09:30:00+08:00";

    private TimeOfDay() {}

    /** Reads from the T to the end of the offset, if there is one. */
    static void read(Cursor cursor) {
        cursor.expect('T', SHAPE);
        int start = cursor.position();
        int hour = number(cursor, "hour", 24);
        cursor.expect(':', SHAPE);
        int minute = number(cursor, "minute", 59);
        cursor.expect(':', SHAPE);
        int second = number(cursor, "second", minute == 59 ? 60 : 59); // 60 is a leap second
        if (hour == 24 && minute + second > 0) {
            throw cursor.refusal(start, "a time after 24:00:00", "the day ends there");
        }
        if (!cursor.take("Z") && (cursor.take("+") || cursor.take("-"))) {
            number(cursor, "offset's hour", 23);
            if (cursor.take(":")) {
                number(cursor, "offset's minute", 59);
            }
        }
    }

    private static int number(Cursor cursor, String name, int highest) {
        int start = cursor.position();
        while (cursor.position() < start + 2) {
            if (!cursor.atDecimal()) {
                throw cursor.unexpected(SHAPE);
            }
            cursor.skip();
        }
        int number = Integer.parseInt(cursor.since(start));
        if (number > highest) {
            throw cursor.refusal(start, name + " " + number, "the highest " + name + " here is " + highest);
        }
        return number;
    }
}
